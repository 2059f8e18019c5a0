"""
Rows of a published table: headers, CSV, JSON, and the bar that shows how far they are read.
"""

from __future__ import annotations

import csv
import gzip
import importlib
import io
import json
import sys
from pathlib import Path
from typing import Any, Self

import pytest

import borderwatch as bw
from borderwatch.loading.tables import read_table
from borderwatch.loading.ucdp import COLUMNS
from tests.loading.ucdp_rows import BORDER, DATA, as_json, border_rows, read, row, written, zipped

REQUIRED = ("id", "date")


def rows_of(data: bytes | str, headerless: tuple[tuple[str, ...], ...] = ()) -> list[dict[str, str]]:
    """
    The rows of a table by their columns.
    """
    file = data if isinstance(data, bytes) else io.StringIO(data)
    with read_table(file, REQUIRED, headerless) as table:
        return [dict(zip(table.columns, each, strict=True)) for each in table.rows if each]


def message_of(data: Any) -> str:
    """
    The sentence with which a table is refused.
    """
    with pytest.raises(bw.LoadError) as caught, read_table(data, REQUIRED) as table:
        list(table.rows)
    (problem,) = caught.value.problems
    return str(problem)


class TestRead:
    """
    Columns go by the name in the header, in any case and order.
    """

    @pytest.mark.parametrize(
        "data",
        [
            b"id,date\n1,2020\n2,2021\n",
            b"\xef\xbb\xbfid,date\n1,2020\n2,2021",
            b'\xef\xbb\xbf"id","date"\n1,2020\n2,2021',
            b" ID , Date\r\n1,2020\r\n2,2021\r\n",
            b"\n\nid,date\n\n1,2020\n\n2,2021\n",
            b"date,id\n2020,1\n2021,2\n",
            b"1,2020\n2,2021\n",
            b"id,date\n#meta+id,#date\n1,2020\n2,2021\n",
            b"id,date\n#meta+id,\n1,2020\n2,2021\n",
            b'[{"id":1,"date":"2020"},{"id":2,"date":"2021"}]',
            b' \n {"Result":[{"id":1,"date":"2020"},{"id":2,"date":"2021"}]}',
            b'{"data":[{"ID":1,"Date":2020},{"ID":2,"Date":2021}],"count":2}',
            b'[{"Result":[{"id":1,"date":2020}]},{"Result":[{"date":2021,"id":2}]}]',
            b'\xef\xbb\xbf[{"id":1,"date":2020},{"id":2,"date":2021}]',
            "id,date\n1,2020\n2,2021\n",
            "\ufeffid,date\n1,2020\n2,2021\n",
            '[{"id":1,"date":"2020"},{"id":2,"date":"2021"}]',
        ],
    )
    def test_same(self, data: bytes | str) -> None:
        """
        Each says the same two rows.
        """
        assert [{"id": "1", "date": "2020"}, {"id": "2", "date": "2021"}] == rows_of(data, (("id", "date"),))

    def test_cells_of_json(self) -> None:
        """
        What is null or missing is empty, a truth is TRUE or FALSE, and what is in brackets stays JSON.
        """
        data = json.dumps([{"id": None, "date": True, "more": [1, "é"]}, {"id": 2.5, "date": False}]).encode()

        assert [
            {"id": "", "date": "TRUE", "more": '[1,"é"]'},
            {"id": "2.5", "date": "FALSE", "more": ""},
        ] == rows_of(data)

    def test_tags_are_no_row(self) -> None:
        """
        A first row in which one cell is no tag is a row.
        """
        assert [{"id": "#1", "date": "2020"}] == rows_of(b"id,date\n#1,2020\n")

    def test_lines(self) -> None:
        """
        A line is that on which the row ends; rows of JSON are counted.
        """
        with read_table(b'id,date\n"1\n\n",2020\n2,2021\n', REQUIRED) as table:
            assert [4, 5] == [table.line() for _ in table.rows]
        with read_table(b'[{"id":1,"date":2},{"id":1,"date":2}]', REQUIRED) as table:
            assert [1, 2] == [table.line() for _ in table.rows]

    def test_no_rows(self) -> None:
        """
        A header alone is a table without rows.
        """
        assert [] == rows_of(b"id,date\n")

    def test_ill_shaped_rows(self) -> None:
        """
        Rows of any width come as they are; who reads them refuses them.
        """
        with read_table(b"id,date\n1\n1,2,3\n", REQUIRED) as table:
            assert [["1"], ["1", "2", "3"]] == list(table.rows)


