"""
The line of a border, and what it refuses to be.
"""

from __future__ import annotations

from typing import Any, Final

import pytest

import borderwatch as bw
from borderwatch.errors import InvalidValue, LoadError

SOUND: Final[dict[str, Any]] = {
    "id": "line",
    "name": "Border between Guatemala and Mexico",
    "countries": ("GT", "MX"),
    "points": ((-92.25, 14.5), (-92.0, 15.0)),
    "error_km": 2.5,
}


class TestRefused:
    """
    A line parts two countries, lies on the globe, and says how far off it may be.
    """

    @pytest.mark.parametrize(
        ("fields", "message"),
        [
            ({"countries": ()}, "a line parts two countries, not none"),
            ({"countries": ("GT",)}, "a line parts two countries, not GT"),
            ({"countries": ("GT", "GT")}, "a line parts two countries, not GT, GT"),
            ({"countries": ("GT", "MX", "BZ")}, "a line parts two countries, not GT, MX, BZ"),
            ({"points": ()}, "a line has at least two points, not 0"),
            ({"points": ((-92.0, 15.0),)}, "a line has at least two points, not 1"),
            (
                {"points": ((-92.0, 15.0), (-180.5, 15.0))},
                r"longitude -180.5 of points\[1\] is not between -180 and 180",
            ),
            ({"points": ((-92.0, 15.0), (float("nan"), 15.0))}, r"longitude nan of points\[1\]"),
            ({"points": ((15.0, -92.0), (15.0, -92.5))}, r"latitude -92.0 of points\[0\].*the longitude comes first"),
            ({"points": ((-92.0, 15.0), (-92.0, float("inf")))}, r"latitude inf of points\[1\].*degrees are meant"),
            (
                {"points": ((-123.0, 49.0), (-95.0, 49.0))},
                r"points\[0\] and points\[1\] are more than 1000 km apart; add points between them",
            ),
            ({"error_km": -0.1}, "error_km -0.1 is not a distance on Earth"),
            ({"error_km": float("nan")}, "error_km nan is not a distance on Earth"),
            ({"error_km": 20_039}, "error_km 20039 is not a distance on Earth"),
            ({"id": "The Line"}, "'The Line' is not an id"),
        ],
    )
    def test_values(self, fields: dict[str, Any], message: str) -> None:
        """
        Each fault has a sentence.
        """
        with pytest.raises(InvalidValue, match=message):
            bw.BorderLine(**SOUND | fields)

    def test_codes_of_countries(self) -> None:
        """
        Countries are told by two capitals.
        """
        with pytest.raises(
            LoadError, match=r"line countries\[1\]: this is not a code of a country.*write two capitals"
        ):
            bw.Dataset.of(bw.BorderLine(**SOUND | {"countries": ("GT", "Mexico")}))

    @pytest.mark.parametrize(
        ("points", "problem"),
        [
            ([[-92, 15], [-92]], r"points\[1\]: a list of 2 is expected here, not of 1"),
            ([[-92, 15], [-92, 16, 40]], r"points\[1\]: a list of 2 is expected here, not of 3"),
            ([[-92, 15], "north"], r"points\[1\]: a list is expected here, not text"),
            ([[-92, 15], [-92, "16"]], r"points\[1\]\[1\]: a number is expected here, not text"),
        ],
    )
    def test_pairs(self, points: Any, problem: str) -> None:
        """
        A point is a pair of numbers, and the problem says which is none.
        """
        with pytest.raises(LoadError, match=problem):
            bw.Dataset.of(_unchecked(points))


def _unchecked(points: Any) -> bw.BorderLine:
    """
    A line whose points no constructor has seen.
    """
    line = bw.BorderLine(**SOUND)
    line._settle("points", points)
    return line


class TestLine:
    """
    What is told of a line that is sound.
    """

    def test_rims(self) -> None:
        """
        The poles, the date line and a line that leads over it are on the globe.
        """
        points = ((179.0, 90.0), (179.9, 85.0), (-179.9, 80.0), (180.0, 78.0), (-180.0, 76.0))

        assert bw.BorderLine(**SOUND | {"points": points}).points == points

    def test_text(self) -> None:
        """
        It prints as its name, and not as all its points.
        """
        assert "Border between Guatemala and Mexico [line], 2 points" == str(bw.BorderLine(**SOUND))
