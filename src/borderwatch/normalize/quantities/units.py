"""
Noun phrases in, units out: `kilos de cocaína` is `kg`, `six abandoned vehicles` counts `vehicles`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from borderwatch.normalize.quantities.agreement import agrees, has_verb, is_plural, is_plural_phrase
from borderwatch.normalize.quantities.grammar import Grammar

_MOST_WORDS = 7
_MOST_OPEN_WORDS = 6


class Unit(NamedTuple):
    """
    What an amount is told in.
    """

    slug: str
    "The unit."
    measured: bool = False
    "Whether it is measured, not counted."
    listed: bool = True
    "Whether a table lists it; otherwise it is the noun as printed."
    half: bool = False
    "Whether a half is printed after it: `kilo y medio`."


COUNT = Unit("count")
"""
The unit of a number without a noun.
"""


def unit_of(grammar: Grammar, words: Sequence[str], *, one: bool) -> Unit | None:
    """
    What a noun phrase counts or measures, or None where it is none. `one` says that the amount is one.
    """
    if not words:
        return COUNT
    return measure_of(grammar, words) or (None if "+" in words else counted(grammar, words, one=one))


def measure_at(grammar: Grammar, words: Sequence[str], start: int) -> tuple[str, int] | None:
    """
    The unit of measure that begins at a word, and where it ends.
    """
    for size in range(min(4, len(words) - start), 0, -1):
        if (slug := grammar.measures.get(" ".join(words[start : start + size]))) is not None:
            return slug, start + size
    return None


def measure_of(grammar: Grammar, words: Sequence[str]) -> Unit | None:
    """
    The unit of measure that a phrase begins with, if nothing else follows than what is measured.
    """
    found = measure_at(grammar, words, 0)
    if found is None:
        return None
    slug, end = found
    half = grammar.and_half.at(words, end)
    if half is not None:
        end = half[1]
    if len(words) > end and words[-1] in grammar.done:
        words = words[:-1]
    cash = grammar.in_cash.at(words, end)
    if cash is not None:
        end = cash[1]
    return (
        Unit(slug, measured=True, half=half is not None)
        if end == len(words) or _is_tail(grammar, words[end:])
        else None
    )


def _is_tail(grammar: Grammar, words: Sequence[str]) -> bool:
    """
    Whether the words are `of` and a noun phrase, which adds nothing to the unit before it.
    """
    if len(words) < 2 or words[0] not in grammar.links or len(words) > _MOST_WORDS or words[-1] in grammar.in_tail:
        return False
    tail = list(words)
    return grammar.foreign_closed.isdisjoint(tail) and all(
        word in grammar.in_tail or _is_plain(grammar, tail, place) for place, word in enumerate(tail) if place
    )


def _is_plain(grammar: Grammar, words: list[str], place: int) -> bool:
    """
    Whether a word may be part of a noun phrase: no sign, no number, none of the words that make it something else.
    """
    word = words[place]
    if word in grammar.closed:
        return "-" in (words[place - 1 : place] + words[place + 1 : place + 2]) and word not in grammar.deciding
    if "-" in word[1:] and word.rpartition("-")[2] in grammar.numbered:
        return True
    if word[0] == ".":
        return place > 0 and words[place - 1] in grammar.numbered
    if word[0].isdigit():
        beside = (words[place - 1], words[place + 1] if place + 1 < len(words) else "")
        plain = word.replace(".", "", 1).replace("x", "", 1)
        return place > 0 and plain.isdigit() and not grammar.numbered.isdisjoint(beside)
    if word == "-":
        return 0 < place < len(words) - 1 and words[place - 1].isalpha() and words[place + 1].isalpha()
    return word[0].isalpha()


def counted(grammar: Grammar, words: Sequence[str], *, one: bool) -> Unit | None:
    """
    What a noun phrase counts.
    """
    if listed := _listed(grammar, words, one=one):
        return Unit(listed)
    joined = _joined_noun(grammar, words, one=one)
    link = next((place for place in range(joined, len(words)) if words[place] in grammar.links), len(words))
    base, tail = list(words[:link]), words[link:]
    if (
        not base
        or (tail and not _is_tail(grammar, tail))
        or not all(_is_plain(grammar, base, i) or base[i] in grammar.more for i in range(joined, len(base)))
    ):
        return None
    if len(base) == 1 and not tail and base[0] in grammar.more | grammar.others:
        return COUNT
    if has_verb(grammar, base):
        return None
    head = _head_first(grammar, base, one=one) if grammar.language.head_first else _head_last(grammar, base, one=one)
    return Unit(head) if head else _open(grammar, base, tail, one=one)


def _joined_noun(grammar: Grammar, words: Sequence[str], *, one: bool) -> int:
    """
    How many words the listed noun has that a phrase begins with, if `of` is one of them: `armas de fuego largas`.
    """
    if grammar.links.isdisjoint(words):
        return 0
    sizes = range(min(grammar.longest_noun, len(words) - 1), 2, -1)
    return next(
        (
            size
            for size in sizes
            if not grammar.links.isdisjoint(words[:size]) and _listed(grammar, words[:size], one=one)
        ),
        0,
    )


def _listed(grammar: Grammar, words: Sequence[str], *, one: bool) -> str | None:
    """
    The slug of a phrase that the table of nouns has as it stands.
    """
    if len(words) > grammar.longest_noun:
        return None
    phrase = " ".join(words)
    return grammar.nouns.get(phrase) or (grammar.singular.get(phrase) if one else None)


def _head_last(grammar: Grammar, base: list[str], *, one: bool) -> str | None:
    """
    The listed noun that a phrase ends with, adjectives before it and a state after it left out.
    """
    plain = [word for word in base if word != "-"]
    if len(plain) > 1 and plain[-1] in grammar.done:
        if plain[-2] in grammar.others:
            return grammar.nouns.get(plain[-1])
        if (before := _last_listed(grammar, plain[:-1], one=one)) or is_plural(grammar, plain[-2]):
            return before
    return _last_listed(grammar, plain, one=one)


def _last_listed(grammar: Grammar, words: list[str], *, one: bool) -> str | None:
    sizes = range(min(grammar.longest_noun, len(words)), 0, -1)
    return next((slug for size in sizes if (slug := _listed(grammar, words[-size:], one=one))), None)


def _head_first(grammar: Grammar, base: list[str], *, one: bool) -> str | None:
    """
    The listed noun that a phrase begins with, where the rest are adjectives of it.
    """
    words = [word for word in base if word != "-"]
    start = 0
    while start < len(words) - 1 and words[start] in grammar.before_noun:
        start += 1
    for size in range(min(grammar.longest_noun, len(words) - start), 0, -1):
        slug = _listed(grammar, words[start : start + size], one=one)
        if slug and all(agrees(grammar, word, one=one) for word in words[start + size :]):
            return slug
    return None


def _open(grammar: Grammar, base: list[str], tail: Sequence[str], *, one: bool) -> Unit | None:
    """
    The noun phrase as printed, where no table has its noun.
    """
    if not grammar.foreign.isdisjoint(base):
        return None
    words = [word for word in base if word != "-"]
    while len(words) > 1 and words[0] in grammar.more:
        words = words[1:]
    while len(words) > 1 and words[-1] in grammar.more:
        words = words[:-1]
    states = grammar.states if grammar.language.head_first else grammar.done
    if len(words) > 1 and words[-1] in states and is_plural(grammar, words[-2]):
        words = words[:-1]
    if (
        len(words) + len(tail) > _MOST_OPEN_WORDS
        or any(len(word) < 3 for word in words)
        or words[0] in grammar.numbered
    ):
        return None
    if any(not word[0].isalpha() or measure_at(grammar, words, place) for place, word in enumerate(words)):
        return None
    # `a wave of attacks` says how many waves, not how many attacks; and `a tiros` is no English.
    if (tail or is_plural(grammar, words[-1])) if one else not is_plural_phrase(grammar, words):
        return None
    slug = "-".join([*words, *(word for word in tail if word != "-")])
    return Unit(slug, listed=False) if slug.replace("-", "").isalnum() else None
