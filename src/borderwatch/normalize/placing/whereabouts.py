"""
Where something is said to be: the parts of a phrase about a place, before anybody says which place is meant.
"""

from __future__ import annotations

import attrs

from borderwatch.values.quantity import Quantity


@attrs.frozen(kw_only=True)
class Whereabouts:
    """
    What a phrase says of a place, name by name as printed.
    """

    relation: str
    "How it stands to the name: `in`, `near`, `part`, `between`, `on` or `away`."
    name: str = ""
    "The name, without articles and generic words; empty where only the border is named."
    other: str = ""
    "The second name, of what lies between two places or leads from one to the other."
    kind: str = ""
    "What the text itself calls it, as a `PlaceKind` has it; empty where it does not say."
    within: tuple[str, ...] = ()
    "The names of what contains it, the innermost first."
    distance: Quantity | None = None
    "How far away, in the unit that is printed."
    side: str = ""
    "The ISO 3166-1 code of the country on whose side of the border it is."
    border: bool = False
    "Whether the text speaks of the border itself."
    text: str = ""
    "The phrase as printed."
    rule: str = ""
    "The rule that read it."
