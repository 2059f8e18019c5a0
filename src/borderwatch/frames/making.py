"""
Tables made of records, and found in a folder or in the hands of the caller.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from borderwatch.dataset import Dataset
from borderwatch.errors import MissingExtra
from borderwatch.frames.contract import TABLES
from borderwatch.frames.framed import Frames
from borderwatch.frames.rows import columns_of

if TYPE_CHECKING:
    import polars as pl


def from_records(dataset: Dataset) -> Frames:
    """
    The incidents of a dataset as tables of Polars. Inverse of `Frames.dataset`.

    Raises:
        InvalidValue: a toll that is no whole number of people.
        MissingExtra: Polars is not installed.
    """
    made = polars_tables(dataset)
    return Frames({name: table.lazy() for name, table in made.items()}, without_incidents(dataset))


def from_native(tables: Mapping[str, Any], beside: Dataset) -> Frames:
    """
    Tables that the caller has, by their names, in any back end of narwhals; ids in them are those of a dataset.

    Raises:
        InvalidValue: a table or a column is missing, or is none.
    """
    return Frames(tables, beside)


def polars_tables(dataset: Dataset) -> dict[str, pl.DataFrame]:
    """
    The tables of a dataset's incidents.
    """
    try:
        import polars as pl
    except ImportError:
        raise MissingExtra("polars", "a table of records", "frames") from None

    types = {"text": pl.String(), "integer": pl.Int64()}
    columns = columns_of(dataset.incidents)
    return {
        name: pl.DataFrame(columns[name], schema={column.name: types[column.type] for column in TABLES[name]})
        for name in TABLES
    }


def without_incidents(dataset: Dataset) -> Dataset:
    """
    What stands beside the incidents, which other records may point at all the same.
    """
    beside: dict[str, list[Any]] = {
        kind: list(dataset.collections[kind]) for kind in dataset.collections if kind != "incidents"
    }
    return Dataset(beside, dataset.description, is_whole=True)
