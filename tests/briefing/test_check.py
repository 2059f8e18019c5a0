"""
`python -m borderwatch check`: every problem of a data folder, and what to do next.

The expected texts are files in `snapshots/`; `BORDERWATCH_WRITE_SNAPSHOTS=1 pytest tests/briefing` writes them anew.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

import borderwatch as bw
from borderwatch.__main__ import FAULTY, FINE, main
from borderwatch.bundled import folder_of
from tests.briefing.running import run
from tests.briefing.snapshot import expected, kept

WIDTHS = (60, 80, 120)

SOUND: Final = {
    "sources.toml": 'schema = 1\n[[sources]]\nid = "report"\ntitle = "A report"\n',
    "places.toml": 'schema = 1\n[[places]]\nid = "peten"\nname = "Petén"\nkind = "admin1"\n',
}
FAULTY_FILES: Final = {
    "actors.toml": """schema = 1

[[actors]]
id = "cjng"
name = "CJNG"
kind = "criminal-grup"

[[actors]]
id = "The Army"
name = "Army"
kind = "armed-force"
colour = "green"

[[actors]]
id = "police"
name = "Policía"
kind = "police"
part_of = "polise"
""",
    "claims.toml": """schema = 1

[[claims]]
id = "denial"
speaker = "cjgn"
stance = "denies"
about = ["checkpoint"]
summary = "There was none."
""",
    "incidents.toml": """schema = 1

[[incidents]]
id = "checkpoint-of-armed-men-on-the-road-between-two-villages-near-the-border"
kinds = ["checkpoint"]
summary = "Armed men stopped cars."
when = "2021-02-30"
tolls = [{ measure = "killed", count = { low = 5, high = 3 } }, { measure = "injured", count = "\\u001b[31mtwo" }]
citations = ["raport#3"]
""",
    "newer.toml": "schema = 99\n",
    "places.toml": "schema = 1\n[[places]\n",
    "relations.jsonl": '{"schema":1,"kind":"relations","records":2}\n{"id":"r"}\n',
    "spelling.toml": "schema = 1\n[[incident]]\n",
}


def written(folder: Path, files: dict[str, str]) -> None:
    """
    Write the files of a data folder.
    """
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")


@pytest.fixture(autouse=True)
def _folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A folder of sound data and one with many faults, where the test runs.
    """
    written(tmp_path / "sound", SOUND)
    written(tmp_path / "faulty", FAULTY_FILES)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)


class TestCheck:
    """
    A check prints every problem, grouped by file; the exit code says whether there was one.
    """

    @pytest.mark.parametrize(("folder", "code"), [("sound", FINE), ("faulty", FAULTY)])
    @pytest.mark.parametrize("width", WIDTHS)
    def test_text(self, folder: str, code: int, width: int, capsys: pytest.CaptureFixture[str]) -> None:
        """
        At each width it is the text that was read and found good, on standard output alone.
        """
        found = main(["check", folder, "--width", str(width)])
        printed = capsys.readouterr()

        assert (code, "") == (found, printed.err)
        assert expected(f"check-{folder}-{width}", printed.out) == printed.out

    @pytest.mark.parametrize(("folder", "code"), [("sound", FINE), ("faulty", FAULTY)])
    @pytest.mark.parametrize("has_rich", [True, False])
    def test_pipe(self, folder: str, code: int, has_rich: bool) -> None:  # noqa: FBT001  # a case of the test
        """
        Into a pipe it is what 80 columns show, in UTF-8, and it needs no rich.
        """
        ran = run("check", folder, has_rich=has_rich, LC_ALL="C", PYTHONIOENCODING="ascii")
        text = ran.stdout.decode()

        assert (code, b"") == (ran.returncode, ran.stderr)
        assert kept(f"check-{folder}-80") == text

    def test_every_problem(self, capsys: pytest.CaptureFixture[str]) -> None:
        """
        Every problem of the loader is printed whole: its line, record, field, sentence and hint.
        """
        with pytest.raises(bw.LoadError) as caught:
            bw.load("faulty")
        main(["check", "faulty", "--width", "60"])
        text = " ".join(capsys.readouterr().out.split())
        parts = {
            part
            for problem in caught.value.problems
            for part in (problem.file, problem.record, problem.path, problem.message, problem.hint, str(problem.line))
        }
        missing = [part for part in parts - {"None"} if " ".join(part.split()) not in text]

        assert (len(FAULTY_FILES), []) == (len({problem.file for problem in caught.value.problems}), missing)
        assert f"{len(caught.value.problems)} problems in {len(FAULTY_FILES)} files" in text

    def test_one_problem(self, capsys: pytest.CaptureFixture[str]) -> None:
        """
        One problem is not called several.
        """
        Path("sound/claims.toml").write_text("", encoding="utf-8")

        assert main(["check", "sound"]) == FAULTY
        assert "sound: 1 problem in 1 file\n" in capsys.readouterr().out

    def test_one_file(self, capsys: pytest.CaptureFixture[str]) -> None:
        """
        A single file can be checked; its name may hold spaces, and the command to run next quotes it.
        """
        Path("sound/places.toml").rename("our places.toml")

        assert main(["check", "our places.toml"]) == FINE
        assert "python -m borderwatch --folder 'our places.toml'\n" in capsys.readouterr().out

    def test_command_to_run_again(self, capsys: pytest.CaptureFixture[str]) -> None:
        """
        The command that repeats a check can be copied, whatever the folder is called.
        """
        Path("faulty").rename("it's ours")
        main(["check", "it's ours"])

        assert capsys.readouterr().out.endswith("""\n  python -m borderwatch check 'it'"'"'s ours'\n""")

    def test_bundled(self, capsys: pytest.CaptureFixture[str]) -> None:
        """
        The bundled dataset has no problems.
        """
        assert main(["check", str(folder_of("mexico-guatemala"))]) == FINE
        assert "no problems in" in capsys.readouterr().out
