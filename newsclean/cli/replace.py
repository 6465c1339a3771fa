"""Writing a file whole or not at all, with messages for the user."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import click


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A file beside `path` to write to, which takes its place when the block ends well and vanishes when not.

    Raises ClickException if the file cannot be written.
    """
    from newsclean.corpus.output import Output

    try:
        output = Output(path)
        try:
            yield output.raw
        except BaseException:
            output.abort()
            raise
        output.commit()
    except BrokenPipeError:
        raise
    except IsADirectoryError:
        raise click.UsageError(f"{path} is a directory; this output needs a file") from None
    except OSError as error:
        raise click.ClickException(f"{path}: {error.strerror}") from None
