"""
What an importer answers: the dataset, and an account of every row.
"""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from borderwatch.dataset import Dataset
from borderwatch.errors import Problem


@attrs.frozen(eq=False)
class LoadReport:
    """
    A dataset made of a published table, and what became of its rows.

    Every row is in one of four: `rows == loaded + with_problems + rejected + left_out`.
    """

    dataset: Dataset
    "The records; with `beside`, those of the other dataset as well."
    problems: tuple[Problem, ...]
    "What is wrong with rows that are kept or rejected, in the order of the file."
    rows: int
    "How many rows the file has."
    loaded: int
    "How many became records without a problem."
    with_problems: int
    "How many became records although something in them cannot be."
    rejected: int
    "How many could not become records."
    left_out: int
    "How many the condition in `where` left out."
    known_actors: Mapping[str, str]
    "The sides that the dataset beside knows: the id that they would have had, and the one that they have there."
    new_actors: tuple[str, ...]
    "The ids of the sides that became actors of their own."

    def __str__(self) -> str:
        kept = self.loaded + self.with_problems
        told = [
            (
                f"{self.rows:,} rows: {kept:,} became records ({self.with_problems:,} of them with a problem), "
                f"{self.rejected:,} were rejected, {self.left_out:,} left out"
            ),
            f"{len(self.known_actors):,} sides are known, {len(self.new_actors):,} are actors of their own",
        ]
        shown = [f"  {problem}" for problem in self.problems[:_SHOWN]]
        more = len(self.problems) - len(shown)
        return "\n".join([*told, *shown, *([f"  … and {more:,} more problems"] if more else [])])


_SHOWN = 10
"So many problems are printed."
