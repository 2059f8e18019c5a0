"""
The answer: certain and possible records, their counts and totals.
"""

from __future__ import annotations

import operator
import pickle
from collections.abc import Callable
from decimal import Decimal
from types import ModuleType
from typing import Any, Final

import attrs
import pandas as pd
import polars as pl
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

import borderwatch as bw
from borderwatch import tables
from borderwatch.conditions import Condition
from borderwatch.conditions.algebra import EVERYTHING
from borderwatch.dataset import Dataset
from borderwatch.errors import InvalidValue, MissingExtra, UnknownId, WrongQuestion, did_you_mean
from borderwatch.flat import AGREEMENT_COLUMNS, INCIDENT_COLUMNS
from borderwatch.records import Agreement, Incident, Place, Source, Toll
from borderwatch.records.vocabulary import AgreementKind, Granularity, IncidentKind, Measure, PlaceKind, Standing
from borderwatch.selection import Agreements, Incidents, Selection
from borderwatch.values.citation import Citation
from borderwatch.values.estimate import Estimate, Number
from borderwatch.values.when import When
from tests.oracle import Scene
from tests.strategies.records import Ids, datasets, tolls
from tests.strategies.scenes import conditions, told_incidents
from tests.values.worlds import WINDOWS

JULY: Final = bw.during("2021-07")


def incident(record_id: str = "it", when: str = "2021-07-28", *stated: Toll, **fields: Any) -> Incident:
    """
    An incident of that date with those tolls.
    """
    kinds = (IncidentKind.OTHER,)
    return Incident(
        **{"id": record_id, "kinds": kinds, "summary": "", "when": When.parse(when), "tolls": stated, **fields}
    )


def killed(low: Number, best: Number | None = None, high: Number | None = None, **fields: Any) -> Toll:
    """
    A toll of people killed.
    """
    return Toll(measure=Measure.KILLED, count=Estimate(low, best, high), **fields)


def asked(condition: Condition, *records: Incident) -> Selection[Incident]:
    """
    The answer of a collection of these incidents.
    """
    return Incidents(records, kind="incident").where(condition)


def some_incidents(most: int = 4) -> st.SearchStrategy[Incidents]:
    """
    Collections of incidents on the oracle's calendar, with tolls, practices and rollups among them.
    """
    counted = st.builds(
        lambda record, number, stated, granularity, rollup: replace(
            record, id=f"it-{number}", tolls=tuple(stated), granularity=granularity, rollup=rollup
        ),
        told_incidents(most=1),
        st.integers(0, 99),
        st.lists(tolls(Ids()), max_size=2),
        st.just(Granularity.EVENT) | st.sampled_from(Granularity),
        st.sampled_from([False, False, True]),
    )
    return st.lists(counted, max_size=most, unique_by=lambda record: record.id).map(
        lambda records: Incidents(records, kind="incident", context=Scene({}).context)
    )


class TestLevels:
    """
    CERTAIN is level 3, best is 2 or more, possible is 1 or more, so certain ⊆ best ⊆ possible.
    """

    @settings(max_examples=80)
    @given(some_incidents(), conditions(3))
    def test_certain_best_possible(self, collection: Incidents, condition: Condition) -> None:
        """
        Each collection holds the records of its levels, in order of begin.
        """
        hits = collection.where(condition)
        levels = {record.id: hits.level(record) for record in collection}

        assert [key for key, level in levels.items() if level == 3] == list(hits.certain.ids)
        assert [key for key, level in levels.items() if level >= 2] == list(hits.best.ids)
        assert [key for key, level in levels.items() if level >= 1] == list(hits.possible.ids)
        assert [key for key, level in levels.items() if level in (1, 2)] == list(hits.only_possible.ids)
        assert list(hits) == list(hits.possible)

    @pytest.mark.parametrize(
        ("when", "expected"),
        [("2021-07-28", bw.Truth.CERTAIN), ("2021", bw.Truth.POSSIBLE), ("2020", bw.Truth.NO)],
    )
    def test_truth(self, when: str, expected: bw.Truth) -> None:
        """
        The truth of a record, given itself or by id.
        """
        record = incident(when=when)
        hits = asked(JULY, record)

        assert expected is hits.truth(record)
        assert expected is hits.truth("it")

    @pytest.mark.parametrize("stranger", ["nobody", incident("nobody")])
    def test_stranger(self, stranger: Any) -> None:
        """
        A record that the collection does not hold has no truth here.
        """
        with pytest.raises(UnknownId, match="no incident has the id 'nobody'"):
            asked(JULY, incident()).truth(stranger)

    @pytest.mark.parametrize("stranger", [None, 5])
    def test_no_record(self, stranger: Any) -> None:
        """
        What is neither a record nor an id is refused.
        """
        with pytest.raises(WrongQuestion, match="is found by its id"):
            asked(JULY, incident()).truth(stranger)


