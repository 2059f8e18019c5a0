"""
Laws of reading amounts: what does not matter to it, what is read back, and that nothing else than our errors comes out.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from num2words import num2words  # type: ignore[import-untyped]  # it has no types

from borderwatch.errors import BorderwatchError, Unreadable
from borderwatch.normalize import quantity
from borderwatch.normalize.quantities.bounds import step
from borderwatch.normalize.quantities.english import ENGLISH
from borderwatch.normalize.quantities.reading import READER
from borderwatch.normalize.quantities.spanish import SPANISH
from borderwatch.values.estimate import Number
from borderwatch.values.quantity import Quantity
from tests.normalize.grading import rows_of

PHRASES = [row["text"] for row in rows_of("quantities") if row["unit"]]
WITH_NOUN = [row["text"] for row in rows_of("quantities") if row["unit"] not in ("", "count")]
REFUSED = [row["text"] for row in rows_of("quantities") if not row["unit"]]
SIGNS = "12 3 1.500 1,500 2.5 0 2021 $ q us$ % + - , ~ ak-47 5th ½ ( .50"
LANGUAGES = {language.code: language for language in (ENGLISH, SPANISH)}

Told = tuple[Number, Number | None, Number | None, str, str]


def told(read: Quantity) -> Told:
    """
    All that was read but the text.
    """
    return read.low, read.best, read.high, read.unit, read.rule


def unaccented(text: str) -> str:
    """
    The text as a keyboard without accents writes it.
    """
    return "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn")


def words_of() -> list[str]:
    """
    Words and signs that phrases are made of, in both languages.
    """
    known = sorted({word for grammar in READER.grammars for word in grammar.known})
    return [*known, *SIGNS.split()]


WRITTEN: list[Callable[[str], str]] = [
    str.upper,
    str.lower,
    str.title,
    unaccented,
    lambda text: unicodedata.normalize("NFD", text),
    lambda text: unicodedata.normalize("NFC", text),
    lambda text: f"  {text.replace(' ', '   ')} ",
    lambda text: text.replace(" ", "\u00a0"),
    lambda text: f"{text}.",
    lambda text: f"{text.rstrip(',')},",
    lambda text: f"“{text}”",
]


class TestBlind:
    """
    Law: reading is blind to case, accents, spacing, Unicode form and a final mark.
    """

    @pytest.mark.parametrize("write", WRITTEN)
    def test_read(self, write: Callable[[str], str]) -> None:
        """Each phrase says the same however it is written."""
        changed = [text for text in PHRASES if told(quantity(text)) != told(quantity(write(text)))]

        assert changed == []

    @pytest.mark.parametrize("write", WRITTEN)
    def test_refused(self, write: Callable[[str], str]) -> None:
        """What is refused is refused however it is written."""
        for text in REFUSED:
            with pytest.raises(Unreadable):
                quantity(write(text))

    def test_kept(self) -> None:
        """The text is kept as it was written, and a rule is named."""
        for text in PHRASES:
            assert text == quantity(text).text
            assert quantity(text).rule


class TestReadBack:
    """
    What is printed from a known amount is read as that amount.
    """

    @pytest.mark.parametrize("code", LANGUAGES)
    @given(value=st.integers(1, 9999) | st.integers(1, 10**6) | st.integers(1, 10**9))
    def test_words(self, code: str, value: int) -> None:
        """Numbers in words, as num2words writes them."""
        printed = num2words(value, lang=code)
        assume(printed not in ("once", "un"))

        assert value == quantity(printed).best

    @given(value=st.integers(1, 10**12), separator=st.sampled_from([",", " ", "\u202f"]))
    def test_grouped(self, value: int, separator: str) -> None:
        """Digits in groups of three."""
        assert value == quantity(f"{value:,}".replace(",", separator) + " pesos").best

    @given(value=st.decimals("0.1", "99999", places=2), point=st.sampled_from(".,"))
    def test_decimals(self, value: Decimal, point: str) -> None:
        """One or two decimals, after a point or a comma, with groups or without."""
        other = {".": ",", ",": "."}[point]
        grouped = f"{value:,}".replace(",", "_").replace(".", point).replace("_", other)

        assert value == quantity(f"{value}".replace(".", point) + " kg").best
        assert value == quantity(f"{grouped} kg").best

    @given(value=st.integers(1, 999), rest=st.integers(1, 999))
    def test_mixed(self, value: int, rest: int) -> None:
        """Digits and words together, as Mexican officials print them."""
        assert 1000 * value == quantity(f"{value} mil migrantes").best
        assert 1000 * value + rest == quantity(f"{value} mil {rest} migrantes").best
        assert 1_000_000 * value + 1000 * rest == quantity(f"{value} millones {rest} mil pesos").best

    @pytest.mark.parametrize("code", LANGUAGES)
    @given(data=st.data(), value=st.integers(2, 10**6))
    def test_hedges(self, code: str, data: st.DataObject, value: int) -> None:
        """Every hedge of the tables, before a number of something that they list."""
        grammar = next(grammar for grammar in READER.grammars if grammar.language.code == code)
        rule, phrases = data.draw(st.sampled_from(sorted(LANGUAGES[code].hedges.items())))
        phrase = data.draw(st.sampled_from(phrases.split(","))).strip()
        noun = data.draw(st.sampled_from(sorted(grammar.nouns)))
        assume(not phrase.endswith((" del", " al")))
        read = quantity(f"{phrase} {value:,} {noun}")

        unit = step(value)
        assert rule == read.rule
        assert grammar.nouns[noun] == read.unit
        assert {
            "at-least": (value, value, None),
            "more-than": (value + 1, None, None),
            "less-than": (0, None, value - 1),
            "at-most": (0, None, value),
            "almost": (value - unit, None, value),
            "about": (value - unit, value, value + unit),
            "just-over": (value + 1, None, value + unit),
            "just-under": (value - unit, None, value - 1),
        }[rule] == (read.low, read.best, read.high)

    @given(
        low=st.integers(1, 999),
        more=st.integers(1, 999),
        between=st.sampled_from(["{}-{} km", "entre {} y {} km", "{} to {} men"]),
    )
    def test_between(self, low: int, more: int, between: str) -> None:
        """Two numbers, the smaller first."""
        read = quantity(between.format(low, low + more))

        assert (low, None, low + more) == (read.low, read.best, read.high)

    def test_nouns(self) -> None:
        """Every noun and every measure of the tables, after a number."""
        for grammar in READER.grammars:
            number = {"en": "seven", "es": "siete"}[grammar.language.code]
            wrong = [noun for noun, slug in grammar.nouns.items() if quantity(f"{number} {noun}").unit != slug]
            off = [form for form, slug in grammar.measures.items() if quantity(f"{number} {form}").unit != slug]

            assert wrong + off == []


class TestNothingElse:
    """
    No text makes anything but an error of the library come out.
    """

    @given(st.text(max_size=60) | st.text(st.sampled_from("0123456789.,-+$%q½² miltoy'\u0301ª"), max_size=30))
    def test_any_text(self, text: str) -> None:
        """Whatever is typed."""
        try:
            read = quantity(text)
        except BorderwatchError as error:
            assert str(error)  # noqa: PT017  # either is right, and both are looked at
        else:
            assert read.low >= 0

    @given(st.lists(st.sampled_from(words_of()), max_size=8).map(" ".join))
    def test_near_misses(self, text: str) -> None:
        """Words of amounts in any order; what is read is in order, and what is suggested reads."""
        try:
            read = quantity(text)
        except Unreadable as error:
            assert quantity(error.near) if error.near else error.given == text  # noqa: PT017  # as above
        except BorderwatchError:
            return
        else:
            assert read.high is None or read.low <= read.high
            assert read.best is None or read.low <= read.best

    @given(st.sampled_from(WITH_NOUN), st.sampled_from(PHRASES), st.sampled_from([" and ", " y ", ", ", "; ", " / "]))
    def test_two_amounts(self, one: str, other: str, link: str) -> None:
        """Two amounts are not one."""
        with pytest.raises(Unreadable):
            quantity(one.rstrip(",") + link + other)
