"""
References under new ids, in every record that can hold one.
"""

from __future__ import annotations

from hypothesis import given, settings

from borderwatch.dataset import Dataset
from borderwatch.records import Activity, Agreement, Incident, Location, Participant, Record
from borderwatch.records.vocabulary import AgreementKind, AgreementLevel, AgreementStatus, IncidentKind, Role
from borderwatch.references import references
from borderwatch.renaming import Renaming
from tests.strategies.records import datasets


def incident(record_id: str, **fields: object) -> Incident:
    """
    An incident with these fields.
    """
    return Incident(id=record_id, kinds=(IncidentKind.OTHER,), summary="", **fields)  # type: ignore[arg-type]  # fields of an incident


class TestReferences:
    """
    Every reference to an old id points at the new one, and nothing else changes.
    """

    @settings(max_examples=30)
    @given(datasets())
    def test_every_one(self, watch: Dataset) -> None:
        """
        In every kind of record, wherever `references` finds one; and back again.
        """
        every = [each for collection in watch.collections.values() for each in collection]
        targets = {reference.target for each in every for reference in references(each)}
        names = {target: f"new-{target}" for target in targets}
        there, back = Renaming(names), Renaming({new: old for old, new in names.items()})
        for each in every:
            renamed: Record = there.of(each)

            assert [(found.path, names[found.target]) for found in references(each)] == [
                (found.path, found.target) for found in references(renamed)
            ]
            assert each.id == renamed.id
            assert each == back.of(renamed)

    @settings(max_examples=25)
    @given(datasets())
    def test_none(self, watch: Dataset) -> None:
        """
        A record without an old id in it is itself.
        """
        renaming = Renaming({"nobody-has-this": "new"})

        assert all(renaming.of(each) is each for collection in watch.collections.values() for each in collection)


class TestShared:
    """
    What many records share is renamed once, and shared again.
    """

    def test_one_object(self) -> None:
        """
        Two records with the same locations and participants have the same ones afterwards.
        """
        places, parts = (Location(place="old"),), (Participant(actor="other", role=Role.PARTY),)
        renaming = Renaming({"old": "new"})
        one, other = (renaming.of(incident(name, places=places, participants=parts)) for name in "ab")

        assert (Location(place="new"),) == one.places
        assert one.places is other.places
        assert one.participants is other.participants is parts

    def test_one_tuple_in_two_senses(self) -> None:
        """
        A tuple that holds ids in one field and plain words in another is renamed in the one alone.
        """
        words = ("army",)
        agreement = Agreement(
            id="a",
            name="A",
            kind=AgreementKind.PATROL,
            level=AgreementLevel.MINISTRY,
            status=AgreementStatus.ACTIVE,
            parties=words,
            activities=(Activity(kind="patrols", by=words),),
        )
        renaming = Renaming({"army": "forces"})
        renaming._shared("features", words)

        assert (("forces",), ("forces",)) == (renaming.of(agreement).parties, renaming.of(agreement).activities[0].by)
