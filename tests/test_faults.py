"""Each fault twice; `python -m tests.faults` tries them for as long as one likes."""

from __future__ import annotations

import os

import pytest

if os.name != "posix":
    pytest.skip("signals, limits and /dev are POSIX", allow_module_level=True)

from tests.faults import FAULTS
from tests.faults.fault import Fault, try_often


@pytest.mark.parametrize("fault", FAULTS, ids=[fault.name for fault in FAULTS])
def test_nothing_is_lost(fault: Fault) -> None:
    assert try_often(fault, seed=1, tries=fault.tries).losses == ()
