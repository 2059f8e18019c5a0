"""
Strategies for data that was damaged: plain values with one thing changed, bytes with a few.
"""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any, Final

from hypothesis import strategies as st

ODD_VALUES: Final[tuple[Any, ...]] = (
    *(None, True, False, 0, -1, 1, 2**63, 2**64, 10**16, 10**400, 0.5, 1.0, -0.0, 1e300),
    *(
        "",
        " ",
        "attack",
        "2021-13-01",
        "2021-07",
        "report#0",
        "report#2",
        "10",
        "1e3",
        "-1",
        "\ud800",
        "\x00",
        "x" * 200,
    ),
    *([], {}, [[]], [None], [0], ["attack"], {"edtf": "2021"}, {"edtf": "2021", "best": "2020"}, {"low": 3, "high": 2}),
    *({"low": 1.5}, {"edtf": 2021}, {"text": "\udfff", "edtf": "2021"}, {"amount": 1, "unit": "A b"}, {"": ""}),
)
"Values that are wrong nearly everywhere, or right where one would not think so."

_ODD_BYTES: Final = (
    *(b"\x00", b"\xff", b"\xef\xbb\xbf", b"\xc3", b"\r", b"\n", b" ", b"{", b"}", b"[", b"]", b'"', b"\\", b",", b":"),
    *(b"null", b"true", b"NaN", b"nan", b"inf", b"1e999", b"-1", b"0", b'"id"', b"[" * 100, b'{"a":' * 100),
    *(b"[" * 100_000, b'{"schema":1}\n', b'{"schema":1,"kind":"places"}\n', b"1" * 400, b"1" * 5000, b"\\ud800"),
    *(b"[[places]]\n", b"schema = 1\n", b"#", b"=", b"2021-07-28"),
)


def nested(depth: int) -> Any:
    """
    A list in a list, as deep as that.
    """
    value: Any = []
    for _ in range(depth):
        value = [value]
    return value


def odd_values() -> st.SearchStrategy[Any]:
    """
    Values of another type than the one expected, most of the time.
    """
    return st.sampled_from(ODD_VALUES) | st.sampled_from([nested(20), nested(100)]) | plain_values()


def plain_values() -> st.SearchStrategy[Any]:
    """
    Any value that JSON can hold, and some that only Python's own reader accepts.
    """
    leaves = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
    return st.recursive(
        leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    )


@st.composite
def mutated(draw: st.DrawFn, whole: Any) -> Any:
    """
    Plain values with one thing changed: a value replaced, a key renamed or taken away, one added, an item doubled.
    """
    changed = deepcopy(whole)
    path = draw(st.sampled_from(_paths(changed)))
    if not path:
        return draw(odd_values())
    parent = changed
    for step in path[:-1]:
        parent = parent[step]
    last = path[-1]
    match draw(st.sampled_from(["replace", "replace", "remove", "rename", "add", "double"])):
        case "remove":
            del parent[last]
        case "rename" if isinstance(last, str):
            parent[draw(_near_keys(last))] = parent.pop(last)
        case "add" if isinstance(parent, dict):
            parent[draw(st.sampled_from(["kinds", "kind", "nam", "when", "note", "", "\ud800"]))] = draw(odd_values())
        case "double" if isinstance(parent, list):
            parent.append(deepcopy(parent[last]))
        case _:
            parent[last] = draw(odd_values())
    return changed


@st.composite
def damaged_bytes(draw: st.DrawFn, data: bytes, largest: int = 3) -> bytes:
    """
    Bytes with a few flips, cuts and insertions, lines lost, doubled, swapped, or changed in what they say.
    """
    for _ in range(draw(st.integers(1, largest))):
        data = draw(st.sampled_from([_flip, _insert, _cut, _lose, _double, _swap, _reword, _reword]).flatmap(_on(data)))
    return data


def _on(data: bytes) -> Any:
    return lambda damage: damage(data)


@st.composite
def _flip(draw: st.DrawFn, data: bytes) -> bytes:
    at = draw(st.integers(0, max(len(data) - 1, 0)))
    return data[:at] + bytes([draw(st.integers(0, 255))]) + data[at + 1 :]


@st.composite
def _insert(draw: st.DrawFn, data: bytes) -> bytes:
    at = draw(st.integers(0, len(data)) | st.just(0))
    return data[:at] + draw(st.sampled_from(_ODD_BYTES)) + data[at:]


@st.composite
def _cut(draw: st.DrawFn, data: bytes) -> bytes:
    at = draw(st.integers(0, len(data)))
    return draw(st.sampled_from([data[:at], data[:at] + data[at + draw(st.integers(1, 40)) :]]))


@st.composite
def _lose(draw: st.DrawFn, data: bytes) -> bytes:
    lines = data.split(b"\n")
    del lines[draw(st.integers(0, len(lines) - 1))]
    return b"\n".join(lines)


@st.composite
def _double(draw: st.DrawFn, data: bytes) -> bytes:
    lines = data.split(b"\n")
    lines.insert(draw(st.integers(0, len(lines))), draw(st.sampled_from(lines)))
    return b"\n".join(lines)


@st.composite
def _swap(draw: st.DrawFn, data: bytes) -> bytes:
    lines = data.split(b"\n")
    one, other = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


@st.composite
def _reword(draw: st.DrawFn, data: bytes) -> bytes:
    """
    One line of JSON with one thing changed in it; text of another sort is flipped instead.
    """
    lines = data.split(b"\n")
    at = draw(st.integers(0, len(lines) - 1))
    try:
        values = json.loads(lines[at])
    except (ValueError, RecursionError):
        return draw(_flip(data))
    lines[at] = json.dumps(draw(mutated(values)), separators=(",", ":")).encode()
    return b"\n".join(lines)


def _near_keys(key: str) -> st.SearchStrategy[str]:
    return st.sampled_from([key.upper(), key + "s", key[1:], f" {key}", "id", "kind", "names"])


def _paths(value: Any) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = [()]
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, inner in steps:
        found.extend((step, *path) for path in _paths(inner))
    return found
