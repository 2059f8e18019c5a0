"""
Everything on one actor or place, as a page.
"""

from __future__ import annotations

from typing import Any, Final

import pytest
from hypothesis import given, settings

from borderwatch.dataset import Dataset
from borderwatch.errors import AmbiguousName, UnknownName
from borderwatch.records import (
    Actor,
    Agreement,
    Claim,
    Incident,
    Location,
    Name,
    Participant,
    Place,
    Relation,
    Statistic,
)
from borderwatch.records.vocabulary import (
    ActorKind,
    AgreementKind,
    IncidentKind,
    PlaceKind,
    RelationKind,
    Role,
    Stance,
    Standing,
)
from borderwatch.values.when import When
from tests.strategies.records import datasets


def incident(record_id: str, when: str, **fields: Any) -> Incident:
    """
    An incident of that date.
    """
    return Incident(id=record_id, kinds=(IncidentKind.ATTACK,), summary="", when=When.parse(when), **fields)


def part(actor: str, role: Role = Role.PERPETRATOR, standing: Standing = Standing.ESTABLISHED) -> Participant:
    """
    A part in an incident.
    """
    return Participant(actor=actor, role=role, standing=standing)


def group(actor_id: str, name: str, **fields: Any) -> Actor:
    """
    A criminal group.
    """
    return Actor(id=actor_id, name=name, kind=ActorKind.CRIMINAL_GROUP, **fields)


WATCH: Final = Dataset.of(
    Place(id="gt", name="Guatemala", kind=PlaceKind.COUNTRY, country="GT"),
    Place(id="la-mesilla", name="La Mesilla", kind=PlaceKind.CROSSING, part_of="gt"),
    Place(id="mx", name="México", kind=PlaceKind.COUNTRY, country="MX"),
    group("cjng", "CJNG", names=(Name(text="Cártel Jalisco Nueva Generación"),)),
    group("cell", "the cell", part_of="cjng", part_of_standing=Standing.ALLEGED),
    group("copycats", "the copycats", part_of="cjng", part_of_standing=Standing.DENIED),
    group("zetas-1", "Los Zetas"),
    group("zetas-2", "Zetas"),
    Relation(id="rivals", subject="zetas-1", kind=RelationKind.RIVAL_OF, object="cjng"),
    Relation(id="ground", subject="cjng", kind=RelationKind.CONTROLS, object="la-mesilla", standing=Standing.DISPUTED),
    Relation(id="namesakes", subject="zetas-1", kind=RelationKind.ALIAS_DISPUTED_WITH, object="zetas-2"),
    incident("b-attack", "2021-07", participants=(part("cell"),), places=(Location(place="la-mesilla"),)),
    incident("a-denied", "2021-08-01", participants=(part("cjng", standing=Standing.DENIED), part("zetas-1"))),
    incident("c-copied", "2021-09-01", participants=(part("copycats"),), places=(Location(place="gt"),)),
    incident("d-elsewhere", "2021-10-01", places=(Location(place="mx"),)),
    Agreement(
        id="patrols", name="Patrols", kind=AgreementKind.PATROL, parties=("cjng",), places=(Location(place="gt"),)
    ),
    Claim(id="denial", speaker="cjng", stance=Stance.DENIES, about=("a-denied",), summary="It was not us."),
    Claim(id="word", speaker="zetas-1", via=("cell",), stance=Stance.ALLEGES, about=("cjng", "gt"), summary="It was."),
    Statistic(id="rate", measure="homicide-rate", summary="Lower than before.", scope=("gt", "cjng")),
)


class TestActor:
    """
    A page on an actor: its names, relations, incidents by role, agreements, claims.
    """

    def test_sections(self) -> None:
        """
        Found by any of its names, with what its units do, and without those of whom the membership is denied.
        """
        page = WATCH.about("cartel jalisco nueva generacion")

        assert page.subject == WATCH.actors["cjng"]
        assert [(one.incident.id, one.participation.actor) for one in page.parts] == [
            ("b-attack", "cell"),
            ("a-denied", "cjng"),
        ]
        assert [one.id for one in page.incidents] == ["b-attack", "a-denied"]
        assert [one.id for one in page.relations] == ["ground", "rivals"]
        assert [one.id for one in page.agreements] == ["patrols"]
        assert [one.id for one in page.claims] == ["word"]
        assert [one.id for one in page.said] == ["denial"]
        assert [one.id for one in page.statistics] == ["rate"]
        assert [name.text for name in page.names] == ["Cártel Jalisco Nueva Generación"]

    def test_passed_on(self) -> None:
        """
        What an actor only passed on is among what it said.
        """
        assert [one.id for one in WATCH.about("cell").said] == ["word"]

    def test_page(self) -> None:
        """
        The page has a heading for each section that is not empty, and a denial is told as one.
        """
        lines = str(WATCH.about("cjng")).splitlines()

        assert lines[0] == "CJNG [cjng], criminal-group"
        assert "  2021-08-01  a-denied: perpetrator, denied" in lines
        assert [line for line in lines if line and not line.startswith(" ")][1:] == [
            "Names",
            "Relations",
            "Incidents",
            "Agreements",
            "Claims about it",
            "Said by it",
            "Statistics",
        ]
        assert "Incidents" not in str(WATCH.about("zetas-2"))


class TestPlace:
    """
    A page on a place: what took or may have taken place in it.
    """

    def test_sections(self) -> None:
        """
        Incidents in it by the best reading apart from those that may have been; none whose place nobody states.
        """
        page = WATCH.about("La Mesilla")

        assert page.subject == WATCH.places["la-mesilla"]
        assert [[one.id for one in page.incidents], [one.id for one in page.may_be]] == [["b-attack"], ["c-copied"]]
        assert [one.id for one in page.relations] == ["ground"]
        assert page.agreements == ()
        assert page.parts == ()

    def test_country(self) -> None:
        """
        A country by its code, with the claims and figures on it.
        """
        page = WATCH.about("GT")

        assert [one.id for one in page.claims] == ["word"]
        assert [one.id for one in page.statistics] == ["rate"]
        assert "2021-07  b-attack" in str(page)


class TestUnknown:
    """
    Nobody's name is refused with candidates of both sorts; a shared one with its bearers.
    """

    def test_nobody(self) -> None:
        """
        No actor and no place.
        """
        with pytest.raises(UnknownName, match="no actor or place is called 'Messilla'") as unknown:
            WATCH.about("Messilla")

        assert "la-mesilla" in unknown.value.candidates

    def test_several(self) -> None:
        """
        Two actors of one name.
        """
        with pytest.raises(AmbiguousName, match="'ZETAS' may be any of 2 actors"):
            WATCH.about("ZETAS")


class TestAnyDataset:
    """
    Every actor and place has a page.
    """

    @settings(max_examples=25, deadline=None)
    @given(datasets())
    def test_pages(self, watch: Dataset) -> None:
        """
        The page is on whoever was asked, and prints.
        """
        for subject in [*watch.actors, *watch.places]:
            page = watch.about(subject.id)

            assert page.subject.id == subject.id
            assert str(page).startswith(f"{page.subject.name} [{subject.id}]")
