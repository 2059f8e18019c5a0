"""
UCDP GED: what its rows become, in every layout that the publisher has used.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import borderwatch as bw
from borderwatch.loading.ucdp import COLUMNS
from borderwatch.records import Incident
from borderwatch.records.vocabulary import Granularity, IncidentKind, PlaceKind, Role
from borderwatch.values.estimate import Estimate
from tests.loading.ucdp_rows import (
    BEFORE,
    BORDER,
    NARROWER,
    REDUCED,
    WHOLE,
    as_json,
    border_rows,
    faults_of,
    read,
    row,
    written,
)


def only(**cells: str) -> Incident:
    """
    The one incident of a row with these cells.
    """
    (found,) = read([row(**cells)]).dataset.incidents
    return found


class TestLayouts:
    """
    By header name, in every layout the publisher has used: the records are equal as far as they say the same.
    """

    @pytest.mark.parametrize("form", WHOLE)
    def test_whole(self, form: str) -> None:
        """
        Forms that say all of it give all of it.
        """
        report = bw.read_ucdp(WHOLE[form](), release="24.1")

        assert (55, 54, 1, 0, 0) == (
            report.rows,
            report.loaded,
            report.with_problems,
            report.rejected,
            report.left_out,
        )
        assert bw.read_ucdp(BORDER).dataset.places == report.dataset.places
        assert [without_raw(each) for each in bw.read_ucdp(BORDER).dataset.incidents] == [
            without_raw(each) for each in report.dataset.incidents
        ]

    @pytest.mark.parametrize("form", [form for form in WHOLE if "JSON" not in form and "API" not in form])
    def test_raw(self, form: str) -> None:
        """
        Forms of CSV keep the same text of every column.
        """
        report = bw.read_ucdp(WHOLE[form](), release="24.1")

        assert bw.read_ucdp(BORDER).dataset == report.dataset

    @pytest.mark.parametrize("form", NARROWER)
    def test_narrower(self, form: str) -> None:
        """
        Forms with fewer columns differ in `raw` alone.
        """
        report = bw.read_ucdp(NARROWER[form](), release="24.1")
        whole = bw.read_ucdp(BORDER).dataset

        assert (55, 1) == (report.rows, report.with_problems)
        assert [without_raw(each) for each in whole.incidents] == [
            without_raw(each) for each in report.dataset.incidents
        ]
        for each in report.dataset.incidents:
            lost = {name: text for name, text in whole.incidents[each.id].raw.items() if name not in BEFORE}
            assert dict(whole.incidents[each.id].raw) == {
                **lost,
                **{name: text for name, text in each.raw.items() if name != "iso3"},
            }

    def test_reduced(self) -> None:
        """
        JSON with a few keys gives what those say: days, sides, a place in the country, the best figure.
        """
        rows = [{name: each[name] for name in REDUCED} for each in as_json(border_rows())]
        report = bw.read_ucdp(json.dumps(rows).encode())
        whole = bw.read_ucdp(BORDER).dataset

        assert (55, 0) == (report.rows, report.rejected)
        for each in report.dataset.incidents:
            other = whole.incidents[each.id]
            assert (other.kinds, other.summary) == (each.kinds, each.summary)
            assert (other.when.earliest, other.when.latest) == (each.when.earliest, each.when.latest)
            assert [other.tolls[0].count.best] == [toll.count.best for toll in each.tolls]

    @pytest.mark.parametrize(
        "spelling", [("1", "0"), ("TRUE", "FALSE"), ("true", "false"), ("True", "False"), (True, False)]
    )
    def test_active_year(self, spelling: tuple[Any, Any]) -> None:
        """
        The four spellings of `active_year`, and JSON's own, are read alike and kept as they are.
        """
        listed = [{**row(), "active_year": spelling[0]}, {**row(id="2"), "active_year": spelling[1]}]
        report = bw.read_ucdp(json.dumps(listed).encode())

        expected = [str(each).upper() if isinstance(each, bool) else each for each in spelling]
        assert 2 == report.loaded
        assert expected == [each.raw["active_year"] for each in report.dataset.incidents]

    def test_open_files_stay_open(self) -> None:
        """
        What the caller opened, the caller closes.
        """
        with BORDER.open("rb") as raw, BORDER.open(encoding="utf-8", newline="") as text:
            expected = bw.read_ucdp(BORDER).dataset

            assert expected == bw.read_ucdp(raw).dataset == bw.read_ucdp(text).dataset
            assert not raw.closed
            assert not text.closed


def without_raw(incident: Incident) -> Incident:
    """
    The incident without the columns as published.
    """
    return incident.replace(raw={})


class TestRelease:
    """
    A record's id comes from dataset and publisher's id; release and day of access are on the source.
    """

    @pytest.mark.parametrize(
        ("name", "release"),
        [
            ("ged241-csv.csv", "24.1"),
            ("GEDEvent_v24_1.csv", "24.1"),
            ("GEDEvent_v24_0_11.csv", "24.0.11"),
            ("GEDEvent_v25_01_25_12.csv", "25.01.25.12"),
            ("events.csv", ""),
        ],
    )
    def test_name_of_file(self, name: str, release: str, tmp_path: Path) -> None:
        """
        The name of a file tells the release.
        """
        file = tmp_path / name
        file.write_bytes(written([row()]))
        (source, *_) = [each for each in bw.read_ucdp(file).dataset.sources if each.id.startswith("ucdp-ged")]

        assert release == source.release

    def test_given(self) -> None:
        """
        What the caller says goes first; ids of incidents are the same in every release.
        """
        report = read([row()], release="25.1", accessed=date(2025, 7, 1))
        source = report.dataset.sources["ucdp-ged-25-1"]

        assert ("25.1", date(2025, 7, 1)) == (source.release, source.accessed.earliest if source.accessed else None)
        assert ("ucdp-1",) == report.dataset.incidents.ids
        assert "CC-BY-4.0" == report.dataset.description.license

    def test_long_release(self) -> None:
        """
        A release of any length makes an id.
        """
        report = read([row()], release="a" * 500)

        assert [] == faults_of(report.dataset)


class TestFields:
    """
    Nothing an analyst relies on is lost, and nothing is said that the dataset does not say.
    """

    @pytest.mark.parametrize(
        ("clarity", "end", "when", "granularity"),
        [
            ("1", "2020-05-01", "2020-05-01", Granularity.EVENT),
            ("1", "2020-05-07", "[2020-05-01..2020-05-07]", Granularity.EVENT),
            ("2", "2020-05-07", "2020-05-01/2020-05-07", Granularity.SUMMARY),
            ("2", "2020-05-01", "2020-05-01", Granularity.SUMMARY),
            ("", "", "2020-05-01", Granularity.EVENT),
        ],
    )
    def test_when(self, clarity: str, end: str, when: str, granularity: Granularity) -> None:
        """
        One event is one moment somewhere in its dates, several are a period.
        """
        found = only(event_clarity=clarity, date_end=end, date_prec="2")

        assert (when, granularity) == (found.when.edtf, found.granularity)

    @pytest.mark.parametrize(
        ("kind", "expected", "roles"),
        [
            ("1", IncidentKind.CLASH, [Role.PARTY, Role.PARTY]),
            ("2", IncidentKind.CLASH, [Role.PARTY, Role.PARTY]),
            ("3", IncidentKind.ATTACK, [Role.PERPETRATOR, Role.VICTIM]),
        ],
    )
    def test_roles(self, kind: str, expected: IncidentKind, roles: list[Role]) -> None:
        """
        Only one-sided violence has a doer.
        """
        found = only(type_of_violence=kind)

        assert ((expected,), roles) == (found.kinds, [part.role for part in found.participants])

    def test_actors(self) -> None:
        """
        Sides are actors with the publisher's id; a country stands only where a government is named.
        """
        report = read([row(side_a="Government of Mexico", side_a_new_id="10", gwnoa="70", side_b="Civilians")])
        government, civilians = (report.dataset.actors[f"ucdp-actor-{number}"] for number in (10, 102))

        assert (("ucdp:10",), "MX", "government") == (government.external_ids, government.country, government.kind)
        assert (("ucdp:102",), "", "civilians") == (civilians.external_ids, civilians.country, civilians.kind)

    def test_namesakes(self) -> None:
        """
        Two ids with one name are two actors, called by their ids as well; another name of theirs still finds them.
        """
        rows = [row(id="1", side_a_new_id="7", side_a="M18"), row(id="2", side_a_new_id="8", side_a="M-18")]
        dataset = read([*rows, row(id="3", side_a_new_id="8", side_a="Mara 18")]).dataset

        assert [] == faults_of(dataset)
        assert "ucdp-actor-8" == dataset.actors.resolve("Mara 18").id
        with pytest.raises(bw.UnknownName):
            dataset.actors.resolve("M18")

    def test_namesakes_without_ids(self) -> None:
        """
        Where the name is all there is, two spellings with one key are still two labels.
        """
        columns = [name for name in COLUMNS if name not in ("side_a_new_id", "side_b_new_id")]
        rows = [row(side_a="Cartel de Sinaloa"), row(id="2", side_a="Sinaloa Cartel")]
        dataset = bw.read_ucdp(written(rows, columns)).dataset

        assert 3 == len(dataset.actors)
        assert [] == faults_of(dataset)

    @pytest.mark.parametrize(
        ("precision", "kind", "name", "radius", "off"),
        [
            ("1", PlaceKind.SETTLEMENT, "Los Pinos town", 5, None),
            ("2", PlaceKind.SETTLEMENT, "Los Pinos town", 5, 25),
            ("3", PlaceKind.ADMIN2, "Tapachula municipality", 100, None),
            ("4", PlaceKind.ADMIN1, "Chiapas state", 500, None),
            ("5", PlaceKind.AREA, "Los Pinos town", 250, None),
            ("6", PlaceKind.COUNTRY, "Mexico", None, None),
            ("7", PlaceKind.WATER, "Los Pinos town", None, None),
        ],
    )
    def test_place(self, precision: str, kind: PlaceKind, name: str, radius: float | None, off: float | None) -> None:
        """
        The precision of a place decides which place it is, how far that reaches, and how far off it may have been.
        """
        dataset = read([row(where_prec=precision)]).dataset
        (spot,) = next(iter(dataset.incidents)).places
        place = dataset.places[spot.place]

        assert (kind, name, radius, off) == (place.kind, place.name, place.precision_km, spot.precision_km)
        assert (14.9, -92.3, "MX") == (place.latitude, place.longitude, place.country)
        assert "ucdp-mexico" in dataset.places.lineage(place.id)

    def test_divisions_that_rows_disagree_on(self) -> None:
        """
        One point in two states, as the publisher has Mexico City: each row keeps what it says, in any order.
        """
        rows = [row(), row(id="2", adm_1="Distrito Federal", adm_2=""), row(id="3")]
        dataset = read(rows).dataset

        assert ("ucdp-1", "ucdp-3") == dataset.incidents.within("Chiapas state").certain.ids
        assert ("ucdp-2",) == dataset.incidents.within("Distrito Federal").certain.ids
        assert dataset == read(rows[::-1]).dataset
        assert [] == faults_of(dataset)

    def test_towns_of_one_name(self) -> None:
        """
        Two points with one name are two places, each with a code of its own.
        """
        dataset = read([row(), row(id="2", latitude="15.1")]).dataset

        assert 2 == sum(place.kind is PlaceKind.SETTLEMENT for place in dataset.places)
        assert [] == faults_of(dataset)

    def test_town_and_area_of_one_name(self) -> None:
        """
        One point and name that the publisher calls a town here and an area there is both, each with its reach.
        """
        dataset = read([row(), row(id="2", where_prec="5")]).dataset
        kinds = [dataset.places[each.places[0].place].kind for each in dataset.incidents]

        assert [PlaceKind.SETTLEMENT, PlaceKind.AREA] == kinds

    def test_names_without_letters(self) -> None:
        """
        A division called `-` is none, and stays in raw.
        """
        dataset = read([row(adm_1="-", where_coordinates="?")]).dataset
        (found,) = dataset.incidents

        assert [] == faults_of(dataset)
        assert ("-", "?") == (found.raw["adm_1"], found.raw["where_coordinates"])

    def test_tolls(self) -> None:
        """
        The triple is the toll; the dead by side are there too, and stay out of totals.
        """
        found = only()
        grouped = {toll.group: (toll.count, toll.rollup) for toll in found.tolls}

        assert {
            "": (Estimate(2, 3, 4), False),
            "side-a": (Estimate.exactly(0), True),
            "side-b": (Estimate.exactly(1), True),
            "civilians": (Estimate.exactly(0), True),
            "unknown": (Estimate.exactly(2), True),
        } == grouped

    def test_absent_is_not_zero(self) -> None:
        """
        Empty figures leave the record silent; a zero is a zero.
        """
        empty = dict.fromkeys(("best", "low", "high", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"), "")

        assert () == only(**empty).tolls
        assert [("side-a", Estimate.exactly(0), False)] == [
            (toll.group, toll.count, toll.rollup) for toll in only(**{**empty, "deaths_a": "0"}).tolls
        ]

    def test_sources(self) -> None:
        """
        The offices of a row are sources beside the dataset; the rest of what is said of them stays in raw.
        """
        dataset = read([row(source_office="Reuters;El Heraldo de Juárez;Reuters", source_date="2020-05-02")]).dataset
        (found,) = dataset.incidents

        assert ["ucdp-ged", "ucdp-source-reuters", "ucdp-source-el-heraldo-de-juarez"] == [
            citation.source for citation in found.citations
        ]
        assert "2020-05-02" == found.raw["source_date"]

    def test_every_column_is_somewhere(self) -> None:
        """
        A cell that no field of the record holds stands in raw: read back from the records, the rows are as published.
        """
        dataset = bw.read_ucdp(BORDER).dataset
        for each in border_rows():
            found = dataset.incidents[f"ucdp-{each['id']}"]
            stated = {name: text for name, text in each.items() if text and name not in found.raw}

            assert set(stated) <= {
                *("id", "side_a_new_id", "side_b_new_id", "date_start", "date_end"),
                *("best", "low", "high", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"),
            }
            assert all(text == each[name] for name, text in found.raw.items())

    def test_rows_alike(self) -> None:
        """
        Rows that differ in nothing but the id are two events.
        """
        assert 2 == len(read([row(), row(id="2")]).dataset.incidents)

    def test_number_of_spreadsheets(self) -> None:
        """
        `7.0` and `007` are the id 7.
        """
        assert [("ucdp-7",)] * 2 == [read([row(id=number)]).dataset.incidents.ids for number in ("7.0", "007")]


class TestContradictions:
    """
    A row that contradicts itself is kept, with a problem for each contradiction.
    """

    @pytest.mark.parametrize(
        ("cells", "problem"),
        [
            ({"low": "5", "best": "3", "high": "4"}, "best: low, best and high are not in order (found 5/3/4)"),
            ({"high": "1", "low": "1"}, "best: low, best and high are not in order (found 1/3/1)"),
            ({"deaths_a": "7"}, "best: the deaths by side add up to 10 (found 3)"),
            (
                {"date_end": "2020-04-01", "date_prec": "4"},
                "date_end: it ends before it begins; the two days are exchanged (found 2020-04-01)",
            ),
            (
                {"date_end": "2020-05-02"},
                "date_prec: an exact day is coded, and the row runs from 2020-05-01 to 2020-05-02 (found 1)",
            ),
            ({"year": "2019"}, "year: the row begins in 2020 (found 2019)"),
        ],
    )
    def test_told(self, cells: dict[str, str], problem: str) -> None:
        """
        Each has its sentence, and the row is in the dataset.
        """
        report = read([row(**cells)])

        assert [f"2 ucdp-1 {problem}"] == [str(each) for each in report.problems]
        assert (1, 0, 1, 0) == (report.rows, report.loaded, report.with_problems, report.rejected)
        assert ("ucdp-1",) == report.dataset.incidents.ids

    def test_widened(self) -> None:
        """
        The figures are moved apart as far as they must be, and raw has them as published.
        """
        found = only(low="5", best="3", high="4")

        assert Estimate(3, 3, 5) == found.tolls[0].count
        assert ("5", "3", "4") == (found.raw["low"], found.raw["best"], found.raw["high"])

    def test_exchanged(self) -> None:
        """
        Days in the wrong order are kept as those two days.
        """
        assert "[2020-04-01..2020-05-01]" == only(date_end="2020-04-01", date_prec="4").when.edtf


class TestRejected:
    """
    A row that cannot become a record says which cell is at fault.
    """

    @pytest.mark.parametrize(
        ("cells", "problem"),
        [
            ({"id": ""}, "id: the row has no id"),
            ({"id": "x"}, "x id: this is not a number (found x)"),
            ({"id": "-1"}, "-1 id: this is not a whole number of zero or more (found -1)"),
            ({"date_start": "2020-02-30"}, "1 date_start: no calendar has this day (found 2020-02-30)"),
            ({"date_start": "May 2020"}, "1 date_start: this is not a day; write 2021-07-28 (found May 2020)"),
            ({"date_start": ""}, "1 date_start: this is not a day; write 2021-07-28"),
            ({"date_end": "x"}, "1 date_end: this is not a day; write 2021-07-28 (found x)"),
            ({"best": "-3"}, "1 best: this is not a whole number of zero or more (found -3)"),
            ({"deaths_a": "1.5"}, "1 deaths_a: this is not a whole number of zero or more (found 1.5)"),
            ({"best": "NaN"}, "1 best: this is not a whole number of zero or more (found NaN)"),
            ({"best": "inf"}, "1 best: this is not a whole number of zero or more (found inf)"),
            ({"best": "1e99"}, "1 best: no number of a dataset is above 1,000,000,000 (found 1e99)"),
            ({"best": "many"}, "1 best: this is not a number (found many)"),
            ({"latitude": "91"}, "1 latitude: degrees are between -90 and 90 (found 91)"),
            ({"longitude": "nan"}, "1 longitude: degrees are between -180 and 180 (found nan)"),
            ({"latitude": "north"}, "1 latitude: this is not a number of degrees (found north)"),
            ({"type_of_violence": "4"}, "1 type_of_violence: the code is one of 1, 2, 3 (found 4)"),
            ({"type_of_violence": ""}, "1 type_of_violence: the code is one of 1, 2, 3"),
            ({"event_clarity": "3"}, "1 event_clarity: the code is one of 1, 2 (found 3)"),
            ({"where_prec": "0"}, "1 where_prec: the code is one of 1, 2, 3, 4, 5, 6, 7 (found 0)"),
            ({"side_a": " "}, "1 side_a: the row does not name this side"),
            ({"side_b": "?"}, "1 side_b: the row does not name this side (found ?)"),
            ({"side_a_new_id": "x"}, "1 side_a_new_id: this is not a number (found x)"),
            (
                {"id": "1" * 300},
                (
                    f"{'1' * 80}: '{'ucdp-' + '1' * 35}…' is not an id; write lower-case ASCII letters and digits, "
                    "joined by single hyphens"
                ),
            ),
            ({"best": "3\x00"}, "1 best: this is not a number (found 3\x00)"),
        ],
    )
    def test_told(self, cells: dict[str, str], problem: str) -> None:
        """
        The sentence, the line and the column; the row after it is read.
        """
        report = read([row(**cells), row(id="2")])

        assert [problem] == [str(each).removeprefix("2 ") for each in report.problems]
        assert (2, 1, 0, 1) == (report.rows, report.loaded, report.with_problems, report.rejected)
        assert ("ucdp-2",) == report.dataset.incidents.ids

    def test_repeated(self) -> None:
        """
        The second row of an id is refused, whatever it says.
        """
        report = read([row(), row(best="4")])

        assert ["1 id: a row before it has the same id (found ucdp-1)"] == [
            str(each).removeprefix("3 ") for each in report.problems
        ]
        assert Estimate(2, 3, 4) == report.dataset.incidents["ucdp-1"].tolls[0].count

    @pytest.mark.parametrize("cells", [3, 48, 50])
    def test_width(self, cells: int) -> None:
        """
        A row with too few or too many cells.
        """
        lines = written([row(id="2")]) + b"9" + b"," * (cells - 1) + b"\n"
        report = bw.read_ucdp(lines)

        assert [f"3 9: the row has {cells} cells under 49 columns"] == [str(each) for each in report.problems]
        assert (2, 1, 1) == (report.rows, report.loaded, report.rejected)

    def test_blank_lines(self) -> None:
        """
        Lines with nothing on them are no rows.
        """
        report = bw.read_ucdp(b"\n" + written([row()]).replace(b"\n", b"\n\n"))

        assert (1, 1) == (report.rows, report.loaded)

    def test_line(self) -> None:
        """
        A line is told as an editor counts it, behind cells with line ends in them.
        """
        report = read([row(where_description="a\r\nb\nc"), row(id="")])

        assert [5] == [problem.line for problem in report.problems]


def test_report_prints() -> None:
    """
    A report prints its account, and the first problems.
    """
    text = str(read([row(id=""), *(row(id=str(number), year="1999") for number in range(1, 15))]))

    assert "15 rows: 14 became records (14 of them with a problem), 1 were rejected, 0 left out" in text
    assert "0 sides are known, 2 are actors of their own" in text
    assert text.endswith("  … and 5 more problems")


@pytest.mark.parametrize("page", [b"[]", b'{"TotalCount": 0, "TotalPages": 0, "Result": []}'], ids=["list", "page"])
def test_nothing_on_the_page(page: bytes) -> None:
    """
    A page of the API without rows is an answer, and makes a dataset without incidents.
    """
    report = bw.read_ucdp(page)

    assert (0, 0, 0) == (report.rows, report.rejected, len(report.dataset.incidents))
    assert not report.problems


def test_a_year_that_is_none() -> None:
    """
    The year stands in the dates as well: one that is odd is told, and costs no row.
    """
    table = b"id,type_of_violence,date_start,side_a,side_b,year\n1,2,2020-01-01,A,B,20twenty\n"
    report = bw.read_ucdp(table)

    assert (1, 0) == (report.with_problems, report.rejected)
    assert ["the row begins in 2020"] == [problem.message for problem in report.problems]


def test_a_best_alone() -> None:
    """
    What is not published is not known: a best without bounds has nothing below it and nothing above.
    """
    table = b"id,type_of_violence,date_start,side_a,side_b,best\n1,2,2020-01-01,A,B,7\n"
    (incident,) = bw.read_ucdp(table).dataset.incidents

    assert bw.Estimate(low=0, best=7) == incident.tolls[0].count


@pytest.mark.parametrize("text", ["20210728", "2021-W30-3", "2021-7-28", "28/07/2021", "2021-07-28T"])
def test_days_of_other_forms(text: str) -> None:
    """
    A day is read in the form that the publisher prints, and in no other that Python happens to know.
    """
    table = f"id,type_of_violence,date_start,side_a,side_b\n1,2,{text},A,B\n".encode()
    report = bw.read_ucdp(table)

    assert (1, ["date_start"]) == (report.rejected, [problem.path for problem in report.problems])
