"""The entities of one document while it is read."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import final

from accord.extract.claim import Referent
from accord.extract.names.defined import Defined
from accord.extract.predicate import EntityType

_BRACKETS = re.compile(r"[《》〈〉“”\"'‘’·・\s\u2060]")
_VERSION = re.compile(r"（(?:试行|草案|修订草案|修订稿|征求意见稿|送审稿)）$")
_DASHES = re.compile(r"[—–－-]+")
_WAY_OF_MEETING = re.compile(r"(?<=会|议)(?:制度|机制)$")
_WAY_OF_COOPERATING = re.compile(r"协作机制$")
_YEARS = re.compile(r"[-~～—–－至一](?=\d{4})")


@lru_cache(maxsize=8192)
def key(name: str, type: EntityType) -> tuple[str, str]:
    """What two forms of one name have in common within a document."""
    text = _VERSION.sub("", _BRACKETS.sub("", name))
    text = _YEARS.sub("-", text).replace("长江三角洲", "长三角").replace("珠江三角洲", "珠三角")
    text = _DASHES.sub("-", text)
    if type is EntityType.MECHANISM:
        # the institution of meeting and its name with 制度 are one; so are 协作机制 and the 协作小组 it consists of
        text = _WAY_OF_MEETING.sub("", text)
        text = _WAY_OF_COOPERATING.sub("协作小组", text)
    return ("Document" if type in DOCUMENTS else str(type), text)


DOCUMENTS = frozenset({EntityType.PLAN, EntityType.AGREEMENT, EntityType.POLICY})


@final
@dataclass(eq=False, slots=True)
class Entity:
    """One entity of the document; `forms` are its surface forms as the document writes them."""

    name: str
    type: EntityType
    forms: set[str] = field(default_factory=set)
    place: "Entity | None" = None
    #: of a sitting: the body whose sitting it is
    owner: "Entity | None" = None

    def referent(self) -> Referent:
        """The entity in the interchange form."""
        return Referent.of(self.type, self.name, tuple(sorted(form for form in self.forms if form != self.name)))


@dataclass(slots=True)
class Found:
    """A name in the text: the entities that it stands for (several where it is a group) and how it was read."""

    start: int
    end: int
    entities: tuple[Entity, ...]
    how: str
    sure: bool = True

    @property
    def type(self) -> EntityType:
        """The type of the first entity."""
        return self.entities[0].type


class Registry:
    """All entities of one document, by key."""

    def __init__(self) -> None:
        self._by_key: dict[tuple[str, str], Entity] = {}
        #: names defined in passing → their entities, from there on
        self.defined: Defined[tuple[Entity, ...]] = Defined()
        #: every entity once, in the order in which they were met
        self._met: dict[Entity, None] = {}

    def get(self, name: str, type: EntityType, form: str | None = None) -> Entity:
        """The entity of that name, made where the document has none."""
        identity = key(name, type)
        entity = self._by_key.get(identity)
        if entity is None:
            entity = self._by_key[identity] = Entity(name, type)
            self._met[entity] = None
        if form:
            entity.forms.add(form)
        if type is EntityType.MECHANISM and name.endswith(("会制度", "会机制", "会议制度", "会议机制")):
            entity.forms.add(name[:-2])
        return entity

    def known(self, name: str, type: EntityType) -> Entity | None:
        """The entity of that name, where the document has it."""
        return self._by_key.get(key(name, type))

    def alias(self, name: str, entity: Entity) -> None:
        """From now on `name` is another name of the entity."""
        if self._by_key.setdefault(key(name, entity.type), entity) is entity:
            self._met.setdefault(entity)
        entity.forms.add(name)

    def entities(self) -> list[Entity]:
        """Every entity once, in the order in which they were met."""
        return list(self._met)
