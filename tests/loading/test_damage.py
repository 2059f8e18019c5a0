"""
What comes out of damaged files: a LoadError, or exactly what the damaged files say.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import borderwatch as bw
from tests.loading.damage import damaged_bytes, mutated
from tests.loading.oracle import held_by, read_files
from tests.loading.sample import FORMS, SAMPLE, Document, write_lines_file

QUICKLY = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def saved(document: Document, folder: Path, name: str) -> Path:
    """
    The document as borderwatch itself saves it, so far as it loads; else as it is written by hand.
    """
    written = write_lines_file(document, folder)
    try:
        loaded = bw.load(written)
    except bw.LoadError:
        return written
    written.unlink()
    bw.save(loaded, folder / name)
    return folder / name


EVERY_FORM = FORMS | {"saved folder": partial(saved, name="saved"), "saved file": partial(saved, name="saved.jsonl")}


@pytest.fixture
def folder() -> Iterator[Path]:
    """
    A folder that every example of a property may use again.
    """
    made = Path(mkdtemp())
    yield made
    shutil.rmtree(made)


def check(path: Path) -> None:
    """
    Load what is damaged, and hold what loads against the independent reading.
    """
    problems: tuple[bw.Problem, ...] = ()
    loaded, report = None, ""
    try:
        loaded = bw.load(path)
    except bw.LoadError as refused:
        problems, report = refused.problems, str(refused)
    report.encode("utf-8")

    assert all(problem.message for problem in problems)
    assert (loaded is None) == bool(problems)
    if loaded is not None:
        assert read_files(path) == held_by(loaded)


@pytest.mark.parametrize("form", EVERY_FORM)
class TestDamage:
    """
    No input makes anything but a LoadError come out, and what loads is what the file says.
    """

    def test_undamaged(self, form: str, tmp_path: Path) -> None:
        """The sample loads, and says what the independent reading says."""
        path = EVERY_FORM[form](SAMPLE, tmp_path)

        assert read_files(path) == held_by(bw.load(path))

    @QUICKLY
    @given(data=st.data())
    def test_damaged_bytes(self, form: str, folder: Path, data: st.DataObject) -> None:
        """Bytes are flipped, cut, inserted; lines are lost, doubled, swapped, reworded."""
        shutil.rmtree(folder)
        folder.mkdir()
        path = EVERY_FORM[form](SAMPLE, folder)
        file = data.draw(st.sampled_from(sorted(path.iterdir()))) if path.is_dir() else path
        file.write_bytes(data.draw(damaged_bytes(file.read_bytes())))

        check(path)

    @QUICKLY
    @given(data=st.data())
    def test_other_values(self, form: str, folder: Path, data: st.DataObject) -> None:
        """A value is of another type, a key has another name, in a file that is well-formed."""
        shutil.rmtree(folder)
        folder.mkdir()
        kind = data.draw(st.sampled_from(sorted(SAMPLE)))
        document = SAMPLE | {kind: data.draw(mutated(SAMPLE[kind]))}
        try:
            path = EVERY_FORM[form](document, folder)
        except (UnicodeEncodeError, TypeError, AttributeError):
            return  # the damage is nothing that this form can be written with

        check(path)
