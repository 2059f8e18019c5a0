"""
One date alone: the rule that its sequence of symbols names.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from borderwatch.normalize.dates.asked import Asked
from borderwatch.normalize.dates.calendar import moved
from borderwatch.normalize.dates.clock import without_clock
from borderwatch.normalize.dates.language import Symbol
from borderwatch.normalize.dates.moment import Moment, days, one_of_days, unknown
from borderwatch.normalize.dates.numeric import NUMERIC_PATTERNS, read_numeric
from borderwatch.normalize.dates.partial import partial_of
from borderwatch.normalize.dates.parts import (
    DECADE_PATTERNS,
    half_of,
    part_of,
    read_aughts,
    read_decade,
    week_of_month,
)
from borderwatch.normalize.dates.plain_dates import check_weekday, resolve
from borderwatch.normalize.dates.refusal import Refused
from borderwatch.normalize.dates.relative import RELATIVE_RULES

_COUNTED = frozenset({"number", "big", "a"})


def read_single(symbols: Sequence[Symbol], asked: Asked) -> Moment | None:
    """
    The date that the symbols say, or None if no rule reads them.
    """
    if not symbols:
        return None
    partial = partial_of(symbols)
    if partial is not None:
        return resolve(partial, asked)
    key = " ".join(symbol.kind for symbol in symbols)
    if key in NUMERIC_PATTERNS:
        return read_numeric(symbols, asked)
    if key in RELATIVE_RULES:
        return RELATIVE_RULES[key](symbols, asked)
    if key in DECADE_PATTERNS:
        return read_decade(symbols)
    return _leading(symbols, asked)


def _leading(symbols: Sequence[Symbol], asked: Asked) -> Moment | None:
    """
    The rules whose first symbols say what is done with the date that follows.
    """
    first, rest = symbols[0], symbols[1:]
    if first.kind == "part":
        return part_of(read_aughts(rest) or read_single(rest, asked), first.value)
    if first.kind == "week-of":
        return week_of_month(read_single(rest, asked), first.value)
    if first.kind == "halfof":
        return half_of(read_single(rest, asked), first.value)
    if first.kind == "next-to":
        return _shifted(read_single(rest, asked), first.value)
    if len(symbols) > 3 and first.kind in _COUNTED and rest[0].kind in _SHIFTS and rest[1].kind in ("before", "after"):
        count = first.value if rest[1].kind == "after" else -first.value
        return _SHIFTS[rest[0].kind](read_single(symbols[3:], asked), count) if count else None
    if any(symbol.kind == "clock" for symbol in symbols):
        return _of_a_day(without_clock(symbols), asked)
    bare = without_daypart(symbols)
    if len(bare) != len(symbols):
        return _of_a_day(bare, asked)
    return _told_twice(first, rest, asked) if first.kind == "today" else None


def _of_a_day(symbols: Sequence[Symbol], asked: Asked) -> Moment | None:
    """
    The day of which a part or an hour is said; `two days ago at night` is no day of the calendar.
    """
    found = read_single(symbols, asked)
    return found if found is not None and found.grain == "day" and found.rule != "days-away" else None


def _told_twice(first: Symbol, rest: Sequence[Symbol], asked: Asked) -> Moment | None:
    """
    `Yesterday, Tuesday` and `hoy, 10 de diciembre`, if both say the same day.
    """
    partial = partial_of(rest)
    if partial is None or partial.rel is not None:
        return None
    found, today = resolve(partial, asked), asked.day()
    if today is None or found is None or found.grain != "day":
        return found if found is not None and found.grain == "day" else None
    day = moved(today, first.value)
    if partial.is_weekday:
        check_weekday(day, partial.weekday)
    elif day not in [span.first for span in found.spans]:
        raise Refused(f"the day that it tells from {today} is {day}, and it names another")
    return days([day], "day-told")


def without_daypart(symbols: Sequence[Symbol]) -> Sequence[Symbol]:
    """
    The symbols without a first or last that says the part of the day, which changes nothing.
    """
    start = 1 if symbols and symbols[0].kind == "daypart" else 0
    stop = len(symbols) - 1 if len(symbols) > start and symbols[-1].kind == "daypart" else len(symbols)
    return symbols[start:stop]


def _shifted(found: Moment | None, count: int) -> Moment | None:
    """
    Each of the days so many days on.
    """
    if found is None or found.grain != "day":
        return None
    if not found.spans:
        return unknown("day", "days-from")
    return days([moved(span.first, count) for span in found.spans], "days-from")


def _shifted_by_weeks(found: Moment | None, count: int) -> Moment | None:
    """
    The day so many weeks on, as exactly as people mean it.
    """
    if found is None or found.grain != "day" or len(found.spans) > 1:
        return None
    if not found.spans:
        return unknown("span", "weeks-from")
    middle = moved(found.spans[0].first, 7 * count)
    return Moment("span", (one_of_days(moved(middle, -3), moved(middle, 3)),), "weeks-from", best=middle)


_SHIFTS: Final = {"days": _shifted, "weeks": _shifted_by_weeks}
"How a number of these moves a date."
