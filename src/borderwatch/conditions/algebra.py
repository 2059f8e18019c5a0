"""
What a condition is, and how conditions combine: `&` is the lesser level, `|` the greater, `~` three minus.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from typing import Any, ClassVar, Final, Protocol

import attrs

from borderwatch.errors import WrongQuestion
from borderwatch.records.record import Record
from borderwatch.values.quantity import Quantity
from borderwatch.values.truth import CERTAIN


class Names(Protocol):
    """
    What a condition needs of the actors and of the places around it.
    """

    def resolve(self, text: str) -> Record:
        """The record of that id or name."""

    def level(self, stated: str, asked: str) -> int:
        """How far what is stated of one holds of the other."""


class ActorNames(Names, Protocol):
    """
    What a condition needs of the actors besides.
    """

    def is_placeholder(self, record_id: str) -> bool:
        """Whether it stands for somebody whom nobody identified."""


class SourceIds(Protocol):
    """
    What a condition needs of the sources.
    """

    def __getitem__(self, source: str, /) -> Record:
        """The source of that id."""


class Frontier(Protocol):
    """
    What a condition needs of the border.
    """

    @property
    def sides(self) -> Sequence[tuple[str, str]]:
        """For each line the ids of the two countries that it parts."""

    def distance(self, place: str, *, off_km: float = 0.0) -> Quantity:
        """How far from the border a place is, or what may be so far off the place."""


class Surroundings(Protocol):
    """
    Where a condition is asked: the actors, places and sources that its ids belong to, and the border.
    """

    @property
    def actors(self) -> ActorNames:
        """The actors."""

    @property
    def places(self) -> Names:
        """The places."""

    @property
    def border(self) -> Frontier | None:
        """The border; None where no line tells how it runs."""

    @property
    def sources(self) -> SourceIds:
        """The sources."""


class Condition(ABC):
    """
    A question to ask of a record.
    """

    aspect: ClassVar[str] = ""
    "The side of a record that it looks at; empty where it looks at several, or is combined."

    @abstractmethod
    def level(self, record: Record, around: Surroundings) -> int:
        """
        The level (0 to 3) of its being true of the record.

        Raises:
            WrongQuestion: a record of that kind has no such field.
        """

    def level_of(self, term: Any, around: Surroundings) -> int:
        """
        The level (0 to 3) for one term of its aspect; a record's level is the greatest of those of its terms.
        """
        raise NotImplementedError(f"{type(self).__name__} looks at no single aspect")

    def in_parts(self, around: Surroundings) -> Condition:  # noqa: ARG002  # what several questions make up overrides it
        """
        The same question in questions of one aspect each, where it is made up of such.
        """
        return self

    def resolved(self, around: Surroundings) -> Condition:  # noqa: ARG002  # leaves that hold names override it
        """
        The same condition with ids in the place of names.
        """
        return self

    def leaves(self) -> Iterator[Condition]:
        """
        The conditions that it is combined of.
        """
        yield self

    def __and__(self, other: Condition) -> Condition:
        return And(self, _condition(other))

    def __or__(self, other: Condition) -> Condition:
        return Or(self, _condition(other))

    def __invert__(self) -> Condition:
        return Not(self)

    def __bool__(self) -> bool:
        raise WrongQuestion("a condition is no bool: combine conditions with &, | and ~ instead of and, or and not")


def _condition(other: object) -> Condition:
    if not isinstance(other, Condition):
        raise WrongQuestion(f"a condition is combined with another condition, not with {type(other).__name__}")
    return other


@attrs.frozen
class And(Condition):
    """
    Both: the lesser of two levels.
    """

    left: Condition
    right: Condition

    def level(self, record: Record, around: Surroundings) -> int:
        return min(self.left.level(record, around), self.right.level(record, around))

    def resolved(self, around: Surroundings) -> Condition:
        return And(self.left.resolved(around), self.right.resolved(around))

    def leaves(self) -> Iterator[Condition]:
        yield from self.left.leaves()
        yield from self.right.leaves()

    def __str__(self) -> str:
        return f"({self.left} & {self.right})"


@attrs.frozen
class Or(Condition):
    """
    Either: the greater of two levels.
    """

    left: Condition
    right: Condition

    def level(self, record: Record, around: Surroundings) -> int:
        return max(self.left.level(record, around), self.right.level(record, around))

    def resolved(self, around: Surroundings) -> Condition:
        return Or(self.left.resolved(around), self.right.resolved(around))

    def leaves(self) -> Iterator[Condition]:
        yield from self.left.leaves()
        yield from self.right.leaves()

    def __str__(self) -> str:
        return f"({self.left} | {self.right})"


@attrs.frozen
class Not(Condition):
    """
    The opposite: three minus a level.
    """

    inner: Condition

    def level(self, record: Record, around: Surroundings) -> int:
        return CERTAIN - self.inner.level(record, around)

    def resolved(self, around: Surroundings) -> Condition:
        return Not(self.inner.resolved(around))

    def leaves(self) -> Iterator[Condition]:
        yield from self.inner.leaves()

    def __str__(self) -> str:
        return f"~{self.inner}"


@attrs.frozen
class Everything(Condition):
    """
    True of every record.
    """

    def level(self, record: Record, around: Surroundings) -> int:  # noqa: ARG002  # it asks nothing
        return CERTAIN

    def __str__(self) -> str:
        return "everything()"


EVERYTHING: Final = Everything()
