"""
Files as their publishers send them: paths, bytes or open files, plain or compressed.
"""

from __future__ import annotations

import codecs
import gzip
import io
import struct
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from os import PathLike, fspath
from pathlib import Path
from typing import IO, Any, Final, TypeAlias

import attrs

from borderwatch.errors import LoadError, Problem

TableFile: TypeAlias = str | PathLike[str] | bytes | IO[bytes] | IO[str]
"A path, the bytes of a file, or an open file."

_GZIP: Final = b"\x1f\x8b"
_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
_ENCRYPTED: Final = 1
_SHOWN: Final = 80
_TABLES: Final = (".csv", ".json", ".txt", ".tsv")


@attrs.frozen
class Stream:
    """
    A file that is being read.
    """

    name: str
    "What it is called in problems; empty where it has no name."
    content: IO[Any]
    "What is in it, decompressed: bytes, or text where the caller opened it so."
    raw: IO[Any]
    "The file itself, whose position tells how far it is read."
    size: int | None
    "Its size in bytes, where that is known."
    is_text: bool = False
    "Whether it holds text already."

    def begins_json(self) -> bool:
        """
        Whether the first thing in it opens a list or a table of JSON.
        """
        if self.is_text:
            if not self.content.seekable():
                return False
            start = self.content.tell()
            head = self.content.read(64)
            self.content.seek(start)
        else:
            head = self.content.peek(64)[:64].decode("utf-8-sig", "ignore")  # type: ignore[attr-defined]  # see _peekable
        return head.lstrip("\ufeff \t\r\n")[:1] in ("{", "[")

    def bytes(self) -> bytes:
        """
        All of it.
        """
        content = self.content.read()
        data = content if isinstance(content, bytes) else str(content).encode("utf-8", "surrogatepass")
        return data.removeprefix(codecs.BOM_UTF8)

    def lines(self) -> Iterable[str]:
        """
        Its lines as text in UTF-8, with the line ends that they have.
        """
        if self.is_text:
            return _unmarked(self.content)
        if self.content.peek(3)[:3] == codecs.BOM_UTF8:  # type: ignore[attr-defined]  # see _peekable
            self.content.read(3)  # decoding it as utf-8-sig instead would go through Python for every block
        return io.TextIOWrapper(self.content, encoding="utf-8", newline="")


@contextmanager
def opened(file: TableFile) -> Iterator[Stream]:
    """
    Open a file for reading, and close what was opened here.

    Raises:
        LoadError: it is no file, or not one to read, or an archive without one table in it.
        OSError: the file system refused.
    """
    if isinstance(file, bytes):
        yield _stream("", io.BytesIO(file), len(file))
    elif isinstance(file, str | PathLike):
        path = _usable(file)
        with path.open("rb") as raw:
            yield _stream(path.name, raw, path.stat().st_size)
    elif hasattr(file, "read"):
        yield _open_stream(file)
    else:
        raise LoadError([Problem(message=f"a table is a path, bytes or an open file, not {type(file).__name__}")])


def _usable(file: str | PathLike[Any]) -> Path:
    written = fspath(file)
    shown = repr(written[:_SHOWN])
    if not isinstance(written, str):
        raise LoadError([Problem(message="a path is text, not bytes", value=shown)])
    try:
        written.encode()
    except UnicodeEncodeError:
        raise LoadError([Problem(message="no path holds half a character", value=shown)]) from None
    if "\0" in written:
        raise LoadError([Problem(message="no path holds a NUL character", value=shown)])
    if Path(written).is_dir():
        raise LoadError([Problem(message="this is a directory, where a file should be", file=Path(written).name)])
    return Path(written)


def _open_stream(file: IO[Any]) -> Stream:
    """
    A file that the caller opened, and closes.
    """
    told = getattr(file, "name", "")
    name = Path(told).name if isinstance(told, str) else ""
    try:
        is_text = isinstance(file.read(0), str)
    except ValueError as error:  # closed, or open for writing
        raise LoadError([Problem(message=f"the open file cannot be read: {error}", file=name)]) from None
    if is_text:
        return Stream(name, file, file, None, is_text=True)
    return _stream(name, _Borrowed(file), None)


class _Borrowed(io.RawIOBase):
    """
    Bytes out of a file of somebody else's, which stays open when this is closed.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def readable(self) -> bool:
        """
        It is.
        """
        return True

    def seekable(self) -> bool:
        """
        Whether the file can, as archives need it.
        """
        return hasattr(self._file, "seekable") and self._file.seekable()

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """
        Go to a position.
        """
        return self._file.seek(offset, whence)

    def readinto(self, buffer: Any) -> int:
        """
        Fill a buffer as far as one read of the file gives bytes.
        """
        data = self._file.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def tell(self) -> int:
        """
        The position.
        """
        return self._file.tell()


def _unmarked(lines: Iterable[str]) -> Iterator[str]:
    """
    Lines without a mark of their encoding at the beginning of the first.

    Raises:
        UnicodeEncodeError: half a character stands in one, which no file could hold.
    """
    for number, line in enumerate(lines):
        if not line.isascii():
            line.encode()
        yield line.removeprefix("\ufeff") if number == 0 else line


def _stream(name: str, raw: Any, size: int | None) -> Stream:
    content: Any = io.BufferedReader(raw) if isinstance(raw, io.RawIOBase | io.BytesIO) else raw
    head = content.peek(4)[:4]
    if head.startswith(_GZIP):
        content = gzip.GzipFile(fileobj=content)
    elif head in _ZIP:
        try:
            content = _only_table(name, content)
        except LoadError:
            raise
        except (ValueError, OverflowError, KeyError, struct.error) as error:  # what damage does to its list
            raise zipfile.BadZipFile(str(error)) from None
    return Stream(name, content, raw, size)


def _only_table(name: str, content: Any) -> Any:
    """
    The one table in an archive.
    """
    if not content.seekable():
        message = "an archive is read from a path, from bytes or from an open file that can go back"
        raise LoadError([Problem(message=message, file=name)])
    archive = zipfile.ZipFile(content)
    tables = [
        member
        for member in archive.namelist()
        if member.lower().endswith(_TABLES) and not member.startswith("__MACOSX/")
    ]
    if len(tables) != 1:
        held = ", ".join(tables[:5]) or "none"
        raise LoadError([Problem(message=f"the archive should hold one table, and holds {held}", file=name)])
    if archive.getinfo(tables[0]).flag_bits & _ENCRYPTED:
        raise LoadError([Problem(message=f"{tables[0]} is encrypted in the archive", file=name)])
    return archive.open(tables[0])