class TestChains:
    """
    `where(a & b)` is `where(a).where(b)`, in levels, counts and totals.
    """

    @settings(max_examples=80)
    @given(some_incidents(), conditions(2), conditions(2), st.sampled_from([None, "practice", "event"]))
    def test_and(self, collection: Incidents, a: Condition, b: Condition, granularity: str | None) -> None:
        """
        Asking one after the other is asking both.
        """
        if granularity:
            b &= bw.of_granularity(granularity)
        at_once, in_turn = collection.where(a & b), collection.where(a).where(b)

        assert [at_once.level(record) for record in collection] == [in_turn.level(record) for record in collection]
        assert at_once.count() == in_turn.count()
        assert at_once.total("killed") == in_turn.total("killed")
        assert at_once.left_out == in_turn.left_out
        assert at_once.condition == in_turn.condition

    @pytest.mark.parametrize(
        ("method", "condition"),
        [
            (operator.methodcaller("during", "2021-07"), bw.during("2021-07")),
            (operator.methodcaller("during", "2021-07", "2021-08"), bw.during("2021-07/2021-08")),
            (operator.methodcaller("started_in", "2021-07"), bw.started_in("2021-07")),
            (operator.methodcaller("within", "gt"), bw.within("gt")),
            (operator.methodcaller("involving", "zetas", role="victim"), bw.involving("zetas", "victim")),
            (
                operator.methodcaller("involving", "zetas", unidentified=True),
                bw.involving("zetas", unidentified=True),
            ),
            (operator.methodcaller("of_kind", "attack"), bw.of_kind("attack")),
        ],
    )
    def test_methods(self, method: Callable[[Any], Selection[Incident]], condition: Condition) -> None:
        """
        A method asks the condition of its name, of a collection and of an answer.
        """
        collection = Incidents([incident()], context=Scene({}).context)

        assert condition == method(collection).condition
        assert JULY & condition == method(collection.where(JULY)).condition

    def test_in_force_and_sources(self) -> None:
        """
        Agreements are asked what is in force; both are asked for their sources.
        """
        act = Agreement(id="act", name="", kind=AgreementKind.PATROL, citations=(Citation("report-a", 1),))
        watch = Dataset.of(act, Source(id="report-a", title=""))

        assert watch.agreements.in_force("2021").condition == bw.in_force("2021")
        assert watch.agreements.from_source("report-a").certain.ids == ("act",)

    def test_of_what_was_certain(self) -> None:
        """
        What was certain can be asked anew; the first question is then behind.
        """
        hits = asked(bw.during("2021"), incident("a", "2021-07"), incident("b", "[2021-07-28,2022-07-28]"))

        assert hits.certain.where(JULY).count() == Estimate.exactly(1)
        assert hits.where(JULY).count() == Estimate(1, 1, 2)


