"""How the tests run the command: in this process for speed, or in one of its own."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from cli_tools import Done, Run, command
from click.testing import CliRunner

from newsclean.cli import main


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Every test works in a directory of its own, and leaves the signals as they were."""
    monkeypatch.chdir(tmp_path)
    before = signal.getsignal(signal.SIGTERM)
    yield tmp_path
    signal.signal(signal.SIGTERM, before)


@pytest.fixture
def run() -> Run:
    """Run the command in this process."""

    def run(*arguments: str, stdin: str | bytes = "") -> Done:
        with CliRunner().isolation(input=stdin) as (out, err, _):
            code = main(arguments)
            return Done(code, out.getvalue().decode(), err.getvalue().decode())

    return run


@pytest.fixture
def process() -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Run the command in a process of its own, as users do."""

    def process(*arguments: str, stdin: bytes = b"", **kwargs: Any) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(command(*arguments), input=stdin, capture_output=True, timeout=60, check=False, **kwargs)

    return process
