"""What a run keeps books of: removals, rejects, and with resume what is done.

The manifest is imported where it is needed: most runs have none.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from newsclean.corpus.chunk_work import Result
from newsclean.corpus.output import partial_of
from newsclean.corpus.settings import Settings, Task
from newsclean.corpus.sidecar import Sidecar
from newsclean.corpus.summary import Summary

if TYPE_CHECKING:
    from newsclean.corpus.manifest import Entry, Manifest


def manifest_of(settings: Settings, tasks: Sequence[Task]) -> Path | None:
    """Where a run writes down what is done; None if it cannot be resumed."""
    if not (settings.resume and settings.writes and tasks and tasks[0].target is not None):
        return None
    from newsclean.corpus.manifest import NAME

    return settings.manifest or tasks[0].target.parent / NAME


class Ledger:
    """The books of one run. Close them after use.

    Removals and rejects come in the order of the files. So a resumed run that writes them goes on at the
    first file that is not done, and does all behind it anew; without them it passes over all that is done.

    In place it passes over all that is done, too: what was cut from those files is nowhere else any more.
    So nothing that was ever written of removals and rejects is taken out, and what belongs to a file is on
    the disk before the file is replaced.
    """

    def __init__(self, settings: Settings, tasks: Sequence[Task] = (), fingerprint: str = "") -> None:
        """Raises RunError if something cannot be written."""
        self._removed = Sidecar(settings.removed)
        self._rejects = Sidecar(settings.rejects if settings.writes else None)
        self._manifest: Manifest | None = None
        self._opened = False  # the files of removals and rejects
        self._lengths = self.lengths
        self._in_place = any(task.source == task.target for task in tasks)
        self.accounts = bool(settings.removed or settings.rejects)
        self._linear = self.accounts and not self._in_place  # whether the order of the files counts
        path = manifest_of(settings, tasks)
        try:
            if path is not None:
                from newsclean.corpus.manifest import Manifest, digest_of_settings

                self._manifest = Manifest(path, digest_of_settings(settings, fingerprint), self._lengths)
                self._lengths = self._manifest.begin
            if not (self.resumable and self._linear):
                self._open()
        except BaseException:
            self.close()
            raise

    @property
    def resumable(self) -> bool:
        """Whether this run can be resumed."""
        return self._manifest is not None

    @property
    def flaw(self) -> str:
        """What is wrong with the books of an earlier run, if something is."""
        return self._manifest.flaw if self._manifest is not None else ""

    def earlier(self, task: Task) -> tuple[str, Entry | None]:
        """The digest of the source, and what an earlier run did of it that still holds. Raises OSError, RunError."""
        if self._manifest is None or task.target is None:
            return "", None
        from newsclean.corpus.manifest import digest_of_file

        digest = digest_of_file(task.source)
        entry = self._manifest.entry(task.target)
        if entry is not None and not (_holds(entry, task, digest) and self._has(entry)):
            self._manifest.drop(task.target)
            entry = None
        if entry is not None and not self._opened:
            self._lengths = (entry.removed, entry.rejects)
        if entry is None or entry.at is not None:
            self._open()
        return digest, entry

    def _has(self, entry: Entry) -> bool:
        """Whether the removals and rejects of an entry, and all before it, are there to be gone on with."""
        if not self._linear:
            return True
        behind = entry.removed >= self._lengths[0] and entry.rejects >= self._lengths[1]
        there = self._removed.has(entry.removed) and self._rejects.has(entry.rejects)
        return not self._opened and behind and there

    def _open(self) -> None:
        """Begin to write; later calls do nothing."""
        if self._opened:
            return
        if self._manifest is not None and self._linear:
            reach = self._manifest.reach
            self._removed.go_on(self._lengths[0], reach[0])
            self._rejects.go_on(self._lengths[1], reach[1])
        else:
            self._removed.open()
            self._rejects.open()
        self._opened = True

    @property
    def lengths(self) -> tuple[int, int]:
        """How much has been written of removals and rejects."""
        return self._removed.length, self._rejects.length

    def write(self, result: Result) -> None:
        """Write the removals and rejects of a chunk. Raises RunError."""
        if self._manifest is not None and self._linear and (result.removed or result.rejects):
            removed, rejects = self.lengths
            self._manifest.will_reach((removed + len(result.removed), rejects + len(result.rejects)))
        self._removed.write(result.removed)
        self._rejects.write(result.rejects)

    def take_back(self, lengths: tuple[int, int]) -> None:
        """Take back what was written since there was this much."""
        self._removed.cut(lengths[0])
        self._rejects.cut(lengths[1])

    def secure(self, *, durable: bool) -> None:
        """What was written stays, however the run ends; if `durable`, however the machine does."""
        for sidecar in (self._removed, self._rejects):
            if durable:
                sidecar.sync()
            else:
                sidecar.settle()

    def checkpoint(self, target: Path, digest: str, summary: Summary, at: tuple[int, int, int]) -> None:
        """Write down how far a file is."""
        self._add(target, digest, None, summary, at)

    def done(self, target: Path, digest: str, summary: Summary) -> None:
        """Write down that a file is in its place."""
        if self._manifest is not None:
            from newsclean.corpus.manifest import digest_of_file

            self._add(target, digest, digest_of_file(target), summary, None)

    def _add(
        self, target: Path, digest: str, output: str | None, summary: Summary, at: tuple[int, int, int] | None
    ) -> None:
        if self._manifest is not None:
            from newsclean.corpus.manifest import Entry

            removed, rejects = self._removed.sync(), self._rejects.sync()
            self._manifest.add(target, Entry(digest, output, summary.to_dict(), removed, rejects, at))

    def commit(self) -> None:
        """The run is complete."""
        if self._removed.missing or self._rejects.missing:
            self._open()
        if self._opened:
            self.secure(durable=False)

    def close(self) -> None:
        """End the books; of removals and rejects what belongs to no file that is done is taken back."""
        self._removed.close()
        self._rejects.close()
        if self._manifest is not None:
            self._manifest.close()


def _holds(entry: Entry, task: Task, digest: str) -> bool:
    """Whether what an earlier run wrote is still there, and made of what is there now."""
    from newsclean.corpus.manifest import digest_of_file

    if task.target is None:
        return False
    if entry.at is not None:
        partial = partial_of(task.target)
        return entry.input == digest and partial.is_file() and partial.stat().st_size >= entry.at[2]
    if task.target == task.source:
        return entry.output == digest
    return entry.input == digest and task.target.is_file() and digest_of_file(task.target) == entry.output
