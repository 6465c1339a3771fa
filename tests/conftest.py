"""What holds for all tests."""

from __future__ import annotations

import os

from hypothesis import settings

# A busy machine is no fault of the code; and a change is judged by what it changed, not by what chance finds that day:
# that is looked for by `pytest` without CI in the environment, with --hypothesis-profile=long, and by tests.faults.
settings.register_profile("untimed", deadline=None, derandomize="CI" in os.environ)
settings.register_profile("long", deadline=None, max_examples=5000)
settings.load_profile("untimed")
