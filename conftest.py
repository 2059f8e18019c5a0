"""
Every Python block of the pages beside this file is run with the tests; those in `docs/` have a `conftest.py` there.
"""

from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

PAGES = Sybil(parsers=[PythonCodeBlockParser()], filenames=["README.md", "CONTRIBUTING.md"], excludes=["*/*"])

pytest_collect_file = PAGES.pytest()
