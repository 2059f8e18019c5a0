"""
Dates as they are printed, read into `When`.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Final

import pendulum
import pytest

from borderwatch import When, normalize
from borderwatch.errors import BorderwatchError, InvalidValue, Unreadable, WrongQuestion
from borderwatch.normalize.dates.english import ENGLISH
from borderwatch.normalize.dates.language import Language, merge
from borderwatch.normalize.dates.reading import read
from borderwatch.normalize.dates.spanish import SPANISH
from tests.normalize.grading import Row, expected_date, grade, read_date, rows_of

PUBLISHED: Final = date(2025, 12, 10)
"A Wednesday."
ROWS: Final = rows_of("dates")
PORTUGUESE: Final = Language(
    code="pt",
    words={
        "month": {7: "julho", 12: "dezembro"},
        "weekday": {6: "domingo"},
        "days": {0: "dia|dias"},
        "word": {2: "dois"},
        "ago": {-1: "atrás"},
        "rel": {-1: "passado"},
        "of": {0: "de"},
    },
    examples={"month": "28 de julho de 2021"},
)


class TestCorpus:
    """
    Phrases of the press whose right answers were written before the code.
    """

    @pytest.mark.parametrize("row", ROWS, ids=[f"{row['rule']}-{row['text']}" for row in ROWS])
    def test_phrase(self, row: Row) -> None:
        """Each phrase is read as expected, or refused where no answer stands."""
        assert expected_date(row) == read_date(row)

    def test_figures(self) -> None:
        """The share of right readings stays above what the project promises."""
        figures = grade(ROWS, expected_date, read_date)

        assert figures.precision >= 0.99
        assert figures.recall >= 0.9


class TestRead:
    """
    What follows from the conventions and is not in the corpus.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("twenty-first of March 2021", "2021-03-21"),
            ("treinta y uno de julio de dos mil veintiuno", "2021-07-31"),
            ("28 de julio de mil novecientos noventa y cuatro", "1994-07-28"),
            ("1ro de marzo de 2021", "2021-03-01"),
            ("8-dic-25", "2025-12-08"),
            ("8/dic/2025", "2025-12-08"),
            ("10.12.25", "[2025-10-12,2025-12-10]"),
            ("Wednesday 10/12/2025", "2025-12-10"),
            ("en el mes de julio de 2021", "2021-07"),
            ("el día lunes 8 de diciembre de 2025", "2025-12-08"),
            ("el pasado 28 de julio de 2021", "2021-07-28"),
            ("el pasado domingo 7 de diciembre", "2025-12-07"),
            ("domingo 14 de diciembre", "2025-12-14"),
            ("el pasado mes de julio", "2025-07"),
            ("28 de julio del año pasado", "2024-07-28"),
            ("el 28 del mes pasado", "2025-11-28"),
            ("February 29", "2024-02-29"),
            ("10 June", "[2025-06-10,2026-06-10]"),
            ("last December", "2024-12"),
            ("next December", "2026-12"),
            ("el pasado 10 de diciembre", "2024-12-10"),
            ("el lunes a la mañana", "2025-12-08"),
            ("este domingo por la noche", "[2025-12-07,2025-12-14]"),
            ("in the early hours of Monday", "2025-12-08"),
            ("mañana por la mañana", "2025-12-11"),
            ("mar 8 2020", "2020-03-08"),
            ("3 ago 2020", "2020-08-03"),
            ("hace ocho días", "2025-12-02"),
            ("en quince días", "2025-12-25"),
            ("the day after July 28, 2021", "2021-07-29"),
            ("el día antes del 28 de julio de 2021", "2021-07-27"),
            ("two days after Sunday", "2025-12-09"),
            ("una semana después", "[2025-12-14..2025-12-20]"),
            ("dos días más tarde", "2025-12-12"),
            ("el mes que viene", "2026-01"),
            ("this quarter", "2025-36"),
            ("this weekend", "[2025-12-13..2025-12-14]"),
            ("next weekend", "[2025-12-13..2025-12-14,2025-12-20..2025-12-21]"),
            ("later this year", "[2025-12-10..2025-12-31]"),
            ("primera quincena de julio de 2021", "[2021-07-01..2021-07-15]"),
            ("H1 2018", "[2018-01..2018-06]"),
            ("2H 2018", "[2018-07..2018-12]"),
            ("4T 2017", "2017-36"),
            ("the last quarter of 2017", "2017-36"),
            ("último trimestre del año pasado", "2024-36"),
            ("los años 1990", "199X"),
            ("el año 1990", "1990"),
            ("la década de 2000", "200X"),
            ("a mediados de los 80", "[1984..1986]"),
            ("late last year", "[2024-09..2024-12]"),
            ("mid-May", "[2025-05-11..2025-05-20,2026-05-11..2026-05-20]"),
            ("since Wednesday", "2025-12-03/.."),
            ("until Wednesday", "../2025-12-10"),
            ("by Friday", "[..2025-12-12]"),
            ("from July 2021 onward", "2021-07/.."),
            ("from 2015 on", "2015/.."),
            ("de 2015 en adelante", "2015/.."),
            ("2019 or earlier", "[..2019-12-31]"),
            ("before the 1990s", "[..1989-12-31]"),
            ("after last week", "[2025-12-08..]"),
            ("Saturday and Sunday", "2025-12-06/2025-12-07"),
            ("Monday or Tuesday", "[2025-12-08,2025-12-09]"),
            ("yesterday and today", "2025-12-09/2025-12-10"),
            ("July 3-5", "2025-07-03/2025-07-05"),
            ("from December to February", "2025-12/2026-02"),
            ("31 de mayo al 2 de junio", "[2025-05-31/2025-06-02,2026-05-31/2026-06-02]"),
            ("del lunes 3 al miércoles 5 de julio de 2023", "2023-07-03/2023-07-05"),
            ("Q1 and Q2 2020", "2020-33/2020-34"),
            ("from 2019 to July 2021", "2019/2021-07"),
            ("el 3 y 4 del mes pasado", "2025-11-03/2025-11-04"),
            ("around yesterday", "2025-12-09~"),
            ("from Saturday night to Sunday morning", "2025-12-06/2025-12-07"),
            ("late Monday or early Tuesday", "[2025-12-08,2025-12-09]"),
            ("los años 30", "193X"),
            ("possibly Sunday", "2025-12-07?"),
        ],
    )
    def test_with_a_day(self, text: str, expected: str) -> None:
        """A phrase and what it says on Wednesday, December 10, 2025."""
        assert expected == normalize.date(text, published=PUBLISHED).edtf

    @pytest.mark.parametrize("text", ["Sunday", "el lunes", "by Friday", "July 3-5", "hace dos días", "around July 28"])
    def test_without_a_day(self, text: str) -> None:
        """Without a day to tell it from nothing is known, and the words are kept."""
        found = normalize.date(text)

        assert ("../..", text, None) == (found.edtf, found.text, found.reference)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("two weeks ago", "2025-11-26"),
            ("dentro de tres semanas", "2025-12-31"),
            ("last week", ""),
        ],
    )
    def test_best(self, text: str, expected: str) -> None:
        """A number of weeks points to a day, and a week of the calendar to none."""
        assert expected == normalize.date(text, published=PUBLISHED).best_text

    @pytest.mark.parametrize(
        ("text", "rule"),
        [
            ("July 28, 2021", "full-date"),
            ("10/12/2025", "numeric"),
            ("July 28", "year-told"),
            ("Sunday", "weekday"),
            ("yesterday", "day-told"),
            ("two weeks ago", "weeks-away"),
            ("last month", "calendar-month"),
            ("early 2021", "part"),
            ("since 2006", "since"),
            ("on or after July 1, 2017", "on-or-after"),
            ("2019-2021", "period"),
            ("circa 2003", "approximate"),
        ],
    )
    def test_rule_is_named(self, text: str, rule: str) -> None:
        """A date says which rule read it, and keeps its words."""
        found = normalize.date(text, published=PUBLISHED)

        assert (rule, text) == (found.rule, found.text)

    @pytest.mark.parametrize(("text", "used"), [("July 28, 2021", False), ("July 28", True), ("since Sunday", True)])
    def test_reference(self, text: str, used: bool) -> None:  # noqa: FBT001 - a column of the table
        """The day of publication is kept where the reading looked at it."""
        assert (PUBLISHED if used else None) == normalize.date(text, published=PUBLISHED).reference


