"""Hugging Face datasets."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from engines import CLEAN, DIRTY, RULES, Case, outcomes, run_examples

from newsclean.integrations import batches
from newsclean.integrations.batches import BatchCleaner, clean_batch

datasets = pytest.importorskip("datasets", reason="needs the extra datasets")


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept goes into a directory of the test."""
    monkeypatch.setattr(datasets.config, "HF_DATASETS_CACHE", tmp_path / "cache")
    datasets.disable_progress_bars()


@pytest.mark.parametrize(("form", "processes"), [(None, None), (None, 2), ("arrow", None), ("pandas", None)])
def test_the_results_are_those_of_the_command(cased: Case, form: str | None, processes: int | None) -> None:
    dataset = datasets.Dataset.from_list(cased.typed).with_format(form)
    cleaner = BatchCleaner(**cased.options, outcome="hasil")
    done = dataset.map(cleaner, batched=True, batch_size=64, num_proc=processes).with_format(None)
    assert list(done["isi"]) == cased.typed_texts
    assert list(done["hasil"]) == outcomes(cased.typed, cased.typed_texts)
    assert list(done["id"]) == [record["id"] for record in cased.records]


def test_a_stream() -> None:
    stream = datasets.Dataset.from_list([{"isi": DIRTY}, {"isi": None}]).to_iterable_dataset()
    assert [row["isi"] for row in stream.map(clean_batch, batched=True)] == [CLEAN, None]


def test_what_was_extracted_has_a_type_although_the_first_batch_has_nothing() -> None:
    dataset = datasets.Dataset.from_dict({"isi": [None, CLEAN, DIRTY]}).with_format("arrow")
    done = dataset.map(BatchCleaner(article="artikel"), batched=True, batch_size=1).with_format(None)
    assert [row and row["related"] for row in done["artikel"]] == [None, [], ["Banjir di Desa Sukamulya"]]


def test_what_is_kept_counts_for_the_same_rules_only(tmp_path: Path) -> None:
    """datasets keeps results by what made them: with other rules in the same file they are made anew."""
    rules = tmp_path / "rules.toml"
    rules.write_text(RULES)
    dataset = datasets.Dataset.from_dict({"isi": [DIRTY]})
    hashes = [dataset.map(BatchCleaner(rules=rules), batched=True)._fingerprint for _ in range(2)]
    rules.write_text(RULES.replace("editor", "penjaga gawang"))
    hashes.append(dataset.map(BatchCleaner(rules=rules), batched=True)._fingerprint)
    assert hashes[0] == hashes[1] != hashes[2]


def test_the_example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("berita").mkdir()
    datasets.Dataset.from_list([{"isi": DIRTY}, {"isi": None}]).to_parquet("berita/1.parquet")
    names: dict[str, Any] = run_examples(batches, only="load_dataset")
    assert list(names["clean"]["isi"]) == [CLEAN, None]
    assert Path("bersih.parquet").exists()
