"""
Names as people write them: real-looking words in many spellings, names that nearly agree, and text made to break keys.
"""

from __future__ import annotations

import unicodedata
from typing import Final, Literal

from hypothesis import strategies as st

Form = Literal["NFC", "NFD", "NFKC", "NFKD"]
FORMS: Final[tuple[Form, ...]] = ("NFC", "NFD", "NFKC", "NFKD")
"The normalization forms of Unicode."

PLAIN: Final[dict[str, str]] = {
    "Agua": "agua",
    "Aguas": "aguas",
    "Bartolomé": "bartolome",
    "Blanca": "blanca",
    "Cartel": "cartel",
    "Carteles": "carteles",
    "Cuauhtémoc": "cuauhtemoc",
    "Democracia": "democracia",
    "Familia": "familia",
    "Generación": "generacion",
    "Guatemala": "guatemala",
    "Guerreros": "guerreros",
    "Hidalgo": "hidalgo",
    "Huehuetenango": "huehuetenango",
    "Huista": "huista",
    "Huistas": "huistas",
    "Ixcán": "ixcan",
    "Jalisco": "jalisco",
    "Mesilla": "mesilla",
    "Mesillas": "mesillas",
    "México": "mexico",
    "Nueva": "nueva",
    "Nuevo": "nuevo",
    "Núñez": "nunez",
    "Peña": "pena",
    "Peñas": "penas",
    "Pérez": "perez",
    "Petén": "peten",
    "Raxruhá": "raxruha",
    "Sinaloa": "sinaloa",
    "Straße": "strasse",
    "Tecún": "tecun",
    "Umán": "uman",
    "Yagüe": "yague",
    "Zarca": "zarca",
    "Zeta": "zeta",
    "Zetas": "zetas",
    "ﬁn": "fin",
    "Ørsted": "orsted",
    "18": "18",
    "40": "40",
}
"""
Words of names beside their folded form, written by hand so that the tests do not ask the code what is right.

Many differ from another by a letter or two; none is a stop word, a generic one, a title or a demonym.
"""

SMALL_WORDS: Final = ("the", "of", "and", "el", "la", "los", "las", "de", "del", "y")
"Stop words of both languages, written here by hand."

SEPARATORS: Final = (*" -–_/·\t\n\u00a0\u2009", "  ", " - ", ", ", ". ", " «", "’ ", " / ")
"What people write between two words."

UNSEEN: Final = ("", "\u00ad", "\u200b", "\u200d", "\u2060", "\ufeff", "\ufe0f")
"What stands inside a word and is not seen: soft hyphen, zero-width characters, a variation selector."

ACCENTS: Final = ("", "\u0301", "\u0308", "\u0303", "\u0327", "\u0323\u0301")
"Accents that a hand may add to a letter."

_AWKWARD: Final = (
    *"aeyJODñßẞıİŊªºﬁŉǅᾳΣςſⅣ½²7٣१中か각Ｎ™№ﷺ😀ʼ´’.-_&",
    *"\u0301\u0338\u0345\u034f\u064e\u093f\u094d\u0e38\u20e3\u3099",
    *"\x00\u00a0\u00ad\u0640\u200b\u200d\u2028\u3164\ufe0f\ud800",
    *(
        "the",
        "de",
        "La",
        "LOS",
        "municipio",
        "state",
        "ＣＪ",
        "C.J.N.G.",
        "العَرَبِيَّة",
        "हिन्दी",
        "서울",
        "👨‍👩‍👧",
        "🇬🇹",
        "1️⃣",
    ),
    *("  ", "  ", "\n "),
    *("   "),
)
"Characters and words that interfere with each other; the space stands several times so that it is drawn often."


def words(min_size: int = 1, max_size: int = 4) -> st.SearchStrategy[list[str]]:
    """
    Words that a name is made of, each a key of `PLAIN`.
    """
    return st.lists(st.sampled_from(sorted(PLAIN)), min_size=min_size, max_size=max_size)


def expected_key(name: list[str]) -> str:
    """
    The key that a name of these words has.
    """
    return " ".join(sorted(PLAIN[word] for word in name))


@st.composite
def word_spellings(draw: st.DrawFn, word: str) -> str:
    """
    One word in any case, with its accents, without or with more of them, with unseen characters inside.
    """
    written = draw(st.sampled_from([word, PLAIN[word]]))
    at = draw(st.integers(1, len(written)))
    head = draw(st.sampled_from([written[:at], written[:at].upper(), written[:at].lower(), written[:at].swapcase()]))
    accent = draw(st.sampled_from(ACCENTS)) if head[-1].isalpha() else ""
    return head + accent + draw(st.sampled_from(UNSEEN)) + written[at:]


@st.composite
def spellings(draw: st.DrawFn, name: list[str], extra: tuple[str, ...] = SMALL_WORDS) -> str:
    """
    A name as somebody may write it: re-ordered, respelled, with small words and odd spacing, in any Unicode form.
    """
    written: list[str] = []
    for word in draw(st.permutations(name)):
        if draw(st.booleans()):
            written.append(draw(st.sampled_from(extra)))
        written.append(draw(word_spellings(word)))
    text = draw(st.sampled_from(["", " ", "¿", "“", "("])) + written[0]
    for word in written[1:]:
        text += draw(st.sampled_from(SEPARATORS)) + word
    text += draw(st.sampled_from(["", " ", "?", "”", ").", "…"]))
    return unicodedata.normalize(draw(st.sampled_from(FORMS)), text)


@st.composite
def near_misses(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """
    Two names that nearly agree: one word is another, is missing, or is told twice.
    """
    name = draw(words())
    at = draw(st.integers(0, len(name) - 1))
    other = draw(st.sampled_from(sorted(PLAIN)))
    swapped, longer, doubled = [*name[:at], other, *name[at + 1 :]], [*name, other], [*name, name[at]]
    shorter = [*name[:at], *name[at + 1 :]] or longer
    changed = draw(st.sampled_from([longer, doubled, shorter] + [swapped] * (other != name[at])))
    return name, changed


def acronyms() -> st.SearchStrategy[str]:
    """
    Capital letters that stand for words, Ñ and the letters that are words of their own (Y, E, A, O) among them.
    """
    return st.text("CJNGELMSZYAOÑ", min_size=2, max_size=6)


@st.composite
def acronym_spellings(draw: st.DrawFn, acronym: str) -> str:
    """
    An acronym with dots, spaces, both or neither, in either case.
    """
    between = draw(st.sampled_from(["", ".", " ", ". ", " . ", "-", "\u00a0"]))
    recased = draw(st.sampled_from([str.upper, str.lower]))(acronym)
    return between.join(recased) + draw(st.sampled_from(["", "."]))


@st.composite
def names_with_initials(draw: st.DrawFn) -> str:
    """
    A person's name with letters in it: `J. Pérez C.`, `Pérez, J.C.`, `de la O, E.`.
    """
    letters = st.sampled_from(["J.", "C.", "E", "Y", "y", "Ñ.", "O", "d'", "L. A.", "D"])
    parts = draw(st.lists(letters | st.sampled_from([*sorted(PLAIN), *SMALL_WORDS]), min_size=1, max_size=6))
    return draw(st.sampled_from([" ", ", ", "  "])).join(parts)


def awkward_texts() -> st.SearchStrategy[str]:
    """
    Text made of what breaks keys (marks alone, ligatures, jamo, small words, emoji) and of any character at all.
    """
    anything = st.characters(exclude_categories=())
    return st.lists(st.sampled_from(_AWKWARD) | anything, max_size=10).map("".join)
