"""
Identifiers.
"""

from __future__ import annotations

import pytest
from hypothesis import given

from borderwatch.errors import InvalidValue
from borderwatch.values.identifiers import LONGEST, check_slug, is_slug
from tests.strategies.values import slugs


class TestSlug:
    """
    Ids are lower-case ASCII slugs.
    """

    @given(slugs())
    def test_slugs(self, slug: str) -> None:
        """
        Groups of letters and digits, joined by single hyphens.
        """
        check_slug(slug)

        assert is_slug(slug)

    @pytest.mark.parametrize(
        "text",
        ["", "-", "a-", "-a", "a--b", "A", "a_b", "a b", "a\n", "á", "٣", "ﬁ", "a" * (LONGEST + 1)],
    )
    def test_others(self, text: str) -> None:
        """
        Anything else is refused, shortened, and under the name of what it should be.
        """
        assert not is_slug(text)

        with pytest.raises(InvalidValue, match="is not an actor id; write lower-case ASCII letters") as caught:
            check_slug(text, "an actor id")

        assert len(str(caught.value)) < 160

    def test_longest(self) -> None:
        """
        The longest id has as many characters as is said.
        """
        assert is_slug("a" * LONGEST)
