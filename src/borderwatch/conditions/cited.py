"""
The citations inside a record.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from borderwatch.values.citation import Citation


def all_citations(record: attrs.AttrsInstance) -> Iterator[Citation]:
    """
    The citations of a record and of everything in it.
    """
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        if field.name == "citations":
            yield from value
        elif isinstance(value, tuple):
            for item in value:
                if attrs.has(type(item)):
                    yield from all_citations(item)
