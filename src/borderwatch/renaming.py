"""
Records that point at other records under new ids.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from borderwatch.references import FIELDS_OF_IDS
from borderwatch.values.written import Written

W = TypeVar("W", bound=Written)


class Renaming:
    """
    Puts new ids where old ones stand. What many records share is renamed once, and shared again.
    """

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names
        self._seen: dict[tuple[int, bool], tuple[Any, Any]] = {}

    def of(self, record: W) -> W:
        """
        The record with every reference to an old id pointing at the new one; its own id stays.
        """
        changes: dict[str, Any] = {}
        for field in record.__struct_fields__:
            value = getattr(record, field)
            if field in FIELDS_OF_IDS and isinstance(value, str):
                if value in self._names:
                    changes[field] = self._names[value]
            elif value and isinstance(value, tuple) and field != "citations":
                renamed = self._shared(field, value)
                if renamed is not value:
                    changes[field] = renamed
        return record.replace(**changes) if changes else record

    def _shared(self, field: str, value: tuple[Any, ...]) -> tuple[Any, ...]:
        key = (id(value), field in FIELDS_OF_IDS)
        known = self._seen.get(key)
        if known is None:
            # The old value is kept too: while it lives, nothing else has its identity.
            known = self._seen[key] = (value, self._items(field, value))
        renamed: tuple[Any, ...] = known[1]
        return renamed

    def _items(self, field: str, value: tuple[Any, ...]) -> tuple[Any, ...]:
        if field in FIELDS_OF_IDS:
            items = tuple(self._names.get(item, item) for item in value)
        else:
            items = tuple(self.of(item) if isinstance(item, Written) else item for item in value)
        return value if items == value else items
