"""
What EDTF text denotes.
"""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from borderwatch.errors import InvalidValue
from borderwatch.values import edtf
from borderwatch.values.reading import Reading, as_date
from borderwatch.values.when import When
from tests.strategies.values import date_texts, near_miss_dates

FourDays = tuple[str, str, str, str]


def told(reading: Reading) -> FourDays:
    """
    The four days of a reading as text, open ones as `..`.
    """
    bounds = (reading.begin_earliest, reading.begin_latest, reading.end_earliest, reading.end_latest)
    first, second, third, fourth = (as_date(bound) for bound in bounds)
    return _text(first), _text(second), _text(third), _text(fourth)


def hulls(text: str) -> list[tuple[str, str]]:
    """
    First and last day of each reading.
    """
    return [(first, last) for first, _, _, last in map(told, When.parse(text).readings)]


def _text(day: date | None) -> str:
    return day.isoformat() if day else ".."


class TestOneDate:
    """
    `2021-07` is one unknown day in July: one reading, a moment.
    """

    @pytest.mark.parametrize(
        ("text", "first", "last"),
        [
            ("2021-07-28", "2021-07-28", "2021-07-28"),
            ("2021-07", "2021-07-01", "2021-07-31"),
            ("2021-07-XX", "2021-07-01", "2021-07-31"),
            ("2020-02", "2020-02-01", "2020-02-29"),
            ("2021", "2021-01-01", "2021-12-31"),
            ("2021-XX", "2021-01-01", "2021-12-31"),
            ("2021-XX-XX", "2021-01-01", "2021-12-31"),
            ("202X", "2020-01-01", "2029-12-31"),
            ("202X-XX", "2020-01-01", "2029-12-31"),
            ("20XX", "2000-01-01", "2099-12-31"),
            ("000X", "0001-01-01", "0009-12-31"),
            ("00XX", "0001-01-01", "0099-12-31"),
            ("2021-21", "2021-03-01", "2021-05-31"),
            ("2021-22", "2021-06-01", "2021-08-31"),
            ("2021-23", "2021-09-01", "2021-11-30"),
            ("2021-24", "2021-12-01", "2022-02-28"),
            ("2021-33", "2021-01-01", "2021-03-31"),
            ("2021-36", "2021-10-01", "2021-12-31"),
            ("0001-01-01", "0001-01-01", "0001-01-01"),
            ("9999-12-31", "9999-12-31", "9999-12-31"),
            ("[2021..2022-03]", "2021-01-01", "2022-03-31"),
            ("[..2018-01-12]", "..", "2018-01-12"),
            ("[2021..]", "2021-01-01", ".."),
            ("[2021-07]", "2021-07-01", "2021-07-31"),
        ],
    )
    def test_moment(self, text: str, first: str, last: str) -> None:
        """
        It is one day within its hull.
        """
        when = When.parse(text)

        assert [(first, last, first, last)] == [told(reading) for reading in when.readings]
        assert when.readings[0].is_moment

    def test_a_month_is_not_the_period_of_a_month(self) -> None:
        """
        `2021-07` and `2021-07/2021-07` share their four days, and are not equal.
        """
        month, period = When.parse("2021-07"), When.parse("2021-07/2021-07")

        assert told(month.readings[0]) == told(period.readings[0])
        assert month != period
        assert month.readings != period.readings


