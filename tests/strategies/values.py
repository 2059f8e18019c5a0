"""
Strategies for every small value, and for texts that are almost one.
"""

from __future__ import annotations

import string
from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from borderwatch.errors import InvalidValue
from borderwatch.values.citation import Citation
from borderwatch.values.estimate import Estimate, Number
from borderwatch.values.quantity import SCALES, Quantity
from borderwatch.values.reading import Reading, as_date
from borderwatch.values.when import When

SHORT_CALENDAR = (date(2019, 11, 1), date(2022, 3, 31))
"Days that lie close together, so that dates meet, with a leap day and two turns of the year among them."

_NEAR_MISS_CHARACTERS = "0123456789-/.,[]?~%XTZ: u٣"


def days(first: date = SHORT_CALENDAR[0], last: date = SHORT_CALENDAR[1]) -> st.SearchStrategy[date]:
    """
    Days of the short calendar, or between two others.
    """
    return st.dates(first, last)


@st.composite
def plain_dates(draw: st.DrawFn) -> str:
    """
    EDTF text of one date without doubt: a day, a month, a season, a quarter, a year, or digits unspecified.
    """
    day = draw(days())
    return draw(
        st.sampled_from(
            [
                day.isoformat(),
                f"{day:%Y-%m}",
                f"{day:%Y}",
                f"{day:%Y-%m}-XX",
                f"{day:%Y}-XX",
                f"{day:%Y}-XX-XX",
                f"{day:%Y}-{draw(st.sampled_from([21, 22, 23, 24, 33, 34, 35, 36]))}",
                f"{day.year // 10}X",
                f"{day.year // 100}XX",
            ]
        )
    )


@st.composite
def qualified_dates(draw: st.DrawFn) -> str:
    """
    EDTF text of one date with a qualifier on some of its components, left or right of them.
    """
    day = draw(days())
    components = [f"{day:%Y}", f"{day:%m}", f"{day:%d}"][: draw(st.integers(1, 3))]
    if len(components) == 2 and draw(st.booleans()):
        components[1] = str(draw(st.sampled_from([21, 22, 23, 24, 33, 34, 35, 36])))
    doubted = draw(st.sets(st.integers(0, len(components) - 1), min_size=1))
    for index in doubted:
        mark = draw(st.sampled_from("?~%"))
        components[index] = draw(st.sampled_from([f"{mark}{components[index]}", f"{components[index]}{mark}"]))
    return "-".join(components)


@st.composite
def intervals(draw: st.DrawFn, *, qualified: bool = True) -> str:
    """
    EDTF text of an interval, each end known, open, `..D` or `D..`.
    """
    doubtful = st.one_of(plain_dates(), qualified_dates()) if qualified else plain_dates()
    ends = st.one_of(
        st.sampled_from(["..", ""]), doubtful, plain_dates().map("..{}".format), plain_dates().map("{}..".format)
    )
    begin, end = draw(ends), draw(ends)
    return next(text for text in (f"{begin}/{end}", f"{end}/{begin}", f"{begin}/{begin}") if _is_read(text))


def ranges() -> st.SearchStrategy[str]:
    """
    EDTF text of a range as it stands in a set: `D..D`, `..D` or `D..`.
    """
    both = st.tuples(plain_dates(), plain_dates()).map(sorted).map("..".join).filter(lambda text: _is_read(f"[{text}]"))
    return st.one_of(both, plain_dates().map("..{}".format), plain_dates().map("{}..".format))


def sets() -> st.SearchStrategy[str]:
    """
    EDTF text of one of a set; its members are dates, qualified dates, ranges and intervals.
    """
    members = st.one_of(plain_dates(), qualified_dates(), ranges(), intervals())
    return st.lists(members, min_size=1, max_size=4).map(lambda texts: f"[{','.join(texts)}]").filter(_is_read)


def date_texts() -> st.SearchStrategy[str]:
    """
    EDTF text of every sort.
    """
    return st.one_of(plain_dates(), qualified_dates(), intervals(), sets(), st.just("../.."))


