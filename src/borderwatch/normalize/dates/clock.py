"""
Hours beside a date, which change nothing: July 28 at 5 p.m.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from borderwatch.normalize.dates.language import Symbol

_BEFORE: Final = frozenset({"clock-at", "approximate"})
"What leads to an hour: `a las`, `around`."


def without_clock(symbols: Sequence[Symbol]) -> Sequence[Symbol]:
    """
    The symbols without the hour that they begin or end with; none where an hour stands elsewhere, or two do.
    """
    kinds = [symbol.kind for symbol in symbols]
    if kinds.count("clock") != 1:
        return ()
    start = kinds.index("clock")
    stop = start + 1
    while start and kinds[start - 1] in _BEFORE:
        start -= 1
    if stop < len(kinds) and kinds[stop] == "hours":
        stop += 1
    if start == 0:
        return symbols[stop:]
    return symbols[:start] if stop == len(kinds) else ()
