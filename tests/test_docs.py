"""
The pages for readers say what the code says: every value, every field, every example.
"""

from __future__ import annotations

import re
import runpy
import tomllib
from collections.abc import Iterator, Sequence
from enum import Enum, StrEnum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

import attrs
import pytest
from msgspec import NODEFAULT
from msgspec.structs import fields
from sybil import Sybil

from borderwatch.dataset import Description
from borderwatch.errors import Problem
from borderwatch.integrity import KINDS
from borderwatch.records import vocabulary
from borderwatch.records.record import Record
from borderwatch.values import Citation, When
from borderwatch.values.written import Written

ROOT: Final = Path(__file__).parents[1]
DOCS: Final = ROOT / "docs"
LISTS: Final = [member for member in vars(vocabulary).values() if isinstance(member, type) and issubclass(member, Enum)]
CLOSED_LISTS: Final = [member for member in LISTS if member is not StrEnum]
PAGES: Final = sorted([*DOCS.rglob("*.md"), *ROOT.glob("*.md")])


def sections(text: str, level: int) -> dict[str, str]:
    """
    What stands under each heading of a level that ends in a name in code quotes, by that name.
    """
    marks = "#" * level
    found = re.split(rf"^{marks} (?:.*? )?\(?`([^`]+)`\)?$", text, flags=re.MULTILINE)
    names, bodies = found[1::2], found[2::2]
    ends_at = re.compile(rf"^#{{1,{level}}} ", re.MULTILINE)
    assert len(names) == len(set(names)), f"a heading stands twice among {names}"
    return {name: ends_at.split(body)[0] for name, body in zip(names, bodies, strict=True)}


@pytest.fixture(scope="module")
def codebook() -> dict[str, dict[str, str]]:
    """
    The entries of the codebook: list, value, text.
    """
    text = (DOCS / "codebook.md").read_text(encoding="utf-8")
    return {name: sections(body, 3) for name, body in sections(text, 2).items()}


class TestCodebook:
    """
    Each value of the closed lists has a decision rule and a worked example.
    """

    def test_lists(self, codebook: dict[str, dict[str, str]]) -> None:
        """
        Every closed list has its section, in the order of the code.
        """
        assert [member.__name__ for member in CLOSED_LISTS] == list(codebook)

    @pytest.mark.parametrize("closed_list", CLOSED_LISTS, ids=lambda member: str(member.__name__))
    def test_values(self, closed_list: type[Enum], codebook: dict[str, dict[str, str]]) -> None:
        """
        Every value has its entry in the order of the code, and no entry is of a value that is not there.
        """
        assert [member.value for member in closed_list] == list(codebook[closed_list.__name__])

    @pytest.mark.parametrize("closed_list", CLOSED_LISTS, ids=lambda member: str(member.__name__))
    def test_rules_and_examples(self, closed_list: type[Enum], codebook: dict[str, dict[str, str]]) -> None:
        """
        An entry is a rule and then an example, which cites a paragraph or says that it is invented.
        """
        for value, entry in codebook[closed_list.__name__].items():
            rule, _, example = entry.strip().partition("\n\n*Example")
            cited = re.findall(r"\(([a-z0-9-]+#\d+)", example)

            assert len(rule.split()) >= 8, value
            assert example.startswith((":*", ", invented:*")), value
            assert bool(cited) != example.startswith(", invented:*"), value
            assert cited == [str(Citation.parse(citation)) for citation in cited]

    def test_in_force(self, codebook: dict[str, dict[str, str]]) -> None:
        """
        The table of statuses gives the level that each has on a day that its dates cover.
        """
        text = (DOCS / "codebook.md").read_text(encoding="utf-8")
        told = dict(re.findall(r"^\| `([a-z]+)` \| ([0-3]) \|", text, flags=re.MULTILINE))

        assert {status.value: str(_level_in_force(status)) for status in vocabulary.AgreementStatus} == told
        assert set(told) == set(codebook["AgreementStatus"])


def _level_in_force(status: vocabulary.AgreementStatus) -> int:
    from borderwatch.records import Agreement

    kind = vocabulary.AgreementKind.MEETING
    return Agreement(id="a", name="A", kind=kind, status=status, when=When.parse("2021-07-28")).in_force("2021-07-28")


def _written_classes() -> Iterator[type[Any]]:
    """
    The records, what is nested in them, the description of a dataset, and a problem.
    """
    waiting: list[Any] = [*KINDS.values(), Description]
    seen: set[Any] = set()
    while waiting:
        hint = waiting.pop(0)
        if not (isinstance(hint, type) and issubclass(hint, Written)):
            waiting.extend(get_args(hint))
        elif hint not in seen:
            seen.add(hint)
            yield hint
            waiting.extend(get_type_hints(hint).values())


WRITTEN: Final = list(_written_classes())
TOLD: Final[list[type[Any]]] = [Record, *WRITTEN, Problem]


