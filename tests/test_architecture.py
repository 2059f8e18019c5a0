"""
Imports point one way. The order of the layers is in `pyproject.toml`, where import-linter checks it.
"""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import borderwatch

PACKAGE = Path(borderwatch.__file__).parent
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "_seeds" not in path.parts)


def name_of(path: Path) -> str:
    """
    The dotted name of a module.
    """
    parts = ["borderwatch", *path.relative_to(PACKAGE).with_suffix("").parts]
    return ".".join(part for part in parts if part != "__init__")


NAMES = {name_of(path) for path in MODULES}


def imports_of(path: Path) -> Iterator[tuple[str, str]]:
    """
    The modules that a module imports anywhere in it, each with the name that is taken from it, if one is.
    """
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Import():
                yield from ((alias.name, "") for alias in node.names)
            case ast.ImportFrom(module=module, level=level):
                assert level == 0, "a module is imported by its full path"
                yield from ((str(module), alias.name) for alias in node.names)
            case _:
                continue


@pytest.mark.parametrize("path", MODULES, ids=name_of)
class TestModules:
    """
    No module imports the front door; one package knows bytes.
    """

    def test_front_door(self, path: Path) -> None:
        """Modules import each other by full path."""
        for module, name in imports_of(path):
            assert module != "borderwatch" or f"borderwatch.{name}" in NAMES

    def test_codec(self, path: Path) -> None:
        """Only the codec and the base of what is written know msgspec."""
        known = {module.partition(".")[0] for module, _ in imports_of(path)}
        if path.parent.name != "codec" and path.name != "written.py":
            assert "msgspec" not in known

    def test_docstring(self, path: Path) -> None:
        """A module says what it is, in a sentence that begins its file."""
        docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))

        assert docstring
        assert docstring.strip()[-1] in ".:`"

    def test_size(self, path: Path) -> None:
        """One idea per file: nothing grows without end, and nothing is called after being shared."""
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 400
        assert not {part.strip("_") for part in path.with_suffix("").parts[-2:]} & {
            "utils",
            "helpers",
            "common",
            "core",
        }


def test_a_front_door_is_noticed(tmp_path: Path) -> None:
    """The check above sees an import of the front door, in a function and under another name."""
    source = tmp_path / "a.py"
    source.write_text("import borderwatch as b\ndef f():\n    from borderwatch import load, errors\n")

    assert list(imports_of(source)) == [("borderwatch", ""), ("borderwatch", "load"), ("borderwatch", "errors")]
    assert "borderwatch.load" not in NAMES
    assert "borderwatch.errors" in NAMES


def test_every_module_has_a_layer() -> None:
    """The contract names every module at the top of the package, each once, and none that is not there."""
    pyproject = PACKAGE.parents[1] / "pyproject.toml"
    if not pyproject.exists():
        pytest.skip("the package is installed, and its project file is elsewhere")
    (contract,) = tomllib.loads(pyproject.read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    named = [name for layer in contract["layers"] for name in layer.replace("|", ":").replace(" ", "").split(":")]
    tops = {name.split(".")[1] for name in NAMES if "." in name}

    assert sorted(tops) == sorted(name.strip("()") for name in named)
    assert contract["exhaustive"]
