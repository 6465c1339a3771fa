"""What comes of a run: what is counted, what went wrong, what would change; and the record that it is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from newsclean.segments import Segment

_PROBLEMS_KEPT = 1000
"""A summary keeps this many problems, and counts the rest, so that a bad corpus cannot fill the memory."""

NO_FIELD = "files without a field for the text"
"""What a summary calls files that were left out because of their fields."""


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
    warned: list[Warned] = field(default_factory=list)  # the first _PROBLEMS_KEPT records that they are about
    errors: int = 0
    problems: list[Problem] = field(default_factory=list)  # the first _PROBLEMS_KEPT of the errors

    def add_problem(self, problem: Problem) -> None:
        """Count a problem, and keep it while there is room."""
        self.errors += 1
        if len(self.problems) < _PROBLEMS_KEPT:
            self.problems.append(problem)

    def add_warned(self, warned: Warned) -> None:
        """Count a warning, and keep it while there is room."""
        self.warnings[warned.message] += 1
        if len(self.warned) < _PROBLEMS_KEPT:
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
        self.warned += other.warned[: _PROBLEMS_KEPT - len(self.warned)]
        self.errors += other.errors
        self.problems += other.problems[: _PROBLEMS_KEPT - len(self.problems)]

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
