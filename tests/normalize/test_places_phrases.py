"""
Phrases about places as English and Spanish print them: relations, kinds, containers, the border, and what is refused.
"""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import attrs
import pytest

from borderwatch.errors import Unreadable, WrongQuestion
from borderwatch.normalize import Whereabouts, place, quantity
from borderwatch.normalize.placing.grammar import Grammar
from borderwatch.normalize.placing.lexicon import Lexicon
from borderwatch.normalize.placing.reading import LANGUAGES
from borderwatch.normalize.placing.words import PlaceWords
from tests.normalize.grading import Row, expected_place, grade, read_place, rows_of

ROWS = rows_of("places")

FRENCH = PlaceWords(
    articles="le, la, les",
    contracted={"de": "du"},
    of="de",
    conjunctions="et, ou",
    particles="de, du, des, le, la, les",
    relations={"in": "à, en, dans", "near": "près de", "between": "entre"},
    along="le long de",
    inside="dans",
    kinds={"settlement": "village, ville", "admin1": "département"},
    border="frontière",
    border_tails="avec, entre",
    lengths="kilomètres, km",
    away="de",
    at_distance="à",
)
"A third language, as a table alone."


def told(found: Whereabouts) -> dict[str, Any]:
    """
    What a phrase says, without what it does not say, the text and the rule.
    """
    distance = found.distance and (found.distance.low, found.distance.best, found.distance.high, found.distance.unit)
    fields = attrs.asdict(found, recurse=False) | {"distance": distance}
    return {field: value for field, value in fields.items() if value and field not in ("text", "rule")}


class TestCorpus:
    """
    The open half of the graded phrases.
    """

    @pytest.mark.parametrize("row", ROWS, ids=[row["text"] or "(empty)" for row in ROWS])
    def test_row(self, row: Row) -> None:
        """
        Each phrase says what its row says, or is refused.
        """
        assert expected_place(row) == read_place(row)

    def test_figures(self) -> None:
        """
        Nothing is read wrongly, and little is missed.
        """
        result = grade(ROWS, expected_place, read_place)

        assert result.right > 130
        assert result.precision >= 0.99
        assert result.recall >= 0.9


