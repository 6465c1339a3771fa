"""Ray Data."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from engines import CLEAN, DIRTY, Case, outcomes, run_examples

from newsclean.integrations import batches
from newsclean.integrations.batches import BatchCleaner

ray = pytest.importorskip("ray", reason="needs the extra ray")
pyarrow = pytest.importorskip("pyarrow", reason="needs the extra ray")


@pytest.fixture(scope="module", autouse=True)
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Ray on this machine, with two workers, and a directory of its own as the working directory."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path_factory.mktemp("ray"))
        patch.setenv("RAY_USAGE_STATS_ENABLED", "0")
        ray.init(num_cpus=2, include_dashboard=False, object_store_memory=100_000_000, logging_level="ERROR")
        ray.data.DataContext.get_current().enable_progress_bars = False
        yield
        ray.shutdown()


@pytest.mark.parametrize("form", ["numpy", "pyarrow", "pandas"])
def test_the_results_are_those_of_the_command(cased: Case, form: str) -> None:
    dataset = ray.data.from_arrow(pyarrow.Table.from_pylist(cased.typed)).repartition(4)
    cleaner = BatchCleaner(**cased.options, outcome="hasil")
    rows = sorted(dataset.map_batches(cleaner, batch_size=64, batch_format=form).take_all(), key=lambda row: row["id"])
    texts = [row["isi"] if isinstance(row["isi"], str) else None for row in rows]
    assert texts == cased.typed_texts
    assert [row["hasil"] for row in rows] == outcomes(cased.typed, cased.typed_texts)


def test_actors() -> None:
    dataset = ray.data.from_items([{"isi": DIRTY}] * 3)
    actor = ray.data.ActorPoolStrategy(size=1)
    done = dataset.map_batches(BatchCleaner, fn_constructor_kwargs={"ignore": ["dateline"]}, compute=actor)
    assert [row["isi"].startswith("BANTUL") for row in done.take_all()] == [True] * 3


def test_what_was_extracted() -> None:
    """The types are the same in every block, also in one where nothing was found."""
    dataset = ray.data.from_arrow(pyarrow.table({"isi": pyarrow.array([CLEAN, DIRTY, None])})).repartition(3)
    done = dataset.map_batches(BatchCleaner(cleaned="bersih", article="artikel"), batch_format="pyarrow").take_all()
    found = {row["isi"]: row["artikel"] and row["artikel"]["related"] for row in done}
    assert found == {CLEAN: [], DIRTY: ["Banjir di Desa Sukamulya"], None: None}


def test_the_example() -> None:
    ray.data.from_items([{"isi": DIRTY}, {"isi": None}]).write_parquet("berita")
    names: dict[str, Any] = run_examples(batches, only="ray.data")
    assert sorted(row["isi"] or "" for row in names["clean"].take_all()) == ["", "BANTUL, CONTOH.COM - " + CLEAN]
    assert list(Path("bersih").glob("*.parquet"))
