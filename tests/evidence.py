"""
The evidence beside the bundled dataset, and what of the dataset is held against it.
"""

from __future__ import annotations

import os
import runpy
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

import attrs
import pytest

import borderwatch as bw
from borderwatch.bundled import folder_of
from borderwatch.records.record import Record
from borderwatch.values.written import Written

FOLDER: Final = folder_of("mexico-guatemala")

# A run and no import, because an import would leave a __pycache__ in the folder of the data.
_COMMAND: Final = runpy.run_path(str(Path(__file__).parents[1] / "seeds" / "make_evidence.py"))
numbers_in: Final[Callable[[str], tuple[str, ...]]] = _COMMAND["numbers_in"]
digest: Final[Callable[[str], str]] = _COMMAND["digest"]
written: Final[Callable[[dict[str, tuple[str, ...]]], str]] = _COMMAND["written"]
paragraphs_by_source: Final[Callable[[Path], dict[str, tuple[str, ...]]]] = _COMMAND["paragraphs_by_source"]

DOCUMENTS: Final = os.environ.get(_COMMAND["DOCUMENTS"], "")
needs_documents: Final = pytest.mark.skipif(
    not DOCUMENTS, reason=f"the documents are not at hand: {_COMMAND['DOCUMENTS']} names no folder"
)


@attrs.frozen
class Evidence:
    """
    The numbers printed in each paragraph of each source.
    """

    numbers: dict[bw.Citation, frozenset[str]]

    @classmethod
    def read(cls) -> Evidence:
        """
        The evidence as it lies beside the data.
        """
        tables = tomllib.loads((FOLDER / "evidence.toml").read_text(encoding="utf-8"))
        del tables["schema"]
        return cls(
            {
                bw.Citation(source, int(paragraph)): frozenset(printed["numbers"])
                for source, paragraphs in tables.items()
                for paragraph, printed in paragraphs.items()
            }
        )

    def printed(self, citations: Iterable[bw.Citation]) -> frozenset[str]:
        """
        The numbers that stand in any of the cited paragraphs.
        """
        return frozenset().union(*(self.numbers.get(citation, frozenset()) for citation in citations))


@attrs.frozen
class Figure:
    """
    A number of a record: a toll, a quantity or a distance.
    """

    record: str
    "The id of the record."
    field: str
    "Where it stands in the record."
    estimate: bw.Estimate
    "The number in its bounds."
    words: str
    "The number as printed."
    citations: tuple[bw.Citation, ...]
    "Where it is printed."

    def __str__(self) -> str:
        cited = ", ".join(map(str, self.citations))
        return f"{self.record} {self.field}: {self.estimate} for {self.words!r} in {cited}"


def figures(record: Record) -> Iterator[Figure]:
    """
    Every number of a record that a source must have printed.
    """
    if isinstance(record, bw.Incident):
        for toll in record.tolls:
            yield Figure(record.id, "tolls", toll.count, toll.text, toll.citations or record.citations)
        for item in record.materiel:
            yield from _measured(record, "materiel", item.quantity, item.citations)
    if isinstance(record, bw.Agreement):
        for activity in record.activities:
            yield from _measured(record, "activities", activity.quantity, activity.citations)
    if isinstance(record, bw.Incident | bw.Agreement):
        for location in record.places:
            yield from _measured(record, "places", location.distance, location.citations)
    if isinstance(record, bw.Statistic):
        yield from _measured(record, "quantity", record.quantity, ())


def _measured(
    record: Record, field: str, quantity: bw.Quantity | None, citations: tuple[bw.Citation, ...]
) -> Iterator[Figure]:
    if quantity is not None:
        yield Figure(record.id, field, quantity.amount, quantity.text, citations or record.citations)


def every_record(watch: bw.Dataset) -> Iterator[Record]:
    """
    The records of all collections.
    """
    for collection in watch.collections.values():
        yield from collection


def parts(record: Written) -> Iterator[Written]:
    """
    A record and everything in it that has fields of its own.
    """
    yield record
    for field in record.__struct_fields__:
        value = getattr(record, field)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Written):
                yield from parts(item)


def dates_of(record: Record) -> list[bw.When]:
    """
    Every date of a record and of everything in it.
    """
    return [
        value
        for part in parts(record)
        for field in part.__struct_fields__
        if isinstance(value := getattr(part, field), bw.When)
    ]
