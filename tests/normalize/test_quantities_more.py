"""
Amounts as wire services and communiqués print them: the phrases that a stranger tried.
"""

from __future__ import annotations

from decimal import Decimal

import pytest

from borderwatch.errors import Unreadable
from borderwatch.normalize import quantity
from borderwatch.values.estimate import Number

REFUSED = """
another story | otra vez | otro lado | another of the men | another police | another aircraft | los dos
20 were attacked | three of them were killed | all were killed | was killed
at least 20 to 30 gunmen | entre unos 15 y 20 hombres | between 15-10 men
mdp | otros mdp | varios mdp | 5 millones mdp | $5M
1900 hours | 1900 horas | 12' boats | ¿12 muertos? | dozens more of the men | 12 men (two women)
ni un solo detenido | 9mm | dos pistolas 5 personas | 12 casas 18 zona | calibre 7.62x39
20 miles (5 kilometers) | 20 miles (32 kilos) | 20 kilos (20 kilos) | 12 (13) men | 12 hombres (8 mujeres)
12 dead (4 police) | 12 men (women) | 12 men () | (12) men | 12 (12) (12) men | 12 men (12
"""
"Idioms, parts, two amounts, and what looks like an amount, with bars between."

HINTLESS = """
the fourth meeting | 18 each | a 25-year-old man | twice as many migrants | one in five migrants
not a single arrest | ni un solo detenido | three of the five men | 10 a day | AK-47 | zona 18 | treinta y un años
$500 per person
"""
"Refused phrases that nothing near reads like."


@pytest.mark.parametrize("text", REFUSED.strip().replace("\n", " | ").split(" | "))
def test_refused(text: str) -> None:
    """What may mean something else is not guessed."""
    with pytest.raises(Unreadable):
        quantity(text)


def bounds_of(text: str) -> tuple[Number, Number | None, Number | None, str]:
    """
    Low, best, high and unit of a phrase.
    """
    read = quantity(text)
    return read.low, read.best, read.high, read.unit


class TestOneMore:
    """
    `another` is one where a noun follows that a table has, and leaves other numbers as they are.
    """

    @pytest.mark.parametrize(
        ("text", "number", "unit"),
        [
            ("another man", 1, "men"),
            ("another woman killed", 1, "women"),
            ("another Guatemalan soldier", 1, "soldiers"),
            ("otro policía", 1, "police"),
            ("otra mujer", 1, "women"),
            ("otro integrante del CJNG", 1, "members"),
            ("another two men", 2, "men"),
            ("another dozen men", 12, "men"),
            ("otra docena de hombres", 12, "men"),
        ],
    )
    def test_read(self, text: str, number: int, unit: str) -> None:
        """One, or the number that is printed."""
        assert (number, number, number, unit) == bounds_of(text)


class TestPeople:
    """
    What happened to people stands for them, with a verb or without; quotation marks and signs change nothing.
    """

    @pytest.mark.parametrize(
        ("text", "low", "high", "unit"),
        [
            ("3,000 displaced", 3000, 3000, "people"),
            ("more than 1,000 internally displaced", 1001, None, "people"),
            ("hundreds of displaced", 200, None, "people"),
            ("hundreds more families", 200, None, "families"),
            ("12 hurt", 12, 12, "people"),
            ("¡12 muertos!", 12, 12, "people"),
            ("‘at least 12’ people", 12, None, "people"),
            ("≥12 people", 12, None, "people"),
            (">20 kilos", 20, None, "kg"),
            ("un mil quinientos quetzales", 1500, 1500, "gtq"),
            ("at least five kidnapped", 5, None, "people"),
            ("four people were killed", 4, 4, "people"),
            ("12 were arrested", 12, 12, "people"),
            ("at least six vehicles were burned", 6, None, "vehicles"),
            ("two officers have been wounded", 2, 2, "officers"),
            ("tres personas fueron asesinadas", 3, 3, "people"),
            ("dos policías resultaron heridos", 2, 2, "police"),
            ("tres sicarios asesinados", 3, 3, "sicarios"),
            ("un saldo de 12 muertos", 12, 12, "people"),
            ("cinco cuerpos sin vida", 5, 5, "bodies"),
            ("varios cuerpos sin vida", 3, None, "bodies"),
        ],
    )
    def test_read(self, text: str, low: int, high: int | None, unit: str) -> None:
        """The noun that is there, or people."""
        found = bounds_of(text)

        assert (low, high, unit) == (found[0], found[2], found[3])


