"""
An oracle: every way in which an incident may have gone, on a calendar of six days, in five places, among five actors.

It is written from the words of the laws. Of the library it uses records and conditions as values, and none of their
levels: a world is a plain fact, a condition holds in it or does not, and counting worlds gives the level.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import product
from typing import Final

import attrs

from borderwatch.actors import Actors
from borderwatch.conditions.algebra import And, Condition, Not, Or
from borderwatch.conditions.leaves import During, Involving, OfKind, StartedIn, Within
from borderwatch.gazetteer import Gazetteer
from borderwatch.records import Actor, Incident, Location, Participant, Place
from borderwatch.records.vocabulary import ActorKind, IncidentKind, PlaceKind, Role, Standing
from borderwatch.selection import Context
from borderwatch.values.when import When
from tests.values.worlds import ALL_DAYS, CALENDAR, ordinary, periods, written
from tests.values.worlds import World as Dates

PLACES: Final[Mapping[str, str | None]] = {
    "gt": None,
    "mx": None,
    "huehue": "gt",
    "xela": "gt",
    "la-mesilla": "huehue",
}
"The places with their parents."

ACTORS: Final[Mapping[str, str | None]] = {
    "cartel": None,
    "zetas": None,
    "cell": "cartel",
    "crew": "cell",
    "gunmen": None,
}
"The actors with the bodies they belong to; the gunmen are unidentified."

ASKED_ROLES: Final = (Role.PERPETRATOR, Role.VICTIM, Role.BYSTANDER)
"The roles that tests ask, and one that they do not."

PLACEHOLDER: Final = "gunmen"
ABROAD: Final = "abroad"
"Any spot that is in none of the places."

NARROWER: Final[Mapping[str, tuple[str, ...]]] = {
    "attack": ("ambush", "massacre", "assassination", "assault"),
    "clash": ("shootout",),
    "robbery": ("shipment-theft",),
}
"The narrower kinds of each broader one, as the vocabulary of the blueprint lists them."

STANDS: Final[Mapping[Standing, tuple[tuple[bool, ...], bool]]] = {
    Standing.ESTABLISHED: ((True,), True),
    Standing.CLAIMED: ((True, False), True),
    Standing.ALLEGED: ((True, False), True),
    Standing.SUSPECTED: ((True, False), False),
    Standing.DISPUTED: ((True, False), False),
    Standing.DENIED: ((False,), False),
}
"What a statement of each standing may turn out to be, and what the best reading takes it for."


@attrs.frozen
class Told:
    """
    A date as it is written: the worlds that it allows, and those of the reading that is preferred, if one is.
    """

    when: When
    worlds: frozenset[Dates]
    best: frozenset[Dates] = frozenset()


def _told(text: str, worlds: frozenset[Dates], best: str = "", preferred: frozenset[Dates] | None = None) -> Told:
    when = When.parse(text, best=best or None)
    return Told(when, worlds, worlds if preferred is None else preferred)


def _told_dates() -> Iterator[Told]:
    """
    Days, months, periods with clear and open bounds, bounds that must be clipped, sets with and without a best.
    """
    nobody_says: frozenset[Dates] = frozenset()
    july, august = range(5), range(5, 8)  # the first days stand for all of July before the calendar too
    for day in CALENDAR:
        yield _told(written(day), periods([day], [day]))
        yield _told(f"{written(day)}/..", periods([day], ALL_DAYS))
        yield _told(f"..{written(day)}/{written(day)}..", periods(range(day + 1), range(day, 8)))
    for first, last in product(CALENDAR, CALENDAR):
        days = [(first, first), (last, last)]
        if first < last:
            yield _told(f"{written(first)}/{written(last)}", periods([first], [last]))
            yield _told(f"[{written(first)},{written(last)}]", frozenset(days), preferred=nobody_says)
            best = frozenset([(last, last)])
            yield _told(f"[{written(first)},{written(last)}]", frozenset(days), written(last), best)
            allowed = frozenset((day, day) for day in range(first, last + 1))
            yield _told(f"[{written(first)}..{written(last)}]", allowed)
    for day in (2, 3, 4):
        yield _told(f"{written(day)}/2021-07", periods([day], range(day, 5)))
    for day in (5, 6):
        yield _told(f"2021-08/{written(day)}", periods(range(5, day + 1), [day]))
    yield _told("2021-07", frozenset((day, day) for day in july))
    yield _told("2021-07", frozenset((day, day) for day in july), written(2), frozenset([(2, 2)]))
    yield _told("2021-07/2021-08", periods(july, august))
    yield _told("2021-08/..", periods(august, ALL_DAYS))
    yield _told("../..", periods(ALL_DAYS, ALL_DAYS))


DATES: Final = tuple(_told_dates())
TOLD: Final[Mapping[When, Told]] = {told.when: told for told in DATES}


@attrs.frozen
class Doer:
    """
    Somebody who took part: as stated, in the role that it had, and who an unidentified one was in truth.
    """

    actor: str
    stated_role: Role
    role: Role
    unmasked: str = ""


@attrs.frozen
class World:
    """
    One way in which everything may have gone.
    """

    happened: bool
    dates: Dates | None
    spots: frozenset[str]
    doers: frozenset[Doer]
    member_of: Mapping[str, str]
    kinds: frozenset[str]


@attrs.frozen
class Scene:
    """
    The places, and the actors with how far their memberships stand.
    """

    memberships: Mapping[str, Standing]

    @property
    def context(self) -> Context:
        """
        The same, as the library is asked.
        """
        places = [
            Place(id=place, name=place, kind=PlaceKind.ADMIN1 if parent else PlaceKind.COUNTRY, part_of=parent)
            for place, parent in PLACES.items()
        ]
        return Context(Actors(self._actors(), kind="actor"), Gazetteer(places, kind="place"))

    def _actors(self) -> Iterator[Actor]:
        for actor, body in ACTORS.items():
            kind = ActorKind.UNIDENTIFIED if actor == PLACEHOLDER else ActorKind.CRIMINAL_GROUP
            standing = self.memberships.get(actor, Standing.ESTABLISHED)
            yield Actor(id=actor, name=actor, kind=kind, part_of=body, part_of_standing=standing)


def lineage(of: str, parents: Mapping[str, str | None]) -> list[str]:
    """
    Itself, its parent, the parent's parent.
    """
    found = [of]
    while parent := parents.get(found[-1]):
        found.append(parent)
    return found


def spots_in(place: str) -> list[str]:
    """
    Where in a place something may be: in each place inside it, or elsewhere in it, which its own id stands for.
    """
    return [spot for spot in PLACES if place in lineage(spot, PLACES)]


def spot_worlds(locations: Iterable[Location]) -> Iterator[frozenset[str]]:
    """
    Stated locations are the only candidates; with none it may have been anywhere, but for where it is denied.
    """
    candidates = [spot for spot in locations if spot.standing is not Standing.DENIED]
    if not candidates:
        denied = {spot for location in locations for spot in spots_in(location.place)}
        yield from (frozenset([spot]) for spot in [*PLACES, ABROAD] if spot not in denied)
        return
    each = [
        [frozenset([spot]) if holds else frozenset() for holds in STANDS[location.standing][0] for spot in spots]
        for location in candidates
        for spots in [spots_in(location.place)]
    ]
    yield from (frozenset[str]().union(*chosen) for chosen in product(*each))


def member_worlds(scene: Scene) -> Iterator[dict[str, str]]:
    """
    Who belongs to whom: each membership holds or does not, as far as it stands.
    """
    units = [(unit, body) for unit, body in ACTORS.items() if body]
    for held in product(*(STANDS[scene.memberships.get(unit, Standing.ESTABLISHED)][0] for unit, _ in units)):
        yield {unit: body for (unit, body), holds in zip(units, held, strict=True) if holds}


def doer_worlds(stated: Iterable[Participant], member_of: Mapping[str, str]) -> Iterator[frozenset[Doer]]:
    """
    Of a body stated, it may have been any of its units; a side without direction may have had any role; somebody
    unidentified may have been anybody.
    """
    each = []
    for part in stated:
        possible: list[frozenset[Doer]] = []
        if True in STANDS[part.standing][0]:
            possible += (frozenset([doer]) for doer in _doers(part, member_of))
        if False in STANDS[part.standing][0]:
            possible.append(frozenset())
        each.append(possible)
    yield from (frozenset[Doer]().union(*chosen) for chosen in product(*each))


def _doers(part: Participant, member_of: Mapping[str, str]) -> Iterator[Doer]:
    units = [actor for actor in ACTORS if part.actor in lineage(actor, dict(member_of))]
    roles = ASKED_ROLES if part.role is Role.PARTY else (part.role,)
    unmasked = ["", *ACTORS] if part.actor == PLACEHOLDER else [""]
    yield from (Doer(unit, part.role, role, real) for unit in units for role in roles for real in unmasked)


def kind_worlds(kinds: Iterable[IncidentKind]) -> Iterator[frozenset[str]]:
    """
    A broad kind may have been one of its narrower kinds, or none of them.
    """
    each = [["", *NARROWER.get(kind, ())] for kind in kinds]
    for chosen in product(*each):
        yield frozenset(kind.value for kind in kinds) | frozenset(filter(None, chosen))


def best_world(incident: Incident, scene: Scene) -> World:
    """
    The best reading of all but the dates: every statement that the best reading takes for true, and nothing more.
    """
    return World(
        happened=STANDS[incident.standing][1],
        dates=None,
        spots=frozenset(spot.place for spot in incident.places if STANDS[spot.standing][1]),
        doers=frozenset(
            Doer(part.actor, part.role, part.role) for part in incident.participants if STANDS[part.standing][1]
        ),
        member_of={
            unit: body
            for unit, body in ACTORS.items()
            if body and STANDS[scene.memberships.get(unit, Standing.ESTABLISHED)][1]
        },
        kinds=frozenset(kind.value for kind in incident.kinds),
    )


def holds(leaf: Condition, world: World) -> bool:
    """
    Whether a single question is true in a world.
    """
    match leaf:
        case During() | StartedIn():
            return world.dates is not None and _dated(leaf, world.dates)
        case Within(place):
            return any(spot != ABROAD and place in lineage(spot, PLACES) for spot in world.spots)
        case Involving():
            return any(_took_part(doer, leaf, world.member_of) for doer in world.doers)
        case OfKind(kind):
            return kind in world.kinds or any(narrower in world.kinds for narrower in NARROWER.get(kind, ()))
    raise AssertionError(leaf)


def _asked(day: int, leaf: During | StartedIn) -> bool:
    """
    Whether a day is in the window; the days at the rim stand for all days beyond.
    """
    if day in CALENDAR:
        return leaf.window.start <= ordinary(day).toordinal() <= leaf.window.end
    return leaf.window.start < ordinary(1).toordinal() if day == 0 else leaf.window.end > ordinary(6).toordinal()


def _took_part(doer: Doer, asked: Involving, member_of: Mapping[str, str]) -> bool:
    if asked.role not in (None, doer.role, doer.stated_role):
        return False
    taken_for = [doer.actor] + [doer.unmasked] * (asked.unidentified and doer.unmasked != "")
    return any(asked.actor in lineage(actor, dict(member_of)) for actor in taken_for)


def combined(condition: Condition, answer: Callable[[Condition], bool]) -> bool:
    """
    The plain logic of and, or and not over the answers to single questions.
    """
    match condition:
        case And(left, right):
            return combined(left, answer) and combined(right, answer)
        case Or(left, right):
            return combined(left, answer) or combined(right, answer)
        case Not(inner):
            return not combined(inner, answer)
    return answer(condition)


def best_says(leaf: Condition, incident: Incident, scene: Scene) -> bool:
    """
    Whether the best reading says yes to a single question.

    Of a date it does if its best day, or the whole preferred reading, lies in the window; where no reading is
    preferred it does only if all worlds agree.
    """
    if not isinstance(leaf, During | StartedIn):
        return holds(leaf, best_world(incident, scene))
    told = TOLD[incident.when]
    if all(_dated(leaf, dates) for dates in told.worlds):
        return True
    begins_only = isinstance(leaf, StartedIn)
    days = {day for begin, end in told.best for day in range(begin, (begin if begins_only else end) + 1)}
    return bool(days) and all(_asked(day, leaf) for day in days)


def _dated(leaf: During | StartedIn, dates: Dates) -> bool:
    first, last = dates
    return any(_asked(day, leaf) for day in range(first, (first if isinstance(leaf, StartedIn) else last) + 1))


def answers(condition: Condition, incident: Incident, scene: Scene) -> set[bool]:
    """
    The answers in all worlds that the record allows.

    Worlds that answer each leaf alike are alike, so each side of the record (dates, places, actors, kinds) is
    enumerated on its own and only what tells worlds apart is combined.
    """
    leaves = list(condition.leaves())
    sides = [
        _distinct(leaves, (attrs.evolve(BARE, dates=dates) for dates in TOLD[incident.when].worlds)),
        _distinct(leaves, (attrs.evolve(BARE, spots=spots) for spots in spot_worlds(incident.places))),
        _distinct(
            leaves,
            (
                attrs.evolve(BARE, member_of=member_of, doers=doers)
                for member_of in member_worlds(scene)
                for doers in doer_worlds(incident.participants, member_of)
            ),
        ),
        _distinct(leaves, (attrs.evolve(BARE, kinds=kinds) for kinds in kind_worlds(incident.kinds))),
    ]
    found = set()
    for happened in STANDS[incident.standing][0]:
        for told in product(*sides):
            true = dict(zip(leaves, map(any, zip(*told, strict=True)), strict=True))
            found.add(happened and combined(condition, true.__getitem__))
    return found


BARE: Final = World(happened=True, dates=None, spots=frozenset(), doers=frozenset(), member_of={}, kinds=frozenset())
"A world of which nothing is told, in which no leaf holds."


def _distinct(leaves: list[Condition], worlds: Iterable[World]) -> set[tuple[bool, ...]]:
    return {tuple(holds(leaf, world) for leaf in leaves) for world in worlds}


def exact_level(condition: Condition, incident: Incident, scene: Scene) -> int:
    """
    3 where the condition holds in every world, 0 where in none, else 2 or 1 by the best reading.
    """
    found = answers(condition, incident, scene)
    if found == {True}:
        return 3
    if found == {False}:
        return 0
    says_yes = combined(condition, lambda leaf: best_says(leaf, incident, scene))
    return 2 if STANDS[incident.standing][1] and says_yes else 1
