"""
Rules for dates of numerals only: `2025-12-08`, `10/12/2025`, `07/2021`.
"""

from __future__ import annotations

from collections.abc import Sequence

from borderwatch.normalize.dates.asked import Asked
from borderwatch.normalize.dates.calendar import day_in
from borderwatch.normalize.dates.language import Symbol
from borderwatch.normalize.dates.moment import Moment, dated_span, days
from borderwatch.normalize.dates.plain_dates import check_weekday, full_year
from borderwatch.normalize.dates.refusal import Refused
from borderwatch.normalize.dates.tokens import FIRST_YEAR, LAST_YEAR


def read_numeric(symbols: Sequence[Symbol], asked: Asked) -> Moment:
    """
    A numeric day or month, with a weekday before it or without.
    """
    weekday = symbols[0].value if symbols[0].kind == "weekday" else None
    kind, short, numbers = symbols[-1]
    if kind in ("my", "ym"):
        return _month(*(numbers if kind == "my" else numbers[::-1]))
    if kind == "ymd":
        found = [day_in(*numbers)]
    else:
        first, second, year = numbers
        year = full_year(year, asked) if short else year
        found = [day_in(year, month, day) for day, month in _orders(first, second, day_first=asked.day_first)]
    fitting = [day for day in found if weekday is None or day.weekday() == weekday]
    if not fitting:
        check_weekday(found[0], weekday)
    return days(fitting, "numeric")


def _orders(first: int, second: int, *, day_first: bool | None) -> list[tuple[int, int]]:
    """
    Day and month, in each order that the calendar and the asker allow.
    """
    if first > 12 or second > 12:
        if min(first, second) > 12:
            raise Refused(f"neither {first} nor {second} is a month")
        return [(max(first, second), min(first, second))]
    return [
        order for order, wanted in (((first, second), True), ((second, first), False)) if day_first in (None, wanted)
    ]


def _month(month: int, year: int) -> Moment:
    if not 1 <= month <= 12:
        raise Refused(f"no year has a month {month}")
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Refused(f"years are read from {FIRST_YEAR} to {LAST_YEAR}")
    return Moment("month", (dated_span(year, month),), "month")


NUMERIC_PATTERNS = frozenset(
    {"my", "ym", *(f"{before}{kind}" for before in ("", "weekday ") for kind in ("ymd", "dmy"))}
)
"The sequences of symbols that these rules read."
