"""
What to say of a phrase that no rule reads: why, and what reads that is near.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import lru_cache
from typing import Final

from borderwatch.normalize.quantities.grammar import Grammar

REASONS: Final[Mapping[str, str]] = {
    "age": "an age or a number of years is not an amount",
    "denial": "a denial is not an amount",
    "comparison": "it compares, and says no amount",
    "date": "it speaks of a date",
    "negative": "an amount is not below zero",
    "no-number": "it says no amount that can be bounded",
    "ordinal": "a place in an order, or a part of a whole, is not an amount",
    "part": "a part of a whole is not an amount",
    "rate": "a rate is not an amount",
    "several": "it may be more than one amount",
    "time": "it speaks of a time of day",
}
"""
Why a phrase is refused, for each kind of word that decides it.
"""

_MOST_TOKENS: Final = 10
_JOINING: Final = frozenset(("and", "y", "e", ","))


def reason(grammars: Sequence[Grammar], tokens: Sequence[str]) -> str:
    """
    Why a phrase is refused, or empty.
    """
    if tokens[:1] == ["-"]:
        return REASONS["negative"]
    for grammar in grammars:
        for token in tokens:
            if token in grammar.refused:
                return REASONS[grammar.refused[token]]
    return REASONS["several"] if _JOINING.intersection(tokens) else ""


def nearest(grammars: Sequence[Grammar], tokens: Sequence[str], reads: Callable[[list[str]], bool]) -> str:
    """
    The phrase with one word put right, or the part of it that reads; empty where neither is near.

    Where a word decides that the phrase is something else (`18 each`), a part of it would be a wrong hint.
    """
    for place, token in enumerate(tokens):
        if len(token) < 4 or not token.isalpha() or any(token in grammar.known for grammar in grammars):
            continue
        for words in _respelled(grammars, token):
            changed = [*tokens[:place], *words, *tokens[place + 1 :]]
            if reads(changed):
                return " ".join(changed)
    return "" if _decided(grammars, tokens) else _part(grammars, tokens, reads)


def _decided(grammars: Sequence[Grammar], tokens: Sequence[str]) -> bool:
    """
    Whether a sign or a word makes the phrase something else than an amount.
    """
    return tokens[0] == "-" or any(token in grammar.refused for grammar in grammars for token in tokens)


def _part(grammars: Sequence[Grammar], tokens: Sequence[str], reads: Callable[[list[str]], bool]) -> str:
    """
    The longest beginning of a phrase that reads, of two words and more, or the longest end.

    What it leaves out has no number, unless the phrase joins several amounts, of which it may be the first.
    """
    sizes = range(len(tokens) - 1, 1, -1) if len(tokens) <= _MOST_TOKENS else ()
    joined = not _JOINING.isdisjoint(tokens)
    beginnings = ((tokens[:size], () if joined else tokens[size:]) for size in sizes)
    ends = ((tokens[-size:], tokens[:-size]) for size in sizes)
    return next(
        (
            " ".join(part)
            for parts in (beginnings, ends)
            for part, rest in parts
            if not any(_counts(grammars, word) for word in rest) and reads(list(part))
        ),
        "",
    )


def _counts(grammars: Sequence[Grammar], word: str) -> bool:
    """
    Whether a word is a number or stands for one, articles left out.
    """
    if any(map(str.isdigit, word)):
        return True
    return any(word in grammar.numerals and word not in grammar.articles for grammar in grammars)


def _respelled(grammars: Sequence[Grammar], token: str) -> Iterator[list[str]]:
    """
    The words that a misspelled one may be: two that were run together, or one with other letters.
    """
    for grammar in grammars:
        yield from (
            [token[:cut], token[cut:]]
            for cut in range(2, len(token) - 2)
            if token[:cut] in grammar.small_words and token[cut:] in grammar.small_words
        )
        near = [word for word in _by_letter(grammar).get(token[0], ()) if abs(len(word) - len(token)) <= 2]
        yield from ([word] for word in get_close_matches(token, near, n=1, cutoff=0.8))


@lru_cache(maxsize=16)
def _by_letter(grammar: Grammar) -> dict[str, list[str]]:
    """
    The words of a language by their first letter.
    """
    words: dict[str, list[str]] = {}
    for word in sorted(grammar.known):
        if len(word) > 2 and word not in grammar.refused:
            words.setdefault(word[0], []).append(word)
    return words
