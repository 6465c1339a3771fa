"""Our speed by that of another commit, side by side: each cleans the same texts in a process of its own, in turns."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import tarfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
# Reads texts, says so, and for each line of its input cleans them all and answers with the seconds of work that took.
_CLEAN = """
import gc, json, sys
from time import process_time
sys.path.insert(0, sys.argv[1])
import newsclean
assert newsclean.__file__.startswith(sys.argv[1]), newsclean.__file__
with open(sys.argv[2], encoding="utf-8") as file:
    texts = json.load(file)
cleaner = newsclean.Cleaner()
list(cleaner.clean_all((text, None) for text in texts))
for _ in sys.stdin:
    gc.collect()
    start = process_time()
    list(cleaner.clean_all((text, None) for text in texts))
    print(process_time() - start, flush=True)
"""


def checkout(rev: str, folder: Path) -> Path:
    """The package as it was in the commit `rev`, in `folder`. Raises CalledProcessError if there is none."""
    packed = subprocess.run(
        ["git", "-C", str(ROOT), "archive", rev, "newsclean"], stdout=subprocess.PIPE, check=True
    ).stdout
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(folder, filter="data")
    return folder


class Contender:
    """The package at `source`, cleaning the texts of a JSON file."""

    def __init__(self, source: Path, texts: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", _CLEAN, str(source), str(texts)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1,
        )  # fmt: skip

    def seconds(self) -> float:
        """The processor time that it takes to clean all texts once."""
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write("\n")
        return float(self._process.stdout.readline())

    def end(self) -> None:
        """End its process."""
        self._process.communicate()


@contextmanager
def contenders(texts: Sequence[str], sources: Sequence[Path], folder: Path) -> Iterator[list[Contender]]:
    """A contender for each source, on the same texts."""
    file = folder / "texts.json"
    file.write_text(json.dumps(texts), encoding="utf-8")
    started = [Contender(source, file) for source in sources]
    try:
        yield started
    finally:
        for each in started:
            each.end()
