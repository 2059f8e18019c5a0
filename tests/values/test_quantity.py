"""
Amounts with a unit.
"""

from __future__ import annotations

import pickle
from decimal import Decimal

import pytest
from hypothesis import given

from borderwatch.errors import InvalidValue
from borderwatch.values.estimate import Estimate
from borderwatch.values.quantity import SCALES, Quantity, base_unit
from tests.strategies.values import estimates, quantities

DIMENSIONS = {unit: dimension for dimension, units in SCALES.items() for unit in units}


def exactly(number: int | str, unit: str) -> Quantity:
    """
    A known amount.
    """
    return Quantity(Estimate.exactly(Decimal(number)), unit)


class TestConversion:
    """
    Units of one dimension convert into its base unit; a "ton" that may be metric or short is a range.
    """

    @pytest.mark.parametrize(
        ("number", "unit", "base", "expected"),
        [
            (5, "kg", "kg", "5"),
            (250, "g", "kg", "0.25"),
            (2, "t", "kg", "2000"),
            (10, "lb", "kg", "4.5359237"),
            (1, "short-ton", "kg", "907.18474"),
            (1500, "m", "km", "1.5"),
            (15, "mi", "km", "24.14016"),
            (2, "days", "hours", "48"),
        ],
    )
    def test_exact(self, number: int, unit: str, base: str, expected: str) -> None:
        """
        A unit of one size converts without loss.
        """
        assert exactly(expected, base) == exactly(number, unit).to(base)

    def test_ton(self) -> None:
        """
        Six tons are between six short and six metric ones, and no one says a best.
        """
        expected = Estimate(Decimal("5443.10844"), None, 6000)

        assert expected == exactly(6, "ton").to("kg").amount

    def test_open_ton(self) -> None:
        """
        What is open stays open.
        """
        assert Estimate(Decimal("907.18474")) == Quantity(Estimate(1, 2), "ton").to("kg").amount

    @given(quantities())
    def test_bounds(self, quantity: Quantity) -> None:
        """
        A conversion keeps the order of the bounds, what was printed, and what is open.
        """
        dimension = DIMENSIONS.get(quantity.unit)
        told = quantity.to(base_unit(dimension)) if dimension else quantity

        assert quantity.text == told.text
        assert (quantity.high is None) == (told.high is None)
        assert told.best is None or told.low <= told.best
        assert told.high is None or (told.best or told.low) <= told.high

    @pytest.mark.parametrize(
        ("unit", "asked", "sentence"),
        [
            ("kg", "km", "kg cannot be told in km"),
            ("kg", "ton", "kg cannot be told in ton"),
            ("vehicles", "kg", "vehicles cannot be told in kg"),
            ("days", "hour", "did you mean 'hours'"),
        ],
    )
    def test_refused(self, unit: str, asked: str, sentence: str) -> None:
        """
        Another dimension, or what is no base unit, is refused.
        """
        with pytest.raises(InvalidValue, match=sentence):
            exactly(1, unit).to(asked)


class TestAddition:
    """
    Units of one dimension add, others refuse.
    """

    @given(estimates(), estimates())
    def test_same_unit(self, a: Estimate, b: Estimate) -> None:
        """
        Amounts of one unit add as estimates do, also of what is counted.
        """
        assert Quantity(a + b, "vehicles") == Quantity(a, "vehicles") + Quantity(b, "vehicles")

    def test_same_unit_is_kept(self) -> None:
        """
        Tons and tons stay tons.
        """
        assert exactly(3, "ton") == exactly(1, "ton") + exactly(2, "ton")

    def test_one_dimension(self) -> None:
        """
        Two units of one dimension add up in its base unit.
        """
        assert exactly("2000.5", "kg") == exactly(2, "t") + exactly(500, "g")

    @given(quantities(), quantities())
    def test_any_two(self, a: Quantity, b: Quantity) -> None:
        """
        Whether two add up depends on their dimensions alone, and not on which comes first.
        """
        if a.unit == b.unit or (a.unit in DIMENSIONS and DIMENSIONS[a.unit] == DIMENSIONS.get(b.unit)):
            assert a + b == b + a
        else:
            with pytest.raises(InvalidValue, match="do not add up"):
                a + b

    def test_other_types(self) -> None:
        """
        Nothing but a quantity is added.
        """
        with pytest.raises(TypeError, match="unsupported operand"):
            exactly(1, "kg") + 1  # type: ignore[operator]  # the wrong type is the point


class TestValue:
    """
    Quantities are values.
    """

    def test_str(self) -> None:
        """
        What was printed is what is shown; without it, the amount and its unit.
        """
        six = Estimate(5, None, 6)

        assert str(Quantity(six, "ton", "almost six tons")) == "almost six tons"
        assert str(Quantity(six, "ton")) == "5–6 ton"

    def test_bounds(self) -> None:
        """
        The bounds can be read off at once.
        """
        quantity = Quantity(Estimate(4, 5, 6), "vehicles")

        assert (quantity.low, quantity.best, quantity.high) == (4, 5, 6)

    @given(quantities())
    def test_pickle(self, quantity: Quantity) -> None:
        """
        A pickle keeps everything.
        """
        assert quantity == pickle.loads(pickle.dumps(quantity))  # noqa: S301  # our own bytes

    @pytest.mark.parametrize("unit", ["", "Kg", "shell casings", "kg ", "caf\u00e9", None, 5])
    def test_unit(self, unit: str) -> None:
        """
        A unit is a slug.
        """
        with pytest.raises(InvalidValue, match="a unit"):
            exactly(1, unit)

    @pytest.mark.parametrize("amount", [5, "5", None, Decimal(5)])
    def test_amount(self, amount: Estimate) -> None:
        """
        An amount is an estimate.
        """
        with pytest.raises(InvalidValue, match="an amount is an Estimate"):
            Quantity(amount, "kg")
