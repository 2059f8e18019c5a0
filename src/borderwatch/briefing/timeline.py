"""
The incidents in the order of time, each with how well its date is known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from borderwatch.briefing.dates import Known
from borderwatch.briefing.layout import bullets, dated, note, subheading, written
from borderwatch.briefing.wording import BETWEEN, kinds_of, places_named, tolls_of
from borderwatch.dataset import Dataset
from borderwatch.records.incident import Incident
from borderwatch.records.vocabulary import Granularity


def timeline(watch: Dataset, width: int) -> Iterator[RenderableType]:
    """
    The legend, the events, then apart from them what is habitual.
    """
    yield from (bullets([known.meaning], _mark(known)) for known in Known)
    events = [incident for incident in watch.incidents if incident.granularity.is_counted]
    yield from _part(watch, "Events", events, width)
    beside = [incident for incident in watch.incidents if not incident.granularity.is_counted]
    yield from _part(watch, "Practices and trends, beside the events and out of their counts", beside, width)


def _part(watch: Dataset, title: str, incidents: Sequence[Incident], width: int) -> Iterator[RenderableType]:
    yield subheading(title)
    if not incidents:
        yield note("None.")
    entries = ((_mark(Known.of(event.when)), event.when.describe(), _body(watch, event)) for event in incidents)
    yield dated(entries, width)


def _mark(known: Known) -> Text:
    return Text(known.mark, style=known.color)


def _body(watch: Dataset, incident: Incident) -> RenderableType:
    is_event = incident.granularity is Granularity.EVENT
    parts = [
        *([] if is_event else [incident.granularity.value]),
        kinds_of(incident),
        places_named(watch, incident.places),
        incident.standing.value,
        *tolls_of(incident),
        *([f"reported {incident.reported.describe()}"] if incident.reported else []),
        *(["sums others, out of totals"] if incident.rollup else []),
    ]
    return Group(written(BETWEEN.join(parts)), written(f"{incident.summary} [{incident.id}]"))
