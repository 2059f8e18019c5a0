"""
The problems of a data folder, as a list to work through.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from itertools import groupby
from textwrap import fill

from borderwatch.briefing.printable import printable
from borderwatch.dataset import Dataset
from borderwatch.errors import Problem

_COMMAND = "python -m borderwatch"


def faults(problems: Sequence[Problem], path: str, width: int) -> str:
    """
    Every problem, grouped by file and in the order of lines, and what to do next.
    """
    listed = sorted(problems, key=lambda problem: (problem.file, problem.line or 0))
    groups = [(file, list(found)) for file, found in groupby(listed, key=lambda problem: problem.file)]
    lines = [_wrapped(f"{path}: {_counted(problems)} in {len(groups)} file{'s' * (len(groups) != 1)}", width)]
    for file, found in groups:
        lines += ["", _wrapped(f"{file or 'no file'} ({_counted(found)})", width)]
        lines += [line for problem in found for line in _problem(problem, width)]
    lines += ["", _wrapped("Next: mend what is listed, from the top, and run this again:", width)]
    return "\n".join([*lines, f"  {_COMMAND} check {shlex.quote(path)}", ""])


def _counted(problems: Sequence[Problem]) -> str:
    return f"{len(problems)} problem{'s' * (len(problems) != 1)}"


def _problem(problem: Problem, width: int) -> Iterator[str]:
    line = f"line {problem.line}" if problem.line else ""
    where = ", ".join(part for part in (line, problem.record, problem.path) if part)
    found = f" (found {problem.value})" if problem.value else ""
    if where:
        yield _wrapped(where, width, "  - ", "    ")
    yield _wrapped(problem.message + found, width, "    " if where else "  - ", "    ")
    if problem.hint:
        yield _wrapped(problem.hint, width, "    > ", "      ")


def sound(watch: Dataset, path: str, width: int) -> str:
    """
    That nothing is wrong, what was read, and what to do next.
    """
    counts = [
        f"{len(collection)} {collection.kind if len(collection) == 1 else kind}"
        for kind, collection in watch.collections.items()
        if collection
    ]
    said = f"{path}: no problems in {', '.join(counts) or 'what is empty'}"
    return "\n".join(
        [_wrapped(said, width), "", "Next: print its briefing:", f"  {_COMMAND} --folder {shlex.quote(path)}", ""]
    )


def _wrapped(text: str, width: int, first: str = "", rest: str = "") -> str:
    """
    The text between words; an id or a path is never broken, so that it can be copied.
    """
    return fill(
        printable(text),
        width,
        initial_indent=first,
        subsequent_indent=rest,
        break_on_hyphens=False,
        break_long_words=False,
    )
