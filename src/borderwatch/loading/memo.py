"""
Parts of rows that are read once and shared by all rows that repeat them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from typing import Any, Final, Generic, TypeVar

P = TypeVar("P")

Getter = Callable[[Sequence[str]], Any]
"Takes the cells of some columns out of a row: a tuple, or the text of the only one."

_MOST: Final = 262_144
"So many different parts are kept; a table that repeats nothing must not fill the memory."


class Memo(dict[Any, P], Generic[P]):
    """
    A part for the cells that it was made of; asked for cells that are new, it makes the part.
    """

    def __init__(self, names: Sequence[str], build: Callable[[Mapping[str, str]], P]) -> None:
        """
        Args:
            names: the columns, in the order in which their cells come.
            build: makes a part of cells by the names of their columns; a column that the file lacks is missing.
        """
        super().__init__()
        self._names = tuple(names)
        self._build = build

    def __missing__(self, cells: Any) -> P:
        row = (cells,) if isinstance(cells, str) else cells
        part = self._build(dict(zip(self._names, row, strict=True)))
        if len(self) < _MOST:
            self[cells] = part
        return part


def getter_of(wanted: Sequence[str], columns: Sequence[str]) -> tuple[tuple[str, ...], Getter]:
    """
    The wanted columns that a file has, and what takes their cells out of a row.
    """
    names = tuple(name for name in wanted if name in columns)
    if not names:
        return (), lambda _: ()
    return names, itemgetter(*(columns.index(name) for name in names))


def tuples_of(names: tuple[str, ...], getter: Getter) -> Callable[[Sequence[str]], tuple[str, ...]]:
    """
    The same getter, also for one column with a tuple.
    """
    return (lambda row: (getter(row),)) if len(names) == 1 else getter
