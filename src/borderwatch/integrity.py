"""
What must hold between the records of a dataset, and every place where it does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations
from typing import Any, Final, TypeAlias

import attrs

from borderwatch.actors import Actors
from borderwatch.conditions.cited import all_citations
from borderwatch.crossings import faults_of_crossings
from borderwatch.errors import InvalidValue, Problem, did_you_mean
from borderwatch.normalize.names import name_key
from borderwatch.records.actor import Actor
from borderwatch.records.agreement import Agreement
from borderwatch.records.border_line import BorderLine
from borderwatch.records.claim import Claim
from borderwatch.records.incident import Incident
from borderwatch.records.place import FARTHEST_KM, Place
from borderwatch.records.record import Record
from borderwatch.records.relation import Relation
from borderwatch.records.source import Source
from borderwatch.records.statistic import Statistic
from borderwatch.records.vocabulary import NameKind, RelationKind
from borderwatch.references import Reference, cited, references, references_in
from borderwatch.spelling import misspellings
from borderwatch.values.identifiers import is_slug

KINDS: Final[dict[str, type[Record]]] = {
    "sources": Source,
    "places": Place,
    "borders": BorderLine,
    "actors": Actor,
    "relations": Relation,
    "incidents": Incident,
    "agreements": Agreement,
    "claims": Claim,
    "statistics": Statistic,
}
"The collections of a dataset and what each holds, in the order in which they are written."

Records: TypeAlias = Mapping[str, Sequence[Any]]
"The records of each collection, by its name in `KINDS`."


@attrs.frozen
class Unmade:
    """
    What stands in a file in the place of a record and could not become one.
    """

    written: Any
    "Its plain values."
    record: str
    "Its id, as far as it has one."
    origin: Origin
    "Where it stands."
    faults: AbstractSet[str]
    "The paths of what is wrong with it by itself."


@attrs.frozen
class Origin:
    """
    Where a record was read.
    """

    file: str = ""
    line: int | None = None


Origins: TypeAlias = Mapping[str, Sequence[Origin]]
"Where the records of each collection were read, in the order in which they are listed."

_ASCII: Final = re.compile(r"[A-Za-z0-9]")
"What every key keeps; only a name without any of it has to be folded to be judged."
_SHOWN: Final = 400
_DISPUTED: Final = "if they are not the same, say so with a relation of kind alias-disputed-with"
_HINTED: Final = 100
"So many unknown ids get a hint: looking for the nearest of many ids is slow, and a report of more is not read."


def problems_of(
    records: Records,
    origins: Origins | None = None,
    refused: Mapping[str, AbstractSet[str]] | None = None,
    unread: AbstractSet[str] = frozenset(),
    unmade: Sequence[Unmade] = (),
) -> list[Problem]:
    """
    Every fault between records: ids used twice, references to nothing, cycles of parents, names that two actors share
    without saying so.

    Args:
        records: the records of each collection.
        origins: where they were read, if they were.
        refused: the ids, by collection, of records that stand in the files and could not be read. What points at one
            of them is no further fault.
        unread: the collections of which a whole file could not be read. What points into them is no further fault.
        unmade: what could not become a record, and may point at nothing all the same.
    """
    check = _Check(records, origins or {}, refused or {}, unread)
    return [*check.problems(), *(problem for each in unmade for problem in check.problems_of_unmade(each))]


class _Check:
    """
    One look over all records.
    """

    def __init__(
        self,
        records: Records,
        origins: Origins,
        refused: Mapping[str, AbstractSet[str]],
        unread: AbstractSet[str],
    ) -> None:
        self._records = records
        self._unread = unread
        self._origins = origins
        self._ids = {
            kind: {record.id for record in records.get(kind, ())} | set(refused.get(kind, ())) for kind in KINDS
        }
        self._hints: dict[tuple[str, tuple[str, ...]], str] = {}

    def problems(self) -> Iterator[Problem]:
        for kind in KINDS:
            yield from self._repeated(kind)
            for position, record in enumerate(self._records.get(kind, ())):
                yield from self._dangling(kind, position, record)
                yield from self._misspelled(kind, position, record)
                yield from self._off_the_globe(kind, position, record)
        yield from self._cycles("places")
        yield from self._cycles("actors")
        for kind in ("places", "actors"):
            yield from self._unnamed(kind)
        yield from self._shared_names()
        yield from self._shared_codes()
        yield from self._halves_of_crossings()

    def _problem(  # noqa: PLR0913  # the fields of a problem
        self, kind: str, position: int, path: str, message: str, *, value: str = "", hint: str = ""
    ) -> Problem:
        origins = self._origins.get(kind, ())
        origin = origins[position] if position < len(origins) else Origin()
        return Problem(
            message=message,
            hint=hint,
            file=origin.file,
            line=origin.line,
            record=self._records[kind][position].id,
            path=path,
            value=repr(value) if value else "",
        )

    def _repeated(self, kind: str) -> Iterator[Problem]:
        first: dict[str, int] = {}
        for position, record in enumerate(self._records.get(kind, ())):
            if first.setdefault(record.id, position) != position:
                where = self._problem(kind, first[record.id], "id", "")
                place = ":".join(part for part in (where.file, str(where.line or "")) if part)
                hint = f"the first is in {place}" if place else ""
                message = f"two {kind} have this id; an id is unique in its collection"
                yield self._problem(kind, position, "id", message, hint=hint)

    def _dangling(self, kind: str, position: int, record: Record) -> Iterator[Problem]:
        found = list(references(record))
        if not all(citation.source in self._ids["sources"] for citation in all_citations(record)):
            found.extend(cited(record))
        for reference in found:
            holders = [among for among in reference.kinds if reference.target in self._ids[among]]
            if len(holders) > 1:
                message = f"this id stands in several collections: {', '.join(holders)}"
                hint = "rename one of the records, so that it is plain which is meant"
                yield self._problem(kind, position, reference.path, message, value=reference.target, hint=hint)
            if not holders and self._unread.isdisjoint(reference.kinds):
                where = reference.kinds[0] if len(reference.kinds) == 1 else "collections"
                message, hint = f"the {where} hold no such id", self._hint(reference)
                yield self._problem(kind, position, reference.path, message, value=reference.target, hint=hint)

    def problems_of_unmade(self, unmade: Unmade) -> Iterator[Problem]:
        """
        What points at nothing in values that could not become a record.
        """
        for reference in references_in(unmade.written):
            is_told = any(reference.path == path or path.startswith(reference.path) for path in unmade.faults if path)
            is_found = any(reference.target in self._ids[among] for among in reference.kinds)
            if not (is_told or is_found) and is_slug(reference.target) and self._unread.isdisjoint(reference.kinds):
                where = reference.kinds[0] if len(reference.kinds) == 1 else "collections"
                yield Problem(
                    message=f"the {where} hold no such id",
                    hint=self._hint(reference),
                    file=unmade.origin.file,
                    line=unmade.origin.line,
                    record=unmade.record,
                    path=reference.path,
                    value=repr(reference.target),
                )

    def _hint(self, reference: Reference) -> str:
        asked = reference.target, reference.kinds
        if asked not in self._hints and len(self._hints) < _HINTED:
            known = (known for among in reference.kinds for known in sorted(self._ids[among]))
            self._hints[asked] = did_you_mean(reference.target, known)
        return self._hints.get(asked, "")

    def _misspelled(self, kind: str, position: int, record: Record) -> Iterator[Problem]:
        for found in misspellings(record):
            yield self._problem(kind, position, found.path, found.message, value=found.value, hint=found.hint)

    def _off_the_globe(self, kind: str, position: int, record: Record) -> Iterator[Problem]:
        for index, spot in enumerate(record.places if isinstance(record, Incident | Agreement) else ()):
            if spot.precision_km is not None and not 0 <= spot.precision_km <= FARTHEST_KM:
                path, value = f"places[{index}].precision_km", str(spot.precision_km)
                yield self._problem(kind, position, path, "this is not a distance on Earth", value=value)

    def _cycles(self, kind: str) -> Iterator[Problem]:
        """
        A problem for each cycle, at the first of its records; each record is visited once.
        """
        records = self._records.get(kind, ())
        positions = {record.id: position for position, record in enumerate(records)}
        settled: set[str] = set()
        for record in records:
            chain: list[str] = []
            walked: set[str] = set()
            at: str | None = record.id
            while at is not None and at in positions and at not in settled and at not in walked:
                chain.append(at)
                walked.add(at)
                at = records[positions[at]].part_of
            if at is not None and at in walked:
                path = " -> ".join([*chain[chain.index(at) :], at])
                shown = path if len(path) <= _SHOWN else f"{path[:_SHOWN]}…"
                message = f"what contains it is part of it in turn: {shown}"
                yield self._problem(kind, positions[at], "part_of", message)
            settled |= walked

    def _unnamed(self, kind: str) -> Iterator[Problem]:
        for position, record in enumerate(self._records.get(kind, ())):
            for path, form in _forms(record):
                if not _is_name(form):
                    message = "a name has at least one letter or digit"
                    yield self._problem(kind, position, path, message, value=form)

    def _shared_names(self) -> Iterator[Problem]:
        actors = {actor.id: position for position, actor in enumerate(self._records.get("actors", ()))}
        every = [self._records["actors"][position] for position in actors.values()]
        named = [actor for actor in every if all(_is_name(form) for _, form in _forms(actor))]
        declared = {
            frozenset((relation.subject, relation.object))
            for relation in self._records.get("relations", ())
            if relation.kind is RelationKind.ALIAS_DISPUTED_WITH
        }
        for key, ids in Actors(named, kind="actor").shared_names().items():
            for first, other in combinations(ids, 2):
                if frozenset((first, other)) not in declared:
                    message = f"{first!r} bears this name too"
                    yield self._problem("actors", actors[other], "names", message, value=key, hint=_DISPUTED)

    def _shared_codes(self) -> Iterator[Problem]:
        bearers: dict[str, str] = {}
        for position, place in enumerate(self._records.get("places", ())):
            for code in place.codes:
                first = bearers.setdefault(code.casefold(), place.id)
                if first != place.id:
                    yield self._problem("places", position, "codes", f"{first!r} has this code too", value=code)

    def _halves_of_crossings(self) -> Iterator[Problem]:
        """
        A problem for each place whose other side does not name it back, or lies in no other country.
        """
        places = self._records.get("places", ())
        for position, fault in faults_of_crossings(places):
            value = places[position].across or ""
            yield self._problem("places", position, "across", fault.message, value=value, hint=fault.hint)


def _forms(record: Actor | Place) -> Iterator[tuple[str, str]]:
    """
    The names that the record can be found by, with their paths.
    """
    yield "name", record.name
    for index, name in enumerate(record.names):
        if name.kind is not NameKind.DESCRIPTION:
            yield f"names[{index}].text", name.text


def _is_name(text: str) -> bool:
    if _ASCII.search(text):
        return True
    try:
        return bool(name_key(text))
    except InvalidValue:
        return False
