"""
A number as well as it is known: low, best, high.
"""

from __future__ import annotations

from decimal import Context, Decimal, Inexact
from math import isfinite
from typing import Self, TypeAlias

from borderwatch.errors import InvalidValue
from borderwatch.values.immutable import Immutable

Number: TypeAlias = int | Decimal
"A whole number is an `int`, any other a `Decimal`; a float would lose digits and is refused."

LARGEST = 10**15
SMALLEST_STEP = -12
"A number has at most 12 digits after the point."

_EXACT = Context(prec=200, traps=[Inexact])


def exact(value: object, what: str = "number") -> Number:
    """
    The value as an exact number, whole ones as `int`; anything else raises `InvalidValue`.
    """
    if isinstance(value, str):
        value = _from_text(value, what)
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        is_number = isinstance(value, float) and isfinite(value)
        hint = f"; write {str(value)!r} in quotes, so that no digit is lost" if is_number else ""
        raise InvalidValue(f"{what} must be an exact number, not {type(value).__name__}{hint}")
    if isinstance(value, Decimal):
        value = _settled(value, what)
    if value < 0:
        raise InvalidValue(f"{what} is below zero")
    if value > LARGEST:
        raise InvalidValue(f"{what} is above {LARGEST:.0e}; that is not a count of anything here")
    return value


def _from_text(text: str, what: str) -> Decimal:
    digits = text.replace(".", "", 1)
    if not (digits.isascii() and digits.isdigit() and len(text) <= 40 and text[0] != "." != text[-1]):
        shown = text if len(text) <= 40 else text[:40] + "…"
        raise InvalidValue(f"{what} {shown!r} is not a number; write digits, with a point where it is not whole")
    return Decimal(text)


def _settled(value: Decimal, what: str) -> Number:
    if not value.is_finite():
        raise InvalidValue(f"{what} is not a finite number")
    if value.adjusted() > 20:
        raise InvalidValue(f"{what} is above {LARGEST:.0e}; that is not a count of anything here")
    if value == value.to_integral_value():
        return int(value)
    too_fine = InvalidValue(f"{what} has more than {-SMALLEST_STEP} digits after the point")
    try:
        settled = value.normalize(_EXACT)
    except Inexact:
        raise too_fine from None
    exponent = settled.as_tuple().exponent
    if isinstance(exponent, int) and exponent < SMALLEST_STEP:
        raise too_fine
    return settled


def plus(a: Number, b: Number) -> Number:
    """
    The exact sum of two numbers.
    """
    if isinstance(a, int) and isinstance(b, int):
        return a + b
    return _whole_or_decimal(_EXACT.add(Decimal(a), Decimal(b)))


def times(a: Number, b: Number) -> Number:
    """
    The exact product of two numbers.
    """
    if isinstance(a, int) and isinstance(b, int):
        return a * b
    return _whole_or_decimal(_EXACT.multiply(Decimal(a), Decimal(b)))


def _whole_or_decimal(value: Decimal) -> Number:
    return int(value) if value == value.to_integral_value() else value.normalize(_EXACT)


def _digits(number: Number) -> str:
    return str(number) if isinstance(number, int) else f"{number:f}"


class Estimate(Immutable):
    """
    A number with its bounds: 0 ≤ low ≤ best ≤ high.

    `high=None` is open ("at least"), `best=None` is "no one says". Adding keeps the bounds: lows, bests and highs
    add up, a missing best or an open high stays missing or open. `Estimate.exactly(0)` is the zero; it is a stated
    zero, not a silence.

    Raises:
        InvalidValue: a bound that is negative, not exact (a float), or out of order.
    """

    __slots__ = ("best", "high", "low")

    low: Number
    best: Number | None
    high: Number | None

    def __init__(self, low: Number = 0, best: Number | None = None, high: Number | None = None) -> None:
        low = exact(low, "low")
        best = None if best is None else exact(best, "best")
        high = None if high is None else exact(high, "high")
        if high is not None and low > high:
            raise InvalidValue(f"low {low} is above high {high}")
        if best is not None and best < low:
            raise InvalidValue(f"best {best} is below low {low}")
        if best is not None and high is not None and best > high:
            raise InvalidValue(f"best {best} is above high {high}")
        self._fill(low=low, best=best, high=high)

    @classmethod
    def exactly(cls, value: Number) -> Estimate:
        """
        A number that is known: low, best and high are the same.
        """
        return cls(value, value, value)

    @classmethod
    def unchecked(cls, low: Number, best: Number | None, high: Number | None) -> Self:
        """
        Bounds that are in order already, such as a sum's, which may be larger than a stated number may.
        """
        made = cls.__new__(cls)
        made._fill(low=low, best=best, high=high)  # noqa: SLF001  # of its own class
        return made

    @property
    def is_exact(self) -> bool:
        """
        Whether low, best and high agree.
        """
        return self.low == self.best == self.high

    def __add__(self, other: Estimate) -> Estimate:
        if not isinstance(other, Estimate):
            return NotImplemented
        return Estimate.unchecked(
            plus(self.low, other.low),
            None if self.best is None or other.best is None else plus(self.best, other.best),
            None if self.high is None or other.high is None else plus(self.high, other.high),
        )

    def scaled(self, factor: Number) -> Estimate:
        """
        Every bound times an exact factor that is not negative.
        """
        factor = exact(factor, "factor")
        return Estimate.unchecked(
            times(self.low, factor),
            None if self.best is None else times(self.best, factor),
            None if self.high is None else times(self.high, factor),
        )

    def __str__(self) -> str:
        if self.is_exact:
            return _digits(self.low)
        bounds = f"{_digits(self.low)} or more" if self.high is None else f"{_digits(self.low)}–{_digits(self.high)}"
        if self.best is None or (self.best == self.low and self.high is None):
            return bounds
        return f"{bounds}, best {_digits(self.best)}"

    def __repr__(self) -> str:
        return f"{type(self).__name__}(low={self.low!r}, best={self.best!r}, high={self.high!r})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Estimate):
            return NotImplemented
        return (self.low, self.best, self.high) == (other.low, other.best, other.high)

    def __hash__(self) -> int:
        return hash((self.low, self.best, self.high))

    def __reduce__(self) -> tuple[object, tuple[Number, Number | None, Number | None]]:
        return type(self).unchecked, (self.low, self.best, self.high)


class Count(Estimate):
    """
    How many records: an estimate whose three bounds are whole numbers, none of them missing.
    """

    __slots__ = ()

    low: int
    best: int
    high: int
