"""
Text in, symbols out: each word and numeral with what it may mean, in either language.
"""

from __future__ import annotations

from typing import Final

from borderwatch.normalize.dates.language import Lexicon, Symbol, plain

FIRST_YEAR: Final = 1500
LAST_YEAR: Final = 2100
_QUARTERS: Final = range(1, 5)
_AUGHTS: Final = 2000

Meanings = tuple[Symbol, ...]


class UnknownWord(Exception):
    """
    A word that no table has. Never leaves the package.
    """

    def __init__(self, word: str) -> None:
        self.word = word
        super().__init__(word)


def symbols_of(text: str, lexicon: Lexicon) -> list[Meanings]:
    """
    What the text says, symbol by symbol, each with all its meanings.

    Raises:
        UnknownWord: a word or a sign that no table has.
    """
    found: list[Meanings] = []
    words: list[str] = []
    for match in lexicon.token.finditer(plain(text)):
        kind = match.lastgroup or ""
        if kind == "word":
            words.append(match[0])
            continue
        if kind == "space" and "," not in match[0]:
            continue
        if words and kind != "dot":
            _translate(words, lexicon, found)
            words = []
        if kind not in ("space", "dot"):
            found.append((_numeral(kind, match[0], lexicon),))
    if words:
        _translate(words, lexicon, found)
    return found


def _translate(words: list[str], lexicon: Lexicon, found: list[Meanings]) -> None:
    """
    The longest phrases that the words make, from left to right.
    """
    at = 0
    while at < len(words):
        for rest, meanings in lexicon.phrases.get(words[at], ()):
            if not rest or tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
                found.append(meanings)
                at += 1 + len(rest)
                break
        else:
            raise UnknownWord(words[at])


def _numeral(kind: str, text: str, lexicon: Lexicon) -> Symbol:
    """
    The symbol of a token that is no word.
    """
    if kind == "number":
        return number(int(text), len(text)) if len(text) <= 4 else Symbol("bad", 0)
    if kind == "dash":
        return Symbol("slash" if text == "/" else "dash", 0)
    if kind == "ordinal":
        value = int("".join(filter(str.isdigit, text)))
        return Symbol("ordinal", value) if 1 <= value <= 31 else Symbol("bad", value)
    if kind == "decade":
        return decade(int("".join(filter(str.isdigit, text))))
    if kind == "code":
        return _code(text, lexicon)
    if kind == "paren":
        return Symbol("open" if text == "(" else "close", 0)
    if kind == "clock":
        return Symbol("clock", 0)
    if kind == "bad":
        raise UnknownWord(text)
    parts = tuple(int(part) for part in text.replace("/", "-").replace(".", "-").split("-"))
    short = kind == "dmy" and len(text) - max(text.rfind(sign) for sign in "-/.") == 3
    return Symbol(kind, int(short), parts)


def number(value: int, digits: int = 0) -> Symbol:
    """
    A numeral: a year, a number that a day of the month can have, or another.
    """
    if (digits or 4) == 4 and FIRST_YEAR <= value <= LAST_YEAR:
        return Symbol("year", value)
    if digits <= 2 and 1 <= value <= 31:
        return Symbol("number", value)
    return Symbol("big", value) if digits <= 3 else Symbol("bad", value)


def decade(value: int) -> Symbol:
    """
    The decade that a numeral names, unless nobody can tell which: the '20s; of the 2000s only parts are read.
    """
    if value == _AUGHTS:
        return Symbol("aughts", value)
    if 30 <= value <= 99:
        value += 1900
    known = value % 10 == 0 and value % 100 != 0 and FIRST_YEAR <= value <= LAST_YEAR
    return Symbol("decade" if known else "bad", value)


def _code(text: str, lexicon: Lexicon) -> Symbol:
    letter, digit = sorted(text, key=str.isdigit)
    kinds = {table.codes[letter] for table in lexicon.languages if letter in table.codes}
    kind, value = kinds.pop(), int(digit)
    if kind == "quarter" and value in _QUARTERS:
        return Symbol("q", 32 + value)
    return Symbol("halfof", value) if kind == "half" and value in (1, 2) else Symbol("bad", value)
