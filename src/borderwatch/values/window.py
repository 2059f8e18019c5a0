"""
The stretch of days that a question asks about.
"""

from __future__ import annotations

from datetime import date

import attrs

from borderwatch.errors import InvalidValue
from borderwatch.values import edtf


@attrs.frozen
class Window:
    """
    Every day from `start` to `end`, as ordinals, both included; `text` is the EDTF it was asked with.
    """

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, asked: object) -> Window:
        """
        The hull of one unqualified expression: EDTF text, a date, a `When`, or a pair of those.

        Raises:
            InvalidValue: a set or a qualified date, which has no one hull that a question could mean.
        """
        if isinstance(asked, cls):
            return asked
        if isinstance(asked, tuple):
            if len(asked) != 2:
                raise InvalidValue(f"a window is a pair of dates, not {len(asked)} of them")
            first, last = (cls.of(side) for side in asked)
            if first.start > last.end:
                raise InvalidValue(f"the window ends ({last.text}) before it begins ({first.text})")
            return cls(first.start, last.end, f"{first.text.partition('/')[0]}/{last.text.rpartition('/')[2]}")
        expression = edtf.parse(_text(asked))
        if not expression.is_plain:
            raise InvalidValue(
                f"{expression.text} cannot be a window, because it leaves open which days are asked; "
                "ask with one date or interval without doubt, such as 2021-07/2021-08"
            )
        reading = expression.readings[0]
        return cls(reading.begin_earliest, reading.end_latest, expression.text)


def _text(asked: object) -> str:
    if isinstance(asked, date):
        return date(asked.year, asked.month, asked.day).isoformat()
    return str(asked)
