"""
The words that phrases about places are made of, as one table per language has them.
"""

from __future__ import annotations

from collections.abc import Mapping

import attrs


def _listed(words: str) -> tuple[str, ...]:
    """
    The words of a text that is divided by commas.
    """
    return tuple(word.strip() for word in words.split(",") if word.strip())


@attrs.frozen(kw_only=True)
class PlaceWords:
    """
    One language. Every text is words divided by commas; case and accents do not matter.
    """

    articles: tuple[str, ...] = attrs.field(converter=_listed)
    "Words before a name that are no part of it unless they are capitalized."
    bare_articles: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "Those of them that are no part of a name even then."
    contracted: Mapping[str, str] = attrs.field(factory=dict)
    "What a word comes to with the article after it: `de` is `del`."
    of: tuple[str, ...] = attrs.field(converter=_listed)
    "Between a generic word and the name."
    conjunctions: tuple[str, ...] = attrs.field(converter=_listed)
    "Between two names."
    particles: tuple[str, ...] = attrs.field(converter=_listed)
    "Words in a name that are not capitalized."
    relations: Mapping[str, str] = attrs.field(factory=dict)
    "Words before a place, divided by commas, by the relation that they say."
    nouns_near: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "What is near a place, in words that need a preposition: the outskirts of."
    along: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "Words that say `on` of a border or a road."
    inside: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "Between a place and what contains it."
    kinds: Mapping[str, str] = attrs.field(factory=dict)
    "Generic words that stand before a name, by kind."
    bare: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "Those of them that need no `of`."
    bare_with_article: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "Those that need none after an article."
    towns_too: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "Those that towns are called by as well, where they are capitalized: Río Hondo."
    plurals: Mapping[str, str] = attrs.field(factory=dict)
    "Generic words before two names, by kind."
    kinds_after: Mapping[str, str] = attrs.field(factory=dict)
    "Generic words that stand after a name, by kind."
    owned: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "Generic words that with `of` may follow what contains the place: the Chiapas town of Frontera Comalapa."
    lower_after: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "Those of them that belong to the name where they are capitalized: Cape Town."
    quarters: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "What parts of a town are called, which stays in their name."
    kept: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "Names whose generic word belongs to them."
    compass: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "Parts of a place, before `of`."
    compass_with_article: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "Those of them that without an article say where from a place something is: north of."
    compass_bare: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "Parts of a place that in small letters need no `of`: southeast Mexico."
    compass_adjectives: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "Adjectives that say which part, before the name or a generic word."
    late_adjectives: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "Adjectives that say which part, after a generic word."
    not_parts: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "Names that begin like a part of a place."
    adjectives: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "Words beside a generic one that change nothing."
    border: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "The border itself."
    border_areas: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "The land along it."
    border_adjectives: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "Words beside it that change nothing."
    border_tails: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "Between the border and the names of who has it."
    sides: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "The side of somebody: `{}` stands for the country or its demonym."
    side_codes: Mapping[str, str] = attrs.field(factory=dict)
    "Words for a country that are no demonym in the other tables, by ISO code."
    roads: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "Words for a road."
    road_adjectives: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "Words beside it that are no name."
    road_names: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "Names of roads that are printed in small letters."
    milestones: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "Words before a number that tells how far along a road: kilómetro 12."
    leading: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "Between a road and the first of the places that it joins."
    road_to: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "Between the two places that a road joins."
    away: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "Between a distance and the place that it is counted from."
    away_compass: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "Words between a distance and those: `north`, `away`."
    away_of: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "Words that are like those only after a direction: north of."
    lengths: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "Units of length."
    times: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "Units of time, in which no distance is told."
    at_distance: str = ""
    "The word before a distance, if there is one."
    bodies: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "Words that make a name one of an organization."
    never: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "Words that no name of a place has."
    common: tuple[str, ...] = attrs.field(converter=_listed, default="")
    "Words that are no name by themselves."
