"""
All collections together, with every reference between them checked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from borderwatch import codec
from borderwatch.about import About, about
from borderwatch.actors import Actors
from borderwatch.answers import Answer, answers_to
from borderwatch.border import Border
from borderwatch.collection import Collection
from borderwatch.errors import InvalidValue, LoadError, Problem, UnknownId, WrongQuestion, did_you_mean
from borderwatch.gazetteer import Gazetteer
from borderwatch.integrity import KINDS, Origins, Records, problems_of
from borderwatch.records.border_line import BorderLine
from borderwatch.records.claim import Claim
from borderwatch.records.record import Record
from borderwatch.records.relation import Relation
from borderwatch.records.source import Source
from borderwatch.records.statistic import Statistic
from borderwatch.records.vocabulary import RelationKind
from borderwatch.selection import Agreements, Context, Incidents
from borderwatch.values.immutable import Immutable
from borderwatch.values.written import Written


class Description(Written, frozen=True, kw_only=True):
    """
    What a dataset is called and under which terms it may be used.
    """

    name: str = ""
    "A short name, as a slug."
    title: str = ""
    "The title."
    summary: str = ""
    "What it holds and how it was made."
    license: str = ""
    "The licence of the dataset, as an SPDX expression."


class Dataset(Immutable):
    """
    The records on one border, immutable and safe to share between threads.

    Made by `load_seeds`, `load`, `combine` or `Dataset.of`, never half-checked: a dataset whose references do not
    resolve does not come to be.
    """

    description: Description
    sources: Collection[Source]
    places: Gazetteer
    borders: Collection[BorderLine]
    actors: Actors
    relations: Collection[Relation]
    claims: Collection[Claim]
    statistics: Collection[Statistic]
    incidents: Incidents
    agreements: Agreements
    _border: Border | None

    def __init__(
        self,
        records: Records,
        description: Description | None = None,
        origins: Origins | None = None,
        *,
        is_whole: bool = False,
    ) -> None:
        """
        Args:
            records: the records of each collection.
            description: what it is called.
            origins: where the records were read.
            is_whole: whether whoever made the records made all that they point at, so that nothing is left to check.
        """
        problems = [] if is_whole else problems_of(records, origins)
        if problems:
            raise LoadError(problems)
        sources = Collection(records.get("sources", ()), kind="source")
        places = Gazetteer(records.get("places", ()), kind="place")
        actors = Actors(records.get("actors", ()), kind="actor")
        borders = Collection[BorderLine](records.get("borders", ()), kind="border")
        border = Border(borders, places) if borders else None
        context = Context(actors, places, sources, border)
        self._fill(
            description=description or Description(),
            sources=sources,
            places=places,
            borders=borders,
            _border=border,
            actors=actors,
            relations=Collection(records.get("relations", ()), kind="relation"),
            claims=Collection(records.get("claims", ()), kind="claim"),
            statistics=Collection(records.get("statistics", ()), kind="statistic"),
            incidents=Incidents(records.get("incidents", ()), kind="incident", context=context),
            agreements=Agreements(records.get("agreements", ()), kind="agreement", context=context),
        )

    @classmethod
    def of(cls, *records: Record, description: Description | None = None) -> Dataset:
        """
        A dataset of single records, in any order.

        Raises:
            LoadError: with every fault of a record and between records.
        """
        return cls(_sorted_by_kind(records), description)

    @property
    def collections(self) -> Mapping[str, Collection[Any]]:
        """
        The nine collections by their names.
        """
        return {kind: getattr(self, kind) for kind in KINDS}

    @property
    def border(self) -> Border:
        """
        The border: how far from it a place is, and on which side.

        Raises:
            WrongQuestion: the dataset has no border line.
        """
        if self._border is None:
            raise WrongQuestion("the dataset has no border line; its folder gets one in borders.toml, as [[borders]]")
        return self._border

    def about(self, name: str) -> About:
        """
        Everything on one actor or place, given by id or name; prints as a page.

        Raises:
            UnknownName, AmbiguousName: no actor or place bears the name, or several do.
        """
        return about(self, name)

    def claims_about(self, record_id: str) -> tuple[Claim, ...]:
        """
        The claims and denials on a record of any kind, given by id.

        Raises:
            UnknownId: no record has that id.
        """
        self._check_known(record_id)
        return tuple(claim for claim in self.claims if record_id in claim.about)

    def relations_of(self, actor: str, kind: str | None = None) -> tuple[Relation, ...]:
        """
        The relations in which an actor, given by id or name, is subject or object; all, or those of one kind.

        Raises:
            UnknownName, AmbiguousName: nobody bears the name, or several do.
            InvalidValue: a kind that is not in the list.
        """
        known = [member.value for member in RelationKind]
        if kind is not None and kind not in known:
            raise InvalidValue(f"{kind!r} is no kind of relation; {did_you_mean(str(kind), known) or ', '.join(known)}")
        actor_id = self.actors.resolve(actor).id
        return tuple(
            relation
            for relation in self.relations
            if actor_id in (relation.subject, relation.object) and kind in (None, relation.kind)
        )

    def responses(self, incident_id: str) -> tuple[Answer, ...]:
        """
        What answered an incident or an act of cooperation, and how many days later, in the order of time.

        Raises:
            UnknownId: no incident or agreement has that id.
        """
        return answers_to(incident_id, self.incidents, self.agreements)

    def add(self, *records: Record) -> Dataset:
        """
        A new dataset with more records in it, every reference checked; this one stays as it is.

        Raises:
            LoadError: an id that is taken, a reference to nothing, a value that no file could hold.
        """
        added = _sorted_by_kind(records)
        together = {kind: [*collection, *added.get(kind, ())] for kind, collection in self.collections.items()}
        return Dataset(together, self.description)

    def _check_known(self, record_id: str) -> None:
        for collection in self.collections.values():
            if record_id in collection:
                return
        every_id = [known for collection in self.collections.values() for known in collection.ids]
        raise UnknownId(record_id, "record", every_id)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Dataset):
            return NotImplemented
        return self.description == other.description and self.collections == other.collections

    def __hash__(self) -> int:
        return hash((self.description, *(collection.ids for collection in self.collections.values())))

    def __repr__(self) -> str:
        counts = ", ".join(
            f"{len(collection)} {kind[:-1] if len(collection) == 1 else kind}"
            for kind, collection in self.collections.items()
            if collection
        )
        return f"<Dataset {self.description.name or 'without a name'}: {counts or 'empty'}>"


def _sorted_by_kind(records: Iterable[Record]) -> dict[str, list[Record]]:
    """
    The records by collection, each read back from what a file would hold, so that no other value gets in.
    """
    names = {record_type: kind for kind, record_type in KINDS.items()}
    sorted_records: dict[str, list[Record]] = {}
    problems: list[Problem] = []
    for record in records:
        kind = names.get(type(record))
        if kind is None:
            raise InvalidValue(f"{type(record).__name__} is no record; a dataset holds {', '.join(KINDS)}")
        try:
            sorted_records.setdefault(kind, []).append(codec.decode(type(record), codec.encode(record)))
        except codec.Refused as refused:
            problems.extend(
                Problem(message=fault.message, hint=fault.hint, record=record.id, path=fault.path, value=fault.value)
                for fault in refused.faults
            )
    if problems:
        raise LoadError(problems)
    return sorted_records
