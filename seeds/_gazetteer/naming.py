"""
Which of several places of one name bears it bare, and UCDP's spellings.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from borderwatch.normalize.names import name_key
from borderwatch.records.vocabulary import NameKind, PlaceKind

from .drafts import Draft, around
from .tables import GEONAMES, UCDP


def share_names(drafts: Mapping[str, Draft]) -> None:
    """
    Of places inside each other one bears the bare name: the country before the department, that before the town, the
    town before the municipality. The others bear it with what they are.
    """
    bearers: dict[str, set[str]] = defaultdict(set)
    for draft in drafts.values():
        for text in (draft.name, *(text for text, _, kind in draft.others if kind is not NameKind.SHORT)):
            bearers[name_key(text)].add(draft.id)
    for draft in drafts.values():
        if not draft.is_authored and not _bears_its_name(draft, drafts):
            _distinguish(draft)
        for text, language, kind in list(draft.others):
            if kind is NameKind.SHORT and bearers[name_key(text)] - {draft.id}:
                del draft.others[text, language, kind]


def _bears_its_name(draft: Draft, drafts: Mapping[str, Draft]) -> bool:
    key = name_key(draft.name)
    outer = around(draft, drafts)
    if draft.kind is PlaceKind.ADMIN2:
        within = [other for other in drafts.values() if draft in around(other, drafts)]
        return not any(_is_called(other, key) for other in (*outer, *within))
    rivals = [other for other in outer if other.kind is not PlaceKind.ADMIN2 or other.is_authored]
    return not any(_is_called(other, key) for other in rivals)


def _is_called(draft: Draft, key: str) -> bool:
    return key == name_key(draft.name)


def _distinguish(draft: Draft) -> None:
    bare, key = draft.name, name_key(draft.name)
    kept = {form: sources for form, sources in draft.others.items() if name_key(form[0]) != key}
    pointed = {form: sources for form, sources in draft.others.items() if name_key(form[0]) == key}
    draft.others = kept
    for (text, language, _), sources in pointed.items():
        for source in sources:
            draft.add_name(text, language, source, NameKind.DESCRIPTION)
    word = {PlaceKind.ADMIN1: "department", PlaceKind.ADMIN2: "municipality"}.get(draft.kind)
    if word is None:
        word = "town" if draft.id.endswith("-town") else "city"
        spanish = "pueblo" if word == "town" else "ciudad"
        draft.others = {form: sources for form, sources in draft.others.items() if form[2] is NameKind.DESCRIPTION}
        draft.add_name(f"{bare} {word}" if word == "town" else f"{bare} City", "en", GEONAMES)
        draft.add_name(f"{spanish} de {bare}", "es", GEONAMES)
    draft.name = f"{bare} ({word})"


def take_spelling(draft: Draft, printed: str, *, is_other: bool) -> None:
    draft.add_source(UCDP)
    draft.add_name(printed, "en", UCDP, NameKind.SPELLING if "muncipality" in printed else NameKind.FULL)
    bare = re.sub(r" muni?cipality$", "", printed)
    if is_other and name_key(bare) != name_key(draft.name):
        draft.add_name(bare, "es", UCDP, NameKind.ALIAS)
    elif not is_other and not bare.isascii() and draft.name.isascii():
        draft.name = bare
        draft.add_name(bare, "es", UCDP)
