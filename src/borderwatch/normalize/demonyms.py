"""
Words that say of which country something is, with that country: data, and the index built of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from borderwatch.normalize.countries import Counted, folded_words

DEMONYMS: Final[Mapping[str, Mapping[str, str]]] = {
    "en": {
        "Afganistán": "Afghan",
        "Albania": "Albanian",
        "Angola": "Angolan",
        "Antigua Barbuda": "Antiguan",
        "Arabia": "Saudi, Saudi Arabian",
        "Argelia": "Algerian",
        "Argentina": "Argentine, Argentinian, Argentinean",
        "Australia": "Australian",
        "Austria": "Austrian",
        "Bahamas": "Bahamian",
        "Bangladesh": "Bangladeshi",
        "Barbados": "Barbadian",
        "Bélgica": "Belgian",
        "Belice": "Belizean",
        "Bolivia": "Bolivian",
        "Brasil": "Brazilian",
        "Camerún": "Cameroonian",
        "Canadá": "Canadian",
        "Chile": "Chilean",
        "China": "Chinese",
        "Colombia": "Colombian",
        "Corea Norte": "North Korean",
        "Corea Sur": "South Korean",
        "Costa Rica": "Costa Rican",
        "Cuba": "Cuban",
        "Dinamarca": "Danish",
        "Dominicana": "Dominican",
        "Ecuador": "Ecuadorian, Ecuadorean, Ecuadoran",
        "Egipto": "Egyptian",
        "Eritrea": "Eritrean",
        "España": "Spanish, Spaniard",
        "Etiopía": "Ethiopian",
        "Filipinas": "Filipino, Philippine",
        "Finlandia": "Finnish",
        "Francia": "French",
        "Ghana": "Ghanaian",
        "Grecia": "Greek",
        "Guatemala": "Guatemalan",
        "Guyana": "Guyanese",
        "Haití": "Haitian",
        "Honduras": "Honduran",
        "Hungría": "Hungarian",
        "India": "Indian",
        "Irak": "Iraqi",
        "Irán": "Iranian",
        "Irlanda": "Irish",
        "Israel": "Israeli",
        "Italia": "Italian",
        "Jamaica": "Jamaican",
        "Japón": "Japanese",
        "Kenia": "Kenyan",
        "Líbano": "Lebanese",
        "Libia": "Libyan",
        "Marruecos": "Moroccan",
        "México": "Mexican",
        "Nepal": "Nepalese, Nepali",
        "Nicaragua": "Nicaraguan",
        "Niger": "Nigerien",
        "Nigeria": "Nigerian",
        "Noruega": "Norwegian",
        "Países Bajos": "Dutch",
        "Pakistán": "Pakistani",
        "Palestina": "Palestinian",
        "Panamá": "Panamanian",
        "Paraguay": "Paraguayan",
        "Perú": "Peruvian",
        "Polonia": "Polish",
        "Portugal": "Portuguese",
        "Puerto Rico": "Puerto Rican",
        "Reino Unido": "British",
        "Rumania": "Romanian",
        "Rusia": "Russian",
        "Saint Kitts Nevis": "Kittitian",
        "Salvador": "Salvadoran, Salvadorean, Salvadorian",
        "Senegal": "Senegalese",
        "Serbia": "Serbian",
        "Siria": "Syrian",
        "Somalia": "Somali",
        "Sudáfrica": "South African",
        "Sudán": "Sudanese",
        "Suecia": "Swedish",
        "Suiza": "Swiss",
        "Surinam": "Surinamese",
        "Tailandia": "Thai",
        "Taiwán": "Taiwanese",
        "Trinidad Tobago": "Trinidadian",
        "Turquía": "Turkish",
        "Ucrania": "Ukrainian",
        "Uruguay": "Uruguayan",
        "Venezuela": "Venezuelan",
        "Vietnam": "Vietnamese",
    },
    "es": {
        "Afganistán": "afgano",
        "Albania": "albanés",
        "Alemania": "alemán",
        "Angola": "angoleño",
        "Arabia": "saudita, saudí",
        "Argelia": "argelino",
        "Argentina": "argentino",
        "Australia": "australiano",
        "Austria": "austriaco, austríaco",
        "Bahamas": "bahameño",
        "Bangladesh": "bangladesí",
        "Barbados": "barbadense",
        "Bélgica": "belga",
        "Belice": "beliceño",
        "Bolivia": "boliviano",
        "Brasil": "brasileño, brasilero",
        "Camerún": "camerunés",
        "Canadá": "canadiense",
        "Chile": "chileno",
        "Colombia": "colombiano",
        "Corea Norte": "norcoreano",
        "Corea Sur": "surcoreano",
        "Costa Rica": "costarricense",
        "Cuba": "cubano",
        "Dinamarca": "danés",
        "Dominicana": "dominicano",
        "Ecuador": "ecuatoriano",
        "Egipto": "egipcio",
        "Eritrea": "eritreo",
        "España": "español",
        "Estados Unidos": "estadounidense",
        "Etiopía": "etíope",
        "Filipinas": "filipino",
        "Finlandia": "finlandés",
        "Francia": "francesa, franceses",
        "Ghana": "ghanés",
        "Grecia": "griego",
        "Guatemala": "guatemalteco",
        "Guyana": "guyanés",
        "Haití": "haitiano",
        "Honduras": "hondureño",
        "Hungría": "húngaro",
        "Irak": "iraquí",
        "Irán": "iraní",
        "Irlanda": "irlandés",
        "Israel": "israelí",
        "Italia": "italiano",
        "Jamaica": "jamaiquino, jamaicano",
        "Japón": "japonés",
        "Kenia": "keniano",
        "Líbano": "libanés",
        "Libia": "libio",
        "Marruecos": "marroquí",
        "México": "mexicano, mejicano",
        "Nepal": "nepalí",
        "Nicaragua": "nicaragüense",
        "Niger": "nigerino",
        "Nigeria": "nigeriano",
        "Noruega": "noruego",
        "Países Bajos": "neerlandés, holandés",
        "Pakistán": "pakistaní, paquistaní",
        "Palestina": "palestino",
        "Panamá": "panameño",
        "Paraguay": "paraguayo",
        "Perú": "peruano",
        "Polonia": "polaco",
        "Portugal": "portugués",
        "Puerto Rico": "puertorriqueño",
        "Reino Unido": "británico",
        "Rumania": "rumano",
        "Rusia": "ruso",
        "Salvador": "salvadoreño",
        "Senegal": "senegalés",
        "Serbia": "serbio",
        "Siria": "sirio",
        "Somalia": "somalí",
        "Sudáfrica": "sudafricano",
        "Sudán": "sudanés",
        "Suecia": "sueco",
        "Suiza": "suizo",
        "Surinam": "surinamés",
        "Tailandia": "tailandés",
        "Taiwán": "taiwanés",
        "Turquía": "turco",
        "Ucrania": "ucraniano",
        "Uruguay": "uruguayo",
        "Venezuela": "venezolano",
        "Vietnam": "vietnamita",
    },
}
"""
For each language (ISO 639-1) and country its demonyms, in the form that a dictionary has. Another language is another
line.

