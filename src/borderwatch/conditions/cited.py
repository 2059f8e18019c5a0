"""
The citations inside a record.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from borderwatch.values.citation import Citation
from borderwatch.values.written import Written


def all_citations(record: Written) -> Iterator[Citation]:
    """
    The citations of a record and of everything in it.
    """
    for field in _fields_of_tuples(type(record)):
        value = getattr(record, field)
        if not value:
            continue
        if field == "citations":
            yield from value
        else:
            for item in value:
                if isinstance(item, Written):
                    yield from all_citations(item)


@cache
def _fields_of_tuples(kind: type[Written]) -> tuple[str, ...]:
    """
    The fields that hold a tuple of more than text.
    """
    told: dict[str, str] = {}
    for each in reversed(kind.__mro__):
        told |= vars(each).get("__annotations__", {})
    return tuple(
        field
        for field in kind.__struct_fields__
        if told[field].startswith("tuple[") and not told[field].startswith("tuple[str,")
    )
