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
from borderwatch.conditions.algebra import Condition, Frontier, Surroundings
from borderwatch.conditions.cited import all_citations
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
from borderwatch.records.agreement import Agreement
from borderwatch.records.record import Record
from borderwatch.records.source import Source
from borderwatch.records.vocabulary import Granularity, PlaceKind, Role, Standing
from borderwatch.values.reading import OPEN_END, OPEN_START
from borderwatch.values.truth import BEST, CERTAIN, NO
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

    rest: str
    "How the row is called that holds what no value holds by its best reading."

    @abstractmethod
    def values(self, record: Any, scene: Scene) -> set[str]:
        """
        The values that the record opens a row for.
        """

    @abstractmethod
    def condition(self, value: str) -> Condition:
        """
        What is asked in the row of a value.
        """

    def level(self, record: Record, value: str | None, scene: Surroundings, own: set[str]) -> int:
        """
        The level of the record in a row; in the rest row it is 3 where no own value reaches the best reading.
        """
        if value is not None:
            return self.condition(value).level(record, scene)
        return NO if any(self.condition(mine).level(record, scene) >= BEST for mine in own) else CERTAIN


@attrs.frozen
class TimeKey(Key):
    """
    The year, quarter, month or week in which a record began.
    """

    unit: Callable[[date], tuple[str, date, date]]
    rest: str = "spans several, or undated"

    def values(self, record: Any, scene: Scene) -> set[str]:  # noqa: ARG002  # dates stand alone
        when = record.when
        begins = [(reading.begin_earliest, reading.begin_latest) for reading in when.readings]
        opened = (self._unit_of(*begin) for begin in [*begins, *([when.best_begin] if when.best_begin else [])])
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
    rest: str = "wider, or not stated"

    def values(self, record: Any, scene: Scene) -> set[str]:
        stated = {spot.place for spot in record.places if spot.standing.level > NO}
        if self.kind is None:
            return stated
        around = (scene.places.ancestor(place, self.kind) for place in stated)
        return {place for place in around if place is not None}

    def condition(self, value: str) -> Condition:
        return Within(value)


@attrs.frozen
class ActorKey(Key):
    """
    An actor that sources state, in any role or in one.
    """

    role: Role | None
    rest: str = "not stated"

    def values(self, record: Any, scene: Scene) -> set[str]:  # noqa: ARG002  # units are found by the condition
        return {
            part.actor
            for part in participants_of(record, self.role)
            if part.standing.level > NO and self.role in (None, part.role)
        }

    def condition(self, value: str) -> Condition:
        return Involving(value, self.role)


@attrs.frozen
class ListKey(Key):
    """
    A value that the record itself lists.
    """

    listed: Callable[[Any], set[str]]
    asked: Callable[[str], Condition]
    rest: str = "not stated"

    def values(self, record: Any, scene: Scene) -> set[str]:  # noqa: ARG002  # the record says it
        return self.listed(record)

    def condition(self, value: str) -> Condition:
        return self.asked(value)


def _listed(field: str) -> Callable[[Any], set[str]]:
    return lambda record: {field_of(record, field, f"the key {field!r}").value}


def _kinds(record: Any) -> set[str]:
    return {record.kind.value} if isinstance(record, Agreement) else {kind.value for kind in record.kinds}


KEYS: Final[dict[str, Key]] = {
    "year": TimeKey(_year),
    "quarter": TimeKey(_quarter),
    "month": TimeKey(_month),
    "week": TimeKey(_week),
    "kind": ListKey(_kinds, OfKind),
    "granularity": ListKey(_listed("granularity"), lambda value: OfGranularity(Granularity(value))),
    "standing": ListKey(_listed("standing"), lambda value: WithStanding(Standing(value))),
    "source": ListKey(lambda record: {citation.source for citation in all_citations(record)}, FromSource),
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
