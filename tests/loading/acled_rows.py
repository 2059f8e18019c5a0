"""
Tables in the layouts of ACLED, with every row invented.

ACLED's terms forbid to pass its data on, so nothing here is taken from it: no event, no note, no pair of coordinates.
What is true is the form: the columns, the codes, the ways in which actors are called, and the traps.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

Row = dict[str, str]

NOW: Final = (
    *("event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type"),
    *("actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting"),
    *("iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision"),
    *("source", "source_scale", "notes", "fatalities", "tags", "timestamp"),
)
"The columns since March 2023."
BEFORE: Final = (
    *("data_id", "iso", "event_id_cnty", "event_id_no_cnty", "event_date", "year", "time_precision", "event_type"),
    *("sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction"),
    *("region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision"),
    *("source", "source_scale", "notes", "fatalities", "timestamp", "iso3"),
)
"The columns before."

CLASH: Final[Row] = {
    "event_id_cnty": "MEX900001",
    "event_date": "2031-03-13",
    "year": "2031",
    "time_precision": "1",
    "disorder_type": "Political violence",
    "event_type": "Battles",
    "sub_event_type": "Armed clash",
    "actor1": "Cartel of the Invented Lake",
    "assoc_actor_1": "Fishers (Mexico); The Invented Sons",
    "inter1": "3",
    "actor2": "Police Forces of Mexico (2018-) Lake Guard",
    "assoc_actor_2": "",
    "inter2": "1",
    "interaction": "13",
    "civilian_targeting": "",
    "iso": "484",
    "region": "North America",
    "country": "Mexico",
    "admin1": "Chiapas",
    "admin2": "Laguna Inventada",
    "admin3": "",
    "location": "Puerto Inventado",
    "latitude": "16.5",
    "longitude": "-92.25",
    "geo_precision": "1",
    "source": "El Diario Inventado; Radio Laguna",
    "source_scale": "Subnational",
    "notes": 'Invented; with a semicolon, "quotes" and\na second line. [size=no report]',
    "fatalities": "3",
    "tags": "",
    "timestamp": "1930000000",
}
"A fight, dated and placed as well as ACLED can."
DEMONSTRATION: Final[Row] = {
    **CLASH,
    "event_id_cnty": "GTM900002",
    "event_date": "2031-04-02",
    "time_precision": "2",
    "disorder_type": "Demostrations",
    "event_type": "Protests",
    "sub_event_type": "Peaceful protest",
    "actor1": "Protesters (Guatemala)",
    "assoc_actor_1": "",
    "inter1": "6",
    "actor2": "",
    "inter2": "0",
    "interaction": "60",
    "iso": "320",
    "region": "Central America",
    "country": "Guatemala",
    "admin1": "Huehuetenango",
    "admin2": "Aldea Inventada",
    "location": "Aldea Inventada",
    "latitude": "15.75",
    "longitude": "-91.5",
    "geo_precision": "2",
    "source": "Radio Laguna",
    "fatalities": "0",
    "tags": "crowd size=no report",
}
"A protest with nobody on another side, some day of a week, near a town; nobody died."
KILLING: Final[Row] = {
    **CLASH,
    "event_id_cnty": "GTM900003",
    "event_date": "2031-05-15",
    "time_precision": "3",
    "event_type": "Violence against civilians",
    "sub_event_type": "Attack",
    "actor1": "Unidentified Gang (Guatemala)",
    "assoc_actor_1": "",
    "actor2": "Civilians (Guatemala)",
    "assoc_actor_2": "Labor Group (Guatemala)",
    "inter2": "7",
    "interaction": "37",
    "civilian_targeting": "Civilian targeting",
    "iso": "320",
    "region": "Central America",
    "country": "Guatemala",
    "admin1": "San Marcos",
    "admin2": "Villa Inventada",
    "location": "San Marcos - Border Area",
    "latitude": "14.875",
    "longitude": "-92.0",
    "geo_precision": "3",
    "fatalities": "",
}
"An attack by nobody knows whom, some day of a month, somewhere in a region; how many died is not said."
SECOND_KILLING: Final[Row] = {**KILLING, "event_id_cnty": "GTM900004", "event_date": "2031-06-15", "fatalities": "1"}
"Another one, in the same words."
ROWS: Final = (CLASH, DEMONSTRATION, KILLING, SECOND_KILLING)

PARTIES: Final = {
    "0": "",
    "1": "State forces",
    "2": "Rebel group",
    "3": "Political militia",
    "4": "Identity militia",
    "5": "Rioters",
    "6": "Protesters",
    "7": "Civilians",
    "8": "External/Other forces",
}
"What stands for each code where they are exported as text."


def table(rows: Iterable[Mapping[str, str]], columns: Sequence[str] = NOW) -> bytes:
    """
    Rows as CSV; what a row does not have is empty.
    """
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, columns, restval="", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue().encode()


def page(rows: Iterable[Mapping[str, str]]) -> bytes:
    """
    Rows as the API sends them.
    """
    data = [{**row, "fatalities": int(row["fatalities"]) if row["fatalities"] else None} for row in rows]
    return json.dumps({"status": 200, "success": True, "count": len(data), "data": data}).encode()


def as_before(row: Row) -> Row:
    """
    A row in the columns that were used before March 2023.
    """
    iso3 = {"484": "MEX", "320": "GTM"}[row["iso"]]
    number = row["event_id_cnty"].lstrip("MEXGT")
    return {**row, "iso3": iso3, "data_id": f"7{number}", "event_id_no_cnty": number}


def as_text(row: Row) -> Row:
    """
    A row with its codes in words.
    """
    one, other = PARTIES[row["inter1"]], PARTIES[row["inter2"]]
    return {**row, "inter1": one, "inter2": other, "interaction": f"{one}-{other}" if other else f"{one} only"}


def monadic(row: Row) -> list[Row]:
    """
    A row as one for each of its actors.
    """
    first = {name: text for name, text in row.items() if name not in ("actor2", "assoc_actor_2", "inter2")}
    second = {**first, "actor1": row["actor2"], "assoc_actor_1": row["assoc_actor_2"], "inter1": row["inter2"]}
    return [first, second] if row["actor2"] else [first]
