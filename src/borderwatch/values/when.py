"""
A moment or a period, as well as a source knows it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from borderwatch.errors import InvalidValue
from borderwatch.values import edtf
from borderwatch.values.immutable import Immutable
from borderwatch.values.reading import OPEN_END, OPEN_START, Reading, as_date
from borderwatch.values.truth import BEST, CERTAIN, NO, POSSIBLE
from borderwatch.values.window import Window

if TYPE_CHECKING:
    import pendulum


class When(Immutable):
    """
    A date with its doubts, written as EDTF (ISO 8601-2).

    `2021-07` is one unknown day in July, `2021-07/2021-08` a period, `[2020-07-28,2021-07-28]` one of two days,
    `2021/..` what began in 2021 and whose end is unknown, `../..` what nobody dated. `docs/laws.md` says how each
    is read.

    Equality is the canonical text and the best reading; `text`, `reference` and `rule` travel along.
    """

    __slots__ = ("_best_text", "best", "edtf", "order", "preferred", "readings", "reference", "rule", "text")

    edtf: str
    best: date | None
    readings: tuple[Reading, ...]
    preferred: Reading | None
    text: str
    reference: date | None
    rule: str
    order: tuple[int, int]
    "A sort key: by the best begin, then the first possible one; what has no begin comes last."
    _best_text: str

    def __init__(
        self,
        text: str,
        *,
        best: date | str | None = None,
        printed: str = "",
        reference: date | None = None,
        rule: str = "",
    ) -> None:
        expression = edtf.parse(text)
        preferred = expression.readings[0] if expression.has_printed else None
        day = _only_day(preferred)
        best_text = ""
        if best is not None:
            stated = edtf.parse(best if isinstance(best, str) else best.isoformat())
            picked = _preferred(expression, stated)
            picked_day = _only_day(stated.readings[0])
            if (picked, picked_day) != (preferred, day):
                preferred, day, best_text = picked, picked_day, stated.text
        self._fill(
            edtf=expression.text,
            best=day,
            readings=expression.readings,
            preferred=preferred,
            text=printed,
            reference=reference,
            rule=rule,
            order=_order(preferred, day, expression.readings),
            _best_text=best_text,
        )

    @classmethod
    def parse(
        cls,
        edtf: str,
        *,
        best: date | str | None = None,
        text: str = "",
        reference: date | None = None,
        rule: str = "",
    ) -> When:
        """
        Read EDTF text. Inverse of `str` where there is no best reading beside it.

        Args:
            edtf: the date, in EDTF.
            best: the day that a coder or a source prefers, which must lie in a reading; or the EDTF text of the
                reading that is preferred as a whole.
            text: the date as printed in the source.
            reference: the day from which a relative date was told.
            rule: the rule of `normalize.date` that read the text, if one did.

        Raises:
            InvalidValue: text that is not read, or a best outside every reading.
        """
        if best is None and not text and reference is None and not rule:
            return _shared(edtf)
        return cls(edtf, best=best, printed=text, reference=reference, rule=rule)

    @classmethod
    def on(cls, day: date) -> When:
        """
        One known day. Like `between` and `from_to` it equals what its EDTF text is parsed to, and is made faster.
        """
        ordinal = day.toordinal()
        only = date.fromordinal(ordinal)
        return cls._plain(only.isoformat(), Reading.moment(ordinal, ordinal), only)

    @classmethod
    def between(cls, first: date, last: date) -> When:
        """
        One unknown day between two days, both included.

        Raises:
            InvalidValue: the last day is before the first.
        """
        reading = Reading.moment(*_in_order(first, last))
        return cls._plain(f"[{_iso(first)}..{_iso(last)}]", reading, _only_day(reading))

    @classmethod
    def from_to(cls, first: date, last: date) -> When:
        """
        A period that fills the time from one day to another, both included.

        Raises:
            InvalidValue: the last day is before the first.
        """
        start, end = _in_order(first, last)
        reading = Reading(start, start, end, end, is_moment=False)
        return cls._plain(f"{_iso(first)}/{_iso(last)}", reading, _only_day(reading))

    @classmethod
    def _plain(cls, text: str, reading: Reading, best: date | None) -> When:
        """
        A date of one reading whose canonical text is known, and the day if it is only one.
        """
        when = cls.__new__(cls)
        fill = object.__setattr__
        fill(when, "edtf", text)
        fill(when, "best", best)
        fill(when, "readings", (reading,))
        fill(when, "preferred", reading)
        fill(when, "text", "")
        fill(when, "reference", None)
        fill(when, "rule", "")
        fill(when, "order", (reading.begin_earliest, reading.begin_latest))
        fill(when, "_best_text", "")
        return when

    @property
    def best_text(self) -> str:
        """
        The preferred reading as it was stated, in EDTF; empty where the date itself says it or nobody does.
        """
        return self._best_text

    @property
    def earliest(self) -> date | None:
        """
        The first day that any reading allows; None is open.
        """
        return as_date(min(reading.begin_earliest for reading in self.readings))

    @property
    def latest(self) -> date | None:
        """
        The last day that any reading allows; None is open.
        """
        return as_date(max(reading.end_latest for reading in self.readings))

    @property
    def is_undated(self) -> bool:
        """
        Whether nothing at all is known: `../..`.
        """
        return self == UNDATED

    @property
    def interval(self) -> pendulum.Interval[pendulum.Date] | None:
        """
        From `earliest` to `latest` as a `pendulum.Interval`, or None if either is open.
        """
        if self.earliest is None or self.latest is None:
            return None
        import pendulum

        first, last = (pendulum.date(day.year, day.month, day.day) for day in (self.earliest, self.latest))
        return pendulum.Interval(first, last)

    def during(self, asked: object) -> int:
        """
        The level (0 to 3) of "it overlaps the window"; see `Window.of` for what can be asked.
        """
        window = asked if isinstance(asked, Window) else Window.of(asked)
        start, end = window.start, window.end
        if not any(r.begin_earliest <= end and r.end_latest >= start for r in self.readings):
            return NO
        if all(r.begin_latest <= end and r.end_earliest >= start for r in self.readings):
            return CERTAIN
        if self.best is not None and start <= self.best.toordinal() <= end:
            return BEST
        whole = self.preferred
        return BEST if whole and start <= whole.begin_earliest and whole.end_latest <= end else POSSIBLE

    def started_in(self, asked: object) -> int:
        """
        The level (0 to 3) of "it began in the window".
        """
        window = asked if isinstance(asked, Window) else Window.of(asked)
        start, end = window.start, window.end
        if not any(r.begin_earliest <= end and r.begin_latest >= start for r in self.readings):
            return NO
        if all(start <= r.begin_earliest and r.begin_latest <= end for r in self.readings):
            return CERTAIN
        best = self.best_begin
        return BEST if best and start <= best[0] and best[1] <= end else POSSIBLE

    @property
    def best_begin(self) -> tuple[int, int] | None:
        """
        First and last day, as ordinals, on which it began by the best reading; None where there is none.
        """
        return _best_begin(self.preferred, self.best)

    def describe(self, language: str = "en") -> str:
        """
        The date as a person says it, in `en` or `es`.
        """
        from borderwatch.values.phrasing import describe

        return describe(self, language)

    def __str__(self) -> str:
        return self.edtf

    def __repr__(self) -> str:
        best = f", best={self._best_text!r}" if self._best_text else ""
        return f"When.parse({self.edtf!r}{best})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, When):
            return NotImplemented
        return (self.edtf, self.best, self.preferred) == (other.edtf, other.best, other.preferred)

    def __hash__(self) -> int:
        return hash((self.edtf, self.best))

    def __reduce__(self) -> tuple[object, tuple[str, str, str, date | None, str]]:
        return _restored, (self.edtf, self._best_text, self.text, self.reference, self.rule)


def _iso(day: date) -> str:
    return date.isoformat(day)  # of a datetime without its time


def _in_order(first: date, last: date) -> tuple[int, int]:
    start, end = first.toordinal(), last.toordinal()
    if start > end:
        raise InvalidValue(f"it ends on {_iso(last)}, before it begins on {_iso(first)}")
    return start, end


def _best_begin(preferred: Reading | None, best: date | None) -> tuple[int, int] | None:
    if preferred is None:
        return None
    first, last = preferred.begin_earliest, preferred.begin_latest
    if best is not None and first <= best.toordinal() <= last:
        first = last = best.toordinal()
    return first, last


def _order(preferred: Reading | None, best: date | None, readings: Sequence[Reading]) -> tuple[int, int]:
    first, last = _best_begin(preferred, best) or (
        min(reading.begin_earliest for reading in readings),
        max(reading.begin_latest for reading in readings),
    )
    if first != OPEN_START:
        return first, last
    return (last, last) if last != OPEN_END else (OPEN_END, OPEN_END)


def _preferred(expression: edtf.Expression, stated: edtf.Expression) -> Reading:
    """
    The reading that a stated best picks: the one that equals it, or the first that holds its day.
    """
    wanted = stated.readings[0]
    if len(stated.readings) == 1:
        for reading in expression.readings:
            if reading == wanted:
                return reading
        if wanted.is_single_day and wanted.is_moment:
            for reading in expression.readings:
                if reading.may_hold(wanted.begin_earliest):
                    return reading
    raise InvalidValue(
        f"best {stated.text} is not in {expression.text}; it must be a day of it, or one of its readings"
    )


def _only_day(reading: Reading | None) -> date | None:
    return as_date(reading.begin_earliest) if reading is not None and reading.is_single_day else None


@lru_cache(maxsize=65_536)
def _shared(text: str) -> When:
    return When(text)


def _restored(text: str, best: str, printed: str, reference: date | None, rule: str) -> When:
    return When(text, best=best or None, printed=printed, reference=reference, rule=rule)


UNDATED: Final = When("../..")
"What nobody dated: possible in every window."
