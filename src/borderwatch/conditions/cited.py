"""
The citations inside a record.
"""

from __future__ import annotations

from collections.abc import Iterator

from borderwatch.values.citation import Citation
from borderwatch.values.written import Written


def all_citations(record: Written) -> Iterator[Citation]:
    """
    The citations of a record and of everything in it.
    """
    for field in record.__struct_fields__:
        value = getattr(record, field)
        if field == "citations":
            yield from value
        elif isinstance(value, tuple):
            for item in value:
                if isinstance(item, Written):
                    yield from all_citations(item)
