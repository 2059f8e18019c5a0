"""
Dates as a person says them.
"""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from borderwatch.errors import InvalidValue
from borderwatch.values.languages import LANGUAGES
from borderwatch.values.when import When
from tests.strategies.values import whens

SAID = [
    ("2021-07-28", "28 July 2021", "28 de julio de 2021"),
    ("2021-07", "some day in July 2021", "algún día de julio de 2021"),
    ("2021-07-XX", "some day in July 2021", "algún día de julio de 2021"),
    ("2021", "some day in 2021", "algún día de 2021"),
    ("2021-21", "some day in spring 2021", "algún día de la primavera de 2021"),
    ("2021-24", "some day in winter 2021–2022", "algún día del invierno de 2021–2022"),
    ("2021-33", "some day in the first quarter of 2021", "algún día del primer trimestre de 2021"),
    ("202X", "some day in the 2020s", "algún día de la década de 2020"),
    ("20XX", "some day in the years 2000 to 2099", "algún día de los años 2000 a 2099"),
    ("000X", "some day in the years 1 to 9", "algún día de los años 1 a 9"),
    ("2021-07/2021-08", "from July to August 2021", "de julio a agosto de 2021"),
    ("2021-07-03/2021-07-05", "from 3 to 5 July 2021", "del 3 al 5 de julio de 2021"),
    ("2021-07-28/2021-08-03", "from 28 July to 3 August 2021", "del 28 de julio al 3 de agosto de 2021"),
    (
        "2021-12-28/2022-01-03",
        "from 28 December 2021 to 3 January 2022",
        "del 28 de diciembre de 2021 al 3 de enero de 2022",
    ),
    ("2020/2021", "from 2020 to 2021", "de 2020 a 2021"),
    ("2021-07-28/2021-08", "from 28 July 2021 to August 2021", "del 28 de julio de 2021 a agosto de 2021"),
    ("2021-22/2021-23", "from summer 2021 to autumn 2021", "del verano de 2021 al otoño de 2021"),
    ("2021-07/2021-07", "begun and ended in July 2021", "con inicio y fin en julio de 2021"),
    ("2021-07-28/2021-07-28", "begun and ended on 28 July 2021", "con inicio y fin el 28 de julio de 2021"),
    ("2021/..", "since 2021, end unknown", "desde 2021, fin desconocido"),
    ("2021-07-28/..", "since 28 July 2021, end unknown", "desde el 28 de julio de 2021, fin desconocido"),
    ("../2021", "until 2021, start unknown", "hasta 2021, inicio desconocido"),
    ("../..", "undated", "sin fecha"),
    ("[..2018-01-12]", "on or before 12 January 2018", "12 de enero de 2018 o antes"),
    ("[..2018-01]", "in or before January 2018", "en enero de 2018 o antes"),
    ("[2018..]", "in or after 2018", "en 2018 o después"),
    (
        "[2021-07-28..2021-08]",
        "between 28 July 2021 and August 2021",
        "entre el 28 de julio de 2021 y agosto de 2021",
    ),
    ("[2021-07-03..2021-07-05]", "between 3 and 5 July 2021", "entre el 3 y el 5 de julio de 2021"),
    ("2021~", "about 2021", "alrededor de 2021"),
    ("2021-07-28~", "about 28 July 2021", "alrededor del 28 de julio de 2021"),
    ("2022-03~", "about March 2022", "alrededor de marzo de 2022"),
    ("2021-33~", "about the first quarter of 2021", "alrededor del primer trimestre de 2021"),
    ("2021?-07-28", "28 July 2021 (the year is uncertain)", "28 de julio de 2021 (el año, sin certeza)"),
    ("2021-07~-28", "28 July 2021 (the month is approximate)", "28 de julio de 2021 (el mes, de forma aproximada)"),
    (
        "2021-33%",
        "some day in the first quarter of 2021 (the quarter is uncertain and approximate)",
        "algún día del primer trimestre de 2021 (el trimestre, sin certeza y de forma aproximada)",
    ),
    ("2021~/2022", "from about 2021 to 2022", "de alrededor de 2021 a 2022"),
    ("2021-07~/2021-08", "from about July 2021 to August 2021", "de alrededor de julio de 2021 a agosto de 2021"),
    (
        "2021/2025-12-10..",
        "since 2021, still under way on 10 December 2025",
        "desde 2021, aún en curso el 10 de diciembre de 2025",
    ),
    (
        "..2018-01-12/2018-01..",
        "begun on or before 12 January 2018, still under way in January 2018",
        "con inicio el 12 de enero de 2018 o antes, aún en curso en enero de 2018",
    ),
    (
        "2021../..2023",
        "begun in or after 2021, ended in or before 2023",
        "con inicio en 2021 o después, con fin en 2023 o antes",
    ),
    ("[2020-07-28,2021-07-28]", "28 July 2020 or 2021", "28 de julio de 2020 o 2021"),
    ("[2020-07,2021-07]", "some day in July 2020 or 2021", "algún día de julio de 2020 o 2021"),
    (
        "[2021-09-03,2021-10-08,2023]",
        "3 September 2021, 8 October 2021 or some day in 2023",
        "3 de septiembre de 2021, el 8 de octubre de 2021 o algún día de 2023",
    ),
    (
        "[2020-07/2020-08,2021-07/2021-08]",
        "from July to August 2020 or from July to August 2021",
        "de julio a agosto de 2020 o de julio a agosto de 2021",
    ),
]

