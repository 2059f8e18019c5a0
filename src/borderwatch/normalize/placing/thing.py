"""
One place as words name it, and words that name none.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import attrs

from borderwatch.normalize.placing.lexicon import Words

T = TypeVar("T")


class NotRead(Exception):
    """
    Words that are no phrase about a place, and why. The reader makes an error of the library of it.
    """

    def __init__(self, why: str = "") -> None:
        self.why = why
        super().__init__(why)


@attrs.frozen
class Thing:
    """
    A place as words name it.
    """

    name: str
    kind: str = ""
    is_part: bool = False
    within: tuple[str, ...] = ()


def attempt(read: Callable[[Words], T], said: Words) -> T | None:
    """
    What a method reads, or None where it reads nothing.
    """
    try:
        return read(said)
    except NotRead:
        return None
