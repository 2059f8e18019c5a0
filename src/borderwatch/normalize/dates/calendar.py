"""
The arithmetic of days, weeks, months and years that the rules need.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from borderwatch.normalize.dates.refusal import Refused

MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"As messages name them."
SEASONS: Final = {21: 3, 22: 6, 23: 9, 24: 12, 33: 1, 34: 4, 35: 7, 36: 10}
"The first month of each season and quarter, by the number that EDTF has for it."


def day_in(year: int, month: int, day: int) -> date:
    """
    A day that a calendar has, or a refusal that says which has not.
    """
    try:
        return date(year, month, day)
    except ValueError:
        raise Refused(f"no calendar has a day {day} in {name_of_month(month)} {year}") from None


def name_of_month(month: int) -> str:
    """
    The month as a message names it.
    """
    return MONTHS[month - 1] if 1 <= month <= 12 else f"month {month} of"


def longest(month: int) -> int:
    """
    The most days that a month ever has.
    """
    return 29 if month == 2 else monthrange(2001, month)[1]


def moved(day: date, days: int) -> date:
    """
    The day so many days on.
    """
    try:
        return day + timedelta(days=days)
    except OverflowError:
        raise Refused("that is beyond the calendar") from None


def month_moved(day: date, months: int) -> tuple[int, int]:
    """
    Year and month so many months on.
    """
    year, index = divmod(day.year * 12 + day.month - 1 + months, 12)
    return checked_year(year), index + 1


def checked_year(year: int) -> int:
    """
    The year, if the calendar has it.
    """
    if not 1 <= year <= 9998:
        raise Refused("that is beyond the calendar")
    return year


def days_of(year: int, month: int | None) -> tuple[date, date]:
    """
    First and last day of a year, month, season or quarter.
    """
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    start = SEASONS.get(month, month)
    index = year * 12 + start - 1 + (2 if month in SEASONS else 0)
    last_year, last_month = index // 12, index % 12 + 1
    return date(year, start, 1), date(last_year, last_month, monthrange(last_year, last_month)[1])


def week_of(day: date, weeks: int = 0) -> date:
    """
    The Monday of the ISO week that has the day, so many weeks on.
    """
    return moved(day, 7 * weeks - day.weekday())


def quarter_moved(day: date, quarters: int) -> tuple[int, int]:
    """
    Year and EDTF number of the quarter so many quarters on.
    """
    year, index = divmod(day.year * 4 + (day.month - 1) // 3 + quarters, 4)
    return checked_year(year), 33 + index


def weekday_before(day: date, weekday: int) -> date:
    """
    The last such weekday before the day.
    """
    return moved(day, -((day.weekday() - weekday - 1) % 7 + 1))


def weekday_after(day: date, weekday: int) -> date:
    """
    The first such weekday after the day.
    """
    return moved(day, (weekday - day.weekday() - 1) % 7 + 1)
