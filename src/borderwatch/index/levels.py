"""
The levels of all records of a collection, as three sets of positions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import compress
from typing import Final

import attrs

from borderwatch.values.truth import BEST, CERTAIN, POSSIBLE

_SOME: Final = re.compile(rb"[^\0]")
_PLACES_OF: Final = tuple(tuple(place for place in range(8) if byte >> place & 1) for byte in range(256))
_AS_BOOLS: Final = bytes(byte == ord("1") for byte in range(256))
_DENSE: Final = 32
"From one position in so many, all are looked through one by one."


def bits_of(postings: Iterable[Iterable[int]], size: int) -> int:
    """
    A set of positions, as the bits of a number.
    """
    held = bytearray(size // 8 + 1)
    for positions in postings:
        for position in positions:
            held[position >> 3] |= 1 << (position & 7)
    return int.from_bytes(held, "little")


def positions_of(bits: int) -> list[int]:
    """
    The positions in a set, in order.
    """
    if not bits:
        return []
    size = bits.bit_length()
    if bits.bit_count() * _DENSE > size:
        return list(compress(range(size), f"{bits:b}"[::-1].encode().translate(_AS_BOOLS)))
    held = bits.to_bytes(size // 8 + 1, "little")
    return [(byte.start() << 3) + place for byte in _SOME.finditer(held) for place in _PLACES_OF[held[byte.start()]]]


@attrs.frozen
class Levels:
    """
    For each level above NO the set of positions that reach it. `&` is the lesser level, `|` the greater, `~` three
    minus, each in one stroke for all records.
    """

    size: int
    "How many records there are."
    possible: int
    best: int
    certain: int

    @classmethod
    def all_at(cls, level: int, size: int) -> Levels:
        """
        Every record at one level.
        """
        return cls.of_bits(level, (1 << size) - 1, size)

    @classmethod
    def of_bits(cls, level: int, bits: int, size: int) -> Levels:
        """
        A set of records at one level, all others at NO.
        """
        return cls(size, *(bits if level >= least else 0 for least in (POSSIBLE, BEST, CERTAIN)))

    @classmethod
    def of_each(cls, levels: Iterable[int]) -> Levels:
        """
        From the level of each record, in order.
        """
        every = bytes(levels)
        sets = (bits_of([compress(range(len(every)), map(least.__le__, every))], len(every)) for least in (1, 2, 3))
        return cls(len(every), *sets)

    def __and__(self, other: Levels) -> Levels:
        return Levels(self.size, self.possible & other.possible, self.best & other.best, self.certain & other.certain)

    def __or__(self, other: Levels) -> Levels:
        return Levels(self.size, self.possible | other.possible, self.best | other.best, self.certain | other.certain)

    def __invert__(self) -> Levels:
        every = (1 << self.size) - 1
        return Levels(self.size, every ^ self.certain, every ^ self.best, every ^ self.possible)

    def without(self, bits: int) -> Levels:
        """
        The same with a set of records at NO.
        """
        kept = ~bits
        return Levels(self.size, self.possible & kept, self.best & kept, self.certain & kept)

    def at_least(self, level: int) -> int:
        """
        The set of records that reach a level above NO.
        """
        return (self.possible, self.best, self.certain)[level - 1]

    def exactly(self) -> Iterator[tuple[int, int]]:
        """
        Each level above NO with the set of records at that level and none higher.
        """
        yield POSSIBLE, self.possible ^ self.best
        yield BEST, self.best ^ self.certain
        yield CERTAIN, self.certain

    def at(self, position: int) -> int:
        """
        The level of one record.
        """
        return sum(bits >> position & 1 for bits in (self.possible, self.best, self.certain))

    def pairs(self) -> list[tuple[int, int]]:
        """
        The positions above NO with their levels, in order.
        """
        if not self.possible:
            return []
        levels = dict.fromkeys(positions_of(self.possible), POSSIBLE)
        levels.update(dict.fromkeys(positions_of(self.best), BEST))
        levels.update(dict.fromkeys(positions_of(self.certain), CERTAIN))
        return list(levels.items())