class TestRanges:
    """
    Two numbers after `between`, whatever stands between them.
    """

    @pytest.mark.parametrize("words", ["between 10–15", "between 10 to 15", "anywhere from 10 to 15", "from 10-15"])
    def test_english(self, words: str) -> None:
        """As the press mixes them."""
        assert (10, None, 15, "gunmen") == bounds_of(f"{words} gunmen")

    @pytest.mark.parametrize("words", ["entre 10-15", "entre 10 a 15", "de 10-15"])
    def test_spanish(self, words: str) -> None:
        """As the press mixes them."""
        assert (10, None, 15, "men") == bounds_of(f"{words} hombres")


class TestMoney:
    """
    The abbreviations of the Mexican press.
    """

    @pytest.mark.parametrize(
        ("text", "value", "unit"),
        [
            ("5 mdp", 5_000_000, "pesos"),
            ("1.5 mdp", 1_500_000, "pesos"),
            ("$5 mdp", 5_000_000, "pesos"),
            ("mil 200 mdp", 1_200_000_000, "pesos"),
            ("80 mmdp", 80_000_000_000, "pesos"),
            ("12 mdd", 12_000_000, "dollars"),
        ],
    )
    def test_read(self, text: str, value: int, unit: str) -> None:
        """Millions, and thousands of millions."""
        assert (value, value, value, unit) == bounds_of(text)


class TestCalibers:
    """
    The number in a caliber is not an amount.
    """

    @pytest.mark.parametrize(
        ("text", "number", "unit"),
        [
            ("nine 9mm pistols", 9, "handguns"),
            ("1,200 5.56mm rounds", 1200, "rounds"),
            ("cinco pistolas calibre 9 mm", 5, "handguns"),
            ("cuatro pistolas 9 milímetros", 4, "handguns"),
            ("200 cartuchos calibre 7.62x39", 200, "cartridges"),
            ("tres cargadores calibre 5.56 mm", 3, "magazines"),
            ("three .50 caliber rifles", 3, "rifles"),
        ],
    )
    def test_read(self, text: str, number: int, unit: str) -> None:
        """It stays with its noun."""
        assert (number, number, number, unit) == bounds_of(text)


class TestNouns:
    """
    Nouns of several words keep all of them.
    """

    @pytest.mark.parametrize(
        ("text", "unit"),
        [
            ("12 armas de fuego largas", "firearms"),
            ("12 armas de fuego de grueso calibre", "firearms"),
            ("cuatro agentes de policía heridos", "police"),
            ("three rounds of talks held", "rounds-of-talks"),
            ("cuatro vehículos con blindaje artesanal", "vehicles"),
            ("dos camionetas con reporte de robo", "pickup-trucks"),
            ("dos lanzagranadas", "lanzagranadas"),
            ("un lanzagranadas", "lanzagranadas"),
            ("un comando de 30 hombres armados", "men"),
            ("a shipment of 200 kilos of cocaine", "kg"),
        ],
    )
    def test_unit(self, text: str, unit: str) -> None:
        """The whole noun, whatever is said of it."""
        assert unit == quantity(text).unit


class TestParentheses:
    """
    A parenthesis that says the same again adds nothing.
    """

    @pytest.mark.parametrize(
        ("text", "low", "high", "unit"),
        [
            ("about 20 miles (32 kilometers)", 10, 30, "mi"),
            ("1,102 pounds (500 kilograms) of cocaine", 1102, 1102, "lb"),
            ("1.5 tons (1,361 kilos)", Decimal("1.5"), Decimal("1.5"), "ton"),
            ("5 million pesos ($290,000)", 5_000_000, 5_000_000, "pesos"),
            ("doce (12) personas", 12, 12, "people"),
            ("al menos doce (12) personas", 12, None, "people"),
            ("12 (doce) personas", 12, 12, "people"),
        ],
    )
    def test_same(self, text: str, low: Number, high: Number | None, unit: str) -> None:
        """The amount outside of it."""
        found = bounds_of(text)

        assert (low, high, unit) == (found[0], found[2], found[3])


class TestHints:
    """
    A hint is near the text, or absent.
    """

    @pytest.mark.parametrize("text", HINTLESS.strip().replace("\n", " | ").split(" | "))
    def test_absent(self, text: str) -> None:
        """Nothing is suggested that leaves a number out, or that a word has ruled out."""
        with pytest.raises(Unreadable) as caught:
            quantity(text)

        assert "" == caught.value.near

    @pytest.mark.parametrize(
        ("text", "near"),
        [
            ("12 people in the car", "12 people"),
            ("at least 20 to 30 gunmen", "20 to 30 gunmen"),
            ("a 20 kilómetros", "20 kilometros"),
            ("eight agents and an inspector", "eight agents"),
            ("al menso 8 muertos", "al menos 8 muertos"),
        ],
    )
    def test_near(self, text: str, near: str) -> None:
        """The part that reads, with every number of the text, or the first of several amounts."""
        with pytest.raises(Unreadable) as caught:
            quantity(text)

        assert near == caught.value.near
        assert quantity(near).text == near
