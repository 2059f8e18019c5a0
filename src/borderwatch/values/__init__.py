"""
Small immutable things that records are made of.
"""

from borderwatch.values.citation import Citation
from borderwatch.values.estimate import Estimate
from borderwatch.values.quantity import Quantity
from borderwatch.values.reading import Reading
from borderwatch.values.truth import Truth
from borderwatch.values.when import When

__all__ = ["Citation", "Estimate", "Quantity", "Reading", "Truth", "When"]
