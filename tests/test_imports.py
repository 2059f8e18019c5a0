"""
What importing borderwatch costs: time, and which libraries it loads.
"""

from __future__ import annotations

import subprocess
import sys
from statistics import median

import pytest

HEAVY = (
    "pendulum",
    "narwhals",
    "pandas",
    "polars",
    "duckdb",
    "pyarrow",
    "pyspark",
    "rich",
    "numpy",
    "hypothesis",
    "asyncio",
    "tomllib",
)


def run(code: str) -> str:
    """
    What a fresh interpreter prints.
    """
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)  # noqa: S603  # our own code
    return done.stdout.strip()


def loaded_by(code: str) -> set[str]:
    """
    Which of the heavy libraries are loaded after some code.
    """
    return set(run(f"{code}\nimport sys\nprint(*[name for name in {HEAVY} if name in sys.modules])").split())


class TestLazy:
    """
    Importing borderwatch loads neither pendulum nor any data frame library.
    """

    def test_import(self) -> None:
        """Nor does importing every public name."""
        assert set() == loaded_by("import borderwatch")
        assert set() == loaded_by("from borderwatch import *")

    def test_front_door(self) -> None:
        """The front door alone loads no other library at all, and no other module of the package."""
        code = "import sys, borderwatch; print(*(name for name in sys.modules if name.startswith('borderwatch')))"

        assert run(code) == "borderwatch"
        assert run("import sys, borderwatch; print('attrs' in sys.modules, 'msgspec' in sys.modules)") == "False False"

    def test_load_and_ask(self) -> None:
        """Sound data is read, asked and saved without the explainer of faults."""
        code = "import borderwatch as bw; bw.load_seeds().incidents.during('2021').count()"

        assert {"tomllib"} == loaded_by(code)

    def test_explain(self) -> None:
        """Faults load no other library either."""
        code = "import borderwatch as bw\ntry: bw.Dataset.of(bw.Source(id='a', title=1))\nexcept bw.LoadError: pass"

        assert set() == loaded_by(code)


def test_time() -> None:
    """Importing borderwatch takes at most 2.5 times what attrs takes; the rest is imported when it is asked for."""
    code = "import time; began = time.perf_counter(); import {}; print(time.perf_counter() - began)"
    took = {name: median(float(run(code.format(name))) for _ in range(5)) for name in ("attrs", "borderwatch")}

    assert took["borderwatch"] <= 2.5 * took["attrs"]


@pytest.mark.parametrize("module", ["borderwatch.records", "borderwatch.values", "borderwatch.errors"])
def test_alone(module: str) -> None:
    """A part of the package can be imported first."""
    assert run(f"import {module}; print({module}.__name__)") == module
