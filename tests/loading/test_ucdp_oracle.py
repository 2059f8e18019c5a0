"""
UCDP GED held against pandas, which reads the same rows without any of this library.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

import borderwatch as bw
from borderwatch.dataset import Dataset
from borderwatch.loading.report import LoadReport
from borderwatch.records import Incident
from borderwatch.records.vocabulary import Granularity, PlaceKind
from tests.loading.ucdp_rows import BORDER, faults_of

FULL = os.environ.get("BORDERWATCH_UCDP", "")
"The file of all rows of Mexico in the release 24.1, where it is at hand."

PRECISION = {
    PlaceKind.ADMIN2: 3,
    PlaceKind.ADMIN1: 4,
    PlaceKind.AREA: 5,
    PlaceKind.COUNTRY: 6,
    PlaceKind.WATER: 7,
}
"What each kind of place is in where_prec; a settlement is 1 or 2."


def table(file: Path) -> pd.DataFrame:
    """
    The rows as pandas reads them.
    """
    return pd.read_csv(file, dtype=str, keep_default_na=False).astype(dict.fromkeys(("best", "low", "high"), int))


def killed(incident: Incident) -> int:
    """
    The best figure of all the dead of a record.
    """
    (toll,) = [toll for toll in incident.tolls if not toll.group]
    assert toll.count.best is not None
    return int(toll.count.best)


def ancestor_name(dataset: Dataset, incident: Incident, kind: PlaceKind) -> str:
    """
    The name of the place of that kind in which a record is located, empty where none is.
    """
    found = dataset.places.ancestor(incident.places[0].place, kind)
    return dataset.places[found].name if found else ""


def dyad(incident: Incident) -> tuple[str, ...]:
    """
    The publisher's numbers of the two sides.
    """
    return tuple(part.actor.removeprefix("ucdp-actor-") for part in incident.participants)


def hold(report: LoadReport, rows: pd.DataFrame) -> None:
    """
    Compare a report with the rows of its file.
    """
    dataset = report.dataset
    incidents = list(dataset.incidents)
    by_id = {f"ucdp-{each.id}": each for each in rows.itertuples()}
    broken = rows[~((rows.low <= rows.best) & (rows.best <= rows.high))]

    assert len(rows) == report.rows == report.loaded + report.with_problems
    assert set(by_id) == set(dataset.incidents.ids)
    assert sorted(f"ucdp-{each}" for each in broken.id) == sorted(problem.record for problem in report.problems)
    assert {"best"} >= {problem.path for problem in report.problems}

    keys: list[tuple[pd.Series[str], Callable[[Incident], str]]] = [
        (rows.date_start.str[:4], lambda each: str(each.when.earliest)[:4]),
        (rows.adm_1, lambda each: ancestor_name(dataset, each, PlaceKind.ADMIN1)),
        (rows.country, lambda each: ancestor_name(dataset, each, PlaceKind.COUNTRY)),
    ]
    for column, told in keys:
        expected = rows.groupby(column).best.sum().to_dict()
        found: Counter[str] = Counter()
        for each in incidents:
            found[told(each)] += killed(each)
        assert expected == dict(found)

    sides = rows.groupby(["side_a_new_id", "side_b_new_id"]).best.sum().to_dict()
    by_sides: Counter[tuple[str, ...]] = Counter()
    for each in incidents:
        by_sides[dyad(each)] += killed(each)
    assert sides == dict(by_sides)

    assert Counter(zip(rows.date_start, rows.date_end, rows.event_clarity, strict=True)) == Counter(
        (str(each.when.earliest), str(each.when.latest), "2" if each.granularity is Granularity.SUMMARY else "1")
        for each in incidents
    )
    assert Counter(rows.where_prec.astype(int)) == Counter(
        precision(dataset, by_id[each.id], each) for each in incidents
    )
    assert all(is_a_moment(each) for each in incidents if each.granularity is Granularity.EVENT)
    assert rows.best.sum() == dataset.incidents.total("killed").best
    assert [] == faults_of(dataset)


def precision(dataset: Dataset, row: object, incident: Incident) -> int:
    """
    The where_prec that the location of a record tells. A town of the name of its municipality is told as that.
    """
    (spot,) = incident.places
    place = dataset.places[spot.place]
    if spot.precision_km is not None:
        return 2
    if place.kind is PlaceKind.ADMIN2 and getattr(row, "where_coordinates") == getattr(row, "adm_2"):  # noqa: B009  # rows of pandas have no type
        return int(getattr(row, "where_prec"))  # noqa: B009  # as above
    return PRECISION.get(place.kind, 1)


def is_a_moment(incident: Incident) -> bool:
    """
    Whether every reading of its time is one moment.
    """
    return all(reading.is_moment for reading in incident.when.readings)


def test_border() -> None:
    """
    The 55 rows near the border.
    """
    hold(bw.read_ucdp(BORDER), table(BORDER))


@pytest.mark.skipif(not FULL, reason="BORDERWATCH_UCDP names no file: 18,957 rows of UCDP GED go unread")
def test_full() -> None:
    """
    All rows of Mexico, with what is known of them.
    """
    file = Path(FULL)
    report = bw.read_ucdp(file)
    rows = table(file)

    hold(report, rows)
    assert (18_957, 18_868, 89, 0) == (report.rows, report.loaded, report.with_problems, report.rejected)
    assert 89 == len(report.problems)
    assert 1_055 == sum(each.granularity is Granularity.SUMMARY for each in report.dataset.incidents)
    assert (140_695, 107_407) == (
        report.dataset.incidents.total("killed").best,
        report.dataset.incidents.where(bw.of_granularity("summary")).total("killed").best,
    )
