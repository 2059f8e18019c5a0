"""
`during` and `started_in` against every possible world.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from borderwatch.errors import InvalidValue
from borderwatch.values.reading import OPEN_END, OPEN_START, Reading
from borderwatch.values.when import When
from borderwatch.values.window import Window
from tests.values.worlds import (
    ALL_DAYS,
    CALENDAR,
    WINDOWS,
    AskedDays,
    World,
    level,
    moments,
    onward,
    ordinary,
    periods,
    up_to,
    written,
)

Bounds = tuple[int | None, int | None]

ASKED = [(asked, Window.of(asked.text)) for asked in WINDOWS]


@attrs.frozen
class Told:
    """
    A date as it is written, the worlds that it allows, and those of its printed reading.
    """

    text: str
    worlds: frozenset[World]
    printed: frozenset[World] = frozenset()

    @property
    def days(self) -> set[int]:
        """
        Every day on which it may have been.
        """
        return {day for begin, end in self.worlds for day in range(begin, end + 1)}


def ends() -> Iterator[tuple[str, range]]:
    """
    Every way to write one end of an interval on the calendar, with the days that it may be.
    """
    yield "..", ALL_DAYS
    for day in CALENDAR:
        yield written(day), range(day, day + 1)
        yield f"..{written(day)}", up_to(day)
        yield f"{written(day)}..", onward(day)


def told_moments() -> Iterator[Told]:
    """
    Every moment on the calendar: a day, a range, an open range.
    """
    for day in CALENDAR:
        yield Told(written(day), moments([day]))
        yield Told(f"..{written(day)}", moments(up_to(day)))
        yield Told(f"{written(day)}..", moments(onward(day)))
        for last in range(day + 1, CALENDAR.stop):
            yield Told(f"{written(day)}..{written(last)}", moments(range(day, last + 1)))


def told_periods() -> Iterator[Told]:
    """
    Every interval on the calendar; those that no world allows have no worlds.
    """
    for (begin, begins), (end, last_days) in product(ends(), ends()):
        yield Told(f"{begin}/{end}", periods(begins, last_days))


MOMENTS = list(told_moments())
PERIODS = list(told_periods())
POSSIBLE_PERIODS = [told for told in PERIODS if told.worlds]
UNDATED = When.parse("../..")


def assert_exact(when: When, worlds: frozenset[World], asked: AskedDays, window: Window) -> None:
    """
    Hold both questions against the worlds of a date that has one reading, no best beside it.
    """
    expected = (
        level(map(asked.overlaps, worlds), best=False),
        level(map(asked.began, worlds), best=False),
    )

    assert expected == (when.during(window), when.started_in(window)), (str(when), asked.text)


def of_readings(*readings: Reading) -> When:
    """
    A date of readings that no EDTF text may have.
    """
    when = When.__new__(When)
    plain = {"best": None, "text": "", "reference": None, "rule": "", "order": (0, 0), "_best_text": ""}
    when._fill(edtf="made", readings=readings, preferred=readings[0], **plain)
    return when


def allowed_by(bounds: Bounds) -> range:
    """
    The days between two bounds, of which None is open.
    """
    first, last = bounds
    return range(ALL_DAYS.start if first is None else first, ALL_DAYS.stop if last is None else last + 1)


def as_span(bounds: Bounds) -> tuple[int, int]:
    """
    The same two bounds as ordinals.
    """
    first, last = bounds
    return (
        OPEN_START if first is None else ordinary(first).toordinal(),
        OPEN_END if last is None else ordinary(last).toordinal(),
    )


EVERY_WORLD = periods(ALL_DAYS, ALL_DAYS)
OVERLAPPING = {asked.text: frozenset(filter(asked.overlaps, EVERY_WORLD)) for asked in WINDOWS}
BEGUN = {asked.text: frozenset(filter(asked.began, EVERY_WORLD)) for asked in WINDOWS}


def level_of(worlds: frozenset[World], holding: frozenset[World]) -> int:
    """
    0, 1 or 3 from the worlds of one reading, and all worlds in which the answer is yes.
    """
    if worlds <= holding:
        return 3
    return 1 if worlds & holding else 0


class TestOneReading:
    """
    CERTAIN holds in every world that the record allows, NO in none, POSSIBLE is what lies between: for each reading
    of one moment or one period, in each window.
    """

    def test_moments(self) -> None:
        """
        A moment is exact in every window, as it is written in a set.
        """
        for told in MOMENTS:
            when = When.parse(f"[{told.text}]")
            for asked, window in ASKED:
                assert_exact(when, told.worlds, asked, window)

    def test_periods(self) -> None:
        """
        A period with each end known, unknown, at the latest or at the earliest is exact in every window.
        """
        for told in POSSIBLE_PERIODS:
            when = When.parse(told.text)
            for asked, window in ASKED:
                assert_exact(when, told.worlds, asked, window)

    def test_periods_without_a_world_are_refused(self) -> None:
        """
        What no world allows is refused, and nothing else is.
        """
        refused = []
        for told in PERIODS:
            try:
                When.parse(told.text)
            except InvalidValue:
                refused.append(told.text)

        assert [told.text for told in PERIODS if not told.worlds] == refused

    def test_periods_of_any_four_days(self) -> None:
        """
        A period whose ends lie between any two days each, as in `2021-07-15/2021-07`, is exact once it is clipped.
        """
        pairs: list[Bounds] = [
            (first, last)
            for first, last in product([None, *CALENDAR], repeat=2)
            if first is None or last is None or first <= last
        ]
        for begin, end in product(pairs, pairs):
            worlds = periods(allowed_by(begin), allowed_by(end))
            reading = Reading.period(as_span(begin), as_span(end))

            assert bool(worlds) == (reading is not None)
            if reading is not None:
                self._assert_all_windows(of_readings(reading), worlds)

    def _assert_all_windows(self, when: When, worlds: frozenset[World]) -> None:
        """
        As `assert_exact` over all windows, with sets of worlds for speed.
        """
        for asked, window in ASKED:
            overlapping, begun = OVERLAPPING[asked.text], BEGUN[asked.text]
            expected = (level_of(worlds, overlapping), level_of(worlds, begun))

            assert expected == (when.during(window), when.started_in(window)), (when.readings, asked.text)


class TestPrintedReading:
    """
    Between CERTAIN and NO the best reading says yes if the whole printed reading lies in the window.
    """

    @pytest.mark.parametrize("mark", ["?", "~", "%"])
    def test_doubtful_days(self, mark: str) -> None:
        """
        A day in doubt is the day before, that day or the day after; the printed one is the best.
        """
        for day in range(2, 6):
            when = When.parse(f"{written(day)[:-2]}{mark}{written(day)[-2:]}")
            for asked, window in ASKED:
                answers = [near in asked.days for near in (day - 1, day, day + 1)]
                expected = level(answers, best=day in asked.days)

                assert expected == when.during(window) == when.started_in(window)

    def test_doubtful_ends(self) -> None:
        """
        A period whose ends are both in doubt has nine readings, less those that end before they begin.
        """
        for begin, end in product(range(2, 6), repeat=2):
            if begin <= end:
                when = When.parse(f"{written(begin)}?/{written(end)}?")
                worlds = periods(range(begin - 1, begin + 2), range(end - 1, end + 2))
                for asked, window in ASKED:
                    printed = set(range(begin, end + 1))
                    during = level(map(asked.overlaps, worlds), best=printed <= asked.days)
                    started = level(map(asked.began, worlds), best=begin in asked.days)

                    assert (during, started) == (when.during(window), when.started_in(window))


class TestSeveralReadings:
    """
    A When is certain if all its readings are, NO if none is possible; between, its best says yes if the best day or
    the whole preferred reading lies in the window.
    """

    @given(
        st.lists(st.sampled_from(MOMENTS + POSSIBLE_PERIODS), min_size=2, max_size=4, unique_by=lambda told: told.text),
        st.data(),
    )
    @settings(max_examples=150, deadline=None)
    def test_set(self, members: list[Told], data: st.DataObject) -> None:
        """
        One of a set is exact, without a best, with a best day and with a best reading.
        """
        text = f"[{','.join(told.text for told in members)}]"
        worlds = frozenset().union(*(told.worlds for told in members))
        stated = data.draw(st.sampled_from(members))
        best_day = data.draw(st.sampled_from([None, *sorted(stated.days & set(CALENDAR))]))
        best_text = f"[{stated.text}]" if stated in MOMENTS else stated.text

        self._assert_levels(When.parse(text), worlds, None, None)
        self._assert_levels(When.parse(text, best=best_text), worlds, stated, None)
        if best_day is not None:
            when = When.parse(text, best=ordinary(best_day))
            named = [told for told in members if told.text == written(best_day)]
            holding = [told for told in members if min(told.days) <= best_day <= max(told.days)]
            self._assert_levels(when, worlds, (named + holding)[0], best_day)

    def _assert_levels(self, when: When, worlds: frozenset[World], best: Told | None, day: int | None) -> None:
        """
        Hold both questions in every window against the worlds, and against those of the best reading.
        """
        begins = {begin for begin, _ in best.worlds} if best else set()
        for asked, window in ASKED:
            inside = best is not None and best.days <= asked.days
            begun = {day} <= asked.days if day in begins else bool(begins) and begins <= asked.days
            expected = (
                level(map(asked.overlaps, worlds), best=inside or day in asked.days),
                level(map(asked.began, worlds), best=begun),
            )

            assert expected == (when.during(window), when.started_in(window)), (repr(when), asked.text)

    @given(st.sampled_from(POSSIBLE_PERIODS), st.data())
    @settings(max_examples=150, deadline=None)
    def test_best_day_of_one_period(self, told: Told, data: st.DataObject) -> None:
        """
        A best day within one period decides between CERTAIN and NO.
        """
        day = data.draw(st.sampled_from(sorted(told.days & set(CALENDAR))))
        when = When.parse(told.text, best=ordinary(day))

        self._assert_levels(when, told.worlds, told, day)


class TestUndated:
    """
    Undated is possible in every window.
    """

    def test_possible_everywhere(self) -> None:
        """
        It is certain only in the window that holds all days.
        """
        levels = {window.text: (UNDATED.during(window), UNDATED.started_in(window)) for _, window in ASKED}

        expected = {text: (3, 3) if text == "../.." else (1, 1) for text in levels}

        assert expected == levels


class TestSinceThen:
    """
    An unknown bound is open, in end-earliest and begin-latest too.
    """

    @pytest.mark.parametrize(
        ("text", "window", "expected"),
        [
            ("2021/..", "2021", 3),
            ("2021/..", "2023", 1),
            ("2021/..", "2020", 0),
            ("../2021", "2021", 3),
            ("../2021", "2019", 1),
            ("2021/2025-12-10..", "2023", 3),
            ("2021/2025-12-10..", "2026", 1),
            ("..2018-01-12/2018-01-12..", "2018-01-12", 3),
            ("..2018-01-12/2018-01-12..", "2018-01-13", 1),
            ("[2021..]", "2021", 1),
        ],
    )
    def test_overlap(self, text: str, window: str, expected: int) -> None:
        """
        Something that runs on is certain only where it must have run.
        """
        assert expected == When.parse(text).during(window)
