"""
Dates as they are printed: laws that hold for every date, in every order and language.
"""

from __future__ import annotations

import unicodedata
from datetime import date, timedelta
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words  # type: ignore[import-untyped]  # it has no types

from borderwatch import When, normalize
from borderwatch.errors import BorderwatchError
from borderwatch.normalize.dates.english import ENGLISH
from borderwatch.normalize.dates.spanish import SPANISH
from tests.normalize.grading import Row, rows_of

EN_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
ES_MONTHS: Final = (
    *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
    *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
)
EN_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ES_WEEKDAYS: Final = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
PUBLISHED: Final = date(2025, 12, 10)
ROWS: Final = [row for row in rows_of("dates") if row["expected"] and not row["day_first"]]

days = st.dates(date(1800, 1, 1), date(2099, 12, 31))
recent = st.dates(date(1950, 1, 1), date(2050, 12, 31))
NUMERALS: Final = ("2021", "28", "3", "12", "1990s", "10/12/2025", "2025-12-10", "Q4", "1st", ",", "-", "–", "31", "0")
words = {
    word
    for table in (ENGLISH, SPANISH)
    for kind in table.words.values()
    for spellings in kind.values()
    for word in spellings.split("|")
}
vocabulary = st.sampled_from([*sorted(words), *NUMERALS])
phrases = st.lists(vocabulary, min_size=1, max_size=7).map(" ".join)


def printed(day: date) -> tuple[str, ...]:
    """
    A day in every order that the press prints, without its weekday.
    """
    en, es = EN_MONTHS[day.month - 1], ES_MONTHS[day.month - 1]
    return (
        f"{en} {day.day}, {day.year}",
        f"{day.day} {en} {day.year}",
        f"{en[:3]}. {day.day}, {day.year}",
        f"{day.day}-{en[:3]}-{day.year}",
        f"the {num2words(day.day, to='ordinal_num', lang='en')} of {en} {day.year}",
        f"{en} {num2words(day.day, to='ordinal_num', lang='en')}, {day.year}",
        f"{num2words(day.day, to='ordinal', lang='en')} of {en}, {day.year}",
        f"{day.day} de {es} de {day.year}",
        f"el {day.day} de {es} del {day.year}",
        f"{es} {day.day}, {day.year}",
        f"{day.day}-{es[:3]}-{day.year}",
        f"{num2words(day.day, lang='es')} de {es} de {day.year}",
        f"{day:%Y-%m-%d}",
        f"{day:%Y/%m/%d}",
    )


def read(text: str, published: date | None = PUBLISHED) -> str | None:
    """
    What a text is read as, or None if it is refused.
    """
    try:
        found = normalize.date(text, published=published)
    except BorderwatchError:
        return None
    return f"{found.edtf} {found.best_text} {found.rule}"


class TestEveryDay:
    """
    What is printed of a known date parses back to it.
    """

    @given(days)
    def test_full(self, day: date) -> None:
        """In every order, in both languages."""
        for text in printed(day):
            assert day.isoformat() == normalize.date(text).edtf

    @given(days, st.integers(0, 6))
    def test_weekday(self, day: date, weekday: int) -> None:
        """With its own weekday a date is itself, with another it is none."""
        for text in printed(day):
            for names in (EN_WEEKDAYS, ES_WEEKDAYS):
                found = read(f"{names[weekday]}, {text}")

                assert (found is not None) == (weekday == day.weekday())

    @given(days)
    def test_numeric(self, day: date) -> None:
        """Told which comes first a numeric date is one day, and untold it is never another."""
        for sign in "/-.":
            text = f"{day.day}{sign}{day.month}{sign}{day.year}"

            assert day.isoformat() == normalize.date(text, day_first=True).edtf
            assert day.isoformat() in normalize.date(text).edtf

    @given(days)
    def test_month_and_year(self, day: date) -> None:
        """Months and years parse back as well."""
        month = f"{day:%Y-%m}"
        for text in (EN_MONTHS[day.month - 1], ES_MONTHS[day.month - 1] + " de", f"{day.month:02}/"):
            assert month == normalize.date(f"{text}{'' if '/' in text else ' '}{day.year}").edtf

    @given(st.one_of(st.integers(2001, 2099), st.integers(1901, 1999)))
    def test_year_in_words(self, year: int) -> None:
        """A year in words is that year."""
        assert str(year) == normalize.date(f"en {num2words(year, lang='es')}").edtf

    @given(days, st.integers(1, 20))
    def test_range(self, day: date, length: int) -> None:
        """Two days in one phrase are the period between them."""
        end = day + timedelta(days=length)
        begin_en, end_en = (f"{EN_MONTHS[d.month - 1]} {d.day}, {d.year}" for d in (day, end))
        begin_es, end_es = (f"{d.day} de {ES_MONTHS[d.month - 1]} de {d.year}" for d in (day, end))

        assert f"{day}/{end}" == normalize.date(f"{begin_en}-{end_en}").edtf
        assert f"{day}/{end}" == normalize.date(f"del {begin_es} al {end_es}").edtf
        assert f"[{day}..{end}]" == normalize.date(f"between {begin_en} and {end_en}").edtf
        if day.month == end.month:
            assert f"{day}/{end}" == normalize.date(f"{EN_MONTHS[day.month - 1]} {day.day}-{end.day}, {day.year}").edtf

    @given(recent, st.integers(1, 99), st.sampled_from(["{} days ago", "hace {} días", "{} días antes"]))
    def test_days_ago(self, today: date, count: int, wording: str) -> None:
        """A number of days is that number, in digits and in words."""
        code = "en" if "ago" in wording else "es"
        words = num2words(count, lang=code).replace("veintiuno", "veintiún").replace(" uno", " un")
        for number in (str(count), words):
            found = normalize.date(wording.format(number), published=today)

            assert (today - timedelta(days=count)).isoformat() == found.edtf


