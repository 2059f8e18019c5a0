"""
Text in, tokens out: words without case and accents, numbers as printed, signs.
"""

from __future__ import annotations

import re
from typing import Final
from unicodedata import category, normalize

LONGEST: Final = 200
"""
How many characters a phrase may have.
"""

_FRACTIONS: Final = {"½": "5", "¼": "25", "¾": "75"}
_FRACTION: Final = re.compile(r"(?:(\d+)\s?)?([½¼¾])(?!\w)")
_PLAIN: Final = str.maketrans(
    dict.fromkeys("–—‒―‐‑−﹘﹣－", "-")  # every dash that is printed between numbers
    | dict.fromkeys('“”„‟«»‹›"¡', " ")
    | dict.fromkeys("‘’‚‛", "'")
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", "")
)

# What a number is printed before, a number, a name with a number in it (`ak-47`), a word, a sign. A number that runs
# into letters stays one token, which no rule reads, unless they are a unit: `25kg` is read, `4th` and `22h` are not.
_TOKEN: Final = re.compile(
    r"""
      (?:\b(?:usd?|mxn?|mex|gtq|q|eur))?\s?\$ | €
    | \bq\.?\s?(?=\d) | \b(?:usd|gtq|mxn|eur)\s?(?=\d)
    | \.?\d+(?:\.\d+)?(?:x\d+)?-(?:caliber|calibre|mm|millimeter)\b | \d\.\d+x\d+\b | \.\d+\b
    | \d{1,3}(?:[ ]\d{3})+(?![\w.,]*\d)(?!\w)
    | \d+(?:[.,]\d+)*(?=(?:kgs?|km|lbs?)\b)
    | \d+(?:[.,]\d+)*(?!\w) | \d\w*
    | [a-z]+-?\d\w*
    | [a-z]+
    | \S
    """,
    re.VERBOSE,
)
_ACRONYM: Final = re.compile(r"\b[a-z](?:\.\s?[a-z])+\b\.?")
_QUOTED: Final = re.compile(r"(?<!\w)'(\w[^']*)'(?!\w)")
_CALIBER: Final = re.compile(r"(?<!\S)(\.\d+)[ -]cal(?:iber|ibre)?\b")
_BORE: Final = re.compile(r"(?<=\d)mm\b")
_ABBREVIATION: Final = re.compile(r"\b(kgs?|km|lbs?|aprox|approx|mts|hrs)\.(?!\d)")


def tokens_of(text: str) -> list[str]:
    """
    The tokens of a text; none where it has a character that no phrase has.
    """
    plain = text.lower() if text.isascii() else _without_decoration(text)
    if "." in plain:
        plain = _CALIBER.sub(r"\1-caliber", plain) if "cal" in plain else plain
        plain = _ABBREVIATION.sub(r"\1 ", _ACRONYM.sub(_joined, plain))
    if "'" in plain:
        plain = _QUOTED.sub(r"\1", plain)
    if "mm" in plain:
        plain = _BORE.sub("-mm", plain)
    plain = plain.replace('"', " ").strip().rstrip(".,;:!").rstrip()
    return [token.strip() for token in _TOKEN.findall(plain)]


def _without_decoration(text: str) -> str:
    """
    The text in small letters without accents; a character that no rule knows becomes one that no rule reads.
    """
    text = _FRACTION.sub(lambda match: f"{match[1] or 0}.{_FRACTIONS[match[2]]}", text)
    if any(category(character) in ("No", "Nl") for character in text):
        return "?"
    decomposed = normalize("NFKD", text.translate(_PLAIN)).translate(_PLAIN)
    return "".join(letter for letter in decomposed if category(letter) != "Mn").casefold()


def _joined(match: re.Match[str]) -> str:
    return match[0].replace(".", "").replace(" ", "") + " "
