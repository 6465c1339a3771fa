"""What a file holds, told by its first bytes where neither its name nor the user says it.

Records are known by their form. A text is what is nothing else: prose is never taken for records, whatever commas
or brackets it has. What is said does not depend on the pieces in which a stream arrives.
"""

from __future__ import annotations

import re

from newsclean.corpus.errors import CorpusError
from newsclean.corpus.settings import Fields
from newsclean.corpus.source import Source

LOOK = 1 << 16
"""So many bytes are looked at, at most."""

_BLANK = b"\xef\xbb\xbf \t\r\n"
_PAGE = re.compile(rb"<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_PAGE_OPENING = 16
# What the header of a table has and most lines of a text have not: a delimiter without a blank beside it.
_HEADER = re.compile(rb"[^\r\n]*?[^\s,;|~][,;\t|~][^\s,;|~]")
_LINE_END = re.compile(rb"[\r\n]")
# How a JSON document of records opens: an object with its first key, an array of objects or of texts.
_DOCUMENT = re.compile(
    rb"\[\s*+(?:\{\s*+(?:\}|\"[^\"\\\x00-\x1f]*+(?:\\.[^\"\\\x00-\x1f]*+)*+\"\s*+:)|\]|\"[^\x00-\x1f]*+)"
    rb"|\{\s*+(?:\}|\"[^\"\\\x00-\x1f]*+(?:\\.[^\"\\\x00-\x1f]*+)*+\"\s*+:)"
)
_TAR = (257, b"ustar")
_FOREIGN = (
    (b"%PDF-", "a PDF file", "make text of it first, as with pdftotext"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (.doc, .xls)", "save it as CSV or text first"),
    (b"{\\rtf", "a file in Rich Text Format", "save it as text first"),
    (b"Rar!\x1a\x07", "a RAR archive", "unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", "unpack it first"),
    (b"SQLite format 3\x00", "an SQLite database", "write its table as CSV first"),
    (b"ARROW1", "an Arrow file", "write it as Parquet first"),
    (b"Obj\x01", "an Avro file", "write it as JSON Lines first"),
)
_ZIP = b"PK\x03\x04"
_IN_ZIP = (
    (b"xl/", "an Excel workbook (.xlsx)", "save its sheet as CSV first"),
    (b"word/", "a Word document (.docx)", "save it as text first"),
    (b"mimetypeapplication/vnd.oasis", "an OpenDocument file", "save it as CSV or text first"),
    (b"mimetypeapplication/epub", "an e-book (.epub)", "make text of it first"),
)


def is_parquet(source: Source) -> bool:
    """Whether this is a Parquet file."""
    return source.peek(4).startswith(b"PAR1")


def refuse_foreign(source: Source) -> None:
    """Raise CorpusError if `source` is of a known kind that is not read; nothing is taken from it."""
    head = source.peek(8)
    if head.startswith(_ZIP):
        head = source.peek(LOOK)
    kinds = [(what, advice) for magic, what, advice in _FOREIGN if head.startswith(magic)]
    if head.startswith(_ZIP):
        kinds = [(what, advice) for name, what, advice in _IN_ZIP if name in head] or [
            ("a ZIP archive", "unpack it first, as with unzip")
        ]
    elif head.startswith(_TAR[1], _TAR[0]):
        kinds = [("a tar archive", "unpack it first, as with tar -x")]
    for what, advice in kinds:
        raise CorpusError(f"this is {what}, which is not read; {advice}")


def format_of_content(source: Source, fields: Fields) -> str:
    """The name of the format of what `source` holds; nothing is taken from it."""
    size = 1
    while True:
        head = source.peek(size)
        whole, head = len(head) < size, head[:LOOK]
        refuse_foreign(source)
        found = _format_of(head, fields, last=whole or len(head) == LOOK, whole=whole)
        if found is not None:
            return found
        size = len(head) + 1


def _format_of(head: bytes, fields: Fields, *, last: bool, whole: bool) -> str | None:
    """The format of what begins like this; None if more is needed. `last`: there is no more to be seen."""
    data = head.lstrip(_BLANK)
    if data.startswith((b"{", b"[")):
        return _json_of(data, last=last, whole=whole)
    if data.startswith(b"<"):
        if len(data) < _PAGE_OPENING and not last:
            return None
        return "html" if _PAGE.match(data) else "text"
    if not last and not _LINE_END.search(data):
        return None
    if not _HEADER.match(data):
        return "text"
    from newsclean.corpus.formats.csv_tsv import CSV

    seen = CSV.is_seen_in(head.removeprefix(_BLANK[:3]), fields, last=last)
    if seen is None:
        return None
    return "csv" if seen else "text"


def _json_of(data: bytes, *, last: bool, whole: bool) -> str | None:
    """Lines of objects, a document, or a text that begins with a bracket."""
    lines = data.split(b"\n")
    good = bad = 0
    for line in lines if whole else lines[:-1]:
        if not line.strip():
            continue
        is_value = _is_container(line)
        good, bad = good + is_value, bad + (not is_value)
        if good >= 2 and good >= 2 * bad:
            return "jsonl"
        if bad >= 3 and bad > good:
            break
    if not last:
        return None
    return "json" if _is_document(data, whole=whole) else "text"


def _is_container(data: bytes) -> bool:
    """Whether this is a JSON object or array."""
    from newsclean.corpus.json_bytes import Reader

    try:
        return isinstance(Reader().loads(data), dict | list)
    except ValueError:
        return False


def _is_document(data: bytes, *, whole: bool) -> bool:
    """Whether this is a JSON document, or its beginning: nothing stands between its values."""
    from newsclean.corpus.json_scan import Elements

    opening = _DOCUMENT.match(data)
    if opening is None:
        return False
    base = int(data.startswith(b"["))
    spans = Elements(base, base).more(data)
    if spans and not _is_container(b"[" + data[slice(*spans[0])] + b"]"):
        return False
    position = base
    for start, end in spans:
        if data[position:start].strip(b" \t\r\n,"):
            return False
        position = end
    rest = data[position:].strip(b" \t\r\n,")
    if data[base:].lstrip().startswith(b'"'):  # a text in brackets may begin so, too
        return rest == b"]" if whole else bool(spans)
    return rest in (b"", b"]") or rest.startswith(b"{")
