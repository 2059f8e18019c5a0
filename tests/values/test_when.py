"""
Dates as values: what is preferred, what is equal, what travels along.
"""

from __future__ import annotations

import copy
import pickle
from datetime import date

import pendulum
import pytest
from hypothesis import given

from borderwatch.errors import InvalidValue
from borderwatch.values.when import UNDATED, When
from tests.strategies.values import date_texts, whens


class TestHull:
    """
    `earliest` and `latest` are the hull of all readings; None is open.
    """

    @pytest.mark.parametrize(
        ("text", "earliest", "latest"),
        [
            ("2021-07", date(2021, 7, 1), date(2021, 7, 31)),
            ("[2021-07-28,2020-07-28]", date(2020, 7, 28), date(2021, 7, 28)),
            ("2022-03~", date(2022, 2, 1), date(2022, 4, 30)),
            ("2021/..", date(2021, 1, 1), None),
            ("[..2018-01-12]", None, date(2018, 1, 12)),
            ("../..", None, None),
        ],
    )
    def test_bounds(self, text: str, earliest: date | None, latest: date | None) -> None:
        """
        The hull reaches from the first day that any reading allows to the last.
        """
        when = When.parse(text)

        assert (earliest, latest) == (when.earliest, when.latest)

    def test_interval(self) -> None:
        """
        A closed hull is also a `pendulum.Interval`.
        """
        expected = pendulum.Interval(pendulum.date(2021, 7, 1), pendulum.date(2021, 8, 31))

        interval = When.parse("2021-07/2021-08").interval

        assert expected == interval
        assert (expected.start, expected.end) == (interval.start, interval.end)

    @pytest.mark.parametrize("text", ["2021/..", "../2021", "../..", "[..2021]"])
    def test_no_interval(self, text: str) -> None:
        """
        An open hull is none.
        """
        assert When.parse(text).interval is None


class TestBest:
    """
    `best` is the day that is stated as preferred, or the day itself where the printed reading is a single day.
    """

    @pytest.mark.parametrize("text", ["2021-07-28", "2021-07-28/2021-07-28", "2021?-07-28", "2021-07-28~"])
    def test_printed_day(self, text: str) -> None:
        """
        A printed day is its own best.
        """
        assert date(2021, 7, 28) == When.parse(text).best

    @pytest.mark.parametrize("text", ["2021-07", "2021", "2021-07/2021-08", "[2020-07-28,2021-07-28]", "2021/..", "/"])
    def test_no_midpoint(self, text: str) -> None:
        """
        Nobody invents a midpoint, nor picks a year.
        """
        assert When.parse(text).best is None

    @pytest.mark.parametrize("best", [date(2021, 7, 28), "2021-07-28", pendulum.date(2021, 7, 28)])
    def test_stated_day(self, best: date | str) -> None:
        """
        A stated day may be a date or its text.
        """
        when = When.parse("[2020-07-28,2021-07-28]", best=best)

        assert date(2021, 7, 28) == when.best
        assert when.readings[1] == when.preferred
        assert when.best_text == "2021-07-28"

    def test_day_within_a_reading(self) -> None:
        """
        A day within a reading prefers that reading.
        """
        when = When.parse("[2020-07/2020-08,2021-07/2021-08]", best="2021-07-28")

        assert date(2021, 7, 28) == when.best
        assert when.readings[1] == when.preferred

    def test_stated_reading(self) -> None:
        """
        A reading that is preferred as a whole leaves no best day.
        """
        when = When.parse("[2020-07/2020-08,2021-07/2021-08]", best="2021-07/2021-08")

        assert when.best is None
        assert when.readings[1] == when.preferred
        assert when.best_text == "2021-07/2021-08"

    def test_set_prefers_none(self) -> None:
        """
        A set of several prefers none of them before a best is stated; a range is one reading.
        """
        assert When.parse("[2020,2021]").preferred is None
        assert When.parse("[2020..2021]").readings[0] == When.parse("[2020..2021]").preferred

    def test_equal_before_holding(self) -> None:
        """
        The reading that is the day itself is preferred before one that only holds it.
        """
        when = When.parse("[2021,2021-07-28]", best="2021-07-28")

        assert when.readings[1] == when.preferred

    @pytest.mark.parametrize(
        ("text", "best"),
        [
            ("2021-07", "2021-08-01"),
            ("2021-07", "2021"),
            ("2021-07", "[2021-07-01,2021-07-02]"),
            ("2021-07", "2021-07-15?"),
            ("2021-07/2021-08", "2021-07-28/2021-07-28"),
            ("[2020-07-28,2021-07-28]", "2022-07-28"),
            ("[2020-07/2020-08,2021-07/2021-08]", "2021-07"),
        ],
    )
    def test_outside(self, text: str, best: str) -> None:
        """
        A best that is no day of it and none of its readings is refused.
        """
        with pytest.raises(InvalidValue, match="must be a day of it, or one of its readings"):
            When.parse(text, best=best)

    @pytest.mark.parametrize("best", ["", "soon", "2021-13"])
    def test_unread(self, best: str) -> None:
        """
        A best that is not read is refused like any other date.
        """
        with pytest.raises(InvalidValue, match="date"):
            When.parse("2021", best=best)

    @pytest.mark.parametrize("text", ["2021-07-28", "2021-07-28/2021-07-28", "2021?-07-28"])
    def test_that_says_nothing_new(self, text: str) -> None:
        """
        A best that the date says itself makes no difference.
        """
        when = When.parse(text, best="2021-07-28")

        assert When.parse(text) == when
        assert not when.best_text

    @given(whens())
    def test_lies_in_the_preferred_reading(self, when: When) -> None:
        """
        The best day lies in the preferred reading, which is one of the readings.
        """
        if when.best is not None:
            assert when.preferred is not None
            assert when.preferred.may_hold(when.best.toordinal())
        assert when.preferred is None or when.preferred in when.readings


