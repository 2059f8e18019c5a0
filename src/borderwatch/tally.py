"""
Counts and totals with their bounds, and the tables made of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from borderwatch.tables import Frame, as_frame, as_text
from borderwatch.values.estimate import Number


@attrs.frozen(kw_only=True)
class Total:
    """
    How many, in bounds, and what the bounds leave out.

    `low` adds the lows of what is certain, `best` the bests of what the best reading holds true, `high` the highs of
    what is possible. The bounds bound what is stated: silent records add nothing.
    """

    low: Number
    "At least so many."
    best: Number
    "The best figure: of a record without one its low."
    high: Number | None
    "At most so many; None is open."
    silent: int = 0
    "How many possible records state nothing on it."
    without_best: int = 0
    "How many records in `best` have no best of their own, and gave their low."
    rollups: int = 0
    "How many possible records or tolls were left out, because they sum or repeat others."
    left_out: int = 0
    "How many possible practices and trends were left out."

    def __str__(self) -> str:
        high = "open" if self.high is None else str(self.high)
        beside = {
            "silent": self.silent,
            "without best": self.without_best,
            "rollups left out": self.rollups,
            "practices or trends left out": self.left_out,
        }
        told = "".join(f", {count} {what}" for what, count in beside.items() if count)
        return f"low {self.low}, best {self.best}, high {high}{told}"


@attrs.frozen(kw_only=True)
class Row:
    """
    One row of a tally: the values of its keys and the answer for them.
    """

    keys: tuple[str | None, ...]
    "One value for each key; None in the row of what no value holds by its best reading."
    total: Total
    "The answer, with what it leaves out."

    @property
    def low(self) -> Number:
        """
        At least so many.
        """
        return self.total.low

    @property
    def best(self) -> Number:
        """
        The best figure.
        """
        return self.total.best

    @property
    def high(self) -> Number | None:
        """
        At most so many; None is open.
        """
        return self.total.high

    @property
    def silent(self) -> int:
        """
        How many possible records of the row state nothing.
        """
        return self.total.silent


@attrs.frozen(kw_only=True, repr=False)
class Tally:
    """
    A table of counts or totals by one or more keys.

    A cell equals the answer to the question with the key asked as well: a month's cell is that of
    `where(started_in(month))`. `total` is the answer without keys; where a key can hold several values it is not the
    sum of the rows.
    """

    keys: tuple[str, ...]
    "What the rows are told apart by."
    of: str | None
    "The measure that is totaled; None counts records."
    rows: tuple[Row, ...]
    "The rows, in order; those with a None key last."
    total: Total
    "The answer without keys."
    rest_labels: tuple[str, ...] = ()
    "How the None of each key is printed."

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def to_dicts(self) -> list[dict[str, Any]]:
        """
        The rows as plain values: a column for each key, then `low`, `best`, `high`, `silent`.
        """
        return [dict(zip(self.keys, row.keys, strict=True)) | _bounds(row.total) for row in self.rows]

    def to_frame(self, engine: str | None = None) -> Frame:
        """
        The rows as a data frame of `pandas` or `polars`, whichever is installed or asked for.

        Raises:
            MissingExtra: neither is installed, or not the one asked for.
        """
        return as_frame(self.to_dicts(), [*self.keys, "low", "best", "high", "silent"], engine)

    def __str__(self) -> str:
        lines: list[Sequence[object]] = [
            [*self._labels(row), row.low, row.best, "open" if row.high is None else row.high, row.silent or ""]
            for row in self.rows
        ]
        total = self.total
        end = [total.low, total.best, "open" if total.high is None else total.high, total.silent or ""]
        heading = [*self.keys, "low", "best", "high", "silent"]
        return as_text(heading, lines, ["total", *[""] * (len(self.keys) - 1), *end], texts=len(self.keys))

    def __repr__(self) -> str:
        return str(self)

    def _labels(self, row: Row) -> list[str]:
        return [rest if key is None else key for key, rest in zip(row.keys, self.rest_labels, strict=True)]


def _bounds(total: Total) -> dict[str, Any]:
    return {"low": total.low, "best": total.best, "high": total.high, "silent": total.silent}
