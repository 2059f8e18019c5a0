"""
Rules for parts of a month, a year or a decade, and for decades themselves.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from borderwatch.normalize.dates.calendar import days_of
from borderwatch.normalize.dates.language import Symbol
from borderwatch.normalize.dates.moment import Moment, Span, one_of_days, unknown
from borderwatch.normalize.dates.tokens import decade

_THIRDS_OF_MONTH: Final = ((1, 10), (11, 20), (21, 31))
_THIRDS_OF_YEAR: Final = ((1, 4), (5, 8), (9, 12))
_THIRDS_OF_DECADE: Final = ((0, 3), (4, 6), (7, 9))
_HALVES_OF_MONTH: Final = ((1, 15), (16, 31))
_HALVES_OF_YEAR: Final = ((1, 6), (7, 12))

_AUGHTS: Final = 2000
_WEEKS_OF_MONTH: Final = ((1, 7), (8, 14), (15, 21))

_ONE_YEAR: Final = ("years", 1)
"`El año 1990` is no decade, and `los años 1990` is."
_LEAST_ALONE: Final = 50
"`Los 30` are rather people than years."

DECADE_PATTERNS: Final = frozenset(
    {
        "decade",
        "plural decade",
        "years decade",
        "plural years decade",
        "years big",
        "years number",
        "plural years big",
        "plural years number",
        "plural years year",
        "years year",
        "plural big",
        *(
            f"decades {plural}{years}{number}"
            for plural in ("", "plural ")
            for years in ("", "years ")
            for number in ("number", "big", "year", "decade")
        ),
    }
)
"The sequences of symbols that name a decade."


def read_decade(symbols: Sequence[Symbol]) -> Moment | None:
    """
    The 1990s, `los años noventa`, `la década de 1990`.
    """
    first, last = symbols[0], symbols[-1]
    if any(symbol[:2] == _ONE_YEAR for symbol in symbols):
        return None
    if [symbol.kind for symbol in symbols] == ["plural", "big"] and last.value < _LEAST_ALONE:
        return None
    in_full = first.kind == "decades" and last.kind == "year" and last.value % 10 == 0
    named = last if in_full or last.kind == "decade" else decade(last.value)
    return _decade(named.value) if named.kind in ("decade", "year") else None


def read_aughts(symbols: Sequence[Symbol]) -> Moment | None:
    """
    The 2000s of which a part is said: whole they may be the century, but its early years are those of the decade.
    """
    kinds = [symbol.kind for symbol in symbols]
    spelled = kinds in (["plural", "year"], ["plural", "years", "year"]) and symbols[-1].value == _AUGHTS
    return _decade(_AUGHTS) if spelled or kinds == ["aughts"] else None


def _decade(start: int) -> Moment:
    return Moment("decade", (Span(days_of(start, None)[0], days_of(start + 9, None)[1], f"{start // 10}X"),), "decade")


def part_of(whole: Moment | None, part: int) -> Moment | None:
    """
    The early, middle or late part of a month, a year or a decade.
    """
    return _cut(whole, part, {"month": _THIRDS_OF_MONTH, "year": _THIRDS_OF_YEAR, "decade": _THIRDS_OF_DECADE}, "part")


def half_of(whole: Moment | None, half: int) -> Moment | None:
    """
    The first or second half of a month or a year.
    """
    return _cut(whole, half - 1, {"month": _HALVES_OF_MONTH, "year": _HALVES_OF_YEAR}, "half")


def week_of_month(whole: Moment | None, week: int) -> Moment | None:
    """
    The first, second or third seven days of a month, or (-1) its last seven.
    """
    if whole is None or whole.grain != "month":
        return None
    if week > 0:
        return _cut(whole, week - 1, {"month": _WEEKS_OF_MONTH}, "week-of-month")
    spans = tuple(one_of_days(span.last - timedelta(days=6), span.last) for span in whole.spans)
    return Moment("span", spans, "week-of-month")


def joined_parts(how: str, begin: Moment | None, end: Moment | None) -> Moment | None:
    """
    `Between late July and early August` and `late July or early August`.
    """
    if begin is None or end is None or how not in ("between", "either"):
        return None
    if not (begin.spans and end.spans):
        return unknown("pair", how)
    first, last = begin.spans[0], end.spans[0]
    if len(begin.spans) + len(end.spans) > 2 or first.last >= last.first:
        return None
    if how == "either" and first.last + timedelta(days=1) != last.first:
        return Moment("span", (first, last), how)
    text = f"{first.text.split('..')[0]}..{last.text.split('..')[-1]}"
    return Moment("span", (Span(first.first, last.last, text),), how)


def _cut(whole: Moment | None, index: int, cuts: dict[str, tuple[tuple[int, int], ...]], rule: str) -> Moment | None:
    if whole is None or whole.grain not in cuts:
        return None
    if not whole.spans:
        return unknown("span", rule)
    begin, end = cuts[whole.grain][index]
    return Moment("span", tuple(_piece(span, whole.grain, begin, end) for span in whole.spans), rule)


def _piece(span: Span, grain: str, begin: int, end: int) -> Span:
    year = span.first.year
    if grain == "month":
        return one_of_days(span.first.replace(day=begin), span.last.replace(day=min(end, span.last.day)))
    if grain == "year":
        first, last = days_of(year, begin)[0], days_of(year, end)[1]
        return Span(first, last, f"{year:04}-{begin:02}..{year:04}-{end:02}")
    first, last = days_of(year + begin, None)[0], days_of(year + end, None)[1]
    return Span(first, last, f"{year + begin}..{year + end}")
