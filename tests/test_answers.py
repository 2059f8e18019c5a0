"""
What answered an incident, and how many days later.
"""

from __future__ import annotations

from itertools import product
from typing import Any, Final

import pytest

from borderwatch.answers import days_between
from borderwatch.dataset import Dataset
from borderwatch.errors import UnknownId
from borderwatch.records import Agreement, Incident, Link, Response
from borderwatch.records.vocabulary import AgreementKind, Basis, IncidentKind, LinkKind
from borderwatch.values.estimate import Estimate
from borderwatch.values.when import When
from tests import oracle


def incident(record_id: str, when: str, **fields: Any) -> Incident:
    """
    An incident of that date.
    """
    return Incident(id=record_id, kinds=(IncidentKind.ATTACK,), summary="", when=When.parse(when), **fields)


def act(record_id: str, when: str, *answered: Response) -> Agreement:
    """
    An act of cooperation of that date that answers others.
    """
    return Agreement(
        id=record_id, name=record_id, kind=AgreementKind.PATROL, when=When.parse(when), responds_to=answered
    )


WATCH: Final = Dataset.of(
    incident("attack", "2021-07-28"),
    incident("attack-2", "2021-07-30", links=(Link(kind=LinkKind.RETALIATES_FOR, target="attack"),)),
    incident("attack-3", "2021-08", links=(Link(kind=LinkKind.FOLLOWS, target="attack", basis=Basis.IMPLIED),)),
    incident("attack-4", "2021-07-29", links=(Link(kind=LinkKind.SAME_AS, target="attack"),)),
    act("patrols", "2021-07-29", Response(to="attack")),
    act("protest", "2021", Response(to="attack", basis=Basis.IMPLIED), Response(to="patrols")),
    act("talks", "2021-07-29"),
)


class TestResponses:
    """
    Answers are acts of cooperation that respond, and incidents that follow or retaliate, stated or implied.
    """

    def test_in_the_order_of_time(self) -> None:
        """
        By their begin; what is only said to be the same, or answers nothing, is no answer.
        """
        assert [str(answer) for answer in WATCH.responses("attack")] == [
            "protest (responds-to, implied, 0–156 days later)",
            "patrols (responds-to, stated, 1 day later)",
            "attack-2 (retaliates-for, stated, 2 days later)",
            "attack-3 (follows, implied, 4–34 days later)",
        ]

    def test_of_an_agreement(self) -> None:
        """
        An act of cooperation may be answered as well.
        """
        (answer,) = WATCH.responses("patrols")

        assert answer.record == WATCH.agreements["protest"]
        assert (answer.how, answer.basis) == ("responds-to", Basis.STATED)

    def test_none(self) -> None:
        """
        What nothing answers has no answers.
        """
        assert WATCH.responses("talks") == ()

    @pytest.mark.parametrize("asked", ["atack", "nobody"])
    def test_unknown(self, asked: str) -> None:
        """
        An id of neither sort is refused.
        """
        with pytest.raises(UnknownId, match=f"no incident or agreement has the id '{asked}'"):
            WATCH.responses(asked)


class TestDays:
    """
    The days between two begins, in bounds; an answer is never earlier than what it answers.
    """

    @pytest.mark.parametrize(
        ("first", "second", "expected"),
        [
            ("2021-07-28", "2021-07-28", Estimate.exactly(0)),
            ("2021-07-28", "2021-08-01", Estimate.exactly(4)),
            ("2021-07-28", "2021-08", Estimate(4, None, 34)),
            ("2021-07", "2021-07", Estimate(0, None, 30)),
            ("2021-07-28/2021-09", "2021-08-01/..", Estimate.exactly(4)),
            ("[2020-07-28,2021-07-28]", "2021-08-01", Estimate(4, None, 369)),
            ("2021?-07-28", "2021-08-01", Estimate(4, 4, 369)),
            ("2021-08-01", "2021-07-28", None),
            ("../2021-07-28", "2021-08-01", None),
            ("2021-07-28", "../..", None),
        ],
    )
    def test_bounds(self, first: str, second: str, expected: Estimate | None) -> None:
        """
        None where a begin is open or the answer began before.
        """
        assert expected == days_between(When.parse(first), When.parse(second))

    def test_against_worlds(self) -> None:
        """
        The least and the greatest number of days over all worlds in which the answer did not come before.
        """
        closed = [told for told in oracle.DATES if all(1 <= begin <= 6 for begin, _ in told.worlds)]
        for first, second in product(closed, closed):
            if not (first.when.earliest and second.when.earliest):
                continue
            days = {b - a for a, _ in first.worlds for b, _ in second.worlds if a <= b}
            found = days_between(first.when, second.when)
            expected = (min(days), max(days)) if days else None

            assert expected == (found and (found.low, found.high)), (str(first.when), str(second.when))

    def test_best(self) -> None:
        """
        The best number of days is that between the best days, where both have one.
        """
        first = When.parse("[2020-07-28,2021-07-28]", best="2021-07-28")

        assert days_between(first, When.parse("2021-08-01")) == Estimate(4, 4, 369)
