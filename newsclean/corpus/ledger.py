"""What a run keeps books of: removals, rejects, and with resume what is done.

The manifest is imported where it is needed: most runs have none.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from newsclean.corpus.model import Settings, Summary, Task
from newsclean.corpus.output import partial_of
from newsclean.corpus.sidecar import Sidecar
from newsclean.corpus.work import Result

if TYPE_CHECKING:
    from newsclean.corpus.manifest import Entry, Manifest


class Ledger:
    """The books of one run.

    Removals and rejects come in the order of the files. So a resumed run that writes them goes on at the
    first file that is not done, and does all behind it anew; without them it passes over all that is done.
    """

    def __init__(self, settings: Settings, first: Task | None, fingerprint: str) -> None:
        self._manifest: Manifest | None = None
        if settings.resume and settings.writes and first is not None and first.target is not None:
            from newsclean.corpus.manifest import NAME, Manifest, digest_of_settings

            path = settings.manifest or first.target.parent / NAME
            self._manifest = Manifest(path, digest_of_settings(settings, fingerprint))
        self._removed = Sidecar(settings.removed, keep=self.resumable)
        self._rejects = Sidecar(settings.rejects if settings.writes else None, keep=self.resumable)
        self.linear = bool(settings.removed or settings.rejects)  # whether the order of the files counts
        self._opened = False  # the files of removals and rejects
        self._lengths = (0, 0)

    @property
    def resumable(self) -> bool:
        """Whether this run can be resumed."""
        return self._manifest is not None

    def earlier(self, task: Task) -> tuple[str, Entry | None]:
        """The digest of the source, and what an earlier run did of it that still holds. Raises OSError."""
        if self._manifest is None or task.target is None:
            self.open()
            return "", None
        from newsclean.corpus.manifest import digest_of_file

        digest = digest_of_file(task.source)
        entry = self._manifest.entries.get(self._manifest.name_of(task.target))
        if entry is not None and not (_holds(entry, task, digest) and self._has(entry)):
            entry = None
        if entry is not None and not self._opened:
            self._lengths = (entry.removed, entry.rejects)
        if entry is None or entry.at is not None:
            self.open()
        return digest, entry

    def _has(self, entry: Entry) -> bool:
        """Whether the removals and rejects of an entry, and all before it, are there to be gone on with."""
        if not self.linear:
            return True
        return not self._opened and self._removed.has(entry.removed) and self._rejects.has(entry.rejects)

    def open(self) -> None:
        """Begin to write; later calls do nothing. Raises CorpusError."""
        if not self._opened:
            self._opened = True
            self._removed.open(self._lengths[0])
            self._rejects.open(self._lengths[1])

    @property
    def lengths(self) -> tuple[int, int]:
        """How much has been written of removals and rejects."""
        return self._removed.length, self._rejects.length

    def write(self, result: Result) -> None:
        """Write the removals and rejects of a chunk."""
        self._removed.write(result.removed)
        self._rejects.write(result.rejects)

    def take_back(self, lengths: tuple[int, int]) -> None:
        """Take back what was written since there was this much."""
        self._removed.cut(lengths[0])
        self._rejects.cut(lengths[1])

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
        self.open()
        self._removed.commit()
        self._rejects.commit()

    def close(self) -> None:
        """End the books; what is not complete is removed, or kept to be resumed."""
        self._removed.abort()
        self._rejects.abort()
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
