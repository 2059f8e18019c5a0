"""
The bundled datasets.
"""

from __future__ import annotations

from functools import cache

from borderwatch.bundled import folder_of
from borderwatch.dataset import Dataset
from borderwatch.loading.folders import load


def load_seeds(name: str = "mexico-guatemala") -> Dataset:
    """
    A bundled dataset, read once and then shared; it cannot be changed.

    Raises:
        InvalidValue: no dataset of that name is bundled.
    """
    return _loaded(name)


@cache
def _loaded(name: str) -> Dataset:
    return load(folder_of(name))
