"""Who watches a run: what is told as it goes on."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from newsclean.corpus.summary import Problem, Shown, Warned


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
