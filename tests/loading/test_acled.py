"""
What the columns and codes of ACLED become. Every row is invented; see `acled_rows`.
"""

from __future__ import annotations

from datetime import date

import pytest

import borderwatch as bw
from borderwatch.integrity import problems_of
from borderwatch.loading.acled import _reader
from borderwatch.loading.catalog import Catalog
from borderwatch.records.vocabulary import ActorKind, PlaceKind
from tests.loading.acled_rows import CLASH, DEMONSTRATION, KILLING, NOW, ROWS, SECOND_KILLING, Row, table


def read(*rows: Row, columns: tuple[str, ...] = NOW) -> bw.LoadReport:
    """The report on a table of rows."""
    return bw.read_acled(table(rows, columns))


def only(row: Row) -> bw.Incident:
    """The incident that a row becomes, without a problem."""
    report = read(row)

    assert () == report.problems
    return next(iter(report.dataset.incidents))


def complaint(row: Row) -> bw.Problem:
    """The only problem with a row that is kept or rejected."""
    report = read(row)

    assert 1 == report.rows == report.with_problems + report.rejected
    return report.problems[0]


class TestTime:
    """
    Learning less about a date widens the readings; the middle date that was chosen stays the best.
    """

    @pytest.mark.parametrize(
        ("precision", "text", "best"),
        [
            ("1", "2031-03-13", date(2031, 3, 13)),
            ("", "2031-03-13", date(2031, 3, 13)),
            ("2", "[2031-03-10..2031-03-16]", date(2031, 3, 13)),
            ("3", "2031-03", date(2031, 3, 13)),
        ],
    )
    def test_precision(self, precision: str, text: str, best: date) -> None:
        """A day, a week around it, its month."""
        incident = only({**CLASH, "time_precision": precision})

        assert text == incident.when.edtf
        assert best == incident.when.best

    @pytest.mark.parametrize(
        "written", ["2031-03-13", "13 March 2031", "13 MARCH 2031", "13 Mar 2031", "2031-03-13T00:00:00Z"]
    )
    def test_ways_to_write_it(self, written: str) -> None:
        """The date of the API and that of the export are one date."""
        assert only(CLASH).when == only({**CLASH, "event_date": written}).when

    @pytest.mark.parametrize(
        ("day", "text"), [("0001-01-02", "[0001-01-01..0001-01-05]"), ("9999-12-31", "[9999-12-28..9999-12-31]")]
    )
    def test_ends_of_the_calendar(self, day: str, text: str) -> None:
        """A week is cut where the calendar ends."""
        assert text == only({**CLASH, "event_date": day, "year": "", "time_precision": "2"}).when.edtf


