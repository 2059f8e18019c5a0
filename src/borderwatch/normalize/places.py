"""
Text in, keys out: two spellings of one place have the same key.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from borderwatch.normalize.names import STOP_WORDS, ignored_words, key_without

GENERIC_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "en": ("municipality", "department", "state", "province", "village", "hamlet"),
    "es": ("municipio", "departamento", "estado", "provincia", "aldea", "caserío"),
}
"""
For each language (ISO 639-1) the words that say what a place is, not which. Another language is another line.

Words that names are made of are not among them: `Ciudad Hidalgo` is not `Hidalgo`, `Cape Town` is no `Cape`.
"""

_IGNORED: Final = ignored_words(STOP_WORDS) | ignored_words(GENERIC_WORDS)


def place_key(text: str) -> str:
    """
    What all spellings of a place share: `municipality of Raxruhá` is `raxruha`, `Mesilla, La` is `mesilla`.

    It is the key of a name (see `name_key`) that also leaves out words such as municipality or departamento. They tell
    `departamento de Guatemala` from `Guatemala`, so look for the key of the name first where both are known.

    Raises:
        InvalidValue: a text without a letter or a digit.
    """
    return key_without(text, _IGNORED)
