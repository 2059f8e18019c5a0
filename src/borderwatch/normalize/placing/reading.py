"""
A phrase about a place in, its whereabouts out, or an error that says what would have been read.
"""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from typing import Final

import attrs

from borderwatch.errors import Unreadable, WrongQuestion
from borderwatch.normalize.places import place_key
from borderwatch.normalize.placing.english import ENGLISH
from borderwatch.normalize.placing.grammar import Grammar
from borderwatch.normalize.placing.lexicon import Lexicon
from borderwatch.normalize.placing.spanish import SPANISH
from borderwatch.normalize.placing.thing import NotRead
from borderwatch.normalize.placing.whereabouts import Whereabouts
from borderwatch.normalize.quantities import quantity
from borderwatch.normalize.text import fold

LANGUAGES: Final = (ENGLISH, SPANISH)
"The tables that a phrase is read with, all of them at once. Another language is another table."

_LONGEST: Final = 200
_MOST_TRIED: Final = 10


def place(text: str, within: str | None = None) -> Whereabouts:
    """
    What a phrase of a report says about where something is: `near Tapachula`, `aldea El Naranjo, La Libertad (Petén)`.

    English and Spanish are both read; which place a name means is another question (see `Gazetteer.resolve`). A name
    has capital letters, as the press prints it; a phrase of small letters alone is refused, since nothing in it tells
    a village from a bridge.

    Args:
        text: the phrase, of at most some ten words.
        within: the name of what is known to contain the place, which comes last of those that the phrase names.

    Raises:
        Unreadable: no rule reads the phrase; `near` has the nearest that one does, where there is one.
    """
    if not isinstance(text, str):
        raise WrongQuestion(f"a place is read from text, not from {type(text).__name__}")
    if within is not None and not isinstance(within, str):
        raise WrongQuestion(f"within is the name of a place, not {type(within).__name__}")
    if len(text) > _LONGEST:
        raise Unreadable(text, "place", why="it is longer than a phrase")
    try:
        found = _grammar().read(text)
    except NotRead as reason:
        raise Unreadable(text, "place", _nearest(text), reason.why) from None
    return attrs.evolve(found, text=text, within=_with_outermost(found.within, within))


@cache
def _grammar() -> Grammar:
    return Grammar(Lexicon(LANGUAGES), quantity)


def _with_outermost(names: tuple[str, ...], outermost: str | None) -> tuple[str, ...]:
    """
    The names and one more, unless it is there already.
    """
    name = " ".join((outermost or "").split())
    if not fold(name) or (names and place_key(names[-1]) == place_key(name)):
        return names
    return (*names, name)


def _nearest(text: str) -> str:
    """
    The text with a misspelled word as the tables have it, or small letters throughout with capitals, if that is read.
    """
    vocabulary = _grammar().lexicon.vocabulary()
    words = text.split()
    for at, word in enumerate(words[:_MOST_TRIED]):
        is_known = fold(word) in vocabulary or not word.islower()
        near = [] if is_known else get_close_matches(fold(word), vocabulary, n=1, cutoff=0.75)
        changed = " ".join([*words[:at], *near, *words[at + 1 :]])
        if near and _is_read(changed):
            return changed
    return next(filter(_is_read, _capitalized(words[:_MOST_TRIED])), "") if text.islower() else ""


def _capitalized(words: list[str]) -> list[str]:
    """
    The words with capitals where names may have them: from the last word on, from the one before it, and so on, up to
    one that is no name.
    """
    lexicon = _grammar().lexicon
    plain = lexicon.common | lexicon.adjectives
    capitals = [word if fold(word) in lexicon.particles else word.capitalize() for word in words]
    first = max((at + 1 for at, word in enumerate(words) if fold(word) in plain), default=0)
    return [" ".join(words[:at] + capitals[at:]) for at in reversed(range(first, len(words)))]


def _is_read(text: str) -> bool:
    try:
        _grammar().read(text)
    except NotRead:
        return False
    return True
