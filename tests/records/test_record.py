"""
What all records share, and what each refuses to be.
"""

from __future__ import annotations

import copy
import pickle
from random import Random
from typing import Any, Final

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from borderwatch.errors import InvalidValue
from borderwatch.records import (
    Actor,
    Agreement,
    BorderLine,
    Claim,
    Incident,
    Name,
    Place,
    Record,
    Relation,
    Source,
    Statistic,
)
from borderwatch.records.vocabulary import (
    ActorKind,
    AgreementKind,
    IncidentKind,
    NameKind,
    PlaceKind,
    RelationKind,
    Stance,
)
from borderwatch.values.when import UNDATED, When
from tests.strategies import records as drawn

ANY_RECORD: Final = st.one_of(
    drawn.sources(),
    drawn.places(),
    drawn.border_lines(),
    drawn.actors(),
    drawn.relations(),
    drawn.incidents(),
    drawn.agreements(),
    drawn.claims(),
    drawn.statistics(),
)

SMALLEST: Final[dict[type[Record], dict[str, Any]]] = {
    Source: {"title": ""},
    Place: {"name": "A", "kind": PlaceKind.AREA},
    BorderLine: {"name": "A", "countries": ("GT", "MX"), "points": ((-92.0, 14.5), (-92.0, 15.0)), "error_km": 2.5},
    Actor: {"name": "A", "kind": ActorKind.OTHER},
    Relation: {"subject": "a", "kind": RelationKind.LEADS, "object": "b"},
    Incident: {"kinds": (IncidentKind.OTHER,), "summary": ""},
    Agreement: {"name": "A", "kind": AgreementKind.PATROL},
    Claim: {"speaker": "a", "stance": Stance.DENIES, "about": ("b",), "summary": ""},
    Statistic: {"measure": "rate", "summary": ""},
}
"The least that each record needs beside its id."


class TestEveryRecord:
    """
    A record is a value: named fields, an id that is a slug, no change after it was made.
    """

    @settings(max_examples=60)
    @given(ANY_RECORD)
    def test_copies(self, record: Record) -> None:
        """
        Copies and pickles are equal and hash alike.
        """
        for again in (copy.deepcopy(record), pickle.loads(pickle.dumps(record)), replace(record)):  # noqa: S301  # bytes of our own
            assert (record, hash(record)) == (again, hash(again))

    @settings(max_examples=60)
    @given(ANY_RECORD)
    def test_differs_by_any_field(self, record: Record) -> None:
        """
        A note more makes another record.
        """
        assert record != replace(record, note=record.note + "?")

    @settings(max_examples=60)
    @given(ANY_RECORD)
    def test_prints(self, record: Record) -> None:
        """
        A record has a line of its own, which is not its repr.
        """
        assert str(record)
        assert str(record) != repr(record)

    @pytest.mark.parametrize("record_type", SMALLEST)
    def test_smallest(self, record_type: type[Record]) -> None:
        """
        Everything but the essentials may be left out; undated is said, not missing.
        """
        record = record_type(id="a", **SMALLEST[record_type])

        assert (record.citations, record.note) == ((), "")
        assert getattr(record, "when", UNDATED) == UNDATED

    @pytest.mark.parametrize("record_type", SMALLEST)
    @pytest.mark.parametrize("bad", ["", "A", "a--b", "-a", "a_b", "ñ", "a" * 129, None, 5])
    def test_ids(self, record_type: type[Record], bad: Any) -> None:
        """
        An id that is no slug is refused.
        """
        with pytest.raises(InvalidValue, match="an id"):
            record_type(id=bad, **SMALLEST[record_type])

    @pytest.mark.parametrize("record_type", SMALLEST)
    def test_never_changes(self, record_type: type[Record]) -> None:
        """
        A field cannot be set, and none can be made up.
        """
        record = record_type(id="a", **SMALLEST[record_type])
        with pytest.raises(AttributeError):
            record.note = "changed"  # type: ignore[misc]  # that is the test
        with pytest.raises(TypeError, match="nexpected keyword"):
            record_type(id="a", colour="red", **SMALLEST[record_type])  # type: ignore[call-arg]  # that is the test

    @pytest.mark.parametrize("record_type", SMALLEST)
    def test_only_by_name(self, record_type: type[Record]) -> None:
        """
        Fields are given by name, so that none is mistaken for another.
        """
        with pytest.raises(TypeError, match="positional"):
            record_type("a", **SMALLEST[record_type])  # type: ignore[call-arg]  # that is the test

    @pytest.mark.parametrize("record_type", SMALLEST)
    def test_fields_say_what_they_mean(self, record_type: type[Record]) -> None:
        """
        Each record and each of its fields has a default or is asked for; the parts it shares come first.
        """
        assert list(record_type.__struct_fields__)[:3] == ["id", "citations", "note"]
        assert (record_type.__doc__ or "").strip()


