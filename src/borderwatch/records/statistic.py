"""
A figure about a place or an actor over a time, as a source gives it.
"""

from __future__ import annotations

from borderwatch.records.record import Record
from borderwatch.values.quantity import Quantity
from borderwatch.values.when import UNDATED, When


class Statistic(Record, frozen=True, kw_only=True):
    """
    A number, or a comparison without one, that is not the toll of an incident.
    """

    measure: str
    "What is measured, as a slug: `extradition-arrests`, `homicide-rate`."
    summary: str
    "What the source says, in our own words."
    quantity: Quantity | None = None
    "The figure, where there is one."
    scope: tuple[str, ...] = ()
    "The ids of the places and actors that it is about."
    when: When = UNDATED
    "The time that it covers."

    def __str__(self) -> str:
        return f"{self.when}  {self.summary}"
