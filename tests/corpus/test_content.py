"""What a file holds where no name says it: records by their form, and prose never taken for them."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs import CLEAN, DIRTY, Watcher, clean_file, clean_in_place, messages, settings

from newsclean.corpus.content import LOOK, format_of_content
from newsclean.corpus.job import Task, run
from newsclean.corpus.settings import Fields
from newsclean.corpus.source import Ahead, StreamSource

LONG = "Warga memanen padi. " * 5000


class Drops(Ahead):
    """A source that gives a few bytes at a time."""

    def __init__(self, data: bytes, size: int) -> None:
        self._stream, self._size = io.BytesIO(data), size
        self.position = 0

    def _more(self, size: int) -> bytes:
        return self._stream.read(min(size, self._size))


def format_of(text: str, fields: Fields | None = None) -> str:
    """The format of a text, which is the same in whatever pieces it comes."""
    data, wanted = text.encode(), fields or Fields()
    found = format_of_content(StreamSource(io.BytesIO(data)), wanted)
    if len(data) < 1000:
        assert {format_of_content(Drops(data, size), wanted) for size in (1, 7)} == {found}
    return found


RECORDS = {
    '{"text": "a"}\n{"text": "b"}\n': "jsonl",
    '\n{"text": "a"}\r\n\r\n{"text": "b"}': "jsonl",
    '\ufeff{"id": 1, "isi": "a"}\n{"id": 2, "isi": "b"}\n': "jsonl",
    '{"text": "a"\n{"text": "b"}\n{"text": "c"}\n': "jsonl",
    '["a", 1]\n["b", 2]\n': "jsonl",
    '{"text": "a"}': "json",
    '{\n  "text": "a",\n  "b": [1]\n}\n': "json",
    '{"data": [{"text": "a"}], "n": 1}': "json",
    '[{"text": "a"}, {"text": "b"}]': "json",
    '[\n {"text": "a"},\n {"text": "b"}\n]\n': "json",
    '[{"text": "a"}, {"text": "cut o': "json",
    '["Hujan turun.", "Hujan reda."]': "json",
    "[]": "json",
    '{"text": "' + LONG + '"}\n{"text": "b"}\n': "json",
    '["' + LONG[:1000] + '", "' + LONG + '"]': "json",
    "id,text\n1,a\n": "csv",
    "id,text\n": "csv",
    '"id","isi"\n"1","a, b"\n': "csv",
    'judul;isi;tanggal\nA;"Hujan; reda\nlagi";2024\n': "csv",
    "title\tcontent\turl\na\tb\tc\n": "csv",
    "id~konten_berita~link\n1~a~b\n": "csv",
    "no|berita|label\n1|cacat\n2|a|b\n": "csv",
    "id,text\r1,a\r": "csv",
    "id,text\n1," + LONG + "\n": "csv",
    "<!DOCTYPE html>\n<html><body>": "html",
    "  <html lang='id'>": "html",
}


@pytest.mark.parametrize(("text", "expected"), RECORDS.items())
def test_records_are_known_by_their_form(text: str, expected: str) -> None:
    assert format_of(text) == expected


PROSE = [
    "",
    "\n\n",
    "Hujan, angin, dan petir.\nWarga, kata Wartono, mengungsi.\n",
    "[BOGOR] Hujan turun.\nWarga mengungsi.\nSungai meluap.\n",
    '["Hujan turun," kata Wartono.] Warga mengungsi.',
    '["Hujan turun", "Banjir"] dua judul hari ini.\n',
    '["Hujan turun," kata Wartono',
    "{Foto: Sari, Tono} Hujan turun.\n",
    '{"Hujan"} turun, kata Wartono.\n',
    '{"@type": "NewsArticle"}\nBOGOR - Hujan turun.\nWarga mengungsi.\n',
    '{\n"@type": "NewsArticle"\n}\nBOGOR - Hujan turun.\n',
    "[1] Hujan turun.\n[2] Warga mengungsi.\n[3] Sungai meluap.\n",
    "[1, 2]",
    "5",
    '"Hujan turun," kata Wartono.',
    '"Hujan turun"',
    "Berita, Foto\nHujan, kata Wartono.\n",
    "Berita,Foto,Video\nHujan turun, kata Wartono, sejak pagi.\n",
    "Berita | Politik\nHujan turun.\n",
    "Penulis: Sari\tEditor: Tono\nHujan turun.\n",
    "Text,Content panjang sekali yang tidak mungkin nama sebuah kolom tabel\na,b\n",
    "judul,isi\nHujan turun sejak pagi.\nWarga mengungsi.\nSungai meluap.\n",
    "Harga 1,2 juta;3,4 juta\n1,2 juta;3,4 juta\n",
    "< 5 persen warga mengungsi.\n",
    "<p>Hujan turun.</p>\n",
    "text\nHujan turun.\n",
    "{" * 100,
    "[" + LONG,
]


@pytest.mark.parametrize("text", PROSE)
def test_prose_is_no_records(text: str) -> None:
    assert format_of(text) == "text"


@given(st.text(alphabet=' \n,;|\t{}[]":.Aa1', max_size=80))
def test_what_is_said_does_not_depend_on_the_pieces(text: str) -> None:
    format_of(text)


@given(st.lists(st.sampled_from(["Hujan turun", "kata Wartono", "Foto", "2024", "isi", "berita"]), min_size=2))
def test_words_with_commas_are_prose(words: list[str]) -> None:
    assert format_of(", ".join(words) + ".\n" + ", ".join(reversed(words))) == "text"


def test_a_column_that_the_user_named_is_evidence() -> None:
    table = "kode,paragraf\n1,Hujan turun.\n"
    assert (format_of(table), format_of(table, Fields(text="paragraf"))) == ("text", "csv")


def test_no_more_is_looked_at_than_needed() -> None:
    source = Drops(b'{"text": "a"}\n' * LOOK, 14)
    assert format_of_content(source, Fields()) == "jsonl"
    assert len(source.peek(0)) <= 10 * 14


# ---- files

LINES = "".join(json.dumps({"text": text}) + "\n" for text in (DIRTY, "x"))
CLEANED = LINES.replace(json.dumps(DIRTY), json.dumps(CLEAN))


@pytest.mark.parametrize("name", ["a.jl", "a.jsonl.bak", "data", "a.jl.gz"])
def test_an_unknown_suffix_in_place(tmp_path: Path, name: str) -> None:
    path, watch = tmp_path / name, Watcher()
    path.write_text(LINES)
    if name.endswith(".gz"):
        import gzip

        path.write_bytes(gzip.compress(LINES.encode()))
    run([Task(path, path)], settings(), watch=watch)
    data = path.read_bytes()
    assert (gzip.decompress(data) if name.endswith(".gz") else data).decode() == CLEANED
    assert watch.notes == [
        f"{path}: its content is JSON Lines, and is read so; --from text reads it as one article"
    ]


def test_an_unknown_suffix_of_a_text(tmp_path: Path) -> None:
    watch = Watcher()
    (tmp_path / "a.dat").write_text(DIRTY)
    run([Task(tmp_path / "a.dat", tmp_path / "b")], settings(), watch=watch)
    assert ((tmp_path / "b").read_text(), watch.notes) == (CLEAN, [])


def test_the_format_that_was_asked_for_counts(tmp_path: Path) -> None:
    out, _ = clean_file(tmp_path, "a.dat", LINES.encode(), source_format="text")
    assert out == LINES.encode()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "this is a PDF file, which is not read; make text of it first"),
        (b"PK\x03\x04[Content_Types].xml xl/workbook.xml", "this is an Excel workbook (.xlsx), which is not read"),
        (b"PK\x03\x04word/document.xml", "this is a Word document (.docx), which is not read"),
        (b"PK\x03\x04a.txt", "this is a ZIP archive, which is not read; unpack it first"),
        (b"a.txt" + bytes(252) + b"ustar\x0000", "this is a tar archive, which is not read; unpack it first"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "this is an old Office file (.doc, .xls), which is not read"),
        (b"SQLite format 3\x00", "this is an SQLite database, which is not read"),
    ],
)
def test_files_that_are_known_but_not_read(tmp_path: Path, data: bytes, message: str) -> None:
    out, summary = clean_file(tmp_path, "a.dat", data)
    assert out is None
    assert messages(summary)[0][1].startswith(message)


def test_compression_is_known_by_content(tmp_path: Path) -> None:
    import gzip

    path = tmp_path / "a.txt"
    path.write_bytes(gzip.compress(DIRTY.encode()))
    assert clean_in_place(path).changed == 1
    assert gzip.decompress(path.read_bytes()).decode() == CLEAN
