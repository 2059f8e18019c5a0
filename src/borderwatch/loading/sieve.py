"""
Which rows of a table may be wanted, told while it is read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress

import attrs

from borderwatch.border import Border
from borderwatch.conditions import Condition
from borderwatch.dataset import Dataset
from borderwatch.errors import BorderwatchError, UnknownName
from borderwatch.joining import Acquaintance
from borderwatch.loading.catalog import Catalog
from borderwatch.namesakes import key_of, label_by_id
from borderwatch.normalize.names import name_key
from borderwatch.normalize.places import place_key
from borderwatch.normalize.text import fold
from borderwatch.records.actor import Actor
from borderwatch.records.incident import Incident
from borderwatch.records.place import Place
from borderwatch.records.source import Source
from borderwatch.records.vocabulary import ActorKind, NameKind, PlaceKind
from borderwatch.values.truth import NO, POSSIBLE

_POINTS = (PlaceKind.SETTLEMENT, PlaceKind.CROSSING)
_WITHOUT_EDGES = (PlaceKind.AREA, PlaceKind.ROAD, PlaceKind.WATER)


class Sieve:
    """
    Lets through every row that a condition may hold for, and keeps back most others.

    While a table is read nobody knows yet what else it names, so a name is taken for anybody who bears it, and a place
    that is no point for one that may hold any other. What came through is asked once more when all is read.
    """

    def __init__(self, condition: Condition, catalog: Catalog, beside: Dataset | None) -> None:
        """
        Args:
            condition: what is asked.
            catalog: what the table names, so far.
            beside: a dataset that may know those under other names.
        """
        self._condition = condition
        self._around = _Around(_Actors(catalog, beside), _Places(catalog, beside), _Sources())
        self._with_anybody = attrs.evolve(self._around, actors=_Anybody(catalog, beside))

    def may_hold(self, incident: Incident, *, goes_on: bool = False) -> bool:
        """
        Whether the condition may be so for an incident, as far as can be told by now.

        Args:
            incident: what a row says.
            goes_on: whether other rows may add actors to it.
        """
        if goes_on and not incident.participants:
            return True
        try:
            return self._condition.level(incident, self._with_anybody if goes_on else self._around) > NO
        except BorderwatchError:
            return True


class _Actors:
    """
    The actors met so far, as a condition asks for them.
    """

    def __init__(self, catalog: Catalog, beside: Dataset | None) -> None:
        self._catalog = catalog
        self._beside = beside
        self._acquaintance = None if beside is None else Acquaintance(beside)
        self._levels: dict[tuple[str, str, int], int] = {}

    def resolve(self, text: str) -> Actor:
        return self._catalog.actors[text]

    def level(self, stated: str, asked: str) -> int:
        actor = self._catalog.actors[stated]
        if actor.kind is ActorKind.UNIDENTIFIED:
            return self._level(actor, asked)  # every event has its own: kept, they would fill the memory
        key = (stated, asked, len(actor.names))
        if key not in self._levels:
            self._levels[key] = self._level(actor, asked)
        return self._levels[key]

    def _level(self, actor: Actor, asked: str) -> int:
        called = {actor.name, *(name.text for name in actor.names), label_by_id(actor)}
        if asked == actor.id or key_of(asked) in map(key_of, called):
            return POSSIBLE
        if self._beside is None or self._acquaintance is None:
            return NO
        here = self._acquaintance.actors([actor]).get(actor.id)
        try:
            return POSSIBLE if here and self._beside.actors.level(here, self._beside.actors.resolve(asked).id) else NO
        except UnknownName:
            return NO

    def is_placeholder(self, record_id: str) -> bool:
        """
        Whether it stands for somebody whom nobody identified.
        """
        return self._catalog.actors[record_id].kind is ActorKind.UNIDENTIFIED


class _Anybody(_Actors):
    """
    The actors of an event that are not known yet: they may be whoever is asked for.
    """

    def level(self, stated: str, asked: str) -> int:  # noqa: ARG002  # whoever they are
        return POSSIBLE


class _Places:
    """
    The places met so far, as a condition asks for them.
    """

    def __init__(self, catalog: Catalog, beside: Dataset | None) -> None:
        self._catalog = catalog
        self._beside = beside
        self._acquaintance = None if beside is None else Acquaintance(beside)
        self._levels: dict[tuple[str, str], int] = {}
        self._countries: dict[str, Place] = {}
        self._asked_countries: dict[str, tuple[int, str]] = {}

    def resolve(self, text: str) -> Place:
        return self._catalog.places[text]

    def level(self, stated: str, asked: str) -> int:
        key = (stated, asked)
        if key not in self._levels:
            self._levels[key] = self._level(self._catalog.places[stated], asked)
        return self._levels[key]

    def _level(self, place: Place, asked: str) -> int:
        around = self._lineage(place)
        if around[-1].kind is PlaceKind.COUNTRY:
            self._countries.setdefault(around[-1].id, around[-1])
        is_adrift = around[-1].kind in _WITHOUT_EDGES
        if is_adrift or any(_is_called(each, asked, (name_key, place_key)) for each in around):
            return POSSIBLE
        country = self._country(asked)
        if country and place.country and country != place.country:
            return NO
        if place.kind not in _POINTS:
            return POSSIBLE
        if self._beside is None or self._acquaintance is None:
            return NO
        here = self._acquaintance.places(around).values()
        try:
            asked_id = self._beside.places.resolve(asked).id
        except UnknownName:
            return NO
        return POSSIBLE if any(self._beside.places.level(each, asked_id) for each in here) else NO

    def _country(self, asked: str) -> str:
        """
        The country of the place asked for, where that is known for sure; what else the table names cannot change it.
        """
        known = self._asked_countries.get(asked)
        if known is None or (not known[1] and known[0] < len(self._countries)):
            known = self._asked_countries[asked] = (len(self._countries), self._look_for_country(asked))
        return known[1]

    def _look_for_country(self, asked: str) -> str:
        found = list(self._countries.values())
        if self._beside is not None:
            with suppress(UnknownName):
                found.append(self._beside.places.resolve(asked))
        return next((place.country for place in found if _is_called(place, asked, (name_key,))), "")

    def _lineage(self, place: Place) -> list[Place]:
        around = [place]
        while around[-1].part_of is not None:
            around.append(self._catalog.places[around[-1].part_of])
        return around


class _Sources:
    """
    Sources by id, whichever are asked for.
    """

    def __getitem__(self, source: str, /) -> Source:
        return Source(id=source, title=source)


@attrs.frozen
class _Around:
    """
    The surroundings of a row while its table is read.
    """

    actors: _Actors
    places: _Places
    sources: _Sources
    border: Border | None = None


def _is_called(place: Place, asked: str, keys: Sequence[Callable[[str], str]]) -> bool:
    known = {place.id, *place.codes, place.country if place.kind is PlaceKind.COUNTRY else place.id}
    if asked.strip().casefold() in {each.casefold() for each in known}:
        return True
    names = {place.name, *(name.text for name in place.names if name.kind is not NameKind.DESCRIPTION)}
    return bool(fold(asked)) and any(key(asked) == key(name) for key in keys for name in names)
