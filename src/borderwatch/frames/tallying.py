"""
The rows of a tally of tables.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import narwhals.stable.v2 as nw

from borderwatch.frames.engines import Table
from borderwatch.frames.filing import filed
from borderwatch.frames.leaves import number
from borderwatch.frames.surroundings import Surroundings
from borderwatch.frames.totals import answers_by
from borderwatch.tally import Row


def tallied(
    counted: Table, keys: Sequence[str], of: str | None, tables: Mapping[str, Table], around: Surroundings
) -> Iterator[Row]:
    """
    A row for each combination of values that some incident opens, with the answer for it.
    """
    placed = counted.with_columns(opens=number(1))
    columns = [f"key_{position}" for position in range(len(keys))]
    for key, column in zip(keys, columns, strict=True):
        found = filed(key, counted.select("id"), tables, around)
        named = found.select("id", nw.col("value").alias(column), key_level="level", key_opens="opens")
        placed = placed.join(named, on="id", how="inner").with_columns(
            level=nw.min_horizontal("level", "key_level"), opens=nw.min_horizontal("opens", "key_opens")
        )
        placed = placed.drop("key_level", "key_opens")
    rows = [(tuple(value or None for value in values), total) for values, total in answers_by(placed, of, columns)]
    for values, total in sorted(rows, key=lambda row: [(value is None, value or "") for value in row[0]]):
        yield Row(keys=values, total=total)
