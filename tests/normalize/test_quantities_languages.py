"""
Another language is a table and nothing else.
"""

from __future__ import annotations

from decimal import Decimal

import pytest

from borderwatch.errors import Unreadable
from borderwatch.normalize.quantities.english import ENGLISH
from borderwatch.normalize.quantities.nearest import REASONS
from borderwatch.normalize.quantities.reading import Reader
from borderwatch.normalize.quantities.spanish import SPANISH
from borderwatch.normalize.quantities.tables import HALF, Collective, Language, Vague

PORTUGUESE = Language(
    code="pt",
    head_first=True,
    numbers={"um": 1, "dois": 2, "três": 3, "vinte": 20, "quinze": 15, "cem": 100},
    articles=("um", "uma"),
    ten_links=("e",),
    hundred=(),
    thousand=("mil",),
    bare_thousand=True,
    large={"milhão": 10**6, "milhões": 10**6},
    hundred_links=("e",),
    collectives={"dúzia": Collective(12)},
    groups={"dezenas": 10},
    fractions={"meia": HALF},
    and_half=("e meia", "e meio"),
    frames={"plain": "um total de"},
    hedges={"at-least": "pelo menos, ao menos", "more-than": "mais de", "about": "cerca de, uns"},
    closings={"at-least": "ou mais"},
    vague={"vários": Vague(3, rule="several", grows=True), "várias": Vague(3, rule="several", grows=True)},
    ranges={"entre": ("e",), "": ("a",)},
    shares=(),
    links="de do da",
    in_tail="a o as os de do da",
    function_words="e em no na com por",
    more="outros outras",
    before_noun="",
    invariable="",
    numbered="",
    others="",
    states="mortos feridos",
    done="",
    in_cash=(),
    plurals="",
    verb_endings="",
    uncountable="",
    measures={"kg": "quilo, quilos", "ton": "tonelada, toneladas"},
    nouns={"people": ("pessoa", "pessoas"), "vehicles": ("veículo", "veículos"), "police": ("policial", "policiais")},
    refused={"age": "anos"},
    example="pelo menos 12 pessoas",
)
READER = Reader((ENGLISH, SPANISH, PORTUGUESE))


class TestThird:
    """
    A language of which only a table is written.
    """

    @pytest.mark.parametrize(
        ("text", "low", "best", "high", "unit"),
        [
            ("pelo menos três pessoas", 3, 3, None, "people"),
            ("mais de vinte e dois veículos", 23, None, None, "vehicles"),
            ("cerca de 2 mil policiais", 1000, 2000, 3000, "police"),
            ("uma tonelada e meia de maconha", Decimal("1.5"), Decimal("1.5"), Decimal("1.5"), "ton"),
            ("várias dezenas de pessoas", 30, None, None, "people"),
            ("entre dois e três milhões", 2_000_000, None, 3_000_000, "count"),
            ("meia dúzia", 6, 6, 6, "count"),
            ("quinze barcos", 15, 15, 15, "barcos"),
        ],
    )
    def test_read(self, text: str, low: int, best: int | None, high: int | None, unit: str) -> None:
        """Its phrases are read as those of the others are."""
        read = READER.quantity(text)

        assert (low, best, high, unit) == (read.low, read.best, read.high, read.unit)

    def test_refused(self) -> None:
        """Its refusals have their reasons, and no hint where nothing is near."""
        with pytest.raises(Unreadable, match="an age") as caught:
            READER.quantity("vinte anos")

        assert "" == caught.value.near

    @pytest.mark.parametrize(("text", "unit"), [("almost six tons", "ton"), ("casi seis toneladas", "ton")])
    def test_others(self, text: str, unit: str) -> None:
        """The other languages read on."""
        assert unit == READER.quantity(text).unit


class TestTables:
    """
    The tables of the library itself.
    """

    @pytest.mark.parametrize("language", [ENGLISH, SPANISH], ids=lambda language: language.code)
    def test_reasons(self, language: Language) -> None:
        """Each sort of refusal has a sentence."""
        assert set(language.refused) <= set(REASONS)

    @pytest.mark.parametrize("language", [ENGLISH, SPANISH], ids=lambda language: language.code)
    def test_forms(self, language: Language) -> None:
        """No form of a noun or a unit has two slugs."""
        nouns = [form.strip() for forms in language.nouns.values() for form in forms[1].split(",")]
        units = [form.strip() for forms in language.measures.values() for form in forms.split(",")]

        assert len(nouns + units) == len(set(nouns + units))

    def test_slugs(self) -> None:
        """What both languages name has one slug, so that the same thing adds up."""
        shared = set(ENGLISH.nouns) & set(SPANISH.nouns)

        assert len(shared) > 40
        assert set(ENGLISH.measures) & set(SPANISH.measures) >= {"kg", "ton", "t", "km", "percent", "usd", "pesos"}
