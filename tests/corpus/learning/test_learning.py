"""What is learned from a corpus: boilerplate is, what stories repeat is not."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest
from material import HOST, record, story, write

from newsclean import Cleaner
from newsclean.corpus.learning.choosing import Choice
from newsclean.corpus.learning.learn import learn
from newsclean.corpus.learning.writing import rules_toml
from newsclean.corpus.settings import Fields, Settings, Task

ARTICLES = 48
# Another model would take other invented lines before they are learned.
RULES = Settings(ignore=["second-opinion"])
Shape = Callable[[int], list[str]]


def _learned(tmp_path: Path, shape: Shape, *, glue: str = "\n", jobs: int = 1, articles: int = ARTICLES) -> str:
    records = [record(number, shape(number), glue=glue) for number in range(articles)]
    path = write(tmp_path / "korpus.jsonl", records)
    learned = learn([Task(path)], RULES._replace(jobs=jobs, chunk_bytes=4000))
    assert not learned.summary.problems
    return rules_toml(learned)


def _learned_of(tmp_path: Path, records: Iterable[dict[str, str]], fields: Fields = Fields()) -> list[dict[str, Any]]:  # noqa: B008
    """The entries that records teach."""
    learned = learn([Task(write(tmp_path / "korpus.jsonl", records))], RULES._replace(fields=fields))
    return _entries(rules_toml(learned))


def _entries(rules: str) -> list[dict[str, Any]]:
    return tomllib.loads(rules).get("phrase", [])


BOILERPLATE = "Lumbung tautan pembaca Karangmalang mengalir sampai subuh"
PLAIN = "Lesung batu berbaris sampai subuh", "Lembah pala di seberang"
"""Words that speak of nothing."""


def _at(place: str) -> Shape:
    positions = {"head": 0, "between": 2, "tail": 3}

    def shape(number: int) -> list[str]:
        lines = story(number)
        lines.insert(positions[place], f"{BOILERPLATE} {number}")
        return lines

    return shape


@pytest.mark.parametrize("place", ["head", "between", "tail"])
def test_boilerplate_is_learned_wherever_it_stands(tmp_path: Path, place: str) -> None:
    rules = _learned(tmp_path, _at(place))
    (entry,) = _entries(rules)
    assert entry["outlet"] == HOST
    assert entry["where"] == "line"
    assert f'# 48 articles, 100.0% of those of "{HOST}"; {place}; told by its words' in rules
    assert rules.count(f"[{BOILERPLATE}") == 3


def test_boilerplate_in_one_line_text(tmp_path: Path) -> None:
    rules = _learned(tmp_path, _at("between"), glue=" ")
    assert [entry["where"] for entry in _entries(rules)] == ["apart"]


def test_what_was_learned_cleans(tmp_path: Path) -> None:
    rules = tmp_path / "rules.toml"
    rules.write_text(_learned(tmp_path, _at("between")), encoding="utf-8")
    article = record(99, _at("between")(99))
    cleaner = Cleaner(rules=rules, ignore=RULES.ignore)
    assert cleaner.clean(article["text"], url=article["url"]) == "\n".join(story(99))
    assert BOILERPLATE in cleaner.clean(article["text"], url="https://lain.id/1")


def _with(*lines: str, every: int = 1, at: int = 2) -> Shape:
    return lambda number: [*story(number)[:at], *(lines if number % every == 0 else ()), *story(number)[at:]]


def _price_list(number: int) -> list[str]:
    prices = [f"Harga cabai di pasar {name} tercatat {number}.000 rupiah per kilogram." for name in "ABCDE"]
    return ["Berikut daftar harga dan berita terbaru.", *prices, f"Pasar {number} tutup pada sore hari."]


RECURRING_STORY = {
    "an intertitle": _with("Kronologi kejadian", every=6),
    "a quoted law": _with(
        "Pasal 12 berbunyi, setiap orang yang membuang sampah di sungai didenda satu juta rupiah.", every=2
    ),
    "an opening of sentences": lambda number: [*story(number), f"Di sisi lain, {story(number + 5)[1]}"],
    "the numbers of lists": _with("1.", "2."),
    "price lists of each day": _price_list,
    "one story in many copies": lambda number: [*story(1), BOILERPLATE, *story(2)],
    "a name that a link put on a line": lambda n: [story(n)[0], "Persatuan Karangmalang", f"lalu {story(n)[1]}"],
    "a sentence that speaks of news by the way": _with(
        "Polisi tidak menemukan berita acara yang memuat nama pembaca doa pada malam pertama pesta panen itu.", every=7
    ),
    "the words of a source": _with("Dikutip dari berita Kantor Karangmalang, panen itu berhasil."),
}


@pytest.mark.parametrize("shape", RECURRING_STORY.values(), ids=RECURRING_STORY)
def test_what_stories_repeat_is_not_learned(tmp_path: Path, shape: Shape) -> None:
    assert not _entries(_learned(tmp_path, shape))


LEARNED = {
    "what stands beside boilerplate": (
        _with(f"{BOILERPLATE}.", "Lesung batu itu berbaris di tepi sungai sampai subuh.", every=7, at=3),
        {f"{BOILERPLATE}.", "Lesung batu itu berbaris di tepi sungai sampai subuh."},
    ),
    "what stands twice in an article": (
        lambda n: [*_with(*PLAIN[:1], every=7, at=1)(n), *_with(*PLAIN[:1], every=7, at=0)(n)],
        set(PLAIN[:1]),
    ),
    "but not a background before boilerplate that stands elsewhere, too": (
        lambda n: [*story(n), *([f"{PLAIN[0]} kata hikayat desa."] if n % 7 == 0 else []), BOILERPLATE],
        {BOILERPLATE},
    ),
    "what a filter leaves of a sentence": (
        lambda n: [f"BANTUL, KOMPAS.com - {PLAIN[0]}.", *story(n)],
        {f"{PLAIN[0]}."},
    ),
    "two words of boilerplate behind a sentence": (
        lambda n: [*story(n)[:2], f"{story(n)[2]} Epaper Kabar {n}"],
        {"Epaper Kabar 0"},
    ),
}


FLAT = {
    "an advertisement that speaks of nothing": (f"{PLAIN[0]} dan pulang kembali", {f"{PLAIN[0]} dan pulang kembali"}),
    "of few words": (PLAIN[1], set()),
    "before the name of a shop": ("Unduh aplikasi berita Karangmalang di {place} Store dan dapatkan promo.", set()),
    "before a name": ("Berita ini ditulis untuk pembaca {place} saja.", set()),
}


@pytest.mark.parametrize(("words", "learned"), FLAT.values(), ids=FLAT)
def test_where_a_passage_in_one_line_text_ends(tmp_path: Path, words: str, learned: set[str]) -> None:
    """It ends before a word with which sentences open, and before no name."""
    records = []
    for number in range(ARTICLES):
        lines = story(number)
        lines.insert(2, words.format(place=lines[0].split()[1]))
        records.append(record(number, lines, glue=" "))
    assert {each["pattern"] for each in _learned_of(tmp_path, records)} == {each.lower() for each in learned}


def test_who_wrote_it_makes_no_template(tmp_path: Path) -> None:
    """Boilerplate at an end may be longer than what tells copies and price lists."""
    author = [f"Sari {does} di Karangmalang sejak kecil bersama ibunya." for does in ("menulis", "menari", "memasak")]
    entries = _entries(_learned(tmp_path, lambda n: [*story(n), *story(n + 7), *author, f"{BOILERPLATE}."]))
    assert {each["example"] for each in entries} == {*author, f"{BOILERPLATE}."}


@pytest.mark.parametrize("reverse", [False, True])
def test_of_many_articles_a_part_is_read(tmp_path: Path, reverse: bool) -> None:
    """The same part whatever the order; an outlet that has few is read whole."""
    many = [record(n, _at("tail")(n)) for n in range(3 * ARTICLES)]
    few = [{**each, "url": each["url"].replace(HOST, "kecil.id")} for each in many[:ARTICLES]]
    path = write(tmp_path / "korpus.jsonl", reversed(many + few) if reverse else many + few)
    learned = learn([Task(path)], RULES, most=ARTICLES)
    assert learned.articles == {HOST: 3 * ARTICLES, "kecil.id": ARTICLES}
    assert learned.read["kecil.id"] == ARTICLES
    assert ARTICLES / 2 < learned.read[HOST] == _chosen(many) < 2 * ARTICLES
    rules = rules_toml(learned)
    assert f"in {learned.read.total()} of {4 * ARTICLES} articles" in rules
    read = learned.read[HOST]
    assert f'of those of "{HOST}" ({read} of {3 * ARTICLES} were read); tail' in rules
    assert f'{ARTICLES} articles, 100.0% of those of "kecil.id"; tail' in rules


def _chosen(records: Iterable[dict[str, str]]) -> int:
    return sum(Choice({HOST: 3 * ARTICLES}, ARTICLES).has(each["text"], HOST) for each in records)


def test_of_articles_of_no_known_outlet_ten_times_as_many_are_read() -> None:
    texts = [f"Warga memanen padi {number}" for number in range(2000)]
    counts = [sum(Choice({outlet: 2000}, 100).has(text, outlet) for text in texts) for outlet in (HOST, "")]
    assert 60 < counts[0] < 140
    assert 900 < counts[1] < 1100


@pytest.mark.parametrize(("shape", "learned"), LEARNED.values(), ids=LEARNED)
def test_what_else_is_learned(tmp_path: Path, shape: Shape, learned: set[str]) -> None:
    entries = _entries(_learned(tmp_path, shape, articles=3 * ARTICLES))
    assert {each["example"] for each in entries} == learned


def test_a_field_names_the_outlet(tmp_path: Path) -> None:
    records = [{**record(n, _at("tail")(n)), "media": "Kabar  Karangmalang"} for n in range(ARTICLES)]
    assert [each["outlet"] for each in _learned_of(tmp_path, records, Fields(outlet="media"))] == ["Kabar Karangmalang"]


@pytest.mark.parametrize(
    ("days", "every", "found"),
    [(1, 5, True), (ARTICLES, 5, True), (2, 5, False), (2, 1, True)],
    ids=["no days to tell apart", "many days", "a part of what two days brought", "all that two days brought"],
)
def test_days_are_told_by_a_field(tmp_path: Path, days: int, every: int, found: bool) -> None:
    """Articles of `days` days, and later ones without the line that one in `every` of them has."""
    records = []
    for number in range(3 * ARTICLES):
        has_line = number % every == 0 and number < ARTICLES
        day = number % days if number < ARTICLES else days + number if days > 1 else 0
        lines = [*story(number), BOILERPLATE] if has_line else story(number)
        records.append({**record(number, lines), "url": f"https://{HOST}/{number}", "tanggal": f"hari {day}"})
    assert bool(_learned_of(tmp_path, records)) == found


def _of_unknown_outlet(number: int, *lines: str) -> dict[str, str]:
    return {"text": "\n".join([*story(number), *lines])}


@pytest.mark.parametrize("lines", [PLAIN, PLAIN[:1]], ids=["an outlet", "by chance"])
def test_articles_that_share_more_than_a_line_are_an_outlet(tmp_path: Path, lines: Sequence[str]) -> None:
    """A seventh of all articles has them."""
    records = [_of_unknown_outlet(number, *(lines if number % 7 == 0 else ())) for number in range(3 * ARTICLES)]
    entries = _learned_of(tmp_path, records)
    assert sorted(each["example"] for each in entries) == (sorted(PLAIN) if lines == PLAIN else [])
    assert not any("outlet" in each for each in entries)


def test_few_articles_teach_nothing(tmp_path: Path) -> None:
    assert not _entries(_learned(tmp_path, _at("tail"), articles=3))


def test_the_same_for_any_number_of_jobs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsclean.corpus.workers.ENOUGH", 1)
    assert _learned(tmp_path, _at("tail")) == _learned(tmp_path, _at("tail"), jobs=2)


def test_examples_are_escaped(tmp_path: Path) -> None:
    rules = _learned(tmp_path, _with("Ikuti berita \x1b[31m\u202e\"Karangmalang\\"))
    assert "\x1b" not in rules
    assert "\u202e" not in rules
    assert _entries(rules)
