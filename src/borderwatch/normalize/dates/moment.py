"""
What a phrase was read as: one or several spans of days, and how EDTF prints them.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

import attrs

from borderwatch.normalize.dates.calendar import days_of
from borderwatch.normalize.dates.refusal import Refused

PLAIN: Final = frozenset({"day", "month", "quarter", "season", "year", "decade"})
"The grains that EDTF writes as one date."


class Span(NamedTuple):
    """
    First and last day, and the text that EDTF has for it.
    """

    first: date
    last: date
    text: str


@attrs.frozen
class Moment:
    """
    What a phrase says: one of its spans, or nothing known where it speaks from a day that nobody gave.
    """

    grain: str
    "The kind of its spans: `day`, `month`, `year`, `span`, `period` and so on."
    spans: tuple[Span, ...]
    "Empty where nothing is known."
    rule: str
    best: date | None = None

    @property
    def edtf(self) -> str:
        """
        The text that `When` reads.
        """
        if not self.spans:
            return "../.."
        texts = list(dict.fromkeys(span.text for span in sorted(self.spans)))
        alone = len(texts) == 1 and self.grain != "span"
        return texts[0] if alone else "[" + ",".join(texts) + "]"

    @property
    def is_plain(self) -> bool:
        """
        Whether it is one date of EDTF, or would be.
        """
        return self.grain in PLAIN and len(self.spans) <= 1

    def ruled(self, rule: str) -> Moment:
        """
        The same, read by another rule.
        """
        return attrs.evolve(self, rule=rule)


def unknown(grain: str, rule: str) -> Moment:
    """
    A moment that is told from a day which nobody gave.
    """
    return Moment(grain, (), rule)


def day_span(day: date) -> Span:
    """
    One day.
    """
    return Span(day, day, day.isoformat())


def days(found: Iterable[date], rule: str) -> Moment:
    """
    One of some days.
    """
    return Moment("day", tuple(day_span(day) for day in sorted(set(found))), rule)


def dated_span(year: int, month: int | None) -> Span:
    """
    A year, a month, a season or a quarter.
    """
    if not 1 <= year <= 9998:
        raise Refused("that is beyond the calendar")
    return Span(*days_of(year, month), f"{year:04}" if month is None else f"{year:04}-{month:02}")


def grain_of(month: int | None) -> str:
    """
    What a year is with that month, or without.
    """
    if month is None:
        return "year"
    if month <= 12:
        return "month"
    return "season" if month < 30 else "quarter"


def one_of_days(first: date, last: date) -> Span:
    """
    One unknown day among several that follow each other.
    """
    return Span(first, last, f"{first}..{last}")
