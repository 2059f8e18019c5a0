"""
One place inside a phrase: its proper name, what the words around it call it, and what they say contains it.
"""

from __future__ import annotations

import re
from typing import Final

import attrs

from borderwatch.normalize.placing.lexicon import Lexicon, Word, Words, heard, printed, words_of
from borderwatch.normalize.placing.thing import NotRead, Thing, attempt

_LONGEST: Final = 7
_WHOLE: Final = ("settlement", "admin2", "admin1", "crossing")
"Kinds of which `the southern state of X` is one in the south, not the south of one."
_NAME_WORD: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|['’ʼ´.\-])*")


@attrs.frozen
class Names:
    """
    What a lexicon takes for the name of a place. Each method raises NotRead where there is none.
    """

    lexicon: Lexicon

    def thing(self, said: Words) -> Thing:
        """
        A name, with what it is called and what contains it.
        """
        for at in range(1, len(said) - 1):
            around = self._container(said, at)
            if around and (found := attempt(self._named, said[:at])):
                outer = self.thing(around)
                return attrs.evolve(found, within=(outer.name, *outer.within))
        return self._named(said)

    def _container(self, said: Words, at: int) -> Words:
        """
        The words of what contains a place, if those before a word name the place and the word leads to it.

        So do `in`, `of the municipality of`, `municipio de` alone and, after `Soconusco region`, `of`.
        """
        if said[at].heard in self.lexicon.inside:
            return said[at + 1 :]
        of = self.lexicon.of.at_start(said[at:])
        around = self.without_article(of[1], always=True) if of else said[at:]
        if of and self.lexicon.kinds_after.at_end(said[:at]) and not self.lexicon.owned.at_end(said[:at]):
            return of[1]
        generic = self.lexicon.kinds.at_start(around)
        is_after = not of and (self.lexicon.kinds_after.at_start(around) or self.lexicon.owned.at_start(around))
        return around if generic and not is_after and self.lexicon.of.at_start(generic[1]) else []

    def without_article(self, said: Words, *, always: bool = False) -> Words:
        """
        The words without an article before them; a capitalized one (`La Mesilla`) is part of a name.
        """
        if not said or said[0].heard not in self.lexicon.articles:
            return said
        is_bare = always or not said[0].is_capital or said[0].heard in self.lexicon.bare_articles
        return said[1:] if is_bare else said

    def name(self, said: Words) -> str:
        """
        The words as the proper name of one place.
        """
        telling = [word for word in said if word.heard not in self.lexicon.small]
        parts = {part for word in said for part in word.heard.split()}
        if not telling or len(said) > _LONGEST:
            raise NotRead("no place is named")
        if parts & self.lexicon.bodies:
            raise NotRead("it names an organization or people")
        if parts & self.lexicon.conjunctions and heard(telling) not in self.lexicon.codes:
            raise NotRead("it names several places")
        if parts & self.lexicon.never or parts & self.lexicon.demonyms:
            raise NotRead("no place is named")
        if not self._is_more_than_common(said, telling):
            raise NotRead("no place is named")
        if any("-" in word.printed and _is_joined(word) for word in said):
            raise NotRead("it may name two places")
        if telling[-1] != said[-1] or not all(map(_is_proper, telling)) or not self._may_begin(said[0]):
            raise NotRead("a name has capital letters")
        return printed(said)

    def _is_more_than_common(self, said: Words, telling: Words) -> bool:
        """
        Whether words are a name although each of them alone is none: `El Puente`, not `THE BRIDGE`.
        """
        is_titled = said[0].heard in self.lexicon.articles and not printed(said).isupper()
        return is_titled or any(word.heard not in self.lexicon.common for word in telling)

    def _may_begin(self, word: Word) -> bool:
        is_particle = word.heard in self.lexicon.particles and word.heard not in self.lexicon.articles
        return word.is_capital and not is_particle

    def pair(self, said: Words) -> tuple[str, str] | None:
        """
        Two names that a hyphen joins, if the words are that.
        """
        halves = [words_of(half) for half in printed(said).split("-")] if said else []
        if len(halves) != 2 or not all(halves):
            return None
        one, other = (attempt(self.name, half) for half in halves)
        return (one, other) if one and other else None

    def _named(self, said: Words) -> Thing:
        """
        A name with the generic words before or after it.
        """
        bare = self.without_article(said, always=True)
        kept = self.lexicon.kept.at_start(bare)
        if kept and not kept[1]:
            return Thing(printed(bare))
        found = self._possessed(said) or self._owned(said) or attempt(self._quarter, said) or self._of_kind(said)
        found = found or attempt(self._after_kind, said) or attempt(self._before_kind, said)
        return found or Thing(self.name(self.without_article(said)))

    def _possessed(self, said: Words) -> Thing | None:
        """
        `Guatemala's Petén department`, `Mexico's southern state of Chiapas`.
        """
        at = next((at for at, word in enumerate(said[:-1]) if word.is_possessive), None)
        if at is None:
            return None
        which = self.lexicon.compass_adjectives.at_start(said[: at + 1])
        owner = which[1] if which else said[: at + 1]
        found = self._named(said[at + 1 :])
        if not found.kind:
            raise NotRead("it may name something that is no place")
        whole = self.name(self.without_article([*owner[:-1], owner[-1].owner]))
        return attrs.evolve(found, is_part=False, within=(*found.within, whole))

    def _owned(self, said: Words) -> Thing | None:
        """
        `the Chiapas border town of Ciudad Hidalgo`.
        """
        bare = self.without_article(said, always=True)
        for at in range(1, len(bare) - 2):
            generic = self.lexicon.owned.at_start(self._without_adjectives(bare[at:])[0])
            of = self.lexicon.of.at_start(generic[1]) if generic else None
            whole = attempt(self.name, bare[:at]) if of else None
            if generic and of and whole:
                if len(bare) == len(said):
                    raise NotRead("it does not say which of two places contains the other")
                kind = self.lexicon.kinds[tuple(generic[0].split())]
                return Thing(self.name(self.without_article(of[1])), kind, within=(whole,))
        return None

    def _quarter(self, said: Words) -> Thing | None:
        """
        A part of a town, which keeps its generic word: `zona 18`, `colonia Las Vegas`.
        """
        bare = self.without_article(said, always=True)
        if len(bare) < 2:
            return None
        is_numbered = len(bare) == 2 and bare[1].heard.isdigit() and self.lexicon.kinds.get((bare[0].heard,)) == "area"
        rest = bare[1:] if bare[0].heard in self.lexicon.quarters else bare[:-1]
        is_quarter = bare[0].heard in self.lexicon.quarters or bare[-1].heard in self.lexicon.quarters
        if is_quarter and any(word.heard not in self.lexicon.common or not word.is_capital for word in rest):
            self.name(rest)
        return Thing(printed(bare), "area") if is_numbered or is_quarter else None

    def _of_kind(self, said: Words) -> Thing | None:
        """
        `the small Guatemalan village of X`, `el municipio fronterizo de X`.
        """
        bare = self.without_article(said, always=True)
        if self.lexicon.border_areas.at_start(bare):
            raise NotRead("it may be the land along the border or a place there")
        rest, is_part = self._without_adjectives(bare)
        generic = self.lexicon.kinds.at_start(rest)
        if generic is None:
            return None
        kind, rest = generic
        while rest and (rest[0].heard in self.lexicon.beside_kinds or rest[0].heard in self.lexicon.late_adjectives):
            is_part = is_part or rest[0].heard in self.lexicon.late_adjectives
            rest = rest[1:]
        of = self.lexicon.of.at_start(rest)
        is_part = is_part and (kind not in _WHOLE or len(bare) == len(said))
        return Thing(self.name(self.without_article(of[1])), kind, is_part) if of else None

    def is_of_kind(self, said: Words) -> bool:
        """
        Whether the words begin with a generic one, adjectives left out.
        """
        return self.lexicon.kinds.at_start(self._without_adjectives(said)[0]) is not None

    def _without_adjectives(self, said: Words) -> tuple[Words, bool]:
        is_part = False
        while said:
            late = said[0].heard in self.lexicon.late_adjectives
            which = ("", said[1:]) if late else self.lexicon.compass_adjectives.at_start(said)
            if not which and said[0].heard not in self.lexicon.beside_kinds:
                break
            if not which and self.lexicon.kinds.at_start(said):
                break
            is_part = is_part or which is not None
            said = which[1] if which else said[1:]
        return said, is_part

    def _before_kind(self, said: Words) -> Thing | None:
        """
        `aldea El Naranjo`, `Lake Atitlán`, `el lago Atitlán`.
        """
        rest = self.without_article(said, always=True)
        table = self.lexicon.bare_with_article if len(rest) < len(said) else self.lexicon.bare
        bare = table.at_start(rest) or self.lexicon.bare.at_start(rest)
        generic = self.lexicon.kinds.at_start(rest)
        if bare is None or generic is None:
            return None
        return Thing(self.name(bare[1]), generic[0])

    def _after_kind(self, said: Words) -> Thing | None:
        """
        `Chiapas state`, `the La Mesilla border crossing`; a capitalized `Cape Town` is a name.
        """
        generic = self.lexicon.kinds_after.at_end(said)
        if generic is None or (said[-1].heard in self.lexicon.lower_after and said[-1].is_capital):
            return None
        return Thing(self.name(self.without_article(generic[1])), generic[0])


def _is_proper(word: Word) -> bool:
    return word.is_capital and not word.is_possessive and _NAME_WORD.fullmatch(word.printed) is not None


def _is_joined(word: Word) -> bool:
    """
    Whether two names may be what a hyphen joins: `Tapachula-Talismán`, not `Port-au-Prince`.
    """
    halves = word.printed.split("-")
    return all(half[:1].isupper() for half in halves)
