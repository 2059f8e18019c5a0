"""
Text in, quantities out: amounts as English and Spanish print them, with hedge and unit.
"""

from __future__ import annotations

from borderwatch.normalize.quantities.reading import READER
from borderwatch.values.quantity import Quantity

__all__ = ["quantity"]


def quantity(text: str) -> Quantity:
    """
    The amount that a short phrase prints: `almost six tons of cocaine` is 5 to 6 `ton`, by the rule `almost`.

    The phrase may be English or Spanish and is an amount and nothing else. Case, accents, spacing and a final mark
    change nothing. The unit is a slug: one of `SCALES`, a noun in the plural (`vehicles`), the noun as printed where
    no table has it (`grenade-launchers`), or `count` where there is none. The text is kept, and `rule` names the rule
    that read it.

    Raises:
        Unreadable: a text that no rule reads, with the reason and the nearest that one does.
        InvalidValue: something that is no text, or a number that is too large.
    """
    return READER.quantity(text)
