"""Choosing among the articles of a corpus does not depend on how they come."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs import DIRTY, settings

from newsclean.corpus import workers
from newsclean.corpus.job import Task
from newsclean.corpus.picks import MOST, SAMPLE, WARNINGS, Choice, Pick, choose
from newsclean.corpus.progress import Silent
from newsclean.corpus.summary import Place

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
