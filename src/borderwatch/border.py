"""
The border: how far from it a place is, and on which side.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from math import ceil, floor
from typing import Final

import attrs

from borderwatch.collection import Collection
from borderwatch.errors import InvalidValue
from borderwatch.gazetteer import Gazetteer
from borderwatch.records.border_line import BorderLine
from borderwatch.records.place import FARTHEST_KM, Place
from borderwatch.records.vocabulary import PlaceKind
from borderwatch.values.estimate import Estimate
from borderwatch.values.geodesic import Position
from borderwatch.values.immutable import Immutable
from borderwatch.values.polyline import Polyline
from borderwatch.values.quantity import Quantity

_POINTS: Final = (PlaceKind.SETTLEMENT, PlaceKind.CROSSING)
_POINT_KM: Final = 25
"A place of which no part is farther from its point than this has a best distance, whatever its kind."


class Border(Immutable):
    """
    The lines of a dataset, and its places around them.

    Distances come from the lines, sides from the parents of places: a line that is off by a kilometer would put a
    crossing into the wrong country.
    """

    lines: Collection[BorderLine]
    _places: Gazetteer

    def __init__(self, lines: Collection[BorderLine], places: Gazetteer) -> None:
        if not lines:
            raise InvalidValue("a border has at least one line")
        self._fill(lines=lines, _places=places)

    @property
    def countries(self) -> tuple[str, ...]:
        """
        The countries that the lines part (ISO 3166-1 alpha-2), each once, in order.
        """
        return tuple(sorted({country for line in self.lines for country in line.countries}))

    @cached_property
    def sides(self) -> tuple[tuple[str, str], ...]:
        """
        For each line the ids of the two countries that it parts.

        Raises:
            UnknownName: the places do not hold one of the countries.
        """
        both = (tuple(self._places.resolve(country).id for country in line.countries) for line in self.lines)
        return tuple((one, other) for one, other in both)

    def distance(self, place: str | Place, *, off_km: float = 0.0) -> Quantity:
        """
        How far from the border a place is, in kilometers, on either side; from the nearest line, if there are several.

        The bounds hold the error of the line and how far the place may be from its point, and are rounded outward to
        0.1 km. How far that may be is told by `precision_km`, of the place itself or, where it has no point or nobody
        says how exact it is, of the nearest place around it that has both; where none has, the distance is open. The
        best is the distance of the place's own point, if it is a settlement, a crossing, or exact to 25 km.

        Args:
            place: an id, code or name, or a place.
            off_km: how far from the place the spot that is meant may be.

        Raises:
            UnknownName, AmbiguousName: no place is called so, or several are.
            InvalidValue: `off_km` is not a distance on Earth.
        """
        if not 0 <= off_km <= FARTHEST_KM:
            raise InvalidValue(f"off_km {off_km} is not a distance on Earth")
        asked = place if isinstance(place, Place) else self._places.resolve(place)
        found = self._told.get((asked, off_km))
        if found is None:
            found = self._measured(asked, off_km)
            if asked in self._places:
                self._told[asked, off_km] = found
        return found

    def side_of(self, place: str | Place) -> str:
        """
        The country (ISO 3166-1 alpha-2) that a place is in by its parents; empty where it is in none.

        Raises:
            UnknownName, AmbiguousName: no place is called so, or several are.
        """
        asked = place if isinstance(place, Place) else self._places.resolve(place)
        return next((around.country for around in self._lineage(asked) if around.kind is PlaceKind.COUNTRY), "")

    def _lineage(self, place: Place) -> list[Place]:
        """
        The place and those around it, the nearest first.
        """
        around = self._places.lineage(place.part_of) if place.part_of is not None else ()
        return [place, *(self._places[place_id] for place_id in around if place_id in self._places)]

    def _measured(self, place: Place, off_km: float) -> Quantity:
        disc = next((found for around in self._lineage(place) if (found := _disc_of(around)) is not None), None)
        low, high = 0.0, None
        if disc is not None:
            reaches = [(trace.km_from(disc.center), trace.error_km + disc.radius_km + off_km) for trace in self._traces]
            low = max(0.0, min(km - reach for km, reach in reaches))
            high = min(km + reach for km, reach in reaches)
        best = None
        point = _point_of(place)
        if point is not None and off_km <= _POINT_KM:
            best = min(trace.km_from(point) for trace in self._traces)
            is_told = low <= best and (high is None or best <= high)
            best = best if is_told else None
        return Quantity(_rounded(low, best, high), "km")

    @cached_property
    def _traces(self) -> tuple[_Trace, ...]:
        return tuple(_Trace(Polyline(line.points), line.error_km) for line in self.lines)

    @cached_property
    def _told(self) -> dict[tuple[Place, float], Quantity]:
        return {}

    def __repr__(self) -> str:
        return f"<Border of {', '.join(self.countries)}: {len(self.lines)} line{'s' * (len(self.lines) > 1)}>"


@attrs.frozen
class _Trace:
    """
    A line that distances can be measured from, and how far off it may be.
    """

    polyline: Polyline
    error_km: float

    def km_from(self, position: Position) -> float:
        """
        The distance of a position from the line.
        """
        return self.polyline.km_from(position)


@attrs.frozen
class _Disc:
    """
    Where a place may be.
    """

    center: Position
    radius_km: float


def _disc_of(place: Place) -> _Disc | None:
    if place.longitude is None or place.latitude is None or place.precision_km is None:
        return None
    return _Disc((place.longitude, place.latitude), place.precision_km)


def _point_of(place: Place) -> Position | None:
    """
    The point of a place that is small enough to be taken for one.
    """
    is_small = place.kind in _POINTS or (place.precision_km is not None and place.precision_km <= _POINT_KM)
    if place.longitude is None or place.latitude is None or not is_small:
        return None
    return place.longitude, place.latitude


def _rounded(low: float, best: float | None, high: float | None) -> Estimate:
    """
    The bounds in tenths, rounded outward; what is less than a millimeter off a tenth is that tenth.
    """
    return Estimate(
        _tenths(floor(round(low * 10, 5))),
        None if best is None else _tenths(round(best * 10)),
        None if high is None else _tenths(ceil(round(high * 10, 5))),
    )


def _tenths(count: int) -> Decimal:
    return Decimal(f"{count // 10}.{count % 10}")
