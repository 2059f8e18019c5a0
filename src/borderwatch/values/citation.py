"""
Where a fact is printed: a source and, where it has them, the paragraph.
"""

from __future__ import annotations

from functools import lru_cache

from borderwatch.errors import InvalidValue
from borderwatch.values.identifiers import check_slug
from borderwatch.values.immutable import Immutable


class Citation(Immutable):
    """
    A place in a source, written `source#paragraph`, or `source` where there are no paragraphs.

    Paragraph *k* is the *k*-th non-empty line of the document, counted from 1.
    """

    __slots__ = ("paragraph", "source")

    source: str
    paragraph: int | None

    def __init__(self, source: str, paragraph: int | None = None) -> None:
        check_slug(source, "a source id")
        if paragraph is not None and paragraph < 1:
            raise InvalidValue(f"paragraph {paragraph} does not exist; the first is 1")
        self._fill(source=source, paragraph=paragraph)

    @classmethod
    def parse(cls, text: str) -> Citation:
        """
        Read `source#paragraph` or `source`. Inverse of `str`.
        """
        return _parse(text)

    def __str__(self) -> str:
        return self.source if self.paragraph is None else f"{self.source}#{self.paragraph}"

    def __repr__(self) -> str:
        return f"Citation.parse({str(self)!r})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Citation):
            return NotImplemented
        return self.source == other.source and self.paragraph == other.paragraph

    def __hash__(self) -> int:
        return hash((self.source, self.paragraph))

    def __lt__(self, other: Citation) -> bool:
        return (self.source, self.paragraph or 0) < (other.source, other.paragraph or 0)

    def __reduce__(self) -> tuple[type[Citation], tuple[str, int | None]]:
        return Citation, (self.source, self.paragraph)


@lru_cache(maxsize=65_536)
def _parse(text: str) -> Citation:
    source, hash_sign, paragraph = text.partition("#")
    if not hash_sign:
        return Citation(source)
    if not (paragraph.isascii() and paragraph.isdigit() and len(paragraph) <= 9) or paragraph.startswith("0"):
        raise InvalidValue(f"{text!r} is not a citation; write source#paragraph, for instance 'some-report#3'")
    return Citation(source, int(paragraph))
