"""
The front door: every name can be had, and says what it is.
"""

from __future__ import annotations

import ast
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import borderwatch as bw


def test_sorted() -> None:
    """The public names are listed in order, once."""
    assert sorted(set(bw.__all__)) == bw.__all__


@pytest.mark.parametrize("name", bw.__all__)
class TestNames:
    """
    Each public name.
    """

    def test_documented(self, name: str) -> None:
        """It can be imported, and has a docstring of its own that begins with a sentence."""
        docstring = vars(getattr(bw, name)).get("__doc__") or getattr(bw, name).__doc__

        assert docstring
        assert docstring.strip().partition("\n\n")[0].endswith(".")

    def test_members_documented(self, name: str) -> None:
        """Its public methods and properties have docstrings, too."""
        value = getattr(bw, name)
        if not inspect.isclass(value):
            return
        own = {
            key: member
            for key, member in vars(value).items()
            if not key.startswith("_") and (inspect.isfunction(member) or isinstance(member, property | classmethod))
        }

        assert [key for key, member in own.items() if not inspect.getdoc(member)] == []

    def test_error_tree(self, name: str) -> None:
        """An error is a BorderwatchError and has the natural built-in as second parent."""
        value = getattr(bw, name)
        if inspect.isclass(value) and issubclass(value, Exception) and value is not bw.BorderwatchError:
            assert issubclass(value, bw.BorderwatchError)
            assert value.__mro__[-4:] != bw.BorderwatchError.__mro__
            assert [base for base in value.__bases__ if base.__module__ == "builtins"]


def test_nothing_else_of_ours() -> None:
    """What stands in the front door is listed, or a module of the package."""
    modules = {path.stem for path in Path(bw.__file__).parent.iterdir()}
    others = {name for name in vars(bw) if not name.startswith("_")} - set(bw.__all__) - modules - {"TYPE_CHECKING"}

    assert set() == others


def test_unknown_name() -> None:
    """A name that is not there is refused as in any module."""
    with pytest.raises(AttributeError, match="borderwatch"):
        bw.no_such_name  # type: ignore[attr-defined]  # noqa: B018  # what is refused


def test_what_type_checkers_read() -> None:
    """The imports for type checkers and the names for the interpreter are the same, and are those that are listed."""
    tree = ast.parse(Path(bw.__file__).read_text(encoding="utf-8"))
    imported = {
        alias.name: str(node.module).removeprefix("borderwatch.")
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and str(node.module).startswith("borderwatch.")
        for alias in node.names
    }

    assert imported == vars(bw)["_HOMES"]
    assert sorted(imported) == bw.__all__
    assert set(bw.__all__) <= set(dir(bw))


def test_modules() -> None:
    """A module of the package is an attribute, as after importing it."""
    code = "import borderwatch as bw; print(bw.normalize.__name__, bw.values.when.__name__)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)  # noqa: S603  # our own code

    assert done.stdout.split() == ["borderwatch.normalize", "borderwatch.values.when"]
