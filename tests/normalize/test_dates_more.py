"""
Dates as news and communiqués print them, beyond the phrases by which the grammar was made.
"""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from borderwatch import normalize
from borderwatch.errors import Unreadable

PUBLISHED: Final = date(2025, 12, 10)
"A Wednesday."
DAYS: Final = st.dates(date(1900, 1, 1), date(2090, 12, 31))
WEEKDAYS: Final = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")


def read(text: str, published: date | None = PUBLISHED) -> str:
    """What the text says on the day, as EDTF."""
    return normalize.date(text, published=published).edtf


class TestRead:
    """
    Phrases whose reading is plain, in both languages.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("the second week of July", "[2025-07-08..2025-07-14]"),
            ("la primera semana de diciembre", "[2025-12-01..2025-12-07]"),
            ("the third week of last month", "[2025-11-15..2025-11-21]"),
            ("the last week of February 2024", "[2024-02-23..2024-02-29]"),
            ("la última semana de julio de 2021", "[2021-07-25..2021-07-31]"),
            ("in the last week", "[2025-12-03..2025-12-10]"),
            ("over the past two weeks", "[2025-11-26..2025-12-10]"),
            ("en los últimos tres días", "[2025-12-07..2025-12-10]"),
            ("en las últimas 72 horas", "[2025-12-07..2025-12-10]"),
            ("Monday of last week", "2025-12-01"),
            ("last week Tuesday", "2025-12-02"),
            ("el viernes de la próxima semana", "2025-12-19"),
            ("Sunday the 7th", "2025-12-07"),
            ("el lunes 8 por la noche", "2025-12-08"),
            ("miércoles 10", "2025-12-10"),
            ("el domingo 14", "[2025-09-14,2025-12-14]"),
            ("el próximo domingo 14", "2025-12-14"),
            ("el pasado lunes 8", "2025-12-08"),
            ("sábado 6 y domingo 7", "2025-12-06/2025-12-07"),
            ("Dec. 8 (Monday)", "2025-12-08"),
            ("Monday (Dec. 8)", "2025-12-08"),
            ("yesterday (Tuesday)", "2025-12-09"),
            ("ayer martes por la noche", "2025-12-09"),
            ("mañana, jueves", "2025-12-11"),
            ("hoy, 10 de diciembre", "2025-12-10"),
            ("last summer", "2025-22"),
            ("el invierno pasado", "2024-24"),
            ("Q3", "2025-35"),
            ("segundo trimestre", "[2025-34,2026-34]"),
            ("the previous month", "2025-11"),
            ("la semana siguiente", "[2025-12-15..2025-12-21]"),
            ("el año anterior", "2024"),
            ("that same day", "2025-12-10"),
            ("ese mismo día", "2025-12-10"),
            ("since January", "2025-01/.."),
            ("desde el 15 de enero", "2025-01-15/.."),
            ("starting in 2019", "2019/.."),
            ("beginning on July 1, 2021", "2021-07-01/.."),
            ("during July 2021", "2021-07"),
            ("durante el 2019", "2019"),
            ("sometime between July and August 2021", "[2021-07..2021-08]"),
            ("en algún momento de 2019", "2019"),
            ("los días 3 y 4 de julio de 2021", "2021-07-03/2021-07-04"),
            ("on or about July 28, 2021", "2021-07-28~"),
            ("in or around July 2021", "2021-07~"),
            ("July 28 at 5 p.m.", "2025-07-28"),
            ("around 5 p.m. on July 28", "2025-07-28"),
            ("2021-07-28 17:00", "2021-07-28"),
            ("el 28 de julio a las 17:00 horas", "2025-07-28"),
            ("alrededor de las 17:00 horas del 28 de julio", "2025-07-28"),
            ("late July or early August", "[2025-07-21..2025-08-10]"),
            ("mid-July or early August 2021", "[2021-07-11..2021-07-20,2021-08-01..2021-08-10]"),
            ("between late 2018 and early 2019", "[2018-09..2019-04]"),
            ("the early 2000s", "[2000..2003]"),
            ("a mediados de los años 2000", "[2004..2006]"),
            ("1° de marzo de 2021", "2021-03-01"),
        ],
    )
    def test_with_a_day(self, text: str, expected: str) -> None:
        """A phrase and what it says on Wednesday, December 10, 2025."""
        assert expected == read(text)

    @pytest.mark.parametrize(
        ("text", "published", "expected"),
        [
            ("last summer", date(2025, 7, 10), "2024-22"),
            ("last winter", date(2026, 7, 1), "2025-24"),
            ("este verano", date(2025, 7, 10), "2025-22"),
            ("this July", date(2025, 7, 10), "2025-07"),
            ("ayer domingo", date(2025, 12, 8), "2025-12-07"),
            ("mañana lunes", date(2025, 12, 7), "2025-12-08"),
        ],
    )
    def test_on_another_day(self, text: str, published: date, expected: str) -> None:
        """Some phrases are plain on some days only."""
        assert expected == read(text, published)

    @pytest.mark.parametrize(
        "text",
        [
            "last summer",
            "in the last week",
            "Monday of last week",
            "Sunday the 7th",
            "ayer domingo",
            "hoy, 10 de julio",
        ],
    )
    def test_without_a_day(self, text: str) -> None:
        """What is told from the day of publication says nothing without it."""
        assert read(text, None) == "../.."

    @pytest.mark.parametrize(
        ("text", "rule"),
        [
            ("first week of July 2021", "week-of-month"),
            ("the past week", "lately"),
            ("Monday of last week", "weekday"),
            ("ayer martes", "day-told"),
            ("last summer", "year-told"),
            ("two weeks after July 28, 2021", "weeks-from"),
        ],
    )
    def test_rule_is_named(self, text: str, rule: str) -> None:
        """A date says which rule read it."""
        assert rule == normalize.date(text, published=PUBLISHED).rule

    def test_weeks_from_a_date(self) -> None:
        """Weeks are not counted to the day, whichever day they are counted from."""
        found = normalize.date("two weeks after July 28, 2021")

        assert (found.edtf, found.best_text) == ("[2021-08-08..2021-08-14]", "2021-08-11")


class TestRefused:
    """
    A wrong answer is worse than none.
    """

    @pytest.mark.parametrize(
        "text",
        [
            *("last weeks", "next months", "in previous months", "the following weeks", "the previous two weeks"),
            *("the past two months", "in the last year", "the last few days", "los últimos días", "the past 36 hours"),
            *("starting in March", "beginning Monday", "a partir de enero", "until January", "by the second quarter"),
            *(
                "during three days",
                "durante tres días antes del 28 de julio de 2021",
                "durante todo 2019",
                "los días lunes",
            ),
            *("ayer lunes", "today, Dec. 11", "hoy lunes", "Dec. 8 (Tuesday)", "Sunday the 8th", "este lunes 1"),
            *("July (28)", "2019 (3)", "(Monday)", "Monday (Tuesday)", "Monday (Dec. 8", "Dec. 8) Monday ("),
            *(
                "before July 28 at 5 p.m.",
                "between 2 p.m. and 4 p.m. on July 28",
                "from 5 p.m. to 6 p.m.",
                "8:00-17:00",
            ),
            *("el otoño pasado", "next summer", "this summer", "this July", "summer", "the fifth week of July"),
            *("from late 2018 to early 2019", "late July and early August 2021", "early August or late July 2021"),
            *("as of July 2021", "the same day of the attack", "the 2000s", "first week of 2021", "some time ago"),
        ],
    )
    def test_no_answer(self, text: str) -> None:
        """What resembles a readable phrase and is not plain is refused."""
        with pytest.raises(Unreadable):
            normalize.date(text, published=PUBLISHED)

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("ayer lunes", "9 December 2025 is a Tuesday, not a Monday"),
            ("today, Dec. 11", "2025-12-10, and it names another"),
            ("Sunday the 8th", "no Sunday near 2025-12-10 is the day 8 of a month"),
            ("el otoño pasado", "not yet by the sun"),
        ],
    )
    def test_reason(self, text: str, said: str) -> None:
        """A text that contradicts itself or the calendar is told so."""
        with pytest.raises(Unreadable, match=said):
            normalize.date(text, published=PUBLISHED)

    @pytest.mark.parametrize(
        "text", ["in the last month", "every Monday", "2021 elections", "Election Day", "los domingos"]
    )
    def test_hint_is_near(self, text: str) -> None:
        """A hint that has nothing to do with the text is worse than none."""
        with pytest.raises(Unreadable) as refused:
            normalize.date(text, published=PUBLISHED)

        assert refused.value.near == ""


class TestDayToldTwice:
    """
    A weekday beside a date never changes the date: it agrees, or the text is refused.
    """

    @given(published=DAYS, weekday=st.sampled_from(range(7)))
    def test_yesterday(self, published: date, weekday: int) -> None:
        """`Ayer domingo` is read only on Mondays, and then as `ayer`."""
        text = f"ayer {WEEKDAYS[weekday]}"
        if (published.weekday() - 1) % 7 == weekday:
            assert read("ayer", published) == read(text, published)
        else:
            with pytest.raises(Unreadable):
                normalize.date(text, published=published)

    @given(published=DAYS, days=st.integers(0, 13))
    def test_numbered(self, published: date, days: int) -> None:
        """`El lunes 8` of the last days holds that very day."""
        day = date.fromordinal(published.toordinal() - days)
        found = normalize.date(f"el {WEEKDAYS[day.weekday()]} {day.day}", published=published)

        assert day.isoformat() in found.edtf

    @given(published=DAYS, weekday=st.sampled_from(range(7)))
    def test_weekday_in_week(self, published: date, weekday: int) -> None:
        """A weekday of last week is a day of last week."""
        week = normalize.date("la semana pasada", published=published)
        day = normalize.date(f"el {WEEKDAYS[weekday]} de la semana pasada", published=published).earliest

        assert week.earliest is not None
        assert week.latest is not None
        assert day is not None
        assert week.earliest <= day <= week.latest
        assert day.weekday() == weekday
