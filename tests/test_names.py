"""
Actors and places, found by name, and joined to what they are part of.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from borderwatch.actors import Actors
from borderwatch.collection import _ratio
from borderwatch.errors import AmbiguousName, UnknownName, WrongQuestion
from borderwatch.gazetteer import Gazetteer
from borderwatch.normalize.names import name_key
from borderwatch.records import Actor, Name, Place
from borderwatch.records.vocabulary import ActorKind, NameKind, PlaceKind, Standing
from tests.strategies.names import awkward_texts, expected_key, near_misses, spellings, words
from tests.strategies.records import ACTOR_NAMES, NEAR_IDS, PLACE_NAMES, casts, gazetteers

FEW: Final = attrs.evolve(NEAR_IDS, actors=NEAR_IDS.actors[:4], places=NEAR_IDS.places[-4:])
"Ids enough for names to be shared."

SPOKEN: Final = (*ACTOR_NAMES, *PLACE_NAMES, *NEAR_IDS.actors, *NEAR_IDS.places, "cartel de jalisco", "GT", "nobody")
"What a user may ask for: names, ids, codes, and what is none of them."


def actor(actor_id: str, *names: str, **fields: Any) -> Actor:
    """
    An actor of that id and those names, the first of which is its label.
    """
    label, *others = names or (actor_id,)
    listed = tuple(Name(text=text) for text in others)
    return Actor(**{"id": actor_id, "name": label, "names": listed, "kind": ActorKind.CRIMINAL_GROUP, **fields})


def place(place_id: str, *names: str, **fields: Any) -> Place:
    """
    A place of that id and those names, the first of which is its label.
    """
    label, *others = names or (place_id,)
    listed = tuple(Name(text=text) for text in others)
    return Place(**{"id": place_id, "name": label, "names": listed, "kind": PlaceKind.SETTLEMENT, **fields})


def is_first(newcomer: Actor | Place, asked: str, others: list[Any]) -> bool:
    """
    Whether it is a place that bears the very name asked for, and nobody else does.
    """
    return isinstance(newcomer, Place) and bears(newcomer, asked) and not any(bears(one, asked) for one in others)


def bears(named: Place, asked: str) -> bool:
    """
    Whether a form of its name has the very key of what is asked for.
    """
    forms = [named.name, *(name.text for name in named.names if name.kind is not NameKind.DESCRIPTION)]
    return name_key(asked) in map(name_key, forms)


def answer(collection: Actors | Gazetteer, text: str) -> str | tuple[str, ...]:
    """
    What a name comes to: an id, the ids of all who bear it, or none.
    """
    try:
        return collection.resolve(text).id
    except AmbiguousName as ambiguous:
        return ambiguous.candidates
    except UnknownName:
        return ()


def bearers(collection: Actors | Gazetteer, text: str) -> set[str]:
    """
    The ids of all that a name may mean.
    """
    found = answer(collection, text)
    return {found} if isinstance(found, str) else set(found)


ACTORS: Final = Actors(
    [
        actor("cjng", "CJNG", "Cártel Jalisco Nueva Generación", "Jalisco Cartel New Generation"),
        actor("cjng-cell", "the Huixtla cell", part_of="cjng", part_of_standing=Standing.ALLEGED),
        actor("los-huistas", "Los Huistas", "The Huistas"),
        actor("zetas-1", "Los Zetas"),
        actor("zetas-2", "Zetas"),
        Actor(
            id="gunmen-2021",
            name="gunmen at the bridge",
            kind=ActorKind.UNIDENTIFIED,
            names=(Name(text="hooded men", kind=NameKind.DESCRIPTION),),
        ),
    ],
    kind="actor",
)

PLACES: Final = Gazetteer(
    [
        place("gt", "Guatemala", kind=PlaceKind.COUNTRY, country="GT"),
        place("mx", "México", "Mexico", kind=PlaceKind.COUNTRY, country="MX"),
        place("mx-chp", "Chiapas", kind=PlaceKind.ADMIN1, country="MX", part_of="mx", codes=("MX-CHP", "inegi:07")),
        place("gt-13", "Huehuetenango", kind=PlaceKind.ADMIN1, part_of="gt", codes=("GT-13", "GT-HU")),
        place("huehue", "Huehuetenango", "Huehue", kind=PlaceKind.ADMIN2, part_of="gt-13"),
        place("la-mesilla", "La Mesilla", "Mesilla, La", part_of="huehue"),
        place("hidalgo-mx", "Hidalgo", part_of="mx-chp"),
        place("hidalgo-gt", "Hidalgo", part_of="gt"),
        place("raxruha", "Raxruhá", "municipality of Raxruha", kind=PlaceKind.ADMIN2, part_of="gt"),
    ],
    kind="place",
)


class TestResolve:
    """
    A declared name decides, never a likeness; ambiguity is an answer, never a silent pick.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("cjng", "cjng"),
            ("C.J.N.G.", "cjng"),
            ("CARTEL JALISCO NUEVA GENERACION", "cjng"),
            ("Cartel de Jalisco, Nueva Generación", "cjng"),
            ("huistas", "los-huistas"),
            ("gunmen at the bridge", "gunmen-2021"),
            ("hooded men", ()),
            ("cjn", ()),
            ("Jalisco", ()),
            ("Zetas", ("zetas-1", "zetas-2")),
            ("LOS  ZETAS", ("zetas-1", "zetas-2")),
            ("", ()),
            ("¿?", ()),
        ],
    )
    def test_actors(self, text: str, expected: str | tuple[str, ...]) -> None:
        """
        By id, by any declared name however it is written; a description resolves nothing.
        """
        assert expected == answer(ACTORS, text)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("la-mesilla", "la-mesilla"),
            ("mesilla", "la-mesilla"),
            ("MX-CHP", "mx-chp"),
            (" mx-chp ", "mx-chp"),
            ("inegi:07", "mx-chp"),
            ("GT-HU", "gt-13"),
            ("GT", "gt"),
            ("mexico", "mx"),
            ("Raxruha", "raxruha"),
            ("municipio de Raxruhá", "raxruha"),
            ("aldea Raxruhá", ()),
            ("Huehuetenango", ("gt-13", "huehue")),
            ("Hidalgo", ("hidalgo-gt", "hidalgo-mx")),
            ("mesillas", ()),
            ("inegi:7", ()),
            ("", ()),
        ],
    )
    def test_places(self, text: str, expected: str | tuple[str, ...]) -> None:
        """
        By id, by code, by any declared name.
        """
        assert expected == answer(PLACES, text)

    @pytest.mark.parametrize(
        ("text", "within", "expected"),
        [
            ("Hidalgo", "mx", "hidalgo-mx"),
            ("Hidalgo", "Chiapas", "hidalgo-mx"),
            ("Hidalgo", "GT", "hidalgo-gt"),
            ("Huehuetenango", "huehue", "huehue"),
            ("MX-CHP", "México", "mx-chp"),
        ],
    )
    def test_within(self, text: str, within: str, expected: str) -> None:
        """
        A place around them tells namesakes apart.
        """
        assert expected == PLACES.resolve(text, within=within).id

    @pytest.mark.parametrize(
        ("text", "within", "error", "message"),
        [
            ("MX-CHP", "GT", UnknownName, "no place within gt is called 'MX-CHP'"),
            ("la-mesilla", "mx", UnknownName, "no place within mx is called 'la-mesilla'"),
            ("Huehuetenango", "gt", AmbiguousName, "may be any of 2 places: 'gt-13', 'huehue'; say which by its id"),
            ("Hidalgo", "Belize", UnknownName, "no place is called 'Belize'"),
        ],
    )
    def test_not_within(self, text: str, within: str, error: type[Exception], message: str) -> None:
        """
        An id, a code or a name of a place elsewhere is not found there.
        """
        with pytest.raises(error, match=message):
            PLACES.resolve(text, within=within)

    def test_messages(self) -> None:
        """
        The errors name the candidates, and the nearest of them.
        """
        with pytest.raises(AmbiguousName, match="'Zetas' may be any of 2 actors: 'zetas-1', 'zetas-2'") as ambiguous:
            ACTORS.resolve("Zetas")
        with pytest.raises(UnknownName, match="no actor is called 'Huista'; did you mean 'los-huistas'") as unknown:
            ACTORS.resolve("Huista")

        assert ambiguous.value.candidates == ("zetas-1", "zetas-2")
        assert unknown.value.candidates[0] == "los-huistas"

    @pytest.mark.parametrize("asked", [5, None, b"cjng", ["cjng"]])
    def test_no_text(self, asked: Any) -> None:
        """
        What is no text is no name.
        """
        with pytest.raises(
            WrongQuestion, match=f"an? actor is asked for by its id or a name, not by {type(asked).__name__}"
        ):
            ACTORS.resolve(asked)

    def test_id_before_name_before_code(self) -> None:
        """
        An id is always its own record's, whatever others are called.
        """
        known = Gazetteer([place("xela", "Quetzaltenango"), place("other", "Xela", codes=("XELA",))])

        assert known.resolve("xela").id == "xela"
        assert known.resolve("Xela").id == "other"

    def test_countries_of_one_code(self) -> None:
        """
        A code of a country that two places have is ambiguous, and no code is nobody's.
        """
        known = Gazetteer(
            [
                place("a", country="GT", kind=PlaceKind.COUNTRY),
                place("b", country="GT", kind=PlaceKind.COUNTRY),
                place("c", kind=PlaceKind.COUNTRY),
            ],
            kind="place",
        )

        assert answer(known, "gt") == ("a", "b")
        assert answer(known, "") == ()

    def test_names_without_a_letter(self) -> None:
        """
        A name of signs alone is kept, resolves nothing, and stands in nobody's way.
        """
        known = Actors([actor("a", "¿…?", "—"), actor("b", "B 13")], kind="actor")

        assert known["a"].names[0].text == "—"
        assert [answer(known, text) for text in ("¿…?", "—", "b13", "a")] == [(), (), "b", "a"]
        assert [found.id for found in known.find("b 13")] == ["b"]
        assert known.shared_names() == {}


