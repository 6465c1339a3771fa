"""The articles to measure with: written by the generator, or real ones if they are beside the checkout."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.generator import Story, articles

REAL = Path(__file__).parents[2].parent / "shared" / "corpus" / "raw.jsonl.gz"
# With fewer line breaks than this an article counts as flat: one line, or a title and one line.
_FEWEST_BREAKS = 3


def names() -> tuple[str, ...]:
    """The corpora there are."""
    return ("synthetic", "real") if REAL.exists() else ("synthetic",)


def stories(corpus: str, size: int, *, flat: bool) -> list[Story]:
    """Articles of one shape, of together about `size` bytes of text (or all there are)."""
    if corpus == "synthetic":
        return list(articles(size, flat=flat))
    chosen, total = [], 0
    for story in _real():
        if (story.text.count("\n") < _FEWEST_BREAKS) == flat:
            chosen.append(story)
            total += len(story.text.encode())
            if total >= size:
                break
    return chosen


def megabytes(chosen: list[Story]) -> float:
    """The size of the texts, in 10^6 bytes of UTF-8."""
    return sum(len(story.text.encode()) for story in chosen) / 1e6


def jsonl(corpus: str, size: int) -> bytes:
    """About `size` bytes of JSON Lines, both shapes mixed."""
    mixed = [
        story
        for pair in zip(*(stories(corpus, size // 2, flat=flat) for flat in (False, True)), strict=False)
        for story in pair
    ]
    lines = b"".join(json.dumps(story._asdict(), ensure_ascii=False).encode() + b"\n" for story in mixed)
    copies = max(1, -(-size // len(lines)))
    return lines * copies


def _real() -> Iterator[Story]:
    with gzip.open(REAL, "rt", encoding="utf-8") as file:
        for line in file:
            record = json.loads(line)
            yield Story(record["id"], record.get("url") or "", record.get("title") or "", record["text"])
