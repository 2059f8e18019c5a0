"""
What joins two actors, or an actor and a place.
"""

from __future__ import annotations

from borderwatch.records.record import Record
from borderwatch.records.vocabulary import RelationKind, Standing
from borderwatch.values.when import UNDATED, When


class Relation(Record, frozen=True, kw_only=True):
    """
    Read as a sentence: subject, kind, object.
    """

    subject: str
    "The id of an actor."
    kind: RelationKind
    "How they are joined."
    object: str
    "The id of an actor, or of a place for `controls` and `operates-in`."
    when: When = UNDATED
    "While it held."
    standing: Standing = Standing.ESTABLISHED
    "How far it stands."

    def __str__(self) -> str:
        return f"{self.subject} {self.kind} {self.object} ({self.standing})"
