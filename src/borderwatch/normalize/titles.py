"""
Ranks and forms of address, which a person's name is printed with and without: data.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

TITLES: Final[Mapping[str, tuple[str, ...]]] = {
    "en": (
        *("Mr", "Mrs", "Ms", "Dr", "Doctor"),
        *("General", "Gen", "Brigadier", "Brig", "Colonel", "Col", "Major", "Maj", "Captain", "Capt"),
        *("Lieutenant", "Lieut", "Lt", "Sergeant", "Sgt", "Corporal", "Cpl", "Pvt"),
        *("Admiral", "Adm", "Commander", "Cmdr"),
    ),
    "es": (
        *("Sr", "Sra", "Srta", "Señor", "Señora", "Señorita", "Don", "Doña", "Dra", "Doctora"),
        *("Lic", "Licda", "Licenciado", "Licenciada", "Ing", "Ingeniero", "Ingeniera"),
        *("Mtro", "Mtra", "Profr", "Profra", "Profa"),
        *("Gral", "Generala", "Coronel", "Coronela", "Cnel", "Capitán", "Capitana", "Cap"),
        *("Teniente", "Tte", "Subteniente", "Subtte", "Sargento", "Sgto"),
        *("Almirante", "Alm", "Vicealmirante", "Contralmirante", "Contraalmirante", "Comandante", "Cmdte", "Cdte"),
    ),
}
"""
For each language (ISO 639-1) the titles and their abbreviations, dots left out. Another language is another line.

Offices (President, Fiscal, Inspector, Minister) are none: whoever holds one has a name besides. Nor is a word that
organizations and places are called by: `Mayor` (Estado Mayor), `Cabo` (Cabo San Lucas), `Private`.
"""

NO_TITLE_BESIDE: Final[Mapping[str, tuple[str, ...]]] = {
    "Dr": ("Congo",),
    "General": ("Attorney",),
    "Ms": ("Mara", "Salvatrucha", "Pandilla", "Gang", "Clica"),
}
"""
Titles that are none beside certain words: the `U.S. Attorney General's Office` is not the `U.S. Attorney's Office`."""

NO_TITLE_BESIDE_NUMBERS: Final = ("Ms",)
"Titles that are none where the name has a number: `MS-13`."
