"""
The shortest way between two points of the Earth, along its surface.

The Earth is the ellipsoid of WGS 84. Positions are pairs of longitude and latitude in degrees, as in GeoJSON.
"""

from __future__ import annotations

from collections.abc import Callable
from math import asin, atan, atan2, cos, degrees, hypot, pi, radians, remainder, sin, sqrt, tan
from typing import Final, TypeAlias

Position: TypeAlias = tuple[float, float]
"Longitude and latitude in degrees."

EQUATORIAL_KM: Final = 6378.137
FLATTENING: Final = 1 / 298.257223563
POLAR_KM: Final = EQUATORIAL_KM * (1 - FLATTENING)

_CLOSE_ENOUGH: Final = 1e-12
"An angle in radians that is a hundredth of a millimeter on the ground."
_ROUNDS: Final = 60
_HEADINGS: Final = 24


def geodesic_km(start: Position, end: Position) -> float:
    """
    The length of the shortest way from one position to another, in kilometers.

    Vincenty's inverse formula gives it to a millimeter. It does not converge where the two are nearly antipodal; the
    shortest way is then found, to a meter, by trying the points that lie halfway.
    """
    found = _vincenty(start, end)
    return _around_the_globe(start, end) if found is None else found


def _vincenty(start: Position, end: Position) -> float | None:
    """
    The length by T. Vincenty, Survey Review 23 (1975); None where his iteration does not converge.
    """
    apart = radians(remainder(end[0] - start[0], 360))
    reduced_1, reduced_2 = (atan((1 - FLATTENING) * tan(radians(latitude))) for _, latitude in (start, end))
    sin_1, cos_1, sin_2, cos_2 = sin(reduced_1), cos(reduced_1), sin(reduced_2), cos(reduced_2)
    on_sphere = apart
    for _ in range(_ROUNDS):
        sin_lambda, cos_lambda = sin(on_sphere), cos(on_sphere)
        sin_sigma = hypot(cos_2 * sin_lambda, cos_1 * sin_2 - sin_1 * cos_2 * cos_lambda)
        cos_sigma = sin_1 * sin_2 + cos_1 * cos_2 * cos_lambda
        if sin_sigma == 0:
            return 0.0 if cos_sigma > 0 else None
        sigma = atan2(sin_sigma, cos_sigma)
        sin_alpha = cos_1 * cos_2 * sin_lambda / sin_sigma
        cos2_alpha = 1 - sin_alpha * sin_alpha
        middle = cos_sigma - 2 * sin_1 * sin_2 / cos2_alpha if cos2_alpha > 0 else 0.0
        c = FLATTENING / 16 * cos2_alpha * (4 + FLATTENING * (4 - 3 * cos2_alpha))
        bend = sigma + c * sin_sigma * (middle + c * cos_sigma * (2 * middle * middle - 1))
        before, on_sphere = on_sphere, apart + (1 - c) * FLATTENING * sin_alpha * bend
        if abs(on_sphere) > pi:
            return None
        if abs(on_sphere - before) < _CLOSE_ENOUGH:
            return _length(cos2_alpha, sigma, sin_sigma, cos_sigma, middle)
    return None


def _length(cos2_alpha: float, sigma: float, sin_sigma: float, cos_sigma: float, middle: float) -> float:
    """
    The second half of the formula: from the arc on the auxiliary sphere to the length on the ellipsoid.
    """
    u2 = cos2_alpha * (EQUATORIAL_KM**2 - POLAR_KM**2) / POLAR_KM**2
    a = 1 + u2 / 16384 * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)))
    b = u2 / 1024 * (256 + u2 * (-128 + u2 * (74 - 47 * u2)))
    last = b / 6 * middle * (4 * sin_sigma**2 - 3) * (4 * middle**2 - 3)
    delta = b * sin_sigma * (middle + b / 4 * (cos_sigma * (2 * middle**2 - 1) - last))
    return POLAR_KM * a * (sigma - delta)


def _around_the_globe(start: Position, end: Position) -> float:
    """
    The least detour by a point a quarter of the globe away from the start; every way between antipodes crosses one.
    """

    def detour(heading: float) -> float:
        halfway = _quarter_away(start, heading)
        ways = _vincenty(start, halfway), _vincenty(halfway, end)
        return sum(pi * EQUATORIAL_KM if way is None else way for way in ways)

    step = 2 * pi / _HEADINGS
    nearest = min((number * step for number in range(_HEADINGS)), key=detour)
    return _least(detour, nearest - step, nearest + step)


def _quarter_away(start: Position, heading: float) -> Position:
    longitude, latitude = map(radians, start)
    north, east = cos(heading), sin(heading)
    return degrees(longitude + atan2(east, -north * sin(latitude))), degrees(asin(north * cos(latitude)))


def _least(function: Callable[[float], float], low: float, high: float) -> float:
    """
    The least value of a function that falls and then rises, by the golden section.
    """
    golden = (sqrt(5) - 1) / 2
    left, right = high - golden * (high - low), low + golden * (high - low)
    at_left, at_right = function(left), function(right)
    while high - low > 1e-7:  # less than a meter
        if at_left < at_right:
            high, right, at_right = right, left, at_left
            left = high - golden * (high - low)
            at_left = function(left)
        else:
            low, left, at_left = left, right, at_right
            right = low + golden * (high - low)
            at_right = function(right)
    return min(at_left, at_right)
