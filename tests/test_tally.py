"""
Tables of counts and totals.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from itertools import product
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

import borderwatch as bw
from borderwatch.conditions import Condition
from borderwatch.dataset import Dataset
from borderwatch.errors import InvalidValue, WrongQuestion
from borderwatch.keys import KEYS
from borderwatch.records import Agreement, Incident, Location, Participant, Toll
from borderwatch.records.vocabulary import AgreementKind, IncidentKind, Measure, Role, Standing
from borderwatch.selection import Agreements, Incidents, Selection
from borderwatch.tally import Row, Tally
from borderwatch.values.estimate import Estimate, Number
from borderwatch.values.when import When
from tests.oracle import Scene
from tests.strategies.records import datasets, dates
from tests.strategies.scenes import conditions
from tests.test_selection import some_incidents

TIMES: Final = ("year", "quarter", "month", "week")
MANY_VALUED: Final = tuple(sorted(set(KEYS) - set(TIMES)))
ANY_KEY: Final = st.sampled_from(TIMES) | st.sampled_from(MANY_VALUED)
"Every key, those of time as often as all others."

ADDED: Final = ("low", "best", "high", "silent", "without_best", "rollups")
"What an answer says of its records; `left_out` stands under the table."


def incident(record_id: str, when: str, **fields: Any) -> Incident:
    """
    An incident of that date.
    """
    kinds = (IncidentKind.OTHER,)
    return Incident(**{"id": record_id, "kinds": kinds, "summary": "", "when": When.parse(when), **fields})


def killed(low: Number, best: Number | None, high: Number | None) -> tuple[Toll, ...]:
    """
    One toll of people killed.
    """
    return (Toll(measure=Measure.KILLED, count=Estimate(low, best, high)),)


def told(total: Any) -> dict[str, Any]:
    """
    The parts of a row's or a table's answer.
    """
    return {name: getattr(total, name) for name in ADDED}


def asked_by(key: str, value: str) -> Condition:
    """
    The question that a row of a key stands for, from the words of the law.
    """
    if key in TIMES:
        return bw.started_in(value)
    if key.startswith("place"):
        return bw.within(value)
    if key.startswith("actor"):
        return bw.involving(value, key.partition(":")[2] or None)
    by_name = {
        "kind": bw.of_kind,
        "granularity": bw.of_granularity,
        "standing": bw.with_standing,
        "source": bw.from_source,
    }
    return by_name[key](value)


def as_window(value: str) -> str:
    """
    The days of a row of a time key; a week is written as its days.
    """
    if "-W" not in value:
        return value
    first, last = bw.When.parse("2021-01-04"), bw.When.parse("2021-01-10")
    year, week = value.split("-W")
    monday, sunday = (
        type(day).fromisocalendar(int(year), int(week), weekday)
        for day, weekday in ((first.earliest, 1), (last.earliest, 7))
        if day is not None
    )
    return f"{monday}/{sunday}"


def expected_cell(hits: Selection[Any], table: Tally, row: Row) -> dict[str, Any]:
    """
    The answer to the question with the keys of a row asked as well.
    """
    for key, value in zip(table.keys, row.keys, strict=True):
        assert value is not None
        hits = hits.where(asked_by(key, as_window(value) if key in TIMES else value))
    if table.of is not None:
        return told(hits.total(table.of))
    count = hits.count()
    return {"low": count.low, "best": count.best, "high": count.high, "silent": 0, "without_best": 0, "rollups": 0}


def added(rows: Iterable[Row], bound: str) -> Number | None:
    """
    The sum of one bound over rows; open if one is.
    """
    values = [getattr(row, bound) for row in rows]
    return None if None in values else sum(values)


class TestCells:
    """
    A cell equals the answer to the question with its key asked as well; a month's equals `where(started_in(month))`.
    """

    @settings(max_examples=60, deadline=None)
    @given(some_incidents(), conditions(2), ANY_KEY, st.sampled_from([None, "killed"]))
    def test_every_key(self, collection: Incidents, condition: Condition, key: str, of: str | None) -> None:
        """
        Every row with a value, of every key, counted and totaled.
        """
        hits = collection.where(condition)
        if key == "granularity":
            hits = hits.where(bw.of_granularity("event") | ~bw.of_granularity("event"))
        table = hits.tally(key, of=of)
        for row in table:
            if row.keys != (None,):
                assert expected_cell(hits, table, row) == told(row.total)

    @settings(max_examples=25, deadline=None)
    @given(datasets(), st.sampled_from(sorted(KEYS)), st.sampled_from([None, "killed"]))
    def test_every_key_of_whole_datasets(self, watch: Dataset, key: str, of: str | None) -> None:
        """
        The same with hierarchies, units and dates of every sort.
        """
        hits = watch.incidents.everything
        table = hits.tally(key, of=of)
        for row in table:
            if row.keys != (None,):
                assert expected_cell(hits, table, row) == told(row.total)

    @settings(max_examples=30, deadline=None)
    @given(some_incidents(), st.sampled_from(list(product(TIMES, ("place", "actor", "kind", "standing")))))
    def test_two_keys(self, collection: Incidents, keys: tuple[str, str]) -> None:
        """
        A cell of two keys equals the answer with both asked.
        """
        hits = collection.everything
        table = hits.tally(*keys, of="killed")
        for row in table:
            if None not in row.keys:
                assert expected_cell(hits, table, row) == told(row.total)

    def test_a_period_stands_where_it_began(self) -> None:
        """
        A siege from July to September is in July's row, although it was also running in August.
        """
        siege, raid = incident("siege", "2021-07-30/2021-09-02"), incident("raid", "2021-08-15")
        table = Incidents([siege, raid]).tally("month")

        assert [(row.keys, row.low, row.high) for row in table] == [(("2021-07",), 1, 1), (("2021-08",), 1, 1)]
        assert Incidents([siege, raid]).during("2021-08").count() == Estimate.exactly(2)

    def test_narrower_kinds_and_units(self) -> None:
        """
        A row of a broad kind or a body holds the narrower kinds and the units; the other way round is possible.
        """
        records = [
            incident("a", "2021", kinds=(IncidentKind.ATTACK,), participants=(_part("cartel"),)),
            incident("b", "2021", kinds=(IncidentKind.AMBUSH,), participants=(_part("cell"),)),
        ]
        collection = Incidents(records, context=Scene({"cell": Standing.DISPUTED}).context)

        assert _bounds(collection.tally("kind")) == {"ambush": (1, 1, 2), "attack": (2, 2, 2)}
        assert _bounds(collection.tally("actor")) == {"cartel": (1, 1, 2), "cell": (1, 1, 2)}

    def test_places_around(self) -> None:
        """
        A country's row holds what lies in it; what is stated of the country alone stays out of narrower rows' best.
        """
        spots = ("la-mesilla", "gt", "mx")
        records = [incident(spot, "2021", places=(Location(place=spot),)) for spot in spots]
        collection = Incidents([*records, incident("nowhere", "2021")], context=Scene({}).context)

        assert _bounds(collection.tally("place:country")) == {"gt": (2, 2, 3), "mx": (1, 1, 2), None: (1, 1, 1)}
        assert _bounds(collection.tally("place"))["la-mesilla"] == (1, 1, 3)


def _part(actor: str, role: Role = Role.PERPETRATOR, standing: Standing = Standing.ESTABLISHED) -> Participant:
    return Participant(actor=actor, role=role, standing=standing)


def _bounds(table: Tally) -> dict[str | None, tuple[Any, Any, Any]]:
    return {row.keys[0]: (row.low, row.best, row.high) for row in table}


class TestSums:
    """
    Over time bests add up to the total's, lows to at most, highs (with the rest row) to at least. A key of many values
    puts a record in each of its rows, so bests and highs add to at least the total's.
    """

    @settings(max_examples=60, deadline=None)
    @given(some_incidents(), conditions(2), st.sampled_from(TIMES), st.sampled_from([None, "killed"]))
    def test_over_time(self, collection: Incidents, condition: Condition, key: str, of: str | None) -> None:
        """
        Of any answer, by each unit of time.
        """
        self.assert_partition(collection.where(condition).tally(key, of=of))

    @settings(max_examples=60, deadline=None)
    @given(st.lists(dates(), max_size=4), st.sampled_from(TIMES))
    def test_any_dates(self, whens: list[When], key: str) -> None:
        """
        Of dates of every sort, with open bounds and many readings.
        """
        records = [replace(incident(f"it-{n}", "2021"), when=when) for n, when in enumerate(whens)]
        self.assert_partition(Incidents(records).tally(key))

    @staticmethod
    def assert_partition(table: Tally) -> None:
        """
        Rows of a key that has one value per record in every world.
        """
        lows, bests, highs = (added(table, bound) for bound in ("low", "best", "high"))

        assert bests == table.total.best
        assert lows is not None
        assert lows <= table.total.low
        assert highs is None or (table.total.high is not None and highs >= table.total.high)

    @settings(max_examples=60, deadline=None)
    @given(some_incidents(), conditions(2), st.sampled_from(MANY_VALUED), st.sampled_from([None, "killed"]))
    def test_of_many_values(self, collection: Incidents, condition: Condition, key: str, of: str | None) -> None:
        """
        Nothing that the total's best and high hold is missing from the rows.
        """
        table = collection.where(condition).tally(key, of=of)
        bests, highs = added(table, "best"), added(table, "high")

        assert bests is not None
        assert bests >= table.total.best
        assert highs is None or (table.total.high is not None and highs >= table.total.high)

    @settings(max_examples=40, deadline=None)
    @given(some_incidents(), conditions(2), st.sampled_from(sorted(KEYS)), st.sampled_from([None, "killed"]))
    def test_total_is_the_answer(self, collection: Incidents, condition: Condition, key: str, of: str | None) -> None:
        """
        The total under the table is the answer without keys, practices and trends left out and counted.
        """
        hits = collection.where(condition)
        total = hits.tally(key, of=of).total

        assert hits.left_out == total.left_out
        if of is None:
            assert hits.count() == Estimate(total.low, total.best, total.high)
        else:
            assert hits.total(of) == total

    def test_both_sides_of_the_border(self) -> None:
        """
        One event on both sides is in both rows, and is one in the total.
        """
        record = incident("a", "2021", places=(Location(place="gt"), Location(place="mx")), tolls=killed(2, 2, 2))
        table = Incidents([record], context=Scene({}).context).tally("place:country", of="killed")

        assert [row.best for row in table] == [2, 2]
        assert table.total.best == 2

    def test_rest_row(self) -> None:
        """
        What spans several months by its best reading, or has none, stands in a row of its own, which comes last.
        """
        records = [
            incident("day", "2021-07-28"),
            incident("year", "2021"),
            incident("undated", "../.."),
            incident("one-of-two", "[2021-07-28,2021-08-28]"),
            incident("doubted", "2021-08~"),
        ]
        table = Incidents(records).tally("month")

        assert _bounds(table) == {
            "2021-07": (1, 1, 5),
            "2021-08": (0, 1, 4),
            "2021-09": (0, 0, 3),
            None: (3, 3, 3),
        }
        assert table.rows[-1].keys == (None,)

    def test_best_day_decides(self) -> None:
        """
        The best goes to the month of the best day.
        """
        when = When.parse("[2021-07-31,2021-08-01]", best="2021-08-01")
        table = Incidents([replace(incident("a", "2021"), when=when)]).tally("month")

        assert _bounds(table) == {"2021-07": (0, 0, 1), "2021-08": (0, 1, 1)}

    @pytest.mark.parametrize(
        ("when", "key", "row"),
        [
            ("2021-01-03", "week", "2020-W53"),
            ("2021-01-04", "week", "2021-W01"),
            ("0001-01-01", "week", "0001-W01"),
            ("9999-12-31", "week", "9999-W52"),
            ("2021-07-28", "quarter", "2021-35"),
            ("2021-12-31", "quarter", "2021-36"),
            ("2021-34", "quarter", "2021-34"),
            ("2020-02-29", "month", "2020-02"),
            ("0999", "year", "0999"),
            ("9999-12", "month", "9999-12"),
            ("2021-21", "quarter", None),
            ("202X", "year", None),
            ("..2021-07", "year", None),
        ],
    )
    def test_units(self, when: str, key: str, row: str | None) -> None:
        """
        The week, month, quarter or year of a date, at the rims of the calendar too.
        """
        text = f"[{when}]" if when.startswith("..") else when

        assert [row] == list(_bounds(Incidents([incident("a", text)]).tally(key)))


class TestPrinting:
    """
    A table prints with its total under it, and is given as plain rows.
    """

    RECORDS: Final = (
        incident("a", "2021-07-28", tolls=killed(1, 2, 3)),
        incident("b", "2021-08-15", tolls=killed(Decimal(4), None, None)),
        incident("c", "2021", tolls=()),
    )

    def test_text(self) -> None:
        """
        Bounds to the right, an open one in words, silence only where there is some.
        """
        table = Incidents(self.RECORDS).tally("month", of="killed")

        assert str(table).splitlines() == [
            "month                      low  best  high  silent",
            "-------------------------  ---  ----  ----  ------",
            "2021-07                      1     2     3       1",
            "2021-08                      4     4  open       1",
            "spans several, or undated    0     0     0       1",
            "-------------------------  ---  ----  ----  ------",
            "total                        5     6  open       1",
        ]

    def test_rows(self) -> None:
        """
        A column for each key and bound.
        """
        table = Incidents(self.RECORDS).tally("month", "granularity")
        first = table.to_dicts()[0]

        assert first == {"month": "2021-07", "granularity": "event", "low": 1, "best": 1, "high": 2, "silent": 0}
        assert len(table) == len(table.to_dicts()) == 3

    def test_nothing(self) -> None:
        """
        A table of nothing has a total of nothing.
        """
        table = Incidents([]).tally("month", of="killed")

        assert len(table) == 0
        assert str(table).splitlines()[-1].split() == ["total", "0", "0", "0"]

    def test_order(self) -> None:
        """
        Rows stand in the order of their keys, those without one last.
        """
        records = [incident(f"it-{n}", text) for n, text in enumerate(["2022-01", "2021-12", "../..", "2021-02"])]

        expected = ["2021-02", "2021-12", "2022-01", None]

        assert expected == [row.keys[0] for row in Incidents(records).tally("month")]


class TestWrongInput:
    """
    What cannot be tallied is refused with a sentence.
    """

    @pytest.mark.parametrize(
        ("keys", "message"),
        [
            (("months",), "'months' is no key of a tally; did you mean 'month'"),
            (("actor:villain",), "'actor:villain' is no key of a tally; did you mean 'actor:"),
            (("place:admin3",), "'place:admin3' is no key of a tally; did you mean 'place:admin"),
            (("zzzz",), "one of: year, quarter, month"),
            ((5,), "5 is no key"),
            ((["month"],), "is no key"),
            ((), "a tally needs a key, for instance 'month'"),
            (("month", "month"), "a key stands twice in month, month"),
        ],
    )
    def test_keys(self, keys: tuple[Any, ...], message: str) -> None:
        """
        A key that is not in the list, none, or one twice.
        """
        with pytest.raises(InvalidValue, match=message):
            Incidents([incident("a", "2021")]).tally(*keys)

    @pytest.mark.parametrize(
        ("key", "message"),
        [
            ("granularity", "the key 'granularity' cannot be asked of an agreement, which has no granularity"),
            ("standing", "the key 'standing' cannot be asked of an agreement"),
            ("actor:perpetrator", "the role 'perpetrator' cannot be asked of an agreement"),
        ],
    )
    def test_agreements(self, key: str, message: str) -> None:
        """
        A key that agreements lack.
        """
        act = Agreement(id="act", name="", kind=AgreementKind.PATROL, parties=("zetas",))
        with pytest.raises(WrongQuestion, match=message):
            Agreements([act]).tally(key)

    @settings(max_examples=20, deadline=None)
    @given(datasets(), st.sampled_from(["month", "kind", "place", "actor", "actor:party", "source", "place:admin1"]))
    def test_keys_of_agreements(self, watch: Dataset, key: str) -> None:
        """
        The other keys work for agreements as they do for incidents.
        """
        hits = watch.agreements.everything
        table = hits.tally(key)
        for row in table:
            if row.keys != (None,):
                assert expected_cell(hits, table, row) == told(row.total)
