"""Text files, web pages, Parquet, and all formats compressed."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from runs import CLEAN, DIRTY, clean_file, clean_in_place, messages, settings

from newsclean.corpus import compression
from newsclean.corpus.formats import known, named, output_name
from newsclean.corpus.formats.base import Record, Start
from newsclean.corpus.job import Fields, Task, run
from newsclean.corpus.source import open_file


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("opening", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("closing", ["", "\n"])
def test_text_keeps_mark_and_line_ends(tmp_path: Path, newline: str, opening: bytes, closing: str) -> None:
    dirty, clean = (opening + (text + closing).replace("\n", newline).encode() for text in (DIRTY, CLEAN))
    assert clean_file(tmp_path, "a.txt", dirty)[0] == clean
    assert clean_file(tmp_path, "a.txt", clean)[0] == clean


@pytest.mark.parametrize(
    "data", [b"", b"\n\n", b"\x00\x00", b"a\x00b", b"\xef\xbb\xbf", "nbsp\u00a0\u2028".encode()]
)
def test_odd_texts_pass(tmp_path: Path, data: bytes) -> None:
    out, summary = clean_file(tmp_path, "a.txt", data)
    assert out == data
    assert summary.errors == 0


def test_invalid_utf8_in_a_text(tmp_path: Path) -> None:
    out, summary = clean_file(tmp_path, "a.txt", b"abc\xffdef")
    assert out is None
    assert messages(summary) == [
        (None, "not valid UTF-8 at byte 3 (0xff); --encoding NAME reads other encodings (cp1252 is frequent)")
    ]
    out, summary = clean_file(tmp_path, "a.txt", b"abc\xffdef", errors="replace")
    assert out == "abc\ufffddef".encode()
    assert (summary.changed, summary.errors) == (1, 0)


# ---- compression

OPEN: dict[str, Any] = {".gz": gzip, ".bz2": bz2, ".xz": lzma}


def packed(suffix: str, data: bytes) -> bytes:
    if suffix == ".zst":
        return bytes(pytest.importorskip("zstandard").compress(data))
    return bytes(OPEN[suffix].compress(data))


def unpacked(suffix: str, data: bytes) -> bytes:
    if suffix == ".zst":
        zstandard = pytest.importorskip("zstandard")
        return bytes(zstandard.ZstdDecompressor().stream_reader(data, read_across_frames=True).read())
    return bytes(OPEN[suffix].decompress(data))


@pytest.mark.parametrize("suffix", compression.SUFFIXES)
@pytest.mark.parametrize(
    ("name", "shape"), [("a.txt", "%s"), ("a.jsonl", '{"text": "%s"}\n'), ("a.csv", 'id,text\n1,"%s"\n')]
)
def test_compressed_files(tmp_path: Path, suffix: str, name: str, shape: str) -> None:
    escape = (lambda text: text.replace("\n", "\\n")) if name == "a.jsonl" else str
    dirty, clean = (shape.replace("%s", escape(text)).encode() * 2 for text in (DIRTY, CLEAN))
    if name == "a.csv":
        dirty, clean = dirty[len(dirty) // 2 :], clean[len(clean) // 2 :]
    members = packed(suffix, dirty[:20]) + packed(suffix, dirty[20:])
    out, summary = clean_file(tmp_path, name + suffix, members, checkpoint_bytes=30, chunk_bytes=30)
    assert unpacked(suffix, out) == clean
    assert summary.bytes == len(dirty)
    again, _ = clean_file(tmp_path, name + suffix, members, checkpoint_bytes=30, chunk_bytes=30)
    assert again == out, "no time and no name may be in the file"


@pytest.mark.parametrize("suffix", compression.SUFFIXES)
@pytest.mark.parametrize(
    "damage",
    [lambda data: data[:-6], lambda data: b"tidak" + data, lambda data: data[:12] + b"\0\0\0\0" + data[16:]],
)
def test_damaged_files(tmp_path: Path, suffix: str, damage: Any) -> None:
    good = packed(suffix, b"".join(b'{"text": "%d"}\n' % n for n in range(999)))
    out, summary = clean_file(tmp_path, "a.jsonl" + suffix, damage(good), chunk_bytes=100)
    assert out is None
    assert len(summary.problems) == 1
    assert list((tmp_path / "out").glob(".*")) == [] if (tmp_path / "out").exists() else True


@pytest.mark.parametrize("suffix", compression.SUFFIXES)
def test_what_is_not_compressed_says_so(tmp_path: Path, suffix: str) -> None:
    if suffix == ".zst":
        pytest.importorskip("zstandard")
    out, summary = clean_file(tmp_path, "a.txt" + suffix, DIRTY.encode())
    assert out is None
    assert messages(summary)[0][1].startswith("the compressed data is damaged or ")


@pytest.mark.skipif(sys.platform != "linux", reason="needs a limit of memory that holds")
def test_a_bomb_is_unpacked_piece_by_piece(tmp_path: Path) -> None:
    path = tmp_path / "a.zst"
    path.write_bytes(packed(".zst", bytes(1 << 29)))
    program = (
        "import resource, sys; from pathlib import Path; from newsclean.corpus.source import open_file\n"
        "with open_file(Path(sys.argv[1])) as source:\n"
        "    source.read(1)\n"
        "    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "    print(sum(map(len, iter(lambda: source.read(1 << 16), b''))))\n"
        "    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)"
    )
    done = subprocess.run([sys.executable, "-c", program, path], capture_output=True, check=True)
    size, memory = map(int, done.stdout.split())
    assert size == (1 << 29) - 1
    assert memory * 1024 < 64e6


def test_compressing_and_decompressing_on_the_way(tmp_path: Path) -> None:
    out, _ = clean_file(tmp_path, "a.txt.gz", gzip.compress(DIRTY.encode()), out="a.txt")
    assert out == CLEAN.encode()
    out, _ = clean_file(tmp_path, "b.txt", DIRTY.encode(), out="b.txt.xz")
    assert lzma.decompress(out) == CLEAN.encode()


@pytest.mark.parametrize(
    ("module", "name", "message"),
    [
        ("zstandard", "a.txt.zst", "pip install 'newsclean[zstd]'"),
        ("pyarrow", "a.parquet", "pip install 'newsclean[parquet]'"),
        ("trafilatura", "a.html", "pip install 'newsclean[html]'"),
    ],
)
@pytest.mark.parametrize(
    "fault", [None, r"ImportError('libx.so:\n cannot open')", "ModuleNotFoundError('x', name='x')"]
)
@pytest.mark.skipif(sys.version_info >= (3, 14), reason="Zstandard is in the standard library")
def test_a_missing_extra_says_what_to_install(
    tmp_path: Path, module: str, name: str, message: str, fault: str | None
) -> None:
    (tmp_path / name).write_bytes(b"x")
    if fault is not None:  # it is there, and does not work
        (tmp_path / f"{module}.py").write_text(f"raise {fault}")
    program = (
        f"import sys; sys.modules[{module!r}] = None\n"
        if fault is None
        else f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n"
    ) + (
        "from pathlib import Path; from newsclean.corpus.job import run, Settings, Task\n"
        "print(run([Task(Path(sys.argv[1]), Path(sys.argv[1] + '.out'))], Settings()).problems)"
    )
    done = subprocess.run([sys.executable, "-c", program, tmp_path / name], capture_output=True, check=True)
    assert message in done.stdout.decode()
    assert ("does not import (libx.so: cannot open)" in done.stdout.decode()) == ("libx" in str(fault))
    assert "internal" not in done.stdout.decode()


# ---- Parquet


def test_parquet(tmp_path: Path) -> None:
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    table = arrow.table(
        {
            "id": [2**63 - 1, 2, 3, 4, 5],
            "judul": ["a", "b", None, "d", "e"],
            "isi": arrow.array([DIRTY, "bersih", None, DIRTY, ""], arrow.large_string()),
            "tags": [["x"], [], None, ["y", "z"], []],
        }
    ).replace_schema_metadata({"pembuat": "uji"})
    parquet.write_table(table, tmp_path / "a.parquet", row_group_size=2, compression="zstd")
    data = (tmp_path / "a.parquet").read_bytes()
    _, summary = clean_file(tmp_path, "a.parquet", data, removed=tmp_path / "removed")
    file = parquet.ParquetFile(tmp_path / "out" / "a.parquet")
    out = file.read()
    assert out.drop_columns("isi") == table.drop_columns("isi")
    assert out.schema.equals(parquet.read_schema(tmp_path / "a.parquet"), check_metadata=True)
    assert out["isi"].to_pylist() == [CLEAN, "bersih", None, CLEAN, ""]
    assert [file.metadata.row_group(n).num_rows for n in range(file.num_row_groups)] == [2, 2, 1]
    assert file.metadata.row_group(0).column(0).compression == "ZSTD"
    assert (summary.records, summary.changed) == (5, 2)
    assert b'"line": 4, "id": 4' in (tmp_path / "removed").read_bytes()
    clean = tmp_path / "out" / "a.parquet"
    before = clean.stat().st_ino
    assert clean_in_place(clean).changed == 0
    assert clean.stat().st_ino == before


def test_a_field_in_a_struct_of_parquet(tmp_path: Path) -> None:
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    inner = {"isi": arrow.large_string(), "n.m": arrow.int64(), "list": arrow.list_(arrow.string())}
    outer = {"judul": arrow.string(), "a": arrow.struct(inner), "b": arrow.struct({"x": arrow.int8()})}
    rows: list[Any] = [
        {"judul": "x", "a": {"isi": DIRTY, "n.m": 1, "list": ["y"]}, "b": None},
        {"judul": None, "a": None, "b": {"x": 1}},
        None,
        {"judul": "z", "a": {"isi": None, "n.m": None, "list": []}, "b": {"x": None}},
        {"judul": "z", "a": {"isi": DIRTY, "n.m": 2, "list": None}, "b": None},
    ]
    table = arrow.table({"id": range(5), "article": arrow.array(rows, arrow.struct(outer))})
    parquet.write_table(table, tmp_path / "a.parquet", row_group_size=3)
    data = (tmp_path / "a.parquet").read_bytes()
    _, summary = clean_file(tmp_path, "a.parquet", data, fields=Fields(text="article.a.isi", title="article.judul"))
    out = parquet.read_table(tmp_path / "out" / "a.parquet")
    for row in rows:
        if row and row["a"] and row["a"]["isi"]:
            row["a"]["isi"] = CLEAN
    assert out.schema == table.schema
    assert out["article"].to_pylist() == rows
    assert (summary.records, summary.changed) == (5, 2)


@pytest.mark.parametrize(
    ("kind", "dates", "read"),
    [
        ("string", ["17 Mei 2024", None], ["17 Mei 2024", None]),
        ("int64", [1715940000, None], ["1715940000", None]),
        ("date32", [date(2024, 5, 17), None], ["2024-05-17", None]),
        ("timestamp[ns]", [1715940000_123456789, None], ["2024-05-17 10:00:00.123456789", None]),
        ("list", [["17 Mei 2024"], None], [None, None]),
    ],
)
def test_dates_of_parquet(tmp_path: Path, kind: str, dates: list[Any], read: list[str | None]) -> None:
    """Of a time that Python has no object for, too; what cannot be spelled is no date, and no fault."""
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    types = {"list": arrow.list_(arrow.string()), "timestamp[ns]": arrow.timestamp("ns"), "date32": arrow.date32()}
    column = arrow.array(dates, types.get(kind, kind))
    table = arrow.table({"isi": [DIRTY, DIRTY], "media": ["Kabar Contoh", None], "Tanggal": column})
    parquet.write_table(table, tmp_path / "a.parquet")
    form, wanted = named("parquet"), settings(fields=Fields(outlet="media", date=""))
    with open_file(tmp_path / "a.parquet") as source:
        (chunk,) = form.chunks(source, wanted, Start())
    records = [each for each in form.records(chunk, wanted) if isinstance(each, Record)]
    assert [each.date for each in records] == read
    assert [each.outlet for each in records] == ["Kabar Contoh", None]


def test_parquet_without_text(tmp_path: Path) -> None:
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    parquet.write_table(arrow.table({"text": [1]}), tmp_path / "b.parquet")
    out, summary = clean_file(tmp_path, "a.parquet", (tmp_path / "b.parquet").read_bytes())
    assert (out, messages(summary)) == (None, [(None, "the field 'text' holds int64, not text")])
    struct = arrow.table({"a": [{"b": "x"}]})
    parquet.write_table(struct, tmp_path / "b.parquet")
    data = (tmp_path / "b.parquet").read_bytes()
    _, summary = clean_file(tmp_path, "a.parquet", data, fields=Fields(text="a.c"))
    assert messages(summary) == [(None, "no field 'a.c'; the fields are: a, a.b")]
    out, summary = clean_file(tmp_path, "a.parquet", b"bukan parquet")
    assert out is None
    assert messages(summary)[0][1].startswith("not a Parquet file")
    parquet.write_table(arrow.table({"text": arrow.array([], arrow.string())}), tmp_path / "b.parquet")
    out, summary = clean_file(tmp_path, "a.parquet", (tmp_path / "b.parquet").read_bytes())
    assert (parquet.read_table(tmp_path / "out" / "a.parquet").num_rows, summary.errors) == (0, 0)


# ---- HTML

PAGE = """<!doctype html><html lang="id"><head><title>Panen Raya di Sukamulya</title></head>
<body><nav>Beranda</nav>
<article><h1>Panen Raya di Sukamulya</h1>
<p>Warga Desa Sukamulya memanen padi di lahan seluas dua puluh hektare sejak pagi.</p>
<p>ADVERTISEMENT</p>
<p>Kepala desa, Wartono, mengatakan hasil tahun ini lebih baik daripada tahun yang lalu.</p>
<p>Petani berharap harga gabah tetap baik sampai akhir musim panen di seluruh kecamatan itu.</p>
</article></body></html>"""


def test_html_becomes_text(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    out, summary = clean_file(tmp_path, "a.html", PAGE.encode(), out="a.txt")
    text = out.decode()
    assert text.startswith("Panen Raya di Sukamulya\n\nWarga Desa Sukamulya")
    assert "Beranda" not in text
    assert "ADVERTISEMENT" not in text
    assert text.endswith("kecamatan itu.\n")
    assert (summary.records, summary.changed) == (1, 1)


def test_html_in_place_or_without_an_article_is_refused(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    page = tmp_path / "a.html"
    page.write_text(PAGE)
    summary = run([Task(page, page)], settings())
    assert messages(summary) == [(None, "html cannot be cleaned in place: the output is text")]
    assert page.read_text() == PAGE
    out, summary = clean_file(tmp_path, "b.html", b"<html></html>", out="b.txt")
    assert (out, messages(summary)) == (None, [(None, "no article found in the page")])


# ---- names


def test_known_names_and_output_names() -> None:
    names = ["a.txt", "A.TXT", "b.ndjson.gz", "c.json.zst", "d.tsv.xz", "e.parquet", "f.htm", "g.csv.bz2"]
    assert [name for name in names if not known(name)] == []
    assert [name for name in ("a.gz", "a", "txt", ".txt", "a.txt.zip", "a.xlsx") if known(name)] == []
    assert output_name("a.b.html.gz") == "a.b.txt.gz"
    assert output_name("a.jsonl") == "a.jsonl"
    assert output_name("halaman", "html") == "halaman.txt"


def test_an_unknown_suffix_and_a_missing_file(tmp_path: Path) -> None:
    names = ["tidak-ada.txt", "."]
    summary = run(
        [Task(tmp_path / name, tmp_path / f"{name}.out") for name in names], settings(source_format=None)
    )
    assert [message for _, message in messages(summary)] == ["No such file or directory", "is a directory"]
    assert clean_file(tmp_path, "a.dat", DIRTY.encode())[0] == CLEAN.encode()
    assert clean_file(tmp_path, "a.dat", DIRTY.encode(), source_format="text")[0] == CLEAN.encode()


# ---- all of them


@pytest.mark.parametrize("suffix", ["", *compression.SUFFIXES])
@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.json", "a.csv", "a.tsv", "a.parquet"])
def test_cleaning_in_place_twice_changes_nothing_more(tmp_path: Path, name: str, suffix: str) -> None:
    path = tmp_path / (name + suffix)
    line = json.dumps({"text": DIRTY})
    if name == "a.parquet":
        arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
        parquet.write_table(arrow.table({"text": [DIRTY]}), tmp_path / "plain")
    else:
        shapes = {"a.txt": DIRTY, "a.jsonl": line, "a.json": f"[{line}]", "a.csv": f'text\n"{DIRTY}"\n'}
        (tmp_path / "plain").write_text(shapes.get(name, f'text\tn\n"{DIRTY}"\t1\n'))
    data = (tmp_path / "plain").read_bytes()
    path.write_bytes(packed(suffix, data) if suffix else data)
    assert clean_in_place(path).changed == 1
    cleaned = path.read_bytes()
    assert clean_in_place(path).changed == 0
    assert path.read_bytes() == cleaned
