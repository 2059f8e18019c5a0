"""
The actors, places and sources that a table names, gathered while its rows are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final
from zlib import crc32

import attrs

from borderwatch.namesakes import told_apart
from borderwatch.normalize.text import fold
from borderwatch.records.actor import Actor
from borderwatch.records.incident import Incident
from borderwatch.records.name import Name
from borderwatch.records.place import Place
from borderwatch.records.source import Source
from borderwatch.records.vocabulary import ActorKind
from borderwatch.values.citation import Citation
from borderwatch.values.identifiers import LONGEST

_KEPT: Final = 100
_NOT_OF_SLUGS: Final = re.compile(r"[^a-z0-9]+")


_folded: Final = lru_cache(maxsize=65_536)(fold)
"A name is looked at, and then made a slug of; it is folded once."


def is_named(text: str) -> bool:
    """
    Whether a letter or a digit is in it, so that it can be a name.
    """
    return bool(_folded(text))


@lru_cache(maxsize=65_536)
def slug_of(text: str) -> str:
    """
    A slug made of a text; what is in another script is told by a checksum.
    """
    folded = _folded(text)
    slug = _NOT_OF_SLUGS.sub("-", folded).strip("-")
    if slug and folded.isascii():
        return slug
    return f"{slug}-x{checksum(folded or text)}".lstrip("-")


def shortened(slug: str) -> str:
    """
    The slug, or where it is too long for an id its beginning and a checksum of it.
    """
    return slug if len(slug) <= LONGEST else f"{slug[:_KEPT].rstrip('-')}-{checksum(slug)}"


def checksum(text: str) -> str:
    """
    A few characters that another text has not.
    """
    return f"{crc32(text.encode('utf-8', 'replace')):08x}"


@attrs.frozen(eq=False)
class Catalog:
    """
    What was met so far. Ids depend on what is named, never on the order in which it is met.
    """

    scheme: str
    "What the ids of the dataset begin with: `ucdp`."
    source: Source
    "The dataset itself."
    actors: dict[str, Actor] = attrs.field(factory=dict)
    places: dict[str, Place] = attrs.field(factory=dict)
    sources: dict[str, Source] = attrs.field(factory=dict)
    citation: Citation = attrs.field(init=False)
    "The dataset as a citation."

    @citation.default
    def _citation_of_source(self) -> Citation:
        return Citation(self.source.id)

    def actor(self, external: str, name: str, kind: ActorKind, country: str = "") -> str:
        """
        The id of an actor that the dataset calls by an id or a name of its own.
        """
        actor_id = shortened(f"{self.scheme}-actor-{slug_of(external)}")
        known = self.actors.get(actor_id)
        names = (Name(text=name, citations=(self.citation,)),)
        if known is None:
            self.actors[actor_id] = Actor(
                id=actor_id,
                name=name,
                kind=kind,
                names=names,
                country=country,
                external_ids=(f"{self.scheme}:{external}",),
                citations=(self.citation,),
            )
        else:
            every = sorted({*known.names, *names}, key=lambda each: each.order)
            self.actors[actor_id] = known.replace(
                names=tuple(every),
                name=every[0].text,
                kind=min(known.kind, kind, key=_vagueness),
                country=min(filter(None, (known.country, country)), default=""),
                external_ids=min(known.external_ids, (f"{self.scheme}:{external}",)),
            )
        return actor_id

    def forget(self, row: Incident) -> None:
        """
        Drop those whom nobody identified of a row that is not kept: each is of one event alone.
        """
        for part in row.participants:
            known = self.actors.get(part.actor)
            if known is not None and known.kind is ActorKind.UNIDENTIFIED:
                del self.actors[part.actor]

    def place(self, place: Place) -> str:
        """
        The id of a place; one that is met again with a point, and had none, has that point.
        """
        known = self.places.get(place.id)
        if known is None or _rank(place) < _rank(known):
            self.places[place.id] = place
        return place.id

    def publisher(self, name: str) -> Citation:
        """
        Somebody whom the dataset names as the source of a row.
        """
        source_id = shortened(f"{self.scheme}-source-{slug_of(name)}")
        known = self.sources.get(source_id)
        if known is None or name < known.title:
            self.sources[source_id] = Source(id=source_id, title=name, publisher=name, citations=(self.citation,))
        return Citation(source_id)

    def around(self, ids: Iterable[str]) -> set[str]:
        """
        The ids of places, and of all places around those.
        """
        found: set[str] = set()
        for place_id in ids:
            inner: str | None = place_id
            while inner in self.places and inner not in found:
                found.add(inner)
                inner = self.places[inner].part_of
        return found

    def told_apart(self) -> list[Actor]:
        """
        The actors, those with a name in common called by their ids as well.
        """
        return told_apart(self.actors.values(), self.actors.keys())


def _rank(place: Place) -> tuple[object, ...]:
    """
    Which of several forms of a place is kept, the least, so that it is the same whichever came first.
    """
    point = (place.latitude, place.longitude)
    return (None in point, point, not place.country, place.country, place.name, place.kind, place.part_of or "")


def _vagueness(kind: ActorKind) -> tuple[bool, str]:
    return kind is ActorKind.OTHER, kind.value
