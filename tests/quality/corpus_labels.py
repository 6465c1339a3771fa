"""`python -m tests.quality.corpus_labels CORPUS.jsonl.gz... -o LABELS.jsonl`: labels of articles that are not ours.

`corpus_labels.jsonl` has, for articles of corpora that may not be copied, their ids, a digest of their texts, and the
spans that a perfect cleaner deletes, as readers marked them. Together with the corpora they are labelled articles.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

LABELS = Path(__file__).with_name("corpus_labels.jsonl")


def digest_of(text: str) -> str:
    """Eight bytes that say whether a text is the one that was labelled."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def labels() -> dict[str, dict[str, Any]]:
    """The labels by the ids of their articles: {"id", "digest", "cut": [[start, end, kind], ...]}."""
    return {record["id"]: record for record in map(json.loads, LABELS.read_text("utf-8").splitlines())}


def labelled(corpora: Sequence[Path], known: Mapping[str, Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """The records of the corpora that have labels, with them. A text that is another one than was labelled has none."""
    for path in corpora:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                found = known.get(record.get("id"))
                if found is not None and found["digest"] == digest_of(record["text"]):
                    shape = "lines" if "\n" in record["text"].strip() else "flat"
                    yield {**record, "shape": shape, "cut": found["cut"]}


def main() -> None:
    """Parse the command line and write the labelled articles."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.corpus_labels", description=__doc__)
    parser.add_argument("corpora", type=Path, nargs="+", metavar="CORPUS.jsonl.gz", help="where the articles are")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help="where to write them")
    options = parser.parse_args()
    known, written = labels(), 0
    with options.output.open("w", encoding="utf-8") as out:
        for record in labelled(options.corpora, known):
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
            written += 1
    print(f"{written} of {len(known)} labelled articles", file=sys.stderr)


if __name__ == "__main__":
    main()
