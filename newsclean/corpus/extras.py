"""Packages that are there if their extra was installed."""

from __future__ import annotations

import importlib
from typing import Any

from newsclean.corpus.errors import MissingExtraError


def imported(module: str, what: str, extra: str) -> Any:
    """The module. Raises MissingExtraError: `what` needs `extra`, or the fault of a package that does not import."""
    try:
        return importlib.import_module(module)
    except ModuleNotFoundError as error:
        missing = error.name is not None and error.name.split(".")[0] == module.split(".")[0]
        raise MissingExtraError(what, extra, None if missing else error) from None
    except ImportError as error:
        raise MissingExtraError(what, extra, error) from None
