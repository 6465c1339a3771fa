"""Choosing among the articles of a corpus does not depend on how they come."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs import DIRTY, messages, settings

from newsclean.cleaner import Cleaner
from newsclean.corpus import chunk_work, workers
from newsclean.corpus.job import Task
from newsclean.corpus.picks import MOST, SAMPLE, WARNINGS, Choice, Pick, choose
from newsclean.corpus.progress import Silent
from newsclean.corpus.summary import Place
from newsclean.given import Article
from newsclean.passes import Cleaning

KEYS = st.tuples(st.sampled_from([-0.5, -0.1, 0]), st.sampled_from([b"a", b"b", b"c"]))
PLACES = st.tuples(st.sampled_from(["x", "y"]), st.integers(1, 3)).map(lambda place: Place(*place))
PICKS = st.tuples(KEYS, PLACES).map(lambda found: Pick(*found, "text"))


@given(st.lists(PICKS), st.lists(PICKS), st.integers(1, 5))
def test_the_best_of_the_best_are_the_best_of_all(first: list[Pick], second: list[Pick], count: int) -> None:
    choice = Choice(SAMPLE, count)
    assert choice.best([*choice.best(first), *choice.best(second)]) == choice.best([*second, *first])


@pytest.mark.parametrize("what", [SAMPLE, MOST, WARNINGS])
def test_processes_and_chunks_and_the_order_of_files_do_not_matter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    monkeypatch.setattr(workers, "ENOUGH", 0)
    files = []
    for name in "ab":
        files.append(tmp_path / f"{name}.jsonl")
        texts = [f"{name}{n} {DIRTY}" if n % 3 else "ADVERTISEMENT\n" * 9 + f"{name}{n}" for n in range(30)]
        files[-1].write_text("".join(json.dumps({"text": text}) + "\n" for text in texts))
    results = [
        choose(list(map(Task, given)), settings(jobs=jobs, chunk_bytes=size), Choice(what, 4, seed=1), Silent())
        for given, jobs, size in ((files, 1, 1 << 20), (files[::-1], 2, 400))
    ]
    assert results[0].picks == results[1].picks
    assert results[0].found == results[1].found > len(results[0].picks) == 4


def test_a_defect_in_an_article_is_told_and_costs_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = chunk_work.cleanings_of

    def broken(cleaner: Cleaner, articles: Sequence[Article]) -> list[Cleaning | Exception]:
        return [ZeroDivisionError("uji") if "rusak" in str(article) else cleaning
                for article, cleaning in zip(articles, whole(cleaner, articles), strict=True)]  # fmt: skip

    monkeypatch.setattr(chunk_work, "cleanings_of", broken)
    path = tmp_path / "a.jsonl"
    path.write_text("".join(json.dumps({"text": f"{name}: {DIRTY}"}) + "\n" for name in ("utuh", "rusak", "genap")))
    chosen = choose([Task(path)], settings(), Choice(MOST, 5), Silent())
    assert sorted(pick.place.line for pick in chosen.picks) == [1, 3]
    assert messages(chosen.summary) == [(2, "internal error, please report it: ZeroDivisionError('uji')")]