class TestCount:
    """
    `count()` is an Estimate: records at level 3, at 2 or more, at 1 or more.
    """

    @settings(max_examples=80)
    @given(some_incidents(), conditions(3))
    def test_levels(self, collection: Incidents, condition: Condition) -> None:
        """
        Counted by hand from the levels, practices and trends left out and counted in `left_out`.
        """
        hits = collection.where(condition)
        beside = [r for r in collection if r.granularity in (Granularity.PRACTICE, Granularity.TREND)]
        levels = [hits.level(record) for record in collection if record not in beside]
        expected = Estimate(*(sum(level >= least for level in levels) for least in (3, 2, 1)))

        assert expected == hits.count()
        assert sum(hits.level(record) >= 1 for record in beside) == hits.left_out

    def test_best_counts_what_is_certain(self) -> None:
        """
        A record that is certain is in low, best and high, though its best day lies elsewhere: a period that runs
        through July, with a best day in June.
        """
        record = replace(incident(), when=When.parse("2021-06-30/2021-07-31", best="2021-06-30"))

        assert asked(JULY, record).count() == Estimate.exactly(1)

    def test_practices_if_asked(self) -> None:
        """
        Practices and trends count only where granularity is asked, and are said to be left out otherwise.
        """
        records = [incident("a"), incident("b", granularity=Granularity.PRACTICE)]
        hits = asked(JULY, *records)

        assert (hits.count(), hits.left_out) == (Estimate.exactly(1), 1)
        assert hits.possible.ids == ("a", "b")
        assert hits.total("killed").left_out == 1
        assert hits.tally("month").total.left_out == 1
        for granularity in ("practice", "event"):
            further = hits.where(bw.of_granularity(granularity))
            assert (further.count(), further.left_out) == (Estimate.exactly(1), 0)

    def test_rollups_count(self) -> None:
        """
        A record that sums others is in counts, and out of totals.
        """
        hits = asked(
            JULY, incident("a", "2021-07-28", killed(1, 1, 1)), incident("b", "2021-07-28", killed(9), rollup=True)
        )

        assert hits.count() == Estimate.exactly(2)
        assert (hits.total("killed").low, hits.total("killed").rollups) == (1, 1)

    def test_whole_collection(self) -> None:
        """
        A collection is counted, totaled and tallied with all its records, each as its standing allows.
        """
        collection = Incidents(
            [incident("a", "2021-07-28", killed(2, 2, 2)), incident("b", standing=Standing.DISPUTED)]
        )

        assert collection.count() == Estimate(1, 1, 2)
        assert collection.everything.condition is EVERYTHING
        assert (collection.total("killed").low, collection.total("killed").silent) == (2, 1)
        assert collection.tally("month").total.high == 2
        assert [row["truth"] for row in collection.to_dicts()] == ["certain", "possible"]


def total_by_hand(hits: Selection[Incident], measure: str, group: str | None) -> dict[str, Any]:
    """
    A total from the words of the law.
    """
    told: dict[str, Any] = dict.fromkeys(("low", "best", "high", "silent", "without_best", "rollups"), 0)
    for record in hits.possible:
        if record.granularity in (Granularity.PRACTICE, Granularity.TREND):
            continue
        level = hits.level(record)
        on_it = [toll for toll in record.tolls if toll.measure == measure and group in (None, toll.group)]
        own = [toll.count for toll in on_it if not (toll.rollup or record.rollup)]
        told["rollups"] += len(on_it) - len(own)
        told["silent"] += not on_it
        if not own:
            continue
        if level == 3:
            told["low"] += sum(Decimal(count.low) for count in own)
        if level >= 2:
            has_best = all(count.best is not None for count in own)
            told["without_best"] += not has_best
            told["best"] += sum(
                Decimal(count.best if has_best and count.best is not None else count.low) for count in own
            )
        if told["high"] is not None:
            is_open = any(count.high is None for count in own)
            told["high"] = None if is_open else told["high"] + sum(Decimal(count.high or 0) for count in own)
    return told


