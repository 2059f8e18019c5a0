"""
Places of the gazetteer while they are made, before names are shared out.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping

import attrs

from borderwatch.records import Name, Place
from borderwatch.records.vocabulary import NameKind, PlaceKind
from borderwatch.values import Citation

from .tables import Point


@attrs.define
class Draft:
    """
    A place as the tables have it, before names are shared out.
    """

    id: str
    name: str
    kind: PlaceKind
    part_of: str
    country: str
    codes: tuple[str, ...] = ()
    point: Point | None = None
    precision_km: float | None = None
    sources: tuple[str, ...] = ()
    note: str = ""
    across: str | None = None
    others: dict[tuple[str, str, NameKind], set[str]] = attrs.field(factory=dict)
    "Further names: text, language and kind, with their sources."
    is_authored: bool = False
    "Whether places.toml has it, so that it is not written here."

    def add_source(self, source: str) -> None:
        """
        Take in a source, once.
        """
        if source not in self.sources:
            self.sources = (*self.sources, source)

    def add_name(self, text: str, language: str, source: str, kind: NameKind = NameKind.FULL) -> None:
        """
        Take in a name, or another source for it.
        """
        self.others.setdefault((text, language, kind), set()).add(source)


def record_of(draft: Draft) -> Place:
    """
    The record of a draft.
    """
    forms = sorted(draft.others.items(), key=lambda form: form[0])
    return Place(
        id=draft.id,
        name=draft.name,
        kind=draft.kind,
        names=tuple(
            Name(text=text, language=language, kind=kind, citations=cited(sources))
            for (text, language, kind), sources in forms
        ),
        part_of=draft.part_of or None,
        across=draft.across,
        country=draft.country,
        codes=draft.codes,
        latitude=draft.point[0] if draft.point else None,
        longitude=draft.point[1] if draft.point else None,
        precision_km=None if draft.precision_km is None else float(draft.precision_km),
        citations=cited(draft.sources),
        note=draft.note,
    )


def cited(sources: Iterable[str]) -> tuple[Citation, ...]:
    """
    Citations of sources as a whole.
    """
    return tuple(Citation(source) for source in sorted(sources))


def around(draft: Draft, drafts: Mapping[str, Draft]) -> list[Draft]:
    """
    What contains a place, from the inside out.
    """
    found = []
    while draft.part_of:
        draft = drafts[draft.part_of]
        found.append(draft)
    return found


def told(text: str) -> None:
    """
    Say what a person is to do.
    """
    sys.stderr.write(f"{text}\n")
