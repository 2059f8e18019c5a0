"""
All collections together, with every reference checked.
"""

from __future__ import annotations

import copy
import pickle
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

import borderwatch as bw
from borderwatch.dataset import Dataset, Description
from borderwatch.errors import AmbiguousName, InvalidValue, LoadError, UnknownId, UnknownName
from borderwatch.joining import combine
from borderwatch.records import Actor, Claim, Incident, Location, Name, Place, Record, Relation, Source
from borderwatch.records.vocabulary import ActorKind, IncidentKind, PlaceKind, RelationKind, Stance
from borderwatch.values.citation import Citation
from borderwatch.values.when import When
from tests.strategies.records import ACTOR_NAMES, datasets, record_lists


def incident(record_id: str = "attack", **fields: Any) -> Incident:
    """
    An incident with nothing stated but what is given.
    """
    return Incident(id=record_id, kinds=(IncidentKind.ATTACK,), summary="", **fields)


def group(actor_id: str, *names: str) -> Actor:
    """
    A criminal group of those names.
    """
    label, *others = names or (actor_id,)
    return Actor(
        id=actor_id, name=label, kind=ActorKind.CRIMINAL_GROUP, names=tuple(Name(text=text) for text in others)
    )


GT: Final = Place(id="gt", name="Guatemala", kind=PlaceKind.COUNTRY, country="GT")
REPORT: Final = Source(id="report-a", title="A report")
ATTACK: Final = incident(places=(Location(place="gt", citations=(Citation("report-a", 3),)),))
WATCH: Final = Dataset.of(GT, REPORT, ATTACK, description=Description(name="border", license="CC-BY-4.0"))


def problems(*records: Record) -> list[str]:
    """
    The problems of a dataset of those records, as they print.
    """
    with pytest.raises(LoadError) as refused:
        Dataset.of(*records)
    return [str(problem) for problem in refused.value.problems]


def asked_names(watch: Dataset) -> dict[str, object]:
    """
    What every name comes to.
    """
    found: dict[str, object] = {}
    for text in ACTOR_NAMES:
        try:
            found[text] = watch.actors.resolve(text).id
        except (AmbiguousName, UnknownName) as refused:
            found[text] = refused.candidates
    return found


class TestOrder:
    """
    Records in any order, aliases in any order, give the same dataset.
    """

    @settings(max_examples=30, deadline=None)
    @given(record_lists(), st.randoms())
    def test_any_order(self, records: list[Record], random: Any) -> None:
        """
        The same ids in the same order, the same answers, the same table.
        """
        shuffled: list[Record] = []
        for record in random.sample(records, k=len(records)):
            names = getattr(record, "names", None)
            again = random.sample(names, k=len(names)) if names else ()
            shuffled.append(replace(record, names=tuple(again)) if names else record)
        one, other = Dataset.of(*records), Dataset.of(*shuffled)

        assert one == other
        assert hash(one) == hash(other)
        assert [c.ids for c in one.collections.values()] == [c.ids for c in other.collections.values()]
        assert asked_names(one) == asked_names(other)
        assert one.incidents.tally("month") == other.incidents.tally("month")

    @settings(max_examples=30, deadline=None)
    @given(record_lists())
    def test_everything_is_kept(self, records: list[Record]) -> None:
        """
        Every record is in it as it was given, whatever was written in it.
        """
        watch = Dataset.of(*records)
        held = [record for collection in watch.collections.values() for record in collection]

        assert len(records) == len(held)
        assert all(record in held for record in records)


