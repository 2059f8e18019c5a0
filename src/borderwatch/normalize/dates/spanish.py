"""
The Spanish words of dates: one table, nothing else.
"""

from typing import Final

from borderwatch.normalize.dates.language import Language, numbered

ENDINGS: Final = ("o", "a", "er", "ro", "ra", "do", "da", "to", "ta")

SPANISH: Final = Language(
    code="es",
    words={
        "month": {
            1: "enero|ene",
            2: "febrero|feb",
            3: "marzo|mar",
            4: "abril|abr",
            5: "mayo|may",
            6: "junio|jun",
            7: "julio|jul",
            8: "agosto|ago",
            9: "septiembre|setiembre|sept|sep|set",
            10: "octubre|oct",
            11: "noviembre|nov",
            12: "diciembre|dic",
        },
        "weekday": {
            0: "lunes|lun",
            1: "martes|mar",
            2: "miércoles|mié",
            3: "jueves|jue",
            4: "viernes|vie",
            5: "sábado|sáb",
            6: "domingo|dom",
        },
        "season": {21: "primavera", 22: "verano", 23: "otoño", 24: "invierno"},
        "word": {
            1: "uno",
            **numbered(2, "dos tres cuatro cinco seis siete ocho nueve diez once doce trece"),
            **numbered(14, "catorce quince dieciséis diecisiete dieciocho diecinueve veinte"),
            21: "veintiún|veintiuno|veintiuna",
            **numbered(22, "veintidós veintitrés veinticuatro veinticinco veintiséis"),
            27: "veintisiete",
            28: "veintiocho",
            29: "veintinueve",
            30: "treinta",
            40: "cuarenta",
            50: "cincuenta",
            60: "sesenta",
            70: "setenta",
            80: "ochenta",
            90: "noventa",
            100: "cien|ciento",
            900: "novecientos",
        },
        "one": {1: "un|una"},
        "thousand": {1000: "mil"},
        "ordinal": {
            1: "primero|primer|primera",
            2: "segundo|segunda",
            3: "tercero|tercer|tercera",
            4: "cuarto|cuarta",
        },
        "days": {0: "día|días"},
        "hours": {0: "hora|horas|hs"},
        "weeks": {1: "semana", 2: "semanas"},
        "months": {1: "mes", 2: "meses"},
        "years": {1: "año", 2: "años"},
        "decades": {0: "década|décadas"},
        "weekend": {0: "fin de semana"},
        "quarter": {0: "trimestre"},
        "half": {0: "semestre|mitad"},
        "fortnight": {0: "quincena"},
        "decade": {
            1930: "treintas",
            1940: "cuarentas",
            1950: "cincuentas",
            1960: "sesentas",
            1970: "setentas",
            1980: "ochentas",
            1990: "noventas",
        },
        "part": {
            0: "a principios de|a principio de|a inicios de|al inicio de|a comienzos de|al comienzo de|principios de|"
            "inicios de|comienzos de|a principios del|a principio del|a inicios del|al inicio del|a comienzos del|"
            "al comienzo del|principios del|inicios del|comienzos del|el inicio de|el inicio del|el comienzo de|"
            "el comienzo del|el principio de|el principio del",
            1: "a mediados de|mediados de|a mediados del|mediados del|a mitad de|a mitad del",
            2: "a finales de|a final de|al final de|a fines de|finales de|fines de|a finales del|al final del|"
            "a final del|a fines del|finales del|fines del|el final de|el final del",
        },
        "week-of": {
            1: "primera semana de|primera semana del|primer semana de",
            2: "segunda semana de|segunda semana del",
            3: "tercera semana de|tercera semana del",
            -1: "última semana de|última semana del|la última semana de|la última semana del",
        },
        "daypart": {
            0: "tarde|noche|madrugada|mediodía|la mañana|a la mañana|mañana del|mañana de|temprano|por la mañana|"
            "por la tarde|por la noche|por la madrugada|"
            "en la mañana|en la tarde|en la noche|en la madrugada|de madrugada|al mediodía|a mediodía|de noche|"
            "la mañana de|la mañana del|la tarde de|la tarde del|la noche de|la noche del|"
            "la madrugada de|la madrugada del|el mediodía del|el mediodía de|al anochecer|al amanecer|"
            "las primeras horas del|las primeras horas de|primeras horas del|"
            "primeras horas de|a primera hora del|a primera hora de|a última hora del|a última hora de"
        },
        "today": {
            0: "hoy|esta noche|esta mañana|esta tarde|esta madrugada|el día de hoy|día de hoy|"
            "el mismo día|ese mismo día|este mismo día|hoy mismo",
            -1: "ayer|anoche|el día de ayer|día de ayer",
            1: "mañana|el día de mañana|día de mañana",
            -2: "anteayer|antier|antes de ayer|antenoche|anteanoche",
            2: "pasado mañana",
        },
        "neighbor": {
            -1: "el día anterior|día anterior|el día antes|el día previo|día previo",
            1: "al día siguiente|el día siguiente|día siguiente",
        },
        "next-to": {
            -1: "el día antes de|el día antes del|el día anterior a|el día anterior al|día anterior al",
            1: "el día después de|el día después del|el día siguiente a|el día siguiente al|al día siguiente de|"
            "al día siguiente del",
        },
        "hace": {-1: "hace"},
        "ago": {-1: "atrás"},
        "shift": {1: "más tarde", -1: "más temprano"},
        "in": {1: "en"},
        "within": {1: "dentro de"},
        "rel": {
            -1: "pasado|pasada|este pasado|esta pasada",
            0: "este|esta|presente|del presente|el presente|la presente|en curso|del corriente",
            1: "próximo|próxima|que viene|entrante|que entra|este próximo|esta próxima",
        },
        "step": {-1: "anterior|previo|previa", 1: "siguiente"},
        "final": {0: "último|última|la última|últimos|últimas|los últimos|las últimas"},
        "since": {0: "desde", 1: "a partir de|a partir del"},
        "onward": {0: "en adelante"},
        "until": {0: "hasta"},
        "by": {0: "para|a más tardar|a más tardar para|no después de|no después del|no más tarde del|no más tarde de"},
        "before": {0: "antes|antes de|antes del|previo a|previo al|con anterioridad a|con anterioridad al"},
        "after": {0: "después|después de|después del|tras|luego de|luego del|posterior a|posterior al"},
        "onafter": {0: "no antes de|no antes del"},
        "between": {0: "entre"},
        "to": {0: "a|al"},
        "and": {0: "y|e"},
        "or": {0: "o|u"},
        "approximate": {
            0: "alrededor de|alrededor del|hacia|cerca de|cerca del|aproximadamente|aproximadamente en|aprox|"
            "en torno a|en torno al"
        },
        "perhaps": {0: "posiblemente|quizás|quizá|probablemente|tal vez"},
        "during": {0: "durante|en algún momento|en algún momento de|en algún momento del|en algún momento en"},
        "clock-at": {0: "a las|a eso de las|alrededor de las|hacia las|cerca de las"},
        "dates-of": {0: "los días"},
        "of": {0: "de|del"},
        "the": {0: "el|la"},
        "plural": {0: "los"},
    },
    ordinal_endings=ENDINGS,
    codes={"t": "quarter"},
    examples={
        "since": "desde julio de 2021",
        "until": "hasta julio de 2021",
        "by": "para el 28 de julio de 2021",
        "before": "antes del 28 de julio de 2021",
        "after": "después del 28 de julio de 2021",
        "between": "entre julio y septiembre de 2021",
        "approximate": "hacia julio de 2021",
        "perhaps": "posiblemente en julio de 2021",
        "part": "a principios de julio de 2021",
        "decade": "los años noventa",
        "month": "28 de julio de 2021",
        "weekday": "el domingo pasado",
        "season": "verano de 2020",
        "days": "hace dos días",
        "weeks": "hace dos semanas",
        "months": "hace tres meses",
        "years": "hace dos años",
        "weekend": "el fin de semana pasado",
        "quarter": "cuarto trimestre de 2017",
        "half": "primer semestre de 2018",
    },
)
