"""
The words that each language has for dates and their doubts.
"""

from __future__ import annotations

import re
from typing import Final

import attrs


@attrs.frozen(kw_only=True)
class Language:
    """
    Words, and templates that are filled with the names in braces.
    """

    article: str
    "What stands before a day inside a sentence, and falls away at its start."
    day: str
    day_of_month: str
    "A day whose year follows later."
    month: str
    seasons: tuple[str, ...]
    "From the one that begins in March."
    quarter: str
    ordinals: tuple[str, ...]
    decade: str
    years: str

    on_day: str
    "What stands before a day when something was so."
    in_span: str
    "What stands before a month or a year when something was so."
    some_day: str
    about: str
    components: dict[str, str]
    qualifiers: dict[str, str]
    "What each qualifier says of a `{component}`."

    either: str
    "The word between two that are offered."
    likely: str
    between: str
    or_before: str
    or_after: str

    undated: str
    from_to: str
    within_one: str
    since: str
    until: str
    start_unknown: str
    end_unknown: str
    begun: str
    ended: str
    still: str

    contractions: tuple[tuple[str, str], ...] = ()
    "Patterns, and what they become once the words stand together."

    def polish(self, phrase: str) -> str:
        """
        The phrase with its words contracted, and without an article at its start.
        """
        for pattern, contracted in self.contractions:
            phrase = re.sub(pattern, contracted, phrase)
        return phrase.removeprefix(self.article)


_ENGLISH: Final = Language(
    article="",
    day="{day} {month} {year}",
    day_of_month="{day} {month}",
    month="{month} {year}",
    seasons=("spring {year}", "summer {year}", "autumn {year}", "winter {year}–{next}"),
    quarter="the {ordinal} quarter of {year}",
    ordinals=("first", "second", "third", "fourth"),
    decade="the {year}s",
    years="the years {first} to {last}",
    on_day="on ",
    in_span="in ",
    some_day="some day in {date}",
    about="about {date}",
    components={"year": "year", "month": "month", "day": "day", "season": "season", "quarter": "quarter"},
    qualifiers={
        "?": "the {component} is uncertain",
        "~": "the {component} is approximate",
        "%": "the {component} is uncertain and approximate",
    },
    either="or",
    likely="{date}, most likely {best}",
    between="between {first} and {last}",
    or_before="{at}or before {date}",
    or_after="{at}or after {date}",
    undated="undated",
    from_to="from {first} to {last}",
    within_one="begun and ended {at}{date}",
    since="since {date}",
    until="until {date}",
    start_unknown="start unknown",
    end_unknown="end unknown",
    begun="begun {date}",
    ended="ended {date}",
    still="still under way {at}{date}",
)

_SPANISH: Final = Language(
    article="el ",
    day="el {day} de {month} de {year}",
    day_of_month="el {day} de {month}",
    month="{month} de {year}",
    seasons=("la primavera de {year}", "el verano de {year}", "el otoño de {year}", "el invierno de {year}–{next}"),
    quarter="el {ordinal} trimestre de {year}",
    ordinals=("primer", "segundo", "tercer", "cuarto"),
    decade="la década de {year}",
    years="los años {first} a {last}",
    on_day="",
    in_span="en ",
    some_day="algún día de {date}",
    about="alrededor de {date}",
    components={
        "year": "el año",
        "month": "el mes",
        "day": "el día",
        "season": "la estación del año",
        "quarter": "el trimestre",
    },
    qualifiers={
        "?": "{component}, sin certeza",
        "~": "{component}, de forma aproximada",
        "%": "{component}, sin certeza y de forma aproximada",
    },
    either="o",
    likely="{date}, con mayor probabilidad {best}",
    between="entre {first} y {last}",
    or_before="{at}{date} o antes",
    or_after="{at}{date} o después",
    undated="sin fecha",
    from_to="de {first} a {last}",
    within_one="con inicio y fin {at}{date}",
    since="desde {date}",
    until="hasta {date}",
    start_unknown="inicio desconocido",
    end_unknown="fin desconocido",
    begun="con inicio {date}",
    ended="con fin {date}",
    still="aún en curso {at}{date}",
    contractions=(
        (r"\bde el\b", "del"),
        (r"\ba el\b", "al"),
        (r"\bo (?=octubre|8|11\b)", "u "),
    ),
)

LANGUAGES: Final = {"en": _ENGLISH, "es": _SPANISH}
"Each language under its ISO 639-1 code."