@pytest.fixture(scope="module")
def tables() -> dict[str, dict[str, list[str]]]:
    """
    The tables of the page on the data format: class, field, the cells after it.
    """
    text = (DOCS / "data-format.md").read_text(encoding="utf-8")
    return {name: dict(_rows(body)) for name, body in sections(text, 3).items()}


def _rows(body: str) -> Iterator[tuple[str, list[str]]]:
    for line in body.splitlines():
        if line.startswith("| `"):
            first, *rest = (cell.strip() for cell in line.strip("|").split("|"))
            yield first.strip("`"), rest


class TestDataFormat:
    """
    Each field of each record is described: its type, its default and what it means.
    """

    def test_classes(self, tables: dict[str, dict[str, list[str]]]) -> None:
        """
        Every class that is written in files has its table, and no other has.
        """
        assert {written.__name__ for written in TOLD} == set(tables)

    @pytest.mark.parametrize("written", TOLD, ids=lambda written: str(written.__name__))
    def test_fields(self, written: type[Any], tables: dict[str, dict[str, list[str]]]) -> None:
        """
        A table has every field of its class with type and default, those that all records share left out.
        """
        is_record = issubclass(written, Record) and written is not Record
        shared = set(Record.__struct_fields__) if is_record else set()
        hints = get_type_hints(written)
        expected = {
            field.name: [_type_as_told(hints[field.name]), _default_as_told(field)]
            for field in _fields(written)
            if field.name not in shared
        }

        assert expected == {field: cells[:2] for field, cells in tables[written.__name__].items()}
        assert all(cells[2] for cells in tables[written.__name__].values())


def _type_as_told(hint: Any) -> str:
    if get_origin(hint) is tuple:
        return f"list of {_type_as_told(get_args(hint)[0])}"
    if get_origin(hint) in (Union, UnionType):
        return _type_as_told(next(part for part in get_args(hint) if part is not NoneType))
    plain = {str: "text", bool: "true or false", float: "number", int: "number"}
    return plain.get(hint) or ("table of text" if get_origin(hint) else f"`{hint.__name__}`")


def _fields(written: type[Any]) -> Sequence[Any]:
    return fields(written) if issubclass(written, Written) else attrs.fields(written)


def _default_as_told(field: Any) -> str:
    default = field.default
    if getattr(field, "required", default is attrs.NOTHING):
        return "required"
    if default is None:
        return "none"
    if isinstance(default, bool):
        return f"`{str(default).lower()}`"
    if isinstance(default, tuple):
        return "`[]`"
    return "`{}`" if default is NODEFAULT else f'`"{default}"`'


@pytest.fixture(scope="module")
def runners() -> list[Sybil]:
    """
    What runs the examples, as the two `conftest.py` set it up.
    """
    return [runpy.run_path(str(folder / "conftest.py"))["PAGES"] for folder in (ROOT, DOCS)]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
class TestExamples:
    """
    Each Python block of each page is run.
    """

    def test_each_block_is_run(self, page: Path, runners: list[Sybil]) -> None:
        """
        One of the two runners takes the page, and finds an example in each of its Python blocks.
        """
        blocks = list(_python_blocks(page.read_text(encoding="utf-8")))
        run = {
            block
            for runner in runners
            if runner.should_parse(page)
            for example in runner.parse(page).examples()
            for block in blocks
            if example.line in block
        }

        assert set(blocks) == run

    def test_each_example_is_marked(self, page: Path) -> None:
        """
        An example stands in a block that is marked as Python, in that very word, or else nothing would run it.
        """
        text = page.read_text(encoding="utf-8")
        prompts = {number for number, line in enumerate(text.splitlines(), 1) if line.lstrip().startswith(">>> ")}
        other_words = re.findall(r"^\s*(?:```|~~~)\s*(?:py|pycon|python3|Python|\{.*)\s*$", text, flags=re.MULTILINE)

        assert not other_words
        assert prompts <= {line for block in _python_blocks(text) for line in block}

    def test_the_page_is_a_test(self, page: Path) -> None:
        """
        A page with an example is among what pytest collects by itself.
        """
        pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
        collected = [ROOT / name for name in pyproject["tool"]["pytest"]["ini_options"]["testpaths"]]
        has_example = any(_python_blocks(page.read_text(encoding="utf-8")))

        assert not has_example or any(page.is_relative_to(path) for path in collected)


def _python_blocks(text: str) -> Iterator[range]:
    """
    The lines, counted from 1, between the fences of each block that is marked as Python.
    """
    opened = None
    for number, line in enumerate(text.splitlines(), 1):
        if opened is None and re.match(r"\s*(?:```+|~~~+)\s*python\b", line):
            opened = number
        elif opened is not None and re.fullmatch(r"\s*(?:```+|~~~+)\s*", line):
            yield range(opened, number + 1)
            opened = None