class TestTotal:
    """
    A total adds the lows of level 3, the bests of level 2 and more (a record without best adds its low), the highs of
    level 1 and more (open if one is); silent records are counted, not taken for zero; rollups stay out.
    """

    @settings(max_examples=120)
    @given(some_incidents(), conditions(2), st.sampled_from([None, "", "police", "soldiers"]))
    def test_by_hand(self, collection: Incidents, condition: Condition, group: str | None) -> None:
        """
        The words of the law, added up.
        """
        hits = collection.where(condition)
        known = {toll.group for one in collection for toll in one.tolls if toll.group}
        assume(group in (None, "", *known) or not did_you_mean(str(group), known))
        total = hits.total("killed", group)
        expected = total_by_hand(hits, "killed", group) | {"left_out": hits.left_out}

        assert expected == attrs.asdict(total)
        assert total.low <= total.best
        assert total.high is None or total.best <= total.high

    def test_silence_is_not_zero(self) -> None:
        """
        A record that states nothing is silent; one that states a zero is not.
        """
        hits = asked(JULY, incident("a"), incident("b", "2021-07-28", killed(0, 0, 0)))

        assert (hits.total("killed").high, hits.total("killed").silent) == (0, 1)
        assert (hits.total("injured").high, hits.total("injured").silent) == (0, 2)

    @pytest.mark.parametrize(
        ("tolls_of_it", "expected"),
        [
            ([killed(4)], "low 4, best 4, high open, 1 without best"),
            ([killed(4, 5, 6)], "low 4, best 5, high 6"),
            ([killed(1, 2, 3), killed(1, None, 2)], "low 2, best 2, high 5, 1 without best"),
            ([killed(1, 2, None)], "low 1, best 2, high open"),
            ([killed(1, 1, 1), killed(9, 9, 9, rollup=True)], "low 1, best 1, high 1, 1 rollups left out"),
            ([killed(9, 9, 9, rollup=True)], "low 0, best 0, high 0, 1 rollups left out"),
            ([], "low 0, best 0, high 0, 1 silent"),
        ],
    )
    def test_one_record(self, tolls_of_it: list[Toll], expected: str) -> None:
        """
        Of one certain record, as it prints.
        """
        assert expected == str(asked(JULY, incident("a", "2021-07-28", *tolls_of_it)).total("killed"))

    def test_levels(self) -> None:
        """
        Lows of what is certain, bests of what the best reading holds true, highs of what is possible.
        """
        hits = asked(
            JULY,
            incident("a", "2021-07-28", killed(1, 2, 3)),
            incident("b", "2021-07-28", killed(10, 20, 30), standing=Standing.ALLEGED),
            incident("c", "2021", killed(100, 200, 300)),
            incident("d", "2020", killed(1000, 2000, None)),
        )

        assert str(hits.total("killed")) == "low 1, best 22, high 333"

    def test_groups(self) -> None:
        """
        A total of one group of people, and the groups that there are.
        """
        hits = asked(
            JULY,
            incident("a", "2021-07-28", killed(1, 1, 1, group="police"), killed(2, 2, 2, group="soldiers"), killed(4)),
        )

        assert hits.groups("killed") == ("", "police", "soldiers")
        assert [hits.total("killed", group).low for group in (None, "police", "")] == [7, 1, 4]
        assert hits.groups("injured") == ()

    def test_exact_numbers(self) -> None:
        """
        Parts of a number add up without loss.
        """
        hits = asked(
            JULY, *(incident(f"it-{n}", "2021-07-28", killed(Decimal("0.1"), Decimal("0.1"))) for n in range(3))
        )

        assert hits.total("killed").low == Decimal("0.3")

    @pytest.mark.parametrize(
        ("measure", "message"),
        [("kiled", "'kiled' is no measure; did you mean 'killed'"), ("zzz", "one of: killed, injured"), (5, "5 is no")],
    )
    def test_measures(self, measure: Any, message: str) -> None:
        """
        A measure that is not in the list is refused wherever it is asked.
        """
        hits = asked(JULY, incident())
        for ask in (hits.total, hits.groups, lambda given: hits.tally("month", of=given)):
            with pytest.raises(InvalidValue, match=message):
                ask(measure)

    def test_agreements_have_no_tolls(self) -> None:
        """
        What only incidents have is asked of incidents.
        """
        with pytest.raises(WrongQuestion, match="only incidents have tolls; agreements have none"):
            Agreements([], kind="agreement").total("killed")


