"""
What a language has to say about dates, and the one dictionary that several languages make together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple
from unicodedata import category, normalize

import attrs

_PLAIN: Final = {
    **dict.fromkeys(map(ord, "’‘ʼ´`′"), "'"),
    **dict.fromkeys(map(ord, "‐‑"), "-"),
    **dict.fromkeys(map(ord, "—−"), "–"),
    ord("°"): "o",
}
"Signs that printers take for one another; the dash of a range stays apart from the hyphen of ISO dates."


class Symbol(NamedTuple):
    """
    What a word means to the grammar: a kind, such as `month`, and a value, such as 7.
    """

    kind: str
    value: int
    more: tuple[int, ...] = ()
    "The numbers of a numeric date."


@attrs.frozen(eq=False)
class Language:
    """
    The words of one language. Adding a language is writing one of these.
    """

    code: str
    words: Mapping[str, Mapping[int, str]]
    "For each kind of symbol its values, each with the words that say it; `|` stands between them."
    ordinal_endings: tuple[str, ...] = ()
    "What follows a numeral to make it an ordinal: `st`, `º`."
    codes: Mapping[str, str] = attrs.field(factory=dict)
    "The letters of `Q4` and `4T`, and the kind that each stands for."
    examples: Mapping[str, str] = attrs.field(factory=dict)
    "A readable phrase for each kind, shown to whoever wrote one that is not."


def numbered(first: int, words: str) -> dict[int, str]:
    """
    Words that are counted one by one, from a first number on.
    """
    return dict(enumerate(words.split(), start=first))


def plain(text: str) -> str:
    """
    The text in small letters without accents: what words are looked up by.
    """
    if text.isascii():
        return text.lower()
    decomposed = normalize("NFKD", text.translate(_PLAIN)).casefold()
    return "".join(char for char in normalize("NFKD", decomposed) if category(char) not in ("Mn", "Cf"))


@attrs.frozen(eq=False)
class Lexicon:
    """
    All languages in one dictionary: each phrase with every meaning that any of them gives it.
    """

    languages: tuple[Language, ...]
    phrases: dict[str, list[tuple[tuple[str, ...], tuple[Symbol, ...]]]]
    "By first word, longest first: the words that follow it, and what the phrase means."
    vocabulary: dict[str, frozenset[str]]
    "Every single word, with the codes of the languages that have it."
    token: re.Pattern[str]


def merge(languages: Iterable[Language]) -> Lexicon:
    """
    The dictionary of several languages together.
    """
    tables = tuple(languages)
    meanings: dict[tuple[str, ...], dict[Symbol, None]] = {}
    vocabulary: dict[str, frozenset[str]] = {}
    for language in tables:
        for kind, values in language.words.items():
            for value, phrases in values.items():
                for phrase in plain(phrases).split("|"):
                    words = tuple(phrase.split())
                    meanings.setdefault(words, {})[Symbol(kind, value)] = None
                    for word in words:
                        vocabulary[word] = vocabulary.get(word, frozenset()) | {language.code}
    by_first: dict[str, list[tuple[tuple[str, ...], tuple[Symbol, ...]]]] = {}
    for words in sorted(meanings, key=lambda words: (-len(words), words)):
        by_first.setdefault(words[0], []).append((words[1:], tuple(meanings[words])))
    return Lexicon(tables, by_first, vocabulary, _token_pattern(tables))


def _token_pattern(languages: tuple[Language, ...]) -> re.Pattern[str]:
    endings = "|".join(sorted({ending for table in languages for ending in table.ordinal_endings}, key=len)[::-1])
    letters = "".join(sorted({letter for table in languages for letter in table.codes}))
    alternatives = [
        r"(?P<space>[\s,]+)",
        r"(?P<ymd>[0-9]{4}(?P<s1>[-/.])[0-9][0-9]?(?P=s1)[0-9][0-9]?(?!\w|[-/.][0-9]))",
        r"(?P<dmy>[0-9][0-9]?(?P<s2>[-/.])[0-9][0-9]?(?P=s2)(?:[0-9]{4}|[0-9][0-9])(?!\w|[/.][0-9]))",
        r"(?P<my>[0-9][0-9]?/[0-9]{4}(?!\w|[-/.][0-9]))",
        r"(?P<ym>[0-9]{4}-[0-9][0-9](?!\w|[-/.][0-9]))",
        r"(?P<decade>'?(?:[0-9]{4}|[0-9][0-9])'?s(?!\w))",
        r"(?P<clock>[0-9][0-9]?(?:(?:[:.][0-9]{2})?\s?[ap]\.?\s?m(?!\w)\.?|:[0-9]{2}(?!\w|[:.][0-9])))",
        rf"(?P<code>(?:[{letters}][0-9]|[0-9][{letters}])(?!\w))" if letters else r"(?P<code>(?!))",
        rf"(?P<ordinal>[0-9][0-9]?\.?(?:{endings})(?!\w))" if endings else r"(?P<ordinal>(?!))",
        r"(?P<number>[0-9]+(?![^\W\d_]|\.[0-9]))",
        r"(?P<word>[^\W\d_]+|&)",
        r"(?P<dash>\s*[-–]\s*|/)",
        r"(?P<paren>[()])",
        r"(?P<dot>\.(?![0-9]))",
        r"(?P<bad>.)",
    ]
    return re.compile("|".join(alternatives), re.DOTALL)
