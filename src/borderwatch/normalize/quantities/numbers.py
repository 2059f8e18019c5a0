"""
Tokens in, numbers out: digits, words and both together (`2 mil 500`, `two and a half million`).
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from borderwatch.normalize.quantities.digits import printed, settled
from borderwatch.normalize.quantities.figure import Figure
from borderwatch.normalize.quantities.grammar import Grammar
from borderwatch.normalize.quantities.tables import HALF


def figure_at(grammar: Grammar, tokens: Sequence[str], start: int) -> Figure | None:
    """
    The number that begins at a token, as far as it goes, or None.
    """
    fraction = grammar.fractions.at(tokens, start)
    if fraction is not None and (found := _fraction(grammar, tokens, *fraction)):
        return found
    figure = _below_million(grammar, tokens, start)
    if figure is None:
        return None
    figure = _with_half(grammar, tokens, figure)
    return _with_large(grammar, tokens, figure)


def _fraction(grammar: Grammar, tokens: Sequence[str], part: Decimal, start: int) -> Figure | None:
    """
    A part of the larger number or the noun that follows.
    """
    word = tokens[start] if start < len(tokens) else ""
    if (scale := _scale(grammar, word)) is not None:
        about = word in grammar.collectives and grammar.collectives[word].about
        return Figure(settled(part * scale), start + 1, scale=0, about=about, rule="fraction", linked=True)
    return Figure(part, start, scale=0, rule="fraction", alone=False) if word else None


def _scale(grammar: Grammar, word: str) -> int | None:
    """
    What a word multiplies by, from a dozen up.
    """
    if word in grammar.collectives:
        return grammar.collectives[word].value
    if word in grammar.hundred:
        return 100
    return 1000 if word in grammar.thousand and not grammar.language.bare_thousand else grammar.large.get(word)


def _with_half(grammar: Grammar, tokens: Sequence[str], figure: Figure) -> Figure:
    """
    The number with the half that is printed after it.
    """
    if not isinstance(figure.value, int) or figure.scale == 0 or not (half := grammar.and_half.at(tokens, figure.end)):
        return figure
    if figure.article:
        return figure
    value = settled(figure.value + HALF * figure.scale)
    return Figure(
        value,
        half[1],
        scale=figure.scale if figure.scale == 1 else 0,
        bare=value,
        linked=figure.linked,
        rule="fraction",
    )


def _with_large(grammar: Grammar, tokens: Sequence[str], figure: Figure) -> Figure | None:
    """
    The number multiplied by the word after it, if one does, and with what is printed after that.
    """
    word = tokens[figure.end] if figure.end < len(tokens) else ""
    if (collective := grammar.collectives.get(word)) is not None:
        return _with_half(
            grammar, tokens, _scaled(figure, collective.value, about=collective.about, alone=collective.alone)
        )
    if (scale := grammar.large.get(word)) is None:
        return figure
    scaled = _with_half(grammar, tokens, _scaled(figure, scale))
    if not isinstance(figure.value, int) or figure.alternative is not None or scaled.scale == 0:
        return scaled
    rest = _rest(grammar, tokens, scaled.end, scale)
    return scaled if rest is None else Figure(scaled.value + rest.value, rest.end, scale=0, linked=rest.linked)


def _scaled(figure: Figure, scale: int, *, about: bool = False, alone: bool = True) -> Figure:
    other = None if figure.alternative is None else settled(Decimal(figure.alternative) * scale)
    return Figure(
        settled(Decimal(figure.value) * scale),
        figure.end + 1,
        other,
        scale=scale,
        bare=figure.value,
        about=about,
        alone=alone,
        rule="collective" if scale < 1000 else "exactly",
        linked=True,
    )


def _rest(grammar: Grammar, tokens: Sequence[str], start: int, below: int) -> Figure | None:
    """
    What follows a larger number and is part of it: whole and smaller.
    """
    begin = start
    linked = start < len(tokens) and tokens[start] in grammar.language.hundred_links
    if linked:
        begin += 1
    rest = _below_million(grammar, tokens, begin)
    if rest is None or rest.article or rest.alternative is not None or not isinstance(rest.value, int):
        return None
    large = grammar.large.get(tokens[rest.end]) if rest.end < len(tokens) else None
    if large is not None and large < below:
        rest = _with_large(grammar, tokens, rest) or rest
    if (
        not isinstance(rest.value, int)
        or rest.value >= below
        or rest.value == 0
        or (linked and not _joins(tokens, start, rest))
    ):
        return None
    return rest


def _joins(tokens: Sequence[str], start: int, rest: Figure) -> bool:
    """
    Whether what links the rest of a number to it is part of it: `thousand and one`, `thousand, two hundred`.
    """
    if tokens[start + 1][0].isdigit():
        return False
    return rest.value >= 100 if tokens[start] == "," else rest.value < 100


def _below_million(grammar: Grammar, tokens: Sequence[str], start: int) -> Figure | None:
    """
    A number below a million in words, or digits, with the word for a thousand in its place.
    """
    if start >= len(tokens):
        return None
    if tokens[start] in grammar.thousand and grammar.language.bare_thousand:
        return _thousands(grammar, tokens, Figure(1, start))
    figure = _small(grammar, tokens, start)
    if figure is None or figure.end >= len(tokens):
        return figure
    if figure.article and tokens[figure.end] not in grammar.thousand and _scale(grammar, tokens[figure.end]) is None:
        return figure
    halved = _with_half(grammar, tokens, figure)
    if halved.end < len(tokens) and tokens[halved.end] in grammar.thousand:
        return _thousands(grammar, tokens, halved)
    return figure


def _thousands(grammar: Grammar, tokens: Sequence[str], figure: Figure) -> Figure:
    """
    A number times a thousand, and the rest.
    """
    scaled = _scaled(figure, 1000)
    if not isinstance(figure.value, int) or figure.alternative is not None:
        return scaled
    start = scaled.end
    linked = start < len(tokens) and tokens[start] in grammar.language.hundred_links
    rest = _small(grammar, tokens, start + linked)
    if rest is None or rest.article or not isinstance(rest.value, int) or rest.alternative is not None:
        return scaled
    if not 0 < rest.value < 1000 or (linked and not _joins(tokens, start, rest)):
        return scaled
    return Figure(scaled.value + rest.value, rest.end, scale=0, linked=False)


def _small(grammar: Grammar, tokens: Sequence[str], start: int) -> Figure | None:
    """
    Digits, or a number below a thousand (with `hundred`, below ten thousand) in words.
    """
    if start >= len(tokens):
        return None
    token = tokens[start]
    if token[0].isdigit():
        return _digits(token, start)
    multiplied = start + 1 < len(tokens) and tokens[start + 1] in grammar.hundred
    if token in grammar.articles:
        if multiplied:
            return _hundreds(grammar, tokens, 1, start + 1)
        return Figure(1, start + 1, bare=1, article=True, rule="one")
    value = grammar.numbers.get(token)
    if value is None:
        return None
    if value >= 100 and value % 100 == 0:
        rest, end = _below_hundred(grammar, tokens, start + 1)
        return Figure(value + rest, end, bare=value + rest)
    value, end = _below_hundred(grammar, tokens, start)
    if end < len(tokens) and tokens[end] in grammar.hundred:
        return _hundreds(grammar, tokens, value, end)
    return Figure(value, end, bare=value)


def _digits(token: str, start: int) -> Figure | None:
    read = printed(token)
    if read is None:
        return None
    value, other = read
    year = len(token) == 4 and token.isdigit() and 1900 <= value < 2100
    return Figure(value, start + 1, other, bare=value, year=year)


def _hundreds(grammar: Grammar, tokens: Sequence[str], hundreds: int, at: int) -> Figure:
    """
    A number times a hundred, and the rest.
    """
    begin = at + 1
    linked = begin < len(tokens) and tokens[begin] in grammar.language.hundred_links and tokens[begin] != ","
    rest, end = _below_hundred(grammar, tokens, begin + linked)
    if not rest:
        return Figure(100 * hundreds, begin, scale=100, bare=hundreds)
    return Figure(100 * hundreds + rest, end, scale=0)


def _below_hundred(grammar: Grammar, tokens: Sequence[str], start: int) -> tuple[int, int]:
    """
    A number below a hundred in words and where it ends; zero where there is none.
    """
    value = grammar.numbers.get(tokens[start], 0) if start < len(tokens) else 0
    if not 0 < value < 100:
        return 0, start
    if value % 10 or value < 20:
        return value, start + 1
    for link in grammar.language.ten_links:
        at = start + 1 + bool(link)
        if (
            at < len(tokens)
            and link in ("", tokens[start + 1])
            and 0 < (unit := grammar.numbers.get(tokens[at], 0)) < 10
        ):
            return value + unit, at + 1
    return value, start + 1
