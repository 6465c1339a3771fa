"""What a run over files is given (Task, Settings), what comes of it (Summary, Problem), who is told (Progress)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from newsclean.schema import PREFIX
from newsclean.segments import Segment

PROBLEMS_KEPT = 1000
"""A summary keeps this many problems, and counts the rest, so that a bad corpus cannot fill the memory."""


NO_FIELD = "files without a field for the text"
"""What a summary calls files that were left out because of their fields."""


class CorpusError(Exception):
    """Something is wrong with a whole file, or with the run; `str(error)` is meant for the user's eyes."""


class RunError(CorpusError):
    """The run as a whole cannot begin, or not go on."""


class ClashError(RunError):
    """A file that the run is to write is one that it reads, or writes for something else."""


class MissingExtraError(CorpusError):
    """A format needs a package that is not there or does not work; the message says which command installs it."""

    def __init__(self, what: str, extra: str, fault: ImportError | None = None) -> None:
        install = f"pip install 'newsclean[{extra}]'"
        if fault is None:
            super().__init__(f"{what} needs an extra package: {install}")
        else:
            why = " ".join(str(fault).split())
            super().__init__(f"{what} needs a package that is there but does not import ({why}); try: {install}")


def too_large(size: int) -> CorpusError:
    """What to raise where the memory does not hold a record of `size` bytes or more."""
    return CorpusError(f"a record of {size:,} bytes or more does not fit in the memory")


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


class Problem(NamedTuple):
    """What went wrong, and where: line is where the record starts (.json, .parquet: its number), or None."""

    file: str
    line: int | None
    message: str

    def __str__(self) -> str:
        where = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{where}: {self.message}"


class Place(NamedTuple):
    """Where an article stands: its file, its line as messages name it (.json, .parquet: its number), its own id.

    An article that is a file has no line (0).
    """

    file: str
    line: int = 0
    id: Any = None

    def __str__(self) -> str:
        line = f":{self.line}" if self.line else ""
        return f"{self.file}{line}" + ("" if self.id is None else f" (id {self.id})")


class Warned(NamedTuple):
    """A record about which the cleaner has a warning, and which: `id` is the record's own, or None."""

    file: str
    line: int
    id: Any
    message: str

    def __str__(self) -> str:
        return f"{Place(self.file, self.line, self.id)}: {self.message}"


class Shown(NamedTuple):
    """What changes in one record: the field that holds its text ('' if it has none), and what goes, in its context.

    `added` are new fields with their values, and `notes` what else is done to it.
    """

    place: Place
    field: str
    hunks: Sequence[Sequence[Segment]]
    added: Mapping[str, Any]
    notes: Sequence[str] = ()


@dataclass(slots=True)
class Summary:
    """What a run did. `bytes` counts the input after decompression."""

    files: int = 0
    files_changed: int = 0
    files_skipped: int = 0  # done by an earlier run (resume)
    records: int = 0
    changed: int = 0
    bytes: int = 0
    removed_by_kind: Counter[str] = field(default_factory=Counter)
    warnings: Counter[str] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)  # files that hold no article, by what they are
    warned: list[Warned] = field(default_factory=list)  # the first PROBLEMS_KEPT records that they are about
    errors: int = 0
    problems: list[Problem] = field(default_factory=list)  # the first PROBLEMS_KEPT of the errors

    def add_problem(self, problem: Problem) -> None:
        """Count a problem, and keep it while there is room."""
        self.errors += 1
        if len(self.problems) < PROBLEMS_KEPT:
            self.problems.append(problem)

    def add_warned(self, warned: Warned) -> None:
        """Count a warning, and keep it while there is room."""
        self.warnings[warned.message] += 1
        if len(self.warned) < PROBLEMS_KEPT:
            self.warned.append(warned)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Summary:
        """A summary from its plain data."""
        values = dict(data)
        values["removed_by_kind"] = Counter(values["removed_by_kind"])
        values["warnings"] = Counter(values["warnings"])
        values["left_out"] = Counter(values.get("left_out", {}))
        values["warned"] = [Warned(**warned) for warned in values["warned"]]
        values["problems"] = [Problem(**problem) for problem in values["problems"]]
        return cls(**values)

    def merge(self, other: Summary) -> None:
        """Add what another summary counted."""
        for name in ("files", "files_changed", "files_skipped", "records", "changed", "bytes"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.removed_by_kind.update(other.removed_by_kind)
        self.warnings.update(other.warnings)
        self.left_out.update(other.left_out)
        self.warned += other.warned[: PROBLEMS_KEPT - len(self.warned)]
        self.errors += other.errors
        self.problems += other.problems[: PROBLEMS_KEPT - len(self.problems)]

    def to_dict(self) -> dict[str, Any]:
        """The same as plain data for JSON."""
        return {
            "files": self.files,
            "files_changed": self.files_changed,
            "files_skipped": self.files_skipped,
            "records": self.records,
            "changed": self.changed,
            "bytes": self.bytes,
            "removed_by_kind": dict(self.removed_by_kind.most_common()),
            "warnings": dict(self.warnings.most_common()),
            "left_out": dict(self.left_out.most_common()),
            "warned": [{"file": w.file, "line": w.line, "id": w.id, "message": w.message} for w in self.warned],
            "errors": self.errors,
            "problems": [{"file": p.file, "line": p.line, "message": p.message} for p in self.problems],
        }


class Progress(Protocol):
    """Someone who watches a run. All calls come from the thread that called `run`, in input order."""

    def start(self, total_bytes: int, total_files: int) -> None:
        """Once, before the work: the size of all inputs as they lie on the disk."""

    def advance(self, bytes: int, records: int) -> None:
        """Often: so many more bytes (as on the disk) and records are done."""

    def file_done(self, path: Path, changed: bool) -> None:
        """A file is done; changed says whether cleaning changed anything in it."""

    def left_out(self, path: Path, why: str, *, expected: bool) -> None:
        """A file is done, for it holds no article; `why` may hold untrusted text. `expected`: there are many such."""

    def diff(self, text: str) -> None:
        """The unified diff of a text (Settings.diff); it holds untrusted text."""

    def shown(self, shown: Shown) -> None:
        """What would change in a record (Settings.diff, Settings.words); it holds untrusted text."""

    def note(self, text: str) -> None:
        """Something that was decided for the user, who should know; it may hold untrusted text."""

    def problem(self, problem: Problem) -> None:
        """A problem, as soon as it is known; its message may hold untrusted text."""

    def warned(self, warned: Warned) -> None:
        """A warning about a record; its file and id may hold untrusted text."""


class Silent:
    """A Progress that says nothing."""

    def start(self, total_bytes: int, total_files: int) -> None: ...

    def advance(self, bytes: int, records: int) -> None: ...

    def file_done(self, path: Path, changed: bool) -> None: ...

    def left_out(self, path: Path, why: str, *, expected: bool) -> None: ...

    def diff(self, text: str) -> None: ...

    def shown(self, shown: Shown) -> None: ...

    def note(self, text: str) -> None: ...

    def problem(self, problem: Problem) -> None: ...

    def warned(self, warned: Warned) -> None: ...


def total_size(tasks: Iterable[Task]) -> int:
    """Bytes of all sources on the disk; a source that cannot be asked counts as empty."""
    total = 0
    for task in tasks:
        try:
            total += task.source.stat().st_size
        except OSError:
            continue
    return total
