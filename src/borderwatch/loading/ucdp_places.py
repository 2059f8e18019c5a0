"""
The places that a row of UCDP GED names, from the country inward.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import attrs

from borderwatch.loading.catalog import Catalog, is_named, shortened, slug_of
from borderwatch.loading.countries import country_of
from borderwatch.records.place import Place
from borderwatch.records.vocabulary import PlaceKind

_POINT_KM: Final = 5.0
"How far from its point a town or village is taken to reach; the codebook calls such a location exact."
_AREA_KM: Final = 250.0
"How far from the point that stands for it an area is taken to reach; the codebook gives no figure, so it is wide."
_LEVELS: Final = (
    ("country", PlaceKind.COUNTRY, None, 6),
    ("adm_1", PlaceKind.ADMIN1, 500.0, 4),
    ("adm_2", PlaceKind.ADMIN2, 100.0, 3),
)
"""
The columns of the divisions, what they are, how far from their point they are taken to reach (as wide), and the
where_prec of an event of which no more is known.
"""


def place_of(catalog: Catalog, row: Mapping[str, str], precision: int, point: tuple[float, float] | None) -> str | None:
    """
    The id of the smallest place that the row names; the places around it are made as well.
    """
    country = country_of(gw=row.get("country_id", ""), iso3=row.get("iso3", ""), name=row.get("country", ""))
    around = _Around(catalog, country)
    for column, kind, radius, level in _LEVELS:
        name = row.get(column, "").strip()
        if is_named(name):
            around.descend(name, kind, point if precision == level else None, radius)
            if precision == level:
                return around.innermost
    name = row.get("where_coordinates", "").strip()
    name = name if is_named(name) else ""
    if precision in (1, 2) and (name or point) and name not in (row.get("adm_2"), row.get("adm_1")):
        return around.point(name or f"{point}", PlaceKind.SETTLEMENT, point, _POINT_KM)
    if precision == 5 and name:
        return around.point(name, PlaceKind.AREA, point, _AREA_KM)
    if precision == 7 and name:
        return around.point(name, PlaceKind.WATER, point, None)
    return around.innermost


@attrs.define
class _Around:
    """
    The places around a spot, from the country inward.
    """

    catalog: Catalog
    country: str
    innermost: str | None = None

    def descend(self, name: str, kind: PlaceKind, point: tuple[float, float] | None, radius: float | None) -> None:
        """
        Go into a division, by its name.
        """
        self.innermost = self._add(slug_of(name), name, kind, point, radius)

    def point(self, name: str, kind: PlaceKind, point: tuple[float, float] | None, radius: float | None) -> str:
        """
        The id of a spot of its own inside.
        """
        what = "" if point and kind is PlaceKind.SETTLEMENT else kind.value
        slug = "-".join(filter(None, (slug_of(name), what, _compass(*point) if point else "")))
        return self._add(slug, name, kind, point, radius)

    def _add(
        self, slug: str, name: str, kind: PlaceKind, point: tuple[float, float] | None, radius: float | None
    ) -> str:
        # Rows disagree on the divisions of a spot; with those in its id, each row keeps what it says.
        is_outermost = self.innermost is None and kind is not PlaceKind.COUNTRY
        inside = f"{self.catalog.scheme}-{kind.value}" if is_outermost else self.innermost or self.catalog.scheme
        place_id = shortened(f"{inside}-{slug}")
        known = self.catalog.places.get(place_id)
        if known is not None and point is None and known.name == name and known.country == self.country:
            return place_id
        return self.catalog.place(
            Place(
                id=place_id,
                name=name,
                kind=kind,
                part_of=self.innermost,
                country=self.country,
                codes=(f"{self.catalog.scheme}:{place_id.removeprefix(f'{self.catalog.scheme}-')}",),
                latitude=point[0] if point else None,
                longitude=point[1] if point else None,
                precision_km=radius if point else None,
                citations=(self.catalog.citation,),
            )
        )


def _compass(latitude: float, longitude: float) -> str:
    """
    A point as a part of a slug: `n14-91w92-26`.
    """
    north, east = "n" if latitude >= 0 else "s", "e" if longitude >= 0 else "w"
    return f"{north}{abs(latitude)}{east}{abs(longitude)}".replace(".", "-")
