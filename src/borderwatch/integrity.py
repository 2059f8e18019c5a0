"""
What must hold between the records of a dataset, and every place where it does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias

import attrs

from borderwatch.actors import Actors
from borderwatch.conditions.cited import all_citations
from borderwatch.errors import Problem, did_you_mean
from borderwatch.records.actor import Actor
from borderwatch.records.agreement import Agreement
from borderwatch.records.claim import Claim
from borderwatch.records.incident import Incident
from borderwatch.records.place import Place
from borderwatch.records.record import Record
from borderwatch.records.relation import Relation
from borderwatch.records.source import Source
from borderwatch.records.statistic import Statistic
from borderwatch.records.vocabulary import RelationKind
from borderwatch.references import references
from borderwatch.values.identifiers import is_slug

KINDS: Final[dict[str, type[Record]]] = {
    "sources": Source,
    "places": Place,
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
class Origin:
    """
    Where a record was read.
    """

    file: str = ""
    line: int | None = None


Origins: TypeAlias = Mapping[tuple[str, str], Origin]
"Where the record of a collection and an id was read."


def problems_of(records: Records, origins: Origins | None = None) -> list[Problem]:
    """
    Every fault between records: ids used twice, references to nothing, cycles of parents, names that two actors share
    without saying so.
    """
    return list(_Check(records, origins or {}).problems())


class _Check:
    """
    One look over all records.
    """

    def __init__(self, records: Records, origins: Origins) -> None:
        self._records = records
        self._origins = origins
        self._ids = {kind: {record.id for record in records.get(kind, ())} for kind in KINDS}

    def problems(self) -> Iterator[Problem]:
        for kind in KINDS:
            yield from self._repeated(kind)
            for record in self._records.get(kind, ()):
                yield from self._dangling(kind, record)
                yield from self._uncited(kind, record)
                yield from self._misspelled(kind, record)
        yield from self._cycles("places")
        yield from self._cycles("actors")
        yield from self._shared_names()
        yield from self._shared_codes()

    def _problem(  # noqa: PLR0913  # the fields of a problem
        self, kind: str, record: Record, path: str, message: str, *, value: str = "", hint: str = ""
    ) -> Problem:
        origin = self._origins.get((kind, record.id), Origin())
        return Problem(
            message=message,
            hint=hint,
            file=origin.file,
            line=origin.line,
            record=record.id,
            path=path,
            value=repr(value) if value else "",
        )

    def _repeated(self, kind: str) -> Iterator[Problem]:
        seen: set[str] = set()
        for record in self._records.get(kind, ()):
            if record.id in seen:
                yield self._problem(kind, record, "id", f"two {kind} have this id; an id is unique in its collection")
            seen.add(record.id)

    def _dangling(self, kind: str, record: Record) -> Iterator[Problem]:
        for reference in references(record):
            if not any(reference.target in self._ids[among] for among in reference.kinds):
                where = reference.kinds[0] if len(reference.kinds) == 1 else "collections"
                known = [known for among in reference.kinds for known in self._ids[among]]
                hint = did_you_mean(reference.target, known)
                yield self._problem(
                    kind, record, reference.path, f"the {where} hold no such id", value=reference.target, hint=hint
                )

    def _uncited(self, kind: str, record: Record) -> Iterator[Problem]:
        for source in sorted({citation.source for citation in all_citations(record)} - self._ids["sources"]):
            hint = did_you_mean(source, self._ids["sources"])
            yield self._problem(kind, record, "citations", "the sources hold no such id", value=source, hint=hint)

    def _misspelled(self, kind: str, record: Record) -> Iterator[Problem]:
        for path, value in _slugs(record):
            if not is_slug(value):
                hint = "write lower-case ASCII letters and digits, joined by single hyphens"
                yield self._problem(kind, record, path, "this is not a slug", value=value, hint=hint)

    def _cycles(self, kind: str) -> Iterator[Problem]:
        parents = {record.id: record.part_of for record in self._records.get(kind, ())}
        told: set[str] = set()
        for record in self._records.get(kind, ()):
            chain = [record.id]
            while (parent := parents.get(chain[-1])) is not None and parent not in chain:
                chain.append(parent)
            if parent is not None and parent == record.id and not told & set(chain):
                told.update(chain)
                path = " -> ".join([*chain, parent])
                yield self._problem(kind, record, "part_of", f"what contains it is part of it in turn: {path}")

    def _shared_names(self) -> Iterator[Problem]:
        actors = {actor.id: actor for actor in self._records.get("actors", ())}
        declared = {
            frozenset((relation.subject, relation.object))
            for relation in self._records.get("relations", ())
            if relation.kind is RelationKind.ALIAS_DISPUTED_WITH
        }
        for key, ids in Actors(actors.values(), kind="actor").shared_names().items():
            first, *others = ids
            for other in others:
                if frozenset((first, other)) not in declared:
                    yield self._problem(
                        "actors",
                        actors[other],
                        "names",
                        f"{first!r} bears this name too",
                        value=key,
                        hint="if they are not the same, say so with a relation of kind alias-disputed-with",
                    )

    def _shared_codes(self) -> Iterator[Problem]:
        bearers: dict[str, str] = {}
        for place in self._records.get("places", ()):
            for code in place.codes:
                first = bearers.setdefault(code.casefold(), place.id)
                if first != place.id:
                    yield self._problem("places", place, "codes", f"{first!r} has this code too", value=code)


def _slugs(record: Record) -> Iterator[tuple[str, str]]:
    match record:
        case Incident():
            for index, toll in enumerate(record.tolls):
                if toll.group:
                    yield f"tolls[{index}].group", toll.group
            for index, item in enumerate(record.materiel):
                yield f"materiel[{index}].kind", item.kind
        case Agreement():
            for index, activity in enumerate(record.activities):
                yield f"activities[{index}].kind", activity.kind
        case Statistic():
            yield "measure", record.measure
        case _:
            return
