"""
The border: distances in bounds from its lines, sides from the parents of places.
"""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal
from itertools import pairwise
from math import hypot
from time import perf_counter
from typing import Any, Final

import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import given, settings
from hypothesis import strategies as st

import borderwatch as bw
from borderwatch.border import Border
from borderwatch.collection import Collection
from borderwatch.errors import InvalidValue, UnknownName, WrongQuestion
from borderwatch.gazetteer import Gazetteer
from borderwatch.records import BorderLine, Place
from borderwatch.records.vocabulary import PlaceKind
from tests.strategies.records import border_lines, gazetteers

GT: Final = Place(id="gt", name="Guatemala", kind=PlaceKind.COUNTRY, country="GT")
MX: Final = Place(id="mx", name="Mexico", kind=PlaceKind.COUNTRY, country="MX")
EQUATOR: Final = tuple((float(longitude), 0.0) for longitude in range(-20, 21, 5))


def line(points: tuple[tuple[float, float], ...] = EQUATOR, **fields: Any) -> BorderLine:
    """
    A line along the equator, or another.
    """
    return BorderLine(
        **{"id": "line", "name": "", "countries": ("GT", "MX"), "points": points, "error_km": 0.0, **fields}
    )


def north(km: float) -> float:
    """
    The latitude so many kilometers north of the equator.
    """
    latitude: float = Geodesic.WGS84.Direct(0, 0, 0, km * 1000)["lat2"]
    return latitude


def spot(km: float | None = None, precision_km: float | None = None, **fields: Any) -> Place:
    """
    A settlement so many kilometers north of the equator.
    """
    point = {} if km is None else {"latitude": north(km), "longitude": 0.0}
    return Place(
        **{"id": "spot", "name": "Spot", "kind": PlaceKind.SETTLEMENT, "precision_km": precision_km, **point, **fields}
    )


def border(*places: Place, lines: tuple[BorderLine, ...] = ()) -> Border:
    """
    The border along the equator, or other lines, with those places and two countries.
    """
    return Border(Collection(lines or (line(),)), Gazetteer([GT, MX, *places], kind="place"))


def told(quantity: bw.Quantity) -> tuple[object, ...]:
    """
    The bounds as text, with the unit.
    """
    return (*(None if n is None else str(n) for n in (quantity.low, quantity.best, quantity.high)), quantity.unit)


