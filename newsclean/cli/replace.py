"""Writing a file whole or not at all, with messages for the user."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import click

from newsclean.cli import streams
from newsclean.cli.request import STDIN, STDOUT


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A file beside `path` to write to, which takes its place when the block ends well and vanishes when not.

    It is compressed if its suffix says so. Raises ClickException if the file cannot be written.
    """
    from newsclean.corpus import compression
    from newsclean.corpus.claims import claimed
    from newsclean.corpus.errors import CorpusError
    from newsclean.corpus.output import Output

    try:
        with claimed([path]):
            output = Output(path)
            try:
                stream = output.open()
                suffix = compression.suffix_of(path.name)
                writer = compression.writer(stream, suffix) if suffix else stream
                yield writer
                if writer is not stream:
                    writer.close()
            except BaseException:
                output.abort()
                raise
            output.commit()
    except CorpusError as error:
        raise click.ClickException(str(error)) from None
    except BrokenPipeError:
        raise
    except IsADirectoryError:
        raise click.UsageError(f"{path} is a directory; this output needs a file") from None
    except OSError as error:
        raise click.ClickException(f"{path}: {error.strerror}") from None


def write_whole(path: Path | None, content: bytes) -> None:
    """Write to a file, whole or not at all; None and `-` are standard output. Raises ClickException."""
    if path in (None, STDIN, STDOUT):
        streams.emit(content)
        return
    assert path is not None
    with replacing(path) as out:
        out.write(content)
