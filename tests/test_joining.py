"""
Several datasets as one, imported ones among them.
"""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import borderwatch as bw
from borderwatch.dataset import Dataset, Description
from borderwatch.joining import combine, is_imported
from borderwatch.records import Actor, Name, Place, Record, Relation
from borderwatch.records.vocabulary import ActorKind, NameKind, PlaceKind, RelationKind
from tests.loading.ucdp_rows import BORDER, Row, faults_of, read, row
from tests.loading.ucdp_tables import tables

NAMED = Description(name="both")


def actor(record_id: str, name: str, *others: str, external: str = "") -> Actor:
    """
    An actor with these names.
    """
    names = tuple(Name(text=text) for text in (name, *others))
    return Actor(
        id=record_id,
        name=name,
        kind=ActorKind.CRIMINAL_GROUP,
        names=names,
        external_ids=(external,) if external else (),
    )


def place(record_id: str, name: str, kind: PlaceKind, part_of: str | None = None) -> Place:
    """
    A place of Mexico.
    """
    return Place(id=record_id, name=name, kind=kind, part_of=part_of, country="MX")


MEXICO = place("mexico", "México", PlaceKind.COUNTRY)
CHIAPAS = place("chiapas", "Chiapas", PlaceKind.ADMIN1, "mexico")
TAPACHULA = place("tapachula-municipality", "municipio de Tapachula", PlaceKind.ADMIN2, "chiapas")
TOWN = place("tapachula", "Tapachula", PlaceKind.SETTLEMENT, "tapachula-municipality")
OWN: tuple[Record, ...] = (
    *(MEXICO, CHIAPAS, TAPACHULA, TOWN),
    actor("jalisco", "Cártel Jalisco", external="ucdp:1151"),
    actor("sinaloa", "Cártel de Sinaloa"),
    actor("eighteen", "Barrio 18"),
)
"Two groups that UCDP knows, one by its number and one by a name, and one that it does not."


def own(most: int) -> Dataset:
    """
    The first so many of the own records.
    """
    return Dataset.of(*OWN[:most])


class TestBeside:
    """
    `read_ucdp(..., beside=watch)` and combining afterwards agree.
    """

    def test_published(self, watch: Dataset) -> None:
        """
        On rows as published and the bundled dataset.
        """
        alone = bw.read_ucdp(BORDER)
        beside = bw.read_ucdp(BORDER, beside=watch)

        assert combine(watch, alone.dataset) == beside.dataset
        assert set(alone.dataset.actors.ids) == set(beside.known_actors) | set(beside.new_actors)
        assert all(each in watch.actors for each in beside.known_actors.values())
        assert all(each in beside.dataset.actors for each in beside.new_actors)
        assert not any(each in beside.dataset.actors for each in beside.known_actors)
        assert alone.known_actors == {}
        assert alone.dataset.actors.ids == alone.new_actors

    @settings(max_examples=60)
    @given(tables(), st.integers(0, len(OWN)))
    def test_generated(self, rows: list[Row], most: int) -> None:
        """
        On any rows, beside more and less.
        """
        watch, alone = own(most), read(rows)
        beside = read(rows, beside=watch)

        assert combine(watch, alone.dataset) == beside.dataset
        assert {each.id for each in alone.dataset.actors} == set(beside.known_actors) | set(beside.new_actors)
        assert [] == faults_of(beside.dataset)


class TestLaws:
    """
    Joining is commutative and associative, up to the order in which descriptions are joined.
    """

    @settings(max_examples=60)
    @given(tables(), st.integers(0, len(OWN)), st.integers(0, len(OWN)))
    def test_any_order(self, rows: list[Row], few: int, many: int) -> None:
        """
        Of two datasets of one's own and a published one.
        """
        parts = [own(few), own(many), read(rows).dataset]
        expected = combine(*parts, description=NAMED)
        for one, other, third in permutations(parts):
            assert expected == combine(one, other, third, description=NAMED)
            assert expected == combine(combine(one, other), third, description=NAMED)

    def test_two_published(self) -> None:
        """
        Also of two that are published.
        """
        parts = [Dataset.of(*OWN), PUBLISHED, read([row(side_a="Los Pochos", side_a_new_id="5")]).dataset]
        expected = combine(*parts, description=NAMED)
        for one, other, third in permutations(parts):
            assert expected == combine(one, other, third, description=NAMED)
            assert expected == combine(combine(one, other), third, description=NAMED)


