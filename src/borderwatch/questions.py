"""
The questions that a collection and an answer to one understand alike.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from decimal import Decimal
from typing import Generic, TypeVar

from borderwatch import conditions as ask
from borderwatch.conditions.algebra import Condition

S = TypeVar("S")


class Questions(ABC, Generic[S]):
    """
    The questions that a collection and an answer to one understand alike; each returns a selection.
    """

    @abstractmethod
    def where(self, condition: Condition) -> S:
        """
        The records for which a condition holds, certainly or possibly; names in it are resolved at once.

        Raises:
            UnknownName, AmbiguousName: a name in the condition.
            WrongQuestion: a question that this kind of record cannot be asked.
        """

    def during(self, window: object, end: object = None) -> S:
        """
        Those that overlap a window: EDTF text, a date, a `When`, or a start and an end.
        """
        return self.where(ask.during(window, end))

    def started_in(self, window: object, end: object = None) -> S:
        """
        Those that began in a window.
        """
        return self.where(ask.started_in(window, end))

    def within(self, place: str) -> S:
        """
        Those in a place, given by id, code or name.
        """
        return self.where(ask.within(place))

    def near_border(self, km: float | Decimal) -> S:
        """
        Those at most so many kilometers from the border, on either side.
        """
        return self.where(ask.near_border(km))

    def cross_border(self) -> S:
        """
        Those that took place on both sides of the border.
        """
        return self.where(ask.cross_border())

    def involving(self, actor: str, role: str | None = None, *, unidentified: bool = False) -> S:
        """
        Those in which sources state that an actor, or a unit of it, took part.
        """
        return self.where(ask.involving(actor, role, unidentified=unidentified))

    def of_kind(self, kind: str) -> S:
        """
        Those of a kind, or of its narrower kinds.
        """
        return self.where(ask.of_kind(kind))

    def from_source(self, source: str) -> S:
        """
        Those for which a source is cited.
        """
        return self.where(ask.from_source(source))
