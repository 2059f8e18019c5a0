"""
The parts of a row of UCDP GED that many rows share: its sides, place, time, dead and sources.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Final

import attrs

from borderwatch.loading.account import Doubt, Unusable
from borderwatch.loading.catalog import Catalog, is_named
from borderwatch.loading.cells import code, day, degrees, whole
from borderwatch.loading.countries import country_of
from borderwatch.loading.ucdp_places import place_of
from borderwatch.records.incident import Location, Participant, Toll
from borderwatch.records.vocabulary import ActorKind, Granularity, IncidentKind, Measure, Role
from borderwatch.values.citation import Citation
from borderwatch.values.columns import Columns
from borderwatch.values.estimate import Estimate
from borderwatch.values.when import When

PARTIES: Final = (
    *("type_of_violence", "conflict_dset_id", "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id"),
    *("dyad_name", "side_a_dset_id", "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b"),
    *("gwnoa", "gwnob", "active_year", "code_status"),
)
SPOT: Final = (
    *("where_prec", "where_coordinates", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid"),
    *("country", "country_id", "iso3", "region"),
)
DAYS: Final = ("date_start", "date_end", "date_prec", "event_clarity", "year")
DEATHS: Final = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low")

_VIOLENCE: Final = {
    1: ("State-based violence between {a} and {b}.", IncidentKind.CLASH, Role.PARTY, Role.PARTY),
    2: ("Non-state violence between {a} and {b}.", IncidentKind.CLASH, Role.PARTY, Role.PARTY),
    3: ("One-sided violence by {a} against {b}.", IncidentKind.ATTACK, Role.PERPETRATOR, Role.VICTIM),
}
"For each type of violence what is said of it, its kind and the roles of the sides; only one-sided violence has a doer."
_GROUPS: Final = {
    "deaths_a": "side-a",
    "deaths_b": "side-b",
    "deaths_civilians": "civilians",
    "deaths_unknown": "unknown",
}
_NEAR_KM: Final = 25.0
"How far from the point the codebook says that an event of where_prec 2 may have been."


@attrs.define(eq=False)
class Parties:
    """
    What a row says of its two sides.
    """

    kinds: tuple[IncidentKind, ...]
    summary: str
    participants: tuple[Participant, ...]
    raw: Mapping[str, str]


@attrs.define(eq=False)
class Spot:
    """
    What a row says of its place.
    """

    places: tuple[Location, ...]
    raw: Mapping[str, str]


@attrs.define(eq=False)
class Days:
    """
    What a row says of its time.
    """

    when: When
    granularity: Granularity
    raw: Mapping[str, str]
    doubts: tuple[Doubt, ...]


@attrs.define(eq=False)
class Deaths:
    """
    What a row says of its dead.
    """

    tolls: tuple[Toll, ...]
    raw: Mapping[str, str]
    doubts: tuple[Doubt, ...]


@attrs.frozen
class Maker:
    """
    Makes the parts of an incident that many rows share.
    """

    catalog: Catalog

    def parties(self, row: Mapping[str, str]) -> Parties:
        violence = code("type_of_violence", row["type_of_violence"], (1, 2, 3))
        summary, kind, role_a, role_b = _VIOLENCE[violence]
        sides = [self._side(row, "a"), self._side(row, "b")]
        return Parties(
            kinds=(kind,),
            summary=summary.format(a=row["side_a"].strip(), b=row["side_b"].strip()),
            participants=(Participant(actor=sides[0], role=role_a), Participant(actor=sides[1], role=role_b)),
            raw=Columns.of(row),
        )

    def _side(self, row: Mapping[str, str], side: str) -> str:
        name = row[f"side_{side}"].strip()
        if not is_named(name):
            raise Unusable(f"side_{side}", name, "the row does not name this side")
        number = whole(f"side_{side}_new_id", row.get(f"side_{side}_new_id", ""))
        if name.casefold() == "civilians":
            kind, country = ActorKind.CIVILIANS, ""
        elif name.casefold().startswith("government of "):
            kind, country = ActorKind.GOVERNMENT, country_of(gw=row.get(f"gwno{side}", ""))
        else:
            kind, country = ActorKind.OTHER, ""
        return self.catalog.actor(name if number is None else str(number), name, kind, country)

    def spot(self, row: Mapping[str, str]) -> Spot:
        latitude = degrees("latitude", row.get("latitude", ""), 90)
        longitude = degrees("longitude", row.get("longitude", ""), 180)
        precision = code("where_prec", row.get("where_prec") or "1", (1, 2, 3, 4, 5, 6, 7))
        point = (latitude, longitude) if latitude is not None and longitude is not None else None
        place = place_of(self.catalog, row, precision, point)
        places = (Location(place=place, precision_km=_NEAR_KM if precision == 2 else None),) if place else ()
        return Spot(places, Columns.of(row))

    def days(self, row: Mapping[str, str]) -> Days:
        begin = day("date_start", row["date_start"])
        written = row.get("date_end", "")
        end = day("date_end", written) if written not in ("", row["date_start"]) else begin
        clarity = code("event_clarity", row.get("event_clarity") or "1", (1, 2))
        doubts = _doubts_of_days(row, begin, end)
        if begin > end:
            begin, end = end, begin
        if begin == end:
            when = When.on(begin)
        else:
            when = When.from_to(begin, end) if clarity == 2 else When.between(begin, end)
        return Days(
            when=when,
            granularity=Granularity.SUMMARY if clarity == 2 else Granularity.EVENT,
            raw=_raw_of_days(row.get("date_prec", ""), row.get("event_clarity", ""), row.get("year", "")),
            doubts=doubts,
        )

    def deaths(self, row: Mapping[str, str]) -> Deaths:
        low, best, high = (whole(column, row.get(column, "")) for column in ("low", "best", "high"))
        parts = {column: whole(column, row.get(column, "")) for column in _GROUPS}
        stated = {column: count for column, count in parts.items() if count is not None}
        doubts: list[Doubt] = []
        figures = [figure for figure in (low, best, high) if figure is not None]
        if figures != sorted(figures):
            doubts.append(Doubt("best", _triple(low, best, high), "low, best and high are not in order"))
        if best is not None and len(stated) == len(_GROUPS) and sum(stated.values()) != best:
            doubts.append(Doubt("best", str(best), f"the deaths by side add up to {sum(stated.values())}"))
        tolls = []
        if figures:
            tolls.append(Toll(measure=Measure.KILLED, count=_widened(low, best, high)))
        tolls += [_toll_of(_GROUPS[column], count, rollup=bool(figures)) for column, count in stated.items()]
        published = {column: row[column] for column in ("low", "best", "high") if row.get(column)}
        return Deaths(tuple(tolls), published if doubts else {}, tuple(doubts))

    def citations(self, row: Mapping[str, str]) -> tuple[Citation, ...]:
        offices = (office.strip() for office in row.get("source_office", "").split(";"))
        named = (self.catalog.publisher(office) for office in offices if office)
        return tuple(dict.fromkeys((self.catalog.citation, *named)))


def _doubts_of_days(row: Mapping[str, str], begin: date, end: date) -> tuple[Doubt, ...]:
    doubts: list[Doubt] = []
    if begin > end:
        doubts.append(Doubt("date_end", row["date_end"], "it ends before it begins; the two days are exchanged"))
    if row.get("date_prec") == "1" and begin != end:
        doubts.append(Doubt("date_prec", "1", f"an exact day is coded, and the row runs from {begin} to {end}"))
    year = row.get("year", "").strip()
    if year and year.removesuffix(".0") != str(begin.year):
        doubts.append(Doubt("year", year, f"the row begins in {begin.year}"))
    return tuple(doubts)


@lru_cache(maxsize=4096)
def _raw_of_days(precision: str, clarity: str, year: str) -> Mapping[str, str]:
    return {"date_prec": precision, "event_clarity": clarity, "year": year}


@lru_cache(maxsize=4096)
def _toll_of(group: str, count: int, *, rollup: bool) -> Toll:
    return Toll(measure=Measure.KILLED, count=Estimate.exactly(count), group=group, rollup=rollup)


def _widened(low: int | None, best: int | None, high: int | None) -> Estimate:
    """
    The bounds as published, moved apart as far as they must be to hold each other and the best. One that is not
    published is not known: nothing below, nothing above.
    """
    figures = [figure for figure in (low, best, high) if figure is not None]
    least = 0 if low is None else min(figures)
    return Estimate(least, best, max(figures) if high is not None else None)


def _triple(*figures: int | None) -> str:
    return "/".join("" if figure is None else str(figure) for figure in figures)
