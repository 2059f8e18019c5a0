"""
The single questions asked of tables: each gives an incident the level that it gives the record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import reduce
from typing import Any, Final

import attrs
import narwhals.stable.v2 as nw

from borderwatch import codec
from borderwatch.conditions.algebra import Condition, Everything
from borderwatch.conditions.at_border import NearBorder
from borderwatch.conditions.leaves import (
    During,
    FromSource,
    InForce,
    Involving,
    OfGranularity,
    OfKind,
    StartedIn,
    Within,
    WithStanding,
)
from borderwatch.errors import WrongQuestion
from borderwatch.frames.engines import Table, planted, rows_of
from borderwatch.frames.surroundings import Surroundings
from borderwatch.records.incident import Incident, Location
from borderwatch.records.vocabulary import BROADER, AgreementKind, IncidentKind, Role
from borderwatch.values.truth import BEST, CERTAIN, NO, POSSIBLE

Expr = nw.Expr
_LISTED: Final = 300
"So many ids are named in a query; more come in as a table of their own."


@attrs.frozen
class Graded:
    """
    The levels of one question.
    """

    table: Table | None
    "Incidents with a column `level`; None where the table of incidents itself tells."
    absent: int
    "The level of an incident that the table has no row for."
    level: Callable[[Expr], Expr] = lambda level: level
    "The level, from that of the table and the columns of incidents."


def number(value: int) -> Expr:
    """
    A whole number in every row.
    """
    return nw.lit(value, dtype=nw.Int64)


def steps(*pairs: tuple[Expr, int | Expr], otherwise: int | Expr = NO) -> Expr:
    """
    If, else if, else: the value beside the first test that holds.
    """
    last = number(otherwise) if isinstance(otherwise, int) else otherwise
    return reduce(lambda rest, pair: nw.when(pair[0]).then(_value(pair[1])).otherwise(rest), reversed(pairs), last)


def _value(value: int | Expr) -> Expr:
    return number(value) if isinstance(value, int) else value


def graded(condition: Condition, tables: Mapping[str, Table], around: Surroundings) -> Graded:
    """
    The levels that a single question gives.

    Raises:
        WrongQuestion: incidents cannot be asked it, or tables of them cannot.
    """
    match condition:
        case Everything() | OfGranularity() | WithStanding():
            return _by_column(condition)
        case During() | StartedIn():
            return _by_readings(condition, tables["readings"])
        case Within(place):
            return _within(place, tables["places"], around)
        case NearBorder():
            return _near_border(condition, tables["places"], around)
        case Involving():
            return _involving(condition, tables["participants"], around)
        case OfKind(kind):
            return Graded(_of_kind(kind, tables["kinds"]), NO)
        case FromSource(source):
            cited = tables["citations"].filter(nw.col("source") == source).select("id").unique()
            return Graded(cited.with_columns(level=number(CERTAIN)), NO)
        case InForce():
            raise WrongQuestion("in_force cannot be asked of an incident; only agreements are in force")
    raise WrongQuestion(f"{condition} cannot be asked of tables, which know the questions of borderwatch itself")


def _by_column(condition: Everything | OfGranularity | WithStanding) -> Graded:
    match condition:
        case OfGranularity(granularity):
            is_so = nw.col("granularity") == granularity.value
        case WithStanding(standing):
            is_so = nw.col("standing") == standing.value
        case _:
            return Graded(None, CERTAIN, lambda _: number(CERTAIN))
    return Graded(None, NO, lambda _: steps((is_so, CERTAIN)))


def _by_readings(condition: During | StartedIn, readings: Table) -> Graded:
    """
    No where no reading is possible, certain where all are; between, the best reading decides.
    """
    start, end = condition.window.start, condition.window.end
    if isinstance(condition, During):
        some = (nw.col("begin_earliest") <= end) & (nw.col("end_latest") >= start)
        every = (nw.col("begin_latest") <= end) & (nw.col("end_earliest") >= start)
        is_day = (nw.col("best") >= start) & (nw.col("best") <= end)
        best = is_day | ((nw.col("first") >= start) & (nw.col("last") <= end))
    else:
        some = (nw.col("begin_earliest") <= end) & (nw.col("begin_latest") >= start)
        every = (nw.col("begin_earliest") >= start) & (nw.col("begin_latest") <= end)
        best = (nw.col("began_first") >= start) & (nw.col("began_last") <= end)
    each = readings.select("id", level=steps((every, CERTAIN), (some, POSSIBLE)))
    both = each.group_by("id").agg(most=nw.col("level").max(), least=nw.col("level").min())
    table = both.select("id", level=steps((nw.col("least") == CERTAIN, CERTAIN), (nw.col("most") > NO, POSSIBLE)))
    return Graded(table, NO, lambda level: steps(((level == POSSIBLE) & best, BEST), otherwise=level))


def _within(place: str, places: Table, around: Surroundings) -> Graded:
    """
    Stated locations are the only candidates; without any it is possible, but where a denied one covers the place.
    """
    rows = with_levels(places.select("id", "place", standing="level"), "place", around.places.levels(place))
    is_stated = nw.col("standing") > NO
    is_denied = ~is_stated & nw.col("place").is_in(list(around.places.covering(place)))
    each = rows.select(
        "id",
        level=nw.min_horizontal("level", "standing"),
        stated=steps((is_stated, 1)),
        denied=steps((is_denied, 1)),
    )
    told = each.group_by("id").agg(nw.col("level").max(), nw.col("stated").max(), nw.col("denied").max())
    level = steps((nw.col("stated") == 1, nw.col("level")), (nw.col("denied") == 1, NO), otherwise=POSSIBLE)
    return Graded(told.select("id", level=level), POSSIBLE)


def _near_border(condition: NearBorder, places: Table, around: Surroundings) -> Graded:
    """
    As near as the place is, or the spot that a source states.
    """
    stated = places.filter(nw.col("level") > NO).select("id", "place", "spot", standing="level")
    spots = [spot for (spot,) in rows_of(places.select("spot").unique()) if spot]
    by_place = {place: _level_at(Location(place=place), condition, around) for place in around.context.places.ids}
    by_spot = {spot: _level_at(codec.decode(Location, spot.encode()), condition, around) for spot in spots}
    parts = [
        with_levels(stated.filter(nw.col("spot") == ""), "place", by_place),
        *([with_levels(stated.filter(nw.col("spot") != ""), "spot", by_spot)] if by_spot else []),
    ]
    named = [part.select("id", level=nw.min_horizontal("level", "standing")) for part in parts]
    return Graded(nw.concat(named).group_by("id").agg(nw.col("level").max()), POSSIBLE)


def _level_at(spot: Location, condition: Condition, around: Surroundings) -> int:
    """
    The level of an incident that took place there.
    """
    there = Incident(id="there", kinds=(IncidentKind.OTHER,), summary="", places=(spot,))
    return condition.level(there, around.context)


def _involving(condition: Involving, participants: Table, around: Surroundings) -> Graded:
    actors = around.actors.levels(condition.actor)
    if condition.unidentified:
        actors = dict.fromkeys(around.placeholders, POSSIBLE) | actors
    rows = with_levels(participants.select("id", "actor", "role", standing="level"), "actor", actors)
    each = rows.select("id", level=nw.min_horizontal("level", "standing", role_level(condition.role)))
    return Graded(each.group_by("id").agg(nw.col("level").max()), NO)


def role_level(role: Role | None) -> Expr:
    """
    The level of a stated role for one that is asked, or for any.
    """
    if role is None:
        return number(CERTAIN)
    return steps((nw.col("role") == role.value, CERTAIN), (nw.col("role") == Role.PARTY.value, POSSIBLE))


def _of_kind(kind: str, kinds: Table) -> Table:
    if kind not in list(IncidentKind):
        what = "an act of cooperation" if kind in list(AgreementKind) else "something else"
        raise WrongQuestion(f"of_kind({kind!r}) cannot be asked of an incident: it is a kind of {what}")
    levels = {stated.value: level for stated, asked, level in kind_levels() if asked == kind}
    return with_levels(kinds, "kind", levels).group_by("id").agg(nw.col("level").max())


def kind_levels() -> Iterator[tuple[IncidentKind, IncidentKind, int]]:
    """
    Each kind that is stated with each that can be asked, and the level, where it is above 0.
    """
    for stated in IncidentKind:
        yield stated, stated, CERTAIN
    for narrower, broader in BROADER.items():
        yield narrower, broader, CERTAIN
        yield broader, narrower, POSSIBLE


def with_levels(table: Table, column: str, levels: Mapping[str, int]) -> Table:
    """
    The table with a column `level`, by what stands in another column; 0 for what has no level.
    """
    if len(levels) > _LISTED:
        told = planted({column: list(levels), "level": list(levels.values())}, table)
        joined = table.join(told, on=column, how="left")
        return joined.with_columns(nw.col("level").fill_null(NO).cast(nw.Int64))
    at: dict[int, list[str]] = {}
    for value, level in levels.items():
        at.setdefault(level, []).append(value)
    pairs: list[tuple[Expr, Any]] = [(nw.col(column).is_in(values), level) for level, values in sorted(at.items())]
    return table.with_columns(level=steps(*pairs))
