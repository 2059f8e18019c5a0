"""
Rules for days of the week, told from the day of publication.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from borderwatch.normalize.dates.asked import Asked
from borderwatch.normalize.dates.calendar import (
    WEEKDAYS,
    longest,
    month_moved,
    moved,
    week_of,
    weekday_after,
    weekday_before,
)
from borderwatch.normalize.dates.language import Symbol
from borderwatch.normalize.dates.moment import Moment, days, unknown
from borderwatch.normalize.dates.refusal import Refused

_FARTHEST: Final = 45
"Who leaves the month out speaks of a day that is no more days away than these."


def read_weekday(weekday: int, rel: int | None, asked: Asked) -> Moment:
    """
    Sunday, last Sunday, this Sunday or next Sunday.
    """
    today = asked.day()
    if today is None:
        return unknown("day", "weekday")
    before, after = weekday_before(today, weekday), weekday_after(today, weekday)
    is_today = today.weekday() == weekday
    if rel is None:
        found = [before, today] if is_today else [before]
    elif rel == 0:
        found = [today] if is_today else [before, after]
    else:
        found = [before if rel == -1 else after]
    return days(found, "weekday")


def read_leaning(weekday: int, side: int, asked: Asked) -> Moment:
    """
    The weekday of `since Sunday` (the last before the day) or of `by Sunday` (the next, or the day itself).
    """
    today = asked.day()
    if today is None:
        return unknown("day", "weekday")
    return days([weekday_before(today, weekday) if side < 0 else weekday_after(moved(today, -1), weekday)], "weekday")


def read_in_week(symbols: Sequence[Symbol], asked: Asked) -> Moment:
    """
    Monday of last week, Friday of next week.
    """
    weeks = next(symbol.value for symbol in symbols if symbol.kind == "rel-weeks")
    weekday = next(symbol.value for symbol in symbols if symbol.kind == "weekday")
    today = asked.day()
    if today is None:
        return unknown("day", "weekday")
    return days([moved(week_of(today, weeks), weekday)], "weekday")


def read_numbered(weekday: int, number: int, rel: int | None, asked: Asked) -> Moment:
    """
    Sunday the 7th: the last 7th that is a Sunday, and the next as well if it is no farther from the day.
    """
    today = asked.day()
    if today is None:
        return unknown("day", "weekday")
    found = list(_numbered(weekday, number, today))
    last = [day for day in found if day < today or (day == today and rel != -1)][-1:]
    after = [day for day in found if day > today][:1]
    if rel == 0:
        chosen = [day for day in (*last, *after) if abs(day - today).days <= 7]
    elif rel is not None:
        chosen = last if rel < 0 else after
    else:
        chosen = after if not last or (after and (after[0] - today) < (today - last[0])) else []
        chosen = sorted({*last, *chosen})
    if not any(abs(day - today).days <= _FARTHEST for day in chosen):
        raise Refused(f"no {WEEKDAYS[weekday]} near {today} is the day {number} of a month")
    return days(chosen, "weekday")


def _numbered(weekday: int, number: int, today: date) -> Sequence[date]:
    """
    The days within a year of the day that have both, in their order.
    """
    months = [month_moved(today, months) for months in range(-12, 13)]
    candidates = [date(year, month, number) for year, month in months if _has(year, month, number)]
    return [day for day in candidates if day.weekday() == weekday]


def _has(year: int, month: int, number: int) -> bool:
    if month == 2:
        return number <= (29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28)
    return number <= longest(month)
