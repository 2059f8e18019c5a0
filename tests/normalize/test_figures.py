"""
How well the grammars read: what the docs say of it, and what is asked of it.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from borderwatch.normalize import date
from tests.normalize.grading import CORPUS, GRADERS, HELD_OUT, figures, grade, rows_of

PAGE: Final = Path(__file__).parents[2] / "docs" / "how-to" / "normalize.md"


@pytest.mark.parametrize("folder", [CORPUS, HELD_OUT], ids=["open", "held out"])
@pytest.mark.parametrize("kind", GRADERS)
class TestGrades:
    """
    Wrong answers are worse than none.
    """

    def test_size(self, kind: str, folder: Path) -> None:
        """
        Each half of a corpus holds at least 125 phrases, and no phrase is in both halves.
        """
        rows, others = rows_of(kind, folder), rows_of(kind, HELD_OUT if folder == CORPUS else CORPUS)

        assert len(rows) >= 125
        assert not [row for row in rows if row in others]

    def test_grade(self, kind: str, folder: Path) -> None:
        """
        At least 99 % of the answers are right, and at least 90 % of the readable phrases are read.
        """
        found = grade(rows_of(kind, folder), *GRADERS[kind])

        assert found.precision >= 0.99
        assert found.recall >= 0.90


def test_page() -> None:
    """
    The page has the figures of today.
    """
    assert figures() in PAGE.read_text(encoding="utf-8")


def test_table_of_dates() -> None:
    """
    Every example in the page's table of dates is read as it says.
    """
    table = PAGE.read_text(encoding="utf-8").partition("| printed | read, published")[2].partition("\n\n")[0]
    for row in table.splitlines()[2:]:
        printed, read, _ = (cell.strip() for cell in row.strip("|").split("|"))
        expected = re.findall(r"`([^`]+)`", read)
        found = [str(date(phrase.strip(), published="2025-12-10")) for phrase in printed.split(";")]

        assert set(found) <= set(expected), row
