"""
Numbers with their bounds.
"""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal
from fractions import Fraction
from functools import reduce
from operator import add

import pytest
from hypothesis import given
from hypothesis import strategies as st

from borderwatch.errors import InvalidValue
from borderwatch.values.estimate import LARGEST, Estimate, Number, exact
from tests.strategies.values import estimates, numbers

ZERO = Estimate.exactly(0)


def as_fraction(number: Number) -> Fraction:
    """
    The number without any rounding.
    """
    return Fraction(number)


class TestAddition:
    """
    Addition is associative, commutative, has a zero, and keeps the bounds.
    """

    @given(estimates(), estimates(), estimates())
    def test_associative(self, a: Estimate, b: Estimate, c: Estimate) -> None:
        """
        It does not matter which two are added first.
        """
        assert (a + b) + c == a + (b + c)

    @given(estimates(), estimates())
    def test_commutative(self, a: Estimate, b: Estimate) -> None:
        """
        It does not matter which one comes first.
        """
        assert a + b == b + a

    @given(estimates())
    def test_zero(self, a: Estimate) -> None:
        """
        A stated zero changes nothing.
        """
        assert a == a + ZERO == ZERO + a

    @given(st.lists(estimates(), min_size=1, max_size=6))
    def test_bounds(self, added: list[Estimate]) -> None:
        """
        0 ≤ low ≤ best ≤ high holds for every sum.
        """
        total = reduce(add, added)

        assert total.low >= 0
        assert total.best is None or total.low <= total.best
        assert total.high is None or (total.best or total.low) <= total.high

    @given(estimates(), estimates())
    def test_exact(self, a: Estimate, b: Estimate) -> None:
        """
        No digit is lost: the sums are those of fractions.
        """
        total = a + b

        assert as_fraction(a.low) + as_fraction(b.low) == as_fraction(total.low)
        if a.high is not None and b.high is not None:
            assert total.high is not None
            assert as_fraction(a.high) + as_fraction(b.high) == as_fraction(total.high)

    @given(estimates(), estimates())
    def test_absorbing(self, a: Estimate, b: Estimate) -> None:
        """
        A best that no one says, and an open high, absorb what is added to them.
        """
        total = a + b

        assert (a.best is None or b.best is None) == (total.best is None)
        assert (a.high is None or b.high is None) == (total.high is None)

    def test_tenths(self) -> None:
        """
        0.1 + 0.2 is 0.3, as it is not for floats.
        """
        assert Estimate.exactly(Decimal("0.3")) == Estimate.exactly(Decimal("0.1")) + Estimate.exactly(Decimal("0.2"))

    def test_halves_make_a_whole(self) -> None:
        """
        A sum that is whole is an `int`.
        """
        total = Estimate.exactly(Decimal("0.5")) + Estimate.exactly(Decimal("1.5"))

        assert isinstance(total.low, int)

    @pytest.mark.parametrize("other", [1, 1.0, None, "1"])
    def test_other_types(self, other: object) -> None:
        """
        Nothing but an estimate is added.
        """
        with pytest.raises(TypeError, match="unsupported operand"):
            ZERO + other  # type: ignore[operator]  # the wrong type is the point

    @given(estimates())
    def test_may_exceed_a_stated_number(self, a: Estimate) -> None:
        """
        A sum may be larger than a stated number may, and still adds and pickles.
        """
        total = Estimate.exactly(LARGEST) + Estimate.exactly(LARGEST) + a

        assert total.low >= 2 * LARGEST
        assert total == pickle.loads(pickle.dumps(total))  # noqa: S301  # our own bytes


class TestScaling:
    """
    Every bound times an exact factor.
    """

    @given(estimates(), numbers())
    def test_exact(self, a: Estimate, factor: Number) -> None:
        """
        The products are those of fractions, and stay in order.
        """
        scaled = a.scaled(factor)

        assert as_fraction(a.low) * as_fraction(factor) == as_fraction(scaled.low)
        assert scaled.high is None or scaled.low <= scaled.high
        assert (a.best is None, a.high is None) == (scaled.best is None, scaled.high is None)

    @pytest.mark.parametrize("factor", [-1, 0.5, True, None, Decimal("NaN")])
    def test_refused(self, factor: Number) -> None:
        """
        A factor that is negative or not exact is refused.
        """
        with pytest.raises(InvalidValue, match="factor"):
            ZERO.scaled(factor)


