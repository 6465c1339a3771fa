"""Learning from a corpus: see whose articles there are, count what recurs, then clean and describe what still does."""

from __future__ import annotations

import tempfile
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from newsclean.corpus.chunk_work import Result
from newsclean.corpus.job import terminable
from newsclean.corpus.learning.choosing import Choice
from newsclean.corpus.learning.counting import CountingFilter
from newsclean.corpus.learning.evidence import Table
from newsclean.corpus.learning.judging import Finding, findings
from newsclean.corpus.learning.looks import Counted, FirstLook, Recurring, SecondLook, Seen, TitleLook
from newsclean.corpus.progress import Progress, Silent
from newsclean.corpus.scanning import Quiet, scan
from newsclean.corpus.settings import Settings, Task, total_size
from newsclean.corpus.summary import Summary
from newsclean.lexicon.known_titles import index_of
from newsclean.recurrence import ENOUGH_ARTICLES


@dataclass(frozen=True)
class Learned:
    """What a corpus taught: what is to be reviewed, and the content of an index of titles.

    `articles` says how many there are of each outlet, and `read` of how many of them the findings come.
    """

    findings: Sequence[Finding]
    articles: Counter[str]
    read: Counter[str]
    titles: bytes
    summary: Summary


def learn(
    tasks: Iterable[Task], settings: Settings, *, most: int = ENOUGH_ARTICLES, watch: Progress | None = None
) -> Learned:
    """What recurs in the articles of these files and is taken by no filter, and the titles of them all.

    About `most` articles of each outlet are read (see `Choice`). Nothing but a temporary file is written; the tasks'
    targets do not count. The memory is bounded: 64 MB of counters (which the processes share) and at most about 300 MB
    of evidence, besides 8 bytes a title, and at the end 50. The result is the same for any number of jobs. Raises
    CorpusError, OSError.
    """
    return learn_with(tasks, settings, SecondLook, lambda result: None, most=most, watch=watch)


def learn_with(
    tasks: Iterable[Task],
    settings: Settings,
    second: Callable[..., SecondLook],
    take: Callable[[Seen], None],
    *,
    most: int = ENOUGH_ARTICLES,
    watch: Progress | None = None,
) -> Learned:
    """The same, with what else the second look sees.

    `second` makes it, as SecondLook is made; `take` gets what comes of each chunk.
    """
    tasks, watch = list(tasks), watch or Silent()
    if settings.fields.date is None:
        settings = settings._replace(fields=settings.fields._replace(date=""))
    watch.start(3 * total_size(tasks), 3 * len(tasks))
    with terminable(), tempfile.TemporaryDirectory(prefix="newsclean-") as folder:
        titles, articles = _titles(tasks, settings, watch)
        known = _count(tasks, settings, Choice(articles, most), watch, Path(folder) / "counters")
        table = Table()

        def describe(result: Result) -> None:
            assert isinstance(result, Seen)
            for article in result.articles:
                table.add_article(article.outlet, article.story, article.day, article.passages)
            take(result)

        summary = scan(tasks, settings, watch, partial(second, known=known), describe)
    return Learned(findings(table), articles, known.articles, index_of(titles), summary)


def collect_titles(tasks: Iterable[Task], settings: Settings, *, watch: Progress | None = None) -> bytes:
    """The content of an index of the titles in these files. What is wrong with a record is told by who cleans it."""
    tasks, watch = list(tasks), watch or Silent()
    watch.start(total_size(tasks), len(tasks))
    with terminable():
        titles, _ = _titles(tasks, settings, watch)
    return index_of(titles)


def _titles(tasks: Sequence[Task], settings: Settings, watch: Progress) -> tuple[array[int], Counter[str]]:
    """The hashes of all titles, and how many articles each outlet has."""
    titles, outlets = array("Q"), Counter[str]()

    def add(result: Result) -> None:
        assert isinstance(result, Counted)
        titles.extend(result.titles)
        outlets.update(result.outlets)

    scan(tasks, settings, Quiet(watch), TitleLook, add)
    return titles, outlets


def _count(tasks: Sequence[Task], settings: Settings, choice: Choice, watch: Progress, place: Path) -> Recurring:
    """Count the passages of the articles that are chosen; the counters are written to `place`."""
    counts, outlets = CountingFilter(), Counter[str]()

    def add(result: Result) -> None:
        assert isinstance(result, Counted)
        counts.add(result.keys)
        outlets.update(result.outlets)

    scan(tasks, settings, Quiet(watch), partial(FirstLook, choice=choice), add)
    counts.save(place)
    return Recurring(place, choice, outlets)
