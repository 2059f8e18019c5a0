"""
A dataset on paper: what an analyst would print and keep. Only `python -m borderwatch` uses it.
"""

from __future__ import annotations

from datetime import date

from borderwatch.dataset import Dataset
from borderwatch.errors import MissingExtra


def brief(watch: Dataset, *, on: date, width: int = 80, is_colored: bool = False) -> str:
    """
    The briefing of a dataset as lines of text.

    Args:
        watch: the dataset.
        on: the day on which agreements are asked to be in force.
        width: how many columns a line may have.
        is_colored: whether a terminal reads it that understands ANSI codes.

    Raises:
        MissingExtra: rich, which draws it, is not installed.
    """
    try:
        from borderwatch.briefing.page import page
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "rich":
            raise
        raise MissingExtra("rich", "the briefing", "terminal") from None
    return page(watch, on=on, width=width, is_colored=is_colored)
