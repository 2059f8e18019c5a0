"""
What surrounds the tables of incidents: the actors, places and sources that their ids belong to.
"""

from __future__ import annotations

from functools import cached_property

from borderwatch.dataset import Dataset
from borderwatch.frames.kinship import Kinship
from borderwatch.selection import Context


class Surroundings:
    """
    The records beside the incidents, and who of them has to do with whom.
    """

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset

    @property
    def context(self) -> Context:
        """
        The surroundings as conditions know them.
        """
        return self.dataset.incidents.context

    @cached_property
    def actors(self) -> Kinship:
        """
        Who is a unit of whom.
        """
        return Kinship(self.context.actors)

    @cached_property
    def places(self) -> Kinship:
        """
        What lies in what.
        """
        return Kinship(self.context.places)

    @cached_property
    def placeholders(self) -> tuple[str, ...]:
        """
        The actors who stand for somebody whom nobody identified.
        """
        return tuple(actor for actor in self.context.actors.ids if self.context.actors.is_placeholder(actor))
