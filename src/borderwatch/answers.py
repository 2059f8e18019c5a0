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


@attrs.frozen
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
    "How many days later it began, in bounds; None where either date is open or it may have begun before."

    def __str__(self) -> str:
        days = "" if self.days is None else f", {self.days} day{'' if self.days == Estimate.exactly(1) else 's'} later"
        return f"{self.record.id} ({self.how}, {self.basis}{days})"


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
    """
    low = _begin(second)[0] - _begin(first)[1]
    high = _begin(second)[1] - _begin(first)[0]
    if OPEN_START in (*_begin(first), *_begin(second)) or OPEN_END in (*_begin(first), *_begin(second)) or high < 0:
        return None
    bests = first.best_begin, second.best_begin
    best = None
    if bests[0] and bests[1] and bests[0][0] == bests[0][1] and bests[1][0] == bests[1][1]:
        best = bests[1][0] - bests[0][0]
    low = max(low, 0)
    return Estimate(low, best if best is not None and low <= best <= high else None, high)


def _begin(when: When) -> tuple[int, int]:
    return (
        min(reading.begin_earliest for reading in when.readings),
        max(reading.begin_latest for reading in when.readings),
    )
