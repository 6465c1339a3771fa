"""The measures: each yields rows of the table. All figures are ratios of times that were taken side by side."""

from __future__ import annotations

import os
import sys
import sysconfig
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from itertools import product
from pathlib import Path
from statistics import median
from typing import NamedTuple

from tests.benchmarks import adversarial, against, corpora, engines, growth, peers, timing


class Row(NamedTuple):
    """A line of the table. `ratio` is what `target` speaks of; `better` says whether it should be large or small."""

    what: str
    ours: str
    other: str
    ratio: float | None
    target: float | None = None
    better: str = "large"

    @property
    def met(self) -> bool | None:
        if self.ratio is None or self.target is None:
            return None
        return self.ratio >= self.target if self.better == "large" else self.ratio <= self.target


class Size(NamedTuple):
    """How much is measured."""

    text: int = 2_000_000  # bytes of articles in memory, for us and for what is about as fast
    slow_text: int = 100_000  # bytes for the peers that are far slower
    stream: int = 20_000_000
    workers: int = 100_000_000
    engines: int = 20_000_000
    memory: tuple[int, int] = (20_000_000, 200_000_000)
    growth_first: int = 30_000  # every filter on every text; the large text is ten times as long
    growth: int = 1_000_000  # each filter on the texts that were its worst
    growth_all: int = 100_000  # all filters together, on every text
    rounds: int = 5
    starts: int = 15
    rev: str = "HEAD"  # the commit to be measured against


QUICK = Size(500_000, 50_000, 3_000_000, 15_000_000, 3_000_000, (4_000_000, 20_000_000), 3_000, 20_000, 20_000, 3, 7)
_WORST, _MOST_GROWTH = 3, 12
_TURNS = 4  # times as many rounds where both take turns in parts of a second: other work on the machine weighs less
Measure = Callable[[Size], Iterator[Row]]
_SLOW = (peers.justext, peers.trafilatura, peers.script)


def in_memory(size: Size, *, flat: bool) -> Iterator[Row]:
    # A C4 line filter looks at a line's last character, and a search is done in C: there is only a ratio to show.
    targets: dict[Callable[[], peers.Contender], int | None]
    targets = {peers.script: None, peers.justext: 25, peers.trafilatura: 25} if flat else {
        peers.datatrove_c4: None, peers.justext: 50, peers.trafilatura: 50}  # fmt: skip
    for corpus in corpora.names():
        for make, target in targets.items():
            what = f"clean, {_shape(flat)} ({corpus}) / {peers.name_of(make)}"
            yield _against(what, make, target, corpus, size, flat=flat)


def _against(
    what: str, make: Callable[[], peers.Contender], target: float | None, corpus: str, size: Size, *, flat: bool
) -> Row:
    """Our speed by a peer's. A slow peer is given fewer articles: speeds are compared, not times."""
    try:
        peer, ours = make(), peers.newsclean_many()
    except ImportError as missing:
        return Row(what, "", f"skipped: {missing.name} is not installed", None)
    many = corpora.stories(corpus, size.text, flat=flat)
    few = corpora.stories(corpus, size.slow_text, flat=flat) if make in _SLOW else many
    texts, peer_texts = [story.text for story in many], [story.text for story in few]
    ours(texts[:50])
    _all(peer, peer_texts[:5])
    times = timing.side_by_side({"ours": partial(ours, texts), "peer": partial(_all, peer, peer_texts)}, size.rounds)
    our_speed, peer_speed = corpora.megabytes(many) / times["ours"], corpora.megabytes(few) / times["peer"]
    return Row(what, _speed(our_speed), _speed(peer_speed), our_speed / peer_speed, target)


def line_shaped(size: Size) -> Iterator[Row]:
    """Cleaning in memory, articles with a line a paragraph."""
    return in_memory(size, flat=False)


def flat(size: Size) -> Iterator[Row]:
    """Cleaning in memory, articles on one line."""
    return in_memory(size, flat=True)


def against_commit(size: Size) -> Iterator[Row]:
    """Cleaning in memory, by an earlier commit of ours."""
    with tempfile.TemporaryDirectory() as folder:
        sources = [against.ROOT, against.checkout(size.rev, Path(folder))]
        for corpus, flat in product(corpora.names(), (False, True)):
            chosen = corpora.stories(corpus, size.text, flat=flat)
            with against.contenders([story.text for story in chosen], sources, Path(folder)) as both:
                rounds = [[each.seconds() for each in both] for _ in range(_TURNS * size.rounds)]
            ours, theirs = (corpora.megabytes(chosen) / median(times) for times in zip(*rounds, strict=True))
            what = f"clean, {_shape(flat)} ({corpus}) / commit {size.rev}"
            yield Row(what, _speed(ours), _speed(theirs), median(their / our for our, their in rounds))


