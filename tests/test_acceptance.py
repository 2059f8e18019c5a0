"""
The bundled dataset answers what it was made to answer.
"""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

import borderwatch as bw

ATTACK: Final = "army-patrol-attack-2025-12-08"
SWEEP: Final = "army-sweep-2025-12-08"
OPERATION: Final = "joint-border-operations-2025-12"
HABITUAL: Final = ("practice", "trend")


class TestAnswers:
    """
    What the dataset must answer.
    """

    def test_attack_on_the_army_patrol(self, watch: bw.Dataset) -> None:
        """
        The patrol was attacked on 8 December 2025; one was injured, nobody says whether anybody was killed; one was
        arrested in the sweep that followed, which is its own incident.
        """
        attack, sweep = watch.incidents[ATTACK], watch.incidents[SWEEP]
        hits = watch.incidents.during("2025-12-08").of_kind("attack")

        assert hits.certain.ids == (ATTACK,)
        assert date(2025, 12, 8) == attack.when.best
        assert {"injured": bw.Estimate.exactly(1)} == {toll.measure: toll.count for toll in attack.tolls}
        assert {"arrested": bw.Estimate.exactly(1)} == {toll.measure: toll.count for toll in sweep.tolls}
        assert ATTACK in [link.target for link in sweep.links if link.kind == "follows"]
        assert {"heavy-weapons", "explosives", "drones"} <= {
            item.kind for item in sweep.materiel if item.role == "seized"
        }
        assert SWEEP in [answer.record.id for answer in watch.responses(ATTACK)]

    def test_attackers_of_the_army_patrol(self, watch: bw.Dataset) -> None:
        """
        The ministry speaks of unidentified armed groups, the article of an unnamed Mexican cartel; none is established,
        and no cartel with a name is filled in.
        """
        attackers = [part for part in watch.incidents[ATTACK].participants if part.role == "perpetrator"]
        blamed = [claim for claim in watch.claims_about(ATTACK) if claim.aspect == "perpetrator"]
        speakers = {claim.speaker: claim.stance for claim in blamed}
        alleger = next(watch.actors[speaker] for speaker, stance in speakers.items() if stance == "alleges")

        assert {"alleged"} == {part.standing for part in attackers}
        assert {"unidentified"} <= {watch.actors[part.actor].kind for part in attackers}
        assert "guatemalan-defense-ministry" in speakers
        assert not [name for name in alleger.names if name.kind != "description"]
        for cartel in ("sinaloa-cartel", "chiapas-guatemala-cartel", "cjng"):
            assert bw.Truth.NO is watch.incidents.involving(cartel).truth(ATTACK)

    @pytest.mark.parametrize(
        ("day", "truth", "status"),
        [
            ("2025-12-08", bw.Truth.NO, "unknown"),
            ("2025-12-10", bw.Truth.CERTAIN, "scheduled"),
            ("2025-12-12", bw.Truth.POSSIBLE, "unknown"),
        ],
    )
    def test_joint_operation_in_force(self, watch: bw.Dataset, day: str, truth: bw.Truth, status: str) -> None:
        """
        The joint operation is certain on days that its schedule covers, and possible after its tentative end.
        """
        assert truth is watch.agreements.in_force(on=day).truth(OPERATION)
        assert (truth, status) == (
            watch.agreements[OPERATION].status_on(day).truth,
            watch.agreements[OPERATION].status_on(day).status,
        )

    def test_la_mesilla(self, watch: bw.Dataset) -> None:
        """
        Five officers died before the pursuit, four alleged members of a cartel in it, on a Sunday in 2021 or later.
        """
        before, pursuit = watch.incidents["la-mesilla-police-attack"], watch.incidents["la-mesilla-pursuit"]

        assert [("killed", bw.Estimate.exactly(5))] == [(toll.measure, toll.count) for toll in before.tolls]
        assert [("killed", bw.Estimate.exactly(4))] == [(toll.measure, toll.count) for toll in pursuit.tolls]
        assert before.id in [link.target for link in pursuit.links if link.kind == "follows"]
        assert bw.When.parse("[2021..]") == pursuit.when
        assert pursuit.when.text == "Sunday"

    def test_part_of_the_cjng(self, watch: bw.Dataset) -> None:
        """
        No part of the CJNG is established; the video claims one for itself, the rest is claimed, alleged or suspected.
        """
        hits = watch.incidents.involving("CJNG")
        parts = {
            (part.incident.id, part.participation.role, part.participation.standing)
            for part in watch.about("CJNG").parts
            if part.incident.granularity not in HABITUAL
        }
        expected = {
            ("raxruha-shipment-theft", "victim", "claimed"),
            ("cjng-video-09-07", "perpetrator", "claimed"),
            ("la-mesilla-attacks", "perpetrator", "claimed"),
            ("cjng-arrests-chiapas-08-16", "target", "alleged"),
        }

        assert expected == parts
        assert bw.Estimate(low=0, best=hits.count().best, high=len(expected)) == hits.count()
        assert not hits.certain

    def test_leader_and_names_of_the_cjng(self, watch: bw.Dataset) -> None:
        """
        Nemesio Oseguera Cervantes, alias El Mencho, leads it; the documents know it under five names in two languages.
        """
        (leads,) = watch.relations_of("cjng", kind="leads")
        forms = {name.text for name in watch.about("cjng").names if name.kind != "description"}

        expected = {
            "CJNG",
            "Cártel Jalisco Nueva Generación",
            "Jalisco Cartel",
            "Jalisco Cartel New Generation",
            "Jalisco New Generation Cartel",
        }

        assert {"Nemesio Oseguera Cervantes", "El Mencho"} <= {name.text for name in watch.about(leads.subject).names}
        assert leads.object == "cjng"
        assert expected == forms
        assert {watch.actors["cjng"]} == {watch.actors.resolve(form) for form in forms}

    def test_denials(self, watch: bw.Dataset) -> None:
        """
        The spokesman denies that the checkpoint was in Guatemala and confirms nothing; the army denies that anything
        happened in Vueltamina.
        """
        denials = {
            (incident.id, claim.speaker, claim.stance, claim.aspect)
            for incident in watch.incidents
            if incident.granularity not in HABITUAL
            for claim in watch.claims_about(incident.id)
            if claim.stance in ("denies", "does-not-confirm")
        }

        expected = {
            ("nenton-checkpoint", "ruben-tellez", "denies", "place"),
            ("nenton-checkpoint", "ruben-tellez", "does-not-confirm", "occurrence"),
            ("vueltamina-shooting", "guatemalan-army", "denies", "occurrence"),
        }

        assert expected == denials
        assert bw.Truth.POSSIBLE is watch.incidents.everything.truth("vueltamina-shooting")

    def test_killed(self, watch: bw.Dataset) -> None:
        """
        Thirty-nine were killed, all in incidents that stand, and the other records are silent on it.
        """
        total = watch.incidents.total("killed")
        stated = {
            "la-mesilla-police-attack": 5,
            "la-mesilla-pursuit": 4,
            "salcaja-massacre": 9,
            "la-democracia-minibus-08-24": 2,
            "agua-zarca-massacre": 19,
        }
        events = [incident for incident in watch.incidents if incident.granularity not in HABITUAL]

        assert stated == {
            incident.id: toll.count.best
            for incident in watch.incidents
            for toll in incident.tolls
            if toll.measure == "killed"
        }
        assert (total.low, total.best, total.high) == (39, 39, 39)
        assert (len(events) - len(stated), 0, 0) == (total.silent, total.without_best, total.rollups)

    def test_casings_and_vehicles(self, watch: bw.Dataset) -> None:
        """
        At least 300 casings; of six vehicles five did not burn and had Guatemalan plates, and whose plates the burning
        one had is not stated.
        """
        materiel = watch.incidents["chiapas-highway-shootout-07-28"].materiel
        (casings,) = [item.quantity for item in materiel if item.kind == "shell-casings"]
        vehicles = [item for item in materiel if item.kind == "vehicles" and item.quantity]
        plated = [item for item in vehicles if "guatemalan-plates" in item.features]

        assert casings is not None
        assert bw.Estimate(low=300, best=300) == casings.amount
        assert {
            (item.quantity.amount.best, item.role == "burned", item.rollup) for item in vehicles if item.quantity
        } == {
            (6, False, True),
            (1, True, False),
            (5, False, False),
        }
        assert [item.quantity.amount.best for item in plated if item.quantity] == [5]

    def test_august(self, watch: bw.Dataset) -> None:
        """
        The 12th, 24th and 27th, and arrests that were reported on the 16th; best read as 2021, while 2020 is possible.
        """
        days = {
            (day.day, incident.id)
            for incident in watch.incidents.during("2021-08").from_source("insight-crime-el-faro")
            if incident.granularity == "event" and (day := best_day(incident)) and (day.year, day.month) == (2021, 8)
        }
        earlier = watch.incidents.during("2020-08")
        arrests = watch.incidents["cjng-arrests-chiapas-08-16"]
        expected = {
            (12, "cuauhtemoc-potrerillo-shootout-08-12"),
            (12, "vueltamina-shooting"),
            (16, arrests.id),
            (24, "la-democracia-minibus-08-24"),
            (27, "peten-alert-08-27"),
        }

        assert expected == days
        assert {bw.Truth.POSSIBLE} == {earlier.truth(incident_id) for _, incident_id in days}
        assert "alert" in watch.incidents["peten-alert-08-27"].kinds
        assert arrests.reported is not None
        assert (arrests.when.earliest, arrests.when.latest) == (None, arrests.reported.best)

    def test_in_force_in_2018(self, watch: bw.Dataset) -> None:
        """
        The contact patrols were in force on 12 January 2018, and may be in 2025.
        """
        then, later = watch.agreements.in_force("2018-01-12"), watch.agreements.in_force("2025-12-10")

        assert "contact-patrols" in then.certain.ids
        assert bw.Truth.NO is then.truth(OPERATION)
        assert bw.Truth.POSSIBLE is later.truth("contact-patrols")
        assert watch.agreements["contact-patrols"].status_on("2025-12-10").status == "unknown"

    def test_trigger_of_the_joint_operation(self, watch: bw.Dataset) -> None:
        """
        The attack of the day before, which is implied and never stated.
        """
        (response,) = watch.agreements[OPERATION].responds_to
        (answer,) = [answer for answer in watch.responses(ATTACK) if answer.record.id == OPERATION]

        assert (response.to, response.basis) == (ATTACK, "implied")
        assert ("responds-to", "implied", bw.Estimate.exactly(1)) == (answer.how, answer.basis, answer.days)


def best_day(incident: bw.Incident) -> date | None:
    """
    The best day of an incident, or else of the report of it.
    """
    return incident.when.best or (incident.reported.best if incident.reported else None)
