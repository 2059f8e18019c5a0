"""
The briefing of the bundled dataset, word by word, and what holds of every briefing.

The expected texts are files in `snapshots/`. After the data or the wording changed, write them anew with
`BORDERWATCH_WRITE_SNAPSHOTS=1 pytest tests/briefing` and read what `git diff` shows.
"""

from __future__ import annotations

from datetime import date
from typing import Any
from unicodedata import category

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

import borderwatch as bw
from borderwatch.briefing import brief
from borderwatch.briefing.forces import reason
from borderwatch.briefing.printable import printable
from borderwatch.dataset import Dataset
from borderwatch.records.vocabulary import (
    ActorKind,
    AgreementKind,
    AgreementStatus,
    Granularity,
    IncidentKind,
    Measure,
    PlaceKind,
    RelationKind,
    Stance,
    Standing,
)
from borderwatch.tally import Total
from tests.briefing.running import COLOR
from tests.briefing.snapshot import expected

DAY = date(2025, 12, 10)
WIDTHS = (60, 80, 120)


def words(text: str) -> str:
    """
    A text without its line breaks.
    """
    return " ".join(text.split())


def section(text: str, number: int) -> str:
    """
    The words of one section of a briefing.
    """
    _, _, rest = text.partition(f"\n{number}. ")
    return words(rest.partition(f"\n{number + 1}. ")[0])


@pytest.fixture(scope="module")
def narrow(watch: Dataset) -> str:
    """
    Its briefing where no two columns of text stand side by side.
    """
    return brief(watch, on=DAY, width=60)


