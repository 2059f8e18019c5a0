"""
Where a fact is printed.
"""

from __future__ import annotations

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from borderwatch.errors import InvalidValue
from borderwatch.values.citation import Citation
from tests.strategies.values import citations


class TestText:
    """
    A citation is written `source#paragraph`, or `source` where there are no paragraphs.
    """

    @given(citations())
    def test_round_trip(self, citation: Citation) -> None:
        """
        What is written reads back.
        """
        assert citation == Citation.parse(str(citation))

    def test_parts(self) -> None:
        """
        The source stands before the sign, the paragraph after it.
        """
        cited, whole = Citation.parse("some-report#3"), Citation.parse("some-report")

        assert (cited.source, cited.paragraph) == ("some-report", 3)
        assert (whole.source, whole.paragraph) == ("some-report", None)

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "#",
            "#3",
            "report#",
            "report#0",
            "report#03",
            "report#-1",
            "report#+1",
            "report#1.0",
            "report#three",
            "report#٣",
            "report#3 ",
            "report#3#4",
            "report# 3",
            "report#1_0",
            "report#1000000000",
            "Report#3",
            "some report#3",
            "repórt",
            "report\n",
            "x" * 5000,
            "report#" + "9" * 5000,
        ],
    )
    def test_refused(self, text: str) -> None:
        """
        Anything else is refused with a short sentence.
        """
        with pytest.raises(InvalidValue, match=r"is not (a citation|a source id)") as caught:
            Citation.parse(text)

        assert len(str(caught.value)) < 160

    @given(st.one_of(st.text(), st.from_regex(r"[a-z-]{0,4}#{0,2}[0-9٣.-]{0,3}", fullmatch=True)))
    def test_nothing_else_is_raised(self, text: str) -> None:
        """
        Whatever the text, it reads back as written or `InvalidValue` is raised.
        """
        try:
            citation = Citation.parse(text)
        except InvalidValue:
            return

        assert text == str(citation)


class TestValue:
    """
    Citations are values.
    """

    @pytest.mark.parametrize(
        ("source", "paragraph", "sentence"),
        [
            ("report", 0, "a paragraph is counted from 1"),
            ("report", -(10**4000), "a paragraph is counted from 1"),
            ("report", 10**9, "no document has a paragraph above 999999999"),
            ("report", True, "a paragraph is a whole number, not bool"),
            ("report", "3", "a paragraph is a whole number, not str"),
            ("report", 3.0, "a paragraph is a whole number, not float"),
            ("A Report", 3, "'A Report' is not a source id"),
            (None, 3, "a source id is text, not NoneType"),
        ],
    )
    def test_refused(self, source: str, paragraph: int, sentence: str) -> None:
        """
        What could not be written is never made.
        """
        with pytest.raises(InvalidValue, match=sentence):
            Citation(source, paragraph)

    def test_no_text(self) -> None:
        """
        Only text is read.
        """
        with pytest.raises(InvalidValue, match="a citation is text"):
            Citation.parse(3)  # type: ignore[arg-type]  # the wrong type is the point

    @given(citations())
    def test_copies(self, citation: Citation) -> None:
        """
        A pickle, a copy and the repr make an equal citation with an equal hash.
        """
        again = [
            pickle.loads(pickle.dumps(citation)),  # noqa: S301  # our own bytes
            copy.copy(citation),
            eval(repr(citation), {"Citation": Citation}),  # noqa: S307  # our own text
        ]

        assert [citation] * 3 == again
        assert {hash(citation)} == set(map(hash, again))

    def test_order(self) -> None:
        """
        Citations sort by source, then by the number of the paragraph; the source as a whole comes first.
        """
        expected = [Citation.parse(text) for text in ("a", "a#2", "a#10", "b#1")]

        assert expected == sorted([*expected[2:], *expected[:2]])

    def test_immutable(self) -> None:
        """
        Nothing of it can be changed, and it is no text.
        """
        citation = Citation("report", 3)

        with pytest.raises(AttributeError, match="Citation cannot be changed"):
            citation.paragraph = 4
        assert citation != "report#3"
