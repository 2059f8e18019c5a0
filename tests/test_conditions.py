"""
The question, held against every world that a record allows.
"""

from __future__ import annotations

import pickle
from itertools import chain, combinations_with_replacement, product
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

import borderwatch as bw
from borderwatch.conditions import Condition
from borderwatch.conditions.algebra import EVERYTHING
from borderwatch.conditions.leaves import WithStanding
from borderwatch.errors import InvalidValue, UnknownId, UnknownName, WrongQuestion
from borderwatch.records import (
    Activity,
    Agreement,
    Claim,
    Incident,
    Location,
    Participant,
    Record,
    Source,
)
from borderwatch.records.vocabulary import (
    AgreementKind,
    AgreementStatus,
    Granularity,
    IncidentKind,
    Role,
    Stance,
    Standing,
)
from borderwatch.selection import Agreements, Context, Incidents
from borderwatch.values.citation import Citation
from borderwatch.values.when import When
from tests import oracle
from tests.oracle import Scene, exact_level
from tests.strategies.scenes import (
    KINDS,
    ROLES,
    asked_actors,
    conditions,
    each_asked_once,
    parts,
    questions,
    scenes,
    told_dates,
    told_incidents,
)
from tests.strategies.values import window_texts
from tests.values.worlds import ALL_DAYS, WINDOWS, AskedDays, written

ESTABLISHED: Final = Scene({})
"Actors whose memberships all stand."


def incident(**fields: Any) -> Incident:
    """
    An incident with nothing stated but what is given.
    """
    return Incident(**{"id": "it", "kinds": (IncidentKind.OTHER,), "summary": "", **fields})


def level_of(condition: Condition, record: Record, scene: Scene = ESTABLISHED) -> int:
    """
    The level as a user gets it: asked of a collection, with the record's own standing.
    """
    context = scene.context
    if isinstance(record, Agreement):
        return Agreements([record], kind="agreement", context=context).where(condition).level(record)
    assert isinstance(record, Incident)
    return Incidents([record], kind="incident", context=context).where(condition).level(record)


