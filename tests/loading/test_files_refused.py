"""
Files that are not what they should be: each fault of a file has a sentence, and a line where there is one.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import borderwatch as bw
from borderwatch.integrity import KINDS
from tests.loading.sample import FORMS, SAMPLE, lines_text, section_text, toml_text, write_lines_folder

HEADER_HINT = 'begin with {"schema":1,"kind":"incidents"} or another kind'
CUT_HINT = "the file was cut or changed by hand; restore it, or correct the header"
PLACES = '{"schema":1,"kind":"places","records":1}\n{"id":"gt","name":"Guatemala","kind":"country"}\n'
TOML = 'schema = 1\n[[places]]\nid = "gt"\nname = "Guatemala"\nkind = "country"\n'


def problems_at(path: Path) -> tuple[bw.Problem, ...]:
    """
    Why a path is refused.
    """
    with pytest.raises(bw.LoadError) as caught:
        bw.load(path)
    return caught.value.problems


def problem_with(path: Path, data: bytes | str) -> tuple[str, int | None, str, str]:
    """
    File, line, message and hint of the only problem of a file that holds the data.
    """
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    (problem,) = problems_at(path)
    return problem.file, problem.line, problem.message, problem.hint


class TestPaths:
    """
    What stands where a file or a folder should be.
    """

    @pytest.mark.parametrize("name", ["none", "none.toml", "none.jsonl", "none.csv"])
    def test_missing(self, name: str, tmp_path: Path) -> None:
        """A path that leads nowhere is the file system's business."""
        with pytest.raises(FileNotFoundError):
            bw.load(tmp_path / name)

    def test_empty_folder(self, tmp_path: Path) -> None:
        """A folder without data files is no dataset."""
        (tmp_path / "notes.txt").write_text("nothing")

        (problem,) = problems_at(tmp_path)

        assert (tmp_path.name, "the folder holds no .toml or .jsonl file") == (problem.file, problem.message)
        assert problem.hint == "is it the right folder?"

    @pytest.mark.parametrize("name", ["border.csv", "border.json", "border"])
    def test_other_suffix(self, name: str, tmp_path: Path) -> None:
        """A file with another suffix is not guessed at."""
        message = "this is neither a folder nor a .toml or .jsonl file"

        assert (name, None, message, "") == problem_with(tmp_path / name, PLACES)

    @pytest.mark.parametrize(("name", "text"), [("A.TOML", TOML), ("A.JsonL", PLACES)])
    def test_capital_suffix(self, name: str, text: str, tmp_path: Path) -> None:
        """Case does not matter in a suffix, so no file of a folder is passed over for it."""
        (tmp_path / name).write_text(text)

        assert bw.load(tmp_path).places.ids == ("gt",)
        assert bw.load(tmp_path / name) == bw.load(tmp_path)

    @pytest.mark.parametrize("name", ["places.toml", "places.jsonl"])
    def test_directory_for_a_file(self, name: str, tmp_path: Path) -> None:
        """A directory with the name of a data file is told, beside the faults of the others."""
        (tmp_path / name).mkdir()
        (tmp_path / "other.toml").write_text("")

        first, other = sorted(problems_at(tmp_path), key=lambda problem: problem.file, reverse=True)

        assert (name, "this is a directory, where a file should be") == (first.file, first.message)
        assert other.file == "other.toml"

    @pytest.mark.parametrize("path", ["a\0b", "a\0.toml", "\0"])
    def test_nul(self, path: str) -> None:
        """A path that no file system has is refused, too."""
        (problem,) = problems_at(Path(path))

        assert problem.message == "no path holds a NUL character"

    def test_unreadable(self, tmp_path: Path) -> None:
        """A link to itself is the file system's business."""
        (tmp_path / "a.toml").symlink_to(tmp_path / "a.toml")

        with pytest.raises(OSError, match=r"a\.toml"):
            bw.load(tmp_path)


