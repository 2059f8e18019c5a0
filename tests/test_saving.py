"""
Saving is atomic, and says what it cannot write.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import NoReturn

import pytest

import borderwatch as bw
from borderwatch.dataset import Description

BEFORE = bw.Dataset.of(bw.Source(id="a", title="Before"))
AFTER = bw.Dataset.of(bw.Source(id="a", title="After"), bw.Source(id="b", title="Another"))


def contents(folder: Path) -> dict[str, bytes]:
    """
    Every file under a folder, hidden ones as well.
    """
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


class Crash(Exception):
    """
    The machine stops.
    """


def crash(*_: object, **__: object) -> NoReturn:
    """
    Stop the machine.
    """
    raise Crash


@pytest.mark.parametrize("name", ["border.jsonl", "border"])
class TestAtomic:
    """
    Saving is atomic: a crash leaves the old file or the new one.
    """

    @pytest.mark.parametrize(("owner", "step"), [(os, "fsync"), (Path, "replace"), (Path, "chmod"), (os, "fdopen")])
    def test_crash(self, owner: object, step: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A crash at any step leaves what was there, and nothing beside it."""
        bw.save(BEFORE, tmp_path / name)
        before = contents(tmp_path)
        monkeypatch.setattr(owner, step, crash)
        with pytest.raises(Crash):
            bw.save(AFTER, tmp_path / name)

        assert before == contents(tmp_path)
        assert bw.load(tmp_path / name) == BEFORE

    def test_crash_at_first(self, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A crash of the first save leaves no file."""
        monkeypatch.setattr(os, "fsync", crash)
        with pytest.raises(Crash):
            bw.save(AFTER, tmp_path / name)

        assert contents(tmp_path) == {}

    def test_replaced(self, name: str, tmp_path: Path) -> None:
        """Without a crash the new data is there, readable by others, and nothing beside it."""
        bw.save(BEFORE, tmp_path / name)
        files = set(contents(tmp_path))
        bw.save(AFTER, tmp_path / name)

        assert bw.load(tmp_path / name) == AFTER
        assert files == set(contents(tmp_path))
        assert {0o644} == {file.stat().st_mode & 0o777 for file in tmp_path.rglob("*") if file.is_file()}

    def test_manifest_comes_last(self, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A folder whose manifest is new has all its files new."""
        replaced: list[str] = []
        replace = Path.replace

        def noting(self: Path, target: Path) -> Path:
            replaced.append(Path(target).name)
            return replace(self, target)

        monkeypatch.setattr(Path, "replace", noting)
        bw.save(AFTER, tmp_path / name)

        assert replaced[-1] == ("border.jsonl" if name == "border.jsonl" else "manifest.json")
        assert len(replaced) == (1 if name == "border.jsonl" else 10)


class TestRefusals:
    """
    What cannot be saved.
    """

    @pytest.mark.parametrize("name", ["border.json", "border.csv", "border.toml"])
    def test_suffix(self, name: str, tmp_path: Path) -> None:
        """A suffix of another format is refused, and nothing is made."""
        with pytest.raises(bw.InvalidValue, match=r"is no folder and does not end in \.jsonl"):
            bw.save(AFTER, tmp_path / name)

        assert contents(tmp_path) == {}

    def test_folder_with_a_dot(self, tmp_path: Path) -> None:
        """A folder that is there may be called anything."""
        (tmp_path / "v1.2").mkdir()
        bw.save(AFTER, tmp_path / "v1.2")

        assert bw.load(tmp_path / "v1.2") == AFTER

    def test_no_such_folder(self, tmp_path: Path) -> None:
        """A file in a folder that is not there is the file system's business."""
        with pytest.raises(FileNotFoundError):
            bw.save(AFTER, tmp_path / "none" / "border.jsonl")

    def test_file_for_a_folder(self, tmp_path: Path) -> None:
        """A file where the folder should be is not overwritten."""
        (tmp_path / "border").write_text("mine")
        with pytest.raises(FileExistsError):
            bw.save(AFTER, tmp_path / "border")

        assert contents(tmp_path) == {"border": b"mine"}

    @pytest.mark.parametrize("title", ["\ud800", 5, None])
    def test_description(self, title: object, tmp_path: Path) -> None:
        """A description that no file could hold is refused before a file is touched."""
        dataset = bw.Dataset({}, Description(title=title))  # type: ignore[arg-type]  # what a careless caller may give
        with pytest.raises(bw.BorderwatchError):
            bw.save(dataset, tmp_path / "border.jsonl")

        assert contents(tmp_path) == {}

    @pytest.mark.parametrize("value", ["\ud800", 5, None, {1, 2}, object(), 10**400, float("nan")])
    def test_record(self, value: object) -> None:
        """A record with a value that no file could hold does not get into a dataset."""
        source = bw.Source(id="a", title=value)  # type: ignore[arg-type]  # what a careless caller may give
        with pytest.raises(bw.LoadError) as caught:
            bw.Dataset.of(source)

        assert caught.value.problems[0].record == "a"


class TestOtherFiles:
    """
    Saving never makes a folder unreadable.
    """

    @pytest.mark.parametrize("name", ["sources.toml", "SOURCES.TOML", "older.jsonl"])
    def test_authored_folder(self, name: str, tmp_path: Path) -> None:
        """
        A folder with files of another origin is refused before anything is written into it.
        """
        (tmp_path / name).write_text("schema = 1\n", encoding="utf-8")

        with pytest.raises(bw.InvalidValue, match=rf"holds other data files \({name}\); save into a folder"):
            bw.save(bw.Dataset.of(), tmp_path)
        assert [file.name for file in tmp_path.iterdir()] == [name]
