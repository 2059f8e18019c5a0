"""
What every importer does alike: open, read row by row, keep account, and make a dataset of what was found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TypeAlias

import attrs

from borderwatch.conditions import Condition
from borderwatch.dataset import Dataset, Description
from borderwatch.errors import InvalidValue, WrongQuestion
from borderwatch.integrity import Records
from borderwatch.joining import combine, names_given_up
from borderwatch.loading.account import Account, Doubt, Unusable
from borderwatch.loading.catalog import Catalog
from borderwatch.loading.collecting import collecting_paused
from borderwatch.loading.report import LoadReport
from borderwatch.loading.sieve import Sieve
from borderwatch.loading.streams import TableFile
from borderwatch.loading.tables import Table, read_table
from borderwatch.loading.unheard import asked_leniently
from borderwatch.records.incident import Incident
from borderwatch.records.source import Source
from borderwatch.references import references

Read: TypeAlias = Callable[[Sequence[str]], tuple[Incident, tuple[Doubt, ...]]]
"Makes an incident of a row, and tells what in it cannot be; raises `InvalidValue` where the row is of no use."


@attrs.frozen(kw_only=True)
class Import:
    """
    What the caller of an importer asks for.
    """

    where: Condition | None
    beside: Dataset | None
    progress: bool
    release: str
    accessed: date | None


@attrs.frozen(kw_only=True)
class Publication:
    """
    What a published dataset is and how its rows are read.
    """

    scheme: str
    "What ids of the dataset begin with."
    required: Sequence[str]
    "The columns without which a file is another one."
    headerless: Sequence[Sequence[str]]
    "The columns of files that were published without a header."
    source: Callable[[str, date | None], Source]
    "The dataset as a source, by release and day of access."
    release_of: Callable[[str], str]
    "The release that the name of a file tells."
    reader: Callable[[Sequence[str], Catalog], Read]
    "Makes what reads the rows under a header."
    again: Callable[[Incident, Incident], Incident | None] = lambda known, row: None  # noqa: ARG005  # both are named for those who give another
    "What two rows of one id are together; None, or an `InvalidValue`, where the second is of no use."
    may_go_on: Callable[[Sequence[str], Incident], bool] = lambda columns, row: False  # noqa: ARG005  # as above
    "Whether under these columns a later row may add actors to what a row says of an event."


def imported(file: TableFile, publication: Publication, wanted: Import) -> LoadReport:
    """
    The rows of a file as a dataset, each accounted for.
    """
    if wanted.where is not None and not isinstance(wanted.where, Condition):
        raise WrongQuestion(f"where= takes a condition such as during('2021'), not {type(wanted.where).__name__}")
    with (
        collecting_paused(),
        read_table(file, publication.required, publication.headerless, progress=wanted.progress) as table,
    ):
        release = wanted.release or publication.release_of(table.name)
        catalog = Catalog(publication.scheme, publication.source(release, wanted.accessed))
        account = Account(table.name)
        incidents = _incidents(table, publication, catalog, account, wanted)
        return _report(incidents, catalog, account, wanted)


def _incidents(
    table: Table, publication: Publication, catalog: Catalog, account: Account, wanted: Import
) -> dict[str, Incident]:
    read = publication.reader(table.columns, catalog)
    sieve = None if wanted.where is None else Sieve(wanted.where, catalog, wanted.beside)
    width = len(table.columns)
    kept: dict[str, Incident] = {}
    loaded = 0
    for row in table.rows:
        try:
            if len(row) != width:
                raise _ill_shaped(row, width)
            incident, doubts = read(row)
            known = kept.get(incident.id)
            if known is not None:
                incident = _again(publication, known, incident)
        except InvalidValue as error:
            if row:
                account.reject(table.line(), _id_in(row, table.columns), error)
            continue
        if known is not None:
            account.more_of(incident.id)
        elif sieve is not None and not _may_be_wanted(incident, sieve, publication, table.columns):
            account.left_out += 1
            catalog.forget(incident)
            continue
        kept[incident.id] = incident
        if doubts:
            account.doubt(table.line(), incident.id, doubts)
        else:
            loaded += 1
    account.loaded = loaded
    return kept


def _ill_shaped(row: Sequence[str], width: int) -> Unusable:
    return Unusable("", "", f"the row has {len(row)} cells under {width} columns")


def _again(publication: Publication, known: Incident, row: Incident) -> Incident:
    together = publication.again(known, row)
    if together is None:
        raise Unusable("id", row.id, "a row before it has the same id")
    return together


def _may_be_wanted(incident: Incident, sieve: Sieve, publication: Publication, columns: Sequence[str]) -> bool:
    if sieve.may_hold(incident):
        return True
    return publication.may_go_on(columns, incident) and sieve.may_hold(incident, goes_on=True)


def _id_in(row: Sequence[str], columns: Sequence[str]) -> str:
    for name, cell in zip(columns, row, strict=False):
        if name in ("id", "event_id_cnty", "data_id") and cell:
            return cell
    return ""


def _report(incidents: dict[str, Incident], catalog: Catalog, account: Account, wanted: Import) -> LoadReport:
    dataset = _dataset(incidents.values(), catalog, only_used=account.rejected > 0)
    names = {} if wanted.beside is None else names_given_up([wanted.beside, dataset])
    together = dataset if wanted.beside is None else combine(wanted.beside, dataset)
    if wanted.where is not None:
        kept, unheard = asked_leniently(wanted.where, together)
        for sentence in unheard:
            account.note(f"{sentence}; no row is taken to be about it")
        account.leave_out(incidents.keys() - kept)
        dataset = _dataset([incidents[each] for each in incidents if each in kept], catalog, only_used=True)
        together = dataset if wanted.beside is None else combine(wanted.beside, dataset)
    actors = dataset.actors.ids
    return LoadReport(
        dataset=together,
        problems=tuple(account.problems),
        known_actors={actor: names[actor] for actor in actors if actor in names},
        new_actors=tuple(actor for actor in actors if actor not in names),
        **account.counts(),
    )


def _dataset(incidents: Iterable[Incident], catalog: Catalog, *, only_used: bool = False) -> Dataset:
    listed = list(incidents)
    actors, places, sources = catalog.told_apart(), list(catalog.places.values()), list(catalog.sources.values())
    if only_used:
        used = {reference.target for incident in listed for reference in references(incident)}
        used |= {citation.source for incident in listed for citation in incident.citations}
        around = catalog.around(used)
        places = [place for place in places if place.id in around]
        actors = [actor for actor in actors if actor.id in used]
        sources = [source for source in sources if source.id in used]
    source = catalog.source
    records: Records = {"sources": [source, *sources], "places": places, "actors": actors, "incidents": listed}
    description = Description(name=source.id, title=source.title, license=source.license)
    return Dataset(records, description, is_whole=True)
