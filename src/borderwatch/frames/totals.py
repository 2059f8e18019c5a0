"""
Counts and totals of incidents that have a level, for all of them or for each row of a tally.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import narwhals.stable.v2 as nw

from borderwatch.frames.contract import NONE
from borderwatch.frames.engines import Table, rows_of
from borderwatch.frames.leaves import Expr, steps
from borderwatch.tally import Total
from borderwatch.values.truth import BEST, CERTAIN, NO

_TOLLS: Final = ("low", "best", "high", "without_best", "open", "stated", "repeated")
"What the tolls of one incident come to."


def with_tolls(leveled: Table, tolls: Table, measure: str, group: str | None) -> Table:
    """
    Incidents with what their tolls come to: the sums of those that are stated, and how many repeat others.
    """
    asked = tolls.filter(nw.col("measure") == measure)
    if group is not None:
        asked = asked.filter(nw.col("group") == group)
    rollups = leveled.select("id", whole="rollup")
    rows = asked.select("id", "low", "best", "high", "rollup").join(rollups, on="id", how="inner")
    repeated = (nw.col("rollup") == 1) | (nw.col("whole") == 1)
    each = rows.select(
        "id",
        low=steps((~repeated, nw.col("low"))),
        best=steps((~repeated & (nw.col("best") != NONE), nw.col("best"))),
        high=steps((~repeated & (nw.col("high") != NONE), nw.col("high"))),
        without_best=steps((~repeated & (nw.col("best") == NONE), 1)),
        open=steps((~repeated & (nw.col("high") == NONE), 1)),
        stated=steps((~repeated, 1)),
        repeated=steps((repeated, 1)),
    )
    summed = each.group_by("id").agg(
        nw.col("low").sum(),
        nw.col("best").sum(),
        nw.col("high").sum(),
        nw.col("without_best").max(),
        nw.col("open").max(),
        nw.col("stated").max(),
        nw.col("repeated").sum(),
    )
    joined = leveled.join(summed, on="id", how="left")
    return joined.with_columns(*(nw.col(name).fill_null(0).cast(nw.Int64) for name in _TOLLS))


def answered(leveled: Table, measure: str | None) -> Total:
    """
    The count of possible incidents, or the total of a measure that their tolls were joined for.
    """
    sums = _sums(measure)
    ((*row,),) = rows_of(leveled.select(**sums).select(*(nw.col(name).sum() for name in sums)))
    return _total(measure, row)


def answers_by(leveled: Table, measure: str | None, keys: Sequence[str]) -> list[tuple[tuple[str, ...], Total]]:
    """
    The same for each combination of values in some columns of text that an incident opens a row for.
    """
    sums = _sums(measure)
    rows = leveled.select(*keys, "opens", **sums)
    grouped = rows.group_by(*keys).agg(nw.col("opens").max(), *(nw.col(name).sum() for name in sums))
    opened = rows_of(grouped.filter(nw.col("opens") == 1).select(*keys, *sums))
    return [(tuple(row[: len(keys)]), _total(measure, row[len(keys) :])) for row in opened]


def _sums(measure: str | None) -> dict[str, Expr]:
    level = nw.col("level")
    if measure is None:
        counted = {"sum_low": CERTAIN, "sum_best": BEST, "sum_high": NO + 1}
        return {name: steps((level >= least, 1)) for name, least in counted.items()}
    best = steps((nw.col("without_best") == 1, nw.col("low")), otherwise=nw.col("best"))
    return {
        "sum_low": steps((level == CERTAIN, nw.col("low"))),
        "sum_best": steps((level >= BEST, best)),
        "sum_high": nw.col("high"),
        "sum_open": nw.col("open"),
        "sum_silent": steps(((nw.col("stated") == 0) & (nw.col("repeated") == 0), 1)),
        "sum_without_best": steps((level >= BEST, nw.col("without_best"))),
        "sum_rollups": nw.col("repeated"),
    }


def _total(measure: str | None, row: Sequence[Any]) -> Total:
    low, best, high, *rest = (int(value or 0) for value in row)
    if measure is None:
        return Total(low=low, best=best, high=high)
    is_open, silent, without_best, rollups = rest
    return Total(
        low=low, best=best, high=None if is_open else high, silent=silent, without_best=without_best, rollups=rollups
    )
