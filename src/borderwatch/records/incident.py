"""
What happened, when, where, to whom, and who says so.
"""

from __future__ import annotations

from collections.abc import Mapping

from borderwatch.errors import InvalidValue
from borderwatch.records.record import Record
from borderwatch.records.vocabulary import (
    Basis,
    Granularity,
    IncidentKind,
    LinkKind,
    MaterielRole,
    Measure,
    Role,
    Standing,
)
from borderwatch.values.citation import Citation
from borderwatch.values.estimate import Estimate
from borderwatch.values.identifiers import check_slug
from borderwatch.values.quantity import Quantity
from borderwatch.values.when import UNDATED, When
from borderwatch.values.written import Written


class Location(Written, frozen=True, kw_only=True):
    """
    Where an incident or an act of cooperation took place.
    """

    place: str
    "The id of the smallest place that the source names."
    side: str = ""
    "The country on whose side of the border it was (ISO 3166-1 alpha-2), where the source says so."
    standing: Standing = Standing.ESTABLISHED
    "How far that location stands."
    precision_km: float | None = None
    "How far from the place it may have been, in kilometers, where a source says so."
    distance: Quantity | None = None
    "The distance to the border that the source states."
    detail: str = ""
    "What else the source says of the spot, in our words."
    citations: tuple[Citation, ...] = ()
    "Who says so, where it differs from the record."


class Participant(Written, frozen=True, kw_only=True):
    """
    An actor in an incident.
    """

    actor: str
    "The id of the actor."
    role: Role
    "What it is to the incident."
    standing: Standing = Standing.ESTABLISHED
    "How far that stands."
    citations: tuple[Citation, ...] = ()
    "Who says so, where it differs from the record."


class Toll(Written, frozen=True, kw_only=True):
    """
    How many people something was done to. A record without a toll is silent, which is not zero.
    """

    measure: Measure
    "What is counted."
    count: Estimate
    "How many people."
    group: str = ""
    "Who they were, as a plural slug: `police`, `soldiers`, `alleged-cartel-members`; empty where nobody says."
    rollup: bool = False
    "Whether it sums or repeats other tolls and so stays out of totals."
    text: str = ""
    "The number as printed."
    citations: tuple[Citation, ...] = ()
    "Who says so, where it differs from the record."


class Item(Written, frozen=True, kw_only=True):
    """
    A thing that was seized, found, used, burned or stolen.
    """

    kind: str
    "What it is, as a plural slug: `vehicles`, `shell-casings`, `cocaine`."
    role: MaterielRole
    "What became of it."
    quantity: Quantity | None = None
    "How much, where somebody says so."
    features: tuple[str, ...] = ()
    "What marks it, as slugs: `guatemalan-plates`, `burning`."
    rollup: bool = False
    "Whether it sums or repeats other items."
    citations: tuple[Citation, ...] = ()
    "Who says so, where it differs from the record."


class Link(Written, frozen=True, kw_only=True):
    """
    What joins the incident to another.
    """

    kind: LinkKind
    "How they are joined: this incident, kind, target."
    target: str
    "The id of the other incident."
    basis: Basis = Basis.STATED
    "Whether a source says so or it is implied."
    citations: tuple[Citation, ...] = ()
    "Who says so, where it differs from the record."


class Incident(Record, frozen=True, kw_only=True):
    """
    An event, a series of them, or a practice or trend that stands beside the events.

    Raises:
        InvalidValue: no kind, a bad id.
    """

    kinds: tuple[IncidentKind, ...]
    "What sort of thing it was; at least one."
    summary: str
    "What happened, in one or two sentences of our own."
    when: When = UNDATED
    "When it happened."
    reported: When | None = None
    "When it was reported, where that date is printed instead or as well."
    granularity: Granularity = Granularity.EVENT
    "How much the record stands for."
    standing: Standing = Standing.ESTABLISHED
    "How far it stands that it happened at all."
    places: tuple[Location, ...] = ()
    "Where: several where it took place on both sides, or where sources disagree."
    participants: tuple[Participant, ...] = ()
    "Who took part, as sources state it."
    tolls: tuple[Toll, ...] = ()
    "How many people were killed, injured, arrested, …"
    materiel: tuple[Item, ...] = ()
    "What was seized, found, used, burned, stolen."
    links: tuple[Link, ...] = ()
    "What joins it to other incidents."
    rollup: bool = False
    "Whether it sums or repeats other records, and so stays out of totals."
    raw: Mapping[str, str] = {}  # a struct copies it
    "The columns of a dataset's row that have no place here, as published."

    def __post_init__(self) -> None:
        check_slug(self.id)
        if not self.kinds:
            raise InvalidValue("an incident has at least one kind; 'other' where none fits")

    def __str__(self) -> str:
        return f"{self.when}  {self.id} ({', '.join(self.kinds)}): {self.summary}"
