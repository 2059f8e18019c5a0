"""
Records as flat rows of plain values, for tables and data frames.
"""

from __future__ import annotations

from typing import Any, Final

from borderwatch.records.agreement import Agreement
from borderwatch.records.incident import Incident

_SHARED: Final = ("id", "kinds", "when", "earliest", "best", "latest", "places")

INCIDENT_COLUMNS: Final = (*_SHARED, "granularity", "standing", "actors", "summary")
"The columns of an incident's row."

AGREEMENT_COLUMNS: Final = (*_SHARED, "name", "status", "parties", "summary")
"The columns of an agreement's row."


def flat(record: Incident | Agreement) -> dict[str, Any]:
    """
    A row with a column for each of the main fields; what has several values is joined by spaces.
    """
    when = record.when
    row: dict[str, Any] = {
        "id": record.id,
        "kinds": record.kind.value if isinstance(record, Agreement) else " ".join(record.kinds),
        "when": when.edtf,
        "earliest": when.earliest,
        "best": when.best,
        "latest": when.latest,
        "places": " ".join(spot.place for spot in record.places),
    }
    if isinstance(record, Agreement):
        return row | {
            "name": record.name,
            "status": record.status.value,
            "parties": " ".join(record.parties),
            "summary": record.summary,
        }
    return row | {
        "granularity": record.granularity.value,
        "standing": record.standing.value,
        "actors": " ".join(part.actor for part in record.participants),
        "summary": record.summary,
    }
