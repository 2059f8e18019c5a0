"""
The sections of a briefing, one after the other on a page.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from rich.console import Console, RenderableType

from borderwatch.briefing.disputes import disputes
from borderwatch.briefing.forces import forces
from borderwatch.briefing.holdings import holdings, title
from borderwatch.briefing.layout import heading
from borderwatch.briefing.months import months
from borderwatch.briefing.timeline import timeline
from borderwatch.dataset import Dataset
from borderwatch.values.when import When

_TOO_MANY_BLANKS: Final = re.compile(r"\n{3,}")


def page(watch: Dataset, *, on: date, width: int, is_colored: bool) -> str:
    """
    The briefing, drawn; no line ends in spaces where it has no colors.
    """
    paper = io.StringIO()
    console = Console(
        file=paper,
        width=width,
        force_terminal=is_colored,
        force_jupyter=False,
        legacy_windows=False,
        color_system="auto" if is_colored else None,
        highlight=False,
    )
    for renderable in _sections(watch, on, width):
        console.print(renderable)
    text = "".join(line.rstrip() + "\n" for line in paper.getvalue().split("\n")[:-1])
    return _TOO_MANY_BLANKS.sub("\n\n", text)


def _sections(watch: Dataset, on: date, width: int) -> Iterator[RenderableType]:
    day = When.parse(on.isoformat()).describe()
    sections: Iterable[tuple[str, Iterator[RenderableType]]] = (
        ("1. What it holds", holdings(watch)),
        ("2. What happened, and how well its date is known", timeline(watch, width)),
        ("3. Month by month", months(watch)),
        ("4. What is disputed, and by whom", disputes(watch)),
        (f"5. In force on {day}", forces(watch, on)),
    )
    yield from title(watch)
    for name, content in sections:
        yield heading(name, width)
        yield from content
