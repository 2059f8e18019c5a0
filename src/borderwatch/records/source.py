"""
A document or dataset that records are taken from.
"""

from __future__ import annotations

from borderwatch.records.record import Record
from borderwatch.values.when import When


class Source(Record, frozen=True, kw_only=True):
    """
    What citations point at.
    """

    title: str
    "The title as printed, or a description in our words where none is."
    publisher: str = ""
    "Who published it."
    authors: tuple[str, ...] = ()
    "Who wrote it, as printed."
    published: When | None = None
    "The day of publication, where the document prints it."
    accessed: When | None = None
    "The day on which a dataset was fetched."
    release: str = ""
    "The version of a dataset."
    url: str = ""
    "Where it can be read."
    language: str = ""
    "A two-letter code, ISO 639-1."
    credit: str = ""
    "Whom else to name: the first publisher of a reprint, the maker of a picture."
    license: str = ""
    "The licence or terms of the source itself."

    def __str__(self) -> str:
        return f"{self.title} [{self.id}]"