class TestEachLeafIsExact:
    """
    CERTAIN holds in every world that the record allows, NO in none; between, the best reading decides.
    """

    def test_during_and_started_in(self) -> None:
        """
        A record overlaps a window, or began in it, as its date does.
        """
        collection = Incidents(
            [incident(id=f"it-{number}", when=told.when) for number, told in enumerate(oracle.DATES)], kind="incident"
        )
        for asked in WINDOWS:
            for condition in (bw.during(asked.text), bw.started_in(asked.text)):
                hits = collection.where(condition)
                for record in collection:
                    expected = exact_level(condition, record, ESTABLISHED)

                    assert expected == hits.level(record), (str(condition), record.when)

    def test_within(self) -> None:
        """
        Every one or two stated locations, in every standing, in every place asked: an established location in it is
        certain; one that contains it, or is not established, is possible; stated locations are the only candidates.
        """
        every = [Location(place=place, standing=standing) for place, standing in product(oracle.PLACES, Standing)]
        told = chain([()], ((spot,) for spot in every), combinations_with_replacement(every, 2))
        records = [incident(id=f"it-{number}", places=places) for number, places in enumerate(told)]
        collection = Incidents(records, kind="incident", context=ESTABLISHED.context)
        for place in oracle.PLACES:
            condition = bw.within(place)
            hits = collection.where(condition)
            for record in collection:
                expected = exact_level(condition, record, ESTABLISHED)

                assert expected == hits.level(record), (place, record.places)

    @settings(max_examples=300)
    @given(scenes(), st.lists(parts(), max_size=2), asked_actors())
    def test_involving(self, scene: Scene, stated: list[Participant], condition: Condition) -> None:
        """
        One or two participants in any role and standing, units whose membership stands in any way, asked with and
        without a role, with and without the unidentified.
        """
        record = incident(participants=tuple(stated))
        expected = exact_level(condition, record, scene)

        assert expected == level_of(condition, record, scene)

    @pytest.mark.parametrize("unidentified", [False, True])
    @pytest.mark.parametrize("role", [None, *ROLES])
    def test_involving_one(self, role: Role | None, unidentified: bool) -> None:  # noqa: FBT001  # a parameter
        """
        Every single participant, with its unit's membership in every standing.
        """
        stated = [
            Participant(actor=actor, role=r, standing=s) for actor, r, s in product(oracle.ACTORS, ROLES, Standing)
        ]
        for membership in Standing:
            scene = Scene({"cell": membership})
            records = [incident(id=f"it-{n}", participants=(part,)) for n, part in enumerate(stated)]
            collection = Incidents(records, kind="incident", context=scene.context)
            for actor in ("cartel", "cell", "zetas", "gunmen"):
                condition = bw.involving(actor, role, unidentified=unidentified)
                hits = collection.where(condition)
                for record in collection:
                    expected = exact_level(condition, record, scene)

                    assert expected == hits.level(record), (str(condition), record.participants, membership)

    def test_of_kind(self) -> None:
        """
        Every one or two kinds: a narrower one stated is certain, a broader one stated is possible.
        """
        pairs = list(combinations_with_replacement(IncidentKind, 2))
        records = [incident(id=f"it-{number}", kinds=kinds) for number, kinds in enumerate(pairs)]
        collection = Incidents(records, kind="incident")
        for kind in IncidentKind:
            condition = bw.of_kind(kind)
            hits = collection.where(condition)
            for record in collection:
                expected = exact_level(condition, record, ESTABLISHED)

                assert expected == hits.level(record), (kind, record.kinds)

    @settings(max_examples=200)
    @given(told_incidents(most=1), questions())
    def test_own_standing(self, record: Incident, condition: Condition) -> None:
        """
        A record's own standing caps every answer about it, also of the opposite.
        """
        for asked in (condition, ~condition):
            expected = exact_level(asked, record, ESTABLISHED)

            assert expected == level_of(asked, record)

    def test_what_is_known(self) -> None:
        """
        Granularity, sources and the standing itself are known: certain or not so, up to the record's own standing.
        """
        source = Source(id="report-a", title="")
        context = Context(sources=bw.Dataset.of(source, Source(id="report-b", title="")).sources)
        record = incident(
            granularity=Granularity.SERIES,
            standing=Standing.ALLEGED,
            places=(Location(place="gt", citations=(Citation("report-a", 3),)),),
        )
        collection = Incidents([record], context=context)
        expected = {
            bw.of_granularity("series"): 2,
            ~bw.of_granularity("series"): 0,
            bw.of_granularity("event"): 0,
            bw.from_source("report-a"): 2,
            bw.from_source("report-b"): 0,
            ~bw.from_source("report-b"): 2,
            bw.with_standing("alleged"): 2,
            bw.with_standing("claimed"): 0,
        }

        assert expected == {condition: collection.where(condition).level("it") for condition in expected}


FORCE: Final = {
    AgreementStatus.SCHEDULED: ((True,), True),
    AgreementStatus.ACTIVE: ((True,), True),
    AgreementStatus.EXTENDED: ((True,), True),
    AgreementStatus.ANNOUNCED: ((True, False), True),
    AgreementStatus.PLANNED: ((True, False), False),
    AgreementStatus.UNKNOWN: ((True, False), False),
    AgreementStatus.OFFERED: ((False,), False),
    AgreementStatus.PLEDGED: ((False,), False),
    AgreementStatus.HELD: ((False,), False),
    AgreementStatus.SUSPENDED: ((False,), False),
    AgreementStatus.ENDED: ((False,), False),
    AgreementStatus.LAPSED: ((False,), False),
}
"What the status of an act of cooperation may come to on a day that its dates cover, and by the best reading."


def exact_force(told: oracle.Told, asked: AskedDays, status: AgreementStatus, *, extendable: bool) -> int:
    """
    The level of its being in force, by counting worlds: begun and ended, extended or not, come to pass or not.
    """
    longer = {
        (begin, later) for begin, end in told.worlds for later in (range(end, ALL_DAYS.stop) if extendable else [end])
    }
    found = {came_to_pass and asked.overlaps(world) for came_to_pass in FORCE[status][0] for world in longer}
    if len(found) == 1:
        return 3 if found == {True} else 0
    covered = all(asked.overlaps(world) for world in told.worlds)
    days = {day for begin, end in told.best for day in range(begin, end + 1)}
    return 2 if FORCE[status][1] and (covered or (bool(days) and days <= asked.days)) else 1


