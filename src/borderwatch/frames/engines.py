"""
What narwhals does not do alike on every engine: to bring a small table in, and the rows of a small answer out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

import narwhals.stable.v2 as nw

from borderwatch.errors import InvalidValue

Table: TypeAlias = nw.LazyFrame[Any]
"A table on any engine, of which nothing is computed before rows are asked for."


def table_of(native: Any) -> Table:
    """
    A table of the caller's own as the ones here are.

    Raises:
        InvalidValue: what no back end of narwhals made.
    """
    try:
        frame: nw.DataFrame[Any] | Table = nw.from_native(native)
    except TypeError:
        raise InvalidValue(
            f"a table is a data frame or relation that narwhals knows, not {type(native).__name__}"
        ) from None
    return frame.lazy()


def rows_of(table: Table) -> Iterator[tuple[Any, ...]]:
    """
    The rows of a small answer, as plain values.
    """
    native = table.to_native()
    if table.implementation.is_duckdb():
        return iter(native.fetchall())
    if table.implementation.is_spark_like():
        return (tuple(row) for row in native.collect())
    collected = table.collect()
    return (tuple(_plain(value) for value in row) for row in collected.rows())


def _plain(value: Any) -> Any:
    """
    The number or text of Python's own.
    """
    return value.item() if hasattr(value, "item") else value


def planted(columns: Mapping[str, Sequence[Any]], beside: Table) -> Table:
    """
    A small table of text and whole numbers on the engine of another, so that the two can be joined.

    Raises:
        InvalidValue: an engine into which no small table can be brought.
    """
    native = beside.to_native()
    engine = beside.implementation
    if engine.is_duckdb():
        return table_of(_planted_in_duckdb(columns, native))
    if engine.is_spark_like():
        return table_of(_planted_in_spark(columns, native))
    schema = {name: _type_of(values) for name, values in columns.items()}
    if engine.is_polars() or engine.is_pandas_like() or engine.is_pyarrow():
        made = nw.from_dict({name: list(values) for name, values in columns.items()}, schema, backend=engine)
        return made.lazy()
    raise InvalidValue(f"no small table can be brought into {engine.value}, which this question needs")


def _type_of(values: Sequence[Any]) -> Any:
    return nw.Int64() if values and isinstance(values[0], int) else nw.String()


def _planted_in_duckdb(columns: Mapping[str, Sequence[Any]], relation: Any) -> Any:
    types = {name: "BIGINT" if values and isinstance(values[0], int) else "VARCHAR" for name, values in columns.items()}
    named = ", ".join(f'CAST("{name}" AS {kind}) AS "{name}"' for name, kind in types.items())
    rows = list(zip(*columns.values(), strict=True))
    written = ", ".join(f"({', '.join(_literal(value) for value in row)})" for row in rows or [(None,) * len(types)])
    heads = ", ".join(f'"{name}"' for name in types)
    kept = "" if rows else " WHERE false"
    return relation.query("beside", f"SELECT {named} FROM (VALUES {written}) AS planted({heads}){kept}")  # noqa: S608  # literals are quoted


def _literal(value: object) -> str:
    if value is None:
        return "NULL"
    return str(value) if isinstance(value, int) else "'{}'".format(str(value).replace("'", "''"))


def _planted_in_spark(columns: Mapping[str, Sequence[Any]], frame: Any) -> Any:
    kinds = {name: "bigint" if values and isinstance(values[0], int) else "string" for name, values in columns.items()}
    schema = ", ".join(f"`{name}` {kind}" for name, kind in kinds.items())
    return frame.sparkSession.createDataFrame(list(zip(*columns.values(), strict=True)), schema)
