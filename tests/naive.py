"""
The plain reading of an answer: every record asked by itself, nothing looked up.
"""

from __future__ import annotations

from typing import Any

from borderwatch.conditions.algebra import And, Condition, Not, Or, Surroundings
from borderwatch.records.vocabulary import Standing


def level(condition: Condition, record: Any, around: Surroundings) -> int:
    """
    The level of a record: the lesser for `&`, the greater for `|`, three minus for `~`, and of a leaf its own.
    """
    match condition:
        case And(left=left, right=right):
            return min(level(left, record, around), level(right, record, around))
        case Or(left=left, right=right):
            return max(level(left, record, around), level(right, record, around))
        case Not(inner=inner):
            return 3 - level(inner, record, around)
    return condition.level(record, around)


def levels(condition: Condition, collection: Any) -> list[int]:
    """
    The level of every record in order, capped by its own standing.
    """
    resolved, around = condition.resolved(collection.context), collection.context
    return [
        min(level(resolved, record, around), getattr(record, "standing", Standing.ESTABLISHED).level)
        for record in collection
    ]
