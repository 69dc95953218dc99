"""The block between two `---` lines at the head of a document, as many site generators write it."""

import re

from accord.extract.document.metadata import NAMES, Metadata

OPEN = re.compile(r"---[ \t]*(?:\r\n|\r|\n)")
CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
LINE_END = re.compile(r"\r\n|\r|\n|\Z")
KEY = re.compile(r"\w+[ \t]*:")
LONGEST = 65_536


def read_front_matter(text: str) -> tuple[Metadata, int]:
    """What the front matter says, and the offset of the body after it; raises ValueError where it is broken.

    Without front matter: nothing, and 0. A first line `---` that is neither followed by a `key:` nor ever
    closed is a drawn rule.
    """
    opening = OPEN.match(text)
    if opening is None:
        return Metadata(), 0
    # \r ends a line too, which ^ and $ do not know; one character for one, so that offsets stay
    closing = CLOSE.search(text[: opening.end() + LONGEST].replace("\r", "\n"), opening.end())
    if closing is None:
        if KEY.match(text, opening.end()):
            raise ValueError("its front matter is never closed by a line ---")
        return Metadata(), 0
    line_end = LINE_END.match(text, closing.end())
    body = line_end.end() if line_end else closing.end()
    return Metadata.of(_parse(text[opening.end() : closing.start()])), body


def _parse(block: str) -> dict[str, str | None]:
    import yaml

    try:
        # BaseLoader makes text of every value, also of a date, and runs nothing
        values = yaml.load(block, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f" in line {mark.line + 2}" if mark else ""
        raise ValueError(
            f"its front matter is no YAML{where}: {getattr(error, 'problem', None) or error}"
        ) from None
    if values in (None, ""):
        return {}
    if not isinstance(values, dict):
        raise ValueError("its front matter is no list of `key: value`")
    for name in NAMES:
        if not isinstance(values.get(name, ""), str):
            raise ValueError(f"its front matter gives more than one {name}")
    return {name: values.get(name) for name in NAMES}
