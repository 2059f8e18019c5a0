"""
Typed, sourced, honest records of security reporting on a border, and queries that answer in bounds.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from borderwatch import frames as frames  # a module, which the front door opens like a name
    from borderwatch import normalize as normalize
    from borderwatch.about import About
    from borderwatch.answers import Answer
    from borderwatch.citing import Citations
    from borderwatch.collection import Collection
    from borderwatch.conditions import (
        Condition,
        cross_border,
        during,
        from_source,
        in_force,
        involving,
        near_border,
        of_granularity,
        of_kind,
        started_in,
        with_standing,
        within,
    )
    from borderwatch.dataset import Dataset, Description
    from borderwatch.errors import (
        AmbiguousName,
        BorderwatchError,
        InvalidValue,
        LoadError,
        MissingExtra,
        Problem,
        UnknownId,
        UnknownName,
        Unreadable,
        WrongQuestion,
    )
    from borderwatch.joining import combine
    from borderwatch.loading.acled import read_acled
    from borderwatch.loading.folders import load
    from borderwatch.loading.report import LoadReport
    from borderwatch.loading.ucdp import read_ucdp
    from borderwatch.records import (
        Activity,
        Actor,
        Agreement,
        BorderLine,
        Claim,
        Incident,
        Item,
        Link,
        Location,
        Milestone,
        Name,
        Participant,
        Place,
        Relation,
        Response,
        Source,
        Statistic,
        StatusOn,
        Toll,
    )
    from borderwatch.records.vocabulary import (
        ActorKind,
        AgreementKind,
        AgreementLevel,
        AgreementStatus,
        Aspect,
        Basis,
        Granularity,
        IncidentKind,
        LinkKind,
        MaterielRole,
        Measure,
        NameKind,
        PlaceKind,
        RelationKind,
        Role,
        Stance,
        Standing,
    )
    from borderwatch.saving import save
    from borderwatch.seeds import load_seeds
    from borderwatch.selection import Agreements, Incidents, Selection
    from borderwatch.tally import Row, Tally, Total
    from borderwatch.values import Citation, Estimate, Quantity, Truth, When
    from borderwatch.values.estimate import Count
else:
    # For the interpreter each name is imported when it is first asked for: whoever needs one part of the package, or
    # may not need it at all, does not wait for the rest. Type checkers read the imports above.
    _NAMES = {
        "conditions": (
            "Condition cross_border during from_source in_force involving near_border of_granularity of_kind "
            "started_in with_standing within"
        ),
        "about": "About",
        "answers": "Answer",
        "citing": "Citations",
        "collection": "Collection",
        "dataset": "Dataset Description",
        "errors": (
            "AmbiguousName BorderwatchError InvalidValue LoadError MissingExtra Problem UnknownId UnknownName "
            "Unreadable WrongQuestion"
        ),
        "joining": "combine",
        "loading.acled": "read_acled",
        "loading.folders": "load",
        "loading.report": "LoadReport",
        "loading.ucdp": "read_ucdp",
        "records": (
            "Activity Actor Agreement BorderLine Claim Incident Item Link Location Milestone Name Participant Place "
            "Relation Response Source Statistic StatusOn Toll"
        ),
        "records.vocabulary": (
            "ActorKind AgreementKind AgreementLevel AgreementStatus Aspect Basis Granularity "
            "IncidentKind LinkKind MaterielRole Measure NameKind PlaceKind RelationKind Role Stance "
            "Standing"
        ),
        "saving": "save",
        "seeds": "load_seeds",
        "selection": "Agreements Incidents Selection",
        "tally": "Row Tally Total",
        "values.estimate": "Count",
        "values": "Citation Estimate Quantity Truth When",
    }
    _HOMES = {name: module for module, names in _NAMES.items() for name in names.split()}

    def __getattr__(name: str) -> object:
        """
        A public name, or a module of the package, when it is first asked for.
        """
        from importlib import import_module

        home = f"borderwatch.{_HOMES.get(name, name)}"
        try:
            found = None if name.startswith("_") else import_module(home)
        except ModuleNotFoundError as error:
            if error.name != home:
                raise
            found = None
        if found is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = getattr(found, name) if name in _HOMES else found
        return globals()[name]

    def __dir__() -> list[str]:
        return __all__


__all__ = [
    "About",
    "Activity",
    "Actor",
    "ActorKind",
    "Agreement",
    "AgreementKind",
    "AgreementLevel",
    "AgreementStatus",
    "Agreements",
    "AmbiguousName",
    "Answer",
    "Aspect",
    "Basis",
    "BorderLine",
    "BorderwatchError",
    "Citation",
    "Citations",
    "Claim",
    "Collection",
    "Condition",
    "Count",
    "Dataset",
    "Description",
    "Estimate",
    "Granularity",
    "Incident",
    "IncidentKind",
    "Incidents",
    "InvalidValue",
    "Item",
    "Link",
    "LinkKind",
    "LoadError",
    "LoadReport",
    "Location",
    "MaterielRole",
    "Measure",
    "Milestone",
    "MissingExtra",
    "Name",
    "NameKind",
    "Participant",
    "Place",
    "PlaceKind",
    "Problem",
    "Quantity",
    "Relation",
    "RelationKind",
    "Response",
    "Role",
    "Row",
    "Selection",
    "Source",
    "Stance",
    "Standing",
    "Statistic",
    "StatusOn",
    "Tally",
    "Toll",
    "Total",
    "Truth",
    "UnknownId",
    "UnknownName",
    "Unreadable",
    "When",
    "WrongQuestion",
    "combine",
    "cross_border",
    "during",
    "from_source",
    "in_force",
    "involving",
    "load",
    "load_seeds",
    "near_border",
    "of_granularity",
    "of_kind",
    "read_acled",
    "read_ucdp",
    "save",
    "started_in",
    "with_standing",
    "within",
]
