"""
A condition asked of tables: one level (0 to 3) for each incident, whatever computes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import narwhals.stable.v2 as nw

from borderwatch.conditions.algebra import And, Condition, Not, Or
from borderwatch.conditions.at_border import CrossBorder
from borderwatch.conditions.leaves import Within
from borderwatch.frames.engines import Table
from borderwatch.frames.leaves import Expr, Graded, graded
from borderwatch.frames.surroundings import Surroundings
from borderwatch.values.truth import CERTAIN

_KEPT: Final = ("granularity", "rollup", "sort_first", "sort_last")
"The columns of incidents that answers need beside the level."


def leveled(condition: Condition, tables: Mapping[str, Table], around: Surroundings) -> Table:
    """
    The incidents with their level: `&` is the lesser, `|` the greater, `~` three minus, and their standing caps it.

    Raises:
        WrongQuestion: a question that tables of incidents cannot be asked.
    """
    plain = _rewritten(condition, around)
    named = {leaf: f"level_{number}" for number, leaf in enumerate(dict.fromkeys(plain.leaves()))}
    told = {leaf: graded(leaf, tables, around) for leaf in named}
    table = tables["incidents"].rename({"level": "standing_level"})
    for leaf, name in named.items():
        table = _with_leaf(table, name, told[leaf])
    asked = _combined(plain, named, told)
    return table.select("id", *_KEPT, level=nw.min_horizontal(asked, "standing_level"))


def _with_leaf(table: Table, name: str, told: Graded) -> Table:
    if told.table is None:
        return table
    joined = table.join(told.table.rename({"level": name}), on="id", how="left")
    return joined.with_columns(nw.col(name).fill_null(told.absent).cast(nw.Int64))


def _combined(condition: Condition, named: Mapping[Condition, str], told: Mapping[Condition, Graded]) -> Expr:
    match condition:
        case And(left, right):
            return nw.min_horizontal(_combined(left, named, told), _combined(right, named, told))
        case Or(left, right):
            return nw.max_horizontal(_combined(left, named, told), _combined(right, named, told))
        case Not(inner):
            return CERTAIN - _combined(inner, named, told)
    return told[condition].level(nw.col(named[condition]))


def _rewritten(condition: Condition, around: Surroundings) -> Condition:
    """
    The condition in questions that single tables answer.
    """
    match condition:
        case And(left, right):
            return And(_rewritten(left, around), _rewritten(right, around))
        case Or(left, right):
            return Or(_rewritten(left, around), _rewritten(right, around))
        case Not(inner):
            return Not(_rewritten(inner, around))
        case CrossBorder():
            return _on_both_sides(condition.resolved(around.context), around)
    return condition


def _on_both_sides(condition: Condition, around: Surroundings) -> Condition:
    border = around.context.border
    if border is None:
        return condition
    sides: list[Condition] = [And(Within(one), Within(other)) for one, other in border.sides]
    rewritten = sides[0]
    for side in sides[1:]:
        rewritten = Or(rewritten, side)
    return rewritten
