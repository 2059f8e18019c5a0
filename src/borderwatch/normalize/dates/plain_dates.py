"""
Rules for dates that are printed with their month or year: the missing year is told from the day of publication.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

import attrs

from borderwatch.normalize.dates.asked import Asked
from borderwatch.normalize.dates.calendar import (
    WEEKDAYS,
    checked_year,
    day_in,
    days_of,
    longest,
    month_moved,
    name_of_month,
)
from borderwatch.normalize.dates.moment import Moment, Span, dated_span, day_span, grain_of, unknown
from borderwatch.normalize.dates.partial import Partial
from borderwatch.normalize.dates.refusal import Refused
from borderwatch.normalize.dates.weekdays import read_numbered, read_weekday

Build = Callable[[int], Span | None]
_LATE_SOLSTICE: Final = 23
_LEAPS: Final = 9
"The years within which every day of the calendar comes."


def resolve(partial: Partial, asked: Asked) -> Moment | None:
    """
    The days of a date, as far as its parts and the day of publication say; None if they are too few.
    """
    if partial.is_weekday:
        return read_weekday(partial.weekday or 0, partial.rel, asked)
    if partial.is_numbered_weekday:
        return read_numbered(partial.weekday or 0, partial.day or 0, partial.rel, asked)
    told = _with_year(partial, asked)
    if told is None:
        return unknown("day" if partial.day else grain_of(partial.month), "year-told")
    if told.year is not None:
        return _full(told, asked)
    return _yearless(told, asked)


def _with_year(partial: Partial, asked: Asked) -> Partial | None:
    """
    The date with the year that `of last year` or `'21` stands for; None where the day to tell it from is missing.
    """
    if partial.is_short:
        return attrs.evolve(partial, year=full_year(partial.year or 0, asked), is_short=False)
    if partial.rel_year is None and partial.rel_month is None:
        return partial
    today = asked.day()
    if today is None:
        return None
    if partial.rel_month is not None:
        year, month = month_moved(today, partial.rel_month)
        return attrs.evolve(partial, year=year, month=month)
    return attrs.evolve(partial, year=checked_year(today.year + (partial.rel_year or 0)))


def full_year(ending: int, asked: Asked) -> int:
    """
    The year of two digits: the one nearest to the day of publication.
    """
    today = asked.day()
    if today is None:
        raise Refused("a year of two digits is read only where `published` is given")
    years = sorted((abs(year - today.year), year) for year in range(today.year - 100, today.year + 101))
    fitting = [(distance, year) for distance, year in years if year % 100 == ending % 100]
    if fitting[0][0] == fitting[1][0]:
        raise Refused(f"{fitting[0][1]} and {fitting[1][1]} are as near to the day of publication")
    return checked_year(fitting[0][1])


def _full(partial: Partial, asked: Asked) -> Moment | None:
    year = partial.year or 0
    if partial.day is None:
        grain = grain_of(partial.month)
        return Moment(grain, (dated_span(year, partial.month),), grain)
    day = day_in(year, partial.month or 0, partial.day)
    check_weekday(day, partial.weekday)
    today = asked.day() if partial.rel else None
    if today is not None and (day >= today if partial.rel == -1 else day <= today):
        raise Refused(f"{day} is not {'before' if partial.rel == -1 else 'after'} {today}, the day of publication")
    return Moment("day", (day_span(day),), "full-date")


def check_weekday(day: date, weekday: int | None) -> None:
    """
    Refuse a day that is printed with another day of the week.
    """
    if weekday is not None and day.weekday() != weekday:
        raise Refused(
            f"{day.day} {name_of_month(day.month)} {day.year} is a {WEEKDAYS[day.weekday()]}, not a {WEEKDAYS[weekday]}"
        )


def _yearless(partial: Partial, asked: Asked) -> Moment | None:
    month, day = partial.month or 0, partial.day
    if month > 12:
        return _season_or_quarter(partial, asked)
    if partial.rel == 0 and partial.weekday is None:
        return _this_month(partial, asked)
    if day is not None and day > longest(month):
        raise Refused(f"no calendar has a day {day} in {name_of_month(month)}")
    grain = "month" if day is None else "day"
    today = asked.day()
    if today is None:
        return unknown(grain, "year-told")

    def build(year: int) -> Span | None:
        return span_in(partial, year)

    if partial.rel:
        spans: tuple[Span, ...] = (_beside(build, partial.rel, today, whole_month=day is None),)
    else:
        spans = nearest(build, today)
    fitting = tuple(s for s in spans if partial.weekday is None or s.first.weekday() == partial.weekday)
    if not fitting:
        for span in spans:
            check_weekday(span.first, partial.weekday)
    return Moment(grain, fitting, "year-told")


def _this_month(partial: Partial, asked: Asked) -> Moment | None:
    """
    `This July`, said in July; at other times nobody knows which is meant.
    """
    today = asked.day()
    if partial.day is not None or (today is not None and today.month != partial.month):
        return None
    return Moment("month", (dated_span(today.year, partial.month),), "year-told") if today else None


def _season_or_quarter(partial: Partial, asked: Asked) -> Moment | None:
    """
    A quarter, the last such season, or this season while it lasts.
    """
    grain = grain_of(partial.month)
    if grain == "season" and partial.rel not in (-1, 0):
        return None
    today = asked.day()
    if today is None:
        return unknown(grain, "year-told")

    def build(year: int) -> Span | None:
        return dated_span(year, partial.month) if 1 <= year <= 9998 else None

    if grain == "quarter":
        return Moment(grain, nearest(build, today), "year-told") if partial.rel is None else None
    if partial.rel == 0:
        begun = _first_that(build, today.year, -1, lambda span: span.first <= today)
        return Moment(grain, (begun,), "year-told") if today <= begun.last else None
    last = _beside(build, -1, today, whole_month=False)
    if (today - last.last).days <= _LATE_SOLSTICE:
        raise Refused("that season has just ended by the months, and not yet by the sun")
    return Moment(grain, (last,), "year-told")


def span_in(partial: Partial, year: int) -> Span | None:
    """
    The month or the day in a year; None if that year has no such day.
    """
    month, day = partial.month or 0, partial.day
    if not 1 <= year <= 9998:
        return None
    if day is None:
        return dated_span(year, month)
    last = days_of(year, month)[1]
    return day_span(date(year, month, day)) if day <= last.day else None


def nearest(build: Build, today: date) -> tuple[Span, ...]:
    """
    The last that began on or before the day, and the next as well if it is no farther from the day.
    """
    last = _first_that(build, today.year + 1, -1, lambda span: span.first <= today)
    after = _first_that(build, last.first.year + 1, 1, lambda span: span.first > today)
    behind = max((today - last.last).days, 0)
    return (last, after) if (after.first - today).days <= behind else (last,)


def _beside(build: Build, rel: int, today: date, *, whole_month: bool) -> Span:
    first, last = days_of(today.year, today.month) if whole_month else (today, today)
    if rel == -1:
        return _first_that(build, today.year, -1, lambda span: span.last < first)
    return _first_that(build, today.year, 1, lambda span: span.first > last)


def _first_that(build: Build, year: int, step: int, fits: Callable[[Span], bool]) -> Span:
    for candidate in range(year, year + step * (_LEAPS + 1), step):
        span = build(candidate)
        if span is not None and fits(span):
            return span
    raise Refused("that is beyond the calendar")
