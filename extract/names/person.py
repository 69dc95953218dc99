"""People: a surname and a given name beside a post, or in a list with such."""

import re
from collections.abc import Iterator
from functools import cache

from accord.seeds.names import first_column

_AFTER = "主持出席在于和与及、，。；（）》”的任担兼率会宣指表致作强对为是向提将同等签共代发分介就说参赴到陪等 "
_GIVEN = r"[\u4e00-\u9fff]"


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    posts = sorted({*first_column("titles.csv"), "市委书记", "省委书记", "行政长官", "特首"}, key=len, reverse=True)
    surnames = first_column("surnames.csv")
    double = sorted(name for name in surnames if len(name) == 2)
    single = "".join(sorted(name for name in surnames if len(name) == 1))
    surname = f"(?:{'|'.join(double)}|[{single}])"
    name = rf"({surname}{_GIVEN}{{1,2}}?)(?=[{_AFTER}]|\u2060|$)"
    return re.compile(rf"(?:{'|'.join(posts)})(?:、)?{name}", re.M), re.compile(rf"、{name}", re.M), re.compile(rf"(?:^|(?<=[，。；：、]))({surname}{_GIVEN}{{1,2}}?)(?=担任|兼任|出任|任|出席|主持|会见|提出)", re.M)


_NOT_NAMES = re.compile(r"^(?:会议|代表|和|与|及|于|在|等|出席|共同|向|对|任|万元)|(?:会议|代表|主任|书记|委员|市长|省长)$")


def people(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Each person as offsets and name."""
    after_post, in_list, acting = _patterns()
    for match in acting.finditer(text, start, end):
        if not _NOT_NAMES.search(match.group(1)):
            yield match.start(1), match.end(1), match.group(1)
    for match in after_post.finditer(text, start, end):
        position = match.end()
        if not _NOT_NAMES.search(match.group(1)):
            yield match.start(1), match.end(1), match.group(1)
            while further := in_list.match(text, position, end):
                if _NOT_NAMES.search(further.group(1)):
                    break
                yield further.start(1), further.end(1), further.group(1)
                position = further.end()
