"""What can go wrong with a figure."""

from accord.seeds.error import AccordError


class FigureFailed(AccordError):
    """A figure that cannot be made or written; the text says what to do."""
