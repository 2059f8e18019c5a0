"""
How many incidents and how many killed, month by month, in bounds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from borderwatch.briefing.layout import note
from borderwatch.dataset import Dataset
from borderwatch.tally import Tally, Total

_HEADING = ("low", "best", "high")


def months(watch: Dataset) -> Iterator[RenderableType]:
    """
    The table, and what its numbers leave out.
    """
    incidents, killed = watch.incidents.tally("month"), watch.incidents.tally("month", of="killed")
    if not incidents.rows:
        yield note("No incident is counted.")
        return
    yield note(
        "An incident is filed where it began. Low counts what is certain, best what the best reading says, high all "
        "that is possible; so a month's high may hold incidents of other months."
    )
    yield Text("")
    yield _table(incidents, killed)
    yield Text("")
    yield from (note(remark) for remark in _remarks(incidents.total, killed.total))


def _table(incidents: Tally, killed: Tally) -> Table:
    table = Table(box=box.SIMPLE, pad_edge=False, padding=(0, 2, 0, 0), show_edge=False)
    label = incidents.rest_labels[0]
    counts = _bounds([*(row.total for row in incidents), incidents.total])
    tolls = _bounds([*(row.total for row in killed), killed.total])
    table.add_column("\nmonth", overflow="fold")
    table.add_column(_group("incidents", counts[0]), justify="right", no_wrap=True)
    table.add_column(_group("killed", tolls[0]), justify="right", no_wrap=True)
    table.add_column("\nsilent", justify="right", no_wrap=True)
    names = [label if row.keys[0] is None else row.keys[0] for row in incidents]
    silent = [str(row.silent or "") for row in killed]
    for row in zip(names, counts[1:-1], tolls[1:-1], silent, strict=True):
        table.add_row(*row)
    table.add_section()
    table.add_row("total", counts[-1], tolls[-1], str(killed.total.silent or ""))
    return table


def _group(title: str, heading: str) -> str:
    return f"{f' {title} '.center(len(heading), '─')}\n{heading}"


def _bounds(totals: Sequence[Total]) -> list[str]:
    """
    Low, best and high of each total as one text, under their heading, with the numbers aligned.
    """
    cells = [_HEADING, *((str(t.low), str(t.best), "open" if t.high is None else str(t.high)) for t in totals)]
    widths = [max(len(cell[column]) for cell in cells) for column in range(3)]
    return ["  ".join(text.rjust(width) for text, width in zip(cell, widths, strict=True)) for cell in cells]


def _remarks(incidents: Total, killed: Total) -> Iterator[str]:
    yield (
        f"Silent: incidents that say nothing of people killed, {killed.silent} in all; that is not zero, "
        "and the bounds bound what is stated."
    )
    if killed.without_best:
        yield f"Without a best figure: {killed.without_best}, which gave their low to the best."
    if killed.rollups:
        yield f"Left out of the killed, because they sum or repeat others: {killed.rollups}."
    if incidents.left_out:
        yield f"Left out of the counts: {incidents.left_out} practices and trends."
