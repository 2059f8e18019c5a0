"""
What is said of a record that is refused.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from borderwatch.errors import BorderwatchError


@attrs.frozen
class Fault:
    """
    One thing wrong with one record.
    """

    path: str
    "The field, for instance `participants[0].actor`; empty for the record as a whole."
    message: str
    "What is wrong, as a sentence."
    value: str = ""
    "The value found, shortened."
    hint: str = ""
    "What the writer probably meant, or can do."


class Refused(BorderwatchError, ValueError):
    """
    A record that is not what its class allows, with all its faults.
    """

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(fault.message for fault in faults))
