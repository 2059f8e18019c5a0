"""
An amount of something: an estimate with a unit, and the words it was printed in.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from borderwatch.errors import InvalidValue, did_you_mean
from borderwatch.values.estimate import Estimate, Number
from borderwatch.values.identifiers import check_slug
from borderwatch.values.written import Written

SCALES: Final[dict[str, dict[str, tuple[Number, Number]]]] = {
    "mass": {
        "kg": (1, 1),
        "g": (Decimal("0.001"), Decimal("0.001")),
        "t": (1000, 1000),
        "lb": (Decimal("0.45359237"), Decimal("0.45359237")),
        "short-ton": (Decimal("907.18474"), Decimal("907.18474")),
        "ton": (Decimal("907.18474"), 1000),
    },
    "length": {
        "km": (1, 1),
        "m": (Decimal("0.001"), Decimal("0.001")),
        "mi": (Decimal("1.609344"), Decimal("1.609344")),
    },
    "time": {
        "hours": (1, 1),
        "days": (24, 24),
    },
}
"""
For each dimension its units, as the least and the greatest number of base units that one of them may be.

The base unit comes first. A `ton` may be a short ton (907.18474 kg) or a metric one (1000 kg); `t` is metric.
"""

_DIMENSION: Final = {unit: dimension for dimension, units in SCALES.items() for unit in units}


class Quantity(Written, frozen=True):
    """
    How much of something. Units of one dimension add and convert; other units only add to themselves.

    Raises:
        InvalidValue: an amount that is no Estimate, or a unit that is not a slug.
    """

    amount: Estimate
    "How many units, as low, best and high."
    unit: str
    "A unit of `SCALES` (`kg`, `ton`, `km`, …) or what is counted, as a plural slug: `vehicles`, `shell-casings`."
    text: str = ""
    "The amount as printed, hedge included: `almost six tons`."
    rule: str = ""
    "The rule of `normalize.quantity` that read the text, if one did."

    def __post_init__(self) -> None:
        if not isinstance(self.amount, Estimate):
            raise InvalidValue(f"an amount is an Estimate, not {type(self.amount).__name__}; write Estimate.exactly(…)")
        check_slug(self.unit, "a unit")

    @property
    def low(self) -> Number:
        """
        The least that it can be.
        """
        return self.amount.low

    @property
    def best(self) -> Number | None:
        """
        The figure that the source gives as the best, or None.
        """
        return self.amount.best

    @property
    def high(self) -> Number | None:
        """
        The most that it can be; None is open.
        """
        return self.amount.high

    def to(self, unit: str) -> Quantity:
        """
        The same quantity in the base unit of its dimension (`kg`, `km`, `hours`).

        Converting a `ton` widens the bounds to both sorts of ton and leaves no best.

        Raises:
            InvalidValue: another dimension, or a unit that is not a base unit.
        """
        if unit == self.unit:
            return self
        dimension = _DIMENSION.get(self.unit)
        if dimension is None or unit != base_unit(dimension):
            known = [base_unit(name) for name in SCALES]
            hint = did_you_mean(unit, known)
            raise InvalidValue(f"{self.unit} cannot be told in {unit}" + (f"; {hint}" if hint else ""))
        least, greatest = SCALES[dimension][self.unit]
        low, high = self.amount.scaled(least), self.amount.scaled(greatest)
        best = low.best if least == greatest else None
        return Quantity(Estimate.unchecked(low.low, best, high.high), unit, self.text, self.rule)

    def __add__(self, other: Quantity) -> Quantity:
        if not isinstance(other, Quantity):
            return NotImplemented
        if self.unit == other.unit:
            return Quantity(self.amount + other.amount, self.unit)
        dimension = _DIMENSION.get(self.unit)
        if dimension is None or dimension != _DIMENSION.get(other.unit):
            raise InvalidValue(f"{self.unit} and {other.unit} do not add up")
        base = base_unit(dimension)
        return Quantity(self.to(base).amount + other.to(base).amount, base)

    def __str__(self) -> str:
        return self.text or f"{self.amount} {self.unit}"


def base_unit(dimension: str) -> str:
    """
    The unit that the others of a dimension are told in.
    """
    return next(iter(SCALES[dimension]))
