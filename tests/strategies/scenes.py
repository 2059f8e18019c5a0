"""
Strategies for what the oracle can enumerate: incidents on its calendar, in its places, with its actors, and questions.
"""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

from borderwatch import conditions as ask
from borderwatch.conditions import Condition
from borderwatch.records import Incident, Location, Participant
from borderwatch.records.vocabulary import IncidentKind, Role
from tests import oracle
from tests.strategies.records import standings
from tests.values.worlds import WINDOWS

ROLES: Final = (Role.PERPETRATOR, Role.VICTIM, Role.PARTY)
"The roles that are stated and asked."

KINDS: Final = (
    *(IncidentKind.ATTACK, IncidentKind.AMBUSH, IncidentKind.MASSACRE),
    *(IncidentKind.CLASH, IncidentKind.SHOOTOUT, IncidentKind.THREAT),
)
"Kinds of which some are broader than others."


def scenes() -> st.SearchStrategy[oracle.Scene]:
    """
    The oracle's actors, whose units belong to them in any standing.
    """
    return st.fixed_dictionaries({"cell": standings(), "crew": standings()}).map(oracle.Scene)


def told_dates() -> st.SearchStrategy[oracle.Told]:
    """
    Dates whose worlds the oracle knows.
    """
    return st.sampled_from(oracle.DATES)


def spots() -> st.SearchStrategy[Location]:
    """
    Locations at every level, in every standing.
    """
    return st.builds(Location, place=st.sampled_from(list(oracle.PLACES)), standing=standings())


def parts() -> st.SearchStrategy[Participant]:
    """
    Participants, unidentified ones among them, in every standing.
    """
    return st.builds(
        Participant, actor=st.sampled_from(list(oracle.ACTORS)), role=st.sampled_from(ROLES), standing=standings()
    )


def told_incidents(record_id: str = "it", most: int = 2) -> st.SearchStrategy[Incident]:
    """
    Incidents whose every world the oracle can enumerate, with up to so many locations, participants and kinds.
    """
    return st.builds(
        Incident,
        id=st.just(record_id),
        summary=st.just(""),
        when=told_dates().map(lambda told: told.when),
        places=st.lists(spots(), max_size=most).map(tuple),
        participants=st.lists(parts(), max_size=most).map(tuple),
        kinds=st.lists(st.sampled_from(KINDS), min_size=1, max_size=most, unique=True).map(tuple),
        standing=standings(),
    )


def asked_dates() -> st.SearchStrategy[Condition]:
    """
    Questions of when.
    """
    windows = st.sampled_from(WINDOWS).map(lambda window: window.text)
    return windows.map(ask.during) | windows.map(ask.started_in)


def asked_places() -> st.SearchStrategy[Condition]:
    """
    Questions of where.
    """
    return st.sampled_from(list(oracle.PLACES)).map(ask.within)


def asked_actors() -> st.SearchStrategy[Condition]:
    """
    Questions of who, with and without a role, with and without the unidentified.
    """
    return st.builds(
        ask.involving,
        st.sampled_from(list(oracle.ACTORS)),
        st.none() | st.sampled_from(ROLES),
        unidentified=st.booleans(),
    )


def asked_kinds() -> st.SearchStrategy[Condition]:
    """
    Questions of what.
    """
    return st.sampled_from(KINDS).map(ask.of_kind)


def questions() -> st.SearchStrategy[Condition]:
    """
    Single questions of any sort.
    """
    return st.one_of(asked_dates(), asked_places(), asked_actors(), asked_kinds())


@st.composite
def _joined(draw: st.DrawFn, leaves: list[Condition]) -> Condition:
    """
    The leaves in any order, some negated, joined by `&` and `|` in any shape.
    """
    pending = draw(st.permutations([~leaf if draw(st.booleans()) else leaf for leaf in leaves]))
    while len(pending) > 1:
        left, right, *rest = pending
        made = left & right if draw(st.booleans()) else left | right
        pending = [*rest, ~made if draw(st.booleans()) else made]
    return pending[0]


@st.composite
def each_asked_once(draw: st.DrawFn) -> Condition:
    """
    Conditions that ask each of when, place, actor and kind at most once.
    """
    sides = draw(
        st.lists(
            st.sampled_from([asked_dates, asked_places, asked_actors, asked_kinds]), min_size=1, max_size=4, unique=True
        )
    )
    return draw(_joined([draw(side()) for side in sides]))


def conditions(most: int = 4) -> st.SearchStrategy[Condition]:
    """
    Conditions of up to so many single questions, which may ask the same side of a record again.
    """
    return st.lists(questions(), min_size=1, max_size=most).flatmap(_joined)
