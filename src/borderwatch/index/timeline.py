"""
The dates of all records in the order of their begin.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from borderwatch.values.when import When
from borderwatch.values.window import Window

_SHORT: Final = 31
"Days between the first and the last day of a short date."


class Timeline:
    """
    Which dates may lie in a window: short ones by search, longer ones by looking through them.
    """

    def __init__(self, whens: Sequence[When]) -> None:
        hulls = [
            (min(each.begin_earliest for each in when.readings), max(each.end_latest for each in when.readings), code)
            for code, when in enumerate(whens)
        ]
        hulls.sort()
        self._short = [hull for hull in hulls if hull[1] - hull[0] <= _SHORT]
        self._long = [hull for hull in hulls if hull[1] - hull[0] > _SHORT]

    def around(self, window: Window) -> list[int]:
        """
        The codes of all dates that share a day with the window.
        """
        first = bisect_left(self._short, (window.start - _SHORT,))
        last = bisect_right(self._short, (window.end + 1,))
        far = bisect_right(self._long, (window.end + 1,))
        near = [*self._short[first:last], *self._long[:far]]
        return [code for begin, end, code in near if end >= window.start and begin <= window.end]
