"""
Text in, quantities out: every language tried, and nothing guessed where two disagree.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from borderwatch.errors import InvalidValue, Unreadable
from borderwatch.normalize.quantities.english import ENGLISH
from borderwatch.normalize.quantities.grammar import Grammar
from borderwatch.normalize.quantities.nearest import nearest, reason
from borderwatch.normalize.quantities.pairing import Reading
from borderwatch.normalize.quantities.parentheses import without_parenthesis
from borderwatch.normalize.quantities.phrases import read
from borderwatch.normalize.quantities.spanish import SPANISH
from borderwatch.normalize.quantities.tables import Language
from borderwatch.normalize.quantities.tokens import LONGEST, tokens_of
from borderwatch.values.estimate import Estimate
from borderwatch.values.quantity import Quantity


class Reader:
    """
    Reads amounts in some languages.
    """

    def __init__(self, languages: Sequence[Language]) -> None:
        self.grammars = tuple(map(Grammar, languages))
        for place, grammar in enumerate(self.grammars):
            others = (*self.grammars[:place], *self.grammars[place + 1 :])
            grammar.stand_beside(others)

    def quantity(self, text: str) -> Quantity:
        """
        The amount that a text prints; see `borderwatch.normalize.quantities.quantity`.
        """
        if not isinstance(text, str):
            raise InvalidValue(f"a quantity is read from text, not from {type(text).__name__}")
        if len(text) > LONGEST:
            raise Unreadable(text, "quantity", why=f"it has more than {LONGEST} characters")
        tokens = tokens_of(text)
        readings = self._readings(tokens)
        if len(readings) != 1:
            raise self._unreadable(text, tokens, readings)
        (((low, best, high), unit, rule, _),) = readings
        return Quantity(Estimate(low, best, high), unit, text, rule)

    def _readings(self, tokens: list[str]) -> list[Reading]:
        """
        What the languages make of the tokens, each amount once.
        """
        if "(" in tokens:
            return without_parenthesis(tokens, self._readings)
        found: dict[object, Reading] = {}
        for place, grammar in enumerate(self.grammars):
            reading = read(grammar, tokens) if tokens else None
            if reading is None or (len(tokens) == 1 and self._is_other_word(place, tokens[0])):
                continue
            found.setdefault(reading[:2], reading)
        readings = list(found.values())
        return _listed(readings) if len(readings) == 2 else readings

    def _reads_well(self, tokens: list[str]) -> bool:
        """
        Whether tokens say one thing, of something that a table lists.
        """
        readings = self._readings(tokens)
        return len(readings) == 1 and readings[0].listed

    def _is_other_word(self, place: int, word: str) -> bool:
        """
        Whether a word is a small word of another language, which alone it may be: `once` is eleven and an adverb.
        """
        return word.isalpha() and any(
            word in grammar.small_words for other, grammar in enumerate(self.grammars) if other != place
        )

    def _unreadable(self, text: str, tokens: list[str], readings: list[Reading]) -> Unreadable:
        """
        The error that says why a text is refused, and what would read.
        """
        if readings:
            return Unreadable(text, "quantity", why="it says one thing in one language and another in another")
        if not tokens:
            return Unreadable(text, "quantity", near=self.grammars[0].language.example)
        why = reason(self.grammars, tokens)
        near = nearest(self.grammars, tokens, self._reads_well)
        return Unreadable(text, "quantity", near, why)


def _listed(readings: list[Reading]) -> list[Reading]:
    """
    Of two readings of one plural the one whose noun a table has; `1 bus driver` begins with a bus, and is none.
    """
    listed = [reading for reading in readings if reading.listed]
    same = readings[0].bounds == readings[1].bounds != (1, 1, 1)
    return listed if same and len(listed) == 1 else readings


READER: Final = Reader((ENGLISH, SPANISH))
"""
The reader of the library's own languages.
"""
