"""
Places and their parents, found by name or code.
"""

from __future__ import annotations

from functools import cached_property

from borderwatch.collection import NamedCollection
from borderwatch.errors import AmbiguousName, BorderwatchError, UnknownName
from borderwatch.normalize.names import name_key
from borderwatch.normalize.places import kinds_named, place_key
from borderwatch.records.place import Place
from borderwatch.records.vocabulary import PlaceKind
from borderwatch.values.truth import CERTAIN, NO, POSSIBLE

_WITHOUT_EDGES = (PlaceKind.AREA, PlaceKind.ROAD, PlaceKind.WATER)
"What has no known extent but that it is inside its parent."


class Gazetteer(NamedCollection[Place]):
    """
    Places, each inside its parent.

    A name is looked for as it is first, and only then without words such as municipality: `Tapachula` is the city, and
    `municipio de Tapachula` what bears that name.
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
        ids = [text] if text in self else self.called(text)
        found = [place_id for place_id in ids if self.level(place_id, whole) == CERTAIN]
        if len(found) > 1:
            raise AmbiguousName(text, self.kind, found)
        if not found:
            raise UnknownName(text, f"{self.kind} within {whole}", [place.id for place in self.find(text)])
        return self[found[0]]

    def called(self, text: str) -> list[str]:
        """
        The ids of all that have the code, or else bear the name, or else bear it but for a word that says what it is.

        Such a word is meant: `Estado de México` is a state of that name, never the country.
        """
        found = self._ids_by_code.get(text.strip().casefold()) or self._ids_by_name.get(_name_key(text))
        if found:
            return sorted(found)
        kinds = kinds_named(text)
        return [found for found in super().called(text) if not kinds or self[found].kind in kinds]

    def level(self, stated: str, asked: str) -> int:
        """
        The level (0 to 3) of "what is in the one place is in the other".

        An area, a road or a water may run through anything inside its parent, and without a parent through anything at
        all. So whether it meets another place there, or what is in it does, nobody knows.
        """
        found = super().level(stated, asked)
        if found == NO and (self._may_reach(stated, asked) or self._may_reach(asked, stated)):
            return POSSIBLE
        return found

    def _may_reach(self, vague: str, other: str) -> bool:
        """
        Whether a place whose edges nobody knows may meet another.
        """
        bounds = self._bounds.get(vague)
        if bounds is None:
            bounds = self._bounds[vague] = self._bounds_of(vague)
        is_vague, within = bounds
        return is_vague and (within is None or super().level(other, within) == CERTAIN)

    @cached_property
    def _bounds(self) -> dict[str, tuple[bool, str | None]]:
        return {}

    def _bounds_of(self, place_id: str) -> tuple[bool, str | None]:
        """
        Whether the place is, or lies in, something without edges; and the innermost place around that which has some.
        """
        lineage = self.lineage(place_id)
        vague = [index for index, each in enumerate(lineage) if each in self and self[each].kind in _WITHOUT_EDGES]
        if not vague:
            return False, None
        around = vague[-1] + 1
        return True, lineage[around] if around < len(lineage) else None

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
    def _ids_by_name(self) -> dict[str, set[str]]:
        index: dict[str, set[str]] = {}
        for place in self:
            for form in self._forms(place):
                index.setdefault(_name_key(form), set()).add(place.id)
        index.pop("", None)
        return index

    @cached_property
    def _ids_by_code(self) -> dict[str, set[str]]:
        index: dict[str, set[str]] = {}
        for place in self:
            for code in (*place.codes, *([place.country] if place.kind is PlaceKind.COUNTRY else [])):
                index.setdefault(code.casefold(), set()).add(place.id)
        index.pop("", None)
        return index


def _name_key(text: str) -> str:
    """
    The key of a name; empty where no letter or digit is in it.
    """
    try:
        return name_key(text)
    except BorderwatchError:
        return ""
