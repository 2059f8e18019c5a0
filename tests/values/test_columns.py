"""
Columns of a row as published: a mapping like a dict, in less memory.
"""

from __future__ import annotations

import copy
import pickle
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from borderwatch import codec
from borderwatch.records import Incident
from borderwatch.records.vocabulary import IncidentKind
from borderwatch.values.columns import Columns

TEXTS = st.text(max_size=6) | st.sampled_from(["", "\x1f", "a\x1fb", "\r\n", "é", "\ud800", "x" * 300])
NAMES = st.text("abcdefgh", min_size=1, max_size=3)


@st.composite
def parted(draw: st.DrawFn, texts: st.SearchStrategy[str] = TEXTS) -> tuple[Columns, dict[str, str]]:
    """
    Columns in up to four parts, and the dict that they should equal.
    """
    cells = draw(st.dictionaries(NAMES, texts, max_size=8))
    parts: list[dict[str, str]] = [{}, {}, {}, {}]
    for name, text in cells.items():
        parts[draw(st.integers(0, 3))][name] = text
    own, *shared = parts
    return Columns(tuple(own), tuple(own.values()), *shared), {name: text for name, text in cells.items() if text}


class TestEqual:
    """
    It equals a dict of the columns that are not empty, whatever stands in them.
    """

    @given(parted())
    def test_dict(self, drawn: tuple[Columns, dict[str, str]]) -> None:
        """
        In every way that a mapping can be read.
        """
        columns, expected = drawn

        assert columns == expected
        assert expected == columns
        assert expected == dict(columns)
        assert sorted(expected) == list(columns)
        assert len(expected) == len(columns)
        assert all(text == columns[name] and name in columns for name, text in expected.items())
        assert repr(dict(sorted(expected.items()))) == repr(columns)

    @given(parted(), parted())
    def test_each_other(self, one: tuple[Columns, dict[str, str]], other: tuple[Columns, dict[str, str]]) -> None:
        """
        Two are equal where their dicts are, and then their hashes are, however they are parted.
        """
        again = Columns(tuple(one[1]), tuple(one[1].values()))

        assert one[0] == again
        assert hash(one[0]) == hash(again)
        assert (one[1] == other[1]) == (one[0] == other[0])

    def test_what_is_no_mapping(self) -> None:
        """
        It equals nothing else.
        """
        assert Columns(("a",), ("1",)) != [("a", "1")]
        assert Columns(("a",), ("1",)) != {"a": "2"}

    @pytest.mark.parametrize("name", ["b", "", "A"])
    def test_missing(self, name: str) -> None:
        """
        A column that is not there, or empty, is a key that is not there.
        """
        columns = Columns(("a", "b"), ("1", ""))

        assert name not in columns
        assert columns.get(name) is None
        with pytest.raises(KeyError):
            columns[name]


class TestTravels:
    """
    It is copied, pickled and written like a dict.
    """

    @given(parted())
    def test_copies(self, drawn: tuple[Columns, dict[str, str]]) -> None:
        """
        Each copy is equal.
        """
        columns, expected = drawn

        assert expected == copy.copy(columns) == copy.deepcopy(columns)
        assert expected == pickle.loads(pickle.dumps(columns))  # noqa: S301  # bytes of our own

    @given(parted(st.text(st.characters(exclude_categories=["Cs"]), max_size=6)))
    def test_files(self, drawn: tuple[Columns, dict[str, str]]) -> None:
        """
        A record with it is written and read back, the same bytes as with a dict.
        """
        columns, expected = drawn
        record, other = incident(columns), incident(expected)

        assert codec.encode(other) == codec.encode(record)
        assert record == other == codec.decode(Incident, codec.encode(record))


def incident(raw: Mapping[str, str]) -> Incident:
    """
    An incident with these columns.
    """
    return Incident(id="a", kinds=(IncidentKind.OTHER,), summary="", raw=raw)


def test_sorted_bytes() -> None:
    """
    How a row is parted does not show in a file.
    """
    cells = {"b": "2", "a": "1", "c": "3"}
    every: list[Any] = [
        Columns(tuple(cells), tuple(cells.values())),
        Columns((), (), cells),
        Columns(("c",), ("3",), {"b": "2"}, {"a": "1"}),
    ]

    assert 1 == len({codec.encode(incident(each)) for each in every})