class TestToldFromADay:
    """
    A date without its year, and a weekday, are told from the day of publication.
    """

    @given(recent, recent)
    def test_year(self, today: date, day: date) -> None:
        """The last such day is always a reading, the next only where it is as near."""
        found = normalize.date(f"{EN_MONTHS[day.month - 1]} {day.day}", published=today)
        starts = [date.fromordinal(reading.begin_earliest) for reading in found.readings]

        assert all((start.month, start.day) == (day.month, day.day) for start in starts)
        assert starts[0] <= today
        assert len(starts) == 1 or (starts[1] > today and starts[1] - today <= today - starts[0])

    @given(recent, st.integers(0, 6))
    def test_weekdays(self, today: date, weekday: int) -> None:
        """Last is before the day, next after it, both within a week."""
        last = normalize.date(f"last {EN_WEEKDAYS[weekday]}", published=today).best
        following = normalize.date(f"el próximo {ES_WEEKDAYS[weekday]}", published=today).best

        assert last is not None
        assert following is not None
        assert (weekday, weekday) == (last.weekday(), following.weekday())
        assert timedelta(0) < today - last <= timedelta(7)
        assert timedelta(0) < following - today <= timedelta(7)

    @given(recent)
    def test_last_weekend(self, today: date) -> None:
        """The last weekend is over before the day, and no later one is."""
        found = normalize.date("last weekend", published=today)

        assert found.latest is not None
        assert found.latest.weekday() == 6
        assert timedelta(0) < today - found.latest <= timedelta(7)


class TestSpelling:
    """
    Case, accents, spacing, Unicode form and final punctuation change nothing.
    """

    @pytest.mark.parametrize("row", ROWS, ids=[row["text"] for row in ROWS])
    def test_corpus(self, row: Row) -> None:
        """Every phrase of the corpus, misprinted in every harmless way."""
        published = date.fromisoformat(row["published"]) if row["published"] else None
        text = row["text"]
        bare = "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))
        for same in (
            text.upper(),
            text.lower(),
            text.title().replace("S ", "s ") if "'" not in text and "’" not in text else text,
            bare,
            unicodedata.normalize("NFD", text),
            unicodedata.normalize("NFC", text),
            f"  {text.replace(' ', '   ')} ",
            text.replace(" ", "\u00a0"),
            f"{text}.",
            f"{text},",
        ):
            assert read(text, published) == read(same, published)


class TestAnyText:
    """
    Whatever is asked, only errors of this library come out, and what is read says why.
    """

    @given(st.one_of(st.text(max_size=60), phrases), st.one_of(st.none(), st.dates()))
    def test_nothing_else_escapes(self, text: str, published: date | None) -> None:
        """Any text, on any day of the calendar."""
        try:
            found = normalize.date(text, published=published)
        except BorderwatchError:
            return

        assert text == found.text
        assert found.rule
        assert When.parse(found.edtf).readings == found.readings

    @given(phrases)
    def test_unknown_word(self, text: str) -> None:
        """A word that no table has makes every phrase unreadable."""
        assert read(f"{text} massacre") is None
        assert read(f"masacre {text}") is None