class TestEncodings:
    """
    Every file is UTF-8 without a mark.
    """

    @pytest.mark.parametrize("name", ["a.toml", "a.jsonl"])
    @pytest.mark.parametrize(
        ("encoding", "message", "hint"),
        [
            ("utf-8-sig", "the file begins with a byte order mark", "save it as UTF-8 without one"),
            ("utf-16", "the text is UTF-16", "save it as UTF-8"),
        ],
    )
    def test_marked(self, name: str, encoding: str, message: str, hint: str, tmp_path: Path) -> None:
        """A byte order mark tells which encoding it is instead."""
        text = TOML if name == "a.toml" else PLACES

        assert (name, None, message, hint) == problem_with(tmp_path / name, text.encode(encoding))

    def test_latin_1_toml(self, tmp_path: Path) -> None:
        """A letter in Latin-1 is found on its line."""
        data = TOML.replace("Guatemala", "Petén").encode("latin-1")
        message = "the text is not UTF-8 (byte 43)"

        assert ("a.toml", 4, message, "save the file as UTF-8") == problem_with(tmp_path / "a.toml", data)

    def test_latin_1_lines(self, tmp_path: Path) -> None:
        """A letter in Latin-1 is found on its line."""
        data = PLACES.replace("Guatemala", "Petén").encode("latin-1")

        assert problem_with(tmp_path / "a.jsonl", data) == ("a.jsonl", 2, "the text is not UTF-8 (byte 22)", "")

    def test_utf_16_without_mark(self, tmp_path: Path) -> None:
        """UTF-16 without a mark has no header that could be found."""
        data = PLACES.encode("utf-16-be")
        message = "no header tells what the records are"

        assert ("a.jsonl", 1, message, HEADER_HINT) == problem_with(tmp_path / "a.jsonl", data)

    def test_nul_in_toml(self, tmp_path: Path) -> None:
        """A NUL byte is no character of a text."""
        data = TOML.replace("Guate", "Guate\0")

        assert problem_with(tmp_path / "a.toml", data) == (
            "a.toml",
            4,
            "this is not TOML: Illegal character '\\x00'",
            "",
        )

    def test_nul_in_lines(self, tmp_path: Path) -> None:
        """A NUL byte is no character of a text."""
        data = PLACES.replace("Guate", "Guate\0")
        message = "this is not JSON: Invalid control character at (column 25)"

        assert ("a.jsonl", 2, message, "") == problem_with(tmp_path / "a.jsonl", data)

    @pytest.mark.parametrize("form", FORMS)
    def test_line_ends(self, form: str, tmp_path: Path) -> None:
        """Line ends of another system change nothing."""
        path = FORMS[form](SAMPLE, tmp_path)
        expected = bw.load(path)
        for file in path.iterdir() if path.is_dir() else [path]:
            file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))

        assert expected == bw.load(path)


