"""
A folder or a file in, a dataset out.
"""

from __future__ import annotations

from os import PathLike
from pathlib import Path
from typing import Final

from borderwatch import codec
from borderwatch.dataset import Dataset
from borderwatch.errors import LoadError, Problem
from borderwatch.loading.authored import read_toml
from borderwatch.loading.collecting import collecting_paused
from borderwatch.loading.entries import Reading
from borderwatch.loading.lines import read_description, read_lines

MANIFEST: Final = "manifest.json"
"The file of a saved folder that describes the dataset and names the others."
_READERS: Final = {".toml": read_toml, ".jsonl": read_lines}
"How a file is read, by its suffix."
EVIDENCE: Final = "evidence.toml"
"The file of a bundled folder that tests hold the data against; it has no records."


def load(path: str | PathLike[str]) -> Dataset:
    """
    Read a dataset from a folder of TOML or JSON Lines files, or from one such file.

    Collecting garbage is paused for the whole process while the records are made, and then set as it was.

    Raises:
        LoadError: with every fault of every file.
        OSError: the file system refused.
    """
    with collecting_paused():
        return read(path).dataset()


def read(path: str | PathLike[str]) -> Reading:
    """
    What the files hold, before it is a dataset.

    Raises:
        LoadError: there is nothing to read.
        OSError: the file system refused.
    """
    given = Path(path)
    if "\0" in str(given):
        raise LoadError([Problem(message="no path holds a NUL character", value=repr(str(given)[:80]))])
    return _read_folder(given) if given.is_dir() else _read_file(given, given.name)


def _read_folder(folder: Path) -> Reading:
    reading = Reading()
    files = sorted(file for file in folder.iterdir() if file.suffix.lower() in _READERS and file.name != EVIDENCE)
    manifest = folder / MANIFEST
    if manifest.exists():
        _read_manifest(reading, manifest, {file.name for file in files})
    elif not files:
        reading.complain(
            "the folder holds no .toml or .jsonl file", folder.resolve().name, hint="is it the right folder?"
        )
    for file in files:
        if file.is_dir():
            reading.complain("this is a directory, where a file should be", file.name)
        else:
            reading.include(_read_file(file, file.name))
    return reading


def _read_file(file: Path, name: str) -> Reading:
    read = _READERS.get(file.suffix.lower())
    if read is not None:
        return read(file, name)
    file.stat()
    raise LoadError([Problem(message="this is neither a folder nor a .toml or .jsonl file", file=name)])


def _read_manifest(reading: Reading, manifest: Path, present: set[str]) -> None:
    if manifest.is_dir():
        reading.complain("this is a directory, where a file should be", MANIFEST)
        return
    written = codec.loosely(manifest.read_bytes())
    files = written.pop("files", None) if isinstance(written, dict) else None
    if not isinstance(written, dict) or not isinstance(files, list) or not all(isinstance(file, str) for file in files):
        reading.complain("the manifest is a JSON table with a list of files", MANIFEST)
        return
    if written.pop("tables", None) is not None:
        told = "the incidents of this folder are in tables, which are not loaded"
        reading.give_up(told, "incidents.parquet", hint="read them with borderwatch.frames.scan(folder)")
    read_description(reading, written, MANIFEST)
    for file in sorted(set(files) - present):
        reading.complain(f"the manifest names {file[:80]!r}, and the folder does not hold it", MANIFEST)
    for file in sorted(present - set(files)):
        reading.complain(f"the manifest does not name {file!r}, which stands beside it", MANIFEST)
