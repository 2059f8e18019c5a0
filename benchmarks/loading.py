"""
Decoding JSON Lines into validated records, beside orjson into dicts and pydantic into models.

Each measurement is a process of its own, so that no variant uses memory that another has warmed.
"""

from __future__ import annotations

import gc
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Final

import orjson

import borderwatch as bw
from benchmarks import pydantic_model
from benchmarks.synthetic import incidents
from borderwatch import codec

VARIANTS: Final[dict[str, Callable[[bytes], object]]] = {
    "orjson.loads into dicts": orjson.loads,
    "borderwatch, into records": lambda line: codec.decode(bw.Incident, line),
    "pydantic v2, into models": pydantic_model.Incident.model_validate_json,
}


def measure(count: int, rounds: int) -> dict[str, float]:
    """
    Microseconds a record for each variant: the median of interleaved rounds, garbage collection paused for all.
    """
    made = incidents(count)
    lines = [codec.encode(incident) for incident in made]
    _check(made[:1_000], lines[:1_000])
    times: dict[str, list[float]] = {name: [] for name in VARIANTS}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "incidents.jsonl"
        path.write_bytes(b"\n".join(lines))
        for _ in range(rounds):
            for name in VARIANTS:
                times[name].append(_in_a_process(name, path) / count * 1e6)
    return {name: median(measured) for name, measured in times.items()}


def _check(made: list[bw.Incident], lines: list[bytes]) -> None:
    """
    Every variant answers alike before any is timed.
    """
    for name, variant in VARIANTS.items():
        answer = [variant(line) for line in lines]
        ids = [item["id"] if isinstance(item, dict) else getattr(item, "id", None) for item in answer]
        if ids != [incident.id for incident in made]:
            raise SystemExit(f"{name} gives another answer")
        if isinstance(answer[0], bw.Incident) and answer != made:
            raise SystemExit(f"{name} gives other records")


def _in_a_process(name: str, path: Path) -> float:
    command = [sys.executable, "-m", "benchmarks.loading", name, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603  # this file
    return float(done.stdout)


def _timed(variant: Callable[[bytes], object], lines: list[bytes]) -> float:
    variant(lines[0])
    gc.collect()
    gc.disable()
    start = time.perf_counter()
    kept = [variant(line) for line in lines]
    elapsed = time.perf_counter() - start
    return elapsed if kept else 0.0


if __name__ == "__main__":
    print(_timed(VARIANTS[sys.argv[1]], Path(sys.argv[2]).read_bytes().split(b"\n")))
