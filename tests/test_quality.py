"""The scores of `python -m tests.quality`."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest

from newsclean.filters.base import KINDS
from tests.quality.articles import Score, score
from tests.quality.corpus_labels import digest_of, labelled, labels
from tests.quality.labelled import Article, LabelsError, Piece, read_articles
from tests.quality.pieces import Placed, Tally, outcome, placed, stories_of
from tests.quality.tables import added, articles_row, pieces_row

ROOT = Path(__file__).parents[1]
TEXT = "Hujan turun di kota itu. Baca juga: Banjir Surut. Warga mengungsi (ant)"
ARTICLE = Article("a", TEXT, cut=((25, 49, "related"), (66, 71, "any")))


@pytest.mark.parametrize(
    ("cleaned", "exact", "lost", "left"),
    [
        ("Hujan turun di kota itu. Warga mengungsi", 1, 0, 0),
        ("Hujan turun di kota itu. Warga mengungsi (ant)", 1, 0, 0),  # what nobody is sure of does not count
        (TEXT, 0, 0, 6),
        ("Hujan turun di kota itu.", 0, 2, 0),
        ("Hujan turun di kota itu. Warga desa mengungsi", 0, 0, 0),  # a word was added
        ("", 0, 8, 0),
    ],
)
def test_words_are_counted(cleaned: str, exact: int, lost: int, left: int) -> None:
    result, _ = score(ARTICLE, cleaned)
    assert (result.exact, result.lost, result.left.total()) == (exact, lost, left)
    assert (result.story, result.boilerplate) == (8, {"related": 6})


def test_rates() -> None:
    half, _ = score(ARTICLE, "Hujan turun di kota itu. Banjir Surut. mengungsi")
    assert (half.residue, half.loss) == (3 / 6, 1 / 8)
    assert half.f1 == pytest.approx(2 * (3 / 4) * (3 / 6) / (3 / 4 + 3 / 6))
    nothing_to_do, _ = score(Article("b", "Hujan turun."), "Hujan turun.")
    both = added([half, nothing_to_do])
    assert (both.articles, both.exact_share, both.mean_f1) == (2, 0.5, (half.f1 + 1) / 2)
    assert articles_row("x", both) == "| x | 2 | 50.0% | 50.00% | 9.091% | 0.6000 | 0.8000 |"
    assert articles_row("x", Score()).count("0.0%") == 1


def test_a_word_that_stands_at_both_ends_of_a_cut_may_be_kept_at_either() -> None:
    article = Article("a", "Panen raya. Panen tiba: Panen berlangsung.", cut=((12, 24, "related"),))
    assert score(article, "Panen raya. Panen berlangsung.")[0].exact == 1


def test_wrong_passages_are_whole() -> None:
    _, wrong = score(ARTICLE, "Hujan turun. Baca juga: Banjir Surut. Warga mengungsi")
    wanted = [(None, "di kota itu"), ("related", "Baca juga: Banjir Surut.")]
    assert [(each.kind, each.text) for each in wrong] == wanted


_PARAGRAPHS = [f"Paragraf nomor {number} dari cerita ini cukup panjang untuk dihitung." for number in range(5)]
STORY = Article("s", "\n".join(_PARAGRAPHS), shape="lines")


def test_pieces_stand_at_their_place_in_both_shapes() -> None:
    boilerplate, alike = Piece("Baca juga:\nBanjir", "related", "tail"), Piece("Iklan itu laku.", "ad", "head")
    found = list(placed([boilerplate], [alike], stories_of([STORY])))
    shapes = [(each.is_boilerplate, each.flat) for each in found]
    assert shapes == [(True, False), (True, True), (False, False), (False, True)]
    assert found[0].article.endswith("\n\nBaca juga:\nBanjir")
    assert found[1].article.endswith(" Baca juga: Banjir")
    assert found[2].article.startswith("Iklan itu laku.\n\n")


@pytest.mark.parametrize(
    ("boilerplate", "cleaned", "wanted"),
    [
        (True, "Hujan turun. Hujan reda.", (True, 6, 0)),
        (True, "Hujan turun. Baca juga: Banjir Hujan reda.", (False, 6, 0)),
        (True, "Hujan turun.", (True, 6, 3)),
        (False, "Hujan turun. Baca juga: Banjir Hujan reda.", (True, 6, 0)),
        (False, "Hujan turun. Banjir Hujan reda.", (False, 6, 0)),
    ],
)
def test_what_becomes_of_a_piece(boilerplate: bool, cleaned: str, wanted: tuple[bool, int, int]) -> None:
    piece = Piece("Baca juga: Banjir", "related", "middle")
    assert outcome(Placed(piece, boilerplate, True, "Hujan turun.", piece.text, "Hujan reda."), cleaned) == wanted


def test_a_row_of_pieces() -> None:
    tally = Tally()
    for text, kept in (("Baca juga: Banjir", True), ("Iklan", False)):
        each = Placed(Piece(text, "ad", "any"), True, False, "Hujan turun.", text, "Hujan reda.")
        tally.add(each, outcome(each, each.article if kept else "Hujan turun."))
    assert pieces_row("x", tally) == "| x | 50.0% | 0.0% | 0.0% | 0.0% | 25.000% |"


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ("{", "JSONDecodeError"),
        ('{"text": "Hujan."}', "KeyError: 'cut'"),
        ('{"text": "Hujan.", "cut": [[0, 7, "ad"]]}', "from 0 to 7"),
        ('{"text": "Hujan.", "cut": [[0, 3, "ad"], [2, 4, "ad"]]}', "overlaps"),
        ('{"text": 1, "cut": [[0, 1, "ad"]]}', "TypeError"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, record: str, message: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(f'{{"text": "Hujan.", "cut": []}}\n\n{record}\n', encoding="utf-8")
    with pytest.raises(LabelsError, match=r"gold\.jsonl:3: ") as error:
        read_articles(path)
    assert message in str(error.value)


def test_the_command_scores_a_file_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    text = "Hujan turun di kota itu sejak pagi.\nADVERTISEMENT\nWarga mengungsi ke balai desa.\nLumbung harapan"
    record = {"id": 7, "text": text, "cut": [[36, 49, "ad"], [81, 96, "nav"]]}
    path.write_text(json.dumps(record) + "\n", encoding="utf-8")
    command = [sys.executable, "-m", "tests.quality", "--gold", path, "--cleaner", "newsclean", "--errors", "5"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "| newsclean | 1 | 0.0% | 66.67% | 0.000% |" in done.stdout
    assert "7: nav was left: 'Lumbung harapan'" in done.stdout
    path.write_text("{", encoding="utf-8")
    failed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (failed.returncode, failed.stderr.count("Traceback")) == (1, 0)
    assert "gold.jsonl:1:" in failed.stderr


def test_the_labels_of_the_repository_can_be_read() -> None:
    articles = read_articles(ROOT / "tests/quality/invented.jsonl")
    assert len(articles) == 152
    assert all(each.shape in ("lines", "flat", "glued") for each in articles)


def test_labels_find_their_articles(tmp_path: Path) -> None:
    """Articles that may not be copied are labelled by id, digest and spans; another text under the id has no labels."""
    texts = {"k-1": "Baca juga: Banjir Surut Warga pulang.", "k-2": "Hujan turun. (ant)", "k-3": "Padi tumbuh."}
    known = {
        "k-1": {"digest": digest_of(texts["k-1"]), "cut": [[0, 23, "related"]]},
        "k-2": {"digest": digest_of("Hujan deras turun. (ant)"), "cut": [[19, 24, "byline"]]},
    }
    corpus = tmp_path / "corpus.jsonl.gz"
    with gzip.open(corpus, "wt", encoding="utf-8") as out:
        out.writelines(json.dumps({"id": each, "text": text}) + "\n" for each, text in texts.items())
    found = list(labelled([corpus], known))
    assert [(each["id"], each["text"], each["cut"]) for each in found] == [("k-1", texts["k-1"], [[0, 23, "related"]])]


def test_labels_of_the_corpora_are_well_formed() -> None:
    """Spans of known kinds that follow each other."""
    kinds = {*KINDS, "any"}
    for name, label in labels().items():
        ends = [0, *(end for _, end, _ in label["cut"])]
        assert all(before <= start < end for before, (start, end, _) in zip(ends, label["cut"], strict=False)), name
        assert {kind for _, _, kind in label["cut"]} <= kinds, name
