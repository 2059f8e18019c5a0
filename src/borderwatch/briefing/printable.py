"""
Text of a dataset, made safe for a terminal.
"""

from __future__ import annotations

import re
from typing import Final

_UNSAFE: Final = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"Control characters, those that turn the direction of writing around, and halves of characters."


def printable(text: str) -> str:
    """
    The text on one line, with whatever could command a terminal written as an escape.
    """
    return _UNSAFE.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), " ".join(text.split()))
