"""The command `newsclean`. `main` is its entry point: it turns every way to end into an exit code."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Sequence

OK, WOULD_CHANGE, ERROR = 0, 1, 2
# Neither starting nor cleaning leaves rubbish in circles: it is looked for after so many new objects (700 otherwise).
_SELDOM = 100_000


class Terminated(BaseException):
    """SIGTERM arrived. A BaseException, as KeyboardInterrupt is: nothing may take it for a failed article."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with `arguments` (default: those of the process) and return its exit code.

    0: done. 1: `--check` found something to change. 2: bad usage, unreadable input or a bad record.
    130 and 143: stopped by SIGINT or SIGTERM. A reader that closed the pipe is no error.
    """
    _on_terminate()
    gc.set_threshold(_SELDOM)
    try:
        code = _guarded(arguments)
        _flush()
    except KeyboardInterrupt:
        code = 128 + signal.SIGINT
    except Terminated:
        code = 128 + signal.SIGTERM
    except BrokenPipeError:
        _forget_output()
        code = OK
    except OSError as error:
        _forget_output()
        code = _complain(_os_message(error))
    if arguments is None:
        _end_process()
    return code


def _guarded(arguments: Sequence[str] | None) -> int:
    """Run the command. What it raises on purpose becomes a message; a bug becomes a short one with a hint."""
    import click

    from newsclean.cli.command import newsclean

    try:
        code = newsclean.main(arguments, prog_name="newsclean", standalone_mode=False)
    except click.exceptions.Abort:
        raise KeyboardInterrupt from None
    except SystemExit as stop:
        if stop.code == 1 and "_NEWSCLEAN_COMPLETE" not in os.environ:
            raise BrokenPipeError from None  # the one case in which click exits by itself
        raise
    except click.UsageError as error:
        hint = f"Try '{error.ctx.command_path} --help'." if error.ctx is not None else ""
        return _complain(error.format_message(), hint)
    except click.ClickException as error:
        return _complain(error.format_message())
    except OSError:
        raise
    except Exception as error:
        if os.environ.get("NEWSCLEAN_DEBUG"):
            raise
        return _complain(
            f"internal error: {type(error).__name__}: {error}",
            "This is a bug in newsclean. NEWSCLEAN_DEBUG=1 shows where; please report it."
        )
    return code if isinstance(code, int) else OK


def _end_process() -> None:
    """What is done last in a process of our own."""
    gc.freeze()  # Python looks through all that it holds before it ends: that would take 10 ms


def _complain(message: str, hint: str = "") -> int:
    from newsclean.cli.streams import complain

    complain(message, hint)
    return ERROR


def _os_message(error: OSError) -> str:
    """What failed, in words: the file if the error knows it, else it was the output."""
    reason = error.strerror or str(error)
    return f"{os.fsdecode(error.filename)}: {reason}" if error.filename else f"cannot write: {reason}"


def _flush() -> None:
    """Write out what is buffered now, while an error can still be told."""
    if sys.stdout is not None:
        sys.stdout.flush()


def _forget_output() -> None:
    """Point standard output at nothing, so that the interpreter's last flush cannot fail again."""
    try:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
        os.close(nothing)
    except (OSError, ValueError, AttributeError):  # standard output is closed, or no real file
        return


def _on_terminate() -> None:
    """Let SIGTERM unwind the stack, so that no half-written file stays behind."""

    def stop(number: int, frame: object) -> None:
        raise Terminated

    try:
        signal.signal(signal.SIGTERM, stop)
    except ValueError:  # not the main thread: whoever runs us there handles signals
        return
