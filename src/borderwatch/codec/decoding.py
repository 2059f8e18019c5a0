"""
Bytes in, records out, strictly.
"""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar

import attrs
import msgspec

from borderwatch.codec.notation import read
from borderwatch.codec.shapes import shape_of
from borderwatch.errors import BorderwatchError

R = TypeVar("R")


@attrs.frozen
class Fault:
    """
    One thing wrong with one record.
    """

    path: str
    message: str
    value: str = ""
    hint: str = ""


class Refused(BorderwatchError, ValueError):
    """
    A record that is not what its class allows, with all its faults.
    """

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        super().__init__("; ".join(fault.message for fault in faults))


@cache
def _decoder(record_type: type) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(record_type, dec_hook=read)


@cache
def _shape_decoder(record_type: type) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(shape_of(record_type))


def decode(record_type: type[R], data: bytes | memoryview) -> R:
    """
    Read one record from JSON.

    Raises:
        Refused: with every fault of the record.
    """
    try:
        record: R = _decoder(record_type).decode(data)  # type: ignore[arg-type]  # mypy takes type[R] for unhashable
        _shape_decoder(record_type).decode(data)  # type: ignore[arg-type]  # mypy takes type[R] for unhashable
    except (msgspec.MsgspecError, RecursionError, ValueError) as error:
        raise Refused(_explained(record_type, bytes(data), error)) from None
    return record


def structure(record_type: type[R], written: object) -> R:
    """
    Read one record from plain values, as TOML gives them.

    Raises:
        Refused: with every fault of the record.
    """
    try:
        data = msgspec.json.encode(written)
    except (msgspec.MsgspecError, RecursionError, TypeError, ValueError, OverflowError) as error:
        from borderwatch.codec.explaining import explain

        raise Refused(explain(record_type, written) or [Fault("", str(error))]) from None
    return decode(record_type, data)


def loosely(data: bytes) -> object:
    """
    Plain values from JSON that may be anything; None where it is not JSON.
    """
    try:
        return msgspec.json.decode(data)
    except (msgspec.MsgspecError, RecursionError, ValueError):
        return None


def _explained(record_type: type[Any], data: bytes, error: Exception) -> list[Fault]:
    from borderwatch.codec.explaining import explain, read_plain

    try:
        written = read_plain(data)
    except Refused as unreadable:
        return unreadable.faults
    return explain(record_type, written) or [Fault("", str(error))]
