"""
The single questions: each gives a record a level of 0 to 3 by one of its fields.
"""

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from borderwatch.conditions.algebra import Condition, Surroundings
from borderwatch.conditions.aspects import Part, Spot, Unplaced, acting_in, spots_of
from borderwatch.conditions.cited import all_citations
from borderwatch.errors import WrongQuestion
from borderwatch.records.agreement import Agreement
from borderwatch.records.incident import Incident, Location, Participant
from borderwatch.records.record import Record
from borderwatch.records.vocabulary import BROADER, AgreementKind, Granularity, IncidentKind, Role, Standing
from borderwatch.values.truth import CERTAIN, NO, POSSIBLE
from borderwatch.values.when import When
from borderwatch.values.window import Window


@attrs.frozen
class During(Condition):
    """
    It overlaps the window.
    """

    aspect: ClassVar[str] = "when"
    window: Window

    def level(self, record: Record, around: Surroundings) -> int:  # noqa: ARG002  # dates stand alone
        return _when(record, "during").during(self.window)

    def level_of(self, term: When, around: Surroundings) -> int:  # noqa: ARG002  # dates stand alone
        return term.during(self.window)

    def __str__(self) -> str:
        return f"during({self.window.text!r})"


@attrs.frozen
class StartedIn(Condition):
    """
    It began in the window.
    """

    aspect: ClassVar[str] = "when"
    window: Window

    def level(self, record: Record, around: Surroundings) -> int:  # noqa: ARG002  # dates stand alone
        return _when(record, "started_in").started_in(self.window)

    def level_of(self, term: When, around: Surroundings) -> int:  # noqa: ARG002  # dates stand alone
        return term.started_in(self.window)

    def __str__(self) -> str:
        return f"started_in({self.window.text!r})"


@attrs.frozen
class Within(Condition):
    """
    It took place in a place.
    """

    aspect: ClassVar[str] = "places"
    place: str

    def level(self, record: Record, around: Surroundings) -> int:
        locations: tuple[Location, ...] = field_of(record, "places", "within")
        return max(self.level_of(spot, around) for spot in spots_of(locations))

    def level_of(self, term: Spot | Unplaced, around: Surroundings) -> int:
        places = around.places
        if isinstance(term, Spot):
            return min(places.level(term.place, self.place), term.standing.level)
        is_denied = any(places.level(self.place, denied) == CERTAIN for denied in term.denied)
        return NO if is_denied else POSSIBLE

    def resolved(self, around: Surroundings) -> Condition:
        return Within(around.places.resolve(self.place).id)

    def __str__(self) -> str:
        return f"within({self.place!r})"


@attrs.frozen
class Involving(Condition):
    """
    Sources state that an actor, or a unit of it, took part.
    """

    aspect: ClassVar[str] = "actors"
    actor: str
    role: Role | None = None
    unidentified: bool = False

    def level(self, record: Record, around: Surroundings) -> int:
        return max((self.level_of(part, around) for part in participants_of(record, self.role)), default=NO)

    def level_of(self, term: Participant | Part, around: Surroundings) -> int:
        return min(self._actor_level(term.actor, around), term.standing.level, self._role_level(term.role))

    def may_concern(self, stated: str, around: Surroundings) -> bool:
        """
        Whether the level may be above NO where that actor is stated.
        """
        return self._actor_level(stated, around) > NO

    def _actor_level(self, stated: str, around: Surroundings) -> int:
        level = around.actors.level(stated, self.actor)
        if level == NO and self.unidentified and around.actors.is_placeholder(stated):
            return POSSIBLE
        return level

    def _role_level(self, stated: Role) -> int:
        if self.role is None or stated is self.role:
            return CERTAIN
        return POSSIBLE if stated is Role.PARTY else NO

    def resolved(self, around: Surroundings) -> Condition:
        return attrs.evolve(self, actor=around.actors.resolve(self.actor).id)

    def __str__(self) -> str:
        role = f", role={self.role.value!r}" if self.role else ""
        return f"involving({self.actor!r}{role}{', unidentified=True' if self.unidentified else ''})"


