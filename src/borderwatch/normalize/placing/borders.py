"""
The border itself inside phrases about places: the line, the land along it, and a country's side of it.
"""

from __future__ import annotations

import attrs

from borderwatch.normalize.placing.lexicon import Lexicon, Words, heard, printed, words_of
from borderwatch.normalize.placing.names import Names
from borderwatch.normalize.placing.thing import attempt


@attrs.frozen
class Border:
    """
    The border as words name it.
    """

    is_area: bool
    within: tuple[str, ...] = ()


@attrs.frozen
class Borders:
    """
    What a lexicon takes for the border.
    """

    lexicon: Lexicon
    names: Names

    def border(self, said: Words) -> Border | None:
        """
        The border, if the words are about nothing else.
        """
        rest = self.names.without_article(said, always=True)
        for at in range(len(rest)):
            area = self.lexicon.border_areas.at_start(rest[at:])
            line = self.lexicon.border.at_start(rest[at:])
            if not area and not line:
                continue
            _, after = area or line or ("", [])
            is_told = bool(area or after) or len(rest) < len(said) or at > 0 or not rest[at].is_capital
            if not is_told or not self._is_described(rest[:at]):
                return None
            within = self._after(after)
            return None if within is None else Border(area is not None, within)
        return None

    def side(self, said: Words) -> str:
        """
        The code of the country on whose side of the border the words are, or nothing.
        """
        relation = self.lexicon.relations.at_start(said)
        of = self.lexicon.of.at_start(said)
        rest = relation[1] if relation and relation[0] in ("in", "on") else of[1] if of else said
        rest = self.names.without_article(rest, always=True)
        for before, after in self.lexicon.sides:
            code, left = self._owner(rest, before, after)
            of = self.lexicon.of.at_start(left)
            border = self.border(of[1]) if of else None
            if code and (not left or (border and not border.is_area)):
                return code
        return ""

    def _owner(self, said: Words, before: list[str], after: list[str]) -> tuple[str, Words]:
        """
        The code of the country between words, and what stands after them.
        """
        if [word.heard for word in said[: len(before)]] != before:
            return "", []
        rest = said[len(before) :]
        for length in range(1, 4):
            owner = heard(self.names.without_article(rest[:length], always=True))
            end = length + len(after)
            if owner in self.lexicon.codes and [word.heard for word in rest[length:end]] == after:
                return self.lexicon.codes[owner], rest[end:]
        return "", []

    def _is_described(self, said: Words) -> bool:
        """
        Whether words beside the border say no more than which border it is.
        """
        rest = [word for word in said if word.heard not in self.lexicon.border_adjectives]
        halves = [heard(words_of(half)) for half in printed(rest).split("-")] if rest else []
        is_pair = len(halves) == 2 and all(half in self.lexicon.codes for half in halves)
        return not rest or heard(rest) in self.lexicon.codes or is_pair or self.names.pair(rest) is not None

    def _after(self, said: Words) -> tuple[str, ...] | None:
        """
        What contains the border as the words after it say; None if they say more than that and whose border it is.
        """
        inside = next((at for at, word in enumerate(said) if word.heard in self.lexicon.inside), len(said))
        around = attempt(self.names.thing, said[inside + 1 :]) if inside < len(said) else None
        if inside < len(said) and around is None:
            return None
        told = said[:inside]
        tail = next((at for at in range(len(told)) if self.lexicon.border_tails.at_start(told[at:])), len(told))
        if not self._is_described(told[:tail]) or not self._are_owners(told[tail:]):
            return None
        return (around.name, *around.within) if around else ()

    def _are_owners(self, said: Words) -> bool:
        """
        Whether words are nothing or name those who share the border: `with Belize`, `de México con Guatemala`.
        """
        while said:
            tail = self.lexicon.border_tails.at_start(said)
            rest = tail[1] if tail else said[1:]
            end = next((at for at, word in enumerate(rest) if self._divides(rest[at:])), len(rest))
            is_country = heard(self.names.without_article(rest[:end], always=True)) in self.lexicon.codes
            # `La frontera de X` may be a place that is called so, unless X is a country or another name follows.
            is_told = end < len(rest) and rest[end].heard not in self.lexicon.conjunctions
            is_alone = self.lexicon.of.at_start(said) and not is_told
            if not is_country and (is_alone or attempt(self.names.thing, rest[:end]) is None):
                return False
            said = rest[end:]
        return True

    def _divides(self, said: Words) -> bool:
        of = self.lexicon.of.at_start(said)
        return said[0].heard in self.lexicon.conjunctions or (
            not of and self.lexicon.border_tails.at_start(said) is not None
        )
