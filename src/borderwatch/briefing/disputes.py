"""
What is denied, disputed or only alleged, and by whom.
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from borderwatch.briefing.layout import bullets, indented, note, subheading, written
from borderwatch.briefing.wording import BETWEEN, claim_said, label, record_named
from borderwatch.dataset import Dataset
from borderwatch.records.claim import Claim
from borderwatch.records.incident import Incident
from borderwatch.records.relation import Relation
from borderwatch.records.vocabulary import Stance, Standing

_DENIALS = (Stance.DENIES, Stance.DOES_NOT_CONFIRM)
_DOUBTS = (Standing.DISPUTED, Standing.DENIED, Standing.ALLEGED)


def disputes(watch: Dataset) -> Iterator[RenderableType]:
    """
    The denials, then the records that do not stand unquestioned beside the claims on them.
    """
    yield subheading("Denied, or not confirmed")
    denials = [claim for claim in watch.claims if claim.stance in _DENIALS]
    for claim in sorted(denials, key=lambda claim: _DENIALS.index(claim.stance)):
        yield from _denial(watch, claim)
    if not denials:
        yield note("Nothing.")
    for standing in _DOUBTS:
        doubted: list[Incident | Relation] = [r for r in watch.incidents if r.standing is standing]
        doubted += [r for r in watch.relations if r.standing is standing]
        if doubted:
            yield subheading(f"Recorded as {standing}")
        for record in doubted:
            yield from _doubted(watch, record)


def _denial(watch: Dataset, claim: Claim) -> Iterator[RenderableType]:
    yield bullets([claim_said(watch, claim)])
    yield indented([bullets((record_named(watch, about) for about in claim.about), "on")])


def _doubted(watch: Dataset, record: Incident | Relation) -> Iterator[RenderableType]:
    date = [] if record.when.is_undated else [record.when.describe()]
    yield written(f"{BETWEEN.join([label(watch, record), *date])} [{record.id}]", "bold")
    if isinstance(record, Incident):
        yield indented([written(record.summary)])
    claims = watch.claims_about(record.id)
    said = bullets(claim_said(watch, claim) for claim in claims)
    yield indented([said if claims else note("No claim on it is recorded.")])
    yield Text("")
