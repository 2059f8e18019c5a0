"""
Which actors or places have to do with which: the levels of all that are known, at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from borderwatch.collection import NamedCollection
from borderwatch.records.actor import Actor
from borderwatch.records.place import Place
from borderwatch.records.vocabulary import PlaceKind
from borderwatch.values.truth import NO

_WITHOUT_EDGES = (PlaceKind.AREA, PlaceKind.ROAD, PlaceKind.WATER)


class Kinship:
    """
    The levels between the members of a gazetteer, or between actors.

    Only those are asked whose level can be above 0: what one is part of, what is part of one, and what has no edges.
    """

    def __init__(self, members: NamedCollection[Place] | NamedCollection[Actor]) -> None:
        self._members = members

    def levels(self, asked: str) -> dict[str, int]:
        """
        The level of each that is stated, for one that is asked; those at 0 are left out.
        """
        near = set(self._all) if asked in self._vague else {*self._lineages(asked), *self._below(asked), *self._vague}
        return {stated: level for stated in near if (level := self._members.level(stated, asked)) > NO}

    def pairs(self, asked: Iterable[str]) -> Iterator[tuple[str, str, int]]:
        """
        Stated, asked and the level, for each that is asked.
        """
        for each in asked:
            for stated, level in self.levels(each).items():
                yield stated, each, level

    def covering(self, asked: str) -> tuple[str, ...]:
        """
        What it is part of, itself included.
        """
        return self._lineages(asked)

    def _lineages(self, member: str) -> tuple[str, ...]:
        return self._members.lineage(member)

    @cached_property
    def _all(self) -> frozenset[str]:
        return frozenset(self._members.ids)

    @cached_property
    def _parts(self) -> dict[str, list[str]]:
        parts: dict[str, list[str]] = {}
        for member in self._members.ids:
            for around in self._lineages(member):
                parts.setdefault(around, []).append(member)
        return parts

    def _below(self, member: str) -> list[str]:
        return self._parts.get(member, [])

    @cached_property
    def _vague(self) -> frozenset[str]:
        """
        The places without edges and what lies in one, which may meet any other.
        """
        edgeless = [
            member.id for member in self._members if isinstance(member, Place) and member.kind in _WITHOUT_EDGES
        ]
        return frozenset(part for place in edgeless for part in self._below(place))
