"""
The bundled dataset hangs together, and every fact in it says where it is printed.
"""

from __future__ import annotations

import csv
import json
import tomllib
from collections import Counter
from pathlib import Path
from typing import Final

import borderwatch as bw
from borderwatch.bundled import folder_of
from borderwatch.conditions.cited import all_citations
from borderwatch.records.record import Record
from borderwatch.references import references
from tests.evidence import every_record

REVIEW: Final = Path(__file__).parents[1] / "docs" / "review.csv"
HABITUAL: Final = ("practice", "trend")


class TestWhole:
    """
    What is written is loaded, and what is loaded hangs together.
    """

    def test_every_row_loads(self, watch: bw.Dataset) -> None:
        """
        Each collection has as many records as its tables in the files.
        """
        written: Counter[str] = Counter()
        for file in folder_of("mexico-guatemala").glob("*.toml"):
            tables = tomllib.loads(file.read_text(encoding="utf-8"))
            written.update({kind: len(tables[kind]) for kind in watch.collections if kind in tables})
        written["places"] += len(made_by_program())

        assert dict(written) == {kind: len(collection) for kind, collection in watch.collections.items()}
        assert all(written.values())

    def test_every_reference_resolves(self, watch: bw.Dataset) -> None:
        """
        Every id that a record names is the id of a record of the right kind.
        """
        dangling = [
            f"{record.id} {reference.path}: {reference.target}"
            for record in every_record(watch)
            for reference in references(record)
            if not any(reference.target in watch.collections[kind] for kind in reference.kinds)
        ]

        assert not dangling

    def test_ids_are_unique_over_all_kinds(self, watch: bw.Dataset) -> None:
        """
        No two records of any kinds share an id, so that a claim is about one thing.
        """
        bearers = Counter(record.id for record in every_record(watch))

        assert not [record_id for record_id, count in bearers.items() if count > 1]

    def test_no_alias_means_two_actors(self, watch: bw.Dataset) -> None:
        """
        Every name of an actor resolves to that actor.
        """
        wrong = [
            f"{actor.id}: {name.text}"
            for actor in watch.actors
            for name in actor.names
            if name.kind != "description" and watch.actors.resolve(name.text) != actor
        ]

        assert not wrong
        assert not watch.actors.shared_names()

    def test_unidentified_actors_are_in_one_event(self, watch: bw.Dataset) -> None:
        """
        A placeholder acts in one event, and in others only where a link joins them to it.
        """
        joined = [
            f"{actor.id}: {', '.join(sorted(events))}"
            for actor in watch.actors
            if actor.kind == "unidentified"
            and len(events := events_of(actor.id, watch)) > 1
            and not linked(events, watch)
        ]

        assert not joined, "\n".join(joined)


class TestSourced:
    """
    Every fact says where it is printed.
    """

    def test_every_record_is_cited(self, watch: bw.Dataset) -> None:
        """
        No record of any kind but a source is without a citation.
        """
        uncited = [record.id for record in every_record(watch) if not isinstance(record, bw.Source)]

        assert not [record_id for record_id in uncited if not citations_of(record_id, watch)]

    def test_every_source_is_cited(self, watch: bw.Dataset) -> None:
        """
        No source stands there for nothing.
        """
        others = [record for record in every_record(watch) if not isinstance(record, bw.Source)]
        cited = {citation.source for record in others for citation in all_citations(record)}

        assert set(watch.sources.ids) == cited

    def test_every_name_is_cited(self, watch: bw.Dataset) -> None:
        """
        Every form of a name says where it is printed: in which paragraph, or in which gazetteer.
        """
        uncited = [
            f"{bearer.id}: {name.text}"
            for bearer in [*watch.actors, *watch.places]
            for name in bearer.names
            if not name.citations
        ]

        assert not uncited, "\n".join(uncited)

    def test_every_actor_is_needed(self, watch: bw.Dataset) -> None:
        """
        Every actor but a placeholder does, suffers, says or is something in another record.
        """
        used = {reference.target for record in every_record(watch) for reference in references(record)}
        idle = [actor.id for actor in watch.actors if actor.kind != "unidentified" and actor.id not in used]

        assert not idle, "\n".join(idle)

    def test_habits_stay_beside_events(self, watch: bw.Dataset) -> None:
        """
        Practices and trends are there, and out of the counts unless they are asked for.
        """
        habits = [incident for incident in watch.incidents if incident.granularity in HABITUAL]
        asked = [watch.incidents.where(bw.of_granularity(granularity)).possible for granularity in HABITUAL]

        assert len(habits) == watch.incidents.everything.left_out == sum(map(len, asked))
        assert len(watch.incidents) - len(habits) == watch.incidents.count().high
        assert habits


def made_by_program() -> set[str]:
    """
    The ids of the places of the gazetteer, which `make_gazetteer.py` writes.
    """
    header, *records = (folder_of("mexico-guatemala") / "gazetteer.jsonl").read_text(encoding="utf-8").splitlines()
    ids = {json.loads(record)["id"] for record in records}

    assert json.loads(header) == {"schema": 1, "kind": "places", "records": len(ids)}
    return ids


def citations_of(record_id: str, watch: bw.Dataset) -> tuple[bw.Citation, ...]:
    """
    The citations of the record of that id as a whole.
    """
    found: list[Record] = [
        collection[record_id] for collection in watch.collections.values() if record_id in collection
    ]
    return found[0].citations


def events_of(actor: str, watch: bw.Dataset) -> set[str]:
    """
    The incidents, practices and trends left out, in which an actor takes part.
    """
    return {
        incident.id
        for incident in watch.incidents
        if incident.granularity not in HABITUAL and actor in {part.actor for part in incident.participants}
    }


def linked(events: set[str], watch: bw.Dataset) -> bool:
    """
    Whether links join all of the incidents into one story.
    """
    reached = {min(events)}
    for _ in events:
        reached |= {
            other
            for event in events
            for link in watch.incidents[event].links
            for other in (event, link.target)
            if reached & {event, link.target}
        }
    return events <= reached


class TestReview:
    """
    A second reader held every record against its paragraphs.
    """

    def test_every_record_was_read(self, watch: bw.Dataset) -> None:
        """
        The review has a verdict on every record of the dataset that a person wrote; those that it removed are no longer
        there. What a program makes of tables has no paragraphs to be read against.
        """
        with REVIEW.open(encoding="utf-8", newline="") as file:
            rows = [row for row in csv.DictReader(file) if row["verdict"] != "removed"]
        held = {record.id for collection in watch.collections.values() for record in collection}

        assert held - made_by_program() == {row["record"] for row in rows}
        assert made_by_program() <= held