class TestRead:
    """
    What phrases say that the corpus has none of.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("San Cristóbal de Las Casas", {"name": "San Cristóbal de Las Casas"}),
            ("Todos Santos Cuchumatán", {"name": "Todos Santos Cuchumatán"}),
            ("Trinidad y Tobago", {"name": "Trinidad y Tobago"}),
            ("the United States", {"name": "United States"}),
            ("Pueblo Nuevo", {"name": "Pueblo Nuevo"}),
            ("Lago Agrio", {"name": "Lago Agrio"}),
            ("el lago Petén Itzá", {"name": "Petén Itzá", "kind": "water"}),
            ("Entre Ríos, Izabal", {"name": "Entre Ríos", "within": ("Izabal",)}),
            ("Frontera Corozal", {"name": "Frontera Corozal"}),
            ("Cape Town", {"name": "Cape Town"}),
            ("El Rancho, Zacapa", {"name": "El Rancho", "within": ("Zacapa",)}),
            ("la Ciudad de Guatemala", {"name": "Ciudad de Guatemala"}),
            ("Central America", {"name": "Central America"}),
            ("North Carolina", {"name": "North Carolina"}),
            ("“La Mesilla”", {"name": "La Mesilla"}),
            ("la Mesilla", {"name": "Mesilla"}),
        ],
    )
    def test_names(self, text: str, expected: dict[str, Any]) -> None:
        """
        Names are kept as printed, with the generic words and articles that belong to them.
        """
        assert {"relation": "in"} | expected == told(place(text))

    @pytest.mark.parametrize(
        ("text", "name", "kind"),
        [
            ("Mpio. de Frontera Comalapa", "Frontera Comalapa", "admin2"),
            ("Depto. de Huehuetenango", "Huehuetenango", "admin1"),
            ("Edo. de México", "México", "admin1"),
            ("el departamento guatemalteco de Huehuetenango", "Huehuetenango", "admin1"),
            ("the Mexican state of Chiapas", "Chiapas", "admin1"),
            ("the border town of La Mesilla", "La Mesilla", "settlement"),
            ("la ciudad fronteriza de Tapachula", "Tapachula", "settlement"),
            ("the indigenous community of Acteal", "Acteal", "settlement"),
            ("the village of Black River", "Black River", "settlement"),
            ("aldea El Puente", "El Puente", "settlement"),
            ("puesto fronterizo El Carmen", "El Carmen", "crossing"),
            ("the border crossing at La Mesilla", "La Mesilla", "crossing"),
            ("the Rodolfo Robles international bridge", "Rodolfo Robles", "crossing"),
            ("zona 18", "zona 18", "area"),
            ("colonia Centro", "colonia Centro", "area"),
            ("barrio El Calvario", "barrio El Calvario", "area"),
            ("the Las Vegas neighborhood", "Las Vegas neighborhood", "area"),
            ("Carretera Federal 190", "Carretera Federal 190", "road"),
            ("the Pan-American Highway", "Pan-American Highway", "road"),
            ("Ruta CA-1", "Ruta CA-1", "road"),
            ("Interstate 10", "Interstate 10", "road"),
        ],
    )
    def test_kinds(self, text: str, name: str, kind: str) -> None:
        """
        What the text calls a place, abbreviated or with adjectives; quarters and roads keep the word in their name.
        """
        assert {"relation": "in", "name": name, "kind": kind} == told(place(text))

    @pytest.mark.parametrize(
        ("text", "relation", "name", "other", "kind"),
        [
            ("the northern department of Huehuetenango", "in", "Huehuetenango", "", "admin1"),
            ("the southern Mexican state of Chiapas", "in", "Chiapas", "", "admin1"),
            ("el estado sureño de Chiapas", "in", "Chiapas", "", "admin1"),
            ("downtown Tapachula", "part", "Tapachula", "", ""),
            ("el centro histórico de Comitán", "part", "Comitán", "", ""),
            ("north-central Honduras", "part", "Honduras", "", ""),
            ("just outside Tapachula", "near", "Tapachula", "", ""),
            ("en las cercanías de Frontera Comalapa", "near", "Frontera Comalapa", "", ""),
            ("the outskirts of Tapachula", "near", "Tapachula", "", ""),
            ("near the Comitán-Altamirano highway", "near", "Comitán", "Altamirano", "road"),
            ("entre Comitán e Ixtapa", "between", "Comitán", "Ixtapa", ""),
            ("entre los municipios de Tila y Sabanilla", "between", "Tila", "Sabanilla", "admin2"),
            ("the road between Nentón and Comitán", "on", "Nentón", "Comitán", "road"),
            ("the Tapachula to Talismán highway", "on", "Tapachula", "Talismán", "road"),
            ("San Marcos – Tecún Umán highway", "on", "San Marcos", "Tecún Umán", "road"),
            ("carretera que conduce de Soloma a Barillas", "on", "Soloma", "Barillas", "road"),
            ("on the Pan-American Highway", "on", "Pan-American Highway", "", "road"),
            ("en la carretera federal 190", "on", "carretera federal 190", "", "road"),
        ],
    )
    def test_relations(self, text: str, relation: str, name: str, other: str, kind: str) -> None:
        """
        How a place stands to what is named.
        """
        found = place(text)

        assert (relation, name, other, kind) == (found.relation, found.name, found.other, found.kind)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("about 15 kilometers from the border", {"distance": (14, 15, 16, "km"), "border": True}),
            ("about 15 kilometers (9 miles) from the border", {"distance": (14, 15, 16, "km"), "border": True}),
            ("less than 2 km from the border with Belize", {"distance": (0, None, 2, "km"), "border": True}),
            ("a mile from the border", {"distance": (1, 1, 1, "mi"), "border": True}),
            ("a unos 500 metros de la línea fronteriza", {"distance": (400, 500, 600, "m"), "border": True}),
            ("1,500 meters from Nentón", {"distance": (1500, 1500, 1500, "m"), "name": "Nentón"}),
            ("entre 10 y 15 kilómetros de Tenosique", {"distance": (10, None, 15, "km"), "name": "Tenosique"}),
            ("20 km north of Tapachula", {"distance": (20, 20, 20, "km"), "name": "Tapachula"}),
            ("a 20 km al norte de Tapachula", {"distance": (20, 20, 20, "km"), "name": "Tapachula"}),
            ("three miles outside Comitán", {"distance": (3, 3, 3, "mi"), "name": "Comitán"}),
            ("5km from Nentón", {"distance": (5, 5, 5, "km"), "name": "Nentón"}),
        ],
    )
    def test_distances(self, text: str, expected: dict[str, Any]) -> None:
        """
        Distances keep their hedge and their unit.
        """
        assert {"relation": "away"} | expected == told(place(text))

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("en la frontera", {"relation": "on"}),
            ("a lo largo de la frontera", {"relation": "on"}),
            ("at the border with Guatemala", {"relation": "in"}),
            ("Mexico's southern border", {"relation": "in"}),
            ("la frontera sur de México", {"relation": "in"}),
            ("the border between Guatemala and Mexico", {"relation": "in"}),
            ("the U.S.-Mexico border", {"relation": "in"}),
            ("the border region between Mexico and Guatemala", {"relation": "near"}),
            ("the border in San Marcos", {"relation": "in", "within": ("San Marcos",)}),
            ("La Mesilla, on the border with Mexico", {"relation": "in", "name": "La Mesilla"}),
            ("La Mesilla, del lado guatemalteco", {"relation": "in", "name": "La Mesilla", "side": "GT"}),
            ("on the U.S. side of the border", {"relation": "in", "side": "US"}),
            ("del lado de El Salvador", {"relation": "in", "side": "SV"}),
        ],
    )
    def test_border(self, text: str, expected: dict[str, Any]) -> None:
        """
        The border itself, the land along it, its sides, and towns on it.
        """
        assert expected | {"border": True} == told(place(text))

    @pytest.mark.parametrize(
        ("text", "within", "expected"),
        [
            ("zona 18 de la Ciudad de Guatemala", None, ("Ciudad de Guatemala",)),
            ("Santa Rita municipio de La Trinitaria", "Chiapas", ("La Trinitaria", "Chiapas")),
            ("aldea Chiquihuite, del municipio de Unión Juárez", None, ("Unión Juárez",)),
            ("Nebaj, in western Guatemala", None, ("Guatemala",)),
            ("Tapachula, Chiapas", "CHIAPAS", ("Chiapas",)),
            ("Tapachula", " Chiapas  state ", ("Chiapas state",)),
            ("Tapachula", " ", ()),
            ("Tapachula, Chis.", None, ("Chis",)),
        ],
    )
    def test_containers(self, text: str, within: str | None, expected: tuple[str, ...]) -> None:
        """
        What contains a place, the innermost first; what is known already comes last, once.
        """
        assert expected == place(text, within=within).within

    @pytest.mark.parametrize(
        ("text", "rule"),
        [
            ("Tapachula", "name"),
            ("aldea El Naranjo", "kind"),
            ("near Tapachula", "near"),
            ("northern Guatemala", "part"),
            ("5 km from Nentón", "away"),
            ("entre Tila y Yajalón", "between"),
            ("la carretera Tila-Yajalón", "road"),
            ("the border", "border"),
            ("la zona fronteriza", "border-area"),
            ("the Mexican side", "side"),
        ],
    )
    def test_rules(self, text: str, rule: str) -> None:
        """
        The rule that read a phrase, and the phrase as it was printed.
        """
        found = place(text)

        assert (rule, text) == (found.rule, found.text)


class TestRefused:
    """
    What no rule reads is refused, never guessed.
    """

    @pytest.mark.parametrize(
        "text",
        [
            *("carretera a Tacaná", "la carretera", "the main road", "a dirt road", "highway from Tapachula"),
            *("Comitán-La Trinitaria-Comalapa highway", "kilómetro 12 de la carretera", "CA-1"),
            *("north of Tapachula", "al norte de Guatemala", "hacia Tapachula", "a Tapachula", "from Tapachula"),
            *("along the river", "along the Suchiate River", "a orillas del río Suchiate", "across the border"),
            *("on both sides of the border", "lado norte de la frontera", "15 km inside Mexico", "15 kilometers"),
            *("an hour's drive from Tapachula", "a media hora de Comitán", "Guatemala's Congress"),
            *("Frontera", "Río Hondo, Zacapa", "the capital", "western highlands", "la zona metropolitana"),
            *("Tapachula-Talismán", "Mexico-Guatemala", "Tapachula/Huixtla", "Tapachula o Huixtla", "Tila; Yajalón"),
            *("the state of emergency", "Department of Justice", "zona de conflicto", "THE BRIDGE", "EL LUGAR"),
            *("Mexican Navy", "Municipalidad de Tila", "the mayor of Tapachula", "CJNG", "Tapachula jail"),
            *("a bridge near Tapachula", "near the bridge", "near home", "yesterday", "July 28", "20 de Noviembre"),
            *("Tila (two dead) in Chiapas", "Tapachula " * 30, "A, B, C, D, E, F, G", "¿?", "between La Mesilla"),
            *("near northern Guatemala", "5 km from northern Guatemala", "5 km near from Tila", "entre A, B y C y D"),
        ],
    )
    def test_phrases(self, text: str) -> None:
        """
        Directions, times, lists, organizations, things without a name, and names that may be two things.
        """
        with pytest.raises(Unreadable):
            place(text)

    @pytest.mark.parametrize(
        ("text", "near"),
        [
            ("nera Tapachula", "near Tapachula"),
            ("municipoi de Tila", "municipio de Tila"),
            ("tapachula", "Tapachula"),
            ("tila, chiapas", "Tila, Chiapas"),
            ("CJNG", ""),
        ],
    )
    def test_nearest(self, text: str, near: str) -> None:
        """
        The error names what would be read: a word misspelled, or the capitals of a name.
        """
        with pytest.raises(Unreadable) as refused:
            place(text)

        assert near == refused.value.near

    def test_sentence(self) -> None:
        """
        The refusal says why.
        """
        with pytest.raises(Unreadable, match=r"as a place: it says how long the way is, not how far$"):
            place("ten minutes from Tapachula")

    @pytest.mark.parametrize(("text", "within"), [(None, None), (5, None), (b"Tila", None), ("Tila", 5)])
    def test_no_text(self, text: Any, within: Any) -> None:
        """
        What is no text is no phrase.
        """
        with pytest.raises(WrongQuestion):
            place(text, within=within)


class TestLanguages:
    """
    Another language is a table.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("le village de Ganthier", {"relation": "in", "name": "Ganthier", "kind": "settlement"}),
            ("près de la ville de Jacmel", {"relation": "near", "name": "Jacmel", "kind": "settlement"}),
            ("entre Jacmel et Léogâne", {"relation": "between", "name": "Jacmel", "other": "Léogâne"}),
            ("près de la frontière avec Haïti", {"relation": "near", "border": True}),
            ("near Jacmel", {"relation": "near", "name": "Jacmel"}),
        ],
    )
    def test_third(self, text: str, expected: dict[str, Any]) -> None:
        """
        A phrase is read with the tables of all languages at once.
        """
        grammar = Grammar(Lexicon((*LANGUAGES, FRENCH)), quantity)

        assert expected == told(grammar.read(text))

    def test_lazy(self) -> None:
        """
        Comparing names loads no grammar.
        """
        loaded = "'borderwatch.normalize.placing' in sys.modules"
        code = f"import sys; from borderwatch.normalize import name_key; print({loaded})"
        done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)  # noqa: S603  # our own code

        assert done.stdout.strip() == "False"
