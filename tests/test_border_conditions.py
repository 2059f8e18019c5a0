"""
The questions about the border, held against every world that a record allows.

The border of the oracle is the equator, so that a world is a number: how many kilometers north of it something was.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from decimal import Decimal
from itertools import chain, combinations_with_replacement, product
from typing import Any, Final

import attrs
import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

import borderwatch as bw
from borderwatch.border import Border
from borderwatch.collection import Collection
from borderwatch.conditions import Condition
from borderwatch.conditions.algebra import EVERYTHING
from borderwatch.errors import InvalidValue, UnknownName, WrongQuestion
from borderwatch.gazetteer import Gazetteer
from borderwatch.records import Agreement, BorderLine, Claim, Incident, Location, Place, Record
from borderwatch.records.vocabulary import AgreementKind, IncidentKind, PlaceKind, Stance, Standing
from borderwatch.selection import Agreements, Context, Incidents
from borderwatch.values.estimate import Estimate
from borderwatch.values.quantity import Quantity
from tests import oracle
from tests.oracle import STANDS, Scene, exact_level
from tests.strategies.records import border_lines, gazetteers, incidents, standings

ANYWHERE: Final = range(61)
"Kilometers from the border, of what nobody places; no distance that is asked reaches its end."


@attrs.frozen
class Spot:
    """
    A place of the oracle: the kilometers at which it may be, and the distance of its best reading.
    """

    place: Place
    center: int | None
    radius: int | None
    best: int | None


def _spot(name: str, center: int | None, radius: int | None, best: int | None, **fields: Any) -> Spot:
    point = {} if center is None else {"latitude": _north(center), "longitude": 0.0}
    written = {"kind": PlaceKind.SETTLEMENT, "precision_km": radius, "part_of": "gt", **point, **fields}
    return Spot(Place(id=name, name=name, **written), center, radius, best)


def _north(km: int) -> float:
    latitude: float = Geodesic.WGS84.Direct(0, 0, 0, km * 1000)["lat2"]
    return latitude


SPOTS: Final = {
    spot.place.id: spot
    for spot in (
        _spot("bridge", 0, 0, 0),
        _spot("town", 4, 2, 4),
        _spot("southern-town", -3, 1, 3, part_of="mx"),
        _spot("far-town", 40, 3, 40),
        _spot("state", 20, 30, None, kind=PlaceKind.ADMIN1),
        _spot("vague-town", 6, None, 6),
        _spot("nowhere", None, None, None),
        _spot("border-area", None, None, None, kind=PlaceKind.AREA, part_of=None),
        attrs.evolve(_spot("hamlet", None, None, None, part_of="town"), center=4, radius=2),
    )
}
"A disc on either side, a point, a wide disc, what has no disc, and what has that of the place around it."

DISTANCES: Final = {
    None: None,
    Quantity(Estimate.exactly(5), "km"): (range(5, 6), 5),
    Quantity(Estimate(4, None, 5), "km"): (range(4, 6), None),
    Quantity(Estimate(5, 5, None), "km"): (range(5, 61), 5),
    Quantity(Estimate.exactly(3000), "m"): (range(3, 4), 3),
    Quantity(Estimate.exactly(5), "hours"): None,
}
"Distances as a source states them, with the kilometers that they may be and the best; hours are none."

ASKED: Final = ("0.5", "2.5", "3.5", "4.5", "5.5", "6.5", "8.5", "12.5", "38.5", "45.5", "50.5")


def worlds_of(location: Location, error: int) -> Iterable[int]:
    """
    The kilometers from the border that a location may mean, wherever in its error the border runs.
    """
    stated = DISTANCES[location.distance]
    if stated is not None:
        return stated[0]
    spot = SPOTS[location.place]
    if spot.center is None or spot.radius is None:
        return ANYWHERE
    reach = spot.radius + int(location.precision_km or 0)
    spans = product(range(-reach, reach + 1), range(-error, error + 1))
    return {abs(spot.center + off - border) for off, border in spans}


def best_says(location: Location, km: Decimal, error: int) -> bool:
    """
    Whether the best reading has it there and so near: by the best distance, or because it is so in all its worlds.
    """
    stated = DISTANCES[location.distance]
    best = SPOTS[location.place].best if stated is None else stated[1]
    is_near = (best is not None and best <= km) or all(at <= km for at in worlds_of(location, error))
    return STANDS[location.standing][1] and is_near


def exact(km: Decimal, record: Incident, error: int) -> int:
    """
    The level by counting worlds: each location holds or not, and each that holds is somewhere in its disc.
    """
    stated = [location for location in record.places if location.standing is not Standing.DENIED]
    each = [
        [km_away for holds in STANDS[at.standing][0] for km_away in (worlds_of(at, error) if holds else [None])]
        for at in stated
    ]
    worlds: Iterable[tuple[int | None, ...]] = product(*each) if stated else [(at,) for at in ANYWHERE]
    near = {any(at is not None and at <= km for at in world) for world in worlds}
    found = {happened and is_near for happened in STANDS[record.standing][0] for is_near in near}
    if len(found) == 1:
        return 3 if found == {True} else 0
    return 2 if STANDS[record.standing][1] and any(best_says(at, km, error) for at in stated) else 1


def context(error: float = 0, places: Iterable[Place] = ()) -> Context:
    """
    The equator as the border of two countries, with the places of the oracle or others.
    """
    points = tuple((float(longitude), 0.0) for longitude in range(-10, 11, 5))
    line = BorderLine(id="line", name="", countries=("GT", "MX"), points=points, error_km=error)
    countries = [Place(id=code.lower(), name=code, kind=PlaceKind.COUNTRY, country=code) for code in ("GT", "MX")]
    known = Gazetteer([*countries, *(places or (spot.place for spot in SPOTS.values()))], kind="place")
    return Context(places=known, border=Border(Collection([line]), known))


CONTEXTS: Final = {error: context(error) for error in (0, 2)}


def incident(**fields: Any) -> Incident:
    """
    An incident with nothing stated but what is given.
    """
    return Incident(**{"id": "it", "kinds": (IncidentKind.OTHER,), "summary": "", **fields})


def level_of(condition: Condition, record: Incident, around: Context) -> int:
    """
    The level as a user gets it.
    """
    return Incidents([record], kind="incident", context=around).where(condition).level(record)


def locations() -> st.SearchStrategy[Location]:
    """
    Locations of the oracle, in every standing, some off their place or with a distance.
    """
    return st.builds(
        Location,
        place=st.sampled_from(list(SPOTS)),
        standing=standings(),
        precision_km=st.sampled_from([None, 0.0, 1.0, 3.0]),
        distance=st.none() | st.sampled_from(list(DISTANCES)),
    )


def records() -> st.SearchStrategy[Incident]:
    """
    Incidents in up to two locations, in every standing.
    """
    places = st.lists(locations(), max_size=2).map(tuple)
    return st.builds(incident, places=places, standing=standings())


class TestNearBorder:
    """
    Each location is as near as its interval says: CERTAIN if its end is, NO if not even its begin is, and between them
    the best reading decides; the strongest location counts.
    """

    @pytest.mark.parametrize("error", CONTEXTS)
    def test_each_location(self, error: int) -> None:
        """
        Every place, standing, stated distance and way off the place, from 500 m to 50 km; every level occurs.
        """
        every = product(SPOTS, Standing, (None, 1.0, 3.0), DISTANCES)
        told = [Location(place=p, standing=s, precision_km=off, distance=d) for p, s, off, d in every]
        collection = Incidents(
            [incident(id=f"it-{number}", places=(at,)) for number, at in enumerate(told)], context=CONTEXTS[error]
        )
        levels = set()
        for text in ASKED:
            hits = collection.near_border(Decimal(text))
            for record in collection:
                expected = exact(Decimal(text), record, error)
                levels.add((record.places[0].place, expected))

                assert expected == hits.level(record), (text, record.places)

        assert {(place, level) for place in ("town", "southern-town") for level in range(4)} <= levels
        assert {("bridge", 3), ("state", 1), ("nowhere", 1), ("border-area", 1)} <= levels

    @settings(max_examples=300)
    @given(records(), st.sampled_from(ASKED), st.sampled_from(list(CONTEXTS)), st.booleans())
    def test_several_locations(self, record: Incident, text: str, error: int, negated: bool) -> None:  # noqa: FBT001  # drawn
        """
        None, one or two locations, in a record of any standing; so is the opposite.
        """
        condition = bw.near_border(Decimal(text))
        level = level_of(~condition if negated else condition, record, CONTEXTS[error])
        expected = exact(Decimal(text), replace(record, standing=Standing.ESTABLISHED), error)

        assert min(3 - expected if negated else expected, record.standing.level) == level
        assert negated or exact(Decimal(text), record, error) == level

    @settings(max_examples=40)
    @given(border_lines(), gazetteers(), st.data(), st.floats(0.1, 20_000), st.floats(0.1, 20_000))
    def test_monotone(
        self, line: BorderLine, places: list[Place], data: st.DataObject, one: float, other: float
    ) -> None:
        """
        What is near is near by a greater distance, anywhere on Earth.
        """
        known = Gazetteer(places, kind="place")
        around = Context(places=known, border=Border(Collection([line]), known))
        record = data.draw(incidents())
        record = replace(record, places=tuple(spot for spot in record.places if spot.place in known))
        nearer, farther = (level_of(bw.near_border(km), record, around) for km in sorted((one, other)))

        assert nearer <= farther

    def test_stated_before_computed(self) -> None:
        """
        A distance that a source states counts, and the place beside it no longer does.
        """
        mile = Quantity(Estimate.exactly(1), "mi", "a mile")
        record = incident(places=(Location(place="far-town", distance=mile, precision_km=30.0),))
        levels = {km: level_of(bw.near_border(km), record, CONTEXTS[2]) for km in (1.6, 1.609344, 2)}

        assert {1.6: 0, 1.609344: 3, 2: 3} == levels

    def test_denied(self) -> None:
        """
        That it was not at the bridge leaves all else that is near the border.
        """
        record = incident(places=(Location(place="bridge", standing=Standing.DENIED),))

        assert 1 == level_of(bw.near_border(5), record, CONTEXTS[0])

    def test_agreements(self) -> None:
        """
        Acts of cooperation have places, too.
        """
        act = Agreement(id="act", name="", kind=AgreementKind.PATROL, places=(Location(place="town"),))
        acts = Agreements([act], context=CONTEXTS[0])

        assert [0, 1, 2, 3] == [acts.near_border(km).level("act") for km in (1, 3, 5, 6)]


class TestLearning:
    """
    Learning more about what a record states moves only POSSIBLE.
    """

    @settings(max_examples=200)
    @given(
        st.integers(-30, 30),
        st.tuples(st.integers(0, 40), st.integers(0, 40)),
        st.tuples(st.integers(0, 9), st.integers(0, 9)),
        st.tuples(st.integers(0, 9), st.integers(0, 9)),
        st.integers(1, 60),
    )
    def test_smaller_circle(
        self, center: int, radii: tuple[int, int], offs: tuple[int, int], errors: tuple[int, int], km: int
    ) -> None:
        """
        A better point, a spot less far off it, a better line: what was certain or out of the question stays so.
        """
        before, after = (
            level_of(
                bw.near_border(km),
                incident(places=(Location(place="spot", precision_km=float(choose(offs))),)),
                context(choose(errors), [_spot("spot", center, choose(radii), None, part_of=None).place]),
            )
            for choose in (max, min)
        )

        assert before in (1, 2) or before == after


ESTABLISHED: Final = Scene({})


def _with_border(scene: Scene) -> Context:
    around = scene.context
    return attrs.evolve(around, border=Border(CONTEXTS[0].border.lines, around.places))  # type: ignore[union-attr]  # it has one


class TestCrossBorder:
    """
    It took place on both sides: certain where established locations lie in each of the two countries.
    """

    def test_every_two_locations(self) -> None:
        """
        Every one or two locations in every standing: it is `within` both, and by the worlds wherever a place is stated.
        """
        every = [Location(place=place, standing=standing) for place, standing in product(oracle.PLACES, Standing)]
        told = chain([()], ((spot,) for spot in every), combinations_with_replacement(every, 2))
        collection = Incidents(
            [incident(id=f"it-{number}", places=places) for number, places in enumerate(told)],
            context=_with_border(ESTABLISHED),
        )
        both = bw.within("gt") & bw.within("mx")
        hits, expected_hits = collection.cross_border(), collection.where(both)
        levels = set()
        for record in collection:
            level, worlds = hits.level(record), exact_level(both, record, ESTABLISHED)
            is_stated = any(spot.standing is not Standing.DENIED for spot in record.places)
            levels.add(level)

            assert expected_hits.level(record) == level
            assert worlds == level or (not is_stated and (worlds, level) == (0, 1))
        assert {0, 1, 2, 3} == levels

    @pytest.mark.parametrize(
        ("places", "expected"),
        [
            (("town", "southern-town"), 3),
            (("town",), 0),
            (("border-area",), 1),
            (("border-area", "town"), 1),
            ((), 1),
        ],
    )
    def test_sides(self, places: tuple[str, ...], expected: int) -> None:
        """
        One location on the border itself, in neither country, is possible and no more.
        """
        record = incident(places=tuple(Location(place=place) for place in places))

        assert expected == level_of(bw.cross_border(), record, CONTEXTS[0])

    def test_any_line(self) -> None:
        """
        Of several borders any one counts; what was in the outer countries of two crossed none of them.
        """
        lines = [
            BorderLine(id=f"line-{n}", name="", countries=pair, points=((0.0, n), (1.0, n)), error_km=1)
            for n, pair in enumerate([("MX", "GT"), ("GT", "BZ")])
        ]
        countries = [
            Place(id=code.lower(), name=code, kind=PlaceKind.COUNTRY, country=code) for code in ("GT", "MX", "BZ")
        ]
        known = Gazetteer(countries, kind="place")
        around = Context(places=known, border=Border(Collection(lines), known))
        expected = {("gt", "mx"): 3, ("gt", "bz"): 3, ("bz", "mx"): 0}

        assert expected == {
            pair: level_of(bw.cross_border(), incident(places=tuple(Location(place=place) for place in pair)), around)
            for pair in expected
        }

    def test_country_that_is_missing(self) -> None:
        """
        A country of the line that is no place is named.
        """
        around = CONTEXTS[0]
        known = Gazetteer([around.places["gt"]], kind="place")
        lone = Context(places=known, border=Border(around.border.lines, known))  # type: ignore[union-attr]  # it has one

        with pytest.raises(UnknownName, match="no place is called 'MX'"):
            level_of(bw.cross_border(), incident(), lone)


CLAIM: Final = Claim(id="denial", speaker="cartel", stance=Stance.DENIES, about=("it",), summary="")


class TestWrongQuestions:
    """
    A question that has no answer here is refused; NO would make its opposite CERTAIN.
    """

    @pytest.mark.parametrize("asked", [bw.near_border(20), bw.cross_border()])
    def test_no_line(self, asked: Condition) -> None:
        """
        A dataset without a line says so, of no record too.
        """
        for condition in (asked, ~asked, asked & bw.during("2021"), EVERYTHING | asked):
            with pytest.raises(
                WrongQuestion, match=r"cannot be asked here: the dataset has no border line, which borders"
            ):
                Incidents().where(condition)
            with pytest.raises(WrongQuestion, match="the dataset has no border line"):
                condition.level(incident(), Context())

    @pytest.mark.parametrize(
        ("asked", "message"),
        [
            (bw.near_border(20), "near_border cannot be asked of a claim, which has no places"),
            (bw.cross_border(), "cross_border cannot be asked of a claim, which has no places"),
        ],
    )
    def test_no_places(self, asked: Condition, message: str) -> None:
        """
        A record without places raises.
        """
        record: Record = CLAIM
        with pytest.raises(WrongQuestion, match=message):
            asked.level(record, CONTEXTS[0])

    @pytest.mark.parametrize(
        ("km", "message"),
        [
            (0, "above 0 and at most 20038 km"),
            (-1, "above 0 and at most"),
            (-0.0, "above 0 and at most"),
            (float("nan"), "above 0 and at most"),
            (float("inf"), "above 0 and at most"),
            (Decimal("NaN"), "above 0 and at most"),
            (Decimal("sNaN"), "above 0 and at most"),
            (Decimal("-Infinity"), "above 0 and at most"),
            (20_039, "above 0 and at most"),
            pytest.param(10**5000, "above 0 and at most", id="huge"),
            (Decimal("1e-400"), "at most 15 digits"),
            (Decimal("0.1000000000000000055"), "at most 15 digits"),
            (True, "a distance is a number of kilometers, not bool"),
            ("20", "a distance is a number of kilometers, not str"),
            (None, "a distance is a number of kilometers, not NoneType"),
        ],
    )
    def test_distances(self, km: Any, message: str) -> None:
        """
        Zero, what is below it, what is no number and what is no distance on Earth are refused.
        """
        with pytest.raises(InvalidValue, match=message):
            bw.near_border(km)


class TestValues:
    """
    A condition is a value: it compares, prints and travels.
    """

    @pytest.mark.parametrize(
        ("asked", "text"),
        [
            (bw.near_border(20), "near_border(20)"),
            (bw.near_border(20.0), "near_border(20)"),
            (bw.near_border(Decimal("20.00")), "near_border(20)"),
            (bw.near_border(2.5), "near_border(2.5)"),
            (bw.near_border(0.1), "near_border(0.1)"),
            (bw.near_border(Decimal("2.50")), "near_border(2.5)"),
            (~bw.cross_border() & bw.near_border(5), "(~cross_border() & near_border(5))"),
        ],
    )
    def test_text(self, asked: Condition, text: str) -> None:
        """
        It prints as it is written, in one form.
        """
        assert text == str(asked)

    @given(st.floats(0, 20_038, exclude_min=True) | st.integers(1, 20_038) | st.decimals(1, 20_038, places=3))
    def test_travels(self, km: float | Decimal) -> None:
        """
        What is printed, evaluated or pickled is the same condition.
        """
        asked = bw.near_border(km) | bw.cross_border()

        assert asked == eval(str(asked), vars(bw).copy())  # noqa: S307  # text of our own
        assert asked == pickle.loads(pickle.dumps(asked))  # noqa: S301  # bytes of our own
        assert hash(asked) == hash(pickle.loads(pickle.dumps(asked)))  # noqa: S301  # bytes of our own

    def test_asked_in_every_way(self) -> None:
        """
        A collection, a selection and `where` answer alike.
        """
        told = [incident(id=f"it-{place}", places=(Location(place=place),)) for place in SPOTS]
        collection = Incidents(told, context=CONTEXTS[2])

        assert _levels(collection.near_border(6)) == _levels(collection.where(bw.near_border(6)))
        assert _levels(collection.near_border(6).cross_border()) == _levels(
            collection.where(bw.near_border(6) & bw.cross_border())
        )
        assert "(near_border(6) & cross_border())" == str(collection.near_border(6).cross_border().condition)


def _levels(hits: bw.Selection[Incident]) -> list[int]:
    return [hits.level(f"it-{place}") for place in SPOTS]


class TestBundled:
    """
    Asked of the documents.
    """

    def test_la_mesilla(self, watch: bw.Dataset) -> None:
        """
        The attacks in La Mesilla were within twenty kilometers for certain, and so within sixty.
        """
        hits = watch.incidents.near_border(20)

        assert "la-mesilla-attacks" in hits.certain.ids
        assert set(hits.certain.ids) <= set(watch.incidents.near_border(60).certain.ids)
        assert hits.only_possible

    def test_fifteen_kilometers(self, watch: bw.Dataset) -> None:
        """
        Where the source says "just 15 kilometers from the border", that is the distance.
        """
        (stated,) = (record for record in watch.incidents if any(spot.distance for spot in record.places))

        assert [0, 3] == [watch.incidents.near_border(km).level(stated) for km in (14.9, 15)]

    def test_both_sides(self, watch: bw.Dataset) -> None:
        """
        What crossed for certain was within both countries for certain.
        """
        both = watch.incidents.within("GT").within("MX")

        assert watch.incidents.cross_border().certain.ids == both.certain.ids
        assert watch.agreements.cross_border().possible.ids == watch.agreements.within("GT").within("MX").possible.ids
