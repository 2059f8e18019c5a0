"""
Distances inside phrases about places, as the grammar of quantities reads them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

import attrs

from borderwatch.errors import BorderwatchError
from borderwatch.normalize.placing.lexicon import Lexicon, Words, printed
from borderwatch.normalize.placing.thing import NotRead
from borderwatch.values.quantity import Quantity

_UNITS: Final = ("km", "m", "mi")
_JOINED_UNIT: Final = re.compile(r"\d(km|m|mi)$")
_IN_BRACKETS: Final = re.compile(r"\s*\(([^()]*)\)(?=\s*[^\s,.;:])")


@attrs.frozen
class Distances:
    """
    What a lexicon takes for a distance, and what it comes to.
    """

    lexicon: Lexicon
    quantity: Callable[[str], Quantity]

    def without_conversion(self, text: str) -> str:
        """
        The text without the same distance in another unit: `15 kilometers (9 miles) from`.

        Raises:
            NotRead: brackets in the middle have something else in them.
        """
        return _IN_BRACKETS.sub(self._bracketed, text)

    def _bracketed(self, found: re.Match[str]) -> str:
        """
        Nothing, for the same distance in another unit.
        """
        try:
            is_length = self.quantity(found[1]).unit in _UNITS
        except BorderwatchError:
            is_length = False
        if not is_length:
            raise NotRead("words in brackets stand in its middle")
        return ""

    def has_length(self, far: Words) -> bool:
        """
        Whether a unit of length is among the words.
        """
        return any(word.heard in self.lexicon.lengths or _JOINED_UNIT.search(word.heard) for word in far)

    def distance(self, far: Words) -> Quantity:
        """
        The distance, with the Spanish `a` before it left out, which before an English unit is the number one.
        """
        units = self.lexicon.at_distance.get(far[0].heard)
        is_number = units is not None and len(far) > 1 and far[1].heard in self.lexicon.lengths - units
        try:
            found = self.quantity(printed(far if units is None or is_number else far[1:]))
        except BorderwatchError as error:
            raise NotRead("it tells no distance that can be read") from error
        if found.unit not in _UNITS:
            raise NotRead("it tells no distance that can be read")
        return found
