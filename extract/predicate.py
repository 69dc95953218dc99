"""The predicates and entity types of the ontology, declared once: what each allows, and what it is called."""

from dataclasses import dataclass
from enum import StrEnum


class EntityType(StrEnum):
    """What an entity is."""

    COUNTRY = "Country"
    PROVINCE = "Province"
    CITY = "City"
    COUNTY = "County"
    TOWN = "Town"
    REGION = "Region"
    WATER_BODY = "WaterBody"
    INSTITUTION = "Institution"
    PERSON = "Person"
    MECHANISM = "Mechanism"
    MEETING = "Meeting"
    PLAN = "Plan"
    AGREEMENT = "Agreement"
    POLICY = "Policy"
    FUND = "Fund"
    PLATFORM = "Platform"
    PROJECT = "Project"
    INDICATOR = "Indicator"


class Status(StrEnum):
    """Whether the text says that it happened, that it shall, or that it did not."""

    ACTUAL = "actual"
    PLANNED = "planned"
    NEGATED = "negated"


class Kind(StrEnum):
    """Whether a predicate tells of something that happens or of something that lasts."""

    EVENT = "event"
    STATE = "state"


T = EntityType
Types = frozenset[EntityType]

PLACE: Types = frozenset({T.COUNTRY, T.PROVINCE, T.CITY, T.COUNTY, T.TOWN})
AREA: Types = PLACE | {T.REGION, T.WATER_BODY}
BODY: Types = frozenset({T.INSTITUTION, T.MECHANISM})
DOCUMENT: Types = frozenset({T.PLAN, T.AGREEMENT, T.POLICY})
AGENT: Types = PLACE | BODY | {T.REGION, T.PERSON, T.MEETING, T.PLATFORM, T.FUND}
THING: Types = BODY | {T.REGION, T.FUND, T.PLATFORM, T.PROJECT}
NONE: Types = frozenset()


@dataclass(frozen=True, slots=True)
class Predicate:
    """A relation of the ontology.

    `subject` and `object` are the types allowed at each end; an empty `object` means that the claim has a
    value instead. `once` says that one object has it at most once in its life (one founding, one end), so that
    two dates that do not fit contradict each other.
    """

    name: str
    subject: Types
    object: Types
    kind: Kind
    english: str
    chinese: str
    once: bool = False
    valued: bool = False
    symmetric: bool = False

    def allows(self, subject: EntityType | None, object: EntityType | None) -> bool:
        """Whether the two ends may stand here; an absent subject may always, an absent object where there is a value."""
        if subject is not None and subject not in self.subject:
            return False
        if object is None:
            return self.valued and not self.object
        return object in self.object


def _event(name: str, subject: Types, object: Types, english: str, chinese: str, once: bool = False) -> Predicate:
    return Predicate(name, subject, object, Kind.EVENT, english, chinese, once=once)


def _state(name: str, subject: Types, object: Types, english: str, chinese: str) -> Predicate:
    return Predicate(name, subject, object, Kind.STATE, english, chinese)


POLICY_ONLY: Types = frozenset({T.POLICY})
MEETING_ONLY: Types = frozenset({T.MEETING})
INDICATOR_ONLY: Types = frozenset({T.INDICATOR})
MEASURED: Types = AGENT | DOCUMENT | {T.PROJECT}

PREDICATES: dict[str, Predicate] = {
    predicate.name: predicate
    for predicate in (
        _event("FOUNDED", AGENT | DOCUMENT, THING | PLACE | MEETING_ONLY | POLICY_ONLY, "founded", "设立", once=True),
        _event("ABOLISHED", AGENT | DOCUMENT, THING | PLACE | DOCUMENT, "abolished", "撤销", once=True),
        _event("SUCCEEDED_BY", THING | PLACE | DOCUMENT | MEETING_ONLY, THING | PLACE | DOCUMENT | MEETING_ONLY, "became", "演变为", once=True),
        _state("MEMBER_OF", PLACE | BODY | {T.REGION, T.PERSON}, BODY | {T.REGION, T.PLATFORM, T.FUND, T.PROJECT}, "member of", "属于"),
        _state("PART_OF", THING | PLACE | DOCUMENT | MEETING_ONLY, THING | DOCUMENT | MEETING_ONLY, "part of", "隶属"),
        _state("LOCATED_IN", THING | PLACE | MEETING_ONLY, AREA | {T.INSTITUTION}, "located in", "位于"),
        _event("CONVENED", AGENT, MEETING_ONLY | {T.MECHANISM}, "convened", "召开"),
        _event("HELD_IN", MEETING_ONLY | DOCUMENT | {T.MECHANISM}, AREA | {T.INSTITUTION}, "held in", "举行于"),
        _event("ATTENDED", AGENT, MEETING_ONLY | {T.MECHANISM}, "attended", "出席"),
        _event("PROPOSED", AGENT | DOCUMENT, THING | DOCUMENT | MEETING_ONLY, "proposed", "提出"),
        _event("DRAFTED", AGENT, DOCUMENT, "drafted", "编制"),
        _event("ADOPTED", AGENT, DOCUMENT, "adopted", "通过"),
        _event("APPROVED", AGENT, DOCUMENT | THING | PLACE, "approved", "批复", once=True),
        _event("ISSUED", AGENT, DOCUMENT, "issued", "印发"),
        _event("SIGNED", AGENT, DOCUMENT, "signed", "签署"),
        _event("REVISED", AGENT, DOCUMENT, "revised", "修订"),
        _state("IMPLEMENTS", DOCUMENT | BODY | PLACE | {T.PROJECT}, DOCUMENT, "implements", "落实"),
        _state("COVERS", DOCUMENT | THING, AREA, "covers", "覆盖"),
        _state("LEADS", AGENT, THING | DOCUMENT | MEETING_ONLY, "leads", "牵头"),
        _state("HOLDS_POST", frozenset({T.PERSON}), BODY | PLACE | {T.REGION}, "holds a post in", "任职于"),
        _event("SUSPENDED", AGENT, THING | DOCUMENT, "suspended", "中止"),
        Predicate("COOPERATES_WITH", AGENT, AGENT, Kind.STATE, "cooperates with", "合作", symmetric=True),
        Predicate("HAS_MEMBER_COUNT", THING | DOCUMENT, NONE, Kind.STATE, "number of members", "成员数", valued=True),
        Predicate("OBSERVED", MEASURED, INDICATOR_ONLY, Kind.EVENT, "measured", "测得", valued=True),
        Predicate("TARGETS", MEASURED, INDICATOR_ONLY, Kind.EVENT, "aims at", "目标", valued=True),
    )
}
