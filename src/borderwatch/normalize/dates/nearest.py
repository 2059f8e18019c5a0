"""
What a text that no rule reads could have been: the same with one word spelled right, or an example.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache
from typing import Final

from borderwatch.normalize.dates.language import Language, Lexicon, plain

_LEAST_ALIKE: Final = 0.6
"An example less like the text than this has nothing to do with it."
_SHORTEST: Final = 5
"Words below this length are like too many others to be corrected."
_WORDS = re.compile(r"[^\W\d_]+")


def nearest_text(text: str, lexicon: Lexicon, is_readable: Callable[[str], bool]) -> str:
    """
    The text with its unknown words spelled right if it then reads, else an example of what it seems to speak of.
    """
    simple = plain(text)
    words = _WORDS.findall(simple)
    corrected = _WORDS.sub(lambda match: _corrected(match[0], lexicon), simple)
    if corrected != simple and is_readable(corrected):
        return corrected
    return next((example for example in _examples(words, lexicon) if _is_near(simple, example)), "")


def _is_near(simple: str, example: str) -> bool:
    return SequenceMatcher(None, simple, plain(example)).ratio() >= _LEAST_ALIKE


def _corrected(word: str, lexicon: Lexicon) -> str:
    if word in lexicon.vocabulary or len(word) < _SHORTEST:
        return word
    near = {known for stem in _shorter(word) for known in _index(lexicon.languages).get(stem, ())}
    return next(iter(get_close_matches(word, sorted(near), n=1, cutoff=0.7)), word)


def _shorter(word: str) -> Iterator[str]:
    """
    The word, and the word without each one of its letters: two words share one of these if they differ in one place.
    """
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


@lru_cache(maxsize=8)
def _index(languages: tuple[Language, ...]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for language in languages:
        for values in language.words.values():
            for phrases in values.values():
                for word in set(_WORDS.findall(plain(phrases))):
                    for stem in _shorter(word):
                        found.setdefault(stem, []).append(word)
    return found


def _examples(words: list[str], lexicon: Lexicon) -> Iterator[str]:
    counts = {
        table.code: sum(table.code in lexicon.vocabulary.get(word, ()) for word in words) for table in lexicon.languages
    }
    for table in sorted(lexicon.languages, key=lambda table: -counts[table.code]):
        for word in words:
            for rest, meanings in lexicon.phrases.get(word, ()):
                if set(rest) <= set(words):
                    yield from (table.examples[meaning.kind] for meaning in meanings if meaning.kind in table.examples)