class TestSpellings:
    """
    A name is found blind to case, accents, punctuation, spacing and Unicode form, and not by a near miss.
    """

    @given(words().flatmap(lambda name: st.tuples(st.just(name), spellings(name))))
    def test_any_spelling(self, told: tuple[list[str], str]) -> None:
        """
        Every spelling of a declared name resolves to its bearer.
        """
        name, spelling = told
        known = Actors([actor("bearer", " ".join(name)), actor("other", "Somebody Else")])

        assert known.resolve(spelling).id == "bearer"

    @given(near_misses())
    def test_near_misses(self, pair: tuple[list[str], list[str]]) -> None:
        """
        A name that differs by a word resolves to somebody only if it has the same key.
        """
        name, other = pair
        known = Actors([actor("bearer", " ".join(name))])
        expected = "bearer" if expected_key(name) == expected_key(other) else ()

        assert expected == answer(known, " ".join(other))


@pytest.fixture(params=["rapidfuzz", "difflib"])
def likeness(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """
    The library that likeness is measured with: the one of the extra, or, as if that were not installed, Python's own.
    """
    _ratio.cache_clear()
    if request.param == "difflib":
        monkeypatch.setitem(sys.modules, "rapidfuzz.distance.Indel", None)
    yield request.param
    _ratio.cache_clear()


@pytest.mark.usefixtures("likeness")
class TestFind:
    """
    `find` suggests the likest first, never raises, and decides nothing, with the extra `fuzzy` and without it.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("jalisco", ["cjng"]),
            ("huista", ["los-huistas"]),
            ("zetas", ["zetas-1", "zetas-2"]),
            ("xyzzy", []),
            ("", []),
        ],
    )
    def test_ranked(self, text: str, expected: list[str]) -> None:
        """
        By a word of the name, by a slip of a letter, none where nothing is like it.
        """
        assert expected == [found.id for found in ACTORS.find(text)]

    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(awkward_texts())
    def test_any_text(self, text: str) -> None:
        """
        Whatever text is looked for, the answer is at most as many records as asked, each once.
        """
        found = PLACES.find(text, limit=3)

        assert len(found) == len({one.id for one in found}) <= 3

    @pytest.mark.parametrize("asked", [None, 5, b"x", ["cjng"]])
    def test_no_text(self, asked: Any) -> None:
        """
        What is no text is like nobody's name.
        """
        assert ACTORS.find(asked) == ()

    def test_best_first(self) -> None:
        """
        Whoever bears the very name comes first.
        """
        known = Actors([actor("a", "Jalisco Nueva"), actor("b", "Jalisco"), actor("c", "Nuevo Jalisco")])

        assert known.find("jalisco")[0].id == "b"

    def test_library(self, likeness: str) -> None:
        """
        Likeness is measured with the library that is there, and is 1 for equals and 0 for strangers with either.
        """
        home = _ratio().__module__

        assert home.startswith("rapidfuzz" if likeness == "rapidfuzz" else "borderwatch")
        assert [_ratio()("huistas", "huistas"), _ratio()("huistas", "xyz")] == [1.0, 0.0]
        assert 0.9 < _ratio()("huistas", "huista") < 1

    def test_nothing_merges(self) -> None:
        """
        A name of a letter less, however like, resolves nothing; it is suggested.
        """
        known = Actors([actor("a", "Los Huistas Unidos del Norte")])

        assert answer(known, "Los Huista Unidos del Norte") == ()
        assert [found.id for found in known.find("Los Huista Unidos del Norte")] == ["a"]


class TestAliases:
    """
    The order of records and of aliases changes nothing; an alias more changes no other name, and a name that it shares
    only by making it ambiguous, which is then said; everything written is kept.

    Of places the very name goes first: the first that bears `Hidalgo` is what `Hidalgo` means, whatever else is called
    `departamento de Hidalgo`.
    """

    @settings(max_examples=40)
    @given(casts(FEW), st.randoms(), st.sampled_from(SPOKEN))
    def test_order_of_actors(self, cast: list[Actor], random: Any, asked: str) -> None:
        """
        Actors and their names in any order.
        """
        shuffled = [
            replace(one, names=tuple(random.sample(one.names, k=len(one.names))))
            for one in random.sample(cast, k=len(cast))
        ]
        known, again = Actors(cast), Actors(shuffled)

        assert known == again
        assert answer(known, asked) == answer(again, asked)
        assert [one.id for one in known.find(asked)] == [one.id for one in again.find(asked)]

    @settings(max_examples=40)
    @given(gazetteers(FEW), st.randoms(), st.sampled_from(SPOKEN))
    def test_order_of_places(self, places: list[Place], random: Any, asked: str) -> None:
        """
        Places, their names and their codes in any order.
        """
        shuffled = [
            replace(one, names=tuple(random.sample(one.names, k=len(one.names))))
            for one in random.sample(places, k=len(places))
        ]
        known, again = Gazetteer(places), Gazetteer(shuffled)

        assert known == again
        assert answer(known, asked) == answer(again, asked)

    @settings(max_examples=60)
    @given(casts(FEW) | gazetteers(FEW), st.data())
    def test_one_alias_more(self, records: list[Any], data: st.DataObject) -> None:
        """
        Whoever bore a name still does, and at most the newcomer besides; the first place to bear the very name bears it
        alone.
        """
        collection_type = Actors if isinstance(records[0], Actor) else Gazetteer
        index = data.draw(st.integers(0, len(records) - 1))
        alias = Name(text=data.draw(st.sampled_from(SPOKEN)), kind=data.draw(st.sampled_from(NameKind)))
        newcomer = replace(records[index], names=(*records[index].names, alias))
        before = collection_type(records)
        after = collection_type([*records[:index], newcomer, *records[index + 1 :]])
        for asked in SPOKEN:
            was, now = bearers(before, asked), bearers(after, asked)
            if now != was and is_first(newcomer, asked, records):
                assert now == {newcomer.id}
            else:
                assert was <= now <= was | {newcomer.id}

    def test_very_name_first(self) -> None:
        """
        An alias hides who bears it but for a word such as departamento, and makes ambiguous who bears the very name.
        """
        department = place("gt-hidalgo", "departamento de Hidalgo", kind=PlaceKind.ADMIN1)
        town, village = place("town", "Agua Blanca"), place("village", "Agua Zarca")
        aliased = [replace(one, names=(Name(text="HIDALGO"),)) for one in (town, village)]
        steps = [[department, town, village], [department, aliased[0], village], [department, *aliased]]

        assert ["gt-hidalgo", "town", ("town", "village")] == [answer(Gazetteer(step), "Hidalgo") for step in steps]
        assert ["gt-hidalgo"] * 3 == [answer(Gazetteer(step), "Departamento de Hidalgo") for step in steps]
        assert ["gt-hidalgo"] * 3 == [answer(Gazetteer(step), "state of Hidalgo") for step in steps]

    @settings(max_examples=40)
    @given(casts(FEW) | gazetteers(FEW))
    def test_everything_written_is_kept(self, records: list[Any]) -> None:
        """
        Every form of a name is there as it was written, accents and dots included.
        """
        collection_type = Actors if isinstance(records[0], Actor) else Gazetteer
        known = collection_type(records)
        for record in records:
            assert record.name == known[record.id].name
            assert sorted(name.text for name in record.names) == [name.text for name in known[record.id].names]

    @settings(max_examples=40)
    @given(casts(FEW))
    def test_shared_names(self, cast: list[Actor]) -> None:
        """
        Names of several bearers are listed, and those are the names that are ambiguous.
        """
        known = Actors(cast)
        shared = known.shared_names()
        for asked in ACTOR_NAMES:
            found = answer(known, asked)
            if not isinstance(found, str) and len(found) > 1:
                assert found in shared.values()


class TestParts:
    """
    A part stated is in the whole as far as its membership stands; of a whole stated and a part asked, nobody knows.
    """

    def test_places(self) -> None:
        """
        One parent each, at every level of the hierarchy.
        """
        expected = {
            ("la-mesilla", "la-mesilla"): 3,
            ("la-mesilla", "huehue"): 3,
            ("la-mesilla", "gt"): 3,
            ("gt", "la-mesilla"): 1,
            ("la-mesilla", "mx"): 0,
            ("mx", "gt"): 0,
            ("nowhere", "gt"): 0,
        }

        assert expected == {(stated, asked): PLACES.level(stated, asked) for stated, asked in expected}
        assert PLACES.lineage("la-mesilla") == ("la-mesilla", "huehue", "gt-13", "gt")
        assert [part.id for part in PLACES.parts("gt-13")] == ["huehue", "la-mesilla"]

    @pytest.mark.parametrize(
        ("standing", "up", "down"), [("established", 3, 1), ("claimed", 2, 1), ("disputed", 1, 1), ("denied", 0, 0)]
    )
    def test_memberships(self, standing: str, up: int, down: int) -> None:
        """
        A unit's membership that is disputed makes what it did possible for the body; a denied one makes it nothing.
        """
        known = Actors([actor("body"), actor("unit", part_of="body", part_of_standing=Standing(standing))])

        assert (up, down) == (known.level("unit", "body"), known.level("body", "unit"))

    @settings(max_examples=40)
    @given(casts(FEW))
    def test_weakest_link(self, cast: list[Actor]) -> None:
        """
        Along a chain of memberships the weakest counts.
        """
        known = Actors(cast)
        for one in known:
            chain = known.lineage(one.id)
            expected = min((known.level(unit, body) for unit, body in pairwise(chain)), default=3)

            assert expected == known.level(chain[0], chain[-1])

    def test_ancestors(self) -> None:
        """
        The place of one kind around a place, itself included.
        """
        assert PLACES.ancestor("la-mesilla", PlaceKind.ADMIN1) == "gt-13"
        assert PLACES.ancestor("gt-13", PlaceKind.ADMIN1) == "gt-13"
        assert PLACES.ancestor("gt", PlaceKind.ADMIN1) is None

    def test_placeholders(self) -> None:
        """
        An unidentified actor stands for somebody; nobody else does.
        """
        expected = {"gunmen-2021": True, "cjng": False, "stranger": False}

        assert expected == {actor_id: ACTORS.is_placeholder(actor_id) for actor_id in expected}

    def test_a_cycle_ends(self) -> None:
        """
        Records that a dataset would refuse, part of each other, are still read to an end.
        """
        known = Actors([actor("a", part_of="b"), actor("b", part_of="a")])

        assert known.lineage("a") == ("a", "b")


class TestWithoutEdges:
    """
    An area, a road or a water without a parent may run through any place.
    """

    def test_border_area(self) -> None:
        """
        What happened at the border may have been on either side; a place with a parent is where its parent is.
        """
        border = Place(id="border", name="The border", kind=PlaceKind.AREA)
        sides = [Place(id=code, name=code.upper(), kind=PlaceKind.COUNTRY) for code in ("gt", "mx")]
        gazetteer = Gazetteer([border, *sides], kind="place")

        assert [gazetteer.level("border", side.id) for side in sides] == [1, 1]
        assert gazetteer.level("gt", "border") == 1
        assert gazetteer.level("gt", "mx") == 0