class TestAdd:
    """
    `add` gives a new dataset with more records in it; the old one stays as it is.
    """

    @settings(max_examples=30, deadline=None)
    @given(record_lists())
    def test_one_after_the_other(self, records: list[Record]) -> None:
        """
        A dataset of some records to which the rest is added is the dataset of all, where references allow it.
        """
        claims = [record for record in records if isinstance(record, Claim)]
        others = [record for record in records if not isinstance(record, Claim)]
        before = Dataset.of(*others)

        assert Dataset.of(*records) == before.add(*claims)
        assert before == Dataset.of(*others)

    def test_todays_report(self) -> None:
        """
        An incident with its source, which answers questions at once.
        """
        today = incident("today", when=When.parse("2026-01-02"), citations=(Citation("report-b", 1),))
        watch = WATCH.add(today, Source(id="report-b", title="Today"))

        assert watch.incidents.during("2026").certain.ids == ("today",)
        assert watch.description == WATCH.description
        assert WATCH.incidents.ids == ("attack",)

    @pytest.mark.parametrize(
        ("added", "message"),
        [
            (incident(), "attack id: two incidents have this id"),
            (incident("b", places=(Location(place="gtt"),)), "did you mean 'gt'"),
            (incident("b", citations=(Citation("report-c", 1),)), "'report-c'"),
            (Claim(id="c", speaker="cjng", stance=Stance.DENIES, about=("attack",), summary=""), "'cjng'"),
        ],
    )
    def test_checked(self, added: Record, message: str) -> None:
        """
        An id that is taken and a reference to nothing are refused.
        """
        with pytest.raises(LoadError, match=message):
            WATCH.add(added)

    @pytest.mark.parametrize("added", ["attack", None, Location(place="gt"), {"id": "attack"}])
    def test_no_record(self, added: Any) -> None:
        """
        What is no record of a dataset is refused.
        """
        with pytest.raises(InvalidValue, match="is no record; a dataset holds sources, places, borders"):
            WATCH.add(added)


class TestConsistency:
    """
    A dataset whose references do not resolve does not come to be; every fault is told at once.
    """

    def test_all_at_once(self) -> None:
        """
        Several faults of several records.
        """
        found = problems(
            incident("a", places=(Location(place="gt"),)),
            incident("b", citations=(Citation("report-a"),)),
            Place(id="x", name="X", kind=PlaceKind.AREA, part_of="y"),
            Place(id="y", name="Y", kind=PlaceKind.AREA, part_of="x"),
        )

        assert len(found) == 3
        assert any("part of it in turn: x -> y -> x" in problem for problem in found)

    def test_shared_names(self) -> None:
        """
        Two actors of one name are a fault unless a relation says that whether they are one is disputed.
        """
        pair = group("zetas", "Los Zetas"), group("zeta", "Z", "ZETAS")
        tie = Relation(id="tie", subject="zeta", kind=RelationKind.ALIAS_DISPUTED_WITH, object="zetas")

        assert "bears this name too" in problems(*pair)[0]
        with pytest.raises(AmbiguousName):
            Dataset.of(*pair, tie).actors.resolve("zetás")


class TestCombine:
    """
    One dataset of several; records that are equal become one, an id that means two things is a problem.
    """

    @settings(max_examples=25, deadline=None)
    @given(datasets())
    def test_with_itself_and_nothing(self, watch: Dataset) -> None:
        """
        A dataset with itself, or with an empty one, is itself.
        """
        assert watch == combine(watch) == combine(watch, watch) == combine(watch, Dataset.of())
        assert combine() == Dataset.of()

    @settings(max_examples=25, deadline=None)
    @given(record_lists(), st.integers(0, 8))
    def test_two_halves(self, records: list[Record], at: int) -> None:
        """
        Sources of one, and all of the other, in either order.
        """
        sources = [record for record in records if isinstance(record, Source)][:at]
        one, other = Dataset.of(*sources), Dataset.of(*records)

        assert other == combine(one, other) == combine(other, one)

    def test_conflict(self) -> None:
        """
        Two different records of one id.
        """
        with pytest.raises(LoadError, match="attack id: two different incidents have this id; rename one of them"):
            combine(WATCH, WATCH.add(group("a")), Dataset.of(incident()))

    def test_descriptions(self) -> None:
        """
        Different descriptions are joined, so that nothing that must be said is lost.
        """
        other = Dataset.of(
            description=Description(name="sea", title="The sea", summary="Ships.", license="MIT OR Apache-2.0")
        )
        expected = Description(
            name="border-sea", title="The sea", summary="Ships.", license="CC-BY-4.0 AND (MIT OR Apache-2.0)"
        )

        assert expected == combine(WATCH, other).description
        assert combine(WATCH, other, description=Description(name="own")).description.name == "own"


