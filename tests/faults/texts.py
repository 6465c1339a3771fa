"""Articles, cut up and put together again at random: no text may break a promise of the library."""

from __future__ import annotations

import gzip
import itertools
import json
import random
from functools import cache
from pathlib import Path

from tests.benchmarks.generator import articles
from tests.faults.fault import Fault
from tests.promises import assert_deletes_only, assert_idempotent

REAL = Path(__file__).parents[2].parent / "shared" / "corpus"
_MOST_REAL = 6_000
_ODD = (
    "\x00", "\ud800", "\u202e", "\u0301", "\u0130", "\xa0", "\u200b", "\ufeff", "\r", "\r\n", "\u2028", "\x85", "\t",
    "&nbsp;", "&amp;", "Â", "â€“", "\x1b[31m", "[bold]", "<b>", "(", ")", "[", "“", "”", "*", "***", "#", "@", "-",
    "--", '"', "–", "|", ":", ".", "...", "?", "•", "»", "(*)", "https://", "1", "\U0001f449",
)  # fmt: skip


@cache
def texts() -> tuple[str, ...]:
    """Real articles if they are beside the checkout, else generated ones."""
    paths = sorted(REAL.glob("raw*.jsonl.gz"))
    if not paths:
        return tuple(story.text for flat in (False, True) for story in articles(300_000, flat=flat))
    return tuple(itertools.chain.from_iterable(_some_of(path) for path in paths))


def _some_of(path: Path) -> list[str]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in itertools.islice(lines, _MOST_REAL)]


def mutated(rng: random.Random) -> str:
    """An article with some damage, or pieces of several."""
    text = rng.choice(texts())
    for _ in range(rng.randint(1, 8)):
        text = rng.choice(_DAMAGES)(text, rng)
    return text


def _spliced(text: str, rng: random.Random) -> str:
    other = rng.choice(texts())
    at, start = rng.randrange(len(text) + 1), rng.randrange(len(other) + 1)
    return text[:at] + other[start : start + rng.randint(1, 600)] + text[at:]


def _cut(text: str, rng: random.Random) -> str:
    start = rng.randrange(len(text) + 1)
    return text[:start] + text[start + rng.randint(1, 200) :]


def _odd(text: str, rng: random.Random) -> str:
    at = rng.randrange(len(text) + 1)
    return text[:at] + rng.choice(_ODD) * rng.choice((1, 1, 1, 2, 40)) + text[at:]


def _flattened(text: str, rng: random.Random) -> str:
    return text.replace("\n", rng.choice(("", " ", "\n\n", "\r\n")))


def _twice(text: str, rng: random.Random) -> str:
    start = rng.randrange(len(text) + 1)
    end = start + rng.randint(1, 300)
    return text[:end] + text[start:end] + text[end:]


def _other_case(text: str, rng: random.Random) -> str:
    start = rng.randrange(len(text) + 1)
    end = start + rng.randint(1, 200)
    piece = text[start:end]
    return text[:start] + rng.choice((piece.upper(), piece.lower(), piece.title())) + text[end:]


def _in_lines(text: str, rng: random.Random) -> str:
    return text.replace(". ", ".\n", rng.randint(1, 8))


_DAMAGES = (_spliced, _cut, _odd, _flattened, _twice, _other_case, _in_lines)


def broken_promise(text: str) -> str | None:
    """Which promise cleaning a text breaks, with the text; None if none."""
    try:
        assert_deletes_only(text)
        assert_idempotent(text)
    except Exception as error:  # noqa: BLE001 - whatever it is, it must not be
        return f"{type(error).__name__} ({error}) on {json.dumps(text)}"
    return None


def mutated_text(place: Path, rng: random.Random) -> str | None:
    """A mutated article breaks no promise: deletes only, accounted for, the same when cleaned twice."""
    return broken_promise(mutated(rng))


FAULTS = (Fault("mutated articles (deletes only, idempotent, offsets)", mutated_text, 60),)
