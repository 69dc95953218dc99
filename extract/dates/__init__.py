"""Dates in running Chinese text, as EDTF."""

from accord.extract.dates.date import Date, DateKind
from accord.extract.dates.reader import DateReader, dates_of, read_row

__all__ = ["Date", "DateKind", "DateReader", "dates_of", "read_row"]
