"""The function for Spark's DataFrames, on a Java virtual machine."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from engines import CLEAN, DIRTY, Case, lines, outcomes, run_examples

pytest.importorskip("pyspark", reason="needs the extra spark")
if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
    pytest.skip("needs Java (Debian: default-jre-headless)", allow_module_level=True)
from pyspark.sql import SparkSession

from newsclean.corpus.fields import FieldError
from newsclean.integrations import spark as module
from newsclean.integrations.spark import NewsCleaner


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A session on this machine, with two workers, and a directory of its own as the working directory."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path_factory.mktemp("spark"))
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        builder = SparkSession.builder.master("local[2]")
        for name, value in {
            "spark.ui.enabled": "false", "spark.driver.memory": "1g", "spark.sql.shuffle.partitions": "2",
            "spark.driver.bindAddress": "127.0.0.1", "spark.driver.host": "127.0.0.1",
        }.items():  # fmt: skip
            builder = builder.config(name, value)
        session = builder.getOrCreate()
        session.sparkContext.setLogLevel("ERROR")
        yield session
        session.stop()


def test_the_results_are_those_of_the_command(cased: Case, spark: Any, tmp_path: Path) -> None:
    """Spark itself reads the records; with a schema it takes a number as a string."""
    source = tmp_path / "in.jsonl"
    source.write_text(lines(cased.records))
    schema = ", ".join(f"{name} string" for name in cased.records[0])
    frame = spark.read.schema(schema).json(str(source)).repartition(4)
    done = frame.transform(NewsCleaner(**cased.options, outcome="hasil"))
    assert done.columns == [*cased.records[0], "hasil"]
    rows = sorted(done.collect(), key=lambda row: row["id"])
    assert [row["isi"] for row in rows] == cased.typed_texts
    assert [row["hasil"] for row in rows] == outcomes(cased.typed, cased.typed_texts)


def test_the_example(spark: Any) -> None:
    """With the struct of what was extracted, written and read again."""
    articles = [("Hujan", DIRTY), ("x", None)]
    spark.createDataFrame(articles, "judul string, isi string").write.parquet("berita")
    run_examples(module)
    row, gap = sorted(spark.read.parquet("bersih").collect(), key=lambda row: row["isi"] is None)
    assert (row["isi"], row["hasil"]) == (CLEAN, "changed")
    assert row["artikel"]["title"] == "Hujan"
    assert row["artikel"]["dateline"]["place"] == "BANTUL"
    assert row["artikel"]["related"] == ["Banjir di Desa Sukamulya"]
    assert (gap["isi"], gap["artikel"], gap["hasil"]) == (None, None, "missing")


def test_a_new_column_removals_and_columns_of_other_types(spark: Any) -> None:
    frame = spark.createDataFrame([(1, DIRTY, {"a": [1.5]})], "id int, isi string, lain map<string, array<double>>")
    (row,) = NewsCleaner(cleaned="bersih", removed="dibuang")(frame).collect()
    assert (row["id"], row["isi"], row["lain"], row["bersih"]) == (1, DIRTY, {"a": [1.5]}, CLEAN)
    assert [(each["kind"], DIRTY[each["start"] : each["end"]] == each["text"]) for each in row["dibuang"]] == [
        ("dateline", True), ("related", True)
    ]  # fmt: skip


def test_a_column_of_numbers_stays(spark: Any) -> None:
    frame = spark.createDataFrame([(5,), (None,)], "isi int")
    done = NewsCleaner(outcome="hasil")(frame).collect()
    assert sorted((row["hasil"], row["isi"]) for row in done) == [("missing", None), ("no text", 5)]


def test_a_missing_column_is_told_before_any_work_is_done(spark: Any) -> None:
    with pytest.raises(FieldError, match="the fields are: id"):
        NewsCleaner()(spark.range(3))
