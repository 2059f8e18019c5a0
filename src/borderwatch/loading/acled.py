"""
Armed Conflict Location & Event Data (ACLED).

Codes as its codebook defines them; `docs/how-to/acled.md` says what maps to what.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

import attrs

from borderwatch.conditions import Condition
from borderwatch.dataset import Dataset
from borderwatch.loading.account import Doubt, Unusable
from borderwatch.loading.acled_codes import country_in, kind_of_actor, kind_of_event, party_of
from borderwatch.loading.catalog import Catalog, shortened, slug_of
from borderwatch.loading.cells import code, day, degrees, whole
from borderwatch.loading.countries import country_of, name_of
from borderwatch.loading.importing import Import, Publication, Read, imported
from borderwatch.loading.memo import Memo, getter_of, tuples_of
from borderwatch.loading.monadic import joined, may_go_on, told
from borderwatch.loading.report import LoadReport
from borderwatch.loading.streams import TableFile
from borderwatch.loading.surroundings import Surroundings, id_of_steps
from borderwatch.normalize.text import fold
from borderwatch.records.actor import Actor
from borderwatch.records.incident import Incident, Location, Participant, Toll
from borderwatch.records.source import Source
from borderwatch.records.vocabulary import ActorKind, IncidentKind, Measure, PlaceKind, Role
from borderwatch.values.citation import Citation
from borderwatch.values.columns import Columns
from borderwatch.values.estimate import Estimate
from borderwatch.values.when import When

REQUIRED: Final = ("event_id_cnty or data_id", "event_date", "event_type", "actor1")

_SIDES: Final = ("actor1", "actor2")
_LISTS: Final = ("assoc_actor_1", "assoc_actor_2", "ally_actor_1", "ally_actor_2")
"The columns with lists of actors; the oldest files call them allies."
_PARTIES: Final = (
    *("disorder_type", "event_type", "sub_event_type", "civilian_targeting", "interaction", "inter1", "inter2"),
    *_SIDES,
    *_LISTS,
)
_SPOT: Final = (
    *("country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision"),
    *("iso", "iso3", "gwno", "region"),
)
_NAMED: Final = ("country", "admin1", "admin2", "admin3", "location")
_DAYS: Final = ("event_date", "time_precision", "year")
_LEVELS: Final = (
    ("admin1", "adm1", PlaceKind.ADMIN1),
    ("admin2", "adm2", PlaceKind.ADMIN2),
    ("admin3", "adm3", PlaceKind.AREA),
)
"The columns of the divisions, their marks in ids, and what they are; the third level has no kind of its own."

_POINT_KM: Final = 5.0
"How far from its point a town or village is taken to reach, as in UCDP GED."
_NEAR_KM: Final = 25.0
"How far from the town an event of geo_precision 2 is taken to have been; the codebook gives no figure."
_REGION_KM: Final = 250.0
"How far from its point the region of an event of geo_precision 3 is taken to reach; the codebook gives no figure."
_LAST_DAY: Final = date.max.toordinal()


def read_acled(  # noqa: PLR0913  # the same questions as to every importer
    file: TableFile,
    *,
    where: Condition | None = None,
    beside: Dataset | None = None,
    progress: bool = False,
    release: str = "",
    accessed: date | None = None,
) -> LoadReport:
    """
    Read ACLED: CSV of the present or an older layout, in upper case, with one row per actor, or the JSON of the API;
    also in a zip or gzip.

    Dates of time_precision 2 and 3 are a best day inside a week or a month, and actors are parties, because ACLED says
    of neither side that it attacked. Actors "Unidentified" are placeholders of one event each. Ids are `acled-` and the
    publisher's own; columns without a field of their own stay in `raw`. The terms of ACLED do not let its data be
    passed on.

    Args:
        file: a path, bytes or an open file.
        where: keep only the rows for which this may be so; the rest is not held in memory, but for rows with one actor
            that another row of the event may add to.
        beside: a dataset whose actors and places are meant where they have the same external id or a declared name;
            the records are joined to its own.
        progress: show a bar; needs the extra `progress`.
        release: a version, if you name your exports.
        accessed: the day on which the file was fetched, which ACLED asks to be told with its data.

    Raises:
        LoadError: the file is no such table, or breaks off.
        AmbiguousName: a name in the condition that several bear.
        MissingExtra: a bar is asked for, and tqdm is not installed.
        OSError: the file system refused.
    """
    wanted = Import(where=where, beside=beside, progress=progress, release=release, accessed=accessed)
    return imported(file, _ACLED, wanted)


def _source(release: str, accessed: date | None) -> Source:
    return Source(
        id="acled",
        title="Armed Conflict Location & Event Data (ACLED)",
        publisher="ACLED",
        release=release,
        accessed=When.parse(accessed.isoformat()) if accessed else None,
        url="https://acleddata.com",
        language="en",
        credit="name ACLED and the day of access; its terms do not let the data be passed on",
        license="LicenseRef-ACLED",
    )


@attrs.frozen
class _Parties:
    """
    What a row says of what happened, and between whom.
    """

    kinds: tuple[IncidentKind, ...]
    summary: str
    participants: tuple[Participant, ...]
    unidentified: tuple[str, ...]
    "The names of those whom nobody identified, who are others in each event."
    raw: Mapping[str, str]
    doubts: tuple[Doubt, ...]


@attrs.frozen
class _Spot:
    """
    What a row says of its place.
    """

    places: tuple[Location, ...]
    raw: Mapping[str, str]
    doubts: tuple[Doubt, ...]


@attrs.frozen
class _Days:
    """
    What a row says of its time.
    """

    when: When
    raw: Mapping[str, str]
    doubts: tuple[Doubt, ...]


def _reader(columns: Sequence[str], catalog: Catalog) -> Read:
    """
    What makes an incident of a row with these columns.
    """
    maker = _Maker(catalog)
    parties_names, parties_of = getter_of(_PARTIES, columns)
    spot_names, spot_of = getter_of(_SPOT, columns)
    days_names, days_of = getter_of(_DAYS, columns)
    deaths_names, deaths_of = getter_of(("fatalities",), columns)
    sources_names, sources_of = getter_of(("source",), columns)
    parties, spots = Memo(parties_names, maker.parties), Memo(spot_names, maker.spot)
    days, deaths = Memo(days_names, maker.days), Memo(deaths_names, maker.deaths)
    citations = Memo(sources_names, maker.citations)
    at_home = {"fatalities", *_PARTIES, *_SPOT, *_DAYS}
    own_names, own = getter_of([name for name in columns if name and name not in at_home], columns)
    own_of = tuples_of(own_names, own)
    event_of = _event_of(columns)

    def read(row: Sequence[str]) -> tuple[Incident, tuple[Doubt, ...]]:
        event = event_of(row)
        time, tolls, spot = days[days_of(row)], deaths[deaths_of(row)], spots[spot_of(row)]
        acts, cited = parties[parties_of(row)], citations[sources_of(row)]
        participants = acts.participants
        if acts.unidentified:
            participants = _in_order((*participants, *(maker.placeholder(event, name) for name in acts.unidentified)))
        incident = Incident(
            id=shortened(f"acled-{event.lower() if event.isascii() and event.isalnum() else slug_of(event)}"),
            kinds=acts.kinds,
            summary=acts.summary,
            when=time.when,
            places=spot.places,
            participants=participants,
            tolls=tolls,
            citations=cited,
            raw=Columns(own_names, own_of(row), acts.raw, spot.raw, time.raw),
        )
        return incident, time.doubts + spot.doubts + acts.doubts

    return read


def _event_of(columns: Sequence[str]) -> Callable[[Sequence[str]], str]:
    """
    What takes the id of the event out of a row: with the letters of its country, or the number that older files have.
    """
    lettered_at = columns.index("event_id_cnty") if "event_id_cnty" in columns else None
    numbered_at = columns.index("data_id") if "data_id" in columns else None

    def event_of(row: Sequence[str]) -> str:
        lettered = row[lettered_at].strip() if lettered_at is not None else ""
        if lettered:
            return lettered
        number = whole("data_id", row[numbered_at]) if numbered_at is not None else None
        if number is None:
            raise Unusable("event_id_cnty", "", "the row has no id")
        return str(number)

    return event_of


def _in_order(participants: Sequence[Participant]) -> tuple[Participant, ...]:
    """
    Each once, in an order that says nothing of a direction, as the order in the row says nothing.
    """
    return tuple(sorted(dict.fromkeys(participants), key=lambda part: part.actor))


@attrs.frozen
class _Maker:
    """
    Makes the parts of an incident that many rows share.
    """

    catalog: Catalog

    def parties(self, row: Mapping[str, str]) -> _Parties:
        kind, doubts = kind_of_event(row["event_type"], row.get("sub_event_type"))
        every = list(doubts)
        named: list[Participant] = []
        unidentified: list[str] = []
        for name, party in _actors_in(row, every):
            actor_kind = kind_of_actor(name, party)
            if actor_kind is ActorKind.UNIDENTIFIED:
                unidentified.append(name)
            else:
                actor = self.catalog.actor(name, name, actor_kind, country_in(name))
                named.append(Participant(actor=actor, role=Role.PARTY))
        return _Parties(
            kinds=(kind,),
            summary=told(row, [row.get(side, "") for side in _SIDES]),
            participants=_in_order(named),
            unidentified=tuple(dict.fromkeys(unidentified)),
            raw={column: text for column, text in row.items() if text},
            doubts=tuple(every),
        )

    def placeholder(self, event: str, name: str) -> Participant:
        """
        Somebody of one event whom nobody identified.

        It bears no name that could be looked for: another event's of the same description is another.
        """
        actor = id_of_steps(self.catalog.scheme, ("event", event), ("actor", name))
        known = self.catalog.actors.get(actor)
        label = f"{name}, {event}"
        if known is None or label < known.name:
            self.catalog.actors[actor] = Actor(
                id=actor,
                name=label,
                kind=ActorKind.UNIDENTIFIED,
                country=country_in(name),
                external_ids=(f"{self.catalog.scheme}:{event} {name}",),
                citations=(self.catalog.citation,),
            )
        return Participant(actor=actor, role=Role.PARTY)

    def spot(self, row: Mapping[str, str]) -> _Spot:
        latitude = degrees("latitude", row.get("latitude", ""), 90)
        longitude = degrees("longitude", row.get("longitude", ""), 180)
        precision = code("geo_precision", row.get("geo_precision") or "1", (1, 2, 3))
        point = (latitude, longitude) if latitude is not None and longitude is not None else None
        doubts: list[Doubt] = []
        if (latitude is None) != (longitude is None):
            alone = "latitude" if longitude is None else "longitude"
            doubts.append(Doubt(alone, row[alone], "the other coordinate is missing"))
        names = {column: _named(row, column, doubts) for column in _NAMED}
        at_home = {column for column, name in names.items() if name}
        around = Surroundings(self.catalog, _country(row, names["country"], doubts))
        usual = name_of(around.country)
        if names["country"] or usual:
            around.descend("", names["country"] or usual, PlaceKind.COUNTRY, known_as=usual)
        # Of a region the town only stands for it, and so do the smaller divisions that the town is in.
        levels = _LEVELS[:1] if precision == 3 else _LEVELS
        for column, mark, kind in levels:
            if names[column]:
                around.descend(mark, names[column], kind)
        place = around.innermost
        name = names["location"] or (f"{latitude}, {longitude}" if point else "")
        if name:
            at_home |= {"latitude", "longitude"} if point else set()
            if precision == 3:
                place = around.spot("around", name, PlaceKind.AREA, point, _REGION_KM)
                at_home -= {"admin2", "admin3"}
            else:
                place = around.spot("at", name, PlaceKind.SETTLEMENT, point, _POINT_KM)
        off = _NEAR_KM if precision == 2 and name else None
        places = (Location(place=place, precision_km=off),) if place else ()
        raw = {column: text for column, text in row.items() if text and column not in at_home}
        return _Spot(places, raw, tuple(doubts))

    def days(self, row: Mapping[str, str]) -> _Days:
        stated = day("event_date", row["event_date"])
        precision = code("time_precision", row.get("time_precision") or "1", (1, 2, 3))
        doubts = []
        year = whole("year", row.get("year", ""))
        if year is not None and year != stated.year:
            doubts.append(Doubt("year", str(year), f"the event is dated {stated}"))
        raw = {column: row[column] for column in ("time_precision", "year") if row.get(column)}
        return _Days(_when(stated, precision), raw, tuple(doubts))

    def deaths(self, row: Mapping[str, str]) -> tuple[Toll, ...]:
        count = whole("fatalities", row.get("fatalities", ""))
        return () if count is None else (Toll(measure=Measure.KILLED, count=Estimate.exactly(count)),)

    def citations(self, row: Mapping[str, str]) -> tuple[Citation, ...]:
        named = (self.catalog.publisher(name) for name in _listed(row.get("source", "")))
        return tuple(dict.fromkeys((self.catalog.citation, *sorted(named))))


def _when(stated: date, precision: int) -> When:
    """
    The day, or for a middle date that was chosen it inside its week or month.
    """
    if precision == 1:
        return When(stated.isoformat())
    if precision == 3:
        return When(stated.isoformat()[:7], best=stated)
    number = stated.toordinal()
    first, last = date.fromordinal(max(number - 3, 1)), date.fromordinal(min(number + 3, _LAST_DAY))
    return When(f"[{first}..{last}]", best=stated)


def _actors_in(row: Mapping[str, str], doubts: list[Doubt]) -> Iterator[tuple[str, str]]:
    """
    The names of the actors of a row, each with what the code of the party tells.
    """
    for column, number in zip(_SIDES, ("inter1", "inter2"), strict=True):
        party, doubts_of_code = party_of(number, row.get(number, ""))
        doubts += doubts_of_code
        name = _named(row, column, doubts)
        if name:
            yield name, party
        elif column == "actor1" and not row[column].strip():
            doubts.append(Doubt(column, "", "the row does not name an actor"))
    for column in _LISTS:
        for name in _listed(row.get(column, "")):
            if _named({column: name}, column, doubts):
                yield name, ""


def _listed(text: str) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip()]


def _named(row: Mapping[str, str], column: str, doubts: list[Doubt]) -> str:
    """
    The name in a cell; empty, and a doubt, where it has neither a letter nor a digit.
    """
    name = row.get(column, "").strip()
    if name and not fold(name):
        doubts.append(Doubt(column, name, "a name has at least one letter or digit"))
        return ""
    return name


def _country(row: Mapping[str, str], name: str, doubts: list[Doubt]) -> str:
    """
    The country of a row, by its name and else by its codes.
    """
    by_name = country_of(name=name)
    by_code = country_of(number=row.get("iso", ""), iso3=row.get("iso3", ""), gw=row.get("gwno", ""))
    if by_name and by_code and by_name != by_code:
        column = next(column for column in ("gwno", "iso3", "iso") if row.get(column, "").strip())
        doubts.append(Doubt(column, row[column], f"this is a code of {name_of(by_code)}, and the row says {name}"))
    return by_name or by_code


_ACLED: Final = Publication(
    scheme="acled",
    required=REQUIRED,
    headerless=(),
    source=_source,
    release_of=lambda name: "",  # noqa: ARG005  # names of exports tell none
    reader=_reader,
    again=joined,
    may_go_on=may_go_on,
)
