"""
The index: what a collection looks up is what reading every record tells.
"""

from __future__ import annotations

import pickle
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

import borderwatch as bw
from borderwatch.conditions import Condition
from borderwatch.dataset import Dataset
from borderwatch.selection import Incidents
from borderwatch.values.when import When
from tests import naive
from tests.strategies.records import datasets, dates
from tests.strategies.scenes import conditions
from tests.test_selection import incident, some_incidents
from tests.values.worlds import WINDOWS


class TestSameAnswers:
    """
    A condition that is looked up gives each record the level that it gives it when the record is read.
    """

    @settings(max_examples=150, deadline=None)
    @given(some_incidents(8), conditions(4))
    def test_conditions(self, collection: Incidents, condition: Condition) -> None:
        """
        Every question of a scene, in every combination.
        """
        hits = collection.where(condition)
        expected = naive.levels(condition, collection)

        assert expected == [hits.level(record) for record in collection]

    @settings(max_examples=80, deadline=None)
    @given(st.lists(dates(), max_size=8), st.sampled_from(WINDOWS), st.sampled_from([bw.during, bw.started_in]))
    def test_any_dates(self, whens: list[When], window: object, question: object) -> None:
        """
        Dates of every sort, with open bounds and many readings.
        """
        text = window.text  # type: ignore[attr-defined]  # a window of the oracle
        asked: Condition = question(text)  # type: ignore[operator]  # a question of when
        collection = Incidents([incident(f"it-{n}").replace(when=when) for n, when in enumerate(whens)])
        hits = collection.where(asked)

        assert naive.levels(asked, collection) == [hits.level(record) for record in collection]

    @settings(max_examples=30, deadline=None)
    @given(datasets(), st.data())
    def test_sources(self, watch: Dataset, data: st.DataObject) -> None:
        """
        A source that is cited anywhere in a record, of incidents and of agreements.
        """
        both: tuple[Any, ...] = (watch.incidents, watch.agreements)
        for collection in both:
            for source in watch.sources.ids:
                asked = bw.from_source(source)
                asked = ~asked if data.draw(st.booleans()) else asked
                hits = collection.where(asked)

                assert naive.levels(asked, collection) == [hits.level(record) for record in collection]


class TestSharing:
    """
    A collection is shared between threads, copied and pickled, whether it was asked before or not.
    """

    def test_threads(self) -> None:
        """
        Many threads that ask first at once get one answer, and one index.
        """
        collection = Incidents([incident(f"it-{n}", f"2021-0{n % 9 + 1}") for n in range(200)])
        with ThreadPoolExecutor(8) as pool:
            counts = list(pool.map(lambda _: collection.during("2021-03").count(), range(32)))
            indexes = set(pool.map(lambda _: id(collection.index), range(32)))

        assert len(set(counts)) == 1
        assert len(indexes) == 1

    def test_pickle(self) -> None:
        """
        The index stays behind, and is made again.
        """
        collection = Incidents([incident("a"), incident("b", "2022")])
        hits = collection.during("2021")
        copied = pickle.loads(pickle.dumps(hits))  # noqa: S301  # our own bytes

        assert copied.count() == hits.count()
        assert copied.possible == hits.possible
        assert copied.where(bw.of_kind("other")).count() == hits.count()
