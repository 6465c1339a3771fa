"""A survey of small corpora, and that it is the same however it is done."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import pytest

from newsclean.cli.survey.page import page
from newsclean.corpus import workers
from newsclean.corpus.settings import Settings, Task
from newsclean.corpus.summary import Place
from newsclean.corpus.survey import figures as figures_module
from newsclean.corpus.survey.figures import Figures, Noted, Read, Removed, Words
from newsclean.corpus.survey.survey import Survey, survey

BOILERPLATE = "Lumbung tautan pembaca Karangmalang mengalir sampai subuh"
PLACES = ("Sukamulya", "Karangjati", "Wonosari", "Batursari", "Girimulyo", "Tegalrejo", "Margasari", "Ciwaringin")
LINK = "Baca juga: Harga Gabah Naik Lagi"
STORY = "Warga Desa Sukamulya memanen padi lebih awal.\nADVERTISEMENT\nPanen berlangsung hingga sore.\n"
RECORDS = [
    {"id": "a1", "url": "https://kabarsagara.id/1", "title": "Warga Memanen Padi", "text": STORY},
    {"id": "a2", "url": "https://kabarsagara.id/2", "text": "Hujan turun sejak pagi.\n"},
    {"id": "a3", "url": "https://tintabelitang.id/1", "text": f"Hujan reda.\n{LINK}\nADVERTISEMENT"},
]  # fmt: skip


def _write(folder: Path, records: list[dict[str, str]]) -> Path:
    path = folder / "korpus.jsonl"
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def _survey(path: Path, **how: object) -> Survey:
    settings = {name: how.pop(name) for name in ("jobs", "chunk_bytes", "ignore") if name in how}
    return survey([Task(path)], Settings(**settings), **how)  # type: ignore[arg-type]


@pytest.fixture
def figures(tmp_path: Path) -> Figures:
    return _survey(_write(tmp_path, RECORDS)).figures


def test_articles_and_words_are_counted(figures: Figures) -> None:
    assert (figures.total.articles, figures.total.changed) == (3, 2)
    assert figures.total.words == Words(17, 8)
    assert figures.kinds == {"ad": Removed(2, 2, 2), "related": Removed(1, 6, 1)}


def test_each_outlet_has_its_share(figures: Figures) -> None:
    assert {name: (group.articles, group.words) for name, group in figures.outlets.items()} == {
        "kabarsagara.id": (2, Words(15, 1)),
        "tintabelitang.id": (1, Words(2, 7)),
    }


def test_the_distribution_has_every_article_once(figures: Figures) -> None:
    # Nothing of the second goes, 1 word of 12 of the first, and 7 of 9 of the third.
    assert {number: count for number, count in enumerate(figures.shares) if count} == {0: 1, 2: 1, 16: 1}


def test_lines_passages_and_articles_that_stand_out(figures: Figures, tmp_path: Path) -> None:
    assert figures.lines.top(2) == [(("ad", "ADVERTISEMENT"), 2), (("related", LINK), 1)]
    longest = figures.longest.items[0]
    assert (longest.removal.kind, longest.words, longest.place.line, longest.place.id) == ("related", 6, 3, "a3")
    assert [noted.article.place.line for noted in figures.highest.items] == [3, 1]
    assert figures.highest.items[1].article == Read(
        Place(str(tmp_path / "korpus.jsonl"), 1, "a1"), "kabarsagara.id", "Warga Memanen Padi"
    )


def test_a_warning_names_its_article(tmp_path: Path) -> None:
    figures = _survey(_write(tmp_path, [{"text": "ADVERTISEMENT\n" * 9 + "Hujan."}])).figures
    assert figures.warnings.total() == 1
    (noted,) = figures.warned
    assert isinstance(noted, Noted)
    assert noted.words.removed == 0


def _with_boilerplate(count: int) -> list[dict[str, str]]:
    """So many stories, no two alike, with the same line in each."""
    pairs = [f"{PLACES[number % 8]} {PLACES[number // 8]}" for number in range(count)]
    texts = [f"Bakau ditanam oleh warga {pair}.\n{BOILERPLATE}\n{pair} menyusul kemudian." for pair in pairs]
    return [{"url": f"https://karangmalang.id/{number}", "text": text} for number, text in enumerate(texts)]


def test_what_recurs_and_stays_is_found(tmp_path: Path) -> None:
    (found,) = _survey(_write(tmp_path, _with_boilerplate(8))).recurring
    assert (found.count, found.examples[0].piece) == (8, BOILERPLATE)


def test_a_sample_of_all_is_all_and_a_seed_draws_the_same_again(tmp_path: Path) -> None:
    path = _write(tmp_path, RECORDS * 5)
    every = _survey(path, sample_size=100).figures.sample.items
    assert len(every) == 15
    some = [_survey(path, sample_size=4, seed=seed).figures.sample.items for seed in (1, 1, 2)]
    assert some[0] == some[1] != some[2]
    assert set(some[0]) <= set(every)


def test_little_is_kept_of_a_long_passage(tmp_path: Path) -> None:
    story = "".join(f"Warga memanen padi lebih awal di desa {number} itu.\n" for number in range(800))
    text = story + "#panen " * 5_000
    (passage,) = _survey(_write(tmp_path, [{"text": text}])).figures.longest.items
    assert passage.removal.kind == "tags"
    assert passage.words == 5_000
    assert len(pickle.dumps(passage)) < 3_000


def test_what_is_not_cut_is_not_counted(tmp_path: Path) -> None:
    assert set(_survey(_write(tmp_path, RECORDS), ignore=("ad",)).figures.kinds) == {"related"}


def test_a_bad_record_is_told_once_and_not_counted(tmp_path: Path) -> None:
    path = _write(tmp_path, RECORDS)
    path.write_bytes(path.read_bytes() + b"{broken\n")
    found = _survey(path)
    assert (found.summary.errors, found.figures.total.articles) == (1, 3)
    assert found.summary.problems[0].line == 4


def test_a_file_without_articles_is_left_out_unless_it_is_named(tmp_path: Path) -> None:
    path = tmp_path / "LICENSE.txt"
    path.write_text("MIT License\n\nPermission is hereby granted\n", encoding="utf-8")
    (tmp_path / "angka.json").write_text('[{"tahun": 2024}]', encoding="utf-8")
    found = survey([Task(path, named=False), Task(tmp_path / "angka.json", named=False)], Settings())
    assert (found.figures.total.articles, found.summary.errors, found.summary.left_out.total()) == (0, 0, 2)
    assert survey([Task(path)], Settings()).figures.total.articles == 1


@pytest.mark.parametrize("how", [{"chunk_bytes": 5000}, {"chunk_bytes": 5000, "jobs": 2}])
def test_it_is_the_same_in_parts_and_for_any_number_of_jobs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: dict[str, int]
) -> None:
    monkeypatch.setattr(workers, "ENOUGH", 0)
    records = [{**record, "text": f"Nomor {number}. {record['text']}"} for number in range(60) for record in RECORDS]
    path = _write(tmp_path, records)
    assert path.stat().st_size > 4 * how["chunk_bytes"]
    assert _plain(_survey(path, **how)) == _plain(_survey(path))


def _plain(found: Survey) -> object:
    """What can be compared."""
    figures = found.figures
    kept = [figures.longest.items, figures.highest.items, figures.sample.items, figures.lines.top(50), figures.warned]
    return figures.total, figures.kinds, figures.outlets, figures.shares, kept, found.recurring


def test_outlets_are_counted_in_bounded_space(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(figures_module, "MOST_OUTLETS", 2)
    records = [{"url": f"https://kabar{number}.id/1", "text": "Hujan turun."} for number in range(5)]
    outlets = _survey(_write(tmp_path, records)).figures.outlets
    assert {name: group.articles for name, group in outlets.items()} == {
        "kabar0.id": 1, "kabar1.id": 1, figures_module.OTHERS: 3,
    }  # fmt: skip


def test_what_recurs_is_looked_for_in_a_part_of_many_articles(tmp_path: Path) -> None:
    """The figures are those of all; the page says of how many the passages are."""
    path = _write(tmp_path, _with_boilerplate(60))
    found = _survey(path, most=20)
    assert found.figures.total.articles == 60
    assert 5 < found.read < 40
    assert f"as newsclean learn finds it in {found.read} of the 60 articles" in page(found, "korpus", "")
    assert "as newsclean learn finds it;" in page(_survey(path), "korpus", "")
