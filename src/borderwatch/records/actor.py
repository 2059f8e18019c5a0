"""
Who does, suffers, reports or is said to do something.
"""

from __future__ import annotations

from borderwatch.records.name import Name
from borderwatch.records.record import Record
from borderwatch.records.vocabulary import ActorKind, Standing


class Actor(Record, frozen=True, kw_only=True):
    """
    A person, unit, office, group or an unnamed somebody.

    An actor of kind `unidentified` is a placeholder of one event and never merges with that of another.
    """

    name: str
    "The label."
    kind: ActorKind
    "What it is."
    names: tuple[Name, ...] = ()
    "Every form that a source uses, the label included; kept in the order of their text."
    country: str = ""
    "ISO 3166-1 alpha-2 of the country it belongs to, where a source says so."
    part_of: str | None = None
    "The id of the body it is a unit of. Offshoots and alliances are relations instead."
    part_of_standing: Standing = Standing.ESTABLISHED
    "How far that membership stands."
    external_ids: tuple[str, ...] = ()
    "Its ids elsewhere, as `scheme:id`, for instance `ucdp:1234`."

    def __post_init__(self) -> None:
        super().__post_init__()
        self._settle("names", tuple(sorted(self.names, key=lambda name: name.order)))

    def __str__(self) -> str:
        return f"{self.name} [{self.id}], {self.kind}"
