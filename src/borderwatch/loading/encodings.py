"""
Bytes of a file that are text, and those that are not.
"""

from __future__ import annotations

import codecs
from typing import Final

_MARKS: Final = {
    codecs.BOM_UTF8: ("the file begins with a byte order mark", "save it as UTF-8 without one"),
    codecs.BOM_UTF16_LE: ("the text is UTF-16", "save it as UTF-8"),
    codecs.BOM_UTF16_BE: ("the text is UTF-16", "save it as UTF-8"),
}


def fault_of_encoding(data: bytes) -> tuple[str, str] | None:
    """
    What is wrong with the first bytes of a file, and what to do; None where nothing is.
    """
    for mark, fault in _MARKS.items():
        if data.startswith(mark):
            return fault
    return None
