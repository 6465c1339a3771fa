"""What a run is given: its tasks, and how they are done."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from newsclean.schema import PREFIX


class Fields(NamedTuple):
    """The fields of a record as the user named them; None means: find the field by its usual names.

    An outlet has no usual name: None means that no field holds it. A date is read only for learning: None means that
    it is not wanted, "" that it is to be found by its usual names.
    """

    text: str | None = None
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    date: str | None = None


class Task(NamedTuple):
    """One file in, one file out.

    target == source means in place; target None means that nothing is written (--check, --diff).
    """

    source: Path
    target: Path | None = None
    named: bool = True
    """Asked for by its own name; any other file is cleaned only if it holds an article."""


class Settings(NamedTuple):
    """How a run is done. The first group changes what is written; the second only how."""

    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    rules: Path | None = None  # the user's own phrases
    titles: Path | None = None  # index of the titles of a corpus
    model: Path | None = None  # for the second opinion; None = the usual one
    fields: Fields = Fields()
    source_format: str | None = None  # a name from formats.NAMES; None = by suffix, else by content
    errors: str = "strict"  # or "replace": what to do about bytes that are invalid in the encoding
    encoding: str | None = None  # any that Python knows; None = UTF-8. A byte order mark in a file counts more
    limit: int | None = None  # clean and write only so many records of each input (1 or more), and read no more
    add: Sequence[str] = ()  # what is put into each record of what was found: names of newsclean.schema.ADDED, or all
    prefix: str = PREFIX  # of the fields that are added

    jobs: int = 1  # processes that clean
    check: bool = False  # write nothing, count what would change
    diff: bool = False  # write nothing, tell Progress.diff (of a text) or .shown (of a record) what would change
    words: bool = False  # with diff: tell Progress.shown also of texts, word by word
    removed: Path | None = None  # JSONL file to which every removal is added
    rejects: Path | None = None  # file to which records that could not be read are moved; None = pass them through
    resume: bool = False  # go on where a run with the same settings stopped
    manifest: Path | None = None  # what a resumed run reads; None = beside the first target
    chunk_bytes: int = 1 << 20  # the unit of work of one process
    checkpoint_bytes: int = 4 << 20  # input between two points from which one file can be resumed

    @property
    def writes(self) -> bool:
        """Whether outputs are written at all."""
        return not (self.check or self.diff)


def total_size(tasks: Iterable[Task]) -> int:
    """Bytes of all sources on the disk; a source that cannot be asked counts as empty."""
    total = 0
    for task in tasks:
        try:
            total += task.source.stat().st_size
        except OSError:
            continue
    return total
