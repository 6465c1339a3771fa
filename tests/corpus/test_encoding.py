"""Other encodings: read as what they are, written as UTF-8, and in place as they were."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs import CLEAN, DIRTY, clean_file, clean_in_place, messages, settings

from newsclean.corpus.encoding import DecodedSource, EncodingWriter
from newsclean.corpus.errors import CorpusError
from newsclean.corpus.job import Task, clean_stream, run
from newsclean.corpus.source import StreamSource

# cp1252 has all of its characters.
OPENING = "“Kafé” "
SHAPES = {
    "a.txt": "%s",
    "a.jsonl": '{"text": %j, "n": 1.0}\n{"text": "é"}\n',
    "a.json": '[{"text": %j}]',
    "a.csv": 'id;text\n1;"%s"\n',
}
MARKED = {
    "utf-16-le": b"\xff\xfe",
    "utf-16-be": b"\xfe\xff",
    "utf-32-le": b"\xff\xfe\0\0",
    "utf-32-be": b"\0\0\xfe\xff",
}


def shaped(name: str, text: str) -> str:
    """A file of this name with a text in it."""
    dumped = json.dumps(OPENING + text, ensure_ascii=False)
    return SHAPES[name].replace("%s", OPENING + text).replace("%j", dumped)


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("encoding", MARKED)
@pytest.mark.parametrize("chunk_bytes", [7, 1 << 20])
def test_a_byte_order_mark_says_it(tmp_path: Path, name: str, encoding: str, chunk_bytes: int) -> None:
    dirty, clean = (MARKED[encoding] + shaped(name, text).encode(encoding) for text in (DIRTY, CLEAN))
    out, summary = clean_file(tmp_path, name, dirty, chunk_bytes=chunk_bytes)
    assert out.decode() == shaped(name, CLEAN)
    assert summary.changed == 1
    assert clean_in_place(tmp_path / name, chunk_bytes=chunk_bytes).changed == 1
    assert (tmp_path / name).read_bytes() == clean
    assert clean_in_place(tmp_path / name, chunk_bytes=chunk_bytes).changed == 0


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("encoding", ["cp1252", "Windows-1252", "utf-16", "utf-8-sig", "gb18030", "utf-7"])
def test_an_encoding_that_was_named(tmp_path: Path, name: str, encoding: str) -> None:
    dirty, clean = (shaped(name, text).encode(encoding) for text in (DIRTY, CLEAN))
    out, _ = clean_file(tmp_path, name, dirty, encoding=encoding)
    assert out.decode("utf-8-sig") == shaped(name, CLEAN)
    if encoding != "utf-7":  # which has several ways to write a text
        clean_in_place(tmp_path / name, encoding=encoding)
        assert (tmp_path / name).read_bytes() == clean


def test_a_mark_counts_more_than_what_was_named(tmp_path: Path) -> None:
    data = "\ufeff" + DIRTY
    assert clean_file(tmp_path, "a.txt", data.encode("utf-16-le"), encoding="cp1252")[0] == CLEAN.encode()
    assert clean_file(tmp_path, "a.txt", data.encode(), encoding="cp1252")[0].decode("utf-8-sig") == CLEAN


@pytest.mark.parametrize(
    ("data", "encoding", "message"),
    [
        (b"ada\x81", "cp1252", "not valid cp1252 at byte 3 (0x81); is that its encoding?"),
        (b"\xff\xfea\0b", None, "not valid utf-16-le at byte 4 (0x62); is that its encoding?"),
        (b"x", "klingon", "no encoding of text is called 'klingon'"),
        (b"x", "base64", "no encoding of text is called 'base64'"),
        (b"x" * 100, "k" * 10_000, "no encoding of text is called 'kkk"),
    ],
)
def test_what_cannot_be_read(tmp_path: Path, data: bytes, encoding: str | None, message: str) -> None:
    out, summary = clean_file(tmp_path, "a.txt", data, encoding=encoding)
    assert out is None
    assert messages(summary)[0][1].startswith(message)
    assert len(messages(summary)[0][1]) < 500


def test_replacing_in_place_is_refused_where_it_cannot_be_written(tmp_path: Path) -> None:
    data = DIRTY.encode() + b"\x81"
    out, summary = clean_file(tmp_path, "a.txt", data, encoding="cp1252", errors="replace")
    assert out.decode() == CLEAN + "\ufffd"
    summary = clean_in_place(tmp_path / "a.txt", encoding="cp1252", errors="replace")
    assert messages(summary) == [(None, "U+FFFD cannot be written in cp1252; --output writes UTF-8")]
    assert (tmp_path / "a.txt").read_bytes() == data


def test_bytes_that_would_change_are_refused_in_place(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    data = b"+AGE-da.\nADVERTISEMENT\nSore.\n"  # the "a" need not be encoded in UTF-7
    path.write_bytes(data)
    assert "has other bytes too in utf-7" in messages(clean_in_place(path, encoding="utf-7"))[0][1]
    assert path.read_bytes() == data


def test_a_large_file_through_processes_and_resumed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsclean.corpus.workers.ENOUGH", 1)
    lines = shaped("a.jsonl", DIRTY) * 1000
    path = tmp_path / "a.jsonl"
    outs = []
    for jobs in (1, 2):
        path.write_bytes(b"\xff\xfe" + lines.encode("utf-16-le"))
        changes = {"jobs": jobs, "chunk_bytes": 20_000, "checkpoint_bytes": 40_000, "resume": jobs == 2}
        clean_in_place(path, **changes)
        outs.append(path.read_bytes())
    assert outs[0] == outs[1] == b"\xff\xfe" + lines.replace("ADVERTISEMENT\\n", "").encode("utf-16-le")


def test_a_stream() -> None:
    out = io.BytesIO()
    clean_stream(io.BytesIO(b"\xff\xfe" + DIRTY.encode("utf-16-le")), out, settings())
    assert out.getvalue() == CLEAN.encode()


def test_check_needs_no_way_back(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(DIRTY.encode("utf-7"))
    assert run([Task(tmp_path / "a.txt")], settings(check=True, encoding="utf-7")).changed == 1


@given(st.text(), st.sampled_from(["utf-16-le", "utf-32-be", "gb18030", "utf-8"]), st.integers(1, 9))
def test_there_and_back(text: str, encoding: str, size: int) -> None:
    text = text.encode("utf-8", "ignore").decode()
    raw, out = text.encode(encoding), io.BytesIO()
    source = DecodedSource(StreamSource(io.BytesIO(raw)), encoding, "strict", exact=True)
    read = b"".join(iter(lambda: source.read(size), b""))
    assert read.decode() == text
    EncodingWriter(out, encoding, close_inner=False).write(read)
    assert out.getvalue() == raw


def test_the_place_of_a_fault_counts_from_the_start() -> None:
    source = DecodedSource(StreamSource(io.BytesIO(b"a\0" * 50 + b"\0\xd8x\0")), "utf-16-le", "strict", exact=False)
    with pytest.raises(CorpusError, match=r"at byte 100 \(0x00\)"):
        while source.read(10):
            pass
