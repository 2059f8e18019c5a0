"""
The words of the bundled records are held against those of the documents, where these are at hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import pytest

import borderwatch as bw
from borderwatch.conditions.cited import all_citations
from tests.evidence import DOCUMENTS, dates_of, every_record, figures, needs_documents, paragraphs_by_source, parts

RUN: Final = 9
"So many words in a row, shared with a document, are its sentence and no longer our summary."


@pytest.fixture(scope="module")
def paragraphs() -> dict[str, tuple[str, ...]]:
    """
    The paragraphs of the documents, where they are at hand.
    """
    return paragraphs_by_source(Path(DOCUMENTS))


@needs_documents
class TestWords:
    """
    Sentences are ours, and what is given as printed is printed.
    """

    def test_no_shared_sentences(self, watch: bw.Dataset, paragraphs: dict[str, tuple[str, ...]]) -> None:
        """
        No summary, note or detail shares a run of nine words with a document.
        """
        theirs = {run for texts in paragraphs.values() for text in texts for run in runs(text)}
        shared = [f"{where}: {' '.join(run)}" for where, text in prose(watch) for run in runs(text) if run in theirs]

        assert not shared, "\n".join(shared)

    def test_a_shared_sentence_shows(self, paragraphs: dict[str, tuple[str, ...]]) -> None:
        """
        Case and punctuation do not hide a run of nine words.
        """
        text = paragraphs["la-mesilla-report"][0]

        assert runs(text) & runs("It says: " + text.upper().replace(",", ";"))

    def test_numbers_as_printed(self, watch: bw.Dataset, paragraphs: dict[str, tuple[str, ...]]) -> None:
        """
        The words of a toll or quantity of a document stand in a paragraph that it cites.
        """
        missing = [
            str(figure)
            for record in every_record(watch)
            for figure in figures(record)
            if any(citation.source in paragraphs for citation in figure.citations)
            if not stands(figure.words, cited_text(figure.citations, paragraphs))
        ]

        assert not missing, "\n".join(missing)

    def test_dates_as_printed(self, watch: bw.Dataset, paragraphs: dict[str, tuple[str, ...]]) -> None:
        """
        The words of a date stand in a paragraph that its record cites.
        """
        missing = [
            f"{record.id}: {when.text!r}"
            for record in every_record(watch)
            for when in dates_of(record)
            if not stands(when.text, cited_text(all_citations(record), paragraphs))
        ]

        assert not missing, "\n".join(missing)

    def test_names_as_printed(self, watch: bw.Dataset, paragraphs: dict[str, tuple[str, ...]]) -> None:
        """
        A name stands in each paragraph that is cited for it.
        """
        missing = [
            f"{bearer.id}: {name.text!r} in {citation}"
            for bearer in [*watch.actors, *watch.places]
            for name in bearer.names
            for citation in name.citations
            if citation.paragraph and not stands(name.text, cited_text([citation], paragraphs))
        ]

        assert not missing, "\n".join(missing)


def words_of(text: str) -> list[str]:
    """
    The words of a text, blind to case and punctuation.
    """
    return re.findall(r"[^\W_]+(?:'[^\W_]+)*", text.casefold().replace("’", "'"))


def runs(text: str) -> set[tuple[str, ...]]:
    """
    Every run of nine words.
    """
    words = words_of(text)
    return {tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1)}


def prose(watch: bw.Dataset) -> list[tuple[str, str]]:
    """
    The sentences of the dataset, which are its own, with the id of the record that holds them.
    """
    sentences = [
        (record.id, str(getattr(part, field, "")))
        for record in every_record(watch)
        for part in parts(record)
        for field in ("summary", "note", "detail")
    ]
    return [("dataset", watch.description.summary), *sentences]


def cited_text(citations: Iterable[bw.Citation], paragraphs: dict[str, tuple[str, ...]]) -> str:
    """
    The paragraphs that are cited, as one text.
    """
    cited = [(citation.source, citation.paragraph) for citation in citations]
    return "\n".join(paragraphs[source][number - 1] for source, number in cited if number)


def stands(words: str, text: str) -> bool:
    """
    Whether words stand in a text; an ellipsis stands for what they leave out.
    """
    found = " ".join(words_of(text))
    return all(" ".join(words_of(part)) in found for part in words.split("…"))