class TestDistance:
    """
    Distance to the border is an interval that includes the precision of the point, and the error of the line.
    """

    @pytest.mark.parametrize(
        ("place", "error_km", "expected"),
        [
            (spot(10, 0), 0, ("10", "10", "10", "km")),
            (spot(10, 2), 0, ("8", "10", "12", "km")),
            (spot(10, 2), 2.5, ("5.5", "10", "14.5", "km")),
            (spot(3, 2), 2.5, ("0", "3", "7.5", "km")),
            (spot(10.04, 0.5), 0, ("9.5", "10", "10.6", "km")),
            (spot(10.06, 0.5), 0, ("9.5", "10.1", "10.6", "km")),
            (spot(0, 0), 0, ("0", "0", "0", "km")),
            (spot(60, 25, kind=PlaceKind.ADMIN2), 0, ("35", "60", "85", "km")),
            (spot(60, 26, kind=PlaceKind.ADMIN2), 0, ("34", None, "86", "km")),
            (spot(60, 26, kind=PlaceKind.CROSSING), 0, ("34", "60", "86", "km")),
            (spot(60, None), 0, ("0", "60", None, "km")),
            (spot(60, None, kind=PlaceKind.ADMIN2), 0, ("0", None, None, "km")),
            (spot(None, None), 0, ("0", None, None, "km")),
            (spot(None, 3), 0, ("0", None, None, "km")),
        ],
    )
    def test_one_place(self, place: Place, error_km: float, expected: tuple[object, ...]) -> None:
        """
        The bounds are rounded outward to 0.1 km; what nobody says is open.
        """
        assert expected == told(border(place, lines=(line(error_km=error_km),)).distance(place))

    @pytest.mark.parametrize(
        ("place", "expected"),
        [
            (spot(part_of="town"), ("48", None, "52", "km")),
            (spot(40, part_of="town"), ("48", None, "52", "km")),
            (spot(49, part_of="town"), ("48", "49", "52", "km")),
            (spot(40, 1, part_of="town"), ("39", "40", "41", "km")),
            (spot(part_of="state"), ("20", None, "180", "km")),
            (spot(part_of="lake"), ("20", None, "180", "km")),
            (spot(part_of="gt"), ("0", None, None, "km")),
        ],
    )
    def test_places_around(self, place: Place, expected: tuple[object, ...]) -> None:
        """
        A place without a point, or with one of which nobody says how exact it is, is in the nearest place around it
        that has both; its own point is the best only where it lies there.
        """
        around = (
            spot(100, 80, id="state", kind=PlaceKind.ADMIN1, part_of="gt"),
            spot(50, 2, id="town", part_of="state"),
            spot(90, None, id="lake", kind=PlaceKind.WATER, part_of="state"),
        )

        assert expected == told(border(place, *around).distance("spot"))

    @pytest.mark.parametrize(
        ("off_km", "expected"),
        [(0, ("8", "10", "12", "km")), (5.05, ("2.9", "10", "17.1", "km")), (26, ("0", None, "38", "km"))],
    )
    def test_off_the_place(self, off_km: float, expected: tuple[object, ...]) -> None:
        """
        What may be off the place widens the bounds; far off it, the point of the place says no more.
        """
        place = spot(10, 2)

        assert expected == told(border(place).distance(place, off_km=off_km))

    @pytest.mark.parametrize("off_km", [-1, float("nan"), float("inf"), 20_039])
    def test_no_distance(self, off_km: float) -> None:
        """
        What is no distance on Earth is refused.
        """
        with pytest.raises(InvalidValue, match="is not a distance on Earth"):
            border(spot(10, 2)).distance("spot", off_km=off_km)

    def test_nearest_line(self) -> None:
        """
        Of several lines the nearest counts, for each bound by itself: a near line that may be far off, and a far one
        that is exact.
        """
        parallel = tuple((float(longitude), north(30)) for longitude in range(-1, 2))
        near, exact = line(error_km=9), line(parallel, id="other", countries=("GT", "BZ"))
        place = spot(12, 1)

        assert ("2", "12", "19", "km") == told(border(place, lines=(near, exact)).distance(place))
        assert ("BZ", "GT", "MX") == border(lines=(near, exact)).countries

    def test_how_it_is_asked(self) -> None:
        """
        A place is given by id, code, name or itself; one that the places do not hold can be given itself.
        """
        place = spot(10, 2, codes=("inegi:1",))
        along = border(place)
        elsewhere = spot(20, 2, id="elsewhere")

        assert {along.distance(asked) for asked in ("spot", "inegi:1", "SPOT", place)} == {along.distance("spot")}
        assert told(along.distance(elsewhere)) == ("18", "20", "22", "km")
        assert told(along.distance(spot(20, 2))) == ("18", "20", "22", "km")
        with pytest.raises(UnknownName, match="no place is called 'Spott'"):
            along.distance("Spott")

    @settings(max_examples=60)
    @given(border_lines(), gazetteers(), st.floats(0, 100))
    def test_any_place(self, drawn: BorderLine, places: list[Place], off_km: float) -> None:
        """
        Of any place: low ≤ best ≤ high in tenths; what is farther off has wider bounds; asking again gives the same.
        """
        along = Border(Collection([drawn]), Gazetteer(places, kind="place"))
        for place in places:
            exact, wider = along.distance(place.id), along.distance(place.id, off_km=off_km)
            bounds = [bound for bound in (wider.low, wider.best, wider.high) if bound is not None]

            assert sorted(bounds) == bounds
            assert all(bound * 10 == int(bound * 10) for bound in bounds)
            assert wider.low <= exact.low
            assert (wider.high is None) == (exact.high is None)
            assert wider.high is None or exact.high is None or wider.high >= exact.high
            assert exact == along.distance(place)


class TestSide:
    """
    Which side a place is on comes from its parents, never from the line.
    """

    def test_parents_decide(self) -> None:
        """
        A place on the line, or beyond it, is in the country that holds it.
        """
        state = Place(id="state", name="State", kind=PlaceKind.ADMIN1, part_of="mx", country="GT")
        places = (state, spot(-5, 1, id="south", part_of="state"), spot(5, 1, id="north", part_of="state"))

        assert {"MX"} == {border(*places).side_of(place) for place in ("south", "north", "state", "mx")}

    @pytest.mark.parametrize("kind", [PlaceKind.AREA, PlaceKind.ROAD, PlaceKind.WATER, PlaceKind.SETTLEMENT])
    def test_neither(self, kind: PlaceKind) -> None:
        """
        What is in no country is on no side, whatever country it claims.
        """
        assert "" == border().side_of(Place(id="a", name="A", kind=kind, country="GT"))

    def test_countries_of_the_lines(self) -> None:
        """
        The sides of a line are its countries as places, which must be there.
        """
        assert (("gt", "mx"),) == border().sides
        with pytest.raises(UnknownName, match="no place is called 'BZ'"):
            border(lines=(line(countries=("GT", "BZ")),)).sides  # noqa: B018  # what is refused


