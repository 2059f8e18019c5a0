"""
The front of the package: a text in, a `When` out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date as Day  # noqa: N812 - the public function is called `date`
from itertools import product
from typing import Final

from borderwatch.errors import InvalidValue, Unreadable, WrongQuestion
from borderwatch.normalize.dates.asked import Asked, day_of
from borderwatch.normalize.dates.bounds import read_bounded
from borderwatch.normalize.dates.english import ENGLISH
from borderwatch.normalize.dates.language import Lexicon, Symbol, merge
from borderwatch.normalize.dates.moment import Moment
from borderwatch.normalize.dates.nearest import nearest_text
from borderwatch.normalize.dates.numerals import reduced
from borderwatch.normalize.dates.pairs import read_pair
from borderwatch.normalize.dates.refusal import Refused
from borderwatch.normalize.dates.single import read_single
from borderwatch.normalize.dates.spanish import SPANISH
from borderwatch.normalize.dates.tokens import Meanings, UnknownWord, symbols_of
from borderwatch.values.when import When

LONGEST: Final = 200
_MOST_SYMBOLS: Final = 20
_MOST_READINGS: Final = 64
LEXICON: Final = merge([ENGLISH, SPANISH])


def date(
    text: str,
    published: object = None,
    tz: str | None = None,
    day_first: bool | None = None,  # noqa: FBT001 - a contract
) -> When:
    """
    Read a date as it is printed in English or Spanish.

    Args:
        text: a phrase that says a date and nothing else.
        published: the day from which a relative date is told: ISO text, a date, a datetime or a When of one day.
        tz: the IANA zone in which the day of an aware `published` is taken.
        day_first: whether the day stands before the month in `10/12/2025`; where nobody says, both are readings.

    Raises:
        Unreadable: no rule reads the text, or it is no date.
        InvalidValue: `published`, `tz` or `day_first` is not what it should be.
        WrongQuestion: the text is no text.
    """
    return read(text, LEXICON, published=published, tz=tz, day_first=day_first)


def read(text: str, lexicon: Lexicon, *, published: object = None, tz: object = None, day_first: object = None) -> When:
    """
    As `date`, with the words of any languages.
    """
    if not isinstance(text, str):
        raise WrongQuestion(f"a date is read from text, not from {type(text).__name__}")
    if day_first is not None and not isinstance(day_first, bool):
        raise InvalidValue(f"day_first is True, False or None, not {type(day_first).__name__}")
    today = day_of(published, tz)
    if len(text) > LONGEST:
        raise Unreadable(text, "date", why=f"it has {len(text)} characters, and a date has at most {LONGEST}")
    if not text.strip(" \t\r\n.,"):
        raise Unreadable(text, "date", near="July 28, 2021", why="it is empty")
    moment, used, why = _understood(text, lexicon, today, day_first)
    if moment is None:
        near = "" if why else nearest_text(text, lexicon, lambda other: _is_readable(other, lexicon, today))
        raise Unreadable(text, "date", near=near, why=why)
    return When.parse(moment.edtf, best=moment.best, text=text, reference=today if used else None, rule=moment.rule)


def _is_readable(text: str, lexicon: Lexicon, today: Day | None) -> bool:
    return _understood(text, lexicon, today, None)[0] is not None


def _understood(
    text: str,
    lexicon: Lexicon,
    today: Day | None,
    day_first: bool | None,  # noqa: FBT001 - inside the module
) -> tuple[Moment | None, bool, str]:
    """
    What the text says if all its words together say one thing, whether it is told from the day, or why it is no date.
    """
    try:
        meanings = symbols_of(text, lexicon)
    except UnknownWord:
        return None, False, ""
    found: dict[tuple[str, object], tuple[Moment, bool]] = {}
    why = ""
    for symbols in _choices(meanings):
        asked = Asked(today, day_first)
        try:
            moment = _read(symbols, asked)
        except Refused as refused:
            why = why or str(refused)
            continue
        if moment is not None:
            # Unknown moments differ by what they would be: without a day, `mar` is no month and no Tuesday either.
            found.setdefault((moment.edtf, moment.spans or moment.grain), (moment, asked.used))
    if len(found) == 1:
        return *next(iter(found.values())), ""
    return None, False, "it can mean different things" if found else why


def _choices(meanings: Sequence[Meanings]) -> Iterable[Sequence[Symbol]]:
    """
    Every way to take the words, each in one of its meanings; none where there are too many.
    """
    count = 1
    for each in meanings:
        count *= len(each)
    if count == 1 and len(meanings) <= _MOST_SYMBOLS:
        return ([each[0] for each in meanings],)
    return product(*meanings) if count <= _MOST_READINGS and len(meanings) <= _MOST_SYMBOLS else ()


def _read(symbols: Sequence[Symbol], asked: Asked) -> Moment | None:
    """
    The moment of the first kind of rule that reads the symbols: one date, two, a bounded one.
    """
    said = reduced(symbols)
    if not said:
        return None
    return read_single(said, asked) or read_pair(said, asked) or read_bounded(said, asked)
