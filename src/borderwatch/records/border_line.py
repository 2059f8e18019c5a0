"""
Where a border runs, as a line on the map.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from borderwatch.errors import InvalidValue
from borderwatch.records.place import FARTHEST_KM
from borderwatch.records.record import Record
from borderwatch.values.geodesic import Position
from borderwatch.values.polyline import chord_km

_WIDEST_STEP_KM: Final = 1000


class BorderLine(Record, frozen=True, kw_only=True):
    """
    The line between two countries. Distances are told by it; which side a place is on is told by the place's parents.

    Raises:
        InvalidValue: not two countries, fewer than two points, a point off the globe, points of which nobody could say
            how the border runs between them, an error that is no distance.
    """

    name: str
    "What the border is called."
    countries: tuple[str, ...]
    "The two countries that it parts, ISO 3166-1 alpha-2."
    points: tuple[tuple[float, float], ...]
    "Longitude and latitude of each point (WGS 84, in the order of GeoJSON); the shortest way joins it to the next."
    error_km: float
    "How far the true border may be from the line, in kilometers."

    def __post_init__(self) -> None:
        super().__post_init__()
        if len(self.countries) != 2 or len(set(self.countries)) != 2:
            raise InvalidValue(f"a line parts two countries, not {', '.join(self.countries) or 'none'}")
        if len(self.points) < 2:
            raise InvalidValue(f"a line has at least two points, not {len(self.points)}")
        for index, point in enumerate(self.points):
            _check_point(index, point)
        for index, (point, following) in enumerate(pairwise(self.points)):
            if chord_km(point, following) > _WIDEST_STEP_KM:
                raise InvalidValue(
                    f"points[{index}] and points[{index + 1}] are more than {_WIDEST_STEP_KM} km apart; "
                    "add points between them, so that it is plain how the border runs"
                )
        if not 0 <= self.error_km <= FARTHEST_KM:
            raise InvalidValue(f"error_km {self.error_km} is not a distance on Earth")

    def __str__(self) -> str:
        return f"{self.name} [{self.id}], {len(self.points)} points"


def _check_point(index: int, point: Position) -> None:
    longitude, latitude = point
    if not -180 <= longitude <= 180:
        raise InvalidValue(f"longitude {longitude} of points[{index}] is not between -180 and 180")
    if not -90 <= latitude <= 90:
        hint = "the longitude comes first" if abs(latitude) <= 180 else "degrees are meant"
        raise InvalidValue(f"latitude {latitude} of points[{index}] is not between -90 and 90; {hint}")
