"""
Keys of places: the keys of names, blind also to the words that say what a place is.
"""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from borderwatch.errors import InvalidValue
from borderwatch.normalize import fold, place_key
from borderwatch.normalize.places import GENERIC_WORDS
from tests.strategies.names import (
    SMALL_WORDS,
    awkward_texts,
    expected_key,
    names_with_initials,
    near_misses,
    spellings,
    words,
)

GENERIC = ("municipality of", "Municipio de", "department of", "Departamento del", "the state of", "ESTADO DE", "aldea")
"What people write before a place, by hand."

SAME = {
    "mesilla": ["La Mesilla", "Mesilla, La", "LA MESILLA", "la  mesilla", "Aldea La Mesilla", "village of La Mesilla"],
    "raxruha": ["Raxruhá", "raxruha", "municipality of Raxruhá", "Municipio de Raxruha\u0301", "RAXRUHÁ"],
    "bartolome casas fray": [
        "Fray Bartolomé de las Casas",
        "Fray Bartolome de las Casas",
        "Fray Bartolomé de Las Casas (municipio)",
        "municipality of Fray Bartolomé Casas",
        "Casas, Fray Bartolomé de las",
    ],
    "tecun uman": ["Tecún Umán", "Tecun Uman", "TECÚN-UMÁN", "Tecu\u0301n Uma\u0301n"],
    "huehuetenango": ["Huehuetenango", "Huehuetenango department", "Departamento de Huehuetenango"],
    "chiapas": ["Chiapas", "Estado de Chiapas", "the state of Chiapas", "Chiapas state"],
    "ciudad cuauhtemoc": ["Ciudad Cuauhtémoc", "CIUDAD CUAUHTEMOC"],
}
"For each key, forms that the press and gazetteers write."

DIFFERENT = [
    *("La Mesilla", "La Democracia", "La Libertad", "Agua Zarca", "Agua Blanca", "Agua Caliente", "Aguas Calientes"),
    *("Ciudad Hidalgo", "Hidalgo", "Ciudad Cuauhtémoc", "Cuauhtémoc", "Guatemala", "Guatemala City", "Pueblo Nuevo"),
    *("Nuevo León", "León", "Santa Ana Huista", "San Antonio Huista", "San Pedro", "San Pedro Necta"),
    *(
        "Frontera Comalapa",
        "Frontera Corozal",
        "Las Champas",
        "Chamic",
        "Ixcán",
        "Raxruhá",
        "Tecún Umán",
        "Tapachula",
        "Talismán",
    ),
]
"Places that nearly agree, and must not."


class TestForms:
    """
    Forms that real documents and gazetteers print.
    """

    @pytest.mark.parametrize(("key", "form"), [(key, form) for key, forms in SAME.items() for form in forms])
    def test_same(self, key: str, form: str) -> None:
        """
        The forms of one place have one key.
        """
        assert key == place_key(form)

    def test_different(self) -> None:
        """
        Places that nearly agree keep different keys.
        """
        merged = [pair for pair in combinations(DIFFERENT, 2) if len(set(map(place_key, pair))) == 1]

        assert merged == []

    @pytest.mark.parametrize(("text", "key"), [("El Estado", "el estado"), ("Municipality", "municipality")])
    def test_only_generic(self, text: str, key: str) -> None:
        """
        A generic word stays where nothing else is told.
        """
        assert key == place_key(text)


class TestLaws:
    """
    Law: normalization is idempotent and blind to case, accents, punctuation, spacing and Unicode form.
    """

    @given(awkward_texts() | names_with_initials() | st.text())
    @example("Estado O de E")
    def test_idempotent(self, text: str) -> None:
        """
        The key of a key is that key, for every text that has one.
        """
        if not fold(text):
            return
        key = place_key(text)

        assert key == place_key(key)

    @given(st.data(), words())
    def test_spellings(self, data: st.DataObject, name: list[str]) -> None:
        """
        Each spelling of a place has the key that its words say, with stop words and generic words between.
        """
        text = data.draw(spellings(name, extra=SMALL_WORDS + GENERIC))

        assert expected_key(name) == place_key(text)

    @given(st.data(), near_misses())
    def test_near_misses(self, data: st.DataObject, pair: tuple[list[str], list[str]]) -> None:
        """
        Two places that differ in one word have different keys, however they are spelled.
        """
        one, other = (data.draw(spellings(name, extra=SMALL_WORDS + GENERIC)) for name in pair)

        assert place_key(one) != place_key(other)

    @pytest.mark.parametrize("word", [word for generic in GENERIC_WORDS.values() for word in generic])
    def test_generic_words(self, word: str) -> None:
        """
        Each generic word of each language makes no difference beside a telling word.
        """
        assert place_key("Raxruhá") == place_key(f"{word} de Raxruhá") == place_key(f"Raxruhá {word.upper()}")

    @given(awkward_texts())
    def test_never_empty(self, text: str) -> None:
        """
        A text that folds to something has a key with a letter or a digit; all others are refused.
        """
        if fold(text):
            assert any(map(str.isalnum, place_key(text)))
        else:
            with pytest.raises(InvalidValue):
                place_key(text)
