"""
Why a record was refused: every fault, with its path and what was probably meant.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from functools import cache
from typing import Any, NoReturn, get_type_hints

import attrs
import cattrs
from cattrs.errors import AttributeValidationNote, BaseValidationError, ForbiddenExtraKeysError, IterableValidationNote
from cattrs.gen import make_dict_structure_fn

from borderwatch.codec.decoding import Fault, Refused
from borderwatch.codec.notation import READERS
from borderwatch.errors import BorderwatchError, InvalidValue, did_you_mean

_SHOWN = 60


def read_plain(data: bytes) -> object:
    """
    Read JSON into plain values.

    Raises:
        Refused: bytes that are not one JSON value in UTF-8.
    """
    try:
        return json.loads(data.decode("utf-8"), parse_constant=_no_constant)
    except UnicodeDecodeError as error:
        raise Refused([Fault("", f"the text is not UTF-8 (byte {error.start})")]) from None
    except RecursionError:
        raise Refused([Fault("", "the values are nested too deeply to be a record")]) from None
    except ValueError as error:
        raise Refused([Fault("", f"this is not JSON: {error}")]) from None


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number")


def explain(record_type: type[Any], written: object) -> list[Fault]:
    """
    Every fault of plain values that should have been a record; none if there is none.
    """
    try:
        _converter().structure(written, record_type)
    except BaseValidationError as error:
        return list(_faults(error, "", written))
    except RecursionError:
        return [Fault("", "the values are nested too deeply to be a record")]
    except Exception as error:  # noqa: BLE001  # whatever a value makes cattrs raise is a fault of the value
        return [_fault(error, "", written)]
    return []


@cache
def _converter() -> cattrs.Converter:
    converter = cattrs.Converter(forbid_extra_keys=True, detailed_validation=True)
    for plain_type in (str, int, float, bool):
        converter.register_structure_hook(plain_type, _strictly(plain_type))
    for value_type, reader in READERS.items():
        converter.register_structure_hook(value_type, _ignoring_hint(reader))
    converter.register_structure_hook_func(_is_enum, _read_enum)
    converter.register_structure_hook_factory(attrs.has, lambda record_type: _table_reader(converter, record_type))
    converter.register_structure_hook_factory(_is_tuple, lambda hint: _list_reader(converter, hint))
    return converter


def _ignoring_hint(reader: Callable[[object], object]) -> Callable[[object, Any], object]:
    return lambda written, _: reader(written)


def _is_enum(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, Enum)


def _is_tuple(hint: Any) -> bool:
    return getattr(hint, "__origin__", None) is tuple


def _strictly(plain_type: type[Any]) -> Callable[[object, Any], object]:
    words = {str: "text", int: "a whole number", float: "a number", bool: "true or false"}

    def read(written: object, _: Any) -> object:
        accepted = (int, float) if plain_type is float else plain_type
        is_right = isinstance(written, accepted) and isinstance(written, bool) == (plain_type is bool)
        if not is_right or (isinstance(written, float) and not math.isfinite(written)):
            raise InvalidValue(f"{words[plain_type]} is expected here, not {_named(written)}")
        return written

    return read


def _named(written: object) -> str:
    if written is None:
        return "null"
    names = {str: "text", bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "a table"}
    return names.get(type(written), type(written).__name__)


def _read_enum(written: object, enum_type: Any) -> object:
    known = [member.value for member in enum_type]
    if isinstance(written, str) and written in known:
        return enum_type(written)
    shown = written if isinstance(written, str) else _named(written)
    hint = did_you_mean(shown, known) or f"one of: {', '.join(known)}"
    raise InvalidValue(f"{_shortened(shown)} is not in the list of {enum_type.__name__}; {hint}")


def _table_reader(converter: cattrs.Converter, record_type: type[Any]) -> Callable[[object, Any], object]:
    structured = make_dict_structure_fn(record_type, converter)

    def read(written: object, hint: Any) -> object:
        if not isinstance(written, Mapping):
            raise InvalidValue(f"a table is expected here, not {_named(written)}")
        return structured(written, hint)

    return read


def _list_reader(converter: cattrs.Converter, hint: Any) -> Callable[[object, Any], object]:
    structured = converter.get_structure_hook(list[hint.__args__[0]])

    def read(written: object, _: Any) -> object:
        if not isinstance(written, list):
            raise InvalidValue(f"a list is expected here, not {_named(written)}")
        return tuple(structured(written, list[hint.__args__[0]]))

    return read


def _faults(error: BaseValidationError, path: str, written: object) -> Iterator[Fault]:
    for inner in error.exceptions:
        step, value = _step(inner, written)
        where = _joined(path, step)
        if isinstance(inner, BaseValidationError):
            yield from _faults(inner, where, value)
        elif isinstance(inner, ForbiddenExtraKeysError):
            for key in sorted(inner.extra_fields):
                hint = did_you_mean(key, get_type_hints(inner.cl))
                yield Fault(_joined(path, key), "this field is not known here", _shortened_value(written, key), hint)
        else:
            yield _fault(inner, where, value)


def _step(error: BaseException, written: object) -> tuple[str | int | None, object]:
    """
    The field or index that an error is about, and the value there.
    """
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return note.name, written.get(note.name) if isinstance(written, Mapping) else None
        if isinstance(note, IterableValidationNote):
            index = note.index
            return index, written[index] if isinstance(written, list) and isinstance(index, int) else None
    return None, written


def _joined(path: str, step: str | int | None) -> str:
    if step is None:
        return path
    if isinstance(step, int):
        return f"{path}[{step}]"
    return f"{path}.{step}" if path else step


def _fault(error: BaseException, path: str, value: object) -> Fault:
    if isinstance(error, KeyError):
        return Fault(path, "this field is missing")
    if isinstance(error, BorderwatchError):
        message, _, hint = str(error).partition("; ")
        return Fault(path, message, _shown(value), hint)
    return Fault(path, f"{type(error).__name__}: {error}", _shown(value))


def _shortened_value(written: object, key: str) -> str:
    return _shown(written.get(key)) if isinstance(written, Mapping) else ""


def _shown(value: object) -> str:
    if value is None or isinstance(value, list | Mapping):
        return ""
    return _shortened(repr(value))


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
