"""
One large dataset in which everything meets that questions tell apart, drawn from a seed.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache
from typing import Final, TypeVar

import borderwatch as bw
from borderwatch.conditions import Condition
from borderwatch.dataset import Dataset
from borderwatch.records import Actor, Incident, Location, Participant, Place, Source, Toll
from borderwatch.records.vocabulary import (
    ActorKind,
    Granularity,
    IncidentKind,
    Measure,
    PlaceKind,
    Role,
    Standing,
)
from borderwatch.values.citation import Citation
from borderwatch.values.estimate import Estimate
from borderwatch.values.quantity import Quantity
from borderwatch.values.when import When
from tests.frames.scenes import COUNTRIES, LINE, WINDOWS
from tests.strategies.records import DATES

T = TypeVar("T")

PLACES: Final = (
    Place(id="huehue", name="Huehue", kind=PlaceKind.ADMIN1, part_of="guatemala"),
    Place(id="chiapas", name="Chiapas", kind=PlaceKind.ADMIN1, part_of="mexico"),
    Place(id="nenton", name="Nentón", kind=PlaceKind.ADMIN2, part_of="huehue"),
    Place(
        id="mesilla",
        name="Mesilla",
        kind=PlaceKind.SETTLEMENT,
        part_of="nenton",
        latitude=15.6,
        longitude=-91.9,
        precision_km=3.0,
    ),
    Place(id="sierra", name="Sierra", kind=PlaceKind.AREA, part_of="guatemala"),
    Place(id="cave", name="Cave", kind=PlaceKind.SETTLEMENT, part_of="sierra"),
    Place(id="river", name="River", kind=PlaceKind.WATER),
)
"Places at every level, some in or without known edges."

ACTORS: Final = (
    Actor(id="cartel", name="Cartel", kind=ActorKind.CRIMINAL_GROUP),
    *(
        Actor(
            id=f"cell-{standing.value}",
            name=f"Cell {standing.value}",
            kind=ActorKind.CRIMINAL_GROUP,
            part_of="cartel",
            part_of_standing=standing,
        )
        for standing in (Standing.ESTABLISHED, Standing.ALLEGED, Standing.DISPUTED, Standing.DENIED)
    ),
    Actor(id="gunmen", name="the gunmen", kind=ActorKind.UNIDENTIFIED),
    Actor(id="police", name="Police", kind=ActorKind.POLICE),
)
"A body and its units in every standing, somebody unidentified, and others."


@cache
def crowd(size: int = 300) -> Dataset:
    """
    A dataset of so many incidents.
    """
    chance = random.Random(7)  # noqa: S311  # data for a test, no secret
    sources = [Source(id=f"report-{number}", title="") for number in range(3)]
    incidents = [_incident(f"it-{number}", chance) for number in range(size)]
    return Dataset.of(*COUNTRIES, LINE, *PLACES, *ACTORS, *sources, *incidents)


def _incident(record_id: str, chance: random.Random) -> Incident:
    places = [*COUNTRIES, *PLACES]
    return Incident(
        id=record_id,
        kinds=tuple(chance.sample(list(IncidentKind), chance.randint(1, 2))),
        summary="",
        when=When.parse(chance.choice(DATES)),
        granularity=chance.choice([Granularity.EVENT, Granularity.EVENT, *Granularity]),
        standing=chance.choice([Standing.ESTABLISHED] * 6 + list(Standing)),
        places=tuple(_spot(chance.choice(places).id, chance) for _ in range(chance.randint(0, 2))),
        participants=tuple(
            Participant(actor=chance.choice(ACTORS).id, role=_role(chance), standing=_standing(chance))
            for _ in range(chance.randint(0, 2))
        ),
        tolls=tuple(_toll(chance) for _ in range(chance.randint(0, 3))),
        rollup=chance.random() < 0.15,
        citations=(Citation(f"report-{chance.randrange(3)}"),) * (chance.random() < 0.7),
    )


def _role(chance: random.Random) -> Role:
    return chance.choice([Role.PERPETRATOR, Role.VICTIM, Role.PARTY])


def _standing(chance: random.Random) -> Standing:
    standings: list[Standing] = [Standing.ESTABLISHED, Standing.DENIED, *Standing]
    return chance.choice(standings)


def _spot(place: str, chance: random.Random) -> Location:
    stated = chance.random() < 0.2
    return Location(
        place=place,
        standing=_standing(chance),
        precision_km=chance.choice([None, None, None, 25.0]),
        distance=Quantity(Estimate.exactly(chance.choice([1, 15, 400])), "km") if stated else None,
    )


def _toll(chance: random.Random) -> Toll:
    low = chance.randrange(5)
    count = chance.choice([Estimate.exactly(low), Estimate(low, None, low + 3), Estimate(low, low + 1, None)])
    return Toll(
        measure=chance.choice([Measure.KILLED, Measure.KILLED, *Measure]),
        count=count,
        group=chance.choice(["", "police", "soldiers"]),
        rollup=chance.random() < 0.2,
    )


def every_question() -> Iterator[Condition]:
    """
    Single questions of every sort, with everything in them that can be asked.
    """
    yield from (asked(window) for window in WINDOWS for asked in (bw.during, bw.started_in))
    yield from (bw.within(place.id) for place in (*COUNTRIES, *PLACES))
    for actor in ACTORS:
        yield from (bw.involving(actor.id, role) for role in (None, Role.PERPETRATOR, Role.PARTY))
        yield bw.involving(actor.id, "victim", unidentified=True)
    yield from (bw.of_kind(kind) for kind in (IncidentKind.ATTACK, IncidentKind.AMBUSH, IncidentKind.THREAT))
    yield from (bw.near_border(km) for km in (5, 20, 500))
    yield bw.cross_border()
    yield from (bw.of_granularity(each) for each in Granularity)
    yield from (bw.with_standing(each) for each in Standing)
    yield from (bw.from_source(f"report-{number}") for number in range(3))
