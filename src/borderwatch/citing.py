"""
The sources behind an answer, as a list of references.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from borderwatch.collection import Collection
from borderwatch.conditions.cited import all_citations
from borderwatch.records.record import Record
from borderwatch.records.source import Source


@attrs.frozen
class CitedSource:
    """
    A source behind an answer.
    """

    source: Source
    paragraphs: tuple[int, ...]

    def __str__(self) -> str:
        source = self.source
        published = f" ({source.published.describe()})" if source.published else ""
        by = ", ".join([*source.authors, *([source.publisher] if source.publisher else [])])
        told = f", paragraph{'s' * (len(self.paragraphs) > 1)} {', '.join(map(str, self.paragraphs))}"
        where = told if self.paragraphs else ""
        return f"{by + ': ' if by else ''}{source.title}{published} [{source.id}]{where}"


@attrs.frozen
class Citations:
    """
    The sources behind an answer; prints as a list of references.
    """

    cited: tuple[CitedSource, ...]

    def __iter__(self) -> Iterator[CitedSource]:
        return iter(self.cited)

    def __len__(self) -> int:
        return len(self.cited)

    def __str__(self) -> str:
        return "\n".join(str(cited) for cited in self.cited)


def cite(records: Iterable[Record], sources: Collection[Source]) -> Citations:
    """
    The sources that the records cite, with the paragraphs.
    """
    paragraphs: dict[str, set[int]] = {}
    for record in records:
        for citation in all_citations(record):
            cited = paragraphs.setdefault(citation.source, set())
            if citation.paragraph is not None:
                cited.add(citation.paragraph)
    return Citations(
        tuple(CitedSource(sources[source], tuple(sorted(paragraphs[source]))) for source in sorted(paragraphs))
    )