class TestToml:
    """
    TOML that is none, or holds something else than records.
    """

    def test_no_toml(self, tmp_path: Path) -> None:
        """A slip of the pen is found on its line."""
        text = TOML.replace("name = ", "name : ")
        message = "this is not TOML: Expected '=' after a key in a key/value pair"

        assert ("a.toml", 4, message, "") == problem_with(tmp_path / "a.toml", text)

    def test_cut(self, tmp_path: Path) -> None:
        """A file that ends in the middle of a text is not read up to there."""
        file, line, message, _ = problem_with(tmp_path / "a.toml", TOML[:-3])

        assert (file, line, message) == ("a.toml", None, "this is not TOML: Unterminated string")

    def test_key_twice(self, tmp_path: Path) -> None:
        """A key that stands twice is a fault of TOML."""
        text = TOML + 'name = "Belize"\n'

        assert problem_with(tmp_path / "a.toml", text) == (
            "a.toml",
            6,
            "this is not TOML: Cannot overwrite a value",
            "",
        )

    @pytest.mark.parametrize("depth", [2_000, 100_000])
    def test_deep(self, depth: int, tmp_path: Path) -> None:
        """Values without end are refused as a whole."""
        text = f"{TOML}codes = {'[' * depth}{']' * depth}\n"
        message = "the values are nested too deeply to be records"

        assert ("a.toml", None, message, "") == problem_with(tmp_path / "a.toml", text)

    def test_digits_without_end(self, tmp_path: Path) -> None:
        """A number of 5000 digits is more than Python reads."""
        file, _, message, _ = problem_with(tmp_path / "a.toml", f"{TOML}latitude = {'1' * 5000}\n")

        assert file == "a.toml"
        assert message.startswith("this is not TOML: Exceeds the limit")

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("", "the file names no schema version; its first line is schema = 1"),
            ("schema = 2", "schema 2 is newer than the 1 that this library reads; install a newer borderwatch"),
            ("schema = 0", "schema 0 is not a version; the first is 1"),
            ('schema = "1"', "schema '1' is not a version; the first is 1"),
            ("schema = true", "schema True is not a version; the first is 1"),
            ("schema = 1.0", "schema 1.0 is not a version; the first is 1"),
            ("schema = [1]", "schema as a list is not a version; the first is 1"),
        ],
    )
    def test_schema(self, text: str, message: str, tmp_path: Path) -> None:
        """Every file names the version of its schema."""
        assert ("a.toml", None, message, "") == problem_with(tmp_path / "a.toml", text)

    @pytest.mark.parametrize(
        ("text", "message", "hint"),
        [
            ("[[place]]", "no collection is called 'place'", "did you mean 'places'?"),
            ("[plaices]", "no collection is called 'plaices'", "did you mean 'places'?"),
            ("places = 1", "places is a list of tables; write [[places]]", ""),
            ("[places]", "places is a list of tables; write [[places]]", ""),
            ("dataset = 1", "a table is expected here, not a number", ""),
            ('[dataset]\nnmae = "x"', "this field is not known here", "did you mean 'name'?"),
        ],
    )
    def test_collections(self, text: str, message: str, hint: str, tmp_path: Path) -> None:
        """The tables of a file are collections and the description."""
        assert ("a.toml", None, message, hint) == problem_with(tmp_path / "a.toml", f"schema = 1\n{text}\n")

    def test_dates(self, tmp_path: Path) -> None:
        """A date without quotes is its text, also where it is a day of reference."""
        (tmp_path / "a.toml").write_text(
            'schema = 1\n[[sources]]\nid = "a"\ntitle = 2021-07-28\npublished = 2021-07-28\n'
            'accessed = { edtf = "2021-07", reference = 2021-07-28 }\n'
        )
        source = bw.load(tmp_path).sources["a"]

        assert source.title == "2021-07-28"
        assert source.published == bw.When.parse("2021-07-28")
        assert source.accessed is not None
        assert str(source.accessed.reference) == "2021-07-28"

    def test_time(self, tmp_path: Path) -> None:
        """A time of the day is no part of a date."""
        text = 'schema = 1\n[[sources]]\nid = "a"\ntitle = "A"\npublished = 2021-07-28T10:00:00\n'
        file, line, message, _ = problem_with(tmp_path / "a.toml", text)

        assert (file, line) == ("a.toml", 3)
        assert "2021-07-28T10:00:00" in message

    def test_lines(self, tmp_path: Path) -> None:
        """A record is found by the line of its id; one without an id by the line of its heading."""
        text = f"{TOML}\n[[places]]\nname = 'x'\nkind = 'area'\n[[ places ]]\nname = 1\nkind = 'area'\nid = 'b'\n"
        (tmp_path / "a.toml").write_text(text)

        assert [(p.line, p.record, p.path) for p in problems_at(tmp_path)] == [(7, "", "id"), (13, "b", "name")]


