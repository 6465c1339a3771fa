"""Who does the work: this process, or others beside it once there is enough to do."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Protocol

from newsclean.corpus.chunk_work import Result, Worker
from newsclean.corpus.errors import CorpusError
from newsclean.corpus.formats.base import Chunk
from newsclean.corpus.settings import Settings

if TYPE_CHECKING:
    from concurrent.futures import Future
    from multiprocessing.connection import Connection

ENOUGH = 1 << 19
"""So many bytes are cleaned before another process is started: that is about what its start costs."""

_STOPS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


class Pending(Protocol):
    """A result that may not be there yet."""

    def result(self) -> Result: ...


class Ready:
    """A result that is there."""

    def __init__(self, result: Result) -> None:
        self._result = result

    def result(self) -> Result:
        return self._result


class Workers:
    """Cleans chunks here, or in up to `settings.jobs` processes once ENOUGH bytes have come. Close it after use.

    `make` makes a worker of settings, in each process; it is sent there.
    """

    def __init__(self, settings: Settings, make: Callable[[Settings], Worker] | None = None) -> None:
        self._settings = settings
        self._make = make or Worker
        self._here = self._make(settings)
        self._seen = 0
        self._pool: _Pool | None = None

    @property
    def fingerprint(self) -> str:
        """The cleaner's fingerprint."""
        return self._here.cleaner.fingerprint

    @property
    def room(self) -> int:
        """How many results may be pending before the first should be waited for."""
        return 2 * self._pool.size + 2 if self._pool else 0

    def submit(self, file: str, kind: str, chunk: Chunk) -> Pending:
        """Have a chunk cleaned."""
        self._seen += len(chunk.data)
        if self._pool is None and self._settings.jobs > 1 and self._seen > ENOUGH:
            self._pool = _Pool(self._settings, self._make)
        if self._pool is not None:
            return self._pool.submit(file, kind, chunk)
        return Ready(self._here.clean(file, kind, chunk))

    def close(self) -> None:
        """End all processes, also in the middle of work."""
        if self._pool is not None:
            self._pool.close()


class _Pool:
    """Processes, started as there is work for them, and for each a thread that passes chunks to it and results back.

    The processes end when their end of the pipe does: with their parent, however it dies.
    """

    def __init__(self, settings: Settings, make: Callable[[Settings], Worker]) -> None:
        import multiprocessing
        from concurrent.futures import ThreadPoolExecutor
        from queue import SimpleQueue

        self._make = make
        self._context = multiprocessing.get_context("spawn")
        self._settings = settings
        self._seen = 0
        self._pending: list[Future[Result]] = []
        self._processes: list[Any] = []
        self._connections: list[Connection] = []
        self._free: SimpleQueue[Connection] = SimpleQueue()
        self._threads = ThreadPoolExecutor(settings.jobs, "newsclean")

    @property
    def size(self) -> int:
        return len(self._processes)

    def submit(self, file: str, kind: str, chunk: Chunk) -> Future[Result]:
        self._seen += len(chunk.data)
        self._pending = [future for future in self._pending if not future.done()]
        with _no_interrupt():
            if self._is_short_of_processes():
                self._start()
            future = self._threads.submit(self._pass_on, file, kind, chunk)
        self._pending.append(future)
        return future

    def _is_short_of_processes(self) -> bool:
        """Whether another process has something to do, and enough of it."""
        started = len(self._processes)
        return started < self._settings.jobs and started <= len(self._pending) and self._seen >= ENOUGH * started

    def _start(self) -> None:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=_serve, args=(theirs, self._settings, self._make), daemon=True)
        self._connections.append(ours)
        self._processes.append(process)
        process.start()
        theirs.close()
        self._free.put(ours)

    def _pass_on(self, file: str, kind: str, chunk: Chunk) -> Result:
        connection = self._free.get()
        try:
            connection.send((file, kind, chunk))
            result: Result = connection.recv()
        except (EOFError, OSError):
            raise CorpusError(
                f"{file}: the process that cleaned it died (out of memory?); fewer --jobs may help"
            ) from None
        finally:
            self._free.put(connection)
        return result

    def close(self) -> None:
        for process in self._processes:
            if process.pid is not None:
                process.kill()
        self._threads.shutdown(cancel_futures=True)
        for process, connection in zip(self._processes, self._connections, strict=True):
            if process.pid is not None:
                process.join()
            connection.close()


def _serve(connection: Connection, settings: Settings, make: Callable[[Settings], Worker]) -> None:
    """What a process does: answer chunks with results until the other end is gone."""
    for number in _STOPS:  # whoever started us decides when to stop
        signal.signal(number, signal.SIG_IGN)
    worker = make(settings)
    clean: Callable[[str, str, Chunk], Result] = worker.clean
    try:
        while True:
            connection.send(clean(*connection.recv()))
    except (EOFError, OSError):
        return


@contextmanager
def _no_interrupt() -> Iterator[None]:
    """Hold Ctrl-C and its like back while processes and threads start.

    Both inherit that: a process prints no traceback, and no thread takes in a signal that the main thread holds back.
    A process whose parent stopped half-way through its start would print one, too.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # to start it with the first process would let Ctrl-C through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _STOPS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
