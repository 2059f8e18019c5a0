"""
Texts that tests expect word by word, kept as files beside them.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

SWITCH: Final = "BORDERWATCH_WRITE_SNAPSHOTS"
"The environment variable that makes tests write what they got instead of comparing it."

_FOLDER: Final = Path(__file__).parent / "snapshots"


def kept(name: str) -> str:
    """
    The text kept under a name.
    """
    return (_FOLDER / f"{name}.txt").read_bytes().decode()


def expected(name: str, actual: str) -> str:
    """
    The text kept under a name; with the switch set, the actual text, which is kept from then on.
    """
    if os.environ.get(SWITCH) == "1":
        (_FOLDER / f"{name}.txt").write_bytes(actual.encode())
    return kept(name)