def _shape(flat: bool) -> str:
    return "flat" if flat else "line-shaped"


def parse(size: Size) -> Iterator[Row]:
    """`parse()` with all metadata and removals, by the time of `clean()`."""
    clean, full = peers.newsclean(), peers.newsclean_parse()
    for corpus in corpora.names():
        texts = [
            story.text for shape in (False, True) for story in corpora.stories(corpus, size.text // 2, flat=shape)
        ]
        _all(clean, texts[:50])
        _all(full, texts[:50])
        times = timing.side_by_side(
            {"clean": partial(_all, clean, texts), "parse": partial(_all, full, texts)}, size.rounds
        )
        ours, floor = (f"{times[name] / len(texts) * 1e6:.0f} us" for name in ("parse", "clean"))
        yield Row(f"parse() / clean() ({corpus}), time", ours, floor, times["parse"] / times["clean"], 1.6, "small")


def stream_orjson(size: Size) -> Iterator[Row]:
    """JSONL to JSONL in one process with orjson, by the same loop without cleaning."""
    try:
        import orjson
    except ImportError:
        yield Row("JSONL to JSONL, orjson", "", "skipped: orjson is not installed", None)
        return
    yield from _stream(size, "orjson", lambda line: orjson.dumps(orjson.loads(line)) + b"\n", 0.25)


def stream_json(size: Size) -> Iterator[Row]:
    """The same with the standard library's json."""
    import json

    sys.modules["orjson"] = None  # type: ignore[assignment]  # as if it were not installed; this process does nothing else
    yield from _stream(
        size, "json", lambda line: json.dumps(json.loads(line), ensure_ascii=False).encode() + b"\n", None
    )


def _stream(size: Size, library: str, again: Callable[[bytes], bytes], target_ratio: float | None) -> Iterator[Row]:
    for corpus in corpora.names():
        with tempfile.TemporaryDirectory() as folder:
            source, target = Path(folder, "in.jsonl"), Path(folder, "out.jsonl")
            source.write_bytes(corpora.jsonl(corpus, size.stream))
            megabytes = source.stat().st_size / 1e6
            works = {"ours": partial(_cleaned, source, target), "floor": partial(_copied, source, target, again)}
            times = timing.side_by_side(works, size.rounds)
        ours, floor = (megabytes / times[name] for name in ("ours", "floor"))
        what = f"JSONL to JSONL, {library} ({corpus}) / loop without cleaning"
        yield Row(what, _speed(ours), _speed(floor), ours / floor, target_ratio)


def _cleaned(source: Path, target: Path) -> None:
    from newsclean.corpus.job import Settings, clean_stream

    with source.open("rb") as infile, target.open("wb") as outfile:
        clean_stream(infile, outfile, Settings(source_format="jsonl"))


def _copied(source: Path, target: Path, again: Callable[[bytes], bytes]) -> None:
    with source.open("rb") as infile, target.open("wb") as outfile:
        for line in infile:
            outfile.write(again(line))


def start(size: Size) -> Iterator[Row]:
    """Start-up, by a Python that imports click and regex."""
    article = corpora.stories("synthetic", 1, flat=False)[0].text[:2000].encode()
    floor = [sys.executable, "-c", "import click, regex"]
    works = {
        "floor": lambda: timing.run(floor),
        "--version": lambda: timing.run([*newsclean_command(), "--version"]),
        "a 2 kB article through a pipe": lambda: timing.run(newsclean_command(), article),
    }
    times = timing.side_by_side(works, size.starts)
    for name, most in (("--version", 1.3), ("a 2 kB article through a pipe", 1.7)):
        yield Row(
            f"start: newsclean {name} / import click, regex",
            _ms(times[name]),
            _ms(times["floor"]),
            times[name] / times["floor"],
            most,
            "small",
        )


def workers(size: Size) -> Iterator[Row]:
    """Two workers by one, on one big file."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if cores < 2:
        yield Row("two workers / one", "", "skipped: one core", None)
        return
    with tempfile.TemporaryDirectory() as folder:
        source = _file_of(folder, size.workers)
        command = [*newsclean_command(), "--quiet", str(source), "-o", str(Path(folder, "out.jsonl")), "-j"]
        works = {jobs: partial(timing.run, [*command, jobs]) for jobs in ("1", "2")}
        times = timing.side_by_side(works, max(1, size.rounds // 2))
        two, one = (size.workers / 1e6 / times[jobs] for jobs in ("2", "1"))
    yield Row(f"two workers / one, JSONL of {size.workers / 1e6:.0f} MB", _speed(two), _speed(one), two / one, 1.7)


def in_engines(size: Size) -> Iterator[Row]:
    """A file of JSON Lines by each engine for which there is a step, by the command: in seconds of a processor.

    An engine works in several processes, and may use a second core: what it costs is what keeps processors busy.
    """
    with tempfile.TemporaryDirectory() as folder:
        source = _file_of(folder, size.engines)
        command = [*newsclean_command(), "--quiet", "-j", "1", str(source), "-o", str(Path(folder, "command.jsonl"))]
        for engine in engines.ENGINES:
            what = f"JSONL of {size.engines / 1e6:.0f} MB, one core: {engine.__name__} / newsclean"
            place = Path(folder, engine.__name__)
            place.mkdir()
            try:
                with engine(source, place) as work:
                    work()
                    works = {"ours": work, "command": partial(timing.run, command)}
                    times = timing.side_by_side(works, max(1, size.rounds // 2), timing.processor_seconds)
            except (ImportError, FileNotFoundError) as missing:
                yield Row(what, "", f"skipped: {missing}", None)
            else:
                ours, floor = (_speed(size.engines / 1e6 / times[name]) for name in ("ours", "command"))
                yield Row(what, ours, floor, times["command"] / times["ours"])


def memory(size: Size) -> Iterator[Row]:
    """The peak memory of a JSONL stream, of a large file by a small one."""
    peaks = []
    with tempfile.TemporaryDirectory() as folder:
        for length in size.memory:
            source = _file_of(folder, length)
            peaks.append(
                timing.peak_memory(
                    [*newsclean_command(), "--from", "jsonl", "--to", "jsonl", "--quiet", "-j", "1"], str(source)
                )
            )
    small, large = (f"{length / 1e6:.0f} MB" for length in size.memory)
    yield Row(
        f"peak memory, stream of {large} / {small}",
        f"{peaks[1]:.0f} MB",
        f"{peaks[0]:.0f} MB",
        peaks[1] / peaks[0],
        1.1,
        "small",
    )


def growth_of_filters(size: Size) -> Iterator[Row]:
    """An article ten times as long: the filter and the text whose time grows most.

    Every filter on every text would take hours: short texts show which are a filter's worst.
    """
    from newsclean.filters import FILTERS

    names = [each.name for each in FILTERS]
    first = growth.measure(size.growth_first, product(names, adversarial.UNITS))
    pairs = [(each.filter, each.text) for each in growth.worst(first, _WORST)]
    yield from _growth_rows(size.growth, pairs)
    yield from _growth_rows(size.growth_all, [(growth.ALL, text) for text in adversarial.UNITS])


def _growth_rows(length: int, pairs: list[tuple[str, str]]) -> Iterator[Row]:
    """All that grows too fast, or else what grows fastest."""
    found = sorted(growth.measure(length, pairs), key=lambda each: -each.ratio)
    bad = [each for each in found if each.ratio > _MOST_GROWTH]
    for each in bad or found[:1]:
        what = f"growth, {length * 10 / 1e6:g} MB / {length / 1e6:g} MB: {each.filter} on {each.text!r}"
        what += "" if bad else f", the most of {len(found)}"
        yield Row(what, _ms(each.large), _ms(each.small), each.ratio, _MOST_GROWTH, "small")


MEASURES: dict[str, Measure] = {
    "line": line_shaped,
    "flat": flat,
    "against": against_commit,
    "orjson": stream_orjson,
    "json": stream_json,
    "parse": parse,
    "start": start,
    "workers": workers,
    "engines": in_engines,
    "growth": growth_of_filters,
    "memory": memory,
}
# What needs more than one core is not pinned.
UNPINNED = ("workers", "engines")


def newsclean_command() -> list[str]:
    """The installed command of this Python, or the module."""
    script = Path(sysconfig.get_path("scripts"), "newsclean")
    return [str(script)] if script.exists() else [sys.executable, "-m", "newsclean"]


def _file_of(folder: str, size: int) -> Path:
    """A JSONL file of about `size` bytes, written without holding it."""
    path = Path(folder, f"{size}.jsonl")
    block = corpora.jsonl("synthetic", min(size, 4_000_000))
    with path.open("wb") as file:
        while file.tell() < size:
            file.write(block)
    return path


def _all(contender: Callable[[str], object], texts: list[str]) -> None:
    for text in texts:
        contender(text)


def _speed(megabytes_a_second: float) -> str:
    return f"{megabytes_a_second:.3g} MB/s"


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms"
