"""The errors of the graph's stores: a child of the root only where a caller acts differently."""

from accord.seeds.error import AccordError


class StoreUnavailable(AccordError):
    """No store answers at an address: nothing there, in use, foreign or damaged; the text names the address without its password."""

    exit_code = 3


class StoreRefused(AccordError):
    """The server refuses the user or the password."""

    exit_code = 4


class BadQuery(AccordError):
    """A statement that the store does not run: wrong, writing where only reading is allowed, or too slow."""

    exit_code = 5


class BadRequest(AccordError):
    """A question, a name, a parameter or a date that is none; the text names it and offers what is nearest."""

    exit_code = 2
