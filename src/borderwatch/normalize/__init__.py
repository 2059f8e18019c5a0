"""
Text in, values out: what people write, read into the forms that the library compares.
"""

from typing import TYPE_CHECKING

from borderwatch.normalize.names import name_key
from borderwatch.normalize.places import place_key
from borderwatch.normalize.text import fold

if TYPE_CHECKING:
    from borderwatch.normalize.dates.reading import date
    from borderwatch.normalize.placing import Whereabouts, place
    from borderwatch.normalize.quantities import quantity
else:
    # Records only compare names; the words of dates, quantities and places are loaded when somebody reads one.
    _HOMES = {"date": "dates.reading", "place": "placing", "quantity": "quantities", "Whereabouts": "placing"}

    def __getattr__(name: str) -> object:
        """
        A function that is imported when it is first asked for.
        """
        from importlib import import_module

        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
        return globals()[name]

    def __dir__() -> list[str]:
        return __all__


__all__ = ["Whereabouts", "date", "fold", "name_key", "place", "place_key", "quantity"]
