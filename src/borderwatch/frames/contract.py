"""
The tables of incidents and their columns: what each is called, holds and counts in, and how it says that it is unknown.

No column is ever null, because engines disagree on what null does in a comparison: a value stands for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

import attrs

from borderwatch.values.reading import OPEN_END, OPEN_START

NONE: Final = -1
"What stands in a column of numbers where nobody says one."
TIMES: Final = ("year", "quarter", "month", "week")
"The stretches of time that a tally can be by."


@attrs.frozen
class Column:
    """
    One column of a table.
    """

    name: str
    "What it is called."
    type: Literal["text", "integer"]
    "What it holds; an integer has 64 bits."
    meaning: str
    "What it says."
    unit: str = ""
    "What it counts in, or which words it may hold."
    unknown: str = ""
    "Which value stands for the unknown; empty where there is always one."


def _day(name: str, meaning: str, unknown: str) -> Column:
    return Column(name, "integer", meaning, "day of the proleptic Gregorian calendar, 0001-01-01 is 1", unknown)


def _text(name: str, meaning: str, unit: str = "", unknown: str = "") -> Column:
    return Column(name, "text", meaning, unit, unknown)


def _flag(name: str, meaning: str) -> Column:
    return Column(name, "integer", meaning, "0 or 1")


def _level(meaning: str) -> Column:
    return Column("level", "integer", meaning, "0 denied, 1 suspected or disputed, 2 claimed or alleged, 3 established")


_ID: Final = _text("id", "the incident", "id")
_OPEN: Final = f"{OPEN_START} where it is open into the past, {OPEN_END} into the future"
_NOBODY: Final = f"{NONE} where there is none"
_UNITS: Final = {
    "year": "2021",
    "quarter": "2021-33 to 2021-36, as EDTF counts",
    "month": "2021-07",
    "week": "2021-W30",
}

TABLES: Final[Mapping[str, tuple[Column, ...]]] = {
    "incidents": (
        _ID,
        _text("granularity", "how much it stands for", "word of the list"),
        _text("standing", "how far it stands that it happened", "word of the list"),
        _level("the same as a level, which caps every answer"),
        _flag("rollup", "whether it sums or repeats others"),
        Column("readings", "integer", "how many rows `readings` has for it", "rows"),
        _day("best", "the best day", _NOBODY),
        _day("first", "the first day of the preferred reading", f"{_NOBODY}; {_OPEN}"),
        _day("last", "the last day of the preferred reading", f"{_NOBODY}; {_OPEN}"),
        _day("began_first", "the first day on which it began by the preferred reading", f"{_NOBODY}; {_OPEN}"),
        _day("began_last", "the last day on which it began by the preferred reading", f"{_NOBODY}; {_OPEN}"),
        *(
            _text(unit, f"the {unit} in which it began by the preferred reading", label, "empty where none holds it")
            for unit, label in _UNITS.items()
        ),
        _day("sort_first", "what incidents are in order of, before `sort_last` and `id`", _OPEN),
        _day("sort_last", "what incidents are in order of, after `sort_first`", _OPEN),
        _text("record", "the whole record, which nothing is lost of", "one line of JSON"),
    ),
    "readings": (
        _ID,
        _day("begin_earliest", "the first day on which it may have begun", _OPEN),
        _day("begin_latest", "the last day on which it may have begun", _OPEN),
        _day("end_earliest", "the first day on which it may have ended", _OPEN),
        _day("end_latest", "the last day on which it may have ended", _OPEN),
        _flag("moment", "whether it is one day, unknown within its bounds"),
        *(
            _text(unit, f"the {unit} that holds every day on which it may have begun", label, "empty where none does")
            for unit, label in _UNITS.items()
        ),
    ),
    "kinds": (_ID, _text("kind", "a kind of it", "word of the list")),
    "places": (
        _ID,
        _text("place", "a place where it was", "id"),
        _level("how far that stands"),
        _text(
            "spot",
            "what is stated on how far from the place, or from the border, it was",
            "JSON of a location",
            "empty where only the place says it",
        ),
    ),
    "participants": (
        _ID,
        _text("actor", "an actor in it", "id"),
        _text("role", "what it was to the incident", "word of the list"),
        _level("how far that stands"),
    ),
    "tolls": (
        _ID,
        _text("measure", "what was done to people", "word of the list"),
        _text("group", "who they were", "slug", "empty where nobody says"),
        Column("low", "integer", "at least so many", "people"),
        Column("best", "integer", "the best figure", "people", _NOBODY),
        Column("high", "integer", "at most so many", "people", f"{NONE} where it is open"),
        _flag("rollup", "whether it sums or repeats other tolls"),
    ),
    "citations": (_ID, _text("source", "a source that it, or a part of it, is cited from", "id")),
}
"The tables by their names. Each but `incidents` has no, one or several rows for an incident, in no order."
