"""One stream on its way: standard input to standard output."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from newsclean.corpus.chunk_work import Result
from newsclean.corpus.formats.base import Chunk, Format, Start
from newsclean.corpus.intake import Intake, take_in
from newsclean.corpus.ledger import Ledger
from newsclean.corpus.progress import Progress
from newsclean.corpus.settings import Settings
from newsclean.corpus.source import StreamSource
from newsclean.corpus.summary import Summary
from newsclean.corpus.tally import Tally


class StreamWork:
    """The work on a stream: what is done is written and flushed at once."""

    def __init__(
        self,
        infile: BinaryIO | Intake,
        outfile: BinaryIO,
        settings: Settings,
        name: str,
        watch: Progress,
        ledger: Ledger,
    ) -> None:
        self.name = name
        self.failed = False
        self.kind = ""
        self._infile = infile
        self._form: Format | None = None
        self._outfile = outfile
        self._writer: BinaryIO | None = None
        self._settings = settings
        self._watch = watch
        self._ledger = ledger
        self._tally = Tally(name, settings, watch, ledger)

    @property
    def summary(self) -> Summary:
        """What has been counted."""
        return self._tally.summary

    def read(self) -> Iterator[Chunk | None]:
        """The chunks of the stream. Raises CorpusError, OSError."""
        intake = self._infile
        if not isinstance(intake, Intake):
            intake = take_in(StreamSource(intake), self.name, self._settings)
            if intake.note:
                self._watch.note(f"{self.name}: {intake.note}")
        self._form = intake.form
        self.kind = self._form.name
        yield from self._form.read(intake.source, self._settings, Start())

    def take(self, chunk: Chunk, result: Result) -> None:
        """A chunk is cleaned. Raises OSError."""
        if result.failed is not None:
            self.fail(result.failed)
            return
        self._tally.add(chunk, result)
        self._ledger.secure(durable=False)  # what is done has left, and will not come back
        if self._settings.writes and self._form is not None:
            if self._writer is None:
                self._writer = self._form.writer(self._outfile, "", chunk.layout)
            self._writer.write(chunk.data if result.data is None else result.data)
            self._outfile.flush()
        self._tally.advance(chunk.position, result.records)

    def finish(self, error: str | None) -> None:
        """There is no more; `error` says why, if that is not the end of the stream."""
        if error is not None:
            self.fail(error)
            return
        if self._writer is not None and self._writer is not self._outfile:
            self._writer.close()
            self._outfile.flush()
        self.summary.files_changed = int(self.summary.changed > 0)

    def fail(self, message: str, *, keep: bool = False) -> None:
        """The stream cannot be done."""
        self.failed = True
        self._tally.problem(message)

    def stop(self) -> None:
        """Nothing is to be undone."""