class TestInterval:
    """
    A period is four days, clipped so that an end is never before its begin; an unknown bound is open.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("2021-07/2021-08", ("2021-07-01", "2021-07-31", "2021-08-01", "2021-08-31")),
            ("2021-07-15/2021-07", ("2021-07-15", "2021-07-15", "2021-07-15", "2021-07-31")),
            ("2021/2021-03", ("2021-01-01", "2021-03-31", "2021-03-01", "2021-03-31")),
            ("2021/..", ("2021-01-01", "2021-12-31", "2021-01-01", "..")),
            ("../2021", ("..", "2021-12-31", "2021-01-01", "2021-12-31")),
            ("2021/", ("2021-01-01", "2021-12-31", "2021-01-01", "..")),
            ("../..", ("..", "..", "..", "..")),
            ("..2018-01-12/2018-01-12..", ("..", "2018-01-12", "2018-01-12", "..")),
            ("2021/2025-12-10..", ("2021-01-01", "2021-12-31", "2025-12-10", "..")),
            ("2021/..2025-12-10", ("2021-01-01", "2021-12-31", "2021-01-01", "2025-12-10")),
            ("2021../2023", ("2021-01-01", "2023-12-31", "2023-01-01", "2023-12-31")),
            ("2021-36/2022-33", ("2021-10-01", "2021-12-31", "2022-01-01", "2022-03-31")),
        ],
    )
    def test_period(self, text: str, expected: FourDays) -> None:
        """
        Its ends lie where they are written.
        """
        when = When.parse(text)

        assert [expected] == [told(reading) for reading in when.readings]
        assert not when.readings[0].is_moment

    @given(date_texts())
    def test_clipped(self, text: str) -> None:
        """
        No reading ends before it begins, whatever is written.
        """
        for reading in When.parse(text).readings:
            assert reading.begin_earliest <= reading.end_earliest <= reading.end_latest
            assert reading.begin_earliest <= reading.begin_latest <= reading.end_latest


class TestQualifier:
    """
    A qualifier widens the smallest component that it touches by one unit, each unit a reading, the printed one first.
    """

    @pytest.mark.parametrize("mark", ["?", "~", "%"])
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("2021{}-07-28", ["2021-07-28", "2020-07-28", "2022-07-28"]),
            ("{}2021-07-28", ["2021-07-28", "2020-07-28", "2022-07-28"]),
            ("2021-01{}-31", ["2021-01-31", "2020-12-31", "2021-02-28"]),
            ("2021-07-28{}", ["2021-07-28", "2021-07-27", "2021-07-29"]),
            ("2021-03-{}01", ["2021-03-01", "2021-02-28", "2021-03-02"]),
            ("2020{}-02-29", ["2020-02-29", "2019-02-28", "2021-02-28"]),
            ("2020-03{}-31", ["2020-03-31", "2020-02-29", "2020-04-30"]),
            ("9999{}-07-28", ["9999-07-28", "9998-07-28"]),
            ("0001-01-01{}", ["0001-01-01", "0001-01-02"]),
            ("9999-12-31{}", ["9999-12-31", "9999-12-30"]),
        ],
    )
    def test_day(self, text: str, mark: str, expected: list[str]) -> None:
        """
        A day that the month lacks becomes its last, and readings beyond the calendar are dropped.
        """
        assert [(day, day) for day in expected] == hulls(text.format(mark))

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("2022-03~", [("2022-03-01", "2022-03-31"), ("2022-02-01", "2022-02-28"), ("2022-04-01", "2022-04-30")]),
            ("2021~", [("2021-01-01", "2021-12-31"), ("2020-01-01", "2020-12-31"), ("2022-01-01", "2022-12-31")]),
            ("2021-12?", [("2021-12-01", "2021-12-31"), ("2021-11-01", "2021-11-30"), ("2022-01-01", "2022-01-31")]),
            ("2021-33%", [("2021-01-01", "2021-03-31"), ("2020-10-01", "2020-12-31"), ("2021-04-01", "2021-06-30")]),
            ("2021-24?", [("2021-12-01", "2022-02-28"), ("2021-09-01", "2021-11-30"), ("2022-03-01", "2022-05-31")]),
            ("2020?-02", [("2020-02-01", "2020-02-29"), ("2019-02-01", "2019-02-28"), ("2021-02-01", "2021-02-28")]),
            ("0001?", [("0001-01-01", "0001-12-31"), ("0002-01-01", "0002-12-31")]),
        ],
    )
    def test_span(self, text: str, expected: list[tuple[str, str]]) -> None:
        """
        Months, seasons and quarters carry into the year.
        """
        assert expected == hulls(text)

    def test_several_components(self) -> None:
        """
        Two components in doubt are nine readings.
        """
        expected = {f"{year}-{month:02}-28" for year in (2020, 2021, 2022) for month in (6, 7, 8)}

        days = [first for first, _ in hulls("2021?-07?-28")]

        assert expected == set(days)
        assert len(expected) == len(days)
        assert days[0] == "2021-07-28"

    def test_interval(self) -> None:
        """
        Each end has its readings; the one that ends before it begins is dropped.
        """
        printed = ("2021", "2022")
        others = {(begin, end) for begin in ("2020", "2021", "2022") for end in ("2021", "2022", "2023")}

        readings = [(first[:4], last[:4]) for first, last in hulls("2021?/2022?")]

        assert printed == readings[0]
        assert others - {printed, ("2022", "2021")} == set(readings[1:])


class TestSet:
    """
    `[2020-07-28,2021-07-28]` is one of two days, two readings; a member may be an interval.
    """

    def test_days(self) -> None:
        """
        Each member is a reading, in the order written.
        """
        expected = ["2021-07-28", "2020-07-28"]

        assert [(day, day) for day in expected] == hulls("[2021-07-28, 2020-07-28]")

    def test_intervals(self) -> None:
        """
        "July and August" of one year or the other are two periods.
        """
        expected = [("2020-07-01", "2020-08-31"), ("2021-07-01", "2021-08-31")]

        when = When.parse("[2020-07/2020-08,2021-07/2021-08]")

        assert expected == hulls(when.edtf)
        assert not any(reading.is_moment for reading in when.readings)

    def test_members_of_every_sort(self) -> None:
        """
        Dates, ranges, qualified dates and intervals stand beside each other.
        """
        expected = [
            ("..", "2018-12-31"),
            ("2020-01-01", "2020-12-31"),
            ("2019-01-01", "2019-12-31"),
            ("2021-01-01", "2021-12-31"),
            ("2022-01-01", "2022-02-28"),
            ("2023-01-01", ".."),
        ]

        assert expected == hulls("[..2018,2020?,2022-01..2022-02,2023/..]")


class TestCanonicalText:
    """
    Canonical text reads back as what it was written from.
    """

    @pytest.mark.parametrize(
        ("text", "canonical"),
        [
            (" 2021-07 ", "2021-07"),
            ("/", "../.."),
            ("2021/", "2021/.."),
            ("/2021", "../2021"),
            ("2021 / 2022", "2021/2022"),
            ("[2021]", "2021"),
            ("[2020/]", "2020/.."),
            ("[ 2020 , 2021 ]", "[2020,2021]"),
            ("[2020,2020]", "2020"),
            ("[2020,2020,2021]", "[2020,2021]"),
            ("[2020..2021]", "[2020..2021]"),
        ],
    )
    def test_spellings(self, text: str, canonical: str) -> None:
        """
        Spellings of one date become one text.
        """
        assert canonical == str(When.parse(text))

    @given(date_texts())
    def test_round_trip(self, text: str) -> None:
        """
        `When.parse(str(w)) == w`, and the text is its own canonical text.
        """
        when = When.parse(text)
        again = When.parse(str(when))

        assert when == again
        assert when.readings == again.readings
        assert str(when) == str(again)


class TestRefusal:
    """
    What is not read is refused with a sentence.
    """

    @pytest.mark.parametrize(
        ("text", "sentence"),
        [
            ("", "never empty"),
            ("   ", "never empty"),
            ("0000", "from year 0001 to 9999"),
            ("0000-01-01", "from year 0001 to 9999"),
            ("9999-24", "from year 0001 to 9999"),
            ("-0044", "cannot read '-0044'"),
            ("Y12021", "cannot read"),
            ("XXXX", "cannot read 'XXXX' as a date; write 2021-07-28"),
            ("XXXX-07-28", "cannot read"),
            ("2021-13", "a month is 01 to 12"),
            ("2021-00", "a month is 01 to 12"),
            ("2021-07-32", "has no such day"),
            ("2021-07-00", "has no such day"),
            ("2021-02-29", "has no such day"),
            ("2021?-02-29", "has no such day"),
            ("2021-7-28", "cannot read"),
            ("20210728", "cannot read"),
            ("28/07/2021", "an interval has one slash"),
            ("07/2021", "cannot read '07'"),
            ("10.12.2025", "cannot read '10.12.2025' as a date; write 2021-07-28"),
            ("28 July 2021", "cannot read"),
            ("Tuesday", "write 2021-07-28"),
            ("2021-07-28T10:00", "times are not kept"),
            ("2021-07-28 10:00", "times are not kept"),
            ("2021-08/2021-07", "it ends before it begins"),
            ("2021-08/..2021-07", "it ends before it begins"),
            ("[2021..2020]", "it ends before it begins"),
            ("[..]", "is missing"),
            ("[]", "never empty"),
            ("[2020,]", "never empty"),
            ("[[2021]]", "no other set"),
            ("[2020,[2021]]", "no other set"),
            ("[" * 400 + "2021" + "]" * 400, "no other set"),
            ("[2021", "cannot read"),
            ("{2021,2022}", "cannot read"),
            ("2021-21-05", "a season or a quarter has no days"),
            ("2021-XX-05", "must be unspecified"),
            ("202X-07", "must be unspecified"),
            ("202X?", "cannot be doubted as well"),
            ("?2021?", "one qualifier to a component"),
            ("2021??", "cannot read"),
            ("2021?../..", "no doubt is written beside '..'"),
            ("[2021~..]", "no doubt is written beside '..'"),
            ("..", "cannot read"),
            ("2021..", "cannot read"),
            ("unknown", "cannot read"),
            ("٢٠٢١-٠٧-٢٨", "cannot read"),
            ("２０２１", "cannot read"),  # digits of full width are the point
            ("2021−07", "cannot read"),  # a minus sign is no hyphen
            ("2021-07-28\x00", "cannot read"),
            ("2" * 5000, "5000 characters"),
        ],
    )
    def test_sentence(self, text: str, sentence: str) -> None:
        """
        The sentence says what is wrong, and is short.
        """
        with pytest.raises(InvalidValue) as caught:
            When.parse(text)

        assert sentence in str(caught.value)
        assert len(str(caught.value)) < 200

    @pytest.mark.parametrize("value", [None, 2021, 2021.0, True, b"2021", date(2021, 7, 28)])
    def test_no_text(self, value: object) -> None:
        """
        What is no text is refused with the name of its type.
        """
        with pytest.raises(InvalidValue, match=f"not as {type(value).__name__}"):
            When.parse(value)  # type: ignore[arg-type]  # the wrong type is the point

    @given(st.one_of(near_miss_dates(), st.text(), st.text(alphabet="0123456789-/.,[]?~%X")))
    def test_nothing_else_is_raised(self, text: str) -> None:
        """
        Whatever the text, it is read and reads back, or `InvalidValue` is raised.
        """
        try:
            expression = edtf.parse(text)
        except InvalidValue:
            return

        assert expression == edtf.parse(expression.text)
