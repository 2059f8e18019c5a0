"""
Bytes and plain values to records and back, strictly; the one package that knows msgspec and cattrs.
"""

from borderwatch.codec.decoding import Fault, Refused, decode, loosely, structure
from borderwatch.codec.encoding import encode, encode_plain

__all__ = ["Fault", "Refused", "decode", "encode", "encode_plain", "loosely", "structure"]
