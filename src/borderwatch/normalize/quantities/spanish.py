"""
Spanish: the words that amounts are printed in.
"""

from __future__ import annotations

from typing import Final

from borderwatch.normalize.quantities.spanish_nouns import MEASURES, NOUNS
from borderwatch.normalize.quantities.tables import HALF, QUARTER, Collective, Language, Vague

_LOW = (
    "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho"
)
_TWENTIES = (
    "veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"
)
_WORDS = (*_LOW.split(), "diecinueve", *_TWENTIES.split())
_TENS = ("treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa")
_HUNDREDS = ["doscient", "trescient", "cuatrocient", "quinient", "seiscient", "setecient", "ochocient", "novecient"]


def _both(word: str) -> tuple[str, str]:
    return f"{word}os", f"{word}as"


SPANISH: Final = Language(
    code="es",
    head_first=True,
    numbers={
        **{word: value for value, word in enumerate(_WORDS, start=1)},
        **{word: 30 + 10 * place for place, word in enumerate(_TENS)},
        **dict.fromkeys(("un", "una"), 1),
        **dict.fromkeys(("veintiún", "veintiuna"), 21),
        **dict.fromkeys(("cien", "ciento"), 100),
        **{word: 200 + 100 * place for place, stem in enumerate(_HUNDREDS) for word in _both(stem)},
    },
    articles=("un", "una"),
    ten_links=("y",),
    hundred=(),
    thousand=("mil",),
    bare_thousand=True,
    large={"millón": 10**6, "millones": 10**6, "billón": 10**12, "billones": 10**12},
    hundred_links=(),
    collectives={
        **dict.fromkeys(("docena", "docenas"), Collective(12)),
        **dict.fromkeys(("decena", "decenas"), Collective(10, about=True)),
        "quincena": Collective(15, about=True, alone=False),
        "veintena": Collective(20, about=True),
        "treintena": Collective(30, about=True),
        "cuarentena": Collective(40, about=True, alone=False),
        "cincuentena": Collective(50, about=True),
        **dict.fromkeys(("centenar", "centenares"), Collective(100, about=True)),
        **dict.fromkeys(("millar", "millares"), Collective(1000, about=True)),
    },
    groups={
        "docenas": 12,
        "decenas": 10,
        "cientos": 100,
        "centenares": 100,
        "miles": 1000,
        "millares": 1000,
        "millones": 10**6,
    },
    fractions={
        "medio": HALF,
        "media": HALF,
        "un cuarto de": QUARTER,
        "cuarto de": QUARTER,
        "tres cuartos de": 3 * QUARTER,
    },
    and_half=("y medio", "y media"),
    frames={
        "exact": "exactamente, precisamente, justo, justamente",
        "plain": (
            "solo, solamente, únicamente, tan solo, apenas, un total de, total de, en total, todos los, todas "
            "las, un grupo de, un convoy de, una caravana de, un contingente de, grupo de, convoy de, caravana de, "
            "un comando de, una célula de, una columna de, un cargamento de, un lote de, una fuerza de, un despliegue "
            "de, un saldo de, con un saldo de, con saldo de, un peso de, con un peso de, un monto de, una suma de"
        ),
        "definite": "los, las",
        "fixed": "estos, estas, esos, esas, aquellos, aquellas, sus",
        "inner": "otros, otras, los otros, las otras",
        "part": "el, un",
    },
    hedges={
        "at-least": (
            "al menos, por lo menos, cuando menos, como mínimo, no menos de, un mínimo de, mínimo, a lo menos, ≥, >="
        ),
        "more-than": (
            ">, más de, más del, superior a, superior al, superiores a, mayor a, por encima de, por encima del, "
            "arriba de, por arriba de, mucho más de, bastante más de"
        ),
        "less-than": (
            "<, menos de, menos del, por debajo de, por debajo del, debajo de, inferior a, inferior al, inferiores "
            "a, menor a"
        ),
        "at-most": (
            "hasta, a lo sumo, como máximo, no más de, un máximo de, máximo, cuando mucho, como mucho, cuando "
            "más, a lo más"
        ),
        "almost": "casi",
        "just-over": "poco más de, poco más del, un poco más de, algo más de, algo más del",
        "just-under": "poco menos de, poco menos del, un poco menos de, algo menos de",
        "about": (
            "aproximadamente, aprox, alrededor de, alrededor del, cerca de, cerca del, en torno a, en torno al, "
            "unos, unas, ~, más o menos, un estimado de, del orden de"
        ),
    },
    closings={
        "at-least": "o más, +, por lo menos, al menos, cuando menos, como mínimo",
        "at-most": "o menos, a lo sumo, como máximo, cuando mucho, como mucho",
        "about": "aproximadamente, aprox, más o menos",
        "exactly": (
            "en total, exactamente, exactos, exactas, con blindaje, con blindaje artesanal, con reporte de robo, sin "
            "vida, con vida, con heridas de bala, con impactos de bala"
        ),
    },
    vague={
        "un par": Vague(2, 2, 3, "couple", link=True, grows=True),
        **dict.fromkeys(("ambos", "ambas"), Vague(2, 2, 2, "both")),
        **dict.fromkeys(("algunos", "algunas"), Vague(2, rule="some", grows=True)),
        **dict.fromkeys(("unos cuantos", "unas cuantas"), Vague(2, rule="some", grows=True)),
        **dict.fromkeys(("unos pocos", "unas pocas"), Vague(2, rule="some", grows=True)),
        "múltiples": Vague(2, rule="some", alone=False),
        "una serie": Vague(2, rule="some", link=True, alone=False),
        "un puñado": Vague(2, rule="some", link=True),
        **dict.fromkeys(("varios", "varias"), Vague(3, rule="several", grows=True)),
        **dict.fromkeys(("diversos", "diversas"), Vague(3, rule="several", alone=False)),
        **dict.fromkeys(("muchos", "muchas"), Vague(3, rule="several")),
        **dict.fromkeys(("numerosos", "numerosas"), Vague(3, rule="several", alone=False)),
        "docenas": Vague(24, rule="dozens", link=True),
        "decenas": Vague(20, rule="dozens", link=True),
        **dict.fromkeys(("cientos", "centenares"), Vague(200, rule="dozens", link=True)),
        # Alone, `miles` may be English for what roads are measured in.
        "miles": Vague(2000, rule="dozens", link=True, alone=False),
        "millares": Vague(2000, rule="dozens", link=True),
        "decenas de miles": Vague(20_000, rule="dozens", link=True),
        **dict.fromkeys(("cientos de miles", "centenares de miles"), Vague(200_000, rule="dozens", link=True)),
        "millones": Vague(2_000_000, rule="dozens", link=True),
        **dict.fromkeys(
            (
                f"un número {what}"
                for what in ("indeterminado", "no determinado", "no precisado", "desconocido", "no especificado")
            ),
            Vague(1, rule="unknown-number", link=True, alone=False),
        ),
        "otra docena": Vague(12, 12, 12, "collective", link=True),
        **dict.fromkeys(("otro", "otra"), Vague(1, 1, 1, "one", alone=False, listed=True)),
        **dict.fromkeys(("ningún", "ninguna"), Vague(0, 0, 0, "none", alone=False)),
        **dict.fromkeys(("cero", "ninguno"), Vague(0, 0, 0, "none")),
        "nadie": Vague(0, 0, 0, "none", unit="people"),
    },
    ranges={
        "entre": ("y", "e", "a", "-"),
        "de": ("a", "-"),
        "desde": ("hasta",),
        "del": ("al",),
        "": ("a", "o", "u", "-"),
    },
    shares=("del",),
    links="de del",
    in_tail="de del el la los las un una su sus diversos diversas varios varias",
    function_words=(
        "el la los las lo le les un una unos unas de del al a ante bajo con contra desde en entre hacia hasta "
        "para por según sin sobre tras durante mediante que quien quienes cual cuales cuyo cuyos donde cuando "
        "como si se su sus y e o u ni no pero sino aunque porque pues ya ha han fue fueron es son era eran está "
        "están será hay había tenía tenían más menos muy mucho muchos muchas poco pocos pocas algo alguno algunos "
        "algunas cada todo todos toda todas otro otra esto este esta estos estas eso ese esos esas aquellos ellos "
        "ellas nosotros ustedes ambos ambas además después antes atrás entonces luego lejos cerca junto incluidos "
        "incluidas incluyendo ayer hoy mañana anoche dejó dejaron bordo caballo favor tiempo salvo menudo "
        "murieron huyeron resultaron apenas solo casi aproximadamente"
    ),
    more="más otros otras solo sola único única",
    before_noun=(
        "presunto presunta presuntos presuntas supuesto supuesta supuestos supuestas nuevo nueva nuevos nuevas "
        "gran grandes diferentes distintos distintas posible posibles diversos diversas probables falso falsos "
        "otros otras solo sola único única jóvenes joven ex pequeños pequeñas viejos"
    ),
    invariable="tipo marca calibre pick up color modelo clase sexo origen estilo blindaje alto mm milímetros",
    numbered="barrio mara pandilla calibre mm milímetros zona ruta",
    others="",
    states=(
        "muerto muerta muertos muertas herido herida heridos heridas detenido detenida detenidos detenidas "
        "fallecido fallecida fallecidos fallecidas lesionado lesionada lesionados lesionadas desaparecido "
        "desaparecida desaparecidos desaparecidas asesinado asesinada asesinados asesinadas capturado capturada "
        "capturados capturadas secuestrado secuestrada secuestrados secuestradas rescatado rescatada rescatados "
        "rescatadas"
    ),
    done=(
        "quemados quemadas calcinados calcinadas localizados localizadas incautado incautada incautados "
        "incautadas decomisado decomisada decomisados decomisadas asegurado asegurada asegurados aseguradas "
        "confiscados confiscadas robados robadas"
    ),
    was="fueron, fue, han sido, ha sido, resultaron, resultó, quedaron",
    in_cash=("en efectivo",),
    abbreviations={"mdp": "millones de pesos", "mdd": "millones de dólares", "mmdp": "mil millones de pesos"},
    plurals="",
    verb_endings="",
    uncountable="-mente gas cannabis drogas veces después entonces jamás atrás",
    measures=MEASURES,
    nouns=NOUNS,
    refused={
        "ordinal": (
            "primer primero primera primeros primeras segundo segunda segundos segundas tercer tercero tercera "
            "terceros cuarto cuarta cuartos quinto quinta sexto sexta séptimo séptima octavo octava noveno novena "
            "décimo décima último última últimos últimas próximo próximos próximas pasado pasada pasados pasadas"
        ),
        "rate": "diario diarios diaria diarias mensual mensuales semanal semanales anual anuales cada mes",
        "part": "mitad tercio tercios mayoría minoría parte partes quintos décimas",
        "age": "año años edad",
        "comparison": "doble triple veces vez cuádruple",
        "time": "am pm mañana tarde noche madrugada mediodía medianoche hrs",
        "date": (
            "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre lunes "
            "martes miércoles jueves viernes sábado domingo sábados domingos"
        ),
        "denial": "ni nunca tampoco",
        "no-number": "número cantidad cantidades pico tantos tantas puntos",
    },
    example="al menos 12 personas",
)
