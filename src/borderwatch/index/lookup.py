"""
What a collection looks up instead of reading every record.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from threading import RLock
from typing import Any, Final

from borderwatch.conditions.algebra import And, Condition, Everything, Not, Or, Surroundings
from borderwatch.conditions.aspects import ASPECTS, Aspect
from borderwatch.conditions.leaves import During, Involving, StartedIn
from borderwatch.index.facet import Facet
from borderwatch.index.levels import Levels
from borderwatch.index.timeline import Timeline
from borderwatch.records.incident import Toll
from borderwatch.records.record import Record
from borderwatch.records.vocabulary import Granularity, Standing
from borderwatch.values.truth import CERTAIN, NO

_TOLLS: Final = "tolls"


class Index:
    """
    The facets of one collection. Each is built when it is first needed, once, under a lock.
    """

    def __init__(self, records: Sequence[Record], around: Surroundings) -> None:
        self._records = records
        self._around = around
        self._facets: dict[tuple[str, str], Facet] = {}
        self._timelines: dict[str, Timeline] = {}
        self._lock = RLock()
        self.size = len(records)
        self.specimens: tuple[Record, ...] = tuple({type(record): record for record in reversed(records)}.values())

    def facet(self, aspect: str) -> Facet:
        """
        The facet of one aspect.
        """
        return self._built((aspect, ""), ASPECTS[aspect])

    def tolls(self, measure: str) -> Facet:
        """
        The facet of what records state on one measure: whether the record repeats others, and each toll.
        """
        return self._built((_TOLLS, measure), Aspect(lambda record: record, lambda record: [told_by(record, measure)]))

    def _built(self, key: tuple[str, str], aspect: Aspect) -> Facet:
        found = self._facets.get(key)
        if found is None:
            with self._lock:
                found = self._facets.get(key)
                if found is None:
                    found = self._facets[key] = Facet(aspect, self._records)
        return found

    def timeline(self) -> Timeline:
        """
        The dates in the order of their begin.
        """
        if "when" not in self._timelines:
            with self._lock:
                self._timelines["when"] = Timeline(self.facet("when").terms)
        return self._timelines["when"]

    def asked(self, condition: Condition) -> Levels:
        """
        The level of every record, as far as the condition goes and the record's own standing allows.

        Raises:
            WrongQuestion: records of such a kind cannot be asked it.
        """
        return self.levels(condition) & self.standings

    def levels(self, condition: Condition) -> Levels:
        """
        The level of every record, by the condition alone.
        """
        match condition:
            case And(left=left, right=right):
                return self.levels(left) & self.levels(right)
            case Or(left=left, right=right):
                return self.levels(left) | self.levels(right)
            case Not(inner=inner):
                return ~self.levels(inner)
            case Everything():
                return Levels.all_at(CERTAIN, self.size)
        for specimen in self.specimens:
            condition.level(specimen, self._around)
        if not self.size:
            return Levels.all_at(CERTAIN, 0)
        parts = condition.in_parts(self._around)
        if parts is not condition:
            return self.levels(parts)
        if not condition.aspect:
            return Levels.of_each(condition.level(record, self._around) for record in self._records)
        return self._leaf(condition)

    def _leaf(self, leaf: Condition) -> Levels:
        return self.facet(leaf.aspect).levels(self.leveled(leaf))

    def leveled(self, leaf: Condition) -> Iterator[tuple[int, int]]:
        """
        The codes of the terms of a leaf's aspect for which its level is above NO, each with the level.
        """
        facet = self.facet(leaf.aspect)
        for code in self._candidates(leaf, facet):
            level = leaf.level_of(facet.terms[code], self._around)
            if level > NO:
                yield code, level

    def _candidates(self, leaf: Condition, facet: Facet) -> Iterable[int]:
        """
        The codes of the terms for which the level may be above NO.
        """
        if isinstance(leaf, During | StartedIn):
            return self.timeline().around(leaf.window)
        if isinstance(leaf, Involving):
            named = facet.by_name.items()
            return [code for name, codes in named if leaf.may_concern(str(name), self._around) for code in codes]
        return range(len(facet.terms))

    @property
    def standings(self) -> Levels:
        """
        How far it stands of each record that it happened at all.
        """
        if not all(hasattr(specimen, "standing") for specimen in self.specimens):
            return Levels.of_each(_standing_of(record).level for record in self._records)
        facet = self.facet("standing")
        return facet.levels((code, standing.level) for code, standing in enumerate(facet.terms))

    @property
    def uncounted(self) -> int:
        """
        The set of practices and trends.
        """
        if not all(hasattr(specimen, "granularity") for specimen in self.specimens):
            each = (getattr(record, "granularity", Granularity.EVENT) for record in self._records)
            return Levels.of_each(CERTAIN * (not granularity.is_counted) for granularity in each).certain
        facet = self.facet("granularity")
        return facet.bits([code for code, granularity in enumerate(facet.terms) if not granularity.is_counted])

    def groups(self) -> set[str]:
        """
        The groups of people that tolls name.
        """
        return {group for group in self._built((_TOLLS, ""), _GROUPS).terms if group}


_GROUPS: Final = Aspect(lambda record: record.tolls, lambda tolls: {toll.group for toll in tolls})


def told_by(record: Any, measure: str) -> tuple[Any, ...]:
    """
    Whether a record repeats others, and its tolls of one measure: group, rollup, low, best and high of each.
    """
    tolls: tuple[Toll, ...] = record.tolls
    return record.rollup, tuple(
        (toll.group, toll.rollup, toll.count.low, toll.count.best, toll.count.high)
        for toll in tolls
        if toll.measure == measure
    )


def _standing_of(record: Record) -> Standing:
    standing: Standing = getattr(record, "standing", Standing.ESTABLISHED)
    return standing
