"""
Every number in the bundled records is held against the numbers that the documents print.

Every clone does so with `evidence.toml`; where the documents are at hand, the evidence is held against them.
"""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import Final

import attrs
import pytest

import borderwatch as bw
from borderwatch.conditions.cited import all_citations
from tests.evidence import (
    DOCUMENTS,
    FOLDER,
    Evidence,
    Figure,
    digest,
    every_record,
    figures,
    needs_documents,
    numbers_in,
    paragraphs_by_source,
    written,
)


@pytest.fixture(scope="module")
def paragraphs() -> dict[str, tuple[str, ...]]:
    """
    The paragraphs of the documents, where they are at hand.
    """
    return paragraphs_by_source(Path(DOCUMENTS))


class TestNumbers:
    """
    The numbers of a paragraph are its figures and its number words.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("arrested 48 members", ("48",)),
            ("approximately 1,500 operations, 2,345,678 in all", ("1500", "2345678")),
            ("1.5 tons", ("1.5",)),
            ("10.12.2025", ("10", "12", "2025")),
            ("Faro9.2021", ("9", "2021")),
            ("the 36th Zone and the fourth meeting, the 11th", ("4", "11", "36")),
            ("between 2008 and 2013, mid-2013", ("2008", "2013")),
            ("Eight agents, then two; both of the five", ("2", "5", "8")),
            ("twenty-one, thirty and one hundred twenty-five", ("21", "30", "125")),
            ("three hundred and two thousand", ("300", "2000")),
            ("a dozen, three dozen, dozens", ("12", "24", "36")),
            ("twice before the first attack", ("1", "2")),
            ("one of the lowest", ("1",)),
            ("an inspector and a minor; no one, someone", ()),
        ],
    )
    def test_found(self, text: str, expected: tuple[str, ...]) -> None:
        """
        Each number is found once, in order of size; an article is none.
        """
        assert expected == numbers_in(text)


class TestEvidence:
    """
    The evidence is what a fresh look at the documents gives, and it holds none of their sentences.
    """

    def test_citations(self, watch: bw.Dataset, evidence: Evidence) -> None:
        """
        Every paragraph that a record cites is in the evidence, and only sources without one are cited as a whole.
        """
        documents = {citation.source for citation in evidence.numbers}
        missing = [
            f"{record.id}: {citation}"
            for record in every_record(watch)
            for citation in all_citations(record)
            if citation not in evidence.numbers and (citation.paragraph or citation.source in documents)
        ]

        assert not missing, "\n".join(missing)

    def test_no_sentences(self) -> None:
        """
        A line holds a number of a paragraph, a hash and numbers, and nothing else.
        """
        line = re.compile(r'\d+ = \{ sha256 = "[0-9a-f]{64}", numbers = \[("[\d.]+"(, "[\d.]+")*)?\] \}')
        table = re.compile(r"\[[a-z0-9-]+\]")
        heading, _, body = (FOLDER / "evidence.toml").read_text(encoding="utf-8").partition("schema = 1\n")
        others = [text for text in body.splitlines() if text and not line.fullmatch(text) and not table.fullmatch(text)]

        assert heading.startswith("# Made by")
        assert not others, "\n".join(others)

    @needs_documents
    def test_fresh(self, paragraphs: dict[str, tuple[str, ...]]) -> None:
        """
        Hashes and numbers are those of the documents.
        """
        assert written(paragraphs) == (FOLDER / "evidence.toml").read_text(encoding="utf-8")

    @needs_documents
    def test_a_changed_word_shows(self, paragraphs: dict[str, tuple[str, ...]]) -> None:
        """
        A paragraph of which one letter differs has another hash.
        """
        first = next(iter(paragraphs.values()))[0]

        assert digest(first) != digest(first + ".")


@attrs.frozen
class Explained:
    """
    A number that no paragraph prints as it stands, and what it is made of.
    """

    count: int
    made_of: tuple[str, ...]
    "The numbers that are printed."
    reason: str


EXPLAINED: Final = {
    ("salcaja-massacre", "eight agents and an inspector"): Explained(9, ("8",), "eight, and the article counts as one"),
    ("chiapas-highway-shootout-07-28", "the rest"): Explained(5, ("1", "6"), "six vehicles without the burning one"),
    ("cuauhtemoc-potrerillo-shootout-08-12", "a minibus"): Explained(1, (), "one thing, told with its article"),
    ("cuauhtemoc-potrerillo-shootout-08-12", "a pickup truck"): Explained(1, (), "one thing, told with its article"),
    ("la-democracia-minibus-08-24", "a minibus"): Explained(1, (), "one thing, told with its article"),
    ("huehuetenango-minor-disappearance", "a minor"): Explained(1, (), "one person, told with an article"),
    ("journalist-assaults-2019", "a journalist"): Explained(1, (), "one person, told with an article"),
}
"Numbers by record and words that the rules of reading do not give."

UNCOUNTED: Final = {"several": 3, "multiple": 2, "dozens": 24, "a series of": 2}
"Words that give no more than a least number."


def read(words: str) -> tuple[bw.Estimate, str] | None:
    """
    The estimate that printed words stand for by the rules of reading, and the number that must be printed for it.
    """
    for hedge, low in UNCOUNTED.items():
        if words.startswith(hedge):
            return bw.Estimate(low=low), ""
    if len(numbers_in(words)) != 1:
        return None
    (printed,) = numbers_in(words)
    number = Decimal(printed)
    unit = Decimal(10) ** (len(printed) - len(printed.rstrip("0")))
    hedged = {
        "at least": bw.Estimate(low=number, best=number),
        "almost": bw.Estimate(low=number - 1, high=number),
        "approximately": bw.Estimate(low=number - unit, best=number, high=number + unit),
        "more than": bw.Estimate(low=number + 1),
        "up to": bw.Estimate(low=0, high=number),
    }
    found = [estimate for hedge, estimate in hedged.items() if words.lower().startswith(hedge)]
    return (found[0] if found else bw.Estimate.exactly(number)), printed


def fault_of(figure: Figure, printed: frozenset[str]) -> str:
    """
    Why a number does not stand in the paragraphs that it cites; empty where it does.
    """
    explained = EXPLAINED.get((figure.record, figure.words))
    if explained:
        stands = bw.Estimate.exactly(explained.count) == figure.estimate and printed.issuperset(explained.made_of)
        return "" if stands else f"{figure}: not {explained.reason}"
    understood = read(figure.words or str(figure.estimate.best))
    if understood is None:
        return f"{figure}: the words are no one number, and nothing explains them"
    estimate, number = understood
    if estimate != figure.estimate:
        return f"{figure}: the words are read as {estimate}"
    return "" if not number or number in printed else f"{figure}: the paragraphs print only {sorted(printed)}"


class TestFigures:
    """
    Every number in a record stands in a paragraph that it cites, with its hedge as the rules of reading have it.
    """

    def test_stand_in_the_paragraphs(self, watch: bw.Dataset, evidence: Evidence) -> None:
        """
        No toll, quantity or distance of a document is without its number in print.
        """
        documents = {citation.source for citation in evidence.numbers}
        every = [figure for record in every_record(watch) for figure in figures(record)]
        found = [figure for figure in every if any(citation.source in documents for citation in figure.citations)]
        faults = [fault for figure in found if (fault := fault_of(figure, evidence.printed(figure.citations)))]

        assert not faults, "\n".join(faults)
        assert {"tolls", "materiel", "activities", "places", "quantity"} == {figure.field for figure in found}

    def test_explanations_are_needed(self, watch: bw.Dataset) -> None:
        """
        No explanation outlives the number that it explains.
        """
        found = {(figure.record, figure.words) for record in every_record(watch) for figure in figures(record)}

        assert set() == EXPLAINED.keys() - found

    @pytest.mark.parametrize(
        ("words", "estimate"),
        [
            ("at least 300", bw.Estimate(low=300, best=300)),
            ("almost six tons", bw.Estimate(low=5, high=6)),
            ("approximately 1,500", bw.Estimate(low=1400, best=1500, high=1600)),
            ("more than 20", bw.Estimate(low=21)),
            ("up to ten", bw.Estimate(low=0, high=10)),
            ("dozens of planes", bw.Estimate(low=24)),
            ("twice", bw.Estimate.exactly(2)),
        ],
    )
    def test_rules_of_reading(self, words: str, estimate: bw.Estimate) -> None:
        """
        A hedge has one reading.
        """
        understood = read(words)

        assert understood is not None
        assert estimate == understood[0]

    @pytest.mark.parametrize(
        ("estimate", "words", "paragraph"),
        [
            (bw.Estimate.exactly(3), "two people", 28),
            (bw.Estimate.exactly(2), "two people", 23),
            (bw.Estimate.exactly(3), "", 28),
            (bw.Estimate.exactly(300), "at least 300", 23),
            (bw.Estimate.exactly(1), "a person", 28),
        ],
    )
    def test_a_wrong_number_shows(self, evidence: Evidence, estimate: bw.Estimate, words: str, paragraph: int) -> None:
        """
        Another number, another paragraph, a hedge left out and an article that nothing explains are faults.
        """
        cited = (bw.Citation("insight-crime-el-faro", paragraph),)

        assert fault_of(Figure("some-incident", "tolls", estimate, words, cited), evidence.printed(cited))
