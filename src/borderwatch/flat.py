"""
Records as flat rows of plain values, for tables and data frames.
"""

from __future__ import annotations

from typing import Any

from borderwatch.records.agreement import Agreement
from borderwatch.records.incident import Incident


def flat(record: Incident | Agreement) -> dict[str, Any]:
    when = record.when
    row: dict[str, Any] = {
        "id": record.id,
        "kinds": " ".join(record.kinds) if isinstance(record, Incident) else record.kind.value,
        "when": when.edtf,
        "earliest": when.earliest,
        "best": when.best,
        "latest": when.latest,
        "places": " ".join(spot.place for spot in record.places),
    }
    if isinstance(record, Agreement):
        return row | {"status": record.status.value, "parties": " ".join(record.parties), "summary": record.summary}
    return row | {
        "granularity": record.granularity.value,
        "standing": record.standing.value,
        "actors": " ".join(part.actor for part in record.participants),
        "summary": record.summary,
    }
