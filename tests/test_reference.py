"""
The reference is made from the docstrings, and leaves no public name out.
"""

from __future__ import annotations

import re
import runpy
from pathlib import Path
from typing import Final

import borderwatch as bw

DOCS: Final = Path(__file__).parents[1] / "docs"


class TestReference:
    """
    The page beside the script that makes it.
    """

    def test_is_up_to_date(self) -> None:
        """
        The page is what the script writes today.
        """
        made = runpy.run_path(str(DOCS / "make_reference.py"))["page"]()

        assert made == (DOCS / "reference.md").read_text(encoding="utf-8")

    def test_every_public_name_is_documented(self) -> None:
        """
        Each name of the front door has a heading.
        """
        headings = re.findall(r"^### `([\w.]+)", (DOCS / "reference.md").read_text(encoding="utf-8"), re.MULTILINE)

        assert set(bw.__all__) <= {*headings, "normalize"}
        assert {f"normalize.{name}" for name in bw.normalize.__all__} <= set(headings)
