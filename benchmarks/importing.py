"""
What importing costs, each time in a process of its own.
"""

from __future__ import annotations

import subprocess
import sys
from statistics import median

_PROBE = """
import time
start = time.perf_counter()
{statement}
print(time.perf_counter() - start)
"""
STATEMENTS = {
    "import attrs": "import attrs",
    "import borderwatch": "import borderwatch",
    "import borderwatch and load_seeds()": "import borderwatch; borderwatch.load_seeds()",
}


def measure(rounds: int) -> dict[str, float]:
    """
    Milliseconds for each statement: the median of interleaved rounds.
    """
    times: dict[str, list[float]] = {name: [] for name in STATEMENTS}
    for _ in range(rounds):
        for name, statement in STATEMENTS.items():
            times[name].append(_probe(statement) * 1e3)
    return {name: median(measured) for name, measured in times.items()}


def _probe(statement: str) -> float:
    code = _PROBE.format(statement=statement)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603  # own code
    return float(done.stdout)