class TestEquality:
    """
    Equality is the canonical text and the best; the text as printed and the reference date travel along.
    """

    def test_printed_text_travels_along(self) -> None:
        """
        What was printed is kept, and two dates may be equal without it.
        """
        when = When.parse("2021-07-26", text="last Monday", reference=date(2021, 7, 28))

        assert When.parse("2021-07-26") == when
        assert hash(When.parse("2021-07-26")) == hash(when)
        assert ("last Monday", date(2021, 7, 28)) == (when.text, when.reference)

    def test_spellings(self) -> None:
        """
        Two spellings of one canonical text are equal.
        """
        assert When.parse("[2021/]") == When.parse("2021/..")

    def test_best(self) -> None:
        """
        Dates with different bests differ, however much they share.
        """
        text = "[2020-07-28,2021-07-28]"
        three = {When.parse(text), When.parse(text, best="2020-07-28"), When.parse(text, best="2021-07-28")}

        assert len(three) == 3
        assert When.parse(text, best="2020-07-28") in three

    def test_spellings_of_a_best(self) -> None:
        """
        A best that picks the same day by another text is the same best.
        """
        assert When.parse("2021", best="2021-07-28") == When.parse("2021", best="[2021-07-28..2021-07-28]")

    def test_other_types(self) -> None:
        """
        A date is equal to no text.
        """
        assert When.parse("2021") != "2021"

    @given(whens(), whens())
    def test_hash(self, a: When, b: When) -> None:
        """
        Equal dates have equal hashes, and equal texts.
        """
        if a == b:
            assert hash(a) == hash(b)
            assert str(a) == str(b)
        else:
            assert (str(a), a.best, a.preferred) != (str(b), b.best, b.preferred)


class TestTravel:
    """
    A date survives being written, pickled and copied.
    """

    @given(whens())
    def test_text_and_best(self, when: When) -> None:
        """
        The canonical text and the text of the best make the same date.
        """
        again = When.parse(str(when), best=when.best_text or None)

        assert when == again
        assert (when.readings, when.best, when.preferred) == (again.readings, again.best, again.preferred)

    @given(whens())
    def test_pickle_and_copy(self, when: When) -> None:
        """
        A pickle and a deep copy keep everything, what stays out of equality included.
        """
        for again in (pickle.loads(pickle.dumps(when)), copy.deepcopy(when)):  # noqa: S301  # our own bytes
            assert when == again
            assert (when.text, when.reference, when.best_text) == (again.text, again.reference, again.best_text)

    @given(whens())
    def test_repr(self, when: When) -> None:
        """
        The repr is the call that makes an equal date.
        """
        assert when == eval(repr(when), {"When": When})  # noqa: S307  # our own text

    @pytest.mark.parametrize("name", ["edtf", "best", "readings", "text", "novel"])
    def test_immutable(self, name: str) -> None:
        """
        Nothing of it can be set or deleted.
        """
        when = When.parse("2021")

        with pytest.raises(AttributeError, match="make a new one"):
            setattr(when, name, None)
        with pytest.raises(AttributeError, match="make a new one"):
            delattr(when, name)


class TestUndated:
    """
    Undated is written `../..`.
    """

    @pytest.mark.parametrize("text", ["../..", "/", "../", "/.."])
    def test_spellings(self, text: str) -> None:
        """
        Every spelling of it is undated.
        """
        assert When.parse(text).is_undated
        assert When.parse(text) == UNDATED

    @pytest.mark.parametrize("text", ["2021/..", "../2021", "..2021/2021..", "[..2021]"])
    def test_others(self, text: str) -> None:
        """
        What says anything is not undated.
        """
        assert not When.parse(text).is_undated


class TestOrder:
    """
    Dates sort by their best begin, then the first possible one; what has no begin comes last.
    """

    def test_order(self) -> None:
        """
        A range of dates comes out as a reader expects.
        """
        expected = ["../2019", "2020", "2020-07/2020-08", "2020-07-28", "2021", "[2021-07-01,2021-07-02]", "../.."]

        assert expected == sorted([*expected[3:], *expected[:3]], key=lambda text: When.parse(text).order)

    @given(date_texts())
    def test_first_day_comes_first(self, text: str) -> None:
        """
        The key is a pair of days in order.
        """
        first, last = When.parse(text).order

        assert first <= last

    @pytest.mark.parametrize(
        ("text", "best", "expected"),
        [
            ("2021-07-01/2021-08", "2021-07-15", ("2021-07-01", "2021-07-01")),
            ("2021-07/2021-08", "2021-07-15", ("2021-07-15", "2021-07-15")),
            ("2021-07/2021-08", None, ("2021-07-01", "2021-07-31")),
            ("[2020,2021]", "2021", ("2021-01-01", "2021-12-31")),
        ],
    )
    def test_best_begin(self, text: str, best: str | None, expected: tuple[str, str]) -> None:
        """
        The best day is the best begin where it may have begun then; else the preferred reading's begin is.
        """
        days = tuple(date.fromisoformat(day).toordinal() for day in expected)

        assert days == When.parse(text, best=best).best_begin

    def test_no_best_begin(self) -> None:
        """
        A set without a best has none.
        """
        assert When.parse("[2020,2021]").best_begin is None
