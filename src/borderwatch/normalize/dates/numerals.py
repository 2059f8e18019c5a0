"""
Number words put together, and words that only lean on another taken away.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from borderwatch.normalize.dates.language import Symbol
from borderwatch.normalize.dates.tokens import number

RELATIVE: Final = ("weeks", "months", "years", "weekend", "quarter")
_STEPPED: Final = ("weeks", "months", "years")
"The units of `the previous month`."
_FILLERS: Final = frozenset({"of", "on", "in", "at", "the"})
_NUMBERS: Final = frozenset({"number", "big", "a"})
_SPELLED: Final = frozenset({"word", "one", "thousand"})
_LEANING: Final = frozenset({"days", "half", "fortnight", "rel", "step", "ordinal", "final", *RELATIVE})
_PLURAL: Final = 2
"`Last weeks` is no one week."
_HIGHEST: Final = 10_000
_AFTER_THOUSAND: Final = 1000
"Number words must stay below these: at the start, and after `mil`."


def reduced(symbols: Sequence[Symbol]) -> list[Symbol] | None:
    """
    The symbols that carry meaning, those that belong together made one; None if the text breaks off.
    """
    if not symbols or (symbols[-1].kind in _FILLERS and not _opens_onward(symbols)):
        return None
    if any(symbol.kind == "open" for symbol in symbols):
        return _reduced_in_brackets(symbols)
    return _joined(_without_fillers(_counted(symbols)))


def _reduced_in_brackets(symbols: Sequence[Symbol]) -> list[Symbol] | None:
    """
    The symbols without brackets, which may only part a weekday or a `yesterday` from its date.
    """
    kinds = [symbol.kind for symbol in symbols]
    if kinds.count("open") != 1 or kinds.count("close") != 1 or kinds.index("close") < kinds.index("open"):
        return None
    begin, end = kinds.index("open"), kinds.index("close")
    inside, outside = symbols[begin + 1 : end], [*symbols[:begin], *symbols[end + 1 :]]
    if not (inside and outside):
        return None
    if not any(len(side) == 1 and side[0].kind in ("weekday", "today") for side in (inside, outside)):
        return None
    return reduced([*symbols[:begin], *inside, *symbols[end + 1 :]])


def _opens_onward(symbols: Sequence[Symbol]) -> bool:
    return symbols[0].kind == "from" and symbols[-1].kind == "on"


def _counted(symbols: Sequence[Symbol]) -> list[Symbol]:
    """
    Number words as numbers: `treinta y uno` is 31, `dos mil veintiuno` a year.
    """
    if not any(symbol.kind in _SPELLED for symbol in symbols):
        return list(symbols)
    found: list[Symbol] = []
    at = 0
    while at < len(symbols):
        if symbols[at].kind not in _SPELLED:
            found.append(symbols[at])
            at += 1
            continue
        symbol, at = _number_at(symbols, at)
        found.append(symbol)
    return found


def _number_at(symbols: Sequence[Symbol], at: int) -> tuple[Symbol, int]:
    start, total, low = at, 0, _HIGHEST
    while at < len(symbols):
        kind, value, _ = symbols[at]
        if kind == "thousand" and low != _AFTER_THOUSAND and total < 10:
            total, low = max(total, 1) * value, _AFTER_THOUSAND
        elif kind in ("word", "one") and value < low and (value < 10 or total % 100 == 0):
            total, low = total + value, _room(value)
        elif kind == "ordinal" and value < 10 and total in (20, 30):
            return Symbol("ordinal", total + value), at + 1
        elif not (kind in ("and", "dash") and _links(symbols, at, total)):
            break
        at += 1
    if symbols[start].kind == "one" and at == start + 1:
        return Symbol("a", 1), at
    return (Symbol("big", total) if total % 1000 == 0 else number(total)), at


def _room(value: int) -> int:
    """
    The number below which a word must stay that follows this one: after `treinta` 10, after `tres` 1.
    """
    if value >= 100:
        return 100
    return 10 if value >= 20 and value % 10 == 0 else 1


def _links(symbols: Sequence[Symbol], at: int, total: int) -> bool:
    """
    Whether a joiner stands inside a number: `treinta y uno`, `twenty-one`.
    """
    least = 30 if symbols[at].kind == "and" else 20
    after = symbols[at + 1] if at + 1 < len(symbols) else None
    units = after is not None and after.kind in ("word", "one", "ordinal") and after.value < 10
    return units and least <= total % 100 and total % 10 == 0


def _without_fillers(symbols: list[Symbol]) -> list[Symbol]:
    """
    Without articles and prepositions, but for the `in` that makes a number of days a date: `in three days`.
    """
    kept: list[Symbol] = []
    for at, symbol in enumerate(symbols):
        if symbol.kind == "in":
            after = symbols[at + 1].kind if at + 1 < len(symbols) else ""
            if after in _NUMBERS or (kept and kept[-1].kind in _NUMBERS):
                kept.append(symbol)
        elif symbol.kind in _IDLE:
            if not _IDLE[symbol.kind](symbols, at, kept):
                kept.append(symbol)
        elif symbol.kind not in _FILLERS or (at == len(symbols) - 1 and symbol.kind == "on"):
            kept.append(symbol)
    return kept


def _is_idle_during(symbols: list[Symbol], at: int, kept: list[Symbol]) -> bool:
    """
    Whether `during` opens a date: `during the two days before` is a length.
    """
    return all(before.kind == "perhaps" for before in kept) and _after(symbols, at) not in _NUMBERS


def _after(symbols: list[Symbol], at: int) -> str:
    """
    The kind of the next symbol that is no article.
    """
    return next((symbol.kind for symbol in symbols[at + 1 :] if symbol.kind not in _FILLERS), "")


def _hyphenates(symbols: list[Symbol], at: int) -> bool:
    """
    Whether a dash makes one word of two: `mid-July`, `third-quarter`.
    """
    before = symbols[at - 1].kind if at else ""
    after = symbols[at + 1].kind if at + 1 < len(symbols) else ""
    return before == "part" or (before == "ordinal" and after in ("quarter", "half"))


_IDLE: Final[dict[str, Callable[[list[Symbol], int, list[Symbol]], bool]]] = {
    "during": _is_idle_during,
    "dates-of": lambda symbols, at, _: _after(symbols, at) == "number",
    # `at 1830` is an hour.
    "at": lambda symbols, at, _: at + 1 == len(symbols) or symbols[at + 1].kind != "year",
    "dash": lambda symbols, at, _: _hyphenates(symbols, at),
}
"Words that say nothing in some places, and whether this is one: the symbols, the place, and what was kept before it."


def _joined(symbols: list[Symbol]) -> list[Symbol]:
    """
    Pairs that say one thing: `mes de julio`, `fourth quarter`, `last year`.
    """
    if not any(symbol.kind in _LEANING for symbol in symbols):
        return symbols
    return _pairs(_pairs(symbols, _apposed), _qualified)


def _pairs(symbols: list[Symbol], join: Callable[[Symbol, Symbol, str], Symbol | None]) -> list[Symbol]:
    found: list[Symbol] = []
    for symbol in symbols:
        before = found[-2].kind if len(found) > 1 else ""
        both = join(found[-1], symbol, before) if found else None
        if both is None:
            found.append(symbol)
        else:
            found[-1] = both
    return found


def _apposed(first: Symbol, second: Symbol, before: str) -> Symbol | None:
    """
    The second alone where the first only names its kind: `año 2021`, `mes de julio`, `día 28`.
    """
    if before in _NUMBERS or before in ("plural", "decades"):
        return None
    if (first.kind, second.kind) == ("months", "month") or (first[:2] == ("years", 1) and second.kind == "year"):
        return second
    if first.kind == "days" and second.kind in ("number", "ordinal", "weekday"):
        return second
    return None


def _qualified(first: Symbol, second: Symbol, _before: str) -> Symbol | None:
    for unit, side in ((second, first), (first, second)):
        units = {"rel": RELATIVE, "step": _STEPPED}.get(side.kind, ())
        if unit.kind in units:
            return Symbol(f"rel-{unit.kind}", side.value) if unit.value != _PLURAL else None
    if first[:2] == ("final", 0) and second.kind == "quarter":
        return Symbol("final-quarter", 36)
    if first.kind != "ordinal":
        return None
    if second.kind == "quarter":
        return Symbol("q", 32 + first.value) if first.value <= 4 else None
    return Symbol("halfof", first.value) if second.kind in ("half", "fortnight") and first.value <= 2 else None
