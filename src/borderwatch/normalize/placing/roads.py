"""
Roads inside phrases about places: those that join two places, and those with a name or a number of their own.
"""

from __future__ import annotations

import re
from typing import Final

import attrs

from borderwatch.normalize.placing.lexicon import Lexicon, Word, Words, printed
from borderwatch.normalize.placing.names import Names
from borderwatch.normalize.placing.thing import NotRead

_DISTANCE: Final = re.compile(r"\d+(?:[.,+]\d+)*")
_NUMBER: Final = re.compile(r"(?:[A-Z]{1,4}-?)?\d+(?:-?[A-Z]{1,2})?\.?", re.IGNORECASE)


@attrs.frozen
class Road:
    """
    A road as words name it.
    """

    name: str
    other: str = ""
    within: tuple[str, ...] = ()


@attrs.frozen
class Roads:
    """
    What a lexicon takes for a road.
    """

    lexicon: Lexicon
    names: Names

    def road(self, said: Words) -> Road | None:
        """
        The road that words name, or None where they name none.

        Raises:
            NotRead: a road, and not which.
        """
        rest = self.names.without_article(said, always=True)
        cut = next((at for at, word in enumerate(rest) if at and word.heard in self.lexicon.inside), len(rest))
        rest, around = rest[:cut], rest[cut + 1 :]
        found = self._leading(rest) or self._ending(rest)
        if found is None or not around:
            return found
        outer = self.names.thing(around)
        return attrs.evolve(found, within=(outer.name, *outer.within))

    def milestone(self, said: Words) -> Words:
        """
        The words after `kilometer 12 of`, where they begin so.
        """
        found = self.lexicon.milestones.at_start(self.names.without_article(said, always=True))
        if not found or not found[1] or not _DISTANCE.fullmatch(found[1][0].printed):
            return []
        rest = found[1][1:]
        of = self.lexicon.of.at_start(rest) or self.lexicon.along.at_start(rest)
        return of[1] if of else rest

    def _leading(self, said: Words) -> Road | None:
        """
        `the road from X to Y`, `la carretera X-Y`, `Carretera Federal 190`.
        """
        begin = said
        while begin and begin[0].heard in self.lexicon.road_adjectives and not self.lexicon.roads.at_start(begin):
            begin = begin[1:]
        word = self.lexicon.roads.at_start(begin)
        if word is None:
            return None
        rest = word[1]
        while rest and rest[0].heard in self.lexicon.road_adjectives:
            rest = rest[1:]
        leading = self.lexicon.leading.at_start(rest)
        joined = self._joined(leading[1]) if leading else self._hyphened(rest)
        if leading and not joined:
            raise NotRead("it does not name both ends of the road")
        return joined or self._named(said)

    def _ending(self, said: Words) -> Road | None:
        """
        `the X-Y highway`, `the X to Y road`, `the Pan-American Highway`.
        """
        word = self.lexicon.roads.at_end(said)
        if word is None:
            return None
        rest = word[1]
        while rest and rest[-1].heard in self.lexicon.road_adjectives:
            rest = rest[:-1]
        return self._joined(rest) or self._hyphened(rest) or self._named(said)

    def _joined(self, said: Words) -> Road | None:
        """
        Two names with a word between them.
        """
        at = [index for index, word in enumerate(said) if word.heard in self.lexicon.road_to]
        if not at:
            return None
        if len(at) > 1:
            raise NotRead("it names more than two places")
        one, other = self.names.thing(said[: at[0]]), self.names.thing(said[at[0] + 1 :])
        if one.within or one.is_part or other.is_part:
            raise NotRead("it does not name both ends of the road")
        return Road(one.name, other.name, other.within)

    def _hyphened(self, said: Words) -> Road | None:
        """
        Two names with a hyphen between them.
        """
        if any(word.heard in self.lexicon.road_names or _is_number(word) for word in said):
            return None
        pair = self.names.pair(said)
        if pair is None and any("-" in word.printed for word in said):
            raise NotRead("it does not name two ends of the road")
        return Road(*pair) if pair else None

    def _named(self, said: Words) -> Road:
        """
        A road that has a name or a number.
        """
        own = [word for word in said if not self._is_generic(word)]
        if not own or not all(self._is_own(word) for word in own):
            raise NotRead("no road is named")
        return Road(printed(said))

    def _is_generic(self, word: Word) -> bool:
        if word.heard in self.lexicon.road_to:
            return False
        is_particle = word.heard in self.lexicon.particles
        return is_particle or (word.heard,) in self.lexicon.roads or word.heard in self.lexicon.road_adjectives

    def _is_own(self, word: Word) -> bool:
        """
        Whether a word names a road: a number, a name that is known, or a proper name.
        """
        if _is_number(word) or word.heard in self.lexicon.road_names:
            return True
        self.names.name([word])
        return True


def _is_number(word: Word) -> bool:
    return _NUMBER.fullmatch(word.printed) is not None
