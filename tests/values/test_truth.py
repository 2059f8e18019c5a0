"""
Three answers.
"""

from __future__ import annotations

import enum
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from borderwatch.errors import BorderwatchError, WrongQuestion
from borderwatch.values.truth import BEST, CERTAIN, NO, POSSIBLE, Truth

LEVELS = st.integers(NO, CERTAIN)


class TestTruth:
    """
    `Truth` is the projection of the levels: ordered, not an `IntEnum`, and it refuses to be a bool.
    """

    def test_levels(self) -> None:
        """
        Both levels between NO and CERTAIN are POSSIBLE.
        """
        expected = [Truth.NO, Truth.POSSIBLE, Truth.POSSIBLE, Truth.CERTAIN]

        assert expected == [Truth.from_level(level) for level in (NO, POSSIBLE, BEST, CERTAIN)]

    def test_order(self) -> None:
        """
        NO is less than POSSIBLE, and that is less than CERTAIN.
        """
        assert list(Truth) == sorted([Truth.POSSIBLE, Truth.CERTAIN, Truth.NO])
        assert Truth.NO < Truth.POSSIBLE < Truth.CERTAIN
        assert Truth.CERTAIN >= Truth.POSSIBLE >= Truth.POSSIBLE > Truth.NO

    @given(LEVELS, LEVELS)
    def test_monotone(self, a: int, b: int) -> None:
        """
        The projection keeps the order, so that it commutes with the least and the greatest.
        """
        assert Truth.from_level(min(a, b)) == min(Truth.from_level(a), Truth.from_level(b))
        assert Truth.from_level(max(a, b)) == max(Truth.from_level(a), Truth.from_level(b))

    @pytest.mark.parametrize("truth", list(Truth))
    def test_no_bool(self, truth: Truth) -> None:
        """
        `if truth:` raises, and says what to write instead.
        """
        with pytest.raises(WrongQuestion, match=r"is Truth\.CERTAIN") as caught:
            bool(truth)

        assert isinstance(caught.value, BorderwatchError)
        assert isinstance(caught.value, TypeError)

    def test_no_number(self) -> None:
        """
        A truth is no number: it neither compares with one nor combines as bits do.
        """
        assert not issubclass(Truth, int | enum.Flag)
        with pytest.raises(TypeError, match="not supported"):
            Truth.NO < 1  # noqa: B015  # the wrong type is the point
        with pytest.raises(TypeError, match="unsupported operand"):
            Truth.NO & Truth.CERTAIN  # type: ignore[operator]  # as above

    @pytest.mark.parametrize("truth", list(Truth))
    def test_travel(self, truth: Truth) -> None:
        """
        A truth is found by its word, and a pickle is the same one.
        """
        assert truth is Truth(truth.value)
        assert truth is pickle.loads(pickle.dumps(truth))  # noqa: S301  # our own bytes
