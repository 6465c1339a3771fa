"""Times things side by side: in turns, on one core, by the median of the rounds. Only ratios are to be trusted."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
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


def processor_seconds(work: Callable[[], object]) -> float:
    """How long one run keeps processors busy: in this process and in all that it has started, ended or not.

    Raises FileNotFoundError where there is no /proc.
    """
    start = _busy()
    work()
    return _busy() - start


def _busy() -> float:
    """The processor time of this process and its descendants; what has ended counts for its parent."""
    parents, ticks = dict[int, int](), dict[int, int]()
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:  # it has just ended
            continue
        own = int(path.parent.name)
        parents[own], ticks[own] = int(fields[1]), sum(map(int, fields[11:15]))
    if not ticks:
        raise FileNotFoundError("/proc")
    return sum(count for own, count in ticks.items() if _descends(own, parents)) / os.sysconf("SC_CLK_TCK")


def _descends(process: int | None, parents: Mapping[int, int]) -> bool:
    """Whether a process is this one or was started by it, or by one that was."""
    while process and process != os.getpid():
        process = parents.get(process)
    return bool(process)


def side_by_side(
    works: Mapping[str, Callable[[], object]],
    rounds: int,
    clock: Callable[[Callable[[], object]], float] = seconds,
) -> dict[str, float]:
    """The median seconds of each work; every round runs each of them once."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            times[name].append(clock(work))
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
