"""The request in the words of the corpus room: which files, which format, which settings; and what comes of it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from newsclean.cli import ERROR, OK, WOULD_CHANGE
from newsclean.cli.effective import Effective
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


def beside_config(effective: Effective, name: str) -> Path | None:
    """The file that a setting names: relative to the configuration file, if it stands in one."""
    value, config = effective[name], effective.config.path
    if value is None:
        return None
    return config.parent / value if config is not None and effective.origin[name] == str(config) else Path(value)


def is_excluded(request: Request, path: Path, effective: Effective) -> bool:
    """Whether a file that was named is left out after all."""
    from newsclean.corpus.find import find

    rules = rules_for(request, effective)
    return rules.force_exclude and not find([path], rules, lambda error: None)


def source_format_of(request: Request, name: str) -> str | None:
    """The format that was asked for, else that of the file name; None if the content has to tell."""
    from newsclean.corpus.formats import format_of_name

    return request.source_format or format_of_name(name)


def settings_for(request: Request, effective: Effective) -> Settings:
    """The request in the words of the corpus room."""
    from newsclean.corpus.model import Fields, Settings

    return Settings(
        select=effective["select"],
        ignore=effective["ignore"],
        rules=beside_config(effective, "rules"),
        titles=beside_config(effective, "titles"),
        fields=Fields(effective["text-field"], effective["title-field"], effective["url-field"]),
        source_format=request.source_format,
        encoding=effective["encoding"],
        errors=effective["errors"],
        jobs=effective["jobs"] or _cores(),
        check=request.check,
        diff=request.diff,
        removed=request.removed,
        rejects=request.rejects,
        resume=request.resume,
        manifest=_manifest(request),
    )


def _manifest(request: Request) -> Path | None:
    """Where a resumed run keeps its books: beside the outputs, whatever the inputs are."""
    if not (request.resume and request.output and request.output_is_directory):
        return None
    from newsclean.corpus.manifest import NAME

    return request.output / NAME


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
