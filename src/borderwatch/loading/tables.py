"""
Rows of a published table: CSV or the JSON of an API, with a header or without.
"""

from __future__ import annotations

import csv
import gzip
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from typing import Any, Final

import attrs

from borderwatch import codec
from borderwatch.errors import LoadError, MissingExtra, Problem, did_you_mean
from borderwatch.loading.streams import Stream, TableFile, opened

_PAGE_KEYS: Final = ("Result", "data", "results")
"Where the pages of an API keep their rows."
_ROWS_BETWEEN_LOOKS: Final = 500
"So many rows pass before a bar is moved."


@attrs.frozen
class Table:
    """
    A header and the rows under it.
    """

    name: str
    "What the file is called in problems."
    columns: tuple[str, ...]
    "The names of the columns, in lower case."
    rows: Iterator[Sequence[str]]
    "The rows as text, in the order of the columns."
    line: Callable[[], int]
    "The line on which the row ends that was read last; its number where the file has no lines."


@contextmanager
def read_table(
    file: TableFile, required: Sequence[str], headerless: Sequence[Sequence[str]] = (), *, progress: bool = False
) -> Iterator[Table]:
    """
    Open a table and read its header; its rows are read one by one while the table is open.

    Args:
        file: where it is.
        required: the columns without which it is another table.
        headerless: the columns of files that were published without a header; their number tells which it is.
        progress: show a bar while the rows are read.

    Raises:
        LoadError: there is no such table in it, or it breaks off.
        MissingExtra: a bar is asked for, and tqdm is not installed.
        OSError: the file system refused.
    """
    name = ""
    try:
        with opened(file) as stream:
            name = stream.name
            table = _json_table(stream, required) if stream.begins_json() else _csv_table(stream, required, headerless)
            _check_header(table, required)
            rows = _without_tags(table.rows)
            yield attrs.evolve(table, rows=_watched(rows, stream) if progress else rows)
    except UnicodeDecodeError as error:
        message = f"the text is not UTF-8 (byte {error.start} of a part)"
        raise LoadError([Problem(message=message, file=name, hint="save the file as UTF-8")]) from None
    except UnicodeEncodeError:
        message = "the text holds half a character, which no file could hold"
        raise LoadError([Problem(message=message, file=name)]) from None
    except csv.Error as error:
        hint = "is a quotation mark left open?"
        raise LoadError([Problem(message=f"this is not CSV: {error}", file=name, hint=hint)]) from None
    except (EOFError, zlib.error, gzip.BadGzipFile, zipfile.BadZipFile, NotImplementedError) as error:
        message = f"the compressed file breaks off or is damaged: {error}"
        raise LoadError([Problem(message=message, file=name, hint="fetch it again")]) from None


def _csv_table(stream: Stream, required: Sequence[str], headerless: Sequence[Sequence[str]]) -> Table:
    reader = csv.reader(stream.lines())
    first = next((row for row in reader if row), [])
    columns = tuple(cell.strip().lower() for cell in first)
    rows: Iterator[Sequence[str]] = reader
    if columns and not set(columns) & set(required):
        layout = next((tuple(known) for known in headerless if len(known) == len(first)), None)
        if layout is not None and columns[0].isdigit():
            columns, rows = layout, chain([first], reader)
    return Table(stream.name, columns, rows, lambda: reader.line_num)


def _json_table(stream: Stream, required: Sequence[str]) -> Table:
    """
    The rows of one page of an API, of a list of pages, or of a list of rows.
    """
    found = codec.loosely(stream.bytes())
    if found is None:
        raise LoadError([Problem(message="this is not JSON", file=stream.name)])
    pages = found if isinstance(found, list) else [found]
    rows = [row for page in pages for row in _rows_of(page)]
    if not all(isinstance(row, dict) for row in rows):
        raise LoadError([Problem(message="the JSON is no list of rows, and no page of one", file=stream.name)])
    # A page without rows names no columns either, and is a whole answer all the same.
    columns = tuple(dict.fromkeys(key for row in rows for key in row)) or _first_choices(required)
    counted = _Counted([tuple(_as_text(row.get(column)) for column in columns) for row in rows])
    return Table(stream.name, tuple(column.lower() for column in columns), counted, lambda: counted.number)


def _first_choices(required: Sequence[str]) -> tuple[str, ...]:
    return tuple(column.partition(" or ")[0] for column in required)


def _rows_of(page: Any) -> list[Any]:
    if isinstance(page, dict):
        for key in _PAGE_KEYS:
            if isinstance(page.get(key), list):
                return list(page[key])
    return [page]


class _Counted(Iterator[Sequence[str]]):
    """
    Rows, and the number of the one that was read last.
    """

    def __init__(self, rows: Sequence[Sequence[str]]) -> None:
        self._rows = iter(rows)
        self.number = 0

    def __next__(self) -> Sequence[str]:
        row = next(self._rows)
        self.number += 1
        return row


def _as_text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    return codec.encode_plain(value).decode() if isinstance(value, dict | list) else str(value)


def _check_header(table: Table, required: Sequence[str]) -> None:
    missing = [column for column in required if not set(column.split(" or ")) & set(table.columns)]
    if missing:
        near = _hint(table.columns) or did_you_mean(missing[0], table.columns)
        what = "the file is empty" if not table.columns else f"the header has no {', '.join(missing)}"
        raise LoadError([Problem(message=what, file=table.name, hint=near or "is it the right file?")])
    twice = sorted({column for column in table.columns if column and table.columns.count(column) > 1})
    if twice:
        raise LoadError([Problem(message=f"the header names {', '.join(twice)} twice", file=table.name)])


def _hint(columns: Sequence[str]) -> str:
    is_one = len(columns) == 1 and any(mark in columns[0] for mark in ";\t|")
    return "cells are separated by commas" if is_one else ""


def _without_tags(rows: Iterator[Sequence[str]]) -> Iterator[Sequence[str]]:
    """
    The rows without one of tags (`#date+start`), as the Humanitarian Data Exchange puts it under the header.
    """
    first = next((row for row in rows if row), None)
    if first is None:
        return iter(())
    told = [cell for cell in first if cell.strip()]
    if told and all(cell.lstrip().startswith("#") for cell in told):
        return rows
    return chain([first], rows)


def _watched(rows: Iterator[Sequence[str]], stream: Stream) -> Iterator[Sequence[str]]:
    """
    The rows, while a bar shows how much of the file is read.
    """
    try:
        from tqdm.auto import tqdm
    except ImportError:
        raise MissingExtra("tqdm", "a bar that shows progress", "progress") from None
    with tqdm(total=stream.size, unit="B", unit_scale=True, desc=stream.name or None) as bar:
        for number, row in enumerate(rows):
            if number % _ROWS_BETWEEN_LOOKS == 0:
                bar.update(_position(stream) - bar.n)
            yield row
        # An archive ends with a list that nobody reads.
        bar.update((_position(stream) if stream.size is None else stream.size) - bar.n)


def _position(stream: Stream) -> int:
    try:
        return stream.raw.tell()
    except OSError:  # of text whose lines are being read
        return 0
