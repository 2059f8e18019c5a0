"""
Identifiers: lower-case ASCII slugs such as `cjng` or `la-mesilla`.
"""

from __future__ import annotations

import re

from borderwatch.errors import InvalidValue

LONGEST = 128
_matches = re.compile(rf"(?=.{{1,{LONGEST}}}\Z)[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII).fullmatch


def is_slug(text: str) -> bool:
    """
    Whether the text is lower-case ASCII letters and digits in groups joined by single hyphens.
    """
    return _matches(text) is not None


def check_slug(text: str, what: str = "an id") -> None:
    """
    Raise `InvalidValue` unless the text is a slug.
    """
    if not isinstance(text, str):
        raise InvalidValue(f"{what} is text, not {type(text).__name__}")
    if _matches(text):
        return
    shown = text if len(text) <= 40 else text[:40] + "…"
    raise InvalidValue(f"{shown!r} is not {what}; write lower-case ASCII letters and digits, joined by single hyphens")
