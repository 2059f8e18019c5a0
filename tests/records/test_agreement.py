"""
How an act of cooperation stands on a day.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from borderwatch.errors import InvalidValue
from borderwatch.records import Agreement, Milestone, StatusOn
from borderwatch.records.vocabulary import AgreementKind, AgreementStatus
from borderwatch.values.truth import Truth
from borderwatch.values.when import When
from tests.strategies.records import agreements
from tests.strategies.values import days


def act(when: str, status: str, *steps: tuple[str, str], extendable: bool = False) -> Agreement:
    """
    An act of cooperation of that date and status, with its milestones.
    """
    return Agreement(
        id="act",
        name="Joint operations",
        kind=AgreementKind.OPERATION,
        when=When.parse(when),
        status=AgreementStatus(status),
        milestones=tuple(Milestone(status=AgreementStatus(step), when=When.parse(day)) for step, day in steps),
        extendable=extendable,
    )


SCHEDULED: Final = act("2025-12-08/2026-02-08", "scheduled", extendable=True)
"Scheduled from a day to a day, with an end that may be put off."


class TestInForce:
    """
    Scheduled days are covered; after a tentative end that may be extended it is possible.
    """

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2025-12-07", 0),
            ("2025-12-08", 3),
            ("2025-12-10", 3),
            ("2026-02-08", 3),
            ("2026-02-09", 1),
            ("2030", 1),
            ("2025-12", 3),
            (date(2026, 2, 8), 3),
            (("2026-02-09", "2026-02-10"), 1),
            (When.parse("2025-12-10"), 3),
        ],
    )
    def test_tentative_end(self, on: object, expected: int) -> None:
        """
        Before, on, and after its days.
        """
        assert expected == SCHEDULED.in_force(on)

    @pytest.mark.parametrize(("on", "expected"), [("2026-02-08", 3), ("2026-02-09", 0)])
    def test_firm_end(self, on: str, expected: int) -> None:
        """
        After a firm end it is not in force.
        """
        assert expected == act("2025-12-08/2026-02-08", "scheduled").in_force(on)

    @pytest.mark.parametrize(
        ("status", "expected"),
        [
            ("offered", 0),
            ("pledged", 0),
            ("planned", 1),
            ("announced", 2),
            ("scheduled", 3),
            ("held", 0),
            ("active", 3),
            ("extended", 3),
            ("suspended", 0),
            ("ended", 0),
            ("lapsed", 0),
            ("unknown", 1),
        ],
    )
    def test_by_status(self, status: str, expected: int) -> None:
        """
        What was only offered, or is over, is not in force on a day that its dates cover; what is planned may be.
        """
        assert expected == act("2021", status).in_force("2021") == act("2021/2022", status).in_force("2021-12-31")

    @pytest.mark.parametrize(
        ("when", "expected"),
        [("2021/..", 1), ("2021/2025-12-10..", 3), ("../..", 1), ("2025", 1), ("..2025-12-10/2025-12-10..", 3)],
    )
    def test_open_dates(self, when: str, expected: int) -> None:
        """
        Of open dates it is certain only what they say: since 2021 and still so that day.
        """
        assert expected == act(when, "active").in_force("2025-12-10")

    @pytest.mark.parametrize("on", ["soon", "[2020,2021]", "2021~", None])
    def test_no_window(self, on: object) -> None:
        """
        A day that leaves open which is asked is refused, with and without a tentative end.
        """
        for asked in (SCHEDULED, act("2021", "active")):
            with pytest.raises(InvalidValue):
                asked.in_force(on)

    @given(agreements(), days())
    def test_extension_only_adds_possibility(self, agreement: Agreement, day: date) -> None:
        """
        A tentative end moves nothing but NO to POSSIBLE.
        """
        firm, tentative = (replace(agreement, extendable=extendable) for extendable in (False, True))

        assert (firm.in_force(day), tentative.in_force(day)) in {(0, 0), (0, 1), (1, 1), (2, 2), (3, 3)}


class TestStatusOn:
    """
    The status that the sources give or imply for a day, and whether it was in force.
    """

    @pytest.mark.parametrize(
        ("agreement", "on", "status", "truth"),
        [
            (SCHEDULED, "2025-12-10", "scheduled", Truth.CERTAIN),
            (SCHEDULED, "2026-02-09", "unknown", Truth.POSSIBLE),
            (SCHEDULED, "2025-12-07", "unknown", Truth.NO),
            (act("2021", "active"), "2021-07-28", "unknown", Truth.POSSIBLE),
            (act("2021-07-01/2021-07-31", "active"), "2021-08-01", "ended", Truth.NO),
            (act("2021-07-01/2021-07-31", "offered"), "2021-08-01", "unknown", Truth.NO),
            (act("2021-07-28", "held"), "2021-07-28", "held", Truth.NO),
            (act("2021-07-28", "held"), "2021-07-29", "held", Truth.NO),
            (act("2021/2025-12-10..", "active"), "2025-12-10", "active", Truth.CERTAIN),
            (act("../..", "active"), "2025-12-10", "unknown", Truth.POSSIBLE),
        ],
    )
    def test_without_milestones(self, agreement: Agreement, on: str, status: str, truth: Truth) -> None:
        """
        Before, within, after, and where the dates leave the day open.
        """
        found = agreement.status_on(on)

        assert (AgreementStatus(status), truth) == (found.status, found.truth)

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2021-06-15", "announced"),
            ("2021-07-31", "announced"),
            ("2021-08-01", "active"),
            ("2021-08-20", "active"),
            ("2021-08-31", "suspended"),
            ("2021-12-31", "suspended"),
            ("2021-05-31", "unknown"),
            ("2022-01-01", "ended"),
        ],
    )
    def test_last_milestone(self, on: str, expected: str) -> None:
        """
        The last step that was certainly reached: a step "in August" is sure only when August is over.
        """
        steps = (("announced", "2021-06-01"), ("active", "2021-08-01"), ("suspended", "2021-08"))
        agreement = act("2021-06-01/2021-12-31", "active", *steps)

        assert AgreementStatus(expected) is agreement.status_on(on).status

    @given(agreements(), days())
    def test_says_what_in_force_says(self, agreement: Agreement, day: date) -> None:
        """
        Its truth is that of `in_force`.
        """
        found = agreement.status_on(day)

        assert Truth.from_level(agreement.in_force(day)) is found.truth

    @given(st.sampled_from(AgreementStatus), st.integers(0, 3))
    def test_truth(self, status: AgreementStatus, level: int) -> None:
        """
        The level comes down to a truth.
        """
        expected: Any = {0: Truth.NO, 1: Truth.POSSIBLE, 2: Truth.POSSIBLE, 3: Truth.CERTAIN}

        assert expected[level] is StatusOn(status, level).truth
