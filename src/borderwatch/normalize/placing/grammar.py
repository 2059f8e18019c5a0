"""
The grammar of phrases about places: segments in, a Whereabouts out.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final
from unicodedata import normalize

import attrs

from borderwatch.normalize.placing.borders import Borders
from borderwatch.normalize.placing.distances import Distances
from borderwatch.normalize.placing.lexicon import Lexicon, Words, words_of
from borderwatch.normalize.placing.names import Names
from borderwatch.normalize.placing.roads import Roads
from borderwatch.normalize.placing.thing import NotRead, Thing, attempt
from borderwatch.normalize.placing.whereabouts import Whereabouts
from borderwatch.normalize.text import fold
from borderwatch.values.quantity import Quantity

_MOST_WORDS: Final = 24
_MOST_AROUND: Final = 4
_LONGEST_ACRONYM: Final = 4
_QUOTES: Final = re.compile(r"[\"“”«»„]")
_DASHES: Final = re.compile(r"[‐‑‒–—―−]")
_AT_END: Final = " \t\n,;:!?…"
_SPACED_DASH: Final = re.compile(r"\s+-\s+")
_SEPARATOR: Final = re.compile(r"[(),](?!(?<=\d,)\d)")


@attrs.frozen
class Grammar:
    """
    What a lexicon makes of a phrase. A quantity is read by whoever can.
    """

    lexicon: Lexicon
    quantity: Callable[[str], Quantity]
    distances: Distances = attrs.field(init=False)
    names: Names = attrs.field(init=False)
    borders: Borders = attrs.field(init=False)
    roads: Roads = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "distances", Distances(self.lexicon, self.quantity))
        object.__setattr__(self, "names", Names(self.lexicon))
        object.__setattr__(self, "borders", Borders(self.lexicon, self.names))
        object.__setattr__(self, "roads", Roads(self.lexicon, self.names))

    def read(self, text: str) -> Whereabouts:
        """
        The whereabouts that a phrase tells.

        Raises:
            NotRead: it tells none.
        """
        segments = self._segments(text)
        head, *around = segments
        found = self._head(head)
        if around and found.kind == "water" and found.relation == "in" and self._may_be_a_town(head):
            raise NotRead("it may be a river or a town")
        if not around and found.rule == "name" and self._is_acronym(found.name):
            raise NotRead("an acronym is no place that is known")
        for segment in around:
            found = self._with_container(found, segment)
        return found

    def _segments(self, text: str) -> list[Words]:
        """
        The words of a phrase, cut where a comma or a bracket is.
        """
        plain = _SPACED_DASH.sub("-", _DASHES.sub("-", _QUOTES.sub(" ", normalize("NFC", text)))).rstrip(_AT_END)
        plain = self.distances.without_conversion(plain)
        if ";" in plain:
            raise NotRead("it names several places")
        segments = [words_of(part) for part in _SEPARATOR.split(plain)]
        told = [words for words in segments if words]
        if not told:
            raise NotRead("no place is named")
        if sum(map(len, told)) > _MOST_WORDS or len(told) > _MOST_AROUND + 1:
            raise NotRead("it is longer than a phrase")
        return told

    def _with_container(self, found: Whereabouts, said: Words) -> Whereabouts:
        """
        What was found, inside what another segment names, or on the border as it says.
        """
        side = self.borders.side(said)
        if side:
            if found.border or not found.name:
                raise NotRead("it tells of two sides or borders")
            return attrs.evolve(found, side=side, border=True)
        relation, _, rest = self._related(said)
        border = self.borders.border(rest)
        if border and relation in ("on", "in", "near") and found.name and not found.border:
            return attrs.evolve(found, border=True, within=(*found.within, *border.within))
        if relation not in ("", "in") or border:
            raise NotRead("a part of it says where in another way")
        of = self.lexicon.of.at_start(rest)
        is_kind = of and self.lexicon.kinds.at_start(self.names.without_article(of[1], always=True))
        thing = self._part(rest) or self.names.thing(of[1] if of and (is_kind or found.kind) else rest)
        return attrs.evolve(found, within=(*found.within, thing.name, *thing.within))

    def _head(self, said: Words) -> Whereabouts:
        side = self.borders.side(said)
        if side:
            return Whereabouts(relation="in", side=side, border=True, rule="side")
        return self._away(said) or self._between(said) or self._at(*self._related(said))

    def _related(self, said: Words) -> tuple[str, bool, Words]:
        """
        The relation that the first words say, whether they say `on` of a line, and the words after them.
        """
        if self.lexicon.kept.at_start(said):
            return "", False, said
        is_along = self.lexicon.along.at_start(said) is not None
        relation, rest = self.lexicon.relations.at_start(said) or ("", said)
        near = self.lexicon.nouns_near.at_start(self.names.without_article(rest, always=True))
        if near and relation != "near":
            return "near", False, near[1]
        return relation, is_along, rest

    def _at(self, relation: str, is_along: bool, said: Words) -> Whereabouts:  # noqa: FBT001  # as `_related` gives it
        """
        A place, with the relation that stands before it.
        """
        border = self.borders.border(said)
        if border:
            near = "near" if border.is_area else "on" if is_along else "in"
            told = relation if relation in ("near", "away") else near
            rule = "border-area" if border.is_area else "border"
            return Whereabouts(relation=told, within=border.within, border=True, rule=rule)
        milestone = self.roads.milestone(said) if relation in ("", "in") else []
        is_along = is_along or bool(milestone)
        road = self.roads.road(milestone or said)
        if milestone and not road:
            raise NotRead("no road is named")
        if road:
            told = relation if relation in ("near", "away") else "on" if is_along or road.other else "in"
            return Whereabouts(
                relation=told, name=road.name, other=road.other, kind="road", within=road.within, rule="road"
            )
        if relation in ("on", "between"):
            raise NotRead(f"it says {relation!r} of no line" if relation == "on" else "it names one place, not two")
        part = self._part(said)
        if part and relation not in ("", "in"):
            raise NotRead("it says where in two ways")
        thing = part or self.names.thing(said)
        told = "part" if thing.is_part else relation or "in"
        if thing.is_part and relation not in ("", "in"):
            raise NotRead("it says where in two ways")
        return Whereabouts(
            relation=told, name=thing.name, kind=thing.kind, within=thing.within, rule=_rule_of(told, thing)
        )

    def _part(self, said: Words) -> Thing | None:
        """
        A part of a place: `northern Guatemala`, `el norte de Quiché`.
        """
        rest = self.names.without_article(said, always=True)
        if self.lexicon.not_parts.at_start(rest):
            return None
        noun = self.lexicon.compass.at_start(rest)
        of = self.lexicon.of.at_start(noun[1]) if noun else None
        if len(rest) == len(said) and self.lexicon.compass_with_article.at_start(rest):
            of = None
        adjective = self.lexicon.compass_adjectives.at_start(rest)
        is_bare = (
            noun and len(rest) == len(said) and not rest[0].is_capital and rest[0].heard in self.lexicon.compass_bare
        )
        after = of[1] if of else adjective[1] if adjective else noun[1] if noun and is_bare else []
        # What stands before a generic word tells which: `the southern city of Tapachula` is all of it.
        is_told = len(rest) < len(said) and self.names.is_of_kind(after)
        if not after or (not of and (is_told or any(word.is_possessive for word in after))):
            return None
        thing = attempt(self.names.thing, after)
        if thing is None and noun and rest[0].is_capital:
            return None
        if thing is None or thing.kind == "area" or thing.is_part:
            raise NotRead("no place is named that it is a part of")
        return attrs.evolve(thing, is_part=True)

    def _between(self, said: Words) -> Whereabouts | None:
        """
        Somewhere between two places.
        """
        relation, rest = self.lexicon.relations.at_start(said) or ("", said)
        at = [index for index, word in enumerate(rest) if word.heard in self.lexicon.conjunctions]
        if relation != "between" or not at:
            return None
        one, other, kind = rest[: at[0]], rest[at[0] + 1 :], ""
        plural = self.lexicon.plurals.at_start(self.names.without_article(one, always=True))
        of = self.lexicon.of.at_start(plural[1]) if plural else None
        if plural and of:
            kind, one = plural[0], of[1]
        first, second = self.names.thing(one), self.names.thing(other)
        kinds = {kind or first.kind, kind or second.kind}
        if len(kinds) > 1 or first.within or first.is_part or second.is_part:
            raise NotRead("the two places are not named alike")
        return Whereabouts(
            relation="between",
            name=first.name,
            other=second.name,
            kind=kinds.pop(),
            within=second.within,
            rule="between",
        )

    def _away(self, said: Words) -> Whereabouts | None:
        """
        A place at a distance: `about 15 kilometers from the border`, `20 km al norte de X`.
        """
        if self.roads.milestone(self._related(said)[2]):
            return None
        for at in range(1, len(said)):
            far, spot = said[:at], said[at:]
            towards = self.lexicon.away_compass.at_end(far)
            away = self.lexicon.away.at_start(spot) or (self.lexicon.away_of.at_start(spot) if towards else None)
            far = towards[1] if towards else far
            if not away or not far:
                continue
            if any(word.heard in self.lexicon.times for word in far):
                raise NotRead("it says how long the way is, not how far")
            if self.distances.has_length(far):
                relation, _, rest = self._related(away[1])
                if relation:
                    raise NotRead("it says where in two ways")
                distance = self.distances.distance(far)
                found = self._at("away", is_along=False, said=rest)
                return attrs.evolve(found, distance=distance, rule="away")
        return None

    def _may_be_a_town(self, said: Words) -> bool:
        """
        Whether capitals and no article make a river's name a town's as well: `Río Hondo, Zacapa`.
        """
        return said[0].is_capital and said[0].heard in self.lexicon.towns_too

    def _is_acronym(self, name: str) -> bool:
        letters = name.replace(".", "")
        return letters.isupper() and len(letters) <= _LONGEST_ACRONYM and fold(name) not in self.lexicon.codes


def _rule_of(relation: str, thing: Thing) -> str:
    if relation != "in":
        return relation
    return "kind" if thing.kind else "name"
