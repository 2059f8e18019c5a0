"""
What the two sides offered, agreed, planned or do together, and what one did in answer to the other.
"""

from __future__ import annotations

import attrs

from borderwatch.records.incident import Location
from borderwatch.records.record import Record
from borderwatch.records.vocabulary import AgreementKind, AgreementLevel, AgreementStatus, Basis
from borderwatch.values.citation import Citation
from borderwatch.values.quantity import Quantity
from borderwatch.values.reading import OPEN_START
from borderwatch.values.truth import BEST, CERTAIN, NO, POSSIBLE, Truth
from borderwatch.values.when import UNDATED, When
from borderwatch.values.window import Window
from borderwatch.values.written import Written


class Activity(Written, frozen=True, kw_only=True):
    """
    Something that is done, or to be done, under an act of cooperation.
    """

    kind: str
    "What, as a slug: `patrols`, `reconnaissance-flights`, `information-exchange`."
    by: tuple[str, ...] = ()
    "The ids of the actors who do it; empty where nobody says."
    quantity: Quantity | None = None
    "How many or how much."
    when: When | None = None
    "When, where it differs from the whole."
    summary: str = ""
    "What it is, in our words."
    citations: tuple[Citation, ...] = ()
    "Who says so, where it differs from the record."


class Milestone(Written, frozen=True, kw_only=True):
    """
    A status that was reached, or is scheduled to be, on a day.
    """

    status: AgreementStatus
    "The status."
    when: When
    "When it was or will be reached."
    citations: tuple[Citation, ...] = ()
    "Who says so, where it differs from the record."


class Response(Written, frozen=True, kw_only=True):
    """
    The incident or act of cooperation that this one answers.
    """

    to: str
    "The id of an incident, or of an agreement."
    basis: Basis = Basis.STATED
    "Whether a source says so or it is implied."
    citations: tuple[Citation, ...] = ()
    "Who says so, where it differs from the record."


@attrs.frozen
class StatusOn:
    """
    How an act of cooperation stood on a day.
    """

    status: AgreementStatus
    "The status that the sources give or imply for that day; `unknown` where they end."
    level: int
    "The level (0 to 3) of its being in force."

    @property
    def truth(self) -> Truth:
        """
        Whether it was in force.
        """
        return Truth.from_level(self.level)


class Agreement(Record, frozen=True, kw_only=True):
    """
    An act of cooperation, or a unilateral act or protest that belongs to its story.
    """

    name: str
    "A short label of our own, or the printed name."
    kind: AgreementKind
    "What sort of act it is."
    summary: str = ""
    "What it is about, in our own words."
    level: AgreementLevel | None = None
    "At which level the sides act, where a source says so."
    parties: tuple[str, ...] = ()
    "The ids of the actors whose act it is; one for a unilateral act."
    when: When = UNDATED
    "From its begin to its end, as scheduled or known."
    status: AgreementStatus = AgreementStatus.UNKNOWN
    "How far it had come by the last source on it."
    milestones: tuple[Milestone, ...] = ()
    "Dated steps, in the order in which they were or will be reached."
    activities: tuple[Activity, ...] = ()
    "What is done under it."
    places: tuple[Location, ...] = ()
    "Where it takes place or applies."
    responds_to: tuple[Response, ...] = ()
    "What it answers."
    extendable: bool = False
    "Whether its end is tentative: past it, it may be in force still."

    def in_force(self, on: object) -> int:
        """
        The level (0 to 3) of its being in force during the whole or a part of a day or window.
        """
        window = Window.of(on)
        scheduled = self.when.during(window)
        if scheduled == NO and self.extendable and self._begun_by(window) > NO:
            scheduled = POSSIBLE
        return min(scheduled, _FORCE[self.status])

    def status_on(self, on: object) -> StatusOn:
        """
        How it stood on a day: the status, and whether it was in force.

        On days that its dates cover, it is what the last milestone that was certainly reached says, or else its
        status; past a tentative end, and where its dates leave the day open, the status is unknown.
        """
        window = Window.of(on)
        level = self.in_force(window)
        scheduled = self.when.during(window)
        reached = [step.status for step in self.milestones if step.when.during(_until(window)) == CERTAIN]
        if scheduled >= BEST:
            return StatusOn(reached[-1] if reached else self.status, level)
        if scheduled == POSSIBLE or level:
            return StatusOn(AgreementStatus.UNKNOWN, level)
        if self._begun_by(window) == CERTAIN and (_FORCE[self.status] or self.status in _FINAL):
            return StatusOn(self.status if self.status in _FINAL else AgreementStatus.ENDED, NO)
        return StatusOn(reached[-1] if reached else AgreementStatus.UNKNOWN, NO)

    def _begun_by(self, window: Window) -> int:
        return self.when.during(_until(window))

    def __str__(self) -> str:
        return f"{self.when}  {self.name} ({self.kind}, {self.status})"


def _until(window: Window) -> Window:
    """
    All days up to the end of the window.
    """
    return Window(OPEN_START, window.end, f"../{window.text}")


_FINAL = {AgreementStatus.HELD, AgreementStatus.ENDED, AgreementStatus.LAPSED}
"What stays so when its dates are over."

_FORCE = {
    AgreementStatus.OFFERED: NO,
    AgreementStatus.PLEDGED: NO,
    AgreementStatus.PLANNED: POSSIBLE,
    AgreementStatus.ANNOUNCED: BEST,
    AgreementStatus.SCHEDULED: CERTAIN,
    AgreementStatus.HELD: NO,
    AgreementStatus.ACTIVE: CERTAIN,
    AgreementStatus.EXTENDED: CERTAIN,
    AgreementStatus.SUSPENDED: NO,
    AgreementStatus.ENDED: NO,
    AgreementStatus.LAPSED: NO,
    AgreementStatus.UNKNOWN: POSSIBLE,
}
"How sure it is, by its status alone, that an act of cooperation is in force on a day that its dates cover."
