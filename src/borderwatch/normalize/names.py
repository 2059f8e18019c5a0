"""
Text in, keys out: two spellings of one name have the same key.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import groupby
from typing import Final

from borderwatch.errors import InvalidValue
from borderwatch.normalize.text import fold

STOP_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "en": ("the", "of", "and"),
    "es": ("el", "la", "lo", "los", "las", "de", "del", "y"),
}
"""
For each language (ISO 639-1) the words that a name is printed with and without. Another language is another line.

One letter is a stop word only where names cannot do without it (`y`): as a rule it is an initial.
"""

_PART: Final = re.compile(r"\d+|[^\d\s]+")


def ignored_words(tables: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    """
    The words of all languages, folded.
    """
    return frozenset(fold(word) for words in tables.values() for word in words)


_IGNORED: Final = ignored_words(STOP_WORDS)


def name_key(text: str) -> str:
    """
    What all spellings of a name share: `The Huistas` and `LOS HUISTAS` are `huistas`, `C.J.N.G.` is `cjng`.

    The text is folded (see `fold`) and cut into words and numbers, so that `MS-13` is `MS13`. Single letters that
    follow each other join to an acronym, and so do initials that stand apart. Stop words are dropped unless nothing
    would be left. The rest is sorted, because `Sinaloa Cartel` and `Cartel de Sinaloa` differ in order alone. The key
    of a key is that key. It is for comparing; what to print is what was written.

    Raises:
        InvalidValue: a text without a letter or a digit.
    """
    return key_without(text, _IGNORED)


@lru_cache(maxsize=16_384)
def key_without(text: str, ignored: frozenset[str]) -> str:
    """
    The key of a text, where some words do not count.

    Raises:
        InvalidValue: a text without a letter or a digit.
    """
    key = fold(text)
    if not key:
        shown = text if len(text) <= 40 else text[:40] + "…"
        raise InvalidValue(f"{shown!r} is not a name; a name has at least one letter or digit")
    # A step may make room for another: in `O de E` the initials join, and only then is `de` not all that is left.
    # So a key is what another step leaves as it is. It is reached: after the first, a step leaves fewer words or none
    # but their order changes.
    while (step := fold(_step(key, ignored))) != key:
        key = step
    return key


def _step(key: str, ignored: frozenset[str]) -> str:
    """
    Folded text with acronyms joined, ignored words dropped and the rest in order.
    """
    words = _joined_runs(_PART.findall(key))
    telling = [word for word in words if word not in ignored] or words
    initials = "".join(word for word in telling if _is_letter(word))
    return " ".join(sorted([word for word in telling if not _is_letter(word)] + [initials] * bool(initials)))


def _joined_runs(words: list[str]) -> list[str]:
    """
    The words, with single letters that follow each other as one.
    """
    runs = ((letters, list(run)) for letters, run in groupby(words, _is_letter))
    return [word for letters, run in runs for word in (["".join(run)] if letters else run)]


def _is_letter(word: str) -> bool:
    return len(word) == 1 and word.isalpha()
