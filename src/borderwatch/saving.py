"""
A dataset out, into JSON Lines: a folder with a file for each collection, or one file.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from os import PathLike
from pathlib import Path
from typing import Any

from borderwatch import codec
from borderwatch.collection import Collection
from borderwatch.dataset import Dataset, Description
from borderwatch.errors import InvalidValue
from borderwatch.loading.folders import MANIFEST
from borderwatch.loading.schema import SCHEMA


def save(dataset: Dataset, path: str | PathLike[str]) -> None:
    """
    Write a dataset to a folder, or to one file if the path ends in `.jsonl`.

    Each file is replaced as a whole: a crash leaves the old one or the new one. In a folder the manifest comes last.
    Saving what was loaded gives the same bytes again.

    Raises:
        InvalidValue: a path that ends in another suffix of a file, such as `.json`, or a description with a value
            that no file could hold, or a folder that holds data files of another origin.
        OSError: the file system refused.
    """
    target = Path(path)
    _check(dataset.description)
    if target.suffix == ".jsonl":
        _replace(target, b"".join(_whole(dataset)))
        return
    if target.suffix and not target.is_dir():
        raise InvalidValue(f"{target.name} is no folder and does not end in .jsonl; those are what can be written")
    _check_folder(target, dataset)
    target.mkdir(parents=True, exist_ok=True)
    files = {f"{kind}.jsonl": b"".join(_section(kind, held)) for kind, held in dataset.collections.items()}
    for name, data in files.items():
        _replace(target / name, data)
    _replace(target / MANIFEST, _header(dataset=dataset.description, files=sorted(files)))


def _check_folder(folder: Path, dataset: Dataset) -> None:
    """
    Refuse a folder with data files that would stand beside the saved ones and make it unreadable.
    """
    written = {f"{kind}.jsonl" for kind in dataset.collections}
    present = sorted(file.name for file in folder.glob("*")) if folder.is_dir() else []
    others = [name for name in present if name.lower().endswith((".toml", ".jsonl")) and name not in written]
    if others:
        raise InvalidValue(
            f"{folder.name} holds other data files ({', '.join(others[:3])}); save into a folder of its own"
        )


def _check(description: Description) -> None:
    try:
        codec.decode(Description, codec.encode(description))
    except codec.Refused as refused:
        raise InvalidValue(f"the description of the dataset cannot be saved: {refused}") from None


def _whole(dataset: Dataset) -> Iterator[bytes]:
    yield _header(dataset=dataset.description, collections=list(dataset.collections))
    for kind, collection in dataset.collections.items():
        yield from _section(kind, collection)


def _section(kind: str, collection: Collection[Any]) -> Iterator[bytes]:
    yield _header(kind=kind, records=len(collection))
    for record in collection:
        yield codec.encode(record)
        yield b"\n"


def _header(**parts: Any) -> bytes:
    return codec.encode_plain({"schema": SCHEMA, **parts}) + b"\n"


def _replace(path: Path, data: bytes) -> None:
    """
    Put the data where the path points, by way of a new file beside it.
    """
    import tempfile

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    written = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        written.chmod(0o644)
        written.replace(path)
    except BaseException:
        written.unlink(missing_ok=True)
        raise