class TestInForce:
    """
    Scheduled days are covered; after a tentative end that may be extended it is possible.
    """

    @pytest.mark.parametrize("extendable", [False, True])
    @pytest.mark.parametrize("status", AgreementStatus)
    def test_exact(self, status: AgreementStatus, extendable: bool) -> None:  # noqa: FBT001  # a parameter
        """
        Every date, in every window, in every status, with a firm and with a tentative end.
        """
        dates = oracle.DATES
        acts = [
            Agreement(
                id=f"act-{n}", name="", kind=AgreementKind.PATROL, when=told.when, status=status, extendable=extendable
            )
            for n, told in enumerate(dates)
        ]
        collection = Agreements(acts, kind="agreement")
        for asked in WINDOWS:
            hits = collection.in_force(asked.text)
            for told, act in zip(dates, acts, strict=True):
                expected = exact_force(told, asked, status, extendable=extendable)

                assert expected == hits.level(act), (str(act.when), asked.text)

    def test_asked_like_any_window(self) -> None:
        """
        A day, a month, a date and a pair of them can be asked, and the answer prints as it was asked.
        """
        act = Agreement(
            id="act",
            name="",
            kind=AgreementKind.PATROL,
            when=When.parse("2025-01/2025-06"),
            status=AgreementStatus.ACTIVE,
            extendable=True,
        )
        collection = Agreements([act])
        expected = {"2025-03-01": 3, "2025-07": 1, "2024": 0, "2024/2025": 3}

        assert expected == {on: collection.in_force(on).level("act") for on in expected}
        assert collection.in_force(("2025-07", "2025-08")).level("act") == 1
        assert str(collection.in_force("2025-07").condition) == "in_force('2025-07')"


class TestCombinations:
    """
    `&` is the lesser level, `|` the greater, `~` three minus. A condition that asks each of when, place, actor and
    kind at most once is exact; others never say CERTAIN or NO wrongly, and may say POSSIBLE where all worlds agree.
    """

    @settings(max_examples=250)
    @given(told_incidents(), scenes(), each_asked_once())
    def test_each_asked_once_is_exact(self, record: Incident, scene: Scene, condition: Condition) -> None:
        """
        The level is that of the worlds.
        """
        expected = exact_level(condition, record, scene)

        assert expected == level_of(condition, record, scene)

    @settings(max_examples=250)
    @given(told_incidents(), scenes(), conditions())
    def test_never_wrong(self, record: Incident, scene: Scene, condition: Condition) -> None:
        """
        CERTAIN holds in every world, NO in none, whatever is asked.
        """
        level = level_of(condition, record, scene)
        found = oracle.answers(condition, record, scene)

        assert level != 3 or found == {True}
        assert level != 0 or found == {False}

    def test_where_all_worlds_agree(self) -> None:
        """
        Of a day in one of two months, "in July or not in July" is POSSIBLE although every world says yes.
        """
        record = incident(when=When.parse("[2021-07-28,2021-08-02]"))
        july = bw.during("2021-07")

        assert oracle.answers(july | ~july, record, ESTABLISHED) == {True}
        assert bw.Truth.POSSIBLE is Incidents([record]).where(july | ~july).truth("it")

    @settings(max_examples=80)
    @given(told_incidents(), conditions(2), conditions(2), conditions(2))
    def test_algebra(self, record: Incident, a: Condition, b: Condition, c: Condition) -> None:
        """
        De Morgan, double negation, absorption, distribution; the order and the grouping do not matter.
        """
        context = ESTABLISHED.context

        def level(condition: Condition) -> int:
            return condition.level(record, context)

        assert level(~~a) == level(a) == 3 - level(~a)
        assert level(~(a & b)) == level(~a | ~b)
        assert level(~(a | b)) == level(~a & ~b)
        assert level(a & (a | b)) == level(a) == level(a | (a & b))
        assert level(a & (b | c)) == level((a & b) | (a & c))
        assert level(a | (b & c)) == level((a | b) & (a | c))
        assert level(a & b) == level(b & a) == min(level(a), level(b))
        assert level(a | b) == level(b | a) == max(level(a), level(b))
        assert level((a & b) & c) == level(a & (b & c))

    @given(told_incidents(), conditions(2))
    def test_everything(self, record: Incident, a: Condition) -> None:
        """
        What is true of everything changes nothing in `&`.
        """
        assert level_of(a, record) == level_of(a & EVERYTHING, record) == level_of(EVERYTHING & a, record)


