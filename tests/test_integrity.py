"""
What must hold between the records of a dataset, wherever they come from.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any, Final

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

import borderwatch as bw
from borderwatch.integrity import KINDS, Origin, problems_of
from borderwatch.records.vocabulary import AgreementKind, IncidentKind, PlaceKind
from borderwatch.references import ANYTHING, cited, references
from tests.loading.sample import FORMS, SAMPLE, Document, changed
from tests.loading.test_records_refused import problems_of as problems_in
from tests.loading.test_records_refused import put
from tests.strategies.records import record_lists

DANGLING: Final[dict[str, tuple[tuple[Any, ...], str, str, str]]] = {
    # The place of the reference in the sample, then path, message and hint where it is misspelled by a letter.
    "place, parent": (("places", 1, "part_of"), "part_of", "places", "gt"),
    "place, other side": (("places", 1, "across"), "across", "places", "gt"),
    "actor, parent": (("actors", 1, "part_of"), "part_of", "actors", "army"),
    "relation, subject": (("relations", 0, "subject"), "subject", "actors", "cjng"),
    "relation, object: a place": (("relations", 0, "object"), "object", "places", "huehuetenango"),
    "relation, object: an actor": (("relations", 1, "object"), "object", "actors", "army"),
    "incident, place": (("incidents", 0, "places", 0, "place"), "places[0].place", "places", "huehuetenango"),
    "incident, actor": (("incidents", 0, "participants", 1, "actor"), "participants[1].actor", "actors", "patrol"),
    "incident, link": (("incidents", 0, "links", 0, "target"), "links[0].target", "incidents", "threat"),
    "agreement, place": (("agreements", 0, "places", 0, "place"), "places[0].place", "places", "huehuetenango"),
    "agreement, party": (("agreements", 0, "parties", 0), "parties[0]", "actors", "army"),
    "agreement, doer": (("agreements", 0, "activities", 0, "by", 0), "activities[0].by[0]", "actors", "army"),
    "agreement, answered": (("agreements", 0, "responds_to", 0, "to"), "responds_to[0].to", "collections", "attack"),
    "claim, speaker": (("claims", 0, "speaker"), "speaker", "actors", "cjng"),
    "claim, via": (("claims", 0, "via", 0), "via[0]", "actors", "army"),
    "claim, object": (("claims", 0, "about", 0), "about[0]", "collections", "attack"),
    "statistic, scope": (("statistics", 0, "scope", 1), "scope[1]", "collections", "army"),
    "citation": (("relations", 0, "citations", 0), "citations[0]", "sources", "report"),
    "citation of a participant": (
        ("incidents", 0, "participants", 0, "citations", 0),
        *("participants[0].citations[0]", "sources", "report"),
    ),
    "citation of a name": (("actors", 2, "names", 0, "citations", 0), "names[0].citations[0]", "sources", "report"),
}


@pytest.mark.parametrize("form", FORMS)
class TestReferences:
    """
    Every reference leads to a record, and each that does not is told.
    """

    @pytest.mark.parametrize("fault", DANGLING)
    def test_dangling(self, fault: str, form: str, tmp_path: Path) -> None:
        """A reference to nothing is told with its path and the id that was meant."""
        where, path, kinds, meant = DANGLING[fault]
        document = changed(put(*where, value=f"{meant}x"))

        (problem,) = problems_in(document, form, tmp_path)

        assert (path, f"the {kinds} hold no such id") == (problem.path, problem.message)
        assert (repr(f"{meant}x"), f"did you mean {meant!r}?") == (problem.value, problem.hint)
        assert SAMPLE[where[0]][where[1]]["id"] == problem.record
        assert Path(problem.file).suffix[1:] in ("toml", "jsonl")
        assert problem.line is not None

    def test_wrong_collection(self, form: str, tmp_path: Path) -> None:
        """An actor is no place, though its id is known."""
        document = changed(put("incidents", 0, "places", 0, "place", value="army"))

        (problem,) = problems_in(document, form, tmp_path)

        assert (problem.path, problem.message) == ("places[0].place", "the places hold no such id")

    def test_to_a_refused_record(self, form: str, tmp_path: Path) -> None:
        """What points at a record that was refused is no fault of its own."""
        document = changed(put("actors", 0, "kind", value="army"))

        (problem,) = problems_in(document, form, tmp_path)

        assert (problem.record, problem.path) == ("army", "kind")

    def test_to_a_refused_source(self, form: str, tmp_path: Path) -> None:
        """Nor is a citation of a source that was refused."""
        document = changed(put("sources", 0, "titel", value="A report"))

        (problem,) = problems_in(document, form, tmp_path)

        assert (problem.record, problem.path) == ("report", "titel")


@pytest.mark.parametrize("form", FORMS)
class TestIdentity:
    """
    An id is unique in its collection, a name among actors, a code among places.
    """

    @pytest.mark.parametrize("kind", KINDS)
    def test_twice(self, kind: str, form: str, tmp_path: Path) -> None:
        """A record that stands twice is told at the second, with where the first is."""
        document = changed(lambda document: document[kind].append(document[kind][0]))

        (problem,) = problems_in(document, form, tmp_path)

        message = f"two {kind} have this id; an id is unique in its collection"
        assert ("id", message) == (problem.path, problem.message)
        file, _, line = problem.hint.removeprefix("the first is in ").partition(":")
        assert problem.file == file
        assert problem.line is not None
        assert problem.line > int(line)

    def test_in_two_collections(self, form: str, tmp_path: Path) -> None:
        """The same id in two collections is none of that."""
        document = changed(put("sources", 0, "id", value="report"))
        document["claims"][0]["id"] = "report"

        assert "report" in bw.load(FORMS[form](document, tmp_path)).claims

    def test_shared_name(self, form: str, tmp_path: Path) -> None:
        """Two actors with one name, however it is spelled, are told."""
        document = changed(put("actors", 0, "names", value=[{"text": "Jalisco Nueva Generacion Cartel"}]))

        (problem,) = problems_in(document, form, tmp_path)

        assert (problem.record, problem.path, problem.message) == ("cjng", "names", "'army' bears this name too")
        assert problem.hint == "if they are not the same, say so with a relation of kind alias-disputed-with"

    @pytest.mark.parametrize(("one", "other"), [("army", "cjng"), ("cjng", "army")])
    def test_disputed_name(self, one: str, other: str, form: str, tmp_path: Path) -> None:
        """A relation that says whether they are one is disputed makes it right, in either direction."""
        document = changed(put("actors", 0, "names", value=[{"text": "CJNG"}]))
        disputed = {"id": "disputed", "subject": one, "kind": "alias-disputed-with", "object": other}
        document["relations"].append(disputed)

        assert "disputed" in bw.load(FORMS[form](document, tmp_path)).relations

    def test_three_share_a_name(self, form: str, tmp_path: Path) -> None:
        """Of three, every two that do not say so are told."""
        document = changed(put("actors", 0, "names", value=[{"text": "CJNG"}]))
        document["actors"][1]["names"] = [{"text": "c.j.n.g."}]
        for index, other in enumerate(("cjng", "patrol")):
            disputed = {"id": f"d-{index}", "subject": "army", "kind": "alias-disputed-with", "object": other}
            document["relations"].append(disputed)

        (problem,) = problems_in(document, form, tmp_path)

        assert (problem.record, problem.message) == ("patrol", "'cjng' bears this name too")

    def test_description_is_no_name(self, form: str, tmp_path: Path) -> None:
        """A description may fit many, and is no name."""
        document = changed(put("actors", 0, "names", value=[{"text": "CJNG", "kind": "description"}]))

        assert len(bw.load(FORMS[form](document, tmp_path)).actors) == 3

    @pytest.mark.parametrize("kind", ["actors", "places"])
    @pytest.mark.parametrize("name", ["", "???", "\u200b"])
    def test_no_name(self, name: str, kind: str, form: str, tmp_path: Path) -> None:
        """A name without a letter or a digit cannot be asked for."""
        document = changed(put(kind, 0, "name", value=name))

        (problem,) = problems_in(document, form, tmp_path)

        assert (problem.path, problem.message) == ("name", "a name has at least one letter or digit")
        assert SAMPLE[kind][0]["id"] == problem.record

    def test_shared_code(self, form: str, tmp_path: Path) -> None:
        """Two places with one code are told."""
        document = changed(put("places", 0, "codes", value=["gt-13"]))

        (problem,) = problems_in(document, form, tmp_path)

        assert (problem.record, problem.path, problem.message) == ("huehuetenango", "codes", "'gt' has this code too")

    @pytest.mark.parametrize(
        ("where", "path"),
        [
            (("incidents", 0, "tolls", 0, "group"), "tolls[0].group"),
            (("incidents", 0, "materiel", 0, "kind"), "materiel[0].kind"),
            (("incidents", 0, "materiel", 0, "features", 0), "materiel[0].features[0]"),
            (("agreements", 0, "activities", 0, "kind"), "activities[0].kind"),
            (("statistics", 0, "measure"), "measure"),
        ],
    )
    def test_no_slug(self, where: tuple[Any, ...], path: str, form: str, tmp_path: Path) -> None:
        """Words that are asked for are slugs."""
        (problem,) = problems_in(changed(put(*where, value="Two Words")), form, tmp_path)

        assert (path, "this is not a slug", "'Two Words'") == (problem.path, problem.message, problem.value)


def parents(*pairs: tuple[str, str | None]) -> Document:
    """
    Actors with their parents.
    """
    return {"actors": [bw.Actor(id=one, name=one, kind="other", part_of=up) for one, up in pairs]}  # type: ignore[arg-type]  # the kind plays no part


class TestCycles:
    """
    What contains a place or an actor is no part of it in turn.
    """

    @pytest.mark.parametrize("form", FORMS)
    @pytest.mark.parametrize(
        ("kind", "ids"), [("places", "gt -> huehuetenango -> gt"), ("actors", "army -> patrol -> army")]
    )
    def test_two(self, kind: str, ids: str, form: str, tmp_path: Path) -> None:
        """Two that contain each other are told once."""
        document = changed(put(kind, 0, "part_of", value=ids.split()[2]))

        (problem,) = problems_in(document, form, tmp_path)

        assert f"what contains it is part of it in turn: {ids}" == problem.message
        assert (ids.split(maxsplit=1)[0], "part_of") == (problem.record, problem.path)

    def test_of_itself(self) -> None:
        """What is part of itself is told."""
        (problem,) = problems_of(parents(("a", "a")))

        assert problem.message == "what contains it is part of it in turn: a -> a"

    def test_several(self) -> None:
        """Each cycle is told once, and what only leads to one is no fault."""
        found = problems_of(
            parents(("z", "a"), ("a", "b"), ("b", "c"), ("c", "a"), ("d", "e"), ("e", "d"), ("f", "g"), ("g", None))
        )

        assert [problem.message.partition(": ")[2] for problem in found] == ["a -> b -> c -> a", "d -> e -> d"]

    def test_long(self) -> None:
        """A chain and a cycle of ten thousand take no time to speak of, and a message of a line or two."""
        size = 10_000
        chain = [(f"n{number}", f"n{number + 1}") for number in range(size)]
        began = time.perf_counter()

        assert problems_of(parents(*chain, (f"n{size}", None))) == []
        (problem,) = problems_of(parents(*chain, (f"n{size}", "n0")))
        assert len(problem.message) < 500
        assert time.perf_counter() - began < 10


def sides(*rows: tuple[str, PlaceKind, str | None, str | None]) -> Document:
    """
    Places: id, kind, parent and other side of a crossing.
    """
    return {"places": [bw.Place(id=one, name=one, kind=kind, part_of=up, across=to) for one, kind, up, to in rows]}


COUNTRIES: Final = (("gt", PlaceKind.COUNTRY, None, None), ("mx", PlaceKind.COUNTRY, None, None))
POST: Final = PlaceKind.CROSSING


class TestCrossings:
    """
    A crossing is two places, one on each side; each names the other, and their parents are in two countries.
    """

    def test_sound(self) -> None:
        """Two sides that name each other are no fault, in whatever order they stand."""
        rows = [*COUNTRIES, ("south", POST, "gt", "north"), ("north", POST, "mx", "south")]

        assert problems_of(sides(*rows)) == []
        assert problems_of(sides(*reversed(rows))) == []

    @pytest.mark.parametrize("back", [None, "third"])
    def test_not_named_back(self, back: str | None) -> None:
        """A side that the other does not name is told."""
        third = ("third", POST, "gt", "north" if back else None)
        (problem,) = problems_of(sides(*COUNTRIES, third, ("south", POST, "gt", "north"), ("north", POST, "mx", back)))

        assert ("south", "across", "'north'") == (problem.record, problem.path, problem.value)
        assert problem.message == "'north' does not name it back"
        assert problem.hint == "write across = 'south' there, or leave it out here"

    def test_of_itself(self) -> None:
        """A place is not its own other side."""
        (problem,) = problems_of(sides(*COUNTRIES, ("south", POST, "gt", "south")))

        assert problem.message == "both sides of this crossing are in 'gt'"

    def test_one_country(self) -> None:
        """Two sides in one country are told, each of them, whatever `country` they carry."""
        document = sides(*COUNTRIES, ("a", POST, "gt", "b"), ("b", POST, "gt", "a"))
        document["places"] = [replace(place, country="MX" if place.id == "b" else "GT") for place in document["places"]]
        found = problems_of(document)

        assert [("a", "across"), ("b", "across")] == [(problem.record, problem.path) for problem in found]
        assert {"both sides of this crossing are in 'gt'"} == {problem.message for problem in found}

    def test_no_country(self) -> None:
        """The side is that of the parents, so a side without a country is told."""
        found = problems_of(sides(*COUNTRIES, ("a", POST, None, "b"), ("b", POST, "mx", "a")))

        assert ["a side of this crossing is in no country"] * 2 == [problem.message for problem in found]

    def test_refused_country(self) -> None:
        """Where a parent could not be read, that alone is told."""
        rows = [("mx", PlaceKind.COUNTRY, None, None), ("a", POST, "gt", "b"), ("b", POST, "mx", "a")]

        assert problems_of(sides(*rows), refused={"places": {"gt"}}) == []


class TestReport:
    """
    Problems of many records stay useful.
    """

    def test_many_unknown(self) -> None:
        """Every unknown id is told; the hints end before they take long."""
        claims = [
            bw.Claim(id=f"c{n}", speaker=f"nobody-{n}", stance="denies", about=("c0",), summary="")  # type: ignore[arg-type]  # the stance plays no part
            for n in range(2_000)
        ]
        actors = [bw.Actor(id=f"somebody-{n}", name=f"n{n}", kind="other") for n in range(2_000)]  # type: ignore[arg-type]  # nor does the kind
        began = time.perf_counter()
        found = problems_of({"claims": claims, "actors": actors})

        assert len(found) == 2_000
        assert any(problem.hint for problem in found)
        assert time.perf_counter() - began < 30

    def test_origins(self) -> None:
        """A problem names the file and line of its record, by its position."""
        actor = bw.Actor(id="a", name="a", kind="other", part_of="b")  # type: ignore[arg-type]  # the kind plays no part
        (problem,) = problems_of({"actors": [actor]}, {"actors": [Origin("a.toml", 7)]})

        assert (problem.file, problem.line) == ("a.toml", 7)

    def test_refused_ids(self) -> None:
        """What was refused in another collection does not excuse a reference."""
        actor = bw.Actor(id="a", name="a", kind="other", part_of="b")  # type: ignore[arg-type]  # the kind plays no part

        assert problems_of({"actors": [actor]}, refused={"actors": {"b"}}) == []
        assert len(problems_of({"actors": [actor]}, refused={"places": {"b"}})) == 1


class TestAgainstAll:
    """
    Consistent records have no problem, and each reference that is taken away from under them makes one.
    """

    @settings(max_examples=40, deadline=None)
    @given(data=st.data())
    def test_one_missing(self, data: st.DataObject) -> None:
        """Without one of its records a dataset is refused if, and only if, another points at that one."""
        records = data.draw(record_lists(largest=2))
        if not records:
            return
        missing = data.draw(st.sampled_from(records))
        kind = next(kind for kind, record_type in KINDS.items() if type(missing) is record_type)
        left = [record for record in records if record is not missing]
        everything = {(type(record), record.id) for record in left}
        pointed = [
            reference
            for record in left
            for reference in (*references(record), *cited(record))
            if reference.target == missing.id and kind in reference.kinds
            if not any((KINDS[other], missing.id) in everything for other in reference.kinds)
        ]
        found = problems_of({name: [r for r in left if type(r) is KINDS[name]] for name in KINDS})
        dangling = [problem for problem in found if "hold no such id" in problem.message]

        assert sorted(reference.path for reference in pointed) == sorted(problem.path for problem in dangling)

    def test_anything(self) -> None:
        """A claim may be about a record of every collection."""
        assert set(ANYTHING) == set(KINDS)

    def test_every_text_that_points(self) -> None:
        """The fields that hold ids are told apart from those that hold text by the sample, which has each of them."""
        dataset = bw.Dataset.of(*(record for held in _sample().collections.values() for record in held))
        found = {
            (type(record).__name__, reference.path.partition("[")[0])
            for held in dataset.collections.values()
            for record in held
            for reference in references(record)
        }

        assert {
            *(("Place", "part_of"), ("Actor", "part_of"), ("Relation", "subject"), ("Relation", "object")),
            *(("Incident", "places"), ("Incident", "participants"), ("Incident", "links")),
            *(("Agreement", "parties"), ("Agreement", "places"), ("Agreement", "activities")),
            *(("Agreement", "responds_to"), ("Claim", "speaker"), ("Claim", "via"), ("Claim", "about")),
            ("Statistic", "scope"),
        } == found


def _sample() -> bw.Dataset:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        return bw.load(FORMS["lines file"](SAMPLE, Path(folder)))


def test_references_are_frozen() -> None:
    """A reference cannot be changed."""
    (reference,) = references(bw.Actor(id="a", name="a", kind="other", part_of="b"))  # type: ignore[arg-type]  # the kind plays no part
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        reference.target = "c"  # type: ignore[misc]  # what is refused


class TestWholeFiles:
    """
    What a whole file hides is told once.
    """

    def test_unread_file_hides_its_records(self, tmp_path: Path) -> None:
        """
        Where `actors.toml` cannot be read, what points at actors is no further fault; what points elsewhere is.
        """
        (tmp_path / "actors.toml").write_text("schema = 1\n[[actors]\n", encoding="utf-8")
        (tmp_path / "incidents.toml").write_text(
            'schema = 1\n[[incidents]]\nid = "raid"\nkinds = ["attack"]\nsummary = "A raid."\n'
            'participants = [{ actor = "somebody", role = "victim" }]\nplaces = [{ place = "nowhere" }]\n',
            encoding="utf-8",
        )

        with pytest.raises(bw.LoadError) as caught:
            bw.load(tmp_path)

        assert ["actors.toml", "incidents.toml"] == [problem.file for problem in caught.value.problems]
        assert caught.value.problems[1].path == "places[0].place"

    def test_id_of_two_collections(self) -> None:
        """
        An id that an incident and an agreement share is refused where it is pointed at.
        """
        incident = bw.Incident(id="raid", kinds=(IncidentKind.ATTACK,), summary="A raid.")
        agreement = bw.Agreement(
            id="raid", name="Raid", kind=AgreementKind.OPERATION, responds_to=(bw.Response(to="raid"),)
        )

        with pytest.raises(bw.LoadError, match="stands in several collections: incidents, agreements"):
            bw.Dataset.of(incident, agreement)

    def test_precision_of_a_location(self) -> None:
        """
        A location is not farther off than the Earth is wide.
        """
        place = bw.Place(id="here", name="Here", kind=PlaceKind.SETTLEMENT)
        spots = (bw.Location(place="here", precision_km=-1.0),)
        incident = bw.Incident(id="raid", kinds=(IncidentKind.ATTACK,), summary="A raid.", places=spots)

        with pytest.raises(bw.LoadError, match=r"places\[0\].precision_km: this is not a distance on Earth"):
            bw.Dataset.of(place, incident)

    @pytest.mark.parametrize(
        ("fields", "path", "message"),
        [
            ({"country": "Guatemala"}, "country", "this is not a code of a country"),
            ({"country": "gt"}, "country", "this is not a code of a country"),
            (
                {"names": (bw.Name(text="Here", language="english"),)},
                r"names\[0\].language",
                "this is not a code of a language",
            ),
        ],
    )
    def test_codes(self, fields: dict[str, Any], path: str, message: str) -> None:
        """
        Countries and languages are told by their codes.
        """
        place = bw.Place(id="here", name="Here", kind=PlaceKind.SETTLEMENT, **fields)

        with pytest.raises(bw.LoadError, match=f"{path}: {message}"):
            bw.Dataset.of(place)

    def test_all_faults_of_one_record(self, tmp_path: Path) -> None:
        """
        A record with a wrong value is also told what it points at in vain, in the same report.
        """
        (tmp_path / "incidents.toml").write_text(
            'schema = 1\n[[incidents]]\nid = "raid"\nkinds = ["atack"]\nsummary = "A raid."\n'
            'places = [{ place = "nowhere" }]\ncitations = ["nobody#3"]\n',
            encoding="utf-8",
        )

        with pytest.raises(bw.LoadError) as caught:
            bw.load(tmp_path)

        assert ["kinds[0]", "places[0].place", "citations[0]"] == [problem.path for problem in caught.value.problems]
        assert [3, 3, 3] == [problem.line for problem in caught.value.problems]
