"""
Measure everything, and print the ratios beside what the design is held to.
"""

from __future__ import annotations

import argparse
import os

from benchmarks import importing, loading, normalizing, querying, tables


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few records and rounds: only that it runs")
    quick = parser.parse_args().quick
    print(f"load average {os.getloadavg()[0]:.1f}; ratios within this run are what counts\n")
    _loading(*((2_000, 1) if quick else (100_000, 5)))
    _tables(*((500, 1) if quick else (50_000, 5)))
    _normalizing(1 if quick else 15)
    _querying(*((500, 1) if quick else (200_000, 5)))
    _importing(1 if quick else 15)


def _querying(count: int, rounds: int) -> None:
    print(f"{count:,} synthetic incidents in memory, asked again and again")
    for name, milliseconds in querying.measure(count, rounds).items():
        print(f"  {name:34} {milliseconds:7.2f} ms")
    print()


def _loading(count: int, rounds: int) -> None:
    times = loading.measure(count, rounds)
    base = times["orjson.loads into dicts"]
    model = times["pydantic v2, into models"]
    print(f"{count:,} synthetic incidents from JSON Lines, garbage collection paused")
    for name, microseconds in times.items():
        print(f"  {name:34} {microseconds:7.2f} us   {microseconds / base:5.2f} x orjson")
    ours = times["borderwatch, into records"]
    print(f"  pydantic takes {model / ours:.2f} times as long as borderwatch")
    print()


def _tables(count: int, rounds: int) -> None:
    rows, times, memory = tables.measure(count, rounds)
    base = times["csv.reader, into lists"]
    print(f"{rows:,} rows of UCDP GED from CSV, garbage collection paused")
    for name, microseconds in times.items():
        print(f"  {name:38} {microseconds:7.2f} us   {microseconds / base:5.2f} x csv.reader")
    ratio = times["csv.DictReader + cattrs, into classes"] / times["borderwatch, into records"]
    print(f"  cattrs takes {ratio:.2f} times as long as borderwatch; a record of ours takes {memory:,.0f} bytes")
    print()


def _normalizing(rounds: int) -> None:
    print("reading phrases of reports, nothing remembered from one to the next")
    for name, rate in normalizing.measure(rounds).items():
        print(f"  {name:38} {rate:9,.0f} a second")
    print()


def _importing(rounds: int) -> None:
    times = importing.measure(rounds)
    base = times["import attrs"]
    print("importing, each in a process of its own")
    for name, milliseconds in times.items():
        print(f"  {name:36} {milliseconds:7.1f} ms   {milliseconds / base:5.2f} x import attrs")
    loaded = times["import borderwatch and load_seeds()"] - times["import borderwatch"]
    print(f"  load_seeds() alone {loaded:.1f} ms")


if __name__ == "__main__":
    main()
