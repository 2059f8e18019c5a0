"""
Digits in, numbers out: thousands and decimals as English and Spanish print them.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from borderwatch.values.estimate import Number

_MOST_DIGITS: Final = 24
_THOUSANDS: Final = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+")
_DECIMALS: Final = re.compile(r"((?:0|[1-9]\d*)|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?:\.\d{3})+)([.,])(\d+)")
_SEPARATORS: Final = str.maketrans("", "", "., ")


def printed(digits: str) -> tuple[Number, Number | None] | None:
    """
    The number that digits print, and the other that they may print as well; None where they print none.

    `1.500` is 1500 and may be 1.5, because a point stands before thousands in Spanish and before decimals in Mexico.
    """
    if len(digits) > _MOST_DIGITS:
        return None
    if digits.isdigit():
        return (int(digits), None) if digits[0] != "0" or digits == "0" else None
    if _THOUSANDS.fullmatch(digits):
        whole = int(digits.translate(_SEPARATORS))
        return whole, (settled(Decimal(digits)) if digits.count(".") == 1 and len(digits) <= 7 else None)
    return _decimal(digits)


def _decimal(digits: str) -> tuple[Number, None] | None:
    match = _DECIMALS.fullmatch(digits)
    if match is None or match[2] in match[1]:
        return None
    whole, separator, decimals = match.groups()
    # Three digits after a lone sign are thousands unless a zero leads; four and more after a comma are a misprint.
    grouped = not whole.isdigit()
    if whole != "0" and not grouped and (len(decimals) == 3 or (separator == "," and len(decimals) > 3)):
        return None
    return settled(Decimal(f"{whole.translate(_SEPARATORS)}.{decimals}")), None


def settled(value: Decimal) -> Number:
    """
    The same number, as an `int` where it is whole.
    """
    return int(value) if value == value.to_integral_value() else value.normalize()
