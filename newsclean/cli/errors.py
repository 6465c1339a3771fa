"""What the packages below raise for bad input, as messages to the user."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click

from newsclean.cli.effective import COMMAND_LINE, DEFAULT, Effective


@contextmanager
def told(effective: Effective, name: str = "") -> Iterator[None]:
    """Turn an unknown filter name, files that clash, or one that cannot be used (`name`) into a ClickException."""
    try:
        yield
    except Exception as error:
        from newsclean.cleaner import UnknownFilterError
        from newsclean.corpus.errors import ClashError, CorpusError
        from newsclean.filters.rules import RulesError
        from newsclean.lexicon.known_titles import TitlesError

        if isinstance(error, UnknownFilterError):
            files = {effective.origin[name] for name in ("select", "ignore")} - {COMMAND_LINE, DEFAULT}
            where = "".join(f"{file}: " for file in sorted(files))
            raise click.UsageError(f"{where}{error}") from None
        if isinstance(error, OSError) and name and error.filename is None:  # it could be opened, but not read
            raise click.ClickException(f"{name}: {error.strerror or error}") from None
        if isinstance(error, ClashError):
            raise click.UsageError(str(error)) from None
        if isinstance(error, RulesError | TitlesError):
            raise click.ClickException(str(error)) from None
        if isinstance(error, CorpusError):
            raise click.ClickException(f"{name}: {error}" if name else str(error)) from None
        raise
