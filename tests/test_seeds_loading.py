"""
The bundled datasets as they are found and read.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import borderwatch as bw
from borderwatch import bundled


class TestLoadSeeds:
    """
    `load_seeds()` is a dataset, immutable, cached, safe to share between threads.
    """

    def test_cached(self) -> None:
        """It is read once."""
        assert bw.load_seeds() is bw.load_seeds()

    def test_by_name(self) -> None:
        """The name of the first dataset may be said or not."""
        assert bw.load_seeds() is bw.load_seeds("mexico-guatemala")

    def test_content(self) -> None:
        """It has records of every kind, and a description."""
        watch = bw.load_seeds()

        assert all(len(collection) for collection in watch.collections.values())
        assert watch.description.title

    def test_folder(self) -> None:
        """It is what its folder holds."""
        assert bw.load_seeds() == bw.load(bundled.folder_of("mexico-guatemala"))

    def test_misspelled(self) -> None:
        """A name that nearly is one gets a hint."""
        with pytest.raises(bw.InvalidValue, match="did you mean 'mexico-guatemala'"):
            bw.load_seeds("mexico-guatemal")

    @pytest.mark.parametrize("name", ["", "x", ".", "..", "/", "../seeds/mexico-guatemala", "mexico-guatemala/", "\0"])
    def test_unknown(self, name: str) -> None:
        """Another name gets the list, and is no way to another folder."""
        with pytest.raises(bw.InvalidValue, match=r"is bundled; (there are: |did you mean ')mexico-guatemala"):
            bw.load_seeds(name)


class TestFolder:
    """
    The data is inside the installed package, or in the checkout that it is run from.
    """

    def test_installed_first(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """What is installed with the package counts."""
        (tmp_path / "_seeds" / "another-border").mkdir(parents=True)
        monkeypatch.setattr(bundled, "_PACKAGE", tmp_path)

        assert tmp_path / "_seeds" / "another-border" == bundled.folder_of("another-border")

    def test_hidden_folders(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A cache or a hidden folder beside the data is no dataset."""
        for name in ("another-border", "__pycache__", ".cache"):
            (tmp_path / "_seeds" / name).mkdir(parents=True)
        monkeypatch.setattr(bundled, "_PACKAGE", tmp_path)
        with pytest.raises(bw.InvalidValue, match=r"there are: another-border$"):
            bundled.folder_of("zzz")
