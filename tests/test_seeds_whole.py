"""
What is bundled is loaded without a look at its references; here they are looked at, and held against their sources.
"""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

import borderwatch as bw
from borderwatch.bundled import folder_of

SEEDS = Path(__file__).parents[1] / "seeds"


@pytest.mark.parametrize("name", ["mexico-guatemala", "ucdp-border"])
def test_references(name: str) -> None:
    """
    Checked like any other folder, a bundled dataset is the same and has no fault.
    """
    assert bw.load(folder_of(name)) == bw.load_seeds(name)


def test_rows() -> None:
    """
    The border's rows of UCDP are what the importer makes of them today.
    """
    made = runpy.run_path(str(SEEDS / "make_ucdp_border.py"))["made"]()

    assert made == bw.load_seeds("ucdp-border")


def test_together() -> None:
    """
    Both bundled datasets stand in one, and the groups that both know are one.
    """
    both = bw.combine(bw.load_seeds(), bw.load_seeds("ucdp-border"))

    cited = {each.source.id for each in both.incidents.involving("CJNG").cite()}

    assert {"ucdp-ged-24-1", "insight-crime-el-faro"} <= cited
    assert 48 + 55 == len(both.incidents)
