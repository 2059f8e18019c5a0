"""
The tables of a dataset on every engine that tests have.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

import duckdb
import polars as pl

from borderwatch import frames
from borderwatch.dataset import Dataset
from borderwatch.frames import Frames

Tables = Mapping[str, pl.DataFrame]


def collected(dataset: Dataset) -> Tables:
    """
    The tables of a dataset, eager, on Polars.
    """
    return {name: table.collect() for name, table in frames.from_records(dataset).tables.items()}


def in_duckdb(tables: Tables) -> dict[str, Any]:
    """
    The tables as relations of one connection, which lives as long as they do.
    """
    connection = duckdb.connect()
    connection.execute("SET threads = 1")
    arrow = {name: table.to_arrow() for name, table in tables.items()}
    for name, table in arrow.items():
        connection.register(f"arrow_{name}", table)
        connection.execute(f"CREATE TABLE {name} AS SELECT * FROM arrow_{name}")  # noqa: S608  # our own names
    return {name: connection.table(name) for name in arrow}


ENGINES: Final[Mapping[str, Callable[[Tables], Mapping[str, Any]]]] = {
    "polars": lambda tables: tables,
    "polars-lazy": lambda tables: {name: table.lazy() for name, table in tables.items()},
    "duckdb": in_duckdb,
    "pandas": lambda tables: {name: table.to_pandas() for name, table in tables.items()},
    "pandas-pyarrow": lambda tables: {
        name: table.to_pandas(use_pyarrow_extension_array=True) for name, table in tables.items()
    },
    "pyarrow": lambda tables: {name: table.to_arrow() for name, table in tables.items()},
}
"How tables of Polars come to another engine."


def on(engine: str, dataset: Dataset) -> Frames:
    """
    The dataset on an engine.
    """
    return frames.from_native(ENGINES[engine](collected(dataset)), frames.from_records(dataset).beside)