@st.composite
def whens(draw: st.DrawFn) -> When:
    """
    Dates of every sort; some with a best day or a best reading, the words they were printed in, a reference day.
    """
    text = draw(date_texts())
    when = When.parse(text)
    return When.parse(
        text,
        best=draw(st.one_of(st.none(), best_days(when), best_texts(when))),
        text=draw(st.sampled_from(["", "last Monday", "el lunes pasado"])),
        reference=draw(st.one_of(st.none(), days())),
        rule=draw(st.sampled_from(["", "weekday"])),
    )


def best_days(when: When) -> st.SearchStrategy[date | None]:
    """
    A day that lies in one of the readings.
    """
    return st.sampled_from(when.readings).flatmap(_days_of)


def best_texts(when: When) -> st.SearchStrategy[str | None]:
    """
    EDTF text of one of the readings, where the date is a set that writes it; else None.
    """
    members = when.edtf[1:-1].split(",") if when.edtf.startswith("[") else []
    single = [f"[{text}]" if ".." in text and "/" not in text else text for text in members]
    stated = [text for text in single if len(When.parse(text).readings) == 1]
    return st.sampled_from(stated) if stated else st.none()


def window_texts() -> st.SearchStrategy[str]:
    """
    What can be asked: one date or interval without doubt.
    """
    return st.one_of(plain_dates(), intervals(qualified=False))


def near_miss_dates() -> st.SearchStrategy[str]:
    """
    Texts one edit away from EDTF text; a few of them are still, or again, valid.
    """
    return date_texts().flatmap(_one_edit_away)


def numbers() -> st.SearchStrategy[Number]:
    """
    Whole numbers, and decimals of up to twelve digits after the point.
    """
    whole = st.integers(0, 10**6)
    return st.one_of(
        whole, st.builds(lambda digits, places: Decimal(digits).scaleb(-places), whole, st.integers(0, 12))
    )


@st.composite
def estimates(draw: st.DrawFn) -> Estimate:
    """
    Estimates: exact, between bounds, open, with and without a best.
    """
    low, best, high = sorted(draw(st.tuples(numbers(), numbers(), numbers())))
    return Estimate(
        draw(st.sampled_from([low, 0])), draw(st.sampled_from([best, None])), draw(st.sampled_from([high, None]))
    )


def units() -> st.SearchStrategy[str]:
    """
    Units that convert, and things that are counted.
    """
    known = [unit for units in SCALES.values() for unit in units]
    return st.sampled_from([*known, "vehicles", "shell-casings"])


def quantities() -> st.SearchStrategy[Quantity]:
    """
    Quantities, some with the words they were printed in.
    """
    return st.builds(
        Quantity, estimates(), units(), st.sampled_from(["", "almost six tons"]), st.sampled_from(["", "almost"])
    )


def slugs() -> st.SearchStrategy[str]:
    """
    Identifiers.
    """
    group = st.text(string.ascii_lowercase + string.digits, min_size=1, max_size=8)
    return st.lists(group, min_size=1, max_size=4).map("-".join)


def citations() -> st.SearchStrategy[Citation]:
    """
    Citations, with and without a paragraph.
    """
    return st.builds(Citation, slugs(), st.one_of(st.none(), st.integers(1, 999_999_999)))


def _is_read(text: str) -> bool:
    try:
        When.parse(text)
    except InvalidValue:
        return False
    return True


def _days_of(reading: Reading) -> st.SearchStrategy[date | None]:
    first = as_date(reading.begin_earliest) or date.min
    last = as_date(reading.end_latest) or date.max
    return st.dates(first, last)


@st.composite
def _one_edit_away(draw: st.DrawFn, text: str) -> str:
    at = draw(st.integers(0, len(text)))
    inserted = draw(st.sampled_from(["", *_NEAR_MISS_CHARACTERS]))
    removed = draw(st.integers(0 if inserted else 1, 1))
    return f"{text[:at]}{inserted}{text[at + removed :]}"
