"""The errors of the graph's stores: a child of the root only where a caller acts differently."""

from accord.seeds.error import AccordError


class StoreUnavailable(AccordError):
    """No store answers at an address, or it is in use, foreign or damaged; no password stands in the text."""

    exit_code = 3


class StoreRefused(AccordError):
    """The server refuses the user or the password."""

    exit_code = 4


class BadQuery(AccordError):
    """A statement that fails: wrong, too slow, or writing where it may only read."""

    exit_code = 5


class BadRequest(AccordError):
    """A question, a name, a parameter or a date that is none; the text offers what is nearest."""

    exit_code = 2
