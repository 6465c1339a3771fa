"""`python -m tests.benchmarks.many`: how fast `newsclean learn` reads a large corpus, and in how much memory.

The corpora beside the checkout are repeated, each time with other numbers and other names, and so with other titles.
The copy is written to a temporary directory, which needs about 1 GB for a million records, and is deleted.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path
from typing import Any
from zlib import crc32

from tests.benchmarks.relearn import CORPORA, records

_NUMBER, _NAME = re.compile(r"\d+"), re.compile(r"\b[A-Z][a-z]{4,}\b")
_LONGEST_NUMBER = 9
_ENDINGS = ("ba", "ri", "to", "ka", "mu", "se", "la", "ni", "do", "wa", "gu", "pe")
_EVERY = 5  # of so many different names one is another in each copy
_SECONDS = 0.5  # between two looks at the memory


def main() -> None:
    """Parse the command line, and print one line."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.many", description=__doc__)
    parser.add_argument("--records", type=int, default=1_000_000, metavar="N")
    parser.add_argument("--jobs", type=int, default=1, metavar="N")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        run(Path(folder), options.records, options.jobs)


def run(folder: Path, most: int, jobs: int) -> None:
    """Write the corpus, learn from it, and tell how that went."""
    corpus, rules, titles = (folder / name for name in ("corpus.jsonl.gz", "rules.toml", "titles"))
    size = write(corpus, most)
    start = time.monotonic()
    command = ["learn", str(corpus), "-o", str(rules), "--save-titles", str(titles), "--jobs", str(jobs), "--quiet"]
    with subprocess.Popen([sys.executable, "-m", "newsclean", *command]) as process:
        most_memory: dict[int, int] = {}
        while process.poll() is None:
            for pid in (process.pid, *children(process.pid)):
                most_memory[pid] = max(most_memory.get(pid, 0), peak(pid))
            time.sleep(_SECONDS)
    seconds, used = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    core_seconds = used.ru_utime + used.ru_stime
    found = rules.read_text(encoding="utf-8").count("[[phrase]]") if not process.returncode else 0
    memory = ", ".join(f"{each / 1024:,.0f}" for each in most_memory.values())
    print(
        f"{most:,} records ({size / 1e6:,.0f} MB of text) with --jobs {jobs}: {seconds:,.0f} s, "
        f"{most / seconds:,.0f} records/s, {most / core_seconds:,.0f} a second of a core; "
        f"{memory} MB in the processes; {found} rules, "
        f"{titles.stat().st_size / 1e6:,.1f} MB of titles; exit code {process.returncode}"
    )


def write(path: Path, most: int) -> int:
    """Write so many records; how many bytes of text they have."""
    size = 0
    with gzip.open(path, "wt", encoding="utf-8", compresslevel=1) as file:
        for record in islice(copies(), most):
            size += len(record["text"].encode())
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return size


def copies() -> Iterator[dict[str, Any]]:
    """The records of the corpora as they are, and again and again with other numbers and names."""
    originals = [record for path in CORPORA for record in records(path)]
    for number in count():
        for record in originals:
            yield {name: record.get(name) and _changed(name, record[name], number) for name in ("url", "title", "text")}


def _changed(field: str, value: str, number: int) -> str:
    """The value of a field in a copy; the first has it as it is, and an address stays."""
    if not number or field == "url":
        return value
    ending = _ENDINGS[number % len(_ENDINGS)] + _ENDINGS[number // len(_ENDINGS) % len(_ENDINGS)]
    value = _NUMBER.sub(lambda found: str(int(found[0][:_LONGEST_NUMBER]) + number), value)
    return _NAME.sub(lambda found: found[0] + ending * (crc32(found[0].encode()) % _EVERY == 0), value)


def children(pid: int) -> list[int]:
    """The processes that a process has started."""
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def peak(pid: int) -> int:
    """The most memory that a process has had, in KiB."""
    try:
        return int(re.findall(r"VmHWM:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())[0])
    except (OSError, IndexError):  # it has just ended
        return 0


if __name__ == "__main__":
    main()