PUBLISHED = Dataset.of(
    actor("acled-actor-los-pochos", "Los Pochos", external="acled:Los Pochos"),
    actor("acled-actor-alpha", "Gamma", external="acled:Gamma"),
    Place(id="acled-mexico", name="Mexico", kind=PlaceKind.COUNTRY, country="MX", codes=("acled:Mexico",)),
    Place(
        id="acled-chiapas",
        name="Chiapas",
        kind=PlaceKind.ADMIN1,
        part_of="acled-mexico",
        country="MX",
        codes=("acled:Mexico/Chiapas",),
    ),
)
"Another published dataset."


class TestActors:
    """
    Imported actors meet own ones by external id, then by a declared name, never by likeness.
    """

    @pytest.mark.parametrize(
        ("known", "met"),
        [
            (actor("own", "Something else", external="ucdp:101"), True),
            (actor("own", "ALPHA"), True),
            (actor("own", "Something else", "Alpha"), True),
            (actor("own", "Alphas"), False),
            (actor("own", "Alpha Group"), False),
            (actor("own", "Something else", external="ucdp:1010"), False),
            (actor("own", "Something else", external="acled:101"), False),
            (actor("own", "Else").replace(names=(Name(text="Alpha", kind=NameKind.DESCRIPTION),)), False),
        ],
    )
    def test_met(self, known: Actor, met: bool) -> None:  # noqa: FBT001  # a table of tests
        """
        The report lists it as known or new, and the row's participant points at it.
        """
        report = read([row()], beside=Dataset.of(known))
        (found,) = report.dataset.incidents

        assert ({"ucdp-actor-101": "own"} if met else {}) == report.known_actors
        assert (("ucdp-actor-102",) if met else ("ucdp-actor-101", "ucdp-actor-102")) == report.new_actors
        assert ("own" if met else "ucdp-actor-101") == found.participants[0].actor
        assert known == report.dataset.actors["own"]

    def test_external_id_goes_first(self) -> None:
        """
        Where the number means one actor and the name another, the number counts.
        """
        beside = Dataset.of(actor("by-number", "X", external="ucdp:101"), actor("by-name", "Alpha"))

        assert {"ucdp-actor-101": "by-number"} == read([row()], beside=beside).known_actors

    def test_number_of_two(self) -> None:
        """
        A number that two actors bear is nobody's.
        """
        beside = Dataset.of(actor("a", "X", external="ucdp:101"), actor("b", "Y", external="ucdp:101"))

        assert {} == read([row()], beside=beside).known_actors

    def test_ambiguous_names(self) -> None:
        """
        Two published actors with one name meet nobody by it, and one with two names that two others bear neither.
        """
        twins = [row(id="1", side_a="M18", side_a_new_id="7"), row(id="2", side_a="M-18", side_a_new_id="8")]
        renamed = [row(id="1", side_a="One"), row(id="2", side_a="Two")]
        either = Dataset.of(actor("a", "One"), actor("b", "Two"))

        assert {} == read(twins, beside=Dataset.of(actor("own", "M18", "Barrio 18"))).known_actors
        assert {} == read(renamed, beside=either).known_actors
        assert "a" == read(renamed, beside=either).dataset.actors.resolve("One").id

    def test_disputed_names(self) -> None:
        """
        A name of which two own actors dispute whose it is, is neither's when a third comes with it.
        """
        dispute = Relation(id="d", subject="a", kind=RelationKind.ALIAS_DISPUTED_WITH, object="b")
        beside = Dataset.of(actor("a", "Alpha"), actor("b", "Alpha"), dispute)
        report = read([row()], beside=beside)

        assert {} == report.known_actors
        assert "Alpha (ucdp:101)" == report.dataset.actors["ucdp-actor-101"].name
        assert combine(read([row()]).dataset, beside, description=NAMED) == combine(
            beside, read([row()]).dataset, description=NAMED
        )

    def test_datasets_that_disagree(self) -> None:
        """
        An actor whom two datasets know as two is a third.
        """
        parts = [
            Dataset.of(actor("a", "X", external="ucdp:101")),
            Dataset.of(actor("b", "Y", external="ucdp:101")),
            read([row()]).dataset,
        ]

        assert all("ucdp-actor-101" in combine(*order).actors for order in permutations(parts))

    def test_two_published(self) -> None:
        """
        Two published datasets meet each other; the id that comes first in the alphabet stays.
        """
        ours = read([row(side_a="Los Pochos")]).dataset
        both = combine(ours, PUBLISHED)
        (found,) = both.incidents

        assert "acled-actor-los-pochos" == found.participants[0].actor
        assert "ucdp-actor-101" not in both.actors
        assert ("ucdp-1",) == both.incidents.within("acled-chiapas").certain.ids