class TestNames:
    """
    Names are kept as written, in the order of their text.
    """

    @example(
        names=[Name(text="CJNG", when=When.parse("2019-11", best=best)) for best in (None, "2019-11-01")],
        random=Random(3),  # noqa: S311  # an order to try, no secret
    )
    @given(st.lists(drawn.names(drawn.ACTOR_NAMES), max_size=4), st.randoms())
    def test_order(self, names: list[Name], random: Any) -> None:
        """
        Actors and places with the same names in another order are equal, and nothing is dropped.
        """
        shuffled = tuple(random.sample(names, k=len(names)))
        for record_type in (Actor, Place):
            fields = {"id": "a", **SMALLEST[record_type]}
            one, other = record_type(names=tuple(names), **fields), record_type(names=shuffled, **fields)

            assert one == other
            assert sorted(name.text for name in names) == [name.text for name in one.names]

    @pytest.mark.parametrize("text", ["", " ", "\n\t"])
    def test_never_empty(self, text: str) -> None:
        """
        A name of nothing is refused.
        """
        with pytest.raises(InvalidValue, match="a name is never empty"):
            Name(text=text)

    def test_told_apart(self) -> None:
        """
        One text in two languages, of two kinds or of two times is two names.
        """
        base = Name(text="Zetas")
        others = [
            Name(text="Zetas", language="es"),
            Name(text="Zetas", kind=NameKind.SHORT),
            Name(text="Zetas", when=When.parse("2010")),
        ]

        assert len({base, *others}) == 4
        assert len({name.order for name in (base, *others)}) == 4


class TestPlaces:
    """
    A place lies on the globe, or nobody says where.
    """

    @pytest.mark.parametrize(
        ("fields", "message"),
        [
            ({"latitude": 15.0}, "a latitude needs a longitude"),
            ({"longitude": 15.0}, "a latitude needs a longitude"),
            ({"latitude": 90.1, "longitude": 0.0}, "latitude 90.1 is not between -90 and 90"),
            ({"latitude": 0.0, "longitude": -180.5}, "longitude -180.5 is not between -180 and 180"),
            ({"latitude": float("nan"), "longitude": 0.0}, "latitude nan"),
            ({"latitude": 0.0, "longitude": float("inf")}, "longitude inf"),
            ({"precision_km": -1.0}, "precision_km -1.0 is not a distance on Earth"),
            ({"precision_km": float("nan")}, "precision_km nan"),
        ],
    )
    def test_refused(self, fields: dict[str, float], message: str) -> None:
        """
        Half a point, a point off the globe, a precision that is no distance.
        """
        with pytest.raises(InvalidValue, match=message):
            Place(id="a", name="A", kind=PlaceKind.AREA, **fields)  # type: ignore[arg-type]  # only numbers

    @pytest.mark.parametrize(("latitude", "longitude"), [(90.0, 180.0), (-90.0, -180.0), (0.0, 0.0)])
    def test_rims(self, latitude: float, longitude: float) -> None:
        """
        The poles and the date line are on the globe.
        """
        place = Place(id="a", name="A", kind=PlaceKind.AREA, latitude=latitude, longitude=longitude)

        assert (place.latitude, place.longitude) == (latitude, longitude)


class TestEssentials:
    """
    What a record cannot be without.
    """

    def test_incident_has_a_kind(self) -> None:
        """
        An incident of no kind is refused; there is `other`.
        """
        with pytest.raises(InvalidValue, match="at least one kind; 'other' where none fits"):
            Incident(id="a", kinds=(), summary="")

    def test_claim_is_about_something(self) -> None:
        """
        A claim about nothing is refused.
        """
        with pytest.raises(InvalidValue, match="a claim is about something"):
            Claim(id="a", speaker="b", stance=Stance.DENIES, about=(), summary="")
