"""
What answered an incident, and how many days later.
"""

from __future__ import annotations

import attrs

from borderwatch.errors import UnknownId
from borderwatch.records.agreement import Agreement
from borderwatch.records.incident import Incident
from borderwatch.records.vocabulary import Basis, LinkKind
from borderwatch.selection import Agreements, Incidents
from borderwatch.values.estimate import Estimate
from borderwatch.values.reading import OPEN_END, OPEN_START
from borderwatch.values.when import When

_ANSWERS = (LinkKind.FOLLOWS, LinkKind.RETALIATES_FOR)


@attrs.frozen(repr=False)
class Answer:
    """
    A record that answers another.
    """

    record: Incident | Agreement
    "The answer: an act of cooperation, or an incident that follows or retaliates."
    how: str
    "`responds-to` for an act of cooperation, else the kind of the link."
    basis: Basis
    "Whether a source says so or it is implied."
    days: Estimate | None
    "How many days later it began, in bounds; None where either date is open or it began before."

    def __str__(self) -> str:
        days = "" if self.days is None else f", {self.days} day{'' if self.days == Estimate.exactly(1) else 's'} later"
        return f"{self.record.id} ({self.how}, {self.basis}{days})"

    def __repr__(self) -> str:
        return f"<{self}>"


def answers_to(record_id: str, incidents: Incidents, agreements: Agreements) -> tuple[Answer, ...]:
    """
    The answers to an incident or an agreement, in the order of time.

    Raises:
        UnknownId: no incident or agreement has that id.
    """
    asked = incidents.get(record_id) or agreements.get(record_id)
    if asked is None:
        raise UnknownId(record_id, "incident or agreement", [*incidents.ids, *agreements.ids])
    found = [
        Answer(agreement, "responds-to", response.basis, days_between(asked.when, agreement.when))
        for agreement in agreements
        for response in agreement.responds_to
        if response.to == record_id
    ]
    found += [
        Answer(incident, link.kind.value, link.basis, days_between(asked.when, incident.when))
        for incident in incidents
        for link in incident.links
        if link.target == record_id and link.kind in _ANSWERS
    ]
    return tuple(sorted(found, key=lambda answer: (answer.record.when.order, answer.record.id)))


def days_between(first: When, second: When) -> Estimate | None:
    """
    How many days after the begin of the first the second began; None where that has no bounds.

    An answer does not come before what it answers, so readings in which it would are left aside.
    """
    begins, ends = _begins(first), _begins(second)
    if any(OPEN_START in begin or OPEN_END in begin for begin in (*begins, *ends)):
        return None
    spans = [(ended[0] - begun[1], ended[1] - begun[0]) for begun in begins for ended in ends if ended[1] >= begun[0]]
    if not spans:
        return None
    low, high = max(min(least for least, _ in spans), 0), max(most for _, most in spans)
    best = _best_days(first, second)
    return Estimate(low, best if best is not None and low <= best <= high else None, high)


def _begins(when: When) -> list[tuple[int, int]]:
    """
    First and last day on which it may have begun, of each reading.
    """
    return [(reading.begin_earliest, reading.begin_latest) for reading in when.readings]


def _best_days(first: When, second: When) -> int | None:
    """
    The days between the two best days of beginning; None unless both are single days.
    """
    begun, ended = first.best_begin, second.best_begin
    if begun is None or ended is None or begun[0] != begun[1] or ended[0] != ended[1]:
        return None
    return ended[0] - begun[0]