class TestLearning:
    """
    Learning more about what a record states (a narrower date or place, a settled standing) moves only POSSIBLE.
    """

    @staticmethod
    def assert_only_possible_moved(condition: Condition, before: Incident, after: Incident) -> None:
        """
        What was certain or out of the question stays so.
        """
        level = level_of(condition, before)

        assert level in (1, 2) or level == level_of(condition, after)

    @settings(max_examples=150)
    @given(told_incidents(), conditions(), told_dates(), st.data())
    def test_narrower_date(
        self, record: Incident, condition: Condition, broad: oracle.Told, data: st.DataObject
    ) -> None:
        """
        A date that allows fewer worlds.
        """
        narrow = data.draw(st.sampled_from([told for told in oracle.DATES if told.worlds <= broad.worlds]))
        before, after = (replace(record, when=told.when) for told in (broad, narrow))
        self.assert_only_possible_moved(condition, before, after)

    @settings(max_examples=150)
    @given(told_incidents(), conditions(), st.data())
    def test_narrower_place(self, record: Incident, condition: Condition, data: st.DataObject) -> None:
        """
        A place inside each one that is stated.
        """
        before = replace(record, places=tuple(p for p in record.places if p.standing is not Standing.DENIED))
        narrower = tuple(
            replace(spot, place=data.draw(st.sampled_from(oracle.spots_in(spot.place)))) for spot in before.places
        )
        self.assert_only_possible_moved(condition, before, replace(before, places=narrower))

    @settings(max_examples=150)
    @given(told_incidents(), conditions(), st.booleans())
    def test_settled_participation(self, record: Incident, condition: Condition, is_true: bool) -> None:  # noqa: FBT001  # drawn
        """
        Whoever was alleged, claimed, suspected or disputed to have taken part did, or did not.
        """
        settled = Standing.ESTABLISHED if is_true else Standing.DENIED
        known = (Standing.ESTABLISHED, Standing.DENIED)
        after = tuple(
            part if part.standing in known else replace(part, standing=settled) for part in record.participants
        )
        self.assert_only_possible_moved(condition, record, replace(record, participants=after))

    @settings(max_examples=150)
    @given(told_incidents(), conditions())
    def test_settled_place(self, record: Incident, condition: Condition) -> None:
        """
        Where it may have been, it was. (That it was at none of the places stated leaves the place open anew.)
        """
        after = tuple(
            spot if spot.standing is Standing.DENIED else replace(spot, standing=Standing.ESTABLISHED)
            for spot in record.places
        )
        self.assert_only_possible_moved(condition, record, replace(record, places=after))

    @settings(max_examples=150)
    @given(told_incidents(), conditions())
    def test_settled_record(self, record: Incident, condition: Condition) -> None:
        """
        It did happen.
        """
        if record.standing is Standing.DENIED:
            return
        self.assert_only_possible_moved(condition, record, replace(record, standing=Standing.ESTABLISHED))


