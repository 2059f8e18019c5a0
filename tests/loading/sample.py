"""
A small dataset as plain values, and the files that it can stand in.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any, Final

Document = dict[str, Any]
"""The tables of each collection, by its name; `dataset` is the description."""

SAMPLE: Final[Document] = {
    "dataset": {"name": "border", "title": "A border", "license": "CC-BY-4.0"},
    "sources": [
        {
            "id": "report",
            "title": "A report",
            "authors": ["A. Pérez"],
            "published": {"edtf": "2021-08-02", "text": "2 de agosto"},
        }
    ],
    "places": [
        {"id": "gt", "name": "Guatemala", "kind": "country", "country": "GT"},
        {
            "id": "huehuetenango",
            "name": "Huehuetenango",
            "kind": "admin1",
            "part_of": "gt",
            "codes": ["GT-13"],
            "latitude": 15.5,
            "longitude": -91,
            "precision_km": 80,
        },
    ],
    "borders": [
        {
            "id": "line",
            "name": "Border between Guatemala and Mexico",
            "countries": ["GT", "MX"],
            "points": [[-92.25, 14.5], [-92, 15], [-91.75, 16.125]],
            "error_km": 2.5,
            "citations": ["report"],
        }
    ],
    "actors": [
        {"id": "army", "name": "Ejército de Guatemala", "kind": "armed-force"},
        {"id": "patrol", "name": "la patrulla", "kind": "armed-force", "part_of": "army"},
        {
            "id": "cjng",
            "name": "CJNG",
            "kind": "criminal-group",
            "names": [
                {"text": "C.J.N.G.", "kind": "acronym", "when": "2021", "citations": ["report#1"]},
                {"text": "Cártel Jalisco Nueva Generación", "language": "es"},
            ],
        },
    ],
    "relations": [
        {
            "id": "cjng-in-huehuetenango",
            "subject": "cjng",
            "kind": "operates-in",
            "object": "huehuetenango",
            "standing": "alleged",
            "citations": ["report#2"],
        },
        {"id": "rivals", "subject": "cjng", "kind": "rival-of", "object": "army"},
    ],
    "incidents": [
        {
            "id": "attack",
            "kinds": ["attack", "shootout"],
            "summary": "Gunmen shot at a patrol.",
            "when": {"edtf": "[2020-07-28,2021-07-28]", "best": "2021-07-28", "text": "el lunes"},
            "reported": "2021-08-02",
            "places": [
                {
                    "place": "huehuetenango",
                    "side": "GT",
                    "precision_km": 2.5,
                    "distance": {"amount": {"low": 10, "high": "15.5"}, "unit": "km", "text": "10 a 15.5 kilómetros"},
                }
            ],
            "participants": [
                {"actor": "cjng", "role": "perpetrator", "standing": "alleged", "citations": ["report#3"]},
                {"actor": "patrol", "role": "target"},
            ],
            "tolls": [{"measure": "injured", "count": {"low": 4}, "group": "soldiers", "rollup": True}],
            "materiel": [
                {
                    "kind": "vehicles",
                    "role": "burned",
                    "quantity": {"amount": 2, "unit": "vehicles"},
                    "features": ["burning"],
                }
            ],
            "links": [{"kind": "follows", "target": "threat", "basis": "implied"}],
            "raw": {"best": "4"},
            "citations": ["report#3", "report"],
        },
        {"id": "threat", "kinds": ["threat"], "summary": "A video.", "when": "2021-07"},
    ],
    "agreements": [
        {
            "id": "patrols",
            "name": "Joint patrols",
            "kind": "patrol",
            "level": "armed-forces",
            "parties": ["army"],
            "when": "2021-08/2021-12",
            "status": "active",
            "milestones": [{"status": "announced", "when": "2021-08-01"}],
            "activities": [{"kind": "patrols", "by": ["army"], "quantity": {"amount": 3, "unit": "patrols"}}],
            "places": [{"place": "huehuetenango"}],
            "responds_to": [{"to": "attack", "basis": "stated"}],
            "extendable": True,
        }
    ],
    "claims": [
        {
            "id": "denial",
            "speaker": "cjng",
            "stance": "denies",
            "about": ["attack"],
            "summary": "It was not them.",
            "via": ["army"],
            "aspect": "perpetrator",
            "said": "2021-08-01",
        }
    ],
    "statistics": [
        {
            "id": "rate",
            "measure": "homicide-rate",
            "summary": "17 in 100,000",
            "quantity": {"amount": "17.5", "unit": "per-100000"},
            "scope": ["gt", "army"],
            "when": "2020",
        }
    ],
}
"Records with every sort of field, each valid as it stands."


def changed(change: Callable[[Document], None]) -> Document:
    """
    The sample after a change that is made in place.
    """
    document = deepcopy(SAMPLE)
    change(document)
    return document


def toml_text(document: Document) -> str:
    """
    The document as TOML, each key of a record on a line of its own; what is null is left out.
    """
    lines = ["schema = 1"]
    tables = {kind: value for kind, value in document.items() if _holds_tables(kind, value)}
    lines += [f"{kind} = {_toml(value)}" for kind, value in document.items() if kind not in tables]
    for kind, value in tables.items():
        for table in [value] if kind == "dataset" else value:
            heading = "[dataset]" if kind == "dataset" else f"[[{kind}]]"
            fields = [f"{_toml_key(key)} = {_toml(item)}" for key, item in table.items() if item is not None]
            lines += ["", heading, *fields]
    return "\n".join(lines) + "\n"


def _holds_tables(kind: str, value: Any) -> bool:
    if kind == "dataset":
        return isinstance(value, dict)
    return isinstance(value, list) and all(isinstance(table, dict) for table in value)


def _toml(value: Any) -> str:
    match value:
        case dict():
            inner = (f"{_toml_key(key)} = {_toml(item)}" for key, item in value.items() if item is not None)
            return f"{{ {', '.join(inner)} }}"
        case list():
            return f"[{', '.join(_toml(item) for item in value if item is not None)}]"
        case float():
            return repr(value)
        case _:
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _toml_key(key: str) -> str:
    return json.dumps(key, ensure_ascii=False).replace("\x7f", "\\u007f")


def section_text(kind: str, tables: list[Any]) -> str:
    """
    A header and a line for each record.
    """
    header = {"schema": 1, "kind": kind, "records": len(tables)}
    return "".join(json.dumps(line, separators=(",", ":")) + "\n" for line in (header, *tables))


def lines_text(document: Document) -> str:
    """
    The document as one file of JSON Lines.
    """
    sections = {kind: tables for kind, tables in document.items() if kind != "dataset"}
    header = {"schema": 1, "dataset": document["dataset"], "collections": list(sections)}
    first = json.dumps(header, separators=(",", ":")) + "\n"
    return first + "".join(section_text(kind, tables) for kind, tables in sections.items())


def write_toml_folder(document: Document, folder: Path) -> Path:
    """
    A folder with a TOML file for each collection.
    """
    made = folder / "authored"
    made.mkdir()
    for kind, tables in document.items():
        (made / f"{kind}.toml").write_text(toml_text({kind: tables}), encoding="utf-8")
    return made


def write_lines_folder(document: Document, folder: Path) -> Path:
    """
    A folder with a manifest and a file of JSON Lines for each collection.
    """
    made = folder / "saved"
    made.mkdir()
    sections = {kind: tables for kind, tables in document.items() if kind != "dataset"}
    for kind, tables in sections.items():
        (made / f"{kind}.jsonl").write_text(section_text(kind, tables), encoding="utf-8")
    manifest = {"schema": 1, "dataset": document["dataset"], "files": [f"{kind}.jsonl" for kind in sections]}
    (made / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    return made


def write_toml_file(document: Document, folder: Path) -> Path:
    """
    One TOML file.
    """
    made = folder / "border.toml"
    made.write_text(toml_text(document), encoding="utf-8")
    return made


def write_lines_file(document: Document, folder: Path) -> Path:
    """
    One file of JSON Lines.
    """
    made = folder / "border.jsonl"
    made.write_text(lines_text(document), encoding="utf-8")
    return made


FORMS: Final[dict[str, Callable[[Document, Path], Path]]] = {
    "toml folder": write_toml_folder,
    "toml file": write_toml_file,
    "lines folder": write_lines_folder,
    "lines file": write_lines_file,
}
"Every form that a document can be written in."
