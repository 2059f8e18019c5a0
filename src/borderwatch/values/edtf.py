"""
EDTF text in, readings out: the part of ISO 8601-2 that reports on events need.

Level 1, and of level 2: one of a set, qualified components, seasons and quarters as months 21-24 and 33-36. Two
extensions, both for what level 2 cannot write: an end of an interval may be `..D` (at the latest) or `D..` (at the
earliest), and a member of a set may be an interval.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import product
from typing import Final

import attrs

from borderwatch.errors import InvalidValue
from borderwatch.values.reading import OPEN_END, OPEN_START, Reading

_LONGEST: Final = 1000
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_DATE: Final = re.compile(
    r"(?P<year_left>[?~%])?(?P<year>\d{4}|\d{3}X|\d{2}XX)(?P<year_right>[?~%])?"
    r"(?:-(?P<month_left>[?~%])?(?P<month>\d\d|XX)(?P<month_right>[?~%])?"
    r"(?:-(?P<day_left>[?~%])?(?P<day>\d\d|XX)(?P<day_right>[?~%])?)?)?",
    re.ASCII,
)
_TIME: Final = re.compile(r"\dT|:", re.ASCII)
_COMPONENTS: Final = ("year", "month", "day")
_SEASONS: Final = {21: 3, 22: 6, 23: 9, 24: 12, 33: 1, 34: 4, 35: 7, 36: 10}
"The first month of each season (of the northern hemisphere) and quarter."

Span = tuple[int, int]


@attrs.frozen
class Expression:
    """
    What an EDTF text denotes.
    """

    text: str
    "The canonical text."
    readings: tuple[Reading, ...]
    "At least one; the printed one first."
    has_printed: bool
    "Whether the first reading is the one that is printed; a set of several prints none before the others."
    is_plain: bool
    "Whether it is one expression without doubt: no set, no qualifier."


@attrs.frozen
class Parts:
    """
    The components of one date: None is not written, -1 is written as unspecified.
    """

    year: str
    month: int | None
    day: int | None
    doubts: dict[str, str]
    "The qualifier (`?`, `~` or `%`) of each component that has one."


@lru_cache(maxsize=65_536)
def parse(text: str) -> Expression:
    """
    Read an EDTF text.

    Raises:
        InvalidValue: the text is not read, or no calendar has the date.
    """
    if not isinstance(text, str):
        raise InvalidValue(f"a date is written as EDTF text, such as '2021-07-28', not as {type(text).__name__}")
    if _DAY.fullmatch(text) and (day := _day_of(text)):
        return Expression(text, (Reading.moment(day, day),), has_printed=True, is_plain=True)
    stripped = text.strip()
    if not stripped:
        raise InvalidValue("a date is never empty; write '../..' where nothing is known")
    if len(stripped) > _LONGEST:
        raise _refuse(stripped, f"it has {len(stripped)} characters, and at most {_LONGEST} are read")
    if stripped.startswith("[") and stripped.endswith("]"):
        return _set(stripped)
    if "/" in stripped:
        return _interval(stripped)
    spans, plain = _spans(stripped)
    readings = tuple(Reading.moment(*span) for span in spans)
    return Expression(stripped, readings, has_printed=True, is_plain=plain)


def _day_of(text: str) -> int | None:
    """
    The day that most dates are, without a look at what else they could be; None where no calendar has it.
    """
    try:
        return date.fromisoformat(text).toordinal()
    except ValueError:
        return None


def _refuse(text: str, why: str = "") -> InvalidValue:
    shown = text if len(text) <= 40 else text[:40] + "…"
    return InvalidValue(
        f"cannot read {shown!r} as a date"
        + (f": {why}" if why else "; write 2021-07-28, 2021-07, 2021, 2021-07/2021-08, [2020,2021] or ../..")
    )


def _set(text: str) -> Expression:
    if "[" in text[1:] or "]" in text[:-1]:
        raise _refuse(text, "a set holds dates and intervals, no other set")
    members = list(dict.fromkeys(_member(member.strip()) for member in text[1:-1].split(",")))
    if len(members) == 1:
        return attrs.evolve(members[0], text=f"[{members[0].text}]") if _is_range(members[0].text) else members[0]
    readings = dict.fromkeys(reading for member in members for reading in member.readings)
    canonical = "[" + ",".join(member.text for member in members) + "]"
    return Expression(canonical, tuple(readings), has_printed=False, is_plain=False)


def _member(text: str) -> Expression:
    if not _is_range(text):
        return parse(text)
    first, _, last = text.partition("..")
    start = _plain_span(first)[0] if first else OPEN_START
    end = _plain_span(last)[1] if last else OPEN_END
    if start > end or not (first or last):
        raise _refuse(text, "it ends before it begins" if first else "the day before or after '..' is missing")
    return Expression(text, (Reading.moment(start, end),), has_printed=True, is_plain=False)


def _is_range(text: str) -> bool:
    return ".." in text and "/" not in text


def _interval(text: str) -> Expression:
    sides = text.split("/")
    if len(sides) != 2:
        raise _refuse(text, "an interval has one slash")
    begins, begin_plain, begin_text = _end_of_interval(sides[0].strip())
    ends, end_plain, end_text = _end_of_interval(sides[1].strip())
    if Reading.period(begins[0], ends[0]) is None:
        raise _refuse(text, "it ends before it begins")
    periods = (Reading.period(begin, end) for begin, end in product(begins, ends))
    readings = dict.fromkeys(period for period in periods if period is not None)
    plain = begin_plain and end_plain
    return Expression(f"{begin_text}/{end_text}", tuple(readings), has_printed=True, is_plain=plain)


def _end_of_interval(text: str) -> tuple[list[Span], bool, str]:
    if text in ("", ".."):
        return [(OPEN_START, OPEN_END)], True, ".."
    if text.startswith(".."):
        return [(OPEN_START, _plain_span(text[2:])[1])], True, text
    if text.endswith(".."):
        return [(_plain_span(text[:-2])[0], OPEN_END)], True, text
    spans, plain = _spans(text)
    return spans, plain, text


def _plain_span(text: str) -> Span:
    spans, plain = _spans(text)
    if not plain:
        raise _refuse(text, "no doubt is written beside '..'")
    return spans[0]


def _spans(text: str) -> tuple[list[Span], bool]:
    """
    The days that one date covers, for each of its readings, and whether it is without doubt.
    """
    date_parts = parts(text)
    printed = _span(date_parts, {})
    if printed is None:
        raise _refuse(text, "the calendar, which runs from year 0001 to 9999 here, has no such day")
    shifted = (_span(date_parts, shift) for shift in _shifts(tuple(date_parts.doubts)))
    return list(dict.fromkeys([printed, *(span for span in shifted if span is not None)])), not date_parts.doubts


def parts(text: str) -> Parts:
    """
    The components of the text of one date, each in its own range; the calendar may still lack the day.
    """
    match = _DATE.fullmatch(text)
    if match is None:
        raise _refuse(text, "times are not kept; write the day" if _TIME.search(text) else "")
    found = match.groupdict()
    marks = {part: (found[f"{part}_left"] or "") + (found[f"{part}_right"] or "") for part in _COMPONENTS}
    doubts = {part: mark for part, mark in marks.items() if mark}
    if any(len(mark) > 1 for mark in doubts.values()):
        raise _refuse(text, "one qualifier to a component")
    if any("X" in found[part] for part in doubts):
        raise _refuse(text, "an unspecified component cannot be doubted as well")
    year, month, day = found["year"], _number(found["month"]), _number(found["day"])
    if (month not in (None, -1) and "X" in year) or (month == -1 and day not in (None, -1)):
        raise _refuse(text, "what follows an unspecified component must be unspecified")
    if month is not None and month not in {-1, *range(1, 13), *_SEASONS}:
        raise _refuse(text, "a month is 01 to 12, a season 21 to 24, a quarter 33 to 36")
    if month in _SEASONS and day is not None:
        raise _refuse(text, "a season or a quarter has no days")
    return Parts(year, month, day, doubts)


def _number(component: str | None) -> int | None:
    if component is None:
        return None
    return -1 if component == "XX" else int(component)


def _shifts(doubted: tuple[str, ...]) -> Iterator[dict[str, int]]:
    for steps in product((0, -1, 1), repeat=len(doubted)):
        yield dict(zip(doubted, steps, strict=True))


def _span(parts: Parts, shift: dict[str, int]) -> Span | None:
    """
    First and last day of a date whose components are moved by the shift, or None beyond the calendar.
    """
    if "X" in parts.year:
        first, last = int(parts.year.replace("X", "0")), int(parts.year.replace("X", "9"))
        return _days(max(first, 1), 1, last, 12)
    year = int(parts.year) + shift.get("year", 0)
    if parts.month in (None, -1):
        return _days(year, 1, year, 12)
    is_season = parts.month in _SEASONS
    months = 3 if is_season else 1
    start = year * 12 + (_SEASONS[parts.month] if is_season else parts.month) - 1 + months * shift.get("month", 0)
    end = start + months - 1
    if parts.day in (None, -1):
        return _days(start // 12, start % 12 + 1, end // 12, end % 12 + 1)
    return _day(start // 12, start % 12 + 1, parts.day, moved=bool(shift), by=shift.get("day", 0))


def _days(first_year: int, first_month: int, last_year: int, last_month: int) -> Span | None:
    if first_year < 1 or last_year > 9999:
        return None
    last_day = monthrange(last_year, last_month)[1]
    return date(first_year, first_month, 1).toordinal(), date(last_year, last_month, last_day).toordinal()


def _day(year: int, month: int, day: int, *, moved: bool, by: int) -> Span | None:
    if not 1 <= year <= 9999:
        return None
    last = monthrange(year, month)[1]
    if not 1 <= day <= (31 if moved else last):
        return None
    ordinal = date(year, month, min(day, last)).toordinal() + by
    return (ordinal, ordinal) if OPEN_START < ordinal < OPEN_END else None
