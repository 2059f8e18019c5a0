"""
The places that a row names, each inside the one around it.
"""

from __future__ import annotations

from typing import Final

import attrs

from borderwatch.loading.catalog import Catalog, checksum, shortened, slug_of
from borderwatch.records.name import Name
from borderwatch.records.place import Place
from borderwatch.records.vocabulary import PlaceKind

_MARKS: Final = frozenset({"adm1", "adm2", "adm3", "at", "around", "by", "event", "actor"})
"Words that stand in ids between names."


def id_of_steps(scheme: str, *steps: tuple[str, str]) -> str:
    """
    An id of marks and the names after them; two different lists of steps have two different ids.
    """
    parts = [scheme]
    for mark, name in steps:
        slug = slug_of(name)
        is_plain = _MARKS.isdisjoint(slug.split("-"))
        parts += [mark, slug] if is_plain else [mark, slug, checksum(name)]
    return shortened("-".join(filter(None, parts)))


@attrs.define
class Surroundings:
    """
    The places around a spot, from the country inward.

    Spellings of one name, which differ in case, accents or punctuation, are one place.
    """

    catalog: Catalog
    country: str
    innermost: str | None = None
    _steps: tuple[tuple[str, str], ...] = ()

    def descend(self, mark: str, name: str, kind: PlaceKind, *, known_as: str = "") -> None:
        """
        Go into a division, by its name, or by the one that it has whatever a row calls it.
        """
        self._steps = (*self._steps, (mark, known_as or name))
        self.innermost = self._met(id_of_steps(self.catalog.scheme, *self._steps), name, kind)

    def spot(
        self, mark: str, name: str, kind: PlaceKind, point: tuple[float, float] | None, radius: float | None
    ) -> str:
        """
        The id of a spot of its own inside.
        """
        steps = [*self._steps, (mark, name), *([("by", _compass(*point))] if point else [])]
        return self._met(id_of_steps(self.catalog.scheme, *steps), name, kind, point, radius)

    def _met(
        self,
        place_id: str,
        name: str,
        kind: PlaceKind,
        point: tuple[float, float] | None = None,
        radius: float | None = None,
    ) -> str:
        known = self.catalog.places.get(place_id)
        spellings = {name} if known is None else {name, known.name, *(each.text for each in known.names)}
        countries = {self.country} if known is None else {self.country, known.country}
        cited = (self.catalog.citation,)
        self.catalog.places[place_id] = Place(
            id=place_id,
            name=min(spellings),
            names=tuple(Name(text=text, citations=cited) for text in spellings if len(spellings) > 1),
            kind=kind,
            part_of=self.innermost,
            country=min(filter(None, countries), default=""),
            codes=(f"{self.catalog.scheme}:{place_id.removeprefix(f'{self.catalog.scheme}-')}",),
            latitude=point[0] if point else None,
            longitude=point[1] if point else None,
            precision_km=radius if point else None,
            citations=cited,
        )
        return place_id


def _compass(latitude: float, longitude: float) -> str:
    """
    A point as a part of a slug: `n14-91w92-26`.
    """
    north, east = "n" if latitude >= 0 else "s", "e" if longitude >= 0 else "w"
    return f"{north}{abs(latitude)}{east}{abs(longitude)}".replace(".", "-")
