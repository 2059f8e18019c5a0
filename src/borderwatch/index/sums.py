"""
Answers added up from the facets of their records.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from borderwatch.index.facet import Facet
from borderwatch.index.levels import Levels, positions_of
from borderwatch.index.shares import Shares

_FEW: Final = 20_000
"So many records are looked up one by one."


def added(facet: Facet, shares: Shares, levels: Levels) -> int:
    """
    What all records of an answer add, each by its term of a facet in which every record has one.
    """
    rest = levels
    total = 0
    if levels.possible.bit_count() > _FEW:
        common = [code for code in range(len(facet.terms)) if facet.is_common(code)]
        for level, held in levels.exactly():
            table = shares.of_level[level]
            if held:
                total += sum(table[code] * (held & facet.common(code)).bit_count() for code in common)
        rest = levels.without(facet.bits(common))
    for level, held in rest.exactly():
        table = shares.of_level[level]
        counts = Counter(map(facet.codes.__getitem__, positions_of(held)))
        total += sum(table[code] * count for code, count in counts.items())
    return total