@attrs.frozen
class OfKind(Condition):
    """
    It is of a kind, or of one of its narrower kinds.
    """

    aspect: ClassVar[str] = "kinds"
    kind: str

    def level(self, record: Record, around: Surroundings) -> int:  # noqa: ARG002  # kinds stand alone
        if isinstance(record, Agreement) and self.kind in list(AgreementKind):
            return CERTAIN if record.kind == self.kind else NO
        if isinstance(record, Incident) and self.kind in list(IncidentKind):
            return max(_kind_level(stated, self.kind) for stated in record.kinds)
        raise WrongQuestion(f"{self} cannot be asked of {_kind_name(record)}, which is never of that kind")

    def level_of(self, term: IncidentKind | AgreementKind, around: Surroundings) -> int:  # noqa: ARG002  # as above
        return _kind_level(term, self.kind) if isinstance(term, IncidentKind) else CERTAIN * (term == self.kind)

    def __str__(self) -> str:
        return f"of_kind({self.kind!r})"


@attrs.frozen
class OfGranularity(Condition):
    """
    It is an event, a series, a summary, a practice or a trend.
    """

    aspect: ClassVar[str] = "granularity"
    granularity: Granularity

    def level(self, record: Record, around: Surroundings) -> int:  # noqa: ARG002  # it stands alone
        stated: Granularity = field_of(record, "granularity", "of_granularity")
        return CERTAIN if stated is self.granularity else NO

    def level_of(self, term: Granularity, around: Surroundings) -> int:  # noqa: ARG002  # it stands alone
        return CERTAIN if term is self.granularity else NO

    def __str__(self) -> str:
        return f"of_granularity({self.granularity.value!r})"


@attrs.frozen
class FromSource(Condition):
    """
    A source is cited for the record or for a part of it.
    """

    aspect: ClassVar[str] = "sources"
    source: str

    def level(self, record: Record, around: Surroundings) -> int:  # noqa: ARG002  # citations stand alone
        return CERTAIN if any(citation.source == self.source for citation in all_citations(record)) else NO

    def level_of(self, term: str, around: Surroundings) -> int:  # noqa: ARG002  # citations stand alone
        return CERTAIN if term == self.source else NO

    def resolved(self, around: Surroundings) -> Condition:
        return FromSource(around.sources[self.source].id)

    def __str__(self) -> str:
        return f"from_source({self.source!r})"


@attrs.frozen
class WithStanding(Condition):
    """
    The record's own standing is that one.
    """

    aspect: ClassVar[str] = "standing"
    standing: Standing

    def level(self, record: Record, around: Surroundings) -> int:  # noqa: ARG002  # it stands alone
        stated: Standing = field_of(record, "standing", "with_standing")
        return CERTAIN if stated is self.standing else NO

    def level_of(self, term: Standing, around: Surroundings) -> int:  # noqa: ARG002  # it stands alone
        return CERTAIN if term is self.standing else NO

    def __str__(self) -> str:
        return f"with_standing({self.standing.value!r})"


@attrs.frozen
class InForce(Condition):
    """
    An act of cooperation is in force in the window.
    """

    window: Window

    def level(self, record: Record, around: Surroundings) -> int:  # noqa: ARG002  # dates stand alone
        if not isinstance(record, Agreement):
            raise WrongQuestion(f"in_force cannot be asked of {_kind_name(record)}; only agreements are in force")
        return record.in_force(self.window)

    def __str__(self) -> str:
        return f"in_force({self.window.text!r})"


def _when(record: Record, question: str) -> When:
    when: When = field_of(record, "when", question)
    return when


def field_of(record: Record, field: str, question: str) -> Any:
    """
    A field of a record; `WrongQuestion` where records of its kind have no such field.
    """
    try:
        return getattr(record, field)
    except AttributeError:
        raise WrongQuestion(f"{question} cannot be asked of {_kind_name(record)}, which has no {field}") from None


def _kind_name(record: Record) -> str:
    return f"{'an' if type(record).__name__[0] in 'AEIOU' else 'a'} {type(record).__name__.lower()}"


def participants_of(record: Record, role: Role | None) -> tuple[Participant, ...]:
    """
    The actors in a record, as participants; those of an act of cooperation are parties and have no other role.
    """
    if isinstance(record, Agreement):
        if role not in (None, Role.PARTY):
            raise WrongQuestion(f"the role {role.value!r} cannot be asked of an agreement, whose actors are parties")
        return tuple(Participant(actor=actor, role=Role.PARTY) for actor in acting_in(record))
    participants: tuple[Participant, ...] = field_of(record, "participants", "involving")
    return participants


def _kind_level(stated: IncidentKind, asked: str) -> int:
    if stated == asked or BROADER.get(stated) == asked:
        return CERTAIN
    return POSSIBLE if BROADER.get(IncidentKind(asked)) == stated else NO
