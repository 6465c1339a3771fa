"""One input to one output: an article, or a stream of records, from standard input or from one file."""

from __future__ import annotations

import io
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from newsclean.cli import ERROR, streams
from newsclean.cli.effective import Effective
from newsclean.cli.errors import told
from newsclean.cli.replace import replacing
from newsclean.cli.report import Stopwatch, Watch, write_report
from newsclean.cli.request import STDIN, Request
from newsclean.cli.terms import exit_code, is_excluded, model_of, settings_for, source_format_of
from newsclean.utf8 import utf8

if TYPE_CHECKING:
    from newsclean.article import Article
    from newsclean.corpus.job import Summary
    from newsclean.opinion.judge import Heard


def clean_stdin(request: Request) -> int:
    """Clean standard input and return the exit code."""
    effective = request.effective_for(STDIN)
    if request.stdin_filename is not None and is_excluded(request, request.stdin_filename, effective):
        _write(request, streams.read(None))
        return 0
    source_format = request.source_format or "text"
    if request.stdin_filename is not None:
        source_format = source_format_of(request, effective, request.stdin_filename.name)
    if source_format == "text" and not request.looks_only:
        return clean_article(request, effective, streams.read(None), request.name)
    return clean_records(request, effective, streams.stdin(), request.name, source_format)


def clean_article(request: Request, effective: Effective, data: bytes, name: str) -> int:
    """Clean the one article in `data`, which came from `name`, and write it in the format asked for."""
    article = parsed(effective, data, name)
    for warning in article.warnings:
        if not effective["quiet"]:
            streams.warn(f"{name}: {warning}")
    if request.removed or request.rejects or request.report:
        # The corpus room writes these, for an article as for a million records.
        _account(request, effective, io.BytesIO(data), io.BytesIO(), name, "text")
    _write(request, utf8(render(article, request.to or "text")))
    return 0


def parsed(effective: Effective, data: bytes, name: str, heard: Heard | None = None) -> Article:
    """The article in `data`, which came from `name`; `heard` is told what the second opinion takes, and why."""
    from newsclean.cleaner import Cleaner
    from newsclean.filters.second_opinion import opinion_of

    raw = streams.decode(data, name, effective["errors"])
    opinion = opinion_of(model_of(effective), heard)
    with told(effective):
        return Cleaner(select=effective["select"], ignore=effective["ignore"], opinion=opinion).parse(raw)


def render(article: Article, to: str) -> str:
    """An article as text or as JSON."""
    if to == "text":
        return _as_text(article)
    import json

    return json.dumps(article.to_dict(), ensure_ascii=False, indent=2 if to == "json" else None) + "\n"


def _as_text(article: Article) -> str:
    """The title once, a blank line, the story, a newline; an article without boilerplate stays as it is."""
    newline = "\r\n" if "\r\n" in article.raw else "\n"
    text = article.cleaned
    if article.removed and article.title and article.text and text.lstrip().startswith(article.title):
        text = article.title + 2 * newline + article.text
    text = text.rstrip("\r\n")
    return text + newline if text else ""


def clean_records(
    request: Request, effective: Effective, stream: BinaryIO, name: str, source_format: str
) -> int:
    """Clean the records of a stream as they come, in the same format; also text when it is only looked at."""
    if request.to not in (None, "jsonl") or (request.to == "jsonl" and source_format != "jsonl"):
        raise click.UsageError(f"records keep their format: {source_format} cannot go --to {request.to}")
    if request.output is None:
        return exit_code(request, _account(request, effective, stream, streams.stdout(), name, source_format))
    with replacing(request.output) as out:
        summary = _account(request, effective, stream, out, name, source_format)
        if any(problem.line is None for problem in summary.problems):  # not a record: the stream broke off
            raise click.exceptions.Exit(ERROR)
    return exit_code(request, summary)


def _account(
    request: Request, effective: Effective, stream: BinaryIO, out: BinaryIO, name: str, source_format: str
) -> Summary:
    """Let the corpus room clean a stream and write what accounts for it."""
    from newsclean.corpus.job import clean_stream

    watch = Watch(quiet=effective["quiet"], check=request.check, bar=False)
    clock = Stopwatch()
    with told(effective), closing(watch):
        settings = settings_for(request, effective, source_format)
        summary = clean_stream(stream, out, settings, name=name, watch=watch)
        watch.file_done(Path(name), summary.changed > 0)
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


def clean_file(request: Request, effective: Effective, path: Path, source_format: str) -> int:
    """Clean one file to standard output, or one article to the output file."""
    with streams.opened(path) as stream:
        if source_format != "text":
            return clean_records(request, effective, stream, str(path), source_format)
        data = stream.read()
    return clean_article(request, effective, data, str(path))
