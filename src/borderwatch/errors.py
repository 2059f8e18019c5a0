"""
Every error that borderwatch raises: one tree, each with the natural built-in as second parent.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

import attrs


def did_you_mean(given: str, known: Iterable[str]) -> str:
    """
    A closing sentence that names the nearest known word, or nothing.
    """
    near = get_close_matches(given.casefold(), {word.casefold(): None for word in known}, n=1, cutoff=0.6)
    return f"did you mean {near[0]!r}?" if near else ""


@attrs.frozen(kw_only=True)
class Problem:
    """
    One fault of the data: where it stands, what was found, what was expected.
    """

    message: str
    "What is wrong, as a sentence."
    hint: str = ""
    "What the writer probably meant, or can do."
    file: str = ""
    "The file, as it was named to the loader; empty for records made in Python."
    line: int | None = None
    "The line in that file, counted from 1, where one can be told."
    record: str = ""
    "The id of the record."
    path: str = ""
    "The field inside the record, for instance `participants[0].actor`."
    value: str = ""
    "The value found, shortened."

    def __str__(self) -> str:
        place = ":".join(part for part in (self.file, str(self.line or "")) if part)
        where = " ".join(part for part in (place, self.record, self.path) if part)
        what = self.message + (f" (found {self.value})" if self.value else "")
        return f"{where}: {what}" * bool(where) + what * (not where) + (f" -- {self.hint}" if self.hint else "")


class BorderwatchError(Exception):
    """
    The base of every error that this library raises.
    """


class InvalidValue(BorderwatchError, ValueError):
    """
    A value that cannot be: a date that no calendar has, a low above its high.

    The text is whole sentences; the last one may be a hint.
    """


class LoadError(BorderwatchError, ValueError):
    """
    Data that was refused, with every one of its faults in `problems`.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        count = len(self.problems)
        listed = "\n".join(f"  {problem}" for problem in self.problems)
        super().__init__(f"{count} {'problem' if count == 1 else 'problems'}:\n{listed}")


class UnknownId(BorderwatchError, KeyError):
    """
    An id that a collection does not hold.
    """

    def __init__(self, given: str, kind: str, known: Iterable[str]) -> None:
        self.given = given
        hint = did_you_mean(given, known)
        self.message = f"no {kind} has the id {given!r}" + (f"; {hint}" if hint else "")
        super().__init__(self.message)

    def __str__(self) -> str:
        return self.message


class UnknownName(BorderwatchError, LookupError):
    """
    A name that no record bears. `candidates` holds the ids of the nearest.
    """

    def __init__(self, given: str, kind: str, candidates: Sequence[str]) -> None:
        self.given = given
        self.candidates = tuple(candidates)
        hint = f"; did you mean {candidates[0]!r}?" if candidates else ""
        super().__init__(f"no {kind} is called {given!r}{hint}")


class AmbiguousName(BorderwatchError, LookupError):
    """
    A name that several records bear. `candidates` holds the ids of all of them.
    """

    def __init__(self, given: str, kind: str, candidates: Sequence[str]) -> None:
        self.given = given
        self.candidates = tuple(candidates)
        listed = ", ".join(repr(candidate) for candidate in candidates)
        super().__init__(f"{given!r} may be any of {len(candidates)} {kind}s: {listed}; say which by its id")


class Unreadable(BorderwatchError, ValueError):
    """
    A text that no rule reads. `near` is the nearest text that one does, or empty.
    """

    def __init__(self, given: str, kind: str, near: str = "", why: str = "") -> None:
        self.given = given
        self.near = near
        shown = given if len(given) <= 60 else given[:60] + "…"
        because = f": {why}" if why else ""
        hint = f"; did you mean {near!r}?" if near else ""
        super().__init__(f"cannot read {shown!r} as a {kind}{because}{hint}")


class WrongQuestion(BorderwatchError, TypeError):
    """
    A question that has no answer here, with the one that has: a truth used as a bool, a place asked of claims.
    """


class MissingExtra(BorderwatchError, ImportError):
    """
    An optional library that is not installed. The text names the command that installs it.
    """

    def __init__(self, library: str, purpose: str, extra: str) -> None:
        super().__init__(f"{purpose} needs {library}: pip install 'borderwatch[{extra}]'")
