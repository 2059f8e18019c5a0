"""
Records in a few words, with names in the place of ids.
"""

from __future__ import annotations

from collections.abc import Iterable

from borderwatch.dataset import Dataset
from borderwatch.records.actor import Actor
from borderwatch.records.agreement import Agreement
from borderwatch.records.claim import Claim
from borderwatch.records.incident import Incident, Location
from borderwatch.records.place import Place
from borderwatch.records.record import Record
from borderwatch.records.relation import Relation
from borderwatch.records.source import Source
from borderwatch.records.statistic import Statistic
from borderwatch.records.vocabulary import Aspect, Measure, Standing
from borderwatch.values.estimate import Estimate

BETWEEN = "; "
"What stands between the parts of a line."


def in_words(slug: str) -> str:
    """
    A slug as words.
    """
    return slug.replace("-", " ")


def actors_named(watch: Dataset, ids: Iterable[str]) -> str:
    """
    The names of actors, in the order given.
    """
    return ", ".join(watch.actors[actor].name for actor in ids)


def places_named(watch: Dataset, locations: Iterable[Location]) -> str:
    """
    The names of places, with the standing of what is not established.
    """
    named = [watch.places[spot.place].name + _doubt(spot.standing) for spot in locations]
    return ", ".join(named) or "place not stated"


def _doubt(standing: Standing) -> str:
    return "" if standing is Standing.ESTABLISHED else f" ({standing})"


def kinds_of(incident: Incident) -> str:
    """
    The kinds of an incident.
    """
    return ", ".join(in_words(kind) for kind in incident.kinds)


def tolls_of(incident: Incident) -> list[str]:
    """
    What an incident's tolls add up to, measure by measure; nothing where it is silent.
    """
    told = []
    for measure in Measure:
        counts = [toll.count for toll in incident.tolls if toll.measure is measure and not toll.rollup]
        if counts:
            told.append(f"{measure} {sum(counts, Estimate.exactly(0))}")
    return told


def record_named(watch: Dataset, record_id: str) -> str:
    """
    Any record in a few words, with its id; several where an id stands for records of several kinds.
    """
    found = [collection[record_id] for collection in watch.collections.values() if record_id in collection]
    return "; ".join(label(watch, record) for record in found) + f" [{record_id}]"


def label(watch: Dataset, record: Record) -> str:
    """
    A record in a few words, without its id.
    """
    match record:
        case Incident():
            return f"{kinds_of(record)}{BETWEEN}{places_named(watch, record.places)}"
        case Agreement() | Actor() | Place():
            return record.name
        case Relation():
            ends = watch.places if record.kind.joins_a_place else watch.actors
            end = ends[record.object].name
            return f"{actors_named(watch, [record.subject])} – {in_words(record.kind)} – {end}"
        case Claim():
            return f"what {actors_named(watch, [record.speaker])} {in_words(record.stance)}"
        case Source():
            return record.title
        case Statistic():
            return in_words(record.measure)
        case _:
            return record.id


def claim_said(watch: Dataset, claim: Claim) -> str:
    """
    A claim on a line: its stance and aspect, who says it, through whom and when, and what.
    """
    aspect = "" if claim.aspect is Aspect.OTHER else f" ({claim.aspect})"
    via = f", via {actors_named(watch, claim.via)}" if claim.via else ""
    said = "" if claim.said.is_undated else f", said {claim.said.describe()}"
    speaker = actors_named(watch, [claim.speaker])
    return f"{in_words(claim.stance)}{aspect} – {speaker}{via}{said}: {claim.summary}"
