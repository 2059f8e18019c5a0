"""
What one language contributes to the reading of quantities: words, and no grammar.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final, TypeAlias

import attrs

Forms: TypeAlias = tuple[str, str]
"The singular forms and the plural forms of a noun, each list with commas between: `person`, `people, persons`."


@attrs.frozen
class Vague:
    """
    A phrase that stands for a number and prints none.
    """

    low: int
    "The least that it means."
    best: int | None = None
    "What it means best, if it says."
    high: int | None = None
    "The most that it means; None is open."
    rule: str = "vague"
    "The name of the rule."
    link: bool = False
    "Whether a noun follows with the word for `of` before it."
    alone: bool = True
    "Whether it may stand without a noun."
    grows: bool = False
    "Whether a word of `Language.groups` may follow, which it multiplies: `several hundred`."
    unit: str = ""
    "What is counted, where the phrase says so itself: `nobody`."
    listed: bool = False
    "Whether only a singular that a table lists may follow: `another man`, but not `another story`."


@attrs.frozen
class Collective:
    """
    A noun that stands for a number: `dozen`, `centenar`.
    """

    value: int
    "The number."
    about: bool = False
    "Whether it means about that number."
    alone: bool = True
    "Whether it may stand without a noun; a `quincena` is a fortnight too."


@attrs.frozen(kw_only=True)
class Language:
    """
    The words of one language. Another language is another table; accents and case do not matter in it.

    A field of several words that is one text has spaces between them, and one of several phrases has commas.
    """

    code: str
    "ISO 639-1."
    head_first: bool
    "Whether the noun stands before its adjectives, as in Spanish."

    numbers: Mapping[str, int]
    "Words for whole numbers below a thousand."
    articles: tuple[str, ...]
    "Words that are one where a noun follows."
    ten_links: tuple[str, ...]
    "What stands between tens and units; empty for nothing but a space."
    hundred: tuple[str, ...]
    "Words that multiply by a hundred."
    thousand: tuple[str, ...]
    "Words that multiply by a thousand."
    bare_thousand: bool
    "Whether the word for a thousand needs no number before it."
    large: Mapping[str, int]
    "Words that multiply by a million and more."
    hundred_links: tuple[str, ...]
    "What may stand between hundreds or more and the rest."
    collectives: Mapping[str, Collective]
    "Nouns for numbers, which another number multiplies."
    groups: Mapping[str, int]
    "Plurals that a vague phrase multiplies."
    fractions: Mapping[str, Decimal]
    "Phrases that begin an amount below one, up to the noun or the larger number."
    and_half: tuple[str, ...]
    "Phrases that add a half to the number or the measure before them."

    frames: Mapping[str, str]
    """
    Phrases before an amount that leave it as it is, by where they may stand: `plain`, `exact` (no hedge may follow),
    `inner` (also after a hedge), `part` (only before percent), `fixed` (only before an amount with a noun), `definite`
    (as `fixed`, and after some hedges: `cerca de los 300 migrantes`).
    """
    hedges: Mapping[str, str]
    "For each rule the phrases before an amount that name it."
    closings: Mapping[str, str]
    "For each rule the phrases after an amount that name it; `exactly` changes nothing."
    vague: Mapping[str, Vague]
    "Phrases for an amount without a number."
    ranges: Mapping[str, tuple[str, ...]]
    "Phrases before two numbers, each with what stands between the two; the empty phrase is none."
    shares: tuple[str, ...]
    "The phrases of `ranges` that only go with percent."

    links: str
    "Words for `of`."
    in_tail: str
    "Words that may stand after `of` and are no nouns: articles, and words for several."
    function_words: str
    "Words that no noun phrase has."
    more: str
    "Adjectives that change nothing: `more`, `other`."
    before_noun: str
    "Adjectives that stand before their noun, in a language where others follow it."
    invariable: str
    "Words without a plural that may follow a noun, in such a language."
    numbered: str
    "Words that a number may follow inside a noun phrase, as a name: `Barrio 18`."
    others: str
    "Words that stand for a noun said before: `others`."
    states: str
    "States that people are in, after the noun and not part of it."
    done: str
    "What is done to things, after the noun and not part of it."
    was: str = ""
    "Phrases between a noun and what is done to it, with commas between: `were`, `have been`."
    in_cash: tuple[str, ...]
    "Phrases after money that change nothing."
    plurals: str
    "Plurals that do not end in s: whole words, or endings after a hyphen."
    verb_endings: str
    "Endings of what is no adjective after a plural, in a language whose adjectives stand before the noun."
    uncountable: str
    "Words that end in s and are no plurals."

    measures: Mapping[str, str]
    "The forms of each unit that is measured, with commas between; the slug is the key."
    nouns: Mapping[str, Forms]
    "The forms of what is counted; the slug is the key."
    abbreviations: Mapping[str, str] = attrs.field(factory=dict)
    "What a word at the end stands for, which is read in its place: `mdp` for `millones de pesos`."
    refused: Mapping[str, str]
    "For each key of `nearest.REASONS` the words that make a phrase something else."
    example: str
    "A phrase that reads, for the writer of one that does not."


HALF: Final = Decimal("0.5")
QUARTER: Final = Decimal("0.25")