class TestPlaces:
    """
    Of places only countries and divisions meet: by the country's code, then by name inside the parent.
    """

    def test_divisions(self) -> None:
        """
        A country, its state and its municipality are the own ones; the town is a place of its own in them.
        """
        report = read([row(where_coordinates="Tapachula town")], beside=Dataset.of(*OWN))
        places = report.dataset.places
        (spot,) = next(iter(report.dataset.incidents)).places

        assert [spot.place, "tapachula-municipality", "chiapas", "mexico"] == list(places.lineage(spot.place))
        assert spot.place != "tapachula"
        assert [spot.place] == [each.id for each in places if is_imported(each)]
        assert ("ucdp-1",) == report.dataset.incidents.within("MX").certain.ids

    def test_same_name_elsewhere(self) -> None:
        """
        A state of that name in another country, and a place of that name of another kind, are not meant.
        """
        guatemala = Place(id="guatemala", name="Guatemala", kind=PlaceKind.COUNTRY, country="GT")
        there = Place(id="there", name="Chiapas state", kind=PlaceKind.ADMIN1, part_of="guatemala", country="GT")
        road = place("road", "Chiapas state", PlaceKind.ROAD, "mexico")
        dataset = read([row()], beside=Dataset.of(MEXICO, guatemala, there, road)).dataset
        (spot,) = next(iter(dataset.incidents)).places

        assert "mexico" in dataset.places.lineage(spot.place)
        assert {"there", "road", "guatemala"}.isdisjoint(dataset.places.lineage(spot.place))

    def test_two_of_a_name(self) -> None:
        """
        Of two own states with that name neither is meant.
        """
        twin = place("twin", "estado de Chiapas", PlaceKind.ADMIN1, "mexico")
        dataset = read([row()], beside=Dataset.of(MEXICO, CHIAPAS, twin)).dataset

        assert "ucdp-mexico-chiapas-state" not in dataset.places or (
            "mexico" == dataset.places["ucdp-mexico-chiapas-state"].part_of
        )

    def test_no_country(self) -> None:
        """
        A dataset that knows no country of that code knows none of its divisions.
        """
        alone = place("chiapas", "Chiapas", PlaceKind.ADMIN1)

        assert "ucdp-mexico-chiapas-state" in read([row()], beside=Dataset.of(alone)).dataset.places


class TestRefused:
    """
    An id that means two records is a problem, never a pick.
    """

    def test_two_releases(self) -> None:
        """
        A row that a release changed.
        """
        with pytest.raises(bw.LoadError, match="ucdp-1 id: two different incidents have this id; rename one of them"):
            combine(read([row()], release="24.1").dataset, read([row(best="4")], release="25.1").dataset)

    def test_beside_another_release(self) -> None:
        """
        Also where the one is read beside the other.
        """
        with pytest.raises(bw.LoadError, match="two different incidents have this id"):
            read([row(best="4")], beside=read([row()]).dataset)

    def test_same_release(self) -> None:
        """
        Two halves of one release that share rows are one.
        """
        rows = [row(id=str(number)) for number in range(1, 5)]

        assert read(rows).dataset == combine(read(rows[:3]).dataset, read(rows[1:]).dataset)

    def test_other_collections(self) -> None:
        """
        An id given up by an actor is free for a source.
        """
        source = bw.Source(id="ucdp-actor-101", title="A page on Alpha")
        both = combine(Dataset.of(source, actor("own", "Alpha")), read([row()]).dataset)

        assert source == both.sources["ucdp-actor-101"]


def test_saved(tmp_path: Path, watch: Dataset) -> None:
    """
    What was joined is saved and loaded like any other.
    """
    both = bw.read_ucdp(BORDER, beside=watch).dataset
    bw.save(both, tmp_path / "both.jsonl")

    assert both == bw.load(tmp_path / "both.jsonl")
