"""
Tokens in, amounts out: phrases whose amount is a word.
"""

from __future__ import annotations

from collections.abc import Sequence

from borderwatch.normalize.quantities.grammar import Grammar
from borderwatch.normalize.quantities.pairing import Reading
from borderwatch.normalize.quantities.tables import Vague
from borderwatch.normalize.quantities.units import COUNT, Unit, counted, measure_of


def framed(grammar: Grammar, tokens: Sequence[str]) -> int:
    """
    Where a phrase without a number begins: after `otros`, where it says so.
    """
    frame = grammar.frames.at(tokens, 0)
    return frame[1] if frame and frame[0] == "inner" else 0


def read_vague(grammar: Grammar, tokens: Sequence[str], start: int) -> Reading | None:
    """
    A phrase whose amount is a word: `several`, `dozens of`, `no`.
    """
    found = grammar.vague.at(tokens, start)
    if found is None:
        return None
    vague, end = found
    words, linked = tokens[end:], vague.link
    grown = 1
    if vague.grows:
        skipped = 1 if linked and len(words) > 1 and words[0] in grammar.links else 0
        grown = grammar.groups.get(words[skipped], 1) if len(words) > skipped else 1
        if grown > 1:
            words = words[skipped + 1 :]
            linked = bool(words) and words[0] in grammar.links
    unit = _vague_unit(grammar, words, vague, linked=linked)
    if unit is None:
        return None
    low, best, high = (None if bound is None else bound * grown for bound in (vague.low, vague.best, vague.high))
    return Reading((low or 0, best, high), unit.slug, vague.rule, unit.listed)


def _vague_unit(grammar: Grammar, words: Sequence[str], vague: Vague, *, linked: bool) -> Unit | None:
    """
    The unit after such a word, which is plural unless the amount is zero.
    """
    if vague.unit:
        return Unit(vague.unit) if not words else None
    if words and len(words) == 1 and words[0] in grammar.more:
        words = words[1:]
    if not words:
        return COUNT if vague.alone else None
    if linked:
        words = _after_link(grammar, words)
        if not words:
            return None
    if measure := measure_of(grammar, words):
        return measure if not measure.half and vague.low and not vague.listed else None
    unit = counted(grammar, words, one=vague.high == 1)
    if vague.listed and not (unit and unit.listed and unit != counted(grammar, words, one=False)):
        return None
    if unit is None and vague.low == 0:
        unit = counted(grammar, words, one=True)
        unit = unit if unit and unit.listed else None
    return None if unit is COUNT else unit


def _after_link(grammar: Grammar, words: Sequence[str]) -> Sequence[str]:
    """
    What follows `of`, or the word for `more` that stands in its place: `hundreds more families`.
    """
    more = words[0] in grammar.more
    linked = len(words) > more and words[more] in grammar.links
    return words[more + linked :] if more or linked else ()
