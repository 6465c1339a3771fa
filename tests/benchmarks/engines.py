"""The engines for which there are steps: each reads a file of JSON Lines, cleans it and writes it, with one worker.

What an engine needs once (a Java virtual machine, a cluster) is started before it is timed.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from itertools import count
from pathlib import Path

Engine = Callable[[Path, Path], AbstractContextManager[Callable[[], object]]]


def _targets(folder: Path) -> Iterator[Path]:
    """A new place for each output: some engines do not write over what is there, or take it for done."""
    return (folder / f"out-{number}" for number in count())


@contextmanager
def datatrove(source: Path, folder: Path) -> Iterator[Callable[[], object]]:
    """A local pipeline of one task."""
    from datatrove.executor import LocalPipelineExecutor  # type: ignore[import-untyped]
    from datatrove.pipeline.readers import JsonlReader  # type: ignore[import-untyped]
    from datatrove.pipeline.writers import JsonlWriter  # type: ignore[import-untyped]

    from newsclean.integrations.datatrove import NewsCleaner

    targets = _targets(folder)

    def work() -> None:
        target = next(targets)
        reader = JsonlReader(str(source.parent), glob_pattern=source.name)
        steps = [reader, NewsCleaner(), JsonlWriter(str(target), compression=None)]
        LocalPipelineExecutor(steps, logging_dir=str(target / "log")).run()

    yield work


@contextmanager
def spark(source: Path, folder: Path) -> Iterator[Callable[[], object]]:
    """A local session with one worker."""
    os.environ["PYSPARK_PYTHON"] = sys.executable
    from pyspark.sql import SparkSession

    from newsclean.integrations.spark import NewsCleaner

    if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
        raise ModuleNotFoundError("no Java", name="java")
    targets = _targets(folder)
    session = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    columns = "id string, url string, title string, text string"

    def work() -> None:
        session.read.schema(columns).json(str(source)).transform(NewsCleaner()).write.json(str(next(targets)))

    yield work
    session.stop()


@contextmanager
def ray(source: Path, folder: Path) -> Iterator[Callable[[], object]]:
    """A local cluster with one worker."""
    import ray.data

    from newsclean.integrations.batches import BatchCleaner

    targets = _targets(folder)
    ray.init(num_cpus=1, include_dashboard=False, logging_level="ERROR", log_to_driver=False)
    ray.data.DataContext.get_current().enable_progress_bars = False

    def work() -> None:
        articles = ray.data.read_json(str(source), file_extensions=None)
        clean = articles.map_batches(BatchCleaner(), batch_size=512, batch_format="pyarrow")
        clean.write_json(str(next(targets)))

    yield work
    ray.shutdown()


@contextmanager
def datasets(source: Path, folder: Path) -> Iterator[Callable[[], object]]:
    """Hugging Face datasets, with nothing kept of an earlier run."""
    import datasets

    from newsclean.integrations.batches import clean_batch

    targets = _targets(folder)
    datasets.disable_progress_bars()
    datasets.disable_caching()

    def work() -> None:
        target = next(targets)
        articles = datasets.load_dataset("json", data_files=str(source), split="train", cache_dir=f"{target}-cache")
        articles.map(clean_batch, batched=True).to_json(str(target), force_ascii=False)

    yield work


@contextmanager
def pandas(source: Path, folder: Path) -> Iterator[Callable[[], object]]:
    """pandas, all in memory."""
    import pandas

    from newsclean.integrations.batches import clean_batch

    def work() -> None:
        frame = clean_batch(pandas.read_json(source, lines=True))
        frame.to_json(folder / "out.jsonl", orient="records", lines=True, force_ascii=False)

    yield work


ENGINES: tuple[Engine, ...] = (datatrove, spark, ray, datasets, pandas)
