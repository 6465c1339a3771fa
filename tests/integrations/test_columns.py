"""The batch function over columns, and the step that tells it what to do."""

from __future__ import annotations

import logging
import math
import pickle
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from engines import BAD, CLEAN, DIRTY, RULES, Case, generated, lines, outcomes
from hypothesis import given
from hypothesis import strategies as st

from newsclean import Cleaner, UnknownFilterError, parse
from newsclean.corpus.fields import FieldError
from newsclean.integrations import step
from newsclean.integrations.batches import BatchCleaner, clean_batch
from newsclean.integrations.columns import FIELDS, REMOVED, Row, clean_rows, clean_texts, tally
from newsclean.integrations.step import OtherCleanerError, Step, TableStep

CLEANER = Cleaner()
_FEW = 150  # records in which each option makes a difference


def columns_of(records: list[dict[str, Any]]) -> dict[str, list[Any]]:
    return {name: [record[name] for record in records] for name in records[0]}


def test_the_results_are_those_of_the_command(cased: Case) -> None:
    columns = columns_of(cased.records)
    done = BatchCleaner(**cased.options, outcome="hasil")(columns)
    assert done["isi"] == cased.texts
    assert done["hasil"] == outcomes(cased.records, cased.texts)
    assert {value for value in cased.texts if not isinstance(value, str)} == {*BAD} - {""}


def test_options_make_a_difference(cased: Case) -> None:
    """Otherwise the tests of the engines would not see whether options arrive."""
    columns = columns_of(cased.records[:_FEW])
    for left_out in cased.options:
        others = {name: value for name, value in cased.options.items() if name != left_out}
        assert BatchCleaner(**others)(columns)["isi"] != cased.texts[:_FEW], left_out


@pytest.mark.parametrize(
    ("value", "outcome"),
    [
        (DIRTY, "changed"), (CLEAN, "unchanged"), ("", "unchanged"), (None, "missing"), (math.nan, "missing"),
        (5, "no text"), (b"Hujan", "no text"), ([DIRTY], "no text"),
    ],
)  # fmt: skip
def test_outcomes(value: Any, outcome: str) -> None:
    (row,) = clean_rows(Cleaner(), [value])
    assert row.outcome == outcome
    assert row.text is value if outcome != "changed" else row.text == CLEAN


@given(st.lists(st.none() | st.floats() | st.integers() | st.text() | st.sampled_from((DIRTY, CLEAN))))
def test_each_value_comes_out_alone_as_in_company(values: list[Any]) -> None:
    cleaned = clean_texts(values, cleaner=CLEANER)
    assert len(cleaned) == len(values)
    for before, after in zip(values, cleaned, strict=True):
        assert after is before if not isinstance(before, str) else after == CLEANER.clean(before)


def test_titles_and_addresses_may_have_gaps() -> None:
    urls = [math.nan, "https://www.kompas.com/read/1", None]
    rows = clean_rows(Cleaner(), [DIRTY] * 3, ["Hujan Turun", None, 5], urls, fields=True)
    assert [(row.text, row.fields and row.fields["title"], row.fields and row.fields["outlet"]) for row in rows] == [
        (CLEAN, "Hujan Turun", None), (CLEAN, None, "Kompas.com"), (CLEAN, None, None)
    ]  # fmt: skip
    with pytest.raises(ValueError, match="argument 2 is shorter"):
        clean_rows(Cleaner(), [DIRTY] * 3, ["Hujan Turun"])


def test_what_is_extracted_is_what_the_library_extracts() -> None:
    (row, gap) = clean_rows(Cleaner(), [DIRTY, None], ["Hujan Turun", "x"], fields=True)
    article = parse(DIRTY, title="Hujan Turun").to_dict()
    assert row.fields == {name: article[name] for name in FIELDS}
    assert [each._asdict() for each in row.removed] == article["removed"]
    assert (gap.fields, gap.removed) == (None, ())
    assert {*article} - {*FIELDS} == {"text", "removed"}
    assert {*article["removed"][0]} == {*REMOVED[0]}


def test_what_is_counted() -> None:
    rows = clean_rows(Cleaner(), [DIRTY, CLEAN, None, 5])
    assert dict(tally(rows)) == {
        "changed": 1, "unchanged": 1, "missing": 1, "no text": 1, "removed dateline": 1, "removed related": 1
    }  # fmt: skip


