"""
The nouns: what a dataset consists of.
"""

from borderwatch.records.actor import Actor
from borderwatch.records.agreement import Activity, Agreement, Milestone, Response, StatusOn
from borderwatch.records.border_line import BorderLine
from borderwatch.records.claim import Claim
from borderwatch.records.incident import Incident, Item, Link, Location, Participant, Toll
from borderwatch.records.name import Name
from borderwatch.records.place import Place
from borderwatch.records.record import Record
from borderwatch.records.relation import Relation
from borderwatch.records.source import Source
from borderwatch.records.statistic import Statistic

__all__ = [
    "Activity",
    "Actor",
    "Agreement",
    "BorderLine",
    "Claim",
    "Incident",
    "Item",
    "Link",
    "Location",
    "Milestone",
    "Name",
    "Participant",
    "Place",
    "Record",
    "Relation",
    "Response",
    "Source",
    "Statistic",
    "StatusOn",
    "Toll",
]
