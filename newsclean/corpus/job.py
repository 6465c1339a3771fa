"""The face of the room: clean many files, or one stream."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from newsclean.cleaner import Cleaner
from newsclean.corpus.model import (
    CorpusError,
    Fields,
    MissingExtraError,
    Problem,
    Progress,
    Settings,
    Silent,
    Summary,
    Task,
    total_size,
)

__all__ = [
    "CorpusError",
    "Fields",
    "MissingExtraError",
    "Problem",
    "Progress",
    "Settings",
    "Summary",
    "Task",
    "clean_stream",
    "run",
]


def run(tasks: Iterable[Task], settings: Settings, *, watch: Progress | None = None) -> Summary:
    """Clean every task's source into its target."""
    tasks = list(tasks)
    watch = watch or Silent()
    watch.start(total_size(tasks), len(tasks))
    cleaner, summary = Cleaner(select=settings.select, ignore=settings.ignore), Summary()
    for task in tasks:
        raw = task.source.read_bytes()
        text = raw.decode()
        cleaned = cleaner.clean(text)
        if task.target is not None and settings.writes:
            task.target.parent.mkdir(parents=True, exist_ok=True)
            task.target.write_bytes(cleaned.encode())
        summary.files += 1
        summary.records += 1
        summary.changed += cleaned != text
        watch.advance(len(raw), 1)
        watch.file_done(task.source, cleaned != text)
    return summary


def clean_stream(
    infile: BinaryIO, outfile: BinaryIO, settings: Settings, *, name: str = "-", watch: Progress | None = None
) -> Summary:
    """Clean one stream of records or one article."""
    text = infile.read().decode()
    cleaned = Cleaner(select=settings.select, ignore=settings.ignore).clean(text)
    outfile.write(cleaned.encode())
    outfile.flush()
    return Summary(files=1, records=1, changed=int(cleaned != text))
