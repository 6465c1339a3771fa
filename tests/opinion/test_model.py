"""What the model sees, adds up and keeps in its file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from models import model, tagging

from newsclean.opinion.candidates import Candidate
from newsclean.opinion.features import features
from newsclean.opinion.judge import tagged, telling
from newsclean.opinion.model import DEFAULT, Model, ModelError, load, usual
from newsclean.opinion.verdict import boilerplate
from newsclean.page import Page

STORY = "Warga memanen padi dua pekan lebih awal karena air sungai mulai meluap ke sawah di pesisir utara kabupaten."


def seen(piece: str, rest: str = "") -> set[str]:
    text = f"{piece}\n{rest}"
    return set(features(text, Candidate(0, len(piece), "hl"), model({}).vocabulary))


@pytest.mark.parametrize(
    ("piece", "features"),
    [
        ("Ikuti kami di Threads", {"w=threads", "2=kami_di", "c=<channel>", "f1=ikuti", "form=X_x_di_<channel>"}),
        ("Editor: Wiratno", {"label", "label=editor"}),
        ("20 Mei 2025", {"w=<2d>", "w=<year>"}),
        ("Kunjungi sagara.example.id", {"w=<site>"}),
        ("(tim/sgr)", {"bracketed", "/=1"}),
    ],
)  # fmt: skip
def test_words_and_forms_are_seen(piece: str, features: set[str]) -> None:
    assert features <= seen(piece)


def test_what_the_article_speaks_of_is_seen() -> None:
    assert "shares=3/2" in seen("Harga gabah petani", rest="Petani senang karena harga naik.")
    assert "shares=3/0" in seen("Harga gabah petani", rest="Banjir surut.")


def test_the_words_that_tell_most() -> None:
    asked = model({"w=threads": 90, "2=ikuti_kami": 60, "w=ikuti": -5})
    [judgement] = boilerplate(Page(f"{STORY}\nIkuti kami di Threads"), asked)
    assert judgement.score == 145
    assert telling(judgement, asked) == ["threads", "ikuti kami"]


@pytest.mark.parametrize(
    "before", ["", f"{STORY} ", f"{STORY}"], ids=["at the head", "behind a sentence", "without a space"]
)
def test_boilerplate_in_running_text_ends_where_the_story_goes_on(before: str) -> None:
    asked = model({}, tagger=tagging(begins={"wikuti": 200}, resumes={"wwarga": 50}))
    text = f"{before}Ikuti kami di Threads {STORY} Hujan turun."
    [judgement] = boilerplate(Page(text), asked)
    start, end, where = judgement.piece
    assert (text[start:end], judgement.score) == ("Ikuti kami di Threads", 149)
    assert where in ("hi", "mi", "ti")


def test_a_piece_that_begins_in_the_midst_of_a_sentence_takes_more() -> None:
    asked = model({}, tagger=tagging(begins={"wikuti": 200}, resumes={"wwarga": 50}))
    in_midst = Page(f"{STORY} Harga beras di Ikuti kami di Threads {STORY} Hujan turun.")
    behind_another = Page(f"{STORY} Ikuti kami di kanal Ikuti kami di Threads {STORY} Hujan turun.")
    assert [each.score for each in tagged(in_midst, asked)] == [53]
    assert [each.score for each in tagged(behind_another, asked)] == [100, 149]


def test_a_piece_inside_a_quotation_is_the_storys() -> None:
    asked = model({}, tagger=tagging(begins={"wikuti": 200}, resumes={"wwarga": 50}))
    said = Page(f'{STORY} "Selamat! Ikuti kami di Threads. Warga menang," bunyi pesan itu. {STORY}')
    around = Page(f'{STORY} "Selamat!" Ikuti kami di Threads. Warga "menang", bunyi pesan itu. {STORY}')
    assert [len(list(boilerplate(page, asked))) for page in (said, around)] == [0, 1]


def test_a_model_comes_back_from_its_file(tmp_path: Path) -> None:
    asked = model({"w=threads": 48}, promo="w=threads", openers=("Tonton",), tagger=tagging({"wikuti": 7}))
    (tmp_path / "model").write_bytes(asked.to_bytes())
    again = vars(load(tmp_path / "model"))
    assert vars(again.pop("tagger")) == vars(asked.tagger)
    assert again == {**{name: value for name, value in vars(asked).items() if name in again}, "openers": ("Tonton",)}


DATA = model({}).to_bytes()


@pytest.mark.parametrize("data", [DATA[:-1], DATA[7:], DATA + b"{}", b"", b"{}\n", b"[1]\n"])
def test_a_damaged_file_is_no_model(data: bytes) -> None:
    with pytest.raises(ModelError):
        Model.from_bytes(data)


def test_the_model_of_the_package_is_small_and_all_of_integers() -> None:
    assert DEFAULT.stat().st_size <= 512 * 1024
    tagger = usual().tagger
    tables = usual().pieces, usual().near, usual().review.table, tagger.within, *tagger.turns.values()
    assert all(isinstance(weight, int) for table in tables for weight in table.weights)


def test_cleaning_loads_nothing_that_only_training_needs() -> None:
    import newsclean

    uses = re.compile(r"^(?:from|import) (?:newsclean\.training|numpy|sklearn|scipy|pycrfsuite)", re.M)
    sources = [path for path in Path(newsclean.__file__).parent.rglob("*.py") if "training" not in path.parts]
    assert [path.name for path in sources if uses.search(path.read_text("utf-8"))] == []
