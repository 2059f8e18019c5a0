"""
Rules for days of the week, told from the day of publication.
"""

from __future__ import annotations

from borderwatch.normalize.dates.asked import Asked
from borderwatch.normalize.dates.calendar import moved, weekday_after, weekday_before
from borderwatch.normalize.dates.moment import Moment, days, unknown


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
