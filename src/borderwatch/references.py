"""
Which fields of a record point at other records.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import attrs

from borderwatch.records.actor import Actor
from borderwatch.records.agreement import Agreement
from borderwatch.records.claim import Claim
from borderwatch.records.incident import Incident, Location
from borderwatch.records.place import Place
from borderwatch.records.record import Record
from borderwatch.records.relation import Relation
from borderwatch.records.statistic import Statistic
from borderwatch.values.written import Written

ANYTHING: Final = (
    *("incidents", "actors", "places", "agreements", "relations"),
    *("claims", "statistics", "borders", "sources"),
)


@attrs.frozen
class Reference:
    """
    A field that holds the id of another record.
    """

    path: str
    "The field, for instance `participants[0].actor`."
    target: str
    "The id that stands there."
    kinds: tuple[str, ...]
    "The collections in which it may be found."


def references(record: Record) -> Iterator[Reference]:
    """
    Every reference of a record but its citations.
    """
    match record:
        case Place():
            yield from _maybe("part_of", record.part_of, "places")
            yield from _maybe("across", record.across, "places")
        case Actor():
            yield from _maybe("part_of", record.part_of, "actors")
        case Relation():
            yield Reference("subject", record.subject, ("actors",))
            yield Reference("object", record.object, ("places",) if record.kind.joins_a_place else ("actors",))
        case Incident():
            yield from _incident_references(record)
        case Agreement():
            yield from _agreement_references(record)
        case Claim():
            yield Reference("speaker", record.speaker, ("actors",))
            yield from _each("via", record.via, "actors")
            yield from _each("about", record.about, *ANYTHING)
        case Statistic():
            yield from _each("scope", record.scope, "places", "actors")
        case _:
            return


def cited(record: Written, path: str = "") -> Iterator[Reference]:
    """
    Every citation of a record and of what is in it, as a reference to a source.
    """
    for field in record.__struct_fields__:
        value = getattr(record, field)
        where = f"{path}.{field}" if path else field
        if field == "citations":
            yield from (Reference(f"{where}[{n}]", citation.source, ("sources",)) for n, citation in enumerate(value))
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, Written):
                    yield from cited(item, f"{where}[{index}]")


FIELDS_OF_IDS: Final[dict[str, tuple[str, ...]]] = {
    "actor": ("actors",),
    "by": ("actors",),
    "parties": ("actors",),
    "speaker": ("actors",),
    "subject": ("actors",),
    "via": ("actors",),
    "across": ("places",),
    "place": ("places",),
    "target": ("incidents",),
    "to": ("incidents", "agreements"),
    "scope": ("places", "actors"),
    "about": ANYTHING,
    "citations": ("sources",),
    "object": ("actors", "places"),
    "part_of": ("actors", "places"),
}
"The fields that hold ids, wherever in a record they stand, and the collections of those ids."


def references_in(written: object, path: str = "") -> Iterator[Reference]:
    """
    The references of plain values that did not become a record, as far as they can be told without one.
    """
    for key, value in written.items() if isinstance(written, Mapping) else ():
        where = f"{path}.{key}" if path else str(key)
        if key in FIELDS_OF_IDS and isinstance(value, str):
            yield Reference(where, value, FIELDS_OF_IDS[key])
        for index, item in enumerate(value if isinstance(value, list) else ()):
            if key in FIELDS_OF_IDS and isinstance(item, str):
                target = item.partition("#")[0] if key == "citations" else item
                yield Reference(f"{where}[{index}]", target, FIELDS_OF_IDS[key])
            elif key != "raw":
                yield from references_in(item, f"{where}[{index}]")


def _incident_references(incident: Incident) -> Iterator[Reference]:
    yield from _locations(incident.places)
    for index, part in enumerate(incident.participants):
        yield Reference(f"participants[{index}].actor", part.actor, ("actors",))
    for index, link in enumerate(incident.links):
        yield Reference(f"links[{index}].target", link.target, ("incidents",))


def _agreement_references(agreement: Agreement) -> Iterator[Reference]:
    yield from _locations(agreement.places)
    yield from _each("parties", agreement.parties, "actors")
    for index, activity in enumerate(agreement.activities):
        yield from _each(f"activities[{index}].by", activity.by, "actors")
    for index, response in enumerate(agreement.responds_to):
        yield Reference(f"responds_to[{index}].to", response.to, ("incidents", "agreements"))


def _locations(locations: Sequence[Location]) -> Iterator[Reference]:
    yield from (Reference(f"places[{index}].place", spot.place, ("places",)) for index, spot in enumerate(locations))


def _each(path: str, targets: Sequence[str], *kinds: str) -> Iterator[Reference]:
    yield from (Reference(f"{path}[{index}]", target, kinds) for index, target in enumerate(targets))


def _maybe(path: str, target: str | None, *kinds: str) -> Iterator[Reference]:
    if target is not None:
        yield Reference(path, target, kinds)
