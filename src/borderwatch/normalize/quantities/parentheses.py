"""
A phrase with a parenthesis in, one amount out, where the parenthesis says the same again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Final

from borderwatch.normalize.quantities.digits import printed
from borderwatch.normalize.quantities.pairing import Reading

_SIZES: Final[Mapping[str, tuple[str, str]]] = {
    "kg": ("mass", "1000"),
    "g": ("mass", "1"),
    "t": ("mass", "1000000"),
    "short-ton": ("mass", "907185"),
    "ton": ("mass", "950000"),
    "lb": ("mass", "453.6"),
    "oz": ("mass", "28.35"),
    "km": ("length", "1000"),
    "m": ("length", "1"),
    "mi": ("length", "1609.3"),
    "feet": ("length", "0.3048"),
    "yards": ("length", "0.9144"),
    "liters": ("volume", "1"),
    "gallons": ("volume", "3.785"),
    "hectares": ("area", "10000"),
    "acres": ("area", "4047"),
    "square-kilometers": ("area", "1000000"),
    "square-miles": ("area", "2589988"),
    "square-meters": ("area", "1"),
}
"What each unit measures, and how large it is; a ton of either sort lies between the two."

_MONEY: Final = frozenset(("usd", "dollars", "mxn", "pesos", "gtq", "eur", "dollar-sign"))
_ROUNDING: Final = Decimal("1.15")

Read = Callable[[list[str]], list[Reading]]


def without_parenthesis(tokens: list[str], read: Read) -> list[Reading]:
    """
    What a phrase reads as without its parenthesis, if that converts it (`20 miles (32 km)`) or repeats its number.
    """
    if tokens.count("(") != 1 or tokens.count(")") != 1:
        return []
    opens, closes = tokens.index("("), tokens.index(")")
    inner = tokens[opens + 1 : closes]
    if opens == 0 or not inner:
        return []
    outer = read(tokens[:opens] + tokens[closes + 1 :])
    if len(outer) != 1:
        return []
    if len(inner) == 1 and (again := printed(inner[0])):
        return outer if again[0] in outer[0].bounds else []
    other = read(inner)
    same = len(other) == 1 and (_repeats(outer[0], other[0]) or _converts(outer[0], other[0]))
    return outer if same else []


def _repeats(one: Reading, other: Reading) -> bool:
    """
    Whether the other amount is the bare number of the one: `12 (doce) personas`.
    """
    return other.unit == "count" and other.rule == "exactly" and other.bounds[1] in one.bounds


def _converts(one: Reading, other: Reading) -> bool:
    """
    Whether two amounts may be the same in two units, but for rounding.
    """
    if one.unit == other.unit:
        return False
    if one.unit in _MONEY and other.unit in _MONEY:
        return True
    (dimension, size), (same, size_of_other) = (_SIZES.get(unit, (unit, "1")) for unit in (one.unit, other.unit))
    first, second = _middle(one) * Decimal(size), _middle(other) * Decimal(size_of_other)
    return dimension == same and first <= second * _ROUNDING and second <= first * _ROUNDING


def _middle(reading: Reading) -> Decimal:
    """
    The best of an amount, or one of its bounds.
    """
    low, best, high = reading.bounds
    return Decimal(best if best is not None else low or high or 0)
