"""
Decoding JSON Lines into validated records, beside orjson into dicts and pydantic into models.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence
from statistics import median

import orjson

import borderwatch as bw
from benchmarks import pydantic_model
from benchmarks.synthetic import incidents
from borderwatch import codec


def measure(count: int, rounds: int) -> dict[str, float]:
    """
    Microseconds a record for each variant: the median of interleaved rounds, garbage collection paused for all.
    """
    made = incidents(count)
    lines = [codec.encode(incident) for incident in made]
    variants: dict[str, Callable[[], Sequence[object]]] = {
        "orjson.loads into dicts": lambda: [orjson.loads(line) for line in lines],
        "borderwatch, into records": lambda: [codec.decode(bw.Incident, line) for line in lines],
        "pydantic v2, into models": lambda: [pydantic_model.Incident.model_validate_json(line) for line in lines],
    }
    _check(made, variants)
    times: dict[str, list[float]] = {name: [] for name in variants}
    for _ in range(rounds):
        for name, variant in variants.items():
            times[name].append(_timed(variant) / count * 1e6)
    return {name: median(measured) for name, measured in times.items()}


def _check(made: list[bw.Incident], variants: dict[str, Callable[[], Sequence[object]]]) -> None:
    """
    Every variant answers alike before any is timed.
    """
    for name, variant in variants.items():
        answer = variant()
        ids = [item["id"] if isinstance(item, dict) else getattr(item, "id", None) for item in answer]
        if ids != [incident.id for incident in made]:
            raise SystemExit(f"{name} gives another answer")
        if isinstance(answer[0], bw.Incident) and answer != made:
            raise SystemExit(f"{name} gives other records")


def _timed(variant: Callable[[], object]) -> float:
    gc.collect()
    gc.disable()
    try:
        start = time.perf_counter()
        kept = variant()
        elapsed = time.perf_counter() - start
    finally:
        gc.enable()
    del kept
    return elapsed
