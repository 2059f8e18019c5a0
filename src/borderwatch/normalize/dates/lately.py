"""
Rules for the days that end with the day of publication: the last two weeks, the past 24 hours.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from borderwatch.normalize.dates.asked import Asked
from borderwatch.normalize.dates.calendar import moved
from borderwatch.normalize.dates.language import Symbol
from borderwatch.normalize.dates.moment import Moment, one_of_days, unknown

_DAYS: Final = {"days": 1, "weeks": 7}
_DAY: Final = 24
_PLURAL: Final = 2
_MOST: Final = 366
"A number of days above this is no way to tell a date."


def _days_said(symbols: Sequence[Symbol]) -> int:
    """
    How many days are meant, or 0 if the symbols do not say.
    """
    unit = symbols[-1]
    if len(symbols) == 2:
        return 7 if unit.value != _PLURAL else 0
    count = symbols[1].value
    if unit.kind == "hours":
        return count // _DAY if count % _DAY == 0 else 0
    return count * _DAYS[unit.kind]


def _lately(symbols: Sequence[Symbol], asked: Asked) -> Moment | None:
    """
    One of the days up to the day of publication.
    """
    count = _days_said(symbols)
    if symbols[0].value != 0 or not 1 <= count <= _MOST:
        return None
    today = asked.day()
    if today is None:
        return unknown("span", "lately")
    return Moment("span", (one_of_days(moved(today, -count), today),), "lately")


LATELY_RULES: Final[dict[str, Callable[[Sequence[Symbol], Asked], Moment | None]]] = {
    pattern: _lately
    for opening in ("final", "lately")
    for pattern in (
        f"{opening} weeks",
        *(f"{opening} {number} {unit}" for number in ("number", "big") for unit in ("days", "weeks", "hours")),
    )
}
"The sequences of symbols that these rules read."
