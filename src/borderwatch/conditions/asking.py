"""
The questions as a user writes them.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from borderwatch.conditions.algebra import Condition
from borderwatch.conditions.at_border import CrossBorder, NearBorder
from borderwatch.conditions.leaves import (
    During,
    FromSource,
    InForce,
    Involving,
    OfGranularity,
    OfKind,
    StartedIn,
    Within,
    WithStanding,
)
from borderwatch.errors import InvalidValue, did_you_mean
from borderwatch.records.place import FARTHEST_KM
from borderwatch.records.vocabulary import AgreementKind, Granularity, IncidentKind, Role, Standing
from borderwatch.values.estimate import Number
from borderwatch.values.window import Window

V = TypeVar("V", bound=StrEnum)


def during(window: object, end: object = None) -> Condition:
    """
    It overlaps a window: EDTF text, a date, a `When`, a pair of those, or a start and an end.
    """
    return During(Window.of(window if end is None else (window, end)))


def started_in(window: object, end: object = None) -> Condition:
    """
    It began in a window.
    """
    return StartedIn(Window.of(window if end is None else (window, end)))


def within(place: str) -> Condition:
    """
    It took place in a place, given by id, code or name: certain where an established location lies in it, possible
    where a location contains it, is not established, or is not stated at all.
    """
    return Within(place)


def involving(actor: str, role: str | None = None, *, unidentified: bool = False) -> Condition:
    """
    Sources state that an actor, given by id or name, or a unit of it took part.

    NO means "not stated to", also where the perpetrator is unidentified; `unidentified=True` makes those possible.

    Raises:
        InvalidValue: a role that is not in the list.
    """
    return Involving(actor, None if role is None else _member(Role, role, "role"), unidentified)


def of_kind(kind: str) -> Condition:
    """
    It is of a kind or of one of its narrower kinds; possible where only a broader kind is stated.

    Raises:
        InvalidValue: a kind that is not in the lists.
    """
    known = [kind.value for kind in (*IncidentKind, *AgreementKind)]
    if kind not in known:
        raise InvalidValue(f"{kind!r} is no kind of incident or agreement; {_nearest(kind, known)}")
    return OfKind(str(kind))


def of_granularity(granularity: str) -> Condition:
    """
    It is an event, a series, a summary, a practice or a trend. Asking this makes counts include practices and trends.
    """
    return OfGranularity(_member(Granularity, granularity, "granularity"))


def from_source(source: str) -> Condition:
    """
    A source, given by id, is cited for the record or for a part of it.

    Where it is asked, an id that no source has raises `UnknownId`.
    """
    return FromSource(source)


def with_standing(standing: str) -> Condition:
    """
    The record's own standing is that one. The standing still caps the answer: what is disputed is at most possible.
    """
    return WithStanding(_member(Standing, standing, "standing"))


def in_force(on: object) -> Condition:
    """
    An act of cooperation is in force on a day or in a window.
    """
    return InForce(Window.of(on))


def near_border(km: float | Decimal) -> Condition:
    """
    It took place at most so many kilometers from the border, on either side: certain where even the farthest point that
    a location may mean is so near, possible where the nearest is. A distance that a source states counts before one
    that is computed. What no source places at all is possible.

    Where it is asked, a dataset without a border line raises `WrongQuestion`.

    Raises:
        InvalidValue: zero, what is negative or not finite, or more than two points of the Earth can be apart.
    """
    return NearBorder(_kilometers(km))


def cross_border() -> Condition:
    """
    It took place on both sides of the border: `within` the one country and `within` the other, so that one location on
    the border itself, in neither country, leaves it possible. Sides come from the parents of places, not from the line.

    Where it is asked, a dataset without a border line raises `WrongQuestion`.
    """
    return CrossBorder()


def _kilometers(km: object) -> Number:
    """
    The exact number that is printed for it, whole ones as `int`.
    """
    if isinstance(km, bool) or not isinstance(km, int | float | Decimal):
        raise InvalidValue(f"a distance is a number of kilometers, not {type(km).__name__}")
    if (isinstance(km, Decimal) and not km.is_finite()) or not 0 < km <= FARTHEST_KM:
        raise InvalidValue(f"a distance to ask for is above 0 and at most {FARTHEST_KM} km, half around the Earth")
    printed = Decimal(str(float(km)))
    if isinstance(km, Decimal) and printed != km:
        raise InvalidValue("a distance to ask for has at most 15 digits")
    return int(printed) if printed == int(printed) else printed


def _member(vocabulary: type[V], given: str, what: str) -> V:
    known = [member.value for member in vocabulary]
    if given not in known:
        raise InvalidValue(f"{given!r} is no {what}; {_nearest(given, known)}")
    return vocabulary(given)


def _nearest(given: object, known: list[str]) -> str:
    return did_you_mean(str(given), known) or f"one of: {', '.join(known)}"
