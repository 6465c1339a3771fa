"""The work on one chunk: read its records, clean them, rebuild its bytes. It runs in any process."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from newsclean.article import Removal
from newsclean.corpus import formats
from newsclean.corpus.formats.base import BadRecord, Chunk, Edit, Format, Record
from newsclean.corpus.model import CorpusError, Settings
from newsclean.utf8 import utf8


@dataclass(slots=True)
class Result:
    """What came of a chunk."""

    data: bytes | None = None  # what to write; None = the chunk's bytes as they are
    records: int = 0
    changed: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    warnings: Counter[str] = field(default_factory=Counter)
    problems: list[tuple[int, str]] = field(default_factory=list)  # line, message
    failed: str | None = None  # the whole file cannot be cleaned: why
    removed: bytes = b""  # lines for the file of removals
    rejects: bytes = b""  # records for the file of rejects
    shown: list[tuple[int, str, str]] | None = None  # line, before, after: for a diff that is not of bytes


class Worker:
    """Cleans chunks with one set of settings."""

    def __init__(self, settings: Settings) -> None:
        from newsclean.cleaner import Cleaner

        self.settings = settings
        self.cleaner = Cleaner(select=settings.select, ignore=settings.ignore)

    def clean(self, file: str, kind: str, chunk: Chunk) -> Result:
        """Clean a chunk of the file with the name `file`, whose format is `kind`."""
        result, form = Result(), formats.named(kind)
        if self.settings.diff and not form.by_line:
            result.shown = []
        try:
            self._clean(file, form, chunk, result)
        except CorpusError as error:
            result.failed = str(error)
        except Exception as error:  # noqa: BLE001 - of a format, or of the package that reads it
            result.failed = internal(error)
        return result

    def _clean(self, file: str, form: Format, chunk: Chunk, result: Result) -> None:
        edits: list[Edit] = []
        removed: list[bytes] = []
        rejects: list[bytes] = []
        for record in form.records(chunk, self.settings):
            result.records += 1
            if isinstance(record, BadRecord):
                result.problems.append((record.line, record.message))
                if self.settings.rejects:
                    rejects.append(chunk.data[record.start : record.end].rstrip(b"\r\n") + b"\n")
                    if form.drops_rejects:
                        edits.append(Edit(record.start, _line_end(chunk.data, record.end), b""))
            elif record.text is not None:
                try:
                    edits += self._clean_record(file, form, record, removed, result)
                except Exception as error:  # a defect must not stop a corpus; the record stays as it is
                    if not form.in_place:
                        raise
                    result.problems.append((record.line, internal(error)))
        result.removed, result.rejects = b"".join(removed), b"".join(rejects)
        if edits:
            result.data = form.rebuild(chunk, edits)

    def _clean_record(
        self, file: str, form: Format, record: Record, removed: list[bytes], result: Result
    ) -> Sequence[Edit]:
        text = record.text or ""
        article = self.cleaner.parse(text, title=record.title, url=record.url)
        cleaned = article.cleaned
        changed = cleaned != text
        edits = [record.edit(cleaned)] if changed or record.fixed or not form.in_place else []
        if changed and self.settings.removed:
            removed += _removal_lines(file, record, article.removed)
        if changed and result.shown is not None:
            result.shown.append((record.line, text, cleaned))
        result.kinds.update(removal.kind for removal in article.removed)
        result.warnings.update(article.warnings)
        result.changed += changed or record.fixed
        return edits


def internal(error: Exception) -> str:
    """What to tell the user about a defect."""
    return f"internal error, please report it: {error!r}"


def _line_end(data: bytes, position: int) -> int:
    """The position behind a line end that stands at `position`."""
    return position + 1 if data[position : position + 1] == b"\n" else position


def _removal_lines(file: str, record: Record, removals: Sequence[Removal]) -> list[bytes]:
    import json

    own = record.id()
    where: dict[str, Any] = {"file": file, "line": record.line}
    if own is not None:
        where["id"] = own
    return [utf8(json.dumps(where | removal._asdict(), ensure_ascii=False)) + b"\n" for removal in removals]
