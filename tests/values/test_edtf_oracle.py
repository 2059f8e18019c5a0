"""
Our hulls against those of the `edtf` package.
"""

from __future__ import annotations

from datetime import date
from math import isinf
from time import struct_time

import pytest
from edtf import EDTFParseException, parse_edtf

from borderwatch.errors import InvalidValue
from borderwatch.values.when import When

Hull = tuple[str, str]

REFUSED = ("refused", "refused")

AGREED = """
    2021 2021-07 2021-07-28 0001 0800 9999 0001-01-01 1066-10-14 1900-02-28 2000-02-29 2020-02-29 9999-12-31
    2021/2022 2021-07/2021-08 2021-07-28/2021-08-03 2021/2021-07 2021-07/2021-07-15 2021-07-15/2021-07
    2021-07-28/2021-07-28 2021/.. ../2021 2021-07/.. ../2021-07 2021-07-28/.. ../2021-07-28 ../..
    [2020,2021] [2020-07-28,2021-07-28] [2020-07,2021-08] [2020..2021] [2020-07..2021-03] [2020-07-01..2020-07-03]
    [..2021] [..2018-01-12] [2021..] [2021-07-28..] [..2019,2021] [2019,2021..] [2019,2020..2021]
    202X 20XX 19XX 199X 202X/203X 202X-XX 2021-XX 2020-XX 2021-07-XX 2020-02-XX 2021-02-XX 2021-XX-XX
    2021-07-XX/2021-08 2021-21 2021-22 2021-23 2021-21/2021-23 2021-33 2020-33 2021-34 2021-35 2021-36
""".split()  # noqa: SIM905  # sixty strings in quotes would hide what they are

AGREED_IN_DOUBT = """
    2021? 2021~ 2021?-07-28 2022-?03 2022-~03 2020?-02-29 2021-07-~28 2021-?07-?28 ~2021/2022
""".split()  # noqa: SIM905  # as above


def ours(text: str) -> Hull:
    """
    Earliest and latest here, open as `..`.
    """
    try:
        when = When.parse(text)
    except InvalidValue:
        return REFUSED
    return tuple(day.isoformat() if day else ".." for day in (when.earliest, when.latest))  # type: ignore[return-value]  # two


def theirs(text: str) -> Hull:
    """
    Earliest and latest there: the fuzzy bounds of a qualified date, the strict bounds of any other.
    """
    try:
        parsed = parse_edtf(text)
    except (EDTFParseException, AttributeError):
        return REFUSED
    if any(mark in text for mark in "?~%"):
        return _written(parsed.lower_fuzzy()), _written(parsed.upper_fuzzy())
    return _written(parsed.lower_strict()), _written(parsed.upper_strict())


def _written(bound: struct_time | float) -> str:
    if isinstance(bound, float):
        return ".." if isinf(bound) else str(bound)
    return f"{bound.tm_year:04}-{bound.tm_mon:02}-{bound.tm_mday:02}"


@pytest.mark.parametrize("text", AGREED)
def test_unqualified(text: str) -> None:
    """
    Without a qualifier both have the same hull.
    """
    assert theirs(text) == ours(text) != REFUSED


@pytest.mark.parametrize("text", AGREED_IN_DOUBT)
def test_qualified(text: str) -> None:
    """
    A qualifier that touches one component, and none to the right of others, widens alike in both.
    """
    assert theirs(text) == ours(text) != REFUSED


class TestKnownDisagreements:
    """
    Where the two differ, and which of them changes is noticed.
    """

    @pytest.mark.parametrize(
        ("text", "here", "there"),
        [
            ("2022-03~", ("2022-02-01", "2022-04-30"), ("2021-02-01", "2023-04-30")),
            ("2021-07~-28", ("2021-06-28", "2021-08-28"), ("2020-06-28", "2022-08-28")),
            ("2021-07-28~", ("2021-07-27", "2021-07-29"), ("2020-06-27", "2022-08-29")),
            ("2021-07-28?", ("2021-07-27", "2021-07-29"), ("2020-06-27", "2022-08-29")),
            ("2021-07~/2021-08", ("2021-06-01", "2021-08-31"), ("2020-06-01", "2021-08-31")),
        ],
    )
    def test_components_to_the_left(self, text: str, here: Hull, there: Hull) -> None:
        """
        A qualifier widens its own component here, and there every component to its left as well.
        """
        assert (here, there) == (ours(text), theirs(text))

    def test_uncertain_and_approximate(self) -> None:
        """
        `%` widens by one unit here, by two there.
        """
        expected = (("2020-01-01", "2022-12-31"), ("2019-01-01", "2023-12-31"))

        assert expected == (ours("2021%"), theirs("2021%"))

    def test_winter(self) -> None:
        """
        Winter runs into the next year here, and is December alone there.
        """
        expected = (("2021-12-01", "2022-02-28"), ("2021-12-01", "2021-12-31"))

        assert expected == (ours("2021-24"), theirs("2021-24"))

    @pytest.mark.parametrize(
        ("text", "here", "there"),
        [
            ("/2021", ("..", "2021-12-31"), ("2011-12-31", "2021-12-31")),
            ("2021/", ("2021-01-01", ".."), ("2021-01-01", "2031-01-01")),
        ],
    )
    def test_empty_end(self, text: str, here: Hull, there: Hull) -> None:
        """
        An end that is left empty is open here, and ten years away there.
        """
        assert (here, there) == (ours(text), theirs(text))

    @pytest.mark.parametrize(
        ("text", "here"),
        [
            ("/", ("..", "..")),
            ("[2021]", ("2021-01-01", "2021-12-31")),
            ("2021-33~", ("2020-10-01", "2021-06-30")),
            ("2021-33/2021-35", ("2021-01-01", "2021-09-30")),
            ("2021-XX/2022", ("2021-01-01", "2022-12-31")),
        ],
    )
    def test_read_here_alone(self, text: str, here: Hull) -> None:
        """
        Some texts of the standard are read here and not there.
        """
        assert (here, REFUSED) == (ours(text), theirs(text))

    @pytest.mark.parametrize(
        ("text", "here"),
        [
            ("[2020/2021,2023]", ("2020-01-01", "2023-12-31")),
            ("..2018-01-12/2018-01-12..", ("..", "..")),
            ("2021/2025..", ("2021-01-01", "..")),
        ],
    )
    def test_extensions(self, text: str, here: Hull) -> None:
        """
        The extensions are ours: intervals in a set, and ends at the latest or at the earliest.
        """
        assert (here, REFUSED) == (ours(text), theirs(text))

    @pytest.mark.parametrize(
        ("text", "there"),
        [
            ("2021-02-29", ("2021-02-29", "2021-02-29")),
            ("2021-08/2021-07", ("2021-08-01", "2021-07-31")),
            ("0000", ("0000-01-01", "0000-12-31")),
            ("XXXX", ("0000-01-01", "9999-12-31")),
        ],
    )
    def test_read_there_alone(self, text: str, there: Hull) -> None:
        """
        Days that no calendar has, ends before begins and the year 0 are refused here alone.
        """
        assert (REFUSED, there) == (ours(text), theirs(text))

    def test_leap_day_is_no_day_of_2021(self) -> None:
        """
        The standard library agrees with us on the 29th of February.
        """
        with pytest.raises(ValueError, match="day"):
            date.fromisoformat("2021-02-29")
