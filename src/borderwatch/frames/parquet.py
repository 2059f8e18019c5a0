"""
The tables of a dataset as Parquet, with the other records beside them as JSON Lines.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from os import PathLike
from pathlib import Path
from typing import Any, Final, Literal, get_args

from borderwatch import codec
from borderwatch.dataset import Dataset
from borderwatch.errors import InvalidValue, LoadError, MissingExtra, Problem, did_you_mean
from borderwatch.frames.contract import TABLES
from borderwatch.frames.framed import Frames
from borderwatch.frames.making import polars_tables
from borderwatch.loading.entries import Reading
from borderwatch.loading.folders import MANIFEST
from borderwatch.loading.lines import read_description, read_lines

Engine = Literal["polars", "duckdb", "pyspark"]
SUFFIX: Final = ".parquet"


def parquet_files(dataset: Dataset) -> Iterator[tuple[str, bytes]]:
    """
    The name and the bytes of a Parquet file for each table.

    Raises:
        InvalidValue: a toll that is no whole number of people.
        MissingExtra: Polars is not installed.
    """
    for name, table in polars_tables(dataset).items():
        written = io.BytesIO()
        table.write_parquet(written, compression="zstd")
        yield f"{name}{SUFFIX}", written.getvalue()


def scan(folder: str | PathLike[str], engine: Engine = "polars", *, connection: Any = None) -> Frames:
    """
    The tables of a folder that `save(dataset, folder, format="parquet")` wrote, read only as far as an answer needs.

    Args:
        folder: where they are.
        engine: what reads and asks them.
        connection: the DuckDB connection or Spark session to do it with; one of the engine's own, or a new one.

    Raises:
        InvalidValue: an engine that is not in the list.
        MissingExtra: the engine is not installed.
        LoadError: the folder holds no such tables, or what stands beside them is faulty.
    """
    if engine not in get_args(Engine):
        known = get_args(Engine)
        raise InvalidValue(f"{engine!r} is no engine here; {did_you_mean(str(engine), known) or ', '.join(known)}")
    path = Path(folder)
    beside = _beside(path)
    files = {name: path / f"{name}{SUFFIX}" for name in TABLES}
    missing = [file.name for file in files.values() if not file.is_file()]
    if missing:
        hint = "write them with save(dataset, folder, format='parquet')"
        raise LoadError(
            [Problem(message="the folder does not hold this table", file=name, hint=hint) for name in missing]
        )
    scanned = {"polars": _with_polars, "duckdb": _with_duckdb, "pyspark": _with_spark}[engine]
    return Frames({name: scanned(file, connection) for name, file in files.items()}, beside)


def _beside(folder: Path) -> Dataset:
    """
    The records beside the tables; what they say of incidents was checked when it was saved.
    """
    manifest = folder / MANIFEST
    written = codec.loosely(manifest.read_bytes()) if manifest.is_file() else None
    if not isinstance(written, dict) or "tables" not in written or not isinstance(written.get("files"), list):
        hint = "write the tables with save(dataset, folder, format='parquet')"
        raise LoadError([Problem(message="this manifest tells of no tables", file=MANIFEST, hint=hint)])
    reading = Reading()
    names = [str(name) for name in written.pop("files")]
    written.pop("tables")
    read_description(reading, written, MANIFEST)
    for name in names:
        file = folder / Path(name).name
        if file.is_file():
            reading.include(read_lines(file, name))
        else:
            reading.complain(f"the manifest names {name[:80]!r}, and the folder does not hold it", MANIFEST)
    return reading.dataset(is_whole=True)


def _with_polars(file: Path, _: Any) -> Any:
    try:
        import polars as pl
    except ImportError:
        raise MissingExtra("polars", "scanning with polars", "frames") from None
    return pl.scan_parquet(file)


def _with_duckdb(file: Path, connection: Any) -> Any:
    try:
        import duckdb
    except ImportError:
        raise MissingExtra("duckdb", "scanning with duckdb", "duckdb") from None
    return (connection or duckdb).read_parquet(str(file))


def _with_spark(file: Path, session: Any) -> Any:
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        raise MissingExtra("pyspark", "scanning with pyspark", "pyspark") from None
    session = session or SparkSession.builder.getOrCreate()
    return session.read.parquet(str(file.resolve()))
