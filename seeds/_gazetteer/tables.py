"""
The tables of the gazetteer: rows in, and what of their points and names can be told from one row.
"""

from __future__ import annotations

import csv
import math
import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from borderwatch.normalize.names import name_key

Row = Mapping[str, str]
Point = tuple[float, float]

INEGI, GEONAMES, ISO, INE, UCDP = "inegi-ageeml", "geonames-cities500", "iso-3166-2", "ine-guatemala", "ucdp-names"
"The sources of the tables."

_MEAN_RADIUS_KM = 6371.0088
_SPANISH_WORD = re.compile("[A-ZÁÉÍÓÚÑ][a-jl-vx-záéíóúüñ]+|de|del|la|las|el|los|y")


def rows_of(table: Path) -> list[dict[str, str]]:
    """
    The rows of a table.
    """
    with table.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def records_of(file: Path) -> Iterator[dict[str, Any]]:
    """
    The records of a file of TOML.
    """
    for value in tomllib.loads(file.read_text(encoding="utf-8")).values():
        if isinstance(value, list):
            yield from value


def point_of(row: Row) -> Point:
    """
    The point of a row of any of the tables.
    """
    return float(row["lat"]), float(row["lon"])


def kilometers(one: Point, other: Point) -> float:
    """
    The great circle between two points, of which a fraction of a percent is uncertain.
    """
    north, south = math.radians(one[0]), math.radians(other[0])
    east = math.radians(other[1] - one[1])
    half = math.sin((south - north) / 2) ** 2 + math.cos(north) * math.cos(south) * math.sin(east / 2) ** 2
    return 2 * _MEAN_RADIUS_KM * math.asin(math.sqrt(half))


def slug(text: str) -> str:
    """
    A name as an id.
    """
    letters = unicodedata.normalize("NFD", text.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")


def capitalized(text: str) -> str:
    """
    A name of INEGI's table, which lost the accented capital of Ángel.
    """
    return re.sub(r"(?<![^\s(])angel\b", "Angel", text)


def seat_of(rows: list[Row]) -> tuple[Row, bool]:
    """
    The seat of a municipality (locality 0001) and True; or else its namesake or its largest locality, and False.
    """
    seats = [row for row in rows if row["cvegeo"].endswith("0001")]
    namesakes = [row for row in rows if row["locality"] == row["municipality"]]
    return (seats or namesakes or [max(rows, key=lambda row: int(row["population"]))])[0], bool(seats)


def is_spanish(form: str) -> bool:
    """
    Whether a form is written as Spanish writes names: with capitals, and no letter that Spanish has from elsewhere.
    """
    return all(_SPANISH_WORD.fullmatch(word) for word in form.split(" "))


def is_another_form(form: str, name: str) -> bool:
    """
    Whether a form is a name with words added or left out, not another spelling of it and not another name.
    """
    ours, theirs = set(name_key(name).split()), set(name_key(form).split())
    return ours != theirs and (ours < theirs or theirs < ours) and "guatemala" not in theirs | ours


def sources_of(row: Row) -> tuple[str, ...]:
    """
    The ids of the sources of a row of the table of places, first that of its name.

    A place that no gazetteer has stands in the table alone, with a point of Natural Earth's border.
    """
    for begin, source in {"INEGI AGEEML 2018-09": "inegi-ageeml-2018-09", "INEGI": INEGI, "GeoNames": GEONAMES}.items():
        if row["source"].startswith(begin):
            return (source,)
    return "border-places", "natural-earth-5-1-1"


def note_of(row: Row) -> str:
    """
    What is to be said of the point of a place.
    """
    if row["kind"] != "border crossing" or row["source_id"]:
        return ""
    if "corner" in row["source"]:
        return "The point is weak: a corner of the generalized border, after a traveler's description."
    facing = row["source"].rpartition(" to ")[2]
    return f"The point is weak: the point of the generalized border nearest to {facing}, as no gazetteer has it."
