"""One article through the command: formats, selection, encodings, where it goes."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path

import pytest
from cli_tools import ARTICLE, CLEAN, Run, write

TITLE, _, STORY = CLEAN.partition("\n\n")


@pytest.mark.parametrize("arguments", [(), ("-",), ("--to", "text"), ("--from", "text")])
def test_standard_input(run: Run, arguments: tuple[str, ...]) -> None:
    assert run(*arguments, stdin=ARTICLE).out == CLEAN


@pytest.mark.parametrize("name", ["a.txt", "artikel", "a.dat"])
def test_a_file(run: Run, name: str) -> None:
    write(name)
    done = run(name)
    assert (done.code, done.out, done.err) == (0, CLEAN, "")


def test_a_compressed_file(run: Run) -> None:
    write("a.txt.gz", gzip.compress(ARTICLE.encode()))
    assert run("a.txt.gz").out == CLEAN


def test_a_damaged_compressed_file(run: Run) -> None:
    write("a.txt.gz", gzip.compress(ARTICLE.encode())[:-12])
    done = run("a.txt.gz")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("newsclean: error: a.txt.gz: ")


@pytest.mark.parametrize("arguments", [("--json",), ("--to", "json"), ("--json", "--to", "json")])
def test_json(run: Run, arguments: tuple[str, ...]) -> None:
    done = run(*arguments, stdin=ARTICLE)
    data = json.loads(done.out)
    assert (data["title"], data["text"]) == (TITLE, STORY.rstrip())
    assert data["dateline"] == {"place": "BOGOR", "outlet": "KOMPAS.com"}
    for removal in data["removed"]:
        assert ARTICLE[removal["start"] : removal["end"]] == removal["text"]
    assert done.out.startswith('{\n  "title"')
    assert done.out.endswith("}\n")


def test_jsonl_is_the_object_in_one_line(run: Run) -> None:
    done = run("--to", "jsonl", stdin=ARTICLE)
    assert done.out.count("\n") == 1
    assert json.loads(done.out) == json.loads(run("--json", stdin=ARTICLE).out)


def test_json_is_not_escaped(run: Run) -> None:
    assert "“Kami”" in run("--json", stdin="“Kami” menunggu hujan.\n").out


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        ("", ""),
        ("\n\n", ""),
        ("Hujan turun sejak pagi.", "Hujan turun sejak pagi.\n"),
        ("Hujan turun sejak pagi.\n\n\n", "Hujan turun sejak pagi.\n"),
        (
            "Hujan turun.\r\nBaca juga: Banjir di Bekasi\r\nWarga mengungsi.\r\n",
            "Hujan turun.\r\nWarga mengungsi.\r\n",
        ),
        ("Hujan\0 turun.\n", "Hujan\0 turun.\n"),
        ("\ufeffHujan turun.\n", "\ufeffHujan turun.\n"),
    ],
)
def test_odd_texts(run: Run, article: str, expected: str) -> None:
    assert run(stdin=article.encode()).out.encode() == expected.encode()


def test_the_output_goes_in_again_unchanged(run: Run) -> None:
    assert run(stdin=CLEAN).out == CLEAN


@pytest.mark.parametrize(
    "arguments",
    [
        ("--select", "related"),
        ("--ignore", "ad,dateline"),
        ("--ignore", "ad", "--ignore", "dateline"),
        ("--select", "related, ad", "--ignore", "ad"),
    ],
)
def test_selection(run: Run, arguments: tuple[str, ...]) -> None:
    out = run(*arguments, stdin=ARTICLE).out
    assert ("Baca juga" in out, "ADVERTISEMENT" in out, "KOMPAS.com" in out) == (False, True, True)


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_unknown_name(run: Run, option: str) -> None:
    done = run(option, "relatd", stdin=ARTICLE)
    assert (done.code, done.out) == (2, "")
    assert "'relatd'; did you mean 'related'?" in done.err


@pytest.mark.skipif(not os.path.exists("/proc/self/mem"), reason="needs a file that can be opened, but not read")
def test_a_file_that_cannot_be_read(run: Run) -> None:
    done = run("/proc/self/mem")
    assert (done.code, done.out, done.err) == (2, "", "newsclean: error: /proc/self/mem: Input/output error\n")


@pytest.mark.parametrize(("name", "arguments"), [("-", ()), ("a.txt", ("a.txt",))])
def test_invalid_utf8_is_named_with_its_place(run: Run, name: str, arguments: tuple[str, ...]) -> None:
    write("a.txt", b"Hujan \xe9\n")
    done = run(*arguments, stdin=b"Hujan \xe9\n")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"newsclean: error: {name}: not valid UTF-8 at byte 6 (0xe9)")


def test_invalid_utf8_replaced(run: Run) -> None:
    done = run("--errors", "replace", stdin=b"Hujan \xe9 turun.\n")
    assert (done.code, done.out) == (0, "Hujan \ufffd turun.\n")


def test_output_file(run: Run, place: Path) -> None:
    write("a.txt")
    done = run("a.txt", "-o", "b.txt")
    assert (done.code, done.out, done.err) == (0, "", "")
    assert Path("b.txt").read_text() == CLEAN
    assert sorted(path.name for path in place.iterdir()) == ["a.txt", "b.txt"]


def test_output_of_standard_input(run: Run) -> None:
    run("-o", "b.json", "--json", stdin=ARTICLE)
    assert json.loads(Path("b.json").read_text())["title"] == TITLE


def test_output_follows_a_link_and_keeps_the_mode(run: Run) -> None:
    target = write("real.txt", "lama\n")
    target.chmod(0o640)
    Path("link.txt").symlink_to("real.txt")
    run("-o", "link.txt", stdin=ARTICLE)
    assert Path("link.txt").is_symlink()
    assert (target.read_text(), target.stat().st_mode & 0o777) == (CLEAN, 0o640)


def test_a_failed_output_leaves_what_was_there(run: Run, place: Path) -> None:
    write("b.txt", "lama\n")
    assert run("-o", "b.txt", stdin=b"\xff").code == 2
    assert Path("b.txt").read_text() == "lama\n"
    assert [path.name for path in place.iterdir()] == ["b.txt"]


def test_the_input_is_not_overwritten_by_accident(run: Run) -> None:
    write("a.txt")
    done = run("a.txt", "-o", "./a.txt")
    assert done.code == 2
    assert "--in-place" in done.err
    assert Path("a.txt").read_text() == ARTICLE


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("missing.txt",), "missing.txt: No such file or directory"),
        (("a.txt", "--report", "."), ". is a directory"),
        (("-o", "a.txt/b.txt"), "a.txt/b.txt: "),
    ],
)
def test_unusable_files(run: Run, arguments: tuple[str, ...], message: str) -> None:
    write("a.txt")
    done = run(*arguments, stdin=ARTICLE)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"newsclean: error: {message}")


def test_check_and_diff(run: Run) -> None:
    done = run("--check", "--diff", stdin=ARTICLE)
    assert (done.code, done.err) == (1, "would change: -\n")
    assert done.out.startswith("--- -\n+++ -\n@@")
    assert "-ADVERTISEMENT\n" in done.out
    assert run("--diff", stdin=ARTICLE).code == 0
    clean = run("--check", "--diff", stdin=CLEAN)
    assert (clean.code, clean.out, clean.err) == (0, "", "")


def test_what_was_removed_and_the_report_as_files(run: Run) -> None:
    done = run("--removed", "r.jsonl", "--report", "r.json", stdin=ARTICLE)
    assert (done.code, done.out) == (0, CLEAN)
    removed = [json.loads(line) for line in Path("r.jsonl").read_text().splitlines()]
    assert {"related", "ad", "dateline"} <= {removal["kind"] for removal in removed}
    report = json.loads(Path("r.json").read_text())
    assert (report["records"], report["changed"], report["errors"]) == (1, 1, 0)


# ---- what the input is


RECORDS = {
    "JSON Lines": '{"text": "Hujan turun.\\nADVERTISEMENT\\nSore."}\n{"text": "x"}\n',
    "JSON": '{"data": [{"text": "Hujan turun.\\nADVERTISEMENT\\nSore."}]}\n',
    "CSV": 'id,text\n1,"Hujan turun.\nADVERTISEMENT\nSore."\n',
}


@pytest.mark.parametrize(("label", "records"), RECORDS.items())
def test_records_that_are_piped_are_read_as_records(run: Run, label: str, records: str) -> None:
    clean = records.replace("ADVERTISEMENT\\n", "").replace("ADVERTISEMENT\n", "")
    note = f"newsclean: note: -: its content is {label}, and is read so; --from text reads it as one article\n"
    for data in (records.encode(), gzip.compress(records.encode()), b"\xff\xfe" + records.encode("utf-16-le")):
        done = run(stdin=data)
        assert (done.code, done.out, done.err) == (0, clean, note)
    assert run("-q", stdin=records).err == ""
    write("berita.jl", records)
    assert run("berita.jl").out == clean
    run("berita.jl", "-o", "b.jl")
    assert Path("b.jl").read_text() == clean
    assert run("--from", "text", stdin=RECORDS["JSON"]).out.startswith('{"data"')


def test_records_cannot_go_to_json(run: Run) -> None:
    done = run("--json", stdin=RECORDS["JSON Lines"])
    assert done.code == 2
    assert "--to json is for one article; records stay jsonl, or go --to jsonl" in done.err


@pytest.mark.parametrize("name", ["-", "a.txt"])
def test_an_encoding(run: Run, name: str) -> None:
    raw = "Kafé turun.\nADVERTISEMENT\n“Sore.”\n".encode("cp1252")
    write("a.txt", raw)
    assert run("--encoding", "cp1252", name, stdin=raw).out == "Kafé turun.\n“Sore.”\n"
    assert "--encoding NAME reads other encodings" in run(name, stdin=raw).err
    write("newsclean.toml", 'encoding = "cp1252"')
    assert run(name, stdin=raw).out == "Kafé turun.\n“Sore.”\n"
    assert "Kafé" in run("explain", name, stdin=raw).out
    assert run("--in-place", "a.txt").code == 0
    assert Path("a.txt").read_bytes() == raw.replace(b"ADVERTISEMENT\n", b"")


def test_an_encoding_that_nobody_knows(run: Run) -> None:
    done = run("--encoding", "klingon", stdin="x")
    assert done.code == 2
    assert "no encoding of text is called 'klingon'" in done.err
    write("newsclean.toml", 'encoding = "klingon"')
    done = run(stdin="x")
    assert done.code == 2
    assert "newsclean.toml: no encoding of text is called 'klingon'" in done.err


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.xlsx", b"PK\x03\x04xl/workbook.xml", "this is an Excel workbook (.xlsx), which is not read"),
        ("a.txt", b"%PDF-1.4", "this is a PDF file, which is not read"),
        ("a.txt.gz", b"Hujan turun.", "the compressed data is damaged or something else"),
        ("a.jsonl.gz", gzip.compress(b'{"text": "x"}', mtime=0)[:-9], "the compressed data is damaged or cut off"),
        ("a.txt.zst", b"Hujan turun.", "the compressed data is damaged"),
    ],
)
def test_files_that_cannot_be_read(run: Run, name: str, content: bytes, message: str) -> None:
    if name.endswith(".zst"):
        pytest.importorskip("zstandard")
    write(name, content)
    for arguments in ((name,), ("explain", name), ("--check", name)):
        if "jsonl" not in name or arguments[0] != "explain":
            done = run(*arguments)
            assert done.code == 2
            assert f"newsclean: error: {name}: {message}" in done.err


PARAGRAPHS = (
    "Jembatan gantung di Desa Cikalong dibuka kembali setelah enam bulan diperbaiki warga bersama-sama.",
    "ADVERTISEMENT",
    "Bupati Hendra Kusnadi berjanji menambah lampu jalan di kedua ujung jembatan sebelum musim hujan.",
)
TITLE_OF_PAGE = "Jembatan Cikalong Dibuka Kembali"
PAGE = f"<html><head><title>{TITLE_OF_PAGE}</title></head><body><article><h1>{TITLE_OF_PAGE}</h1>" + "".join(
    f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS
)
PAGE_TEXT = f"{PARAGRAPHS[0]}\n{PARAGRAPHS[2]}"


def test_a_page_is_one_article(run: Run) -> None:
    pytest.importorskip("trafilatura")
    write("a.html", PAGE)
    text = f"{TITLE_OF_PAGE}\n\n{PAGE_TEXT}\n"
    assert run("a.html").out == run(stdin=PAGE).out == run("--select", "ad", "a.html").out == text
    data = json.loads(run("--json", "a.html").out)
    assert (data["title"], data["text"]) == (TITLE_OF_PAGE, PAGE_TEXT)
    assert [removal["kind"] for removal in data["removed"]] == ["ad"]
    assert "⟦ad: ADVERTISEMENT⟧" in run("explain", "a.html").out
    run("a.html", "-o", "a.txt")
    run("a.html", "-o", "out/")
    assert Path("a.txt").read_text() == Path("out/a.txt").read_text() == text
    assert run("a.html", "--json", "-o", "a.json").code == 0
    assert json.loads(Path("a.json").read_text()) == data


def test_a_long_value_is_not_shown_whole(run: Run) -> None:
    for arguments in (("--select", "x" * 100_000), ("--encoding", "x" * 100_000), ("--text-field", "x" * 100_000)):
        done = run(*arguments, "--from", "jsonl", stdin='{"text": "x"}\n')
        assert done.code == 2
        assert len(done.err) < 1000
