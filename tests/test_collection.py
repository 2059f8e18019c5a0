"""
Collections of one kind of record.
"""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from borderwatch.collection import Collection
from borderwatch.errors import InvalidValue, UnknownId, WrongQuestion
from borderwatch.records import Incident, Relation, Source
from borderwatch.records.vocabulary import IncidentKind
from borderwatch.selection import Incidents
from borderwatch.values.when import When
from tests.strategies.records import NEAR_IDS, incidents, relations, sources


def dated(record_id: str, when: str) -> Incident:
    """
    An incident of which only the date is known.
    """
    return Incident(id=record_id, kinds=(IncidentKind.OTHER,), summary="", when=When.parse(when))


def some_relations() -> st.SearchStrategy[list[Relation]]:
    """
    Relations of different ids.
    """
    return st.lists(relations(), max_size=4, unique_by=lambda relation: relation.id)


SOURCES = Collection([Source(id=source, title=source) for source in NEAR_IDS.sources], kind="source")


class TestOrder:
    """
    Records in any order give the same collection: by the begin of what is dated, then by id.
    """

    @given(some_relations(), st.randoms())
    def test_any_order(self, records: list[Relation], random: Any) -> None:
        """
        A collection of the same records is the same in whatever order they were listed.
        """
        shuffled = random.sample(records, k=len(records))
        one, other = Collection(records), Collection(shuffled)

        assert one == other
        assert hash(one) == hash(other)
        assert one.ids == other.ids == tuple(record.id for record in other)

    def test_by_begin(self) -> None:
        """
        By the begin of the best reading, what is wide after what is narrow, undated last, ids where dates agree.
        """
        records = [
            dated("e", "../.."),
            dated("d", "2021-08"),
            dated("c", "2021-07-28"),
            dated("b", "2021-07-28"),
            dated("a", "2021-07"),
            dated("f", "2020/2025"),
        ]

        assert tuple("fabcde") == Collection(records).ids

    def test_undated_kinds_by_id(self) -> None:
        """
        Records without a date stand in the order of their ids.
        """
        assert tuple(sorted(NEAR_IDS.sources)) == SOURCES.ids


class TestFoundById:
    """
    A record is found by its id, and by nothing that is nearly its id.
    """

    @given(st.lists(sources(), max_size=3, unique_by=lambda source: source.id), st.sampled_from(NEAR_IDS.sources))
    def test_by_id(self, records: list[Source], asked: str) -> None:
        """
        What has the id is found, what has not is not.
        """
        collection = Collection(records, kind="source")
        expected = next((record for record in records if record.id == asked), None)

        assert expected == collection.get(asked)
        assert (expected is not None) == (asked in collection)
        if expected is None:
            with pytest.raises(UnknownId, match=f"no source has the id '{asked}'"):
                collection[asked]
        else:
            assert expected == collection[asked]

    def test_default(self) -> None:
        """
        `get` gives the default where nothing is found.
        """
        assert SOURCES.get("report", "none") == "none"

    def test_hint(self) -> None:
        """
        The nearest id is suggested.
        """
        with pytest.raises(UnknownId, match="no source has the id 'report-abc'; did you mean 'report-ab'"):
            SOURCES["report-abc"]

    def test_positions_are_no_ids(self) -> None:
        """
        A position is refused; records have no numbers that last.
        """
        with pytest.raises(WrongQuestion, match="a source is found by its id; for a position, make a list"):
            SOURCES[0]  # type: ignore[index]  # that is the test

    def test_one_id_twice(self) -> None:
        """
        An id is unique in its collection, also for two equal records.
        """
        with pytest.raises(InvalidValue, match="two sources have one id"):
            Collection([Source(id="a", title=""), Source(id="a", title="")], kind="source")

    def test_contains(self) -> None:
        """
        A record is in it if it is equal, an id if it is known, anything else is not.
        """
        own = SOURCES["report-a"]

        assert own in SOURCES
        assert Source(id="report-a", title="report-a") in SOURCES
        assert Source(id="report-a", title="another") not in SOURCES
        assert 5 not in SOURCES


class TestWhole:
    """
    A collection compares, counts, prints and travels as one value that never changes.
    """

    @settings(max_examples=50)
    @given(st.lists(incidents(), max_size=3, unique_by=lambda record: record.id))
    def test_copies(self, records: list[Incident]) -> None:
        """
        Copies and pickles are equal and can still be asked.
        """
        collection = Incidents(records, kind="incident")
        for again in (copy.copy(collection), copy.deepcopy(collection), pickle.loads(pickle.dumps(collection))):  # noqa: S301  # bytes of our own
            assert collection == again
            assert collection.count() == again.count()

    def test_only(self) -> None:
        """
        Some of its records are a collection of the same sort; strangers are left aside.
        """
        some = SOURCES.only([SOURCES["report-b"], Source(id="stranger", title="")])

        assert some.ids == ("report-b",)
        assert repr(some) == "<Collection of 1 source>"

    def test_never_changes(self) -> None:
        """
        Nothing of it can be set or deleted.
        """
        with pytest.raises(AttributeError, match="Collection cannot be changed; make a new one"):
            SOURCES.kind = "place"
        with pytest.raises(AttributeError, match="cannot be changed"):
            del SOURCES.kind

    def test_repr(self) -> None:
        """
        It says how many there are of what.
        """
        assert repr(SOURCES) == "<Collection of 4 sources>"
        assert repr(Collection()) == "<Collection of 0 records>"

    def test_compared_with_something_else(self) -> None:
        """
        A collection equals no list.
        """
        assert list(SOURCES) != SOURCES
        assert len(SOURCES) == 4