SAID_WITH_BEST = [
    ("[2020-07-28,2021-07-28]", "2021-07-28", "28 July 2021 (or 2020)", "28 de julio de 2021 (o 2020)"),
    (
        "[2019-07-28,2020-07-28,2021-07-28]",
        "2021-07-28",
        "28 July 2021 (or 2019 or 2020)",
        "28 de julio de 2021 (o 2019 o 2020)",
    ),
    (
        "[2020-07/2020-08,2021-07/2021-08]",
        "2021-07/2021-08",
        "from July to August 2021 (or from July to August 2020)",
        "de julio a agosto de 2021 (o de julio a agosto de 2020)",
    ),
    ("[2020..2021,2023]", "[2020..2021]", "between 2020 and 2021 (or some day in 2023)", None),
    (
        "2021-07",
        "2021-07-28",
        "some day in July 2021, most likely 28 July 2021",
        "algún día de julio de 2021, con mayor probabilidad el 28 de julio de 2021",
    ),
    ("../..", "2021-07-28", "undated, most likely 28 July 2021", None),
]


class TestDescribe:
    """
    `describe` says a date as a person does, in English and in Spanish.
    """

    @pytest.mark.parametrize(("text", "english", "spanish"), SAID)
    def test_said(self, text: str, english: str, spanish: str) -> None:
        """
        Each sort of date has its phrase in both.
        """
        when = When.parse(text)

        assert (english, spanish) == (when.describe(), when.describe("es"))

    @pytest.mark.parametrize(("text", "best", "english", "spanish"), SAID_WITH_BEST)
    def test_said_with_best(self, text: str, best: str, english: str, spanish: str | None) -> None:
        """
        What is preferred comes first, or at the end where it is only a day of what is written.
        """
        when = When.parse(text, best=best)

        assert english == when.describe("en")
        assert spanish in (None, when.describe("es"))

    @pytest.mark.parametrize(
        ("text", "spanish"),
        [
            ("[2021-09-03,2021-10]", "3 de septiembre de 2021 o algún día de octubre de 2021"),
            ("[2021-09-03,2021-09-08]", "3 de septiembre de 2021 o el 8 de septiembre de 2021"),
            ("[0700-01-01,0800-01-01]", "1 de enero de 700 u 800"),
            ("[2021-10-03..2021-10-11]", "entre el 3 y el 11 de octubre de 2021"),
        ],
    )
    def test_spanish_or(self, text: str, spanish: str) -> None:
        """
        The Spanish "o" becomes "u" before the sound of an o, and nowhere else.
        """
        assert spanish == When.parse(text).describe("es")

    @given(whens(), st.sampled_from(sorted(LANGUAGES)))
    def test_always_a_phrase(self, when: When, language: str) -> None:
        """
        Every date has a phrase in every language, in which no EDTF and no template is left, and no "de el".
        """
        phrase = when.describe(language)

        assert phrase.strip() == phrase != ""
        assert re.search(r"[{}\[\]?~%/X]|\.\.|-|  |None|\bde el\b|\ba el\b", phrase) is None

    @given(whens())
    def test_years_are_said(self, when: When) -> None:
        """
        The last year that is written is said.
        """
        years = re.findall(r"\d{4}", when.edtf)

        assert not years or str(int(years[-1])) in when.describe()

    @pytest.mark.parametrize("language", ["fr", "EN", "", "es-MX"])
    def test_unknown_language(self, language: str) -> None:
        """
        Another language is refused with those that there are.
        """
        with pytest.raises(InvalidValue, match="the languages are en, es"):
            When.parse("2021").describe(language)


class TestImport:
    """
    Values are imported without pendulum.
    """

    def test_without_pendulum(self) -> None:
        """
        Only a month's name or an interval loads it.
        """
        program = (
            "import sys; from borderwatch.values import When, phrasing; When.parse('2021').describe(); "
            "print('pendulum' in sys.modules)"
        )
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603  # our own text

        assert done.stdout.strip() == "False"
