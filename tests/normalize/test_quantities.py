"""
Amounts as English and Spanish print them: bounds, units, rules, and what is refused.
"""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal

import pytest

from borderwatch.errors import InvalidValue, Unreadable
from borderwatch.normalize import quantity
from borderwatch.values.estimate import Number
from tests.normalize.grading import Row, expected_quantity, grade, read_quantity, rows_of

ROWS = rows_of("quantities")
HALF = Decimal("0.5")
REFUSED = """
MS-13 | AR-15 | Barrio 18 | 2021 | about 2021 | en 2021 | 2021-07-28 | 12/10/2019 | 24/7 | 4th | Q4 | once
once vehicles | miles | 1 bus driver | a casa | a tiros | 10² men | 4x4 | $5M | 22.00 horas
un sinnúmero de ataques | a wave of attacks | a group of men | some of the vehicles | dozens of the men
hundreds of millions | cientos de millones | miles de millones | more than dozens | al menos varios
exactly about 20 | at least about 20 | 20 attacked | three boats carrying migrants | 12 gangs attacked police
unos 20 hombres atacaron | 20 men in two trucks | las 24 horas | cerca de las 5 | cerca de las 10 horas | los 90
the 20 | 2.5 people | media casa | una quincena | una cuarentena | some cocaine | no evidence
3 dólares canadienses | 5 km/h | 0012 | 1.500 millones de personas | 1234,567 | 12.34.56 | 20 percent more
an average of 20 | una media de 20 | more than 0 people | about 0 | 2 millones 3000000 | 30 or more men at least
at least 12 or more
"""
"Phrases that are no amounts, or may be two, with bars between."


class TestCorpus:
    """
    The open half of the graded phrases.
    """

    @pytest.mark.parametrize("row", ROWS, ids=[row["text"] or "(empty)" for row in ROWS])
    def test_row(self, row: Row) -> None:
        """Each phrase says what its row says, or is refused."""
        assert expected_quantity(row) == read_quantity(row)

    def test_figures(self) -> None:
        """Nothing is read wrongly, and little is missed."""
        result = grade(ROWS, expected_quantity, read_quantity)

        assert result.right > 150
        assert result.precision >= 0.99
        assert result.recall >= 0.9


