"""The request in the words of the corpus room: which files, which format, which settings; and what comes of it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsclean.cli import ERROR, OK, WOULD_CHANGE
from newsclean.cli.effective import Effective
from newsclean.cli.errors import told
from newsclean.cli.request import Request

if TYPE_CHECKING:
    from newsclean.corpus.find import Rules
    from newsclean.corpus.job import Settings, Summary


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


def is_excluded(request: Request, path: Path, effective: Effective) -> bool:
    """Whether a file that was named is left out after all."""
    from newsclean.corpus.find import find

    rules = rules_for(request, effective)
    return rules.force_exclude and not find([path], rules, lambda error: None)


def source_format_of(request: Request, effective: Effective, name: str) -> str:
    """The format that was asked for, else that of the file name; a file with no known suffix is a text."""
    from newsclean.corpus.formats import format_of, known

    if request.source_format is not None or not known(name):
        return request.source_format or "text"
    with told(effective):
        return format_of(name).name


def settings_for(request: Request, effective: Effective, source_format: str | None) -> Settings:
    """The request in the words of the corpus room."""
    from newsclean.corpus.job import Fields, Settings
    from newsclean.corpus.manifest import NAME

    # It stays beside the outputs, whatever the inputs are.
    manifest = request.output / NAME if request.output and request.output_is_directory else None
    return Settings(
        select=effective["select"],
        ignore=effective["ignore"],
        model=model_of(effective),
        fields=Fields(effective["text-field"], effective["title-field"], effective["url-field"]),
        source_format=source_format,
        errors=effective["errors"],
        jobs=effective["jobs"] or _cores(),
        check=request.check,
        diff=request.diff,
        removed=request.removed,
        rejects=request.rejects,
        resume=request.resume,
        manifest=manifest,
    )


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
    return path


def _cores() -> int:
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
