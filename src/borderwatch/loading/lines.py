"""
JSON Lines that programs write: sections of records, each under a header that names its kind and their number.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from borderwatch import codec
from borderwatch.dataset import Description
from borderwatch.errors import did_you_mean
from borderwatch.integrity import KINDS, Origin
from borderwatch.loading.entries import Entry, Reading
from borderwatch.loading.schema import fault_of_schema

_START = b'{"schema":'


def read_lines(path: Path, name: str) -> Reading:
    """
    The entries of one file of JSON Lines, which is called by the name in every problem.
    """
    reading = Reading()
    section = _Section(reading, name)
    for number, line in enumerate(path.read_bytes().split(b"\n"), 1):
        if not line.strip():
            continue
        if line.startswith(_START):
            section.close()
            section = _Section(reading, name)
            section.open(line, number)
        else:
            section.take(line, number)
    section.close()
    return reading


class _Section:
    """
    A header and the records under it.
    """

    def __init__(self, reading: Reading, name: str) -> None:
        self._reading = reading
        self._name = name
        self._kind: str | None = None
        self._expected: int | None = None
        self._taken = 0
        self._is_open = False

    def open(self, line: bytes, number: int) -> None:
        """
        Begin with the header on that line.
        """
        self._is_open = True
        header = codec.loosely(line)
        if not isinstance(header, dict):
            self._complain("this header is not JSON", number)
            return
        if "dataset" in header:
            read_description(self._reading, header, self._name, number)
        elif "kind" in header:
            self._announce(header, number)
        else:
            self._complain("this header names no kind", number)

    def _announce(self, header: dict[str, Any], number: int) -> None:
        fault = fault_of_schema(header.get("schema"))
        if fault:
            self._complain(fault, number)
        kind, expected = header["kind"], header.get("records")
        if not isinstance(kind, str) or kind not in KINDS:
            hint = did_you_mean(str(kind), KINDS) or f"one of: {', '.join(KINDS)}"
            self._complain(f"no collection is called {str(kind)[:40]!r}", number, hint)
        else:
            self._kind = kind
        if isinstance(expected, bool) or not isinstance(expected, int | None):
            self._complain("the number of records is a whole number", number)
        else:
            self._expected = expected
        for key in sorted(header.keys() - {"schema", "kind", "records"}):
            self._complain(f"a header has no {key[:40]!r}", number)

    def take(self, line: bytes, number: int) -> None:
        """
        A record on that line.
        """
        self._taken += 1
        if self._kind is not None:
            self._reading.entries.append(Entry(self._kind, line, Origin(self._name, number)))
        elif not self._is_open:
            self._is_open = True
            hint = 'begin with {"schema":1,"kind":"incidents"} or another kind'
            self._complain("no header tells what the records are", number, hint)

    def close(self) -> None:
        """
        Say if lines are missing, or are too many.
        """
        if self._expected is not None and self._taken != self._expected:
            self._complain(
                f"the header announces {self._expected} {self._kind or 'records'}, and {self._taken} follow",
                None,
                "the file was cut or changed by hand; restore it, or correct the number in the header",
            )

    def _complain(self, message: str, line: int | None, hint: str = "") -> None:
        self._reading.complain(message, self._name, line, hint=hint)


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
        reading.described.append(codec.structure(Description, header.get("dataset")))
    except codec.Refused as refused:
        for found in refused.faults:
            reading.complain(found.message, name, line, hint=found.hint, path=f"dataset.{found.path}".rstrip("."))
