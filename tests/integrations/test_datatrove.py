"""The step for datatrove."""

from __future__ import annotations

import gzip
import json
import pickle
from pathlib import Path
from typing import Any

import pytest
from engines import CLEAN, DIRTY, Case, as_string, case, generated, lines, outcomes, run_examples

pytest.importorskip("datatrove", reason="needs the extra datatrove")
from datatrove.data import Document

from newsclean.integrations import datatrove
from newsclean.integrations.datatrove import NewsCleaner


def documents(case: Case) -> list[Document]:
    return [
        Document(record["isi"], record["id"], metadata={name: record[name] for name in ("judul", "link", "portal")})
        for record in case.records
    ]


def test_the_results_are_those_of_the_command(cased: Case) -> None:
    cleaner = pickle.loads(pickle.dumps(NewsCleaner(**cased.options, outcome="hasil")))
    done = list(cleaner.run(iter(documents(cased))))
    assert [document.text for document in done] == cased.texts
    assert [document.id for document in done] == [record["id"] for record in cased.records]
    expected = outcomes(cased.records, cased.texts)
    assert [document.metadata["hasil"] for document in done] == expected
    counts = {label: stat.total for label, stat in cleaner.stats.stats.items()}
    assert {name.replace(" ", "_"): expected.count(name) for name in expected}.items() <= counts.items()
    assert counts["removed_related"] > 100


def test_what_was_extracted_goes_into_the_metadata() -> None:
    document = Document(DIRTY, "1", metadata={"title": "Hujan", "url": "https://contoh.com/1"})
    (done,) = NewsCleaner(article="artikel", removed="dibuang").run([document])
    assert done.text == CLEAN
    assert done.metadata["artikel"]["title"] == "Hujan"
    assert [each["kind"] for each in done.metadata["dibuang"]] == ["dateline", "related"]
    assert json.loads(json.dumps(done.metadata)) == done.metadata


def test_documents_are_not_held_back() -> None:
    """Of a long stream only a batch is taken at a time."""
    taken = []

    def stream() -> Any:
        for number in range(1000):
            taken.append(number)
            yield Document(DIRTY, str(number))

    next(NewsCleaner().run(stream()))
    assert len(taken) < 100


def test_the_example_with_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipeline on this machine, in two processes. datatrove's readers skip a record without a text."""
    monkeypatch.chdir(tmp_path)
    cased = case(tmp_path, generated(), {"ignore": ["dateline"]})
    expected = {record["id"]: text for record, text in zip(cased.records, cased.texts, strict=True) if record["isi"]}
    records = [{("text" if name == "isi" else name): value for name, value in each.items()} for each in cased.typed]
    Path("berita").mkdir()
    for part in range(4):
        Path("berita", f"{part}.jsonl").write_text(lines(records[part::4]))
    run_examples(datatrove, only="Local")
    written = [line for path in Path("bersih").glob("*.gz") for line in gzip.decompress(path.read_bytes()).splitlines()]
    assert {record["id"]: record["text"] for record in map(json.loads, written)} == {
        own: as_string(text) for own, text in expected.items()
    }
    (ours,) = (each["stats"] for each in json.loads(Path("log/stats.json").read_text()) if "newsclean" in each["name"])
    assert ours["changed"]["total"] + ours["unchanged"]["total"] == len(expected)


def test_the_examples_for_clusters(monkeypatch: pytest.MonkeyPatch) -> None:
    """What they import is there, and the executors take the arguments; there is no cluster to run them on."""
    pytest.importorskip("ray", reason="datatrove asks for it")
    import datatrove.executor as executors

    for name in ("SlurmPipelineExecutor", "RayPipelineExecutor"):
        monkeypatch.setattr(getattr(executors, name), "run", lambda self: None)
    code = (datatrove.__doc__ or "").partition("Slurm or a Ray cluster::")[2]
    assert "SlurmPipelineExecutor(" in code
    run_examples(datatrove, only="Slurm", names={"pipeline": [NewsCleaner()]})
