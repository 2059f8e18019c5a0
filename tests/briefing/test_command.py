"""
`python -m borderwatch` as a shell sees it: streams, widths, exit codes, and errors of one sentence.
"""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import borderwatch.__main__ as command
from borderwatch.__main__ import FINE, READER_LEFT, WRONG_USAGE, main
from tests.briefing.running import COLOR, environment, run
from tests.briefing.snapshot import kept

DAY = "2025-12-10"


class TestPipe:
    """
    Into a pipe there are no colors, and 80 columns unless COLUMNS says else.
    """

    @pytest.mark.parametrize(
        ("columns", "width"), [("", 80), ("60", 60), ("120", 120), ("0", 80), ("wide", 80), ("-5", 80)]
    )
    def test_width(self, columns: str, width: int) -> None:
        """
        COLUMNS decides where it is a number; else it is 80.
        """
        ran = run("--on", DAY, COLUMNS=columns, FORCE_COLOR="1", TERM="xterm-256color")
        text = ran.stdout.decode()

        assert (ran.returncode, ran.stderr) == (FINE, b"")
        assert kept(f"briefing-{width}") == text

    def test_utf8(self) -> None:
        """
        The text is UTF-8 even where the locale knows only ASCII.
        """
        ran = run("--on", DAY, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", PYTHONIOENCODING="ascii")
        text = ran.stdout.decode()

        assert kept("briefing-80") == text

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipe that breaks so")
    def test_reader_leaves(self) -> None:
        """
        A reader that closes the pipe early ends it in silence.
        """
        program = [sys.executable, "-m", "borderwatch", "--on", DAY]
        with subprocess.Popen(  # noqa: S603  # our own program
            program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
        ) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            process.stdout.close()
            told = process.stderr.read()
            code = process.wait(timeout=60)

        assert (code, told) == (READER_LEFT, b"")

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
    def test_full_disk(self) -> None:
        """
        A disk that is full is said in one sentence.
        """
        program = [sys.executable, "-m", "borderwatch", "--on", DAY]
        with Path("/dev/full").open("wb") as full:
            ran = subprocess.run(  # noqa: S603  # our own program
                program, stdout=full, stderr=subprocess.PIPE, env=environment(), check=False
            )

        assert (ran.returncode, ran.stderr) == (WRONG_USAGE, b"borderwatch: No space left on device\n")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
class TestTerminal:
    """
    On a terminal there are colors, and the columns that the terminal has.
    """

    @pytest.mark.parametrize("width", [60, 80, 120])
    def test_text(self, width: int) -> None:
        """
        Without its colors it is the text of that width.
        """
        colored = on_terminal(width, environment(TERM="xterm-256color"))
        lines = [line.rstrip() for line in COLOR.sub("", colored).replace("\r\n", "\n").split("\n")]

        assert "\x1b[" in colored
        assert kept(f"briefing-{width}") == "\n".join(lines)

    def test_dumb(self) -> None:
        """
        A terminal that knows no colors gets none.
        """
        assert "\x1b" not in on_terminal(80, environment(TERM="dumb"))


def on_terminal(width: int, variables: dict[str, str]) -> str:
    """
    What a terminal of that width receives.
    """
    import pty
    import termios

    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (40, width))
    program = [sys.executable, "-m", "borderwatch", "--on", DAY]
    with subprocess.Popen(program, stdin=theirs, stdout=theirs, stderr=theirs, env=variables):  # noqa: S603  # our own
        os.close(theirs)
        received = b"".join(iter(lambda: _read(ours), b""))
    os.close(ours)
    return received.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65_536)
    except OSError:  # Linux says so when the other side has closed
        return b""


class TestErrors:
    """
    Errors of the user are one sentence on standard error, with exit code 2.
    """

    @pytest.mark.parametrize(
        ("arguments", "sentence"),
        [
            (["--on", "2025-13-10"], "'2025-13-10' is no day; write it like 2025-12-10"),
            (["--on", "2025-12"], "'2025-12' is no day; write it like 2025-12-10"),
            (["--on", ""], "'' is no day; write it like 2025-12-10"),
            (["--on"], "argument --on: expected one argument"),
            (["--width", "39"], "'39' is no width; write a number of columns, 40 or more"),
            (["--width", "٨٠"], "'٨٠' is no width; write a number of columns, 40 or more"),
            (["--folder", "nowhere"], "cannot read 'nowhere': No such file or directory"),
            (["--folder", "empty"], "empty has 1 problem, which this lists: python -m borderwatch check empty"),
            (["--unknown"], "unrecognized arguments: --unknown"),
            (["--on", DAY, "check", "empty"], "unrecognized arguments: check empty"),
            (["check"], "the following arguments are required: FOLDER"),
            (["check", "nowhere"], "cannot read 'nowhere': No such file or directory"),
            (["check", "nowhere.toml"], "cannot read 'nowhere.toml': No such file or directory"),
            (["check", "a\nb\x1b"], r"cannot read 'a\nb\x1b': No such file or directory"),
            (["check", "empty", "more"], "unrecognized arguments: more"),
        ],
    )
    def test_sentence(
        self,
        arguments: list[str],
        sentence: str,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        capfd: pytest.CaptureFixture[str],
    ) -> None:
        """
        It says what is wrong, on one line, and nothing else is printed.
        """
        (tmp_path / "empty").mkdir()
        monkeypatch.chdir(tmp_path)
        code = main(arguments)
        printed = capfd.readouterr()

        assert (code, printed.out, printed.err.count("\n")) == (WRONG_USAGE, "", 1)
        assert sentence in printed.err

    def test_no_rich(self) -> None:
        """
        Without rich the briefing is one sentence that says what to install.
        """
        ran = run("--on", DAY, has_rich=False)
        sentence = b"borderwatch: the briefing needs rich: pip install 'borderwatch[terminal]'\n"

        assert (WRONG_USAGE, b"", sentence) == (ran.returncode, ran.stdout, ran.stderr)

    def test_help(self, capsys: pytest.CaptureFixture[str]) -> None:
        """
        The help names the check as well.
        """
        with pytest.raises(SystemExit) as left:
            main(["--help"])

        assert left.value.code == FINE
        assert "python -m borderwatch check FOLDER" in capsys.readouterr().out


class TestDay:
    """
    The day of the question is today, unless --on names another.
    """

    def test_today(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        """
        Without --on it is the day of the computer.
        """
        monkeypatch.setattr(command, "_today", lambda: date(2018, 1, 12))
        main([])

        assert "5. In force on 12 January 2018\n" in capsys.readouterr().out

    def test_clock(self) -> None:
        """
        Today is a day of the clock in its own time zone, which is at most a day from that in UTC.
        """
        apart = command._today() - datetime.now(UTC).date()

        assert abs(apart.days) <= 1
