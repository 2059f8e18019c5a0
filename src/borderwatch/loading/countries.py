"""
The codes that datasets give to countries, and the ISO 3166-1 codes of the same.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

import attrs

from borderwatch.normalize.text import fold

_TABLE: Final = Path(__file__).with_name("countries.csv")


@lru_cache(maxsize=4096)
def country_of(*, gw: str = "", iso3: str = "", number: str = "", name: str = "") -> str:
    """
    The ISO 3166-1 alpha-2 code of a country; empty where none is known. Of several that are given, the first that is
    known decides.

    Args:
        gw: its number in the list of independent states of Gleditsch and Ward, which UCDP uses.
        iso3: its ISO 3166-1 alpha-3 code.
        number: its ISO 3166-1 number, which ACLED uses.
        name: its English name, as UCDP, ACLED or ISO has it.
    """
    table = _table()
    return (
        table.by_gw.get(_digits(gw))
        or table.by_iso3.get(iso3.strip().upper())
        or table.by_number.get(_digits(number))
        or (table.by_name.get(fold(name)) if name else "")
        or ""
    )


def name_of(country: str) -> str:
    """
    The English name of a country, by its alpha-2 code; empty where there is none.
    """
    return _table().names.get(country, "")


class _Codes(AbstractSet[str]):
    """
    The alpha-2 codes of all countries; the table is read when they are first looked at.
    """

    def __contains__(self, code: object) -> bool:
        return code in _table().names

    def __iter__(self) -> Iterator[str]:
        return iter(_table().names)

    def __len__(self) -> int:
        return len(_table().names)


COUNTRIES: Final[AbstractSet[str]] = _Codes()
"The ISO 3166-1 alpha-2 codes, and `XK` for Kosovo, which has none of its own."


@attrs.frozen
class _Table:
    """
    Countries by what they are known by.
    """

    names: Mapping[str, str]
    by_gw: Mapping[str, str]
    by_iso3: Mapping[str, str]
    by_number: Mapping[str, str]
    by_name: Mapping[str, str]


@cache
def _table() -> _Table:
    with _TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return _Table(
        names={row["iso2"]: row["name"] for row in rows},
        by_gw={number: row["iso2"] for row in rows for number in row["gw"].split(";") if number},
        by_iso3={row["iso3"]: row["iso2"] for row in rows},
        by_number={_digits(row["iso_number"]): row["iso2"] for row in rows if row["iso_number"]},
        by_name={fold(name): row["iso2"] for row in rows for name in (row["name"], *row["also"].split(";")) if name},
    )


def _digits(text: str) -> str:
    """
    A number as it is compared: `004` and the `4.0` of spreadsheets are 4.
    """
    return text.strip().removesuffix(".0").lstrip("0")
