"""
Every layout in which ACLED has been published says the same. Every row is invented; see `acled_rows`.
"""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Callable
from typing import Final

import pytest

import borderwatch as bw
from tests.loading.acled_rows import (
    BEFORE,
    CLASH,
    DEMONSTRATION,
    KILLING,
    NOW,
    ROWS,
    Row,
    as_before,
    as_text,
    monadic,
    page,
    table,
)

MONADIC: Final = tuple(column for column in NOW if column not in ("actor2", "assoc_actor_2", "inter2"))
"The columns of a file with one row per actor."


def zipped(content: bytes) -> bytes:
    """A zip with one table and what a Mac adds to it."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("export.csv", content)
        archive.writestr("__MACOSX/._export.csv", b"")
    return made.getvalue()


def renamed(content: bytes, **names: str) -> bytes:
    """The same table with other words in its header."""
    header, _, rest = content.partition(b"\r\n")
    words = [names.get(word, word) for word in header.decode().split(",")]
    return ",".join(words).encode() + b"\r\n" + rest


def without_raw(dataset: bw.Dataset) -> list[bw.Incident]:
    """The incidents, without the columns that differ between layouts."""
    return [incident.replace(raw={}) for incident in dataset.incidents]


LAYOUTS: Final[dict[str, Callable[[], bytes]]] = {
    "older": lambda: table(map(as_before, ROWS), BEFORE),
    "numbers without letters": lambda: table(map(as_before, ROWS), (*BEFORE[:2], *BEFORE[3:])),
    "upper case": lambda: table(ROWS).replace(
        b",".join(c.encode() for c in NOW), b",".join(c.upper().encode() for c in NOW)
    ),
    "oldest": lambda: renamed(
        table({**row, "iso": {"484": "70", "320": "90"}[row["iso"]]} for row in ROWS),
        assoc_actor_1="ALLY_ACTOR_1",
        assoc_actor_2="ALLY_ACTOR_2",
        iso="GWNO",
    ),
    "parties in words": lambda: table(map(as_text, ROWS)),
    "printed dates": lambda: table(
        {
            **row,
            "event_date": row["event_date"].replace("2031-03-13", "13 March 2031").replace("2031-04-02", "2 APR 2031"),
        }
        for row in ROWS
    ),
    "one row per actor": lambda: table((each for row in ROWS for each in monadic(row)), MONADIC),
    "one row per actor, empty columns": lambda: table(each for row in ROWS for each in monadic(row)),
    "page of the API": lambda: page(ROWS),
    "gzip": lambda: gzip.compress(table(ROWS)),
    "zip": lambda: zipped(table(ROWS)),
    "with a byte order mark": lambda: b"\xef\xbb\xbf" + table(ROWS),
    "columns in another order": lambda: table(ROWS, tuple(reversed(NOW))),
}


class TestLayouts:
    """
    Rows are read by the names of their columns, in whichever layout they come.
    """

    @pytest.mark.parametrize("name", LAYOUTS)
    def test_the_same_records(self, name: str) -> None:
        """Incidents, actors, places and sources are those of the present layout."""
        expected, report = bw.read_acled(table(ROWS)), bw.read_acled(LAYOUTS[name]())
        if name == "numbers without letters":
            assert ["acled-7900001", "acled-7900002"] == [incident.id for incident in report.dataset.incidents][:2]
            return

        assert without_raw(expected.dataset) == without_raw(report.dataset)
        for kind in ("actors", "places", "sources"):
            assert getattr(expected.dataset, kind) == getattr(report.dataset, kind)
        assert () == report.problems

    @pytest.mark.parametrize(
        "name", ["page of the API", "gzip", "zip", "columns in another order", "with a byte order mark"]
    )
    def test_the_same_raw(self, name: str) -> None:
        """Where the columns are the same, so is what stays of them."""
        assert bw.read_acled(table(ROWS)).dataset == bw.read_acled(LAYOUTS[name]()).dataset

    def test_notes_are_whole(self) -> None:
        """Quotes, semicolons and line ends inside a cell are text."""
        assert CLASH["notes"] == bw.read_acled(table(ROWS)).dataset.incidents["acled-mex900001"].raw["notes"]


class TestMonadic:
    """
    The rows of one event are one record; what is counted is counted once.
    """

    def test_counts(self) -> None:
        """Each row is counted, and the dead of an event once."""
        rows = [each for row in ROWS for each in monadic(row)]
        report = bw.read_acled(table(rows, MONADIC))

        assert (7, 7, 4) == (report.rows, report.loaded, len(report.dataset.incidents))
        assert bw.read_acled(table(ROWS)).dataset.incidents.where(bw.during("2031")).total("killed") == (
            report.dataset.incidents.where(bw.during("2031")).total("killed")
        )

    def test_raw(self) -> None:
        """The columns of the second actor stay, whichever came first."""
        one, other = monadic(KILLING)
        raw = [
            dict(next(iter(bw.read_acled(table(rows, MONADIC)).dataset.incidents)).raw)
            for rows in ([one, other], [other, one])
        ]

        assert raw[0] == raw[1]
        assert ("Civilians (Guatemala)", "7") == (raw[0]["actor1"], raw[0]["inter1"])
        assert ("Unidentified Gang (Guatemala)", "3") == (raw[0]["actor1 (2)"], raw[0]["inter1 (2)"])

    @pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
    def test_three_actors(self, order: tuple[int, ...]) -> None:
        """More than two rows are joined likewise, in any order."""
        first, second = monadic(CLASH)
        rows = [first, second, {**first, "actor1": "The Third", "assoc_actor_1": "", "inter1": "8"}]
        incident = next(iter(bw.read_acled(table([rows[at] for at in order], MONADIC)).dataset.incidents))

        assert 5 == len(incident.participants)
        assert "The Third" == incident.raw["actor1 (3)"]
        assert incident.summary.endswith("Lake Guard and The Third.")

    @pytest.mark.parametrize(
        ("changes", "path", "message"),
        [
            ({}, "event_id_cnty", "a row before it says the same"),
            ({"event_date": "2031-03-14"}, "event_id_cnty", "a row before it has the same id and another date"),
            ({"location": "Elsewhere"}, "event_id_cnty", "a row before it has the same id and another place"),
            ({"fatalities": "4"}, "event_id_cnty", "a row before it has the same id and another number of dead"),
            ({"sub_event_type": "Attack"}, "event_id_cnty", "a row before it has the same id and another type"),
            ({"source": "Nobody"}, "event_id_cnty", "a row before it has the same id and another source"),
            ({"timestamp": "1"}, "timestamp", "a row before it has the same id and another timestamp"),
        ],
    )
    def test_repetitions(self, changes: Row, path: str, message: str) -> None:
        """A row that repeats another, or contradicts it, is rejected."""
        first = monadic(CLASH)[0]
        report = bw.read_acled(table([first, {**first, **changes}], MONADIC))

        assert [(message, path)] == [(problem.message, problem.path) for problem in report.problems]
        assert (2, 1, 1) == (report.rows, report.loaded, report.rejected)

    def test_repeated_row_of_two_actors(self) -> None:
        """A row with both sides is whole, so another of its id is a repetition."""
        report = bw.read_acled(table([CLASH, {**CLASH, "actor1": "Somebody Else"}]))

        assert ["a row before it has the same id"] == [problem.message for problem in report.problems]

    def test_placeholders_of_rejected_rows_are_gone(self) -> None:
        """Nobody unidentified remains of a row that is not kept."""
        row = {**CLASH, "actor1": "Unidentified Armed Group (Mexico)"}
        dataset = bw.read_acled(table([CLASH, row])).dataset

        assert not [actor for actor in dataset.actors if actor.kind == "unidentified"]


class TestWhere:
    """
    Asking while reading keeps what asking afterwards finds.
    """

    CONDITIONS: Final = {
        "during": bw.during("2031-03"),
        "week": bw.during("2031-03-31"),
        "country": bw.within("Guatemala"),
        "division": bw.within("Chiapas"),
        "not there": ~bw.within("Chiapas"),
        "side": bw.involving("Police Forces of Mexico (2018-) Lake Guard"),
        "ally": bw.involving("Labor Group (Guatemala)"),
        "not the side": ~bw.involving("Civilians (Guatemala)"),
        "perhaps unidentified": bw.involving("Cartel of the Invented Lake", unidentified=True),
        "placeholder": bw.involving("Unidentified Gang (Guatemala), GTM900004"),
        "kind": bw.of_kind("attack") & bw.involving("Civilians (Guatemala)"),
        "either": bw.of_kind("clash") | bw.involving("Protesters (Guatemala)"),
    }

    @pytest.mark.parametrize("layout", ["dyadic", "one row per actor", "one row per actor, empty columns"])
    @pytest.mark.parametrize("name", CONDITIONS)
    def test_same_records(self, name: str, layout: str) -> None:
        """The same incidents are kept, no others are known, and the counts add up."""
        content = table(ROWS) if layout == "dyadic" else LAYOUTS[layout]()
        condition = self.CONDITIONS[name]
        whole, asked = bw.read_acled(content), bw.read_acled(content, where=condition)
        expected = whole.dataset.incidents.where(condition).possible
        used = {part.actor for incident in expected for part in incident.participants}

        assert list(expected) == list(asked.dataset.incidents)
        assert used == set(asked.dataset.actors.ids)
        assert whole.rows == asked.rows == asked.loaded + asked.with_problems + asked.rejected + asked.left_out
        assert len(expected) == len(asked.dataset.incidents) <= asked.loaded

    def test_rows_left_out(self) -> None:
        """Each row of an event that is left out is counted."""
        rows = [each for row in (CLASH, DEMONSTRATION, KILLING) for each in monadic(row)]
        rows[0]["year"] = rows[1]["year"] = "2030"
        report = bw.read_acled(table(rows, MONADIC), where=bw.involving("Protesters (Guatemala)"))

        assert (5, 1, 0, 0, 4) == (
            *(report.rows, report.loaded, report.with_problems),
            *(report.rejected, report.left_out),
        )
        assert () == report.problems
