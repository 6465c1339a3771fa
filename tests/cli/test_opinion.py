"""The second opinion on the command line: `train`, `--model`, `explain`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from cli_tools import Run

sys.path.insert(0, str(Path(__file__).parents[1] / "opinion"))
from models import model

from newsclean.opinion.candidates import Candidate, candidates
from newsclean.opinion.features import features
from newsclean.opinion.model import Model, load
from newsclean.page import Page

STORY = """\
Warga Desa Sukamaju memanen padi dua pekan lebih awal dari biasanya karena air sungai mulai meluap ke sawah.
Kepala desa Wiratno Hadi berharap pemerintah kabupaten segera memperbaiki tanggul yang jebol sejak tahun lalu.
"""
PIECE = "Sapa mereka di Threads"


@pytest.fixture
def own_model() -> Path:
    path = Path("own.bin")
    path.write_bytes(model({"w=threads": 48, "w=sapa": 1}, promo="w=threads").to_bytes())
    return path


def test_a_model_of_ones_own(run: Run, own_model: Path) -> None:
    assert run("--model", str(own_model), stdin=STORY + PIECE + "\n").out == STORY


def test_a_model_that_a_configuration_file_names_stands_beside_it(run: Run, own_model: Path) -> None:
    Path("newsclean.toml").write_text('model = "own.bin"\n')
    Path("below").mkdir()
    (Path("below") / "a.txt").write_text(STORY + PIECE + "\n")
    assert run("below/a.txt").out == STORY


@pytest.mark.parametrize(
    ("content", "message"), [(None, "own.bin: No such file"), (b"{}\n", "own.bin: no model of newsclean")]
)
def test_a_model_that_cannot_be_used(run: Run, content: bytes | None, message: str) -> None:
    if content is not None:
        Path("own.bin").write_bytes(content)
    done = run("--model", "own.bin", stdin=STORY)
    assert (done.code, done.out) == (2, "")
    assert message in done.err


def test_explain_says_the_score_and_the_telling_words(run: Run, own_model: Path) -> None:
    done = run("explain", "--model", str(own_model), stdin=STORY + PIECE + "\n")
    assert f"⟦promo: {PIECE}⟧" in done.out
    assert f"second-opinion: 1.5 of 1.0 for “{PIECE}”: threads, sapa\n" in done.out


def record(number: int) -> str:
    text = f"{STORY}Kabar nomor {number} dari desa.\nSapa mereka di Threads {number}\n"
    start = text.index("Sapa")
    labelled = {"text": text, "source": f"s{number}", "outlet": f"o{number}", "cut": [[start, len(text) - 1, "promo"]]}
    return json.dumps(labelled) + "\n"


def score(page: Page, piece: Candidate, learned: Model) -> int:
    return learned.known_pieces.score(features(page.text, piece, learned.vocabulary))


# Trains without the examples of the lexicon, of which there are many.
TRAIN = "from newsclean.training import train; train.lexicon_pieces = list; from newsclean.cli import main; main()"


def test_train_learns_from_labels_the_same_in_any_process(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pycrfsuite")
    pytest.importorskip("sklearn")
    monkeypatch.setattr("newsclean.training.train.lexicon_pieces", list)
    Path("labels.jsonl").write_text("".join(map(record, range(40))))
    done = run("train", "labels.jsonl", "-o", "own.bin")
    assert (done.code, done.err) == (0, "")
    assert "gone/lines" in done.out
    learned, page = load(Path("own.bin")), Page(f"{STORY}Sapa mereka di Threads 99\n")
    first_line, *_, last_line = (score(page, each, learned) for each in candidates(page, frozenset()))
    assert first_line < 0 < last_line
    assert run("--model", "own.bin", stdin=STORY).out == STORY
    elsewhere = [sys.executable, "-c", TRAIN, "train", "labels.jsonl", "-o", "other.bin", "-j", "2"]
    subprocess.run(elsewhere, check=True, stdout=subprocess.DEVNULL)
    assert Path("other.bin").read_bytes() == Path("own.bin").read_bytes(), "the same in however many processes"


@pytest.mark.parametrize(
    ("content", "message"),
    [('{"text": 5}\n', "labels.jsonl:1: TypeError"), ("[", "labels.jsonl: "), ("\n", "too little to learn from")],
)
def test_labels_that_cannot_be_used(run: Run, content: str, message: str) -> None:
    pytest.importorskip("sklearn")
    Path("labels.jsonl").write_text(content)
    done = run("train", "labels.jsonl", "-o", "own.bin")
    assert (done.code, Path("own.bin").exists()) == (2, False)
    assert message in done.err
