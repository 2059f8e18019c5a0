"""
Spanish words of phrases about places: data.
"""

from __future__ import annotations

from typing import Final

from borderwatch.normalize.placing.words import PlaceWords

_COMPASS: Final = (
    "norte,sur,este,oeste,oriente,poniente,occidente,noreste,nordeste,noroeste,sureste,sudeste,suroeste,sudoeste,"
    "nororiente,suroriente,noroccidente,suroccidente"
)
_SIDES: Final = "centro,central,oriental,occidental,noroccidental,suroccidental,nororiental,suroriental"
_PARTS: Final = "parte,zona,región,extremo,sector"

SPANISH: Final = PlaceWords(
    articles="el, la, los, las",
    contracted={"de": "del", "a": "al"},
    of="de",
    conjunctions="y, e, o, u",
    particles="de, del, el, la, los, las, lo, a, al",
    relations={
        "in": "en, dentro de",
        "near": (
            "cerca de, cercano a, cercana a, próximo a, próxima a, junto a, a las afueras de, en cercanías de, en "
            "inmediaciones de, en las proximidades de, muy cerca de, no lejos de, muy próximo a, aledaño a, aledaña a"
        ),
        "on": "a lo largo de, sobre",
        "between": "entre",
    },
    nouns_near="inmediaciones de, afueras de, cercanías de, alrededores de, proximidades de",
    along="en, a lo largo de, sobre",
    inside="en",
    kinds={
        "country": "país",
        "admin1": "estado, edo, departamento, depto, dpto, provincia",
        "admin2": "municipio, mpio",
        "settlement": (
            "aldea, caserío, comunidad, pueblo, ciudad, ejido, ranchería, poblado, población, localidad, cantón, "
            "paraje, cabecera municipal"
        ),
        "crossing": "paso fronterizo, cruce fronterizo, puesto fronterizo, puente internacional, puente fronterizo",
        "water": "río, lago",
        "area": "región, zona, área",
    },
    bare=(
        "estado, edo, departamento, depto, dpto, provincia, municipio, mpio, aldea, caserío, comunidad, ejido, "
        "ranchería, poblado, localidad, cantón, paraje, paso fronterizo, cruce fronterizo, puesto fronterizo, puente "
        "internacional, puente fronterizo, río"
    ),
    bare_with_article="lago, región",
    towns_too="río",
    plurals={
        "country": "países",
        "admin1": "estados, departamentos, provincias",
        "admin2": "municipios",
        "settlement": "aldeas, caseríos, comunidades, pueblos, ciudades, ejidos, poblados, poblaciones, localidades",
        "crossing": "pasos fronterizos, cruces fronterizos, puestos fronterizos",
    },
    quarters="colonia, col, barrio, fraccionamiento",
    kept=(
        "entre ríos, ciudad de méxico, ciudad de guatemala, ciudad de panamá, ciudad de belice, ciudad del carmen, "
        "ciudad del este"
    ),
    compass=",".join(
        [
            f"centro,centro histórico,{_COMPASS}",
            *(f"{part} {side}" for part in _PARTS.split(",") for side in (*_COMPASS.split(","), *_SIDES.split(","))),
        ]
    ),
    late_adjectives=(
        "norteño, norteña, sureño, sureña, oriental, occidental, central, septentrional, meridional, noroccidental, "
        "suroccidental, nororiental, suroriental"
    ),
    adjectives=(
        "pequeño, pequeña, indígena, rural, remoto, remota, costero, costera, vecino, vecina, colonial, fronterizo, "
        "fronteriza, maya, chiapaneco, chiapaneca, tabasqueño, tabasqueña, campechano, campechana, yucateco, yucateca, "
        "oaxaqueño, oaxaqueña, veracruzano, veracruzana, guerrerense, michoacano, michoacana, sinaloense, jalisciense, "
        "tamaulipeco, tamaulipeca, zacatecano, zacatecana, duranguense, chihuahuense, sonorense, coahuilense, "
        "mexiquense, poblano, poblana, morelense, guanajuatense, queretano, queretana, hidalguense, potosino, "
        "potosina, nayarita, colimense, tlaxcalteca, huehueteco, huehueteca, petenero, petenera, quetzalteco, "
        "quetzalteca, izabalense, zacapaneco, zacapaneca, chiquimulteco, chiquimulteca, escuintleco, escuintleca, "
        "jutiapaneco, jutiapaneca"
    ),
    border="frontera, línea fronteriza, línea divisoria",
    border_areas=(
        "zona fronteriza, región fronteriza, franja fronteriza, área fronteriza, zona de frontera, zona de la frontera"
    ),
    border_adjectives="sur, norte, este, oeste, común, compartida, internacional, terrestre",
    border_tails="con, entre, de",
    sides="lado {}, lado de {}",
    side_codes={"CN": "chino"},
    roads="carretera, autopista, ruta, tramo, tramo carretero",
    road_adjectives="federal, estatal, nacional, internacional, interestatal",
    road_names="panamericana, interamericana",
    milestones="kilómetro, km",
    leading=(
        "de, entre, que conduce de, que va de, que comunica, que conecta, que une, que comunica a, que conecta a, "
        "que une a, que corre de, que corre entre, desde"
    ),
    road_to="a, y, e, con, hasta, hacia",
    away="de",
    away_compass=",".join(f"al {point}" for point in _COMPASS.split(",")),
    lengths="km, kms, kilómetro, kilómetros, m, metro, metros, mi, milla, millas",
    times="minuto, minutos, hora, horas, día, días, segundo, segundos",
    at_distance="a",
    bodies=(
        "policía, policías, cártel, cárteles, ejército, armada, guardia, ministerio, secretaría, fiscalía, fiscal, "
        "oficina, gobierno, juzgado, tribunal, brigada, batallón, regimiento, unidad, pandilla, banda, agencia, "
        "instituto, comisión, comité, sindicato, universidad, empresa, banco, partido, congreso, senado, embajada, "
        "consulado, autoridades, alcaldía, alcalde, ayuntamiento, municipalidad, gobernador, fuerza, fuerzas, "
        "militar, tropas, milicia, consejo, organización, asociación, fundación, patrulla, aduana, cuartel, "
        "destacamento, grupo, célula, frente, movimiento, iglesia, escuela, hospital, cárcel, penal, aeropuerto, "
        "salud, justicia, rehabilitación, detención, acopio, operaciones, readaptación, reinserción, atención, "
        "investigación, estudios, mando, comando, defensa, seguridad, marina, sedena, semar, zetas, salvatrucha, "
        "chapitos, choneros, huistas, mingob, pnc, cjng, dea, fbi, cia, pgr, fgr, inm, habitantes, vecinos, "
        "migrantes, soldados, agentes, integrantes, miembros, elementos"
    ),
    never=(
        "allí, ahí, allá, aquí, acá, identificada, identificado, desconocida, desconocido, varias, varios, algunas, "
        "algunos, otra, otro, misma, mismo, esta, esa, ese, aquella, aquel, cada, ambos, ambas, su, sus, nuestro, "
        "mi, que, quien, donde, cuando, como, es, son, fue, fueron, era, hay, hoy, ayer, lunes, martes, miércoles, "
        "jueves, viernes, enero, febrero, junio, octubre, minutos, horas, kilómetros, un, una, unos, unas, con, por, "
        "para, sin, desde, hasta, hacia, sobre, entre, tras, según, contra, cerca, junto, afueras, inmediaciones, "
        "metropolitana, vehículo, vehículos, personas, carretera, autopista, fronteriza, fronterizo, lado, lados, "
        "territorio"
    ),
    common=(
        "lugar, sitio, punto, escena, hechos, casa, vivienda, edificio, calle, avenida, esquina, campo, finca, "
        "rancho, selva, bosque, cerro, montaña, costa, orilla, orillas, puente, retén, base, mercado, tienda, hotel, "
        "capital, país, zona, región, área, suelo, frontera, este, mañana, domingo, noche, tarde, madrugada, semana, "
        "mes, año, abril, agosto, diciembre, urbana, rural, común, militar, emergencia, excepción, guerra, conflicto, "
        "norte, sur, oeste, oriente, poniente, occidente, centro, municipio, departamento, estado, provincia, aldea, "
        "caserío, comunidad, pueblo, ciudad, ejido, ranchería, localidad, población, colonia, barrio, río, lago, "
        "paso, cruce, puerto, isla, tramo, ruta, origen, combate, parque, plaza, central"
    ),
)
