"""The request in the terms of `newsclean.corpus`: which files, which format, which settings; and what comes of it."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsclean.cli import ERROR, OK, WOULD_CHANGE, streams
from newsclean.cli.effective import Effective
from newsclean.cli.errors import told
from newsclean.cli.request import Request

if TYPE_CHECKING:
    from newsclean.corpus.clashes import AnyFile
    from newsclean.corpus.find import Rules
    from newsclean.corpus.job import Settings, Summary

NO_RECORDS = "--add needs records; --to jsonl makes one of an article, with all that was found"


def rules_for(request: Request, effective: Effective) -> Rules:
    """Which files below a directory are taken."""
    from newsclean.corpus.find import Rules
    from newsclean.corpus.formats import known

    return Rules(
        known=known,
        include=effective["include"],
        exclude=effective["exclude"],
        gitignore=not effective["no-gitignore"],
        force_exclude=effective["force-exclude"],
        skip=request.outputs,
        base=_base(effective),
    )


def _base(effective: Effective) -> Path:
    """Where the globs were written."""
    config = effective.config.path
    if config is not None and str(config) in (effective.origin["include"], effective.origin["exclude"]):
        return config.parent
    return Path()


def _beside_config(effective: Effective, name: str) -> Path | None:
    """The file that a setting names: relative to the configuration file, if it stands in one."""
    value, config = effective[name], effective.config.path
    if value is None:
        return None
    return config.parent / value if config is not None and effective.origin[name] == str(config) else Path(value)


def is_excluded(request: Request, path: Path, effective: Effective) -> bool:
    """Whether a file that was named is left out after all."""
    from newsclean.corpus.find import find

    rules = rules_for(request, effective)
    with told(effective):
        return rules.force_exclude and not find([path], rules, lambda error: None)


def source_format_of(request: Request, name: str) -> str | None:
    """The format that was asked for, else that of the file name; None if the content has to tell."""
    from newsclean.corpus.formats import named_by

    return request.source_format or named_by(name)


def settings_for(request: Request, effective: Effective) -> Settings:
    """The request in the terms of `newsclean.corpus`."""
    from newsclean.corpus.settings import Fields, Settings

    return Settings(
        select=effective["select"],
        ignore=effective["ignore"],
        rules=_beside_config(effective, "rules"),
        titles=_beside_config(effective, "titles"),
        model=model_of(effective),
        fields=Fields(*(effective[f"{name}-field"] for name in ("text", "title", "url", "outlet"))),
        source_format=request.source_format,
        encoding=effective["encoding"],
        errors=effective["errors"],
        limit=request.limit,
        add=request.add,
        prefix=request.prefix,
        jobs=effective["jobs"] or cores(),
        check=request.check,
        diff=request.diff,
        words=request.diff and (streams.has_colour(request.color) or streams.stdout_is_terminal()),
        removed=request.removed,
        rejects=request.rejects,
        resume=request.resume,
        manifest=_manifest(request),
    )


def _manifest(request: Request) -> Path | None:
    """Where what is done is written down: beside the outputs, whatever the inputs are. None: beside the first."""
    if not (request.output and request.output_is_directory):
        return None
    from newsclean.corpus.manifest import NAME

    return request.output / NAME


def check_files(request: Request, works: Iterable[tuple[AnyFile, AnyFile | None]], *, quiet: bool) -> None:
    """Refuse a request whose files overwrite each other, and say which files it adds to.

    `works` are the sources, each with its target (None: nothing is written). Raises UsageError.
    """
    from newsclean.corpus.clashes import refuse_clashes
    from newsclean.corpus.errors import ClashError

    added = {"--removed": request.removed, "--rejects": request.rejects}
    sides = {**added, "--report": request.report, "the manifest": _manifest(request) if request.resume else None}
    try:
        refuse_clashes(works, sides, in_place=request.in_place)
    except ClashError as error:
        raise click.UsageError(str(error)) from None
    for path in added.values():
        if path is not None and not (quiet or request.resume) and path.is_file() and path.stat().st_size:
            streams.warn(f"{path} was there already; lines are added to it")


def refuse_other_suffix(request: Request, output: Path | None, source_format: str) -> None:
    """Refuse an output whose suffix stands for another format than what will be in it. Raises UsageError."""
    from newsclean.corpus.formats import named_by

    written = request.to or ("text" if source_format == "html" else source_format)
    named = named_by(output.name) if output is not None else None
    if named in (None, written) or (written, named) == ("jsonl", "json"):
        return
    if written == "text" and named in ("json", "jsonl"):
        hint = f"--to {named} writes that"
    else:
        hint = "files keep their format, so it needs another suffix"
    raise click.UsageError(f"the output is {written}, and {output} has the suffix of {named}: {hint}")


def model_of(effective: Effective) -> Path | None:
    """The file of the model that was asked for; one that a configuration file names stands beside that file."""
    from newsclean.opinion.model import ModelError, load

    named, config = effective["model"], effective.config.path
    if named is None:
        return None
    path = config.parent / named if config is not None and str(config) == effective.origin["model"] else Path(named)
    try:
        load(path)
    except ModelError as error:
        raise click.ClickException(str(error)) from None
    return path.resolve()


def cores() -> int:
    """The number of cores that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on this system
        return os.cpu_count() or 1


def exit_code(request: Request, summary: Summary) -> int:
    """2 for an error, 1 if a check found something to change, else 0."""
    if summary.errors:
        return ERROR
    return WOULD_CHANGE if request.check and summary.changed else OK
