"""
Strategies for tables of UCDP GED: plausible ones, ones full of garbage, and questions about them.
"""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

import borderwatch as bw
from borderwatch.conditions import Condition
from borderwatch.loading.ucdp import COLUMNS
from tests.loading.ucdp_rows import Row, row

SIDES: Final = (
    *(("10", "Government of Mexico"), ("775", "Sinaloa Cartel"), ("776", "M18"), ("777", "M-18")),
    *(("1151", "JCNG"), ("8234", "Gulf Cartel, Sinaloa Cartel"), ("", "Los Pochos")),
)
"One name for each number, as in a file of one release; two numbers have a name in common."
COUNTRIES: Final = (("Mexico", "70"), ("Guatemala", "90"))
DIVISIONS: Final = (
    *(("Chiapas state", "Tapachula municipality"), ("Chiapas state", ""), ("San Marcos department", "")),
    *(("San Marcos department", "San Marcos municipality"), ("Guatemala department", "Mexico town"), ("", "")),
)
SPOTS: Final = ("Tapachula town", "San Marcos town", "Mexico town", "Guatemala/Mexico border", "General Terán town", "")
NAMES: Final = (
    *("Mexico", "MX", "ucdp-mexico", "Guatemala", "gt", "Chiapas", "Chiapas state", "Tapachula", "San Marcos"),
    *("Mexico town", "ucdp:mexico-chiapas-state", "General Terán", "Terán town", "Guatemala/Mexico border", "Atlantis"),
)
"Names, codes and ids of places, some of which a table may lack, and some that several may bear."
ACTORS: Final = ("Sinaloa Cartel", "CARTEL DE SINALOA", "ucdp-actor-775", "JCNG", "M18", "M18 (ucdp:776)", "Nobody")
OFFICES: Final = ("Reuters", "Reuters;El Heraldo de Juárez", "")
DAYS: Final = ("2020-01-01", "2020-01-31", "2020-02-01", "2021-06-15")


@st.composite
def plausible_rows(draw: st.DrawFn, number: int) -> Row:
    """
    A row that the publisher might have printed, now and then with figures out of order.
    """
    (number_a, side_a), (number_b, side_b) = draw(st.sampled_from(SIDES)), draw(st.sampled_from(SIDES))
    country, code = draw(st.sampled_from(COUNTRIES))
    adm_1, adm_2 = draw(st.sampled_from(DIVISIONS))
    begin, end = sorted((draw(st.sampled_from(DAYS)), draw(st.sampled_from(DAYS))))
    return row(
        id=str(number),
        year=begin[:4],
        date_prec="4",
        date_start=begin,
        date_end=end,
        type_of_violence=draw(st.sampled_from("123")),
        side_a=side_a,
        side_a_new_id=number_a,
        side_b=side_b,
        side_b_new_id=number_b,
        country=country,
        country_id=code,
        adm_1=adm_1,
        adm_2=adm_2,
        where_prec=draw(st.sampled_from("1234567")),
        where_coordinates=draw(st.sampled_from(SPOTS)),
        latitude=draw(st.sampled_from(["14.9", "15.25"])),
        event_clarity=draw(st.sampled_from("12")),
        source_office=draw(st.sampled_from(OFFICES)),
        low=draw(st.sampled_from("25")),
    )


@st.composite
def tables(draw: st.DrawFn, most: int = 8) -> list[Row]:
    """
    Rows with ids of their own.
    """
    return [draw(plausible_rows(number)) for number in range(1, 1 + draw(st.integers(0, most)))]


_ODD: Final = (
    *("", " ", "?", "-", "0", "00", "-1", "1", "1.0", "1e99", "1e-99", "NaN", "sNaN", "inf", "-0", "1_0", "٣"),
    *("2020-02-30", "0000-01-01", "9999-12-31", "0001-01-01", "1 May 2020", "TRUE", "a\x00b", "\x1f", "\r\n", '"'),
    *("Los", "x" * 300, "9" * 400, "Київ", "київ", "#tag", "a/b", "a-b", "A B", "a", "b", "ucdp", "Civilians", ";;"),
    *("Government of ", "M18", "m 18", "(1.0, 2.0)", "90.0", "-180", "1e-7", "İstanbul", "\u200b", "ﬁ", "n14-9w92-3"),
)
_GARBAGE: Final = st.sampled_from(_ODD) | st.text(max_size=6)


@st.composite
def garbled_tables(draw: st.DrawFn, most: int = 6) -> list[Row]:
    """
    Rows in which anything may stand anywhere, and ids come again.
    """
    found = []
    for number in range(draw(st.integers(0, most))):
        cells = draw(plausible_rows(number + 1))
        columns = draw(st.lists(st.sampled_from(COLUMNS), max_size=6))
        found.append({**cells, **{column: draw(_GARBAGE) for column in columns}})
    return found


def leaves() -> st.SearchStrategy[Condition]:
    """
    Single questions of every sort that a row can be asked.
    """
    windows = st.sampled_from(["2020-01", "2020", "2021", "1999", "../2020-01-31"])
    return st.one_of(
        windows.map(bw.during),
        windows.map(bw.started_in),
        st.sampled_from(NAMES).map(bw.within),
        st.builds(
            bw.involving,
            st.sampled_from(ACTORS),
            st.sampled_from([None, "perpetrator", "victim", "party"]),
            unidentified=st.booleans(),
        ),
        st.sampled_from(["attack", "clash", "shootout", "arrest"]).map(bw.of_kind),
        st.sampled_from(["event", "summary"]).map(bw.of_granularity),
        st.sampled_from(["ucdp-ged", "ucdp-source-reuters", "reuters"]).map(bw.from_source),
    )


def conditions() -> st.SearchStrategy[Condition]:
    """
    Questions joined and negated in any shape.
    """
    return st.recursive(
        leaves(),
        lambda inner: st.one_of(
            inner.map(lambda each: ~each),
            st.tuples(inner, inner).map(lambda both: both[0] & both[1]),
            st.tuples(inner, inner).map(lambda both: both[0] | both[1]),
        ),
        max_leaves=3,
    )
