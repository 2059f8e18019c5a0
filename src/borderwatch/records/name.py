"""
A name of an actor or a place, as somebody writes it.
"""

from __future__ import annotations

from borderwatch.errors import InvalidValue
from borderwatch.records.vocabulary import NameKind
from borderwatch.values.citation import Citation
from borderwatch.values.when import When
from borderwatch.values.written import Written


class Name(Written, frozen=True, kw_only=True):
    """
    One form of a name.
    """

    text: str
    "As written, accents and dots included."
    language: str = ""
    "A two-letter code, ISO 639-1; empty where it belongs to none."
    kind: NameKind = NameKind.FULL
    "What sort of name it is. A `description` is how a source points at the actor, and resolves nothing."
    when: When | None = None
    "When it was in use, where somebody says so."
    citations: tuple[Citation, ...] = ()
    "Who writes it so."

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise InvalidValue("a name is never empty")

    @property
    def order(self) -> tuple[str, ...]:
        """
        A sort key that tells any two different names apart, so that their order does not depend on a list.
        """
        return self.text, self.language, self.kind, repr(self.when), *(str(citation) for citation in self.citations)
