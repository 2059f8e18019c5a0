"""
Records as they stand in files, before they are read: a kind, its bytes or values, and where it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import attrs

from borderwatch import codec
from borderwatch.dataset import Dataset, Description
from borderwatch.errors import LoadError, Problem
from borderwatch.integrity import KINDS, Origin


@attrs.frozen
class Entry:
    """
    One record of a file.
    """

    kind: str
    "The collection that it belongs to."
    written: Any
    "Its JSON bytes, or its plain values."
    origin: Origin
    "Where it stands."


@attrs.frozen
class Reading:
    """
    What was read from files, and what was wrong with them.
    """

    entries: list[Entry] = attrs.field(factory=list)
    problems: list[Problem] = attrs.field(factory=list)
    described: list[Description] = attrs.field(factory=list)

    def complain(self, message: str, file: str, line: int | None = None, *, hint: str = "", path: str = "") -> None:
        """
        Note a fault of a file.
        """
        self.problems.append(Problem(message=message, file=file, line=line, hint=hint, path=path))

    def include(self, other: Reading) -> None:
        """
        Take in what another file held.
        """
        self.entries.extend(other.entries)
        self.problems.extend(other.problems)
        self.described.extend(other.described)

    def dataset(self) -> Dataset:
        """
        The dataset of all entries.

        Raises:
            LoadError: with every fault of the files, of the records and between them.
        """
        records: dict[str, list[Any]] = {kind: [] for kind in KINDS}
        origins: dict[tuple[str, str], Origin] = {}
        problems = list(self.problems)
        for entry in self.entries:
            try:
                record = _record(entry)
            except codec.Refused as refused:
                problems.extend(_problems(entry, refused.faults))
                continue
            records[entry.kind].append(record)
            origins[entry.kind, record.id] = entry.origin
        return _checked(records, origins, problems, self.described[0] if self.described else Description())


def _record(entry: Entry) -> Any:
    record_type = KINDS[entry.kind]
    if isinstance(entry.written, bytes):
        return codec.decode(record_type, entry.written)
    return codec.structure(record_type, entry.written)


def _problems(entry: Entry, faults: Sequence[codec.Fault]) -> list[Problem]:
    return [
        Problem(
            message=fault.message,
            hint=fault.hint,
            file=entry.origin.file,
            line=entry.origin.line,
            record=_id_of(entry.written),
            path=fault.path,
            value=fault.value,
        )
        for fault in faults
    ]


def _id_of(written: Any) -> str:
    if isinstance(written, bytes):
        written = codec.loosely(written)
    found = written.get("id") if isinstance(written, dict) else None
    return found if isinstance(found, str) else ""


def _checked(
    records: dict[str, list[Any]],
    origins: dict[tuple[str, str], Origin],
    problems: list[Problem],
    description: Description,
) -> Dataset:
    """
    The dataset, if nothing is wrong; else one error with the faults found before and those between the records.
    """
    try:
        dataset = Dataset(records, description, origins)
    except LoadError as between:
        raise LoadError([*problems, *between.problems]) from None
    if problems:
        raise LoadError(problems)
    return dataset
