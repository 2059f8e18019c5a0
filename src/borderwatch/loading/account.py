"""
What becomes of each row of a table, so that none is lost.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Set as AbstractSet
from typing import Any, Final

import attrs

from borderwatch.errors import InvalidValue, Problem

_SHOWN: Final = 80


class Unusable(InvalidValue):
    """
    A row that cannot become a record: what is wrong with which column.
    """

    def __init__(self, column: str, value: str, message: str, hint: str = "") -> None:
        self.column = column
        self.value = value
        self.message = message
        self.hint = hint
        super().__init__(message)


@attrs.frozen
class Doubt:
    """
    Something in a row that cannot be, though the row is kept.
    """

    column: str
    value: str
    message: str


@attrs.define
class Account:
    """
    The rows of a file as they are counted.
    """

    file: str
    loaded: int = 0
    with_problems: int = 0
    rejected: int = 0
    left_out: int = 0
    problems: list[Problem] = attrs.field(factory=list)
    _doubted: Counter[str] = attrs.field(factory=Counter)
    _more: Counter[str] = attrs.field(factory=Counter)

    def reject(self, line: int, record: str, error: InvalidValue) -> None:
        """
        Count a row that cannot become a record, and say why.
        """
        self.rejected += 1
        told = error if isinstance(error, Unusable) else Unusable("", "", str(error))
        self._tell(line, record, told)

    def doubt(self, line: int, record: str, doubts: tuple[Doubt, ...]) -> None:
        """
        Count a row that is kept, and say what cannot be in it.
        """
        self.with_problems += 1
        self._doubted[record] += 1
        for each in doubts:
            self._tell(line, record, each)

    def more_of(self, record: str) -> None:
        """
        Remember that another row was joined to a record.
        """
        self._more[record] += 1

    def leave_out(self, records: AbstractSet[str]) -> None:
        """
        Count the rows of records that were kept as left out after all; what was told of them is forgotten.
        """
        doubted = records & self._doubted.keys()
        rows = len(records) + sum(self._more[record] for record in records & self._more.keys())
        rows_doubted = sum(self._doubted[record] for record in doubted)
        self.left_out += rows
        self.with_problems -= rows_doubted
        self.loaded -= rows - rows_doubted
        self.problems = [problem for problem in self.problems if problem.record not in doubted]

    def note(self, message: str) -> None:
        """
        Say something of the file as a whole.
        """
        self.problems.append(Problem(message=message, file=self.file))

    def _tell(self, line: int, record: str, found: Doubt | Unusable) -> None:
        self.problems.append(
            Problem(
                message=found.message,
                hint=found.hint if isinstance(found, Unusable) else "",
                file=self.file,
                line=line,
                record=record[:_SHOWN],
                path=found.column,
                value=found.value[:_SHOWN],
            )
        )

    def counts(self) -> dict[str, Any]:
        """
        The numbers, by the names that a report has for them.
        """
        return {
            "rows": self.loaded + self.with_problems + self.rejected + self.left_out,
            "loaded": self.loaded,
            "with_problems": self.with_problems,
            "rejected": self.rejected,
            "left_out": self.left_out,
        }
