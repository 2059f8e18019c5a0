"""
A dataset out, into JSON Lines: a folder with a file for each collection, or one file; its incidents into Parquet too.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from os import PathLike
from pathlib import Path
from typing import Any, Final

from borderwatch import codec
from borderwatch.collection import Collection
from borderwatch.dataset import Dataset, Description
from borderwatch.errors import InvalidValue, did_you_mean
from borderwatch.loading.folders import MANIFEST
from borderwatch.loading.schema import SCHEMA

FORMATS: Final = ("jsonl", "parquet")
"What a dataset can be written as."


def save(dataset: Dataset, path: str | PathLike[str], format: str = "jsonl") -> None:  # noqa: A002  # as a reader says it
    """
    Write a dataset to a folder, or to one file if the path ends in `.jsonl`.

    Each file is replaced as a whole: a crash leaves the old one or the new one. In a folder the manifest comes last.
    Saving what was loaded gives the same bytes again.

    Args:
        dataset: what to write.
        path: the folder or the file.
        format: `jsonl`, which `load` reads; or `parquet`, tables of incidents that `frames.scan` reads, with the other
            records beside them as JSON Lines, into a folder.

    Raises:
        InvalidValue: a path that ends in another suffix of a file, such as `.json`, or a description with a value
            that no file could hold, or a folder that holds data files of another origin, or a format that is none, or a
            toll that is no whole number of people, which tables cannot hold.
        MissingExtra: Parquet is asked for, and Polars or narwhals is not installed.
        OSError: the file system refused.
    """
    if format not in FORMATS:
        raise InvalidValue(f"{format!r} is no format; {did_you_mean(str(format), FORMATS) or ' or '.join(FORMATS)}")
    target = Path(path)
    _check(dataset.description)
    if target.suffix == ".jsonl" and format == "jsonl":
        _replace(target, b"".join(_whole(dataset)))
        return
    if target.suffix and not target.is_dir():
        suffix = " and does not end in .jsonl; those are what" if format == "jsonl" else "; that is what tables"
        raise InvalidValue(f"{target.name} is no folder{suffix} can be written")
    tables = dict(_tables(dataset)) if format == "parquet" else {}
    kinds = [kind for kind in dataset.collections if not (tables and kind == "incidents")]
    _check_folder(target, [f"{kind}.jsonl" for kind in kinds])
    target.mkdir(parents=True, exist_ok=True)
    files = {f"{kind}.jsonl": b"".join(_section(kind, dataset.collections[kind])) for kind in kinds}
    for name, data in {**files, **tables}.items():
        _replace(target / name, data)
    told = {"tables": sorted(tables)} if tables else {}
    _replace(target / MANIFEST, _header(dataset=dataset.description, files=sorted(files), **told))


def _tables(dataset: Dataset) -> Iterator[tuple[str, bytes]]:
    from borderwatch.frames.parquet import parquet_files

    return parquet_files(dataset)


def _check_folder(folder: Path, written: Sequence[str]) -> None:
    """
    Refuse a folder with data files that would stand beside the saved ones and make it unreadable.
    """
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