class TestKinds:
    """
    The kind follows the sub-event type, or the event type where that tells nothing.
    """

    @pytest.mark.parametrize(
        ("event_type", "sub_event_type", "kind"),
        [
            ("Battles", "Armed clash", "clash"),
            ("Battles", "Government regains territory", "clash"),
            ("Battles", "Non-state actor overtakes territory", "clash"),
            ("Explosions/Remote violence", "Chemical weapon", "attack"),
            ("Explosions/Remote violence", "Air/drone strike", "attack"),
            ("Explosions/Remote violence", "Suicide bomb", "attack"),
            ("Explosions/Remote violence", "Shelling/artillery/missile attack", "attack"),
            ("Explosions/Remote violence", "Remote explosive/landmine/IED", "attack"),
            ("Explosions/Remote violence", "Grenade", "attack"),
            ("Violence against civilians", "Sexual violence", "assault"),
            ("Violence against civilians", "Attack", "attack"),
            ("VIOLENCE AGAINST CIVILIANS", "ABDUCTION/FORCED DISAPPEARANCE", "abduction"),
            ("Protests", "Peaceful protest", "other"),
            ("Protests", "Protest with intervention", "other"),
            ("Protests", "Excessive force against protesters", "attack"),
            ("Riots", "Violent demonstration", "other"),
            ("Riots", "Mob violence", "attack"),
            ("Strategic developments", "Agreement", "other"),
            ("Strategic developments", "Arrests", "arrest"),
            ("Strategic developments", "Change to group/activity", "other"),
            ("Strategic developments", "Disrupted weapons use", "seizure"),
            ("Strategic developments", "Headquarters or base established", "other"),
            ("Strategic developments", "Looting/property destruction", "other"),
            ("Strategic developments", "Non-violent transfer of territory", "other"),
            ("Strategic developments", "Other", "other"),
        ],
    )
    def test_sub_types(self, event_type: str, sub_event_type: str, kind: str) -> None:
        """Each of the 25 has its kind, in any case of letters."""
        incident = only({**CLASH, "event_type": event_type, "sub_event_type": sub_event_type})

        assert (kind,) == incident.kinds
        assert incident.summary.startswith(f"{sub_event_type}: ")

    @pytest.mark.parametrize(
        ("event_type", "kind"),
        [
            ("Battles", "clash"),
            ("Battle-No change of territory", "clash"),
            ("Remote violence", "attack"),
            ("Explosions/Remote violence", "attack"),
            ("Violence against civilians", "attack"),
            ("Riots/Protests", "other"),
            ("Strategic development", "other"),
            ("Non-violent transfer of territory", "other"),
        ],
    )
    def test_files_without_sub_types(self, event_type: str, kind: str) -> None:
        """A file that has no such column lacks nothing in a row, so there is no problem."""
        columns = tuple(column for column in NOW if column != "sub_event_type")
        report = read({**CLASH, "event_type": event_type}, columns=columns)

        assert () == report.problems
        assert (kind,) == next(iter(report.dataset.incidents)).kinds

    @pytest.mark.parametrize(
        ("event_type", "sub_event_type", "kind", "messages"),
        [
            ("Battles", "", "clash", ["the row has none; the event type is used"]),
            ("Battles", "Jousting", "clash", ["this type is not known; the event type is used"]),
            (
                "Sports",
                "Jousting",
                "other",
                ["this type is not known; the event type is used", "this type is not known; the kind is 'other'"],
            ),
        ],
    )
    def test_unknown_types(self, event_type: str, sub_event_type: str, kind: str, messages: list[str]) -> None:
        """The row is kept, with a problem."""
        report = read({**CLASH, "event_type": event_type, "sub_event_type": sub_event_type})

        assert (kind,) == next(iter(report.dataset.incidents)).kinds
        assert messages == [problem.message for problem in report.problems]


class TestDeaths:
    """
    Silence is not zero.
    """

    def test_number(self) -> None:
        """One number is one exact toll."""
        tolls = only(CLASH).tolls

        assert [("killed", bw.Estimate.exactly(3), "", False)] == [
            (toll.measure, toll.count, toll.group, toll.rollup) for toll in tolls
        ]

    def test_zero_and_empty(self) -> None:
        """Nobody died is a toll of zero, and an empty cell is no toll."""
        assert bw.Estimate.exactly(0) == only(DEMONSTRATION).tolls[0].count
        assert () == only(KILLING).tolls