@pytest.mark.parametrize("fields", [False, True])
def test_a_defect_costs_one_row(
    fields: bool, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """In the cleaning, or in reading what was extracted."""

    def fails(*articles: Any, **_: Any) -> Any:
        raise RuntimeError("a defect")

    def clean_all(self: Cleaner, articles: Iterable[Any]) -> Any:
        return original(self, [fails() if "defek" in article[0] else article for article in articles])

    original = Cleaner.clean_all
    if fields:
        monkeypatch.setattr("newsclean.integrations.columns.article_of", fails)
    else:
        monkeypatch.setattr(Cleaner, "clean_all", clean_all)
    with caplog.at_level(logging.WARNING):
        rows = clean_rows(Cleaner(), ["Sebuah defek.", DIRTY, None], fields=fields)
    expected = [("Sebuah defek.", "failed"), (DIRTY, "failed") if fields else (CLEAN, "changed"), (None, "missing")]
    assert [(row.text, row.outcome) for row in rows] == expected
    assert "please report it: RuntimeError('a defect')" in caplog.text


def test_the_step_writes_what_was_asked_for() -> None:
    cleaner = BatchCleaner(text="konten", cleaned="bersih", article="artikel", removed="dibuang", outcome="hasil")
    batch = {"text": ["lain"], "konten": [DIRTY], "id": [1]}
    done = cleaner(batch)
    assert {name: done[name] for name in batch} == batch
    assert (done["bersih"], done["hasil"]) == ([CLEAN], ["changed"])
    assert done["artikel"][0]["dateline"] == {"place": "BANTUL", "outlet": "CONTOH.COM"}
    assert [each["kind"] for each in done["dibuang"][0]] == ["dateline", "related"]


def test_a_batch_that_comes_in_stays_as_it_is() -> None:
    batch = {"isi": [DIRTY]}
    assert clean_batch(batch) == {"isi": [CLEAN]}
    assert batch == {"isi": [DIRTY]}


def test_a_column_without_changes_is_passed_on() -> None:
    numbers = (5, 6)
    assert clean_batch({"isi": numbers})["isi"] is numbers


@pytest.mark.parametrize(
    ("options", "columns", "error"),
    [
        ({"ignore": "datelin"}, (), UnknownFilterError),
        ({"rules": "there-is-none.toml"}, (), ValueError),
        ({"model": "there-is-none.bin"}, (), OSError),
        ({"ignor": "dateline"}, (), TypeError),
        ({}, ("id", "no"), FieldError),
        ({}, ("isi", "content"), FieldError),
        ({"title": "judul"}, ("isi", "link"), FieldError),
        ({"outlet": "portal"}, ("isi", "link"), FieldError),
    ],
)
def test_mistakes_are_told_before_any_work_is_done(
    options: dict[str, Any], columns: tuple[str, ...], error: type[Exception]
) -> None:
    with pytest.raises(error):
        TableStep(**options).find(columns)


def test_a_step_travels() -> None:
    cleaner = BatchCleaner(ignore="dateline", outcome="hasil")
    again = pickle.loads(pickle.dumps(cleaner))
    batch = {"isi": [DIRTY, None]}
    assert again(batch) == cleaner(batch) != clean_batch(batch)


def test_a_process_makes_a_cleaner_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    monkeypatch.setattr(step, "cleaner_of", lambda settings: made.append(1) or Cleaner())
    cleaner = BatchCleaner(ignore="promo")
    for _ in range(3):
        pickle.loads(pickle.dumps(cleaner))({"isi": [DIRTY]})
    assert len(made) == 2  # one to see whether the options are valid


def test_a_worker_with_other_rules_refuses(tmp_path: Path) -> None:
    rules = tmp_path / "rules.toml"
    rules.write_text(RULES)
    cleaner = BatchCleaner(rules=rules)
    rules.write_text(RULES.replace("editor", "penjaga gawang"))
    with pytest.raises(OtherCleanerError, match="another version of newsclean, or other files of rules"):
        cleaner({"isi": [DIRTY]})
    assert BatchCleaner(rules=rules).digest != cleaner.digest == pickle.loads(pickle.dumps(cleaner)).digest
    assert BatchCleaner(rules=rules)({"isi": [f"{CLEAN}\nPenjaga gawang: Budi Santoso"]})["isi"] == [CLEAN]


def test_what_a_step_writes_is_not_what_it_reads() -> None:
    """'artikel' is a usual name for a text: what was cleaned once can be cleaned again."""
    cleaner = BatchCleaner(article="artikel", cleaned="content")
    once = cleaner({"isi": [DIRTY]})
    assert cleaner(once) == once
    with pytest.raises(FieldError, match="several fields could hold the text"):
        clean_batch(once)


def test_a_step_without_options_reads_nothing_but_the_usual_names() -> None:
    assert TableStep().find(["id", "Judul", "content", 7]) == ("content", "Judul", None, None, None)
    assert list(Step().beside([Row("x", "unchanged")])) == []


def test_the_generated_records_are_as_described() -> None:
    records = generated()
    assert len(records) == 500
    assert sum(not isinstance(record["isi"], str) for record in records) == 37
    assert '"isi": null' in lines(records)
