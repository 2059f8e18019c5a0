"""
Three answers to a question about uncertain records, and the four levels behind them.
"""

from __future__ import annotations

import enum
from functools import total_ordering

from borderwatch.errors import WrongQuestion

NO = 0
"Level 0: false in every world that the record allows."
POSSIBLE = 1
"Level 1: possible, and the best reading says no."
BEST = 2
"Level 2: possible, and the best reading says yes."
CERTAIN = 3
"Level 3: true in every world that the record allows."


@total_ordering
class Truth(enum.Enum):
    """
    What can be said of a record: `NO`, `POSSIBLE` or `CERTAIN`, in that order.

    A truth is not a bool: `if truth:` would let POSSIBLE pass for a yes, so it raises.
    """

    NO = "no"
    POSSIBLE = "possible"
    CERTAIN = "certain"

    @classmethod
    def from_level(cls, level: int) -> Truth:
        """
        The truth that a level of 0 to 3 stands for.
        """
        if level == NO:
            return cls.NO
        return cls.CERTAIN if level == CERTAIN else cls.POSSIBLE

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Truth):
            return NotImplemented
        order = list(Truth)
        return order.index(self) < order.index(other)

    def __bool__(self) -> bool:
        raise WrongQuestion("a truth is no bool: compare it, with `is Truth.CERTAIN` or `>= Truth.POSSIBLE`")
