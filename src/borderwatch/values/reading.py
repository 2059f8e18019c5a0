"""
One reading of a date: the four days between which something began and ended.
"""

from __future__ import annotations

from datetime import date
from typing import Final

import attrs

OPEN_START: Final = 0
"The ordinal before every day: a bound that is open into the past."
OPEN_END: Final = date.max.toordinal() + 1
"The ordinal after every day: a bound that is open into the future."


def as_date(ordinal: int) -> date | None:
    """
    The day of a proleptic Gregorian ordinal; None for an open bound.
    """
    return date.fromordinal(ordinal) if OPEN_START < ordinal < OPEN_END else None


@attrs.frozen
class Reading:
    """
    Begun between two days and ended between two days, all four included; days are proleptic Gregorian ordinals.

    A *moment* is one day, unknown within its bounds. The bounds are clipped, so that an end is never before its
    begin: `end_earliest >= begin_earliest` and `begin_latest <= end_latest`.
    """

    begin_earliest: int
    begin_latest: int
    end_earliest: int
    end_latest: int
    is_moment: bool

    @classmethod
    def moment(cls, earliest: int, latest: int) -> Reading:
        """
        Some one day between two days.
        """
        return cls(earliest, latest, earliest, latest, is_moment=True)

    @classmethod
    def period(cls, begin: tuple[int, int], end: tuple[int, int]) -> Reading | None:
        """
        A period whose begin and end lie between two days each, or None if no begin is before any end.
        """
        if begin[0] > end[1]:
            return None
        return cls(begin[0], min(begin[1], end[1]), max(end[0], begin[0]), end[1], is_moment=False)

    @property
    def is_single_day(self) -> bool:
        """
        Whether all four days are the same.
        """
        return self.begin_earliest == self.end_latest

    def may_hold(self, day: int) -> bool:
        """
        Whether the day may be within it.
        """
        return self.begin_earliest <= day <= self.end_latest
