"""Diffs of texts that `patch` understands, and what would change in records."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs import CLEAN, DIRTY, Watcher, settings

from newsclean import Cleaner, Cleaning
from newsclean.corpus.diff import changes, kept_lines, unified
from newsclean.corpus.job import Task, run


def diff_of(name: str, before: bytes, after: bytes) -> str:
    """A diff in which all may have changed."""
    return unified(name, before, after, changes(before, after))


def test_a_diff() -> None:
    assert diff_of("berita/a.txt", b"a\nADVERTISEMENT\nb\n", b"a\nb\n") == (
        "--- a/berita/a.txt\n+++ b/berita/a.txt\n@@ -1,3 +1,2 @@\n a\n-ADVERTISEMENT\n b\n"
    )
    assert diff_of("-", b"a", b"") == "--- -\n+++ -\n@@ -1 +0,0 @@\n-a\n\\ No newline at end of file\n"
    assert diff_of("a", b"a\n", b"a\n") == ""


@pytest.mark.parametrize(
    ("name", "header"),
    [
        ("a.txt", "a/a.txt"),
        ("/d/a.txt", "a/d/a.txt"),
        ("dua kata.txt", "a/dua kata.txt\t"),
        ("a\n+++ b.txt", '"a/a\\n+++ b.txt"'),
        ('"a"\t\x1b.txt', '"a/\\"a\\"\\t\\033.txt"'),
        ('"a".txt', 'a/"a".txt'),
        ("a\udcff.txt", '"a/a\\377.txt"'),
        ("berita_é.txt", "a/berita_é.txt"),
    ],
)
def test_names_in_the_header_stay_in_their_line(name: str, header: str) -> None:
    new = header.replace("a/", "b/", 1)
    assert diff_of(name, b"a\n", b"b\n").splitlines()[:2] == [f"--- {header}", f"+++ {new}"]


def cleaned(text: str) -> Cleaning:
    return next(Cleaner(select=["ad", "related"]).clean_all([text]))


LINES = st.lists(
    st.sampled_from(["", "Hujan.", "Warga pulang.", "ADVERTISEMENT", "Hujan. ADVERTISEMENT", "Baca juga: Banjir"]),
    max_size=20,
)


@given(LINES, st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_every_line_of_a_diff_is_right(lines: list[str], end: str) -> None:
    """The lines with a blank or a minus are the old text, those with a blank or a plus the new one."""
    cleaning = cleaned(end.join(lines))
    before, after = cleaning.raw.encode(), cleaning.text.encode()
    diff = unified("a", before, after, changes(before, after, kept_lines(cleaning)))
    assert bool(diff) == (before != after)
    assert applied(before, diff) == after


def applied(before: bytes, diff: str) -> bytes:
    """What `patch` makes of it."""
    old, new, position = before.decode().split("\n"), [], 0
    for line in diff.replace("\n\\ No newline at end of file", "").split("\n")[2:-1]:
        if line.startswith("@@"):
            first = line.split()[1][1:].split(",")
            start = int(first[0]) - (first[1:] != ["0"])
            new += old[position:start]
            position = start
        elif line[0] in " -":
            assert old[position] == line[1:]
            position += 1
        if line[0] in " +":
            new.append(line[1:])
    return "\n".join(new + old[position:]).encode()


def test_what_is_kept_is_not_shown_as_changed() -> None:
    text = "\n".join(f"Hari ke-{day} hujan.{' ADVERTISEMENT' * (day % 50 == 0)}" for day in range(200))
    cleaning = cleaned("ADVERTISEMENT\n" + text + "\nADVERTISEMENT\n")
    assert len(kept_lines(cleaning)) == 196 + 1  # with the empty one behind the last line end


@pytest.mark.skipif(not shutil.which("patch"), reason="needs patch")
@pytest.mark.parametrize(
    "text", [DIRTY, DIRTY.replace("\n", "\r\n") + "\r\n", "\ufeff" + DIRTY, DIRTY.replace("\n", " ")]
)
def test_patch_makes_the_same_of_it(tmp_path: Path, text: str) -> None:
    source, target = tmp_path / "a.txt", tmp_path / "out" / "a.txt"
    source.write_bytes(text.encode())
    watch = Watcher()
    summary = run([Task(source, None)], settings(diff=True), watch=watch)
    assert summary.changed > 0
    run([Task(source, target)], settings())
    assert source.read_bytes() == text.encode()
    diff = "".join(watch.diffs).encode()
    assert diff.count(b"--- a/") == 1
    subprocess.run(["patch", "--binary", "-s", source], input=diff, check=True)
    assert source.read_bytes() == target.read_bytes()


@pytest.mark.skipif(not shutil.which("patch"), reason="needs patch")
@pytest.mark.parametrize("name", ["a b.txt", " a.txt", 'a\nb "x".txt', "a\tb.txt", "a\udcff.txt", "berita é.txt"])
def test_patch_finds_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).write_text(DIRTY)
    watch = Watcher()
    run([Task(Path(name), None)], settings(diff=True), watch=watch)
    subprocess.run(["patch", "-s", "-p1"], input="".join(watch.diffs).encode(), check=True)
    assert Path(name).read_text() == CLEAN


ROWS = [{"id": 7, "n": 1, "isi": "x"}, {"id": 8, "n": 2, "isi": DIRTY}]


def parquet_of(rows: list[dict[str, Any]]) -> bytes:
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    out = io.BytesIO()
    parquet.write_table(arrow.Table.from_pylist(rows), out)
    return out.getvalue()


FILES = {
    "a.jsonl": (lambda: "".join(json.dumps(row) + "\n" for row in ROWS).encode(), 2),
    "a.json": (lambda: json.dumps(ROWS, indent=2).encode(), 2),
    "a.csv": (f'id,n,isi\n7,1,x\n8,2,"{DIRTY}"\n'.encode, 3),
    "a.parquet": (lambda: parquet_of(ROWS), 2),
}


@pytest.mark.parametrize("name", FILES)
def test_of_a_record_the_field_that_changes_is_shown(tmp_path: Path, name: str) -> None:
    make, line = FILES[name]
    source = tmp_path / name
    source.write_bytes(make())
    watch = Watcher()
    run([Task(source, None)], settings(diff=True, add=("place",)), watch=watch)
    assert watch.diffs == []
    assert [str(shown.place) for shown in watch.shows][1] == f"{source}:{line} (id 8)"
    assert {shown.field for shown in watch.shows} == {"isi"}
    (hunk,) = watch.shows[1].hunks
    assert [(each.text, each.removal is not None) for each in hunk] == [
        ("Warga Desa Sukamulya memanen padi.\n", False), ("ADVERTISEMENT", True),
        ("\nPanen berlangsung hingga sore.", False),
    ]
    assert watch.shows[0].hunks == [] and watch.shows[0].added == {"newsclean_place": None}


def test_a_text_word_by_word(tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    source.write_text(DIRTY.replace("\n", " ") + " Hari ini cerah." * 50 + " ADVERTISEMENT Selesai.")
    watch = Watcher()
    run([Task(source, None)], settings(diff=True, words=True), watch=watch)
    (shown,) = watch.shows
    assert (watch.diffs, str(shown.place), shown.field, len(shown.hunks)) == ([], str(source), "", 2)
    assert sum(len(each.text) for hunk in shown.hunks for each in hunk) < 800


def test_bytes_that_are_replaced_are_told(tmp_path: Path) -> None:
    source = tmp_path / "a.jsonl"
    source.write_bytes(b'{"text": "a\xff"}\n')
    watch = Watcher()
    run([Task(source, None)], settings(diff=True, errors="replace"), watch=watch)
    assert watch.shows[0].notes == ["invalid bytes become U+FFFD"]


def test_an_html_diff_shows_the_text_of_the_article(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    paragraphs = (f"<p>Warga desa memanen padi di lahan nomor {n} sejak pagi.</p>" for n in range(9))
    body = "".join(paragraphs)
    path = tmp_path / "a.html"
    path.write_text(f"<html><body><article>{body}</article></body></html>")
    watch = Watcher()
    summary = run([Task(path, None)], settings(diff=True), watch=watch)
    assert (summary.errors, summary.changed, watch.diffs, watch.shows) == (0, 0, [], [])
