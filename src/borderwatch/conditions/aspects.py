"""
The sides of a record that questions look at, each cut into terms.

A question of one aspect has one law: its level for a record is the greatest of its levels for the record's terms. So
records that share a term share its level.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import Any, Final, NamedTuple

from borderwatch.conditions.cited import all_citations
from borderwatch.records.agreement import Agreement
from borderwatch.records.incident import Location, Participant
from borderwatch.records.vocabulary import AgreementKind, IncidentKind, Role, Standing
from borderwatch.values.quantity import Quantity
from borderwatch.values.truth import NO


class Spot(NamedTuple):
    """
    A location that is stated, without what no question asks.
    """

    place: str
    standing: Standing
    precision_km: float | None = None
    distance: Quantity | None = None


class Unplaced(NamedTuple):
    """
    That no location is stated, and which ones are denied.
    """

    denied: tuple[str, ...]


class Part(NamedTuple):
    """
    A participant, without what no question asks.
    """

    actor: str
    role: Role
    standing: Standing


class Aspect(NamedTuple):
    """
    A side of a record.

    `value` gives what many records may share, and which lives as long as the record does; `terms` cuts it up.
    """

    value: Callable[[Any], Any]
    terms: Callable[[Any], Iterable[Hashable]]


def spots_of(locations: Iterable[Location]) -> list[Spot | Unplaced]:
    """
    The stated locations, or that there are none.
    """
    stated = [
        Spot(spot.place, spot.standing, spot.precision_km, spot.distance)
        for spot in locations
        if spot.standing.level > NO
    ]
    return [*stated] if stated else [Unplaced(tuple(spot.place for spot in locations))]


def acting_in(agreement: Agreement) -> list[str]:
    """
    The actors of an act of cooperation, each once.
    """
    acting = [*agreement.parties, *(actor for activity in agreement.activities for actor in activity.by)]
    return list(dict.fromkeys(acting))


def _parts(value: tuple[Participant, ...] | Agreement) -> list[Part]:
    if isinstance(value, Agreement):
        return [Part(actor, Role.PARTY, Standing.ESTABLISHED) for actor in acting_in(value)]
    return [Part(part.actor, part.role, part.standing) for part in value]


def _kinds(value: tuple[IncidentKind, ...] | Agreement) -> tuple[IncidentKind | AgreementKind, ...]:
    return (value.kind,) if isinstance(value, Agreement) else value


ASPECTS: Final[dict[str, Aspect]] = {
    "when": Aspect(lambda record: record.when, lambda when: (when,)),
    "places": Aspect(lambda record: record.places, spots_of),
    "actors": Aspect(lambda record: record if isinstance(record, Agreement) else record.participants, _parts),
    "kinds": Aspect(lambda record: record if isinstance(record, Agreement) else record.kinds, _kinds),
    "granularity": Aspect(lambda record: record.granularity, lambda granularity: (granularity,)),
    "standing": Aspect(lambda record: record.standing, lambda standing: (standing,)),
    "sources": Aspect(lambda record: record, lambda record: {citation.source for citation in all_citations(record)}),
}
"The aspects by their names."
