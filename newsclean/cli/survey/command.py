"""`newsclean report`: survey a corpus, and show what was found."""

from __future__ import annotations

from pathlib import Path

from newsclean.cli import ERROR, streams
from newsclean.cli.effective import CommandLine, Effective
from newsclean.cli.reading import Records, corpus_of, watching
from newsclean.cli.replace import write_whole
from newsclean.cli.request import STDIN
from newsclean.cli.survey.page import page
from newsclean.cli.survey.short import short_form
from newsclean.corpus.survey.survey import survey
from newsclean.utf8 import utf8


def report_on(command_line: CommandLine, records: Records, output: Path | None, sample_size: int, seed: int) -> int:
    """Survey the records; the page goes to `output`, if that is given, and the short form to the screen."""
    corpus = corpus_of(command_line, records, "report on", {"--output": output})
    effective = corpus.effective
    with watching(corpus.request, effective) as watch:
        found = survey(corpus.tasks, corpus.settings, seed=seed, sample_size=sample_size, watch=watch)
    if not corpus.account(found.summary):
        return ERROR
    if output is not None:
        write_whole(output, utf8(page(found, ", ".join(map(str, records.paths)), _settings(effective))))
    if output != STDIN and not effective["quiet"]:
        streams.emit(utf8("".join(line + "\n" for line in short_form(found))))
        if output is not None:
            streams.say(f"the page is in {output}")
    return corpus.exit_code(found.summary)


def _settings(effective: Effective) -> str:
    """What of the settings decides what goes, in words."""
    names = ("select", "ignore", "rules", "titles", "model")
    chosen = [f"--{name} {_shown(effective[name])}" for name in names if effective[name]]
    return f"Settings: {' '.join(chosen)}." if chosen else "All filters, with the usual settings."


def _shown(value: object) -> str:
    return ",".join(value) if isinstance(value, tuple) else str(value)
