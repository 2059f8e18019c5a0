"""
The actors of a dataset, found by name.
"""

from __future__ import annotations

from borderwatch.collection import NamedCollection
from borderwatch.normalize.names import name_key
from borderwatch.records.actor import Actor
from borderwatch.records.vocabulary import ActorKind


class Actors(NamedCollection[Actor]):
    """
    Actors, and the units that belong to them.
    """

    _key = staticmethod(name_key)

    def is_placeholder(self, record_id: str) -> bool:
        """
        Whether it stands for somebody whom nobody identified.
        """
        actor = self.get(record_id)
        return actor is not None and actor.kind is ActorKind.UNIDENTIFIED
