"""
Tables in a folder: written whole, read as far as an answer needs, and told where they are faulty.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NoReturn

import duckdb
import polars as pl
import pytest
from hypothesis import given, settings

import borderwatch as bw
from borderwatch import frames
from borderwatch.frames import TABLES
from borderwatch.values.reading import OPEN_END
from tests.frames.scenes import worlds


@pytest.fixture(scope="module")
def folder(watch: bw.Dataset, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    The bundled dataset in tables.
    """
    target = tmp_path_factory.mktemp("tables")
    bw.save(watch, target, format="parquet")
    return target


def contents(folder: Path) -> dict[str, bytes]:
    """
    Every file in a folder.
    """
    return {file.name: file.read_bytes() for file in folder.iterdir()}


class TestRoundTrip:
    """
    A dataset goes into tables and back without loss; saving again gives the same bytes.
    """

    @pytest.mark.parametrize("engine", ["polars", "duckdb"])
    def test_bundled(self, engine: Any, folder: Path, watch: bw.Dataset, tmp_path: Path) -> None:
        """The bundled dataset."""
        found = frames.scan(folder, engine)
        bw.save(found.dataset(), tmp_path, format="parquet")

        assert watch == found.dataset()
        assert contents(folder) == contents(tmp_path)

    @settings(max_examples=10)
    @given(worlds())
    def test_generated(self, world: bw.Dataset) -> None:
        """Any dataset, in memory."""
        assert world == frames.from_records(world).dataset()

    def test_empty(self, tmp_path: Path) -> None:
        """A dataset of nothing."""
        bw.save(bw.Dataset.of(), tmp_path, format="parquet")

        assert bw.Dataset.of() == frames.scan(tmp_path).dataset()
        assert bw.Count(0, 0, 0) == frames.scan(tmp_path).count()
        assert () == frames.scan(tmp_path).tally("month", "place:admin1", "actor", of="killed").rows

    def test_connection(self, folder: Path, watch: bw.Dataset) -> None:
        """A connection of the caller's own reads the tables."""
        with duckdb.connect() as connection:
            found = frames.scan(folder, "duckdb", connection=connection)

            assert watch.incidents.within("GT").count() == found.where(bw.within("GT")).count()


class TestContract:
    """
    The columns are those of the contract: text and whole numbers, never null, in ranges that it names.
    """

    def test_columns(self, folder: Path) -> None:
        """Names, types and no nulls."""
        types = {"text": pl.String, "integer": pl.Int64}
        for name, columns in TABLES.items():
            table = pl.read_parquet(folder / f"{name}.parquet")

            assert {column.name: types[column.type] for column in columns} == dict(table.schema)
            assert sum(table.null_count().row(0)) == 0

    def test_days(self, tmp_path: Path) -> None:
        """Open days are those before and after all days, and what nobody prefers is -1."""
        kinds = (bw.IncidentKind.OTHER,)
        records = [
            bw.Incident(id="open", kinds=kinds, summary="", when=bw.When.parse("2021-07-28/..")),
            bw.Incident(id="two", kinds=kinds, summary="", when=bw.When.parse("2021~")),
        ]
        bw.save(bw.Dataset.of(*records), tmp_path, format="parquet")
        table = pl.read_parquet(tmp_path / "incidents.parquet").sort("id")
        readings = pl.read_parquet(tmp_path / "readings.parquet").sort("id", "begin_earliest")

        assert ["open", "two", "two", "two"] == readings["id"].to_list()
        assert [1, 3] == table["readings"].to_list()
        assert OPEN_END == readings["end_latest"][0]
        assert ["2021-07", ""] == table["month"].to_list()
        assert [-1, -1] == table["best"].to_list()

    def test_documented(self) -> None:
        """The page has a row for each column, in the words of the contract."""
        page = Path(__file__).parents[2] / "docs" / "how-to" / "frames.md"
        written = page.read_text(encoding="utf-8")
        rows = [
            f"| `{name}` | `{column.name}` | {column.type} | {column.meaning} | {column.unit} | {column.unknown} |"
            for name, columns in TABLES.items()
            for column in columns
        ]

        assert [] == [row for row in rows if row not in written]


