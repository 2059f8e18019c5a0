"""
Any table at all: nothing but errors of this library, an account that adds up, a dataset in which everything holds.
"""

from __future__ import annotations

import random
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

import borderwatch as bw
from borderwatch.dataset import Dataset
from borderwatch.loading.ucdp import COLUMNS
from tests.loading.ucdp_rows import BORDER, Row, border_rows, faults_of, read, written
from tests.loading.ucdp_tables import conditions, garbled_tables, tables


def hold(report: bw.LoadReport, rows: int) -> None:
    """
    What every report promises.
    """
    assert rows == report.rows == report.loaded + report.with_problems + report.rejected + report.left_out
    assert len(report.dataset.incidents) == report.loaded + report.with_problems
    assert [] == faults_of(report.dataset)
    assert report.rejected + report.with_problems <= len(report.problems)
    assert all(problem.message and problem.line for problem in report.problems)


class TestAnything:
    """
    No input makes anything but an error of this library come out, and every row is accounted for.
    """

    @settings(max_examples=200)
    @given(garbled_tables())
    def test_cells(self, rows: list[Row]) -> None:
        """
        Anything in any cell, ids that come again.
        """
        report = read(rows)
        event(f"rejected {report.rejected}")

        hold(report, len(rows))

    @settings(max_examples=100)
    @given(st.lists(st.lists(st.text(max_size=5), max_size=4), max_size=5), st.booleans())
    def test_text(self, cells: list[list[str]], header: bool) -> None:  # noqa: FBT001  # drawn
        """
        Any text at all, under a header or none.
        """
        text = "".join(",".join(each) + "\n" for each in cells)
        data = (",".join(COLUMNS) + "\n" if header else "").encode() + text.encode("utf-8", "replace")
        try:
            report = bw.read_ucdp(data)
        except bw.BorderwatchError:
            return

        assert report.rows == report.rejected
        assert [] == faults_of(report.dataset)

    @settings(max_examples=100)
    @given(garbled_tables(), conditions())
    def test_conditions(self, rows: list[Row], condition: bw.Condition) -> None:
        """
        Also under a condition.
        """
        try:
            report = read(rows, where=condition)
        except bw.AmbiguousName:
            return

        assert len(rows) == report.rows
        assert len(report.dataset.incidents) == report.loaded + report.with_problems
        assert [] == faults_of(report.dataset)


class TestFiles:
    """
    `load(save(d)) == d`, the columns as published included.
    """

    @settings(max_examples=50)
    @given(garbled_tables())
    def test_generated(self, rows: list[Row]) -> None:
        """
        Whatever the cells held.
        """
        dataset = read(rows).dataset
        with TemporaryDirectory() as folder:
            assert dataset == saved(dataset, Path(folder))

    def test_published(self, tmp_path: Path) -> None:
        """
        The rows as published; saving again gives the same bytes.
        """
        dataset = bw.read_ucdp(BORDER).dataset
        again = saved(dataset, tmp_path)
        first = (tmp_path / "d.jsonl").read_bytes()

        assert dataset == again == saved(again, tmp_path)
        assert first == (tmp_path / "d.jsonl").read_bytes()
        assert [dict(each.raw) for each in dataset.incidents] == [each.raw for each in again.incidents]


def saved(dataset: Dataset, folder: Path) -> Dataset:
    """
    The dataset, written and read back.
    """
    bw.save(dataset, folder / "d.jsonl")
    return bw.load(folder / "d.jsonl")


class TestOrder:
    """
    The order of rows changes nothing but the order of problems.
    """

    @settings(max_examples=100)
    @given(garbled_tables(), st.randoms(use_true_random=False))
    def test_generated(self, rows: list[Row], chance: random.Random) -> None:
        """
        Whatever the cells hold, as long as no id comes again.
        """
        distinct = [{**each, "id": str(number)} for number, each in enumerate(rows, 1)]
        shuffled = chance.sample(distinct, len(distinct))
        one, other = read(distinct), read(shuffled)

        assert one.dataset == other.dataset
        assert faults(one) == faults(other)

    def test_published(self) -> None:
        """
        The rows as published, backward.
        """
        assert read(border_rows()).dataset == read(border_rows()[::-1]).dataset

    @settings(max_examples=50)
    @given(tables(), conditions(), st.randoms(use_true_random=False))
    def test_under_a_condition(self, rows: list[Row], condition: bw.Condition, chance: random.Random) -> None:
        """
        Also where a condition leaves rows out while others are still to come.
        """
        try:
            one = read(rows, where=condition)
        except bw.AmbiguousName:
            return
        other = read(chance.sample(rows, len(rows)), where=condition)

        assert one.dataset == other.dataset
        assert (one.left_out, faults(one)) == (other.left_out, faults(other))


def faults(report: bw.LoadReport) -> list[tuple[str, ...]]:
    """
    The problems without their lines, in an order of their own.
    """
    return sorted((each.record, each.path, each.message, each.value) for each in report.problems)


def test_immutable() -> None:
    """
    A report does not change.
    """
    report = bw.read_ucdp(BORDER)

    with pytest.raises(AttributeError):
        report.rows = 0  # type: ignore[misc]  # what is tested


def test_columns_of_csv() -> None:
    """
    What is written for a test is what was published.
    """
    assert BORDER.read_bytes().splitlines()[0] == written([]).strip()
