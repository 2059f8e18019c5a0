"""
Importing a table of UCDP GED, beside Python's own `csv.reader` and the usual `csv.DictReader` with cattrs.

The table is the file that the environment variable BORDERWATCH_UCDP names, or one made up in the same shape. Each
measurement is a process of its own.
"""

from __future__ import annotations

import csv
import gc
import os
import random
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from typing import Any, Final

import attrs

SIDES: Final = [(str(number), f"Group {number}") for number in range(1000, 1070)]


def _rows_as_lists(path: Path) -> list[Any]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]


def _borderwatch(path: Path) -> Any:
    import borderwatch as bw

    return bw.read_ucdp(path)


def _cattrs(path: Path) -> list[Any]:
    from cattrs import Converter

    converter = Converter()
    converter.register_structure_hook(date, lambda text, _: date.fromisoformat(text))
    converter.register_structure_hook(int, lambda text, _: int(text))
    converter.register_structure_hook(float, lambda text, _: float(text))
    structure = converter.get_structure_hook(Event)
    with path.open(encoding="utf-8", newline="") as file:
        return [structure(_nested(row), Event) for row in csv.DictReader(file)]


VARIANTS: Final[dict[str, Callable[[Path], Any]]] = {
    "csv.reader, into lists": _rows_as_lists,
    "borderwatch, into records": _borderwatch,
    "csv.DictReader + cattrs, into classes": _cattrs,
}


@attrs.frozen
class Side:
    """A side as an expert would model it for cattrs."""

    id: int
    name: str


@attrs.frozen
class Spot:
    """A place, likewise."""

    precision: int
    name: str
    adm_1: str
    adm_2: str
    latitude: float
    longitude: float
    country: str


@attrs.frozen
class Deaths:
    """The dead, likewise."""

    a: int
    b: int
    civilians: int
    unknown: int
    best: int
    high: int
    low: int


@attrs.frozen
class Event:
    """A row, likewise; what has no field of its own stays a dict."""

    id: int
    type_of_violence: int
    dyad_name: str
    start: date
    end: date
    date_prec: int
    clarity: int
    sides: tuple[Side, Side]
    spot: Spot
    deaths: Deaths
    sources: list[str]
    raw: dict[str, str]


HOMELESS: Final = (
    *("relid", "year", "active_year", "code_status", "conflict_new_id", "conflict_name", "dyad_new_id"),
    *("number_of_sources", "source_article", "source_date", "source_headline", "source_original"),
    *("where_description", "geom_wkt", "priogrid_gid", "region", "country_id", "gwnoa", "gwnob"),
)


def _nested(row: dict[str, str]) -> dict[str, Any]:
    return {
        "id": row["id"],
        "type_of_violence": row["type_of_violence"],
        "dyad_name": row["dyad_name"],
        "start": row["date_start"],
        "end": row["date_end"],
        "date_prec": row["date_prec"],
        "clarity": row["event_clarity"],
        "sides": [{"id": row[f"side_{side}_new_id"], "name": row[f"side_{side}"]} for side in "ab"],
        "spot": {
            "precision": row["where_prec"],
            "name": row["where_coordinates"],
            **{name: row[name] for name in ("adm_1", "adm_2", "latitude", "longitude", "country")},
        },
        "deaths": {
            **{name: row[f"deaths_{name}"] for name in ("a", "b", "civilians", "unknown")},
            **{name: row[name] for name in ("best", "high", "low")},
        },
        "sources": row["source_office"].split(";"),
        "raw": {name: row[name] for name in HOMELESS},
    }


def measure(count: int, rounds: int) -> tuple[int, dict[str, float], float]:
    """
    The rows of the table, microseconds a row for each variant (the median of interleaved rounds, garbage collection
    paused for all), and the bytes of memory that a record of ours takes.
    """
    with tempfile.TemporaryDirectory() as folder:
        named = os.environ.get("BORDERWATCH_UCDP")
        path = Path(named) if named else Path(folder) / "made_up.csv"
        if not named:
            write(path, count)
        rows = len(_rows_as_lists(path))
        _check(path, rows)
        times: dict[str, list[float]] = {name: [] for name in VARIANTS}
        for _ in range(rounds):
            for name in VARIANTS:
                times[name].append(_in_a_process(name, path) / rows * 1e6)
        memory = _in_a_process("memory", path) / rows
    return rows, {name: median(measured) for name, measured in times.items()}, memory


