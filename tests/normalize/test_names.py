"""
Keys of names: spellings of one name share a key, and different names do not.
"""

from __future__ import annotations

import unicodedata
from itertools import combinations, product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from borderwatch.errors import InvalidValue
from borderwatch.normalize import fold, name_key
from borderwatch.normalize.names import STOP_WORDS, ignored_words, key_without
from borderwatch.normalize.titles import TITLES
from tests.strategies.names import (
    FORMS,
    SMALL_WORDS,
    Form,
    acronym_spellings,
    acronyms,
    awkward_texts,
    expected_key,
    names_with_initials,
    near_misses,
    spellings,
    words,
)

SAME = {
    "cjng": ["CJNG", "C.J.N.G.", "C J N G", "cjng", "c. j. n. g.", "C.J.N.G", "C-J-N-G", "ＣＪＮＧ", "El CJNG"],
    "cartel generacion jalisco nueva": [
        "Cártel Jalisco Nueva Generación",
        "Cartel de Jalisco Nueva Generacion",
        "CÁRTEL DE JALISCO NUEVA GENERACIÓN",
        "Ca\u0301rtel Jalisco  Nueva Generacio\u0301n",
        "Jalisco Nueva Generación (cártel)",
    ],
    "cartel generation jalisco new": ["Jalisco Cartel New Generation", "Jalisco New Generation Cartel"],
    "huistas": ["Los Huistas", "Huistas", "the Huistas", "LOS HUISTAS", "“Los  Huistas”", "Huistas, Los"],
    "cartel sinaloa": ["Sinaloa Cartel", "The Sinaloa Cartel", "Cártel de Sinaloa", "sinaloa-cartel"],
    "cartel chiapas guatemala": [
        "Chiapas-Guatemala Cartel",
        "Chiapas–Guatemala Cartel",
        "Cártel Chiapas Guatemala",
        "Cártel de Chiapas y Guatemala",
        "the Cartel of Chiapas and Guatemala",
    ],
    "13 ms": ["MS-13", "MS13", "M.S. 13", "ms 13"],
    "40 z": ["Z-40", "Z40", "El Z 40"],
    "nieto pena": ["Peña Nieto", "Pena Nieto", "PEÑA NIETO", "Pen\u0303a Nieto"],
    "jc perez": ["J. C. Pérez", "Pérez, J.C.", "J. Pérez C.", "JC Perez"],
    "ejercito mexico": ["Ejército Mexicano", "El Ejército Mexicano", "EJERCITO MEXICANO", "Ejército de México"],
}
"For each key, forms that the press writes."

DROPPED = ignored_words(STOP_WORDS) | ignored_words(TITLES)
"Words that no key has beside others."

DIFFERENT = [
    *("Sinaloa Cartel", "Chiapas-Guatemala Cartel", "Jalisco Cartel", "Jalisco Cartel New Generation", "Gulf Cartel"),
    *("Cartel del Sur", "Cártel del Noreste", "Cartel Independiente de Acapulco", "Cartel Independiente de Colima"),
    *("Los Huistas", "Huista", "Los Zetas", "Zetas Vieja Escuela", "Los Zetas Nueva Sangre", "Los Mayas", "Los Mayos"),
    *("La Familia", "La Nueva Familia", "La Familia Michoacana", "Guerreros Unidos", "Carteles Unidos"),
    *("CJNG", "CJG", "CNG", "CDN", "CDG", "ELN", "EPR", "EZLN", "MS-13", "Mara 18", "Barrio 18", "Z-40", "Z-42"),
    *("Ejército Mexicano", "Ejército de Guatemala", "Guatemalan Army", "Mexican Army", "Guatemala", "Comandante E"),
    *("Comandante A", "Comandante", "Peña Nieto", "Peña Rojas", "Pérez", "J. Pérez", "J. C. Pérez", "C. J. Pérez"),
]
"Names that nearly agree, and must not."


class TestForms:
    """
    Forms that real documents print.
    """

    @pytest.mark.parametrize(("key", "form"), [(key, form) for key, forms in SAME.items() for form in forms])
    def test_same(self, key: str, form: str) -> None:
        """
        The forms of one name have one key.
        """
        assert key == name_key(form)

    def test_different(self) -> None:
        """
        Names that nearly agree keep different keys.
        """
        merged = [pair for pair in combinations(DIFFERENT, 2) if len(set(map(name_key, pair))) == 1]

        assert merged == []

    @pytest.mark.parametrize(
        ("text", "key"),
        [
            ("The", "the"),
            ("De La", "de la"),
            ("La Y", "la y"),
            ("O de E", "oe"),
            ("E.L.N.", "eln"),
            ("T.H.E.", "the"),
            ("Zetas Zetas", "zetas zetas"),
            ("ᄀ ᅡ", "가"),
        ],
    )
    def test_corners(self, text: str, key: str) -> None:
        """
        Small words stay where nothing else is told, letters join, and a word told twice stays told twice.
        """
        assert key == name_key(text)


