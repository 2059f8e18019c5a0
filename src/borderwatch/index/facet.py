"""
One aspect of all records: its terms, and for each the positions of the records that have it.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import cached_property
from typing import Any, Final

from borderwatch.conditions.aspects import Aspect, Part, Spot
from borderwatch.index.levels import Levels, bits_of
from borderwatch.values.truth import BEST, CERTAIN, NO, POSSIBLE

_MOST: Final = 65_536
"So many values are known again by their identity; records that share nothing must not fill the memory."

_COMMON: Final = 64
"A term that one record in so many has is kept as a set of bits too, which takes no more room."


class Facet:
    """
    The terms of one aspect. It is built once and not changed.
    """

    def __init__(self, aspect: Aspect, records: Sequence[Any]) -> None:
        self.size = len(records)
        self.code_of: dict[Hashable, int] = {}
        self.terms: list[Any] = []
        self.postings: list[array[int]] = []
        self._fill(aspect, records)
        self._common: dict[int, int] = {}

    def _fill(self, aspect: Aspect, records: Sequence[Any]) -> None:
        value_of, terms_of = aspect
        known: dict[int, list[Callable[[int], None]]] = {}
        for position, record in enumerate(records):
            value = value_of(record)
            appends = known.get(id(value))
            if appends is None:
                appends = [self._posting(term).append for term in dict.fromkeys(terms_of(value))]
                if len(known) < _MOST:
                    known[id(value)] = appends
            for append in appends:
                append(position)

    def _posting(self, term: Hashable) -> array[int]:
        code = self.code_of.get(term)
        if code is None:
            code = self.code_of[term] = len(self.terms)
            self.terms.append(term)
            self.postings.append(array("i"))
        return self.postings[code]

    def levels(self, leveled: Iterable[tuple[int, int]]) -> Levels:
        """
        The levels of all records, from the codes of terms with their levels.
        """
        codes: dict[int, list[int]] = {NO: [], POSSIBLE: [], BEST: [], CERTAIN: []}
        for code, level in leveled:
            codes[level].append(code)
        certain = self.bits(codes[CERTAIN])
        best = certain | self.bits(codes[BEST])
        return Levels(self.size, best | self.bits(codes[POSSIBLE]), best, certain)

    def bits(self, codes: Sequence[int]) -> int:
        """
        The set of records that have one of the terms.
        """
        if not codes:
            return 0
        held, rare = 0, []
        for code in codes:
            if len(self.postings[code]) * _COMMON > self.size:
                held |= self.common(code)
            else:
                rare.append(self.postings[code])
        return held | bits_of(rare, self.size) if rare else held

    def common(self, code: int) -> int:
        """
        The set of records that have one term, kept for the next time.
        """
        found = self._common.get(code)
        if found is None:
            found = self._common[code] = bits_of([self.postings[code]], self.size)
        return found

    def is_common(self, code: int) -> bool:
        """
        Whether so many records have the term that its set is kept.
        """
        return len(self.postings[code]) * _COMMON > self.size

    @cached_property
    def by_name(self) -> dict[object, list[int]]:
        """
        The codes of terms that name an actor or a place, by its id; of those that name none under None.
        """
        found: dict[object, list[int]] = {}
        for code, term in enumerate(self.terms):
            found.setdefault(term[0] if isinstance(term, Part | Spot) else None, []).append(code)
        return found

    @cached_property
    def codes(self) -> array[int]:
        """
        For each record the code of its term, where every record has one.
        """
        codes = array("i", bytes(4 * self.size))
        for code, positions in enumerate(self.postings):
            for position in positions:
                codes[position] = code
        return codes

    @cached_property
    def signatures(self) -> tuple[array[int], list[tuple[int, ...]]]:
        """
        For each record the number of its combination of terms, and the combinations.
        """
        steps: dict[tuple[int, int], int] = {}
        combinations: list[tuple[int, ...]] = [()]
        codes = array("i", bytes(4 * self.size))
        for term, positions in enumerate(self.postings):
            for position in positions:
                step = codes[position], term
                code = steps.get(step)
                if code is None:
                    code = steps[step] = len(combinations)
                    combinations.append((*combinations[step[0]], term))
                codes[position] = code
        return codes, combinations
