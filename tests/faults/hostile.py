"""Damaged archives, and JSON and CSV made to break a reader."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
import random
from collections.abc import Callable
from pathlib import Path

from tests.faults.command import complaint, finish
from tests.faults.corpus import corpus
from tests.faults.fault import Fault

_PACKERS: dict[str, Callable[[bytes], bytes]] = {".gz": gzip.compress, ".bz2": bz2.compress, ".xz": lzma.compress}
_DIRTY = {"id": 1, "text": "Hujan turun.\nBaca juga: Banjir di Bekasi\nWarga mengungsi."}
_GOOD = json.dumps(_DIRTY).encode()
_CLEAN = json.dumps(_DIRTY | {"text": "Hujan turun.\nWarga mengungsi."}).encode()


def damaged_archive(place: Path, rng: random.Random) -> str | None:
    """An archive with a byte changed or its end cut off: it stays as it is, or what comes of it is right."""
    suffix = rng.choice(sorted(_PACKERS))
    data = corpus().dirty["artikel-0.txt"] * 3
    packed = bytearray(_PACKERS[suffix](data))
    at = rng.randrange(len(packed))
    if rng.random() < 0.5:
        del packed[at:]
    else:
        packed[at] ^= 1 << rng.randrange(8)
    path, right = place / f"a.txt{suffix}", place / f"b.txt{suffix}"
    path.write_bytes(packed)
    right.write_bytes(_PACKERS[suffix](data))
    done = finish("-q", str(path), "-o", f"{place / 'bersih'}/")
    finish("-q", str(right), "-o", f"{place / 'bersih'}/")
    if path.read_bytes() != packed:
        return "the damaged archive was changed"
    out, expected = place / "bersih" / path.name, place / "bersih" / right.name
    if done.returncode == 0 and out.read_bytes() not in (b"", expected.read_bytes()):
        return "an archive was damaged, and something else came of it without a message"
    if done.returncode and out.exists():
        return "an output of a damaged archive stays"
    return complaint(done.returncode, done.stderr, (0, 2))


def hostile_json(place: Path, rng: random.Random) -> str | None:
    """Lines made to break a reader, among good ones: all come out, the good ones clean, whatever the --jobs."""
    bad = [_hostile_line(rng) for _ in range(rng.randint(1, 40))]
    lines = bad + [_GOOD] * rng.randint(1, 40)
    rng.shuffle(lines)
    data = b"\n".join(lines) + b"\n"
    (place / "in.jsonl").write_bytes(data * rng.choice((1, 1, 100)))
    outputs = []
    for jobs in ("-j1", "-j2"):
        done = finish("-q", "in.jsonl", "-o", f"{jobs}/", jobs, cwd=place)
        if wrong := complaint(done.returncode, done.stderr, (0, 2)):
            return wrong
        outputs.append((place / jobs / "in.jsonl").read_bytes())
    if outputs[0] != outputs[1]:
        return "other bytes with two workers"
    before, after = (place / "in.jsonl").read_bytes().split(b"\n"), outputs[0].split(b"\n")
    if len(before) != len(after):
        return "lines are missing, or were added"
    for line, cleaned in zip(before, after, strict=True):
        if cleaned != (_CLEAN if line == _GOOD else line):
            return f"{line[:80]!r} became {cleaned[:80]!r}"
    return None


def _hostile_line(rng: random.Random) -> bytes:
    """A line that is no good record, or one in which nothing is to be changed."""
    depth = rng.choice((3, 90, 480, 520, 1_100, 60_000))
    return rng.choice(
        (
            b'{"text": ' + b"[" * depth + b"]" * depth + b"}",
            b'{"a": ' * depth + b'1' + b"}" * depth,
            b'{"text": "\xff\xfe"}',
            b'{"text": "\\ud800 sendiri"}',
            b'{"text": "Hujan.", "n": ' + b"9" * depth + b"}",
            b'{"text": "Hujan.", "n": 1e999, "m": -0.0}',
            b'{"text": "Hujan.", "text": "Hujan."}',
            b'{"text": "Hujan.\\u0000"}',
            b'{"text": null}',
            b'{"text": 5}',
            b'{"text": "Hujan."} {"text": "Hujan."}',
            b'{"text": "Hujan."',
            b"NaN",
            b"[]",
            b"\x00" * depth,
            b'"' + b"a" * depth,
            b"\xef\xbb\xbf" + b'{"text": "Hujan."}',
        )
    )


def hostile_table(place: Path, rng: random.Random) -> str | None:
    """Rows made to break a reader: whatever comes out, in place every byte that is no text of an article stays."""
    rows = [rng.choice(_ROWS) for _ in range(rng.randint(1, 60))]
    data = b"id,isi\n" + b"\n".join(rows) + rng.choice((b"", b"\n", b"\r\n"))
    outputs = []
    for jobs in ("-j1", "-j2"):
        (place / "in.csv").write_bytes(data)
        done = finish("-q", "--in-place", "in.csv", jobs, cwd=place)
        if wrong := complaint(done.returncode, done.stderr, (0, 2)):
            return wrong
        outputs.append((place / "in.csv").read_bytes())
    if outputs[0] != outputs[1]:
        return "other bytes with two workers"
    if outputs[0].replace(_AD, b"") != data.replace(_AD, b""):
        return "bytes were lost that are no boilerplate"
    return None


_AD = b"\nADVERTISEMENT"
_ROWS = (
    b"1,Hujan.", b'2,"Hujan turun.\nADVERTISEMENT\nWarga mengungsi."', b'3,"tanpa akhir', b'4,"dua""tanda"', b'5,"a"b',
    b"6", b"7,a,b", b"", b'8,"=1+1"', b"9,\x00", b"10,\xff", b'"11","\r"', b"12,\"\"\"\"", b",", b'"', b"13,'a,b'",
)  # fmt: skip

FAULTS = (
    Fault("a damaged archive (gz, bz2, xz)", damaged_archive, 3),
    Fault("hostile JSON Lines", hostile_json, 3),
    Fault("hostile CSV", hostile_table, 3),
)
