"""
What is saved is what was there, and saved again it is the same bytes.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import borderwatch as bw
from borderwatch import codec
from tests.loading.oracle import held_by, read_files
from tests.loading.sample import FORMS, SAMPLE
from tests.strategies.records import datasets, record_lists

NAMES = st.sampled_from(["border", "border.jsonl"])


def bytes_of(path: Path) -> dict[str, bytes]:
    """
    The files of a folder, or the one file, with what they hold.
    """
    files = path.iterdir() if path.is_dir() else [path]
    return {file.name: file.read_bytes() for file in files}


class TestRoundTrip:
    """
    Files: `load(save(d)) == d`; saving again gives the same bytes.
    """

    @settings(max_examples=40, deadline=None)
    @given(dataset=datasets(largest=2), name=NAMES)
    def test_saved_and_loaded(self, dataset: bw.Dataset, name: str) -> None:
        """A dataset comes back equal, to its last printed word, and its files do not change when saved again."""
        with TemporaryDirectory() as folder:
            path, again = Path(folder, name), Path(folder, "again", name)
            again.parent.mkdir()
            bw.save(dataset, path)
            loaded = bw.load(path)
            bw.save(loaded, again)

            assert dataset == loaded
            assert held_by(dataset) == held_by(loaded)
            assert read_files(path) == held_by(loaded)
            assert bytes_of(path) == bytes_of(again)

    @settings(max_examples=30, deadline=None)
    @given(data=st.data())
    def test_any_order(self, data: st.DataObject) -> None:
        """Records in any order give the same dataset and the same file."""
        records = data.draw(record_lists(largest=2))
        one = bw.Dataset.of(*records)
        other = bw.Dataset.of(*data.draw(st.permutations(records)))
        with TemporaryDirectory() as folder:
            bw.save(one, Path(folder, "one.jsonl"))
            bw.save(other, Path(folder, "other.jsonl"))

            assert one == other
            assert Path(folder, "one.jsonl").read_bytes() == Path(folder, "other.jsonl").read_bytes()

    @pytest.mark.parametrize("form", FORMS)
    def test_forms_agree(self, form: str, tmp_path: Path) -> None:
        """All forms of a document are one dataset."""
        first, *_ = (write(SAMPLE, tmp_path) for write in FORMS.values())
        (tmp_path / "own").mkdir()

        assert bw.load(first) == bw.load(FORMS[form](SAMPLE, tmp_path / "own"))

    def test_bundled(self, tmp_path: Path) -> None:
        """The bundled dataset comes back equal in both forms."""
        for name in ("seeds", "seeds.jsonl"):
            bw.save(bw.load_seeds(), tmp_path / name)

            assert bw.load_seeds() == bw.load(tmp_path / name)

    def test_empty(self, tmp_path: Path) -> None:
        """A dataset without records comes back, too."""
        for name in ("none", "none.jsonl"):
            bw.save(bw.Dataset({}), tmp_path / name)

            assert bw.Dataset({}) == bw.load(tmp_path / name)

    def test_lines_are_lines(self) -> None:
        """A record is one line, whatever its texts hold."""
        source = bw.Source(id="a", title="two\nlines\r\u2028and\x85more")

        assert b"\n" not in codec.encode(source)


@pytest.fixture
def collecting() -> Iterator[None]:
    """
    Sets the collector of garbage back after a test that switches it.
    """
    was_enabled = gc.isenabled()
    yield
    if was_enabled:
        gc.enable()
    else:
        gc.disable()


@pytest.mark.usefixtures("collecting")
@pytest.mark.parametrize("is_enabled", [True, False])
class TestGarbageCollection:
    """
    Loading leaves the collector of garbage as it was.
    """

    def test_after_loading(self, is_enabled: bool, tmp_path: Path) -> None:  # noqa: FBT001  # one of two cases
        """After a dataset came out."""
        path = FORMS["lines file"](SAMPLE, tmp_path)
        (gc.enable if is_enabled else gc.disable)()
        bw.load(path)

        assert is_enabled == gc.isenabled()

    def test_after_a_failure(self, is_enabled: bool, tmp_path: Path) -> None:  # noqa: FBT001  # one of two cases
        """After an error of the data, and after one of the file system."""
        (gc.enable if is_enabled else gc.disable)()
        with pytest.raises(bw.LoadError):
            bw.load(tmp_path)
        with pytest.raises(FileNotFoundError):
            bw.load(tmp_path / "none.toml")

        assert is_enabled == gc.isenabled()

    def test_while_loading(
        self,
        is_enabled: bool,  # noqa: FBT001  # one of two cases
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        """While the records are made nothing is collected."""
        seen: list[bool] = []
        structure = codec.structure

        def watch(record_type: type[object], written: object) -> object:
            seen.append(gc.isenabled())
            return structure(record_type, written)

        monkeypatch.setattr(codec, "structure", watch)
        path = FORMS["toml file"](SAMPLE, tmp_path)
        (gc.enable if is_enabled else gc.disable)()
        bw.load(path)

        assert {False} == set(seen)
