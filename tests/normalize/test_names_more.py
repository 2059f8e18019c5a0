"""
Keys of names whose initials spell a title or a stop word, and of doubled abbreviations.
"""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from borderwatch.normalize import fold, name_key, place_key
from borderwatch.normalize.names import STOP_WORDS
from borderwatch.normalize.titles import TITLES

SPELLED = sorted({fold(word) for table in (TITLES, STOP_WORDS) for words in table.values() for word in words} - {"y"})
"What initials may spell."

SAME = {
    "d perez r": ["D. R. Pérez", "D.R. Pérez", "D R PEREZ", "Pérez, D. R."],
    "ms": ["M.S.", "MS", "M. S.", "Dr. M. S."],
    "13 ms": ["MS-13", "M.S. 13", "M. S. 13", "MS13"],
    "congo dr": ["D.R. Congo", "DR Congo"],
    "la": ["L.A.", "LA"],
    "eeuu": ["EE.UU.", "EE. UU.", "EEUU", "ee uu"],
    "eeuu embajada": ["Embajada de EE. UU.", "Embajada de EEUU"],
    "ffaa guatemala": ["FF.AA. de Guatemala", "FFAA guatemaltecas", "FF. AA. de Guatemala"],
    "garcia omar": ["Mtro. Omar García", "Omar García", "Profr. Omar García"],
}
"Forms of one name, by the words that its key has."


@pytest.mark.parametrize(("words", "form"), [(words, form) for words, forms in SAME.items() for form in forms])
def test_same(words: str, form: str) -> None:
    """
    Initials are read alike with dots and without, and so are abbreviations that double their letters.
    """
    assert sorted(words.split()) == sorted(name_key(form).split())


def test_different() -> None:
    """
    Initials tell persons apart, also where they spell a title or an article.
    """
    names = ["Pérez", "M. S. Pérez", "D. R. Pérez", "S.R. Pérez", "L. T. Pérez", "L. A. Pérez", "E. L. Pérez"]
    merged = [pair for pair in combinations(names, 2) if len(set(map(name_key, pair))) == 1]

    assert merged == []


@pytest.mark.parametrize("word", SPELLED)
def test_initials(word: str) -> None:
    """
    Each title and stop word, written as initials, is part of the name; written as a word, it is not.
    """
    spaced, dotted = f"{' '.join(word)} Ixcoy", f"Ixcoy {'.'.join(word).upper()}."

    assert name_key(word) == name_key(".".join(word))
    assert name_key("Ixcoy") == name_key(f"{word} Ixcoy")
    assert name_key("Ixcoy") != name_key(spaced) == name_key(dotted)


@given(
    st.lists(st.sampled_from([*SPELLED, "Ixcoy", "13", "mara", "A", "L", "M", "y"]), min_size=1, max_size=6), st.data()
)
def test_idempotent(terms: list[str], data: st.DataObject) -> None:
    """
    The key of a key is that key, however many of the words are written as initials.
    """
    text = " ".join(".".join(term) if data.draw(st.booleans()) else term for term in terms)

    assert name_key(text) == name_key(name_key(text))
    assert place_key(text) == place_key(place_key(text))