class TestFolder:
    """
    A folder of tables is replaced as a whole, and says what it lacks.
    """

    def test_crash(self, watch: bw.Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A crash at the first file leaves what was there."""
        bw.save(bw.Dataset.of(), tmp_path, format="parquet")
        before = contents(tmp_path)

        def crash(*_: object) -> NoReturn:
            raise OSError(5, "the machine stops")

        monkeypatch.setattr(os, "fsync", crash)
        with pytest.raises(OSError, match="the machine stops"):
            bw.save(watch, tmp_path, format="parquet")

        assert before == contents(tmp_path)

    def test_load(self, folder: Path) -> None:
        """Loading it says how it is read."""
        with pytest.raises(bw.LoadError, match=r"1 problem.*\n.*read them with borderwatch\.frames\.scan"):
            bw.load(folder)

    def test_other_files(self, tmp_path: Path, watch: bw.Dataset) -> None:
        """Incidents in JSON Lines are not left beside the tables."""
        bw.save(watch, tmp_path)
        with pytest.raises(bw.InvalidValue, match=r"holds other data files \(incidents.jsonl\)"):
            bw.save(watch, tmp_path, format="parquet")

    def test_no_tables(self, tmp_path: Path, watch: bw.Dataset) -> None:
        """A folder without tables, and one that lacks some of its files."""
        bw.save(watch, tmp_path / "lines")
        bw.save(watch, tmp_path / "tables", format="parquet")
        (tmp_path / "tables" / "tolls.parquet").unlink()
        for name, message in (
            ("lines", "tells of no tables"),
            ("none", "tells of no"),
            ("tables", "tolls.parquet: the"),
        ):
            with pytest.raises(bw.LoadError, match=message):
                frames.scan(tmp_path / name)

    def test_nothing_beside(self, tmp_path: Path, watch: bw.Dataset) -> None:
        """A file beside the tables that is not there is told, and no path out of the folder is followed."""
        bw.save(watch, tmp_path, format="parquet")
        manifest = json.loads((tmp_path / "manifest.json").read_text(encoding="utf-8"))
        manifest["files"].append("../places-2.jsonl")
        (tmp_path / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")

        with pytest.raises(bw.LoadError, match="and the folder does not hold it"):
            frames.scan(tmp_path)

    def test_unknown(self, folder: Path, watch: bw.Dataset, tmp_path: Path) -> None:
        """A format or an engine that is none, and a file where tables need a folder."""
        with pytest.raises(bw.InvalidValue, match="did you mean 'parquet'"):
            bw.save(watch, tmp_path, format="parket")
        with pytest.raises(bw.InvalidValue, match="did you mean 'duckdb'"):
            frames.scan(folder, "duck")  # type: ignore[arg-type]  # what a careless caller may give
        with pytest.raises(bw.InvalidValue, match=r"is no folder"):
            bw.save(watch, tmp_path / "tables.jsonl", format="parquet")


class TestMissing:
    """
    A library that is not installed is named with the command that installs it.
    """

    @pytest.mark.parametrize(
        ("library", "asked", "extra"),
        [
            ("narwhals", "bw.frames", "frames"),
            ("narwhals", "bw.save(bw.Dataset.of(), folder, format='parquet')", "frames"),
            ("polars", "bw.frames.from_records(bw.Dataset.of())", "frames"),
            ("polars", "bw.frames.scan(folder)", "frames"),
            ("duckdb", "bw.frames.scan(folder, 'duckdb')", "duckdb"),
            ("pyspark", "bw.frames.scan(folder, 'pyspark')", "pyspark"),
        ],
    )
    def test_library(self, library: str, asked: str, extra: str, folder: Path) -> None:
        """In a fresh interpreter, where it cannot be imported."""
        code = (
            f"import sys; sys.modules[{library!r}] = None; folder = {str(folder)!r}\n"
            f"import borderwatch as bw\ntry: {asked}\nexcept bw.MissingExtra as missing: print(missing)"
        )
        done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)  # noqa: S603  # our own code

        assert done.stdout.rstrip().endswith(f"needs {library}: pip install 'borderwatch[{extra}]'")
