"""
Text in, keys out: two spellings of one place have the same key.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from borderwatch.normalize.names import STOP_WORDS, ignored_words, key_without
from borderwatch.normalize.text import fold

GENERIC_WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "en": {
        "municipality": "admin2",
        "department": "admin1",
        "state": "admin1",
        "province": "admin1",
        "village": "settlement",
        "hamlet": "settlement",
    },
    "es": {
        "municipio": "admin2",
        "departamento": "admin1",
        "estado": "admin1",
        "provincia": "admin1",
        "aldea": "settlement",
        "caserío": "settlement",
    },
}
"""
For each language (ISO 639-1) the words that say what a place is, not which, and the kind of place that they mean.
Another language is another table.

Words that names are made of are not among them: `Ciudad Hidalgo` is not `Hidalgo`, `Cape Town` is no `Cape`.
"""

_KINDS: Final = {fold(word): kind for words in GENERIC_WORDS.values() for word, kind in words.items()}
_IGNORED: Final = ignored_words(STOP_WORDS) | frozenset(_KINDS)


def place_key(text: str) -> str:
    """
    What all spellings of a place share: `municipality of Raxruhá` is `raxruha`, `Mesilla, La` is `mesilla`.

    It is the key of a name (see `name_key`) that also leaves out words such as municipality or departamento. They tell
    `departamento de Guatemala` from `Guatemala`, so look for the key of the name first where both are known.

    Raises:
        InvalidValue: a text without a letter or a digit.
    """
    return key_without(text, _IGNORED)


def kinds_named(text: str) -> frozenset[str]:
    """
    The kinds of place that the words of a name say it is: `admin1` for `Estado de México`; none for `México`.
    """
    return frozenset(_KINDS[word] for word in fold(text).split() if word in _KINDS)
