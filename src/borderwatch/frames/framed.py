"""
Tables of incidents on one engine, and the records beside them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import narwhals.stable.v2 as nw

from borderwatch import codec
from borderwatch.conditions.algebra import EVERYTHING, Condition
from borderwatch.dataset import Dataset
from borderwatch.errors import InvalidValue
from borderwatch.frames.contract import TABLES
from borderwatch.frames.engines import Table, rows_of, table_of
from borderwatch.frames.hits import Hits, resolved
from borderwatch.frames.surroundings import Surroundings
from borderwatch.records.incident import Incident
from borderwatch.tally import Tally, Total
from borderwatch.values.estimate import Count


class Frames:
    """
    The incidents of a dataset as tables of one engine, with its actors, places and sources beside them as records.

    Nothing is computed before an answer is asked for.
    """

    def __init__(self, native: Mapping[str, Any], beside: Dataset) -> None:
        missing = sorted(TABLES.keys() - native.keys())
        if missing:
            raise InvalidValue(f"there is no table {', '.join(missing)}; the tables are {', '.join(TABLES)}")
        self._tables = {name: _checked(name, native[name]) for name in TABLES}
        self._around = Surroundings(beside)

    @property
    def tables(self) -> Mapping[str, Any]:
        """
        The tables by their names, as the engine's own.
        """
        return MappingProxyType({name: table.to_native() for name, table in self._tables.items()})

    @property
    def beside(self) -> Dataset:
        """
        The records beside the tables: a dataset whose incidents were not read.
        """
        return self._around.dataset

    @property
    def everything(self) -> Hits:
        """
        All incidents, each as possible as its standing allows.
        """
        return Hits(EVERYTHING, self._tables, self._around)

    def where(self, condition: Condition) -> Hits:
        """
        The incidents for which a condition holds, certainly or possibly; names in it are resolved at once.

        Raises:
            UnknownName, AmbiguousName: a name in the condition.
            WrongQuestion: a question that incidents cannot be asked.
        """
        return Hits(resolved(condition, self._around), self._tables, self._around)

    def count(self) -> Count:
        """
        How many there are: low the certain ones, high the possible ones.
        """
        return self.everything.count()

    def total(self, measure: str, group: str | None = None) -> Total:
        """
        How many people something was done to, in all incidents.
        """
        return self.everything.total(measure, group)

    def tally(self, *keys: str, of: str | None = None) -> Tally:
        """
        A table of all incidents by one or more keys.
        """
        return self.everything.tally(*keys, of=of)

    def dataset(self) -> Dataset:
        """
        The whole dataset as records again, every reference checked; it has to have room here.

        Raises:
            LoadError: what the tables and the records beside them hold does not fit together.
        """
        rows = rows_of(self._tables["incidents"].select("record"))
        incidents = [codec.decode(Incident, str(record).encode()) for (record,) in rows]
        beside = {kind: list(held) for kind, held in self.beside.collections.items()}
        return Dataset({**beside, "incidents": incidents}, self.beside.description)

    def __repr__(self) -> str:
        engine = self._tables["incidents"].implementation.value
        return f"<Frames on {engine}: {', '.join(TABLES)}>"


def _checked(name: str, native: Any) -> Table:
    """
    A table with the columns of the contract, in their types.
    """
    table = table_of(native)
    columns = TABLES[name]
    known = set(table.collect_schema().names())
    missing = [column.name for column in columns if column.name not in known]
    if missing:
        raise InvalidValue(f"the table {name} has no column {', '.join(missing)}, which its contract asks for")
    types = {"text": nw.String(), "integer": nw.Int64()}
    return table.select(*(nw.col(column.name).cast(types[column.type]) for column in columns))
