"""
The gazetteer of the bundled border: which places it has, on which side, and what they are found by.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import combinations
from math import asin, cos, radians, sin, sqrt
from typing import Any, Final

import pycountry
import pytest

import borderwatch as bw
from borderwatch import codec
from borderwatch.bundled import folder_of
from borderwatch.gazetteer import Gazetteer
from borderwatch.normalize.names import name_key
from borderwatch.records.vocabulary import NameKind, PlaceKind
from borderwatch.values.truth import CERTAIN, NO, POSSIBLE

MEXICO: Final = "mexico"
GUATEMALA: Final = "guatemala"

MUNICIPALITIES: Final = {"MX-CAM": 13, "MX-CHP": 121, "MX-ROO": 11, "MX-TAB": 17}
"The municipalities of each state at the border, as INEGI counts them."

FORMER: Final = (
    "GT-GU GT-PR GT-SA GT-CM GT-ES GT-SR GT-SO GT-TO GT-QZ GT-SU GT-RE "
    "GT-SM GT-HU GT-QC GT-BV GT-AV GT-PE GT-IZ GT-ZA GT-CQ GT-JA GT-JU"
)
"The codes of Guatemala's departments until 2021-11-25, in the order of today's, GT-01 to GT-22."

CROSSINGS: Final = {
    ("la-mesilla", "las-champas"),
    ("ciudad-tecun-uman", "ciudad-hidalgo"),
    ("el-carmen", "talisman"),
    ("gracias-a-dios", "carmen-xhan"),
    ("ingenieros", "nuevo-orizaba"),
}


subdivisions: Final[Callable[..., Any]] = pycountry.subdivisions.get
"What pycountry has of ISO 3166-2; its types say nothing of it."


@pytest.fixture(scope="module")
def places(watch: bw.Dataset) -> Gazetteer:
    """
    The places of the bundled dataset.
    """
    return watch.places


def inside(places: Gazetteer, whole: str, kind: PlaceKind) -> list[bw.Place]:
    """
    The places of a kind within another.
    """
    return [part for part in places.parts(whole) if part.kind is kind]


def outcome(places: Gazetteer, text: str, within: str | None = None) -> str | tuple[str, ...]:
    """
    The id that a name resolves to, or all ids that it may mean.
    """
    try:
        return places.resolve(text, within=within).id
    except bw.AmbiguousName as error:
        return error.candidates


class TestCounts:
    """
    Every state, department and municipality that the tables have is there once.
    """

    @pytest.mark.parametrize(("state", "count"), MUNICIPALITIES.items())
    def test_mexican_municipalities(self, state: str, count: int, places: Gazetteer) -> None:
        """
        Each state has all its municipalities, each with INEGI's code of that state.
        """
        found = inside(places, places.resolve(state).id, PlaceKind.ADMIN2)
        (inegi,) = [code for code in places.resolve(state).codes if code.startswith("inegi:")]

        assert count == len(found)
        assert all(
            code.startswith(inegi) and len(code) == len("inegi:07089") for place in found for code in place.codes
        )

    def test_departments(self, places: Gazetteer) -> None:
        """
        Guatemala has 22 departments, and nothing of Mexico is among them.
        """
        departments = inside(places, GUATEMALA, PlaceKind.ADMIN1)

        assert 22 == len(departments)
        assert {"GT"} == {place.country for place in departments}

    def test_guatemalan_municipalities(self, places: Gazetteer) -> None:
        """
        Fifteen municipalities have a code of INE, and lie in the department that its first digits name.
        """
        found = inside(places, GUATEMALA, PlaceKind.ADMIN2)

        assert 15 == len(found)
        for place in found:
            (code,) = place.codes
            assert place.part_of == places.resolve(f"GT-{code.removeprefix('ine:')[:2]}").id

    def test_towns(self, places: Gazetteer) -> None:
        """
        Of the 340 towns of GeoNames in Guatemala the two are missing whose department cannot be told.
        """
        coded = [place for place in places if any(code.startswith("geonames:") for code in place.codes)]
        by_side = Counter(place.country for place in coded)

        assert {"GT": 338, "MX": 1} == by_side
        assert [] == [name for name in ("Samayac", "El Palmar") if name_key(name) in map(name_key, names_of(coded))]

    @pytest.mark.parametrize(("side", "count"), [(MEXICO, 4), (GUATEMALA, 4)])
    def test_crossings(self, side: str, count: int, places: Gazetteer) -> None:
        """
        Each side has its crossings.
        """
        assert count == len(inside(places, side, PlaceKind.CROSSING))


def names_of(found: list[bw.Place]) -> Iterator[str]:
    """
    The labels and names of places.
    """
    for place in found:
        yield from (place.name, *(name.text for name in place.names))


class TestFile:
    """
    The file is JSON Lines as `bw.save` writes them: a header, then records with every field in the order of their ids.
    """

    def test_bytes(self, places: Gazetteer) -> None:
        """
        Writing its records again gives the same bytes.
        """
        data = (folder_of("mexico-guatemala") / "gazetteer.jsonl").read_bytes()
        header, *lines = data.splitlines(keepends=True)
        ids = [json.loads(line)["id"] for line in lines]

        assert sorted(ids) == ids
        assert json.loads(header) == {"schema": 1, "kind": "places", "records": len(ids)}
        assert [codec.encode(places[place_id]) + b"\n" for place_id in ids] == lines


class TestParents:
    """
    Which side a place is on comes from its parents, never from the line.
    """

    def test_lineage_ends_in_its_country(self, places: Gazetteer) -> None:
        """
        Every place that names a country has that country as the last of its parents.
        """
        wrong = [
            place.id
            for place in places
            if place.country and places[places.lineage(place.id)[-1]].country != place.country
        ]

        assert wrong == []
        assert {PlaceKind.COUNTRY} == {places[places.lineage(place.id)[-1]].kind for place in places if place.country}

    def test_kinds_go_inwards(self, places: Gazetteer) -> None:
        """
        A municipality is in a state or department, and that in a country.
        """
        around = {PlaceKind.ADMIN2: PlaceKind.ADMIN1, PlaceKind.ADMIN1: PlaceKind.COUNTRY}
        wrong = [
            place.id
            for place in places
            if place.kind in around and places[place.part_of or ""].kind is not around[place.kind]
        ]

        assert wrong == []

    @pytest.mark.parametrize(
        ("place", "municipality"),
        [
            ("potrerillo", "amatenango-de-la-frontera-municipality"),
            ("chamic", "frontera-comalapa-municipality"),
            ("la-mesilla", "la-democracia-municipality"),
            ("ciudad-tecun-uman", "ayutla-municipality"),
            ("ciudad-hidalgo", "suchiate-municipality"),
            ("el-ceibo", "la-libertad-municipality-peten"),
            ("frontera-corozal", "ocosingo-municipality"),
            ("vueltamina", "la-democracia-municipality"),
        ],
    )
    def test_municipality(self, place: str, municipality: str, places: Gazetteer) -> None:
        """
        A hamlet or crossing is in the municipality that the tables give it.
        """
        assert municipality == places.ancestor(place, PlaceKind.ADMIN2)


class TestCodes:
    """
    A code is one place's alone; ISO's codes of today and of before 2021 are accepted both.
    """

    def test_unique(self, places: Gazetteer) -> None:
        """
        No two places share a code, whatever its case.
        """
        bearers = Counter(code.casefold() for place in places for code in place.codes)

        assert [] == [code for code, count in bearers.items() if count > 1]

    def test_iso(self, places: Gazetteer) -> None:
        """
        Every code of ISO 3166-2 that is in force is one that pycountry has, of the same name and country.
        """
        codes = [code for place in places for code in place.codes if ":" not in code and code not in FORMER.split()]
        named = {code: subdivisions(code=code) for code in codes}

        assert len(codes) == 22 + 6
        for code, subdivision in named.items():
            assert subdivision is not None, code
            assert name_key(subdivision.name) in {name_key(text) for text in names_of([places.resolve(code)])}
            assert subdivision.country_code == places.resolve(code).country

    def test_every_department(self, places: Gazetteer) -> None:
        """
        Guatemala's departments are those of pycountry, no more and no fewer.
        """
        theirs = {subdivision.code for subdivision in subdivisions(country_code="GT")}
        ours = {code for place in inside(places, GUATEMALA, PlaceKind.ADMIN1) for code in place.codes}

        assert theirs == ours & theirs
        assert set(FORMER.split()) | {f"ine:{code.removeprefix('GT-')}" for code in theirs} == ours - theirs

    @pytest.mark.parametrize(("number", "former"), [*enumerate(FORMER.split(), 1)])
    def test_former(self, number: int, former: str, places: Gazetteer) -> None:
        """
        The code of today, the one before 2021 and INE's are one department.
        """
        ids = {places.resolve(code).id for code in (f"GT-{number:02}", former, former.lower(), f"ine:{number:02}")}

        assert len(ids) == 1

    def test_first_and_last_letters(self, places: Gazetteer) -> None:
        """
        The former codes go with the names that their letters come from.
        """
        named = {"GT-AV": "Alta Verapaz", "GT-BV": "Baja Verapaz", "GT-QC": "Quiché", "GT-QZ": "Quetzaltenango"}
        named |= {"GT-SA": "Sacatepéquez", "GT-SM": "San Marcos", "GT-SR": "Santa Rosa", "GT-SO": "Sololá"}
        named |= {"GT-CM": "Chimaltenango", "GT-CQ": "Chiquimula", "GT-JA": "Jalapa", "GT-JU": "Jutiapa"}

        assert named == {code: places.resolve(code).name for code in named}


class TestCrossings:
    """
    A crossing is two places that name each other, one on each side.
    """

    def test_pairs(self, places: Gazetteer) -> None:
        """
        The pairs that the tables support are there both ways, and no others.
        """
        joined = {(place.id, place.across) for place in places if place.across}

        assert {pair for one, other in CROSSINGS for pair in ((one, other), (other, one))} == joined

    def test_two_countries(self, places: Gazetteer) -> None:
        """
        The first of each pair is in Guatemala by its parents, the second in Mexico.
        """
        sides = {(places.lineage(one)[-1], places.lineage(other)[-1]) for one, other in CROSSINGS}

        assert {(GUATEMALA, MEXICO)} == sides

    @pytest.mark.parametrize("place", ["el-ceibo", "frontera-corozal"])
    def test_unpaired(self, place: str, places: Gazetteer) -> None:
        """
        A crossing whose other side no table names has none.
        """
        assert places[place].kind is PlaceKind.CROSSING
        assert places[place].across is None


class TestNames:
    """
    Of places inside each other one bears the bare name; namesakes elsewhere are told apart by what they are in.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Tapachula", "tapachula"),
            ("municipio de Tapachula", "tapachula-municipality"),
            ("Tapachula municipality", "tapachula-municipality"),
            ("TAPACHULA DE CORDOVA Y ORDONEZ", "tapachula"),
            ("Suchiate", "suchiate-municipality"),
            ("Suchiate municipality", "suchiate-municipality"),
            ("Comitán de Domínguez municipality", "comitan-de-dominguez-municipality"),
            ("San Cristobal De Casas municipality", "san-cristobal-de-las-casas-municipality"),
            ("Chiapas state", "chiapas"),
            ("Campeche", "campeche"),
            ("Campeche municipality", "campeche-municipality"),
            ("Guatemala", GUATEMALA),
            ("departamento de Guatemala", "guatemala-department"),
            ("Ciudad de Guatemala", "guatemala-city"),
            ("Huehuetenango", "huehuetenango"),
            ("department of Huehuetenango", "huehuetenango"),
            ("ciudad de Huehuetenango", "huehuetenango-city"),
            ("municipality of Huehuetenango", "huehuetenango-municipality"),
            ("Raxruhá", "raxruha"),
            ("aldea La Mesilla", "la-mesilla"),
            ("La Mesilla", "la-mesilla"),
            ("San Vicente la Mesilla", "san-vicente-la-mesilla"),
            ("Tecun Uman", ()),
        ],
    )
    def test_resolved(self, text: str, expected: str | tuple[str, ...], places: Gazetteer) -> None:
        """
        The name as it is counts first, and what it says the place to be only then; no likeness decides.
        """
        if expected:
            assert expected == outcome(places, text)
        else:
            with pytest.raises(bw.UnknownName):
                places.resolve(text)

    @pytest.mark.parametrize(
        ("text", "by_parent"),
        [
            ("La Democracia", {"Huehuetenango": "la-democracia", "GT-05": "la-democracia-escuintla"}),
            ("Agua Zarca", {"GT": "agua-zarca", "MX": "agua-zarca-frontera-comalapa"}),
            ("Comalapa", {"MX-CHP": "comalapa", "Chimaltenango": "comalapa-chimaltenango"}),
            ("Escuintla", {"GT": "escuintla", "Chiapas": "escuintla-municipality"}),
            ("Emiliano Zapata", {
                "Tabasco": "emiliano-zapata-municipality-tabasco",
                "Chiapas": "emiliano-zapata-municipality-chiapas",
            }),
            ("La Libertad", {
                "Petén": "la-libertad-peten",
                "GT-HU": "la-libertad-huehuetenango",
                "MX": "la-libertad-municipality-chiapas",
            }),
        ],
    )  # fmt: skip
    def test_namesakes(self, text: str, by_parent: dict[str, str], places: Gazetteer) -> None:
        """
        Where several bear a name, all are told, and `within` says which.
        """
        assert tuple(sorted(by_parent.values())) == outcome(places, text)
        assert by_parent == {parent: outcome(places, text, within=parent) for parent in by_parent}

    def test_nested_namesakes(self, places: Gazetteer) -> None:
        """
        No place bears the very name of a place around it; what shares one is a namesake elsewhere.
        """
        nested = [
            (one, other, key)
            for key, ids in places._ids_by_name.items()
            for one, other in combinations(sorted(ids), 2)
            if one in places.lineage(other) or other in places.lineage(one)
        ]

        assert nested == []

    def test_labels(self, places: Gazetteer) -> None:
        """
        Two places of one label are in different parents, so that the two can be told apart in print.
        """
        labels = Counter((place.name, place.part_of) for place in places)

        assert [] == [label for label, count in labels.items() if count > 1]

    def test_names_are_words_of_one_place(self, places: Gazetteer) -> None:
        """
        Each municipality answers to its name with what it is, in both languages.
        """
        silent = [
            place.id
            for place in places
            if place.kind is PlaceKind.ADMIN2
            and place.codes
            and place.id not in ("raxruha", "fray-bartolome-de-las-casas")
            if not {"en", "es"} <= {name.language for name in place.names if name.kind is NameKind.FULL}
        ]

        assert silent == []


