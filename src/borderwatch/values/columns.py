"""
Columns of a dataset's row, as published, in little memory.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

_BETWEEN = "\x1f"
"A control character that tables do not hold; a row that does keeps its columns in a dict."
_NONE: Mapping[str, str] = {}


class Columns(Mapping[str, str]):
    """
    Text under the names of its columns, empty ones left out: some shared with other rows, the rest packed. It equals a
    dict of the same.

    A table repeats most of its values from row to row, and what it does not repeat is read seldom. As dicts the rows of
    a large file would take several times the memory of the records that they stand in.
    """

    __slots__ = ("_names", "_one", "_packed", "_three", "_two")

    def __init__(
        self,
        names: tuple[str, ...],
        values: tuple[str, ...],
        one: Mapping[str, str] = _NONE,
        two: Mapping[str, str] = _NONE,
        three: Mapping[str, str] = _NONE,
    ) -> None:
        """
        Args:
            names: the columns that are this row's own.
            values: their text.
            one, two, three: columns that many rows have alike, with their text.
        """
        packed = _BETWEEN.join(values)
        if packed.count(_BETWEEN) != len(names) - 1:
            one, names, packed = {**dict(zip(names, values, strict=True)), **one}, (), ""
        self._names = names
        self._packed = packed.encode("utf-8", "surrogatepass")
        self._one = one
        self._two = two
        self._three = three

    @classmethod
    def of(cls, row: Mapping[str, str]) -> Columns:
        """
        The same text under the same names.
        """
        return cls(_held_once(tuple(row)), tuple(row.values()))

    def _all(self) -> dict[str, str]:
        values = self._packed.decode("utf-8", "surrogatepass").split(_BETWEEN) if self._names else []
        found = dict(zip(self._names, values, strict=True))
        for shared in (self._one, self._two, self._three):
            found.update(shared._all() if isinstance(shared, Columns) else shared)  # noqa: SLF001  # of its own class
        return {name: text for name, text in sorted(found.items()) if text}

    def __getitem__(self, name: str) -> str:
        return self._all()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Mapping):
            return NotImplemented
        return self._all() == dict(other)

    def __hash__(self) -> int:
        return hash(tuple(self._all().items()))

    def __repr__(self) -> str:
        return repr(self._all())

    def __reduce__(self) -> tuple[object, tuple[dict[str, str]]]:
        return dict, (self._all(),)


@lru_cache(maxsize=64)
def _held_once(names: tuple[str, ...]) -> tuple[str, ...]:
    """
    The names of columns, which are the same for every row of a table.
    """
    return names
