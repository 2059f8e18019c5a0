"""
The base of what files hold as a table: records, their parts, and quantities.
"""

from __future__ import annotations

from typing import Any, Self

import msgspec


class Written(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, repr_omit_defaults=True):
    """
    Read straight from bytes, and refusing keys that it does not have; see `docs/adr/0007-records-are-structs.md`.
    """

    def replace(self, **changes: Any) -> Self:
        """
        The same with some fields changed.
        """
        return msgspec.structs.replace(self, **changes)

    def _settle(self, field: str, value: object) -> None:
        """
        Put a field into its one form, while the object is made.
        """
        msgspec.structs.force_setattr(self, field, value)
