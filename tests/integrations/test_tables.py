"""pandas, Arrow, polars and DuckDB: a line each, as the README shows it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from engines import CLEAN, DIRTY, Case, outcomes, run_examples

from newsclean.integrations import batches
from newsclean.integrations.batches import BatchCleaner, clean_batch
from newsclean.integrations.columns import FIELDS, REMOVED, clean_texts

GAPS = [DIRTY, None, "", CLEAN]


def test_pandas(cased: Case) -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame(cased.records, index=range(7, 7 + len(cased.records)))
    done = BatchCleaner(**cased.options, outcome="hasil")(frame)
    assert list(done["isi"].astype(object).where(done["isi"].notna(), None)) == cased.texts
    assert list(done["hasil"]) == outcomes(cased.records, cased.texts)
    assert list(done.index) == list(frame.index)
    assert list(frame["isi"].dropna()) == [record["isi"] for record in cased.records if record["isi"] is not None]


def test_a_column_of_pandas_with_gaps() -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame({"isi": [*GAPS, float("nan"), pandas.NA], 3: 3}, dtype=object)
    frame["isi"] = clean_texts(frame["isi"])
    assert list(frame["isi"])[:4] == [CLEAN, None, "", CLEAN] or list(frame["isi"].dropna()) == [CLEAN, "", CLEAN]
    assert list(clean_batch(frame)["isi"].isna()) == [False, True, False, False, True, True]
    numbers = pandas.DataFrame({"isi": [1, 2]})
    assert clean_batch(numbers).equals(numbers)


def test_the_example_for_pandas(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pandas = pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    monkeypatch.chdir(tmp_path)
    Path("berita").mkdir()
    pandas.DataFrame({"isi": [DIRTY, None]}).to_parquet("berita/1.parquet")
    assert run_examples(batches, only="pandas")["frame"]["isi"][0] == CLEAN


@pytest.mark.parametrize("form", ["table", "batch"])
def test_arrow(cased: Case, form: str) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    table = pyarrow.Table.from_pylist(cased.typed).replace_schema_metadata({"what": "news"})
    batch: Any = table if form == "table" else table.combine_chunks().to_batches()[0]
    done = BatchCleaner(**cased.options, outcome="hasil")(batch)
    assert type(done) is type(batch)
    assert done.column("isi").to_pylist() == cased.typed_texts
    assert done.column("hasil").to_pylist() == outcomes(cased.typed, cased.typed_texts)
    assert done.schema.names == ["id", "judul", "isi", "link", "portal", "hasil"]
    assert done.schema.metadata == {b"what": b"news"}


@pytest.mark.parametrize("kind", ["string", "large_string", "string_view"])
def test_the_type_of_an_arrow_column_stays(kind: str) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    table = pyarrow.table({"isi": pyarrow.array(GAPS, getattr(pyarrow, kind)())})
    done = clean_batch(table)
    assert done.schema == table.schema
    assert done["isi"].to_pylist() == [CLEAN, None, "", CLEAN]


def test_the_types_of_what_is_extracted_do_not_hang_on_what_is_found() -> None:
    """A batch without a caption has the same types as one with captions: engines put them together."""
    pyarrow = pytest.importorskip("pyarrow")
    cleaner = BatchCleaner(cleaned="bersih", article="artikel", removed="dibuang")
    empty, full = (cleaner(pyarrow.table({"isi": pyarrow.array(texts, pyarrow.string())})) for texts in ([], GAPS))
    assert empty.schema == full.schema
    assert set(full["artikel"][0].as_py()) == set(FIELDS)
    assert set(full["dibuang"][0].as_py()[0]) == set(REMOVED[0])
    assert (full["artikel"][1].as_py(), full["dibuang"][1].as_py()) == (None, [])


def test_a_dictionary_of_texts_and_a_column_of_numbers() -> None:
    pyarrow = pytest.importorskip("pyarrow")
    table = pyarrow.table({"isi": pyarrow.array(GAPS).dictionary_encode()})
    assert clean_batch(table)["isi"].to_pylist() == [CLEAN, None, "", CLEAN]
    numbers = pyarrow.table({"isi": [1, 2], "id": [3, 4]})
    assert clean_batch(numbers) == numbers


def test_polars() -> None:
    polars = pytest.importorskip("polars")
    frame = polars.DataFrame({"judul": ["Hujan"] * 4, "isi": GAPS})
    done = frame.with_columns(isi=polars.Series(clean_texts(frame["isi"], frame["judul"]), dtype=polars.String))
    assert done["isi"].to_list() == [CLEAN, None, "", CLEAN]


def test_polars_through_arrow() -> None:
    polars = pytest.importorskip("polars")
    pytest.importorskip("pyarrow")
    frame = polars.DataFrame({"judul": ["Hujan"] * 4, "isi": GAPS})
    assert polars.from_arrow(clean_batch(frame.to_arrow()))["isi"].to_list() == [CLEAN, None, "", CLEAN]


def test_duckdb() -> None:
    duckdb = pytest.importorskip("duckdb")
    pyarrow = pytest.importorskip("pyarrow")
    berita = pyarrow.table({"judul": ["Hujan"] * 4, "isi": GAPS})
    connection = duckdb.connect()
    bersih = clean_batch(connection.sql("SELECT * FROM berita").to_arrow_table())
    assert connection.sql("SELECT isi FROM bersih").fetchall() == [(CLEAN,), (None,), ("",), (CLEAN,)]
    assert (berita.num_rows, bersih.num_rows) == (4, 4)
