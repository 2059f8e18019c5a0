"""
A number as it was printed: what it is, and what that leaves open.
"""

from __future__ import annotations

from typing import NamedTuple

from borderwatch.values.estimate import Number


class Figure(NamedTuple):
    """
    A number that was read, and how it was printed.
    """

    value: Number
    "The number."
    end: int
    "The place of the first token after it."
    alternative: Number | None = None
    "The other number that its digits may print: 1.5 for `1.500`."
    scale: int = 1
    "What it ends in: a million for `2.5 million`, 12 for `two dozen`; 0 where more follows the word for it."
    bare: Number = 0
    "The number before the scale."
    article: bool = False
    "Whether it is an article, which is one where a noun follows."
    year: bool = False
    "Whether it may be a year."
    about: bool = False
    "Whether it means about that number, as `una veintena` does."
    alone: bool = True
    "Whether it may stand without a noun."
    rule: str = "exactly"
    "The rule that read it."
    linked: bool = False
    "Whether a noun after it may have the word for `of` before it."
