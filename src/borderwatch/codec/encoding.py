"""
Records in, bytes out.
"""

from __future__ import annotations

from typing import Any, Final

import msgspec

from borderwatch.codec.faults import Fault, Refused
from borderwatch.codec.notation import WRITERS


def _short_form(value: Any) -> object:
    writer = WRITERS.get(type(value))
    if writer is None:
        raise TypeError(f"{type(value).__name__} is nothing that a record holds")
    return writer(value)


_ENCODER: Final = msgspec.json.Encoder(enc_hook=_short_form, order="sorted")
_PLAIN_ENCODER: Final = msgspec.json.Encoder(enc_hook=_short_form)


def encode(record: Any) -> bytes:
    """
    A record as one line of JSON, with every field, in the order of their names. Inverse of `decode`.

    Fields at their default are written too, so that a line says all that is known of a record.

    Raises:
        Refused: a record made in Python with a value that no file could hold.
    """
    return _encoded(_ENCODER, record)


def encode_plain(values: Any) -> bytes:
    """
    Plain values as one line of JSON, in the order in which they stand.

    Raises:
        Refused: a value that no file could hold.
    """
    return _encoded(_PLAIN_ENCODER, values)


def _encoded(encoder: msgspec.json.Encoder, values: Any) -> bytes:
    try:
        return encoder.encode(values)
    except (msgspec.MsgspecError, RecursionError, TypeError, UnicodeError, OverflowError) as error:
        raise Refused([Fault("", f"this cannot be written as JSON: {error}")]) from None