class TestBundled:
    """
    The briefing of the bundled dataset.
    """

    @pytest.mark.parametrize("width", WIDTHS)
    def test_text(self, watch: Dataset, width: int) -> None:
        """
        At each width it is the text that was read and found good.
        """
        actual = brief(watch, on=DAY, width=width)

        assert expected(f"briefing-{width}", actual) == actual

    @pytest.mark.parametrize("width", [40, *WIDTHS])
    def test_fits(self, watch: Dataset, width: int) -> None:
        """
        No line is wider than the page, none ends in spaces, and no two blank lines follow each other.
        """
        text = brief(watch, on=DAY, width=width)
        lines = text.split("\n")
        wide = [line for line in lines if cell_len(line) > width or line != line.rstrip()]

        assert (wide, "\n\n\n" in text) == ([], False)

    def test_no_word_is_lost(self, watch: Dataset, narrow: str) -> None:
        """
        Every source, incident and denial stands there whole, with its ids, names and accents.
        """
        text = words(narrow)
        said = [source.title for source in watch.sources]
        said += [f"{incident.summary} [{incident.id}]" for incident in watch.incidents]
        said += [watch.places[spot.place].name for incident in watch.incidents for spot in incident.places]
        said += [claim.summary for claim in watch.claims if claim.stance in (Stance.DENIES, Stance.DOES_NOT_CONFIRM)]

        assert [sentence for sentence in said if words(sentence) not in text] == []

    def test_practices_stand_apart(self, watch: Dataset, narrow: str) -> None:
        """
        Practices and trends follow after all events, under a title of their own.
        """
        events, _, beside = section(narrow, 2).partition("Practices and trends")
        apart = {i.id for i in watch.incidents if i.granularity in (Granularity.PRACTICE, Granularity.TREND)}

        assert apart == {i.id for i in watch.incidents if f"[{i.id}]" in beside}
        assert set(watch.incidents.ids) - apart == {i.id for i in watch.incidents if f"[{i.id}]" in events}

    def test_table(self, watch: Dataset) -> None:
        """
        The rows of the table are those of the tallies, the row without a month and the total after them.
        """
        counts, tolls = watch.incidents.tally("month"), watch.incidents.tally("month", of="killed")
        rows = [(row.keys[0] or "spans several, or undated", row.total) for row in counts] + [("total", counts.total)]
        killed = [*(row.total for row in tolls), tolls.total]
        wanted = [cells(key, count, toll) for (key, count), toll in zip(rows, killed, strict=True)]
        _, _, table = brief(watch, on=DAY, width=120).partition("silent\n")
        lines = [words(line) for line in table.partition("\nSilent")[0].split("\n")]

        assert wanted == [line for line in lines if line and "─" not in line]

    @pytest.mark.parametrize("day", [DAY, date(2025, 12, 12), date(2018, 1, 12), date(1, 1, 1), date(9999, 12, 31)])
    def test_in_force(self, watch: Dataset, day: date) -> None:
        """
        The certain ones, the possible ones and the number of the others are those of the library.
        """
        text = section(brief(watch, on=day, width=80), 5)
        certain, _, rest = text.partition("Possibly in force")
        possible, _, others = rest.partition("Not in force")
        answer = watch.agreements.in_force(day)
        listed = [{a.id for a in watch.agreements if f"[{a.id}]" in part} for part in (certain, possible, others)]

        assert [set(answer.certain.ids), set(answer.only_possible.ids), set()] == listed
        assert f"{len(watch.agreements) - len(answer.possible)} others" in others

    def test_colors_change_no_word(self, watch: Dataset, narrow: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """
        With colors the text is the same.
        """
        monkeypatch.setenv("TERM", "xterm-256color")
        monkeypatch.delenv("NO_COLOR", raising=False)
        colored = brief(watch, on=DAY, width=60, is_colored=True)

        assert "\x1b[" in colored
        assert words(narrow) == words(COLOR.sub("", colored))


def cells(key: str, count: Total, toll: Total) -> str:
    """
    A row of the table of months, with single spaces.
    """
    bounds = [total for each in (count, toll) for total in (each.low, each.best, each.high)]
    shown = ["open" if bound is None else str(bound) for bound in bounds]
    return " ".join([key, *shown, *([str(toll.silent)] if toll.silent else [])])


def incident(record_id: str, **fields: Any) -> bw.Incident:
    """
    A robbery with an id and what else is given.
    """
    return bw.Incident(**({"id": record_id, "kinds": (IncidentKind.ROBBERY,), "summary": "A robbery."} | fields))


def agreement(**fields: Any) -> bw.Agreement:
    """
    A patrol that is active, with what else is given.
    """
    known = {"id": "patrol", "name": "Patrol", "kind": AgreementKind.PATROL, "status": AgreementStatus.ACTIVE}
    return bw.Agreement(**(known | fields))


class TestReason:
    """
    Each agreement that is or may be in force says why: its dates cover the day, or leave it open, or its end was
    tentative.
    """

    @pytest.mark.parametrize(
        ("fields", "why"),
        [
            ({"when": "2025-12-09/2025-12-11"}, "covered by its dates"),
            ({"when": "../.."}, "its dates leave the day open"),
            ({"when": "2025-12-01/2025-12-05", "extendable": True}, "past a tentative end, which could be extended"),
            ({"when": "2025-12-10?"}, "covered by the best reading of its dates"),
            (
                {"when": "2025-12-09/2025-12-11", "status": AgreementStatus.PLANNED},
                "covered by its dates; that it was planned does not settle it",
            ),
        ],
    )
    def test_each(self, fields: dict[str, Any], why: str) -> None:
        """
        The reason follows from dates, status and whether the end is tentative.
        """
        patrol = agreement(**(fields | {"when": bw.When.parse(fields["when"])}))
        text = section(brief(Dataset.of(patrol), on=DAY, width=80), 5)

        assert why == reason(patrol, DAY)
        assert f"; {why} " in text


class TestOthers:
    """
    What the bundled dataset does not hold is told as well.
    """

    def test_empty(self) -> None:
        """
        A dataset without records has a briefing that says so.
        """
        text = words(brief(Dataset.of(), on=DAY, width=80))

        assert "A dataset without a title" in text
        assert "Licence: not stated" in text
        assert "No incident is counted." in text

    def test_description(self) -> None:
        """
        Title, summary and licence of a dataset stand at its top.
        """
        described = bw.Description(name="n", title="On a border", summary="Two reports.", license="CC0-1.0")
        text = brief(Dataset.of(description=described), on=DAY, width=80)

        assert text.startswith("On a border\nTwo reports.\nLicence: CC0-1.0\n")

    def test_what_totals_leave_out(self) -> None:
        """
        Silent records, those without a best, open highs and rollups are all said.
        """
        tolls = (bw.Toll(measure=Measure.KILLED, count=bw.Estimate(3)),)
        watch = Dataset.of(
            incident("open", tolls=tolls, when=bw.When.parse("2021-07-01")),
            incident("sum", tolls=tolls, rollup=True, when=bw.When.parse("2021-07-02")),
            incident("silent", when=bw.When.parse("2021-08-02")),
        )
        text = section(brief(watch, on=DAY, width=80), 3)

        assert "2021-07 2 2 2 3 3 open" in text
        assert "2021-08 1 1 1 0 0 0 1" in text
        assert "killed, 1 in all" in text
        assert "Without a best figure: 1" in text
        assert "sum or repeat others: 1." in text

    def test_tolls_add_up(self) -> None:
        """
        An incident's line adds up its tolls, measure by measure, without those that sum others.
        """
        counts = [(Measure.KILLED, 2, False), (Measure.INJURED, 1, False), (Measure.KILLED, 3, False)]
        tolls = tuple(
            bw.Toll(measure=measure, count=bw.Estimate.exactly(count), rollup=rollup)
            for measure, count, rollup in [*counts, (Measure.KILLED, 5, True)]
        )
        text = section(brief(Dataset.of(incident("raid", tolls=tolls)), on=DAY, width=80), 2)

        assert "; established; killed 5; injured 1 A robbery. [raid]" in text

    def test_denied_relation(self) -> None:
        """
        A relation that is denied stands beside the denial, with the names of speaker and go-between.
        """
        watch = Dataset.of(
            bw.Actor(id="a", name="Ana Ñu", kind=ActorKind.PERSON),
            bw.Actor(id="b", name="El Diario", kind=ActorKind.MEDIA),
            bw.Place(id="p", name="Petén", kind=PlaceKind.ADMIN1),
            bw.Relation(id="r", subject="a", kind=RelationKind.CONTROLS, object="p", standing=Standing.DENIED),
            bw.Claim(id="c", speaker="a", stance=Stance.DENIES, about=("r",), summary="She does not.", via=("b",)),
        )
        text = section(brief(watch, on=DAY, width=80), 4)

        assert "- denies – Ana Ñu, via El Diario: She does not. on Ana Ñu – controls – Petén [r]" in text
        assert "Recorded as denied Ana Ñu – controls – Petén [r] - denies – Ana Ñu, via El Diario" in text

    def test_every_kind_of_record_is_named(self) -> None:
        """
        A denial may be about a record of any kind.
        """
        records = (
            bw.Source(id="report", title="A report"),
            bw.Actor(id="ana", name="Ana", kind=ActorKind.PERSON),
            agreement(),
            bw.Statistic(id="rate", measure="homicide-rate", summary="It rose."),
            bw.Claim(id="first", speaker="ana", stance=Stance.ASSERTS, about=("rate",), summary="It did."),
        )
        about = tuple(record.id for record in records)
        denial = bw.Claim(id="second", speaker="ana", stance=Stance.DENIES, about=about, summary="None of it.")
        text = section(brief(Dataset.of(*records, denial), on=DAY, width=80), 4)

        assert "on A report [report] on Ana [ana] on Patrol [patrol] on homicide rate [rate]" in text
        assert "on what Ana asserts [first]" in text

    @pytest.mark.parametrize("width", WIDTHS)
    def test_wide_and_combining_letters(self, width: int) -> None:
        """
        Letters of two columns or of none keep lines within the page, and stay as they are.
        """
        summary = "国境の町で銃撃戦があった。" * 9 + " Petén " + "a\u0301" * 90
        text = brief(Dataset.of(incident("wide", summary=summary)), on=DAY, width=width)

        assert [line for line in text.split("\n") if cell_len(line) > width] == []
        assert "".join(summary.split()) in "".join(text.split())

    def test_no_text_commands_the_terminal(self) -> None:
        """
        Whatever of a dataset could command a terminal, or looks like markup, is printed as letters.
        """
        hostile = "\x1b[31mred\x07 \u202eback [bold]x[/bold] :smile:\r\nend"
        text = brief(Dataset.of(incident("hostile", summary=hostile)), on=DAY, width=80)

        assert r"\x1b[31mred\x07 \u202eback [bold]x[/bold] :smile: end [hostile]" in words(text)

    @given(st.text(st.characters(exclude_categories=())))
    @example("\udcff")
    def test_printable(self, text: str) -> None:
        """
        Whatever is made printable, halves of characters too, is one line without control characters, and stays so.
        """
        shown = printable(text)

        assert [letter for letter in shown if category(letter) in ("Cc", "Cs")] == []
        assert shown == printable(shown) == shown.encode().decode()
