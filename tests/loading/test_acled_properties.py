"""
What holds of every table in a layout of ACLED, whatever stands in its cells.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import borderwatch as bw
from borderwatch.integrity import problems_of
from tests.loading.acled_rows import CLASH, DEMONSTRATION, KILLING, NOW, Row, monadic, table

QUICKLY = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

TRICKY = st.sampled_from(
    [
        *(
            "",
            " ",
            "0",
            "1",
            "2",
            "3",
            "7",
            "9",
            "-1",
            "2.0",
            "nan",
            "1e99",
            "٣",
            "\x1f",
            "\x00",
            "'s",
            "--",
            "?",
            "…",
            "ñ",
            "北京",
        ),
        *("Lake Cartel", "Cartel Lake", "lake-cartel", "Láke Cartel", "The Cartel of the Lake", "Gen. Lake Cartel"),
        *("Unidentified Gang (Mexico)", "unidentified", "Unidentified 9 (Mexico)", "Police Forces of Mexico (2018-)"),
        *("a; b;a", ";", "Chiapas", "Chiapas adm2 Lake", "at", "adm1", "by", "Lake (acled:Lake)", "actor", "event"),
        *(
            "2031-03-13",
            "13 March 2031",
            "0001-01-01",
            "9999-12-31",
            "31 February 2031",
            "MEX1",
            "mex-1",
            "MEX 1",
            "x" * 300,
        ),
    ]
)
CELLS = TRICKY | st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
COLUMNS = (*NOW, "data_id", "iso3", "gwno")


@st.composite
def rows(draw: st.DrawFn, garbage: st.SearchStrategy[str] = CELLS) -> list[Row]:
    """
    Rows of which most cells are as they should be, sometimes with one row per actor.
    """
    made: list[Row] = []
    for number in range(draw(st.integers(0, 6))):
        row = dict(draw(st.sampled_from([CLASH, DEMONSTRATION, KILLING])))
        if draw(st.booleans()):
            row["event_id_cnty"] = f"MEX{number}"
        row.update(draw(st.dictionaries(st.sampled_from(COLUMNS), garbage, max_size=6)))
        made += monadic(row) if draw(st.booleans()) else [row]
    return made


def refused(content: bytes) -> bw.LoadReport | None:
    """
    The report, or nothing where the whole table is refused.
    """
    try:
        return bw.read_acled(content)
    except bw.LoadError:
        return None


class TestAnyTable:
    """
    Every row is accounted for, and whatever comes in, no record that points at nothing comes out.
    """

    @QUICKLY
    @given(made=rows())
    @example(made=[{**CLASH, "actor1": "Lake (acled:Lake)", "actor2": "Lake", "assoc_actor_1": "Lake acled lake"}])
    @example(made=[{**CLASH, "country": "A", "admin1": "B"}, {**CLASH, "event_id_cnty": "M", "country": "A adm1 B"}])
    def test_account_and_integrity(self, made: list[Row]) -> None:
        """The counts add up, problems have sentences, and the dataset is as whole as it says."""
        report = bw.read_acled(table(made, COLUMNS))
        whole = {kind: list(collection) for kind, collection in report.dataset.collections.items()}

        assert len(made) == report.rows == report.loaded + report.with_problems + report.rejected + report.left_out
        assert [] == problems_of(whole)
        assert all(problem.message and problem.line for problem in report.problems)
        assert report.rejected + report.with_problems <= len(report.problems)

    @QUICKLY
    @given(content=st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
    def test_any_bytes(self, content: bytes) -> None:
        """What is no table is refused with a sentence, alone and under a good header."""
        refused(content)
        refused(table([CLASH]) + content)

    @pytest.fixture
    def folder(self) -> Iterator[Path]:
        """A folder that every example uses again."""
        made = Path(mkdtemp())
        yield made
        rmtree(made)

    @settings(QUICKLY, max_examples=60)
    @given(made=rows())
    def test_round_trip(self, made: list[Row], folder: Path) -> None:
        """What was read, saved and loaded is equal, `raw` included."""
        dataset = bw.read_acled(table(made, COLUMNS)).dataset
        bw.save(dataset, folder / "saved.jsonl")

        assert dataset == bw.load(folder / "saved.jsonl")

    @QUICKLY
    @given(made=rows(), seed=st.integers())
    def test_order_of_rows(self, made: list[Row], seed: int) -> None:
        """Their order changes nothing but the order of problems, where no two say different things of one event."""
        report = bw.read_acled(table(made, COLUMNS))
        shuffled = list(made)
        random.Random(seed).shuffle(shuffled)  # noqa: S311  # no secret
        again = bw.read_acled(table(shuffled, COLUMNS))

        if not any("a row before it" in problem.message for problem in (*report.problems, *again.problems)):
            assert report.dataset == again.dataset
            told = [
                sorted((each.record, each.path, each.value, each.message) for each in one.problems)
                for one in (report, again)
            ]
            assert told[0] == told[1]

    @QUICKLY
    @given(made=rows(), place=st.sampled_from(["Chiapas", "Guatemala", "MX", "Puerto Inventado"]), turned=st.booleans())
    def test_where(self, made: list[Row], place: str, turned: bool) -> None:  # noqa: FBT001  # a drawn value
        """Asked while reading, a condition keeps what it finds afterwards, and the counts still add up."""
        involved = bw.involving("Police Forces of Mexico (2018-) Lake Guard")
        for condition in (bw.within(place), involved, bw.during("2031-03-31/2031-05-02")):
            asked = ~condition if turned else condition
            whole = bw.read_acled(table(made, COLUMNS))
            try:
                expected = whole.dataset.incidents.where(asked).possible.ids
            except bw.UnknownName:
                expected = None
            except bw.AmbiguousName:
                with pytest.raises(bw.AmbiguousName):
                    bw.read_acled(table(made, COLUMNS), where=asked)
                continue
            kept = bw.read_acled(table(made, COLUMNS), where=asked)

            assert len(made) == kept.rows == kept.loaded + kept.with_problems + kept.rejected + kept.left_out
            if expected is not None and not any("a row before it" in problem.message for problem in whole.problems):
                assert expected == kept.dataset.incidents.ids
