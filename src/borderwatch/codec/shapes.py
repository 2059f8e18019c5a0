"""
The keys that each record may have, as structs that refuse all others.

msgspec ignores unknown keys of attrs classes and has no switch for it; a shape reads the same bytes, keeps nothing,
and refuses them.
"""

from __future__ import annotations

from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs
import msgspec


@cache
def shape_of(record_type: type) -> type[msgspec.Struct]:
    """
    A struct with the keys of an attrs class, all of them optional, and of the attrs classes inside it.
    """
    hints = get_type_hints(record_type)
    fields = [
        (field.name, _shape(hints[field.name]) | msgspec.UnsetType, msgspec.UNSET)
        for field in attrs.fields(record_type)
    ]
    return msgspec.defstruct(record_type.__name__, fields, forbid_unknown_fields=True, gc=False)


def _shape(hint: Any) -> Any:
    inner = inner_record(hint)
    if inner is None:
        return msgspec.Raw
    shape = shape_of(inner)  # type: ignore[arg-type]  # mypy takes type[Any] for unhashable
    if get_origin(hint) is tuple:
        return list[shape]  # type: ignore[valid-type]  # made at run time
    return shape | None if get_origin(hint) in (Union, UnionType) else shape


def inner_record(hint: Any) -> type[Any] | None:
    """
    The attrs class inside a type such as `tuple[Toll, ...]` or `Quantity | None`.
    """
    if isinstance(hint, type) and attrs.has(hint):
        return hint
    for part in get_args(hint):
        if part not in (NoneType, Ellipsis):
            return inner_record(part)
    return None
