"""
Bytes in, records out, strictly.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from typing import Any, TypeVar

import msgspec

from borderwatch.codec.faults import Fault, Refused
from borderwatch.codec.notation import read

R = TypeVar("R")


@cache
def _decoder(record_type: type) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(record_type, dec_hook=read)


def decode(record_type: type[R], data: bytes | memoryview) -> R:
    """
    Read one record from JSON. Of a key that stands twice in one table the last counts, as in Python's own `json`.

    Raises:
        Refused: with every fault of the record.
    """
    try:
        record: R = _decoder(record_type).decode(data)  # type: ignore[arg-type]  # mypy takes type[R] for unhashable
    except (msgspec.MsgspecError, RecursionError, ValueError) as error:
        from borderwatch.codec.explaining import explain_bytes

        raise Refused(explain_bytes(record_type, bytes(data)) or [Fault("", str(error))]) from None
    return record


def structure(record_type: type[R], written: object) -> R:
    """
    Read one record from plain values: what JSON can hold, as dicts, lists, text, numbers, bools and None.

    Raises:
        Refused: with every fault of the record.
    """
    try:
        data = msgspec.json.encode(written)
        if b"null" in data and _has_no_number(written):
            raise Refused(_explained(record_type, written, "a number is not finite"))
    except (msgspec.MsgspecError, RecursionError, TypeError, UnicodeError, OverflowError) as error:
        raise Refused(_explained(record_type, written, str(error))) from None
    return decode(record_type, data)


def loosely(data: bytes) -> object:
    """
    Plain values from JSON that may be anything; None where it is not JSON.
    """
    try:
        return msgspec.json.decode(data)
    except (msgspec.MsgspecError, RecursionError, ValueError):
        return None


def _explained(record_type: type[Any], written: object, otherwise: str) -> Sequence[Fault]:
    from borderwatch.codec.explaining import explain

    return explain(record_type, written) or [Fault("", otherwise)]


def _has_no_number(written: object) -> bool:
    """
    Whether a NaN or an infinity is in it, which JSON cannot hold and msgspec writes as null.
    """
    match written:
        case float():
            return not math.isfinite(written)
        case dict():
            return any(_has_no_number(value) for value in written.values())
        case list():
            return any(_has_no_number(value) for value in written)
        case _:
            return False
