"""The files that a run writes beside its outputs: removals and rejects."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newsclean.corpus.model import CorpusError
from newsclean.corpus.output import Output, partial_of


class Sidecar:
    """A file to which pieces are appended; without a path all of it is nothing.

    With `keep` the unfinished file stays when the run is stopped, and can be gone on with.
    """

    def __init__(self, path: Path | None, *, keep: bool) -> None:
        self._path, self._keep = path, keep
        self.length = 0  # how many bytes there are
        self._output: Output | None = None

    def has(self, length: int) -> bool:
        """Whether an earlier run left the first `length` bytes."""
        return self._path is None or length == 0 or self._earlier(length) is not None

    def _earlier(self, length: int) -> Path | None:
        if self._path is None:
            return None
        files = (partial_of(self._path), self._path)
        return next((file for file in files if file.is_file() and file.stat().st_size >= length), None)

    @contextmanager
    def _named(self) -> Iterator[None]:
        """Have what goes wrong with the file raised as a CorpusError that names it."""
        try:
            yield
        except OSError as error:
            raise CorpusError(f"{self._path}: {error.strerror}") from None

    def open(self, length: int = 0) -> None:
        """Begin, with the first `length` bytes of the earlier run."""
        if self._path is None:
            return
        with self._named():
            earlier = self._earlier(length) if length else None
            if earlier == self._path:
                import shutil

                shutil.copyfile(self._path, partial_of(self._path))
            self._output = Output(self._path, keep=self._keep, resume_at=length if earlier else None)
            self.length = length if earlier else 0

    def write(self, data: bytes) -> None:
        """Append. Raises CorpusError."""
        if self._output and data:
            with self._named():
                self._output.raw.write(data)
                self.length += len(data)

    def cut(self, length: int) -> None:
        """Take back what was appended behind `length`."""
        if self._output and self.length > length:
            self.length = length
            if not self._output.direct:
                self._output.raw.seek(length)
                self._output.raw.truncate()

    def sync(self) -> int:
        """Make sure that all is on the disk, to be gone on with; the length."""
        if self._output and self._keep:
            with self._named():
                self._output.kept()
        return self.length

    def commit(self) -> None:
        """The run is complete: the file takes its place."""
        if self._output:
            with self._named():
                self._output.commit()

    def abort(self) -> None:
        """The run was stopped."""
        if self._output:
            self._output.abort()
