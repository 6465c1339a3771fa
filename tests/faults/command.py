"""Starting, killing and finishing the command."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

_LIMIT = 120  # seconds; a run that takes longer hangs


def command(*arguments: str) -> list[str]:
    """The command line that starts the command."""
    return [sys.executable, "-m", "newsclean", *arguments]


def start(*arguments: str, **options: Any) -> subprocess.Popen[bytes]:
    """Start the command in a process group of its own."""
    pipes: dict[str, Any] = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen(command(*arguments), start_new_session=True, **{**pipes, **options})


def finish(*arguments: str, stdin: bytes = b"", **options: Any) -> subprocess.CompletedProcess[bytes]:
    """Run the command to its end."""
    return subprocess.run(
        command(*arguments), input=stdin, capture_output=True, timeout=_LIMIT, check=False, **options
    )


def kill(process: subprocess.Popen[bytes], rng: random.Random, longest: float) -> None:
    """Kill the command after at most `longest` seconds: alone, with its workers, or one of the workers."""
    time.sleep(rng.uniform(0, longest))
    whom = rng.choice(("parent", "group", "worker"))
    workers = children(process.pid)
    with suppress(ProcessLookupError):
        if whom == "worker" and workers:
            os.kill(rng.choice(workers), signal.SIGKILL)
            time.sleep(rng.uniform(0, longest / 4))
            process.kill()
        elif whom == "parent":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    end(process)


def end(process: subprocess.Popen[bytes]) -> tuple[int, bytes]:
    """Wait for the end: the exit code, and what standard error got."""
    _, err = process.communicate(timeout=_LIMIT)
    return process.returncode, err or b""


def children(pid: int) -> list[int]:
    """The processes that a process has started, where the system tells."""
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def complaint(code: int, err: bytes, allowed: tuple[int, ...]) -> str | None:
    """What is wrong with how a run ended: another exit code, or a traceback."""
    if b"Traceback" in err or b"internal error" in err or b"Exception ignored" in err:
        return f"a traceback or an internal error: {err[-300:]!r}"
    return None if code in allowed else f"exit code {code}: {err[-300:]!r}"
