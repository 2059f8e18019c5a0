"""
Incidents as the rows of the tables.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final

from borderwatch import codec
from borderwatch.conditions.cited import all_citations
from borderwatch.errors import InvalidValue
from borderwatch.frames.contract import NONE, TABLES, TIMES
from borderwatch.keys import KEYS, TimeKey
from borderwatch.records.incident import Incident, Location, Toll
from borderwatch.values.estimate import Number
from borderwatch.values.reading import OPEN_END, OPEN_START

Columns = dict[str, list[Any]]
"The values of a table, by column."

_MOST: Final = 10**12
"No toll is above this in a table, so that the sum of millions of them has room in 64 bits."


def columns_of(incidents: Iterable[Incident]) -> Mapping[str, Columns]:
    """
    The tables of incidents, column by column.

    Raises:
        InvalidValue: a toll that is no whole number of people.
    """
    tables: dict[str, Columns] = {name: {column.name: [] for column in columns} for name, columns in TABLES.items()}
    adders = {name: [values.append for values in columns.values()] for name, columns in tables.items()}
    for incident in incidents:
        for name, rows in _ROWS.items():
            for row in rows(incident):
                for add, value in zip(adders[name], row, strict=True):
                    add(value)
    return tables


Row = tuple[object, ...]


def _incident(incident: Incident) -> Iterator[Row]:
    when = incident.when
    whole = when.preferred
    began = when.best_begin
    yield (
        incident.id,
        incident.granularity.value,
        incident.standing.value,
        incident.standing.level,
        int(incident.rollup),
        len(when.readings),
        NONE if when.best is None else when.best.toordinal(),
        *((whole.begin_earliest, whole.end_latest) if whole else (NONE, NONE)),
        *(began or (NONE, NONE)),
        *_units(began),
        *when.order,
        codec.encode(incident).decode(),
    )


def _readings(incident: Incident) -> Iterator[Row]:
    for reading in incident.when.readings:
        began = (reading.begin_earliest, reading.begin_latest)
        yield (incident.id, *began, reading.end_earliest, reading.end_latest, int(reading.is_moment), *_units(began))


def _units(began: tuple[int, int] | None) -> Iterator[str]:
    """
    The year, quarter, month and week that hold all days between two days, empty where none does.
    """
    is_closed = began is not None and began[0] != OPEN_START and began[1] != OPEN_END
    for unit_of in _UNITS:
        if began is None or not is_closed:
            yield ""
            continue
        label, _, end = unit_of(date.fromordinal(began[0]))
        yield label if began[1] <= end.toordinal() else ""


_UNITS: Final[list[Callable[[date], tuple[str, date, date]]]] = [
    key.unit for name in TIMES if isinstance(key := KEYS[name], TimeKey)
]


def _kinds(incident: Incident) -> Iterator[Row]:
    for kind in incident.kinds:
        yield incident.id, kind.value


def _places(incident: Incident) -> Iterator[Row]:
    for spot in incident.places:
        yield incident.id, spot.place, spot.standing.level, _spot(spot)


def _spot(spot: Location) -> str:
    if spot.precision_km is None and spot.distance is None:
        return ""
    bare = Location(place=spot.place, precision_km=spot.precision_km, distance=spot.distance)
    return codec.encode(bare).decode()


def _participants(incident: Incident) -> Iterator[Row]:
    for part in incident.participants:
        yield incident.id, part.actor, part.role.value, part.standing.level


def _tolls(incident: Incident) -> Iterator[Row]:
    for toll in incident.tolls:
        count = toll.count
        bounds = (_whole(bound, toll, incident) for bound in (count.low, count.best, count.high))
        yield incident.id, toll.measure.value, toll.group, *bounds, int(toll.rollup)


def _whole(bound: Number | None, toll: Toll, incident: Incident) -> int:
    if bound is None:
        return NONE
    if isinstance(bound, int) and bound <= _MOST:
        return bound
    raise InvalidValue(
        f"{incident.id}: {bound} {toll.measure.value} has no room in a table, where a toll is a whole number of people "
        f"up to {_MOST:.0e}; save it as JSON Lines"
    )


def _citations(incident: Incident) -> Iterator[Row]:
    for source in sorted({citation.source for citation in all_citations(incident)}):
        yield incident.id, source


_ROWS: Final[Mapping[str, Callable[[Incident], Iterator[Row]]]] = {
    "incidents": _incident,
    "readings": _readings,
    "kinds": _kinds,
    "places": _places,
    "participants": _participants,
    "tolls": _tolls,
    "citations": _citations,
}
