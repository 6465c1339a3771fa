"""Times things side by side: in turns, on one core, by the median of the rounds. Only ratios are to be trusted."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from statistics import median
from time import perf_counter


def pin() -> bool:
    """Keep this process and its children on one core. False where a system cannot."""
    if not hasattr(os, "sched_setaffinity"):
        return False
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    return True


def seconds(work: Callable[[], object]) -> float:
    """How long one run takes."""
    gc.collect()
    start = perf_counter()
    work()
    return perf_counter() - start


def side_by_side(works: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """The median seconds of each work; every round runs each of them once."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            times[name].append(seconds(work))
    return {name: median(each) for name, each in times.items()}


def run(command: Sequence[str], stdin: bytes = b"") -> None:
    """Run a command to its end. Raises CalledProcessError if it fails."""
    subprocess.run(command, input=stdin, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True)


def peak_memory(command: Sequence[str], stdin_path: str) -> float:
    """The most memory (resident, in 10^6 bytes) that a command took while it read a file."""
    with open(stdin_path, "rb") as stdin:
        process = subprocess.Popen(command, stdin=stdin, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)  # it has been waited for
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6
