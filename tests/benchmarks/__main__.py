"""`python -m tests.benchmarks`: measure, and print the table as Markdown."""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from math import inf
from pathlib import Path

from tests.benchmarks import corpora, timing
from tests.benchmarks.measures import MEASURES, QUICK, UNPINNED, Row, Size

_PACKAGES = (
    *("newsclean", "click", "regex", "orjson", "datatrove", "jusText", "trafilatura"),
    *("pyspark", "ray", "datasets", "pandas"),
)


def main() -> None:
    """Parse the command line and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small sizes and few rounds: for a first look")
    parser.add_argument(
        "--only",
        action="append",
        choices=list(MEASURES),
        metavar="NAME",
        help=f"one of {', '.join(MEASURES)}; may be repeated",
    )
    parser.add_argument("--rev", metavar="COMMIT", help="the commit that `against` measures; not measured without it")
    parser.add_argument("--child", choices=list(MEASURES), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        size = QUICK if options.quick else Size()
        _measure(options.child, size._replace(rev=options.rev or size.rev))
        return
    print(_heading(quick=options.quick), flush=True)
    print("\n| what | ours | peer or floor | ratio | target | met |\n|---|---|---|---|---|---|", flush=True)
    for name in options.only or (name for name in MEASURES if name != "against" or options.rev):
        for row in _rows(name, quick=options.quick, rev=options.rev):
            print(_line(row), flush=True)


def _rows(name: str, *, quick: bool, rev: str | None) -> Iterator[Row]:
    """Have one measure taken in a process of its own: what one leaves in memory does not weigh on the next."""
    command = [sys.executable, "-m", "tests.benchmarks", "--child", name, *(["--quick"] if quick else [])]
    command += ["--rev", rev] if rev else []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout
        for line in child.stdout:
            yield Row(*json.loads(line))
    if child.returncode:
        yield Row(name, "", f"failed with exit code {child.returncode}", None)


def _measure(name: str, size: Size) -> None:
    if name not in UNPINNED:
        timing.pin()
    for row in MEASURES[name](size):
        print(json.dumps(row), flush=True)


def _heading(*, quick: bool) -> str:
    lines = [
        (
            f"{date.today()}{', quick' if quick else ''}. {_processor()}, {os.cpu_count()} cores; "
            f"{platform.system()}; {platform.python_implementation()} {platform.python_version()}."
        ),
        ", ".join(filter(None, map(_version, _PACKAGES))) + ".",
        f"Corpora: {', '.join(corpora.names())}"
        + ("" if corpora.REAL.exists() else " (the real one is not here: skipped)")
        + ".",
        "One core unless said; median of interleaved rounds; MB = 10^6 bytes of UTF-8.",
    ]
    return "\n".join(lines)


def _processor() -> str:
    try:
        names = [
            line.partition(":")[2].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if line.startswith("model name")
        ]
    except OSError:
        names = []
    return names[0] if names else platform.machine()


def _version(package: str) -> str:
    try:
        return f"{package} {version(package)}"
    except PackageNotFoundError:
        return f"{package} not installed"


def _line(row: Row) -> str:
    sign = "≥" if row.better == "large" else "≤"
    ratio = (
        ""
        if row.ratio is None
        else "given up"
        if row.ratio == inf
        else f"{row.ratio:.2f}"
        if row.ratio < 10
        else f"{row.ratio:.0f}"
    )
    target = "" if row.target is None else f"{sign} {row.target:g}"
    met = {True: "yes", False: "**no**", None: ""}[row.met]
    return f"| {row.what} | {row.ours} | {row.other} | {ratio} | {target} | {met} |"


if __name__ == "__main__":
    main()
