"""
Phrases about places in, their whereabouts out.
"""

from borderwatch.normalize.placing.reading import place
from borderwatch.normalize.placing.whereabouts import Whereabouts

__all__ = ["Whereabouts", "place"]
