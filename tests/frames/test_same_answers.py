"""
The same condition on tables gives the same answers as on records, whatever computes them.
"""

from __future__ import annotations

import os
from typing import Final
from unittest.mock import patch

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import borderwatch as bw
from borderwatch.conditions import Condition
from borderwatch.frames import Frames, leaves
from borderwatch.keys import KEYS
from borderwatch.records import Incident
from borderwatch.records.vocabulary import Measure
from borderwatch.selection import Selection
from tests.frames.crowd import crowd, every_question
from tests.frames.engines import ENGINES, on
from tests.frames.scenes import conditions, groups_of, worlds

FULL: Final = os.environ.get("BORDERWATCH_UCDP", "")
"The file of all rows of Mexico in the release 24.1, where it is at hand."


def levels_of(hits: Selection[Incident], world: bw.Dataset) -> dict[str, int]:
    """
    The level of every incident, as memory tells it.
    """
    return {record_id: hits.level(record_id) for record_id in world.incidents.ids}


def check_levels(framed: Frames, world: bw.Dataset, condition: Condition) -> None:
    """
    Hold levels, counts, ids and records of one condition against memory.
    """
    expected, hits = world.incidents.where(condition), framed.where(condition)

    assert levels_of(expected, world) == hits.levels()
    assert expected.count() == hits.count()
    assert expected.left_out == hits.left_out
    assert expected.possible.ids == hits.ids()
    assert expected.certain.ids == hits.ids(3)
    assert expected.possible == hits.records()


@attrs.frozen
class Counted:
    """
    What is asked of an answer.
    """

    measure: str
    group: str
    keys: tuple[str, ...]


def check_answers(framed: Frames, world: bw.Dataset, condition: Condition, counted: Counted) -> None:
    """
    Hold totals and tallies of one condition against memory.
    """
    expected, hits = world.incidents.where(condition), framed.where(condition)
    measure, keys = counted.measure, counted.keys

    assert expected.total(measure) == hits.total(measure)
    assert expected.total(measure, counted.group) == hits.total(measure, counted.group)
    assert expected.tally(*keys) == hits.tally(*keys)
    assert expected.tally(*keys, of=measure) == hits.tally(*keys, of=measure)


def hold(data: st.DataObject, engine: str) -> None:
    """
    Hold every answer on a generated dataset to a generated condition against memory.
    """
    world = data.draw(worlds())
    framed = on(engine, world)
    condition = data.draw(conditions(world))
    measure = data.draw(st.just("killed") | st.sampled_from(Measure))
    group = data.draw(st.sampled_from(["", *groups_of(world)]))
    keys = data.draw(st.lists(st.sampled_from(sorted(KEYS)), min_size=1, max_size=2, unique=True))
    with patch.object(leaves, "_LISTED", data.draw(st.sampled_from([0, 300]))):
        check_levels(framed, world, condition)
        check_answers(framed, world, condition, Counted(measure, group, tuple(keys)))

    assert world == framed.dataset()


EXAMPLES: Final = {"duckdb": 5, "pandas": 8, "pandas-pyarrow": 6}
"How many examples an engine is held to; the fast ones get more."


STEPS: Final = {"duckdb": 5, "pandas": 3, "pandas-pyarrow": 5}
"Of the questions and keys an engine is asked each so many-th; the fast ones are asked all."


@pytest.mark.parametrize("engine", ENGINES)
class TestSameAnswers:
    """
    The same 0 to 3 levels on every engine; counts, totals and tallies follow, and no record loses anything.
    """

    def test_generated(self, engine: str) -> None:
        """Over generated data and generated conditions."""

        @settings(max_examples=EXAMPLES.get(engine, 15))
        @given(st.data())
        def holds(data: st.DataObject) -> None:
            hold(data, engine)

        holds()

    def test_every_question(self, engine: str) -> None:
        """The levels of every single question, and of its opposite, where everything meets."""
        world = crowd()
        framed = on(engine, world)
        step = STEPS.get(engine, 1)
        for asked in list(every_question())[::step]:
            hits, opposite = world.incidents.where(asked), world.incidents.where(~asked)

            assert levels_of(hits, world) == framed.where(asked).levels(), asked
            assert levels_of(opposite, world) == framed.where(~asked).levels(), asked

    def test_every_key(self, engine: str) -> None:
        """A tally by every key, of records and of what their tolls come to, where everything meets."""
        world = crowd()
        framed = on(engine, world)
        asked = bw.during("2021") | bw.within("guatemala")
        for key in list(KEYS)[:: STEPS.get(engine, 1)]:
            assert world.incidents.tally(key) == framed.tally(key), key
            assert world.incidents.where(asked).tally(key, of="killed") == framed.where(asked).tally(
                key, of="killed"
            ), key

    def test_bundled(self, engine: str, watch: bw.Dataset) -> None:
        """On the bundled data, asked on every side at once."""
        framed = on(engine, watch)
        condition = bw.during("2021") & ~bw.involving("CJNG", "perpetrator") & bw.within("MX") | bw.near_border(10)
        check_levels(framed, watch, condition)
        check_answers(framed, watch, condition, Counted("killed", "police", ("month",)))

        assert watch == framed.dataset()


@pytest.fixture(scope="module")
def full() -> bw.Dataset:
    """
    Every incident of UCDP GED in Mexico.
    """
    return bw.read_ucdp(FULL).dataset


@pytest.fixture(scope="module", params=["polars-lazy", "duckdb"])
def full_tables(full: bw.Dataset, request: pytest.FixtureRequest) -> Frames:
    """
    The same in tables.
    """
    return on(request.param, full)


@pytest.mark.skipif(not FULL, reason="BORDERWATCH_UCDP does not name the file")
class TestFullFile:
    """
    The same answers on every incident of UCDP GED in Mexico.
    """

    @pytest.mark.parametrize(
        ("condition", "keys"),
        [
            (bw.during("2015/2020") & ~bw.within("Chiapas state"), ("year",)),
            (bw.started_in("2021-07") | bw.of_granularity("summary"), ("kind", "granularity")),
            (bw.within("Chiapas state") & bw.of_kind("attack"), ("place:admin1",)),
        ],
        ids=str,
    )
    def test_answers(self, full: bw.Dataset, full_tables: Frames, condition: Condition, keys: tuple[str, ...]) -> None:
        """Levels, counts, totals, tallies, records."""
        check_levels(full_tables, full, condition)
        check_answers(full_tables, full, condition, Counted("killed", "", keys))
