"""
The base of the values that have a short written form: set once, never changed.
"""

from __future__ import annotations

from typing import NoReturn


class Immutable:
    """
    Refuses to change after it was made. Subclasses name their fields in `__slots__` and fill them with `_fill`.
    """

    __slots__ = ()

    def _fill(self, **fields: object) -> None:
        for name, value in fields.items():
            object.__setattr__(self, name, value)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} cannot be changed; make a new one")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} cannot be changed; make a new one")
