"""What a fault is, and how it is tried."""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

Attempt = Callable[[Path, random.Random], str | None]


@dataclass(frozen=True)
class Fault:
    """One kind of fault. `attempt` gets an empty directory, and says what was lost or wrong; None if nothing was."""

    name: str
    attempt: Attempt
    tries: int = 2
    """How often the test suite tries it."""


@dataclass(frozen=True)
class Outcome:
    """How often a fault was tried, and what was lost or wrong."""

    tries: int
    losses: tuple[str, ...]


def try_often(fault: Fault, *, seed: int, tries: int | None = None, seconds: float = 0) -> Outcome:
    """Try a fault so many times, or for so many seconds, but once at least."""
    until, losses, count = time.monotonic() + seconds, [], 0
    for rng in _generators(fault.name, seed):
        with tempfile.TemporaryDirectory(prefix="newsclean-fault-") as place:
            if loss := fault.attempt(Path(place), rng):
                losses.append(f"try {count} of seed {seed}: {loss}")
        count += 1
        if count >= tries if tries is not None else time.monotonic() >= until:
            break
    return Outcome(count, tuple(losses))


def _generators(name: str, seed: int) -> Iterator[random.Random]:
    count = 0
    while True:
        yield random.Random(f"{name}/{seed}/{count}")
        count += 1
