"""
How well a date is known.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from rich.cells import cell_len

from borderwatch.briefing.dates import Known
from borderwatch.values.when import When
from tests.strategies.values import whens


class TestKnown:
    """
    The mark of a date says whether its day is known, or is the best of several, a range, open, or not dated at all.
    """

    @pytest.mark.parametrize(
        ("text", "best", "known"),
        [
            ("2025-12-08", None, Known.DAY),
            ("2025-12-08/2025-12-08", None, Known.DAY),
            ("[2020-07-28,2021-07-28]", "2021-07-28", Known.BEST),
            ("[2020-07/2020-08,2021-07/2021-08]", "2021-07/2021-08", Known.BEST),
            ("[2020-06/..,2021-06/..]", "2021-06/..", Known.BEST),
            ("2021?-07-28", None, Known.BEST),
            ("[2025-12-08..2025-12-10]", "2025-12-08", Known.BEST),
            ("2021-07", "2021-07-05", Known.BEST),
            ("[2020-07-28,2021-07-28]", None, Known.RANGE),
            ("[2025-12-08..2025-12-10]", None, Known.RANGE),
            ("2021-07", None, Known.RANGE),
            ("2021-07/2021-08", None, Known.RANGE),
            ("2021-07-05/2021-07-06", None, Known.RANGE),
            ("2021/..", None, Known.OPEN),
            ("[..2021-08-16]", None, Known.OPEN),
            ("..2018-01-12/2018-01-12..", None, Known.OPEN),
            ("[2020/..,2021/..]", None, Known.OPEN),
            ("../..", None, Known.UNDATED),
        ],
    )
    def test_each(self, text: str, best: str | None, known: Known) -> None:
        """
        Each way in which reports leave a date uncertain has its mark.
        """
        assert known is Known.of(When.parse(text, best=best))

    @given(whens())
    def test_every_date(self, when: When) -> None:
        """
        A date with the mark of a known day is one day for every question.
        """
        known = Known.of(when)

        assert (known is Known.DAY) == (when.earliest is not None and when.earliest == when.latest)

    def test_marks_differ(self) -> None:
        """
        No two marks look the same, and each takes one column.
        """
        marks = {known.mark for known in Known}

        assert (len(Known), {1}) == (len(marks), {cell_len(mark) for mark in marks})
