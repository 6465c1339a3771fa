"""CSV and TSV: the dialect and every cell that was not cleaned stay."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from runs import CLEAN, DIRTY, clean_file, messages

from newsclean.corpus.formats.cells import cell_like

NEWS_WATCH = "title,publish_date,author,content,keyword,category,source,link"

# Each file has the dirty text where %s stands.
FILES = {
    "plain": 'id,text\n1,"%s"\n2,biasa\n',
    "CRLF": 'id,text\r\n1,"%s"\r\n\r\n2,"dua\r\nbaris"\r\n',
    "CR": 'id,text\r1,"%s"\r2,b\r',
    "CR in a cell": 'id,text,x\r\n1,"%s",a\rb\r\n\r2,c,\r\n',
    "BOM": '\ufeffid;text\n1;"%s"\n',
    "tab": 'id\ttext\n1\t"%s"\t\n'.replace('"\t\n', '"\n'),
    "pipe": 'id|text\n"1"|"%s"\n',
    "tilde": 'id~konten_berita~a,b\n1~"%s"~x,y;z\n',
    "semicolon": 'id;isiberita;a,b\r\n1;"%s";x,y\r\n',
    "no end": 'id,text\n1,"%s"',
    "all quoted": '"id","text","x"\n"1","%s","a ""b"" c"\n"2","","1.10"\n',
    "last": NEWS_WATCH + '\nPanen,2024-01-01,Sari,"%s",padi,ekonomi,koran.example,https://koran.example/1\n',
    "quotes": 'id,text\n5" pipa,"%s"\n"a"b,c\n',
    "empty cells": 'text,a,b,c\n"%s",,,\n,,,\n',
    "quoted header": '"isi, lengkap",content\nx,"%s"\n',
    "header over lines": '"a\nb",content\nx,"%s"\n',
}


@pytest.mark.parametrize("chunk_bytes", [1, 30, 1 << 20])
@pytest.mark.parametrize("file", FILES.values(), ids=FILES)
def test_only_the_text_changes(tmp_path: Path, file: str, chunk_bytes: int) -> None:
    dirty, clean = (file.replace("%s", text).encode() for text in (DIRTY, CLEAN))
    out, summary = clean_file(tmp_path, "a.csv", dirty, chunk_bytes=chunk_bytes)
    assert out == clean
    assert (summary.changed, summary.errors) == (1, 0)
    assert clean_file(tmp_path, "a.csv", clean, chunk_bytes=chunk_bytes)[0] == clean


def test_quotes_in_a_cleaned_cell_are_doubled(tmp_path: Path) -> None:
    rows = [["judul", "isi"], ['Kata "Siti"', f'"Baik," kata Siti.\nADVERTISEMENT\n{CLEAN}']]
    stream = io.StringIO()
    csv.writer(stream).writerows(rows)
    out, _ = clean_file(tmp_path, "a.csv", stream.getvalue().encode())
    cleaned = list(csv.reader(io.StringIO(out.decode(), newline="")))
    assert cleaned == [rows[0], [rows[1][0], f'"Baik," kata Siti.\n{CLEAN}']]


def test_a_cell_that_only_begins_with_a_quote_is_not_quoted(tmp_path: Path) -> None:
    data = b'id\ttext\n1\t"Baik," kata Siti. ADVERTISEMENT Lalu ia pulang ke rumahnya.\n'
    out, summary = clean_file(tmp_path, "a.tsv", data)
    assert out in (data, data.replace(b" ADVERTISEMENT", b""))
    assert summary.errors == 0


@pytest.mark.parametrize(
    ("value", "original", "written"),
    [
        (b"a", b"x", b"a"),
        (b"a", b'"x"', b'"a"'),
        (b'a "b"', b'"x"', b'"a ""b"""'),
        (b'a "b"', b'x "b"', b'a "b"'),
        (b"a,b", b"x", b'"a,b"'),
        (b"a\nb", b"x", b'"a\nb"'),
        (b'"a" b', b'x "a" b', b'"""a"" b"'),
        (b'"a" b', b'"a" b c', b'"a" b'),
        (b"", b'"x"', b'""'),
    ],
)
def test_a_new_cell_has_the_style_of_the_old_one(value: bytes, original: bytes, written: bytes) -> None:
    assert cell_like(value, original, b",") == written


@pytest.mark.parametrize(
    ("rows", "problems", "file"),
    [
        ("1,a,b\n", [(2, "the row has 3 fields, the header has 2")], "a.csv"),
        ("1\n", [(2, "the row has 1 fields, the header has 2")], "a.csv"),
        ("1,x\n2,y\udcff\n3,z\n", [(3, "not valid UTF-8 at byte 3 (0xff)")], "a.csv"),
        ('1,"a\n2,b "c"\n3,d\n', [(2, "quotes open a field, but do not enclose all of it")], "a.csv"),
        ('1,"a\nb"\n2,"c\n3,d\n', [(4, "a quoted field does not end")], "a.csv"),
    ],
)
def test_bad_rows_are_reported_and_passed_on(
    tmp_path: Path, rows: str, problems: list[tuple[int, str]], file: str
) -> None:
    data = ("id,text\n" + rows).encode("utf-8", "surrogateescape")
    out, summary = clean_file(tmp_path, file, data)
    assert out == data
    assert [
        (line, text[: len(start)])
        for (line, text), (_, start) in zip(messages(summary), problems, strict=True)
    ] == (problems)


def test_a_bad_row_goes_to_the_rejects(tmp_path: Path) -> None:
    out, summary = clean_file(tmp_path, "a.csv", b"id,text\r\n1,a\r\n2\r\n3,b\r\n", rejects=tmp_path / "bad")
    assert out == b"id,text\r\n1,a\r\n3,b\r\n"
    assert (tmp_path / "bad").read_bytes() == b"2\n"
    assert summary.errors == 1


def test_errors_replace(tmp_path: Path) -> None:
    out, summary = clean_file(tmp_path, "a.csv", b"text,n\nada\xff,\xfe\nok,1\n", errors="replace")
    assert out == "text,n\nada\ufffd,\ufffd\nok,1\n".encode()
    assert (summary.changed, summary.errors) == (1, 0)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\xef\xbb\xbf", "the file is empty: a header is needed"),
        (b"a,b\n1,2\n", "no field holds the text (say which with --text-field); the fields are: a, b"),
        (b"text,Isi\n1,2\n", "several fields could hold the text: text, Isi"),
    ],
)
def test_files_without_a_text_are_refused(tmp_path: Path, data: bytes, message: str) -> None:
    out, summary = clean_file(tmp_path, "a.csv", data)
    assert out is None
    assert messages(summary)[0][1].startswith(message)


def test_a_quoted_field_over_many_chunks(tmp_path: Path) -> None:
    body = "\n".join(f"Baris {n} tentang panen." for n in range(3000))
    data = f'id,text\n1,"{body}\nADVERTISEMENT\nakhir"\n2,b\n'.encode()
    out, summary = clean_file(tmp_path, "a.csv", data, chunk_bytes=100)
    assert out == data.replace(b"ADVERTISEMENT\n", b"")
    assert summary.records == 2
