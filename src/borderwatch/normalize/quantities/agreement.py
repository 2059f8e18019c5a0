"""
Words of a noun phrase in, yes or no out: which are plural, agree, or are verbs.
"""

from __future__ import annotations

from itertools import pairwise

from borderwatch.normalize.quantities.grammar import Grammar


def has_verb(grammar: Grammar, base: list[str]) -> bool:
    """
    Whether a word that looks like a verb stands between two nouns: `boats carrying migrants`.
    """
    pairs = pairwise(base[:-1])
    return any(word.endswith(grammar.verb_endings) and is_plural(grammar, before) for before, word in pairs)


def agrees(grammar: Grammar, word: str, *, one: bool) -> bool:
    """
    Whether a word may be an adjective of the noun before it: in the plural, unless it has none or is a model's name.
    """
    if one and not word.isdigit():
        return word not in grammar.foreign and not word.endswith("aron")
    return (
        word.endswith(("s", "mente"))
        or word in grammar.invariable
        or word in grammar.more
        or any(map(str.isdigit, word))
    )


def is_plural_phrase(grammar: Grammar, words: list[str]) -> bool:
    """
    Whether the noun of a phrase, and its adjectives where they agree with it, are plural.
    """
    if grammar.language.head_first:
        return is_plural(grammar, words[0]) and all(agrees(grammar, word, one=False) for word in words[1:])
    return is_plural(grammar, words[-1])


def is_plural(grammar: Grammar, word: str) -> bool:
    """
    Whether a word is a plural, as far as its ending and the tables tell.
    """
    if word in grammar.uncountable or word.endswith(grammar.uncountable_endings):
        return False
    return word.endswith(("s", *grammar.plural_endings)) or word in grammar.plurals or word[-1].isdigit()
