"""
What one record adds to an answer, packed into one whole number, so that adding up an answer is adding numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, Final

import attrs

from borderwatch.tally import Total
from borderwatch.values.estimate import Number, plus, times
from borderwatch.values.truth import BEST, CERTAIN, NO, POSSIBLE

_LEVELS: Final = (NO, POSSIBLE, BEST, CERTAIN)
_FIELDS: Final = ("low", "best", "high", "open", "silent", "without_best", "rollups")


@attrs.frozen
class _Stated:
    """
    What the tolls of a record come to.
    """

    low: Number = 0
    best: Number | None = 0
    high: Number | None = 0
    tolls: int = 0
    rollups: int = 0


class Shares:
    """
    For each level and each term of a facet what a record of that term adds.

    Fractions are told in a unit of which all are whole multiples, so sums are exact. A field is as wide as the sum over
    all records can become.
    """

    def __init__(self, shares: Sequence[Sequence[dict[str, Number]]], size: int) -> None:
        numbers = [number for each in shares for share in each for number in share.values()]
        self._places = max(map(_places_of, numbers), default=0)
        self._unit = 10**self._places
        most = max((int(times(number, self._unit)) for number in numbers), default=0)
        self._width = (most * max(size, 1)).bit_length() + 1
        self.of_level = tuple([self._packed(share) for share in each] for each in shares)

    @classmethod
    def of_counts(cls, size: int) -> Shares:
        """
        What a record adds to a count, whatever its term.
        """
        bounds = (("low", CERTAIN), ("best", BEST), ("high", POSSIBLE))
        return cls([[{bound: int(level >= least) for bound, least in bounds}] for level in _LEVELS], size)

    @classmethod
    def of_tolls(cls, told: Iterable[tuple[Any, ...]], group: str | None, size: int) -> Shares:
        """
        What a record adds to a total, by what it tells of a measure.
        """
        stated = [_stated(is_rollup, tolls, group) for is_rollup, tolls in told]
        return cls([[_share(each, level) for each in stated] for level in _LEVELS], size)

    def _packed(self, share: dict[str, Number]) -> int:
        packed = 0
        for place, field in enumerate(_FIELDS):
            packed |= int(times(share.get(field, 0), self._unit)) << place * self._width
        return packed

    def total(self, added: int) -> Total:
        """
        The answer that was added up.
        """
        mask = (1 << self._width) - 1
        fields = {field: self._number(added >> place * self._width & mask) for place, field in enumerate(_FIELDS)}
        is_open = fields.pop("open") > 0
        counts = {field: int(fields[field]) for field in ("silent", "without_best", "rollups")}
        return Total(low=fields["low"], best=fields["best"], high=None if is_open else fields["high"], **counts)

    def _number(self, scaled: int) -> Number:
        whole, rest = divmod(scaled, self._unit)
        return whole if not rest else plus(whole, Decimal(rest).scaleb(-self._places))


def _places_of(number: Number) -> int:
    if isinstance(number, int):
        return 0
    exponent = number.as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


def _stated(is_rollup: bool, tolls: tuple[Any, ...], group: str | None) -> _Stated:  # noqa: FBT001  # one term
    asked = [toll for toll in tolls if group in (None, toll[0])]
    own = [toll[2:] for toll in asked if not (is_rollup or toll[1])]
    return _Stated(
        low=_sum(low for low, _, _ in own) or 0,
        best=_sum(best for _, best, _ in own),
        high=_sum(high for _, _, high in own),
        tolls=len(own),
        rollups=len(asked) - len(own),
    )


def _sum(numbers: Iterable[Number | None]) -> Number | None:
    """
    The exact sum; None if one is missing.
    """
    total: Number = 0
    for number in numbers:
        if number is None:
            return None
        total = plus(total, number)
    return total


def _share(stated: _Stated, level: int) -> dict[str, Number]:
    if level == NO:
        return {}
    share: dict[str, Number] = {"rollups": stated.rollups}
    if not stated.tolls:
        return share | {"silent": int(not stated.rollups)}
    share |= {"open": 1} if stated.high is None else {"high": stated.high}
    if level >= BEST:
        share |= {"best": stated.low, "without_best": 1} if stated.best is None else {"best": stated.best}
    if level == CERTAIN:
        share["low"] = stated.low
    return share
