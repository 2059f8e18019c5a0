"""
Why a record was refused: every fault, with its path and what was probably meant.

The fast reader stops at the first fault. This one reads the same values again, slowly and to the end.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, NoReturn, Union, get_args, get_origin, get_type_hints

import msgspec

from borderwatch.codec.faults import Fault, Refused
from borderwatch.codec.notation import READERS, is_text
from borderwatch.errors import BorderwatchError, InvalidValue, did_you_mean
from borderwatch.values.identifiers import check_slug
from borderwatch.values.written import Written

_SHOWN: Final = 60
_DIGITS: Final = 400
_BITS: Final = 1330
_PLAIN_KEY: Final = re.compile(rf"[\w-]{{1,{_SHOWN}}}")
"A key that stands in a path as it is; any other is quoted there."
_SLUGS: Final = {"id": "an id", "unit": "a unit"}
"Fields that the constructors hold to be slugs, and as what; held here so that the fault has a path."
_WORDS: Final = {str: "text", int: "a whole number", float: "a number", bool: "true or false"}


def explain_bytes(record_type: type[Any], data: bytes) -> Sequence[Fault]:
    """
    Every fault of JSON that should have been a record; none if there is none.
    """
    try:
        return explain(record_type, read_plain(data))
    except Refused as unreadable:
        return unreadable.faults


def read_plain(data: bytes) -> object:
    """
    Read JSON into plain values.

    Raises:
        Refused: bytes that are not one JSON value in UTF-8.
    """
    try:
        return json.loads(data.decode("utf-8"), parse_constant=_no_constant, parse_int=_whole)
    except UnicodeDecodeError as error:
        raise Refused([Fault("", f"the text is not UTF-8 (byte {error.start})")]) from None
    except RecursionError:
        raise Refused([Fault("", "the values are nested too deeply to be a record")]) from None
    except json.JSONDecodeError as error:
        raise Refused([Fault("", f"this is not JSON: {error.msg} (column {error.colno})")]) from None
    except ValueError as error:
        raise Refused([Fault("", f"this is not JSON: {error}")]) from None


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number")


def _whole(digits: str) -> int:
    """
    The number, or where Python reads no number that long, one that is too large for every field just as well.
    """
    return int(digits[:_DIGITS])


def explain(record_type: type[Any], written: object) -> list[Fault]:
    """
    Every fault of plain values that should have been a record; none if there is none.
    """
    reader = _Reader()
    try:
        reader.read(record_type, written, "")
    except RecursionError:
        return [Fault("", "the values are nested too deeply to be a record")]
    return reader.faults


class _Reader:
    """
    One look at a record to its end: what cannot be read becomes a fault, and the rest is read all the same.
    """

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def read(self, hint: Any, written: object, path: str) -> object:
        """
        The value that is meant, as far as it can be read.
        """
        if get_origin(hint) in (Union, UnionType):
            return None if written is None else self.read(_inner(hint), written, path)
        if get_origin(hint) is tuple:
            return self._list(get_args(hint), written, path)
        if get_origin(hint) is Mapping:
            return self._mapping(get_args(hint)[1], written, path)
        if issubclass(hint, Written):
            return self._table(hint, written, path)
        return self._attempt(_value_reader(hint), written, path)

    def _attempt(self, reader: Callable[[Any], object], written: object, path: str) -> object:
        try:
            return reader(written)
        except BorderwatchError as error:
            self.faults.append(_fault(error, path, written))
            return None

    def _list(self, hints: Sequence[Any], written: object, path: str) -> object:
        if not isinstance(written, list):
            return self._expected("a list", written, path)
        if Ellipsis not in hints and len(written) != len(hints):
            self.faults.append(Fault(path, f"a list of {len(hints)} is expected here, not of {len(written)}"))
            return None
        return tuple(self.read(hints[0], item, f"{path}[{index}]") for index, item in enumerate(written))

    def _mapping(self, hint: Any, written: object, path: str) -> object:
        if not isinstance(written, Mapping):
            return self._expected("a table", written, path)
        for key in written:
            self._attempt(_value_reader(str), key, _joined(path, str(key)))
        return {key: self.read(hint, value, _joined(path, str(key))) for key, value in written.items()}

    def _table(self, record_type: type[Written], written: object, path: str) -> object:
        if not isinstance(written, Mapping):
            return self._expected("a table", written, path)
        before = len(self.faults)
        hints = _hints(record_type)
        for field in msgspec.structs.fields(record_type):
            if field.required and field.name not in written:
                self.faults.append(Fault(_joined(path, field.name), "this field is missing"))
        known = {key: self._field(hints[key], key, written[key], _joined(path, key)) for key in written if key in hints}
        for key in sorted(str(key) for key in written if key not in hints):
            hint = did_you_mean(key, hints)
            fault = Fault(_joined(path, key), "this field is not known here", _shown(written.get(key)), hint)
            self.faults.append(fault)
        if len(self.faults) > before:
            return None
        return self._attempt(lambda _: record_type(**known), written, path)

    def _field(self, hint: Any, name: str, written: object, path: str) -> object:
        if name not in _SLUGS:
            return self.read(hint, written, path)
        return self._attempt(lambda text: _slug(text, _SLUGS[name]), written, path)

    def _expected(self, what: str, written: object, path: str) -> object:
        self.faults.append(Fault(path, f"{what} is expected here, not {_named(written)}", _shown(written)))
        return None


@cache
def _hints(record_type: type) -> dict[str, Any]:
    return get_type_hints(record_type)


def _inner(hint: Any) -> Any:
    """
    What an optional value is where it is not None.
    """
    return next(part for part in get_args(hint) if part is not NoneType)


def _value_reader(hint: Any) -> Callable[[Any], object]:
    if hint in READERS:
        return READERS[hint]
    if issubclass(hint, StrEnum):
        return lambda written: _member(hint, written)
    return lambda written: _strictly(hint, written)


def _strictly(plain_type: type[Any], written: object) -> object:
    accepted = (int, float) if plain_type is float else plain_type
    if not isinstance(written, accepted) or isinstance(written, bool) != (plain_type is bool):
        raise InvalidValue(f"{_WORDS[plain_type]} is expected here, not {_named(written)}")
    if isinstance(written, str) and not is_text(written):
        raise InvalidValue("the text holds half of a surrogate pair, which is no character")
    try:
        is_finite = not isinstance(written, int | float) or math.isfinite(written)
    except OverflowError:
        is_finite = False
    if not is_finite:
        raise InvalidValue("the number is not finite, or too large to be computed with")
    return written


def _slug(written: object, what: str) -> object:
    _strictly(str, written)
    check_slug(str(written), what)
    return written


def _member(vocabulary: type[StrEnum], written: object) -> object:
    known = [member.value for member in vocabulary]
    if isinstance(written, str) and written in known:
        return vocabulary(written)
    shown = _shortened(repr(written)) if isinstance(written, str) else _named(written)
    near = did_you_mean(written, known) if isinstance(written, str) else ""
    hint = near or f"one of: {', '.join(known)}"
    raise InvalidValue(f"{shown} is not in the list of {vocabulary.__name__}; {hint}")


def _named(written: object) -> str:
    if written is None:
        return "null"
    names = {str: "text", bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "a table"}
    return names.get(type(written), type(written).__name__)


def _joined(path: str, step: str) -> str:
    shown = step if _PLAIN_KEY.fullmatch(step) else _shortened(repr(step))
    return f"{path}.{shown}" if path else shown


def _fault(error: BorderwatchError, path: str, value: object) -> Fault:
    message, hint = str(error), ""
    if not _has_semicolon(value):
        message, _, hint = message.partition("; ")
    return Fault(path, message, _shown(value), hint)


def _has_semicolon(value: object) -> bool:
    """
    Whether a text of the value, shown in a message, could be taken for where its hint begins.
    """
    texts = value.values() if isinstance(value, Mapping) else [value]
    return any("; " in text for text in texts if isinstance(text, str))


def _shown(value: object) -> str:
    if value is None or isinstance(value, list | Mapping):
        return ""
    if isinstance(value, int) and value.bit_length() > _BITS:
        return f"a number of more than {_DIGITS} digits"
    return _shortened(repr(value))


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
