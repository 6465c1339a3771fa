"""What holds for any input: nothing raises, nothing is lost, and chunks make no difference."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclean.cleaner import Cleaner
from newsclean.corpus import fields
from newsclean.corpus.formats.json_file import JsonFile
from newsclean.corpus.formats.jsonl import JsonLines
from newsclean.corpus.job import Settings, clean_stream
from newsclean.passes import Cleaning

FORMATS = ["text", "jsonl", "json", "csv", "tsv"]


class Keeper(Cleaner):
    """Removes nothing, or every X."""

    removes = False

    def clean_all(self, articles: Iterable[Any]) -> Iterator[Cleaning]:
        for text, *_ in articles:
            cleaning = Cleaning(text)
            cleaning.text = text.replace("X", "") if self.removes else text
            yield cleaning


class Remover(Keeper):
    removes = True


KEEPER, REMOVER = Keeper(), Remover()


def clean(data: bytes, kind: str, cleaner: Cleaner, chunk_bytes: int = 1 << 20) -> tuple[bytes, Any]:
    outfile = io.BytesIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("newsclean.corpus.chunk_work.cleaner_of", lambda settings: cleaner)
        settings = Settings(source_format=kind, chunk_bytes=chunk_bytes)
        summary = clean_stream(io.BytesIO(data), outfile, settings)
    return outfile.getvalue(), summary.to_dict()


PIECES = [
    b'{"text": "', b'"}', b'{"id": 1, "text": ', b"null", b"\n", b"\r\n", b"\r", b"[", b"]", b",",
    b";", b"\t", b'"', b'""', b"\\", b'\\"', b"\\u00e9", b"\\ud800", b"text", b"id,text\n", b"X",
    b"\xc3\xa9", b"\xff", b" ", b"{", b"}", b":", b"\xef\xbb\xbf", b"\x00", b"1e400", b"NaN",
    b'{"text": "aX"}\n', b'1,"aX"\n',
]  # fmt: skip
OPENINGS = {
    "text": b"",
    "jsonl": b'{"text": "X"}\n',
    "json": b'[{"text": "X"}, ',
    "csv": b"id,text\n",
    "tsv": b"id\ttext\n",
}
junk = st.lists(st.sampled_from(PIECES), max_size=40).map(b"".join)


@pytest.mark.parametrize("kind", FORMATS)
@settings(max_examples=50)
@given(data=junk, chunk_bytes=st.integers(1, 40), opened=st.booleans())
def test_junk_passes_through(kind: str, data: bytes, chunk_bytes: int, opened: bool) -> None:
    data = OPENINGS[kind] * opened + data
    out, summary = clean(data, kind, KEEPER)
    assert out == data or (not out and summary["errors"])
    for cleaner in (KEEPER, REMOVER):
        whole, pieces = clean(data, kind, cleaner), clean(data, kind, cleaner, chunk_bytes)
        if (
            whole[0] or not whole[1]["errors"]
        ):  # not refused: a small first chunk may be refused where a large is not
            assert pieces == whole or not pieces[0]
    assert clean(out, kind, KEEPER)[0] == out


texts = st.text(st.characters(codec=None), max_size=30) | st.text('X"\\/,\n\r\té€😀\ud800', max_size=30)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=5,
)
records = st.builds(
    lambda others, text, at: dict([*list(others.items())[:at], ("text", text), *list(others.items())[at:]]),
    st.dictionaries(texts.filter(lambda key: fields._usual(key) not in fields._TEXTS), values, max_size=3),
    texts,
    st.integers(0, 3),
)


def dumped(record: Any, ascii: bool, separators: tuple[str, str]) -> bytes:
    text = json.dumps(record, ensure_ascii=ascii, separators=separators)
    return text.encode("utf-8", "backslashreplace")


@given(st.lists(records, max_size=4), st.booleans(), st.sampled_from([(",", ":"), (" , ", " :\t")]))
def test_json_records_keep_all_but_the_text(
    rows: list[Any], ascii: bool, separators: tuple[str, str]
) -> None:
    cleaned = [{**row, "text": row["text"].replace("X", "")} for row in rows]
    before, after = ([dumped(row, ascii, separators) for row in each] for each in (rows, cleaned))
    assert clean(b"\n".join(before), "jsonl", REMOVER)[0] == b"\n".join(after)
    assert clean(b"[%s]" % b", ".join(before), "json", REMOVER)[0] == b"[%s]" % b", ".join(after)


@given(junk)
def test_orjson_makes_no_difference(data: bytes) -> None:
    for kind, form in (("jsonl", JsonLines), ("json", JsonFile)):
        outs = []
        for fast in (True, False):
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(
                    "newsclean.corpus.formats.named", lambda name, fast=fast, form=form: form(fast=fast)
                )
                outs.append(clean(OPENINGS[kind] + data, kind, REMOVER))
        (fast_out, fast_summary), (out, summary) = outs
        assert fast_out == out
        assert _lines(fast_summary) == _lines(summary)


def _lines(summary: Any) -> Any:
    return summary["records"], summary["changed"], [problem["line"] for problem in summary["problems"]]


cells = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12) | st.text(
    'X",\n\r;| é', max_size=12
)


@given(
    st.lists(st.tuples(cells, cells, cells), max_size=5),
    st.sampled_from(",;\t|"),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL, csv.QUOTE_NONNUMERIC]),
    st.booleans(),
)
def test_tables_keep_their_dialect(
    rows: list[tuple[str, str, str]], delimiter: str, newline: str, quoting: Any, mark: bool
) -> None:
    def table(rows: list[tuple[str, str, str]]) -> bytes:
        stream = io.StringIO()
        writer = csv.writer(stream, delimiter=delimiter, lineterminator=newline, quoting=quoting)
        writer.writerows([("judul", "isi", "kata kunci"), *rows])
        return b"\xef\xbb\xbf" * mark + stream.getvalue().encode()

    # Python writes the other line end without quotes, but reads it as the end of a row.
    for other in {"\r", "\n"} - set(newline):
        rows = [(a.replace(other, ""), b.replace(other, ""), c.replace(other, "")) for a, b, c in rows]
    before, after = table(rows), table([(a, b.replace("X", ""), c) for a, b, c in rows])
    out, summary = clean(before, "csv", REMOVER)
    assert summary["errors"] == 0
    assert parsed(out, delimiter) == parsed(after, delimiter)
    if quoting == csv.QUOTE_ALL:
        assert out == after


def parsed(data: bytes, delimiter: str) -> list[list[str]]:
    text = data.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
