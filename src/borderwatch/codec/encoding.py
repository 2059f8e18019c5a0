"""
Records in, bytes out.
"""

from __future__ import annotations

from typing import Any, Final

import msgspec

from borderwatch.codec.notation import WRITERS

_ENCODER: Final = msgspec.json.Encoder(enc_hook=lambda value: WRITERS[type(value)](value), order="sorted")
_PLAIN_ENCODER: Final = msgspec.json.Encoder()


def encode(record: Any) -> bytes:
    """
    A record as one line of JSON, with every field, in the order of their names. Inverse of `decode`.

    Fields at their default are written too: a complete line is read faster than a short one, because nothing has to
    be looked for that is not there.
    """
    return _ENCODER.encode(record)


def encode_plain(values: Any) -> bytes:
    """
    Plain values as one line of JSON, in the order in which they stand.
    """
    return _PLAIN_ENCODER.encode(values)