class TestRefused:
    """
    A wrong answer is worse than none.
    """

    @pytest.mark.parametrize(
        "text",
        """
        the 2000s|the '20s|los años 2000|winter 2019-20|2019-20|2019–20|el último trimestre|8/12|12/21|2019/2020
        los lunes|mar|once|once in July|mañana lunes|ayer domingo|la mañana|por la noche|a julio|one July|un julio
        the day after|the next month|el fin de semana|a year after 2019
        about two weeks ago|two or three days ago|a year and a half ago|hace unos tres días|0 days ago|3000 years ago
        this July|the 12th|last Sunday of July|the end of the year
        since last week|by 10/12/2025|before Friday|from 2015|hasta fines de 2017|at 1830
        July 2020 and 2021|July 2019 or 2021|2019, 2020|12, 13 and 14 July 2021|July 12 and 15, 2021|2021-2019
        late 2018 and early 2019
        from December to February 2019|between 2019-2021|possibly Wednesday|around 10/12/2025|Monday and Wednesday
        July of|July 2021 in|July 28!|2021-07-28T10:00|10:30|1,500|dos mil|the week of July 4|los 30|July '21
        July 28, 2021 attack|20th century|31 de junio|32 de julio|July 0|30 de febrero|el próximo|Monday or
        el pasado 28 de julio de 2031|Monday and Monday|domingo 9 de diciembre|Monday, July 3-5|Friday, July 3-5, 2023
        """.replace("\n", "|")
        .strip()
        .split("|"),
    )
    def test_no_answer(self, text: str) -> None:
        """What the conventions do not cover is refused, whatever it resembles."""
        if text.strip():
            with pytest.raises(Unreadable):
                normalize.date(text.strip(), published=PUBLISHED)

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("Tuesday, December 8, 2025", "8 December 2025 is a Monday, not a Tuesday"),
            ("February 30, 2018", "no calendar has a day 30 in February 2018"),
            ("13/13/2020", "neither 13 nor 13 is a month"),
            ("11/14/22", "read only where `published` is given"),
            ("mar", "it can mean different things"),
            ("2009 and 2014", "do not follow each other"),
            ("x" * 300, "it has 300 characters"),
            ("  ", "it is empty"),
        ],
    )
    def test_reason(self, text: str, said: str) -> None:
        """A text that is nearly a date is refused with the reason."""
        with pytest.raises(Unreadable) as refused:
            normalize.date(text)

        assert said in str(refused.value)

    @pytest.mark.parametrize(
        ("text", "near"),
        [
            ("Jully 28", "july 28"),
            ("domigno pasado", "domingo pasado"),
            ("last Sunday of July", "last Sunday"),
            ("la otra semana", "hace dos semanas"),
            ("qwerty", ""),
        ],
    )
    def test_nearest(self, text: str, near: str) -> None:
        """An unread text is answered with the nearest that is read."""
        with pytest.raises(Unreadable) as refused:
            normalize.date(text, published=PUBLISHED)

        assert near == refused.value.near

    def test_no_text(self) -> None:
        """What is no text is another question."""
        with pytest.raises(WrongQuestion, match="not from int"):
            normalize.date(2021)  # type: ignore[arg-type]  # on purpose


