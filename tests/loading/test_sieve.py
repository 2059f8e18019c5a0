"""
`where=` while a table is read, held against asking when it is read.
"""

from __future__ import annotations

import pytest
from hypothesis import event, given, settings

import borderwatch as bw
from borderwatch.conditions import Condition
from borderwatch.dataset import Dataset
from borderwatch.records import Actor, Place, Source
from borderwatch.records.record import Record
from borderwatch.records.vocabulary import ActorKind, PlaceKind
from borderwatch.references import references
from tests.loading.ucdp_rows import BORDER, Row, faults_of, read, row
from tests.loading.ucdp_tables import conditions, tables


def asked_with_strangers(dataset: Dataset, condition: Condition) -> tuple[str, ...]:
    """
    The ids for which a condition may hold, where whoever it names and nobody bears is a record that nothing is about.
    """
    strangers: list[Record] = []
    while True:
        try:
            return dataset.add(*strangers).incidents.where(condition).possible.ids
        except bw.UnknownName as error:
            stranger = f"stranger-{len(strangers)}"
            if "no actor" in str(error):
                strangers.append(Actor(id=stranger, name=error.given, kind=ActorKind.OTHER))
            else:
                strangers.append(Place(id=stranger, name=error.given, kind=PlaceKind.COUNTRY))
        except bw.UnknownId as error:
            strangers.append(Source(id=error.given, title="stranger"))


def used_by(dataset: Dataset) -> dict[str, set[str]]:
    """
    The ids of what incidents of a dataset point at, and of the places around those.
    """
    targets = {each.target for incident in dataset.incidents for each in references(incident)}
    places = {around for target in targets if target in dataset.places for around in dataset.places.lineage(target)}
    cited = {citation.source for incident in dataset.incidents for citation in incident.citations}
    return {"places": places, "actors": targets - places, "sources": cited}


class TestExact:
    """
    A condition applied while reading keeps exactly the rows that asking the whole dataset finds.
    """

    @settings(max_examples=250)
    @given(tables(), conditions())
    def test_same_rows(self, rows: list[Row], condition: Condition) -> None:
        """
        The same records, only what they point at, and an account that adds up.
        """
        whole = read(rows)
        try:
            expected = asked_with_strangers(whole.dataset, condition)
        except bw.AmbiguousName:
            event("ambiguous")
            with pytest.raises(bw.AmbiguousName):
                read(rows, where=condition)
            return
        event(f"kept {'none' if not expected else 'all' if len(expected) == len(rows) else 'some'}")
        report = read(rows, where=condition)
        dataset = report.dataset

        assert expected == dataset.incidents.ids
        assert all(whole.dataset.incidents[each] == dataset.incidents[each] for each in expected)
        assert (len(rows), len(rows) - len(expected), 0) == (report.rows, report.left_out, report.rejected)
        assert len(expected) == report.loaded + report.with_problems
        assert [each for each in whole.problems if each.record in expected] == [
            each for each in report.problems if each.record
        ]
        if expected:
            used = used_by(dataset)
            assert used == {kind: set(getattr(dataset, kind).ids) for kind in used}
        assert [] == faults_of(dataset)

    def test_published(self) -> None:
        """
        On rows as published.
        """
        whole = bw.read_ucdp(BORDER).dataset
        for condition in (
            bw.within("Tapachula municipality"),
            bw.within("Chiapas") & bw.during("2021"),
            bw.involving("Jalisco Cartel New Generation") & ~bw.involving("Sinaloa Cartel"),
            bw.of_granularity("summary") | bw.within("ucdp:mexico-tabasco-state"),
            ~bw.within("Mexico"),
        ):
            kept = bw.read_ucdp(BORDER, where=condition)
            assert whole.incidents.where(condition).possible.ids == kept.dataset.incidents.ids
            assert 55 == kept.rows == kept.left_out + len(kept.dataset.incidents)

    @pytest.mark.parametrize(
        ("rows", "condition"),
        [
            ([row(where_coordinates="General Terán town")], bw.within("Terán town")),
            ([row(where_coordinates="Terán village")], bw.within("Terán")),
            (
                [
                    row(id="2", country="Guatemala", country_id="90"),
                    row(country="", adm_1="", adm_2="", where_prec="7", where_coordinates="The Gulf"),
                ],
                bw.within("Guatemala"),
            ),
            ([row(where_prec="4")], bw.within("ucdp-mexico-chiapas-state-tapachula-municipality")),
        ],
        ids=["a title in a name", "what a place is", "water without a country", "a state that holds what comes later"],
    )
    def test_kept(self, rows: list[Row], condition: Condition) -> None:
        """
        Rows that a sieve of a coarser mesh would lose.
        """
        later = [*rows, row(id="9")]

        assert (
            read(later).dataset.incidents.where(condition).possible.ids
            == read(later, where=condition).dataset.incidents.ids
        )
        assert "ucdp-1" in read(later, where=condition).dataset.incidents


