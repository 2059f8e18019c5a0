"""
Which agreements are in force on a day, how sure that is, and why.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from rich.console import RenderableType

from borderwatch.briefing.layout import bullets, indented, note, subheading, written
from borderwatch.briefing.wording import BETWEEN, actors_named, in_words
from borderwatch.collection import Collection
from borderwatch.dataset import Dataset
from borderwatch.records.agreement import Agreement
from borderwatch.values.truth import BEST, CERTAIN, NO


def forces(watch: Dataset, day: date) -> Iterator[RenderableType]:
    """
    The agreements that are certainly in force, those that may be, and how many are not.
    """
    answer = watch.agreements.in_force(day)
    yield from _part(watch, "Certainly in force", answer.certain, day)
    yield from _part(watch, "Possibly in force", answer.only_possible, day)
    yield subheading("Not in force")
    others = [agreement for agreement in watch.agreements if agreement.id not in answer.possible]
    counts = Counter(agreement.status.value for agreement in others)
    told = ", ".join(f"{count} {status}" for status, count in sorted(counts.items()))
    yield note(f"{len(others)} others; by their last known status: {told}." if others else "No others.")


def _part(watch: Dataset, title: str, agreements: Collection[Agreement], day: date) -> Iterator[RenderableType]:
    yield subheading(title)
    if not agreements:
        yield note("None.")
    for agreement in agreements:
        yield written(f"{agreement.name} [{agreement.id}]", "bold")
        yield indented([bullets(_lines(watch, agreement, day))])


def _lines(watch: Dataset, agreement: Agreement, day: date) -> Iterator[str]:
    yield BETWEEN.join([in_words(agreement.kind), agreement.when.describe()])
    yield f"status on that day: {agreement.status_on(day).status}; {reason(agreement, day)}"
    if agreement.parties:
        yield f"parties: {actors_named(watch, agreement.parties)}"


def reason(agreement: Agreement, day: date) -> str:
    """
    Why an agreement that may be in force on a day is so, in words.
    """
    scheduled = agreement.when.during(day)
    if scheduled == NO:
        return "past a tentative end, which could be extended"
    if scheduled == CERTAIN:
        why = "covered by its dates"
    else:
        why = "covered by the best reading of its dates" if scheduled == BEST else "its dates leave the day open"
    if agreement.in_force(day) < scheduled:
        why += f"; that it was {agreement.status} does not settle it"
    return why