class TestPublished:
    """
    The day from which a relative date is told.
    """

    @pytest.mark.parametrize(
        "published",
        [
            "2025-12-10",
            PUBLISHED,
            datetime(2025, 12, 10, 23, 30),  # noqa: DTZ001 - a naive one on purpose
            "2025-12-10T23:30:00-06:00",
            pendulum.date(2025, 12, 10),
            When.parse("2025-12-10"),
        ],
        ids=repr,
    )
    def test_forms(self, published: object) -> None:
        """Text, dates, datetimes and a When of one day say the same."""
        found = normalize.date("yesterday", published=published)

        assert ("2025-12-09", PUBLISHED) == (found.edtf, found.reference)

    @pytest.mark.parametrize(("tz", "expected"), [(None, "2025-12-11"), ("America/Guatemala", "2025-12-10")])
    def test_zone(self, tz: str | None, expected: str) -> None:
        """An aware datetime is taken to the day of the zone, or keeps its own."""
        moment = datetime(2025, 12, 11, 4, tzinfo=UTC)

        assert expected == normalize.date("today", published=moment, tz=tz).edtf

    def test_zone_without_a_clock(self) -> None:
        """A day has no zone: it changes nothing."""
        assert "2025-12-10" == normalize.date("today", published=PUBLISHED, tz="America/Guatemala").edtf

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            ({"published": 20251210}, "published is a day"),
            ({"published": "yesterday"}, "ISO form"),
            ({"published": When.parse("2025-12")}, "published is one day"),
            ({"published": When.parse("../..")}, "published is one day"),
            ({"published": datetime.max.replace(tzinfo=timezone(-timedelta(hours=9))), "tz": "UTC"}, "beyond the"),
            ({"published": "2025-12-10T10:00Z", "tz": "Mars/Olympus"}, "no time zone"),
            ({"published": "2025-12-10T10:00Z", "tz": 5}, "name of a time zone"),
            ({"day_first": "yes"}, "day_first is True"),
        ],
    )
    def test_refused(self, arguments: dict[str, object], said: str) -> None:
        """What is no day, zone or order is refused with a sentence."""
        with pytest.raises(InvalidValue) as refused:
            normalize.date("today", **arguments)  # type: ignore[arg-type]  # on purpose

        assert said in str(refused.value)


