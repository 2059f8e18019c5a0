"""
Writes `mexico-guatemala/gazetteer.jsonl`: the states, departments, municipalities, towns and crossings of the border
that no document names, from tables of INEGI, GeoNames and ISO, with UCDP's spellings. What people wrote stays in
`places.toml`.

    PYTHONPATH=src python seeds/make_gazetteer.py folder-of-the-tables

The folder has `geo/iso3166_2.csv`, `geo/places.csv`, `geo/mx_localities.csv`, `geo/gt_places.csv` and
`ucdp/ged241_mexico.csv`. The same tables give the same bytes. What the tables say of a place of `places.toml` (code,
parent, point) is not written but told where it differs, for a person to write there.

How far a municipality may reach from its point is in `_gazetteer/measuring.py`. Checked is that each radius covers the
rows of UCDP whose place is known to the town or near it (`where_prec` 1 and 2).
"""  # noqa: INP001  # a command that is run by its path, not a package
# ruff: noqa: E402  # the folder of the data is shipped as it is, so no bytecode may be left in it by the imports

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

sys.dont_write_bytecode = True

from _gazetteer.drafts import Draft, record_of, told
from _gazetteer.measuring import MARGIN_KM, measure, radius_km
from _gazetteer.naming import share_names, take_spelling
from _gazetteer.tables import (
    GEONAMES,
    INE,
    INEGI,
    ISO,
    UCDP,
    Point,
    Row,
    capitalized,
    is_another_form,
    is_spanish,
    kilometers,
    note_of,
    point_of,
    records_of,
    rows_of,
    seat_of,
    slug,
    sources_of,
)

from borderwatch import codec
from borderwatch.normalize.names import name_key
from borderwatch.records import Place
from borderwatch.records.vocabulary import NameKind, PlaceKind

_DATA = Path(__file__).parent / "mexico-guatemala"
_GAZETTEER = _DATA / "gazetteer.jsonl"

STATES = {"04": "MX-CAM", "07": "MX-CHP", "23": "MX-ROO", "27": "MX-TAB"}
"The states at the border and beside it, by INEGI's code."

FORMER = dict(
    zip(
        (f"GT-{number:02}" for number in range(1, 23)),
        "GU PR SA CM ES SR SO TO QZ SU RE SM HU QC BV AV PE IZ ZA CQ JA JU".split(),  # noqa: SIM905  # as above
        strict=True,
    )
)
"The letters that ISO 3166-2 gave Guatemala's departments until 2021-11-25, by the code of today."

CROSSINGS = {
    "La Mesilla": "Las Champas",
    "Ciudad Tecún Umán": "Ciudad Hidalgo",
    "El Carmen": "Talismán",
    "Gracias a Dios": "Carmen Xhán",
    "Ingenieros": "Nuevo Orizaba",
}
"The two sides of a crossing, as the table of places has them side by side; that they are near each other is checked."

UCDP_NAMES = {
    ("Chiapas state", "Cintalapa municipality"): "inegi:07017",
    ("Chiapas state", "Metapa de Dominguez municipality"): "inegi:07055",
    ("Chiapas state", "San Cristobal De Casas municipality"): "inegi:07078",
    ("Quintana Roo state", "Solidaridad municipality"): "inegi:23008",
    ("Tabasco state", "Comalcalco muncipality"): "inegi:27005",
}
"Names of municipalities in UCDP that are not INEGI's, by the points of their rows."

UCDP_ELSEWHERE = {
    "494170": "the town is Amatenango del Valle, in another municipality",
}
"Rows of UCDP whose point is in another municipality than the one that they name."

FURTHER = {
    "geonames:3598132": {"Ciudad de Guatemala": "es", "Nueva Guatemala de la Asunción": "es"},
    "inegi:070890001": {"Tapachula de Cordova y Ordoñez": "es"},
}
"Names that the tables list among others, by the code of the place."

ALSO = ("070340125", "071040015")
"Localities that are here for their names alone: Agua Zarca and San Vicente la Mesilla, which Guatemala has too."

FARTHEST_PAIR_KM = 5