class TestLines:
    """
    JSON Lines whose headers do not fit what follows.
    """

    @pytest.mark.parametrize("text", ["", "\n", "\r\n \n"])
    def test_empty(self, text: str, tmp_path: Path) -> None:
        """A file of nothing was cut off; an empty collection has a header."""
        assert problem_with(tmp_path / "a.jsonl", text) == ("a.jsonl", None, "the file is empty", HEADER_HINT)

    @pytest.mark.parametrize(
        "before", ["", '{"schema":1,"dataset":{"name":"border"}}\n'], ids=["at all", "after the description"]
    )
    def test_no_header(self, before: str, tmp_path: Path) -> None:
        """Records that no header announces are told once, and not dropped."""
        text = before + PLACES.partition("\n")[2] * 2
        message = "no header tells what the records are"
        line = before.count("\n") + 1

        assert ("a.jsonl", line, message, HEADER_HINT) == problem_with(tmp_path / "a.jsonl", text)

    @pytest.mark.parametrize(
        ("header", "message", "hint"),
        [
            ('{"schema":1,"kind":"pla', "this header is not JSON", ""),
            ('{"schema":1}', "this header names no kind", ""),
            ('{"schema":1,"kind":"place"}', "no collection is called 'place'", "did you mean 'places'?"),
            (
                '{"schema":1,"kind":["places"]}',
                f"the kind is text, one of: {', '.join(KINDS)}",
                "",
            ),
            (
                '{"schema":2,"kind":"places"}',
                "schema 2 is newer than the 1 that this library reads; install a newer borderwatch",
                "",
            ),
            ('{"schema":null,"kind":"places"}', "the file names no schema version; its first line is schema = 1", ""),
            ('{"schema":"1","kind":"places"}', "schema '1' is not a version; the first is 1", ""),
            ('{"schema":1,"kind":"places","records":"1"}', "the number of records is a whole number", ""),
            ('{"schema":1,"kind":"places","records":true}', "the number of records is a whole number", ""),
            ('{"schema":1,"kind":"places","records":null}', "the number of records is a whole number", ""),
            ('{"schema":1,"kind":"places","recods":1}', "a header has no 'recods'", ""),
            (
                '{"schema":1,"dataset":{},"collections":["places","actor"]}\n{"schema":1,"kind":"places"}',
                (
                    "collections is a list of some of: "
                    "sources, places, borders, actors, relations, incidents, agreements, claims, statistics"
                ),
                "",
            ),
            (
                '{"schema":1,"dataset":{},"files":[]}\n{"schema":1,"kind":"places"}',
                "the description of a dataset has no 'files'",
                "",
            ),
        ],
    )
    def test_header(self, header: str, message: str, hint: str, tmp_path: Path) -> None:
        """A header that is none is told, with its line."""
        text = f"{header}\n{PLACES.partition(chr(10))[2]}"

        assert ("a.jsonl", 1, message, hint) == problem_with(tmp_path / "a.jsonl", text)

    @pytest.mark.parametrize("announced", [0, 2, -1, 10**30])
    def test_another_number(self, announced: int, tmp_path: Path) -> None:
        """A header that announces another number of records is told."""
        text = PLACES.replace('"records":1', f'"records":{announced}')
        message = f"the header announces {str(announced)[:20]} places, and 1 follow"

        assert ("a.jsonl", None, message, CUT_HINT) == problem_with(tmp_path / "a.jsonl", text)

    def test_record_cut(self, tmp_path: Path) -> None:
        """A file that was cut inside its last record has that record as its fault, and its id."""
        (tmp_path / "a.jsonl").write_text(PLACES[:-5])

        (problem,) = problems_at(tmp_path)

        assert (problem.line, problem.record) == (2, "gt")
        assert problem.message.startswith("this is not JSON: ")

    def test_every_cut(self, tmp_path: Path) -> None:
        """A saved file that was cut anywhere but before its last line end is refused."""
        data = lines_text(SAMPLE).encode()
        path = tmp_path / "a.jsonl"
        for size in [*range(0, len(data) - 1, 7), *(at for at, byte in enumerate(data) if byte == ord("\n"))][:-1]:
            path.write_bytes(data[:size])

            assert problems_at(path)
        path.write_bytes(data[:-1])

        assert len(bw.load(path).statistics) == 1

    def test_section_lost(self, tmp_path: Path) -> None:
        """A single file whose first header announces a collection that is not there was cut."""
        document = {kind: tables for kind, tables in SAMPLE.items() if kind != "statistics"}
        text = lines_text(document).replace('"claims"]', '"claims","statistics"]')
        message = "the first header announces statistics, and they do not follow"

        assert ("a.jsonl", None, message, CUT_HINT) == problem_with(tmp_path / "a.jsonl", text)

    def test_key_twice(self, tmp_path: Path) -> None:
        """Of a key that stands twice in one record the last counts, as in Python's own reader."""
        (tmp_path / "a.jsonl").write_text(PLACES.replace('"name":', '"name":"Belize","n\\u0061me":'))

        assert bw.load(tmp_path).places["gt"].name == "Guatemala"

    @pytest.mark.parametrize("depth", [100, 100_000])
    def test_deep(self, depth: int, tmp_path: Path) -> None:
        """Values without end are a fault of their record."""
        (tmp_path / "a.jsonl").write_text(PLACES.replace('"Guatemala"', "[" * depth + "]" * depth))

        (problem,) = problems_at(tmp_path)

        assert (problem.file, problem.line, problem.record) == ("a.jsonl", 2, "gt")
        expected = "text is expected here, not a list" if depth == 100 else "the values are nested too deeply"
        assert problem.message.startswith(expected)

    def test_deep_header(self, tmp_path: Path) -> None:
        """Values without end make no header."""
        text = PLACES.replace('"places"', "[" * 100_000 + "]" * 100_000)

        assert problem_with(tmp_path / "a.jsonl", text) == ("a.jsonl", 1, "this header is not JSON", "")


