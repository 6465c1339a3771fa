"""The progress bar, apart because it imports rich."""

from __future__ import annotations

from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
    TransferSpeedColumn,
)


def make_bar(total_bytes: int | None, total_files: int) -> Progress:
    """A bar on standard error: files, records, speed, time left. Its one task takes `files` and `records`.

    Without `total_bytes` it shows only that something is done.
    """
    bar = Progress(
        TextColumn("{task.fields[files]:,}/{task.fields[total_files]:,} files"),
        BarColumn(),
        TextColumn("{task.fields[records]:,} records"),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True, force_terminal=True),  # who asks for it has looked
        transient=True,
        refresh_per_second=5,
        redirect_stdout=False,
    )
    bar.add_task("", total=total_bytes, files=0, total_files=total_files, records=0)
    return bar