class TestPlaces:
    """
    A town stands for itself, for what is near it, or for a region; only the first is the place.
    """

    def test_town(self) -> None:
        """geo_precision 1 is the town, inside its divisions."""
        dataset = read(CLASH).dataset
        spot = next(iter(dataset.incidents)).places[0]
        names = [dataset.places[place].name for place in dataset.places.lineage(spot.place)]
        town = dataset.places[spot.place]

        assert ["Puerto Inventado", "Laguna Inventada", "Chiapas", "Mexico"] == names
        assert (PlaceKind.SETTLEMENT, "MX", 16.5, -92.25, 5.0) == (
            *(town.kind, town.country, town.latitude, town.longitude),
            town.precision_km,
        )
        assert spot.precision_km is None

    def test_near_a_town(self) -> None:
        """geo_precision 2 is the same town, and the event off it."""
        near = only({**CLASH, "geo_precision": "2"}).places[0]

        assert (only(CLASH).places[0].place, 25.0) == (near.place, near.precision_km)

    def test_region(self) -> None:
        """geo_precision 3 is a region of the first division; the smaller ones are the town's that stands for it."""
        dataset = read(KILLING).dataset
        incident = next(iter(dataset.incidents))
        region = dataset.places[incident.places[0].place]

        assert (PlaceKind.AREA, 250.0, "acled-guatemala-adm1-san-marcos") == (
            *(region.kind, region.precision_km),
            region.part_of,
        )
        assert incident.places[0].precision_km is None
        assert "Villa Inventada" == incident.raw["admin2"]

    @pytest.mark.parametrize("level", ["admin3", "admin2", "admin1", "country"])
    def test_less_is_named(self, level: str) -> None:
        """Without a location the smallest division is the place; without a name of the country, its code tells it."""
        row = {**CLASH, "admin3": "Barrio Inventado", "location": "", "latitude": "", "longitude": ""}
        for column in ("admin3", "admin2", "admin1"):
            if column == level:
                break
            row[column] = ""
        row = {**row, "country": "" if level == "country" else "Mexico"}
        dataset = read(row).dataset
        place = dataset.places[next(iter(dataset.incidents)).places[0].place]

        assert (row[level] or "Mexico", "MX") == (place.name, place.country)

    def test_no_place(self) -> None:
        """A row that names none has none."""
        empty = dict.fromkeys(("country", "iso", "admin1", "admin2", "location", "latitude", "longitude"), "")

        assert () == only({**CLASH, **empty}).places

    def test_spellings(self) -> None:
        """Names that differ in accents are one place with both names, whichever row comes first."""
        other = {**CLASH, "event_id_cnty": "MEX9", "admin1": "CHIÁPAS"}
        dataset = read(CLASH, other).dataset
        places = [place for place in dataset.places if place.kind is PlaceKind.ADMIN1]

        assert [["CHIÁPAS", "Chiapas"]] == [sorted(name.text for name in place.names) for place in places]
        assert dataset == read(other, CLASH).dataset

    def test_names_of_one_division_in_another_level(self) -> None:
        """The same words at other levels are other places."""
        one = {**CLASH, "admin1": "Santa", "admin2": "Rosa", "location": ""}
        other = {**CLASH, "event_id_cnty": "MEX9", "admin1": "Santa Rosa", "admin2": "", "location": ""}
        tricky = {**CLASH, "event_id_cnty": "MEX8", "admin1": "Santa adm2 Rosa", "admin2": "", "location": ""}
        named = [incident.places[0].place for incident in read(one, other, tricky).dataset.incidents]

        assert 3 == len(set(named))


