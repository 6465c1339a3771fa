"""What goes wrong with a whole file or with a run; a bad record is a Problem of the summary."""

from __future__ import annotations


class CorpusError(Exception):
    """Something is wrong with a whole file, or with the run; `str(error)` is meant for the user's eyes."""


class RunError(CorpusError):
    """The run as a whole cannot begin, or not go on."""


class ClashError(RunError):
    """A file that the run is to write is one that it reads, or writes for something else."""


class MissingExtraError(CorpusError):
    """A format needs a package that is not there or does not work; the message says which command installs it."""

    def __init__(self, what: str, extra: str, fault: ImportError | None = None) -> None:
        install = f"pip install 'newsclean[{extra}]'"
        if fault is None:
            super().__init__(f"{what} needs an extra package: {install}")
        else:
            why = " ".join(str(fault).split())
            super().__init__(f"{what} needs a package that is there but does not import ({why}); try: {install}")


def too_large(size: int) -> CorpusError:
    """What to raise where the memory does not hold a record of `size` bytes or more."""
    return CorpusError(f"a record of {size:,} bytes or more does not fit in the memory")
