"""
Folding: what is left of a text without case, accents, punctuation and spacing.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from borderwatch.normalize import fold
from tests.strategies.names import FORMS, PLAIN, Form, awkward_texts, names_with_initials, spellings, words


def every_character() -> Iterator[str]:
    """
    All characters that this Python's Unicode knows.
    """
    return (
        character
        for character in map(chr, range(sys.maxunicode + 1))
        if unicodedata.category(character) not in ("Cn", "Co", "Cs")
    )


class TestFolded:
    """
    What texts fold to.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("¡Raxruhá,  MÉXICO!", "raxruha mexico"),
            ("Cártel de Jalisco Nueva Generación", "cartel de jalisco nueva generacion"),
            ("Chiapas–Guatemala", "chiapas guatemala"),
            ("C.J.N.G.", "c j n g"),
            ("Peña Núñez", "pena nunez"),
            ("Straße STRASSE", "strasse strasse"),
            ("İstanbul ISTANBUL ıstanbul istanbul", "istanbul istanbul istanbul istanbul"),
            ("Łódź, Ørsted, Æsir", "lodz orsted aesir"),
            ("1º, 1ª", "1o 1a"),
            ("ﬁn ﬂor", "fin flor"),
            ("ＣＪＮＧ　１８", "cjng 18"),
            ("Kʼicheʼ", "k iche"),
            ("so\u00adft zero\u200bwidth \ufeffmark", "soft zerowidth mark"),
            ("1️⃣ 😀 Zetas 🇬🇹", "1 zetas"),
            ("Ὀδυσσεύς ΟΔΥΣΣΕΥΣ", "οδυσσευσ οδυσσευσ"),
            ("العَرَبِيَّة العـربية", "العربية العربية"),
            ("Йошкар-Ола", "иошкар ола"),
            ("हिन्दी", "हिन्दी"),
            ("東京 ガ", "東京 ガ"),
            ("서울", "서울"),
            ("ประเทศไทย", "ประเทศไทย"),
        ],
    )
    def test_examples(self, text: str, expected: str) -> None:
        """
        Latin loses its decoration, and other scripts keep the marks that are part of their letters.
        """
        assert expected == fold(text)

    @pytest.mark.parametrize("text", ["", *" \t…?😀\u0301\u00ad\u3164\u0e38\ud800"])
    def test_nothing(self, text: str) -> None:
        """
        A text without a letter or a digit folds to nothing.
        """
        assert fold(text) == ""

    @pytest.mark.parametrize(("written", "plain"), PLAIN.items())
    def test_words_of_the_strategies(self, written: str, plain: str) -> None:
        """
        The words that the strategies build names of fold as the table says.
        """
        assert plain == fold(written)


class TestIdempotent:
    """
    Law: folding twice equals folding once.
    """

    def test_every_character(self) -> None:
        """
        It holds for each character that there is, beside letters.
        """
        changed = [c for c in every_character() if fold(fold(f"x{c}x")) != fold(f"x{c}x")]

        assert changed == []

    @given(awkward_texts() | names_with_initials() | st.text())
    def test_any_text(self, text: str) -> None:
        """
        It holds for whole texts, in which marks meet and jamo compose.
        """
        assert fold(text) == fold(fold(text))

    @given(awkward_texts())
    def test_shape(self, text: str) -> None:
        """
        What comes out is words with single spaces between them, each with a letter or a digit.
        """
        folded = fold(text)

        assert folded == " ".join(folded.split())
        assert all(any(map(str.isalnum, word)) for word in folded.split())


class TestBlind:
    """
    Law: normalization is blind to case, accents, punctuation, spacing and Unicode form.
    """

    @pytest.mark.parametrize("recase", [str.upper, str.lower, str.title, str.casefold, str.swapcase])
    def test_case_of_every_character(self, recase: Callable[[str], str]) -> None:
        """
        No character that has a case folds to something else in another one.
        """
        cased = [c for c in every_character() if len({c, c.upper(), c.lower(), c.title(), c.swapcase()}) > 1]
        differing = [c for c in cased if fold(recase(f"x{c}x")) != fold(f"x{c}x")]

        assert len(cased) > 2000
        assert differing == []

    @pytest.mark.parametrize("form", FORMS)
    def test_form_of_every_character(self, form: Form) -> None:
        """
        No character folds to something else in another Unicode form.
        """
        composed = [c for c in every_character() if unicodedata.normalize("NFKD", c) != c]
        differing = [c for c in composed if fold(unicodedata.normalize(form, f"x{c}x")) != fold(f"x{c}x")]

        assert len(composed) > 10_000
        assert differing == []

    @pytest.mark.parametrize("form", FORMS)
    @given(text=awkward_texts())
    def test_form_of_any_text(self, form: Form, text: str) -> None:
        """
        Whole texts fold the same in each form, also where marks stand in an odd order.
        """
        assert fold(text) == fold(unicodedata.normalize(form, text))

    @given(awkward_texts())
    def test_case_of_any_text(self, text: str) -> None:
        """
        Whole texts fold the same in capitals and in small letters.
        """
        decomposed = unicodedata.normalize("NFKD", text)

        assert fold(text) == fold(decomposed.upper())
        assert fold(text) == fold(decomposed.lower())

    @given(st.data(), words())
    def test_spellings(self, data: st.DataObject, name: list[str]) -> None:
        """
        Each spelling of a name folds to the same words.
        """
        text = data.draw(spellings(name, extra=("de",)))
        told = sorted(word for word in fold(text).split() if word != "de")

        assert sorted(PLAIN[word] for word in name) == told
