"""
Dates as far as they are printed: the year, the month or the day may be missing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any, Final

import attrs

from borderwatch.normalize.dates.language import Symbol


@attrs.frozen
class Partial:
    """
    What is printed of a date.
    """

    year: int | None = None
    "The year, or the ending of one if `is_short`."
    month: int | None = None
    "A month, or the number that EDTF has for a season or a quarter."
    day: int | None = None
    weekday: int | None = None
    rel: int | None = None
    "Last (-1), this (0) or next (1)."
    is_short: bool = False
    rel_year: int | None = None
    "`of last year` is -1."
    rel_month: int | None = None

    @property
    def has_year(self) -> bool:
        """
        Whether a year is printed, or told from another.
        """
        return self.year is not None or self.rel_year is not None or self.rel_month is not None

    @property
    def is_weekday(self) -> bool:
        """
        Whether only the day of the week is printed.
        """
        return self.weekday is not None and self.month is None and self.day is None and not self.has_year

    @property
    def is_numbered_weekday(self) -> bool:
        """
        Whether the day of the week and of the month are printed, and no more: Sunday the 7th.
        """
        return self.weekday is not None and self.day is not None and self.month is None and not self.has_year


def _every(*parts: str) -> Iterator[str]:
    """
    All patterns that the parts make: `a|b` is one or the other, and a part that ends in `|` may be left out.
    """
    for chosen in product(*(part.split("|") for part in parts)):
        yield " ".join(" ".join(chosen).split())


_DAY: Final = "number|ordinal"
_YEAR: Final = "year|rel-years"
_SHORT_DATES: Final = {
    before + pattern
    for before in ("", "weekday ")
    for sign in ("dash", "slash")
    for year in ("year", "number", "big")
    for pattern in (f"number {sign} month {sign} {year}", f"month {sign} number {sign} {year}")
}
_DAYS: Final = {
    *_every("weekday|", "rel|", _DAY, "month", _YEAR + "|"),
    *_every("weekday|", "rel|", "month", _DAY, _YEAR + "|"),
    *_every("rel", "weekday", _DAY, "month", _YEAR + "|"),
    *_every("rel", "weekday", "month", _DAY, _YEAR + "|"),
    *_every("weekday|", _DAY, "month", "rel"),
    *_every("weekday|", "month", _DAY, "rel"),
    *_every(_DAY, "month", "year|", "weekday"),
    *_every("month", _DAY, "year|", "weekday"),
    *_every("weekday|", _DAY, "rel-months"),
}
_MONTHS: Final = {
    *_every("month", _YEAR + "|"),
    *_every("rel", "month"),
    *_every("month", "rel"),
    "month dash year",
    *_every("q|season|final-quarter", _YEAR),
    *_every("season", "rel"),
    *_every("rel", "season"),
    "q",
    "year q",
    "rel-quarter year",
}
_WEEKDAYS: Final = {"weekday", "rel weekday", "weekday rel", *_every("rel|", "weekday", _DAY)}
PATTERNS: Final = frozenset({*_DAYS, *_SHORT_DATES, *_MONTHS, *_WEEKDAYS, "year"})
"The sequences of symbols that print a date."
_IN_PAIRS: Final = frozenset({*PATTERNS, *_every("weekday|", _DAY, _YEAR + "|"), "season"})
"Those of one side of a pair, which may take the rest from the other."
_ROLES: Final = {
    "year": "year",
    "month": "month",
    "season": "month",
    "q": "month",
    "final-quarter": "month",
    "rel-quarter": "month",
    "number": "day",
    "ordinal": "day",
    "weekday": "weekday",
    "rel": "rel",
    "rel-years": "rel_year",
    "rel-months": "rel_month",
}


def partial_of(symbols: Sequence[Symbol], *, in_pair: bool = False) -> Partial | None:
    """
    The date that the symbols print, if they print one.
    """
    key = " ".join(symbol.kind for symbol in symbols)
    if key not in (_IN_PAIRS if in_pair else PATTERNS):
        return None
    if key in _SHORT_DATES:
        return _short(symbols)
    found: dict[str, Any] = {_ROLES[symbol.kind]: symbol.value for symbol in symbols if symbol.kind in _ROLES}
    if symbols[0].kind == "rel-quarter":
        if symbols[0].value != -1:
            return None
        found["month"] = 36
    return Partial(**found)


def _short(symbols: Sequence[Symbol]) -> Partial:
    weekday = symbols[0].value if symbols[0].kind == "weekday" else None
    first, second, year = symbols[-5], symbols[-3], symbols[-1]
    month, day = (first, second) if first.kind == "month" else (second, first)
    return Partial(year=year.value, month=month.value, day=day.value, weekday=weekday, is_short=year.kind != "year")
