"""
What a dataset holds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table

from borderwatch.briefing.layout import bullets, subheading, written
from borderwatch.briefing.printable import printable
from borderwatch.dataset import Dataset
from borderwatch.records.source import Source
from borderwatch.records.vocabulary import Granularity

_PLURALS = {
    Granularity.EVENT: "events",
    Granularity.SERIES: "series",
    Granularity.SUMMARY: "summaries",
    Granularity.PRACTICE: "practices",
    Granularity.TREND: "trends",
}


def title(watch: Dataset) -> Iterator[RenderableType]:
    """
    What the dataset is called, and under which terms it may be used.
    """
    described = watch.description
    yield written(described.title or described.name or "A dataset without a title", "bold")
    if described.summary:
        yield written(described.summary)
    yield written(f"Licence: {described.license or 'not stated'}")


def holdings(watch: Dataset) -> Iterator[RenderableType]:
    """
    The number of records of each kind, and the sources.
    """
    yield _counts(watch)
    yield subheading("Sources")
    yield bullets(_source(source) for source in watch.sources)


def _counts(watch: Dataset) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(overflow="fold")
    for kind, collection in watch.collections.items():
        beside = _granularities(watch) if kind == "incidents" else ""
        grid.add_row(kind, str(len(collection)), beside)
    return grid


def _granularities(watch: Dataset) -> str:
    counts = Counter(incident.granularity for incident in watch.incidents)
    return ", ".join(f"{counts[kind]} {plural}" for kind, plural in _PLURALS.items() if counts[kind])


def _source(source: Source) -> str:
    published = source.published.describe() if source.published else ""
    by = ", ".join(part for part in (*source.authors, source.publisher, published) if part)
    return printable(f"{source.title}{f' ({by})' if by else ''} [{source.id}]")
