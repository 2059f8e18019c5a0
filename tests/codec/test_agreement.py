"""
The fast reader and the explainer are two readers of one format; these tests hold them together.
"""

from __future__ import annotations

import json
import re
from types import NoneType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import fields

from borderwatch.codec import Fault, Refused, decode, encode, structure
from borderwatch.codec.explaining import explain
from borderwatch.dataset import Description
from borderwatch.integrity import KINDS
from borderwatch.records.record import Record
from borderwatch.values.written import Written
from tests.loading.damage import mutated, nested, plain_values
from tests.loading.sample import SAMPLE
from tests.strategies import records

STRATEGIES: Final[dict[str, st.SearchStrategy[Any]]] = {
    "sources": records.sources(),
    "places": records.places(),
    "borders": records.border_lines(),
    "actors": records.actors(),
    "relations": records.relations(),
    "incidents": records.incidents(),
    "agreements": records.agreements(),
    "claims": records.claims(),
    "statistics": records.statistics(),
}
_STEP: Final = re.compile(r"""\[(\d+)\]|\.?(['"].*|[\w-]+)""", re.DOTALL)


def leads_somewhere(path: str, written: object) -> bool:
    """
    Whether a path names something that is written, or a field that is missing from a table that is.
    """
    at: Any = written
    steps = _STEP.findall(path)
    for number, (index, key) in enumerate(steps, 1):
        if index:
            at = at[int(index)]
        elif isinstance(at, dict) and key in at:
            at = at[key]
        else:
            return number == len(steps) and isinstance(at, dict)
    return True


def faults_of(kind: str, written: object) -> list[Fault]:
    """
    Why plain values are refused as a record; nothing if they are not.
    """
    try:
        structure(KINDS[kind], written)
    except Refused as refused:
        return list(refused.faults)
    return []


@pytest.mark.parametrize("kind", KINDS)
class TestAgreement:
    """
    What decodes is what the explainer has no fault for; what is refused has a fault that says where.
    """

    @settings(max_examples=40, deadline=None)
    @given(data=st.data())
    def test_sound(self, kind: str, data: st.DataObject) -> None:
        """A record that was encoded decodes to itself, and nothing is to be explained."""
        record = data.draw(STRATEGIES[kind])
        encoded = encode(record)

        assert record == decode(type(record), encoded)
        assert explain(type(record), json.loads(encoded)) == []

    @settings(max_examples=80, deadline=None)
    @given(data=st.data())
    def test_mutated(self, kind: str, data: st.DataObject) -> None:
        """Of a record with one thing changed both readers say the same."""
        whole = st.sampled_from(SAMPLE[kind]) | STRATEGIES[kind].map(lambda record: json.loads(encode(record)))
        written = data.draw(whole.flatmap(mutated))
        explained = explain(KINDS[kind], written)
        refused = faults_of(kind, written)

        assert bool(explained) == bool(refused), "one reader accepts what the other refuses"
        assert all(leads_somewhere(fault.path, written) for fault in refused)
        assert all(fault.message and fault.message.isprintable() for fault in refused)

    @settings(max_examples=80, deadline=None)
    @given(written=plain_values())
    def test_anything(self, kind: str, written: object) -> None:
        """Of plain values that are nothing like a record only Refused comes out."""
        with pytest.raises(Refused) as caught:
            structure(KINDS[kind], written)

        assert caught.value.faults

    @settings(max_examples=80, deadline=None)
    @given(data=st.data())
    def test_fields_of_anything(self, kind: str, data: st.DataObject) -> None:
        """Of a record with all its keys and any values in them only Refused comes out, if anything does."""
        keys = list(KINDS[kind].__struct_fields__)
        written = data.draw(st.fixed_dictionaries({}, optional=dict.fromkeys(keys, plain_values())))

        assert explain(KINDS[kind], written) == faults_of(kind, written)

    @pytest.mark.parametrize("depth", [100, 100_000])
    def test_deep(self, kind: str, depth: int) -> None:
        """A value nested without end is refused, from plain values and from bytes."""
        required = {field.name for field in fields(KINDS[kind]) if field.required}
        for key in [*required, "citations", "unknown"]:
            with pytest.raises(Refused):
                structure(KINDS[kind], SAMPLE[kind][0] | {key: nested(depth)})
            rest = json.dumps({name: value for name, value in SAMPLE[kind][0].items() if name != key})[1:]
            with pytest.raises(Refused):
                decode(KINDS[kind], f'{{"{key}":{"[" * depth}{"]" * depth},{rest}'.encode())

    @settings(max_examples=100, deadline=None)
    @given(data=st.binary(max_size=30))
    def test_any_bytes(self, kind: str, data: bytes) -> None:
        """Of any bytes only Refused comes out."""
        with pytest.raises(Refused):
            decode(KINDS[kind], data)


def record_classes() -> list[type[Any]]:
    """
    Every class that stands in a file.
    """
    found: list[type[Any]] = []
    waiting: list[Any] = [*KINDS.values(), Description]
    while waiting:
        hint = waiting.pop()
        if isinstance(hint, type) and issubclass(hint, Written):
            if hint not in found:
                found.append(hint)
                waiting.extend(get_type_hints(hint).values())
        else:
            waiting.extend(get_args(hint))
    return sorted(found, key=lambda record_type: record_type.__name__)


@pytest.mark.parametrize("record_type", record_classes())
class TestStructs:
    """
    Every class that stands in a file is frozen, refuses keys that it does not have, and is read straight from bytes.
    """

    def test_frozen(self, record_type: type[Any]) -> None:
        """A record cannot be changed."""
        assert record_type.__struct_config__.frozen
        assert record_type.__struct_config__.forbid_unknown_fields

    def test_fields(self, record_type: type[Any]) -> None:
        """A field has the same name in Python and in files."""
        assert all(field.name == field.encode_name for field in fields(record_type))

    def test_unions(self, record_type: type[Any]) -> None:
        """No field may be one of two classes; None beside one is the only union."""
        for hint in get_type_hints(record_type).values():
            for part in _parts(hint):
                if type(part).__name__ in ("UnionType", "_UnionGenericAlias") or get_origin(part) is Union:
                    assert len([option for option in get_args(part) if option is not NoneType]) == 1

    def test_base(self, record_type: type[Any]) -> None:
        """A subclass that checks for itself still checks what its base does."""
        if issubclass(record_type, Record):
            required: dict[str, Any] = {field.name: "x" for field in fields(record_type) if field.required}
            with pytest.raises(ValueError, match="is not an id"):
                record_type(**required | {"id": "No Slug"})


def _parts(hint: Any) -> list[Any]:
    return [hint, *(part for argument in get_args(hint) for part in _parts(argument))]
