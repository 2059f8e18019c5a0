"""
The rows of UCDP GED near the border between Mexico and Guatemala, and the layouts in which they can be published.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import zipfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Final

import borderwatch as bw
from borderwatch.dataset import Dataset
from borderwatch.integrity import KINDS, problems_of
from borderwatch.loading.report import LoadReport
from borderwatch.loading.ucdp import COLUMNS

Row = dict[str, str]
"The cells of a row by the names of their columns."

BORDER: Final = Path(__file__).parents[1] / "data" / "ged241_border.csv"
"55 rows in the 49 columns; tests/data/README.md says where they come from."
DATA: Final = BORDER.read_bytes()

BEFORE: Final = (
    *("id", "year", "active_year", "type_of_violence", "conflict_new_id", "conflict_name"),
    *("dyad_new_id", "dyad_name", "side_a_new_id", "gwnoa", "side_a", "side_b_new_id"),
    *("gwnob", "side_b", "number_of_sources", "source_article", "source_office", "source_date"),
    *("source_headline", "source_original", "where_prec", "where_coordinates", "adm_1", "adm_2"),
    *("latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id"),
    *("region", "event_clarity", "date_prec", "date_start", "date_end", "deaths_a"),
    *("deaths_b", "deaths_civilians", "deaths_unknown", "low", "best", "high"),
)
"The 42 columns of release 19.1, in their order."
REDUCED: Final = (
    *("id", "year", "type_of_violence", "side_a", "side_b", "country", "date_start", "date_end"),
    *("latitude", "longitude", "best"),
)
"The columns of a reduced file that circulates."


def border_rows() -> list[Row]:
    """
    The rows as published.
    """
    return list(csv.DictReader(io.StringIO(DATA.decode(), newline="")))


def row(**cells: str) -> Row:
    """
    A row that nobody published, complete and without a fault but for the cells given.
    """
    return {**dict.fromkeys(COLUMNS, ""), **_PLAIN, **cells}


_PLAIN: Final[Row] = {
    "id": "1",
    "relid": "MEX-2020-2-1-1",
    "year": "2020",
    "active_year": "TRUE",
    "code_status": "Clear",
    "type_of_violence": "2",
    "conflict_new_id": "20",
    "conflict_name": "A - B",
    "dyad_new_id": "30",
    "dyad_name": "A - B",
    "side_a_new_id": "101",
    "side_a": "Alpha",
    "side_b_new_id": "102",
    "side_b": "Beta",
    "number_of_sources": "1",
    "source_office": "Reuters",
    "source_date": "2020-05-02",
    "where_prec": "1",
    "where_coordinates": "Los Pinos town",
    "adm_1": "Chiapas state",
    "adm_2": "Tapachula municipality",
    "latitude": "14.9",
    "longitude": "-92.3",
    "country": "Mexico",
    "country_id": "70",
    "region": "Americas",
    "event_clarity": "1",
    "date_prec": "1",
    "date_start": "2020-05-01",
    "date_end": "2020-05-01",
    "deaths_a": "0",
    "deaths_b": "1",
    "deaths_civilians": "0",
    "deaths_unknown": "2",
    "best": "3",
    "high": "4",
    "low": "2",
}


def written(
    rows: Iterable[Mapping[str, str]], columns: Iterable[str] = COLUMNS, *, header: bool = True, ends: str = "\n"
) -> bytes:
    """
    The rows as CSV.
    """
    listed = list(columns)
    lines = [[each.get(column, "") for column in listed] for each in rows]
    # Python's writer leaves a lone carriage return bare where it ends no line.
    has_returns = any("\r" in cell for line in lines for cell in line)
    text = io.StringIO(newline="")
    out = csv.writer(text, lineterminator=ends, quoting=csv.QUOTE_ALL if has_returns else csv.QUOTE_MINIMAL)
    if header:
        out.writerow(listed)
    out.writerows(lines)
    return text.getvalue().encode("utf-8", "surrogatepass")


def as_json(rows: Iterable[Mapping[str, str]]) -> list[dict[str, Any]]:
    """
    The rows as the API gives them: numbers as numbers, truths as truths.
    """
    return [{name: _typed(name, cell) for name, cell in each.items()} for each in rows]


def _typed(name: str, cell: str) -> object:
    if name == "active_year":
        return cell == "TRUE"
    if name in ("relid", "gwnoa", "gwnob", "dyad_name", "conflict_name") or not cell:
        return cell
    if name in ("latitude", "longitude"):
        return float(cell)
    return int(cell) if cell.isdigit() else cell


def page(rows: list[dict[str, Any]], number: int, last: int) -> dict[str, Any]:
    """
    A page of the API.
    """
    following = f"https://ucdpapi.pcr.uu.se/api/gedevents/24.1?pagesize=20&page={number + 1}" if number < last else ""
    return {"TotalCount": 55, "TotalPages": last + 1, "PreviousPageUrl": "", "NextPageUrl": following, "Result": rows}


def zipped(**files: bytes) -> bytes:
    """
    An archive of files, whose names have `_` for the dot.
    """
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name.replace("_", "."), data)
    return held.getvalue()


def _with(change: Callable[[Row], Row]) -> bytes:
    return written([change(each) for each in border_rows()])


def _tagged() -> bytes:
    """
    As the Humanitarian Data Exchange gives it: with iso3, and a row of tags under the header.
    """
    columns = [*BEFORE]
    columns.insert(columns.index("country") + 1, "iso3")
    tags = {"id": "#event+id", "date_start": "#date+start", "country": "#country+name", "best": "#affected+killed"}
    return written([tags, *({**each, "iso3": "MEX"} for each in border_rows())], columns)


def _timed(time: str) -> Callable[[Row], Row]:
    return lambda each: {**each, "date_start": each["date_start"] + time, "date_end": each["date_end"] + time}


WHOLE: Final[dict[str, Callable[[], Any]]] = {
    "path": lambda: BORDER,
    "path as text": lambda: str(BORDER),
    "bytes": lambda: DATA,
    "bytes in a file": lambda: io.BytesIO(DATA),
    "text in a file": lambda: io.StringIO(DATA.decode(), newline=""),
    "marked as UTF-8": lambda: b"\xef\xbb\xbf" + DATA,
    "marked text": lambda: io.StringIO("\ufeff" + DATA.decode(), newline=""),
    "gzip": lambda: gzip.compress(DATA),
    "zip": lambda: zipped(GEDEvent_csv=DATA, readme_md=b"how it was made"),
    "zip in a file": lambda: io.BytesIO(zipped(GEDEvent_csv=DATA)),
    "no header": lambda: written(border_rows(), header=False),
    "capitals": lambda: written(
        [{name.upper(): cell for name, cell in each.items()} for each in border_rows()], map(str.upper, COLUMNS)
    ),
    "other order": lambda: written(border_rows(), sorted(COLUMNS)),
    "lines of Windows": lambda: written(border_rows(), ends="\r\n"),
    "times of day": lambda: _with(_timed(" 00:00:00.000")),
    "times of ISO": lambda: _with(_timed("T00:00:00")),
    "times with a zone": lambda: _with(_timed("T00:00:00Z")),
    "rows of JSON": lambda: json.dumps(as_json(border_rows())).encode(),
    "page of the API": lambda: json.dumps(page(as_json(border_rows()), 0, 0)).encode(),
    "pages of the API": lambda: json.dumps(
        [page(as_json(border_rows()[20 * n : 20 * n + 20]), n, 2) for n in range(3)]
    ).encode(),
    "JSON as text": lambda: io.StringIO(json.dumps(as_json(border_rows()))),
    "gzip of JSON": lambda: gzip.compress(json.dumps(as_json(border_rows())).encode()),
}
"Every form that says all that the published one says."

NARROWER: Final[dict[str, Callable[[], Any]]] = {
    "42 columns": lambda: written(border_rows(), BEFORE),
    "42 columns without a header": lambda: written(border_rows(), BEFORE, header=False),
    "tags": _tagged,
}
"Every form that lacks columns which nothing but `raw` holds."


def read(rows: Iterable[Mapping[str, str]], **keywords: Any) -> LoadReport:
    """
    A report on rows in the 49 columns.
    """
    return bw.read_ucdp(written(rows), **keywords)


def faults_of(dataset: Dataset) -> list[bw.Problem]:
    """
    What is wrong between the records of a dataset, which an importer promises to be nothing.
    """
    return problems_of({kind: list(getattr(dataset, kind)) for kind in KINDS})
