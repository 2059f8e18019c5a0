"""
Who says what about a record.
"""

from __future__ import annotations

from borderwatch.errors import InvalidValue
from borderwatch.records.record import Record
from borderwatch.records.vocabulary import Aspect, Stance
from borderwatch.values.when import UNDATED, When


class Claim(Record, frozen=True, kw_only=True):
    """
    Something that a speaker asserts, denies, threatens or offers. Denials are claims.

    Raises:
        InvalidValue: nothing that it is about.
    """

    speaker: str
    "The id of the actor who says it first, at the far end of the chain."
    stance: Stance
    "What the speaker does with it."
    about: tuple[str, ...]
    "The ids of the records that it is about: incidents, actors, places, agreements, relations or statistics."
    summary: str
    "What is said, in our own words."
    via: tuple[str, ...] = ()
    "The ids of the actors who passed it on, from the speaker's side to the source's."
    aspect: Aspect = Aspect.OTHER
    "Which side of its object it is about."
    said: When = UNDATED
    "When it was said."

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.about:
            raise InvalidValue("a claim is about something; name at least one record")

    def __str__(self) -> str:
        via = f", via {', '.join(self.via)}" if self.via else ""
        return f"{self.speaker} {self.stance}: {self.summary}{via}"
