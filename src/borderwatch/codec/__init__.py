"""
Bytes and plain values to records and back, strictly; the one package that knows msgspec and cattrs.
"""

from borderwatch.codec.decoding import decode, decode_lines, loosely, structure
from borderwatch.codec.encoding import encode, encode_plain
from borderwatch.codec.faults import Fault, Refused

__all__ = ["Fault", "Refused", "decode", "decode_lines", "encode", "encode_plain", "loosely", "structure"]
