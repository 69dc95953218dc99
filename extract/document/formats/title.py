"""The title that a file's properties state."""

import re

# what programs put there by themselves: the file's name, a template's
GENERATED = re.compile(
    r".*\.(?:docx?|wps|xlsx?|pptx?|pdf|html?|txt|indd|cdr|fh\d*)|Microsoft (?:Word|PowerPoint|Excel)\b.*"
    r"|(?:untitled|无标题|未命名|新建|文档|document|幻灯片|slide|title|标题)[\s\d]*|[\W\d_]*|\w:\\.*",
    re.IGNORECASE,
)


def stated_title(text: str | None) -> str | None:
    """The title, or None where there is none that a person gave."""
    title = " ".join((text or "").split())
    return None if GENERATED.fullmatch(title) else title
