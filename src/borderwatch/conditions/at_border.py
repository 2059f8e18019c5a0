"""
The single questions about the border.
"""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import ClassVar

import attrs

from borderwatch.conditions.algebra import Condition, Frontier, Surroundings
from borderwatch.conditions.aspects import Spot, Unplaced, spots_of
from borderwatch.conditions.leaves import Within, field_of
from borderwatch.errors import WrongQuestion
from borderwatch.records.incident import Location
from borderwatch.records.record import Record
from borderwatch.values.estimate import Estimate, Number
from borderwatch.values.quantity import SCALES
from borderwatch.values.truth import BEST, CERTAIN, NO, POSSIBLE


@attrs.frozen
class NearBorder(Condition):
    """
    It took place at most so many kilometers from the border.

    Stated locations are the only candidates. With none it may have been anywhere: a denied location is the only one
    that it was not, and none holds all that is near the border.
    """

    aspect: ClassVar[str] = "places"
    km: Number

    def level(self, record: Record, around: Surroundings) -> int:
        locations: tuple[Location, ...] = field_of(record, "places", "near_border")
        return max(self.level_of(spot, around) for spot in spots_of(locations))

    def level_of(self, term: Spot | Unplaced, around: Surroundings) -> int:
        border = _border_of(around, self)
        return POSSIBLE if isinstance(term, Unplaced) else min(self._level_of(term, border), term.standing.level)

    def _level_of(self, spot: Spot, border: Frontier) -> int:
        distance = _distance_of(spot, border)
        if distance.high is not None and distance.high <= self.km:
            return CERTAIN
        if distance.best is not None and distance.best <= self.km:
            return BEST
        return POSSIBLE if distance.low <= self.km else NO

    def resolved(self, around: Surroundings) -> Condition:
        _border_of(around, self)
        return self

    def __str__(self) -> str:
        return f"near_border({self.km})"


@attrs.frozen
class CrossBorder(Condition):
    """
    It took place on both sides of a border line.
    """

    def level(self, record: Record, around: Surroundings) -> int:
        field_of(record, "places", "cross_border")
        return self.in_parts(around).level(record, around)

    def in_parts(self, around: Surroundings) -> Condition:
        sides = _border_of(around, self).sides
        return reduce(or_, (Within(one) & Within(other) for one, other in sides))

    def resolved(self, around: Surroundings) -> Condition:
        _border_of(around, self)
        return self

    def __str__(self) -> str:
        return "cross_border()"


def _border_of(around: Surroundings, asked: Condition) -> Frontier:
    if around.border is None:
        raise WrongQuestion(f"{asked} cannot be asked here: the dataset has no border line, which borders.toml brings")
    return around.border


def _distance_of(spot: Spot, border: Frontier) -> Estimate:
    """
    How far from the border, in kilometers: as a source states it, or else as the line and the place tell.
    """
    if spot.distance is not None and spot.distance.unit in SCALES["length"]:
        return spot.distance.to("km").amount
    return border.distance(spot.place, off_km=spot.precision_km or 0.0).amount