class TestRefusals:
    """
    A selection has no length and is no bool: either would take what is possible for what is so.
    """

    def test_length(self) -> None:
        """
        `len(hits)` asks for a count or one of the collections.
        """
        with pytest.raises(WrongQuestion, match=r"say \.certain or \.possible, or ask for count\(\)"):
            len(asked(JULY))  # type: ignore[arg-type]  # that is the test

    def test_bool(self) -> None:
        """
        `if hits:` would be true of nothing but possibilities.
        """
        with pytest.raises(WrongQuestion, match=r"say \.certain or \.possible"):
            bool(asked(JULY))

    def test_still_iterates(self) -> None:
        """
        Going through it, and making a list of it, gives the possible ones.
        """
        hits = asked(JULY, incident("a"), incident("b", "2021"), incident("c", "2020"))

        assert [record.id for record in hits] == ["b", "a"]
        assert len(list(hits)) == len(hits.possible) == 2


class TestTelling:
    """
    An answer says how sure it is, what was asked and where it comes from.
    """

    def test_repr(self) -> None:
        """
        It leads with how many are certain and how many possible.
        """
        hits = asked(JULY, incident("a"), incident("b", "2021"), incident("c", granularity=Granularity.TREND))
        one = asked(JULY, incident())

        assert repr(hits) == "<2 certain, 3 possible incidents, 1 of them practices or trends: during('2021-07')>"
        assert repr(one) == "<1 certain, 1 possible incident: during('2021-07')>"

    def test_cite(self) -> None:
        """
        The sources of possible records, each with the paragraphs that any part cites, printed as a list.
        """
        watch = Dataset.of(
            Source(id="report-a", title="A report", publisher="El Diario", published=When.parse("2021-08-01")),
            Source(id="report-b", title="Another", authors=("A. Pérez",)),
            Source(id="report-c", title="Unasked"),
            incident(
                "a",
                "2021-07-28",
                killed(1, citations=(Citation("report-a", 4),)),
                citations=(Citation("report-a", 2), Citation("report-b")),
            ),
            incident("b", "2020", citations=(Citation("report-c", 1),)),
        )
        cited = watch.incidents.where(JULY).cite()

        assert [(one.source.id, one.paragraphs) for one in cited] == [("report-a", (2, 4)), ("report-b", ())]
        assert len(cited) == 2
        assert str(cited).splitlines() == [
            "El Diario: A report (1 August 2021) [report-a], paragraphs 2, 4",
            "A. Pérez: Another [report-b]",
        ]

    @settings(max_examples=25)
    @given(datasets(), st.sampled_from(WINDOWS))
    def test_any_dataset(self, watch: Dataset, window: Any) -> None:
        """
        Every answer from a whole dataset prints, cites known sources, and travels.
        """
        for collection in (watch.incidents, watch.agreements):
            hits = collection.during(window.text)
            again = pickle.loads(pickle.dumps(hits))  # noqa: S301  # bytes of our own

            assert repr(hits) == repr(again)
            assert {cited.source.id for cited in hits.cite()} <= set(watch.sources.ids)
            assert [row["id"] for row in hits.to_dicts()] == list(hits.possible.ids)


ENGINES: Final = {"pandas": pd, "polars": pl}


