"""
Tokens in, amounts out: the grammar of a phrase in one language.
"""

from __future__ import annotations

from collections.abc import Sequence

from borderwatch.normalize.quantities.bounds import bounds
from borderwatch.normalize.quantities.digits import settled
from borderwatch.normalize.quantities.figure import Figure
from borderwatch.normalize.quantities.grammar import Grammar
from borderwatch.normalize.quantities.numbers import figure_at
from borderwatch.normalize.quantities.openings import opening_of
from borderwatch.normalize.quantities.pairing import Reading, money_at, stands, unit_after
from borderwatch.normalize.quantities.ranges import read_range
from borderwatch.normalize.quantities.tables import HALF
from borderwatch.normalize.quantities.units import Unit, measure_at
from borderwatch.normalize.quantities.vagueness import framed, read_vague


def read(grammar: Grammar, tokens: Sequence[str]) -> Reading | None:
    """
    What a phrase says in this language, or None.
    """
    tokens, closing = _without_closing(grammar, _plainly(grammar, tokens))
    if found := _read_number(grammar, tokens, closing):
        return found
    if closing not in ("", "exactly"):
        return None
    return read_vague(grammar, tokens, framed(grammar, tokens)) or read_vague(grammar, tokens, 0)


def _plainly(grammar: Grammar, tokens: Sequence[str]) -> Sequence[str]:
    """
    The tokens with an abbreviation at the end in full, and `people were killed` as `people killed`.
    """
    full = grammar.abbreviations.get(tokens[-1])
    if full is not None and len(tokens) > 1 and (tokens[-2][0].isdigit() or tokens[-2] in grammar.numerals):
        return [*tokens[:-1], *full]
    if tokens[-1] in grammar.done:
        for start in (len(tokens) - 2, len(tokens) - 3):
            if start > 0 and (was := grammar.was.at(tokens, start)) and was[1] == len(tokens) - 1:
                return [*tokens[:start], tokens[-1]]
    return tokens


def _without_closing(grammar: Grammar, tokens: Sequence[str]) -> tuple[Sequence[str], str]:
    """
    The tokens without the hedge that they end with, and its rule.
    """
    for size in (4, 3, 2, 1):
        if len(tokens) <= size:
            continue
        found = grammar.closings.at(tokens, len(tokens) - size)
        if found is not None and found[1] == len(tokens):
            kept = len(tokens) - size
            return tokens[: kept - (tokens[kept - 1] == ",")], found[0]
    return tokens, ""


def _read_number(grammar: Grammar, tokens: Sequence[str], closing: str) -> Reading | None:
    """
    A phrase with a number, or with two.
    """
    opening = opening_of(grammar, tokens)
    if opening is None:
        return None
    span = read_range(grammar, tokens, opening)
    if span is not None:
        return None if closing not in ("", "exactly") else span
    money, start = money_at(tokens, opening.end)
    figure = figure_at(grammar, tokens, start)
    if figure is None:
        figure = _bare_measure(grammar, tokens, start)
    if figure is None:
        return None
    after = grammar.closings.at(tokens, figure.end)
    end = figure.end
    if after is not None:
        if closing:
            return None
        closing, end = after
    unit = unit_after(grammar, tokens, end, figure, money)
    if unit is None or (opening.hedge and closing not in ("", "exactly")) or _is_clock(tokens[start], unit):
        return None
    hedge = opening.hedge or closing
    return _amount(figure, unit, hedge) if stands(figure, unit, opening, hedge) else None


def _is_clock(token: str, unit: Unit) -> bool:
    """
    Whether a number of hours is a time of day: `22.00 horas`, `1900 hours`.
    """
    if unit.slug != "hours" or not token[0].isdigit():
        return False
    military = len(token) == 4 and token.isdigit() and int(token[:2]) < 24 and int(token[2:]) < 60
    return military or token[-3:-2] in (".", ",")


def _bare_measure(grammar: Grammar, tokens: Sequence[str], start: int) -> Figure | None:
    """
    One, in front of `kilo y medio`.
    """
    if not grammar.language.head_first or start >= len(tokens):
        return None
    measure = measure_at(grammar, tokens, start)
    if measure and grammar.and_half.at(tokens, measure[1]):
        return Figure(1, start, bare=1, alone=False, rule="fraction")
    collective = grammar.collectives.get(tokens[start])
    scale = collective.value if collective else grammar.large.get(tokens[start], 0)
    half = grammar.and_half.at(tokens, start + 1) if scale else None
    about = collective is not None and collective.about
    return Figure(scale + scale // 2, half[1], scale=0, about=about, linked=True, rule="fraction") if half else None


def _amount(figure: Figure, unit: Unit, hedge: str) -> Reading:
    """
    The bounds of a number under a hedge.
    """
    value, other = figure.value, figure.alternative
    if unit.half:
        value = settled(value + HALF)
        other = None
    rule = hedge if hedge not in ("", "exactly") else "about" if figure.about else "exactly"
    name = rule if rule != "exactly" or hedge else "fraction" if unit.half else figure.rule
    return Reading(bounds(rule, value, other, measured=unit.measured), unit.slug, name, unit.listed)
