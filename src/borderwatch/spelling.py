"""
How the codes and slugs inside a record are spelled.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from borderwatch.records.actor import Actor
from borderwatch.records.agreement import Agreement
from borderwatch.records.border_line import BorderLine
from borderwatch.records.incident import Incident
from borderwatch.records.place import Place
from borderwatch.records.record import Record
from borderwatch.records.source import Source
from borderwatch.records.statistic import Statistic
from borderwatch.values.identifiers import is_slug

_COUNTRY: Final = re.compile(r"[A-Z]{2}", re.ASCII)
_LANGUAGE: Final = re.compile(r"[a-z]{2}", re.ASCII)


@attrs.frozen
class Misspelling:
    """
    A text that is not of the form that its field asks for.
    """

    path: str
    value: str
    message: str
    hint: str


def misspellings(record: Record) -> Iterator[Misspelling]:
    """
    Every slug, country and language of a record that is not spelled as one.
    """
    for path, value in _slugs(record):
        if not is_slug(value):
            hint = "write lower-case ASCII letters and digits, joined by single hyphens"
            yield Misspelling(path, value, "this is not a slug", hint)
    for path, value in _countries(record):
        if value and not _COUNTRY.fullmatch(value):
            yield Misspelling(path, value, "this is not a code of a country", "write two capitals (ISO 3166-1), as GT")
    for path, value in _languages(record):
        if value and not _LANGUAGE.fullmatch(value):
            hint = "write two small letters (ISO 639-1), as es"
            yield Misspelling(path, value, "this is not a code of a language", hint)


def _slugs(record: Record) -> Iterator[tuple[str, str]]:
    match record:
        case Incident():
            for index, toll in enumerate(record.tolls):
                if toll.group:
                    yield f"tolls[{index}].group", toll.group
            for index, item in enumerate(record.materiel):
                yield f"materiel[{index}].kind", item.kind
                yield from ((f"materiel[{index}].features[{n}]", slug) for n, slug in enumerate(item.features))
        case Agreement():
            for index, activity in enumerate(record.activities):
                yield f"activities[{index}].kind", activity.kind
        case Statistic():
            yield "measure", record.measure
        case _:
            return


def _countries(record: Record) -> Iterator[tuple[str, str]]:
    if isinstance(record, Place | Actor):
        yield "country", record.country
    if isinstance(record, BorderLine):
        yield from ((f"countries[{index}]", country) for index, country in enumerate(record.countries))
    if isinstance(record, Incident | Agreement):
        yield from ((f"places[{index}].side", spot.side) for index, spot in enumerate(record.places))


def _languages(record: Record) -> Iterator[tuple[str, str]]:
    if isinstance(record, Source):
        yield "language", record.language
    if isinstance(record, Place | Actor):
        yield from ((f"names[{index}].language", name.language) for index, name in enumerate(record.names))
