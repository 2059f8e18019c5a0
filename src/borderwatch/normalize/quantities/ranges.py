"""
Tokens in, amounts out: phrases with two numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from borderwatch.normalize.quantities.bounds import bounds
from borderwatch.normalize.quantities.digits import settled
from borderwatch.normalize.quantities.figure import Figure
from borderwatch.normalize.quantities.grammar import Grammar
from borderwatch.normalize.quantities.numbers import figure_at
from borderwatch.normalize.quantities.openings import Opening, frame_fits
from borderwatch.normalize.quantities.pairing import Reading, money_at, stands, unit_after
from borderwatch.normalize.quantities.units import Unit, measure_at


def read_range(grammar: Grammar, tokens: Sequence[str], opening: Opening) -> Reading | None:
    """
    A phrase with two numbers and what stands between them.
    """
    opener = grammar.ranges.at(tokens, opening.end)
    (phrase, between), start = opener or (("", grammar.between), opening.end)
    start = _past_part(grammar, tokens, start)
    money, start = money_at(tokens, start)
    first = figure_at(grammar, tokens, start)
    if first is None or first.end >= len(tokens):
        return None
    measure = measure_at(grammar, tokens, first.end)
    end = measure[1] if measure else first.end
    if end >= len(tokens) or tokens[end] not in between:
        return None
    again, start = money_at(tokens, _past_part(grammar, tokens, end + 1))
    second = figure_at(grammar, tokens, start)
    if second is None or opening.hedge or again not in ("", money):
        return None
    unit = unit_after(grammar, tokens, second.end, second, money)
    if unit is None or unit.half or (measure and measure[0] != unit.slug):
        return None
    if phrase in grammar.shares and unit.slug != "percent":
        return None
    first = shared(first, second) if not measure else first
    if first is None or not (stands(first, unit, opening, "exactly") and stands(second, unit, opening, "exactly")):
        return None
    return _span(first, second, unit)


def _past_part(grammar: Grammar, tokens: Sequence[str], start: int) -> int:
    """
    The place after an article in front of a percentage.
    """
    frame = grammar.frames.at(tokens, start)
    return frame[1] if frame and frame[0] == "part" and frame_fits(grammar, tokens, Opening(0), *frame) else start


def shared(first: Figure, second: Figure) -> Figure | None:
    """
    The first of two numbers with the scale of the second, where it shares it: `2 to 3 million`.

    It does where it has none of its own and is below what stands before the scale. Where more follows the scale
    (`2 a 3 mil 500`) nobody can tell, unless the first is too large to share it.
    """
    if first.scale != 1 or second.scale == 1:
        return first
    if second.scale == 0:
        return first if first.value >= 100 else None
    if first.value >= second.bare:
        return first
    if not isinstance(first.value, int) and first.alternative is not None:
        return None
    other = None if first.alternative is None else settled(Decimal(first.alternative) * second.scale)
    return first._replace(
        value=settled(Decimal(first.value) * second.scale), alternative=other, article=False, year=False
    )


def _span(first: Figure, second: Figure, unit: Unit) -> Reading | None:
    """
    From the least that the first number may be to the most that the second may be.
    """
    if first.value >= second.value:
        return None
    low, _, _ = bounds("exactly", first.value, first.alternative, measured=unit.measured)
    _, _, high = bounds("exactly", second.value, second.alternative, measured=unit.measured)
    return Reading((low, None, high), unit.slug, "between", unit.listed)
