"""Learning where linked titles end, from titles that are put in front of sentences."""

import json
from collections.abc import Iterator
from itertools import product

import pytest

pytest.importorskip("numpy", exc_type=ImportError)

from newsclean.reading.linked_titles import LinkedTitle
from newsclean.training import title_ends
from newsclean.training.material import Article

WHO = ("Bupati Randu", "Warga Wates", "Petani Wangun", "Camat Sena", "Guru Kampung Waru")
DOES = ("Resmikan", "Tolak", "Bahas", "Soroti", "Tunda")
WHAT = ("Jembatan Gantung Baru", "Kenaikan Tarif Air", "Pasar Malam", "Jalan Lingkar Utara", "Lumbung Desa", "Irigasi",
        "Rencana Panen Raya", "Festival Layang-layang")  # fmt: skip
SENTENCES = (
    "Menurut {who}, rencana itu sudah dibahas bersama warga sejak awal tahun dan segera dimulai.",
    "Ia mengatakan biaya pekerjaan diambil dari kas desa yang dikumpulkan selama dua tahun.",
    "Warga berharap pekerjaan selesai sebelum musim hujan agar sawah tidak kembali terendam.",
    "Namun, beberapa pedagang meminta waktu lebih lama untuk memindahkan barang mereka.",
    "Para petani bergotong royong membersihkan saluran air di tepi kampung setiap pekan.",
)


def articles() -> Iterator[Article]:
    for at, (who, does, what) in enumerate(product(WHO, DOES, WHAT)):
        turned = SENTENCES[at % 5 :] + SENTENCES[: at % 5]
        text = " ".join(sentence.format(who=who) for sentence in turned * 3)
        yield Article(text, f"{who} {does} {what} Tahun Ini", f"site{at % 9}", f"site{at % 9}")


@pytest.fixture(scope="module")
def tables() -> title_ends.TitleEnds:
    return title_ends.learn(list(articles()), examples=200)


def test_words_tell_which_open_sentences_and_which_stand_in_titles(tables: title_ends.TitleEnds) -> None:
    assert tables.opens["Warga"] > tables.opens["Jembatan"]
    assert tables.closes["ini"] > 0


def test_what_speaks_for_an_end_has_a_weight_above_zero(tables: title_ends.TitleEnds) -> None:
    assert tables.weights["opens"] > 0
    assert tables.weights["closes"] > 0


def test_the_learned_tables_find_the_end_of_a_title(
    tables: title_ends.TitleEnds, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsclean.reading.title_ends.title_ends", lambda: tables)
    head, title = " ".join(SENTENCES[1:]) + title_ends.LABEL, "Camat Waru Bahas Lumbung Desa Tahun Ini "
    page = title_ends.Page(f"{head}{title}{' '.join(SENTENCES[1:])}")
    assert LinkedTitle(page, len(head), len(page.text)).end() == len(head) + len(title)


def test_the_same_seed_gives_the_same_tables(tables: title_ends.TitleEnds) -> None:
    assert title_ends.learn(list(articles()), examples=200) == tables


def test_tables_are_read_back_as_they_were_written(tables: title_ends.TitleEnds) -> None:
    read = json.loads(title_ends.written(tables))
    assert read["weights"] == tables.weights
    assert {word for words in read["opens"].values() for word in words.split()} == set(tables.opens)


@pytest.mark.parametrize("title", ["Panen", "PANEN RAYA DI KAMPUNG RANDU", "Warga Panen Raya di Randu Kemarin."])
def test_titles_that_are_not_written_like_linked_ones_teach_nothing(title: str) -> None:
    assert title_ends.title_of(Article("", title, "site", "site")) == ""
