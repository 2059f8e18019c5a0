"""
A line over the Earth through a row of points, and how far a position is from it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import asin, atan2, ceil, cos, degrees, hypot, inf, pi, radians, sin, sqrt
from typing import Final, TypeAlias

from borderwatch.values.geodesic import EQUATORIAL_KM, POLAR_KM, Position, geodesic_km

Vector: TypeAlias = tuple[float, float, float]
"Kilometers from the center of the Earth: toward 0° E on the equator, 90° E on the equator, the North Pole."

_PIECE_KM: Final = 10
_SAG_KM: Final = 0.002
"How far below the surface the middle of a straight piece is, at most."
_E2: Final = 1 - (POLAR_KM / EQUATORIAL_KM) ** 2
_TIGHTEST_KM: Final = POLAR_KM**2 / EQUATORIAL_KM
_FLATTEST_KM: Final = EQUATORIAL_KM**2 / POLAR_KM
"The least and the greatest radius by which a way over the ellipsoid is bent."


class Polyline:
    """
    The shortest ways that join each point to the next.

    Each is cut into straight pieces (chords, in space) of at most 10 km. They lie at most two meters below the
    surface, need no projection, and know neither poles nor a date line. The nearest points of pieces are found in
    space, and their distance is measured over the surface. Between points a thousand kilometers apart the cut is still
    within ten meters of the shortest way.
    """

    def __init__(self, points: Sequence[Position]) -> None:
        corners = [corner for start, end in pairwise(points) for corner in _cut(start, end)]
        corners.append(vector_of(points[-1]))
        self._pieces = tuple(_piece(start, end) for start, end in pairwise(corners))

    def km_from(self, position: Position) -> float:
        """
        The distance of a position from the line over the surface, in kilometers.
        """
        x, y, z = vector_of(position)
        squares: list[float] = []
        shares: list[float] = []
        for ax, ay, az, dx, dy, dz, scale in self._pieces:
            px, py, pz = x - ax, y - ay, z - az
            share = (px * dx + py * dy + pz * dz) * scale
            share = 0.0 if share < 0 else 1.0 if share > 1 else share  # min and max take twice as long
            px, py, pz = px - share * dx, py - share * dy, pz - share * dz
            squares.append(px * px + py * py + pz * pz)
            shares.append(share)
        rim = _may_be_nearer(sqrt(min(squares)) + _SAG_KM) + _SAG_KM
        candidates = (number for number, square in enumerate(squares) if square <= rim * rim)
        return min(geodesic_km(position, self._at(number, shares[number])) for number in candidates)

    def _at(self, number: int, share: float) -> Position:
        ax, ay, az, dx, dy, dz, _ = self._pieces[number]
        return _position_of((ax + share * dx, ay + share * dy, az + share * dz))


def vector_of(position: Position) -> Vector:
    """
    A position on the surface as a point in space.
    """
    longitude, latitude = radians(position[0]), radians(position[1])
    bend = EQUATORIAL_KM / sqrt(1 - _E2 * sin(latitude) ** 2)
    out = bend * cos(latitude)
    return out * cos(longitude), out * sin(longitude), bend * (1 - _E2) * sin(latitude)


def chord_km(start: Position, end: Position) -> float:
    """
    The straight way between two positions, through the Earth.
    """
    (ax, ay, az), (bx, by, bz) = vector_of(start), vector_of(end)
    return hypot(bx - ax, by - ay, bz - az)


def _position_of(point: Vector) -> Position:
    """
    The position above or below which a point in space lies (Bowring 1976; exact enough near the surface).
    """
    x, y, z = point
    out = hypot(x, y)
    reduced = atan2(z * EQUATORIAL_KM, out * POLAR_KM)
    north = z + _E2 * EQUATORIAL_KM**2 / POLAR_KM * sin(reduced) ** 3
    return degrees(atan2(y, x)), degrees(atan2(north, out - _E2 * EQUATORIAL_KM * cos(reduced) ** 3))


def _cut(start: Position, end: Position) -> list[Vector]:
    """
    The corners from one point to the next, which itself is left out.
    """
    (ax, ay, az), (bx, by, bz) = vector_of(start), vector_of(end)
    count = max(1, ceil(chord_km(start, end) / _PIECE_KM))
    shares = (number / count for number in range(1, count))
    between = ((ax + (bx - ax) * share, ay + (by - ay) * share, az + (bz - az) * share) for share in shares)
    return [(ax, ay, az), *(vector_of(_position_of(point)) for point in between)]


def _piece(start: Vector, end: Vector) -> tuple[float, float, float, float, float, float, float]:
    (ax, ay, az), (bx, by, bz) = start, end
    dx, dy, dz = bx - ax, by - ay, bz - az
    square = dx * dx + dy * dy + dz * dz
    return ax, ay, az, dx, dy, dz, 1 / square if square else 0.0


def _may_be_nearer(chord: float) -> float:
    """
    The longest chord whose way over the surface may be as short as that of the given one.

    Of two chords the longer may belong to the shorter way, where the ellipsoid is bent less: the way over a chord is
    between the arcs of the tightest and of the flattest circle over it.
    """
    if chord >= 2 * _TIGHTEST_KM:
        return inf
    angle = 2 * _TIGHTEST_KM * asin(chord / (2 * _TIGHTEST_KM)) / (2 * _FLATTEST_KM)
    return inf if angle >= pi / 2 else 2 * _FLATTEST_KM * sin(angle)
