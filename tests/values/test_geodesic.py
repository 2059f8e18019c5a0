"""
Distances over the Earth, held against geographiclib.
"""

from __future__ import annotations

from itertools import pairwise
from math import asin, degrees
from time import perf_counter
from typing import Final

import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import example, given, settings
from hypothesis import strategies as st

from borderwatch.records import BorderLine
from borderwatch.values.geodesic import Position, geodesic_km
from borderwatch.values.polyline import Polyline, chord_km
from tests.strategies.records import border_lines

EARTH: Final = Geodesic.WGS84
METER: Final = 1e-3
MILLIMETER: Final = 1e-6


def positions() -> st.SearchStrategy[Position]:
    """
    Positions all over the globe, as thick at the poles as elsewhere.
    """
    latitudes = st.floats(-1, 1).map(asin).map(degrees)
    return st.tuples(st.floats(-180, 180), latitudes)


def true_km(start: Position, end: Position) -> float:
    """
    The distance by geographiclib.
    """
    meters: float = EARTH.Inverse(start[1], start[0], end[1], end[0], Geodesic.DISTANCE)["s12"]
    return meters / 1000


def true_km_from_line(position: Position, points: tuple[Position, ...]) -> float:
    """
    The distance from a line by geographiclib: each segment walked in steps, and again around the nearest of them.
    """
    return min(_true_km_from_segment(position, start, end) for start, end in pairwise(points))


def _true_km_from_segment(position: Position, start: Position, end: Position) -> float:
    segment = EARTH.InverseLine(start[1], start[0], end[1], end[0])

    def at(meters: float) -> float:
        spot = segment.Position(meters, Geodesic.LATITUDE | Geodesic.LONGITUDE)
        return true_km(position, (spot["lon2"], spot["lat2"]))

    low, high, steps = 0.0, segment.s13, 16
    while high - low > 1:
        step = (high - low) / steps
        nearest = min((low + number * step for number in range(steps + 1)), key=at)
        low, high = max(low, nearest - step), min(high, nearest + step)
    return min(at(low), at((low + high) / 2), at(high))


class TestGeodesic:
    """
    The shortest way between two positions, over poles, the date line and half around the Earth.
    """

    @settings(max_examples=300)
    @given(positions(), positions())
    @example((0.0, 0.0), (179.9, 0.0))
    @example((0.0, 0.0), (179.4, 0.0))
    @example((-92.0, 90.0), (88.0, -90.0))
    @example((180.0, 12.0), (-180.0, 12.0))
    def test_anywhere(self, start: Position, end: Position) -> None:
        """
        It is that of geographiclib, to a millimeter.
        """
        assert abs(true_km(start, end) - geodesic_km(start, end)) < MILLIMETER

    @settings(max_examples=200)
    @given(positions(), st.floats(-1, 1), st.floats(-1, 1))
    def test_nearly_antipodal(self, start: Position, east: float, north: float) -> None:
        """
        So it is, to a meter, where the formula does not converge.
        """
        end = (start[0] + 180 + east, max(-90.0, min(90.0, -start[1] + north)))

        assert abs(true_km(start, end) - geodesic_km(start, end)) < METER

    @given(positions(), positions())
    def test_both_ways(self, start: Position, end: Position) -> None:
        """
        The way back is as long, and from a point to itself there is none.
        """
        assert abs(geodesic_km(start, end) - geodesic_km(end, start)) < MILLIMETER
        assert geodesic_km(start, start) == 0


class TestPolyline:
    """
    The distance from a line is that of its nearest point.
    """

    @settings(max_examples=120)
    @given(border_lines(longest=4), positions())
    def test_anywhere(self, line: BorderLine, position: Position) -> None:
        """
        From any point of the globe it is that of geographiclib, to five meters.
        """
        self.check(line.points, position)

    @settings(max_examples=120)
    @given(border_lines(longest=4), st.floats(-9, 9), st.floats(-9, 9))
    def test_near(self, line: BorderLine, east: float, north: float) -> None:
        """
        So it is near the line, and beside each of its ends.
        """
        points = line.points
        longitude, latitude = points[len(points) // 2]
        self.check(points, (longitude + east, max(-90.0, min(90.0, latitude + north))))

    @staticmethod
    def check(points: tuple[Position, ...], position: Position) -> None:
        """
        Hold one distance against the oracle's.
        """
        expected = true_km_from_line(position, points)

        assert abs(expected - Polyline(points).km_from(position)) < 5 * METER

    @given(border_lines())
    def test_on_the_line(self, line: BorderLine) -> None:
        """
        The points of a line are on it.
        """
        points = line.points

        assert max(Polyline(points).km_from(point) for point in points) < MILLIMETER

    def test_nearest_of_two_ways(self) -> None:
        """
        Seen from the equator, a corner in the north is nearer through the Earth than one in the east, and seven meters
        farther over it, because the Earth is bent more along its meridians there.
        """
        found = (EARTH.Direct(0, 0, azimuth, meters) for azimuth, meters in ((0, 1_000_007), (90, 1_000_000)))
        north, east = ((spot["lon2"], spot["lat2"]) for spot in found)
        assert chord_km((0.0, 0.0), north) < chord_km((0.0, 0.0), east)

        assert abs(1000 - Polyline((north, (6.0, 12.0), (12.0, 6.0), east)).km_from((0.0, 0.0))) < MILLIMETER

    @pytest.mark.parametrize("repeated", [1, 3])
    def test_repeated_point(self, repeated: int) -> None:
        """
        A point that is listed again changes nothing.
        """
        points = ((-92.0, 14.5), *[(-92.0, 15.0)] * repeated, (-91.0, 16.0))

        assert Polyline(points).km_from((-90.0, 15.0)) == Polyline((points[0], points[1], points[-1])).km_from(
            (-90.0, 15.0)
        )

    def test_fast(self) -> None:
        """
        A place within a thousand kilometers of a line of 250 points is measured in half a millisecond.
        """
        points = tuple((-92 + number / 80, 14.5 + (number % 7) / 50) for number in range(250))
        line = Polyline(points)
        places = [(-92 + number / 10, 15 + number / 10) for number in range(50)]
        took = []
        for _ in range(5):
            began = perf_counter()
            for place in places:
                line.km_from(place)
            took.append((perf_counter() - began) / len(places))

        assert min(took) <= 0.0005
