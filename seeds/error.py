"""The root of every error that Accord raises on purpose."""


class AccordError(Exception):
    """Something that a user can mend; its text is one line that says what is wrong and what to do."""

    exit_code = 1


class BadSeed(AccordError):
    """A table that ships with Accord is wrong; the text names the file and the row."""
