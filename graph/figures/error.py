"""What can go wrong with a figure."""

from accord.seeds.error import AccordError


class FigureFailed(AccordError):
    """A figure that cannot be made or written; the text says what to do."""


class UnknownName(AccordError):
    """A name that no entity of the graph has; the text offers the nearest ones."""

    exit_code = 2
