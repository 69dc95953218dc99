"""An entity of the graph: the referents of many documents that are one."""

from dataclasses import dataclass

from accord.extract.predicate import EntityType


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing: `forms` are its names with the documents that use each; `local` binds it to one document."""

    id: str
    name: str
    type: EntityType
    forms: tuple[tuple[str, tuple[str, ...]], ...]
    documents: tuple[str, ...]
    local: bool = False

    @property
    def aliases(self) -> list[str]:
        """Every other form of its name, sorted."""
        return [form for form, _ in self.forms if form != self.name]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's word that two names of one type are, or are not, the same; it beats every rule."""

    type: EntityType
    name: str
    other: str
    same: bool
