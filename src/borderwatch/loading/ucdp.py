"""
The Georeferenced Event Dataset of the Uppsala Conflict Data Program (UCDP GED).

Codes as its codebook (version 19.1) defines them; `docs/how-to/ucdp.md` says what maps to what.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from borderwatch.conditions import Condition
from borderwatch.dataset import Dataset
from borderwatch.loading.account import Doubt, Unusable
from borderwatch.loading.catalog import Catalog, shortened, slug_of
from borderwatch.loading.cells import whole
from borderwatch.loading.importing import Import, Publication, Read, imported
from borderwatch.loading.memo import Memo, getter_of, tuples_of
from borderwatch.loading.report import LoadReport
from borderwatch.loading.streams import TableFile
from borderwatch.loading.ucdp_parts import DAYS, DEATHS, PARTIES, SPOT, Maker
from borderwatch.records.incident import Incident
from borderwatch.records.source import Source
from borderwatch.values.columns import Columns
from borderwatch.values.when import When

COLUMNS: Final = (
    *("id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id"),
    *("conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a"),
    *("side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office"),
    *("source_date", "source_headline", "source_original", "where_prec", "where_coordinates", "where_description"),
    *("adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region"),
    *("event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians"),
    *("deaths_unknown", "best", "high", "low", "gwnoa", "gwnob"),
)
"The columns of the releases 21 to 26."
_BEFORE: Final = (
    *("id", "year", "active_year", "type_of_violence", "conflict_new_id", "conflict_name", "dyad_new_id"),
    *("dyad_name", "side_a_new_id", "gwnoa", "side_a", "side_b_new_id", "gwnob", "side_b", "number_of_sources"),
    *("source_article", "source_office", "source_date", "source_headline", "source_original", "where_prec"),
    *("where_coordinates", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid", "country"),
    *("country_id", "region", "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b"),
    *("deaths_civilians", "deaths_unknown", "low", "best", "high"),
)
"Those of release 19.1."
REQUIRED: Final = ("id", "type_of_violence", "date_start", "side_a", "side_b")

_RELEASE: Final = re.compile(r"ged(\d\d)(\d)|gedevent_v(\d\d(?:_\d+)+)", re.IGNORECASE | re.ASCII)


def read_ucdp(  # noqa: PLR0913  # the same questions as to every importer
    file: TableFile,
    *,
    where: Condition | None = None,
    beside: Dataset | None = None,
    progress: bool = False,
    release: str = "",
    accessed: date | None = None,
) -> LoadReport:
    """
    Read UCDP GED: CSV of 49 or 42 columns, with a tag row or without a header, pages of the API, reduced JSON; also
    in a zip or gzip.

    A row of one event is one moment somewhere in its dates, a row that sums up several (`event_clarity` 2) a period and
    of granularity `summary`. Ids are `ucdp-` and the publisher's own, and stay over releases; rows are never merged.
    Columns without a field of their own stay in `raw`.

    Args:
        file: a path, bytes or an open file.
        where: keep only the rows for which this may be so; the rest is not held in memory.
        beside: a dataset whose actors and places are meant where they have the same external id or a declared name;
            the records are joined to its own.
        progress: show a bar; needs the extra `progress`.
        release: the version, such as `24.1`, where the name of the file does not tell it.
        accessed: the day on which the file was fetched.

    Raises:
        LoadError: the file is no such table, or breaks off.
        MissingExtra: a bar is asked for, and tqdm is not installed.
        OSError: the file system refused.
    """
    wanted = Import(where=where, beside=beside, progress=progress, release=release, accessed=accessed)
    return imported(file, _UCDP, wanted)


def _source(release: str, accessed: date | None) -> Source:
    return Source(
        id=shortened("-".join(filter(None, ("ucdp-ged", slug_of(release) if release else "")))),
        title=" ".join(filter(None, ("UCDP Georeferenced Event Dataset (GED)", release))),
        publisher="Uppsala Conflict Data Program",
        release=release,
        accessed=When.parse(accessed.isoformat()) if accessed else None,
        url="https://ucdp.uu.se/downloads/",
        language="en",
        credit="cite Davies et al. for the year of the release, and Sundberg and Melander (2013)",
        license="CC-BY-4.0",
    )


def _release_of(name: str) -> str:
    """
    The release that a name such as `ged241-csv.zip` or `GEDEvent_v24_01_24_12.csv` tells.
    """
    found = _RELEASE.search(name)
    if found is None:
        return ""
    return f"{found[1]}.{found[2]}" if found[1] else found[3].replace("_", ".")


def _reader(columns: Sequence[str], catalog: Catalog) -> Read:
    """
    What makes an incident of a row with these columns.
    """
    maker = Maker(catalog)
    parties_names, parties_of = getter_of(PARTIES, columns)
    spot_names, spot_of = getter_of(SPOT, columns)
    days_names, days_of = getter_of(DAYS, columns)
    deaths_names, deaths_of = getter_of(DEATHS, columns)
    parties, spots = Memo(parties_names, maker.parties), Memo(spot_names, maker.spot)
    days, deaths = Memo(days_names, maker.days), Memo(deaths_names, maker.deaths)
    office_names, office_of = getter_of(("source_office",), columns)
    offices = Memo(office_names, maker.citations)
    at_home = {"id", *PARTIES, *SPOT, *DAYS, *DEATHS}
    own_names, own = getter_of([name for name in columns if name and name not in at_home], columns)
    own_of = tuples_of(own_names, own)
    id_at = columns.index("id")

    def read(row: Sequence[str]) -> tuple[Incident, tuple[Doubt, ...]]:
        sides, spot = parties[parties_of(row)], spots[spot_of(row)]
        time, toll = days[days_of(row)], deaths[deaths_of(row)]
        told = {**time.raw, **toll.raw} if toll.raw else time.raw
        incident = Incident(
            id=_id_of(row[id_at]),
            kinds=sides.kinds,
            summary=sides.summary,
            when=time.when,
            granularity=time.granularity,
            places=spot.places,
            participants=sides.participants,
            tolls=toll.tolls,
            citations=offices[office_of(row)],
            raw=Columns(own_names, own_of(row), sides.raw, spot.raw, told),
        )
        return incident, time.doubts + toll.doubts

    return read


def _id_of(text: str) -> str:
    if text.isascii() and text.isdigit() and text[0] != "0":
        return f"ucdp-{text}"
    number = whole("id", text)
    if number is None:
        raise Unusable("id", text, "the row has no id")
    return f"ucdp-{number}"


_UCDP: Final = Publication(
    scheme="ucdp",
    required=REQUIRED,
    headerless=(COLUMNS, _BEFORE),
    source=_source,
    release_of=_release_of,
    reader=_reader,
)
