"""Whether a sentence names a thing itself."""

import re
from functools import lru_cache

from accord.extract.claim import Claim, Referent
from accord.extract.script import simplify

_KIND = re.compile("(?<=..)(?:特别行政区|自治区|自治州|地区|省|市|县|区)$")
_PARTS = r"(?!的?[^，,。；;]{0,3}(?:\d+|[一二三四五六七八九十]+)(?:个|座|家|县|区|市))"


def is_named(referent: Referent, claim: Claim) -> bool:
    """Whether the evidence of a claim holds a name of the thing, and not merely of some of its parts (四川省的4个市)."""
    text = simplify(claim.evidence.text)
    for other in (claim.subject, claim.object):
        if other and other.id != referent.id:
            # 上海经济区 does not name 上海
            for form in sorted((other.name, *other.aliases), key=len, reverse=True):
                text = text.replace(simplify(form), "□")
    return bool(_pattern(referent).search(text))


@lru_cache(maxsize=65_536)
def _pattern(referent: Referent) -> re.Pattern[str]:
    forms = {simplify(form) for form in (referent.name, *referent.aliases)}
    forms |= {_KIND.sub("", form) for form in forms}
    return re.compile(f"(?:{'|'.join(re.escape(form) + _rest(form) for form in sorted(forms, key=len, reverse=True))}){_PARTS}")


def _rest(form: str) -> str:
    """A name without its kind may stand with it."""
    return "" if _KIND.search(form) else "(?:省|市|县|区)?+"
