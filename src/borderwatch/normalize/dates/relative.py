"""
Rules for dates told from the day of publication: yesterday, two weeks ago, last month.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from borderwatch.normalize.dates.asked import Asked
from borderwatch.normalize.dates.calendar import (
    checked_year,
    month_moved,
    moved,
    quarter_moved,
    week_of,
)
from borderwatch.normalize.dates.language import Symbol
from borderwatch.normalize.dates.lately import LATELY_RULES
from borderwatch.normalize.dates.moment import Moment, Span, dated_span, days, one_of_days, unknown
from borderwatch.normalize.dates.weekdays import read_in_week

Rule = Callable[[Sequence[Symbol], Asked], Moment | None]
_MOST: Final = 2000
"A number of days or years above this is no way to tell a date."
_NUMBERS: Final = ("number", "big", "a")
UNITS: Final = ("days", "weeks", "months", "years", "decades")


def _by_day(symbols: Sequence[Symbol], asked: Asked) -> Moment:
    """
    Today, yesterday, the next day.
    """
    today = asked.day()
    if today is None:
        return unknown("day", "day-told")
    return days([moved(today, symbols[0].value)], "day-told")


def _away(symbols: Sequence[Symbol], asked: Asked) -> Moment | None:
    """
    Two days ago, in two weeks, three months later.
    """
    count = next(symbol.value for symbol in symbols if symbol.kind in _NUMBERS)
    unit = next(symbol.kind for symbol in symbols if symbol.kind in UNITS)
    word = symbols[-1] if symbols[-1].kind not in UNITS else symbols[0]
    sides = {"before": (-1,), "after": (-1, 1) if unit == "days" else (1,)}.get(word.kind, (word.value,))
    if not 1 <= count <= _MOST:
        return None
    rule = f"{unit}-away"
    today = asked.day()
    if today is None:
        return unknown("day" if unit == "days" else "about", rule)
    if unit == "days":
        return days([moved(today, side * count) for side in sides], rule)
    return _about(today, sides[0] * count, unit, rule)


def _about(today: date, count: int, unit: str, rule: str) -> Moment:
    """
    So many weeks, months or years away, as exactly as people mean it.
    """
    if unit == "weeks":
        middle = moved(today, 7 * count)
        span = one_of_days(moved(middle, -3), moved(middle, 3))
        return Moment("span", (span,), rule, best=middle)
    if unit == "months":
        span = dated_span(*month_moved(today, count))
    else:
        span = dated_span(checked_year(today.year + count * (10 if unit == "decades" else 1)), None)
    return Moment("about", (span._replace(text=span.text + "~"),), rule)


def calendar_span(unit: str, offset: int, today: date) -> tuple[str, Span]:
    """
    The grain and the days of last, this or next week, month, quarter or year.
    """
    if unit == "rel-weeks":
        monday = week_of(today, offset)
        return "span", one_of_days(monday, moved(monday, 6))
    if unit == "rel-months":
        return "month", dated_span(*month_moved(today, offset))
    if unit == "rel-quarter":
        return "quarter", dated_span(*quarter_moved(today, offset))
    if unit == "rel-years":
        return "year", dated_span(today.year + offset, None)
    # The Sunday of P's own week is never before P, so that the last weekend is always that of the week before.
    saturday = moved(week_of(today, offset), 5)
    return "span", one_of_days(saturday, moved(saturday, 1))


_SATURDAY: Final = 5
_GRAINS: Final = {"rel-months": "month", "rel-quarter": "quarter", "rel-years": "year"}


def _by_calendar(symbols: Sequence[Symbol], asked: Asked) -> Moment:
    """
    Last month, this week, next year.
    """
    unit, offset, _ = symbols[0]
    rule = f"calendar-{unit.removeprefix('rel-').removesuffix('s')}"
    today = asked.day()
    if today is None:
        return unknown(_GRAINS.get(unit, "span"), rule)
    grain, span = calendar_span(unit, offset, today)
    if unit == "rel-weekend" and offset == 1 and today.weekday() < _SATURDAY:
        # Said before the weekend, it means the coming one to some and the one after it to others.
        return Moment(grain, (calendar_span(unit, 0, today)[1], span), rule)
    return Moment(grain, (span,), rule)


def _side_of_this(symbols: Sequence[Symbol], asked: Asked) -> Moment | None:
    """
    Earlier this week, later this month.
    """
    side, (unit, offset, _) = symbols[0].value, symbols[1]
    if offset != 0:
        return None
    today = asked.day()
    if today is None:
        return unknown("span", "part-of-this")
    whole = calendar_span(unit, 0, today)[1]
    first, last = (whole.first, today) if side < 0 else (today, whole.last)
    return Moment("span", (one_of_days(first, last),), "part-of-this")


RELATIVE_RULES: Final[dict[str, Rule]] = {
    "today": _by_day,
    "neighbor": _by_day,
    **dict.fromkeys(("weekday rel-weeks", "rel-weeks weekday"), read_in_week),
    **LATELY_RULES,
    **{
        pattern: _away
        for number in _NUMBERS
        for unit in UNITS
        for pattern in (
            *(f"{number} {unit} {word}" for word in ("ago", "shift", "before", "after")),
            *(f"{word} {number} {unit}" for word in ("hace", "in", "within")),
        )
    },
    **{f"rel-{unit}": _by_calendar for unit in ("weeks", "months", "quarter", "years", "weekend")},
    **{f"shift rel-{unit}": _side_of_this for unit in ("weeks", "months", "quarter", "years")},
}
"The sequences of symbols that these rules read."
