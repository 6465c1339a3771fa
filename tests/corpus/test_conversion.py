"""Records that go from one format to another and back."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs import DIRTY, settings

from newsclean.corpus import workers
from newsclean.corpus.converting import convert
from newsclean.corpus.job import Task

STORIES = st.text() | st.just(DIRTY)


def converted(data: bytes, source_format: str, to: str) -> bytes:
    out = io.BytesIO()
    summary = convert([io.BytesIO(data)], out, settings(select=("tags",), source_format=source_format), to)
    assert summary.errors == 0
    return out.getvalue()


@given(st.lists(st.fixed_dictionaries({"id": st.text(), "text": STORIES, "=x": st.text()}), min_size=1, max_size=4))
@pytest.mark.parametrize("table", ["csv", "tsv"])
def test_texts_come_back_as_they_were(table: str, records: list[dict[str, str]]) -> None:
    lines = "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in records).encode()
    clean = converted(lines, "jsonl", "jsonl")
    back = converted(converted(lines, "jsonl", table), table, "jsonl")
    assert [json.loads(line) for line in back.split(b"\n") if line] == [
        json.loads(line) for line in clean.split(b"\n") if line
    ]


def test_processes_and_chunks_do_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "ENOUGH", 0)
    source = tmp_path / "a.jsonl"
    source.write_text("".join(json.dumps({f"n{n % 7}": n, "text": f"{n} {DIRTY}"}) + "\n" for n in range(60)))
    outputs = []
    for jobs, size in ((1, 1 << 20), (2, 300)):
        out = io.BytesIO()
        assert convert([Task(source)], out, settings(jobs=jobs, chunk_bytes=size), "csv").records == 60
        outputs.append(out.getvalue())
    assert outputs[0] == outputs[1]
    assert outputs[0].startswith(b"n0,text,n1,n2,n3,n4,n5,n6\n")


def test_every_text_is_a_record_also_one_without_words(tmp_path: Path) -> None:
    """Files of records without a byte hold none."""
    contents = {"a.txt": "", "b.txt": "\n", "c.txt": "Hujan.\n", "d.jsonl": "", "e.csv": "", "f.txt.gz": ""}
    for name, content in contents.items():
        (tmp_path / name).write_text(content)
    out = io.BytesIO()
    summary = convert([Task(tmp_path / name) for name in contents], out, settings(), "jsonl")
    assert (summary.records, summary.errors) == (3, 0)
    assert [Path(json.loads(line)["path"]).name for line in out.getvalue().splitlines()] == ["a.txt", "b.txt", "c.txt"]
