"""One input to one output: an article, or a stream of records, from standard input or from one file."""

from __future__ import annotations

import io
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from newsclean.cli import ERROR, streams
from newsclean.cli.converting import convert
from newsclean.cli.effective import Effective
from newsclean.cli.errors import told
from newsclean.cli.replace import replacing
from newsclean.cli.report import Stopwatch, Watch, has_free_screen, summary_lines, write_report
from newsclean.cli.request import STDIN, Request
from newsclean.cli.stopped import records_so_far, telling
from newsclean.cli.terms import (
    NO_RECORDS,
    check_files,
    exit_code,
    is_excluded,
    refuse_other_suffix,
    settings_for,
)
from newsclean.corpus.settings import Task
from newsclean.utf8 import utf8

if TYPE_CHECKING:
    from newsclean.article import Article
    from newsclean.corpus.intake import Intake
    from newsclean.corpus.job import Summary
    from newsclean.corpus.settings import Settings


def clean_stdin(request: Request) -> int:
    """Clean standard input and return the exit code."""
    effective = request.effective_for(STDIN)
    if request.stdin_filename is not None and is_excluded(request, request.stdin_filename, effective):
        _write(request, streams.stdin().read())
        return 0
    check_files(request, [(0, None if request.looks_only else request.output or 1)], quiet=effective["quiet"])
    size = streams.size_of(streams.stdin())
    intake = _taken_in(effective, settings_for(request, effective), streams.stdin(), request.name)
    if _converts(request, intake):
        return convert(request, effective, [intake])
    return _clean(request, effective, intake, request.name, size)


def clean_file(request: Request, effective: Effective, path: Path) -> int | None:
    """Clean a file to standard output, or its one article to the output file; None if it is work for a run."""
    with streams.opened(path) as stream:
        size = streams.size_of(stream)
        intake = _taken_in(effective, settings_for(request, effective), stream, path)
        if _converts(request, intake):
            return convert(request, effective, [Task(path) if stream.seekable() else intake])
        if request.output is not None and not intake.form.is_one_article and stream.seekable():
            _refuse_other_format(request, intake.form.name)
            return None  # a pipe could not be read again
        check_files(request, [(path, request.output or 1)], quiet=effective["quiet"])
        return _clean(request, effective, intake, str(path), size)


def _taken_in(effective: Effective, settings: Settings, stream: BinaryIO, name: str | Path) -> Intake:
    """What a stream holds; a path names a file, whose suffix counts for its compression."""
    from newsclean.corpus.compression import suffix_of
    from newsclean.corpus.intake import take_in
    from newsclean.corpus.source import StreamSource

    with told(effective, str(name)):
        packing = suffix_of(name.name) if isinstance(name, Path) else ""
        return take_in(StreamSource(stream), str(name), settings, packing=packing)


def _converts(request: Request, intake: Intake) -> bool:
    """Whether what is asked for are records in another format than they have."""
    is_json_of_article = intake.form.is_one_article and request.to == "jsonl"
    return request.converts and request.to != intake.form.name and not is_json_of_article


def _clean(request: Request, effective: Effective, intake: Intake, name: str, size: int | None) -> int:
    """`size`: how many bytes there are to be read, if that is known."""
    if intake.note and not effective["quiet"]:
        streams.note(f"{name}: {intake.note}")
    if intake.form.is_one_article and not request.looks_only:
        return _clean_article(request, effective, intake, name)
    return _clean_records(request, effective, intake, name, size)


def _clean_article(request: Request, effective: Effective, intake: Intake, name: str) -> int:
    """Clean the one article of an input and write it in the format asked for."""
    from newsclean.corpus.source import StreamSource

    if request.add:
        raise click.UsageError(NO_RECORDS)
    refuse_other_suffix(request, request.output, intake.form.name)
    data, article, title = _article_of(request, effective, intake, name)
    for warning in article.warnings:
        if not effective["quiet"]:
            streams.warn(f"{name}: {warning}")
    if request.removed or request.rejects or request.report:
        # `newsclean.corpus` writes these, for an article as for a million records.
        again = intake._replace(source=StreamSource(io.BytesIO(data)))
        _account(request, effective, again, io.BytesIO(), name)
    _write(request, utf8(_as_text(article, title) if request.to in (None, "text") else _as_json(article, request.to)))
    return 0