class TestManifest:
    """
    The manifest of a saved folder says which files there are.
    """

    def test_missing_file(self, tmp_path: Path) -> None:
        """A file that the manifest names must be there."""
        folder = write_lines_folder(SAMPLE, tmp_path)
        (folder / "statistics.jsonl").unlink()

        (problem,) = problems_at(folder)

        message = "the manifest names 'statistics.jsonl', and the folder does not hold it"
        assert ("manifest.json", message) == (problem.file, problem.message)

    def test_file_too_many(self, tmp_path: Path) -> None:
        """A file that the manifest does not name is left from another dataset."""
        folder = write_lines_folder(SAMPLE, tmp_path)
        (folder / "more.jsonl").write_text(section_text("places", []))

        (problem,) = problems_at(folder)

        message = "the manifest does not name 'more.jsonl', which stands beside it"
        assert ("manifest.json", message) == (problem.file, problem.message)

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("", "the manifest is a JSON table with a list of files"),
            ("[]", "the manifest is a JSON table with a list of files"),
            ('{"schema":1,"dataset":{}}', "the manifest is a JSON table with a list of files"),
            ('{"schema":1,"dataset":{},"files":[1]}', "the manifest is a JSON table with a list of files"),
            ("[" * 100_000, "the manifest is a JSON table with a list of files"),
            ('{"dataset":{},"files":["a.jsonl"]}', "the file names no schema version; its first line is schema = 1"),
            (
                '{"schema":9,"dataset":{},"files":["a.jsonl"]}',
                "schema 9 is newer than the 1 that this library reads; install a newer borderwatch",
            ),
            ('{"schema":1,"files":["a.jsonl"]}', "a table is expected here, not null"),
            ('{"schema":1,"dataset":{"title":1},"files":["a.jsonl"]}', "text is expected here, not a number"),
            ('{"schema":1,"dataset":{},"files":["a.jsonl"],"x":1}', "the description of a dataset has no 'x'"),
        ],
    )
    def test_no_manifest(self, text: str, message: str, tmp_path: Path) -> None:
        """A manifest that is none is told."""
        (tmp_path / "a.jsonl").write_text(PLACES)
        (tmp_path / "manifest.json").write_text(text)

        (problem,) = problems_at(tmp_path)

        assert ("manifest.json", message) == (problem.file, problem.message)

    def test_directory(self, tmp_path: Path) -> None:
        """A directory is no manifest."""
        (tmp_path / "a.jsonl").write_text(PLACES)
        (tmp_path / "manifest.json").mkdir()

        (problem,) = problems_at(tmp_path)

        assert (problem.file, problem.message) == ("manifest.json", "this is a directory, where a file should be")

    def test_described_twice(self, tmp_path: Path) -> None:
        """Two descriptions are one too many, in whichever files they stand."""
        (tmp_path / "a.toml").write_text("schema = 1\n[dataset]\n")
        (tmp_path / "b.toml").write_text("schema = 1\n[dataset]\n")

        (problem,) = problems_at(tmp_path)

        assert (problem.file, problem.path) == ("b.toml", "dataset")
        assert problem.message == "the dataset is described a second time"
        assert problem.hint == "the first time is in a.toml"


def test_one_report(tmp_path: Path) -> None:
    """Every fault of every file, of its records and between records is in one report, which reads as text."""
    (tmp_path / "a.toml").write_text(toml_text({"places": [{"id": "gt", "name": 1, "kind": "contry"}]}))
    (tmp_path / "b.toml").write_text("schema = 7\n[[place]]\n")
    (tmp_path / "c.toml").write_bytes(b"\xff")
    (tmp_path / "d.jsonl").write_text(PLACES.replace('"records":1', '"records":2').replace("gt", "Gt"))
    (tmp_path / "e.toml").write_text(
        toml_text({"places": [{"id": "mx", "name": "x", "kind": "area", "part_of": "huehue"}, *[{"id": "mx"}] * 2]})
    )
    with pytest.raises(bw.LoadError) as caught:
        bw.load(tmp_path)

    assert str(caught.value).splitlines() == [
        "12 problems:",
        "  b.toml schema: schema 7 is newer than the 1 that this library reads; install a newer borderwatch",
        "  b.toml place: no collection is called 'place' -- did you mean 'places'?",
        "  c.toml:1: the text is not UTF-8 (byte 0) -- save the file as UTF-8",
        f"  d.jsonl: the header announces 2 places, and 1 follow -- {CUT_HINT}",
        "  a.toml:4 gt name: text is expected here, not a number (found 1)",
        "  a.toml:4 gt kind: 'contry' is not in the list of PlaceKind (found 'contry') -- did you mean 'country'?",
        (
            "  d.jsonl:2 'Gt' id: 'Gt' is not an id (found 'Gt') -- "
            "write lower-case ASCII letters and digits, joined by single hyphens"
        ),
        "  e.toml:10 mx name: this field is missing",
        "  e.toml:10 mx kind: this field is missing",
        "  e.toml:13 mx name: this field is missing",
        "  e.toml:13 mx kind: this field is missing",
        "  e.toml:4 mx part_of: the places hold no such id (found 'huehue')",
    ]
