"""
Exports of ACLED with one row per actor: the rows of one event, joined.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from borderwatch.loading.account import Unusable
from borderwatch.normalize.text import fold
from borderwatch.records.incident import Incident

_OF_ACTOR: Final = ("actor1", "assoc_actor_1", "ally_actor_1", "inter1", "interaction")
"The columns that differ between the rows of an event."
_OF_OTHER: Final = ("actor2", "assoc_actor_2", "ally_actor_2")
_NUMBERED: Final = re.compile(r"(.+) \(([1-9]\d*)\)", re.ASCII)
_SAME: Final = {"when": "date", "places": "place", "tolls": "number of dead", "kinds": "type", "citations": "source"}
"What the rows of an event have alike, and what each is called."
_ID: Final = "event_id_cnty"

ActorRow = tuple[tuple[str, str], ...]


def told(row: Mapping[str, str], actors: Iterable[str]) -> str:
    """
    What happened, in a sentence: the type of the event, and between whom, in no direction.
    """
    what = " ".join((row.get("sub_event_type", "").strip() or row.get("event_type", "")).split()) or "Event"
    names = sorted(" ".join(actor.split()) for actor in actors if fold(actor))
    return f"{what}: {' and '.join(names)}." if names else f"{what}."


def may_go_on(columns: Sequence[str], row: Incident) -> bool:
    """
    Whether another row may add actors: this one has one side, and is not said to have no other.
    """
    raw = row.raw
    if any(column in raw for column in _OF_OTHER):
        return False
    interaction = raw.get("interaction", "").strip()
    is_alone = interaction in _ALONE or not {"only", "sole"}.isdisjoint(fold(interaction).split())
    return "actor2" not in columns or not is_alone


_ALONE: Final = frozenset(f"{party}0" for party in range(1, 9))
"The codes of `interaction` that say that there is no second actor."


def joined(known: Incident, row: Incident) -> Incident:
    """
    Two rows of one event that name different actors, as one record; what is counted is counted once.

    The columns of the actors stay in `raw`, those of the second actor as `actor1 (2)`: which of them is listed first
    depends on what they say, not on which was met first.

    Raises:
        InvalidValue: the second row repeats the first, or says something else of the event.
    """
    if any(column in each.raw for column in _OF_OTHER for each in (known, row)):
        raise Unusable(_ID, row.id, "a row before it has the same id")
    for field, what in _SAME.items():
        if getattr(known, field) != getattr(row, field):
            raise Unusable(_ID, row.id, f"a row before it has the same id and another {what}")
    shared, actors = _parted(known.raw)
    shared_here, actors_here = _parted(row.raw)
    for column in sorted({*shared, *shared_here}):
        if shared.get(column) != shared_here.get(column):
            message = f"a row before it has the same id and another {column}"
            raise Unusable(column, shared_here.get(column, ""), message)
    if set(actors_here) <= set(actors):
        raise Unusable(_ID, row.id, "a row before it says the same")
    every = sorted({*actors, *actors_here})
    raw = dict(shared)
    for number, actor in enumerate(every, 1):
        raw.update({column if number == 1 else f"{column} ({number})": text for column, text in actor})
    participants = {part.actor: part for part in (*known.participants, *row.participants)}
    return known.replace(
        summary=told(shared, (dict(actor).get("actor1", "") for actor in every)),
        participants=tuple(participants[actor] for actor in sorted(participants)),
        raw=dict(sorted(raw.items())),
    )


def _parted(raw: Mapping[str, str]) -> tuple[dict[str, str], list[ActorRow]]:
    """
    The columns that are of the event, and those of each of its rows.
    """
    shared: dict[str, str] = {}
    rows: dict[int, dict[str, str]] = {1: {}}
    for column, text in raw.items():
        found = _NUMBERED.fullmatch(column)
        base, number = (found[1], int(found[2])) if found else (column, 1)
        if base in _OF_ACTOR:
            rows.setdefault(number, {})[base] = text
        else:
            shared[column] = text
    return shared, [tuple(sorted(row.items())) for row in rows.values()]
