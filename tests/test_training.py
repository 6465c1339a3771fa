"""What a model learns from: running text in which each character's kind is known."""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random
from zlib import crc32

import pytest

sys.path.insert(0, str(Path(__file__).parent / "opinion"))
from models import model

from newsclean.cleaner import Cleaner
from newsclean.opinion.model import WITHIN_BITS
from newsclean.training.insertion import inserted
from newsclean.training.material import Article, Material, Piece, read_blocks, read_pieces
from newsclean.training.running import Running, running_texts, sequences_of

STORY = "\n".join(f"Warga Desa Sagara memanen padi pada hari ke-{number} karena air mulai naik." for number in range(6))
VOCABULARY = model({}).vocabulary


def running(text: str, *boilerplate: str) -> Running:
    kinds = [""] * len(text)
    for piece in boilerplate:
        start = text.index(piece)
        kinds[start : start + len(piece)] = ["promo"] * len(piece)
    return Running(text, kinds, "labelled", 0, "")


@pytest.mark.parametrize(
    ("text", "boilerplate", "tags"),
    [
        ("Hujan turun di desa itu. Ikuti kami. Warga pulang.", ["Ikuti kami."], "SSSSSSBIIRSS"),
        ("Ikuti kami. Klik di sini. Hujan turun di desa.", ["Ikuti kami. Klik di sini."], "BIIBIIIRSSSS"),
        ("Hujan turun di desa itu semalam. Warga pulang.", [], "SSSSSSSSSS"),
    ],
)
def test_each_sentence_of_boilerplate_is_a_piece_and_the_story_resumes_behind_it(
    text: str, boilerplate: list[str], tags: str
) -> None:
    assert sequences_of([running(text, *boilerplate)], VOCABULARY).tags == [tags, tags]


def test_all_is_learned_a_second_time_with_some_of_its_words_hidden() -> None:
    text = " ".join(["Hujan turun di desa itu, lalu warga pulang ke rumah masing-masing."] * 8)
    windows = sequences_of([running(text, "Hujan")], VOCABULARY).slots
    is_hidden = [any(crc32(b"w?x") % (1 << WITHIN_BITS) in slots for slots in window) for window in windows]
    assert {*is_hidden} == {False, True} and is_hidden == sorted(is_hidden)


def test_nothing_is_learned_of_what_nobody_can_say() -> None:
    text = "Hujan turun di desa itu sejak semalam. Warga pulang ke rumah lama."
    unsure = running(text)
    start = text.index("Warga")
    unsure.kinds[start:] = ["any"] * (len(text) - start)
    assert sequences_of([unsure], VOCABULARY).tags == ["SSSSSSSS"] * 2


def test_labelled_articles_are_learned_in_one_line_as_they_are_and_as_the_rules_leave_them() -> None:
    text = f"ADVERTISEMENT\n{STORY}\nSapa mereka di kedai"
    cut = ((0, 13, "ad"), (text.index("Sapa"), len(text), "promo"))
    article = Article(text, None, "source", "outlet", cut)
    before, after = running_texts(Material([article]), [], Cleaner(ignore=["second-opinion"]))
    assert before.text == text.replace("\n", " ")
    assert after.text == before.text.removeprefix("ADVERTISEMENT ")
    assert {each for each in after.kinds if each} == {"promo"}
    assert after.kinds.index("promo") == after.text.index("Sapa")


def test_the_pieces_of_a_block_stand_together_in_their_order() -> None:
    block = [Piece("Beranda", "head", "nav"), Piece("Rabu 10.00", "head", "timestamp")]
    text, spans = inserted([block], STORY, Random(1), flat=True, glue=False)
    assert text.startswith("Beranda Rabu 10.00 Warga")
    assert [text[start:end] for start, end, _ in spans] == ["Beranda", "Rabu 10.00"]


def test_a_file_may_hold_pieces_and_blocks(tmp_path: Path) -> None:
    path = tmp_path / "pieces.jsonl"
    path.write_text(
        '{"kind": "ad", "text": "Iklan", "where": "any"}\n'
        '{"where": "tail", "pieces": [{"kind": "nav", "text": "Bagikan"}, {"kind": "tags", "text": "padi, banjir"}]}\n'
    )
    assert read_pieces(path, boilerplate=True) == [Piece("Iklan", "any", "ad")]
    assert read_blocks(path) == [[Piece("Bagikan", "tail", "nav"), Piece("padi, banjir", "tail", "tags")]]


def test_words_that_stand_among_the_same_words_are_of_one_cluster() -> None:
    clusters = pytest.importorskip("newsclean.training.clusters", exc_type=ImportError)
    chance = Random(3)
    verbs, names = ([f"{sort}{number}" for number in range(60)] for sort in ("me", "ka"))
    texts = [
        f"warga {chance.choice(verbs)} padi lalu di {chance.choice(names)} hujan turun ke-{number}"
        for number in range(6000)
    ]
    found = [clusters.clusters_of(texts, str.split, count=4) for _ in range(2)]
    assert found[0] == found[1]
    assert [{*verbs} <= {*cluster} or {*verbs}.isdisjoint(cluster) for cluster in found[0]] == [True] * 4
    assert not any({*verbs} & {*cluster} and {*names} & {*cluster} for cluster in found[0])


def test_few_words_make_no_clusters() -> None:
    clusters = pytest.importorskip("newsclean.training.clusters", exc_type=ImportError)
    assert clusters.clusters_of([], str.split) == clusters.clusters_of(["hujan turun"] * 30, str.split) == []
