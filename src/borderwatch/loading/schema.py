"""
The version of the data format, and what is done with another.
"""

from __future__ import annotations

from typing import Final

SCHEMA: Final = 1
"The version of the data format that this library writes; the first there was."


def fault_of_schema(version: object) -> str:
    """
    Why a version cannot be read, or nothing if it can.
    """
    if version is None:
        return f"the file names no schema version; its first line is schema = {SCHEMA}"
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        shown = repr(version)[:40] if isinstance(version, str | int | float) else f"as a {type(version).__name__}"
        return f"schema {shown} is not a version; the first is 1"
    if version > SCHEMA:
        return f"schema {version} is newer than the {SCHEMA} that this library reads; install a newer borderwatch"
    return ""
