"""
Actors of published datasets whose names others bear.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from zlib import crc32

from borderwatch.normalize.names import name_key
from borderwatch.normalize.text import fold
from borderwatch.records.actor import Actor
from borderwatch.records.vocabulary import NameKind


def told_apart(
    actors: Iterable[Actor], imported: AbstractSet[str], declared: AbstractSet[frozenset[str]] = frozenset()
) -> list[Actor]:
    """
    The actors, those of published datasets that have a name in common with another called by their ids as well.

    Two ids are two actors; which of them a shared name means, nobody can say.

    Args:
        actors: all of them.
        imported: the ids of those from published datasets, which have external ids.
        declared: pairs of ids of which somebody says that their common name is disputed.
    """
    listed = list(actors)
    bearers: dict[str, set[str]] = {}
    for actor in listed:
        for key in _keys(actor):
            bearers.setdefault(key, set()).add(actor.id)
    shared: dict[str, set[str]] = {}
    for key, ids in bearers.items():
        for each in imported & ids if len(ids) > 1 else ():
            if any(frozenset((each, other)) not in declared for other in ids - {each}):
                shared.setdefault(each, set()).add(key)
    labels = {actor.id: label_by_id(actor) for actor in listed if actor.id in shared}
    uses = Counter([*bearers, *map(key_of, labels.values())])
    return [
        _called_by_its_id(actor, shared[actor.id], is_unique=uses[key_of(labels[actor.id])] == 1)
        if actor.id in labels
        else actor
        for actor in listed
    ]


def label_by_id(actor: Actor) -> str:
    """
    What an actor of a published dataset is called where others bear its name.
    """
    return f"{actor.name} ({actor.external_ids[0]})"


def key_of(name: str) -> str:
    """
    The key of a name; empty where no letter or digit is in it.
    """
    return name_key(name) if fold(name) else ""


def _called_by_its_id(actor: Actor, shared: AbstractSet[str], *, is_unique: bool) -> Actor:
    label = label_by_id(actor) if is_unique else f"{label_by_id(actor)} {crc32(actor.id.encode())}"
    names = (name.replace(kind=NameKind.DESCRIPTION) if key_of(name.text) in shared else name for name in actor.names)
    return actor.replace(name=label, names=tuple(names))


def _keys(actor: Actor) -> set[str]:
    declared = (name.text for name in actor.names if name.kind is not NameKind.DESCRIPTION)
    return {key_of(text) for text in (actor.name, *declared)} - {""}
