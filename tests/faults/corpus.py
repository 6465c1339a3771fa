"""A small corpus of all formats, and what is right to come of it."""

from __future__ import annotations

import csv
import gzip
import io
import json
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from newsclean.corpus.output import PARTIAL, RUN
from tests.benchmarks.generator import Story, articles
from tests.faults.command import finish

# Lines that are no records: they are passed on as they are, or go to the file of rejects.
BAD_LINES = (b'{"text": "Hujan turun', b'{"judul": "tanpa isi"}', b'{"text": "\xff"}', b"[]")
_SIZE = 120_000


@dataclass(frozen=True)
class Corpus:
    """Files by name: as they came, and as an undisturbed run leaves them."""

    dirty: dict[str, bytes]
    clean: dict[str, bytes]
    cleaner: dict[str, bytes]
    """The clean files without the bad records, which went to a file of rejects."""

    def write(self, place: Path) -> Path:
        """Put the files as they came into a directory."""
        place.mkdir(parents=True, exist_ok=True)
        for name, content in self.dirty.items():
            (place / name).write_bytes(content)
        return place

    def spoilt(self, place: Path, after: dict[str, bytes] | None = None) -> str | None:
        """The first file in a directory that is neither as it came nor as it should become."""
        after = after or self.clean
        for name, before in self.dirty.items():
            path = place / name
            if not path.exists():
                return f"{name} is gone"
            if path.read_bytes() not in (before, after[name]):
                return f"{name} is neither old nor new"
        return None

    def unfinished(self, place: Path, after: dict[str, bytes] | None = None) -> str | None:
        """The first file in a directory that is not as it should become, or should not be there."""
        after = after or self.clean
        for name, right in after.items():
            path = place / name
            if not path.exists() or path.read_bytes() != right:
                return f"{name} is not as an undisturbed run leaves it"
        return stray(place)


def stray(place: Path) -> str | None:
    """Something unfinished, or a claim of outputs, that stayed behind below a directory."""
    strays = [path.name for path in place.rglob("*") if path.name.endswith((PARTIAL, RUN))]
    return f"{min(strays)} stayed behind" if strays else None


@cache
def corpus() -> Corpus:
    """The corpus, made once a process."""
    dirty = dict(_files())
    with tempfile.TemporaryDirectory(prefix="newsclean-fault-") as place:
        for name, content in dirty.items():
            Path(place, name).write_bytes(content)
        finish("--in-place", "-q", place)
        clean = {name: Path(place, name).read_bytes() for name in dirty}
    return Corpus(dirty, clean, {**clean, "satu.jsonl": _without_bad_lines(clean["satu.jsonl"])})


def _without_bad_lines(lines: bytes) -> bytes:
    return b"".join(line for line in lines.splitlines(keepends=True) if line.rstrip(b"\n") not in BAD_LINES)


def _files() -> Iterator[tuple[str, bytes]]:
    lines = [story for flat in (False, True) for story in articles(_SIZE, flat=flat)]
    half = len(lines) // 2
    records = [json.dumps(story._asdict(), ensure_ascii=False).encode() for story in lines]
    yield "satu.jsonl", b"".join(record + b"\n" for record in _mixed(records))
    yield "dua.jsonl.gz", gzip.compress(b"".join(record + b"\n" for record in records[:half]), mtime=0)
    yield "tiga.csv", _table(lines[half:])
    yield "empat.json", b"[\n" + b",\n".join(records[half:]) + b"\n]\n"
    for number, story in enumerate(lines[:6]):
        yield f"artikel-{number}.txt", (story.text + "\n").encode()


def _mixed(records: list[bytes]) -> Iterator[bytes]:
    """The records, with bad lines among them."""
    for number, record in enumerate(records):
        yield record
        if number % 40 == 7:
            yield BAD_LINES[number // 40 % len(BAD_LINES)]


def _table(stories: list[Story]) -> bytes:
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(("id", "judul", "isi"))
    writer.writerows((story.id, story.title, story.text) for story in stories)
    return table.getvalue().encode()
