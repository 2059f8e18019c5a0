"""
Text in, values out: what people write, read into the forms that the library compares.
"""

from borderwatch.normalize.names import name_key
from borderwatch.normalize.places import place_key
from borderwatch.normalize.text import fold

__all__ = ["fold", "name_key", "place_key"]
