"""The records that every engine is tried on, and what the command makes of them."""

from __future__ import annotations

import pytest
from engines import Case, all_options, case, generated


@pytest.fixture(scope="session", params=["plain", "configured"])
def cased(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Case:
    """500 records, without options and with all of them."""
    folder, records = tmp_path_factory.mktemp(request.param), generated()
    return case(folder, records, all_options(folder, records) if request.param == "configured" else {})