class TestIdempotent:
    """
    Law: normalization is idempotent; the key of a key is that key.
    """

    @given(awkward_texts() | names_with_initials() | st.text())
    @example("O de E")
    @example("Y los A")
    @example("ᄀ de ᅡ")
    @example("7\u093f")
    @example("L. Pérez A.")
    def test_any_text(self, text: str) -> None:
        """
        It holds for every text that has a key.
        """
        if not fold(text):
            return
        key = name_key(text)

        assert key == name_key(key)

    def test_every_short_text(self) -> None:
        """
        It holds for all texts of up to four of the parts that interfere with each other.
        """
        parts = ["e", "Y", "la", "de", "zeta", "7", "é.", "ᄀ", "ᅡ"]
        texts = [" ".join(chosen) for size in (1, 2, 3, 4) for chosen in product(parts, repeat=size)]
        changed = [text for text in texts if name_key(name_key(text)) != name_key(text)]

        assert changed == []


class TestBlind:
    """
    Law: normalization is blind to case, accents, punctuation, spacing and Unicode form; order and stop words, which
    carry no meaning in a name, do not count either.
    """

    @given(st.data(), words())
    def test_spellings(self, data: st.DataObject, name: list[str]) -> None:
        """
        Each spelling of a name has the key that its words say, in any order and with stop words between.
        """
        text = data.draw(spellings(name))

        assert expected_key(name) == name_key(text)

    @given(st.data(), words(), st.lists(st.sampled_from(SMALL_WORDS), max_size=3))
    def test_order(self, data: st.DataObject, name: list[str], small: list[str]) -> None:
        """
        Words of several letters and stop words may stand in any order.
        """
        small = [word for word in small if len(word) > 1]
        shuffled = data.draw(st.permutations(name + small))

        assert name_key(" ".join(name)) == name_key(" ".join(shuffled))

    @given(st.sampled_from(FORMS), awkward_texts() | names_with_initials())
    def test_form_and_case_of_any_text(self, form: Form, text: str) -> None:
        """
        Any text that has a key has the same in another Unicode form, and in capitals.
        """
        if not fold(text):
            return
        other = unicodedata.normalize(form, unicodedata.normalize("NFKD", text).upper())

        assert name_key(text) == name_key(other)

    @given(st.data(), acronyms().filter(lambda acronym: fold(acronym) not in DROPPED), words(0, 3))
    def test_acronyms(self, data: st.DataObject, acronym: str, name: list[str]) -> None:
        """
        Dots and spaces in an acronym make no difference, alone or before other words, unless it is also a word that is
        left out: `MS` may be the title, and `M. S.` is not.
        """
        text = " ".join([data.draw(acronym_spellings(acronym)), *name])

        assert name_key(" ".join([acronym, *name])) == name_key(text)

    @pytest.mark.parametrize("word", [word for stop_words in STOP_WORDS.values() for word in stop_words])
    def test_stop_words(self, word: str) -> None:
        """
        Each stop word of each language makes no difference beside a telling word.
        """
        assert name_key("Huistas") == name_key(f"{word} Huistas") == name_key(f"Huistas, {word.upper()}")

    def test_another_language(self) -> None:
        """
        Another language is another table.
        """
        ignored = ignored_words({"fr": ("dès", "les")})

        assert key_without("Les Huistas DÈS", ignored) == "huistas"


class TestLong:
    """
    No input makes a key take long.
    """

    @pytest.mark.parametrize("part", ["a b ", "la y ", "7a", "a\u0327\u0301 "])
    def test_linear(self, part: str) -> None:
        """
        A text of a hundred thousand letters, which somebody sends on purpose, has a key like any other.
        """
        key = name_key(part * 50_000)

        assert key == name_key(key)


class TestApart:
    """
    Law: different names stay different.
    """

    @given(st.data(), near_misses())
    def test_near_misses(self, data: st.DataObject, pair: tuple[list[str], list[str]]) -> None:
        """
        Two names that differ in one word have different keys, however they are spelled.
        """
        one, other = pair

        assert name_key(data.draw(spellings(one))) != name_key(data.draw(spellings(other)))

    @given(st.permutations("CJNG"), st.permutations("CJNG"), words(0, 2))
    def test_letters_of_acronyms(self, one: list[str], other: list[str], name: list[str]) -> None:
        """
        The letters of an acronym keep their order, however they are written.
        """
        keys = {name_key(" ".join(["".join(one), *name])), name_key(" ".join([".".join(other), *name]))}

        assert len({*map(tuple, (one, other))}) == len(keys)


class TestNeverEmpty:
    """
    Law: a key never is empty; a text that would have none is refused.
    """

    @given(awkward_texts())
    def test_any_text(self, text: str) -> None:
        """
        A text that folds to something has a key with a letter or a digit; all others are refused.
        """
        if fold(text):
            assert any(map(str.isalnum, name_key(text)))
        else:
            with pytest.raises(InvalidValue):
                name_key(text)

    @given(st.text(st.characters(categories=["P", "S", "Z", "Cc", "Cf", "Cs"])))
    def test_symbols(self, text: str) -> None:
        """
        Symbols that stand for no letter are refused, however many there are.
        """
        if any(map(str.isalnum, unicodedata.normalize("NFKD", text))):
            return
        with pytest.raises(InvalidValue, match="is not a name"):
            name_key(text)

    def test_sentence(self) -> None:
        """
        The refusal shows what was given, shortened, and says what a name has.
        """
        with pytest.raises(InvalidValue, match=r"^'\?{40}…' is not a name; a name has at least one letter or digit$"):
            name_key("?" * 1000)
