"""
Rows of plain values as text, or as a data frame of the library at hand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final, TypeAlias

from borderwatch.errors import InvalidValue, MissingExtra, did_you_mean

Frame: TypeAlias = Any
"A `pandas.DataFrame` or a `polars.DataFrame`; neither is a dependency, so neither can be named."

ENGINES: Final = ("pandas", "polars")


def as_frame(rows: Sequence[Mapping[str, Any]], columns: Sequence[str], engine: str | None = None) -> Frame:
    """
    A data frame of one engine, or of the first in `ENGINES` that is installed.

    Raises:
        InvalidValue: an engine that is not in `ENGINES`.
        MissingExtra: the engine is not installed, or none is.
    """
    if engine is not None and engine not in ENGINES:
        raise InvalidValue(
            f"{engine!r} is no engine for frames; {did_you_mean(str(engine), ENGINES) or 'pandas or polars'}"
        )
    wanted = ENGINES if engine is None else (engine,)
    for name in wanted:
        if find_spec(name) is not None:
            library = import_module(name)
            return library.DataFrame({column: _alike([row.get(column) for row in rows]) for column in columns})
    raise MissingExtra(" or ".join(wanted), "to_frame()", wanted[0])


def _alike(values: list[Any]) -> list[Any]:
    """
    The values of a column; beside a decimal, whole numbers are decimals too, because Polars refuses a mixture.
    """
    if not any(isinstance(value, Decimal) for value in values):
        return values
    return [Decimal(value) if isinstance(value, int) else value for value in values]


def as_text(heading: Sequence[str], rows: Sequence[Sequence[object]], footing: Sequence[object], *, texts: int) -> str:
    """
    A table of plain text with its last row under a rule; the first `texts` columns are aligned left, others right.
    """
    lines = [[str(cell) for cell in line] for line in (heading, *rows, footing)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(heading))]
    written = [
        "  ".join(
            cell.ljust(width) if column < texts else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    ]
    rule = "  ".join("-" * width for width in widths)
    return "\n".join([written[0], rule, *written[1:-1], rule, written[-1]])
