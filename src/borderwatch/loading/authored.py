"""
TOML that people write: tables of records under the names of their collections.
"""

from __future__ import annotations

import math
import re
import tomllib
from pathlib import Path
from typing import Any

from borderwatch.errors import did_you_mean
from borderwatch.integrity import KINDS, Origin
from borderwatch.loading.entries import Entry, Reading
from borderwatch.loading.lines import read_description
from borderwatch.loading.schema import SCHEMA, fault_of_schema

_AT_LINE = re.compile(r" \(at line (\d+), column \d+\)| \(at end of document\)")
_ID_LINE = re.compile(r"""^\s*id\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.MULTILINE)


def read_toml(path: Path, name: str) -> Reading:
    """
    The entries of one TOML file, which is called by the name in every problem.
    """
    reading = Reading()
    try:
        text = path.read_bytes().decode("utf-8")
        document = tomllib.loads(text, parse_float=_number)
    except UnicodeDecodeError as error:
        reading.complain(f"the text is not UTF-8 (byte {error.start})", name, hint="save the file as UTF-8")
    except tomllib.TOMLDecodeError as error:
        found = _AT_LINE.search(str(error))
        line = int(found[1]) if found and found[1] else None
        reading.complain(f"this is not TOML: {_AT_LINE.sub('', str(error))}", name, line)
    except RecursionError:
        reading.complain("the values are nested too deeply to be records", name)
    except ValueError as error:
        reading.complain(f"this is not TOML: {error}", name)
    else:
        _collect(reading, document, name, _lines_of_ids(text))
    return reading


def _number(text: str) -> float | str:
    """
    A float, or the text of one that is no number: what expects a number will refuse it and say where.
    """
    value = float(text)
    return value if math.isfinite(value) else text


def _collect(reading: Reading, document: dict[str, Any], name: str, lines: dict[str, list[int]]) -> None:
    fault = fault_of_schema(document.pop("schema", None))
    if fault:
        reading.complain(fault, name, path="schema")
    described = document.pop("dataset", None)
    if described is not None:
        read_description(reading, {"schema": SCHEMA, "dataset": described}, name)
    for key, tables in document.items():
        if key not in KINDS:
            hint = did_you_mean(key, [*KINDS, "schema", "dataset"]) or f"one of: {', '.join(KINDS)}"
            reading.complain(f"no collection is called {key!r}", name, hint=hint, path=key)
        elif not isinstance(tables, list):
            reading.complain(f"{key} is a list of tables; write [[{key}]]", name, path=key)
        else:
            for table in tables:
                found = lines.get(table.get("id", ""), []) if isinstance(table, dict) else []
                line = found.pop(0) if found else None
                reading.entries.append(Entry(key, table, Origin(name, line)))


def _lines_of_ids(text: str) -> dict[str, list[int]]:
    """
    The lines on which each id is written.
    """
    lines: dict[str, list[int]] = {}
    for found in _ID_LINE.finditer(text):
        line = text.count("\n", 0, found.end()) + 1
        lines.setdefault(found[1] or found[2] or "", []).append(line)
    return lines
