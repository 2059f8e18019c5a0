"""
The closed lists.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

import pytest

from borderwatch.records import vocabulary
from borderwatch.records.vocabulary import BROADER, Granularity, IncidentKind, RelationKind, Standing
from borderwatch.values.identifiers import is_slug

LISTS: Final[dict[str, str]] = {
    "IncidentKind": "attack ambush massacre assassination assault clash shootout pursuit incursion checkpoint threat "
    "alert abduction robbery shipment-theft extortion corruption arrest seizure deployment displacement surveillance "
    "other",
    "Granularity": "event series summary practice trend",
    "Standing": "established claimed alleged suspected disputed denied",
    "Role": "perpetrator target victim combatant responder bystander instigator party",
    "Measure": "killed injured arrested abducted missing displaced assaulted",
    "MaterielRole": "seized found used burned stolen",
    "ActorKind": "criminal-group armed-force police government office person media academic civilians "
    "unidentified other",
    "NameKind": "full short acronym alias spelling description",
    "RelationKind": "part-of leads member-of speaks-for holds-office-in rival-of allied-with associated-with "
    "offshoot-of controls operates-in succeeds alias-disputed-with",
    "LinkKind": "part-of follows retaliates-for triggers same-as possibly-same-as not-same-as",
    "Basis": "stated implied",
    "AgreementKind": "operation patrol deployment meeting protocol information-exchange task-force assistance dialogue "
    "pledge protest strategy",
    "AgreementLevel": "local-command armed-forces ministry head-of-state regional",
    "AgreementStatus": "offered pledged planned announced scheduled held active extended suspended ended lapsed "
    "unknown",
    "Stance": "asserts reports alleges suspects claims-responsibility confirms does-not-confirm denies threatens "
    "offers explains",
    "Aspect": "occurrence place perpetrator victims numbers motive status relation other",
    "PlaceKind": "country admin1 admin2 settlement crossing road water area",
}
"The words that files and other people's code rely on."


class TestLists:
    """
    The lists are closed: a word that is gone, or new, is a decision.
    """

    @pytest.mark.parametrize("name", LISTS)
    def test_words(self, name: str) -> None:
        """
        Each list has the words that are agreed on, in their order.
        """
        members: type[StrEnum] = getattr(vocabulary, name)

        assert LISTS[name].split() == [member.value for member in members]
        assert all(is_slug(member.value) for member in members)

    def test_every_list(self) -> None:
        """
        No list stands beside these.
        """
        found = {
            name
            for name, value in vars(vocabulary).items()
            if isinstance(value, type) and issubclass(value, StrEnum) and value is not StrEnum
        }

        assert set(LISTS) == found

    @pytest.mark.parametrize("name", LISTS)
    def test_text(self, name: str) -> None:
        """
        A word is a text, and prints as it is written in files.
        """
        members: type[StrEnum] = getattr(vocabulary, name)
        for member in members:
            assert member == str(member) == f"{member}" == member.value
            assert member is members(member.value)


class TestMeanings:
    """
    What the words say of each other.
    """

    def test_narrower_kinds(self) -> None:
        """
        Each narrower kind has one broader kind, and no broader kind is narrower in turn.
        """
        expected = {
            "ambush": "attack",
            "massacre": "attack",
            "assassination": "attack",
            "assault": "attack",
            "shootout": "clash",
            "shipment-theft": "robbery",
        }

        assert expected == {narrow.value: broad.value for narrow, broad in BROADER.items()}
        assert not set(BROADER) & set(BROADER.values())
        assert all(isinstance(kind, IncidentKind) for kind in (*BROADER, *BROADER.values()))

    def test_standings(self) -> None:
        """
        Established is 3; claimed and alleged 2; suspected and disputed 1; denied alone 0.
        """
        expected = {"established": 3, "claimed": 2, "alleged": 2, "suspected": 1, "disputed": 1, "denied": 0}

        assert expected == {standing.value: standing.level for standing in Standing}

    def test_counted(self) -> None:
        """
        Practices and trends stand beside the events.
        """
        assert [granularity.value for granularity in Granularity if not granularity.is_counted] == ["practice", "trend"]

    def test_relations_to_places(self) -> None:
        """
        Two kinds of relation join an actor and a place.
        """
        assert [kind.value for kind in RelationKind if kind.joins_a_place] == ["controls", "operates-in"]
