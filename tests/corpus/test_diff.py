"""Diffs that `patch` understands."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from room import DIRTY, Watcher, settings

from newsclean.corpus.diff import Diff
from newsclean.corpus.job import Task, run


def test_a_diff() -> None:
    assert Diff("berita/a.txt").piece(b"a\nADVERTISEMENT\nb\n", b"a\nb\n") == (
        "--- a/berita/a.txt\n+++ b/berita/a.txt\n@@ -1,3 +1,2 @@\n a\n-ADVERTISEMENT\n b\n"
    )
    assert Diff("-").piece(b"a", b"") == "--- -\n+++ -\n@@ -1 +0,0 @@\n-a\n\\ No newline at end of file\n"
    assert Diff("a").piece(b"a\n", None) == Diff("a").piece(b"a\n", b"a\n") == ""


def test_pieces_have_one_header_and_count_on() -> None:
    diff = Diff("a")
    assert diff.piece(b"a\nb\n", None) == ""
    assert diff.piece(b"c\nd\n", b"d\n") == "--- a/a\n+++ b/a\n@@ -3,2 +3 @@\n-c\n d\n"
    assert diff.piece(b"e\n", b"f\n") == "@@ -5 +4 @@\n-e\n+f\n"


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
