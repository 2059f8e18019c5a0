"""
Numbers and nouns: which of them go together.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from borderwatch.normalize.quantities.bounds import Bounds
from borderwatch.normalize.quantities.figure import Figure
from borderwatch.normalize.quantities.grammar import MONEY, Grammar
from borderwatch.normalize.quantities.openings import Opening
from borderwatch.normalize.quantities.units import COUNT, Unit, measure_of, unit_of

_MONEY_UNITS = frozenset(MONEY.values()) | {"dollars", "pesos"}


class Reading(NamedTuple):
    """
    What one language makes of a phrase.
    """

    bounds: Bounds
    "Low, best, high."
    unit: str
    "The unit."
    rule: str
    "The rule."
    listed: bool
    "Whether a table lists the unit."


def money_at(tokens: Sequence[str], place: int) -> tuple[str, int]:
    """
    The money that a number is printed after, and where the number begins.
    """
    slug = MONEY.get(tokens[place], "") if place < len(tokens) else ""
    return slug, place + bool(slug)


def unit_after(grammar: Grammar, tokens: Sequence[str], end: int, figure: Figure, money: str) -> Unit | None:
    """
    The unit that follows a number, or that the sign of money before it names.
    """
    words = tokens[end:]
    if figure.linked and len(words) > 1 and words[0] in grammar.links and grammar.language.head_first:
        words = words[1:]
    elif (
        figure.linked
        and words
        and grammar.language.head_first
        and figure.scale in (10, 12, 100)
        and words[0] not in grammar.measures
    ):
        return None
    if not money:
        return unit_of(grammar, words, one=figure.value == 1)
    if money == "gtq" and not words and tokens[end - 2] == "q" and figure.value in range(1, 5):
        return None
    if not words or ((cash := grammar.in_cash.at(words, 0)) and cash[1] == len(words)):
        return Unit(money, measured=True)
    named = measure_of(grammar, words)
    return named if named and named.slug in _MONEY_UNITS and (money in ("dollar-sign", named.slug)) else None


def stands(figure: Figure, unit: Unit, opening: Opening, hedge: str) -> bool:
    """
    Whether number, unit and hedge go together.
    """
    alone = unit is COUNT or unit.slug == "count"
    if alone and (figure.article or not figure.alone or opening.fixed):
        return False
    if alone and figure.year and hedge not in ("at-least", "more-than"):
        return False
    if opening.part and unit.slug != "percent":
        return False
    if opening.fixed and unit.slug == "hours":
        return False
    if figure.value == 0 and hedge not in ("", "exactly"):
        return False
    whole = isinstance(figure.value, int)
    if (
        not unit.measured
        and not whole
        and (not alone or hedge in ("more-than", "less-than", "just-over", "just-under"))
    ):
        return False
    if not unit.measured and figure.alternative is not None and figure.scale > 1:
        return False
    return not unit.half or (whole and figure.scale in (0, 1))
