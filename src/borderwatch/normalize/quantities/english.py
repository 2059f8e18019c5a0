"""
English: the words that amounts are printed in.
"""

from __future__ import annotations

from typing import Final

from borderwatch.normalize.quantities.english_nouns import MEASURES, NOUNS
from borderwatch.normalize.quantities.tables import HALF, QUARTER, Collective, Language, Vague

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
)
_WORDS = (*_UNITS.split(), "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")

ENGLISH: Final = Language(
    code="en",
    head_first=False,
    numbers={word: value for value, word in enumerate(_WORDS) if value} | {w: 20 + 10 * i for i, w in enumerate(_TENS)},
    articles=("a", "an"),
    ten_links=("", "-"),
    hundred=("hundred",),
    thousand=("thousand",),
    bare_thousand=False,
    large={"million": 10**6, "billion": 10**9, "trillion": 10**12},
    hundred_links=("and", ","),
    collectives={"dozen": Collective(12)},
    groups={
        **dict.fromkeys(("dozen", "dozens"), 12),
        **dict.fromkeys(("hundred", "hundreds"), 100),
        **dict.fromkeys(("thousand", "thousands"), 1000),
        **dict.fromkeys(("million", "millions"), 10**6),
    },
    fractions={
        "half a": HALF,
        "half an": HALF,
        "a half": HALF,
        "a half -": HALF,
        "half -": HALF,
        "one half": HALF,
        "a quarter of a": QUARTER,
        "a quarter of an": QUARTER,
        "one quarter of a": QUARTER,
        "a quarter": QUARTER,
        "quarter of a": QUARTER,
        "three quarters of a": 3 * QUARTER,
        "three - quarters of a": 3 * QUARTER,
        "three quarters of an": 3 * QUARTER,
    },
    and_half=("and a half", "and one half", "- and - a - half"),
    frames={
        "exact": "exactly, precisely, just",
        "plain": (
            "only, a total of, total of, all, all of the, all the, "
            "a group of, a convoy of, a caravan of, a contingent of, group of, convoy of, caravan of, a column of, a "
            "team of, a force of, a squad of, a crowd of, a shipment of, a load of, a cache of, a deployment of, a "
            "sum of, weighing, worth, totaling, totalling"
        ),
        "fixed": "the, these, those, its, their, his, her, our, the only",
        "inner": "another, other, the other, an additional, additional, a further, a combined",
    },
    hedges={
        "at-least": (
            "at least, no fewer than, no less than, not fewer than, not less than, a minimum of, minimum of, at "
            "the very least, at a minimum, ≥, >="
        ),
        "more-than": (
            ">, more than, over, above, upwards of, upward of, in excess of, greater than, exceeding, well over, "
            "well above, far more than, much more than"
        ),
        "less-than": "<, fewer than, less than, under, below, well under, well below, far fewer than",
        "at-most": (
            "up to, as many as, as much as, at most, at the most, no more than, not more than, a maximum of, maximum of"
        ),
        "almost": "almost, nearly, close to",
        "just-over": (
            "just over, slightly over, slightly more than, a little over, a little more than, little more than"
        ),
        "just-under": (
            "just under, slightly under, slightly less than, slightly fewer than, a little under, a little less "
            "than, little less than"
        ),
        "about": (
            "about, around, approximately, approx, roughly, some, an estimated, estimated, ~, more or less, "
            "somewhere around, in the region of"
        ),
    },
    closings={
        "at-least": "or more, +, plus, - plus, at least, at the very least, at minimum, at a minimum",
        "at-most": "or fewer, or less, at most, at the most, maximum",
        "about": "or so, approximately, approx, more or less, roughly",
        "exactly": "in total, in all, total, exactly",
    },
    vague={
        "a couple": Vague(2, 2, 3, "couple", link=True, grows=True),
        "both": Vague(2, 2, 2, "both"),
        "both of the": Vague(2, 2, 2, "both", alone=False),
        "a pair": Vague(2, 2, 2, "both", link=True),
        "multiple": Vague(2, rule="some"),
        "a series": Vague(2, rule="some", link=True, alone=False),
        "a few": Vague(2, rule="some", grows=True),
        "a handful": Vague(2, rule="some", link=True),
        "some": Vague(2, rule="some", alone=False),
        "several": Vague(3, rule="several", grows=True),
        "many": Vague(3, rule="several"),
        "numerous": Vague(3, rule="several", alone=False),
        "another": Vague(1, 1, 1, "one", alone=False, listed=True),
        "another dozen": Vague(12, 12, 12, "collective"),
        "a score": Vague(20, 20, 20, "collective", link=True),
        "dozens": Vague(24, rule="dozens", link=True),
        "scores": Vague(40, rule="dozens", link=True),
        "hundreds": Vague(200, rule="dozens", link=True),
        "thousands": Vague(2000, rule="dozens", link=True),
        "tens of thousands": Vague(20_000, rule="dozens", link=True),
        "hundreds of thousands": Vague(200_000, rule="dozens", link=True),
        "millions": Vague(2_000_000, rule="dozens", link=True),
        **dict.fromkeys(
            (f"an {unknown} number" for unknown in ("unknown", "undetermined", "unspecified", "undisclosed")),
            Vague(1, rule="unknown-number", link=True, alone=False),
        ),
        "no": Vague(0, 0, 0, "none", alone=False),
        "zero": Vague(0, 0, 0, "none"),
        "none": Vague(0, 0, 0, "none"),
        "nobody": Vague(0, 0, 0, "none", unit="people"),
        "no one": Vague(0, 0, 0, "none", unit="people"),
        "no - one": Vague(0, 0, 0, "none", unit="people"),
    },
    ranges={
        **dict.fromkeys(("between", "anywhere between", "somewhere between"), ("and", "to", "-")),
        **dict.fromkeys(("from", "anywhere from"), ("to", "-")),
        "": ("to", "or", "-"),
    },
    shares=(),
    links="of",
    in_tail="the a an of several multiple",
    function_words=(
        "the a an of in at on from near by for to with without who whom that which whose during after before "
        "since against along inside outside among amid via per as than between including into onto off over under "
        "above below was were is are be been being has have had will would can could may might must should did do "
        "does not nor but and or if so then there here they them it he she we you i me us him his her its their "
        "our my your this these those what when where why how all any both each every either neither no none some "
        "few many much more most less least fewer several about around across through until till up down out "
        "again ago also away back beyond behind mm caliber calibre cal once too very only just even still yet "
        "while because though although unless another such same own aboard worth later earlier now today "
        "yesterday tomorrow tonight died fled said told killing wounding injuring leaving"
    ),
    more="more other additional further extra single lone sole new",
    before_noun="",
    invariable="",
    numbered="barrio mara caliber mm millimeter zone route",
    others="others other",
    states="dead killed injured wounded arrested detained missing",
    done=(
        "seized burned burnt destroyed stolen kidnapped abducted rescued captured displaced found damaged "
        "abandoned hospitalized confiscated recovered torched involved affected held released deported murdered "
        "evacuated apprehended executed shot hurt"
    ),
    was="were, was, have been, has been, had been",
    in_cash=("in cash",),
    plurals="-men -people personnel cattle sheep livestock fish -folk -children -aircraft -geese",
    verb_endings="ing ed",
    uncountable="-ss -us -is cannabis gas news drugs always times perhaps besides sometimes his",
    measures=MEASURES,
    nouns=NOUNS,
    refused={
        "ordinal": (
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth last next past latest"
        ),
        "rate": "each apiece per every daily weekly monthly yearly hourly annually annual nightly",
        "part": "half halves thirds quarter quarters fifths majority minority most part",
        "age": "old aged age ages year years yr yrs",
        "comparison": "twice thrice times time double triple fold than compared",
        "time": "am pm oclock noon midnight hrs morning afternoon evening night",
        "date": (
            "january february march april may june july august september october november december jan feb mar apr "
            "jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mondays "
            "tuesdays wednesdays thursdays fridays saturdays sundays"
        ),
        "denial": "not nor never neither",
        "no-number": "lot lots bit number numbers amount amounts variety plenty while way odd something",
    },
    example="at least 12 people",
)
