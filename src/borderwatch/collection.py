"""
An immutable, ordered collection of one kind of record, found by id or by name.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher
from functools import cache, cached_property
from typing import Generic, Protocol, Self, TypeVar, overload

from borderwatch.errors import AmbiguousName, BorderwatchError, InvalidValue, UnknownId, UnknownName, WrongQuestion
from borderwatch.records.name import Name
from borderwatch.records.record import Record
from borderwatch.records.vocabulary import NameKind, Standing
from borderwatch.values.immutable import Immutable
from borderwatch.values.truth import CERTAIN, NO, POSSIBLE
from borderwatch.values.when import When

R_co = TypeVar("R_co", bound=Record, covariant=True)
D = TypeVar("D")


class Collection(Immutable, Generic[R_co]):
    """
    Records of one kind, each with an id of its own.

    The order does not depend on how they were listed: by the begin of what is dated, then by id.

    Raises:
        InvalidValue: two records with one id.
    """

    kind: str
    _records: tuple[R_co, ...]
    _by_id: dict[str, R_co]

    def __init__(self, records: Iterable[R_co] = (), *, kind: str = "record") -> None:
        in_order = tuple(sorted(records, key=_order))
        by_id = {record.id: record for record in in_order}
        if len(by_id) < len(in_order):
            raise InvalidValue(f"two {kind}s have one id; an id is unique in its collection")
        self._fill(kind=kind, _records=in_order, _by_id=by_id)

    @property
    def ids(self) -> tuple[str, ...]:
        """
        The ids, in order.
        """
        return tuple(self._by_id)

    def __iter__(self) -> Iterator[R_co]:
        return iter(self._records)

    def __len__(self) -> int:
        return len(self._records)

    def __contains__(self, item: object) -> bool:
        if isinstance(item, str):
            return item in self._by_id
        return isinstance(item, Record) and self._by_id.get(item.id) == item

    def __getitem__(self, record_id: str) -> R_co:
        if not isinstance(record_id, str):
            raise WrongQuestion(f"a {self.kind} is found by its id; for a position, make a list of them first")
        try:
            return self._by_id[record_id]
        except KeyError:
            raise UnknownId(record_id, self.kind, self._by_id) from None

    @overload
    def get(self, record_id: str) -> R_co | None: ...
    @overload
    def get(self, record_id: str, default: D) -> R_co | D: ...
    def get(self, record_id: str, default: D | None = None) -> R_co | D | None:
        """
        The record with that id, or the default.
        """
        return self._by_id.get(record_id, default)

    def position(self, record_id: str) -> int:
        """
        How many records stand before the one with that id.

        Raises:
            UnknownId: no record has it.
        """
        return bisect_left(self._records, _order(self[record_id]), key=_order)

    def only(self, records: Iterable[Record]) -> Self:
        """
        A collection of the same sort that holds those of its records that are named.
        """
        wanted = {record.id for record in records}
        return self._with([record for record in self._records if record.id in wanted])

    def _with(self, records: Iterable[Record]) -> Self:
        return type(self)(records, kind=self.kind)  # type: ignore[arg-type]  # records of this collection

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Collection):
            return NotImplemented
        return self._records == other._records

    def __hash__(self) -> int:
        return hash(self.ids)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {len(self)} {self.kind if len(self) == 1 else self.kind + 's'}>"


def _order(record: Record) -> tuple[tuple[int, int], str]:
    when = getattr(record, "when", None)
    return (when.order if isinstance(when, When) else (0, 0)), record.id


class Named(Protocol):
    """
    What actors and places have in common.
    """

    @property
    def id(self) -> str:
        """The id."""

    @property
    def name(self) -> str:
        """The label."""

    @property
    def names(self) -> tuple[Name, ...]:
        """Every written form."""

    @property
    def part_of(self) -> str | None:
        """The id of what it belongs to."""


class NamedCollection(Collection[R_co]):
    """
    Actors or places: found by any of their names, and joined to what they are part of.

    A declared name decides, never a likeness; `find` suggests.
    """

    _key: Callable[[str], str]

    def resolve(self, text: str) -> R_co:
        """
        The one record with that id or name.

        Raises:
            UnknownName: nobody bears the name; `candidates` has the nearest ids.
            AmbiguousName: several do; `candidates` has their ids.
        """
        if not isinstance(text, str):
            raise WrongQuestion(f"a {self.kind} is asked for by its id or a name, not by {type(text).__name__}")
        if text in self._by_id:
            return self._by_id[text]
        found = self.called(text)
        if len(found) > 1:
            raise AmbiguousName(text, self.kind, found)
        if not found:
            raise UnknownName(text, self.kind, [record.id for record in self.find(text)])
        return self._by_id[found[0]]

    def called(self, text: str) -> list[str]:
        """
        The ids of all that bear the name, in order.
        """
        return sorted(self._ids_by_key.get(self._key_of(text), ()))

    @classmethod
    def _key_of(cls, text: str) -> str:
        """
        The key of a name; empty, which is nobody's key, where no letter or digit is in it.
        """
        try:
            return cls._key(text)
        except BorderwatchError:
            return ""

    @cached_property
    def _ids_by_key(self) -> dict[str, set[str]]:
        index: dict[str, set[str]] = {}
        for record in self._records:
            for form in self._forms(record):
                index.setdefault(self._key_of(form), set()).add(record.id)
        index.pop("", None)
        return index

    def _forms(self, record: Record) -> list[str]:
        named: Named = record  # type: ignore[assignment]  # actors and places are what subclasses hold
        return [named.name, *(name.text for name in named.names if name.kind is not NameKind.DESCRIPTION)]

    def shared_names(self) -> dict[str, tuple[str, ...]]:
        """
        The keys of names that several records bear, with their ids.
        """
        return {key: tuple(sorted(ids)) for key, ids in sorted(self._ids_by_key.items()) if len(ids) > 1}

    def find(self, text: str, limit: int = 5) -> tuple[R_co, ...]:
        """
        The records whose names are most like the text, the likest first; it never raises, and decides nothing.

        With the extra `fuzzy` it is faster and ranks a little differently.
        """
        if not isinstance(text, str):
            return ()
        wanted = self._key_of(text)
        if not wanted:
            return ()
        scores: dict[str, float] = {}
        for key, ids in self._ids_by_key.items():
            score = _likeness(wanted, key)
            for record_id in ids:
                scores[record_id] = max(score, scores.get(record_id, 0.0))
        ranked = sorted(scores, key=lambda record_id: (-scores[record_id], record_id))
        return tuple(self._by_id[record_id] for record_id in ranked[:limit] if scores[record_id] >= _LIKE_ENOUGH)

    def level(self, stated: str, asked: str) -> int:
        """
        The level (0 to 3) of "what is stated of one holds of the other".

        A part stated is in the whole as far as its membership stands; of a whole stated and a part asked, nobody
        knows (level 1).
        """
        found = self._levels.get((stated, asked))
        if found is None:
            up = self._climb(stated, asked)
            found = up if up is not None else min(self._climb(asked, stated) or NO, POSSIBLE)
            self._levels[stated, asked] = found
        return found

    @cached_property
    def _levels(self) -> dict[tuple[str, str], int]:
        return {}

    def _climb(self, part: str, whole: str) -> int | None:
        """
        How far the memberships stand that lead from a part up to a whole; None if none do.
        """
        level = CERTAIN
        for record_id in self.lineage(part):
            if record_id == whole:
                return level
            standing: Standing = getattr(self._by_id.get(record_id), "part_of_standing", Standing.ESTABLISHED)
            level = min(level, standing.level)
        return None

    def lineage(self, record_id: str) -> tuple[str, ...]:
        """
        The id itself, what it is part of, what that is part of, and so on.
        """
        found = [record_id]
        while (record := self._by_id.get(found[-1])) is not None:
            parent: str | None = getattr(record, "part_of", None)
            if parent is None or parent in found:
                break
            found.append(parent)
        return tuple(found)

    def parts(self, record_id: str) -> tuple[R_co, ...]:
        """
        Everything that is part of it, directly or not, itself left out.
        """
        return tuple(
            record for record in self._records if record.id != record_id and record_id in self.lineage(record.id)
        )


_LIKE_ENOUGH = 0.6


def _likeness(wanted: str, key: str) -> float:
    words, others = set(wanted.split()), set(key.split())
    shared = len(words & others) / len(words)
    return max(shared, _ratio()(wanted, key)) + (wanted == key)


@cache
def _ratio() -> Callable[[str, str], float]:
    """
    How much two texts have in common, from 0 to 1, by whichever library is installed.
    """
    try:
        from rapidfuzz.distance.Indel import normalized_similarity
    except ImportError:
        return lambda wanted, key: SequenceMatcher(None, wanted, key).ratio()
    return normalized_similarity
