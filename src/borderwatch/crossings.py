"""
Crossings: two places, one on each side of a border, that name each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import attrs

from borderwatch.records.place import Place
from borderwatch.records.vocabulary import PlaceKind


@attrs.frozen
class FaultOfCrossing:
    """
    Why a place and the one that it names as its other side are no crossing.
    """

    message: str
    hint: str


def faults_of_crossings(places: Sequence[Place]) -> Iterator[tuple[int, FaultOfCrossing]]:
    """
    What is wrong with crossings, with the position of the place that names the other side.

    A side or a parent that is not among the places is no fault of this sort.
    """
    halves = [(position, place) for position, place in enumerate(places) if place.across is not None]
    by_id = {place.id: place for place in places} if halves else {}
    for position, place in halves:
        other = by_id.get(place.across or "")
        fault = _fault_of(place, other, by_id) if other is not None else None
        if fault is not None:
            yield position, fault


def _fault_of(place: Place, other: Place, by_id: Mapping[str, Place]) -> FaultOfCrossing | None:
    if other.across != place.id:
        message = f"{other.id!r} does not name it back"
        return FaultOfCrossing(message, f"write across = {place.id!r} there, or leave it out here")
    outermost = [_outermost(side, by_id) for side in (place, other)]
    if None in outermost:
        return None
    countries = [found.id for found in outermost if found is not None and found.kind is PlaceKind.COUNTRY]
    if len(countries) < 2:
        return FaultOfCrossing("a side of this crossing is in no country", "give each side a parent in its country")
    if countries[0] == countries[1]:
        return FaultOfCrossing(f"both sides of this crossing are in {countries[0]!r}", "a crossing joins two countries")
    return None


def _outermost(place: Place, by_id: Mapping[str, Place]) -> Place | None:
    """
    The last of the places that contain it, or itself; None where a parent is not there or is its own part.
    """
    walked: set[str] = set()
    at: Place | None = place
    while at is not None and at.part_of is not None:
        if at.id in walked:
            return None
        walked.add(at.id)
        at = by_id.get(at.part_of)
    return at