class TestActors:
    """
    A party is a party: nothing is said of a direction.
    """

    @pytest.mark.parametrize(
        ("name", "code", "kind", "country"),
        [
            ("Police Forces of Mexico (2018-)", "1", ActorKind.POLICE, "MX"),
            ("Police Forces of Mexico (2018-)", "State forces", ActorKind.POLICE, "MX"),
            ("Military Forces of Guatemala (2020-2024) Special Forces", "1", ActorKind.ARMED_FORCE, "GT"),
            ("Military Forces of the United States (2021-2025)", "8", ActorKind.ARMED_FORCE, "US"),
            ("Mutiny of Military Forces of Mexico (2018-)", "1", ActorKind.ARMED_FORCE, "MX"),
            ("Police Forces of Democratic Republic of Congo (2019-)", "1", ActorKind.POLICE, "CD"),
            ("Government of Guatemala (2020-2024)", "1", ActorKind.GOVERNMENT, "GT"),
            ("Former Police Forces of Guatemala (2000-2004)", "2", ActorKind.OTHER, "GT"),
            ("Prison Guards (Mexico)", "1", ActorKind.OTHER, "MX"),
            ("Rebels of the Invented Lake", "2", ActorKind.OTHER, ""),
            ("Cartel of the Invented Lake", "3", ActorKind.OTHER, ""),
            ("Lake Communal Militia (Mexico)", "4", ActorKind.OTHER, "MX"),
            ("Rioters (Mexico)", "5", ActorKind.OTHER, "MX"),
            ("Protesters (Mexico)", "6", ActorKind.OTHER, "MX"),
            ("Civilians (Mexico)", "7", ActorKind.CIVILIANS, "MX"),
            ("Journalists (Mexico)", "7", ActorKind.CIVILIANS, "MX"),
            ("Journalists (Mexico)", "Civilians", ActorKind.CIVILIANS, "MX"),
            ("Private Guards (Atlantis)", "8", ActorKind.OTHER, ""),
            ("Civilians (Mexico)", "Some new words", ActorKind.CIVILIANS, "MX"),
        ],
    )
    def test_kinds(self, name: str, code: str, kind: ActorKind, country: str) -> None:
        """Words of the name decide, and then the code, as a number or in words."""
        dataset = read({**CLASH, "actor1": name, "inter1": code}).dataset
        actor = dataset.actors.resolve(name)

        assert (kind, country, (f"acled:{name}",)) == (actor.kind, actor.country, actor.external_ids)

    def test_parties(self) -> None:
        """Everybody named takes part, those in lists too, once each, and as no more than a party."""
        row = {**CLASH, "assoc_actor_2": "The Invented Sons; ;Cartel of the Invented Lake"}
        dataset = read(row).dataset
        parts = next(iter(dataset.incidents)).participants
        names = {dataset.actors[part.actor].name for part in parts}

        assert {"party"} == {part.role for part in parts}
        assert names == {
            *("Cartel of the Invented Lake", "Fishers (Mexico)", "Police Forces of Mexico (2018-) Lake Guard"),
            "The Invented Sons",
        }
        assert len(names) == len(parts)

    def test_no_direction(self) -> None:
        """The sides exchanged are the same participants and the same summary."""
        turned = {**CLASH, "actor1": CLASH["actor2"], "actor2": CLASH["actor1"], "inter1": "1", "inter2": "3"}

        assert only(CLASH).participants == only(turned).participants
        assert only(CLASH).summary == only(turned).summary
        assert (
            "Armed clash: Cartel of the Invented Lake and Police Forces of Mexico (2018-) Lake Guard."
            == only(turned).summary
        )

    def test_unidentified(self) -> None:
        """Those whom nobody identified are others in each event, and no name finds them."""
        dataset = read(KILLING, SECOND_KILLING).dataset
        unknown = [actor for actor in dataset.actors if actor.kind is ActorKind.UNIDENTIFIED]

        assert ["Unidentified Gang (Guatemala), GTM900003", "Unidentified Gang (Guatemala), GTM900004"] == [
            actor.name for actor in unknown
        ]
        assert 1 == dataset.incidents.where(bw.involving(unknown[0].id)).count().high
        assert 2 == dataset.incidents.where(bw.involving("Civilians (Guatemala)")).count().low
        with pytest.raises(bw.UnknownName):
            dataset.actors.resolve("Unidentified Gang (Guatemala)")

    def test_unidentified_are_never_known_beside(self) -> None:
        """A dataset that has somebody of the same description does not claim them."""
        own = bw.Dataset.of(
            bw.Source(id="paper", title="A paper"),
            bw.Actor(id="gang", name="Unidentified Gang (Guatemala)", kind=ActorKind.UNIDENTIFIED),
            bw.Actor(id="the-civilians", name="Civilians (Guatemala)", kind=ActorKind.CIVILIANS),
        )
        report = bw.read_acled(table([KILLING]), beside=own)

        assert {"acled-actor-civilians-guatemala": "the-civilians"} == dict(report.known_actors)
        assert "gang" not in {part.actor for part in next(iter(report.dataset.incidents)).participants}

    def test_names_with_the_same_words(self) -> None:
        """Two names of the same words are two actors, called by their ids as well."""
        row = {**CLASH, "actor1": "Lake Cartel", "actor2": "Cartel Lake", "assoc_actor_1": "Lake-Cartel"}
        report = read(row)

        assert 2 == len(next(iter(report.dataset.incidents)).participants)
        assert () == report.problems

    def test_names_with_the_words_of_a_placeholder(self) -> None:
        """Somebody who is named like the label of a placeholder is told apart from it."""
        row = {**KILLING, "actor2": "Gang (Guatemala) Unidentified GTM 900003"}
        dataset = read(row).dataset
        whole = {kind: list(collection) for kind, collection in dataset.collections.items()}

        assert [] == problems_of(whole)
        assert 3 == len(next(iter(dataset.incidents)).participants)

    def test_placeholders_of_rows_left_out_are_forgotten(self) -> None:
        """They would fill the memory: each is of one event. Actors with names stay."""
        catalog = Catalog("acled", bw.Source(id="acled", title="ACLED"))
        columns = tuple(KILLING)
        incident, _ = _reader(columns, catalog)(tuple(KILLING[column] for column in columns))
        catalog.forget(incident)

        assert {"acled-actor-civilians-guatemala", "acled-actor-labor-group-guatemala"} == catalog.actors.keys()


