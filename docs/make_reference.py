"""
Write `reference.md`, beside this file, from the docstrings: `python docs/make_reference.py`.

Documented are the names that `borderwatch` exports and the classes that its functions and properties answer with. A
test holds that the page is up to date.
"""
# ruff: noqa: INP001  # pages are no package

from __future__ import annotations

import ast
import inspect
import sys
import textwrap
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import attrs

import borderwatch as bw
from borderwatch import (
    about,
    answers,
    border,
    citing,
    collection,
    frames,
    gazetteer,
    normalize,
    records,
    selection,
    tally,
    values,
)
from borderwatch.actors import Actors
from borderwatch.records import vocabulary
from borderwatch.values.estimate import Count
from borderwatch.values.written import Written

PAGE = Path(__file__).with_name("reference.md")
SECTIONS: dict[str, list[Any]] = {
    "Load, save, combine": [bw.load_seeds, bw.load, bw.save, bw.combine, bw.Dataset, bw.Description],
    "Published datasets": [bw.read_ucdp, bw.read_acled, bw.LoadReport],
    "The language of reports": [getattr(normalize, name) for name in sorted(normalize.__all__)],
    "Collections": [
        collection.Collection,
        Actors,
        gazetteer.Gazetteer,
        border.Border,
        selection.Incidents,
        selection.Agreements,
    ],
    "Questions": [
        bw.Condition,
        bw.during,
        bw.started_in,
        bw.within,
        bw.near_border,
        bw.cross_border,
        bw.involving,
        bw.of_kind,
        bw.of_granularity,
        bw.from_source,
        bw.with_standing,
        bw.in_force,
    ],
    "Answers": [
        selection.Selection,
        tally.Total,
        tally.Tally,
        tally.Row,
        citing.Citations,
        citing.CitedSource,
        about.About,
        about.Part,
        answers.Answer,
    ],
    "Tables": [
        frames.from_records,
        frames.scan,
        frames.from_native,
        frames.Frames,
        frames.Hits,
        frames.Column,
    ],
    "Values": [bw.When, values.Reading, bw.Estimate, Count, bw.Quantity, bw.Citation, bw.Truth],
    "Records": [
        bw.Source,
        bw.Place,
        bw.BorderLine,
        bw.Actor,
        bw.Name,
        bw.Relation,
        bw.Incident,
        bw.Location,
        bw.Participant,
        bw.Toll,
        bw.Item,
        bw.Link,
        bw.Agreement,
        bw.Activity,
        bw.Milestone,
        bw.Response,
        records.StatusOn,
        bw.Claim,
        bw.Statistic,
    ],
    "Closed lists": [
        vocabulary.IncidentKind,
        vocabulary.Granularity,
        vocabulary.Standing,
        vocabulary.Role,
        vocabulary.Measure,
        vocabulary.MaterielRole,
        vocabulary.ActorKind,
        vocabulary.NameKind,
        vocabulary.RelationKind,
        vocabulary.LinkKind,
        vocabulary.Basis,
        vocabulary.AgreementKind,
        vocabulary.AgreementLevel,
        vocabulary.AgreementStatus,
        vocabulary.Stance,
        vocabulary.Aspect,
        vocabulary.PlaceKind,
    ],
    "Errors": [
        bw.BorderwatchError,
        bw.InvalidValue,
        bw.LoadError,
        bw.Problem,
        bw.UnknownId,
        bw.UnknownName,
        bw.Unreadable,
        bw.AmbiguousName,
        bw.WrongQuestion,
        bw.MissingExtra,
    ],
}


def page() -> str:
    """
    The whole page.
    """
    return "\n".join(_lines()).rstrip() + "\n"


def _lines() -> Iterator[str]:
    yield "# Reference\n"
    yield "Made from the docstrings by `docs/make_reference.py`. What is not on this page is not public.\n"
    for section, documented in SECTIONS.items():
        yield f"## {section}\n"
        for item in documented:
            yield from _entry(item)


def _entry(item: Any) -> Iterator[str]:
    if not inspect.isclass(item):
        yield f"### `{_called(item)}{_signature(item)}`\n"
        yield _told(item)
        return
    yield f"### `{_called(item)}`\n"
    yield _told(item)
    if issubclass(item, str):
        yield "Values: " + ", ".join(f"`{member.value}`" for member in item) + ".\n"
        return
    rows = [*_fields(item), *_members(item)]
    yield from rows
    if rows:
        yield ""


def _called(item: Any) -> str:
    """
    The name under which users find it: that of the front door, or with its module before it.
    """
    module = item.__module__.split(".")[1]
    return f"{module}.{item.__name__}" if module in ("frames", "normalize") else str(item.__name__)


def _fields(item: type) -> Iterator[str]:
    said = _field_strings(item)
    for name in _field_names(item):
        yield f"- `{name}`: {said.get(name, '')}"


def _field_names(item: type) -> list[str]:
    """
    The fields of a struct or of an attrs class, in their order; none of any other class.
    """
    if issubclass(item, Written):
        return list(item.__struct_fields__)
    return [field.name for field in attrs.fields(item)] if attrs.has(item) else []


def _field_strings(item: type) -> dict[str, str]:
    """
    The string under each field, of the class and of those that it derives from.
    """
    said: dict[str, str] = {}
    for owner in reversed(item.__mro__):
        if not _field_names(owner):
            continue
        tree = ast.parse(textwrap.dedent(inspect.getsource(owner))).body[0]
        body = tree.body if isinstance(tree, ast.ClassDef) else []
        for field, string in pairwise(body):
            match field, string:
                case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                    said[name] = " ".join(text.split())
    return said


def _members(item: type) -> Iterator[str]:
    fields = set(_field_names(item))
    for name in sorted(dir(item)):
        if name.startswith("_") or name in fields or _is_builtin(item, name):
            continue
        member = inspect.getattr_static(item, name)
        if isinstance(member, property):
            yield f"- `{name}`: {_first_line(member)}"
        elif callable(getattr(item, name)):
            yield f"- `{name}{_signature(getattr(item, name))}`: {_first_line(getattr(item, name))}"


def _is_builtin(item: type, name: str) -> bool:
    """
    Whether a member comes from Python's own classes, such as those of exceptions and enums.
    """
    owner = next(owner for owner in item.__mro__ if name in vars(owner))
    return not owner.__module__.startswith("borderwatch")


def _signature(function: Any) -> str:
    parameters = [
        parameter.replace(annotation=inspect.Parameter.empty)
        for parameter in inspect.signature(function).parameters.values()
        if parameter.name not in ("self", "cls")
    ]
    return str(inspect.Signature(parameters))


def _told(item: Any) -> str:
    return inspect.cleandoc(item.__doc__ or "") + "\n"


def _first_line(item: Any) -> str:
    return " ".join(inspect.cleandoc(item.__doc__ or "").split("\n\n")[0].split())


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{PAGE.name} written\n")
