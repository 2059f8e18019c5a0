"""
What the types, codes and names of ACLED are here; its codebook defines them, `docs/codebook.md` the kinds.
"""

from __future__ import annotations

import re
from typing import Final

from borderwatch.loading.account import Doubt
from borderwatch.loading.cells import whole
from borderwatch.loading.countries import country_of
from borderwatch.normalize.text import fold
from borderwatch.records.vocabulary import ActorKind, IncidentKind

_SUB_TYPES: Final = {
    # Battles
    "armed clash": IncidentKind.CLASH,
    "government regains territory": IncidentKind.CLASH,
    "non state actor overtakes territory": IncidentKind.CLASH,
    # Explosions/Remote violence
    "chemical weapon": IncidentKind.ATTACK,
    "air drone strike": IncidentKind.ATTACK,
    "suicide bomb": IncidentKind.ATTACK,
    "shelling artillery missile attack": IncidentKind.ATTACK,
    "remote explosive landmine ied": IncidentKind.ATTACK,
    "grenade": IncidentKind.ATTACK,
    # Violence against civilians
    "sexual violence": IncidentKind.ASSAULT,
    "attack": IncidentKind.ATTACK,
    "abduction forced disappearance": IncidentKind.ABDUCTION,
    # Protests: force used against people who use none has a victim side
    "peaceful protest": IncidentKind.OTHER,
    "protest with intervention": IncidentKind.OTHER,
    "excessive force against protesters": IncidentKind.ATTACK,
    # Riots
    "violent demonstration": IncidentKind.OTHER,
    "mob violence": IncidentKind.ATTACK,
    # Strategic developments: looting may be robbery and destruction is not, and the type does not say which
    "agreement": IncidentKind.OTHER,
    "arrests": IncidentKind.ARREST,
    "change to group activity": IncidentKind.OTHER,
    "disrupted weapons use": IncidentKind.SEIZURE,
    "headquarters or base established": IncidentKind.OTHER,
    "looting property destruction": IncidentKind.OTHER,
    "non violent transfer of territory": IncidentKind.OTHER,
    "other": IncidentKind.OTHER,
}
"The kind of each sub-event type, folded."
_TYPES: Final = {
    "battles": IncidentKind.CLASH,
    "explosions remote violence": IncidentKind.ATTACK,
    "violence against civilians": IncidentKind.ATTACK,
    "protests": IncidentKind.OTHER,
    "riots": IncidentKind.OTHER,
    "strategic developments": IncidentKind.OTHER,
    # before 2019, when there were no sub-event types
    "battle no change of territory": IncidentKind.CLASH,
    "battle government regains territory": IncidentKind.CLASH,
    "battle non state actor overtakes territory": IncidentKind.CLASH,
    "remote violence": IncidentKind.ATTACK,
    "riots protests": IncidentKind.OTHER,
    "strategic development": IncidentKind.OTHER,
    "headquarters or base established": IncidentKind.OTHER,
    "non violent transfer of territory": IncidentKind.OTHER,
}
"The kind of each event type, folded, for rows whose sub-event type tells none."

_STATE: Final = "state forces"
_CIVILIANS: Final = "civilians"
_PARTY_CODES: Final = {0: "", 1: _STATE, 7: _CIVILIANS, **dict.fromkeys((2, 3, 4, 5, 6, 8), "")}
"The codes of `inter1` and `inter2`; those that tell no kind of actor are empty."
_BEGINNINGS: Final = (
    ("unidentified", ActorKind.UNIDENTIFIED),
    ("civilians", ActorKind.CIVILIANS),
    ("police forces", ActorKind.POLICE),
    ("military forces", ActorKind.ARMED_FORCE),
    ("government", ActorKind.GOVERNMENT),
)
"How names begin that tell what bears them."
_RULED: Final = re.compile(r"([^()]+) \(\d{4}-", re.ASCII)
"What stands before the years of a government: `Police Forces of Mexico (2018-)`."
_LAST: Final = re.compile(r"\(([^()]+)\)$", re.ASCII)
"The country in `Civilians (Mexico)`."


def kind_of_event(event_type: str, sub_event_type: str | None) -> tuple[IncidentKind, tuple[Doubt, ...]]:
    """
    The kind of an event, and a doubt where its types do not tell it.

    Args:
        event_type: the type as published.
        sub_event_type: its narrower type as published; None where the file has no such column.
    """
    narrow = fold(sub_event_type or "")
    if narrow in _SUB_TYPES:
        return _SUB_TYPES[narrow], ()
    broad = fold(event_type)
    found = _TYPES.get(broad, _SUB_TYPES.get(broad))
    doubts = []
    if narrow:
        doubts.append(Doubt("sub_event_type", sub_event_type or "", "this type is not known; the event type is used"))
    elif sub_event_type is not None:
        doubts.append(Doubt("sub_event_type", "", "the row has none; the event type is used"))
    if found is None:
        doubts.append(Doubt("event_type", event_type, "this type is not known; the kind is 'other'"))
    return found or IncidentKind.OTHER, tuple(doubts)


def party_of(column: str, text: str) -> tuple[str, tuple[Doubt, ...]]:
    """
    What a code of a party, as a number or in words, tells of its kind; a doubt where there is no such code.

    Words that are not known tell nothing: they have changed more often than the codes.
    """
    written = text.strip()
    if written[:1].isdecimal():
        try:
            number = whole(column, written)
        except ValueError:
            number = None
        if number is None or number not in _PARTY_CODES:
            return "", (Doubt(column, text, f"the code is one of {', '.join(map(str, sorted(_PARTY_CODES)))}"),)
        return _PARTY_CODES[number], ()
    word = fold(written)
    return {"state forces": _STATE, "civilians": _CIVILIANS}.get(word, ""), ()


def kind_of_actor(name: str, party: str = "") -> ActorKind:
    """
    What an actor is, by the words of its name and then by what its code tells.
    """
    words = f"{fold(name)} "
    for beginning, kind in _BEGINNINGS:
        if words.startswith(f"{beginning} "):
            return kind
    if party == _STATE:
        held = (kind for words_of, kind in _BEGINNINGS[2:] if f" {words_of} " in f" {words}")
        return next(held, ActorKind.OTHER)
    return ActorKind.CIVILIANS if party == _CIVILIANS else ActorKind.OTHER


def country_in(name: str) -> str:
    """
    The country that the name of an actor tells (ISO 3166-1 alpha-2); empty where it tells none.
    """
    last, ruled = _LAST.search(name), _RULED.match(name)
    told = [last[1]] if last else []
    words = ruled[1].split(" of ") if ruled else []
    # The longest first: `Police Forces of Democratic Republic of Congo` are not of the Congo.
    told += [" of ".join(words[first:]) for first in range(1, len(words))]
    return next((found for text in told if (found := country_of(name=text.removeprefix("the ")))), "")
