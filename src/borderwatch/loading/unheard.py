"""
A condition about somebody or someplace that a table never names.
"""

from __future__ import annotations

import attrs

from borderwatch.border import Border
from borderwatch.conditions import Condition
from borderwatch.conditions.algebra import Names, SourceIds
from borderwatch.dataset import Dataset
from borderwatch.errors import UnknownId, UnknownName
from borderwatch.records.record import Record
from borderwatch.records.source import Source
from borderwatch.selection import Context
from borderwatch.values.truth import NO


def asked_leniently(condition: Condition, dataset: Dataset) -> tuple[set[str], list[str]]:
    """
    The ids of the incidents that a condition may hold for, and a sentence for each name in it that nobody bears.

    No incident is about what has no name here.

    Raises:
        AmbiguousName, WrongQuestion: as where the condition is asked of the dataset.
    """
    context: Context = dataset.incidents.context
    told: list[str] = []
    places, actors = _Names(context.places, told), _Names(context.actors, told)
    resolved = condition.resolved(_Around(actors, places, _Sources(context.sources, told), context.border))
    found = {incident.id for incident in dataset.incidents if resolved.level(incident, context) > NO}
    return found, list(dict.fromkeys(told))


@attrs.frozen
class _Names:
    """
    Actors or places; a name that none of them bears is that of a stranger.
    """

    known: Names
    told: list[str]

    def resolve(self, text: str) -> Record:
        try:
            return self.known.resolve(text)
        except UnknownName as error:
            self.told.append(str(error))
            return _STRANGER

    def level(self, stated: str, asked: str) -> int:
        return self.known.level(stated, asked)

    def is_placeholder(self, record_id: str) -> bool:  # noqa: ARG002  # as a condition asks it
        """
        Never asked while names are resolved.
        """
        return False


@attrs.frozen
class _Sources:
    """
    Sources; an id that none of them has is that of a stranger.
    """

    known: SourceIds
    told: list[str]

    def __getitem__(self, source: str, /) -> Record:
        try:
            return self.known[source]
        except UnknownId as error:
            self.told.append(str(error))
            return _STRANGER


@attrs.frozen
class _Around:
    """
    Where the condition is asked.
    """

    actors: _Names
    places: _Names
    sources: _Sources
    border: Border | None


_STRANGER = Source(id="named-in-a-condition-and-nowhere-else", title="nobody")
