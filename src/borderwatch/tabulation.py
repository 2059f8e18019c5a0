"""
Records sorted into the rows of a tally.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from borderwatch.keys import Key, Scene
from borderwatch.tally import Row, Rung, Total, counted, totaled
from borderwatch.values.truth import NO


class Table:
    """
    A tally in the making.
    """

    def __init__(self, keys: Sequence[Key], rungs: Sequence[Rung], scene: Scene, of: str | None) -> None:
        self._keys = keys
        self._rungs = rungs
        self._scene = scene
        self._of = of
        self._own = [[key.values(rung.record, scene) for key in keys] for rung in rungs]

    def answer(self, rungs: Iterable[Rung]) -> Total:
        """
        The count of the rungs, or their total.
        """
        return counted(rungs) if self._of is None else totaled(rungs, self._of, None)

    def rows(self) -> Iterator[Row]:
        """
        A row for each combination of values that some record opens.
        """
        nothing: set[str | None] = {None}
        opened: set[tuple[str | None, ...]] = {
            keys for own in self._own for keys in product(*(values or nothing for values in own))
        }
        opened |= {keys for rung, own in zip(self._rungs, self._own, strict=True) for keys in self._rests(rung, own)}
        for keys in sorted(opened, key=_row_order):
            rungs = [self._placed(rung, own, keys) for rung, own in zip(self._rungs, self._own, strict=True)]
            answer = self.answer(rungs)
            if any(rung.level for rung in rungs):
                yield Row(keys=keys, total=answer)

    def _rests(self, rung: Rung, own: list[set[str]]) -> Iterator[tuple[str | None, ...]]:
        """
        The combinations with a rest value that hold the record by its best reading.
        """
        choices: list[set[str | None]] = []
        for key, values in zip(self._keys, own, strict=True):
            is_rest = key.level(rung.record, None, self._scene, values) > NO
            choices.append({*values, None} if is_rest else set(values))
        yield from product(*choices)

    def _placed(self, rung: Rung, own: list[set[str]], keys: tuple[str | None, ...]) -> Rung:
        levels = [
            key.level(rung.record, value, self._scene, values)
            for key, value, values in zip(self._keys, keys, own, strict=True)
        ]
        return Rung(rung.record, min(rung.level, *levels))


def _row_order(keys: tuple[str | None, ...]) -> tuple[tuple[bool, str], ...]:
    return tuple((key is None, key or "") for key in keys)
