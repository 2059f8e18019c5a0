"""
Strategies for datasets that tables can hold, and for questions to ask of them.
"""

from __future__ import annotations

from functools import reduce
from typing import Final

import attrs
from hypothesis import strategies as st
from msgspec.structs import replace

import borderwatch as bw
from borderwatch.conditions import Condition
from borderwatch.dataset import Dataset
from borderwatch.records import BorderLine, Incident, Place, Toll
from borderwatch.records.vocabulary import Granularity, IncidentKind, PlaceKind, Role, Standing
from borderwatch.values.estimate import Estimate
from tests.strategies.records import NEAR_IDS, casts, gazetteers, incidents, sources
from tests.strategies.values import window_texts

COUNTRIES: Final = (
    Place(id="guatemala", name="Guatemala", kind=PlaceKind.COUNTRY, country="GT"),
    Place(id="mexico", name="México", kind=PlaceKind.COUNTRY, country="MX"),
)
"The countries on both sides of the line."

LINE: Final = BorderLine(id="line", name="", countries=("GT", "MX"), points=((-92.0, 15.0), (-91.0, 16.0)), error_km=1)

WINDOWS: Final = (
    *("2021-07", "2021-08", "2021", "2021-07-28", "2021-07/2021-08", "2020/2021"),
    *("2021-07-31", "../2021-07", "2021-08/..", "../.."),
)
"Windows that share months and bounds with the dates of records."


@st.composite
def worlds(draw: st.DrawFn, most: int = 4) -> Dataset:
    """
    Datasets of incidents with tolls of whole people, in a gazetteer with a border line.
    """
    of = attrs.evolve(NEAR_IDS, places=NEAR_IDS.places[:5], actors=NEAR_IDS.actors[:4], sources=NEAR_IDS.sources[:2])
    ids = draw(st.lists(st.sampled_from(of.incidents), min_size=1, max_size=most, unique=True))
    of = attrs.evolve(of, incidents=tuple(ids), relations=(), claims=(), agreements=(), statistics=(), borders=())
    countries = st.sampled_from([None, *(country.id for country in COUNTRIES)])
    places = [
        replace(place, part_of=place.part_of or draw(countries), country="", across=None, codes=())
        for place in draw(gazetteers(of))
    ]
    cast = [replace(actor, name=actor.id, names=()) for actor in draw(casts(of))]
    told = [draw(incidents([record_id], of)) for record_id in ids]
    cited = [draw(sources([source])) for source in of.sources]
    return Dataset.of(*COUNTRIES, LINE, *places, *cast, *cited, *map(whole, told))


def whole(incident: Incident) -> Incident:
    """
    The incident with whole people in its tolls.
    """
    return replace(incident, tolls=tuple(replace(toll, count=_whole(toll)) for toll in incident.tolls))


def _whole(toll: Toll) -> Estimate:
    count = toll.count
    return Estimate(
        int(count.low),
        None if count.best is None else int(count.best),
        None if count.high is None else int(count.high),
    )


def questions(world: Dataset) -> st.SearchStrategy[Condition]:
    """
    Single questions of every sort that can be asked of incidents, about what the dataset holds.
    """
    windows = st.sampled_from(WINDOWS) | window_texts()
    places, actors = st.sampled_from(world.places.ids), st.sampled_from(world.actors.ids)
    return st.one_of(
        windows.map(bw.during),
        windows.map(bw.started_in),
        places.map(bw.within),
        st.builds(bw.involving, actors, st.none() | st.sampled_from(Role), unidentified=st.booleans()),
        st.sampled_from(IncidentKind).map(bw.of_kind),
        st.sampled_from([0.5, 20, 100, 5000]).map(bw.near_border),
        st.just(bw.cross_border()),
        st.sampled_from(Granularity).map(bw.of_granularity),
        st.sampled_from(Standing).map(bw.with_standing),
        st.sampled_from(world.sources.ids).map(bw.from_source),
    )


@st.composite
def conditions(draw: st.DrawFn, world: Dataset, most: int = 3) -> Condition:
    """
    Up to so many single questions, some negated, joined in any shape.
    """
    leaves = draw(st.lists(questions(world), min_size=1, max_size=most))
    asked = [~leaf if draw(st.booleans()) else leaf for leaf in leaves]
    joined = reduce(lambda one, other: one & other if draw(st.booleans()) else one | other, asked)
    return ~joined if draw(st.booleans()) else joined


def groups_of(world: Dataset) -> list[str]:
    """
    The groups of people that tolls name.
    """
    return sorted({toll.group for incident in world.incidents for toll in incident.tolls} - {""})
