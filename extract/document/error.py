"""What can be wrong with the files that are given to be read."""

from accord.seeds.error import AccordError


class BadDocument(AccordError):
    """One document cannot be read: it is reported and skipped; the text names it and the reason."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason

    def __reduce__(self) -> tuple[type["BadDocument"], tuple[str, str]]:
        return BadDocument, (self.name, self.reason)


class BadMetadata(AccordError):
    """The table of metadata is wrong; the text names the file and the row."""

    exit_code = 2


class DuplicateName(AccordError):
    """Two files that are given together have one name, by which all that they say would be mixed."""

    exit_code = 2
