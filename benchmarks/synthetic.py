"""
Made-up incidents in the shape of real ones, from a seed.
"""

from __future__ import annotations

import random
from datetime import date, timedelta

import borderwatch as bw
from borderwatch.records.vocabulary import (
    IncidentKind,
    LinkKind,
    MaterielRole,
    Measure,
    Role,
    Standing,
)

SUMMARY = (
    "Armed men in several vehicles fired at a patrol on the road to the crossing and left before help came; "
    "shell casings were found, and nobody has been identified."
)


def incidents(count: int, seed: int = 1) -> list[bw.Incident]:
    """
    That many incidents, the same ones for the same seed.
    """
    source = random.Random(seed)  # noqa: S311  # data for a measurement, no secret
    return [_incident(number, source) for number in range(count)]


def _incident(number: int, source: random.Random) -> bw.Incident:
    return bw.Incident(
        id=f"incident-{number}",
        kinds=tuple(source.sample(list(IncidentKind), source.randint(1, 2))),
        summary=SUMMARY,
        when=_when(source),
        places=(
            bw.Location(
                place=f"place-{source.randrange(400)}", side=source.choice("MG"), citations=(_citation(source),)
            ),
        ),
        participants=tuple(
            bw.Participant(
                actor=f"actor-{source.randrange(300)}",
                role=source.choice(list(Role)),
                standing=source.choice(list(Standing)),
                citations=(_citation(source),),
            )
            for _ in range(source.randint(1, 3))
        ),
        tolls=tuple(_toll(measure, source) for measure in source.sample(list(Measure), source.randint(0, 2))),
        materiel=(
            bw.Item(
                kind="vehicles",
                role=source.choice(list(MaterielRole)),
                quantity=bw.Quantity(bw.Estimate.exactly(source.randint(1, 6)), "vehicles"),
            ),
        ),
        links=(bw.Link(kind=LinkKind.FOLLOWS, target=f"incident-{max(0, number - 1)}"),),
        citations=(_citation(source),),
    )


def _when(source: random.Random) -> bw.When:
    day = date(2000, 1, 1) + timedelta(days=source.randrange(9_000))
    form = source.random()
    if form < 0.7:
        return bw.When.parse(day.isoformat())
    if form < 0.9:
        return bw.When.parse(f"{day:%Y-%m}")
    return bw.When.parse(f"{day:%Y-%m}/{day.year + 1}")


def _toll(measure: Measure, source: random.Random) -> bw.Toll:
    low = source.randint(0, 9)
    count = bw.Estimate.exactly(low) if source.random() < 0.7 else bw.Estimate(low, low, None)
    return bw.Toll(measure=measure, count=count, group=source.choice(["police", "soldiers", "civilians", ""]))


def _citation(source: random.Random) -> bw.Citation:
    return bw.Citation(f"report-{source.randrange(80)}", source.randint(1, 40))
