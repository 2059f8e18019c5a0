"""
Words in, words out: the words of a name without titles, each demonym and country as the one name of that country.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from borderwatch.normalize.countries import Counted

_NOTHING: Final[frozenset[str]] = frozenset()
_Pair = tuple[tuple[str, ...], tuple[str, ...]]


class Rewording:
    """
    What tables of titles, countries and demonyms do to words. The order of the words makes no difference.
    """

    def __init__(
        self,
        *,
        titles: frozenset[str],
        no_title_beside: Mapping[str, frozenset[str]],
        no_title_beside_numbers: frozenset[str] = frozenset(),
        names: Counted,
        demonyms: Counted,
    ) -> None:
        both = {**names, **demonyms}
        self.titles: Final = titles
        self._no_title_beside: Final = no_title_beside
        self._no_title_beside_numbers: Final = no_title_beside_numbers
        self._single: Final = {words[0]: country for words, country in both.items() if len(words) == 1}
        # A name of several words comes before those that are some of its words: `Saudi Arabian` before `Saudi`.
        self._several: Final = _longest_first(pair for pair in both.items() if len(pair[0]) > 1)
        self._begins: Final = frozenset(words[-1] for words, _ in self._several)
        self._demonyms: Final = frozenset(tuple(sorted(words)) for words in demonyms if words not in names)
        self._known: Final = frozenset(titles) | frozenset(self._single) | self._begins

    def __call__(self, words: list[str]) -> list[str]:
        """
        The words that count. Initials that would join to a title come with spaces (`m s`), and are none.
        """
        words = [self._of_initials(word, words) if " " in word else word for word in words]
        if self._known.isdisjoint(words):
            return words
        counted = [word for word in words if not self._is_title(word, words)] or words
        if len(counted) <= 2 and tuple(sorted(counted)) in self._demonyms:
            return counted
        return [part for word in self._joined(counted) for part in self._single.get(word, (word,))]

    def _of_initials(self, word: str, words: list[str]) -> str:
        """
        The initials, joined where no title is made of them: `M.S. 13`.
        """
        joined = word.replace(" ", "")
        return joined if joined in self.titles and not self._is_title(joined, words) else word

    def _is_title(self, word: str, words: list[str]) -> bool:
        if word not in self.titles:
            return False
        if word in self._no_title_beside_numbers and any(map(str.isdigit, words)):
            return False
        return self._no_title_beside.get(word, _NOTHING).isdisjoint(words)

    def _joined(self, words: list[str]) -> list[str]:
        """
        The words, with countries and demonyms of several words reworded.
        """
        if self._begins.isdisjoint(words):
            return words
        left = list(words)
        for several, country in self._several:
            while all(word in left for word in several):
                for word in several:
                    left.remove(word)
                left += country
        return left


def _longest_first(pairs: Iterable[_Pair]) -> list[_Pair]:
    return sorted(pairs, key=lambda pair: (-len(pair[0]), pair))
