"""
The codes of countries, held against pycountry.
"""

from __future__ import annotations

import csv
from collections import Counter
from typing import Final

import pycountry
import pytest

from borderwatch.loading.countries import _TABLE, COUNTRIES, country_of, name_of

ROWS: Final = list(csv.DictReader(_TABLE.read_text(encoding="utf-8").splitlines()))
KOSOVO: Final = "XK"
"The only code that ISO 3166-1 leaves to its users."

CONTINENTS: Final = {
    range(2, 166): {"North America", "South America"},
    range(200, 396): {"Europe"},
    range(402, 626): {"Africa"},
    range(626, 627): {"Africa"},
    range(630, 699): {"Middle East"},
    range(700, 861): {"Asia"},
    range(900, 991): {"Oceania"},
}
"The neighborhoods of the numbers of Gleditsch and Ward."
MEMBERS: Final = {
    "Africa": (
        "CV ST GW GQ GM ML SN BJ MR NE CI GN BF LR SL GH TG CM NG GA CF TD CG CD UG KE TZ BI RW SO DJ ET ER AO MZ ZM "
        "ZW MW ZA NA LS BW SZ MG KM MU SC MA DZ TN LY SD SS"
    ),
    "Middle East": "IR TR IQ EG SY LB JO IL SA YE KW BH QA AE OM",
    "Oceania": "AU PG NZ SB FJ VU MH PW FM WS",
}


class TestIso:
    """
    The columns of ISO 3166-1 are those of the standard.
    """

    def test_every_country_is_there(self) -> None:
        """No code is missing, and Kosovo's is the only one besides."""
        expected = {country.alpha_2 for country in pycountry.countries} | {KOSOVO}

        assert expected == set(COUNTRIES)
        assert len(expected) == len(COUNTRIES) == len(ROWS)

    @pytest.mark.parametrize("row", [row for row in ROWS if row["iso2"] != KOSOVO], ids=lambda row: row["iso2"])
    def test_codes(self, row: dict[str, str]) -> None:
        """Each row has the codes of one country, and each of them and its official name find it."""
        country = pycountry.countries.get(alpha_2=row["iso2"])

        assert country is not None
        assert (country.alpha_3, country.numeric) == (row["iso3"], row["iso_number"])
        assert country.alpha_2 == country_of(iso3=country.alpha_3.lower())
        assert country.alpha_2 == country_of(number=country.numeric) == country_of(number=f"{int(country.numeric)}.0")
        assert country.alpha_2 == country_of(name=country.name.upper()) == country_of(name=row["name"])
        assert row["name"] == name_of(country.alpha_2)


class TestNumbersOfGleditschAndWard:
    """
    UCDP names countries by the numbers of Gleditsch and Ward.
    """

    def test_each_is_of_one_country(self) -> None:
        """No number stands twice."""
        numbers = Counter(number for row in ROWS for number in row["gw"].split(";") if number)

        assert {1} == set(numbers.values())
        assert 190 <= len(numbers) <= 200

    @pytest.mark.parametrize("row", [row for row in ROWS if row["gw"]], ids=lambda row: row["iso2"])
    def test_neighborhood(self, row: dict[str, str]) -> None:
        """The hundreds of a number are those of its part of the world."""
        part = next((part for part, members in MEMBERS.items() if row["iso2"] in members.split()), "")
        for number in map(int, row["gw"].split(";")):
            expected = next(parts for numbers, parts in CONTINENTS.items() if number in numbers)

            assert (part in expected) == bool(part)
            assert bool(part) == (expected <= MEMBERS.keys())

    @pytest.mark.parametrize(
        ("number", "country"),
        [
            *(("2", "US"), ("20", "CA"), ("70", "MX"), ("80", "BZ"), ("90", "GT"), ("91", "HN"), ("92", "SV")),
            *(("93", "NI"), ("94", "CR"), ("95", "PA"), ("100", "CO"), ("101", "VE"), ("140", "BR"), ("260", "DE")),
            *(("345", "RS"), ("340", "RS"), ("347", "XK"), ("365", "RU"), ("651", "EG"), ("678", "YE"), ("775", "MM")),
        ],
    )
    def test_known_numbers(self, number: str, country: str) -> None:
        """Those of the region, and those that UCDP uses in a way of its own."""
        assert country == country_of(gw=number)

    def test_as_spreadsheets_write_it(self) -> None:
        """A number with a decimal point and spaces around it is that number."""
        assert "MX" == country_of(gw=" 70.0 ")


class TestNames:
    """
    Datasets call countries by names of their own.
    """

    @pytest.mark.parametrize(
        ("name", "country"),
        [
            *(("Russia (Soviet Union)", "RU"), ("DR Congo (Zaire)", "CD"), ("Yemen (North Yemen)", "YE")),
            *(("Bosnia-Herzegovina", "BA"), ("Cambodia (Kampuchea)", "KH"), ("Myanmar (Burma)", "MM")),
            *(("Democratic Republic of Congo", "CD"), ("Republic of Congo", "CG"), ("eSwatini", "SZ")),
            *(("Ivory Coast", "CI"), ("Côte d'Ivoire", "CI"), ("méxico", "MX"), ("Kosovo", "XK")),
        ],
    )
    def test_names(self, name: str, country: str) -> None:
        """The names of UCDP and ACLED find their country, whatever the case and the accents."""
        assert country == country_of(name=name)

    def test_the_first_that_is_known_decides(self) -> None:
        """A code that nobody has is passed over, and so is a country that has none."""
        assert "GT" == country_of(gw="999", iso3="XXX", number="320", name="Mexico")
        assert "XK" == country_of(number="0", name="Kosovo")

    @pytest.mark.parametrize("text", ["", " ", "0", "-70", "70.5", "Atlantis", "\x00", "٧٠"])
    def test_nothing_known(self, text: str) -> None:
        """What is no code and no name finds nothing."""
        assert "" == country_of(gw=text, iso3=text, number=text, name=text) == name_of(text)
