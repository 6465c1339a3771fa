"""`python -m tests.faults`: try every fault for its share of the time, and print a table as Markdown."""

from __future__ import annotations

import argparse
import importlib.util
import platform
import re
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from tests.faults import FAULTS
from tests.faults.fault import Outcome, try_often

_FUZZER = "coverage-guided fuzzing of texts"


def main() -> int:
    """Parse the command line, try, print; 1 if anything was lost."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10, metavar="N", help="how long in all (10)")
    parser.add_argument("--seed", type=int, default=0, help="other random moments and damages (0)")
    parser.add_argument("--only", metavar="WORD", help="only faults that have this word in their name")
    options = parser.parse_args()
    faults = [fault for fault in FAULTS if options.only is None or options.only in fault.name]
    fuzzing = importlib.util.find_spec("atheris") is not None and (options.only is None or options.only in _FUZZER)
    seconds = 60 * options.minutes / max(len(faults) + fuzzing, 1)
    print(f"{date.today()}, commit {_commit()}, CPython {platform.python_version()}, seed {options.seed}\n")
    print("| fault | tries | lost |\n|---|---|---|", flush=True)
    losses: list[str] = []
    for fault in faults:
        losses += _row(fault.name, try_often(fault, seed=options.seed, seconds=seconds))
    if fuzzing:
        losses += _row(_FUZZER, _fuzz(seconds))
    print("".join(f"\n{loss}" for loss in losses))
    return 1 if losses else 0


def _row(name: str, outcome: Outcome) -> list[str]:
    print(f"| {name} | {outcome.tries:,} | {len(outcome.losses)} |", flush=True)
    return [f"{name}: {loss}" for loss in outcome.losses]


def _fuzz(seconds: float) -> Outcome:
    """Let the fuzzer look for that long; it ends at the first text that breaks a promise."""
    with tempfile.TemporaryDirectory(prefix="newsclean-fault-") as place:
        limits = (f"-max_total_time={int(seconds)}", f"-artifact_prefix={place}/")
        command = [sys.executable, "-m", "tests.faults.fuzz", *limits]
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    runs = re.findall(r"^(?:Done (\d+) runs|#(\d+)\s)", done.stderr, re.MULTILINE)
    tries = int("".join(runs[-1])) if runs else 0
    return Outcome(tries, () if done.returncode == 0 else (done.stderr[-2_000:],))


def _commit() -> str:
    command = ["git", "-C", str(Path(__file__).parent), "rev-parse", "--short", "HEAD"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.strip() or "unknown"


if __name__ == "__main__":
    sys.exit(main())
