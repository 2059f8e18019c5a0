"""
The few shapes that a page is made of: headings, notes, entries with their dates.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from borderwatch.briefing.printable import printable

NARROW: Final = 72
"Below so many columns, a date stands over its entry instead of beside it."
WIDE: Final = 100
"From so many columns on, dates have more room."


def written(text: str, style: str = "") -> Text:
    """
    Text as rich wraps it, between words.
    """
    return Text(printable(text), style=style, overflow="fold")


def heading(text: str, width: int) -> RenderableType:
    """
    The title of a section under a rule.
    """
    return Group(Text(""), Text("─" * width, style="dim"), written(text, "bold cyan"), Text(""))


def subheading(text: str) -> RenderableType:
    """
    The title of a part of a section.
    """
    return Group(Text(""), written(text, "bold"), Text(""))


def note(text: str) -> Text:
    """
    A remark on what is shown.
    """
    return written(text, "italic")


def indented(lines: Iterable[RenderableType], by: int = 2) -> RenderableType:
    """
    Lines moved to the right.
    """
    return Padding(Group(*lines), (0, 0, 0, by))


def bullets(texts: Iterable[str], mark: str | Text = "-") -> Table:
    """
    A list, each item with a mark before it.
    """
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for text in texts:
        grid.add_row(mark, written(text))
    return grid


def dated(entries: Iterable[tuple[Text, str, RenderableType]], width: int) -> Table:
    """
    Entries in a column, each with its mark and, beside or above it, its date.
    """
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True)
    if width < NARROW:
        grid.add_column(overflow="fold")
        for mark, date, body in entries:
            grid.add_row(mark, Group(written(date, "bold"), body))
        return grid
    grid.add_column(width=32 if width >= WIDE else 22, overflow="fold")
    grid.add_column(overflow="fold")
    for mark, date, body in entries:
        grid.add_row(mark, written(date, "bold"), body)
    return grid
