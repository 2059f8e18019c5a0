"""
What a question can ask about.
"""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from borderwatch.errors import InvalidValue
from borderwatch.values.reading import OPEN_END, OPEN_START
from borderwatch.values.when import When
from borderwatch.values.window import Window
from tests.strategies.values import days, near_miss_dates, window_texts

JULY = (date(2021, 7, 1).toordinal(), date(2021, 7, 31).toordinal())


class TestHull:
    """
    A window is the hull of one unqualified expression.
    """

    @pytest.mark.parametrize(
        "asked",
        [
            "2021-07",
            " 2021-07 ",
            "2021-07-01/2021-07-31",
            When.parse("2021-07"),
            Window.of("2021-07"),
            ("2021-07-01", "2021-07-31"),
            (date(2021, 7, 1), When.parse("2021-07")),
            (Window.of("2021-07"), "2021-07"),
        ],
    )
    def test_july(self, asked: object) -> None:
        """
        The same days can be asked as text, a date, a When, a window or a pair of those.
        """
        window = Window.of(asked)

        assert (window.start, window.end) == JULY

    @pytest.mark.parametrize("asked", [date(2021, 7, 28), datetime(2021, 7, 28, 23, 59, tzinfo=UTC), "2021-07-28"])
    def test_day(self, asked: object) -> None:
        """
        A date is its day, and so is a point of time.
        """
        day = date(2021, 7, 28).toordinal()

        assert Window(day, day, "2021-07-28") == Window.of(asked)

    def test_open(self) -> None:
        """
        Open ends are before and after every day.
        """
        assert Window(OPEN_START, OPEN_END, "../..") == Window.of("../..")
        assert Window(JULY[0], OPEN_END, "2021-07/..") == Window.of("2021-07/..")

    @given(window_texts(), window_texts())
    def test_text_of_a_pair(self, first: str, last: str) -> None:
        """
        The text of a pair asks for the same days as the pair.
        """
        begin, end = Window.of(first), Window.of(last)
        if begin.start <= end.end:
            pair = Window.of((first, last))

            assert (begin.start, end.end) == (pair.start, pair.end)
            assert pair == Window.of(pair.text)

    @given(window_texts())
    def test_text(self, text: str) -> None:
        """
        The text of a window asks for the same days.
        """
        window = Window.of(text)

        assert window == Window.of(window.text)

    @given(days(), days())
    def test_pair_of_days(self, first: date, last: date) -> None:
        """
        A pair of days holds both, and a reversed pair is refused.
        """
        if first <= last:
            assert Window(first.toordinal(), last.toordinal(), f"{first}/{last}") == Window.of((first, last))
        else:
            with pytest.raises(InvalidValue, match="before it begins"):
                Window.of((first, last))


class TestRefusal:
    """
    A set or a qualified date is refused as a window, and so is what is no date.
    """

    @pytest.mark.parametrize(
        "asked",
        ["[2020,2021]", "[2020..2021]", "2021?", "2021-07~/2021-08", When.parse("[2020,2021]", best="2021")],
    )
    def test_doubt(self, asked: object) -> None:
        """
        What leaves open which days are asked is refused.
        """
        with pytest.raises(InvalidValue, match="cannot be a window"):
            Window.of(asked)

    @pytest.mark.parametrize("asked", [None, 5, 2.5, [], ["2021"], {}, b"2021", "", "July", ("2021", "July"), object()])
    def test_no_date(self, asked: object) -> None:
        """
        What is no date is refused with a sentence.
        """
        with pytest.raises(InvalidValue, match="date"):
            Window.of(asked)

    @pytest.mark.parametrize("asked", [(), ("2021",), ("2021", "2022", "2023")])
    def test_no_pair(self, asked: object) -> None:
        """
        A window has two ends.
        """
        with pytest.raises(InvalidValue, match="a pair of dates"):
            Window.of(asked)

    @given(st.one_of(near_miss_dates(), st.text()))
    def test_nothing_else_is_raised(self, text: str) -> None:
        """
        Whatever the text, there is a window or `InvalidValue`.
        """
        try:
            window = Window.of(text)
        except InvalidValue:
            return

        assert window.start <= window.end
