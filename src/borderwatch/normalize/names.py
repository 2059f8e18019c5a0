"""
Text in, keys out: two spellings of one name have the same key.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import groupby
from typing import Final
from unicodedata import normalize

from borderwatch.errors import InvalidValue
from borderwatch.normalize.countries import COUNTRIES, names_of
from borderwatch.normalize.demonyms import DEMONYMS, ENDINGS, demonyms_of
from borderwatch.normalize.rewording import Rewording
from borderwatch.normalize.text import fold
from borderwatch.normalize.titles import NO_TITLE_BESIDE, NO_TITLE_BESIDE_NUMBERS, TITLES

STOP_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "en": ("the", "of", "and"),
    "es": ("el", "la", "lo", "los", "las", "de", "del", "y"),
}
"""
For each language (ISO 639-1) the words that a name is printed with and without. Another language is another line.

One letter is a stop word only where names cannot do without it (`y`): as a rule it is an initial.
"""

DOUBLED: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "es": {"EEUU": ("EE UU",), "FFAA": ("FF AA",), "FFSS": ("FF SS",), "DDHH": ("DD HH",)},
}
"""
For each language (ISO 639-1) the abbreviations that double the letters of a plural, each with how else it is printed.
"""

Words = list[str]

_PART: Final = re.compile(r"\d+|[^\d\s]+")
_POSSESSIVE: Final = re.compile(r"(?<=[^\s(\[{\"“«‹¿¡'’‘ʼ])(?:['’‘ʼʹʻʽˈꞌ`′]| ́)s(?![\w'’‘ʼ])", re.IGNORECASE)


def ignored_words(tables: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    """
    The words of all languages, folded.
    """
    return frozenset(fold(word) for words in tables.values() for word in words)


_IGNORED: Final = ignored_words(STOP_WORDS)

_REWORDING: Final = Rewording(
    titles=ignored_words(TITLES),
    no_title_beside={fold(title): frozenset(map(fold, words)) for title, words in NO_TITLE_BESIDE.items()},
    no_title_beside_numbers=frozenset(map(fold, NO_TITLE_BESIDE_NUMBERS)),
    names={
        **names_of(COUNTRIES),
        **{apart: joined for table in DOUBLED.values() for apart, joined in names_of(table).items()},
    },
    demonyms=demonyms_of(DEMONYMS, ENDINGS),
)


def name_key(text: str) -> str:
    """
    What all spellings of a name share: `The Huistas` and `LOS HUISTAS` are `huistas`, `C.J.N.G.` is `cjng`.

    The text is folded (see `fold`, for which ñ is n) and cut into words and numbers, so that `MS-13` is `MS13`. Single
    letters that follow each other join to an acronym, and so do initials that stand apart; initials that would join to
    a stop word or a title (`L. A. Ixcoy`, `D. R. Ixcoy`) stay letters. Stop words are dropped unless nothing would be
    left, and then titles and ranks (`Gen. Tomás Ixcoy`) likewise. A demonym counts as the name
    of its country where it is not the whole name (`Ejército mexicano` is `Ejército de México`), as does a possessive
    (`Guatemala's Army`); a country has one name in both languages (`Brazil`, `Brasil`). The rest is sorted, because
    `Sinaloa Cartel` and `Cartel de Sinaloa` differ in order alone. The key of a key is that key. It is for comparing;
    what to print is what was written.

    A word is a rank wherever it stands: `Fiscalía General` has the key of `Fiscalía`, as `General Ixcoy` has that of
    `Ixcoy`. Whoever has both bodies in one dataset is told of a name that two bear.

    Raises:
        InvalidValue: a text without a letter or a digit.
    """
    return key_without(text, _IGNORED, _REWORDING)


@lru_cache(maxsize=16_384)
def key_without(text: str, ignored: frozenset[str], reworded: Rewording | None = None) -> str:
    """
    The key of a text, where some words do not count and others count as they are reworded.

    Raises:
        InvalidValue: a text without a letter or a digit.
    """
    key = fold(_without_possessives(text)) or fold(text)
    if not key:
        shown = text if len(text) <= 40 else text[:40] + "…"
        raise InvalidValue(f"{shown!r} is not a name; a name has at least one letter or digit")
    # A step may make room for another: in `O de E` the initials join, and only then is `de` not all that is left.
    # So a key is what another step leaves as it is. It is reached: after the first, a step leaves fewer words, or fewer
    # that would be reworded, or none but their order changes.
    while (step := fold(_step(key, ignored, reworded))) != key:
        key = step
    return key


def _without_possessives(text: str) -> str:
    """
    The text, with `'s` dropped where it follows a word, whatever the apostrophe is.
    """
    return _POSSESSIVE.sub("", text if text.isascii() else normalize("NFKC", text))


def _step(key: str, ignored: frozenset[str], reworded: Rewording | None) -> str:
    """
    Folded text with acronyms joined, ignored words dropped, others reworded and the rest in order.
    """
    lost = ignored | reworded.titles if reworded else ignored
    words = _joined_runs(_PART.findall(key), lost)
    telling = [word for word in words if word not in ignored] or words
    telling = reworded(telling) if reworded else telling
    initials = _joined([word for word in telling if _is_letter(word)], lost)
    ordered = sorted([word for word in telling if not _is_letter(word)] + [initials] * bool(initials))
    return " ".join(ordered) if len(ordered) > 1 else ordered[0].replace(" ", "")


def _joined_runs(words: Words, lost: frozenset[str]) -> Words:
    """
    The words, with single letters that follow each other as one.
    """
    runs = ((letters, list(run)) for letters, run in groupby(words, _is_letter))
    return [word for letters, run in runs for word in ([_joined(run, lost)] if letters else run)]


def _joined(letters: Words, lost: frozenset[str]) -> str:
    """
    The letters as a word, or with spaces between where that word would be lost: `M. S.` is not the title `Ms`.
    """
    word = "".join(letters)
    return " ".join(letters) if word in lost else word


def _is_letter(word: str) -> bool:
    return len(word) == 1 and word.isalpha()