class TestPoints:
    """
    A point says where it comes from and how far the place may be from it; an area's radius covers what is in it.
    """

    def test_precise(self, places: Gazetteer) -> None:
        """
        Every point has a precision and a citation.
        """
        without = [
            place.id
            for place in places
            if place.latitude is not None and (place.precision_km is None or not place.citations)
        ]

        assert without == []

    def test_only_one_area_without_a_point(self, places: Gazetteer) -> None:
        """
        Of the municipalities only the one has no point of which the tables give neither seat nor namesake.
        """
        areas = [place for place in places if place.kind is PlaceKind.ADMIN2]

        assert ["ixcan-municipality"] == [place.id for place in areas if place.latitude is None]

    @pytest.mark.parametrize("kind", [PlaceKind.ADMIN1, PlaceKind.ADMIN2])
    def test_radius_covers_the_parts(self, kind: PlaceKind, places: Gazetteer) -> None:
        """
        Each place inside an area lies with its own radius, or at least with its point, inside that of the area.
        """
        outside = [
            f"{part.id} of {area.id}"
            for area in places
            if area.kind is kind and area.precision_km is not None
            for part in places.parts(area.id)
            if part.latitude is not None
            if kilometers(area, part) + (part.precision_km or 0) * (part.kind is PlaceKind.ADMIN2) > area.precision_km
        ]

        assert outside == []


