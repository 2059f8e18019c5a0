"""
Phrases with the right answers beside them, and how well they are read.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final, TypeAlias

import attrs

from borderwatch.errors import BorderwatchError
from borderwatch.normalize import date, name_key, place, quantity

CORPUS: Final = Path(__file__).parent / "corpus"
"""
The phrases that everybody may look at, a file for each kind.
"""
HELD_OUT: Final = Path(__file__).parent / "held_out"
"""
The phrases that were committed before the first line of the grammar, and only grade it.
"""

Row: TypeAlias = dict[str, str]
"A phrase and its answer, by column."

Answer: TypeAlias = tuple[str, ...] | None
"What a phrase says, as the columns print it; None where it must be refused."


@attrs.frozen
class Grade:
    """
    How many phrases were read, and how.
    """

    right: int
    "Read, as expected."
    wrong: int
    "Read otherwise than expected, or read and to be refused."
    missed: int
    "Refused, and to be read."

    @property
    def precision(self) -> float:
        """
        Of what was read, the part that was right.
        """
        return self.right / (self.right + self.wrong)

    @property
    def recall(self) -> float:
        """
        Of what has an answer, the part that was right. A wrong answer to such a phrase counts against it too.
        """
        return self.right / (self.right + self.missed + self.wrong)


def rows_of(kind: str, folder: Path = CORPUS) -> list[Row]:
    """
    The phrases of a kind.
    """
    with (folder / f"{kind}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def grade(rows: Iterable[Row], expected: Callable[[Row], Answer], read: Callable[[Row], Answer]) -> Grade:
    """
    How a reader does on phrases with answers.
    """
    right = wrong = missed = 0
    for row in rows:
        answer, given = expected(row), read(row)
        right += answer is not None and given == answer
        wrong += given is not None and given != answer
        missed += answer is not None and given is None
    return Grade(right, wrong, missed)


def expected_quantity(row: Row) -> Answer:
    """
    What a row of quantities says is right.
    """
    return (row["low"], row["best"], row["high"], row["unit"]) if row["unit"] else None


def read_quantity(row: Row) -> Answer:
    """
    What the library reads of such a row.
    """
    try:
        found = quantity(row["text"])
    except BorderwatchError:
        return None
    bounds = ("" if bound is None else f"{bound}" for bound in (found.low, found.best, found.high))
    return (*bounds, found.unit)


def expected_date(row: Row) -> Answer:
    """
    What a row of dates says is right.
    """
    return (row["expected"], row["best"]) if row["expected"] else None


def read_date(row: Row) -> Answer:
    """
    What the library reads of such a row.
    """
    day_first = {"": None, "true": True, "false": False}[row["day_first"]]
    try:
        found = date(row["text"], published=row["published"] or None, day_first=day_first)
    except BorderwatchError:
        return None
    return (found.edtf, found.best_text)


def expected_place(row: Row) -> Answer:
    """
    What a row of places says is right.
    """
    columns = ("relation", "name", "other", "kind", "parents", "distance_km", "side", "border")
    return tuple(row[column] for column in columns) if row["relation"] else None


def read_place(row: Row) -> Answer:
    """
    What the library reads of such a row.
    """
    try:
        found = place(row["text"], within=row["within"] or None)
    except BorderwatchError:
        return None
    distance = "" if found.distance is None else f"{found.distance.to('km').best}"
    border = "yes" if found.border else ""
    return (
        found.relation,
        found.name,
        found.other,
        found.kind,
        " > ".join(found.within),
        distance,
        found.side,
        border,
    )


def expected_sameness(row: Row) -> Answer:
    """
    Whether a row of names says that both are one; names that are not have no answer.
    """
    return ("yes",) if row["same"] == "yes" else None


def read_sameness(row: Row) -> Answer:
    """
    Whether the library takes both names of such a row for one.
    """
    return ("yes",) if name_key(row["one"]) == name_key(row["other"]) else None


GRADERS: Final[dict[str, tuple[Callable[[Row], Answer], Callable[[Row], Answer]]]] = {
    "dates": (expected_date, read_date),
    "quantities": (expected_quantity, read_quantity),
    "names": (expected_sameness, read_sameness),
    "places": (expected_place, read_place),
}
"For each kind what is right and what is read."


def figures() -> str:
    """
    Precision and recall of every kind on both halves, as the table of docs/how-to/normalize.md.
    """
    lines = [
        "| kind | half | phrases | of these to be refused | right | wrong | missed | precision | recall |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for kind, (expected, read) in GRADERS.items():
        for half, folder in (("open", CORPUS), ("held out", HELD_OUT)):
            rows = rows_of(kind, folder)
            found = grade(rows, expected, read)
            refused = sum(expected(row) is None for row in rows)
            cells = (kind, half, len(rows), refused, found.right, found.wrong, found.missed)
            rates = (f"{found.precision:.1%}", f"{found.recall:.1%}")
            lines.append("| " + " | ".join(map(str, (*cells, *rates))) + " |")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.stdout.write(figures() + "\n")
