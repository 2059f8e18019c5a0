"""
A named place.
"""

from __future__ import annotations

from borderwatch.errors import InvalidValue
from borderwatch.records.name import Name
from borderwatch.records.record import Record
from borderwatch.records.vocabulary import PlaceKind

FARTHEST_KM = 20_038
"Half of the circumference of the Earth."


class Place(Record, frozen=True, kw_only=True):
    """
    A place with one parent. A crossing is two places, one on each side, that name each other.

    Raises:
        InvalidValue: coordinates off the globe, one coordinate without the other, a negative precision.
    """

    name: str
    "The label: the gazetteer's spelling where there is one."
    kind: PlaceKind
    "What it is."
    names: tuple[Name, ...] = ()
    "Every form that a source uses, the label included; kept in the order of their text."
    part_of: str | None = None
    "The id of the place that contains it; countries and stretches across a border have none."
    across: str | None = None
    "The id of the place on the other side of the border with which it forms a crossing."
    country: str = ""
    "ISO 3166-1 alpha-2."
    codes: tuple[str, ...] = ()
    "ISO 3166-2 codes as they are (`GT-13`, the older `GT-HU`), others as `scheme:code` (`inegi:070340014`)."
    latitude: float | None = None
    "Degrees north, WGS 84."
    longitude: float | None = None
    "Degrees east, WGS 84."
    precision_km: float | None = None
    "How far the place may be from the point, in kilometers."

    def __post_init__(self) -> None:
        super().__post_init__()
        if (self.latitude is None) != (self.longitude is None):
            raise InvalidValue("a latitude needs a longitude, and the other way round")
        if self.latitude is not None and not -90 <= self.latitude <= 90:
            raise InvalidValue(f"latitude {self.latitude} is not between -90 and 90")
        if self.longitude is not None and not -180 <= self.longitude <= 180:
            raise InvalidValue(f"longitude {self.longitude} is not between -180 and 180")
        if self.precision_km is not None and not 0 <= self.precision_km <= FARTHEST_KM:
            raise InvalidValue(f"precision_km {self.precision_km} is not a distance on Earth")
        self._settle("names", tuple(sorted(self.names, key=lambda name: name.order)))

    def __str__(self) -> str:
        return f"{self.name} [{self.id}], {self.kind}"
