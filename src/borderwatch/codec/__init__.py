"""
Bytes and plain values to records and back, strictly; the one package that knows how they are written.
"""

from borderwatch.codec.decoding import decode, loosely, structure
from borderwatch.codec.encoding import encode, encode_plain
from borderwatch.codec.faults import Fault, Refused

__all__ = ["Fault", "Refused", "decode", "encode", "encode_plain", "loosely", "structure"]
