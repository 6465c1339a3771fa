"""`newsclean explain` on records: one of them, a sample, those that lose most, those held back."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from cli_tools import Run, write

DATELINE = "BOGOR, KOMPAS.com - "
STORY = "Warga Desa Sukamaju memanen padi {n} hari lebih awal dari biasanya tahun ini, kata kepala desa.\n"
LINK = "Baca juga: Harga Gabah Naik Jelang Musim Hujan\n"


def article(n: int) -> str:
    """An article that is longer the larger `n` is, with a link in it."""
    return DATELINE + STORY.format(n=n) + LINK + (STORY.format(n="sepuluh") + STORY.format(n="dua")) * (n + 1)


RECORDS = [{"id": f"r{n}", "text": article(n)} for n in range(20)]


def lines(records: list[dict[str, str]]) -> str:
    return "".join(json.dumps(each) + "\n" for each in records)


@pytest.fixture(autouse=True)
def corpus(place: Path) -> None:
    write("k/a.jsonl", lines(RECORDS[:12]))
    write("k/b.jsonl", lines(RECORDS[12:]))


def table(records: list[dict[str, str]]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, ["id", "text"])
    writer.writeheader()
    writer.writerows(records)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "where"),
    [
        ("a.jsonl", "\n" + lines(RECORDS), ["a.jsonl:6"]),
        ("a.jsonl", "\n" + lines(RECORDS), ["a.jsonl", "--record", "5"]),
        ("a.jsonl", lines(RECORDS), ["a.jsonl", "--id", "r4"]),
        ("a.json", json.dumps(RECORDS, indent=1), ["a.json:5"]),
        ("a.csv", table(RECORDS), ["a.csv", "--record", "5"]),
        ("a.csv", table(RECORDS), ["a.csv:34"]),  # a header, and records of 5, 7, 9 and 11 lines each with its CR LF
    ],
)
def test_one_record(run: Run, name: str, content: str, where: list[str]) -> None:
    write(name, content)
    done = run("explain", *where)
    assert done.code == 0, done.err
    assert "memanen padi 4 hari lebih awal" in done.out
    assert "⟦related: Baca juga: Harga Gabah Naik Jelang Musim Hujan⟧" in done.out


def test_parquet_and_a_web_page(run: Run) -> None:
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    parquet.write_table(arrow.Table.from_pylist(RECORDS), "a.parquet")
    assert "memanen padi 6 hari" in run("explain", "a.parquet:7").out
    pytest.importorskip("trafilatura")
    paragraphs = "".join(f"<p>{line}</p>" for line in article(3).splitlines())
    write("a.html", f"<html><body><article>{paragraphs}</article></body></html>")
    assert "⟦related: " in run("explain", "a.html").out


def test_the_first_of_several_is_shown_with_a_note(run: Run) -> None:
    for paths in (["k/a.jsonl"], ["k"], ["k/a.jsonl", "k/b.jsonl"]):
        done = run("explain", *paths)
        assert "memanen padi 0 hari" in done.out
        assert "note: k/a.jsonl:1 (id r0) is the first" in done.err
    write("one.jsonl", lines(RECORDS[:1]))
    assert run("explain", "one.jsonl").err == ""
    assert "memanen padi 15 hari" in run("explain", "k", "--id", "r15").out


def test_a_file_whose_name_ends_like_a_line(run: Run) -> None:
    write("a.txt:3", article(9))
    assert "memanen padi 9 hari" in run("explain", "a.txt:3").out


def headings(text: str) -> list[str]:
    return re.findall(r"^\S+:\d+ \(id r\d+\).*$", text, re.MULTILINE)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_sample_is_the_same_for_any_order_and_jobs(run: Run, jobs: str) -> None:
    first = run("explain", "k", "--sample", "6", "--seed", "3", "-j", jobs)
    again = run("explain", "k/b.jsonl", "k/a.jsonl", "--sample", "6", "--seed", "3", "-j", jobs)
    assert first.out == again.out
    assert len(headings(first.out)) == 6
    assert "newsclean: 6 of 40 removals, of 20 articles in all\n" in first.err
    assert headings(run("explain", "k", "--sample", "3", "--seed", "3").out) == headings(first.out)[:3]
    assert headings(run("explain", "k", "--sample", "6", "--seed", "4").out) != headings(first.out)


def test_every_removal_can_be_in_a_sample(run: Run) -> None:
    samples = [run("explain", "k", "--sample", "9", "--seed", str(seed), "-q").out for seed in range(30)]
    assert len({line for sample in samples for line in headings(sample)}) == 40


def test_what_a_corpus_has_twice_is_shown_once(run: Run) -> None:
    write("k/c.jsonl", lines(RECORDS[12:]))
    done = run("explain", "k", "--sample", "99")
    assert len(headings(done.out)) == 40
    assert "k/c.jsonl" not in done.out


@pytest.mark.parametrize(("option", "value"), [("--kind", "related"), ("--filter", "related-links")])
def test_a_sample_of_a_kind(run: Run, option: str, value: str) -> None:
    done = run("explain", "k", "--sample", "99", option, value)
    assert len(headings(done.out)) == 20
    assert all(line.endswith(": related, related-links") for line in headings(done.out))
    assert done.out.endswith("after it.\n") and "related (related-links, 20x): " in done.out


def test_most_shows_the_largest_share_first(run: Run) -> None:
    out = run("explain", "k", "--most", "-n", "3").out
    assert [line.split(":")[1] for line in headings(out)] == ["1 (id r0)", "2 (id r1)", "3 (id r2)"]
    assert re.search(r"^k/a.jsonl:1 \(id r0\): \d\d% removed$", out, re.MULTILINE)


def test_warnings_shows_those_held_back(run: Run) -> None:
    write("k/c.jsonl", lines([{"id": "r99", "text": "ADVERTISEMENT\n" * 9 + "Hujan.\n"}]))
    out = run("explain", "k", "--warnings").out
    assert headings(out) == ["k/c.jsonl:1 (id r99)"]
    assert "\nwarning: kept: the filters would have removed nearly the whole text\n" in out
    assert run("explain", "k/a.jsonl", "--warnings").out == "No article was held back.\n"


def test_a_bad_record_is_told_and_the_others_are_sampled(run: Run) -> None:
    write("k/c.jsonl", '{"text": 1}\n' + lines(RECORDS[:1]))
    done = run("explain", "k", "--sample", "1")
    assert (done.code, len(headings(done.out))) == (2, 1)
    assert "error: k/c.jsonl:1: the field 'text' holds a number, not a text\n" in done.err


@pytest.mark.parametrize("which", [["--record", "1"], ["--sample", "9"]])
def test_rules_of_an_outlet_that_a_field_names(run: Run, which: list[str]) -> None:
    """What is shown is what cleaning removes of the record."""
    write("rules.toml", '[[phrase]]\noutlet = "Kabar Contoh"\nkind = "promo"\npattern = "lantai dua ruang redaksi"\n')
    write("a.jsonl", lines([{"id": "r1", "media": "Kabar Contoh", "text": article(1) + "Lantai dua ruang redaksi\n"}]))
    rules = ["explain", "a.jsonl", *which, "--rules", "rules.toml"]
    assert "⟦promo: Lantai dua ruang redaksi⟧" in run(*rules, "--outlet-field", "media").out
    assert "⟦promo" not in run(*rules).out


def test_of_a_directory_only_articles_count(run: Run) -> None:
    write("k/stopwords.txt", "yang\nADVERTISEMENT\ndan\n")
    assert "ADVERTISEMENT" not in run("explain", "k", "--sample", "99").out
    assert "stopwords" in run("explain", "k/stopwords.txt", "--sample", "99", "--kind", "ad").out


EVIL = "Hujan \x1b[31mturun\x07 <b>di</b> [red]kota</del></style><script>alert(1)</script> &amp; \ufffe\u202eitu.\n"


def test_a_page_and_a_picture_show_text_as_text(run: Run) -> None:
    write("evil.txt", EVIL + "Baca juga: \x1b]0;x\x07 </p><img src=x onerror=alert(1)> Banjir\n")
    done = run("explain", "evil.txt", "--html", "a.html", "--svg", "a.svg")
    assert (done.code, done.out) == (0, "")
    page, picture = Path("a.html").read_text(), Path("a.svg").read_text()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page and "&amp;amp; \\ufffe\\u202eitu." in page
    assert not re.search(r"<(?:script|img|b>di)", page + picture)
    assert not {"\x1b", "\x07", "\u202e", "\ufffe"} & set(page + picture)
    root = ElementTree.fromstring(picture)
    shown = "".join(root.itertext()).replace("\xa0", " ")
    assert "<script>alert(1)</script>" in shown and "⟦related: Baca juga: ␛]0;x␇" in shown


def test_a_page_and_a_picture_fetch_nothing(run: Run) -> None:
    run("explain", "k/a.jsonl:1", "--html", "a.html", "--svg", "a.svg")
    for name in ("a.html", "a.svg"):
        text = Path(name).read_text().replace('xmlns="http://www.w3.org/2000/svg"', "")
        assert not re.search(r"https?:|@import|\b(?:src|href)=|url\([^#]", text)


def test_a_sample_as_a_page_on_standard_output(run: Run) -> None:
    out = run("explain", "k", "--sample", "2", "--html", "-", "-q").out
    assert out.startswith("<!doctype html>\n") and out.count("<h2>") == 2
