"""
The answer of tables to a condition: counts, totals and tallies computed where the tables are.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any, NoReturn

import attrs
import narwhals.stable.v2 as nw

from borderwatch import codec
from borderwatch.conditions.algebra import EVERYTHING, Condition
from borderwatch.conditions.leaves import OfGranularity
from borderwatch.errors import InvalidValue, WrongQuestion, did_you_mean
from borderwatch.frames.asked import leveled
from borderwatch.frames.engines import Table, rows_of
from borderwatch.frames.leaves import steps
from borderwatch.frames.surroundings import Surroundings
from borderwatch.frames.tallying import tallied
from borderwatch.frames.totals import answered, with_tolls
from borderwatch.keys import key_named
from borderwatch.records.incident import Incident
from borderwatch.records.vocabulary import Granularity, Measure
from borderwatch.selection import Incidents
from borderwatch.tally import Tally, Total
from borderwatch.values.estimate import Count
from borderwatch.values.truth import NO, POSSIBLE

_UNCOUNTED = [granularity.value for granularity in Granularity if not granularity.is_counted]


class Hits:
    """
    The incidents for which a condition is certain or possible, in tables. It has no length and is no bool.

    What is small is brought here, when it is asked for: a count, a total, a tally, ids. `records` and `levels` bring
    as much as the condition finds.
    """

    def __init__(self, condition: Condition, tables: dict[str, Table], around: Surroundings) -> None:
        self.condition = condition
        self._tables = tables
        self._around = around

    def where(self, condition: Condition) -> Hits:
        """
        Those of them for which another condition holds as well.
        """
        further = resolved(condition, self._around)
        asked = further if self.condition is EVERYTHING else self.condition & further
        return Hits(asked, self._tables, self._around)

    @cached_property
    def _leveled(self) -> Table:
        return leveled(self.condition, self._tables, self._around)

    @property
    def _possible(self) -> Table:
        return self._leveled.filter(nw.col("level") > NO)

    @cached_property
    def _counted(self) -> Table:
        """
        The possible ones that counts include: practices and trends only where granularity was asked.
        """
        if any(isinstance(leaf, OfGranularity) for leaf in self.condition.leaves()):
            return self._possible
        return self._possible.filter(~nw.col("granularity").is_in(_UNCOUNTED))

    @cached_property
    def left_out(self) -> int:
        """
        How many possible practices and trends stay out of counts, totals and tallies.
        """
        if any(isinstance(leaf, OfGranularity) for leaf in self.condition.leaves()):
            return 0
        uncounted = steps((nw.col("granularity").is_in(_UNCOUNTED), 1))
        ((found,),) = rows_of(self._possible.select(uncounted=uncounted).select(nw.col("uncounted").sum()))
        return int(found or 0)

    def count(self) -> Count:
        """
        How many: low those that are certain, best those that the best reading holds true, high the possible ones.
        """
        total = answered(self._counted, None)
        return Count.unchecked(total.low, total.best, total.high)

    def total(self, measure: str, group: str | None = None) -> Total:
        """
        How many people something was done to, in bounds.

        Raises:
            InvalidValue: a measure that is not in the list, or a group that is nearly one that tolls name.
        """
        _check_measure(measure)
        if group is not None:
            self._check_group(group)
        told = with_tolls(self._counted, self._tables["tolls"], measure, group)
        return attrs.evolve(answered(told, measure), left_out=self.left_out)

    def tally(self, *keys: str, of: str | None = None) -> Tally:
        """
        A table of counts, or of totals of a measure, by one or more keys.

        Raises:
            InvalidValue: a key or a measure that is not in the list, or no key.
        """
        if not keys:
            raise InvalidValue("a tally needs a key, for instance 'month'")
        rest_labels = tuple(key_named(key).rest for key in keys)
        if len(set(keys)) < len(keys):
            raise InvalidValue(f"a key stands twice in {', '.join(keys)}; each tells the rows apart once")
        counted = self._counted
        if of is not None:
            _check_measure(of)
            counted = with_tolls(counted, self._tables["tolls"], of, None)
        total = attrs.evolve(answered(counted, of), left_out=self.left_out)
        rows = tallied(counted, keys, of, self._tables, self._around)
        return Tally(keys=keys, of=of, rows=tuple(rows), total=total, rest_labels=rest_labels)

    def levels(self) -> dict[str, int]:
        """
        The level (0 to 3) of every incident, by id; as large as the tables.
        """
        return {str(found): int(level) for found, level in rows_of(self._leveled.select("id", "level"))}

    def ids(self, level: int = POSSIBLE) -> tuple[str, ...]:
        """
        The ids of the possible ones, or of those at a level or above it, in order of begin.
        """
        found = self._leveled.filter(nw.col("level") >= level).select("sort_first", "sort_last", "id")
        return tuple(str(row[-1]) for row in sorted(rows_of(found)))

    def records(self) -> Incidents:
        """
        The possible ones as records, in order of begin; nothing of them is lost.
        """
        found = self._tables["incidents"].select("id", "record").join(self._possible.select("id"), on="id", how="semi")
        read = [codec.decode(Incident, str(record).encode()) for _, record in rows_of(found)]
        return Incidents(read, kind="incident", context=self._around.context)

    def _check_group(self, group: str) -> None:
        known = {str(name) for (name,) in rows_of(self._tables["tolls"].select("group").unique()) if name}
        hint = "" if group in known else did_you_mean(group, known)
        if hint:
            raise InvalidValue(f"no toll names the group {group!r}; {hint}")

    def __bool__(self) -> NoReturn:
        raise WrongQuestion("an answer is no bool: ask for count(), or ids(), which have a length")

    def __repr__(self) -> str:
        return f"<incidents in tables: {self.condition}>"


def resolved(condition: object, around: Surroundings) -> Condition:
    """
    The condition with ids for names.

    Raises:
        WrongQuestion: it is none.
        UnknownName, AmbiguousName, UnknownId: a name in it.
    """
    if not isinstance(condition, Condition):
        raise WrongQuestion(f"where() takes a condition such as during('2021'), not {type(condition).__name__}")
    return condition.resolved(around.context)


def _check_measure(measure: str) -> None:
    known: Sequence[Any] = [member.value for member in Measure]
    if measure not in known:
        hint = did_you_mean(str(measure), known) or f"one of: {', '.join(known)}"
        raise InvalidValue(f"{measure!r} is no measure; {hint}")
