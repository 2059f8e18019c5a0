"""
Phrases about places as agencies and communiqués print them: owners, parts in other words, milestones, borders of two.
"""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from borderwatch.errors import Unreadable
from borderwatch.normalize import Whereabouts, place


def told(found: Whereabouts) -> dict[str, Any]:
    """
    What a phrase says, without what it does not say, the text and the rule.
    """
    fields = attrs.asdict(found, recurse=False)
    return {field: value for field, value in fields.items() if value and field not in ("text", "rule")}


@pytest.mark.parametrize(
    ("text", "name", "kind", "within"),
    [
        ("Guatemala’s Petén department", "Petén", "admin1", ("Guatemala",)),
        ("western Guatemala's Huehuetenango department", "Huehuetenango", "admin1", ("Guatemala",)),
        ("Mexico's southern state of Chiapas", "Chiapas", "admin1", ("Mexico",)),
        ("in Chiapas’ Frontera Comalapa municipality", "Frontera Comalapa", "admin2", ("Chiapas",)),
        ("Guatemala’s border department of San Marcos", "San Marcos", "admin1", ("Guatemala",)),
        ("the Chiapas municipality of Chicomuselo", "Chicomuselo", "admin2", ("Chiapas",)),
        ("the Chiapas border town of Ciudad Hidalgo", "Ciudad Hidalgo", "settlement", ("Chiapas",)),
        ("the Chiapas city of Tapachula, Mexico", "Tapachula", "settlement", ("Chiapas", "Mexico")),
        ("the Soconusco region of Chiapas", "Soconusco", "area", ("Chiapas",)),
        ("the Huista region of Huehuetenango department", "Huista", "area", ("Huehuetenango",)),
        ("Santa Rita municipio de La Trinitaria", "Santa Rita", "", ("La Trinitaria",)),
        ("en la aldea La Laguna, de Jacaltenango", "La Laguna", "settlement", ("Jacaltenango",)),
        ("el municipio chiapaneco de Chicomuselo", "Chicomuselo", "admin2", ()),
        ("la cabecera municipal de Frontera Comalapa", "Frontera Comalapa", "settlement", ()),
        ("the southern city of Tapachula, Chiapas", "Tapachula", "settlement", ("Chiapas",)),
        ("la norteña ciudad de Ixcán", "Ixcán", "settlement", ()),
    ],
)
def test_containers(text: str, name: str, kind: str, within: tuple[str, ...]) -> None:
    """
    Whose a place is, before its name or after it; a town in the south is the whole town.
    """
    expected = {"relation": "in", "name": name, "kind": kind, "within": within}

    assert {field: value for field, value in expected.items() if value} == told(place(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("northwest Guatemala", "Guatemala"),
        ("in southeast Mexico", "Mexico"),
        ("the northwestern region of Guatemala", "Guatemala"),
        ("the southern tip of Mexico", "Mexico"),
        ("la zona Norte de Chiapas", "Chiapas"),
        ("la zona centro de Tapachula", "Tapachula"),
        ("la región occidental de Guatemala", "Guatemala"),
    ],
)
def test_parts(text: str, name: str) -> None:
    """
    A part of a place, by a point of the compass before it or a region that is named by one.
    """
    assert {"relation": "part", "name": name} == told(place(text))


@pytest.mark.parametrize(
    ("text", "name", "other"),
    [
        ("kilómetro 12 de la carretera Comitán-La Trinitaria", "Comitán", "La Trinitaria"),
        ("en el km 46+500 de la carretera Motozintla–Huixtla", "Motozintla", "Huixtla"),
        ("km 12 carretera Comitán-Tapachula", "Comitán", "Tapachula"),
        ("at kilometer 12 of the road from Nentón to Comitán", "Nentón", "Comitán"),
        ("en el kilómetro 189,5 de la ruta Interamericana", "ruta Interamericana", ""),
    ],
)
def test_milestones(text: str, name: str, other: str) -> None:
    """
    A kilometer of a road is on that road; it is no distance from it.
    """
    found = place(text)

    assert ("on", "road", None, name, other) == (found.relation, found.kind, found.distance, found.name, found.other)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("the Mexican-Guatemalan border", "in"),
        ("la frontera mexicano-guatemalteca", "in"),
        ("la frontera de Chiapas con Guatemala", "in"),
        ("the Mexican–Guatemalan border region", "near"),
    ],
)
def test_borders(text: str, relation: str) -> None:
    """
    The border by the demonyms of both who share it, or by a part of one of them.
    """
    assert {"relation": relation, "border": True} == told(place(text))


@pytest.mark.parametrize("text", ["muy cerca de La Mesilla", "very close to La Mesilla", "no lejos de La Mesilla"])
def test_near(text: str) -> None:
    """
    What is very near, and what is not far, is near.
    """
    assert {"relation": "near", "name": "La Mesilla"} == told(place(text))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Tapachula Municipality of Chiapas",
            "Mexico's Morena",
            "Mexico's capital city",
            "Mexico's state of emergency",
        ),
        *("la región fronteriza de Chiapas", "the border region of Chiapas", "la frontera de Comalapa y Trinitaria"),
        *("kilómetro 12 de Comitán", "km 12", "east of Tapachula", "el noroccidente del país", "el país"),
        *("the municipal market", "el departamento petenero", "el lugar del ataque", "la zona serrana"),
        *("Chicomuselo, de Chiapas", "la cabecera departamental de Quiché", "the state capital of Chiapas"),
    ],
)
def test_refused(text: str) -> None:
    """
    What may be read in two ways, or names no place, is refused without a hint that is no better.
    """
    with pytest.raises(Unreadable) as refused:
        place(text)

    assert refused.value.near == ""


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("siltepec", "Siltepec"),
        ("municipio de tila", "municipio de Tila"),
        ("la mesilla, huehue", "la Mesilla, Huehue"),
    ],
)
def test_nearest(text: str, near: str) -> None:
    """
    Small letters are shown with the capitals of a name, generic words left as they are.
    """
    with pytest.raises(Unreadable) as refused:
        place(text)

    assert near == refused.value.near
