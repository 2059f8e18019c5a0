"""
One fault in one record, in every form that data can stand in: one problem, with where it is and what was meant.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

import borderwatch as bw
from tests.loading.damage import nested
from tests.loading.sample import FORMS, Document, changed

_SLUG: Final = "write lower-case ASCII letters and digits, joined by single hyphens"


def put(*path: Any, value: Any) -> Callable[[Document], None]:
    """
    A change that writes a value at a path, of a collection, a position and fields.
    """

    def change(document: Document) -> None:
        at: Any = document
        for step in path[:-1]:
            at = at[step]
        at[path[-1]] = value

    return change


def drop(*path: Any) -> Callable[[Document], None]:
    """
    A change that takes a field away.
    """

    def change(document: Document) -> None:
        at: Any = document
        for step in path[:-1]:
            at = at[step]
        del at[path[-1]]

    return change


def problems_of(document: Document, form: str, folder: Path) -> tuple[bw.Problem, ...]:
    """
    Why a document is refused.
    """
    with pytest.raises(bw.LoadError) as caught:
        bw.load(FORMS[form](document, folder))
    return caught.value.problems


_LONG: Final = "1" + "0" * 59 + "…"
UNKNOWN: Final = "this field is not known here"
TEXT: Final = "text is expected here, not a number"

FAULTS: Final[dict[str, tuple[Any, ...]]] = {
    # What is wrong: the change, then the record, path, message, value and hint of the problem.
    "unknown key": (
        put("incidents", 0, "sumary", value="Gunmen."),
        *("attack", "sumary", UNKNOWN, "'Gunmen.'", "did you mean 'summary'?"),
    ),
    "unknown key that is like none": (put("incidents", 1, "x", value=1), "threat", "x", UNKNOWN, "1", ""),
    "unknown nested key": (
        put("incidents", 0, "participants", 1, "rol", value="target"),
        *("attack", "participants[1].rol", UNKNOWN, "'target'", "did you mean 'role'?"),
    ),
    "unknown key, twice nested": (
        put("incidents", 0, "places", 0, "distance", "units", value="km"),
        *("attack", "places[0].distance.units", UNKNOWN, "'km'", "did you mean 'unit'?"),
    ),
    "unknown key of a date": (
        put("incidents", 0, "when", "bst", value="2021-07-28"),
        *("attack", "when", "a date has no 'bst'", "", "did you mean 'best'?"),
    ),
    "unknown key of an estimate": (
        put("incidents", 0, "tolls", 0, "count", value={"low": 1, "hihg": 2}),
        *("attack", "tolls[0].count", "an estimate has no 'hihg'", "", "did you mean 'high'?"),
    ),
    "missing field": (drop("claims", 0, "speaker"), "denial", "speaker", "this field is missing", "", ""),
    "missing nested field": (
        drop("incidents", 0, "tolls", 0, "measure"),
        *("attack", "tolls[0].measure", "this field is missing", "", ""),
    ),
    "text: a number": (put("sources", 0, "title", value=7), "report", "title", TEXT, "7", ""),
    "text: true": (
        put("sources", 0, "title", value=True),
        *("report", "title", "text is expected here, not true or false", "True", ""),
    ),
    "text: a list": (
        put("sources", 0, "title", value=["A"]),
        *("report", "title", "text is expected here, not a list", "", ""),
    ),
    "text: a table": (
        put("sources", 0, "title", value={"en": "A"}),
        *("report", "title", "text is expected here, not a table", "", ""),
    ),
    "texts: a text": (
        put("sources", 0, "authors", value="A. Pérez"),
        *("report", "authors", "a list is expected here, not text", "'A. Pérez'", ""),
    ),
    "texts: a number in the list": (
        put("sources", 0, "authors", value=["A", 2]),
        "report",
        "authors[1]",
        TEXT,
        "2",
        "",
    ),
    "number: text": (
        put("places", 1, "latitude", value="15.5"),
        *("huehuetenango", "latitude", "a number is expected here, not text", "'15.5'", ""),
    ),
    "number: true": (
        put("places", 1, "precision_km", value=True),
        *("huehuetenango", "precision_km", "a number is expected here, not true or false", "True", ""),
    ),
    "bool: a number": (
        put("agreements", 0, "extendable", value=1),
        *("patrols", "extendable", "true or false is expected here, not a number", "1", ""),
    ),
    "bool: text": (
        put("agreements", 0, "extendable", value="yes"),
        *("patrols", "extendable", "true or false is expected here, not text", "'yes'", ""),
    ),
    "table: text": (
        put("incidents", 0, "places", value=["huehuetenango"]),
        *("attack", "places[0]", "a table is expected here, not text", "'huehuetenango'", ""),
    ),
    "tables: a table": (
        put("incidents", 0, "places", value={"place": "huehuetenango"}),
        *("attack", "places", "a list is expected here, not a table", "", ""),
    ),
    "raw: a number": (put("incidents", 0, "raw", "best", value=4), "attack", "raw.best", TEXT, "4", ""),
    "quantity: a number": (
        put("statistics", 0, "quantity", value=17),
        *("rate", "quantity", "a table is expected here, not a number", "17", ""),
    ),
    "date: a number": (
        put("incidents", 1, "when", value=2021),
        *("threat", "when", "a date is text, a number or a table of edtf, best, text, reference, rule", "2021", ""),
    ),
    "citation: a number": (
        put("claims", 0, "citations", value=[3]),
        *("denial", "citations[0]", "a citation is text: 'source#paragraph'", "3", ""),
    ),
    "citation: no paragraph": (
        put("claims", 0, "citations", value=["report#0"]),
        *("denial", "citations[0]", "'report#0' is not a citation", "'report#0'"),
        "write source#paragraph, for instance 'some-report#3'",
    ),
    "vocabulary: misspelled": (
        put("incidents", 1, "kinds", value=["threat", "atack"]),
        *("threat", "kinds[1]", "'atack' is not in the list of IncidentKind", "'atack'", "did you mean 'attack'?"),
    ),
    "vocabulary: nested": (
        put("incidents", 0, "participants", 0, "role", value="perpretator"),
        *("attack", "participants[0].role", "'perpretator' is not in the list of Role", "'perpretator'"),
        "did you mean 'perpetrator'?",
    ),
    "vocabulary: like none": (
        put("incidents", 0, "links", 0, "basis", value="qqq"),
        *("attack", "links[0].basis", "'qqq' is not in the list of Basis", "'qqq'", "one of: stated, implied"),
    ),
    "vocabulary: a number": (
        put("incidents", 0, "links", 0, "basis", value=1),
        *("attack", "links[0].basis", "a number is not in the list of Basis", "1", "one of: stated, implied"),
    ),
    "impossible date": (
        put("incidents", 1, "when", value="2021-02-30"),
        *("threat", "when", "cannot read '2021-02-30' as a date: the calendar, "),
    ),
    "date that is none": (
        put("incidents", 1, "when", value="last July"),
        *("threat", "when", "cannot read 'last July' as a date", "'last July'"),
        "write 2021-07-28, 2021-07, 2021, 2021-07/2021-08, [2020,2021] or ../..",
    ),
    "best outside the date": (
        put("incidents", 0, "when", "best", value="2019-07-28"),
        *("attack", "when", "best 2019-07-28 is not in [2020-07-28,2021-07-28]", ""),
        "it must be a day of it, or one of its readings",
    ),
    "reference that is no day": (
        put("incidents", 0, "when", "reference", value="2021-7"),
        *("attack", "when", "reference '2021-7' is not a day", "", "write 2021-07-28"),
    ),
    "low above high": (
        put("incidents", 0, "tolls", 0, "count", value={"low": 3, "high": 2}),
        *("attack", "tolls[0].count", "low 3 is above high 2", "", ""),
    ),
    "best below low": (
        put("incidents", 0, "tolls", 0, "count", value={"low": 3, "best": 2}),
        *("attack", "tolls[0].count", "best 2 is below low 3", "", ""),
    ),
    "below zero": (
        put("incidents", 0, "tolls", 0, "count", value=-1),
        *("attack", "tolls[0].count", "low is below zero", "-1", ""),
    ),
    "inexact number": (
        put("incidents", 0, "tolls", 0, "count", value=1.5),
        *("attack", "tolls[0].count", "low must be an exact number, not float", "1.5"),
        "write '1.5' in quotes, so that no digit is lost",
    ),
    "count: true": (
        put("incidents", 0, "tolls", 0, "count", value=True),
        *("attack", "tolls[0].count", "low must be an exact number, not bool", "True", ""),
    ),
    "count: text": (
        put("incidents", 0, "tolls", 0, "count", value="many"),
        *("attack", "tolls[0].count", "low 'many' is not a number", "'many'"),
        "write digits, with a point where it is not whole",
    ),
    "number above all": (
        put("incidents", 0, "tolls", 0, "count", value=10**16),
        *("attack", "tolls[0].count", "low is above 1e+15", "10000000000000000"),
        "that is not a count of anything here",
    ),
    "number of 400 digits": (
        put("incidents", 0, "tolls", 0, "count", value=10**400),
        *("attack", "tolls[0].count", "low is above 1e+15", _LONG),
        "that is not a count of anything here",
    ),
    "float of 400 digits": (
        put("incidents", 0, "places", 0, "precision_km", value=10**400),
        *("attack", "places[0].precision_km", "the number is not finite, or too large to be computed with"),
        *(_LONG, ""),
    ),
    "off the globe": (
        put("places", 1, "latitude", value=91),
        *("huehuetenango", "", "latitude 91 is not between -90 and 90", "", ""),
    ),
    "half a point": (
        drop("places", 1, "longitude"),
        *("huehuetenango", "", "a latitude needs a longitude, and the other way round", "", ""),
    ),
    "empty name": (
        put("actors", 2, "names", 0, "text", value=" "),
        *("cjng", "names[0]", "a name is never empty", "", ""),
    ),
    "no kind": (
        put("incidents", 1, "kinds", value=[]),
        *("threat", "", "an incident has at least one kind", "", "'other' where none fits"),
    ),
    "about nothing": (
        put("claims", 0, "about", value=[]),
        *("denial", "", "a claim is about something", "", "name at least one record"),
    ),
    "unit that is no slug": (
        put("statistics", 0, "quantity", "unit", value="per 100,000"),
        *("rate", "quantity.unit", "'per 100,000' is not a unit", "'per 100,000'", _SLUG),
    ),
    "id that is no slug": (
        put("statistics", 0, "id", value="Rate 2020"),
        *("'Rate 2020'", "id", "'Rate 2020' is not an id", "'Rate 2020'", _SLUG),
    ),
    "id: a list": (put("statistics", 0, "id", value=[]), "", "id", "text is expected here, not a list", "", ""),
    "missing id": (drop("statistics", 0, "id"), "", "id", "this field is missing", "", ""),
    "nested 100 deep": (
        put("statistics", 0, "scope", value=nested(100)),
        *("rate", "scope[0]", "text is expected here, not a list", "", ""),
    ),
    "value with a semicolon": (
        put("incidents", 1, "when", value="July; August"),
        *("threat", "when", "cannot read 'July; August' as a date; write 2021-07-28, 2021-07, 2021, 2021-07/2021-08, "),
    ),
    "record: a number": (put("statistics", 0, value=5), "", "", "a table is expected here, not a number", "5", ""),
    "record: a list": (put("statistics", 0, value=[]), "", "", "a table is expected here, not a list", "", ""),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("fault", FAULTS)
def test_fault(fault: str, form: str, tmp_path: Path) -> None:
    """A fault is told once, with the record, the path, what was found, what was expected and a hint."""
    change, record, path, message, *rest = FAULTS[fault]

    (problem,) = problems_of(changed(change), form, tmp_path)

    assert (record, path) == (problem.record, problem.path)
    if rest:
        assert (message, *rest) == (problem.message, problem.value, problem.hint)
    else:
        assert problem.message.startswith(message)
    assert Path(problem.file).suffix in (".toml", ".jsonl")


@pytest.mark.parametrize("form", ["lines folder", "lines file"])
class TestNull:
    """
    JSON has a null, and TOML has none: it stands for nothing where nothing may stand, and is refused elsewhere.
    """

    @pytest.mark.parametrize(
        ("change", "path", "message"),
        [
            (put("incidents", 0, "summary", value=None), "summary", "text is expected here, not null"),
            (put("incidents", 0, "places", value=None), "places", "a list is expected here, not null"),
            (put("incidents", 0, "places", 0, value=None), "places[0]", "a table is expected here, not null"),
            (put("incidents", 0, "rollup", value=None), "rollup", "true or false is expected here, not null"),
            (put("incidents", 0, "standing", value=None), "standing", "null is not in the list of Standing"),
            (put("incidents", 0, "citations", 0, value=None), "citations[0]", "a citation is text: 'source#paragraph'"),
            (
                put("incidents", 0, "tolls", 0, "count", value=None),
                "tolls[0].count",
                "low must be an exact number, not NoneType",
            ),
            (put("incidents", 0, "raw", value=None), "raw", "a table is expected here, not null"),
        ],
    )
    def test_refused(
        self, change: Callable[[Document], None], path: str, message: str, form: str, tmp_path: Path
    ) -> None:
        """A null where a value must stand is a fault."""
        (problem,) = problems_of(changed(change), form, tmp_path)

        assert ("attack", path, message) == (problem.record, problem.path, problem.message)

    def test_accepted(self, form: str, tmp_path: Path) -> None:
        """A null for a value that may be missing is that."""
        document = changed(put("incidents", 0, "reported", value=None))
        document["statistics"][0]["quantity"] = None
        loaded = bw.load(FORMS[form](document, tmp_path))

        assert loaded.incidents["attack"].reported is None
        assert loaded.statistics["rate"].quantity is None


@pytest.mark.parametrize(
    ("written", "shown"), [("nan", "nan"), ("inf", "inf"), ("-inf", "-inf"), ("+nan", "nan"), ("1e999", "inf")]
)
class TestNotFinite:
    """
    NaN and the infinities are no numbers: TOML can write them, JSON cannot.
    """

    @pytest.mark.parametrize(
        ("field", "message"),
        [
            ("precision_km", "the number is not finite, or too large to be computed with"),
            ("name", "text is expected here, not a number"),
            ("part_of", "text is expected here, not a number"),
            ("nmae", "this field is not known here"),
        ],
    )
    def test_toml(self, written: str, shown: str, field: str, message: str, tmp_path: Path) -> None:
        """Such a value is refused with its path, in fields of every type."""
        text = 'schema = 1\n[[places]]\nid = "gt"\nkind = "country"\n'
        if field != "name":
            text += 'name = "Guatemala"\n'
        (tmp_path / "a.toml").write_text(f"{text}{field} = {written}\n")

        with pytest.raises(bw.LoadError) as caught:
            bw.load(tmp_path)

        told = [(problem.path, problem.message, problem.value) for problem in caught.value.problems]
        assert (field, message, shown) in told

    def test_count(self, written: str, shown: str, tmp_path: Path) -> None:
        """A count is refused as inexact."""
        text = 'schema = 1\n[[statistics]]\nid = "a"\nmeasure = "m"\nsummary = ""\nquantity = { unit = "km", amount = '
        (tmp_path / "a.toml").write_text(f"{text}{written} }}\n")

        with pytest.raises(bw.LoadError) as caught:
            bw.load(tmp_path)

        (problem,) = caught.value.problems
        message = "low must be an exact number, not float"
        assert ("quantity.amount", message, shown) == (problem.path, problem.message, problem.value)

    def test_json(self, written: str, shown: str, tmp_path: Path) -> None:
        """JSON has no such value, so a line with one is not JSON; what is too large has a path."""
        word = {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}.get(shown, shown)
        number = written if written == "1e999" else word
        header = '{"schema":1,"kind":"places","records":1}'
        record = f'{{"id":"gt","name":"Guatemala","kind":"country","precision_km":{number}}}'
        (tmp_path / "a.jsonl").write_text(f"{header}\n{record}\n")

        with pytest.raises(bw.LoadError) as caught:
            bw.load(tmp_path)

        (problem,) = caught.value.problems
        expected = (
            "the number is not finite, or too large to be computed with"
            if written == "1e999"
            else f"this is not JSON: {word} is not a number"
        )
        assert ("a.jsonl", 2, "gt", expected) == (problem.file, problem.line, problem.record, problem.message)


class TestOddText:
    """
    What JSON can write and a text cannot hold, and what Python cannot read.
    """

    @pytest.mark.parametrize("form", ["lines folder", "lines file"])
    @pytest.mark.parametrize(
        ("where", "path", "message"),
        [
            (("summary",), "summary", "the text holds half of a surrogate pair, which is no character"),
            (("when", "text"), "when", "text holds half of a surrogate pair, which is no character"),
            (("raw", "best"), "raw.best", "the text holds half of a surrogate pair, which is no character"),
        ],
    )
    def test_half_a_character(self, where: tuple[str, ...], path: str, message: str, form: str, tmp_path: Path) -> None:
        """Half of a surrogate pair is refused with its path, in a report that can be printed."""
        (problem,) = problems_of(changed(put("incidents", 0, *where, value="\ud800")), form, tmp_path)

        assert (problem.record, problem.path, problem.message) == ("attack", path, message)
        assert str(problem).isprintable()

    @pytest.mark.parametrize(("field", "path"), [("latitude", "latitude"), ("x.y", "'x.y'")])
    def test_digits_without_end(self, field: str, path: str, tmp_path: Path) -> None:
        """A number of 5000 digits has a path, though Python reads none that long."""
        record = f'{{"id":"gt","name":"Guatemala","kind":"country","longitude":1,"{field}":{"1" * 5000}}}'
        (tmp_path / "a.jsonl").write_text(f'{{"schema":1,"kind":"places"}}\n{record}\n')
        with pytest.raises(bw.LoadError) as caught:
            bw.load(tmp_path)

        assert path in [problem.path for problem in caught.value.problems]

    def test_date_beside_a_fault(self, tmp_path: Path) -> None:
        """A date without quotes is no fault of its own where another is told."""
        text = 'schema = 1\n[[sources]]\nid = "a"\npublished = 2021-07-28\ntitle = nan\n'
        (tmp_path / "a.toml").write_text(text)
        with pytest.raises(bw.LoadError) as caught:
            bw.load(tmp_path)

        assert [problem.path for problem in caught.value.problems] == ["title"]
