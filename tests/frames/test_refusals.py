"""
What tables refuse: questions for others, tolls without room, tables that are none.
"""

from __future__ import annotations

from typing import Any

import pytest

import borderwatch as bw
from borderwatch import frames
from borderwatch.conditions import Condition


class TestRefusals:
    """
    What tables cannot be asked, or cannot hold.
    """

    @pytest.mark.parametrize(
        ("asked", "message"),
        [
            (bw.in_force("2021"), "only agreements are in force"),
            (bw.of_kind("patrol"), "cannot be asked of an incident"),
            ("2021", "where.. takes a condition"),
        ],
        ids=str,
    )
    def test_question(self, asked: Any, message: str, watch: bw.Dataset) -> None:
        """A question for other records is wrong here too."""
        with pytest.raises(bw.WrongQuestion, match=message):
            frames.from_records(watch).where(asked).count()

    def test_question_of_strangers(self, watch: bw.Dataset) -> None:
        """A question that somebody wrote in Python knows records alone."""

        class Loud(Condition):
            def level(self, record: object, around: object) -> int:  # noqa: ARG002  # it knows the answer
                return 3

        with pytest.raises(bw.WrongQuestion, match="cannot be asked of tables"):
            frames.from_records(watch).where(Loud()).count()

    def test_name(self, watch: bw.Dataset) -> None:
        """Names are resolved at once, as in memory."""
        with pytest.raises(bw.UnknownName, match="no actor is called 'Zorros'"):
            frames.from_records(watch).where(bw.involving("Zorros"))

    @pytest.mark.parametrize("count", ["0.5", str(10**13)])
    def test_toll(self, count: str) -> None:
        """A toll that is no whole number of people, or of more than there are, stays with the records."""
        toll = bw.Toll(measure=bw.Measure.KILLED, count=bw.Estimate(0, None, bw.values.estimate.exact(count)))
        incident = bw.Incident(id="it", kinds=(bw.IncidentKind.OTHER,), summary="", tolls=(toll,))

        with pytest.raises(bw.InvalidValue, match=f"it: {count} killed has no room in a table"):
            frames.from_records(bw.Dataset.of(incident))

    def test_tables(self, watch: bw.Dataset) -> None:
        """A table or a column that is not there is told."""
        framed = frames.from_records(watch)
        tables = dict(framed.tables)
        with pytest.raises(bw.InvalidValue, match="there is no table tolls"):
            frames.from_native({name: table for name, table in tables.items() if name != "tolls"}, watch)
        with pytest.raises(bw.InvalidValue, match="the table tolls has no column measure, low"):
            frames.from_native(tables | {"tolls": tables["tolls"].drop("measure", "low")}, watch)
        with pytest.raises(bw.InvalidValue, match="that narwhals knows, not list"):
            frames.from_native(tables | {"tolls": []}, watch)

    @pytest.mark.parametrize(
        ("keys", "of", "message"),
        [((), None, "needs a key"), (("month",) * 2, None, "twice"), (("day",), None, "no key")],
    )
    def test_tally(self, keys: tuple[str, ...], of: str | None, message: str, watch: bw.Dataset) -> None:
        """A tally without a key, with one twice, with one that is none."""
        with pytest.raises(bw.InvalidValue, match=message):
            frames.from_records(watch).tally(*keys, of=of)

    def test_measure_and_group(self, watch: bw.Dataset) -> None:
        """A measure that is none, a group that is nearly one."""
        with pytest.raises(bw.InvalidValue, match="did you mean 'killed'"):
            frames.from_records(watch).total("kiled")
        with pytest.raises(bw.InvalidValue, match="no toll names the group"):
            frames.from_records(watch).total("killed", "soldier")

    def test_no_bool(self, watch: bw.Dataset) -> None:
        """An answer is no bool."""
        with pytest.raises(bw.WrongQuestion, match="no bool"):
            bool(frames.from_records(watch).everything)
