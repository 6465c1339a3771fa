"""The table in a package's docstring names each of its modules."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from newsclean import filters

_HOME = Path(filters.__file__).parent


@pytest.mark.parametrize("package", sorted(path.parent.name for path in _HOME.glob("*/__init__.py")))
def test_the_table_of_a_package_names_each_module_once(package: str) -> None:
    rows = (import_module(f"newsclean.filters.{package}").__doc__ or "").splitlines()
    named = [row.split()[0] for row in rows if row.startswith("    ")]
    assert sorted(named) == sorted(path.stem for path in (_HOME / package).glob("*.py") if path.stem != "__init__")
