"""
The same records as tables, and the same question on an engine for data frames.
"""

from borderwatch.errors import MissingExtra

try:
    import narwhals.stable.v2 as _narwhals
except ImportError:
    raise MissingExtra("narwhals", "borderwatch.frames", "frames") from None

from borderwatch.frames.contract import TABLES, Column
from borderwatch.frames.framed import Frames
from borderwatch.frames.hits import Hits
from borderwatch.frames.making import from_native, from_records
from borderwatch.frames.parquet import scan

__all__ = ["TABLES", "Column", "Frames", "Hits", "from_native", "from_records", "scan"]
del _narwhals
