"""
Rules for dates that are only bounded, and for dates that are told with doubt.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import attrs

from borderwatch.normalize.dates.asked import Asked
from borderwatch.normalize.dates.calendar import moved
from borderwatch.normalize.dates.language import Symbol
from borderwatch.normalize.dates.moment import PLAIN, Moment, Span, unknown
from borderwatch.normalize.dates.partial import partial_of
from borderwatch.normalize.dates.single import read_single, without_daypart
from borderwatch.normalize.dates.weekdays import read_leaning

_LEANS: Final = {"since": -1, "until": 1, "by": 1}
_TEXTS: Final[dict[str, Callable[[Span], str]]] = {
    "since": lambda span: f"{span.text}/..",
    "until": lambda span: f"../{span.text}",
    "by": lambda span: f"[..{span.last}]",
    "before": lambda span: f"[..{moved(span.first, -1)}]",
    "after": lambda span: f"[{moved(span.last, 1)}..]",
    "onafter": lambda span: f"[{span.first}..]",
}
_RULES: Final = {"since": "since", "until": "until", "by": "by", "before": "before", "after": "after"}
_FULL_ONLY: Final = frozenset({"since", "until"})
_SUFFIXES: Final = {"shift": {-1: "by", 1: "onafter"}, "before": {0: "by"}, "after": {0: "onafter"}}
_SINCE: Final = ("since", 0)
"`Since` and `desde` look back; `a partir de` may look forward."
_EXACT: Final = frozenset({"before", "after"})
"Of these an hour may decide on which side the day itself lies."
_MARKS: Final = {"approximate": "~", "perhaps": "?"}
_MARKED: Final = frozenset({"day", "month", "year"})


def read_bounded(symbols: Sequence[Symbol], asked: Asked) -> Moment | None:
    """
    A date with a bound or a doubt before it or behind it, or None if the symbols say neither.
    """
    if len(symbols) < 2:
        return None
    first, last = symbols[0], symbols[-1]
    if last.kind in ("onward", "on"):
        rest = symbols[1:-1] if first.kind in ("from", "since") else symbols[:-1]
        return _bound("since", rest, asked) if last.kind == "onward" or first.kind == "from" else None
    if first.kind in _TEXTS:
        return _bound(first.kind, symbols[1:], asked, looks_back=first[:2] == _SINCE)
    if first.kind == "starting":
        # What starts may lie ahead, so that nothing is told from the day of publication.
        found = _bound("since", symbols[1:], Asked(None, asked.day_first))
        return found if found is not None and found.spans else None
    if first.kind in _MARKS:
        return _marked(first.kind, symbols[1:], asked)
    if last.kind in _MARKS:
        return _marked(last.kind, symbols[:-1], asked)
    if symbols[-2].kind == "or" and (bound := _SUFFIXES.get(last.kind, {}).get(last.value)):
        return _bound(bound, symbols[:-2], asked)
    return None


def _bound(bound: str, symbols: Sequence[Symbol], asked: Asked, *, looks_back: bool = False) -> Moment | None:
    if bound in _EXACT and any(symbol.kind == "clock" for symbol in symbols):
        return None
    found = _inner(bound, symbols, asked)
    if found is not None and looks_back and found.rule == "year-told":
        found = attrs.evolve(found, spans=found.spans[:1])
    if found is None or len(found.spans) > 1:
        return None
    if not (found.grain in PLAIN or (found.grain == "span" and bound not in _FULL_ONLY)):
        return None
    rule = _RULES.get(bound, "on-or-after")
    if not found.spans:
        return unknown("bound", rule)
    span = found.spans[0]
    return Moment("bound", (Span(span.first, span.last, _TEXTS[bound](span)),), rule)


def _inner(bound: str, symbols: Sequence[Symbol], asked: Asked) -> Moment | None:
    """
    The date that bounds; a weekday alone is looked for on the side to which the bound looks.
    """
    partial = partial_of(without_daypart(symbols))
    if bound != "since" and partial is not None and (partial.month or 0) > 12 and not partial.has_year:
        return None
    if partial is None or not partial.is_weekday or partial.rel is not None:
        return read_single(symbols, asked)
    if bound in _LEANS:
        return read_leaning(partial.weekday or 0, _LEANS[bound], asked)
    return read_single(symbols, asked) if bound == "after" else None


def _marked(mark: str, symbols: Sequence[Symbol], asked: Asked) -> Moment | None:
    found = read_single(symbols, asked)
    if found is None or found.grain not in _MARKED or len(found.spans) > 1:
        return None
    rule = "approximate" if mark == "approximate" else "perhaps"
    spans = tuple(span._replace(text=span.text + _MARKS[mark]) for span in found.spans)
    return Moment("about", spans, rule)
