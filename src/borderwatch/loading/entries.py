"""
Records as they stand in files, before they are read: a kind, its bytes or values, and where it was.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

import attrs

from borderwatch import codec
from borderwatch.dataset import Dataset, Description
from borderwatch.errors import LoadError, Problem
from borderwatch.integrity import KINDS, Origin, Unmade, problems_of
from borderwatch.values.identifiers import is_slug

_SHOWN: Final = 40
_ID: Final = re.compile(rb'"id"\s*:\s*"([a-z0-9-]+)"')
"An id in a line that is not JSON."


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
    described: list[tuple[Description, Origin]] = attrs.field(factory=list)
    unread: set[str] = attrs.field(factory=set)
    "The collections of which a whole file could not be read."

    def complain(self, message: str, file: str, line: int | None = None, *, hint: str = "", path: str = "") -> None:
        """
        Note a fault of a file.
        """
        self.problems.append(Problem(message=message, file=file, line=line, hint=hint, path=path))

    def give_up(self, message: str, file: str, line: int | None = None, *, hint: str = "") -> None:
        """
        Note a fault for which nothing of a file could be read; `actors.toml` is taken to hold the actors.
        """
        self.complain(message, file, line, hint=hint)
        held = file.partition(".")[0]
        if held in KINDS:
            self.unread.add(held)

    def include(self, other: Reading) -> None:
        """
        Take in what another file held.
        """
        self.entries.extend(other.entries)
        self.problems.extend(other.problems)
        self.described.extend(other.described)
        self.unread.update(other.unread)

    def dataset(self, *, is_whole: bool = False) -> Dataset:
        """
        The dataset of all entries.

        Args:
            is_whole: whether it is known that the records fit each other, as it is of what the tests have loaded.

        Raises:
            LoadError: with every fault of the files, of the records and between them.
        """
        records: dict[str, list[Any]] = {kind: [] for kind in KINDS}
        origins: dict[str, list[Origin]] = {kind: [] for kind in KINDS}
        refused: dict[str, set[str]] = {kind: set() for kind in KINDS}
        unmade: list[Unmade] = []
        problems = [*self.problems, *self._described_again()]
        for entry in self.entries:
            try:
                record = _record(entry)
            except codec.Refused as unread:
                told = _problems(entry, unread.faults)
                problems.extend(told)
                paths = frozenset(problem.path for problem in told)
                unmade.append(Unmade(_plain(entry.written), told[0].record, entry.origin, paths))
                refused[entry.kind].add(_id_of(entry.written))
                continue
            records[entry.kind].append(record)
            origins[entry.kind].append(entry.origin)
        if problems:
            raise LoadError([*problems, *problems_of(records, origins, refused, self.unread, unmade)])
        description = self.described[0][0] if self.described else Description()
        return Dataset(records, description, origins, is_whole=is_whole)

    def _described_again(self) -> list[Problem]:
        return [
            Problem(
                message="the dataset is described a second time",
                hint=f"the first time is in {self.described[0][1].file}",
                file=origin.file,
                line=origin.line,
                path="dataset",
            )
            for _, origin in self.described[1:]
        ]


def _record(entry: Entry) -> Any:
    record_type = KINDS[entry.kind]
    if isinstance(entry.written, bytes):
        return codec.decode(record_type, entry.written)
    return codec.structure(record_type, entry.written)


def _problems(entry: Entry, faults: Sequence[codec.Fault]) -> list[Problem]:
    written_id = _id_of(entry.written)
    return [
        Problem(
            message=fault.message,
            hint=fault.hint,
            file=entry.origin.file,
            line=entry.origin.line,
            record=written_id if is_slug(written_id) else repr(written_id[:_SHOWN]) if written_id else "",
            path=fault.path,
            value=fault.value,
        )
        for fault in faults
    ]


def _plain(written: Any) -> Any:
    return codec.loosely(written) if isinstance(written, bytes) else written


def _id_of(written: Any) -> str:
    """
    The id, also of what is no record; nothing where none can be told.
    """
    values = _plain(written)
    found = values.get("id") if isinstance(values, dict) else None
    if isinstance(found, str):
        return found
    told = _ID.search(written) if values is None and isinstance(written, bytes) else None
    return told[1].decode("ascii") if told else ""