class TestUnknown:
    """
    A name that the table lacks is told, and no row is taken to be about it.
    """

    @pytest.mark.parametrize(
        ("condition", "message", "kept"),
        [
            (bw.involving("Nobody"), "no actor is called 'Nobody'; no row is taken to be about it", 0),
            (~bw.involving("Nobody"), "no actor is called 'Nobody'; no row is taken to be about it", 2),
            (bw.within("Atlantis"), "no place is called 'Atlantis'; no row is taken to be about it", 0),
            (
                bw.within("Atlantis") | bw.involving("Alpha"),
                "no place is called 'Atlantis'; no row is taken to be about it",
                1,
            ),
            (bw.from_source("none"), "no source has the id 'none'; no row is taken to be about it", 0),
        ],
    )
    def test_told(self, condition: Condition, message: str, kept: int) -> None:
        """
        Once, of the file as a whole.
        """
        report = read([row(), row(id="2", side_a="Gamma", side_a_new_id="103")], where=condition)

        assert [message] == [str(problem) for problem in report.problems]
        assert (kept, 2 - kept) == (len(report.dataset.incidents), report.left_out)

    def test_each(self) -> None:
        """
        Each unknown name has its own sentence.
        """
        report = read([row()], where=bw.within("Atlantis") & bw.involving("Nobody") & bw.within("Atlantis"))

        assert 2 == len(report.problems)


class TestWrong:
    """
    A question that rows cannot be asked is refused when they are read.
    """

    @pytest.mark.parametrize("condition", [bw.in_force("2020"), bw.near_border(20), bw.cross_border()])
    def test_raises(self, condition: Condition) -> None:
        """
        As where it is asked of the dataset.
        """
        with pytest.raises(bw.WrongQuestion):
            read([row()], where=condition)

    def test_no_condition(self) -> None:
        """
        What is no condition is refused.
        """
        with pytest.raises(bw.WrongQuestion):
            read([row()], where="Mexico")


class TestBeside:
    """
    Beside a dataset its names may be asked by, and the border of it.
    """

    @pytest.mark.parametrize(
        "condition",
        [
            bw.within("MX-CHP"),
            bw.within("Guatemala"),
            bw.involving("cjng"),
            bw.involving("CJNG"),
            bw.near_border(5),
            ~bw.near_border(5),
            bw.near_border(20) & bw.during("2021"),
            bw.cross_border(),
        ],
        ids=str,
    )
    def test_bundled(self, condition: Condition, watch: Dataset) -> None:
        """
        The rows kept beside the bundled dataset are those that asking both together finds.
        """
        whole = bw.read_ucdp(BORDER, beside=watch).dataset
        report = bw.read_ucdp(BORDER, beside=watch, where=condition)
        expected = [each for each in whole.incidents.where(condition).possible.ids if each.startswith("ucdp-")]

        assert expected == [each for each in report.dataset.incidents.ids if each.startswith("ucdp-")]
        assert 55 == report.rows == report.left_out + len(expected)
        assert set(watch.incidents.ids) < set(report.dataset.incidents.ids) or not expected
