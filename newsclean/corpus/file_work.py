"""One file in a run: `read` runs ahead, `take` and `finish` follow it in order."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from newsclean.corpus.chunk_work import Result
from newsclean.corpus.compression import suffix_of, writer
from newsclean.corpus.errors import CorpusError
from newsclean.corpus.formats.base import Chunk, Start
from newsclean.corpus.intake import Intake, take_in
from newsclean.corpus.ledger import Ledger
from newsclean.corpus.leftout import LeftOut
from newsclean.corpus.output import Output, naming
from newsclean.corpus.progress import Progress
from newsclean.corpus.settings import Settings, Task
from newsclean.corpus.source import open_file
from newsclean.corpus.summary import Summary
from newsclean.corpus.tally import Tally

if TYPE_CHECKING:
    from newsclean.corpus.manifest import Entry


class FileWork:
    """The work on one task."""

    def __init__(self, task: Task, settings: Settings, watch: Progress, ledger: Ledger) -> None:
        self.name = str(task.source)
        self.kind = ""
        self.failed = False
        self._task = task
        self._settings = settings
        self._watch = watch
        self._ledger = ledger
        self._tally = Tally(self.name, settings, watch, ledger)
        self._target: Path | None = task.target if settings.writes else None
        self._in_place = task.target == task.source
        self._status: os.stat_result | None = None
        self._lengths: tuple[int, int] | None = None  # of removals and rejects before this file
        # What is written:
        self._intake: Intake | None = None
        self._output: Output | None = None
        self._writer: BinaryIO | None = None
        self._held: Chunk | None = None  # the first chunk, as long as nothing has changed in place
        self._rewritten = False  # whether the output differs from the source, by a text or by what was rejected
        # What goes on with a run that was broken off needs:
        self._digest = ""
        self._earlier: Entry | None = None
        self._start = Start()
        self._left_out = LeftOut()

    @property
    def summary(self) -> Summary:
        """What has been counted."""
        return self._tally.summary

    # ---- ahead

    def read(self) -> Iterator[Chunk | None]:
        """The chunks of the source; none if an earlier run did all. Raises CorpusError, OSError."""
        self._status = self._task.source.stat()
        if stat.S_ISDIR(self._status.st_mode):
            raise CorpusError("is a directory")
        if self._in_place and not stat.S_ISREG(self._status.st_mode):
            raise CorpusError("is no regular file, so it cannot be rewritten")
        self._digest, self._earlier = self._ledger.earlier(self._task)
        if self._earlier is not None:
            self._tally.summary = Summary.from_dict(self._earlier.summary)
            if self._earlier.at is None:
                return
            self._start = Start(*self._earlier.at[:2])
            self._rewritten = True
        if stat.S_ISREG(self._status.st_mode) and not self._status.st_size:
            return  # no format has anything to say of it
        with open_file(self._task.source) as file:
            self._intake = take_in(file, self._task.source.name, self._settings, in_place=self._in_place)
            source, form = self._intake.source, self._intake.form
            self.kind = form.name
            if self._in_place and self._target is not None and not form.in_place:
                raise CorpusError(f"{form.name} cannot be cleaned in place: the output is text")
            if self._intake.note:
                self._watch.note(f"{self.name}: {self._intake.note}")
            chunks = form.read(source, self._settings, self._start)
            yield from chunks if self._task.named else self._left_out.but_articles(chunks, self.kind)

    # ---- in order

    def take(self, chunk: Chunk, result: Result) -> None:
        """A chunk is cleaned. Raises CorpusError, OSError."""
        if self._lengths is None:
            self._lengths = self._ledger.lengths
        if result.failed is not None:
            raise CorpusError(result.failed)
        self._rewritten = self._rewritten or result.data is not None
        self._tally.add(chunk, result)
        if self._target is not None:
            with naming(self._target):
                self._write(chunk, result)
                self._checkpoint(chunk)
        self._tally.advance(chunk.position, result.records)

    def _write(self, chunk: Chunk, result: Result) -> None:
        if self._in_place and self._output is None and self._held is None and result.data is None:
            self._held = chunk
            return
        stream = self._open(chunk)
        if self._held is not None:
            stream.write(self._held.data)
            self._held = None
        stream.write(chunk.data if result.data is None else result.data)

    def _begin(self, target: Path) -> Output:
        """The output, open."""
        if self._output is None:
            resume_at = self._earlier.at[2] if self._earlier and self._earlier.at else None
            self._output = Output(target, keep=self._ledger.resumable, resume_at=resume_at)
            self._output.open()
        return self._output

    def _open(self, chunk: Chunk) -> BinaryIO:
        """The stream to write chunks into."""
        assert self._target is not None and self._intake is not None
        output = self._begin(self._target)
        if self._writer is None:
            self._writer = self._writer_of(self._intake, self._target, output.raw, chunk)
        return self._writer

    def _writer_of(self, intake: Intake, target: Path, raw: BinaryIO, chunk: Chunk) -> BinaryIO:
        """A stream that writes chunks as the target's name says, in place as the source was written."""
        if not self._in_place:
            return intake.form.writer(raw, suffix_of(target.name), chunk.layout)
        inner = intake.form.writer(raw, intake.packing, chunk.layout)
        return intake.writer(inner, close_inner=inner is not raw)

    def _write_nothing(self, target: Path) -> None:
        """There was nothing to clean: an empty input has an empty output, in place it stays as it is."""
        if self._earlier is not None:
            self._begin(target)  # an earlier run did all, but did not come to the end
        elif not self._in_place:
            suffix = suffix_of(target.name)
            output = self._begin(target)
            if suffix:
                writer(output.raw, suffix).close()

    def _end_member(self) -> None:
        """Have all that was written in the file. A compressed file goes on with another member."""
        if self._writer is not None and self._output is not None and self._writer is not self._output.raw:
            self._writer.close()
            self._writer = None

    def _checkpoint(self, chunk: Chunk) -> None:
        """At points that depend on the input only: end a compressed member, and write down how far we are."""
        every = self._settings.checkpoint_bytes
        if self._intake is None or not self._intake.form.resumable or self._output is None or self._target is None:
            return
        if chunk.offset // every == (chunk.offset - len(chunk.data)) // every:
            return
        self._end_member()
        if self._ledger.resumable and not self._output.direct:
            at = (chunk.offset, chunk.next_line, self._output.kept())
            self._ledger.checkpoint(self._target, self._digest, self.summary, at)

    def finish(self, error: str | None) -> None:
        """There is no more; `error` says why, if that is not the end of the file. Raises OSError."""
        if error is None and self._earlier is not None and self._earlier.at is None:
            self._pass_over()
            return
        if error is None and self._has_moved():
            error = "the file changed while it was read, so it was left as it was"
        if error is not None:
            self.fail(error)
            return
        if self._target is not None:
            with naming(self._target):
                if self._lengths is None and not self._left_out:
                    self._write_nothing(self._target)
                self._end_member()
        if self._left_out:
            self._tally.summary = Summary(left_out=Counter([self._left_out.what]))
        changed = self.summary.changed > 0 or (self._in_place and self._rewritten)
        self.summary.files_changed = int(changed)
        if self._output is not None and self._in_place and not self._rewritten:
            self.stop(forget=True)
        self._ledger.secure(durable=self._in_place and self._output is not None)
        if self._output is not None and self._target is not None:
            with naming(self._target):
                self._output.commit()
            self._output = None
        if self._target is not None and (not self._left_out or self._lengths is not None):
            self._ledger.done(self._target, self._digest, self.summary)
        if self._status is not None:
            self._tally.advance(self._status.st_size, 0)
        if self._left_out:
            self._watch.left_out(self._task.source, self._left_out.why, expected=self.kind == "text")
        else:
            self._watch.file_done(self._task.source, changed)

    def _pass_over(self) -> None:
        """An earlier run did it all."""
        self.summary.files_skipped = 1
        if self._status is not None:
            self._tally.advance(self._status.st_size, self.summary.records)
        for problem in self.summary.problems:
            self._watch.problem(problem)
        self._watch.file_done(self._task.source, self.summary.files_changed > 0)

    def _has_moved(self) -> bool:
        """Whether someone wrote into the source meanwhile."""
        before = self._status
        if before is None or not stat.S_ISREG(before.st_mode):
            return False
        try:
            now = self._task.source.stat()
        except FileNotFoundError:
            return self._in_place
        return _state(before) != _state(now)

    def fail(self, message: str, *, keep: bool = False) -> None:
        """The file cannot be done: nothing is written, and what was said of it so far is taken back.

        `keep` what is needed to resume: the fault is not with the file, but (say) with a disk that is full.
        """
        self.failed = True
        if self._status is not None:
            self._tally.advance(self._status.st_size, 0)
        if self._lengths is not None:
            self._ledger.take_back(self._lengths)
        self._tally.summary = Summary(files=1)
        self._tally.problem(message)
        self.stop(forget=not keep or self._ledger.accounts)

    def stop(self, *, forget: bool = False) -> None:
        """Leave the target as it was."""
        if self._output is not None:
            self._output.abort(forget=forget)
            self._output = None


def _state(status: os.stat_result) -> tuple[int, ...]:
    """What differs if a file was written, or another put in its place."""
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns
