"""
Keys of names with titles, ranks, demonyms and countries: left out or brought to one form, in any order and case.
"""

from __future__ import annotations

import unicodedata
from itertools import combinations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from borderwatch.actors import Actors
from borderwatch.errors import AmbiguousName
from borderwatch.normalize import fold, name_key, place_key
from borderwatch.normalize.countries import COUNTRIES, names_of
from borderwatch.normalize.demonyms import DEMONYMS, ENDINGS, demonyms_of, inflected
from borderwatch.normalize.names import STOP_WORDS, ignored_words, key_without
from borderwatch.normalize.rewording import Rewording
from borderwatch.normalize.titles import NO_TITLE_BESIDE, TITLES
from borderwatch.records import Actor
from borderwatch.records.vocabulary import ActorKind
from tests.normalize.grading import Row, expected_sameness, grade, read_sameness, rows_of
from tests.strategies.names import FORMS, Form, names_with_initials, spellings, words

ROWS = rows_of("names")

SPANISH = {
    "mexicano": ["mexicano", "mexicana", "mexicanos", "mexicanas"],
    "francés": ["francés", "francesa", "franceses", "francesas"],
    "alemán": ["alemán", "alemana", "alemanes", "alemanas"],
    "español": ["español", "española", "españoles", "españolas"],
    "costarricense": ["costarricense", "costarricenses"],
    "iraní": ["iraní", "iranís", "iraníes"],
    "belga": ["belga", "belgas"],
}
"Genders and numbers as a grammar has them."

SAME = [
    ("Ejército mexicano", "Fuerzas armadas mexicanas", False),
    ("Fuerzas armadas mexicanas", "Fuerzas Armadas de México", True),
    ("Guatemala's Army", "Guatemala’s Army", True),
    ("Guatemala's Army", "Guatemala´s army", True),
    ("Guatemala`s Army", "GUATEMALA'S ARMY", True),
    ("México's Navy", "Mexican Navy", True),
    ("CJNG's Huixtla cell", "CJNG Huixtla cell", True),
    ("Pérez, S.", "Pérez", False),
    ("Los 'S' de Pérez", "Pérez", False),
    ("Brazil's Federal Police", "Brasil Federal Police", True),
    ("Polícia Federal brasileña", "Policia Federal do Brasil", False),
    ("Policía Federal brasilera", "Policía Federal de Brasil", True),
    ("Belize Defence Force", "Belizean Defence Force", True),
    ("Fuerza de Defensa beliceña", "Fuerza de Defensa de Belice", True),
    ("Fuerza Pública costarricense", "Fuerza Pública de Costa Rica", True),
    ("Costa Rican Coast Guard", "Coast Guard of Costa Rica", True),
    ("Puerto Rican police", "Police of Costa Rica", False),
    ("Policía puertorriqueña", "Policía de Puerto Rico", True),
    ("Dominican Navy", "Navy of the Dominican Republic", True),
    ("Armada Dominicana", "Armada de República Dominicana", True),
    ("Dominican Republic", "República Dominicana", True),
    ("embajada estadounidense", "Embajada de los Estados Unidos", True),
    ("Department of State of the United States", "United States State Department", True),
    ("United States Army", "US Army", False),
    ("Saudi Army", "Army of Saudi Arabia", True),
    ("South Korean Army", "North Korean Army", False),
    ("South African police", "Police of South Africa", True),
    ("British police", "Police of the United Kingdom", True),
    ("New Mexico State Police", "Mexico State Police", False),
    ("Spain", "España", True),
    ("Teniente Coronel Saúl Berdugo", "Saúl Berdugo", True),
    ("Lt. Col. Owen Braddock", "Maj. Owen Braddock", True),
    ("Owen Braddock, Capt.", "Owen Braddock", True),
    ("Juan Pérez Gómez", "Gral. Juan Pérez", False),
    ("El General", "El Coronel", False),
    ("General", "gral.", False),
    ("Comandante E", "E", True),
    ("Fiscalía General", "Fiscalía", True),
    ("U.S. Attorney General's Office", "U.S. Attorney's Office", False),
    ("MS-13", "Barrio 13", False),
    ("MS-13", "13", False),
    ("Mara MS", "Mara", False),
    ("DR Congo Army", "Army of Congo", False),
    ("El Mexicano", "Mexico", False),
    ("Los Colombianos", "Colombia", False),
    ("El Chino Ramírez", "La China Ramírez", False),
    ("Germán Pérez", "Alemán Pérez", False),
    ("Frances Márquez", "Francia Márquez", False),
    ("Trinitarios", "Trinidad y Tobago", False),
    ("American Airlines", "United States Airlines", False),
]
"Two names, and whether they share a key."

TITLED = sorted({title for titles in TITLES.values() for title in titles} - {*NO_TITLE_BESIDE})
ALL_DEMONYMS = demonyms_of(DEMONYMS, ENDINGS)


class TestCorpus:
    """
    The open half of the graded names: spellings of one name share a key, different names do not.
    """

    @pytest.mark.parametrize("row", ROWS, ids=[f"{row['one']} | {row['other']}" for row in ROWS])
    def test_row(self, row: Row) -> None:
        """
        Each pair shares a key or does not, as its row says.
        """
        assert expected_sameness(row) == read_sameness(row)

    def test_figures(self) -> None:
        """
        No two names are taken for one wrongly, and few spellings are missed.
        """
        result = grade(ROWS, expected_sameness, read_sameness)

        assert result.right > 80
        assert result.precision >= 0.99
        assert result.recall >= 0.9


@pytest.mark.parametrize(("one", "other", "same"), SAME, ids=str)
def test_pairs(one: str, other: str, same: bool) -> None:  # noqa: FBT001  # a table says it
    """
    Pairs of names that titles, countries and possessives tell apart, or do not.
    """
    assert same == (name_key(one) == name_key(other))


class TestTables:
    """
    The tables do not contradict themselves or each other.
    """

    @pytest.mark.parametrize("demonym", SPANISH)
    def test_inflected(self, demonym: str) -> None:
        """
        Each demonym is read in all its genders and numbers.
        """
        assert SPANISH[demonym] == inflected(demonym, ENDINGS["es"])

    def test_countries_are_known(self) -> None:
        """
        Each demonym belongs to a country of the other table.
        """
        named = {country for table in DEMONYMS.values() for country in table}

        assert named <= set(COUNTRIES)

    def test_one_meaning(self) -> None:
        """
        No form of a demonym stands for two countries, in whichever languages.
        """
        stands_for: dict[str, set[str]] = {}
        for language, table in DEMONYMS.items():
            for country, listed in table.items():
                for demonym in listed.split(", "):
                    for form in inflected(demonym, ENDINGS[language]):
                        stands_for.setdefault(fold(form), set()).add(country)

        assert {} == {form: countries for form, countries in stands_for.items() if len(countries) > 1}

    def test_apart(self) -> None:
        """
        No word is a title and of a country, or either and a stop word.
        """
        titles, small = ignored_words(TITLES), ignored_words(STOP_WORDS)
        of_countries = {word for words in [*ALL_DEMONYMS, *ALL_DEMONYMS.values()] for word in words}

        assert all(one.isdisjoint(other) for one, other in combinations([titles, small, frozenset(of_countries)], 2))

    def test_americas(self) -> None:
        """
        Every country of the Americas has a demonym in English or Spanish.
        """
        americas = (
            "Antigua Barbuda,Argentina,Bahamas,Barbados,Belice,Bolivia,Brasil,Canadá,Chile,Colombia,Costa Rica,Cuba,"
            "Dominicana,Ecuador,Estados Unidos,Guatemala,Guyana,Haití,Honduras,Jamaica,México,Nicaragua,Panamá,"
            "Paraguay,Perú,Saint Kitts Nevis,Salvador,Surinam,Trinidad Tobago,Uruguay,Venezuela"
        )

        assert set(americas.split(",")) <= {country for table in DEMONYMS.values() for country in table}


class TestCountries:
    """
    A demonym counts as the name of its country, and a country has one name.
    """

    @pytest.mark.parametrize("demonym", sorted(" ".join(form) for form in {*ALL_DEMONYMS} - {*names_of(COUNTRIES)}))
    def test_demonyms(self, demonym: str) -> None:
        """
        Each form beside another word is the country beside that word; alone it stays what it is.
        """
        country = " ".join(ALL_DEMONYMS[tuple(demonym.split())])

        assert name_key(f"Ejército {demonym.upper()}") == name_key(f"{country}, Ejército")
        assert name_key(f"los {demonym}") == " ".join(sorted(demonym.split()))

    @pytest.mark.parametrize("name", sorted(" ".join(form) for form in names_of(COUNTRIES)))
    def test_names(self, name: str) -> None:
        """
        Each other name of a country is the one name, alone and beside another word.
        """
        country = " ".join(names_of(COUNTRIES)[tuple(name.split())])

        assert name_key(name.title()) == name_key(country)
        assert name_key(f"{name} Navy") == name_key(f"Navy of {country}")

    def test_another_language(self) -> None:
        """
        Another language is another table.
        """
        french = Rewording(
            titles=ignored_words({"fr": ("Capitaine",)}),
            no_title_beside={},
            names=names_of({"México": ("Mexique",)}),
            demonyms=demonyms_of({"fr": {"México": "mexicain"}}, {"fr": (("", ("", "e", "s", "es")),)}),
        )
        keys = {
            key_without(text, frozenset(), french)
            for text in ("Capitaine Armée mexicaine", "ARMEE mexique", "armée México")
        }

        assert keys == {"armee mexico"}

    def test_places_keep_theirs(self) -> None:
        """
        Places are called by ranks and demonyms: General Escobedo is not Escobedo, La Mexicana is not Mexico.
        """
        assert place_key("General Escobedo") != place_key("Escobedo")
        assert place_key("Colonia Mexicana") != place_key("Colonia México")
        assert place_key("Guatemala's Petén department") == place_key("Petén, Guatemala")


class TestTitles:
    """
    Titles and ranks are left out wherever they stand, unless nothing else is left.
    """

    @pytest.mark.parametrize("title", TITLED)
    def test_each(self, title: str) -> None:
        """
        Each title, with a dot or without, before the name or after it.
        """
        keys = {name_key(text) for text in (f"{title}. Tomás Ixcoy", f"Ixcoy, {title.upper()} Tomas", "Tomás Ixcoy")}

        assert keys == {"ixcoy tomas"}
        assert name_key(f"El {title}") == fold(title)

    @given(st.data(), words(), st.lists(st.sampled_from(TITLED), max_size=3))
    def test_any_spelling(self, data: st.DataObject, name: list[str], titles: list[str]) -> None:
        """
        However a name is spelled, and wherever its titles stand.
        """
        text = data.draw(spellings(name))

        assert name_key(" ".join(name)) == name_key(f"{' '.join(titles)} {text}") == name_key(" ".join([text, *titles]))


_TERMS = st.sampled_from(
    [
        *(*TITLED, "General", "Ms", "Attorney", "13", "de", "y", "the"),
        *(" ".join(form) for form in ALL_DEMONYMS),
        *(" ".join(name) for name in names_of(COUNTRIES)),
        *("united", "south", "korean", "arabia", "republic", "costa", "rican", "republica", "states", "Ixcoy", "Navy"),
    ]
)


class TestLaws:
    """
    Law: normalization is idempotent and blind to case, accents, punctuation, spacing, Unicode form and order.
    """

    @given(st.lists(_TERMS, min_size=1, max_size=7), names_with_initials())
    @example(["M.", "General", "S."], "Pérez")
    @example(["Mexicano", "General"], "y")
    def test_idempotent(self, terms: list[str], name: str) -> None:
        """
        The key of a key is that key, whichever of the words that interfere with each other a name has.
        """
        for text in (" ".join(terms), f"{' '.join(terms)} {name}"):
            key = name_key(text)

            assert key == name_key(key)

    @given(st.data(), st.lists(_TERMS, min_size=1, max_size=7))
    def test_order(self, data: st.DataObject, terms: list[str]) -> None:
        """
        The words of several letters may stand in any order.
        """
        parts = [word for word in " ".join(terms).split() if len(word) > 1] or ["Ixcoy"]
        shuffled = data.draw(st.permutations(parts))

        assert name_key(" ".join(parts)) == name_key(" ".join(shuffled))

    @given(st.lists(_TERMS, min_size=1, max_size=4), st.sampled_from("'’‘ʼ´`′＇"), st.sampled_from(FORMS))
    def test_possessive(self, terms: list[str], apostrophe: str, form: Form) -> None:
        """
        A possessive is dropped whatever the apostrophe is, and in any Unicode form.
        """
        text = " ".join(terms)
        owned = unicodedata.normalize(form, f"{text}{apostrophe}s Navy")

        assert name_key(f"{text} Navy") == name_key(owned) == name_key(owned.upper())


def test_two_bodies_of_one_key() -> None:
    """
    Where a rank that is left out makes two names one, whoever asks is told.
    """
    bodies = [
        Actor(id="attorney", name="Fiscalía General", kind=ActorKind.GOVERNMENT),
        Actor(id="office", name="La Fiscalía", kind=ActorKind.GOVERNMENT),
    ]
    with pytest.raises(AmbiguousName):
        Actors(bodies, kind="actor").resolve("Fiscalía")
