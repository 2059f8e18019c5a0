"""
The short written forms of values, the same in TOML and in JSON.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, Final

from borderwatch.errors import InvalidValue, did_you_mean
from borderwatch.values.citation import Citation
from borderwatch.values.columns import Columns
from borderwatch.values.estimate import Estimate, Number
from borderwatch.values.when import When

_WHEN_KEYS: Final = ("edtf", "best", "text", "reference", "rule")


def read_when(written: object) -> When:
    """
    EDTF text, or a table of `edtf`, `best`, `text`, `reference` and `rule`.
    """
    if isinstance(written, str):
        return When.parse(written)
    table = _table(written, "a date", _WHEN_KEYS)
    edtf, best, text, reference, rule = (_text(table, key) for key in _WHEN_KEYS)
    return When.parse(edtf, best=best or None, text=text, reference=_day(reference) if reference else None, rule=rule)


def write_when(when: When) -> object:
    """
    Inverse of `read_when`.
    """
    beside = {
        "best": when.best_text,
        "text": when.text,
        "reference": when.reference.isoformat() if when.reference else "",
        "rule": when.rule,
    }
    if not any(beside.values()):
        return when.edtf
    return {"edtf": when.edtf, **{key: value for key, value in beside.items() if value}}


def read_estimate(written: object) -> Estimate:
    """
    One number that is exact, or a table of `low`, `best` and `high`; numbers that are not whole stand in quotes.
    """
    if not isinstance(written, dict):
        return _shared_estimate(written, written, written)
    table = _table(written, "an estimate", ("low", "best", "high"))
    return _shared_estimate(table.get("low", 0), table.get("best"), table.get("high"))


def _shared_estimate(*bounds: Any) -> Estimate:
    try:
        return _estimate(*bounds)
    except TypeError:  # a list or a table among the bounds cannot be remembered, and the constructor refuses it
        return Estimate(*bounds)


@lru_cache(maxsize=65_536, typed=True)
def _estimate(low: Any, best: Any, high: Any) -> Estimate:
    return Estimate(low, best, high)


def write_estimate(estimate: Estimate) -> object:
    """
    Inverse of `read_estimate`.
    """
    if estimate.is_exact:
        return _number(estimate.low)
    bounds = {"low": estimate.low, "best": estimate.best, "high": estimate.high}
    return {key: _number(value) for key, value in bounds.items() if value is not None}


def read_citation(written: object) -> Citation:
    """
    `source#paragraph`, or `source`.
    """
    if not isinstance(written, str):
        raise InvalidValue("a citation is text: 'source#paragraph'")
    return Citation.parse(written)


READERS: Final[Mapping[type[Any], Callable[[object], object]]] = {
    When: read_when,
    Estimate: read_estimate,
    Citation: read_citation,
}
WRITERS: Final[Mapping[type[Any], Callable[[Any], object]]] = {
    When: write_when,
    Estimate: write_estimate,
    Citation: str,
    Columns: dict,
}


def read(value_type: type[Any], written: object) -> object:
    """
    Read the short form of a value of one of the types in `READERS`; equal texts and numbers share one value.
    """
    kind = written.__class__
    if kind is str or kind is int:
        value = _KNOWN[value_type].get(written)
        return _remembered(value_type, written) if value is None else value
    return READERS[value_type](written)


def _remembered(value_type: type[Any], written: object) -> object:
    value = READERS[value_type](written)
    if len(_KNOWN[value_type]) < _MOST_KNOWN:
        _KNOWN[value_type][written] = value
    return value


_KNOWN: Final[Mapping[type[Any], dict[object, object]]] = {value_type: {} for value_type in READERS}
_MOST_KNOWN: Final = 262_144


def _table(written: object, what: str, keys: tuple[str, ...]) -> dict[str, Any]:
    if not isinstance(written, dict):
        raise InvalidValue(f"{what} is text, a number or a table of {', '.join(keys)}")
    for key in written:
        if key not in keys:
            hint = did_you_mean(str(key), keys)
            raise InvalidValue(f"{what} has no {key!r}" + (f"; {hint}" if hint else ""))
    return written


def _text(table: dict[str, Any], key: str) -> str:
    value = table.get(key, "")
    if not isinstance(value, str):
        raise InvalidValue(f"{key} is text, not {type(value).__name__}")
    if not is_text(value):
        raise InvalidValue(f"{key} holds half of a surrogate pair, which is no character")
    return value


def is_text(value: str) -> bool:
    """
    Whether it can be written as UTF-8: a lone half of a surrogate pair cannot.
    """
    return value.isascii() or not any("\ud800" <= character <= "\udfff" for character in value)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise InvalidValue(f"reference {text!r} is not a day; write 2021-07-28") from None


def _number(value: Number) -> object:
    return value if isinstance(value, int) else format(value, "f")