def _article_of(
    request: Request, effective: Effective, intake: Intake, name: str
) -> tuple[bytes, Article, str | None]:
    """The article of an input: its bytes, what comes of it, and the title that stands elsewhere than in its text."""
    from newsclean.corpus.chunk_work import cleaner_of
    from newsclean.corpus.formats.base import ArticleFormat
    from newsclean.corpus.formats.text import read_all

    assert isinstance(intake.form, ArticleFormat)
    with told(effective, name):
        data = read_all(intake.source)
        text, (title, url, *_) = intake.form.article(data, effective["errors"])
        cleaner = cleaner_of(settings_for(request, effective))
    return data, cleaner.parse(text, title=title, url=url), title


def _as_json(article: Article, to: str) -> str:
    import json

    return json.dumps(article.to_dict(), ensure_ascii=False, indent=2 if to == "json" else None) + "\n"


def _as_text(article: Article, title: str | None) -> str:
    """The title once, a blank line, the story, a newline; an article without boilerplate stays as it is."""
    newline = "\r\n" if "\r\n" in article.raw else "\n"
    text = article.cleaned
    has_title = article.title and text.lstrip().startswith(article.title)
    if article.text and ((article.removed and has_title) or (title and not has_title)):
        text = f"{article.title}{2 * newline}{article.text}"
    text = text.rstrip("\r\n")
    return text + newline if text else ""


def _clean_records(
    request: Request, effective: Effective, intake: Intake, name: str, size: int | None
) -> int:
    """Clean the records of a stream as they come, in the same format; also text when it is only looked at."""
    _refuse_other_format(request, intake.form.name)
    if request.output is None:
        return exit_code(request, _account(request, effective, intake, streams.stdout(), name, size))
    with replacing(request.output) as out:
        summary = _account(request, effective, intake, out, name, size)
        if any(problem.line is None for problem in summary.problems):  # not a record: the stream broke off
            raise click.exceptions.Exit(ERROR)
    return exit_code(request, summary)


def _refuse_other_format(request: Request, source_format: str) -> None:
    """Refuse another format for records than they have. Raises UsageError."""
    if request.to not in (None, source_format):
        raise click.UsageError(f"--to {request.to} is for one article; records stay {source_format}, or go --to jsonl")
    refuse_other_suffix(request, request.output, source_format)


def _account(
    request: Request, effective: Effective, intake: Intake, out: BinaryIO, name: str, size: int | None = None
) -> Summary:
    """Clean a stream by `newsclean.corpus` and write what accounts for it."""
    from newsclean.corpus.job import clean_stream

    of_records = not intake.form.is_one_article
    verbose = effective["verbose"] and of_records
    watch = Watch(request, quiet=effective["quiet"], verbose=verbose, bar=of_records, size=size)
    clock = Stopwatch()
    with (
        telling(lambda: records_so_far(request, watch.records), quiet=effective["quiet"]),
        told(effective),
        closing(watch),
    ):
        summary = clean_stream(intake, out, settings_for(request, effective), name=name, watch=watch)
        watch.file_done(Path(name), summary.changed > 0)
    if of_records and not effective["quiet"] and has_free_screen(request):
        lines = summary_lines(summary, clock.seconds, looks_only=request.looks_only)
        click.echo("\n".join(lines), err=True)
    if request.report is not None:
        write_report(request.report, summary, clock.seconds)
    return summary


def _write(request: Request, data: bytes) -> None:
    """Write to the output asked for."""
    if request.output is None:
        streams.emit(data)
        return
    with replacing(request.output) as out:
        out.write(data)
