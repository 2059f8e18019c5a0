"""
Rules for two dates: between them, from one to the other, both, or one of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Final

import attrs

from borderwatch.normalize.dates.asked import Asked
from borderwatch.normalize.dates.calendar import longest, weekday_before
from borderwatch.normalize.dates.language import Symbol
from borderwatch.normalize.dates.moment import Moment, Span, day_span, grain_of, unknown
from borderwatch.normalize.dates.partial import Partial, partial_of
from borderwatch.normalize.dates.parts import joined_parts, part_of
from borderwatch.normalize.dates.plain_dates import nearest, resolve, span_in
from borderwatch.normalize.dates.refusal import Refused
from borderwatch.normalize.dates.single import read_single, without_daypart

_TO: Final = {"to": "period", "until": "period", "dash": "period"}
_JOINS: Final = {
    "between": {"and": "between"},
    "from": _TO,
    "since": {"to": "period", "until": "period"},
    "": {**_TO, "and": "consecutive", "or": "either"},
}
"By the word that opens a pair, the joiners that it takes, and the rule that each makes."


def read_pair(symbols: Sequence[Symbol], asked: Asked) -> Moment | None:
    """
    Two dates and how they are joined; None if the symbols are no pair.
    """
    found = [moment for how, left, right in _sides(symbols) if (moment := _joined(how, left, right, asked))]
    return found[0] if len({moment.edtf for moment in found}) == 1 else None


def _sides(symbols: Sequence[Symbol]) -> Iterator[tuple[str, Sequence[Symbol], Sequence[Symbol]]]:
    opening = symbols[0].kind if symbols[0].kind in _JOINS else ""
    body = symbols[1:] if opening else symbols
    for at in range(1, len(body) - 1):
        how = _JOINS[opening].get(body[at].kind)
        if how is not None:
            yield how, _bare(body[:at]), _bare(body[at + 1 :])


def _bare(side: Sequence[Symbol]) -> Sequence[Symbol]:
    """
    A side without the part of the day, if it speaks of a day: `late Monday`, and not `late July`.
    """
    bare = without_daypart(side)
    if len(bare) == len(side):
        return side
    partial = partial_of(bare, in_pair=True)
    return bare if partial is not None and (partial.day is not None or partial.weekday is not None) else side


def _joined(how: str, left: Sequence[Symbol], right: Sequence[Symbol], asked: Asked) -> Moment | None:
    if "part" in (left[0].kind, right[0].kind):
        return _parts(how, left, right, asked)
    first, second = partial_of(left, in_pair=True), partial_of(right, in_pair=True)
    if first is None or second is None:
        begin, end = read_single(left, asked), read_single(right, asked)
        return _combined(how, begin, end) if begin and end and begin.grain == end.grain else None
    if first.is_weekday and second.is_weekday:
        return _weekdays(how, first, second, asked)
    if first.is_numbered_weekday and second.is_numbered_weekday:
        return _combined(how, resolve(first, asked), resolve(second, asked))
    shared = _shared(first, second, how)
    if shared is None:
        return None
    first, second = shared
    if not first.has_year:
        return _yearless(how, first, second, asked)
    return _combined(how, resolve(first, asked), resolve(second, asked))


def _parts(how: str, left: Sequence[Symbol], right: Sequence[Symbol], asked: Asked) -> Moment | None:
    """
    A pair of which a side is a part of a month or a year.
    """
    cuts = [side[0].value if side[0].kind == "part" else None for side in (left, right)]
    partials = [partial_of(side[cut is not None :]) for side, cut in zip((left, right), cuts, strict=True)]
    if partials[0] is None or partials[1] is None:
        return None
    shared = _shared(partials[0], partials[1], how)
    if shared is None:
        return None
    whole = [resolve(partial, asked) for partial in shared]
    begin, end = (found if cut is None else part_of(found, cut) for found, cut in zip(whole, cuts, strict=True))
    return joined_parts(how, begin, end)


def _shared(first: Partial, second: Partial, how: str) -> tuple[Partial, Partial] | None:
    """
    Both dates, each with what it takes from the other; None where that leaves a guess.
    """
    if first.rel is not None or second.rel is not None or first.is_weekday or second.is_weekday:
        return None
    if first.day is not None and first.month is None and first.year is not None:
        return None
    had_year = first.has_year
    if second.rel_month is not None and first.month is None and first.day is not None and not had_year:
        return attrs.evolve(first, rel_month=second.rel_month), second
    if second.day is not None and second.month is None and first.day is not None:
        if had_year and first.rel_month is None:
            return None
        second = attrs.evolve(second, month=first.month)
    if first.day is not None and first.month is None:
        first = attrs.evolve(first, month=second.month)
    if not had_year:
        first = attrs.evolve(first, year=second.year, rel_year=second.rel_year, is_short=second.is_short)
    if had_year and not second.has_year:
        return None
    if any(date.day is not None and date.month is None for date in (first, second)):
        return None
    return (first, second) if _alike(first, second, how, had_year=had_year) else None


def _alike(first: Partial, second: Partial, how: str, *, had_year: bool) -> bool:
    """
    Whether both are days, or months, or years; periods with both years printed may mix them.
    """
    grains = [_grain(first), _grain(second)]
    if grains[0] == grains[1]:
        return True
    return had_year and (how == "period" or (how == "between" and grains[1] != "year"))


def _grain(partial: Partial) -> str:
    return "day" if partial.day is not None else grain_of(partial.month)


def _combined(how: str, begin: Moment | None, end: Moment | None) -> Moment | None:
    if begin is None or end is None or not (begin.is_plain and end.is_plain):
        return None
    if not (begin.spans and end.spans):
        return unknown("pair", how)
    first, last = begin.spans[0], end.spans[0]
    if first.first == last.first:
        return None
    if how == "either":
        return Moment("pair", (first, last), how)
    return Moment(_grain_of_pair(how), (_span(how, first, last),), how)


def _grain_of_pair(how: str) -> str:
    return "span" if how == "between" else "period"


def _span(how: str, first: Span, last: Span) -> Span:
    if first.first > last.first:
        raise Refused("it ends before it begins")
    if how == "consecutive" and first.last + timedelta(days=1) != last.first:
        raise Refused("the two do not follow each other, and what lies between them is not said to be meant")
    sign = ".." if how == "between" else "/"
    return Span(first.first, last.last, f"{first.text}{sign}{last.text}")


def _yearless(how: str, first: Partial, second: Partial, asked: Asked) -> Moment | None:
    """
    A pair without a year, which is looked for as a whole.
    """
    if first.month is None or second.month is None or max(first.month, second.month) > 12:
        return None
    for date in (first, second):
        if date.day is not None and date.day > longest(date.month or 0):
            raise Refused(f"no calendar has a day {date.day} in that month")
    today = asked.day()
    begins, ends = (first.month, first.day or 0), (second.month, second.day or 0)
    crosses = begins > ends
    if begins == ends or (crosses and how == "either"):
        return None
    if today is None:
        return unknown("pair", how)

    def whole(year: int) -> Span | None:
        begin, end = span_in(first, year), span_in(second, year + crosses)
        return Span(begin.first, end.last, str(year)) if begin and end else None

    years = [int(span.text) for span in nearest(whole, today)]
    spans: list[Span] = []
    for year in years:
        begin, end = span_in(first, year), span_in(second, year + crosses)
        if begin and end and _agrees(first, begin) and _agrees(second, end):
            spans.extend((begin, end) if how == "either" else (_span(how, begin, end),))
    if not spans:
        raise Refused("the days of the week are not those of the dates")
    return Moment("pair" if how == "either" else _grain_of_pair(how), tuple(spans), how)


def _agrees(partial: Partial, span: Span) -> bool:
    return partial.weekday is None or span.first.weekday() == partial.weekday


def _weekdays(how: str, first: Partial, second: Partial, asked: Asked) -> Moment | None:
    """
    Two days of the week: the last such before the day, unless it is one of them itself.
    """
    if first.rel is not None or second.rel is not None or first.weekday == second.weekday:
        return None
    if how == "consecutive" and ((first.weekday or 0) + 1) % 7 != second.weekday:
        raise Refused("the two do not follow each other, and what lies between them is not said to be meant")
    today = asked.day()
    if today is None:
        return unknown("pair", how)
    if today.weekday() in (first.weekday, second.weekday):
        return None
    last = weekday_before(today, second.weekday or 0)
    begin = weekday_before(today if how == "either" else last, first.weekday or 0)
    spans = day_span(begin), day_span(last)
    if how == "either":
        return Moment("pair", spans, how)
    return Moment(_grain_of_pair(how), (_span(how, *spans),), how)
