"""
The command as a shell runs it: another process, with streams of its own.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

import borderwatch

SOURCES: Final = str(Path(borderwatch.__file__).parents[1])
COLOR: Final = re.compile(r"\x1b\[[0-9;]*m")
"What a terminal takes as a command to change color."

_WITHOUT_RICH = "import sys; sys.modules['rich'] = None; from borderwatch.__main__ import main; sys.exit(main())"


def environment(**changes: str) -> dict[str, str]:
    """
    The environment, without what the shell says of its terminal and with the changes.
    """
    kept = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "NO_COLOR", "FORCE_COLOR")}
    return kept | {"PYTHONPATH": SOURCES} | changes


def run(*arguments: str, has_rich: bool = True, **changes: str) -> subprocess.CompletedProcess[bytes]:
    """
    Run `python -m borderwatch` into pipes, or the same as it is without rich.
    """
    program = ["-m", "borderwatch"] if has_rich else ["-c", _WITHOUT_RICH]
    return subprocess.run(  # noqa: S603  # our own program
        [sys.executable, *program, *arguments], capture_output=True, env=environment(**changes), check=False
    )
