"""
What another project writes: type-checked under `mypy --strict`, never run.
"""

import datetime as dt
from collections.abc import Sequence
from typing import assert_type

import borderwatch as bw

watch = bw.load_seeds()
for incident in watch.incidents:
    assert_type(incident, bw.Incident)
    assert_type(incident.when.earliest, dt.date | None)

hits = watch.incidents.during("2021-08").within("MX-CHP").involving("CJNG", role="perpetrator").of_kind("attack")
low: int = hits.count().low
high: int = hits.count().high
half: float = hits.count().low / 2
ids: Sequence[str] = hits.certain.ids
truth: bw.Truth = hits.truth("cjng-video-09-07")
actor: bw.Actor = watch.actors.resolve("Cártel Jalisco Nueva Generación")
place: bw.Place = watch.places.resolve("La Mesilla", within="GT")
asked: bw.Condition = bw.during("2021") & ~bw.involving("Los Zetas") | bw.of_kind("attack")
in_force: Sequence[bw.Agreement] = list(watch.agreements.in_force(on="2025-12-10").certain)

far: bw.Quantity = watch.border.distance("la-mesilla")
side: str = watch.border.side_of(place)
assert_type(watch.borders["mx-gt-land-border"], bw.BorderLine)
near: bw.Condition = bw.near_border(20) | bw.near_border(2.5) & ~bw.cross_border()
assert_type(hits.near_border(20).cross_border().count().low, int)
assert_type(watch.agreements.near_border(20).certain.ids, tuple[str, ...])

key: str = bw.normalize.name_key("C.J.N.G.")

for possible in hits:
    assert_type(possible, bw.Incident)

len(hits)  # type: ignore[arg-type]  # a selection has no length
watch.sources.resolve("x")  # type: ignore[attr-defined]  # sources have ids, not names
watch.border.distance(5)  # type: ignore[arg-type]  # a place is asked for by its id, code or name
watch.claims.during("2021")  # type: ignore[attr-defined]  # claims are not asked
