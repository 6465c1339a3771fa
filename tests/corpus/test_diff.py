"""Diffs that `patch` understands."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs import CLEAN, DIRTY, Watcher, settings

from newsclean import Cleaner, Cleaning
from newsclean.corpus.diff import Diff, changes, kept_lines
from newsclean.corpus.formats.base import Edit
from newsclean.corpus.job import Task, run


def piece(diff: Diff, before: bytes, after: bytes | None) -> str:
    """A piece in which all may have changed."""
    found = changes(before, after, [Edit(0, len(before), after)]) if after is not None else []
    return diff.piece(before, after, found)


def test_a_diff() -> None:
    assert piece(Diff("berita/a.txt"), b"a\nADVERTISEMENT\nb\n", b"a\nb\n") == (
        "--- a/berita/a.txt\n+++ b/berita/a.txt\n@@ -1,3 +1,2 @@\n a\n-ADVERTISEMENT\n b\n"
    )
    assert piece(Diff("-"), b"a", b"") == "--- -\n+++ -\n@@ -1 +0,0 @@\n-a\n\\ No newline at end of file\n"
    assert piece(Diff("a"), b"a\n", None) == piece(Diff("a"), b"a\n", b"a\n") == ""


def test_pieces_have_one_header_and_count_on() -> None:
    diff = Diff("a")
    assert piece(diff, b"a\nb\n", None) == ""
    assert piece(diff, b"c\nd\n", b"d\n") == "--- a/a\n+++ b/a\n@@ -3,2 +3 @@\n-c\n d\n"
    assert piece(diff, b"e\n", b"f\n") == "@@ -5 +4 @@\n-e\n+f\n"


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
    assert piece(Diff(name), b"a\n", b"b\n").splitlines()[:2] == [f"--- {header}", f"+++ {new}"]


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
    edit = Edit(0, len(before), after, kept_lines(cleaning))
    diff = Diff("a").piece(before, after, changes(before, after, [edit]))
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
@pytest.mark.parametrize("chunk_bytes", [60, 1 << 20])
@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", DIRTY),
        ("a.txt", DIRTY.replace("\n", "\r\n") + "\r\n"),
        (
            "a.jsonl",
            "".join(
                f'{{"n": {n}, "text": "Hujan turun' + "\\nADVERTISEMENT" * (n % 9 == 0) + '"}\n'
                for n in range(99)
            ),
        ),
        (
            "a.csv",
            "id,text\n" + "".join(f'{n},"baris\nADVERTISEMENT\nlagi"\n' for n in range(20)) + "9,akhir",
        ),
    ],
)
def test_patch_makes_the_same_of_it(tmp_path: Path, name: str, text: str, chunk_bytes: int) -> None:
    source, target = tmp_path / name, tmp_path / "out" / name
    source.write_bytes(text.encode())
    watch = Watcher()
    summary = run([Task(source, None)], settings(diff=True, chunk_bytes=chunk_bytes), watch=watch)
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


def test_a_parquet_diff_shows_the_texts(tmp_path: Path) -> None:
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "a.parquet"
    parquet.write_table(arrow.table({"text": ["x", DIRTY]}), path)
    watch = Watcher()
    run([Task(path, None)], settings(diff=True), watch=watch)
    assert watch.diffs[0].startswith(f"--- a/{str(path).lstrip('/')}:2\n")
    assert "\n-ADVERTISEMENT\n" in watch.diffs[0]


def test_an_html_diff_shows_the_text_of_the_article(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    paragraphs = (f"<p>Warga desa memanen padi di lahan nomor {n} sejak pagi.</p>" for n in range(9))
    body = "".join(paragraphs)
    path = tmp_path / "a.html"
    path.write_text(f"<html><body><article>{body}</article></body></html>")
    watch = Watcher()
    summary = run([Task(path, None)], settings(diff=True), watch=watch)
    assert (summary.errors, summary.changed, watch.diffs) == (0, 0, [])
