"""`python -m tests.faults.fuzz`: the coverage-guided fuzzer (extra `fuzz`) looks for texts that break a promise.

Arguments go to the fuzzer: `-max_total_time=60`, or the file of a text that it has found.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["newsclean"]):
    from tests.faults.texts import broken_promise


def try_one(data: bytes) -> None:
    """Clean a text that the fuzzer has made of bytes."""
    text = atheris.FuzzedDataProvider(data).ConsumeUnicode(len(data))
    if broken := broken_promise(text):
        raise RuntimeError(broken)


if __name__ == "__main__":
    atheris.Setup(sys.argv, try_one)
    atheris.Fuzz()