class TestRules:
    """
    Each rule, in both languages.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("more than a dozen trucks", (13, None, None, "trucks", "more-than")),
            ("más de un centenar de personas", (101, None, None, "people", "more-than")),
            ("al menos una decena de muertos", (10, 10, None, "people", "at-least")),
            ("casi un centenar de migrantes", (0, None, 100, "migrants", "almost")),
            ("just over 200 people", (201, None, 300, "people", "just-over")),
            ("poco menos de 30 toneladas", (20, None, 30, "ton", "just-under")),
            ("10 or fewer", (0, None, 10, "count", "at-most")),
            ("a dozen or so men", (11, 12, 13, "men", "about")),
            ("20 personas, aproximadamente", (10, 20, 30, "people", "about")),
            ("alrededor de los 300 migrantes", (200, 300, 400, "migrants", "about")),
            ("los más de 200 migrantes", (201, None, None, "migrants", "more-than")),
            ("a total of at least 84 weapons", (84, 84, None, "weapons", "at-least")),
            ("un grupo de unos 12 hombres", (11, 12, 13, "men", "about")),
            ("a couple of dozen men", (24, 24, 36, "men", "couple")),
            ("varios centenares de migrantes", (300, None, None, "migrants", "several")),
            ("cientos de miles de desplazados", (200_000, None, None, "desplazados", "dozens")),
            ("no one", (0, 0, 0, "people", "none")),
            ("no arrests", (0, 0, 0, "arrests", "none")),
            ("a soldier", (1, 1, 1, "soldiers", "one")),
            ("a grenade launcher", (1, 1, 1, "grenade-launcher", "one")),
            ("three others", (3, 3, 3, "count", "exactly")),
            ("two others wounded", (2, 2, 2, "people", "exactly")),
            ("medio centenar de personas", (40, 50, 60, "people", "about")),
            ("dos docenas de hombres", (24, 24, 24, "men", "collective")),
            ("half a dozen", (6, 6, 6, "count", "fraction")),
            ("half a million people", (500_000, 500_000, 500_000, "people", "fraction")),
        ],
    )
    def test_hedge(self, text: str, expected: tuple[int, int | None, int | None, str, str]) -> None:
        """The bounds that a phrase leaves, what it counts, and the rule that read it."""
        read = quantity(text)

        assert expected == (read.low, read.best, read.high, read.unit, read.rule)

    @pytest.mark.parametrize(
        ("text", "value", "unit"),
        [
            ("one thousand, two hundred and thirty-four", 1234, "count"),
            ("2 mil 500 millones de pesos", 2_500_000_000, "pesos"),
            ("1 millón 250 mil pesos", 1_250_000, "pesos"),
            ("treinta y un mil pesos", 31_000, "pesos"),
            ("two and a half million dollars", 2_500_000, "dollars"),
            ("dos millones y medio de dólares", 2_500_000, "dollars"),
            ("millón y medio de pesos", 1_500_000, "pesos"),
            ("a ton and a half of cocaine", Decimal("1.5"), "ton"),
            ("hora y media", Decimal("1.5"), "hours"),
            ("1½ tons", Decimal("1.5"), "ton"),
            ("½ tonelada", HALF, "ton"),
            ("three quarters of a ton", Decimal("0.75"), "ton"),
            ("1 500 migrantes", 1500, "migrants"),
            ("1.234,56 kg", Decimal("1234.56"), "kg"),
            ("0.500 kg", HALF, "kg"),
            ("25kg", 25, "kg"),
            ("el 40 por ciento de los casos", 40, "percent"),
        ],
    )
    def test_number(self, text: str, value: Number, unit: str) -> None:
        """Numbers in words, in digits, and in both."""
        read = quantity(text)

        assert (value, value, value, unit) == (read.low, read.best, read.high, read.unit)

    @pytest.mark.parametrize(
        ("text", "unit"),
        [
            ("$500 pesos", "pesos"),
            ("$20 mil dólares", "dollars"),
            ("5 million U.S. dollars", "usd"),
            ("Q.5,000", "gtq"),
            ("GTQ 1,200", "gtq"),
            ("$5 million in cash", "dollar-sign"),
            ("$15,000 USD", "usd"),
        ],
    )
    def test_money(self, text: str, unit: str) -> None:
        """A sign and a noun together say more than the sign alone."""
        assert unit == quantity(text).unit

    @pytest.mark.parametrize(
        ("text", "unit"),
        [
            ("12 miembros de la MS-13", "members"),
            ("12 miembros del Barrio 18", "members"),
            ("12 AK-47 rifles", "rifles"),
            ("tres fusiles tipo AK-47", "rifles"),
            ("two .50-caliber rifles", "rifles"),
            ("two AK-47s", "ak-47s"),
            ("four burned-out trucks", "trucks"),
            ("three bystanders wounded", "bystanders"),
            ("six officers wounded", "officers"),
            ("dos agentes de policía", "police"),
            ("tres elementos de la Guardia Nacional", "elementos-de-la-guardia-nacional"),
            ("tres sicarios muertos", "sicarios"),
            ("20 bus passengers", "bus-passengers"),
            ("12 buses escolares", "buses"),
            ("dos carros bomba", "carros-bomba"),
            ("three rounds of talks", "rounds-of-talks"),
            ("25 miles of road", "mi"),
            ("miles de migrantes", "migrants"),
            ("otras cinco personas más", "people"),
            ("40,000 cartuchos útiles de diversos calibres", "cartridges"),
        ],
    )
    def test_unit(self, text: str, unit: str) -> None:
        """The noun that a phrase is about, not the words around it."""
        assert unit == quantity(text).unit


class TestPoint:
    """
    `1.500` is fifteen hundred in Guatemala and may be one and a half in Mexico.
    """

    @pytest.mark.parametrize(
        ("text", "low", "high"),
        [
            ("at least 1.500 kilos", Decimal("1.5"), None),
            ("más de 1.500 kilos", Decimal("1.5"), None),
            ("hasta 1.500 kilos", 0, 1500),
            ("unos 1.500 kilos", Decimal("1.4"), 1600),
            ("entre 1.200 y 1.500 kilos", Decimal("1.2"), 1500),
            ("1.500 millones de dólares", 1_500_000, 1_500_000_000),
        ],
    )
    def test_measured(self, text: str, low: Number, high: Number | None) -> None:
        """Of what is measured it may be both, and no best is said."""
        read = quantity(text)

        assert (low, None, high) == (read.low, read.best, read.high)

    def test_counted(self) -> None:
        """Of what is counted it is fifteen hundred."""
        assert 1500 == quantity("1.500 migrantes").best


class TestTwoNumbers:
    """
    From one number to another.
    """

    @pytest.mark.parametrize(
        ("text", "low", "high"),
        [
            ("between 2 and 3 million pesos", 2_000_000, 3_000_000),
            ("entre 200 y 300 mil pesos", 200_000, 300_000),
            ("entre 1 y 1.5 millones de pesos", 1_000_000, 1_500_000),
            ("dos o tres docenas de hombres", 24, 36),
            ("entre 500 y 2 mil personas", 500, 2000),
            ("entre 800 y mil personas", 800, 1000),
            ("$5 to $10 million", 5_000_000, 10_000_000),
            ("siete u ocho vehículos", 7, 8),
            ("entre el 20% y el 30%", 20, 30),
            ("5 kilos to 10 kilos", 5, 10),
        ],
    )
    def test_bounds(self, text: str, low: int, high: int) -> None:
        """The first takes the scale of the second where it is the smaller of the two without it."""
        read = quantity(text)

        assert (low, None, high) == (read.low, read.best, read.high)

    @pytest.mark.parametrize(
        "text",
        [
            "between 10 and 5 men",
            "2 a 3 mil 500 pesos",
            "5 kilos to 10 tons",
            "about 20 to 30",
            "2019-2021",
            "5 to 5 men",
        ],
    )
    def test_refused(self, text: str) -> None:
        """Not what falls, what nobody can tell, two units, a hedge on both, or years."""
        with pytest.raises(Unreadable):
            quantity(text)


class TestRefused:
    """
    What is no amount, with a reason and the nearest that is one.
    """

    @pytest.mark.parametrize(
        ("text", "why", "near"),
        [
            ("the fourth meeting", "a place in an order", ""),
            ("200 pesos por persona", "", "200 pesos"),
            ("10 per day", "a rate", ""),
            ("half of the officers", "a part of a whole", ""),
            ("17 years old", "an age", ""),
            ("twice as many homicides", "it compares", ""),
            ("two dead and five wounded", "more than one amount", "two dead"),
            ("12 de octubre de 2019", "a date", ""),
            ("5 p.m.", "a time of day", ""),
            ("-12", "not below zero", ""),
            ("a lot", "no amount that can be bounded", ""),
            ("12 people in Chiapas", "", "12 people"),
            ("aproximadamnete 30 personas", "", "aproximadamente 30 personas"),
            ("atleast 12 people", "", "at least 12 people"),
            ("al menso 8 muertos", "", "al menos 8 muertos"),
            ("", "", "at least 12 people"),
        ],
    )
    def test_sentence(self, text: str, why: str, near: str) -> None:
        """The error says why, where a word tells, and names what would read where that is near."""
        with pytest.raises(Unreadable) as caught:
            quantity(text)

        assert why in str(caught.value)
        assert near == caught.value.near
        assert not near or quantity(near).rule

    @pytest.mark.parametrize("text", REFUSED.strip().replace("\n", " | ").split(" | "))
    def test_refused(self, text: str) -> None:
        """What may mean something else is not guessed."""
        with pytest.raises(Unreadable):
            quantity(text)

    @pytest.mark.parametrize("given", [None, 12, b"12", ["12"]])
    def test_no_text(self, given: object) -> None:
        """What is no text has a sentence of its own."""
        with pytest.raises(InvalidValue, match="is read from text"):
            quantity(given)  # type: ignore[arg-type]  # that is the test

    def test_long(self) -> None:
        """A whole paragraph is refused at once."""
        with pytest.raises(Unreadable, match="more than 200 characters"):
            quantity("12 " * 100)

    def test_huge(self) -> None:
        """A number that counts nothing here is refused by the Estimate."""
        with pytest.raises(InvalidValue, match="above 1e\\+15"):
            quantity("9,000,000,000,000,000 people")


def test_lazy() -> None:
    """Loading and asking imports no words; the first quantity does, and the function is the same each time."""
    code = (
        "import sys, borderwatch as bw; bw.load_seeds(); home = 'borderwatch.normalize.quantities'; "
        "print(home in sys.modules, bw.normalize.quantity is bw.normalize.quantity, home in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)  # noqa: S603  # our own code

    assert "False True True" == done.stdout.strip()