def kilometers(one: bw.Place, other: bw.Place) -> float:
    """
    The way between the points of two places on a sphere.
    """
    north, south = radians(one.latitude or 0), radians(other.latitude or 0)
    east = radians((other.longitude or 0) - (one.longitude or 0))
    half = sin((south - north) / 2) ** 2 + cos(north) * cos(south) * sin(east / 2) ** 2
    return 2 * 6371.0088 * asin(sqrt(half))


class TestEdges:
    """
    Of a place whose edges nobody knows, NO is said only where its parent rules the other out.

    "NO holds in no world that the record allows."
    """

    PLACES = Gazetteer(
        [
            bw.Place(id="gt", name="Guatemala", kind=PlaceKind.COUNTRY),
            bw.Place(id="mx", name="Mexico", kind=PlaceKind.COUNTRY),
            bw.Place(id="west", name="The west", kind=PlaceKind.AREA, part_of="gt"),
            bw.Place(id="valley", name="A valley of the west", kind=PlaceKind.AREA, part_of="west"),
            bw.Place(id="farm", name="A farm in the valley", kind=PlaceKind.SETTLEMENT, part_of="valley"),
            bw.Place(id="huehue", name="Huehuetenango", kind=PlaceKind.ADMIN1, part_of="gt"),
            bw.Place(id="nenton", name="Nentón", kind=PlaceKind.SETTLEMENT, part_of="huehue"),
            bw.Place(id="road", name="A road of Huehuetenango", kind=PlaceKind.ROAD, part_of="huehue"),
            bw.Place(id="peten", name="Petén", kind=PlaceKind.ADMIN1, part_of="gt"),
            bw.Place(id="border", name="The border", kind=PlaceKind.AREA),
        ],
        kind="place",
    )

    @pytest.mark.parametrize(
        ("stated", "asked", "level"),
        [
            ("west", "huehue", POSSIBLE),
            ("huehue", "west", POSSIBLE),
            ("nenton", "west", POSSIBLE),
            ("farm", "huehue", POSSIBLE),
            ("farm", "west", CERTAIN),
            ("west", "farm", POSSIBLE),
            ("west", "gt", CERTAIN),
            ("west", "mx", NO),
            ("mx", "west", NO),
            ("road", "nenton", POSSIBLE),
            ("road", "peten", NO),
            ("peten", "road", NO),
            ("road", "west", POSSIBLE),
            ("border", "nenton", POSSIBLE),
            ("nenton", "border", POSSIBLE),
            ("nenton", "peten", NO),
        ],
    )
    def test_level(self, stated: str, asked: str, level: int) -> None:
        """
        What is inside the parent may meet it, what is outside cannot.
        """
        assert level == self.PLACES.level(stated, asked)
