"""
Why a record was refused: every fault, with its path and what was probably meant.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NoReturn, get_type_hints

from cattrs.errors import AttributeValidationNote, BaseValidationError, ForbiddenExtraKeysError, IterableValidationNote

from borderwatch.codec.faults import Fault, Refused
from borderwatch.codec.strictness import SHOWN, shortened, strict_converter
from borderwatch.errors import BorderwatchError, did_you_mean

_DIGITS: Final = 400
_BITS: Final = 1330
_PLAIN_KEY: Final = re.compile(rf"[\w-]{{1,{SHOWN}}}")
"A key that stands in a path as it is; any other is quoted there."


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
    try:
        strict_converter().structure(written, record_type)
    except BaseValidationError as error:
        return list(_faults(error, "", written))
    except RecursionError:
        return [Fault("", "the values are nested too deeply to be a record")]
    except Exception as error:  # noqa: BLE001  # whatever a value makes cattrs raise is a fault of the value
        return [_fault(error, "", written)]
    return []


def _faults(error: BaseValidationError, path: str, written: object) -> Iterator[Fault]:
    for inner in error.exceptions:
        step, value = _step(inner, written)
        where = _joined(path, step)
        if isinstance(inner, BaseValidationError):
            yield from _faults(inner, where, value)
        elif isinstance(inner, ForbiddenExtraKeysError):
            for key in sorted(inner.extra_fields):
                hint = did_you_mean(key, get_type_hints(inner.cl))
                value = written.get(key) if isinstance(written, Mapping) else None
                yield Fault(_joined(where, key), "this field is not known here", _shown(value), hint)
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
            if isinstance(written, Mapping):
                return index, written.get(index)
            return index, written[index] if isinstance(written, list) and isinstance(index, int) else None
    return None, written


def _joined(path: str, step: str | int | None) -> str:
    if step is None:
        return path
    if isinstance(step, int):
        return f"{path}[{step}]"
    shown = step if _PLAIN_KEY.fullmatch(step) else shortened(repr(step))
    return f"{path}.{shown}" if path else shown


def _fault(error: BaseException, path: str, value: object) -> Fault:
    if isinstance(error, KeyError):
        return Fault(path, "this field is missing")
    if not isinstance(error, BorderwatchError):
        return Fault(path, f"{type(error).__name__}: {error}", _shown(value))
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
    return shortened(repr(value))
