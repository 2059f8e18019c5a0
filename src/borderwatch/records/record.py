"""
What every record has: an id, its citations, an editor's note.
"""

from __future__ import annotations

import attrs

from borderwatch.values.citation import Citation
from borderwatch.values.identifiers import check_slug


@attrs.frozen(kw_only=True)
class Record:
    """
    The part that all records share.
    """

    id: str
    "A slug, unique in its collection."
    citations: tuple[Citation, ...] = ()
    "Where the record as a whole is printed."
    note: str = ""
    "What the editor of the record inferred or could not settle, and why."

    def __attrs_post_init__(self) -> None:
        check_slug(self.id)
