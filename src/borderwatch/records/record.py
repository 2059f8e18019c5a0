"""
What every record has: an id, its citations, an editor's note.
"""

from __future__ import annotations

from borderwatch.values.citation import Citation
from borderwatch.values.identifiers import check_slug
from borderwatch.values.written import Written


class Record(Written, frozen=True, kw_only=True):
    """
    The part that all records share.
    """

    id: str
    "A slug, unique in its collection."
    citations: tuple[Citation, ...] = ()
    "Where the record as a whole is printed."
    note: str = ""
    "What the editor of the record inferred or could not settle, and why."

    def __post_init__(self) -> None:
        check_slug(self.id)

    def __hash__(self) -> int:
        return hash(self.id)
