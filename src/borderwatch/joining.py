"""
Several datasets as one: what each calls by an id of its own, and which of them are the same.

An importer gives the actors and places of a published table ids that begin with the name of that dataset. Beside a
dataset that knows them under other ids they are those: by an external id or a code, else by a name that is declared. A
likeness joins nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import Any

from borderwatch.actors import Actors
from borderwatch.dataset import Dataset, Description
from borderwatch.errors import LoadError, Problem
from borderwatch.gazetteer import Gazetteer
from borderwatch.integrity import KINDS
from borderwatch.namesakes import told_apart
from borderwatch.records.actor import Actor
from borderwatch.records.place import Place
from borderwatch.records.record import Record
from borderwatch.records.relation import Relation
from borderwatch.records.vocabulary import NameKind, PlaceKind, RelationKind
from borderwatch.renaming import Renaming


def combine(*datasets: Dataset, description: Description | None = None) -> Dataset:
    """
    One dataset of several. Records that are equal become one, and so do descriptions; different ones are joined.

    An actor or a place whose id comes from a published dataset is the one that another dataset declares under the same
    external id, code or name; it keeps the id that it has there.

    Raises:
        LoadError: an id that means two different records, or names that two actors share without saying so.
    """
    names = names_given_up(datasets)
    renaming = Renaming(names)
    records: dict[str, dict[str, Record]] = {kind: {} for kind in KINDS}
    problems = []
    for dataset in datasets:
        for kind, collection in dataset.collections.items():
            for each in collection:
                if kind in _JOINED and each.id in names:
                    continue
                record = renaming.of(each) if names else each
                if records[kind].setdefault(record.id, record) != record:
                    message = f"two different {kind} have this id; rename one of them"
                    problems.append(Problem(message=message, record=record.id, path="id"))
    if problems:
        raise LoadError(problems)
    if description is None:
        description = _combined([dataset.description for dataset in datasets])
    together: dict[str, list[Any]] = {kind: list(by_id.values()) for kind, by_id in records.items()}
    together["actors"] = _told_apart(together["actors"], together["relations"])
    return Dataset(together, description)


def _told_apart(actors: list[Actor], relations: list[Relation]) -> list[Actor]:
    """
    The actors; an imported one that met nobody because several bear its name does not bear it too.
    """
    disputed = RelationKind.ALIAS_DISPUTED_WITH
    declared = {frozenset((each.subject, each.object)) for each in relations if each.kind is disputed}
    return told_apart(actors, {actor.id for actor in actors if is_imported(actor)}, declared)


def _combined(descriptions: list[Description]) -> Description:
    distinct = [each for each in dict.fromkeys(descriptions) if each != Description()]
    if len(distinct) == 1:
        return distinct[0]
    return Description(
        name="-".join(dict.fromkeys(each.name for each in distinct if each.name)),
        title="; ".join(dict.fromkeys(each.title for each in distinct if each.title)),
        summary=" ".join(dict.fromkeys(each.summary for each in distinct if each.summary)),
        license=_all_of(dict.fromkeys(each.license for each in distinct if each.license)),
    )


def _all_of(licenses: Iterable[str]) -> str:
    """
    The SPDX expression of several licenses that all apply.
    """
    listed = list(licenses)
    if len(listed) == 1:
        return listed[0]
    return " AND ".join(f"({each})" if " OR " in each else each for each in listed)


def names_given_up(datasets: Sequence[Dataset]) -> dict[str, str]:
    """
    The ids of imported actors and places that other datasets know under ids of their own, with those.
    """
    meetings: dict[str, set[str]] = {}
    for dataset in datasets:
        actors = [actor for actor in dataset.actors if is_imported(actor)]
        places = [place for place in dataset.places if is_imported(place)]
        for other in datasets:
            if other is not dataset and (actors or places):
                acquaintance = Acquaintance(other)
                for imported, here in chain(acquaintance.actors(actors).items(), acquaintance.places(places).items()):
                    meetings.setdefault(imported, set()).add(here)
    ends = {given_up: _ends(meetings, given_up) for given_up in meetings}
    return {given_up: found.pop() for given_up, found in ends.items() if len(found) == 1}


def _ends(meetings: Mapping[str, set[str]], met: str) -> set[str]:
    """
    The ids at the ends of the chains of ids that an id may be given up for; several where datasets disagree.
    """
    return {end for each in meetings[met] for end in _ends(meetings, each)} if met in meetings else {met}


def is_imported(record: Actor | Place) -> bool:
    """
    Whether an actor or a place has its id from a published dataset that has a name for it.
    """
    known_as = record.external_ids if isinstance(record, Actor) else record.codes
    return any(record.id.startswith(f"{code.partition(':')[0]}-") for code in known_as)


class Acquaintance:
    """
    Which imported actors and places a dataset knows under ids of its own.
    """

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset

    def actors(self, imported: Iterable[Actor]) -> dict[str, str]:
        """
        The ids of those it knows, each with the id that the actor has here.
        """
        known = {actor.id: self._actor(actor) for actor in imported}
        return {imported_id: here for imported_id, here in known.items() if here is not None}

    def places(self, imported: Iterable[Place]) -> dict[str, str]:
        """
        The ids of those it knows, each with the id that the place has here.

        Only countries and their divisions are looked for: what a dataset means by the name of a village, its point
        tells better than the name.
        """
        by_id = {place.id: place for place in imported}
        known: dict[str, str] = {}
        for place in sorted(by_id.values(), key=lambda each: _DIVISIONS.get(each.kind, 0)):
            here = self._place(place, known) if place.kind in _DIVISIONS else None
            if here is not None:
                known[place.id] = here
        return known

    def _actor(self, imported: Actor) -> str | None:
        bearers = {found for code in imported.external_ids for found in self._ids_by_code.get(code, ())}
        if bearers:
            return bearers.pop() if len(bearers) == 1 else None
        names = {imported.name, *(name.text for name in imported.names if name.kind is not NameKind.DESCRIPTION)}
        bearers = {found for name in names for found in self._bearers(self._dataset.actors, name, imported)}
        return bearers.pop() if len(bearers) == 1 else None

    def _place(self, imported: Place, known: Mapping[str, str]) -> str | None:
        places = self._dataset.places
        if imported.kind is PlaceKind.COUNTRY:
            return self._country(imported)
        around = known.get(imported.part_of or "", imported.part_of)
        if around is None or around not in places:
            return None
        bearers = [
            found
            for found in self._bearers(places, imported.name, imported)
            if places[found].kind is imported.kind and places.level(found, around)
        ]
        return bearers[0] if len(bearers) == 1 else None

    def _country(self, imported: Place) -> str | None:
        if not imported.country:
            return None
        found = [
            place
            for place in self._dataset.places
            if place.kind is PlaceKind.COUNTRY and place.country == imported.country and place.id != imported.id
        ]
        own = [place.id for place in found if not is_imported(place)]
        others = [place.id for place in found if _scheme(place) != _scheme(imported) and place.id < imported.id]
        return next(iter(own or others), None)

    def _bearers(self, collection: Actors | Gazetteer, name: str, imported: Actor | Place) -> list[str]:
        """
        Who declares the name: those with an id of their own, or else those of another published dataset.

        Of two published datasets, the id that comes first in the alphabet is kept.
        """
        every = [collection[found] for found in collection.called(name)]
        own = [each.id for each in every if not is_imported(each)]
        return own or [each.id for each in every if _scheme(each) != _scheme(imported) and each.id < imported.id]

    @cached_property
    def _ids_by_code(self) -> dict[str, set[str]]:
        index: dict[str, set[str]] = {}
        for actor in self._dataset.actors:
            for code in () if is_imported(actor) else actor.external_ids:
                index.setdefault(code, set()).add(actor.id)
        return index


def _scheme(record: Actor | Place) -> str:
    return record.id.partition("-")[0] if is_imported(record) else ""


_DIVISIONS = {PlaceKind.COUNTRY: 0, PlaceKind.ADMIN1: 1, PlaceKind.ADMIN2: 2}
"The kinds of places that are looked for, from the outside in."
_JOINED = ("actors", "places")
"The collections in which an id may be given up."
