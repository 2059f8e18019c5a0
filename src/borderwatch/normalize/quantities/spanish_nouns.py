"""
Spanish: what is measured and what is counted.
"""

from __future__ import annotations

from typing import Final

from borderwatch.normalize.quantities.tables import Forms

MEASURES: Final[dict[str, str]] = {
    "kg": "kg, kgs, kilo, kilos, kilogramo, kilogramos",
    "g": "g, gr, grs, gramo, gramos",
    "t": "t, tonelada métrica, toneladas métricas",
    "short-ton": "tonelada corta, toneladas cortas",
    "ton": "tonelada, toneladas",
    "lb": "lb, lbs, libra, libras",
    "oz": "onza, onzas",
    "km": "km, kms, kilómetro, kilómetros",
    "m": "m, mts, metro, metros",
    "mi": "milla, millas",
    "centimeters": "cm, centímetro, centímetros",
    "millimeters": "mm, milímetro, milímetros",
    "feet": "pie, pies",
    "hours": "hora, horas",
    "days": "día, días",
    "minutes": "minuto, minutos",
    "weeks": "semana, semanas",
    "months": "meses",
    "liters": "litro, litros",
    "gallons": "galón, galones",
    "hectares": "hectárea, hectáreas, ha",
    "acres": "acre, acres",
    "quintals": "quintal, quintales",
    "square-kilometers": "kilómetro cuadrado, kilómetros cuadrados",
    "square-meters": "metro cuadrado, metros cuadrados",
    "percent": "%, por ciento, porciento",
    "usd": "usd, dólares estadounidenses, dólares estadunidenses, dólar estadounidense, dólares americanos",
    "dollars": "dólar, dólares",
    "mxn": "mxn, peso mexicano, pesos mexicanos",
    "pesos": "peso, pesos",
    "gtq": "gtq, quetzal, quetzales, quetzales guatemaltecos",
    "eur": "eur, euro, euros, €",
}

_STATES: Final = (
    "muert",
    "fallecid",
    "herid",
    "detenid",
    "lesionad",
    "desaparecid",
    "arrestad",
    "capturad",
    "asesinad",
)


def _people(ending: str, word: str, other: str) -> str:
    """
    The words for people, states that people are in among them, in the singular or the plural.
    """
    return ", ".join([word, other, *(f"{stem}{gender}{ending}" for stem in _STATES for gender in "oa")])


NOUNS: Final[dict[str, Forms]] = {
    "people": (_people("", "persona", "individuo"), _people("s", "personas", "individuos")),
    "victims": ("víctima", "víctimas"),
    "men": ("hombre", "hombres"),
    "women": ("mujer", "mujeres"),
    "children": ("niño", "niños"),
    "minors": ("menor, menor de edad", "menores, menores de edad"),
    "civilians": ("civil", "civiles"),
    "migrants": ("migrante", "migrantes"),
    "families": ("familia", "familias"),
    "students": ("estudiante", "estudiantes"),
    "police": ("policía, agente de policía", "policías, agentes de policía"),
    "officers": ("oficial", "oficiales"),
    "agents": ("agente", "agentes"),
    "soldiers": ("soldado", "soldados"),
    "troops": ("", "tropas"),
    "suspects": ("sospechoso, sospechosa", "sospechosos, sospechosas"),
    "members": ("miembro, integrante", "miembros, integrantes"),
    "bodies": ("cuerpo, cadáver", "cuerpos, cadáveres"),
    "hostages": ("rehén", "rehenes"),
    "prisoners": ("preso, prisionero, prisionera", "presos, prisioneros, prisioneras"),
    "vehicles": ("vehículo", "vehículos"),
    "trucks": ("camión", "camiones"),
    "pickup-trucks": ("camioneta, pick up, pickup", "camionetas, pick ups, pickups"),
    "cars": ("coche, carro, automóvil, auto", "coches, carros, automóviles, autos"),
    "buses": ("autobús, bus", "autobuses, buses"),
    "minibuses": ("minibús", "minibuses"),
    "motorcycles": ("motocicleta, moto", "motocicletas, motos"),
    "boats": ("lancha", "lanchas"),
    "aircraft": ("aeronave", "aeronaves"),
    "helicopters": ("helicóptero", "helicópteros"),
    "drones": ("dron, drone", "drones"),
    "armored-vehicles": ("vehículo blindado", "vehículos blindados"),
    "weapons": ("arma", "armas"),
    "firearms": ("arma de fuego", "armas de fuego"),
    "rifles": ("rifle, fusil", "rifles, fusiles"),
    "handguns": ("pistola", "pistolas"),
    "grenades": ("granada", "granadas"),
    "cartridges": ("cartucho", "cartuchos"),
    "magazines": ("cargador", "cargadores"),
    "shell-casings": ("casquillo", "casquillos"),
    "explosives": ("explosivo", "explosivos"),
    "homes": ("vivienda, casa", "viviendas, casas"),
    "municipalities": ("municipio", "municipios"),
    "communities": ("comunidad", "comunidades"),
    "checkpoints": ("retén", "retenes"),
    "attacks": ("ataque", "ataques"),
    "shots": ("disparo", "disparos"),
    "flights": ("vuelo", "vuelos"),
    "incidents": ("incidente", "incidentes"),
    "packages": ("paquete", "paquetes"),
    "plants": ("planta", "plantas"),
    # These are alike in the singular and the plural.
    **{word: (word, word) for word in ("lanzagranadas", "lanzacohetes", "lanzamisiles", "portafusiles")},
    # These begin like a noun above, and are something else.
    "carros-bomba": ("carro bomba", "carros bomba"),
    "coches-bomba": ("coche bomba", "coches bomba"),
    "casas-de-campana": ("casa de campaña", "casas de campaña"),
    "casas-de-cambio": ("casa de cambio", "casas de cambio"),
    "cuerpos-de-seguridad": ("cuerpo de seguridad", "cuerpos de seguridad"),
    "cuerpos-de-socorro": ("cuerpo de socorro", "cuerpos de socorro"),
    "cuerpos-policiales": ("cuerpo policial", "cuerpos policiales"),
    "plantas-de-tratamiento": ("planta de tratamiento", "plantas de tratamiento"),
}
