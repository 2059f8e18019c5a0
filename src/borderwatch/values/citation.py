"""
Where a fact is printed: a source and, where it has them, the paragraph.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from borderwatch.errors import InvalidValue
from borderwatch.values.identifiers import check_slug
from borderwatch.values.immutable import Immutable

_LARGEST: Final = 999_999_999
_PARAGRAPH: Final = re.compile(r"[1-9][0-9]{0,8}")


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
        if paragraph is not None:
            _check_paragraph(paragraph)
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


def _check_paragraph(paragraph: int) -> None:
    if isinstance(paragraph, bool) or not isinstance(paragraph, int):
        raise InvalidValue(f"a paragraph is a whole number, not {type(paragraph).__name__}")
    if paragraph < 1:
        raise InvalidValue("a paragraph is counted from 1; none stands before the first")
    if paragraph > _LARGEST:
        raise InvalidValue(f"no document has a paragraph above {_LARGEST}")


@lru_cache(maxsize=65_536)
def _parse(text: str) -> Citation:
    if not isinstance(text, str):
        raise InvalidValue(f"a citation is text, such as 'some-report#3', not {type(text).__name__}")
    source, hash_sign, paragraph = text.partition("#")
    if not hash_sign:
        return Citation(source)
    if _PARAGRAPH.fullmatch(paragraph) is None:
        shown = text if len(text) <= 40 else text[:40] + "…"
        raise InvalidValue(f"{shown!r} is not a citation; write source#paragraph, for instance 'some-report#3'")
    return Citation(source, int(paragraph))