class TestStanding:
    """
    Established is 3; claimed and alleged 2; suspected and disputed 1; denied alone 0. The stronger of two counts.
    """

    @pytest.mark.parametrize(
        ("standings", "expected"),
        [
            (["established"], 3),
            (["claimed"], 2),
            (["alleged"], 2),
            (["suspected"], 1),
            (["disputed"], 1),
            (["denied"], 0),
            (["alleged", "denied"], 2),
            (["denied", "suspected"], 1),
            (["suspected", "established", "denied"], 3),
        ],
    )
    def test_stronger_counts(self, standings: list[str], expected: int) -> None:
        """
        Of the statements that one actor took part, in any order.
        """
        stated = [Participant(actor="zetas", role=Role.PERPETRATOR, standing=Standing(text)) for text in standings]
        for order in (stated, stated[::-1]):
            assert expected == level_of(bw.involving("zetas"), incident(participants=tuple(order)))

    @pytest.mark.parametrize(
        ("standing", "yes", "no"),
        [("established", 3, 0), ("claimed", 2, 0), ("alleged", 2, 0), ("suspected", 1, 0), ("denied", 0, 0)],
    )
    def test_caps_both_ways(self, standing: str, yes: int, no: int) -> None:
        """
        Of what may not have happened nothing is certain, neither that it was in July nor that it was not in June.
        """
        record = incident(when=When.parse("2021-07-28"), standing=Standing(standing))

        assert (yes, yes) == (level_of(bw.during("2021-07"), record), level_of(~bw.during("2021-06"), record))
        assert (no, no) == (level_of(bw.during("2021-06"), record), level_of(~bw.during("2021-07"), record))


class TestWhatIsNotStated:
    """
    NO means "not stated to", also for an unidentified perpetrator; `unidentified=True` makes those POSSIBLE.
    """

    def test_unidentified(self) -> None:
        """
        Gunmen whom nobody identified may be anybody, and only if that is asked.
        """
        record = incident(participants=(Participant(actor="gunmen", role=Role.PERPETRATOR),))

        assert level_of(bw.involving("zetas"), record) == 0
        assert level_of(~bw.involving("zetas"), record) == 3
        assert level_of(bw.involving("zetas", unidentified=True), record) == 1
        assert level_of(bw.involving("zetas", "victim", unidentified=True), record) == 0

    def test_an_event_on_both_sides(self) -> None:
        """
        What took place on both sides is certain on each, and certainly not on the one side alone.
        """
        record = incident(places=(Location(place="la-mesilla"), Location(place="mx")))

        assert level_of(bw.within("gt") & bw.within("mx"), record) == 3
        assert level_of(bw.within("gt") & ~bw.within("mx"), record) == 0


class TestNoBool:
    """
    Truth and conditions refuse to be a bool.
    """

    def test_condition(self) -> None:
        """
        `and`, `or`, `not` and `if` would drop half of the question without a word.
        """
        july = bw.during("2021-07")
        with pytest.raises(WrongQuestion, match=r"&, \| and ~"):
            assert july and bw.during("2021-08")  # noqa: PT018  # as a user writes it
        with pytest.raises(WrongQuestion):
            assert not july

    def test_truth(self) -> None:
        """
        `if hits.truth(it)` would take POSSIBLE for a yes.
        """
        with pytest.raises(WrongQuestion, match=r"Truth\.CERTAIN"):
            bool(Incidents([incident()]).where(bw.during("2021")).truth("it"))

    @pytest.mark.parametrize("other", [True, None, "during('2021')", bw.Truth.NO])
    def test_joined_with_something_else(self, other: Any) -> None:
        """
        A condition is combined with conditions.
        """
        with pytest.raises(WrongQuestion, match="combined with another condition"):
            bw.during("2021") & other
        with pytest.raises(WrongQuestion, match=f"not with {type(other).__name__}"):
            bw.during("2021") | other


CLAIM: Final = Claim(id="denial", speaker="cartel", stance=Stance.DENIES, about=("it",), summary="")
AGREEMENT: Final = Agreement(
    id="act",
    name="",
    kind=AgreementKind.PATROL,
    parties=("zetas",),
    activities=(Activity(kind="patrols", by=("cell",)),),
)


