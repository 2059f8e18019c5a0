"""
The same incident as a pydantic v2 model, as an expert would write it: frozen, strict about unknown keys, with the
values of this library behind validators, so that both loaders refuse the same text.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from borderwatch.codec.notation import read
from borderwatch.records import vocabulary
from borderwatch.values import Citation, Estimate, When

PydanticWhen = Annotated[Any, BeforeValidator(lambda written: read(When, written))]
PydanticEstimate = Annotated[Any, BeforeValidator(lambda written: read(Estimate, written))]
PydanticCitation = Annotated[Any, BeforeValidator(lambda written: read(Citation, written))]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Citations = tuple[PydanticCitation, ...]


class Model(BaseModel):
    """
    What all of them have in common.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")


class Quantity(Model):
    amount: PydanticEstimate
    unit: str
    text: str = ""
    rule: str = ""


class Location(Model):
    place: str
    side: str = ""
    standing: vocabulary.Standing = vocabulary.Standing.ESTABLISHED
    precision_km: float | None = None
    distance: Quantity | None = None
    detail: str = ""
    citations: Citations = ()


class Participant(Model):
    actor: str
    role: vocabulary.Role
    standing: vocabulary.Standing = vocabulary.Standing.ESTABLISHED
    citations: Citations = ()


class Toll(Model):
    measure: vocabulary.Measure
    count: PydanticEstimate
    group: str = ""
    rollup: bool = False
    text: str = ""
    citations: Citations = ()


class Item(Model):
    kind: str
    role: vocabulary.MaterielRole
    quantity: Quantity | None = None
    features: tuple[str, ...] = ()
    rollup: bool = False
    citations: Citations = ()


class Link(Model):
    kind: vocabulary.LinkKind
    target: str
    basis: vocabulary.Basis = vocabulary.Basis.STATED
    citations: Citations = ()


class Incident(Model):
    id: Slug
    citations: Citations = ()
    note: str = ""
    kinds: tuple[vocabulary.IncidentKind, ...] = Field(min_length=1)
    summary: str
    when: PydanticWhen
    reported: PydanticWhen | None = None
    granularity: vocabulary.Granularity = vocabulary.Granularity.EVENT
    standing: vocabulary.Standing = vocabulary.Standing.ESTABLISHED
    places: tuple[Location, ...] = ()
    participants: tuple[Participant, ...] = ()
    tolls: tuple[Toll, ...] = ()
    materiel: tuple[Item, ...] = ()
    links: tuple[Link, ...] = ()
    rollup: bool = False
    raw: dict[str, str] = Field(default_factory=dict)
