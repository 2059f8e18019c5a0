"""
Writes `mexico-guatemala/evidence.toml`: what tests need of the documents, without their sentences.

For each source and paragraph it holds the SHA-256 of the text and the numbers printed in it. Run it where the
documents are at hand, as text files whose names begin with 000 to 004, after a document was added or corrected:

    BORDERWATCH_DOCUMENTS=folder-of-the-documents python seeds/make_evidence.py

Paragraph k is the k-th line that is not blank, without the white space around it. The numbers are figures (`1,500` is
1500, `36th` is 36, a dotted date is its parts) and number words (`eight`, `fourth`, `twice`, `both`; `dozens` are 24).
An article is no number, and neither is the one of `no one`.
"""  # noqa: INP001  # a command that is run by its path, not a package

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

DOCUMENTS = "BORDERWATCH_DOCUMENTS"
"The variable of the environment that names the folder of the documents."

SOURCES = {
    "000": "anadolu-2025-12-10",
    "001": "la-mesilla-report",
    "002": "oem-offer",
    "003": "dialogo-2018-01-12",
    "004": "insight-crime-el-faro",
}
"The source that each document is, by the begin of its file's name."

_EVIDENCE = Path(__file__).parent / "mexico-guatemala" / "evidence.toml"

_HEADING = """\
# Made by ../make_evidence.py; not written by hand. For each paragraph: the SHA-256 of its text, the numbers in it.

schema = 1
"""

_SMALL = (  # noqa: SIM905  # words in a row are read faster than twenty literals
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_SMALL_ORDINALS = (  # noqa: SIM905  # as above
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_WORDS = {
    **{word: value for value, word in enumerate(_SMALL)},
    **{word: value for value, word in enumerate(_SMALL_ORDINALS)},
    **{word: 10 * tens for tens, word in enumerate(_TENS, 2)},
    **{f"{word[:-1]}ieth": 10 * tens for tens, word in enumerate(_TENS, 2)},
    "both": 2,
    "twice": 2,
    "dozens": 24,
}
_ROOM = {"hundred": 100} | dict.fromkeys(_TENS, 10)
"Words that a smaller number may follow as a part of the same one, and below what it must stay."
_MULTIPLIERS = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000}

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")
_DECIMAL = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)\.\d{1,3}")


def numbers_in(text: str) -> tuple[str, ...]:
    """
    The numbers printed in a text, in figures, each once and in order of size.
    """
    tokens = [found[0] for found in _TOKEN.finditer(text.casefold())]
    return tuple(sorted({*_figures(tokens), *map(str, _spelled(tokens))}, key=float))


def _figures(tokens: list[str]) -> Iterator[str]:
    for token in tokens:
        if not token[0].isdigit():
            continue
        if _THOUSANDS.fullmatch(token) or _DECIMAL.fullmatch(token):
            yield token.replace(",", "")
        else:
            yield from (str(int(part)) for part in re.split("[.,]", token))


def _spelled(tokens: list[str]) -> Iterator[int]:
    """
    The values of number words; `twenty-one` and `three hundred five` are one number each.
    """
    value: int | None = None
    before = ""
    for token in tokens:
        if token in _MULTIPLIERS:
            value = (1 if value is None else value) * _MULTIPLIERS[token]
        elif value is not None and 0 < _WORDS.get(token, 0) < _ROOM.get(before, 0):
            value += _WORDS[token]
        else:
            if value is not None:
                yield value
            value = None if (before, token) == ("no", "one") else _WORDS.get(token)
        before = token
    if value is not None:
        yield value


def paragraphs_of(document: Path) -> tuple[str, ...]:
    """
    The paragraphs of a document, of which the first is number 1.
    """
    lines = document.read_text(encoding="utf-8").split("\n")
    return tuple(line.strip() for line in lines if line.strip())


def paragraphs_by_source(folder: Path) -> dict[str, tuple[str, ...]]:
    """
    The paragraphs of every document in the folder, by the id of its source.

    Raises:
        FileNotFoundError: a source has no document there, or several.
    """
    found: dict[str, tuple[str, ...]] = {}
    for prefix, source in SOURCES.items():
        documents = sorted(folder.glob(f"{prefix}_*.txt"))
        if len(documents) != 1:
            raise FileNotFoundError(f"{folder} holds {len(documents)} files called {prefix}_….txt; one is expected")
        found[source] = paragraphs_of(documents[0])
    return found


def digest(paragraph: str) -> str:
    """
    The SHA-256 of a paragraph's text, in hexadecimal.
    """
    return sha256(paragraph.encode()).hexdigest()


def written(paragraphs: Mapping[str, tuple[str, ...]]) -> str:
    """
    The text of the file of evidence: a table for each source, a line for each paragraph.
    """
    return _HEADING + "".join(_table(source, texts) for source, texts in paragraphs.items())


def _table(source: str, texts: tuple[str, ...]) -> str:
    lines = (_line(number, text) for number, text in enumerate(texts, 1))
    return f"\n[{source}]\n" + "".join(lines)


def _line(number: int, text: str) -> str:
    numbers = ", ".join(f'"{printed}"' for printed in numbers_in(text))
    return f'{number} = {{ sha256 = "{digest(text)}", numbers = [{numbers}] }}\n'


def main() -> str | None:
    """
    Write the file; return what is wrong, or nothing.
    """
    folder = os.environ.get(DOCUMENTS)
    if not folder:
        return f"{DOCUMENTS} names no folder; set it to the folder of the documents"
    try:
        paragraphs = paragraphs_by_source(Path(folder))
    except FileNotFoundError as error:
        return str(error)
    _EVIDENCE.write_text(written(paragraphs), encoding="utf-8", newline="\n")
    return None


if __name__ == "__main__":
    sys.exit(main())
