"""
TOML that people write: tables of records under the names of their collections.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path
from typing import Any

from borderwatch.errors import did_you_mean
from borderwatch.integrity import KINDS, Origin
from borderwatch.loading.encodings import fault_of_encoding
from borderwatch.loading.entries import Entry, Reading
from borderwatch.loading.lines import read_description
from borderwatch.loading.schema import SCHEMA, fault_of_schema

_AT_LINE = re.compile(r" \(at line (\d+), column \d+\)| \(at end of document\)")
_ID_LINE = re.compile(r"""^\s*["']?id["']?\s*=\s*(?:"([^"\n]*)"|'([^'\n]*)')""", re.MULTILINE)


def read_toml(path: Path, name: str) -> Reading:
    """
    The entries of one TOML file, which is called by the name in every problem.

    A date or a time without quotes is its text: `published = 2025-12-10` is `published = "2025-12-10"`.
    """
    import tomllib

    reading = Reading()
    data = path.read_bytes()
    fault = fault_of_encoding(data)
    if fault:
        reading.give_up(fault[0], name, hint=fault[1])
        return reading
    try:
        text = data.decode("utf-8")
        document = _plain(tomllib.loads(text))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        reading.give_up(f"the text is not UTF-8 (byte {error.start})", name, line, hint="save the file as UTF-8")
    except tomllib.TOMLDecodeError as error:
        found = _AT_LINE.search(str(error))
        at = int(found[1]) if found and found[1] else None
        reading.give_up(f"this is not TOML: {_AT_LINE.sub('', str(error))}", name, at)
    except RecursionError:
        reading.give_up("the values are nested too deeply to be records", name)
    except ValueError as error:
        reading.give_up(f"this is not TOML: {error}", name)
    else:
        _collect(reading, document, name, text)
    return reading


def _plain(value: Any) -> Any:
    """
    The value with dates and times as text, so that TOML and JSON hold the same.
    """
    match value:
        case dict():
            return {key: _plain(inner) for key, inner in value.items()}
        case list():
            return [_plain(inner) for inner in value]
        case date() | time():
            return value.isoformat()
        case _:
            return value


def _collect(reading: Reading, document: dict[str, Any], name: str, text: str) -> None:
    fault = fault_of_schema(document.pop("schema", None))
    if fault:
        reading.complain(fault, name, path="schema")
    described = document.pop("dataset", None)
    if described is not None:
        read_description(reading, {"schema": SCHEMA, "dataset": described}, name)
    lines = _Lines(text)
    for key, tables in document.items():
        if key not in KINDS:
            hint = did_you_mean(key, [*KINDS, "schema", "dataset"]) or f"one of: {', '.join(KINDS)}"
            reading.complain(f"no collection is called {key[:40]!r}", name, hint=hint, path=key[:40])
        elif not isinstance(tables, list):
            reading.complain(f"{key} is a list of tables; write [[{key}]]", name, path=key)
        else:
            headings = lines.of_headings(key)
            for table in tables:
                heading = next(headings, None)
                reading.entries.append(Entry(key, table, Origin(name, lines.of_id(table) or heading)))


class _Lines:
    """
    Where in a text each record stands, as far as its id and headings tell; the parser keeps no lines.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._ends = [found.start() for found in re.finditer("\n", text)]
        self._ids: dict[str, list[int]] = {}
        for found in _ID_LINE.finditer(text):
            self._ids.setdefault(found[1] or found[2] or "", []).append(self._line(found.end()))

    def of_id(self, table: object) -> int | None:
        """
        The line on which the id of a record is written; asked again for the same id, that of the next one.
        """
        written = table.get("id") if isinstance(table, dict) else None
        found = self._ids.get(written) if isinstance(written, str) else None
        return found.pop(0) if found else None

    def of_headings(self, kind: str) -> Iterator[int]:
        """
        The lines on which the records of a collection begin.
        """
        heading = re.compile(rf"^[ \t]*\[\[[ \t]*{kind}[ \t]*\]\]", re.MULTILINE)
        return (self._line(found.end()) for found in heading.finditer(self._text))

    def _line(self, position: int) -> int:
        return bisect_left(self._ends, position) + 1