class TestDataset:
    """
    The line is data of the dataset's folder, so that another border brings another line.
    """

    def test_none(self) -> None:
        """
        A dataset without a line says what brings one.
        """
        with pytest.raises(WrongQuestion, match=r"no border line; its folder gets one in borders\.toml"):
            bw.Dataset.of(GT).border  # noqa: B018  # what is refused

    def test_added(self) -> None:
        """
        A line that is added is there, and the dataset before stays as it is.
        """
        before = bw.Dataset.of(GT, MX, spot(10, 2, part_of="gt"))
        after = before.add(line())

        assert "<Border of GT, MX: 1 line>" == repr(after.border)
        assert told(after.border.distance("Spot")) == ("8", "10", "12", "km")
        assert ("line",) == after.borders.ids
        assert () == before.borders.ids

    def test_travels(self) -> None:
        """
        A copy answers alike, also one that was asked before, and cannot be changed.
        """
        watch = bw.Dataset.of(GT, MX, spot(10, 2, part_of="gt"), line())
        asked = watch.border.distance("spot")
        copies = (pickle.loads(pickle.dumps(watch)), copy.deepcopy(watch))  # noqa: S301  # bytes of our own

        assert {asked} == {again.border.distance("spot") for again in copies}
        with pytest.raises(AttributeError, match="Border cannot be changed"):
            watch.border.lines = Collection()

    def test_no_lines(self) -> None:
        """
        A border without a line is none.
        """
        with pytest.raises(InvalidValue, match="a border has at least one line"):
            Border(Collection(), Gazetteer(kind="place"))


class TestBundled:
    """
    The bundled border is that of Mexico and Guatemala.
    """

    def test_line(self, watch: bw.Dataset) -> None:
        """
        It runs from the Pacific to Belize, is off by kilometers, and cites where it is from.
        """
        (drawn,) = watch.borders

        assert ("GT", "MX") == watch.border.countries
        assert (Decimal("-92.24626"), Decimal("-89.1605")) == tuple(
            Decimal(str(drawn.points[end][0])) for end in (0, -1)
        )
        assert 2.5 == drawn.error_km
        assert ["natural-earth-5-1-1"] == [citation.source for citation in drawn.citations]

    def test_against_geographiclib(self, watch: bw.Dataset) -> None:
        """
        Of places with a point the best is the distance of geographiclib from points of the line a kilometer apart.
        """
        dense = _densified(watch.borders["mx-gt-land-border"].points)
        told = {place: watch.border.distance(place).best for place in watch.places}
        near = {place: float(best) for place, best in told.items() if best is not None and best < 400}
        assert len(near) >= 10

        for place, best in list(near.items())[:30]:
            inverse = (
                Geodesic.WGS84.Inverse(place.latitude, place.longitude, y, x, Geodesic.DISTANCE) for x, y in dense
            )
            meters = min(way["s12"] for way in inverse)

            assert abs(meters / 1000 - best) <= hypot(best, 0.5) - best + 0.051

    def test_both_sides(self, watch: bw.Dataset) -> None:
        """
        Neighbors across the border are on their sides, both within its error of the line.
        """
        sides = {place: watch.border.side_of(place) for place in ("la-mesilla", "ciudad-cuauhtemoc", "chiapas")}

        assert {"la-mesilla": "GT", "ciudad-cuauhtemoc": "MX", "chiapas": "MX"} == sides
        assert "" == watch.border.side_of("mexico-guatemala-border")
        assert watch.border.distance("la-mesilla").low == 0

    def test_fast(self, watch: bw.Dataset) -> None:
        """
        A place takes half a millisecond, and asked again a hundredth of that.
        """
        places = [place.id for place in watch.places if place.latitude is not None][:50]
        fresh = Border(watch.borders, watch.places)
        fresh.distance(places[0])
        took = [_seconds(fresh, places) / len(places) for _ in range(2)]

        assert took[0] <= 0.0005
        assert took[1] <= 0.00005


def _densified(points: tuple[tuple[float, float], ...]) -> list[tuple[float, float]]:
    """
    Points of the line at most a kilometer apart.
    """
    found: list[tuple[float, float]] = []
    for (x1, y1), (x2, y2) in pairwise(points):
        segment = Geodesic.WGS84.InverseLine(y1, x1, y2, x2)
        count = int(segment.s13 // 1000) + 1
        steps = (segment.Position(segment.s13 * number / count) for number in range(count))
        found += [(step["lon2"], step["lat2"]) for step in steps]
    return [*found, points[-1]]


def _seconds(along: Border, places: list[str]) -> float:
    began = perf_counter()
    for place in places:
        along.distance(place)
    return perf_counter() - began