Left out, because a name has the word for another reason: American and norteamericano (of two continents), chino
(`El Chino` and `La China` are nicknames of people), German and the Spanish for French (given names once folded,
`Germán` and `Frances`), checo (a nickname), trinitario (a gang, and a town on the border), Vincentian and Saint Lucian.
"""

ENDINGS: Final[Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]] = {
    "en": (("", ("", "s")),),
    "es": (
        ("eses", ("eses", "esas")),
        ("ense", ("ense", "enses")),
        ("és", ("és", "esa", "eses", "esas")),
        ("án", ("án", "ana", "anes", "anas")),
        ("ol", ("ol", "ola", "oles", "olas")),
        ("o", ("o", "a", "os", "as")),
        ("í", ("í", "ís", "íes")),
        ("", ("", "s")),
    ),
}
"""
For each language the endings of a demonym, each with all genders and numbers of it; the first that fits counts.
"""


def inflected(demonym: str, endings: Iterable[tuple[str, tuple[str, ...]]]) -> list[str]:
    """
    All genders and numbers of a demonym.
    """
    ending, others = next(pair for pair in endings if demonym.endswith(pair[0]))
    return [demonym.removesuffix(ending) + other for other in others]


def demonyms_of(
    tables: Mapping[str, Mapping[str, str]], endings: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]
) -> Counted:
    """
    Every demonym of all languages, with the country that it stands for.
    """
    return {
        folded_words(form): folded_words(country)
        for language, table in tables.items()
        for country, listed in table.items()
        for demonym in listed.split(", ")
        for form in inflected(demonym, endings[language])
        if folded_words(form) != folded_words(country)
    }
