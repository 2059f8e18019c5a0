"""
How well a date is known, at one glance.
"""

from __future__ import annotations

from enum import Enum

from borderwatch.values.when import When


class Known(Enum):
    """
    How well a date is known: a mark, its color on a terminal, and what the legend says of it.
    """

    DAY = ("●", "green", "the day is known")
    BEST = ("◐", "yellow", "the best of several readings")
    RANGE = ("↔", "cyan", "within a range, or all through it")
    OPEN = ("→", "magenta", "open: begin or end is not known")
    UNDATED = ("○", "dim", "undated")

    def __init__(self, mark: str, color: str, meaning: str) -> None:
        self.mark = mark
        self.color = color
        self.meaning = meaning

    @classmethod
    def of(cls, when: When) -> Known:
        """
        How well that date is known.
        """
        if when.is_undated:
            return cls.UNDATED
        if when.earliest is not None and when.earliest == when.latest:
            return cls.DAY
        if when.preferred is not None and (len(when.readings) > 1 or when.best_text):
            return cls.BEST
        return cls.OPEN if when.earliest is None or when.latest is None else cls.RANGE
