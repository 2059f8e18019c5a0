"""
One date alone: the rule that its sequence of symbols names.
"""

from __future__ import annotations

from collections.abc import Sequence

from borderwatch.normalize.dates.asked import Asked
from borderwatch.normalize.dates.calendar import moved
from borderwatch.normalize.dates.language import Symbol
from borderwatch.normalize.dates.moment import Moment, days, unknown
from borderwatch.normalize.dates.numeric import NUMERIC_PATTERNS, read_numeric
from borderwatch.normalize.dates.partial import partial_of
from borderwatch.normalize.dates.parts import DECADE_PATTERNS, half_of, part_of, read_decade
from borderwatch.normalize.dates.plain_dates import resolve
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
        return part_of(read_single(rest, asked), first.value)
    if first.kind == "halfof":
        return half_of(read_single(rest, asked), first.value)
    if first.kind == "next-to":
        return _shifted(read_single(rest, asked), first.value)
    if len(symbols) > 3 and first.kind in _COUNTED and rest[0].kind == "days" and rest[1].kind in ("before", "after"):
        count = first.value if rest[1].kind == "after" else -first.value
        return _shifted(read_single(symbols[3:], asked), count) if count else None
    bare = without_daypart(symbols)
    if len(bare) == len(symbols):
        return None
    found = read_single(bare, asked)
    return found if found is not None and found.grain == "day" and found.rule != "days-away" else None


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