class Gazetteer:
    """
    The drafts, made from the widest places inwards.
    """

    def __init__(self, tables: Path) -> None:
        self.iso = {row["code"]: row for row in rows_of(tables / "geo" / "iso3166_2.csv")}
        self.listed = rows_of(tables / "geo" / "places.csv")
        self.localities = rows_of(tables / "geo" / "mx_localities.csv")
        self.towns = rows_of(tables / "geo" / "gt_places.csv")
        self.ucdp = [row for row in rows_of(tables / "ucdp" / "ged241_mexico.csv") if row["adm_2"]]
        self.drafts: dict[str, Draft] = {}
        self.left_out: list[str] = []
        self.checked = 0
        self._taken = {record["id"] for file in _DATA.glob("*.toml") for record in records_of(file)}
        self._authored = {record["id"]: record for record in records_of(_DATA / "places.toml")}
        self._by_code = {code: record["id"] for record in self._authored.values() for code in record.get("codes", ())}
        self._departments: dict[str, str] = {}

    def build(self) -> None:
        """
        Make every draft, then share out the names.
        """
        for record in self._authored.values():
            self._take_authored(record)
        self._take_admin1()
        self._take_mexican_municipalities()
        self._take_guatemalan_municipalities()
        self._take_localities()
        self._take_listed()
        self._take_towns()
        self._join_crossings()
        measure(self.drafts, [point_of(town) for town in self.towns], STATES.values())
        self._take_ucdp_names()
        share_names(self.drafts)

    def _take_authored(self, record: Mapping[str, Any]) -> None:
        draft = Draft(
            id=record["id"],
            name=record["name"],
            kind=PlaceKind(record["kind"]),
            part_of=record.get("part_of", ""),
            country=record.get("country", ""),
            codes=tuple(record.get("codes", ())),
            across=record.get("across"),
            is_authored=True,
        )
        if "latitude" in record:
            draft.point = record["latitude"], record["longitude"]
            draft.precision_km = record["precision_km"]
        for form in record.get("names", ()):
            if form.get("kind") != NameKind.DESCRIPTION:
                draft.add_name(form["text"], "", "")
        self.drafts[draft.id] = draft

    def _take(self, draft: Draft, suffixes: Iterable[str] = ()) -> Draft:
        """
        The draft under an id that nobody has, or the authored place with one of its codes, which it is held against.
        """
        known = next((self._by_code[code] for code in draft.codes if code in self._by_code), None)
        if known is not None:
            self._compare(self.drafts[known], draft)
            return self.drafts[known]
        tried = [draft.id, *(f"{draft.id}-{suffix}" for suffix in suffixes)]
        draft.id = next(candidate for candidate in tried if candidate not in self._taken)
        self._taken.add(draft.id)
        self._by_code.update(dict.fromkeys(draft.codes, draft.id))
        self.drafts[draft.id] = draft
        return draft

    def _compare(self, authored: Draft, made: Draft) -> None:
        for field in ("codes", "part_of"):
            if set(getattr(made, field)) - set(getattr(authored, field)) or (
                field == "part_of" and made.part_of != authored.part_of
            ):
                told(f"places.toml: {authored.id}: {field} = {getattr(made, field)!r}")

    def _take_admin1(self) -> None:
        for code, row in self.iso.items():
            country, number = code.split("-")
            if country == "MX" and code not in STATES.values():
                continue
            if country == "MX":
                inegi = next(state for state, iso in STATES.items() if iso == code)
                codes, sources, words = [f"inegi:{inegi}"], (ISO, INEGI), ("state", "estado de")
            else:
                codes, sources = [f"GT-{FORMER[code]}", f"ine:{number}"], (ISO, INE)
                words = ("department", "departamento de")
            parent = "mexico" if country == "MX" else "guatemala"
            draft = Draft(slug(row["name"]), row["name"], PlaceKind.ADMIN1, parent, country, (code, *codes))
            draft.sources = sources
            taken = self._take(draft, [words[0]])
            taken.add_name(row["name"], "es", ISO)
            taken.add_name(f"{row['name']} {words[0]}", "en", ISO)
            taken.add_name(f"{words[1]} {row['name']}", "es", ISO)

    def _take_mexican_municipalities(self) -> None:
        by_code: dict[str, list[Row]] = defaultdict(list)
        for row in self.localities:
            by_code[row["cvegeo"][:5]].append(row)
        accented = {f"inegi:{row['official_code']}": row["admin2"] for row in self.listed if row["country"] == "MX"}
        for code, rows in sorted(by_code.items()):
            name = capitalized(rows[0]["municipality"])
            seat, is_seat = seat_of(rows)
            known = capitalized(seat["locality"]) + ("" if is_seat else ", since the table lacks the seat")
            note = f"The point is {'its seat, ' if is_seat else ''}{known}; the radius covers its larger localities"
            label = accented.get(f"inegi:{code}") or name
            draft = self._take_municipality(label, STATES[code[:2]], f"inegi:{code}", point_of(seat), (INEGI,), note)
            draft.precision_km = radius_km(draft.point, map(point_of, rows)) + (0 if is_seat else MARGIN_KM)

    def _take_guatemalan_municipalities(self) -> None:
        self._learn_departments()
        named = {}
        for row in self.listed:
            if row["country"] == "GT" and row["admin2"] and row["official_code"]:
                if row["official_code"][:2] != row["iso_3166_2"].removeprefix("GT-"):
                    raise SystemExit(f"{row['name']}: INE's code is not in the department of ISO's")
                named[row["official_code"]] = row["admin2"], row["iso_3166_2"]
        for code, (name, iso) in sorted(named.items()):
            seat = self._guatemalan_seat(code, name, iso)
            note = "The tables have no point of it or of its seat."
            if seat is not None:
                note = f"The point is its seat, {seat['name']}; the radius covers its places in the tables"
            point, sources = (point_of(seat), (INE, GEONAMES)) if seat is not None else (None, (INE,))
            self._take_municipality(name, iso, f"ine:{code}", point, sources, note)

    def _guatemalan_seat(self, code: str, name: str, iso: str) -> Row | None:
        """
        The town that the tables call a seat in that municipality, or else the town of its name in its department.
        """
        seats = {
            row["source_id"].removeprefix("geonames:")
            for row in self.listed
            if row["official_code"] == code and re.search("seat|capital", row["kind"])
        }
        found = [town for town in self.towns if town["geonames_id"] in seats]
        found = found or [
            town for town in self.towns if town["name"] == name and self._departments[town["geonames_admin1"]] == iso
        ]
        return found[0] if found else None

    def _take_municipality(  # noqa: PLR0913, PLR0917  # what a municipality has
        self, name: str, iso: str, code: str, point: Point | None, sources: tuple[str, ...], note: str
    ) -> Draft:
        parent = self._by_code[iso]
        own = f"{slug(name)}-municipality"
        draft = Draft(own, name, PlaceKind.ADMIN2, parent, iso[:2], (code,), point, note=note, sources=sources)
        if self._namesakes()[own] > 1:
            draft.id = f"{own}-{parent}"
        taken = self._take(draft)
        taken.add_name(name, "es", sources[0])
        taken.add_name(f"{name} municipality", "en", sources[0])
        taken.add_name(f"municipio de {name}", "es", sources[0])
        if taken.is_authored and point is not None:
            taken.point = point
        return taken

    def _namesakes(self) -> Counter[str]:
        """
        How many municipalities ask for an id.
        """
        mexican = {(row["cvegeo"][:5], row["municipality"]) for row in self.localities}
        guatemalan = {(row["official_code"], row["admin2"]) for row in self.listed if row["country"] == "GT"}
        return Counter(f"{slug(name)}-municipality" for _, name in mexican | guatemalan)

    def _learn_departments(self) -> None:
        """
        GeoNames numbers the departments in the order of their names; the places that both tables have must agree.
        """
        named = sorted((row["name"], code) for code, row in self.iso.items() if code.startswith("GT-"))
        self._departments = {f"{number:02}": code for number, (_, code) in enumerate(named, 1)}
        towns = {town["geonames_id"]: town for town in self.towns}
        for row in self.listed:
            town = towns.get(row["source_id"].removeprefix("geonames:"))
            if town and self._departments[town["geonames_admin1"]] != row["iso_3166_2"]:
                raise SystemExit(f"{row['name']}: GeoNames' code is not that of its department")
        for code in self._departments:
            if not any(self._bears_out(town) for town in self.towns if town["geonames_admin1"] == code):
                raise SystemExit(f"no town bears out what GeoNames' code {code} is")

    def _bears_out(self, town: Row) -> bool:
        """
        Whether a town is called after the department that its code is taken for, or is its capital by the tables.
        """
        name = self.iso[self._departments[town["geonames_admin1"]]]["name"]
        forms = [town["name"], *town["alternate_names"].split("|")]
        is_listed = any(row["source_id"] == f"geonames:{town['geonames_id']}" for row in self.listed)
        capitals = {"Baja Verapaz": "Salamá", "Izabal": "Puerto Barrios"}
        is_capital = capitals.get(name) == town["name"]
        return is_listed or is_capital or any(name in form for form in forms)

    def _take_localities(self) -> None:
        for row in self.localities:
            if row["cvegeo"] in ALSO:
                parent = self._by_code[f"inegi:{row['cvegeo'][:5]}"]
                draft = Draft(slug(row["locality"]), row["locality"], PlaceKind.SETTLEMENT, parent, "MX")
                draft.codes, draft.point, draft.precision_km = (f"inegi:{row['cvegeo']}",), point_of(row), 0.5
                draft.sources = (INEGI,)
                draft.add_name(row["locality"], "es", INEGI)
                self._take(draft, [parent.removesuffix("-municipality")])

    def _take_listed(self) -> None:
        """
        The places of the table of the border, but for countries, capitals that are states, and what is authored.
        """
        authored = {(draft.name, draft.country): draft for draft in self.drafts.values() if draft.is_authored}
        for row in self.listed:
            is_coded = row["source_id"].startswith("geonames:") and row["country"] == "GT"
            if "/" in row["country"] or not row["admin2"] or is_coded or row["kind"] == "caserío":
                continue
            scheme = "inegi" if row["country"] == "MX" else "ine"
            parent = self._by_code[f"{scheme}:{row['official_code']}"]
            kind = PlaceKind.CROSSING if row["kind"] == "border crossing" else PlaceKind.SETTLEMENT
            draft = Draft(slug(row["name"]), row["name"], kind, parent, row["country"])
            draft.codes = (row["source_id"],) if row["source_id"] else ()
            draft.point, draft.precision_km = point_of(row), float(row["precision_km"])
            draft.sources = sources_of(row)
            draft.note = note_of(row)
            draft.add_name(row["name"], "es", draft.sources[0])
            known = authored.get((row["name"], row["country"])) if not row["source_id"] else None
            if known is None:
                self._take(draft, [parent.removesuffix("-municipality")])
            else:
                self._compare(known, draft)

    def _take_towns(self) -> None:
        listed = {row["source_id"]: row for row in self.listed}
        bearers: dict[str, set[str]] = defaultdict(set)
        for town in self.towns:
            for form in (town["name"], *town["alternate_names"].split("|")):
                bearers[name_key(form) if is_spanish(form) else ""].add(town["geonames_id"])
        for town in sorted(self.towns, key=lambda town: town["geonames_id"]):
            if not self._is_among_its_own(town):
                self.left_out.append(town["name"])
                continue
            code = f"geonames:{town['geonames_id']}"
            iso = self._departments[town["geonames_admin1"]]
            row = listed.get(code)
            municipality = f"ine:{row['official_code']}" if row else self._municipality_of_its_name(town, iso)
            draft = Draft(slug(town["name"]), town["name"], PlaceKind.SETTLEMENT, self._by_code[iso], "GT", (code,))
            draft.part_of = self._by_code.get(municipality, draft.part_of)
            draft.point, draft.precision_km, draft.sources = point_of(town), 1, (GEONAMES,)
            if row and row["precision_km"] == "2":
                draft.precision_km = 2
            draft.add_name(town["name"], "en" if town["name"].endswith(" City") else "es", GEONAMES)
            for form in town["alternate_names"].split("|"):
                if is_spanish(form) and is_another_form(form, town["name"]) and len(bearers[name_key(form)]) == 1:
                    is_longer = len(form) > len(town["name"])
                    draft.add_name(form, "es", GEONAMES, NameKind.FULL if is_longer else NameKind.SHORT)
            for text, language in FURTHER.get(code, {}).items():
                draft.add_name(text, language, GEONAMES)
            namesakes = [other for other in self.towns if slug(other["name"]) == draft.id]
            department = self._by_code[iso]
            authored = {code for place in self._authored.values() for code in place.get("codes", ())}
            if len(namesakes) > 1 and authored.isdisjoint(f"geonames:{other['geonames_id']}" for other in namesakes):
                draft.id = f"{draft.id}-{department}"
            word = "town" if draft.part_of in self._authored and draft.part_of != department else "city"
            own = slug(town["name"]) in (department, draft.part_of)
            self._take(draft, [word] if own else [department, word])

    def _municipality_of_its_name(self, town: Row, iso: str) -> str:
        return next(
            (
                draft.codes[0]
                for draft in self.drafts.values()
                if draft.kind is PlaceKind.ADMIN2 and draft.name == town["name"] and draft.part_of == self._by_code[iso]
            ),
            "",
        )

    def _is_among_its_own(self, town: Row) -> bool:
        """
        Whether one of the seven towns nearest to it is in the same department; else its code is not to be believed.
        """
        here = point_of(town)
        others = sorted(
            (other for other in self.towns if other is not town), key=lambda o: kilometers(here, point_of(o))
        )
        return any(other["geonames_admin1"] == town["geonames_admin1"] for other in others[:7])

    def _join_crossings(self) -> None:
        by_name = {(draft.name, draft.country): draft for draft in self.drafts.values()}
        for guatemalan, mexican in CROSSINGS.items():
            one, other = by_name[guatemalan, "GT"], by_name[mexican, "MX"]
            if one.point is None or other.point is None or kilometers(one.point, other.point) > FARTHEST_PAIR_KM:
                raise SystemExit(f"{guatemalan} and {mexican} are too far from each other")
            for side, across in ((one, other), (other, one)):
                if side.is_authored and side.across != across.id:
                    told(f"places.toml: {side.id}: across = {across.id!r}")
                side.across = across.id

    def _take_ucdp_names(self) -> None:
        """
        UCDP's spellings, and a check of each radius by the rows whose place is known to the town.
        """
        by_key = {
            (draft.part_of, key): draft
            for draft in self.drafts.values()
            if draft.kind is PlaceKind.ADMIN2 and draft.country == "MX"
            for key in {name_key(draft.name), *(name_key(text) for text, _, _ in draft.others)}
        }
        states = {f"{self.iso[code]['name']} state": self._by_code[code] for code in STATES.values()}
        for state in sorted({row["adm_1"] for row in self.ucdp} & states.keys()):
            self.drafts[states[state]].add_name(state, "en", UCDP)
        for row in self.ucdp:
            if row["adm_1"] not in states:
                continue
            code = UCDP_NAMES.get((row["adm_1"], row["adm_2"]))
            draft = self.drafts[self._by_code[code]] if code else by_key[states[row["adm_1"]], name_key(row["adm_2"])]
            take_spelling(draft, row["adm_2"], is_other=code is not None)
            is_known = row["where_prec"] in ("1", "2") and row["id"] not in UCDP_ELSEWHERE
            way = kilometers(draft.point or (0, 0), (float(row["latitude"]), float(row["longitude"])))
            if is_known and way > (draft.precision_km or 0):
                raise SystemExit(f"UCDP {row['id']} is {way:.1f} km from {draft.name}, outside its radius")
            self.checked += is_known

    def places(self) -> list[Place]:
        """
        The records that places.toml does not hold, in order of their ids.
        """
        return [record_of(draft) for _, draft in sorted(self.drafts.items()) if not draft.is_authored]


def main() -> str | None:
    """
    Write the file; return what is wrong, or nothing.
    """
    if len(sys.argv) != 2:
        return "name the folder of the tables"
    gazetteer = Gazetteer(Path(sys.argv[1]))
    gazetteer.build()
    places = gazetteer.places()
    header = codec.encode_plain({"schema": 1, "kind": "places", "records": len(places)})
    _GAZETTEER.write_bytes(b"".join(line + b"\n" for line in (header, *map(codec.encode, places))))
    told(f"{len(places)} places; {gazetteer.checked} rows of UCDP inside their radius")
    told(f"left out, since the department cannot be told: {', '.join(gazetteer.left_out) or 'none'}")
    return None


if __name__ == "__main__":
    sys.exit(main())
