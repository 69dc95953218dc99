"""How each type of entity looks: a shape and a colour, so that types are told apart in grey as well."""

from dataclasses import dataclass

from accord.extract.predicate import EntityType

Outline = tuple[tuple[float, float], ...]

SQUARE: Outline = ((-1, -1), (1, -1), (1, 1), (-1, 1))
HEXAGON: Outline = ((-0.9, -1), (0.9, -1), (1, 0), (0.9, 1), (-0.9, 1), (-1, 0))
OCTAGON: Outline = (
    (-0.85, -1),
    (0.85, -1),
    (1, -0.5),
    (1, 0.5),
    (0.85, 1),
    (-0.85, 1),
    (-1, 0.5),
    (-1, -0.5),
)
HOUSE: Outline = ((0, -1), (1, -0.5), (1, 1), (-1, 1), (-1, -0.5))
PENNANT: Outline = ((-1, -1), (0.85, -1), (1, 0), (0.85, 1), (-1, 1))
CUT_CORNER: Outline = ((-1, -1), (0.85, -1), (1, -0.5), (1, 1), (-1, 1))
FOLDED: Outline = ((-1, -1), (-0.5, -1), (-0.4, -0.75), (1, -0.75), (1, 1), (-1, 1))
SLANTED: Outline = ((-0.85, -1), (1, -1), (0.85, 1), (-1, 1))
WIDE_FOOT: Outline = ((-0.85, -1), (0.85, -1), (1, 1), (-1, 1))
WIDE_HEAD: Outline = ((-1, -1), (1, -1), (0.85, 1), (-0.85, 1))
SHIELD: Outline = ((-1, -1), (1, -1), (1, 0.6), (0, 1), (-1, 0.6))
LABELLED: Outline = ((-1, -1), (-0.6, -1), (-0.6, -0.75), (1, -0.75), (1, 1), (-1, 1))
WAVED: Outline = (
    (-1, -0.7),
    (-0.5, -1),
    (0, -0.7),
    (0.5, -1),
    (1, -0.7),
    (1, 1),
    (0.5, 0.7),
    (0, 1),
    (-0.5, 0.7),
    (-1, 1),
)


@dataclass(frozen=True, slots=True)
class Look:
    """How a type is drawn.

    `shape` is a Graphviz shape; `outline` the same in a box from -1 to 1 (y downwards), empty for an ellipse;
    `double` asks for a second border; `room` is how much wider than its text's box it must be.
    """

    chinese: str
    shape: str
    outline: Outline
    fill: str
    border: str
    double: bool = False
    rounded: bool = False
    room: float = 1.0


BLUE, GREEN, SAND, PINK, VIOLET, YELLOW, GREY, TEAL = (
    "#2f6690", "#3a7d44", "#a05a1c", "#a33b5e", "#5e4b8b", "#8a6d00", "#4f5b66", "#1b7f79",
)  # fmt: skip

LOOKS: dict[EntityType, Look] = {
    EntityType.COUNTRY: Look("国家", "octagon", OCTAGON, "#bcd7ea", BLUE, room=1.15),
    EntityType.PROVINCE: Look("省级", "ellipse", (), "#cfe3f1", BLUE, double=True),
    EntityType.CITY: Look("地级", "ellipse", (), "#e0eef7", BLUE),
    EntityType.COUNTY: Look("县级", "box", SQUARE, "#eef6fb", BLUE, rounded=True),
    EntityType.TOWN: Look("乡镇街道", "house", HOUSE, "#f5fafd", BLUE),
    EntityType.REGION: Look("区域", "hexagon", HEXAGON, "#d3ecd6", GREEN, room=1.12),
    EntityType.WATER_BODY: Look("水域", "cylinder", WAVED, "#d2eeec", TEAL),
    EntityType.INSTITUTION: Look("机构", "box", SQUARE, "#f6e3d0", SAND),
    EntityType.PERSON: Look("人物", "parallelogram", SLANTED, "#f7dbe4", PINK, room=1.3),
    EntityType.MECHANISM: Look("合作机制", "box", SQUARE, "#ded6f0", VIOLET, double=True),
    EntityType.MEETING: Look("会议", "cds", PENNANT, "#fbf0c4", YELLOW),
    EntityType.PLAN: Look("规划", "note", CUT_CORNER, "#e4e7ea", GREY),
    EntityType.AGREEMENT: Look("协议", "folder", FOLDED, "#e4e7ea", GREY),
    EntityType.POLICY: Look("政策", "tab", LABELLED, "#e4e7ea", GREY),
    EntityType.FUND: Look("基金", "trapezium", WIDE_FOOT, "#d5efe9", TEAL, room=1.4),
    EntityType.PLATFORM: Look("平台", "invtrapezium", WIDE_HEAD, "#d5efe9", TEAL, room=1.4),
    EntityType.PROJECT: Look("项目", "component", SHIELD, "#eadfd3", SAND),
    EntityType.INDICATOR: Look("指标", "invhouse", SHIELD, "#ffffff", GREY),
}


def type_name(type: EntityType, lang: str) -> str:
    """What a type is called in a legend."""
    return LOOKS[type].chinese if lang == "zh" else str(type)
