"""
Laws of phrases about places, over phrases made of known parts and over any text.
"""

from __future__ import annotations

import unicodedata
from typing import Any, Final

from hypothesis import example, given
from hypothesis import strategies as st

from borderwatch.errors import BorderwatchError
from borderwatch.normalize import Whereabouts, fold, place
from tests.normalize.grading import rows_of
from tests.strategies.names import FORMS, Form, awkward_texts

TEXTS: Final = [row["text"] for row in rows_of("places")]
READ: Final = [row["text"] for row in rows_of("places") if row["relation"]]

NAMES: Final = (
    "Tapachula",
    "La Mesilla",
    "San Antonio Huista",
    "Nentón",
    "Ciudad Hidalgo",
    "Benemérito de las Américas",
)
KINDS: Final = {
    "": "",
    "the municipality of ": "admin2",
    "municipio de ": "admin2",
    "Depto. de ": "admin1",
    "the state of ": "admin1",
    "aldea ": "settlement",
    "the border town of ": "settlement",
    "paso fronterizo ": "crossing",
}
RELATIONS: Final = {
    "": "in",
    "in ": "in",
    "en ": "in",
    "near ": "near",
    "cerca de ": "near",
    "on the outskirts of ": "near",
    "en las afueras de ": "near",
    "northern ": "part",
    "el sur de ": "part",
}
DISTANCES: Final = {"km": "kilometers", "mi": "miles", "m": "meters"}


def plain(found: Whereabouts) -> tuple[Any, ...]:
    """
    What a phrase says, its names folded.
    """
    names = (fold(found.name), fold(found.other), *map(fold, found.within))
    distance = found.distance and (found.distance.amount, found.distance.unit)
    return (names, found.relation, found.kind, distance, found.side, found.border, found.rule)


def answer(text: str) -> tuple[Any, ...] | None:
    """
    What a phrase says, or None where it is refused.
    """
    try:
        return plain(place(text))
    except BorderwatchError:
        return None


class TestBlind:
    """
    Law: reading is blind to capitals, accents, spacing, Unicode form, quotes and punctuation at the end.
    """

    @given(st.sampled_from(TEXTS), st.sampled_from(FORMS[:2]))
    def test_form(self, text: str, form: Form) -> None:
        """
        Composed or decomposed.
        """
        assert answer(text) == answer(unicodedata.normalize(form, text))

    @given(st.sampled_from(TEXTS), st.sampled_from(["{}.", "{},", " {} ", "“{}”", "«{}»", "{}…", "\t{}\n"]))
    def test_around(self, text: str, around: str) -> None:
        """
        Whatever stands around it.
        """
        assert answer(text) == answer(around.format(text)) == answer(around.format(text.replace(" ", "   ")))

    @given(st.sampled_from(READ))
    def test_capitals_and_accents(self, text: str) -> None:
        """
        In capitals, and without accents.
        """
        bare = "".join(mark for mark in unicodedata.normalize("NFD", text) if not unicodedata.combining(mark))

        assert answer(text) == answer(text.upper()) == answer(bare)

    @given(st.sampled_from(READ))
    def test_small_letters(self, text: str) -> None:
        """
        In small letters it says the same or is refused, never something else.
        """
        assert answer(text.lower()) in (answer(text), None)


class TestMade:
    """
    Law: a phrase made of known parts says those parts.
    """

    @given(
        st.sampled_from(sorted(RELATIONS)),
        st.sampled_from(sorted(KINDS)),
        st.lists(st.sampled_from(NAMES), min_size=1, max_size=3),
        st.sampled_from([", {}", " ({})", ", in {}", ", en {}"]),
    )
    def test_parts(self, relation: str, kind: str, names: list[str], around: str) -> None:
        """
        A relation, a kind, a name, and what contains it.
        """
        first, *outer = names
        tail = "".join(around.format(name) for name in outer[:1]) + "".join(f", {name}" for name in outer[1:])
        found = place(f"{relation}{kind}{first}{tail}")

        assert (RELATIONS[relation], KINDS[kind], first) == (found.relation, found.kind, found.name)
        assert tuple(outer) == found.within

    @given(st.integers(1, 400), st.sampled_from(sorted(DISTANCES)), st.sampled_from([*NAMES, "the border"]))
    def test_distances(self, number: int, unit: str, name: str) -> None:
        """
        A number, a unit, and what it is counted from.
        """
        found = place(f"{number} {DISTANCES[unit]} from {name}")

        assert found.distance is not None
        assert (number, unit) == (found.distance.best, found.distance.unit)
        assert (name == "the border", "" if found.border else name) == (found.border, found.name)

    @given(st.sampled_from(NAMES), st.sampled_from(NAMES))
    def test_roads_and_between(self, one: str, other: str) -> None:
        """
        Two names, of a road or of what lies between them.
        """
        phrases = (
            f"between {one} and {other}",
            f"entre {one} y {other}",
            f"the {one}-{other} road",
            f"la carretera de {one} a {other}",
        )

        assert {(one, other)} == {(found.name, found.other) for found in map(place, phrases)}


class TestAnyText:
    """
    Law: no text makes anything but an error of the library come out.
    """

    @given(awkward_texts() | st.text(max_size=220), st.none() | st.text(max_size=20))
    @example("(", None)
    @example("a km de", None)
    @example("'s, 5 km of from", "·")
    def test_any_text(self, text: str, within: str | None) -> None:
        """
        Whatever is read keeps the text, says a rule, and names something or the border.
        """
        try:
            found = place(text, within=within)
        except BorderwatchError:
            return

        assert text == found.text
        assert found.rule
        assert found.name or found.border

    @given(st.lists(st.sampled_from(" ".join(TEXTS).split()), max_size=9))
    def test_shuffled_words(self, words: list[str]) -> None:
        """
        The words of real phrases in any order.
        """
        text = " ".join(words)
        try:
            found = place(text)
        except BorderwatchError:
            return

        assert found.name or found.border
        assert text == found.text
