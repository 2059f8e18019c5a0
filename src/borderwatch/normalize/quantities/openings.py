"""
Tokens in, hedges out: what stands before a number.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from borderwatch.normalize.quantities.grammar import Grammar
from borderwatch.normalize.quantities.numbers import figure_at
from borderwatch.normalize.quantities.units import measure_at

_BEFORE_DEFINITE = frozenset(("about", "more-than", "less-than"))


class Opening(NamedTuple):
    """
    What stands before the number.
    """

    end: int
    "The place of the first token after it."
    hedge: str = ""
    "The rule that it names."
    fixed: bool = False
    "Whether a noun must follow."
    part: bool = False
    "Whether only a percentage may follow."


def opening_of(grammar: Grammar, tokens: Sequence[str]) -> Opening | None:
    """
    The hedge and the frames that a phrase begins with; None where they contradict each other.
    """
    opening, exact, place = Opening(0), False, 0
    for _ in range(4):
        hedge = grammar.hedges.at(tokens, place)
        frame = grammar.frames.at(tokens, place)
        if hedge is not None and (frame is None or hedge[1] >= frame[1]):
            if opening.hedge or exact or opening.part:
                return None
            place = hedge[1]
            opening = opening._replace(hedge=hedge[0])
        elif frame is not None and frame_fits(grammar, tokens, opening, *frame):
            kind, place = frame
            exact = exact or kind == "exact"
            opening = opening._replace(
                fixed=opening.fixed or kind in ("fixed", "definite"), part=opening.part or kind == "part"
            )
        else:
            break
    return opening._replace(end=place)


def frame_fits(grammar: Grammar, tokens: Sequence[str], opening: Opening, kind: str, end: int) -> bool:
    """
    Whether a frame may stand here; after a hedge only some may, and an article only before the digits of a percentage.
    """
    if kind == "part":
        return end < len(tokens) and figure_at(grammar, tokens, end) is not None and _is_percentage(grammar, tokens)
    return kind == "inner" or not opening.hedge or (kind == "definite" and opening.hedge in _BEFORE_DEFINITE)


def _is_percentage(grammar: Grammar, tokens: Sequence[str]) -> bool:
    return any(
        (found := measure_at(grammar, tokens, place)) and found[0] == "percent" for place in range(1, len(tokens))
    )
