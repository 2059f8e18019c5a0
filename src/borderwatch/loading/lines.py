"""
JSON Lines that programs write: sections of records, each under a header that names its kind and their number.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import attrs

from borderwatch import codec
from borderwatch.dataset import Description
from borderwatch.errors import did_you_mean
from borderwatch.integrity import KINDS, Origin
from borderwatch.loading.encodings import fault_of_encoding
from borderwatch.loading.entries import Entry, Reading
from borderwatch.loading.schema import fault_of_schema

_START: Final = b'{"schema":'
_HEADER_HINT: Final = 'begin with {"schema":1,"kind":"incidents"} or another kind'
_CUT_HINT: Final = "the file was cut or changed by hand; restore it, or correct the header"


def read_lines(path: Path, name: str) -> Reading:
    """
    The entries of one file of JSON Lines, which is called by the name in every problem.
    """
    reading = Reading()
    data = path.read_bytes()
    fault = fault_of_encoding(data)
    if fault:
        reading.give_up(fault[0], name, hint=fault[1])
        return reading
    file = _File(reading, name)
    for number, line in enumerate(data.split(b"\n"), 1):
        if line.startswith(_START):
            file.open(line, number)
        elif line.strip():
            file.take(line, number)
    file.close()
    return reading


class _File:
    """
    A file as it is read: the sections so far, and the one that is being filled.
    """

    def __init__(self, reading: Reading, name: str) -> None:
        self._reading = reading
        self._name = name
        self._section = _Section()
        self._is_empty = True
        self._announced: list[str] = []
        self._found: set[str | None] = set()

    def open(self, line: bytes, number: int) -> None:
        """
        Begin a section with the header on that line.
        """
        self._end_section()
        self._is_empty = False
        self._section = _Section(is_headed=True)
        header = codec.loosely(line)
        if not isinstance(header, dict):
            self._complain("this header is not JSON", number)
        elif "dataset" in header:
            self._section = _Section()
            self._describe(header, number)
        elif "kind" in header:
            self._announce(header, number)
        else:
            self._complain("this header names no kind", number)

    def _describe(self, header: dict[str, Any], number: int) -> None:
        announced = header.pop("collections", [])
        if isinstance(announced, list) and all(isinstance(kind, str) and kind in KINDS for kind in announced):
            self._announced = announced
        else:
            self._complain(f"collections is a list of some of: {', '.join(KINDS)}", number)
        read_description(self._reading, header, self._name, number)

    def _announce(self, header: dict[str, Any], number: int) -> None:
        fault = fault_of_schema(header.get("schema"))
        if fault:
            self._complain(fault, number)
        kind, expected = header["kind"], header.get("records", 0)
        if not isinstance(kind, str):
            self._complain(f"the kind is text, one of: {', '.join(KINDS)}", number)
        elif kind not in KINDS:
            hint = did_you_mean(kind[:40], KINDS) or f"one of: {', '.join(KINDS)}"
            self._complain(f"no collection is called {kind[:40]!r}", number, hint)
        else:
            self._section.kind = kind
            self._found.add(kind)
        if isinstance(expected, bool) or not isinstance(expected, int):
            self._complain("the number of records is a whole number", number)
        elif "records" in header:
            self._section.expected = expected
        for key in sorted(header.keys() - {"schema", "kind", "records"}):
            self._complain(f"a header has no {key[:40]!r}", number)

    def take(self, line: bytes, number: int) -> None:
        """
        A record on that line.
        """
        self._is_empty = False
        section = self._section
        section.taken += 1
        if section.kind is not None:
            self._reading.entries.append(Entry(section.kind, line, Origin(self._name, number)))
        elif not section.is_headed:
            section.is_headed = True
            self._complain("no header tells what the records are", number, _HEADER_HINT)

    def close(self) -> None:
        """
        Say what the file should hold and does not.
        """
        self._end_section()
        if self._is_empty:
            self._complain("the file is empty", None, _HEADER_HINT)
        for kind in dict.fromkeys(self._announced):
            if kind not in self._found:
                self._complain(f"the first header announces {kind}, and they do not follow", None, _CUT_HINT)

    def _end_section(self) -> None:
        section = self._section
        if section.expected is not None and section.taken != section.expected:
            announced = f"the header announces {str(section.expected)[:20]} {section.kind or 'records'}"
            self._complain(f"{announced}, and {section.taken} follow", None, _CUT_HINT)

    def _complain(self, message: str, line: int | None, hint: str = "") -> None:
        self._reading.complain(message, self._name, line, hint=hint)


@attrs.define
class _Section:
    """
    A header and the records under it.
    """

    kind: str | None = None
    "The collection; None where no header could be read."
    expected: int | None = None
    "How many records the header announces."
    taken: int = 0
    "How many there were so far."
    is_headed: bool = False
    "Whether a header was there, or its absence was told."


def read_description(reading: Reading, header: dict[str, Any], name: str, line: int | None = None) -> None:
    """
    Read a header that describes the dataset: `schema` and `dataset`, and nothing else.
    """
    fault = fault_of_schema(header.get("schema"))
    if fault:
        reading.complain(fault, name, line, path="schema")
    for key in sorted(header.keys() - {"schema", "dataset"}):
        reading.complain(f"the description of a dataset has no {key[:40]!r}", name, line)
    try:
        reading.described.append((codec.structure(Description, header.get("dataset")), Origin(name, line)))
    except codec.Refused as refused:
        for found in refused.faults:
            reading.complain(found.message, name, line, hint=found.hint, path=f"dataset.{found.path}".rstrip("."))
