"""
Strategies for every record and for a whole small dataset whose references resolve.

Ids, names and dates come from small pools of near misses, so that records meet: ids one letter apart, names that differ
by an accent, dates that share a month or a bound.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Any, Final, TypeVar

import attrs
from hypothesis import strategies as st
from msgspec.structs import replace

from borderwatch.dataset import Dataset, Description
from borderwatch.errors import InvalidValue
from borderwatch.normalize.names import name_key
from borderwatch.records import (
    Activity,
    Actor,
    Agreement,
    BorderLine,
    Claim,
    Incident,
    Item,
    Link,
    Location,
    Milestone,
    Name,
    Participant,
    Place,
    Record,
    Relation,
    Response,
    Source,
    Statistic,
    Toll,
)
from borderwatch.records.vocabulary import (
    ActorKind,
    AgreementKind,
    AgreementLevel,
    AgreementStatus,
    Aspect,
    Basis,
    Granularity,
    IncidentKind,
    LinkKind,
    MaterielRole,
    Measure,
    NameKind,
    PlaceKind,
    RelationKind,
    Role,
    Stance,
    Standing,
)
from borderwatch.values.citation import Citation
from borderwatch.values.when import When
from tests.strategies.values import estimates, quantities, whens

T = TypeVar("T")


@attrs.frozen(kw_only=True)
class Ids:
    """
    The ids that records may refer to, of each collection; an empty one is referred to by nobody.
    """

    sources: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    borders: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()
    incidents: tuple[str, ...] = ()
    agreements: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    statistics: tuple[str, ...] = ()

    @property
    def anything(self) -> tuple[str, ...]:
        """
        What a claim may be about.
        """
        return (
            *(*self.places, *self.borders, *self.actors, *self.relations),
            *(*self.incidents, *self.agreements, *self.statistics),
        )


NEAR_IDS: Final = Ids(
    sources=("report-a", "report-b", "report-ab", "raport-a"),
    places=("gt", "mx", "huehue", "huehue-2", "la-mesilla", "la-mesila", "mesilla", "xela"),
    borders=("line", "lines", "line-2"),
    actors=("cjng", "cjn", "cjng-2", "zetas", "zeta", "los-zetas", "somebody", "nobody"),
    relations=("tie-1", "tie-2", "tie-12", "tye-1"),
    incidents=("attack-2021-07", "attack-2021-08", "attack-2021-07-2", "atack-2021-07", "attack", "attacks"),
    agreements=("patrols-2021", "patrols-2022", "patrol-2021", "patrols"),
    claims=("denial", "denials", "denial-2", "deniel"),
    statistics=("rate-2021", "rate-2022", "rates-2021", "rate"),
)
"Ids that differ by a letter, a digit or a plural; none of an actor is that of a place."

PLACE_NAMES: Final = (
    "Raxruhá",
    "Raxruha",
    "La Mesilla",
    "Mesilla, La",
    "La Mesila",
    "Ciudad Hidalgo",
    "Hidalgo",
    "departamento de Hidalgo",
    "Huehuetenango",
    "Güegüetenango",
    "MX-CHP",
    "xela",
)
"Names of places that share a key, nearly do, or look like an id or a code."

ACTOR_NAMES: Final = (
    "Cártel Jalisco Nueva Generación",
    "Cartel Jalisco Nueva Generacion",
    "Jalisco Nueva Generación",
    "CJNG",
    "C.J.N.G.",
    "CJN",
    "Los Zetas",
    "Zetas",
    "Zeta",
    "the gunmen",
    "Núñez",
    "Nunez",
    "Peña",
)
"Names of actors that share a key, nearly do, or are an id in other letters."

DATES: Final = (
    *("2021-07-28", "2021-07-31", "2021-08-01", "2021-08-15", "2020-07-28", "2022-01-01"),
    *("2021-07", "2021-08", "2021", "2021-35", "202X", "2021-07/2021-08", "2021-07-15/2021-07", "2021/2021-03"),
    *("[2020-07-28,2021-07-28]", "[2021-07,2021-09]", "[2021-07-31..2021-08-01]", "[2021..]", "[..2021-07-28]"),
    *("2021?-07-28", "2021-07~", "2021-07-28%", "2020?-02-29"),
    *("2021/..", "../2021-07", "../..", "..2021-07-28/2021-07-28..", "2021/2021-12-10.."),
)
"Dates that share months and bounds: days, wider moments, periods, sets, doubts and open bounds."

_PREFERRED: Final = (("[2020-07-28,2021-07-28]", "2021-07-28"), ("2021-07", "2021-07-09"), ("2021", "2021-07-28"))

_WORDS: Final = ("", "Gunmen fired at a patrol.", "Atacaron a «dos» agentes; murió uno", "a\tb\nc", '"quoted" \\ #1')
_GROUPS: Final = ("", "police", "soldiers", "soldier")
_SLUGS: Final = ("vehicles", "vehicle", "shell-casings", "cocaine")
_COUNTRIES: Final = ("", "GT", "MX")


def dates() -> st.SearchStrategy[When]:
    """
    Dates that meet: mostly of the pool, some with a stated best, and now and then any date at all.
    """
    known = st.sampled_from(DATES).map(When.parse)
    preferred = st.sampled_from(_PREFERRED).map(lambda pair: When.parse(pair[0], best=pair[1]))
    return st.one_of(known, known, known, preferred, whens())


def printed() -> st.SearchStrategy[str]:
    """
    Text as an editor writes it, and any text that a file can hold.
    """
    return st.sampled_from(_WORDS) | st.text(st.characters(codec="utf-8"), max_size=12)


def cited(ids: Ids = NEAR_IDS) -> st.SearchStrategy[tuple[Citation, ...]]:
    """
    No to two citations.
    """
    if not ids.sources:
        return st.just(())
    paragraph = st.none() | st.integers(1, 4)
    return _some(st.builds(Citation, st.sampled_from(ids.sources), paragraph))


def names(texts: Sequence[str]) -> st.SearchStrategy[Name]:
    """
    Forms of a name, of every kind.
    """
    return st.builds(
        Name,
        text=st.sampled_from(texts),
        language=st.sampled_from(["", "en", "es"]),
        kind=st.sampled_from(NameKind),
        when=st.none() | dates(),
    )


def sources(ids: Iterable[str] = NEAR_IDS.sources) -> st.SearchStrategy[Source]:
    """
    Sources, with and without a date, an author, an address.
    """
    return st.builds(
        Source,
        id=_one(ids),
        title=printed(),
        publisher=st.sampled_from(["", "El Diario", "InSight"]),
        authors=_some(st.sampled_from(["A. Pérez", "B. Perez"])),
        published=st.none() | dates(),
        accessed=st.none() | dates(),
        release=st.sampled_from(["", "25.1"]),
        url=st.sampled_from(["", "https://example.org/a?b=c#d"]),
        language=st.sampled_from(["", "en", "es"]),
        note=printed(),
    )


@st.composite
def places(
    draw: st.DrawFn,
    ids: Iterable[str] = NEAR_IDS.places,
    parents: Sequence[str] = (),
    cites: Ids = NEAR_IDS,
    kinds: Iterable[PlaceKind] = tuple(PlaceKind),
) -> Place:
    """
    Places of every kind, with and without a parent, a code, a point.
    """
    label = draw(st.sampled_from(PLACE_NAMES))
    point = draw(st.none() | st.tuples(st.floats(-90, 90), st.floats(-180, 180)))
    return Place(
        id=draw(_one(ids)),
        name=label,
        kind=draw(_one(kinds)),
        names=draw(_some(names(PLACE_NAMES))),
        part_of=draw(st.sampled_from([None, *parents, *parents])),
        country=draw(st.sampled_from(_COUNTRIES)),
        latitude=point[0] if point else None,
        longitude=point[1] if point else None,
        precision_km=draw(st.none() | st.floats(0, 100)),
        citations=draw(cited(cites)),
        note=draw(printed()),
    )


@st.composite
def border_lines(
    draw: st.DrawFn, ids: Iterable[str] = NEAR_IDS.borders, cites: Ids = NEAR_IDS, longest: int = 6
) -> BorderLine:
    """
    Lines of a few points anywhere on the globe, over the date line and around a pole too.
    """
    longitude, latitude = draw(st.floats(-180, 180)), draw(st.floats(-90, 90))
    step = st.tuples(st.floats(-3, 3), st.floats(-3, 3))
    points = [(longitude, latitude)]
    for east, north in draw(st.lists(step, min_size=1, max_size=longest - 1)):
        points.append((_around(points[-1][0] + east), min(90.0, max(-90.0, points[-1][1] + north))))
    return BorderLine(
        id=draw(_one(ids)),
        name=draw(printed()),
        countries=draw(st.sampled_from([("GT", "MX"), ("MX", "GT"), ("BZ", "GT")])),
        points=tuple(points),
        error_km=draw(st.sampled_from([0.0, 2.5]) | st.floats(0, 20)),
        citations=draw(cited(cites)),
        note=draw(printed()),
    )


def _around(longitude: float) -> float:
    return longitude - 360 if longitude > 180 else longitude + 360 if longitude < -180 else longitude


def actors(
    ids: Iterable[str] = NEAR_IDS.actors, parents: Sequence[str] = (), cites: Ids = NEAR_IDS
) -> st.SearchStrategy[Actor]:
    """
    Actors of every kind, placeholders among them; units whose membership stands in every way.
    """
    return st.builds(
        Actor,
        id=_one(ids),
        name=st.sampled_from(ACTOR_NAMES),
        kind=st.sampled_from(ActorKind) | st.just(ActorKind.UNIDENTIFIED),
        names=_some(names(ACTOR_NAMES)),
        country=st.sampled_from(_COUNTRIES),
        part_of=st.sampled_from([None, *parents, *parents]),
        part_of_standing=standings(),
        external_ids=_some(st.sampled_from(["ucdp:1", "ucdp:12"])),
        citations=cited(cites),
        note=printed(),
    )


def standings() -> st.SearchStrategy[Standing]:
    """
    Every standing, the established one more often.
    """
    return st.just(Standing.ESTABLISHED) | st.sampled_from(Standing)


@st.composite
def relations(draw: st.DrawFn, ids: Iterable[str] = NEAR_IDS.relations, of: Ids = NEAR_IDS) -> Relation:
    """
    Relations of every kind, between two actors or an actor and a place.
    """
    kinds = [kind for kind in RelationKind if of.places or not kind.joins_a_place]
    kind = draw(st.sampled_from(kinds))
    return Relation(
        id=draw(_one(ids)),
        subject=draw(st.sampled_from(of.actors)),
        kind=kind,
        object=draw(st.sampled_from(of.places if kind.joins_a_place else of.actors)),
        when=draw(dates()),
        standing=draw(standings()),
        citations=draw(cited(of)),
        note=draw(printed()),
    )


def locations(of: Ids = NEAR_IDS) -> st.SearchStrategy[Location]:
    """
    Locations at every level of a hierarchy, in every standing.
    """
    return st.builds(
        Location,
        place=_one(of.places),
        side=st.sampled_from(_COUNTRIES),
        standing=standings(),
        precision_km=st.none() | st.floats(0, 50),
        distance=st.none() | quantities(),
        detail=printed(),
        citations=cited(of),
    )


def participants(of: Ids = NEAR_IDS) -> st.SearchStrategy[Participant]:
    """
    Participants in every role and standing.
    """
    return st.builds(
        Participant,
        actor=_one(of.actors),
        role=st.sampled_from([Role.PERPETRATOR, Role.VICTIM, Role.PARTY]) | st.sampled_from(Role),
        standing=standings(),
        citations=cited(of),
    )


def tolls(of: Ids = NEAR_IDS) -> st.SearchStrategy[Toll]:
    """
    Tolls, many of them of people killed, so that they add up; some sum others.
    """
    return st.builds(
        Toll,
        measure=st.just(Measure.KILLED) | st.sampled_from(Measure),
        count=estimates(),
        group=st.sampled_from(_GROUPS),
        rollup=st.sampled_from([False, False, False, True]),
        text=st.sampled_from(["", "at least three"]),
        citations=cited(of),
    )


def items(of: Ids = NEAR_IDS) -> st.SearchStrategy[Item]:
    """
    Things seized, found, used, burned, stolen.
    """
    return st.builds(
        Item,
        kind=st.sampled_from(_SLUGS),
        role=st.sampled_from(MaterielRole),
        quantity=st.none() | quantities(),
        features=_some(st.sampled_from(["burning", "guatemalan-plates"])),
        rollup=st.booleans(),
        citations=cited(of),
    )


def links(of: Ids = NEAR_IDS) -> st.SearchStrategy[Link]:
    """
    Links of every kind.
    """
    return st.builds(
        Link,
        kind=st.sampled_from(LinkKind),
        target=_one(of.incidents),
        basis=st.sampled_from(Basis),
        citations=cited(of),
    )


def incidents(ids: Iterable[str] = NEAR_IDS.incidents, of: Ids = NEAR_IDS) -> st.SearchStrategy[Incident]:
    """
    Incidents: rollups, practices and trends among them, each part in none, one or two pieces.
    """
    return st.builds(
        Incident,
        id=_one(ids),
        kinds=st.lists(st.sampled_from(IncidentKind), min_size=1, max_size=2, unique=True).map(tuple),
        summary=printed(),
        when=dates(),
        reported=st.none() | dates(),
        granularity=st.just(Granularity.EVENT) | st.sampled_from(Granularity),
        standing=standings(),
        places=_some(locations(of), of.places),
        participants=_some(participants(of), of.actors),
        tolls=_some(tolls(of)),
        materiel=_some(items(of)),
        links=_some(links(of), of.incidents),
        rollup=st.sampled_from([False, False, False, True]),
        raw=st.dictionaries(st.sampled_from(["best", "where_prec"]), printed(), max_size=2),
        citations=cited(of),
        note=printed(),
    )


def activities(of: Ids = NEAR_IDS) -> st.SearchStrategy[Activity]:
    """
    Things done under an act of cooperation.
    """
    return st.builds(
        Activity,
        kind=st.sampled_from(["patrols", "patrol", "information-exchange"]),
        by=_some(_one(of.actors), of.actors),
        quantity=st.none() | quantities(),
        when=st.none() | dates(),
        summary=printed(),
        citations=cited(of),
    )


def milestones(of: Ids = NEAR_IDS) -> st.SearchStrategy[Milestone]:
    """
    Statuses that were or will be reached.
    """
    return st.builds(Milestone, status=st.sampled_from(AgreementStatus), when=dates(), citations=cited(of))


def responses(of: Ids = NEAR_IDS) -> st.SearchStrategy[Response]:
    """
    What an act of cooperation answers.
    """
    answered = (*of.incidents, *of.agreements)
    return st.builds(Response, to=_one(answered), basis=st.sampled_from(Basis), citations=cited(of))


def agreements(ids: Iterable[str] = NEAR_IDS.agreements, of: Ids = NEAR_IDS) -> st.SearchStrategy[Agreement]:
    """
    Acts of cooperation of every status, with and without a tentative end.
    """
    return st.builds(
        Agreement,
        id=_one(ids),
        name=printed(),
        kind=st.sampled_from(AgreementKind),
        summary=printed(),
        level=st.none() | st.sampled_from(AgreementLevel),
        parties=_some(_one(of.actors), of.actors),
        when=dates(),
        status=st.sampled_from(AgreementStatus),
        milestones=_some(milestones(of)),
        activities=_some(activities(of)),
        places=_some(locations(of), of.places),
        responds_to=_some(responses(of), (*of.incidents, *of.agreements)),
        extendable=st.booleans(),
        citations=cited(of),
        note=printed(),
    )


def claims(ids: Iterable[str] = NEAR_IDS.claims, of: Ids = NEAR_IDS) -> st.SearchStrategy[Claim]:
    """
    Claims and denials, at first hand and passed on.
    """
    return st.builds(
        Claim,
        id=_one(ids),
        speaker=_one(of.actors),
        stance=st.sampled_from(Stance),
        about=st.lists(_one(of.anything), min_size=1, max_size=2).map(tuple),
        summary=printed(),
        via=_some(_one(of.actors), of.actors),
        aspect=st.sampled_from(Aspect),
        said=dates(),
        citations=cited(of),
        note=printed(),
    )


def statistics(ids: Iterable[str] = NEAR_IDS.statistics, of: Ids = NEAR_IDS) -> st.SearchStrategy[Statistic]:
    """
    Figures on places and actors, and comparisons without one.
    """
    scope = (*of.places, *of.actors)
    return st.builds(
        Statistic,
        id=_one(ids),
        measure=st.sampled_from(["homicide-rate", "homicide-rates"]),
        summary=printed(),
        quantity=st.none() | quantities(),
        scope=_some(_one(scope), scope),
        when=dates(),
        citations=cited(of),
        note=printed(),
    )


def descriptions() -> st.SearchStrategy[Description]:
    """
    What datasets are called.
    """
    return st.builds(Description, name=st.sampled_from(["", "border"]), title=printed(), summary=printed())


@st.composite
def gazetteers(draw: st.DrawFn, of: Ids = NEAR_IDS) -> list[Place]:
    """
    Places with their parents among them and no cycle; most hierarchies go from a country down, no two share a code.
    """
    chosen: list[Place] = []
    for index, place_id in enumerate(of.places):
        place = draw(places([place_id], [place.id for place in chosen], of))
        if draw(st.booleans()):
            place = replace(place, kind=_KIND_AT_DEPTH[min(_depth(place, chosen), 3)])
        code = draw(st.sampled_from([(), (f"GT-{index}",), (f"inegi:{index}", f"MX-{index}")]))
        chosen.append(replace(place, codes=code))
    return draw(_with_a_crossing(chosen))


@st.composite
def _with_a_crossing(draw: st.DrawFn, chosen: list[Place]) -> list[Place]:
    """
    The places, of which two in different countries may be the two sides of a crossing.
    """
    countries = {place.id: _country_of(place, chosen) for place in chosen}
    pairs = [
        (one, other)
        for one, other in combinations(chosen, 2)
        if countries[one.id] and countries[other.id] and countries[one.id] != countries[other.id]
    ]
    if not pairs or draw(st.booleans()):
        return chosen
    one, other = draw(st.sampled_from(pairs))
    sides = {one.id: other.id, other.id: one.id}
    return [replace(place, across=sides.get(place.id)) for place in chosen]


@st.composite
def casts(draw: st.DrawFn, of: Ids = NEAR_IDS) -> list[Actor]:
    """
    Actors with the bodies that they are units of among them, and no cycle.
    """
    chosen: list[Actor] = []
    for actor_id in of.actors:
        chosen.append(draw(actors([actor_id], [actor.id for actor in chosen], of)))
    return chosen


def shared_name_ties(cast: Iterable[Actor]) -> list[Relation]:
    """
    The relations that say of every two actors with a name in common that whether they are one is disputed.
    """
    keys = {actor.id: _name_keys(actor) for actor in cast}
    return [
        Relation(id=f"namesakes-{index}", subject=one, kind=RelationKind.ALIAS_DISPUTED_WITH, object=other)
        for index, (one, other) in enumerate(combinations(sorted(keys), 2))
        if keys[one] & keys[other]
    ]


@st.composite
def record_lists(draw: st.DrawFn, largest: int = 3) -> list[Record]:
    """
    Records of a consistent dataset, in no particular order: every reference resolves, shared names are declared.
    """
    of = Ids(
        **{
            kind: tuple(draw(st.lists(st.sampled_from(known), max_size=largest, unique=True)))
            for kind, known in attrs.asdict(NEAR_IDS).items()
        }
    )
    if not of.actors:
        of = attrs.evolve(of, relations=(), claims=())
    if not of.anything:
        of = attrs.evolve(of, claims=())
    cast = draw(casts(of))
    found: list[Record] = [*draw(gazetteers(of)), *cast, *shared_name_ties(cast)]
    found += [draw(sources([source])) for source in of.sources]
    found += [draw(border_lines([line], of)) for line in of.borders]
    found += [draw(relations([relation], of)) for relation in of.relations]
    found += [draw(incidents([incident], of)) for incident in of.incidents]
    found += [draw(agreements([agreement], of)) for agreement in of.agreements]
    found += [draw(claims([claim], of)) for claim in of.claims]
    found += [draw(statistics([statistic], of)) for statistic in of.statistics]
    return found


@st.composite
def datasets(draw: st.DrawFn, largest: int = 3) -> Dataset:
    """
    Whole small datasets whose references resolve.
    """
    return Dataset.of(*draw(record_lists(largest)), description=draw(descriptions()))


_KIND_AT_DEPTH: Final = (PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.ADMIN2, PlaceKind.SETTLEMENT)


def _depth(place: Place, known: Iterable[Place]) -> int:
    parents = {other.id: other.part_of for other in known}
    depth, parent = 0, place.part_of
    while parent is not None:
        depth, parent = depth + 1, parents[parent]
    return depth


def _country_of(place: Place, known: Iterable[Place]) -> str | None:
    by_id = {other.id: other for other in known}
    while place.part_of is not None:
        place = by_id[place.part_of]
    return place.id if place.kind is PlaceKind.COUNTRY else None


def _name_keys(actor: Actor) -> set[str]:
    texts = [actor.name, *(name.text for name in actor.names if name.kind is not NameKind.DESCRIPTION)]
    return {key for text in texts if (key := _key_or_nothing(text))}


def _key_or_nothing(text: str) -> str:
    try:
        return name_key(text)
    except InvalidValue:
        return ""


def _one(known: Iterable[T]) -> st.SearchStrategy[T]:
    return st.sampled_from(list(known))


def _some(drawn: st.SearchStrategy[T], known: Sequence[Any] = (None,)) -> st.SearchStrategy[tuple[T, ...]]:
    """
    None, one or two; none where there is nothing to draw from.
    """
    return st.lists(drawn, max_size=2).map(tuple) if known else st.just(())
