"""
An oracle: every way in which a date may have gone, on a calendar of six days.

It knows sets of days, and nothing of bounds. Day 0 stands for every day before the calendar, day 7 for every day after.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

import attrs

World = tuple[int, int]
"The day on which it began and the day on which it ended."

CALENDAR = range(1, 7)
ALL_DAYS = range(8)
_DAY_ZERO = date(2021, 7, 27)


def written(day: int) -> str:
    """
    A day of the calendar in EDTF: the 28th of July 2021 to the 2nd of August.
    """
    return ordinary(day).isoformat()


def ordinary(day: int) -> date:
    """
    A day of the calendar as a date.
    """
    return _DAY_ZERO + timedelta(days=day)


def up_to(day: int) -> range:
    """
    Every day until this one.
    """
    return range(ALL_DAYS.start, day + 1)


def onward(day: int) -> range:
    """
    Every day from this one.
    """
    return range(day, ALL_DAYS.stop)


def periods(begins: Iterable[int], ends: Iterable[int]) -> frozenset[World]:
    """
    Every period that begins and ends on one of the days, none of which ends before it begins.
    """
    last_days = list(ends)
    return frozenset((begin, end) for begin in begins for end in last_days if begin <= end)


def moments(days: Iterable[int]) -> frozenset[World]:
    """
    One day, which may be any of these.
    """
    return frozenset((day, day) for day in days)


@attrs.frozen
class AskedDays:
    """
    A window: the text that it is asked with, and its days.
    """

    text: str
    days: frozenset[int]

    def overlaps(self, world: World) -> bool:
        """
        Whether any day of the world is asked.
        """
        return any(day in self.days for day in range(world[0], world[1] + 1))

    def began(self, world: World) -> bool:
        """
        Whether the world's first day is asked.
        """
        return world[0] in self.days


def windows() -> Iterator[AskedDays]:
    """
    Every window on the calendar, closed and open.
    """
    for first in CALENDAR:
        yield AskedDays(f"../{written(first)}", frozenset(up_to(first)))
        yield AskedDays(f"{written(first)}/..", frozenset(onward(first)))
        for last in range(first, CALENDAR.stop):
            yield AskedDays(f"{written(first)}/{written(last)}", frozenset(range(first, last + 1)))
    yield AskedDays("../..", frozenset(ALL_DAYS))


WINDOWS = tuple(windows())


def level(answers: Iterable[bool], *, best: bool) -> int:
    """
    0 to 3 from the answer in each world, and from the best reading's where the worlds differ.
    """
    found = set(answers)
    if found == {False}:
        return 0
    if found == {True}:
        return 3
    return 2 if best else 1