def _check(path: Path, rows: int) -> None:
    """
    Every variant gives as many dead before any is timed.
    """
    report = _borderwatch(path)
    ours = {incident.id: incident.tolls[0].count.best for incident in report.dataset.incidents}
    theirs = {f"ucdp-{event.id}": event.deaths.best for event in _cattrs(path)}
    if report.rows != rows or ours != theirs:
        raise SystemExit("the variants do not agree")


def write(path: Path, count: int) -> None:
    """
    A table in the shape of UCDP GED: 49 columns, few groups, many villages and days, long articles.
    """
    from borderwatch.loading.ucdp import COLUMNS

    pick = random.Random(20_261_122)  # noqa: S311  # nothing secret is made of it
    villages = [(f"Village {n} town", pick.uniform(14, 32), pick.uniform(-117, -88)) for n in range(2_000)]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, restval="", lineterminator="\n")
        writer.writeheader()
        for number in range(count):
            writer.writerow(_row(number, pick, villages))


def _row(number: int, pick: random.Random, villages: list[tuple[str, float, float]]) -> dict[str, object]:
    (a_id, a), (b_id, b) = pick.sample(SIDES, 2)
    village, latitude, longitude = pick.choice(villages)
    day = date(1994, 1, 1) + timedelta(days=pick.randrange(11_000))
    dead = pick.choice((1, 1, 1, 2, 3, 7))
    sides = {"side_a_new_id": a_id, "side_a": a, "side_b_new_id": b_id, "side_b": b}
    return {
        "id": 100_000 + number,
        "relid": f"MUP-{day.year}-2-{number}",
        "year": day.year,
        "active_year": "TRUE",
        "code_status": "Clear",
        "type_of_violence": 2,
        "conflict_new_id": f"{a_id}{b_id}",
        "conflict_name": f"{a} - {b}",
        "dyad_new_id": f"{b_id}{a_id}",
        "dyad_name": f"{a} - {b}",
        **sides,
        "number_of_sources": 1,
        "source_article": f'"Paper {number % 300},{day},A headline about what happened in {village} that day"',
        "source_office": f"Paper {number % 300}",
        "source_date": day,
        "source_headline": f"A headline about what happened in {village} that day",
        "source_original": "police",
        "where_prec": pick.choice((1, 1, 1, 2)),
        "where_coordinates": village,
        "where_description": f"{village}, on road {number % 977}",
        "adm_1": f"State {int(latitude)} state",
        "adm_2": village.replace("town", "municipality"),
        "latitude": round(latitude, 5),
        "longitude": round(longitude, 5),
        "geom_wkt": f"POINT ({round(longitude, 5)} {round(latitude, 5)})",
        "priogrid_gid": 720 * int(2 * latitude + 180) + int(2 * longitude + 360),
        "country": "Mexico",
        "country_id": 70,
        "region": "Americas",
        "event_clarity": 1,
        "date_prec": 1,
        "date_start": day,
        "date_end": day,
        "deaths_a": 0,
        "deaths_b": 0,
        "deaths_civilians": 0,
        "deaths_unknown": dead,
        "best": dead,
        "high": dead,
        "low": dead,
    }


def _in_a_process(name: str, path: Path) -> float:
    command = [sys.executable, "-m", "benchmarks.tables", name, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603  # this file
    return float(done.stdout)


def _timed(variant: Callable[[Path], Any], path: Path) -> float:
    _warmed(variant)
    gc.collect()
    gc.disable()
    start = time.perf_counter()
    kept = variant(path)
    elapsed = time.perf_counter() - start
    return elapsed if kept else 0.0


def _held(path: Path) -> float:
    _warmed(_borderwatch)
    tracemalloc.start()
    report = _borderwatch(path)
    gc.collect()
    return float(tracemalloc.get_traced_memory()[0]) if report else 0.0


def _warmed(variant: Callable[[Path], Any]) -> None:
    """
    Import what a variant needs, and let it run once.
    """
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder) / "small.csv"
        write(small, 2)
        variant(small)


if __name__ == "__main__":
    which, table = sys.argv[1], Path(sys.argv[2])
    print(_held(table) if which == "memory" else _timed(VARIANTS[which], table))