class TestSources:
    """
    Who published it is cited, beside ACLED itself.
    """

    def test_publishers(self) -> None:
        """Each name of the list is a source."""
        dataset = read(CLASH).dataset
        cited = [dataset.sources[citation.source].title for citation in next(iter(dataset.incidents)).citations]

        assert ["Armed Conflict Location & Event Data (ACLED)", "El Diario Inventado", "Radio Laguna"] == cited

    def test_release_and_access(self) -> None:
        """The id of the source is the same for every export; when it was fetched stands on it."""
        source = bw.read_acled(table(ROWS), release="spring", accessed=date(2031, 7, 1)).dataset.sources["acled"]

        assert ("spring", "2031-07-01", "LicenseRef-ACLED") == (source.release, str(source.accessed), source.license)


class TestRaw:
    """
    Every column without a field of its own stays as published.
    """

    def test_what_stays(self) -> None:
        """What has a home is not repeated, and nothing else is lost."""
        at_home = {
            *("event_date", "country", "admin1", "admin2", "location", "latitude", "longitude", "fatalities"),
        }
        expected = {column: text for column, text in CLASH.items() if text and column not in at_home}

        assert expected == dict(only(CLASH).raw)

    def test_a_typing_error_of_the_publisher(self) -> None:
        """It is kept as it is."""
        assert "Demostrations" == only(DEMONSTRATION).raw["disorder_type"]

    def test_unknown_columns(self) -> None:
        """Columns that nobody expected are kept too."""
        row = {**CLASH, "population_5km": "1200"}
        report = read(row, columns=(*NOW, "population_5km"))

        assert "1200" == next(iter(report.dataset.incidents)).raw["population_5km"]


class TestBadRows:
    """
    A row of no use is rejected, and one that contradicts itself kept, each with a sentence.
    """

    @pytest.mark.parametrize(
        ("column", "text", "message"),
        [
            ("event_id_cnty", " ", "the row has no id"),
            ("event_date", "", "this is not a day; write 2021-07-28"),
            ("event_date", "2031-02-30", "no calendar has this day"),
            ("time_precision", "4", "the code is one of 1, 2, 3"),
            ("geo_precision", "x", "this is not a number"),
            ("geo_precision", "0", "the code is one of 1, 2, 3"),
            ("latitude", "95", "degrees are between -90 and 90"),
            ("longitude", "nan", "degrees are between -180 and 180"),
            ("fatalities", "-1", "this is not a whole number of zero or more"),
            ("fatalities", "many", "this is not a number"),
            ("year", "MMXXXI", "this is not a number"),
        ],
    )
    def test_rejected(self, column: str, text: str, message: str) -> None:
        """What cannot be read is no record."""
        report = read({**CLASH, column: text})
        problem = report.problems[0]

        assert (1, 1, 0) == (report.rows, report.rejected, len(report.dataset.incidents))
        assert (message, column, text) == (problem.message, problem.path, problem.value or text)
        assert 3 == problem.line

    @pytest.mark.parametrize(
        ("changes", "path", "message"),
        [
            ({"year": "2030"}, "year", "the event is dated 2031-03-13"),
            ({"iso": "320"}, "iso", "this is a code of Guatemala, and the row says Mexico"),
            ({"inter1": "9"}, "inter1", "the code is one of 0, 1, 2, 3, 4, 5, 6, 7, 8"),
            ({"inter2": "1x"}, "inter2", "the code is one of 0, 1, 2, 3, 4, 5, 6, 7, 8"),
            ({"actor1": ""}, "actor1", "the row does not name an actor"),
            ({"actor1": "?!"}, "actor1", "a name has at least one letter or digit"),
            ({"assoc_actor_1": "--"}, "assoc_actor_1", "a name has at least one letter or digit"),
            ({"location": "…"}, "location", "a name has at least one letter or digit"),
            ({"latitude": ""}, "longitude", "the other coordinate is missing"),
        ],
    )
    def test_kept(self, changes: Row, path: str, message: str) -> None:
        """What contradicts itself is kept, and the published cells with it."""
        row = {**CLASH, **changes}
        report = read(row)
        incident = next(iter(report.dataset.incidents))

        assert (message, path, incident.id) == (complaint(row).message, complaint(row).path, report.problems[0].record)
        assert 1 == report.with_problems
        assert all(incident.raw[column] == text for column, text in changes.items() if text)

    def test_no_id_at_all(self) -> None:
        """A header without either id is another table."""
        with pytest.raises(bw.LoadError, match="the header has no event_id_cnty or data_id"):
            read(CLASH, columns=tuple(column for column in NOW if column != "event_id_cnty"))
