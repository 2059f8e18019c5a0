"""
English words of phrases about places: data.
"""

from __future__ import annotations

from typing import Final

from borderwatch.normalize.placing.words import PlaceWords

_COMPASS: Final = "northeast,northwest,southeast,southwest,north-east,north-west,south-east,south-west"
_SIDES: Final = "northern,southern,eastern,western,central,northeastern,northwestern,southeastern,southwestern"
_PARTS: Final = "part,region,area,zone,end,tip,half,portion"
ENGLISH: Final = PlaceWords(
    articles="the",
    bare_articles="the",
    of="of",
    conjunctions="and, or",
    particles="of, the, da, das, do, dos, di, du, upon, au",
    relations={
        "in": "in, at, inside, within",
        "near": (
            "near, near to, close to, outside, outside of, just outside, just outside of, next to, in the vicinity of, "
            "very near, very close to, right next to, not far from, adjacent to"
        ),
        "on": "on, along",
        "between": "between, in between",
    },
    nouns_near="outskirts of, vicinity of",
    along="on, along",
    inside="in, in the",
    kinds={
        "country": "country, nation",
        "admin1": "state, department, dept, province",
        "admin2": "municipality, county",
        "settlement": "village, town, hamlet, community, city, municipal seat",
        "crossing": (
            "border crossing, border post, international bridge, international border crossing, border crossing at, "
            "border post at"
        ),
        "water": "river, lake",
        "area": "region, zone, area",
    },
    bare="lake, river, border crossing at, border post at",
    plurals={
        "country": "countries",
        "admin1": "states, departments, provinces",
        "admin2": "municipalities, counties",
        "settlement": "villages, towns, hamlets, communities, cities",
        "crossing": "border crossings, border posts",
    },
    kinds_after={
        "admin1": "state, department, province",
        "admin2": "municipality, county",
        "settlement": "village, town, hamlet, community",
        "crossing": "border crossing, border post, international bridge, international border crossing",
        "water": "river, lake",
        "area": "region, zone, area",
    },
    owned="state, department, province, municipality, county, village, town, hamlet, community, city",
    lower_after="village, town, hamlet, community",
    quarters="neighborhood, neighbourhood",
    kept="port-au-prince, cap-haïtien, rio grande, rio grande city, rio grande valley",
    compass=",".join(
        [
            f"north,south,east,west,center,centre,{_COMPASS}",
            *(f"{side} {part}" for side in _SIDES.split(",") for part in _PARTS.split(",")),
        ]
    ),
    compass_with_article=f"north,south,east,west,{_COMPASS}",
    compass_bare=f"north,south,east,west,{_COMPASS}",
    compass_adjectives=(
        "northern, southern, eastern, western, central, northeastern, northwestern, southeastern, southwestern, "
        "north-eastern, north-western, south-eastern, south-western, north-central, south-central, downtown"
    ),
    not_parts=(
        "northern ireland, northern triangle, central america, central park, western sahara, western australia, "
        "northern territory, central african republic, northern mariana islands, eastern europe, western europe, "
        "central europe, central asia, western hemisphere, southern cone, north korea, south korea, south africa, "
        "south sudan, east timor, west virginia"
    ),
    adjectives=(
        "small, little, tiny, remote, rural, indigenous, mayan, coastal, mountain, mountainous, neighboring, "
        "neighbouring, port, colonial, border"
    ),
    border="border, frontier, border line, borderline",
    border_areas="border area, border region, border zone, border strip, borderlands",
    border_adjectives="southern, northern, eastern, western, shared, common, international, land",
    border_tails="with, between, of",
    sides="{} side",
    side_codes={"US": "american, us, u s, usa, united states", "CN": "chinese", "DE": "german"},
    roads="road, highway, freeway, motorway, interstate, route",
    road_adjectives="federal, state, national, interstate, international, main, toll",
    road_names="pan-american, panamerican, inter-american, interamerican",
    milestones="km, kilometer, kilometre, kilometer marker, kilometre marker, mile marker",
    leading=(
        "from, between, linking, connecting, joining, that links, that connects, that joins, which links, which "
        "connects, leading from, running from, that runs from, that leads from, running between, that runs between"
    ),
    road_to="to, and, with",
    away="from, outside, outside of",
    away_compass=(
        f"away, north, south, east, west, {_COMPASS}, to the north, to the south, to the east, to the west, "
        "to the northeast, to the northwest, to the southeast, to the southwest"
    ),
    away_of="of",
    lengths="km, kms, kilometer, kilometers, kilometre, kilometres, m, meter, meters, metre, metres, mi, mile, miles",
    times="minute, minutes, hour, hours, day, days, second, seconds, drive, walk, ride",
    bodies=(
        "police, cartel, cartels, army, navy, guard, ministry, secretariat, prosecutor, prosecutors, office, "
        "government, court, brigade, battalion, regiment, unit, gang, gangs, agency, institute, commission, "
        "committee, university, hospital, company, bank, party, congress, senate, embassy, consulate, authorities, "
        "force, forces, military, troops, militia, bureau, council, organization, organisation, association, "
        "foundation, patrol, customs, clan, administration, federation, front, movement, church, school, prison, "
        "jail, airport, corps, cell, mayor, governor, president, minister, officials, residents, migrants, soldiers, "
        "officers, agents, members"
    ),
    never=(
        "there, here, somewhere, elsewhere, nowhere, anywhere, unnamed, unidentified, unknown, undisclosed, "
        "unspecified, nearby, several, various, many, some, few, other, another, same, this, that, these, those, "
        "each, every, both, all, none, his, her, its, their, our, my, your, he, she, it, they, we, who, what, where, "
        "when, which, why, how, is, are, was, were, be, been, has, have, had, surrounding, today, yesterday, "
        "tomorrow, tonight, monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, june, "
        "july, september, october, november, december, minutes, hours, kilometers, kilometres, miles, km, people, "
        "vehicles, with, from, to, by, for, toward, towards, across, around, through, under, beyond, behind, near, "
        "outside, between, along, via, but, not, an, border, crossing, highway, road, side, sides, territory, "
        "outskirts, vicinity"
    ),
    common=(
        "scene, place, spot, site, location, home, house, building, street, avenue, corner, field, farm, ranch, "
        "forest, jungle, hill, hills, mountains, mountain, highlands, lowlands, countryside, coast, shore, bank, "
        "banks, bridge, checkpoint, roadblock, base, barracks, station, market, store, hotel, restaurant, bar, park, "
        "capital, region, area, zone, soil, village, hamlet, community, municipality, department, province, county, "
        "country, frontier, local, rural, urban, remote, coastal, mountainous, main, crime, attack, incident, "
        "conflict, april, august, morning, afternoon, evening, night, week, month, year, justice, defense, defence, "
        "homeland, treasury, interior, emergency, siege, vehicle, city, town, state, security, south, north, east, "
        "west, northern, southern, eastern, western, central, downtown, river, lake, district, neighborhood, "
        "neighbourhood, port, island, square, plaza"
    ),
)
