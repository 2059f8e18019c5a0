"""
The text of single cells, read into values.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Final

from borderwatch.loading.account import Unusable

_ISO_DAY: Final = re.compile(r"(\d{4}-\d\d-\d\d)(?:[ T][\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?", re.ASCII)
_PRINTED_DAY: Final = re.compile(r"(\d\d?) ([A-Za-z]{3,9}) (\d{4})", re.ASCII)
_MONTH_NAMES: Final = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_MONTHS: Final = {written: number for number, name in enumerate(_MONTH_NAMES, 1) for written in (name, name[:3])} | {
    "sept": 9
}
_LARGEST: Final = 10**9


def day(column: str, text: str) -> date:
    """
    A day, written `2021-07-28`, with a time after it that is not kept, or `28 July 2021`.
    """
    plain = _plain_day(text)
    if plain is not None:
        return plain
    iso = _ISO_DAY.fullmatch(text) or _ISO_DAY.fullmatch(text.strip())
    printed = None if iso else _PRINTED_DAY.fullmatch(text.strip())
    try:
        if iso:
            return date.fromisoformat(iso[1])
        if printed and printed[2].lower() in _MONTHS:
            return date(int(printed[3]), _MONTHS[printed[2].lower()], int(printed[1]))
    except ValueError:
        raise Unusable(column, text, "no calendar has this day") from None
    raise Unusable(column, text, "this is not a day; write 2021-07-28")


def _plain_day(text: str) -> date | None:
    """
    A day written as nearly all are, `2021-07-28` and nothing else.
    """
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None
    return found if found.isoformat() == text else None  # it also reads `20210728` and weeks


def whole(column: str, text: str) -> int | None:
    """
    A whole number of zero or more; None where the cell is empty. `3.0` is 3, as spreadsheets write it.
    """
    if text.isascii() and text.isdigit() and len(text) < 10:
        return int(text)
    written = text.strip()
    if not written:
        return None
    try:
        number = Decimal(written)
    except InvalidOperation:
        raise Unusable(column, text, "this is not a number") from None
    if not number.is_finite() or number < 0 or (number <= _LARGEST and number != number.to_integral_value()):
        raise Unusable(column, text, "this is not a whole number of zero or more")
    if number > _LARGEST:
        raise Unusable(column, text, f"no number of a dataset is above {_LARGEST:,}")
    return int(number)


def degrees(column: str, text: str, most: int) -> float | None:
    """
    A latitude or a longitude; None where the cell is empty.
    """
    written = text.strip()
    if not written:
        return None
    try:
        number = float(written)
    except ValueError:
        raise Unusable(column, text, "this is not a number of degrees") from None
    if not -most <= number <= most:
        raise Unusable(column, text, f"degrees are between -{most} and {most}")
    return number


@lru_cache(maxsize=4096)
def code(column: str, text: str, known: tuple[int, ...]) -> int:
    """
    One of the codes of the publisher.
    """
    number = whole(column, text)
    if number not in known:
        raise Unusable(column, text, f"the code is one of {', '.join(map(str, known))}")
    return number
