"""
A date as a person says it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import attrs

from borderwatch.errors import InvalidValue
from borderwatch.values import edtf
from borderwatch.values.languages import LANGUAGES, Language

if TYPE_CHECKING:
    from borderwatch.values.when import When


def describe(when: When, language: str = "en") -> str:
    """
    The date in words: `28 July 2021 (or 2020)`, `some day in July 2021`, `since 2021, end unknown`.

    Raises:
        InvalidValue: a language that has no words here.
    """
    if language not in LANGUAGES:
        raise InvalidValue(f"no date is described in {language!r}; the languages are {', '.join(LANGUAGES)}")
    speaker = _Speaker(language, LANGUAGES[language])
    return speaker.words.polish(speaker.whole(when.edtf, when.best_text))


@lru_cache(maxsize=64)
def _month_name(month: int, language: str) -> str:
    import pendulum

    return pendulum.date(2000, month, 1).format("MMMM", locale=language)


def _is_day(parts: edtf.Parts) -> bool:
    return parts.day not in (None, -1)


def _is_calendar_month(parts: edtf.Parts) -> bool:
    return parts.month in range(1, 13) and not _is_day(parts)


def _kind(parts: edtf.Parts, component: str) -> str:
    """
    What a component is called: a month may be a season or a quarter.
    """
    if component == "month" and parts.month is not None and parts.month > 12:
        return "season" if parts.month < 30 else "quarter"
    return component


@attrs.frozen
class _Speaker:
    """
    Says the pieces of an EDTF text in one language.
    """

    code: str
    words: Language

    def whole(self, text: str, best: str) -> str:
        """
        A date and, where one is stated, its best reading.
        """
        members = text[1:-1].split(",") if text.startswith("[") else [text]
        preferred = best.strip("[]")
        if len(members) > 1 and preferred in members:
            others = [member for member in members if member != preferred]
            return f"{self.piece(preferred)} ({self.words.either} {self.any_of(others, after=preferred)})"
        said = self.any_of(members)
        return self.words.likely.format(date=said, best=self.piece(preferred)) if best else said

    def any_of(self, members: list[str], *, after: str = "") -> str:
        """
        The members of a set with an "or" between; where only their years differ, the date is said once.
        """
        said_before = after or members[0]
        said = [
            str(int(edtf.parts(member).year)) if self._differ_in_year(said_before, member) else self.piece(member)
            for member in (members if after else members[1:])
        ]
        said = said if after else [self.piece(members[0]), *said]
        return f" {self.words.either} ".join(filter(None, (", ".join(said[:-1]), said[-1])))

    def piece(self, text: str) -> str:
        """
        One date, range or interval.
        """
        if "/" in text:
            return self.interval(*text.split("/"))
        if ".." in text:
            return self.some_day_between(*text.split(".."))
        parts = edtf.parts(text)
        is_about = self._is_about(parts)
        return self.date(text) if _is_day(parts) or is_about else self.words.some_day.format(date=self.date(text))

    def some_day_between(self, first: str, last: str) -> str:
        """
        A day in a range; an empty end is open.
        """
        if not first:
            return self._at(self.words.or_before, last)
        if not last:
            return self._at(self.words.or_after, first)
        return self._two(self.words.between, first, last)

    def interval(self, begin: str, end: str) -> str:
        """
        A period by its two ends, as EDTF writes them.
        """
        if begin == end == "..":
            return self.words.undated
        if ".." not in begin + end:
            same = begin == end
            return self._at(self.words.within_one, begin) if same else self._two(self.words.from_to, begin, end)
        said = [self._begin(begin), self._end(end)]
        return ", ".join(reversed(said) if begin == ".." else said)

    def date(self, text: str) -> str:
        """
        One date as it stands inside a sentence, with what is doubted of it.
        """
        parts = edtf.parts(text)
        plain = self._plain(parts)
        if self._is_about(parts):
            return self.words.about.format(date=plain)
        doubts = "; ".join(
            self.words.qualifiers[mark].format(component=self.words.components[_kind(parts, component)])
            for component, mark in parts.doubts.items()
        )
        return f"{plain} ({doubts})" if doubts else plain

    def _plain(self, parts: edtf.Parts) -> str:
        if "X" in parts.year:
            return self._years(parts.year)
        year, month = int(parts.year), parts.month
        if month in (None, -1):
            return str(year)
        if month > 30:
            return self.words.quarter.format(ordinal=self.words.ordinals[month - 33], year=year)
        if month > 12:
            return self.words.seasons[month - 21].format(year=year, next=year + 1)
        template = self.words.day if _is_day(parts) else self.words.month
        return template.format(day=parts.day, month=_month_name(month, self.code), year=year)

    def _years(self, year: str) -> str:
        first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
        if last - first == 9 and first > 0:
            return self.words.decade.format(year=first)
        return self.words.years.format(first=max(first, 1), last=last)

    def _begin(self, text: str) -> str:
        if text == "..":
            return self.words.start_unknown
        if text.startswith(".."):
            return self.words.begun.format(date=self._at(self.words.or_before, text[2:]))
        if text.endswith(".."):
            return self.words.begun.format(date=self._at(self.words.or_after, text[:-2]))
        return self.words.since.format(date=self.date(text))

    def _end(self, text: str) -> str:
        if text == "..":
            return self.words.end_unknown
        if text.startswith(".."):
            return self.words.ended.format(date=self._at(self.words.or_before, text[2:]))
        if text.endswith(".."):
            return self._at(self.words.still, text[:-2])
        return self.words.until.format(date=self.date(text))

    def _at(self, template: str, text: str) -> str:
        preposition = self.words.on_day if _is_day(edtf.parts(text)) else self.words.in_span
        return template.format(at=preposition, date=self.date(text))

    def _two(self, template: str, first: str, last: str) -> str:
        return template.format(first=self._without_shared_end(first, last), last=self.date(last))

    def _without_shared_end(self, first: str, last: str) -> str:
        """
        The first of two dates without the month and year that the second says anyway.
        """
        a, b = edtf.parts(first), edtf.parts(last)
        if a.doubts or b.doubts or a.year != b.year:
            return self.date(first)
        if a.month is not None and _is_calendar_month(a) and _is_calendar_month(b):
            return _month_name(a.month, self.code)
        if a.month is None or not (_is_day(a) and _is_day(b)):
            return self.date(first)
        if a.month == b.month:
            return f"{self.words.article}{a.day}"
        return self.words.day_of_month.format(day=a.day, month=_month_name(a.month, self.code))

    def _is_about(self, parts: edtf.Parts) -> bool:
        """
        Whether the smallest component that is written, and nothing else, is approximate.
        """
        written = [part for part, value in (("month", parts.month), ("day", parts.day)) if value is not None]
        return parts.doubts == {(written or ["year"])[-1]: "~"}

    def _differ_in_year(self, text: str, other: str) -> bool:
        if any(mark in text + other for mark in ("/", "..", "X", "?", "~", "%")):
            return False
        a, b = edtf.parts(text), edtf.parts(other)
        is_winter = a.month == 24  # it bears two years
        return a.month is not None and not is_winter and (a.month, a.day) == (b.month, b.day)
