"""
Where the shipped data is: inside the installed package, or in the checkout that it is run from.
"""

from __future__ import annotations

from pathlib import Path

from borderwatch.errors import InvalidValue, did_you_mean

_PACKAGE = Path(__file__).parent


def folder_of(name: str) -> Path:
    """
    The folder of a bundled dataset.

    Raises:
        InvalidValue: no dataset of that name is bundled.
    """
    seeds = _seeds()
    known = sorted(folder.name for folder in seeds.iterdir() if folder.is_dir() and folder.name[0] not in "._")
    if name not in known:
        hint = did_you_mean(name, known) or f"there are: {', '.join(known)}"
        raise InvalidValue(f"no dataset called {name!r} is bundled; {hint}")
    return seeds / name


def _seeds() -> Path:
    installed = _PACKAGE / "_seeds"
    return installed if installed.is_dir() else _PACKAGE.parents[1] / "seeds"