class TestWrongQuestions:
    """
    A condition asked of a kind of record that lacks the field raises; NO would make its opposite CERTAIN.
    """

    @pytest.mark.parametrize(
        ("condition", "record", "message"),
        [
            (bw.during("2021"), CLAIM, "during cannot be asked of a claim, which has no when"),
            (bw.started_in("2021"), CLAIM, "started_in cannot be asked of a claim"),
            (bw.within("gt"), CLAIM, "within cannot be asked of a claim, which has no places"),
            (bw.involving("zetas"), CLAIM, "involving cannot be asked of a claim, which has no participants"),
            (bw.of_kind("attack"), CLAIM, "of_kind.* cannot be asked of a claim"),
            (bw.of_kind("attack"), AGREEMENT, "an agreement, which is never of that kind"),
            (bw.of_kind("patrol"), incident(), "an incident, which is never of that kind"),
            (bw.of_granularity("event"), AGREEMENT, "of_granularity cannot be asked of an agreement"),
            (bw.with_standing("denied"), AGREEMENT, "with_standing cannot be asked of an agreement"),
            (bw.involving("zetas", "perpetrator"), AGREEMENT, "an agreement, whose actors are parties"),
            (bw.in_force("2021"), incident(), "only agreements are in force"),
        ],
    )
    def test_field_is_missing(self, condition: Condition, record: Record, message: str) -> None:
        """
        The question alone, its opposite and its combinations raise alike.
        """
        context = ESTABLISHED.context
        for asked in (condition, ~condition, condition & EVERYTHING, EVERYTHING | condition):
            with pytest.raises(WrongQuestion, match=message):
                asked.level(record, context)

    def test_parties(self) -> None:
        """
        An agreement involves its parties and whoever acts under it, and only as parties.
        """
        expected = {"zetas": 3, "cell": 3, "cartel": 3, "crew": 1, "gunmen": 0}

        assert expected == {actor: level_of(bw.involving(actor), AGREEMENT) for actor in expected}
        assert level_of(bw.involving("zetas", "party"), AGREEMENT) == 3

    @pytest.mark.parametrize("asked", ["during('2021')", None, True, lambda record: record])
    def test_where_takes_conditions(self, asked: Any) -> None:
        """
        Text, nothing and a function are no conditions.
        """
        with pytest.raises(WrongQuestion, match=r"where\(\) takes a condition such as during\('2021'\)"):
            Incidents([incident()]).where(asked)


class TestWrongInput:
    """
    What is asked wrongly is refused with a sentence and a hint.
    """

    @pytest.mark.parametrize(
        ("ask", "message"),
        [
            (lambda: bw.of_kind("atack"), "'atack' is no kind of incident or agreement; did you mean 'attack'"),
            (lambda: bw.of_kind(5), "5 is no kind"),  # type: ignore[arg-type]  # that is the test
            (lambda: bw.involving("zetas", "perpetrators"), "'perpetrators' is no role; did you mean 'perpetrator'"),
            (lambda: bw.involving("zetas", "zzz"), "'zzz' is no role; one of: perpetrator, target"),
            (lambda: bw.of_granularity("events"), "'events' is no granularity; did you mean 'event'"),
            (lambda: bw.with_standing("denies"), "'denies' is no standing; did you mean 'denied'"),
            (lambda: bw.during("2021-13"), "2021-13"),
            (lambda: bw.during("[2020,2021]"), r"\[2020,2021\] cannot be a window"),
            (lambda: bw.during("2021~"), "cannot be a window"),
            (lambda: bw.started_in("2022", "2021"), r"the window ends \(2021\) before it begins \(2022\)"),
            (lambda: bw.in_force("soon"), "cannot read 'soon' as a date"),
        ],
    )
    def test_refused(self, ask: Any, message: str) -> None:
        """
        A word that is not in the list, a date that cannot be asked.
        """
        with pytest.raises(InvalidValue, match=message):
            ask()

    def test_unknown_names(self) -> None:
        """
        Names and ids are looked up where the question is asked, not where it is written.
        """
        collection = Incidents([incident()], context=ESTABLISHED.context)
        with pytest.raises(UnknownName, match="no place is called 'Gt-1'"):
            collection.where(~bw.within("Gt-1"))
        with pytest.raises(UnknownName, match="no actor is called 'zetaz'; did you mean 'zetas'"):
            collection.where(bw.during("2021") | bw.involving("zetaz"))
        with pytest.raises(UnknownId, match="no source has the id 'report-a'"):
            collection.where(bw.from_source("report-a"))
        with pytest.raises(WrongQuestion, match="by its id or a name, not by int"):
            collection.where(bw.within(5))  # type: ignore[arg-type]  # that is the test


