"""
A language made ready for reading: its phrases by their first word, its nouns by form.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Final, Generic, TypeVar

from borderwatch.normalize.quantities.tables import Language
from borderwatch.normalize.quantities.tokens import tokens_of

T = TypeVar("T")


def folded(phrase: str) -> str:
    """
    A phrase of a table as the text of a reader comes in.
    """
    return " ".join(tokens_of(phrase))


class Phrases(Generic[T]):
    """
    Phrases that are found where they begin, the longest first.
    """

    __slots__ = ("by_first",)

    def __init__(self, entries: Mapping[str, T]) -> None:
        self.by_first: dict[str, list[tuple[list[str], int, T]]] = {}
        for phrase, meaning in entries.items():
            words = tokens_of(phrase)
            self.by_first.setdefault(words[0], []).append((words, len(words), meaning))
        for found in self.by_first.values():
            found.sort(key=lambda entry: -entry[1])

    def at(self, tokens: Sequence[str], start: int) -> tuple[T, int] | None:
        """
        What the longest phrase that begins there means, and where it ends.
        """
        if start >= len(tokens) or (known := self.by_first.get(tokens[start])) is None:
            return None
        for words, size, meaning in known:
            if size == 1 or tokens[start : start + size] == words:
                return meaning, start + size
        return None

    def words(self) -> Iterable[str]:
        """
        Every word of every phrase.
        """
        return (word for found in self.by_first.values() for words, _, _ in found for word in words)


MONEY: Final[Mapping[str, str]] = {
    "$": "dollar-sign",
    "us$": "usd",
    "usd$": "usd",
    "usd": "usd",
    "mx$": "mxn",
    "mxn$": "mxn",
    "mex$": "mxn",
    "mxn": "mxn",
    "q": "gtq",
    "q.": "gtq",
    "gtq": "gtq",
    "€": "eur",
    "eur": "eur",
}
"""
What money is printed with in front of the number.
"""


class Grammar:
    """
    One language, ready for reading.
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        self.foreign: frozenset[str] = frozenset()
        "Words of the languages that are read beside this one; a noun that no table has is not made of them."
        self.foreign_closed: frozenset[str] = frozenset()
        "Those of them that no noun phrase has, articles left out: names have them (`members of La Familia`)."
        self.numbers = {folded(word): value for word, value in language.numbers.items()}
        self.articles = frozenset(map(folded, language.articles))
        self.hundred = frozenset(map(folded, language.hundred))
        self.thousand = frozenset(map(folded, language.thousand))
        self.large = {folded(word): value for word, value in language.large.items()}
        self.collectives = {folded(word): value for word, value in language.collectives.items()}
        self.groups = {folded(word): value for word, value in language.groups.items()}
        self.fractions: Phrases[Decimal] = Phrases(language.fractions)
        self.and_half: Phrases[bool] = Phrases(dict.fromkeys(language.and_half, True))
        self.frames = Phrases(_spread(language.frames))
        self.hedges = Phrases(_spread(language.hedges))
        self.closings = Phrases(_spread(language.closings))
        self.vague = Phrases(language.vague)
        self.ranges = Phrases(
            {
                phrase: (folded(phrase), frozenset(map(folded, between)))
                for phrase, between in language.ranges.items()
                if phrase
            }
        )
        self.between = frozenset(map(folded, language.ranges.get("", ())))
        self.shares = frozenset(map(folded, language.shares))
        self.was: Phrases[bool] = Phrases(dict.fromkeys(filter(None, language.was.split(", ")), True))
        self.abbreviations = {folded(word): folded(full).split() for word, full in language.abbreviations.items()}
        self.in_cash: Phrases[bool] = Phrases(dict.fromkeys(language.in_cash, True))
        self.links = _words(language.links)
        self.measures = {folded(form): slug for slug, forms in language.measures.items() for form in forms.split(",")}
        self.nouns = _forms(language, 1)
        self.singular = _forms(language, 0)
        self.longest_noun = max(len(form.split()) for form in (*self.nouns, *self.singular, *self.measures))
        self._prepare_words()

    def stand_beside(self, others: Sequence[Grammar]) -> None:
        """
        Take notice of the words of the languages that the same texts are tried in.
        """
        self.foreign = frozenset(word for other in others for word in other.known) - self.known
        closed = (word for other in others for word in other.closed - other.in_tail - other.links)
        self.foreign_closed = frozenset(closed) - self.known

    def _prepare_words(self) -> None:
        """
        Sets of words that decide what may stand in a noun phrase.
        """
        language = self.language
        self.in_tail = _words(language.in_tail)
        self.more = _words(language.more)
        self.before_noun = _words(language.before_noun)
        self.invariable = _words(language.invariable)
        self.numbered = _words(language.numbered)
        self.others = _words(language.others)
        self.states = _words(language.states)
        self.done = _words(language.done) | self.states
        self.refused = {word: why for why, listed in language.refused.items() for word in _words(listed)}
        self.plurals, self.plural_endings = _endings(language.plurals)
        self.verb_endings = tuple(language.verb_endings.split())
        self.uncountable, self.uncountable_endings = _endings(language.uncountable)
        numerals = frozenset((*self.numbers, *self.large, *self.collectives, *self.groups))
        self.numerals = numerals | self.hundred | self.thousand
        self.counting = self.numerals | (frozenset(self.vague.words()) - self.links - {"-"})
        self.deciding = self.counting | frozenset(self.refused)
        self.closed = _words(language.function_words) | self.deciding
        self.small_words = self.closed | frozenset(
            word for phrases in (self.hedges, self.frames, self.closings) for word in phrases.words()
        )
        about_nouns = (self.before_noun, self.invariable, self.numbered, self.more, self.done, self.in_tail, self.links)
        self.known = self.small_words.union(*about_nouns) | frozenset(
            word for form in (*self.nouns, *self.singular, *self.measures) for word in form.split() if len(word) > 1
        )


def _forms(language: Language, place: int) -> dict[str, str]:
    """
    The singular forms (0) or the plural forms (1) of the nouns, each with its slug.
    """
    listed = ((slug, form) for slug, forms in language.nouns.items() for form in forms[place].split(","))
    return {folded(form): slug for slug, form in listed if form}


def _spread(listed: Mapping[str, str]) -> dict[str, str]:
    """
    The key of each phrase, of a table that lists phrases with commas between for each key.
    """
    return {phrase.strip(): key for key, phrases in listed.items() for phrase in phrases.split(",")}


def _words(listed: str) -> frozenset[str]:
    return frozenset(folded(word) for word in listed.split())


def _endings(listed: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """
    Whole words, and the endings that are listed after a hyphen.
    """
    words = listed.split()
    whole = frozenset(folded(word) for word in words if word[0] != "-")
    return whole, tuple(word[1:] for word in words if word[0] == "-")
