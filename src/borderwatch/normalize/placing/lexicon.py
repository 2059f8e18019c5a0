"""
The tables of all languages as one index, and the words of a phrase as it finds them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Final, NamedTuple, TypeVar

from borderwatch.normalize.countries import CODES, COUNTRIES, names_of
from borderwatch.normalize.demonyms import DEMONYMS, ENDINGS, demonyms_of
from borderwatch.normalize.placing.words import PlaceWords
from borderwatch.normalize.text import fold

V = TypeVar("V")
Phrase = tuple[str, ...]

_POSSESSIVE: Final = re.compile(r"['’´]s?$", re.IGNORECASE)
_AROUND_WORDS: Final = ";:!?…*¡¿'‘’"


class Word(NamedTuple):
    """
    A word as printed, and folded.
    """

    printed: str
    heard: str

    @property
    def is_capital(self) -> bool:
        """
        Whether it begins with a capital letter.
        """
        first = next(filter(str.isalpha, self.printed), "")
        return first != first.lower()

    @property
    def is_possessive(self) -> bool:
        """
        Whether it says whose something is: `Guatemala's`.
        """
        return _POSSESSIVE.search(self.printed) is not None

    @property
    def owner(self) -> Word:
        """
        The word of whose something is, without its ending.
        """
        return Word(_POSSESSIVE.sub("", self.printed), self.heard)


Words = list[Word]


def words_of(text: str) -> Words:
    """
    The words of a text, those without a letter or a digit left out.
    """
    printed = (word if _POSSESSIVE.search(word) else word.strip(_AROUND_WORDS) for word in text.split())
    return [Word(word, heard) for word in printed if (heard := fold(_POSSESSIVE.sub("", word)))]


def printed(words: Words) -> str:
    """
    The words as a text, without a dot at the end that is no part of an abbreviation with others (`U.S.`).
    """
    text = " ".join(word.printed for word in words)
    return text if "." in words[-1].printed[:-1] else text.rstrip(".,")


def heard(words: Words) -> str:
    """
    The words as a folded text.
    """
    return " ".join(word.heard for word in words)


class Table(dict[Phrase, V]):
    """
    Phrases of folded words, each with what it stands for.
    """

    def __init__(self, phrases: Mapping[Phrase, V]) -> None:
        super().__init__(phrases)
        self._lengths = sorted({len(phrase) for phrase in phrases}, reverse=True)

    def at_start(self, words: Words) -> tuple[V, Words] | None:
        """
        What the longest phrase that the words begin with stands for, and the words after it.
        """
        for length in self._lengths:
            found = self.get(tuple(word.heard for word in words[:length]))
            if found is not None and length <= len(words):
                return found, words[length:]
        return None

    def at_end(self, words: Words) -> tuple[V, Words] | None:
        """
        What the longest phrase that the words end with stands for, and the words before it.
        """
        for length in self._lengths:
            found = self.get(tuple(word.heard for word in words[-length:]))
            if found is not None and length <= len(words):
                return found, words[:-length]
        return None


class Lexicon:
    """
    What the grammar asks of the tables.
    """

    def __init__(self, languages: Sequence[PlaceWords]) -> None:
        self._languages = languages
        self.articles = self._words("articles")
        self.bare_articles = self._words("bare_articles")
        self.of = self._phrases("of")
        self.conjunctions = self._words("conjunctions")
        self.particles = self._words("particles")
        self.relations = self._by_value("relations")
        self.nouns_near = self._phrases("nouns_near")
        self.along = self._phrases("along")
        self.inside = self._words("inside")
        self.kinds = self._by_value("kinds")
        self.bare = self._phrases("bare")
        self.bare_with_article = self._phrases("bare_with_article")
        self.towns_too = self._words("towns_too")
        self.plurals = self._by_value("plurals")
        self.kinds_after = self._by_value("kinds_after")
        self.owned = self._phrases("owned")
        self.lower_after = self._words("lower_after")
        self.quarters = self._words("quarters")
        self.kept = self._phrases("kept")
        self.compass = self._phrases("compass")
        self.compass_with_article = self._phrases("compass_with_article")
        self.compass_bare = self._words("compass_bare")
        self.compass_adjectives = self._phrases("compass_adjectives")
        self.late_adjectives = self._words("late_adjectives")
        self.not_parts = self._phrases("not_parts")
        self.adjectives = self._words("adjectives")
        self.border = self._phrases("border")
        self.border_areas = self._phrases("border_areas")
        self.border_adjectives = self._words("border_adjectives")
        self.border_tails = self._phrases("border_tails")
        self.sides = [tuple(fold(end).split() for end in text.split("{}")) for text, _ in self._texts("sides")]
        self.roads = self._phrases("roads")
        self.road_adjectives = self._words("road_adjectives")
        self.road_names = self._words("road_names")
        self.milestones = self._phrases("milestones")
        self.leading = self._phrases("leading")
        self.road_to = self._words("road_to")
        self.away = self._phrases("away")
        self.away_compass = self._phrases("away_compass")
        self.away_of = self._phrases("away_of")
        self.lengths = self._words("lengths")
        self.times = self._words("times")
        self.at_distance = {fold(table.at_distance): frozenset(map(fold, table.lengths)) for table in languages}
        self.bodies = self._words("bodies")
        self.never = self._words("never")
        self.common = self._words("common") | {phrase[0] for phrase in self.compass if len(phrase) == 1}
        self.codes = {
            **_CODES,
            **{
                fold(form): code
                for table in languages
                for code, forms in table.side_codes.items()
                for form in forms.split(",")
            },
        }
        self.demonyms = _DEMONYMS

    @cached_property
    def beside_kinds(self) -> frozenset[str]:
        """
        Words beside a generic one that change nothing.
        """
        return self.adjectives | self.demonyms

    @cached_property
    def small(self) -> frozenset[str]:
        """
        Words in a name that are not capitalized.
        """
        return self.particles | self.conjunctions

    def vocabulary(self) -> list[str]:
        """
        Every word that phrases are made of, names left out.
        """
        tables = [table for table in vars(self).values() if isinstance(table, Table)]
        return sorted({word for table in tables for phrase in table for word in phrase if len(word) > 2})

    def _texts(self, field: str) -> list[tuple[str, PlaceWords]]:
        return [(text, table) for table in self._languages for text in getattr(table, field)]

    def _words(self, field: str) -> frozenset[str]:
        """
        Single words of all languages, folded.
        """
        return frozenset(" ".join(phrase) for text, table in self._texts(field) for phrase in _forms(text, table))

    def _phrases(self, field: str) -> Table[str]:
        """
        Phrases of all languages.
        """
        return Table({phrase: text for text, table in self._texts(field) for phrase in _forms(text, table)})

    def _by_value(self, field: str) -> Table[str]:
        """
        A mapping of values to phrases, turned around.
        """
        return Table(
            {
                phrase: value
                for table in self._languages
                for value, listed in getattr(table, field).items()
                for text in listed.split(",")
                for phrase in _forms(text, table)
            }
        )


def _forms(text: str, table: PlaceWords) -> list[Phrase]:
    """
    The folded words of a phrase, and the same with its last as it is before an article.
    """
    words = tuple(map(fold, text.split()))
    contracted = table.contracted.get(words[-1])
    return [words, (*words[:-1], contracted)] if contracted else [words]


def _coded(words: Iterable[tuple[Phrase, Phrase]]) -> dict[str, str]:
    return {" ".join(said): _OWN_CODES[" ".join(country)] for said, country in words}


_OWN_CODES: Final = {fold(country): code for country, code in CODES.items()}
_NAME_CODES: Final = {**_OWN_CODES, **_coded(names_of(COUNTRIES).items())}
_CODES: Final = {**_coded(demonyms_of(DEMONYMS, ENDINGS).items()), **_NAME_CODES}
_DEMONYMS: Final = frozenset(_CODES) - frozenset(_NAME_CODES)