class TestValues:
    """
    A condition is a value: it compares, prints and travels, with ids once it was asked.
    """

    @given(conditions())
    def test_prints_as_it_is_written(self, condition: Condition) -> None:
        """
        What is printed, evaluated, is the same condition.
        """
        assert condition == eval(str(condition), vars(bw).copy())  # noqa: S307  # text of our own

    @given(conditions(), conditions())
    def test_travels(self, condition: Condition, other: Condition) -> None:
        """
        A copy by pickle is equal, hashes alike, and differs from what prints otherwise.
        """
        again = pickle.loads(pickle.dumps(condition))  # noqa: S301  # bytes of our own

        assert (condition, hash(condition), str(condition)) == (again, hash(again), str(again))
        assert (condition == other) == (str(condition) == str(other))

    @given(window_texts())
    def test_windows(self, text: str) -> None:
        """
        A window prints as it was asked, in whatever way it was given.
        """
        asked = bw.during(text)

        assert asked == bw.during(When.parse(text)) == bw.during(asked.window)  # type: ignore[attr-defined]  # it has
        assert asked == eval(str(asked), vars(bw).copy())  # noqa: S307  # text of our own

    @pytest.mark.parametrize(
        ("asked", "same"),
        [
            (bw.during("2021-07", "2021-08"), "during('2021-07/2021-08')"),
            (bw.during(("2021-07", "2021-08")), "during('2021-07/2021-08')"),
            (bw.during(When.parse("2021-07").earliest), "during('2021-07-01')"),
            (
                ~bw.involving("cjng", "victim", unidentified=True),
                "~involving('cjng', role='victim', unidentified=True)",
            ),
            (bw.of_kind("attack") & ~bw.from_source("a"), "(of_kind('attack') & ~from_source('a'))"),
            (
                bw.of_granularity("trend") | bw.with_standing("denied"),
                "(of_granularity('trend') | with_standing('denied'))",
            ),
            (EVERYTHING, "everything()"),
        ],
    )
    def test_text(self, asked: Condition, same: str) -> None:
        """
        Every leaf has a text.
        """
        assert same == str(asked)

    def test_names_become_ids(self) -> None:
        """
        Names in every corner of a condition are ids once it was asked, and the condition itself stays as it was.
        """
        collection = Incidents([incident()], context=ESTABLISHED.context)
        asked = ~(bw.within("La Mesilla") | bw.during("2021")) & bw.involving("ZETAS", role="victim")
        written_with_ids = "(~(within('la-mesilla') | during('2021')) & involving('zetas', role='victim'))"

        assert written_with_ids == str(collection.where(asked).condition)
        assert "La Mesilla" in str(asked)
        assert collection.where(asked).condition == collection.where(collection.where(asked).condition).condition

    def test_leaves(self) -> None:
        """
        The single questions of a condition, in order.
        """
        asked = ~(bw.within("gt") | bw.during("2021")) & bw.with_standing("denied")

        assert [bw.within("gt"), bw.during("2021"), WithStanding(Standing.DENIED)] == list(asked.leaves())


class TestOracle:
    """
    The oracle tells apart what the laws tell apart.
    """

    def test_levels(self) -> None:
        """
        One record for each level, counted by hand.
        """
        july = bw.during(written(2))
        by_text = {str(told.when): told for told in oracle.DATES}
        expected = {written(2): 3, "2021-07": 1, written(3): 0, f"[{written(2)},{written(4)}]": 1}

        assert expected == {
            text: exact_level(july, incident(when=When.parse(text)), ESTABLISHED)
            for text in expected
            if text in by_text
        }

    def test_knows_the_vocabulary(self) -> None:
        """
        Kinds that the oracle takes for narrower are in the list.
        """
        narrower = {kind for kinds in oracle.NARROWER.values() for kind in kinds}

        assert narrower | set(oracle.NARROWER) <= {kind.value for kind in IncidentKind}
        assert {IncidentKind.AMBUSH, IncidentKind.SHOOTOUT} <= set(KINDS)