class TestFrames:
    """
    Rows as a data frame of pandas or Polars, whichever is installed or asked for.
    """

    @pytest.mark.parametrize("engine", ENGINES)
    def test_incidents(self, engine: str) -> None:
        """
        A column for each main field, and the truth.
        """
        frame = asked(JULY, incident("a"), incident("b", "2021")).to_frame(engine)

        assert isinstance(frame, ENGINES[engine].DataFrame)
        assert [*INCIDENT_COLUMNS, "truth"] == list(frame.columns)
        assert (list(frame["id"]), list(frame["truth"])) == (["b", "a"], ["possible", "certain"])

    @pytest.mark.parametrize("engine", ENGINES)
    def test_agreements(self, engine: str) -> None:
        """
        Agreements have names, parties and a status.
        """
        act = Agreement(
            id="act", name="Patrols", kind=AgreementKind.PATROL, when=When.parse("2021"), parties=("a", "b")
        )
        frame = Agreements([act], kind="agreement").during("2021").to_frame(engine)

        assert [*AGREEMENT_COLUMNS, "truth"] == list(frame.columns)
        assert list(frame["parties"]) == ["a b"]

    @pytest.mark.parametrize("engine", ENGINES)
    def test_nothing_found(self, engine: str) -> None:
        """
        An empty frame has the same columns.
        """
        assert [*INCIDENT_COLUMNS, "truth"] == list(asked(JULY).to_frame(engine).columns)
        assert "parties" in Agreements([]).during("2021").to_frame(engine).columns

    @pytest.mark.parametrize("engine", ENGINES)
    def test_tally(self, engine: str) -> None:
        """
        Whole numbers, decimals and open bounds stand in one column.
        """
        records = (
            incident("a", "2021-07-28", killed(1, 1, 1)),
            incident("b", "2021-08-01", killed(Decimal("0.5"), 2)),
        )
        frame = asked(bw.during("2021"), *records).tally("month", of="killed").to_frame(engine)

        assert list(frame.columns) == ["month", "low", "best", "high", "silent"]
        assert list(frame["low"]) == [1, Decimal("0.5")]
        assert list(frame["month"]) == ["2021-07", "2021-08"]

    def test_first_that_is_installed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """
        Without a wish pandas comes first, Polars where only that is there.
        """
        assert isinstance(asked(JULY).to_frame(), pd.DataFrame)
        monkeypatch.setattr(tables, "find_spec", lambda name: None if name == "pandas" else name)

        assert isinstance(asked(JULY).to_frame(), pl.DataFrame)

    @pytest.mark.parametrize(
        ("engine", "message"),
        [
            (None, r"to_frame\(\) needs pandas or polars: pip install"),
            ("pandas", r"to_frame\(\) needs pandas: pip install"),
            ("polars", r"to_frame\(\) needs polars: pip install"),
        ],
    )
    def test_none_installed(self, monkeypatch: pytest.MonkeyPatch, engine: str | None, message: str) -> None:
        """
        Without either the error names the command that installs one.
        """
        monkeypatch.setattr(tables, "find_spec", lambda _: None)
        with pytest.raises(MissingExtra, match=message):
            asked(JULY).to_frame(engine)

    @pytest.mark.parametrize(
        ("engine", "message"),
        [
            ("panda", "'panda' is no engine for frames; did you mean 'pandas'"),
            ("spark", "pandas or polars"),
            (5, "5 is no"),
        ],
    )
    def test_unknown_engine(self, engine: Any, message: str) -> None:
        """
        Another engine is refused with the nearest name.
        """
        with pytest.raises(InvalidValue, match=message):
            asked(JULY).to_frame(engine)

    def test_modules(self) -> None:
        """
        The engines that are tested are those that there are.
        """
        assert tuple(ENGINES) == tables.ENGINES
        assert all(isinstance(module, ModuleType) for module in ENGINES.values())


class TestPlaces:
    """
    A place may be asked by name, by code and by id, with one answer.
    """

    def test_same_answer(self) -> None:
        """
        The three spellings are one question.
        """
        watch = Dataset.of(
            Place(id="chiapas", name="Chiapas", kind=PlaceKind.ADMIN1, codes=("MX-CHP",)),
            incident(),
        )
        answers = [watch.incidents.within(asked_as) for asked_as in ("chiapas", "MX-CHP", "CHIAPAS")]

        assert {str(hits.condition) for hits in answers} == {"within('chiapas')"}
        assert [hits.count() for hits in answers] == [Estimate(0, 0, 1)] * 3


class TestSlips:
    """
    A slip is told, and no confident zero is the answer.
    """

    def test_group(self) -> None:
        """
        A group that no toll names.
        """
        killed = bw.Toll(measure=Measure.KILLED, count=bw.Estimate.exactly(5), group="police")
        incidents = Incidents([incident().replace(tolls=(killed,))], kind="incident")

        with pytest.raises(InvalidValue, match="no toll names the group 'polce'; did you mean 'police'"):
            incidents.total("killed", group="polce")
        assert incidents.total("killed", group="police").low == 5

    def test_membership(self) -> None:
        """
        "In" a selection may mean three things.
        """
        hits = Incidents([incident()], kind="incident").during("2021")

        with pytest.raises(WrongQuestion, match=r"say whether it is in \.certain, in \.best or in \.possible"):
            assert "it" in hits
