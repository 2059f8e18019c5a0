"""
Records sorted into the rows of a tally.

One key, the outer one, is gone through value by value, each with the set of records that are in its row at each level.
What a record has in the other keys is one number, its place among the combinations that occur, so that the records of
an outer value are added up by looking that number up.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import product

import attrs

from borderwatch.index.levels import Levels, positions_of
from borderwatch.index.lookup import Index
from borderwatch.index.shares import Shares
from borderwatch.index.sums import added
from borderwatch.keys import Key, Scene
from borderwatch.tally import Row, Total
from borderwatch.values.truth import BEST, CERTAIN, NO

Keys = tuple[str | None, ...]


@attrs.frozen
class Placed:
    """
    The combinations of values that records of one sort open a row for, and all that they are in, by their level there.
    """

    opened: frozenset[Keys]
    at: dict[int, tuple[Keys, ...]]


class Combined:
    """
    For each record the number of its sort, and for each sort where it is placed.
    """

    def __init__(self, codes: array[int], sets: list[Placed]) -> None:
        self.codes = codes
        self.sets = sets

    def __and__(self, other: Combined) -> Combined:
        """
        Both keys: every combination of the one's values with the other's.
        """
        pairs: dict[tuple[int, int], int] = {}
        both = zip(self.codes, other.codes, strict=True)
        codes = array("i", [pairs.setdefault(pair, len(pairs)) for pair in both])
        return Combined(codes, [_crossed(self.sets[one], other.sets[two]) for one, two in pairs])


class Table:
    """
    A tally in the making.
    """

    def __init__(self, keys: Sequence[Key], levels: Levels, index: Index, scene: Scene, of: str | None) -> None:
        self._levels = levels
        self._index = index
        self._scene = scene
        self._facet = None if of is None else index.tolls(of)
        self._shares = (
            Shares.of_counts(index.size)
            if self._facet is None
            else Shares.of_tolls(self._facet.terms, None, index.size)
        )
        if levels.possible:
            for key, specimen in product(keys, index.specimens):
                key.check(specimen)
        self._keys = keys

    def total(self) -> Total:
        """
        The answer without keys.
        """
        return self._shares.total(self._sum(self._levels))

    def rows(self) -> Iterator[Row]:
        """
        A row for each combination of values that some record opens, in order.
        """
        if not self._levels.possible:
            return
        facets = [self._index.facet(key.aspect) for key in self._keys]
        outer = max(range(len(facets)), key=lambda place: sum(map(len, facets[place].postings)))
        inner = [self._combined(key) for place, key in enumerate(self._keys) if place != outer]
        beside = reduce(Combined.__and__, inner) if inner else None
        cells: dict[Keys, int] = {}
        for value, levels, opened in self._walked(self._keys[outer]):
            found = {(): self._sum(levels)} if beside is None else self._added(levels, opened, beside)
            for others, share in found.items():
                cells[*others[:outer], value, *others[outer:]] = share
        for keys in sorted(cells, key=_row_order):
            yield Row(keys=keys, total=self._shares.total(cells[keys]))

    def _combined(self, key: Key) -> Combined:
        """
        What the terms that a record has in one key's aspect put it into.
        """
        facet = self._index.facet(key.aspect)
        own = [key.own(term, self._scene) for term in facet.terms]
        placed: list[dict[str, int]] = [{} for _ in own]
        for value in {value for each in own for value in each}:
            for code, level in self._index.leveled(key.condition(value)):
                placed[code][value] = level
        codes, signatures = facet.signatures
        sets = [_merged([own[code] for code in each], [placed[code] for code in each]) for each in signatures]
        return Combined(codes, sets)

    def _walked(self, key: Key) -> Iterator[tuple[str | None, Levels, int]]:
        """
        Each value of a key, the rest last: the levels of the records in its row, and the set of those that open it.
        """
        facet = self._index.facet(key.aspect)
        codes: dict[str, list[int]] = {}
        for code, term in enumerate(facet.terms):
            for value in key.own(term, self._scene):
                codes.setdefault(value, []).append(code)
        held = 0
        for value, own in codes.items():
            opened = facet.bits(own) & self._levels.possible
            if opened:  # else nobody in the answer opens a row for it
                levels = self._index.levels(key.condition(value))
                held |= opened & levels.best
                yield value, levels & self._levels, opened
        rest = self._levels.without(held)
        if rest.possible:
            yield None, rest, rest.possible

    def _sum(self, levels: Levels) -> int:
        """
        What all records of an answer add.
        """
        if self._facet is not None:
            return added(self._facet, self._shares, levels)
        return sum(self._shares.of_level[level][0] * bits.bit_count() for level, bits in levels.exactly())

    def _added(self, levels: Levels, opened: int, beside: Combined) -> dict[Keys, int]:
        """
        What the records of one outer value add to each opened combination of the other keys.
        """
        codes, sets = beside.codes, beside.sets
        openers = set(map(codes.__getitem__, positions_of(opened)))
        cells = dict.fromkeys({keys for code in openers for keys in sets[code].opened}, 0)
        for outer, bits in levels.exactly():
            positions = positions_of(bits)
            for inner, sums in self._sums(positions, outer, beside):
                for code, share in sums.items():
                    for keys in sets[code].at[inner]:
                        if keys in cells:
                            cells[keys] += share
        return cells

    def _sums(self, positions: list[int], outer: int, beside: Combined) -> Iterator[tuple[int, dict[int, int]]]:
        """
        For each level in the other keys what the records of each combination add, which the outer level caps.
        """
        counts = Counter(map(beside.codes.__getitem__, positions))
        by_share: dict[int, dict[int, int]] = {}
        for inner in {level for code in counts for level in beside.sets[code].at}:
            least = min(outer, inner)
            if least not in by_share:
                by_share[least] = self._by_code(positions, counts, least, beside)
            yield inner, {code: share for code, share in by_share[least].items() if inner in beside.sets[code].at}

    def _by_code(self, positions: list[int], counts: Counter[int], level: int, beside: Combined) -> dict[int, int]:
        shares = self._shares.of_level[level]
        if self._facet is None:
            return {code: count * shares[0] for code, count in counts.items()}
        told = map(self._facet.codes.__getitem__, positions)
        sums = dict.fromkeys(counts, 0)
        for code, term in zip(map(beside.codes.__getitem__, positions), told, strict=True):
            sums[code] += shares[term]
        return sums


def _row_order(keys: Keys) -> tuple[tuple[bool, str], ...]:
    return tuple((key is None, key or "") for key in keys)


def _merged(own: list[set[str]], placed: list[dict[str, int]]) -> Placed:
    """
    Where the terms of one aspect put a record: the greatest level of each value, and what no value holds.
    """
    values = set[str]().union(*own)
    levels: dict[str | None, int] = {}
    for each in placed:
        for value, level in each.items():
            levels[value] = max(level, levels.get(value, NO))
    opened: set[str | None] = {*values}
    if not any(levels.get(value, NO) >= BEST for value in values):
        levels[None] = CERTAIN
        opened.add(None)
    at: dict[int, list[Keys]] = {}
    for placed_in, level in levels.items():
        at.setdefault(level, []).append((placed_in,))
    return Placed(frozenset((value,) for value in opened), {level: tuple(keys) for level, keys in at.items()})


def _crossed(one: Placed, two: Placed) -> Placed:
    at: dict[int, list[Keys]] = {}
    for (first, some), (second, others) in product(one.at.items(), two.at.items()):
        at.setdefault(min(first, second), []).extend((*a, *b) for a, b in product(some, others))
    opened = frozenset((*a, *b) for a, b in product(one.opened, two.opened))
    return Placed(opened, {level: tuple(keys) for level, keys in at.items()})
