"""
Plain values in, records out, as strictly as the fast reader; slower, and with every error of a record at once.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache
from typing import Any, Final

import attrs
import cattrs
from cattrs.gen import make_dict_structure_fn, override

from borderwatch.codec.notation import READERS, is_text
from borderwatch.errors import InvalidValue, did_you_mean
from borderwatch.values.identifiers import check_slug

SHOWN: Final = 60
"As much of a value stands in a message."
_SLUGS: Final = {"id": "an id", "unit": "a unit"}
"Fields that the constructors hold to be slugs, and as what; held here so that the fault has a path."


def shortened(text: str) -> str:
    """
    The text, or as much of it as a message has room for.
    """
    return text if len(text) <= SHOWN else text[:SHOWN] + "…"


@cache
def strict_converter() -> cattrs.Converter:
    """
    A converter that coerces nothing and reads a record to its end before it raises.
    """
    converter = cattrs.Converter(forbid_extra_keys=True, detailed_validation=True)
    for plain_type in (str, int, float, bool):
        converter.register_structure_hook(plain_type, _strictly(plain_type))
    for value_type, reader in READERS.items():
        converter.register_structure_hook(value_type, _ignoring_hint(reader))
    # For the base of the vocabularies itself: they are kinds of str, and the hook for str would read them otherwise.
    converter.register_structure_hook(StrEnum, _read_enum)
    converter.register_structure_hook_factory(attrs.has, lambda record_type: _table_reader(converter, record_type))
    converter.register_structure_hook_factory(_is_mapping, lambda hint: _mapping_reader(converter, hint))
    converter.register_structure_hook_factory(_is_tuple, lambda hint: _list_reader(converter, hint))
    return converter


def _ignoring_hint(reader: Callable[[object], object]) -> Callable[[object, Any], object]:
    return lambda written, _: reader(written)


def _is_mapping(hint: Any) -> bool:
    return getattr(hint, "__origin__", None) is Mapping


def _is_tuple(hint: Any) -> bool:
    return getattr(hint, "__origin__", None) is tuple


def _strictly(plain_type: type[Any]) -> Callable[[object, Any], object]:
    words = {str: "text", int: "a whole number", float: "a number", bool: "true or false"}

    def read(written: object, _: Any) -> object:
        accepted = (int, float) if plain_type is float else plain_type
        is_right = isinstance(written, accepted) and isinstance(written, bool) == (plain_type is bool)
        if not is_right:
            raise InvalidValue(f"{words[plain_type]} is expected here, not {_named(written)}")
        _check_range(written)
        return written

    return read


def _check_range(written: object) -> None:
    """
    Refuse what has the right type and cannot be written in every file.
    """
    if isinstance(written, str) and not is_text(written):
        raise InvalidValue("the text holds half of a surrogate pair, which is no character")
    try:
        is_finite = not isinstance(written, int | float) or math.isfinite(written)
    except OverflowError:
        is_finite = False
    if not is_finite:
        raise InvalidValue("the number is not finite, or too large to be computed with")


def _named(written: object) -> str:
    if written is None:
        return "null"
    names = {str: "text", bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "a table"}
    return names.get(type(written), type(written).__name__)


def _read_enum(written: object, enum_type: Any) -> object:
    known = [member.value for member in enum_type]
    if isinstance(written, str) and written in known:
        return enum_type(written)
    shown = shortened(repr(written)) if isinstance(written, str) else _named(written)
    near = did_you_mean(written, known) if isinstance(written, str) else ""
    hint = near or f"one of: {', '.join(known)}"
    raise InvalidValue(f"{shown} is not in the list of {enum_type.__name__}; {hint}")


def _table_reader(converter: cattrs.Converter, record_type: type[Any]) -> Callable[[object, Any], object]:
    slugs: dict[str, Any] = {
        field.name: override(struct_hook=_slug_reader(_SLUGS[field.name]))
        for field in attrs.fields(record_type)
        if field.name in _SLUGS
    }
    structured = make_dict_structure_fn(record_type, converter, **slugs)

    def read(written: object, hint: Any) -> object:
        if not isinstance(written, Mapping):
            raise InvalidValue(f"a table is expected here, not {_named(written)}")
        return structured(written, hint)

    return read


def _mapping_reader(converter: cattrs.Converter, hint: Any) -> Callable[[object, Any], object]:
    structured = converter.get_structure_hook(dict[hint.__args__])  # type: ignore[misc]  # made at run time

    def read(written: object, _: Any) -> object:
        if not isinstance(written, Mapping):
            raise InvalidValue(f"a table is expected here, not {_named(written)}")
        return structured(written, hint)

    return read


def _slug_reader(what: str) -> Callable[[object, Any], object]:
    strictly = _strictly(str)

    def read(written: object, hint: Any) -> object:
        strictly(written, hint)
        check_slug(str(written), what)
        return written

    return read


def _list_reader(converter: cattrs.Converter, hint: Any) -> Callable[[object, Any], object]:
    structured = converter.get_structure_hook(list[hint.__args__[0]])

    def read(written: object, _: Any) -> object:
        if not isinstance(written, list):
            raise InvalidValue(f"a list is expected here, not {_named(written)}")
        return tuple(structured(written, list[hint.__args__[0]]))

    return read
