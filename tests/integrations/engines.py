"""What the tests of the engines share: records with bad ones among them, and the examples of the documentation."""

from __future__ import annotations

import json
import math
import re
import subprocess
import sys
import textwrap
from collections.abc import Iterable
from itertools import chain, islice
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from benchmarks.generator import articles

from newsclean.filters import KINDS
from newsclean.lexicon.known_titles import index_of, title_hashes

COUNT = 500
BAD = (None, "", 5, 7.5)
# Bylines are ignored, and yet this one goes: so it shows whether rules arrive.
RULES = '[[phrase]]\nkind = "promo"\npattern = "editor: [a-z]+ [a-z]+"\nwhere = "line"\n'

DIRTY = "BANTUL, CONTOH.COM - Hujan turun sejak pagi.\nBaca juga: Banjir di Desa Sukamulya\nWarga mengungsi."
CLEAN = "Hujan turun sejak pagi.\nWarga mengungsi."

OUTLET = "Kabar Sukamulya"

Record = dict[str, Any]


class Case(NamedTuple):
    """Records, the options of a step, and the texts that the command makes of the records with the same options."""

    records: list[Record]
    options: dict[str, Any]
    texts: list[Any]

    @property
    def typed(self) -> list[Record]:
        """The records as an engine holds them that has one type a column: numbers are strings."""
        return [{**each, "isi": as_string(each["isi"])} for each in self.records]

    @property
    def typed_texts(self) -> list[str | None]:
        """The texts as such an engine holds them."""
        return list(map(as_string, self.texts))


def as_string(value: Any) -> str | None:
    """A value as a column of strings holds it."""
    return None if value is None else str(value)


def generated() -> list[Record]:
    """The records: every tenth has no text, or nothing in it, or a number; every ninth has no title.

    Into some that have a line a paragraph a bare link was put: the title of the record before.
    """
    stories = chain.from_iterable(zip(*(articles(10_000_000, flat=flat) for flat in (False, True)), strict=False))
    records: list[Record] = []
    for number, story in enumerate(islice(stories, COUNT)):
        title = story.title if number % 9 else None
        text = story.text if number % 10 else BAD[number // 10 % len(BAD)]
        if number % 10 == 4:
            text = f"{story.text}\n{records[-1]['judul']}\nDemikian laporan nomor {number}."
        outlet = OUTLET if number % 2 else None
        records.append({"id": f"{number:03}", "judul": title, "isi": text, "link": story.url, "portal": outlet})
    return records


def all_options(folder: Path, records: list[Record]) -> dict[str, Any]:
    """All that says how to clean, with its files in a folder."""
    rules, titles = folder / "rules.toml", folder / "titles"
    rules.write_text(f'{RULES}outlet = "{OUTLET}"\n')
    known = (record["judul"] for record in records if record["judul"])
    titles.write_bytes(index_of(chain.from_iterable(map(title_hashes, known))))
    select = [kind for kind in KINDS if kind != "tags"]
    return {"select": select, "ignore": ["dateline", "byline"], "rules": rules, "titles": titles, "outlet": "portal"}


def case(folder: Path, records: list[Record], options: dict[str, Any]) -> Case:
    """The case of these records with these options."""
    source, target = folder / "in.jsonl", folder / "out.jsonl"
    source.write_text(lines(records))
    given = {("outlet-field" if name == "outlet" else name): value for name, value in options.items()}
    arguments = [f"--{name}={','.join(value) if isinstance(value, list) else value}" for name, value in given.items()]
    command = [sys.executable, "-m", "newsclean", "--no-config", "-q", "-j1", *arguments, str(source)]
    done = subprocess.run([*command, "-o", str(target)], capture_output=True, text=True, check=False)
    assert done.returncode == 2, done.stderr  # the numbers are told, and passed on
    return Case(records, options, [json.loads(line)["isi"] for line in target.read_text().splitlines()])


def lines(records: Iterable[Record]) -> str:
    """Records as JSON Lines."""
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def outcomes(records: list[Record], texts: list[Any]) -> list[str]:
    """The outcomes that a step must report if these texts come of the records."""
    return [
        "missing" if before is None or (isinstance(before, float) and math.isnan(before))
        else "no text" if not isinstance(before, str)
        else "unchanged" if before == after
        else "changed"
        for before, after in zip((record["isi"] for record in records), texts, strict=True)
    ]  # fmt: skip


def run_examples(module: ModuleType, *, only: str = "", names: dict[str, Any] | None = None) -> dict[str, Any]:
    """Run the code in the documentation of a module, those blocks that hold `only`; what they know and define."""
    names = names or {}
    blocks = re.findall(r"::\n\n((?:    .*\n|\n)+)", module.__doc__ or "")
    chosen = [textwrap.dedent(block) for block in blocks if only in block]
    assert chosen
    for block in chosen:
        exec(compile(block, f"<example of {module.__name__}>", "exec"), names)
    return names
