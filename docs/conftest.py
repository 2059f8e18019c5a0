"""
Every Python block of the pages in this folder and below it is run with the tests, and what it prints is compared.
"""
# ruff: noqa: INP001  # pages are no package

import tempfile
from pathlib import Path

import pytest
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

PAGES = Sybil(parsers=[PythonCodeBlockParser()], patterns=["*.md"], fixtures=["temporary_folders"])

pytest_collect_file = PAGES.pytest()


@pytest.fixture
def temporary_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Temporary folders that an example makes are where pytest removes them, because a page does not clean up.
    """
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
