"""
What tests share: how hypothesis runs, the bundled dataset, and the evidence for it.

Hypothesis runs without a clock everywhere, and with the same examples each time where a change lands.
"""

import os

import pytest
from hypothesis import HealthCheck, settings

import borderwatch as bw
from tests.evidence import Evidence

settings.register_profile("here", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("landing", settings.get_profile("here"), derandomize=True)
settings.load_profile("landing" if os.environ.get("CI") else "here")


@pytest.fixture(scope="session")
def watch() -> bw.Dataset:
    """
    The bundled dataset.
    """
    return bw.load_seeds()


@pytest.fixture(scope="session")
def evidence() -> Evidence:
    """
    The numbers that the documents print.
    """
    return Evidence.read()
