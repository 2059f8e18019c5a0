"""
Everything that a dataset holds on one actor or place, as a page.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

import attrs

from borderwatch.actors import Actors
from borderwatch.collection import Collection
from borderwatch.errors import UnknownName
from borderwatch.gazetteer import Gazetteer
from borderwatch.records.actor import Actor
from borderwatch.records.agreement import Agreement
from borderwatch.records.claim import Claim
from borderwatch.records.incident import Incident, Participant
from borderwatch.records.name import Name
from borderwatch.records.place import Place
from borderwatch.records.relation import Relation
from borderwatch.records.statistic import Statistic
from borderwatch.selection import Agreements, Incidents
from borderwatch.values.truth import NO


class Holding(Protocol):
    """
    The collections that a page is made from.
    """

    actors: Actors
    places: Gazetteer
    relations: Collection[Relation]
    incidents: Incidents
    agreements: Agreements
    claims: Collection[Claim]
    statistics: Collection[Statistic]


@attrs.frozen(repr=False)
class Part:
    """
    The part that an actor takes in an incident, as sources state it.
    """

    incident: Incident
    participation: Participant

    def __str__(self) -> str:
        part = self.participation
        return f"{self.incident.when}  {self.incident.id}: {part.role}, {part.standing}"

    def __repr__(self) -> str:
        return f"<{self}>"


@attrs.frozen(kw_only=True, repr=False)
class About:
    """
    A page on one actor or place.
    """

    subject: Actor | Place
    "Whom or what it is about."
    parts: tuple[Part, ...] = ()
    "The parts that it, or a unit of it, takes in incidents as somebody states or denies, in the order of time."
    incidents: tuple[Incident, ...] = ()
    "The incidents of `parts`, or those that took place in it by the best reading, in the order of time."
    may_be: tuple[Incident, ...] = ()
    "The incidents that may have taken place in it: what is told of a wider place, suspected or disputed."
    relations: tuple[Relation, ...] = ()
    "The relations that it is in."
    agreements: tuple[Agreement, ...] = ()
    "The acts of cooperation that it is a party of, or that take place in it by the best reading."
    claims: tuple[Claim, ...] = ()
    "The claims that are about it."
    said: tuple[Claim, ...] = ()
    "The claims that it made or passed on."
    statistics: tuple[Statistic, ...] = ()
    "The figures on it."

    @property
    def names(self) -> tuple[Name, ...]:
        """
        The names under which sources know it.
        """
        return self.subject.names

    def __str__(self) -> str:
        return "\n".join(self._lines())

    def __repr__(self) -> str:
        return f"<page on {self.subject.id}; print it>"

    def _lines(self) -> Iterator[str]:
        subject = self.subject
        yield str(subject)
        sections = {
            "Names": [f"{name.text} ({name.kind})" for name in self.names],
            "Relations": [str(relation) for relation in self.relations],
            "Incidents": [str(part) for part in self.parts]
            or [f"{incident.when}  {incident.id}" for incident in self.incidents],
            "Incidents that may have been in it": [f"{incident.when}  {incident.id}" for incident in self.may_be],
            "Agreements": [str(act) for act in self.agreements],
            "Claims about it": [str(claim) for claim in self.claims],
            "Said by it": [str(claim) for claim in self.said],
            "Statistics": [figure.summary for figure in self.statistics],
        }
        for heading, lines in sections.items():
            if lines:
                yield from ("", heading, *(f"  {line}" for line in lines))


def about(holding: Holding, name: str) -> About:
    """
    The page on the actor, or else the place, of that id or name.

    Raises:
        UnknownName, AmbiguousName: no actor or place bears the name, or several do.
    """
    try:
        return _about_actor(holding, holding.actors.resolve(name))
    except UnknownName as no_actor:
        try:
            place = holding.places.resolve(name)
        except UnknownName as no_place:
            raise UnknownName(name, "actor or place", [*no_actor.candidates, *no_place.candidates]) from None
    return _about_place(holding, place)


def _about_actor(holding: Holding, actor: Actor) -> About:
    units = (unit.id for unit in holding.actors.parts(actor.id) if holding.actors.level(unit.id, actor.id) > NO)
    bodies = {actor.id, *units}
    parts = [
        Part(incident, part) for incident in holding.incidents for part in incident.participants if part.actor in bodies
    ]
    return About(
        subject=actor,
        parts=tuple(parts),
        incidents=tuple({part.incident.id: part.incident for part in parts}.values()),
        relations=tuple(rel for rel in holding.relations if actor.id in (rel.subject, rel.object)),
        agreements=tuple(holding.agreements.involving(actor.id).possible),
        claims=tuple(claim for claim in holding.claims if actor.id in claim.about),
        said=tuple(claim for claim in holding.claims if actor.id in (claim.speaker, *claim.via)),
        statistics=tuple(figure for figure in holding.statistics if actor.id in figure.scope),
    )


def _about_place(holding: Holding, place: Place) -> About:
    hits = holding.incidents.within(place.id)
    return About(
        subject=place,
        incidents=tuple(hits.best),
        may_be=tuple(incident for incident in hits.possible if incident.places and incident not in hits.best),
        relations=tuple(rel for rel in holding.relations if place.id == rel.object and rel.kind.joins_a_place),
        agreements=tuple(holding.agreements.within(place.id).best),
        claims=tuple(claim for claim in holding.claims if place.id in claim.about),
        statistics=tuple(figure for figure in holding.statistics if place.id in figure.scope),
    )
