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
    """A person's word that two names are, or are not, the same; it beats every rule.

    Both are of one type unless `other_type` says otherwise; `document` binds a name that means something only
    there. `line` is that of the file from which it comes.
    """

    type: EntityType
    name: str
    other: str
    same: bool
    other_type: EntityType | None = None
    document: str = ""
    other_document: str = ""
    why: str = ""
    line: int = 0

    @property
    def ends(self) -> tuple[tuple[EntityType, str, str], tuple[EntityType, str, str]]:
        """Type, name and document of the one and of the other."""
        return (
            (self.type, self.name, self.document),
            (self.other_type or self.type, self.other, self.other_document),
        )