class TestLanguages:
    """
    Another language is another table.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("28 de julho de 2021", "2021-07-28"),
            ("domingo passado", "2025-12-07"),
            ("dois dias atrás", "2025-12-08"),
            ("July 28, 2021", "2021-07-28"),
        ],
    )
    def test_third(self, text: str, expected: str) -> None:
        """A table is all that a third language needs."""
        lexicon = merge([ENGLISH, SPANISH, PORTUGUESE])

        assert expected == read(text, lexicon, published=PUBLISHED).edtf

    def test_alone(self) -> None:
        """The rules need neither English nor Spanish."""
        assert "2021-07" == read("julho de 2021", merge([PORTUGUESE])).edtf

        with pytest.raises(BorderwatchError):
            read("July 2021", merge([PORTUGUESE]))

    @pytest.mark.parametrize("kind", sorted(set(ENGLISH.words) & set(SPANISH.words)))
    def test_same_values(self, kind: str) -> None:
        """Where both languages have months, weekdays and seasons, they have all of them."""
        if kind in ("month", "weekday", "season", "part"):
            assert set(ENGLISH.words[kind]) == set(SPANISH.words[kind])
        assert all(isinstance(value, int) for value in (*ENGLISH.words[kind], *SPANISH.words[kind]))

    @pytest.mark.parametrize("language", [ENGLISH, SPANISH], ids=lambda table: table.code)
    def test_examples(self, language: Language) -> None:
        """Every example that a refusal may show is itself read."""
        for example in language.examples.values():
            assert normalize.date(example, published=PUBLISHED).edtf != "../.."
