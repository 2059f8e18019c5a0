"""
The radius around the point of a municipality, a state or a department that covers it.

The tables have no outlines. So the radius of a municipality is 1.25 times the way to its farthest place, 15 km more,
and at least the way to the second nearest seat. Of a department only towns are known, and it gets 30 km more. These
radii were held against Natural Earth: together they cover the states, and each covers its state or department.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from borderwatch.records.vocabulary import PlaceKind

from .drafts import Draft, told
from .tables import GEONAMES, INEGI, Point, kilometers

FACTOR, MARGIN_KM = 1.25, 15
"So many times the way to the farthest place, and so much more."
NEAREST = {"MX": 2, "GT": 6}
"At least as far as to that nearest seat; in Guatemala to that nearest town, since not all seats have a code."
NEAREST_TOLD = {"MX": "second nearest seat", "GT": "sixth nearest town"}


def radius_km(center: Point | None, points: Iterable[Point]) -> float:
    """
    How far around a center the places reach that lie at those points and beyond them.
    """
    farthest = max((kilometers(center, point) for point in points), default=0) if center else 0
    return FACTOR * farthest + MARGIN_KM


def measure(drafts: Mapping[str, Draft], towns: Sequence[Point], states: Iterable[str]) -> None:
    """
    Give municipalities their radius, and states and departments a point and a radius that covers theirs.
    """
    inside: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts.values():
        inside[draft.part_of].append(draft)
    areas = [draft for draft in drafts.values() if draft.codes]
    municipalities = [draft for draft in areas if draft.kind is PlaceKind.ADMIN2 and draft.point is not None]
    seats = [draft.point for draft in municipalities if draft.country == "MX" and draft.point is not None]
    for draft in municipalities:
        _measure_municipality(draft, inside[draft.id], seats if draft.country == "MX" else towns)
    for draft in areas:
        if draft.kind is PlaceKind.ADMIN1 and (draft.country == "GT" or not set(states).isdisjoint(draft.codes)):
            _measure_admin1(draft, inside)


def _measure_municipality(draft: Draft, parts: Sequence[Draft], rivals: Iterable[Point]) -> None:
    point = draft.point or (0, 0)
    ways = sorted(kilometers(point, rival) for rival in rivals if rival != point)
    known = [part.point for part in parts if part.point is not None]
    of_localities = draft.precision_km or 0 if not draft.is_authored else 0
    radius = max(of_localities, radius_km(point, known), ways[NEAREST[draft.country] - 1])
    reached = f"with a quarter and 15 km more, and reaches the {NEAREST_TOLD[draft.country]}"
    _settle(draft, point, math.ceil(radius), f"{draft.note}, {reached}.")


def _measure_admin1(draft: Draft, inside: Mapping[str, Sequence[Draft]]) -> None:
    municipalities = [part for part in inside[draft.id] if part.kind is PlaceKind.ADMIN2 and part.point]
    wholes = [draft, *municipalities]
    towns = [part for whole in wholes for part in inside[whole.id] if part.kind is PlaceKind.SETTLEMENT]
    is_mexican = draft.country == "MX"
    points = [part.point for part in (municipalities if is_mexican else towns) if part.point]
    middle = [round(sum(axis) / len(points), 4) for axis in zip(*points, strict=True)]
    center = middle[0], middle[1]
    radius = 0 if is_mexican else radius_km(center, points) + MARGIN_KM
    for part in municipalities:
        radius = max(radius, kilometers(center, part.point or center) + (part.precision_km or 0))
    told_of = "seats in the tables; the radius covers the radii of its municipalities"
    if not is_mexican:
        told_of = (
            "towns in the tables; the radius covers them, with a quarter and 30 km more, and its municipalities here"
        )
    _settle(draft, center, math.ceil(radius), f"The point is the middle of its {told_of}.")
    draft.add_source(INEGI if is_mexican else GEONAMES)


def _settle(draft: Draft, point: Point, radius: float, note: str) -> None:
    if draft.is_authored and (draft.point, draft.precision_km) != (point, radius):
        told(f"places.toml: {draft.id}: {point}, precision_km = {radius}")
    draft.point, draft.precision_km, draft.note = point, radius, note
