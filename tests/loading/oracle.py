"""
An independent reading of data files: the standard library's parsers, and none of borderwatch's codec or loading.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from enum import Enum
from pathlib import Path
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from msgspec import NODEFAULT, Struct
from msgspec.structs import fields

from borderwatch.dataset import Dataset, Description
from borderwatch.integrity import KINDS
from borderwatch.values.citation import Citation
from borderwatch.values.estimate import Estimate
from borderwatch.values.when import When

Plain = dict[str, Any]


def expected(record_type: type[Any], written: Plain) -> Plain:
    """
    What a record holds, by what is written; a field that is not written holds its default.
    """
    hints = get_type_hints(record_type)
    known = {field.name: field for field in fields(record_type)}
    assert not written.keys() - known.keys(), "a field that is not known was read"
    plain = {
        name: _expected(hints[name], written[name]) if name in written else held(_default(field))
        for name, field in known.items()
    }
    return _with_names_in_order(plain)


def held(value: Any) -> Any:
    """
    What a loaded value holds, as plain values that compare to those of `expected`.
    """
    match value:
        case When():
            return ("when", value.edtf, value.best, value.preferred, value.text, value.reference)
        case Estimate():
            return ("estimate", *(None if n is None else Decimal(n) for n in (value.low, value.best, value.high)))
        case Citation():
            return ("citation", value.source, value.paragraph)
        case Enum():
            return value.value
        case tuple():
            return [held(item) for item in value]
        case Mapping():
            return dict(value)
        case Struct():
            return _with_names_in_order({name: held(getattr(value, name)) for name in value.__struct_fields__})
        case _:
            return value


def held_by(dataset: Dataset) -> Plain:
    """
    Everything that a dataset holds: each collection by id, and the description.
    """
    collections = {
        kind: {record.id: held(record) for record in collection} for kind, collection in dataset.collections.items()
    }
    return {"dataset": held(dataset.description), **collections}


def read_files(path: Path) -> Plain:
    """
    What stands in a folder or a file, in the same form as `held_by`.
    """
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    found: Plain = {"dataset": None} | {kind: {} for kind in KINDS}
    for file in files:
        if file.suffix == ".toml":
            _read_toml(found, file)
        elif file.suffix == ".jsonl":
            _read_lines(found, file)
        else:
            _describe(found, json.loads(file.read_bytes())["dataset"])
    if found["dataset"] is None:
        _describe(found, {})
    return found


def _read_toml(found: Plain, file: Path) -> None:
    document = tomllib.loads(file.read_bytes().decode("utf-8"))
    assert document.pop("schema") == 1
    if "dataset" in document:
        _describe(found, document.pop("dataset"))
    for kind, tables in document.items():
        for table in tables:
            _add(found, kind, _without_dates(table))


def _read_lines(found: Plain, file: Path) -> None:
    kind, announced, taken = "", None, 0
    for line in file.read_bytes().split(b"\n"):
        if not line.strip():
            continue
        values = json.loads(line)
        if "schema" in values:
            assert announced in (None, taken), "a header announces another number of records than follow"
            assert values["schema"] == 1
            announced, taken = values.get("records"), 0
            if "dataset" in values:
                _describe(found, values["dataset"])
            else:
                kind = values["kind"]
        else:
            _add(found, kind, values)
            taken += 1
    assert announced in (None, taken), "a header announces another number of records than follow"


def _describe(found: Plain, written: Plain) -> None:
    assert found["dataset"] is None, "the dataset is described twice"
    found["dataset"] = expected(Description, written)


def _add(found: Plain, kind: str, written: Plain) -> None:
    assert written["id"] not in found[kind], "an id stands twice"
    found[kind][written["id"]] = expected(KINDS[kind], written)


def _expected(hint: Any, written: Any) -> Any:
    inner = [part for part in get_args(hint) if part not in (NoneType, Ellipsis)]
    if hint is When:
        return _when(written)
    if hint is Estimate:
        return _estimate(written)
    if hint is Citation:
        source, _, paragraph = written.partition("#")
        return ("citation", source, int(paragraph) if paragraph else None)
    if isinstance(hint, type) and issubclass(hint, Struct):
        return expected(hint, written)
    if hint is float:
        assert type(written) in (int, float)
        return float(written)
    if get_origin(hint) is tuple:
        assert type(written) is list
        return [_expected(inner[0], item) for item in written]
    if get_origin(hint) is not None and issubclass(dict, get_origin(hint)):
        assert all(type(item) is str for item in written.values())
        return dict(written)
    if NoneType in get_args(hint):
        return None if written is None else _expected(inner[0], written)
    assert type(written) is (bool if hint is bool else str)
    return written


def _when(written: Any) -> Any:
    if isinstance(written, str):
        return held(When(written))
    assert written.keys() <= {"edtf", "best", "text", "reference", "rule"}
    reference = written.get("reference")
    return held(
        When(
            written["edtf"],
            best=written.get("best") or None,
            printed=written.get("text", ""),
            reference=date.fromisoformat(reference) if reference else None,
            rule=written.get("rule", ""),
        )
    )


def _estimate(written: Any) -> Any:
    if not isinstance(written, dict):
        return ("estimate", _number(written), _number(written), _number(written))
    assert written.keys() <= {"low", "best", "high"}
    return ("estimate", *(_number(written.get(key, 0 if key == "low" else None)) for key in ("low", "best", "high")))


def _number(written: Any) -> Decimal | None:
    assert written is None or type(written) in (int, str)
    return None if written is None else Decimal(written)


def _default(field: Any) -> Any:
    assert not field.required, f"{field.name} is required, and was read without"
    return field.default if field.default is not NODEFAULT else field.default_factory()


def _with_names_in_order(plain: Plain) -> Plain:
    """
    Actors and places keep their names in the order of their text, so the order in a file says nothing.
    """
    if isinstance(plain.get("names"), list):
        plain["names"] = sorted(plain["names"], key=repr)
    return plain


def _without_dates(value: Any) -> Any:
    match value:
        case dict():
            return {key: _without_dates(item) for key, item in value.items()}
        case list():
            return [_without_dates(item) for item in value]
        case date() | time():
            return value.isoformat()
        case _:
            return value
