"""
The question: what a record must be like, answered with a level of 0 to 3.

Every leaf gives a record one level; `&` is the lesser, `|` the greater, `~` three minus. A condition is a value: it
can be kept, compared, printed and pickled. Names in it are resolved to ids where it is asked.
"""

from borderwatch.conditions.algebra import Condition
from borderwatch.conditions.asking import (
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

__all__ = [
    "Condition",
    "cross_border",
    "during",
    "from_source",
    "in_force",
    "involving",
    "near_border",
    "of_granularity",
    "of_kind",
    "started_in",
    "with_standing",
    "within",
]
