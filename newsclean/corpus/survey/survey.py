"""Surveying a corpus: what cleaning removes from it, and what recurs in it and stays."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial

from newsclean.corpus.chunk_work import Result
from newsclean.corpus.learning.judging import Finding
from newsclean.corpus.learning.learn import learn_with
from newsclean.corpus.learning.looks import CleanedRecord, Recurring, SecondLook, Seen
from newsclean.corpus.progress import Progress
from newsclean.corpus.settings import Settings, Task
from newsclean.corpus.summary import Summary
from newsclean.corpus.survey.figures import Figures, Read, abridged_line
from newsclean.recurrence import ENOUGH_ARTICLES


@dataclass(frozen=True)
class Survey:
    """What was found: the figures, what recurs and is taken by no filter, and what could not be read.

    Passages that recur were looked for in `read` of the articles (see `Choice`).
    """

    figures: Figures
    read: int
    recurring: Sequence[Finding]
    summary: Summary


@dataclass(slots=True)
class Surveyed(Seen):
    """What a look at a chunk gives."""

    figures: Figures = field(default_factory=Figures)


class SurveyLook(SecondLook):
    """Cleans articles, and gathers the figures of what goes beside a description of what recurs and stays."""

    def __init__(self, settings: Settings, known: Recurring, seed: int, sample_size: int) -> None:
        super().__init__(settings, known)
        self.result = partial(_nothing_yet, seed, sample_size)

    def is_read(self, text: str, outlet: str) -> bool:
        return True

    def look_at(self, article: CleanedRecord, result: Result) -> None:
        if super().is_read(article.cleaning.raw, article.outlet):
            super().look_at(article, result)
        assert isinstance(result, Surveyed)
        place = article.form.place(article.file, article.record)
        if place.id is not None:
            place = place._replace(id=abridged_line(str(place.id)))
        result.figures.add(Read(place, article.outlet, abridged_line(article.record.title or "")), article.cleaning)


def _nothing_yet(seed: int, sample_size: int) -> Surveyed:
    return Surveyed(figures=Figures(seed, sample_size))


def survey(
    tasks: Iterable[Task],
    settings: Settings,
    *,
    seed: int = 0,
    sample_size: int = 30,
    most: int = ENOUGH_ARTICLES,
    watch: Progress | None = None,
) -> Survey:
    """What cleaning would do to these files, which are read three times; nothing but a temporary file is written.

    What recurs is looked for in about `most` articles of each outlet. The memory is bounded: what learning takes, and
    about 100 MB. The result is the same for any number of jobs. Raises CorpusError, OSError.
    """
    figures = Figures(seed, sample_size)

    def take(result: Seen) -> None:
        assert isinstance(result, Surveyed)
        figures.merge(result.figures)

    second = partial(SurveyLook, seed=seed, sample_size=sample_size)
    learned = learn_with(tasks, settings, second, take, most=most, watch=watch)
    return Survey(figures, learned.read.total(), learned.findings, learned.summary)