class TestWhole:
    """
    A dataset compares by what it holds, never changes, travels, and is safe to share between threads.
    """

    @settings(max_examples=20, deadline=None)
    @given(datasets())
    def test_copies(self, watch: Dataset) -> None:
        """
        Copies and pickles are equal.
        """
        assert watch == copy.deepcopy(watch) == pickle.loads(pickle.dumps(watch))  # noqa: S301  # bytes of our own

    @pytest.mark.parametrize(
        "other",
        [
            Dataset.of(GT, REPORT, ATTACK),
            WATCH.add(group("a")),
            Dataset.of(GT, REPORT, replace(ATTACK, note="?"), description=WATCH.description),
            None,
        ],
    )
    def test_differs(self, other: object) -> None:
        """
        Another description, another record, another note make another dataset.
        """
        assert other != WATCH

    def test_never_changes(self) -> None:
        """
        Nothing of it can be set or deleted.
        """
        with pytest.raises(AttributeError, match="Dataset cannot be changed; make a new one"):
            WATCH.incidents = WATCH.incidents
        with pytest.raises(AttributeError, match="Dataset cannot be changed"):
            del WATCH.incidents

    @settings(max_examples=10, deadline=None)
    @given(datasets())
    def test_threads(self, watch: Dataset) -> None:
        """
        Threads that ask a fresh dataset the same questions at once get the same answers.
        """

        def ask(_: int) -> tuple[object, ...]:
            tallies = [watch.incidents.tally(key) for key in ("month", "actor", "place:admin1")]
            return (*tallies, asked_names(watch), *(str(watch.about(actor)) for actor in watch.actors.ids))

        with ThreadPoolExecutor(8) as pool:
            answers = list(pool.map(ask, range(16)))

        assert answers == [answers[0]] * 16

    def test_repr(self) -> None:
        """
        It says what it is called and what it holds.
        """
        assert repr(WATCH) == "<Dataset border: 1 source, 1 place, 1 incident>"
        assert repr(Dataset.of()) == "<Dataset without a name: empty>"


class TestLookups:
    """
    Claims and relations on a record, by its id or name.
    """

    CLAIM: Final = Claim(id="c", speaker="cjng", stance=Stance.DENIES, about=("attack", "gt"), summary="")
    TIES: Final = (
        Relation(id="t-1", subject="zetas", kind=RelationKind.RIVAL_OF, object="cjng"),
        Relation(id="t-2", subject="cjng", kind=RelationKind.CONTROLS, object="gt"),
    )
    ALL: Final = WATCH.add(group("cjng", "CJNG"), group("zetas"), CLAIM, *TIES)

    def test_claims_about(self) -> None:
        """
        The claims and denials on a record of any kind.
        """
        assert self.ALL.claims_about("attack") == self.ALL.claims_about("gt") == (self.CLAIM,)
        assert self.ALL.claims_about("zetas") == ()
        with pytest.raises(UnknownId, match="no record has the id 'attak'; did you mean 'attack'"):
            self.ALL.claims_about("attak")

    def test_relations_of(self) -> None:
        """
        As subject and as object, all or of one kind, by name.
        """
        assert self.ALL.relations_of("C.J.N.G.") == self.TIES
        assert self.ALL.relations_of("cjng", kind="rival-of") == self.TIES[:1]
        assert self.ALL.relations_of("zetas", kind="controls") == ()

    @pytest.mark.parametrize(("kind", "message"), [("rivals-of", "did you mean 'rival-of'"), (5, "5 is no kind")])
    def test_wrong_kind(self, kind: Any, message: str) -> None:
        """
        A kind that is not in the list.
        """
        with pytest.raises(InvalidValue, match=message):
            self.ALL.relations_of("cjng", kind=kind)

    def test_wrong_name(self) -> None:
        """
        Nobody's name.
        """
        with pytest.raises(UnknownName, match="no actor is called 'cjn'; did you mean 'cjng'"):
            self.ALL.relations_of("cjn")

    def test_front_door(self) -> None:
        """
        The same, as a user gets it.
        """
        assert bw.Dataset is Dataset
        assert bw.combine is combine
