"""
The bundled datasets.
"""

from __future__ import annotations

from functools import cache

from borderwatch.bundled import folder_of
from borderwatch.dataset import Dataset
from borderwatch.loading.collecting import collecting_paused
from borderwatch.loading.folders import read


def load_seeds(name: str = "mexico-guatemala") -> Dataset:
    """
    A bundled dataset, read once and then shared; it cannot be changed.

    Raises:
        InvalidValue: no dataset of that name is bundled.
    """
    return _loaded(name)


@cache
def _loaded(name: str) -> Dataset:
    with collecting_paused():
        return read(folder_of(name)).dataset(is_whole=True)
