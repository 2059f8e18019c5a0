"""
Asking a collection in memory, beside plain loops over its records. Answers are compared before anything is timed.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from statistics import median
from typing import Any

import borderwatch as bw
from benchmarks import synthetic
from borderwatch.selection import Incidents

START, END = date(2012, 6, 1).toordinal(), date(2012, 9, 30).toordinal()


def measure(count: int, rounds: int) -> dict[str, float]:
    """
    Milliseconds of each variant, warm.
    """
    collection = Incidents(synthetic.incidents(count), kind="incident")
    records = list(collection)
    asked = bw.during("2012-06/2012-09") & bw.of_kind("threat")
    variants: dict[str, Callable[[], Any]] = {
        "loop, records returned": lambda: [record for record in records if _is_hit(record)],
        "borderwatch, records returned": lambda: list(collection.where(asked).possible),
        "borderwatch, total": lambda: collection.where(asked).total("killed"),
    }
    if variants["loop, records returned"]() != variants["borderwatch, records returned"]():
        raise AssertionError("the two ways differ")
    times: dict[str, list[float]] = {name: [] for name in variants}
    for _ in range(rounds):
        for name, run in variants.items():
            start = time.perf_counter()
            run()
            times[name].append((time.perf_counter() - start) * 1_000)
    return {name: median(taken) for name, taken in times.items()}


def _is_hit(record: bw.Incident) -> bool:
    readings = record.when.readings
    is_then = any(reading.begin_earliest <= END and reading.end_latest >= START for reading in readings)
    return is_then and "threat" in record.kinds
