"""
Incidents filed under the values of one key of a tally, each at a level, as rows of a table.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

import narwhals.stable.v2 as nw

from borderwatch.conditions.leaves import StartedIn
from borderwatch.frames.contract import TIMES
from borderwatch.frames.engines import Table, planted, rows_of
from borderwatch.frames.leaves import kind_levels, number, role_level, steps
from borderwatch.frames.surroundings import Surroundings
from borderwatch.keys import KEYS
from borderwatch.records.vocabulary import PlaceKind, Role
from borderwatch.values.truth import BEST, CERTAIN, NO, POSSIBLE

_FILED: Final = ("id", "value", "level", "opens")
REST: Final = ""
"The value under which stands what no value of its own holds by its best reading."


def filed(key: str, answer: Table, tables: Mapping[str, Table], around: Surroundings) -> Table:
    """
    The incidents under each value of a key that holds them: the level, and whether they open its row.

    Values that no incident of the answer has, by the ids there, may be left out.
    """
    name, _, detail = key.partition(":")
    ids = tables["incidents"].select("id")
    if name in TIMES:
        under = _by_time(name, answer, tables)
    elif name == "place":
        under = _by_place(PlaceKind(detail) if detail else None, answer, tables, around)
    elif name == "actor":
        under = _by_actor(Role(detail) if detail else None, answer, tables["participants"], around)
    elif name == "kind":
        under = _by_kind(tables["kinds"])
    elif name == "source":
        under = _as_listed(tables["citations"], "source")
    else:
        return _as_listed(tables["incidents"], name)
    best = under.filter((nw.col("opens") == 1) & (nw.col("level") >= BEST)).select("id").unique()
    rest = ids.join(best, on="id", how="anti")
    own = rest.select("id", value=nw.lit(REST, dtype=nw.String), level=number(CERTAIN), opens=number(1))
    return nw.concat([under.select(*_FILED), own])


def _as_listed(rows: Table, column: str) -> Table:
    return rows.select("id", value=column, level=number(CERTAIN), opens=number(1))


def _strongest(rows: Table) -> Table:
    return rows.filter(nw.col("level") > NO).group_by("id", "value").agg(nw.col("level").max(), nw.col("opens").max())


def _by_kind(kinds: Table) -> Table:
    pairs = [(stated.value, asked.value, level) for stated, asked, level in kind_levels()]
    rows = kinds.join(_related("kind", pairs, kinds), on="kind", how="inner")
    opens = steps((nw.col("kind") == nw.col("value"), 1))
    return _strongest(rows.select("id", "value", level="known", opens=opens))


def _by_actor(role: Role | None, answer: Table, participants: Table, around: Surroundings) -> Table:
    is_own = nw.col("level") > NO
    if role is not None:
        is_own = is_own & (nw.col("role") == role.value)
    opened = _distinct(participants.filter(is_own), "actor", answer)
    if not opened:
        return _nothing(participants)
    related = _related("actor", around.actors.pairs(opened), participants)
    rows = participants.with_columns(own=steps((is_own, 1))).join(related, on="actor", how="inner")
    level = nw.min_horizontal("known", "level", role_level(role))
    opens = steps((nw.col("actor") == nw.col("value"), nw.col("own")))
    return _strongest(rows.select("id", "value", level=level, opens=opens))


def _by_place(kind: PlaceKind | None, answer: Table, tables: Mapping[str, Table], around: Surroundings) -> Table:
    """
    Under places by their locations; what has no stated one may be in any place that no denied one covers.
    """
    places = tables["places"]
    stated = places.filter(nw.col("level") > NO)
    gazetteer = around.context.places
    found = _distinct(stated, "place", answer)
    own = {place: place if kind is None else gazetteer.ancestor(place, kind) for place in found}
    opened = sorted({value for value in own.values() if value is not None})
    if not opened:
        return _nothing(places)
    rows = stated.join(_related("place", around.places.pairs(opened), stated), on="place", how="inner")
    mine = planted({"place": list(own), "own": [value or REST for value in own.values()]}, stated)
    rows = rows.join(mine, on="place", how="left")
    opens = steps((nw.col("own") == nw.col("value"), 1))
    located = _strongest(rows.select("id", "value", level=nw.min_horizontal("known", "level"), opens=opens))
    return nw.concat([located.select(*_FILED), _unlocated(opened, tables, around)])


def _unlocated(opened: list[str], tables: Mapping[str, Table], around: Surroundings) -> Table:
    places, ids = tables["places"], tables["incidents"].select("id")
    nowhere = ids.join(places.filter(nw.col("level") > NO), on="id", how="anti")
    anywhere = nowhere.join(planted({"value": opened}, ids), how="cross")
    covered = [(around_it, value) for value in opened for around_it in around.places.covering(value)]
    not_there = planted({"place": [pair[0] for pair in covered], "value": [pair[1] for pair in covered]}, ids)
    denied = places.filter(nw.col("level") == NO).join(not_there, on="place", how="inner").select("id", "value")
    left = anywhere.join(denied, on=["id", "value"], how="anti")
    return left.select("id", "value", level=number(POSSIBLE), opens=number(0))


def _by_time(unit: str, answer: Table, tables: Mapping[str, Table]) -> Table:
    """
    Under the stretches in which it may have begun: certain where all readings say so.
    """
    readings = tables["readings"].select("id", "begin_earliest", "begin_latest", value=unit)
    single = readings.filter(nw.col("value") != "").select("id", "value", inside=number(1), best=number(0))
    preferred = tables["incidents"].filter(nw.col(unit) != "")
    best = preferred.select("id", value=unit, inside=number(0), best=number(1))
    filed = [single.with_columns(opens=number(1)), best.with_columns(opens=number(1))]
    opened = {*_distinct(single, "value", answer), *_distinct(best, "value", answer)}
    spanning = readings.filter(nw.col("value") == "").drop("value")
    met = _overlapping(unit, opened, spanning.join(answer, on="id", how="semi"))
    if met is not None:
        rows = spanning.join(met, on=["begin_earliest", "begin_latest"], how="inner")
        filed.append(rows.select("id", "value", inside=number(0), best=number(0), opens=number(0)))
    columns = ("id", "value", "inside", "best", "opens")
    every = nw.concat([rows.select(*columns) for rows in filed])
    each = every.group_by("id", "value").agg(nw.col("inside").sum(), nw.col("best").max(), nw.col("opens").max())
    each = each.join(tables["incidents"].select("id", "readings"), on="id", how="inner")
    level = steps((nw.col("inside") == nw.col("readings"), CERTAIN), (nw.col("best") == 1, BEST), otherwise=POSSIBLE)
    return each.select("id", "value", "opens", level=level)


def _overlapping(unit: str, opened: Iterable[str], spanning: Table) -> Table | None:
    """
    The begins that lie in no one stretch, with the opened stretches that they may lie in.
    """
    begins = list(rows_of(spanning.select("begin_earliest", "begin_latest").unique()))
    windows = {value: KEYS[unit].condition(value) for value in opened}
    met = [
        (int(first), int(last), value)
        for value, asked in windows.items()
        if isinstance(asked, StartedIn)
        for first, last in begins
        if first <= asked.window.end and last >= asked.window.start
    ]
    if not met:
        return None
    first, last, values = zip(*met, strict=True)
    return planted({"begin_earliest": first, "begin_latest": last, "value": values}, spanning)


def _distinct(rows: Table, column: str, answer: Table) -> list[str]:
    """
    The values that incidents of an answer have in a column.
    """
    held = rows.join(answer, on="id", how="semi").select(column).unique()
    return sorted(str(value) for (value,) in rows_of(held))


def _related(column: str, pairs: Iterable[tuple[str, str, int]], beside: Table) -> Table:
    """
    What is stated, what is asked and how far the one holds of the other, as a table.
    """
    stated, asked, levels = zip(*pairs, strict=True)
    return planted({column: stated, "value": asked, "known": levels}, beside)


def _nothing(rows: Table) -> Table:
    return rows.filter(nw.col("level") > CERTAIN).select("id", value="id", level="level", opens="level")
