"""
How many phrases a second the grammars read: those of the graded corpora, refusals included, no answer remembered.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median
from typing import Any

from tests.normalize.grading import CORPUS, HELD_OUT, rows_of

from borderwatch import normalize
from borderwatch.errors import BorderwatchError
from borderwatch.normalize.names import key_without


def measure(rounds: int) -> dict[str, float]:
    """
    Phrases a second for each kind: the median of the rounds.
    """
    dates = [(row["text"], row["published"] or None) for kind in _both("dates") for row in kind]
    quantities = [row["text"] for kind in _both("quantities") for row in kind]
    places = [row["text"] for kind in _both("places") for row in kind]
    names = [name for kind in _both("names") for row in kind for name in (row["one"], row["other"])]
    return {
        "dates": _rate(lambda: [_read(normalize.date, *phrase) for phrase in dates], len(dates), rounds),
        "quantities": _rate(lambda: [_read(normalize.quantity, text) for text in quantities], len(quantities), rounds),
        "places": _rate(lambda: [_read(normalize.place, text) for text in places], len(places), rounds),
        "keys of names": _rate(lambda: [_key(name) for name in names], len(names), rounds),
    }


def _both(kind: str) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    return rows_of(kind, CORPUS), rows_of(kind, HELD_OUT)


def _read(reader: Callable[..., Any], *phrase: str | None) -> Any:
    try:
        return reader(*phrase)
    except BorderwatchError:
        return None


def _key(name: str) -> str:
    key_without.cache_clear()
    return normalize.name_key(name)


def _rate(run: Callable[[], Any], count: int, rounds: int) -> float:
    run()
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return count / median(times)
