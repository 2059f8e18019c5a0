"""
`python -m borderwatch`: a briefing of the bundled dataset or of a folder; `check` validates a folder.
"""

from __future__ import annotations

import argparse
import io
import os
import re
import shlex
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final, NoReturn

from borderwatch.briefing import brief
from borderwatch.briefing.faults import faults, sound
from borderwatch.briefing.printable import printable
from borderwatch.bundled import folder_of
from borderwatch.errors import BorderwatchError, LoadError
from borderwatch.loading.folders import load

FINE: Final = 0
FAULTY: Final = 1
WRONG_USAGE: Final = 2
READER_LEFT: Final = 141
"What a shell reports of a program that wrote into a closed pipe."

_COMMAND: Final = "python -m borderwatch"
_NARROWEST: Final = 40
_NUMBER: Final = re.compile(r"[1-9][0-9]{0,3}")


class _UsageError(Exception):
    """
    What the user asked for cannot be done; the text is one sentence.
    """


class _Parser(argparse.ArgumentParser):
    """
    A parser that says what is wrong in one sentence.
    """

    def error(self, message: str) -> NoReturn:
        raise _UsageError(f"{message}; {self.prog} --help shows how it is used")


def main(arguments: Sequence[str] | None = None) -> int:
    """
    Print a briefing, or check a folder; the exit code is 0, 1 where a checked folder has problems, 2 for wrong usage.
    """
    _speak_utf8()
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        text, code = _check(given[1:]) if given[:1] == ["check"] else _briefing(given)
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _write_no_more()
        return READER_LEFT
    except OSError as error:
        _write_no_more()
        return _complain(_told(error))
    except (BorderwatchError, _UsageError) as error:
        return _complain(str(error))
    return code


def _briefing(given: Sequence[str]) -> tuple[str, int]:
    parser = _Parser(
        prog=_COMMAND,
        description="Print a briefing of the bundled dataset, or of another.",
        epilog=f"{_COMMAND} check FOLDER lists every problem of a data folder.",
        allow_abbrev=False,
    )
    parser.add_argument("--on", metavar="DAY", type=_day, help="the day asked of agreements; today if left out")
    parser.add_argument("--folder", metavar="PATH", type=Path, help="a folder or file of data instead of the bundled")
    _add_width(parser)
    asked = parser.parse_args(given)
    path = asked.folder or folder_of("mexico-guatemala")
    try:
        watch = load(path)
    except LoadError as error:
        count = len(error.problems)
        problems = "1 problem, which" if count == 1 else f"{count} problems, which"
        raise _UsageError(f"{path} has {problems} this lists: {_COMMAND} check {shlex.quote(str(path))}") from None
    is_terminal = sys.stdout.isatty()
    text = brief(watch, on=asked.on or _today(), width=asked.width or _width(), is_colored=is_terminal)
    return text, FINE


def _check(given: Sequence[str]) -> tuple[str, int]:
    parser = _Parser(
        prog=f"{_COMMAND} check",
        description="List every problem of a data folder. The exit code is 1 if there is one, else 0.",
        allow_abbrev=False,
    )
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="a folder or file of TOML or JSON Lines")
    _add_width(parser)
    asked = parser.parse_args(given)
    path, width = str(asked.folder), asked.width or _width()
    try:
        return sound(load(path), path, width), FINE
    except LoadError as error:
        return faults(error.problems, path, width), FAULTY


def _add_width(parser: argparse.ArgumentParser) -> None:
    help_text = "columns to a line; those of the terminal, and 80 in a pipe, if left out"
    parser.add_argument("--width", metavar="N", type=_columns, help=help_text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; write it like 2025-12-10") from None


def _columns(text: str) -> int:
    if _NUMBER.fullmatch(text) and int(text) >= _NARROWEST:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is no width; write a number of columns, {_NARROWEST} or more")


def _today() -> date:
    return datetime.now(UTC).astimezone().date()


def _width() -> int:
    """
    The columns that COLUMNS or the terminal has; 80 in a pipe.
    """
    asked = os.environ.get("COLUMNS", "")
    if _NUMBER.fullmatch(asked):
        return max(int(asked), _NARROWEST)
    if sys.stdout.isatty():
        return max(os.get_terminal_size(sys.stdout.fileno()).columns, _NARROWEST)
    return 80


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _write_no_more() -> None:
    """
    Let what is still unwritten go nowhere, since Python flushes once more at its end.
    """
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _told(error: OSError) -> str:
    reason = error.strerror or str(error)
    return f"cannot read {str(error.filename)!r}: {reason}" if error.filename else reason


def _complain(sentence: str) -> int:
    sys.stderr.write(f"borderwatch: {printable(sentence)}\n")
    return WRONG_USAGE


if __name__ == "__main__":
    sys.exit(main())
