"""
What the rows of a tally are told apart by: the values that a record opens a row for, and its level in each row.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, Final, Protocol

import attrs

from borderwatch.actors import Actors
from borderwatch.collection import Collection
from borderwatch.conditions.algebra import Condition, Frontier
from borderwatch.conditions.aspects import Part, Spot, Unplaced
from borderwatch.conditions.leaves import (
    FromSource,
    Involving,
    OfGranularity,
    OfKind,
    StartedIn,
    Within,
    WithStanding,
    field_of,
    participants_of,
)
from borderwatch.errors import InvalidValue, did_you_mean
from borderwatch.gazetteer import Gazetteer
from borderwatch.records.record import Record
from borderwatch.records.source import Source
from borderwatch.records.vocabulary import Granularity, PlaceKind, Role, Standing
from borderwatch.values.reading import OPEN_END, OPEN_START
from borderwatch.values.truth import NO
from borderwatch.values.when import When
from borderwatch.values.window import Window


class Scene(Protocol):
    """
    The actors, places and sources around the records that are tallied.
    """

    @property
    def actors(self) -> Actors:
        """The actors."""

    @property
    def places(self) -> Gazetteer:
        """The places."""

    @property
    def sources(self) -> Collection[Source]:
        """The sources."""

    @property
    def border(self) -> Frontier | None:
        """The border, if a line tells it."""


class Key(ABC):
    """
    One key. Each of its values is a condition, and a cell is the answer with that condition asked as well.
    """

    aspect: str
    "The side of a record that it looks at."
    rest: str
    "How the row is called that holds what no value holds by its best reading."

    @abstractmethod
    def own(self, term: Any, scene: Scene) -> set[str]:
        """
        The values that a record of that term opens a row for.
        """

    def check(self, record: Record) -> None:  # noqa: B027  # most keys have nothing to check
        """
        Raises `WrongQuestion` for a record of a kind that has no such values.
        """

    @abstractmethod
    def condition(self, value: str) -> Condition:
        """
        What is asked in the row of a value.
        """


@attrs.frozen
class TimeKey(Key):
    """
    The year, quarter, month or week in which a record began.
    """

    unit: Callable[[date], tuple[str, date, date]]
    aspect: str = "when"
    rest: str = "spans several, or undated"

    def own(self, term: When, scene: Scene) -> set[str]:  # noqa: ARG002  # dates stand alone
        begins = [(reading.begin_earliest, reading.begin_latest) for reading in term.readings]
        opened = (self._unit_of(*begin) for begin in [*begins, *([term.best_begin] if term.best_begin else [])])
        return {value for value in opened if value is not None}

    def _unit_of(self, first: int, last: int) -> str | None:
        """
        The unit that holds all days from the first to the last, if one does.
        """
        if first == OPEN_START or last == OPEN_END:
            return None
        label, _, end = self.unit(date.fromordinal(first))
        return label if last <= end.toordinal() else None

    def condition(self, value: str) -> Condition:
        start, end = _bounds_of(value)
        return StartedIn(Window(start.toordinal(), end.toordinal(), value))


def _year(day: date) -> tuple[str, date, date]:
    return f"{day.year:04d}", date(day.year, 1, 1), date(day.year, 12, 31)


def _quarter(day: date) -> tuple[str, date, date]:
    quarter = (day.month - 1) // 3
    return f"{day.year:04d}-{33 + quarter}", date(day.year, 3 * quarter + 1, 1), _month_end(day.year, 3 * quarter + 3)


def _month(day: date) -> tuple[str, date, date]:
    return f"{day.year:04d}-{day.month:02d}", day.replace(day=1), _month_end(day.year, day.month)


def _week(day: date) -> tuple[str, date, date]:
    monday = date.fromordinal(max(day.toordinal() - day.weekday(), 1))
    sunday = date.fromordinal(min(day.toordinal() + 6 - day.weekday(), date.max.toordinal()))
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}", monday, sunday


def _month_end(year: int, month: int) -> date:
    return date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - timedelta(days=1)


def _bounds_of(value: str) -> tuple[date, date]:
    """
    First and last day of a unit by its label.
    """
    if "-W" in value:
        year, week = value.split("-W")
        _, start, end = _week(date.fromisocalendar(int(year), int(week), 4))
        return start, end
    window = Window.of(value)
    return date.fromordinal(window.start), date.fromordinal(window.end)


@attrs.frozen
class PlaceKey(Key):
    """
    The place of a record, or the place of one kind around it.
    """

    kind: PlaceKind | None
    aspect: str = "places"
    rest: str = "wider, or not stated"

    def own(self, term: Spot | Unplaced, scene: Scene) -> set[str]:
        if isinstance(term, Unplaced):
            return set()
        found = term.place if self.kind is None else scene.places.ancestor(term.place, self.kind)
        return set() if found is None else {found}

    def condition(self, value: str) -> Condition:
        return Within(value)


@attrs.frozen
class ActorKey(Key):
    """
    An actor that sources state, in any role or in one.
    """

    role: Role | None
    aspect: str = "actors"
    rest: str = "not stated"

    def own(self, term: Part, scene: Scene) -> set[str]:  # noqa: ARG002  # units are found by the condition
        return {term.actor} if term.standing.level > NO and self.role in (None, term.role) else set()

    def check(self, record: Record) -> None:
        participants_of(record, self.role)

    def condition(self, value: str) -> Condition:
        return Involving(value, self.role)


@attrs.frozen
class ListKey(Key):
    """
    A value that the record itself lists.
    """

    aspect: str
    asked: Callable[[str], Condition]
    rest: str = "not stated"

    def own(self, term: str, scene: Scene) -> set[str]:  # noqa: ARG002  # the record says it
        return {str(term)}

    def check(self, record: Record) -> None:
        if self.aspect in ("granularity", "standing"):
            field_of(record, self.aspect, f"the key {self.aspect!r}")

    def condition(self, value: str) -> Condition:
        return self.asked(value)


KEYS: Final[dict[str, Key]] = {
    "year": TimeKey(_year),
    "quarter": TimeKey(_quarter),
    "month": TimeKey(_month),
    "week": TimeKey(_week),
    "kind": ListKey("kinds", OfKind),
    "granularity": ListKey("granularity", lambda value: OfGranularity(Granularity(value))),
    "standing": ListKey("standing", lambda value: WithStanding(Standing(value))),
    "source": ListKey("sources", FromSource),
    "actor": ActorKey(None),
    **{f"actor:{role.value}": ActorKey(role) for role in Role},
    "place": PlaceKey(None),
    "place:country": PlaceKey(PlaceKind.COUNTRY),
    "place:admin1": PlaceKey(PlaceKind.ADMIN1),
    "place:admin2": PlaceKey(PlaceKind.ADMIN2),
}
"The keys by their names."


def key_named(name: str) -> Key:
    """
    The key of that name.

    Raises:
        InvalidValue: no key is called so.
    """
    found = KEYS.get(str(name))
    if found is not None:
        return found
    hint = did_you_mean(str(name), KEYS) or f"one of: {', '.join(KEYS)}"
    raise InvalidValue(f"{name!r} is no key of a tally; {hint}")
