"""`newsclean report`: survey a corpus, and show what was found."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from newsclean.cli import ERROR, OK, streams
from newsclean.cli.effective import CommandLine, Effective
from newsclean.cli.errors import told
from newsclean.cli.reading import corpus_of, write_whole
from newsclean.cli.report import Watch
from newsclean.cli.request import STDIN
from newsclean.cli.survey.page import page
from newsclean.cli.survey.short import short_form
from newsclean.cli.terms import settings_for
from newsclean.corpus.model import Task
from newsclean.corpus.survey.survey import survey
from newsclean.utf8 import utf8


def report_on(
    command_line: CommandLine,
    paths: tuple[Path, ...],
    source_format: str | None,
    output: Path | None,
    sample_size: int,
    seed: int,
) -> int:
    """Survey the files; the page goes to `output`, if that is given, and the short form to the screen."""
    corpus = corpus_of(command_line, paths, source_format, "report on", {"--output": output})
    request, effective = corpus.request, corpus.effective
    tasks = [Task(file.path, None, file.named) for file in corpus.files]
    with told(effective), closing(Watch(request, quiet=effective["quiet"])) as watch:
        found = survey(
            tasks, settings_for(request, effective), seed=seed, sample_size=sample_size, watch=watch
        )
    if output is not None:
        write_whole(output, utf8(page(found, ", ".join(map(str, paths)), _settings(effective))))
    if output != STDIN and not effective["quiet"]:
        streams.emit(utf8("".join(line + "\n" for line in short_form(found))))
        if output is not None:
            streams.say(f"the page is in {output}")
    return ERROR if found.summary.errors or corpus.incomplete else OK


def _settings(effective: Effective) -> str:
    """What of the settings decides what goes, in words."""
    names = ("select", "ignore", "rules", "titles", "model")
    chosen = [f"--{name} {_shown(effective[name])}" for name in names if effective[name]]
    return f"Settings: {' '.join(chosen)}." if chosen else "All filters, with the usual settings."


def _shown(value: object) -> str:
    return ",".join(value) if isinstance(value, tuple) else str(value)
