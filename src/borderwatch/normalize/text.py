"""
Text in, folded text out: what is left of a text when case, accents, punctuation and spacing are taken away.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final
from unicodedata import category, combining, normalize

SPELLED_OUT: Final[dict[str, str]] = {
    "æ": "ae",
    "đ": "d",
    "ð": "d",
    "ħ": "h",
    "ł": "l",
    "ø": "o",
    "œ": "oe",
    "þ": "th",
    "ŧ": "t",
}
"""
Latin letters that Unicode takes for letters of their own, and that a keyboard without them writes so.
"""

APOSTROPHES: Final = frozenset("ʹʻʼʽˈꞌ")
"""
Letters to Unicode, apostrophes to a reader: `Kʼicheʼ` is also printed `K'iche'` and `K’iche’`.
"""

INVISIBLE: Final = frozenset(
    chr(code)
    for codes in (
        [0x034F],  # combining grapheme joiner
        [0x0640],  # the stroke that stretches an Arabic word
        range(0x115F, 0x1161),  # Hangul fillers
        range(0x17B4, 0x17B6),  # inherent vowels of Khmer
        range(0x180B, 0x1810),  # Mongolian variation selectors
        range(0xFE00, 0xFE10),  # variation selectors, as emoji have them
        range(0xE0100, 0xE01F0),  # more of them
    )
    for code in codes
)
"""
Letters and marks that no reader sees. Characters of Unicode's category Cf (soft hyphen, zero-width space) join them.
"""

# A vowel sign of Devanagari or Thai and the voicing of kana are marks to Unicode, and a word is another without them.
# They have these combining classes; accents, and the points of Hebrew and Arabic, have others.
_PART_OF_THE_LETTER: Final = frozenset({0, *range(6, 10), *range(84, 133)})


def fold(text: str) -> str:
    """
    The words of a text without case, accents, punctuation and spacing: `¡Raxruhá,  MÉXICO!` is `raxruha mexico`.

    Scripts other than Latin are kept, a text of nothing but symbols folds to nothing, and folding twice equals
    folding once. Spanish ñ folds to n: the press drops the tilde as often as the accents (`Pena Nieto`, `Nunez`), so
    keeping it would part one name in two, while two names that differ in nothing else meet as an ambiguity, which is
    reported, and never as a silent mistake. All four forms of Turkish i fold to i.
    """
    spaced = "".join(map(_folded, normalize("NFKD", text)))
    return normalize("NFC", " ".join(word for word in spaced.split() if any(map(str.isalnum, word))))


@lru_cache(maxsize=4096)
def _folded(character: str) -> str:
    """
    What one character of decomposed text comes to: characters that fold to themselves, a space, or nothing.
    """
    # Capitals come first because two characters, Turkish dotless i and the Greek iota below a letter, have a capital
    # that is another letter's; without them `text.upper()` would fold to something else than `text`.
    caseless = normalize("NFKD", character.upper().casefold())
    return "".join(_legible(letter) for plain in caseless for letter in SPELLED_OUT.get(plain, plain))


def _legible(character: str) -> str:
    """
    The character itself if it tells words apart, nothing if it only decorates, a space otherwise.
    """
    kind = category(character)
    if character in INVISIBLE or kind in ("Cf", "Me"):
        return ""
    if kind[0] == "M":
        return character if combining(character) in _PART_OF_THE_LETTER else ""
    return character if kind[0] in "LN" and character not in APOSTROPHES else " "
