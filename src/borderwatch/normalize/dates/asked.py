"""
What the reader of a text was told beside it: the day it was published, and which number comes first in 10/12.
"""

from __future__ import annotations

from datetime import date, datetime

import attrs

from borderwatch.errors import InvalidValue
from borderwatch.values.when import When


@attrs.define
class Asked:
    """
    The circumstances of one reading.
    """

    published: date | None
    day_first: bool | None
    used: bool = False
    "Whether a rule looked at the day of publication."

    def day(self) -> date | None:
        """
        The day of publication, for a rule that tells a date from it.
        """
        self.used = True
        return self.published


def day_of(published: object, tz: object) -> date | None:
    """
    The day that `published` is: ISO text, a date, a datetime or a When of one day.

    Raises:
        InvalidValue: it is no day.
    """
    if published is None:
        return None
    if isinstance(published, str):
        published = _parsed(published)
    if isinstance(published, datetime):
        return _day_there(published, tz)
    if isinstance(published, date):
        return date(published.year, published.month, published.day)
    if isinstance(published, When):
        return _only_day(published)
    raise InvalidValue(
        f"published is a day, such as '2025-12-10', a date, a datetime or a When, not {type(published).__name__}"
    )


def _parsed(text: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(text.strip())
    except ValueError:
        raise InvalidValue(f"published is a day in ISO form, such as '2025-12-10', not {text[:60]!r}") from None


def _day_there(moment: datetime, tz: object) -> date:
    if moment.tzinfo is None or tz is None:
        return moment.date()
    if not isinstance(tz, str):
        raise InvalidValue(f"tz is the name of a time zone, such as 'America/Guatemala', not {type(tz).__name__}")
    from zoneinfo import ZoneInfo

    try:
        return moment.astimezone(ZoneInfo(tz)).date()
    except (ValueError, OSError, LookupError):
        raise InvalidValue(f"no time zone is called {tz[:60]!r}; write for instance 'America/Guatemala'") from None
    except OverflowError:
        raise InvalidValue(f"{moment} has no day in {tz}: it is beyond the calendar") from None


def _only_day(when: When) -> date:
    reading = when.readings[0]
    if len(when.readings) != 1 or not (reading.is_single_day and reading.is_moment) or when.earliest is None:
        raise InvalidValue(f"published is one day, and {when} is not")
    return when.earliest
