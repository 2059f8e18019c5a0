"""
The closed lists. `docs/codebook.md` has a decision rule and a worked example for each value.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class IncidentKind(StrEnum):
    """
    What sort of thing happened. An incident may have several.
    """

    ATTACK = "attack"
    AMBUSH = "ambush"
    MASSACRE = "massacre"
    ASSASSINATION = "assassination"
    ASSAULT = "assault"
    CLASH = "clash"
    SHOOTOUT = "shootout"
    PURSUIT = "pursuit"
    INCURSION = "incursion"
    CHECKPOINT = "checkpoint"
    THREAT = "threat"
    ALERT = "alert"
    ABDUCTION = "abduction"
    ROBBERY = "robbery"
    SHIPMENT_THEFT = "shipment-theft"
    EXTORTION = "extortion"
    CORRUPTION = "corruption"
    ARREST = "arrest"
    SEIZURE = "seizure"
    DEPLOYMENT = "deployment"
    DISPLACEMENT = "displacement"
    SURVEILLANCE = "surveillance"
    OTHER = "other"


BROADER: Final[dict[IncidentKind, IncidentKind]] = {
    IncidentKind.AMBUSH: IncidentKind.ATTACK,
    IncidentKind.MASSACRE: IncidentKind.ATTACK,
    IncidentKind.ASSASSINATION: IncidentKind.ATTACK,
    IncidentKind.ASSAULT: IncidentKind.ATTACK,
    IncidentKind.SHOOTOUT: IncidentKind.CLASH,
    IncidentKind.SHIPMENT_THEFT: IncidentKind.ROBBERY,
}
"The broader kind of each narrower one."


class Granularity(StrEnum):
    """
    How much one record stands for.
    """

    EVENT = "event"
    SERIES = "series"
    SUMMARY = "summary"
    PRACTICE = "practice"
    TREND = "trend"

    @property
    def is_counted(self) -> bool:
        """
        Whether counts and totals include it unasked; practices and trends stand beside the events.
        """
        return self not in (Granularity.PRACTICE, Granularity.TREND)


class Standing(StrEnum):
    """
    How far a stated fact stands.
    """

    ESTABLISHED = "established"
    CLAIMED = "claimed"
    ALLEGED = "alleged"
    SUSPECTED = "suspected"
    DISPUTED = "disputed"
    DENIED = "denied"

    @property
    def level(self) -> int:
        """
        Established is 3; claimed (by the actor itself) and alleged (by another) 2; suspected and disputed 1; denied 0.
        """
        return _STANDING_LEVELS[self]


_STANDING_LEVELS: Final = {
    Standing.ESTABLISHED: 3,
    Standing.CLAIMED: 2,
    Standing.ALLEGED: 2,
    Standing.SUSPECTED: 1,
    Standing.DISPUTED: 1,
    Standing.DENIED: 0,
}


class Role(StrEnum):
    """
    What an actor is to an incident.
    """

    PERPETRATOR = "perpetrator"
    TARGET = "target"
    VICTIM = "victim"
    COMBATANT = "combatant"
    RESPONDER = "responder"
    BYSTANDER = "bystander"
    INSTIGATOR = "instigator"
    PARTY = "party"


class Measure(StrEnum):
    """
    What a toll counts.
    """

    KILLED = "killed"
    INJURED = "injured"
    ARRESTED = "arrested"
    ABDUCTED = "abducted"
    MISSING = "missing"
    DISPLACED = "displaced"
    ASSAULTED = "assaulted"


class MaterielRole(StrEnum):
    """
    What became of a thing in an incident.
    """

    SEIZED = "seized"
    FOUND = "found"
    USED = "used"
    BURNED = "burned"
    STOLEN = "stolen"


class ActorKind(StrEnum):
    """
    What an actor is.
    """

    CRIMINAL_GROUP = "criminal-group"
    ARMED_FORCE = "armed-force"
    POLICE = "police"
    GOVERNMENT = "government"
    OFFICE = "office"
    PERSON = "person"
    MEDIA = "media"
    ACADEMIC = "academic"
    CIVILIANS = "civilians"
    UNIDENTIFIED = "unidentified"
    OTHER = "other"


class NameKind(StrEnum):
    """
    What sort of name it is.
    """

    FULL = "full"
    SHORT = "short"
    ACRONYM = "acronym"
    ALIAS = "alias"
    SPELLING = "spelling"
    DESCRIPTION = "description"


class RelationKind(StrEnum):
    """
    How two actors, or an actor and a place, are joined: subject, kind, object.
    """

    PART_OF = "part-of"
    LEADS = "leads"
    MEMBER_OF = "member-of"
    SPEAKS_FOR = "speaks-for"
    HOLDS_OFFICE_IN = "holds-office-in"
    RIVAL_OF = "rival-of"
    ALLIED_WITH = "allied-with"
    ASSOCIATED_WITH = "associated-with"
    OFFSHOOT_OF = "offshoot-of"
    CONTROLS = "controls"
    OPERATES_IN = "operates-in"
    SUCCEEDS = "succeeds"
    ALIAS_DISPUTED_WITH = "alias-disputed-with"

    @property
    def joins_a_place(self) -> bool:
        """
        Whether the object is a place rather than an actor.
        """
        return self in (RelationKind.CONTROLS, RelationKind.OPERATES_IN)


class LinkKind(StrEnum):
    """
    How an incident is joined to another.
    """

    PART_OF = "part-of"
    FOLLOWS = "follows"
    RETALIATES_FOR = "retaliates-for"
    TRIGGERS = "triggers"
    SAME_AS = "same-as"
    POSSIBLY_SAME_AS = "possibly-same-as"
    NOT_SAME_AS = "not-same-as"


class Basis(StrEnum):
    """
    Whether a source says that two records are joined, or only lets a reader conclude it.
    """

    STATED = "stated"
    IMPLIED = "implied"


class AgreementKind(StrEnum):
    """
    What sort of cooperation, or of answer to the other side, it is.
    """

    OPERATION = "operation"
    PATROL = "patrol"
    DEPLOYMENT = "deployment"
    MEETING = "meeting"
    PROTOCOL = "protocol"
    INFORMATION_EXCHANGE = "information-exchange"
    TASK_FORCE = "task-force"
    ASSISTANCE = "assistance"
    DIALOGUE = "dialogue"
    PLEDGE = "pledge"
    PROTEST = "protest"
    STRATEGY = "strategy"


class AgreementLevel(StrEnum):
    """
    At which level the two sides act.
    """

    LOCAL_COMMAND = "local-command"
    ARMED_FORCES = "armed-forces"
    MINISTRY = "ministry"
    HEAD_OF_STATE = "head-of-state"
    REGIONAL = "regional"


class AgreementStatus(StrEnum):
    """
    How far an act of cooperation has come.
    """

    OFFERED = "offered"
    PLEDGED = "pledged"
    PLANNED = "planned"
    ANNOUNCED = "announced"
    SCHEDULED = "scheduled"
    HELD = "held"
    ACTIVE = "active"
    EXTENDED = "extended"
    SUSPENDED = "suspended"
    ENDED = "ended"
    LAPSED = "lapsed"
    UNKNOWN = "unknown"


class Stance(StrEnum):
    """
    What a speaker does with a claim.
    """

    ASSERTS = "asserts"
    REPORTS = "reports"
    ALLEGES = "alleges"
    SUSPECTS = "suspects"
    CLAIMS_RESPONSIBILITY = "claims-responsibility"
    CONFIRMS = "confirms"
    DOES_NOT_CONFIRM = "does-not-confirm"
    DENIES = "denies"
    THREATENS = "threatens"
    OFFERS = "offers"
    EXPLAINS = "explains"


class Aspect(StrEnum):
    """
    Which side of its object a claim is about.
    """

    OCCURRENCE = "occurrence"
    PLACE = "place"
    PERPETRATOR = "perpetrator"
    VICTIMS = "victims"
    NUMBERS = "numbers"
    MOTIVE = "motive"
    STATUS = "status"
    RELATION = "relation"
    OTHER = "other"


class PlaceKind(StrEnum):
    """
    What a place is.
    """

    COUNTRY = "country"
    ADMIN1 = "admin1"
    ADMIN2 = "admin2"
    SETTLEMENT = "settlement"
    CROSSING = "crossing"
    ROAD = "road"
    WATER = "water"
    AREA = "area"