class TestExactNumbers:
    """
    Exact numbers, never floats: whole ones are `int`, others `Decimal`.
    """

    @pytest.mark.parametrize(
        ("given_", "expected"),
        [
            (4, 4),
            (Decimal(4), 4),
            (Decimal("4.0"), 4),
            (Decimal("4E+2"), 400),
            (Decimal("-0"), 0),
            ("4", 4),
            ("4.0", 4),
            ("0.50", Decimal("0.5")),
            (Decimal("1.500"), Decimal("1.5")),
            (LARGEST, LARGEST),
            ("0.000000000001", Decimal("1E-12")),
        ],
    )
    def test_settled(self, given_: object, expected: Number) -> None:
        """
        One number has one form.
        """
        number = exact(given_)

        assert expected == number
        assert type(expected) is type(number)
        assert str(expected) == str(number)

    @pytest.mark.parametrize(
        ("value", "sentence"),
        [
            (0.1, "low must be an exact number, not float; write '0.1' in quotes, so that no digit is lost"),
            (1e300, "not float; write '1e\\+300' in quotes"),
            (float("nan"), "low must be an exact number, not float$"),
            (float("inf"), "low must be an exact number, not float$"),
            (True, "low must be an exact number, not bool"),
            (None, "low must be an exact number, not NoneType"),
            ([], "low must be an exact number, not list"),
            (Fraction(1, 3), "low must be an exact number, not Fraction"),
            (Decimal("NaN"), "low is not a finite number"),
            (Decimal("sNaN"), "low is not a finite number"),
            (Decimal("Infinity"), "low is not a finite number"),
            (-1, "low is below zero"),
            (Decimal("-0.5"), "low is below zero"),
            (LARGEST + 1, r"low is above 1e\+15"),
            (10**4000, r"low is above 1e\+15"),
            (Decimal("1E+999999"), r"low is above 1e\+15"),
            (Decimal("1E-13"), "low has more than 12 digits after the point"),
            (Decimal("1E-999999"), "low has more than 12 digits after the point"),
            (Decimal("0." + "1" * 300), "low has more than 12 digits after the point"),
            ("", "low '' is not a number"),
            ("-1", "low '-1' is not a number"),
            ("1e5", "low '1e5' is not a number"),
            ("1.", "low '1.' is not a number"),
            (".5", "low '.5' is not a number"),
            ("1.2.3", "low '1.2.3' is not a number"),
            ("1,000", "low '1,000' is not a number"),
            ("٤", "is not a number"),
            ("several", "low 'several' is not a number; write digits"),
            ("9" * 5000, "is not a number"),
        ],
    )
    def test_refused(self, value: object, sentence: str) -> None:
        """
        What is no exact number is refused with a short sentence.
        """
        with pytest.raises(InvalidValue, match=sentence) as caught:
            Estimate(value)  # type: ignore[arg-type]  # the wrong type is the point

        assert len(str(caught.value)) < 160

    @given(st.one_of(st.text(), st.decimals(), st.floats(), st.integers()))
    def test_nothing_else_is_raised(self, value: object) -> None:
        """
        Whatever the value, it becomes an exact number or `InvalidValue` is raised.
        """
        try:
            number = exact(value)
        except InvalidValue:
            return

        assert 0 <= number <= LARGEST
        assert number == exact(number)


class TestOrderOfBounds:
    """
    0 ≤ low ≤ best ≤ high.
    """

    @pytest.mark.parametrize(
        ("bounds", "sentence"),
        [
            ((5, None, 4), "low 5 is above high 4"),
            ((5, 4, None), "best 4 is below low 5"),
            ((5, 4, 6), "best 4 is below low 5"),
            ((1, 5, 4), "best 5 is above high 4"),
            ((0, -1, 4), "best is below zero"),
            ((0, 0, "many"), "high 'many' is not a number"),
        ],
    )
    def test_refused(self, bounds: tuple[Number, Number | None, Number | None], sentence: str) -> None:
        """
        Bounds out of order are refused, and the sentence names both.
        """
        with pytest.raises(InvalidValue, match=sentence):
            Estimate(*bounds)

    def test_nothing_stated(self) -> None:
        """
        Without any bound it is 0 or more, and no one says a best.
        """
        estimate = Estimate()

        assert (estimate.low, estimate.best, estimate.high) == (0, None, None)
        assert estimate != ZERO


class TestTravel:
    """
    Estimates are values.
    """

    @pytest.mark.parametrize(
        ("estimate", "text"),
        [
            (Estimate.exactly(4), "4"),
            (Estimate(4, 4, None), "4 or more"),
            (Estimate(4), "4 or more"),
            (Estimate(4, 6, None), "4 or more, best 6"),
            (Estimate(4, 5, 6), "4–6, best 5"),
            (Estimate(4, 4, 6), "4–6, best 4"),
            (Estimate(4, None, 6), "4–6"),
            (Estimate(4, None, 4), "4–4"),
            (Estimate.exactly(Decimal("0.5")), "0.5"),
            (Estimate.exactly(Decimal("1E-7")), "0.0000001"),
            (Estimate.exactly(0), "0"),
        ],
    )
    def test_str(self, estimate: Estimate, text: str) -> None:
        """
        It reads as a person writes it, in digits.
        """
        assert text == str(estimate)

    @given(estimates())
    def test_round_trips(self, estimate: Estimate) -> None:
        """
        A pickle, a copy and the repr make an equal estimate with an equal hash.
        """
        names = {"Estimate": Estimate, "Decimal": Decimal}
        again = [
            pickle.loads(pickle.dumps(estimate)),  # noqa: S301  # our own bytes
            copy.deepcopy(estimate),
            eval(repr(estimate), names),  # noqa: S307  # our own text
        ]

        assert [estimate] * 3 == again
        assert {hash(estimate)} == set(map(hash, again))

    def test_immutable(self) -> None:
        """
        No bound can be changed.
        """
        with pytest.raises(AttributeError, match="Estimate cannot be changed; make a new one"):
            ZERO.low = 5

    def test_is_exact(self) -> None:
        """
        It is exact where all three agree.
        """
        assert ZERO.is_exact
        assert not Estimate(4, None, 4).is_exact
        assert not Estimate(4, 4, None).is_exact
        assert Estimate(4) != 4
