"""
Numbers and hedges in, bounds out: what `almost six` leaves open.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Final, TypeAlias

from borderwatch.values.estimate import Number

Bounds: TypeAlias = tuple[Number, Number | None, Number | None]
"Low, best, high."


def step(value: Number) -> Number:
    """
    One unit of the last digit of a number that is not zero: 100 for 1,500 and 0.1 for 2.5.
    """
    if isinstance(value, Decimal):
        exponent = value.normalize().as_tuple().exponent
        return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else 1
    size = 1
    while value and value % (size * 10) == 0:
        size *= 10
    return size


def _less(value: Number) -> Number:
    return value - step(value)


def _just_over(value: Number, measured: bool) -> Bounds:  # noqa: FBT001  # the one thing that all rules take
    return value if measured else value + 1, None, value + step(value)


def _just_under(value: Number, measured: bool) -> Bounds:  # noqa: FBT001  # as above
    return _less(value), None, value if measured else value - 1


RULES: Final[Mapping[str, Callable[[Number, bool], Bounds]]] = {
    "exactly": lambda value, _: (value, value, value),
    "at-least": lambda value, _: (value, value, None),
    "more-than": lambda value, measured: (value if measured else value + 1, None, None),
    "less-than": lambda value, measured: (0, None, value if measured else value - 1),
    "at-most": lambda value, _: (0, None, value),
    "almost": lambda value, _: (_less(value), None, value),
    "about": lambda value, _: (_less(value), value, value + step(value)),
    "just-over": _just_over,
    "just-under": _just_under,
}
"""
The bounds that each rule leaves of a number, which is above zero but for `exactly`; and whether it is measured.
"""


def bounds(rule: str, value: Number, other: Number | None, *, measured: bool) -> Bounds:
    """
    The bounds of a hedged number. What its digits may print otherwise (1.5 for `1.500`) counts where it is measured.
    """
    low, best, high = RULES[rule](value, measured)
    if other is None or not measured:
        return low, best, high
    lower, _, upper = RULES[rule](other, measured)
    return min(low, lower), None, None if high is None or upper is None else max(high, upper)
