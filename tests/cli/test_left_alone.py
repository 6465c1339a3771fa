"""Files of a directory that hold no article: they stay as they are, unless they are asked for by name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_tools import ARTICLE, CLEAN, Run, write

# What each file is, and its content. All of it has something that the filters would remove from an article.
TEXTS = {
    "LICENSE.txt": "Permission is granted to any person to use this list of words.\n\nADVERTISEMENT\n",
    "requirements.txt": "newsclean==0.1.0  # untuk korpus\nADVERTISEMENT\n",
    "stopwords.txt": "yang\ndan\ndi\nADVERTISEMENT\nke\ndari\n",
    "headlines.txt": "Harga Gabah Naik di Bantul\nADVERTISEMENT\nWarga Panen Padi dan Jagung\n",
}
RECORDS = {
    "package.json": json.dumps({"name": "korpus", "iklan": "ADVERTISEMENT"}),
    "counts.csv": "kata,n\nyang,5\nADVERTISEMENT,1\n",
    "counts.jsonl": json.dumps({"kata": "yang", "n": 5}) + "\n",
}
OTHERS = {"README.md": "ADVERTISEMENT\n", "Makefile": "ADVERTISEMENT\n"}


@pytest.fixture(autouse=True)
def corpus(place: Path) -> None:
    for name, content in {**TEXTS, **RECORDS, **OTHERS, "a.txt": ARTICLE}.items():
        write(f"corpus/{name}", content)


def changed(root: str = "corpus") -> dict[str, bool]:
    """Of each file below a directory, whether it is no longer as it was."""
    before = {**TEXTS, **RECORDS, **OTHERS, "a.txt": ARTICLE}
    return {path.name: path.read_text() != before[path.name] for path in sorted(Path(root).glob("[!.]*"))}


@pytest.mark.parametrize(
    "arguments",
    [("-i", "corpus"), ("-i", "--force-exclude", *(f"corpus/{name}" for name in ("a.txt", *TEXTS, *RECORDS)))],
    ids=["a directory", "the hook"],
)
def test_only_the_article_is_cleaned(run: Run, arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert done.code == 0
    assert [name for name, is_changed in changed().items() if is_changed] == ["a.txt"]
    assert Path("corpus/a.txt").read_text() == CLEAN
    assert run("-i", "-q", "--force-exclude", *arguments[-1:]).err == ""


def test_what_is_said(run: Run) -> None:
    lines = run("corpus", "-o", "clean").err.splitlines()
    assert [line for line in lines if line.startswith("left as it is: ")] == [
        f"left as it is: corpus/{name}: no field holds the text (say which with --text-field); the fields are: {fields}"
        for name, fields in (("counts.csv", "kata, n"), ("counts.jsonl", "kata, n"), ("package.json", "name, iklan"))
    ]
    assert lines[-2] == (
        "left as they are: texts that are no article 4, files without a field for the text 3, "
        "files without a suffix 1, .md files 1"
    )
    verbose = run("-v", "corpus", "-o", "clean").err
    assert all(f"left as it is: corpus/{name}: it does not read like an article\n" in verbose for name in TEXTS)


def test_in_an_output_directory_texts_go_along_as_they_are(run: Run) -> None:
    assert run("corpus", "-o", "clean", "--report", "report.json").code == 0
    assert changed("clean") == {name: name == "a.txt" for name in sorted(["a.txt", *TEXTS])}
    assert json.loads(Path("report.json").read_text())["left_out"]["texts that are no article"] == len(TEXTS)


def test_a_resumed_run_leaves_them_again(run: Run) -> None:
    first, second = (run("corpus", "-o", "clean", "--resume") for _ in range(2))
    assert (first.code, second.code) == (0, 0)
    assert changed("clean") == {name: name == "a.txt" for name in sorted(["a.txt", *TEXTS])}


def test_two_fields_that_could_be_the_text_are_an_error(run: Run) -> None:
    write("corpus/two.jsonl", json.dumps({"text": ARTICLE, "isi": ARTICLE}) + "\n")
    done = run("-i", "corpus")
    assert (done.code, "error: corpus/two.jsonl: several fields could hold the text" in done.err) == (2, True)


@pytest.mark.parametrize(("force", "code"), [((), 2), (("--force-exclude",), 0)])
def test_a_field_that_no_file_has_is_an_error_but_in_the_hook(run: Run, force: tuple[str, ...], code: int) -> None:
    Path("corpus/a.txt").unlink()
    done = run("-i", "corpus", "--text-field", "isii", *force)
    assert (done.code, "error: no file has the field 'isii'" in done.err) == (code, code == 2)


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_that_is_asked_for_by_name_is_an_article(run: Run, name: str) -> None:
    assert run("-i", f"corpus/{name}").code == 0
    assert changed()[name]
    assert "ADVERTISEMENT" not in run(f"corpus/{name}").out


@pytest.mark.parametrize("name", RECORDS)
def test_records_that_are_asked_for_by_name_must_have_a_text(run: Run, name: str) -> None:
    done = run("-i", f"corpus/{name}", "corpus")
    assert (done.code, f"error: corpus/{name}: no field holds the text" in done.err) == (2, True)
