"""
The answer: the records for which a condition is certain or possible, their counts, totals and tallies.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, Generic, NoReturn, Self, TypeVar

import attrs

from borderwatch import conditions as ask
from borderwatch.actors import Actors
from borderwatch.border import Border
from borderwatch.citing import Citations, cite
from borderwatch.collection import Collection
from borderwatch.conditions.algebra import EVERYTHING, Condition
from borderwatch.conditions.leaves import OfGranularity
from borderwatch.errors import InvalidValue, WrongQuestion, did_you_mean
from borderwatch.flat import AGREEMENT_COLUMNS, INCIDENT_COLUMNS, flat
from borderwatch.gazetteer import Gazetteer
from borderwatch.index.levels import Levels, positions_of
from borderwatch.index.lookup import Index
from borderwatch.index.shares import Shares
from borderwatch.index.sums import added
from borderwatch.keys import key_named
from borderwatch.questions import Questions
from borderwatch.records.agreement import Agreement
from borderwatch.records.incident import Incident
from borderwatch.records.record import Record
from borderwatch.records.source import Source
from borderwatch.records.vocabulary import Measure
from borderwatch.tables import Frame, as_frame
from borderwatch.tabulation import Table
from borderwatch.tally import Tally, Total
from borderwatch.values.estimate import Count
from borderwatch.values.truth import BEST, CERTAIN, POSSIBLE, Truth

R_co = TypeVar("R_co", bound=Incident | Agreement, covariant=True)


@attrs.frozen(eq=False)
class Context:
    """
    What surrounds the records of a dataset: its actors, places and sources, and the border, if a line tells it.
    """

    actors: Actors = attrs.field(factory=lambda: Actors(kind="actor"))
    places: Gazetteer = attrs.field(factory=lambda: Gazetteer(kind="place"))
    sources: Collection[Source] = attrs.field(factory=lambda: Collection(kind="source"))
    border: Border | None = None


class Askable(Collection[R_co], Questions["Selection[R_co]"], Generic[R_co]):
    """
    A collection that can be asked: its answers are selections.
    """

    context: Context

    def __init__(self, records: Iterable[R_co] = (), *, kind: str = "record", context: Context | None = None) -> None:
        super().__init__(records, kind=kind)
        self._fill(context=context or Context())

    def _with(self, records: Iterable[Record]) -> Self:
        return type(self)(records, kind=self.kind, context=self.context)  # type: ignore[arg-type]  # its own records

    def at(self, positions: Iterable[int]) -> Self:
        """
        A collection of the same sort that holds the records at some positions.
        """
        return self._with(map(self._records.__getitem__, positions))

    @property
    def index(self) -> Index:
        """
        What it looks up instead of reading every record; made on first need, once.
        """
        found: Index | None = self.__dict__.get("_index")
        if found is None:
            with _MAKING:
                found = self.__dict__.get("_index") or Index(self._records, self.context)
                self._fill(_index=found)
        return found

    def __getstate__(self) -> dict[str, Any]:
        return {name: value for name, value in self.__dict__.items() if name != "_index"}

    @property
    def everything(self) -> Selection[R_co]:
        """
        All records as a selection, each as possible as its standing allows.
        """
        return self.where(EVERYTHING)

    def where(self, condition: Condition) -> Selection[R_co]:
        if not isinstance(condition, Condition):
            raise WrongQuestion(f"where() takes a condition such as during('2021'), not {type(condition).__name__}")
        resolved = condition.resolved(self.context)
        return Selection(self, resolved, self.index.asked(resolved))

    def count(self) -> Count:
        """
        How many there are: low the certain ones, high the possible ones.
        """
        return self.everything.count()

    def total(self, measure: str, group: str | None = None) -> Total:
        """
        How many people something was done to, in all records.
        """
        return self.everything.total(measure, group)

    def groups(self, measure: str) -> tuple[str, ...]:
        """
        The groups of people that tolls name for a measure, in order; unnamed ones as ``""``.
        """
        return self.everything.groups(measure)

    def tally(self, *keys: str, of: str | None = None) -> Tally:
        """
        A table of all records by one or more keys.
        """
        return self.everything.tally(*keys, of=of)

    def cite(self) -> Citations:
        """
        The sources behind all records that may be so.
        """
        return self.everything.cite()

    def to_dicts(self) -> list[dict[str, Any]]:
        """
        The records as flat rows of plain values.
        """
        return self.everything.to_dicts()

    def to_frame(self, engine: str | None = None) -> Frame:
        """
        The records as a data frame of `pandas` or `polars`.
        """
        return self.everything.to_frame(engine)


class Incidents(Askable[Incident]):
    """
    The incidents of a dataset.
    """


class Agreements(Askable[Agreement]):
    """
    The acts of cooperation of a dataset.
    """

    def in_force(self, on: object) -> Selection[Agreement]:
        """
        Those in force on a day or in a window.
        """
        return self.where(ask.in_force(on))


class Selection(Questions["Selection[R_co]"], Generic[R_co]):
    """
    An answer in three values. It has no length and is no bool: say `.certain` or `.possible`.

    Iterating gives the possible records. Practices and trends are in `.certain` and `.possible`, and stay out of
    counts, totals and tallies unless `of_granularity` was asked; `left_out` says how many.
    """

    def __init__(self, collection: Askable[R_co], condition: Condition, levels: Levels) -> None:
        self._collection = collection
        self._levels = levels
        self.condition = condition

    def where(self, condition: Condition) -> Selection[R_co]:
        further = self._collection.where(condition)
        asked = further.condition if self.condition is EVERYTHING else self.condition & further.condition
        return Selection(self._collection, asked, self._levels & further._levels)  # noqa: SLF001  # of its class

    @property
    def certain(self) -> Askable[R_co]:
        """
        The records for which it is certain.
        """
        return self._at_least(CERTAIN)

    @property
    def best(self) -> Askable[R_co]:
        """
        The records for which it is certain, or possible with the best reading saying yes.
        """
        return self._at_least(BEST)

    @property
    def possible(self) -> Askable[R_co]:
        """
        The records for which it is possible, the certain ones included.
        """
        return self._at_least(POSSIBLE)

    @property
    def only_possible(self) -> Askable[R_co]:
        """
        The records for which it is possible and not certain.
        """
        return self._collection.at(positions_of(self._levels.possible ^ self._levels.certain))

    def _at_least(self, level: int) -> Askable[R_co]:
        return self._collection.at(positions_of(self._levels.at_least(level)))

    def level(self, record: R_co | str) -> int:
        """
        The level (0 to 3) of a record, given itself or by id.

        Raises:
            UnknownId: a record that the collection does not hold.
        """
        return self._levels.at(self._collection.position(record.id if isinstance(record, Record) else record))

    def truth(self, record: R_co | str) -> Truth:
        """
        Whether it is certain, possible or not so for a record.
        """
        return Truth.from_level(self.level(record))

    def __iter__(self) -> Iterator[R_co]:
        return iter(self.possible)

    def __bool__(self) -> NoReturn:
        raise WrongQuestion("a selection is no bool: say .certain or .possible, which have a length")

    if not TYPE_CHECKING:  # so that a type checker refuses len(hits), and whoever has none reads why

        def __len__(self) -> NoReturn:
            raise WrongQuestion("a selection has no length: say .certain or .possible, or ask for count()")

    def __contains__(self, item: object) -> NoReturn:
        raise WrongQuestion("say whether it is in .certain, in .best or in .possible")

    @property
    def _left_out(self) -> int:
        """
        The set of practices and trends that counts leave out: none where granularity was asked.
        """
        if any(isinstance(leaf, OfGranularity) for leaf in self.condition.leaves()):
            return 0
        return self._levels.possible & self._collection.index.uncounted

    @property
    def _countable(self) -> Levels:
        """
        The levels without what counts leave out.
        """
        return self._levels.without(self._left_out)

    @property
    def left_out(self) -> int:
        """
        How many possible practices and trends stay out of counts, totals and tallies.
        """
        return self._left_out.bit_count()

    def count(self) -> Count:
        """
        How many: low those that are certain, best those that the best reading holds true, high the possible ones.
        """
        levels = self._countable
        return Count.unchecked(levels.certain.bit_count(), levels.best.bit_count(), levels.possible.bit_count())

    def total(self, measure: str, group: str | None = None) -> Total:
        """
        How many people something was done to, in bounds.

        Args:
            measure: killed, injured, arrested, abducted, missing, displaced or assaulted.
            group: only those of one group of people, for instance `police`.

        Raises:
            InvalidValue: a measure that is not in the list, or a group that is nearly one that tolls name.
        """
        self._check_measure(measure)
        if group is not None:
            self._check_group(group)
        facet = self._collection.index.tolls(measure)
        shares = Shares.of_tolls(facet.terms, group, facet.size)
        return attrs.evolve(shares.total(added(facet, shares, self._countable)), left_out=self.left_out)

    def groups(self, measure: str) -> tuple[str, ...]:
        """
        The groups of people that the tolls of possible records name for a measure, in order; unnamed ones as ``""``.
        """
        self._check_measure(measure)
        facet = self._collection.index.tolls(measure)
        told = set(map(facet.codes.__getitem__, positions_of(self._countable.possible)))
        return tuple(sorted({group for code in told for group, *_ in facet.terms[code][1]}))

    def tally(self, *keys: str, of: str | None = None) -> Tally:
        """
        A table of counts, or of totals of a measure, by one or more keys.

        Raises:
            InvalidValue: a key or a measure that is not in the list, or no key.
        """
        if not keys:
            raise InvalidValue("a tally needs a key, for instance 'month'")
        named = [key_named(key) for key in keys]
        if len(set(keys)) < len(keys):
            raise InvalidValue(f"a key stands twice in {', '.join(keys)}; each tells the rows apart once")
        if of is not None:
            self._check_measure(of)
        table = Table(named, self._countable, self._collection.index, self._collection.context, of)
        total = attrs.evolve(table.total(), left_out=self.left_out)
        rest_labels = tuple(key.rest for key in named)
        return Tally(keys=keys, of=of, rows=tuple(table.rows()), total=total, rest_labels=rest_labels)

    def _check_measure(self, measure: str) -> None:
        if not isinstance(self._collection, Incidents):
            raise WrongQuestion(f"only incidents have tolls; {self._collection.kind}s have none")
        known = [member.value for member in Measure]
        if measure not in known:
            hint = did_you_mean(str(measure), known) or f"one of: {', '.join(known)}"
            raise InvalidValue(f"{measure!r} is no measure; {hint}")

    def _check_group(self, group: str) -> None:
        """
        Refuse a group that is nearly one that tolls name; on any other that they do not name they are silent.
        """
        known = self._collection.index.groups()
        hint = "" if group in known else did_you_mean(group, known)
        if hint:
            raise InvalidValue(f"no toll names the group {group!r}; {hint}")

    def to_dicts(self) -> list[dict[str, Any]]:
        """
        The possible records as flat rows of plain values, with a column `truth`.
        """
        levels = self._levels.pairs()
        records = self._collection.at(position for position, _ in levels)
        return [
            flat(record) | {"truth": Truth.from_level(level).value}
            for record, (_, level) in zip(records, levels, strict=True)
        ]

    def to_frame(self, engine: str | None = None) -> Frame:
        """
        The same rows as a data frame of `pandas` or `polars`, whichever is installed or asked for.

        Raises:
            MissingExtra: neither is installed, or not the one asked for.
        """
        rows = self.to_dicts()
        columns = AGREEMENT_COLUMNS if isinstance(self._collection, Agreements) else INCIDENT_COLUMNS
        return as_frame(rows, [*columns, "truth"], engine)

    def cite(self) -> Citations:
        """
        The sources behind the possible records, with the paragraphs that are cited.
        """
        return cite(self, self._collection.context.sources)

    def __repr__(self) -> str:
        certain, possible = self._levels.certain.bit_count(), self._levels.possible.bit_count()
        beside = f", {self.left_out} of them practices or trends" if self.left_out else ""
        kind = self._collection.kind + ("" if possible == 1 else "s")
        return f"<{certain} certain, {possible} possible {kind}{beside}: {self.condition}>"


_MAKING: Final = Lock()
"Held while a collection gets its index, which takes no time; what is in the index has a lock of its own."
