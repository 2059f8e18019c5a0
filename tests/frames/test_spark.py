"""
The same answers on Spark, which the tests start themselves.
"""

from __future__ import annotations

import os
import shutil
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import polars as pl
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import borderwatch as bw
from borderwatch import frames
from borderwatch.keys import KEYS
from tests.frames.engines import Tables, collected
from tests.frames.scenes import conditions, worlds
from tests.frames.test_same_answers import Counted, check_answers, check_levels

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

OPTIONS = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.shuffle.partitions": "1",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
}

pytestmark = pytest.mark.filterwarnings("ignore::FutureWarning:pyspark", "ignore::ResourceWarning")


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SparkSession]:
    """
    A session on two cores. Without Java there is none; where a change lands, that is a failure.
    """
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        if os.environ.get("BORDERWATCH_SPARK") == "required":
            pytest.fail("Spark is not tested, because there is no Java")
        pytest.skip("SPARK IS NOT TESTED, because there is no Java")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pyspark imports distutils, pandas and more that is on its way out
        from pyspark.sql import SparkSession

        builder = SparkSession.builder.master("local[2]").config(
            "spark.sql.warehouse.dir", tmp_path_factory.mktemp("w")
        )
        for option, value in OPTIONS.items():
            builder = builder.config(option, value)
        session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


def brought(tables: Tables, spark: SparkSession) -> dict[str, Any]:
    """
    Tables of Polars in a session.
    """
    types = {pl.String(): "string", pl.Int64(): "bigint"}
    schemas = {
        name: ", ".join(f"`{column}` {types[kind]}" for column, kind in table.schema.items())
        for name, table in tables.items()
    }
    return {name: spark.createDataFrame(table.rows(), schemas[name]) for name, table in tables.items()}


class TestSpark:
    """
    The same 0 to 3 levels on every engine, also where the tables are on many machines.
    """

    def test_generated(self, spark: SparkSession) -> None:
        """Over generated data and generated conditions; few, because a plan takes Spark seconds."""

        @settings(max_examples=3, phases=[Phase.generate])
        @given(st.data())
        def holds(data: st.DataObject) -> None:
            world = data.draw(worlds())
            condition = data.draw(conditions(world, 2))
            key = data.draw(st.sampled_from(sorted(KEYS)))
            framed = frames.from_native(brought(collected(world), spark), world)
            check_levels(framed, world, condition)
            check_answers(framed, world, condition, Counted("killed", "", (key,)))

        holds()

    def test_native(self, spark: SparkSession, watch: bw.Dataset) -> None:
        """Tables that the caller made, asked on every side at once."""
        framed = frames.from_native(brought(collected(watch), spark), watch)
        condition = bw.during("2021") & ~bw.involving("CJNG", "perpetrator") & bw.within("MX") | bw.near_border(10)
        check_levels(framed, watch, condition)

    def test_scanned(self, spark: SparkSession, watch: bw.Dataset, tmp_path: Path) -> None:
        """Tables in a folder."""
        bw.save(watch, tmp_path, format="parquet")
        framed = frames.scan(tmp_path, "pyspark", connection=spark)
        condition = bw.started_in("2021") | bw.within("GT")
        check_answers(framed, watch, condition, Counted("killed", "police", ("month", "kind")))

        assert watch == framed.dataset()