class TestRefused:
    """
    What is no such table is refused with a sentence.
    """

    @pytest.mark.parametrize(
        ("data", "message"),
        [
            (b"", "the file is empty -- is it the right file?"),
            (b"id,dat\n1,2\n", "the header has no date -- did you mean 'dat'?"),
            (b"one,two\n1,2\n", "the header has no id, date -- is it the right file?"),
            (b"1,2\n3,4\n", "the header has no id, date -- is it the right file?"),
            (b"id,date,Date\n", "the header names date twice"),
            (b'[{"id":1,"date":2,"ID":3}]', "the header names id twice"),
            (b"id;date\n1;2\n", "the header has no id, date -- cells are separated by commas"),
            (b"[1,2]", "the JSON is no list of rows, and no page of one"),
            (b'[{"id":1,"date":2},3]', "the JSON is no list of rows, and no page of one"),
            (b'{"Result":[[]]}', "the JSON is no list of rows, and no page of one"),
            (b'{"error":"no token"}', "the header has no id, date -- is it the right file?"),
            (b'[{"id":1', "this is not JSON"),
            (b'[{"id":NaN}]', "this is not JSON"),
            (b"[" * 5000, "this is not JSON"),
            ("id,date\n1,\udcff", "the text holds half a character, which no file could hold"),
            ('[{"id":"\ud800"}]', "this is not JSON"),
            (b"id,date\n1,\xff\n", "the text is not UTF-8 (byte 10 of a part) -- save the file as UTF-8"),
            ("id,date\n1,2".encode("utf-16"), "the text is not UTF-8 (byte 0 of a part) -- save the file as UTF-8"),
            (b"id,date\n1,Pet\xe9n", "the text is not UTF-8 (byte 13 of a part) -- save the file as UTF-8"),
            (
                b'id,date\n1,"' + b"x" * 140_000,
                "this is not CSV: field larger than field limit (131072) -- is a quotation mark left open?",
            ),
        ],
    )
    def test_told(self, data: Any, message: str) -> None:
        """
        Each with its own.
        """
        assert message == message_of(io.StringIO(data) if isinstance(data, str) else data)

    def test_fields_that_are_large(self) -> None:
        """
        A field as large as the limit is read.
        """
        assert 131_072 == len(rows_of(b"id,date\n1," + b"x" * 131_072)[0]["date"])

    def test_nul_bytes(self) -> None:
        """
        A NUL character is text of the cell that it stands in, to be refused with its row.
        """
        report = read([row(id="1\x00"), row(id="2", relid="a\x00b")])

        assert (1, 1) == (report.rejected, report.loaded)
        assert ["this is not a number"] == [problem.message for problem in report.problems]

    def test_mistyped_header(self) -> None:
        """
        The sentence names the file and the nearest column.
        """
        data = written([row()]).replace(b"date_start", b"datestart", 1)

        with pytest.raises(bw.LoadError, match=r"the header has no date_start -- did you mean 'datestart'\?"):
            bw.read_ucdp(data)

    def test_other_errors_pass(self) -> None:
        """
        What goes wrong with whoever reads the rows is theirs.
        """
        with pytest.raises(ZeroDivisionError), read_table(b"id,date\n", REQUIRED):
            raise ZeroDivisionError


class Bar:
    """
    What a bar of tqdm was told.
    """

    made: list[Bar]

    def __init__(self, **options: Any) -> None:
        self.options = options
        self.n = 0
        self.made.append(self)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def update(self, more: int) -> None:
        """
        So much further.
        """
        assert more >= 0
        self.n += more


@pytest.fixture
def bars(monkeypatch: pytest.MonkeyPatch) -> list[Bar]:
    """
    The bars that are made in place of those of tqdm.
    """
    Bar.made = []
    monkeypatch.setattr(importlib.import_module("tqdm.auto"), "tqdm", Bar)
    return Bar.made


class TestProgress:
    """
    A bar shows how much of the file is read, and nothing is shown unless it is asked for.
    """

    @pytest.mark.parametrize(
        ("name", "data"),
        [
            ("a.csv", DATA),
            ("a.csv.gz", gzip.compress(DATA)),
            ("a.zip", zipped(a_csv=DATA)),
            ("a.json", json.dumps(as_json(border_rows())).encode()),
            ("large.csv", written(row(id=str(number)) for number in range(1, 3000))),
            ("none.csv", written([])),
        ],
    )
    def test_whole(self, name: str, data: bytes, bars: list[Bar], tmp_path: Path) -> None:
        """
        It ends at the size of the file, whatever form that has.
        """
        file = tmp_path / name
        file.write_bytes(data)
        bw.read_ucdp(file, progress=True)

        assert [(len(data), len(data), name)] == [(bar.n, bar.options["total"], bar.options["desc"]) for bar in bars]

    def test_open_files(self, bars: list[Bar]) -> None:
        """
        Bytes have a size; an open file has none to reckon with.
        """
        for file in (DATA, io.BytesIO(DATA), io.StringIO(DATA.decode())):
            bw.read_ucdp(file, progress=True)

        assert [len(DATA), None, None] == [bar.options["total"] for bar in bars]
        assert [len(DATA)] * 2 == [bar.n for bar in bars[:2]]

    def test_silent(self, bars: list[Bar], capsys: pytest.CaptureFixture[str]) -> None:
        """
        Without it there is no bar and no word.
        """
        bw.read_ucdp(BORDER)

        assert [] == bars
        assert ("", "") == capsys.readouterr()

    def test_tqdm(self, capsys: pytest.CaptureFixture[str]) -> None:
        """
        The bar itself goes to the standard error and reaches 100 %.
        """
        bw.read_ucdp(BORDER, progress=True)

        assert "100%" in capsys.readouterr().err

    def test_without_tqdm(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """
        Without the library a sentence says what to install.
        """
        monkeypatch.setitem(sys.modules, "tqdm.auto", None)

        with pytest.raises(bw.MissingExtra, match=r"needs tqdm: pip install 'borderwatch\[progress\]'"):
            bw.read_ucdp(BORDER, progress=True)


def test_limit_of_csv_is_untouched() -> None:
    """
    Reading changes no setting of the process.
    """
    before = csv.field_size_limit()
    bw.read_ucdp(BORDER)

    assert before == csv.field_size_limit()
    assert 49 == len(COLUMNS)
