"""Learning from a corpus, in two passes: count what recurs, then clean and describe what recurs all the same."""

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
from newsclean.corpus.learning.counting import CountingFilter
from newsclean.corpus.learning.evidence import Table
from newsclean.corpus.learning.judging import Finding, findings
from newsclean.corpus.learning.looks import Counted, FirstLook, Recurring, SecondLook, Seen, TitleLook
from newsclean.corpus.looking import Quiet, look
from newsclean.corpus.progress import Progress, Silent
from newsclean.corpus.settings import Settings, Task, total_size
from newsclean.corpus.summary import Summary
from newsclean.lexicon.known_titles import index_of


@dataclass(frozen=True)
class Learned:
    """What a corpus taught: what is to be reviewed, of how many articles, and the content of an index of titles."""

    findings: Sequence[Finding]
    articles: int
    titles: bytes
    summary: Summary


def learn(tasks: Iterable[Task], settings: Settings, *, watch: Progress | None = None) -> Learned:
    """What recurs in the articles of these files and is taken by no filter, and the titles of them all.

    Nothing but a temporary file is written; the tasks' targets do not count. The memory is bounded: 64 MB of counters
    (which the processes share) and at most about 300 MB of evidence, besides 8 bytes a title, and at the end 50. The
    result is the same for any number of jobs. Raises CorpusError, OSError.
    """
    return learn_with(tasks, settings, SecondLook, lambda result: None, watch=watch)


def learn_with(
    tasks: Iterable[Task],
    settings: Settings,
    second: Callable[..., SecondLook],
    take: Callable[[Seen], None],
    *,
    watch: Progress | None = None,
) -> Learned:
    """The same, with what else the second look sees.

    `second` makes it, as SecondLook is made; `take` gets what comes of each chunk.
    """
    tasks, watch = list(tasks), watch or Silent()
    if settings.fields.date is None:
        settings = settings._replace(fields=settings.fields._replace(date=""))
    watch.start(2 * total_size(tasks), 2 * len(tasks))
    with terminable(), tempfile.TemporaryDirectory(prefix="newsclean-") as folder:
        known, titles = _count(tasks, settings, watch, Path(folder) / "counters")
        table = Table()

        def describe(result: Result) -> None:
            assert isinstance(result, Seen)
            for article in result.articles:
                table.add_article(article.outlet, article.story, article.day, article.passages)
            take(result)

        summary = look(tasks, settings, watch, partial(second, known=known), describe)
    return Learned(findings(table), table.articles.total(), index_of(titles), summary)


def collect_titles(tasks: Iterable[Task], settings: Settings, *, watch: Progress | None = None) -> bytes:
    """The content of an index of the titles in these files. What is wrong with a record is told by who cleans it."""
    titles = array("Q")

    def add(result: Result) -> None:
        assert isinstance(result, Counted)
        titles.extend(result.titles)

    tasks, watch = list(tasks), watch or Silent()
    watch.start(total_size(tasks), len(tasks))
    with terminable():
        look(tasks, settings, Quiet(watch), TitleLook, add)
    return index_of(titles)


def _count(tasks: Sequence[Task], settings: Settings, watch: Progress, place: Path) -> tuple[Recurring, array[int]]:
    """The first pass: its counters are written to `place`."""
    counts, outlets, titles = CountingFilter(), Counter[str](), array("Q")

    def add(result: Result) -> None:
        assert isinstance(result, Counted)
        counts.add(result.keys)
        outlets.update(result.outlets)
        titles.extend(result.titles)

    look(tasks, settings, Quiet(watch), FirstLook, add)
    counts.save(place)
    return Recurring(place, outlets), titles
