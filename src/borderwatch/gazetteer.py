"""
Places and their parents, found by name or code.
"""

from __future__ import annotations

from functools import cached_property

from borderwatch.collection import NamedCollection
from borderwatch.errors import AmbiguousName, UnknownName
from borderwatch.normalize.places import place_key
from borderwatch.records.place import Place
from borderwatch.records.vocabulary import PlaceKind
from borderwatch.values.truth import CERTAIN, NO, POSSIBLE

_WITHOUT_EDGES = (PlaceKind.AREA, PlaceKind.ROAD, PlaceKind.WATER)
"What has no known extent where it has no parent."


class Gazetteer(NamedCollection[Place]):
    """
    Places, each inside its parent.
    """

    _key = staticmethod(place_key)

    def resolve(self, text: str, within: str | None = None) -> Place:
        """
        The one place with that id, code (`MX-CHP`, `inegi:070340014`) or name.

        Args:
            text: an id, a code or a name.
            within: an id, code or name of a place that contains it, which tells namesakes apart.

        Raises:
            UnknownName: no place is called so; `candidates` has the nearest ids.
            AmbiguousName: several are; `candidates` has their ids.
        """
        if within is None:
            return super().resolve(text)
        whole = self.resolve(within).id
        ids = [text] if text in self else self._called(text)
        found = [place_id for place_id in ids if self.level(place_id, whole) == CERTAIN]
        if len(found) > 1:
            raise AmbiguousName(text, self.kind, found)
        if not found:
            raise UnknownName(text, f"{self.kind} within {whole}", [place.id for place in self.find(text)])
        return self[found[0]]

    def _called(self, text: str) -> list[str]:
        """
        The ids of all that have the code, or else bear the name, in order.
        """
        return sorted(self._ids_by_code.get(text.strip().casefold(), ())) or super()._called(text)

    def level(self, stated: str, asked: str) -> int:
        """
        The level (0 to 3) of "what is in the one place is in the other".

        An area, a road or a water without a parent may run through any place, so of it and another nobody knows.
        """
        found = super().level(stated, asked)
        is_known = found > NO or not (self._is_adrift(stated) or self._is_adrift(asked))
        return found if is_known else POSSIBLE

    def _is_adrift(self, place_id: str) -> bool:
        outermost = self.get(self.lineage(place_id)[-1])
        return outermost is not None and outermost.kind in _WITHOUT_EDGES

    def ancestor(self, place_id: str, kind: PlaceKind) -> str | None:
        """
        The id of the place itself or of the nearest place around it that is of that kind.
        """
        for found in self.lineage(place_id):
            place = self.get(found)
            if place is not None and place.kind is kind:
                return found
        return None

    @cached_property
    def _ids_by_code(self) -> dict[str, set[str]]:
        index: dict[str, set[str]] = {}
        for place in self:
            for code in (*place.codes, *([place.country] if place.kind is PlaceKind.COUNTRY else [])):
                index.setdefault(code.casefold(), set()).add(place.id)
        index.pop("", None)
        return index
