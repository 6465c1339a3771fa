"""Configuration files: which one counts, and what may stand in it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from newsclean.config import FILE_NAMES, KEYS, ConfigError, load, nearest


def test_there_may_be_none(tmp_path: Path) -> None:
    assert nearest(tmp_path).values == {}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("newsclean.toml", 'ignore = ["dateline"]'),
        (".newsclean.toml", 'ignore = "dateline"'),
        ("pyproject.toml", '[tool.newsclean]\nignore = ["dateline"]'),
    ],
)
def test_the_nearest_file_above_counts(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / "newsclean.toml").write_text("jobs = 7")
    (tmp_path / "corpus/2024/01").mkdir(parents=True)
    (tmp_path / "corpus" / name).write_text(content)
    config = nearest(tmp_path / "corpus/2024/01")
    assert (config.path, config.values) == (tmp_path / "corpus" / name, {"ignore": ("dateline",)})


@pytest.mark.parametrize(
    "content", ["", "[tool.other]\nx = 1", '[project]\nname = "newsclean-corpus"', "= broken"]
)
def test_a_pyproject_without_our_table_is_passed_over(tmp_path: Path, content: str) -> None:
    (tmp_path / "newsclean.toml").write_text("quiet = true")
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus/pyproject.toml").write_text(content)
    assert nearest(tmp_path / "corpus").values == {"quiet": True}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("ingore = []", "unknown key 'ingore'; did you mean 'ignore'?"),
        ('text_field = "isi"', "unknown key 'text_field'; did you mean 'text-field'?"),
        ("qqq = 1", "unknown key 'qqq'; the keys are select, ignore,"),
        ("ignore = 1", "ignore must be a list of strings, not 1"),
        ("ignore = [1]", "ignore must be a list of strings, not [1]"),
        ("jobs = 0", "jobs must be a whole number of at least 1, not 0"),
        ("jobs = true", "jobs must be a whole number of at least 1, not True"),
        ("jobs = 1.5", "jobs must be a whole number of at least 1, not 1.5"),
        ('quiet = "yes"', "quiet must be true or false, not 'yes'"),
        ('text-field = ""', "text-field must be a string that is not empty, not ''"),
        ('errors = "ignore"', 'errors must be "strict" or "replace", not \'ignore\''),
        ('encoding = "klingon"', "no encoding of text is called 'klingon'"),
        ("jobs =", "not valid TOML: "),
        ("ignore = " + "[" * 5000, "nested too deeply"),
        ('errors = "' + "x" * 100_000 + '"', 'errors must be "strict" or "replace", not \'xxx'),
        ("x" * 100_000 + " = 1", "unknown key 'xxx"),
        ('text-field = "\udcff"', "not valid UTF-8 at byte 14"),
    ],
)
def test_mistakes(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "newsclean.toml"
    path.write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(ConfigError) as caught:
        nearest(tmp_path)
    assert str(caught.value).startswith(f"{path}: {message}")
    assert len(str(caught.value)) < len(str(path)) + 500


@pytest.mark.parametrize("name", FILE_NAMES)
def test_a_file_that_cannot_be_read_is_not_passed_over(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    (tmp_path / name).write_text("[tool.newsclean]\n")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(ConfigError, match=f"{name}: Permission denied; --no-config goes on without it"):
        nearest(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
@pytest.mark.parametrize("name", FILE_NAMES)
def test_a_pipe_is_not_waited_for(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / name)
    with pytest.raises(ConfigError, match=f"{name}: is no regular file"):
        nearest(tmp_path)


def test_a_link_to_nothing_is_told(tmp_path: Path) -> None:
    (tmp_path / "newsclean.toml").symlink_to("nowhere.toml")
    with pytest.raises(ConfigError, match=r"newsclean\.toml: No such file"):
        nearest(tmp_path)


@pytest.mark.parametrize("name", FILE_NAMES)
def test_a_directory_of_that_name_is_no_configuration(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    assert nearest(tmp_path).path is None


def test_our_table_must_be_a_table(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool]\nnewsclean = 1")
    with pytest.raises(ConfigError, match=r"tool\.newsclean must be a table"):
        nearest(tmp_path)


def test_a_file_that_is_asked_for_must_exist(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="No such file"):
        load(tmp_path / "missing.toml")


def test_every_default_is_a_value_that_may_be_written() -> None:
    for key in KEYS.values():
        assert key.default is None or isinstance(key.default, key.type), key.name


def test_without_a_file_there_is_no_toml_reader(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.other]\n")
    script = (
        "import sys, pathlib, newsclean.config; newsclean.config.nearest(pathlib.Path());"
        "print('tomllib' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, check=True)
    assert done.stdout.split() == [b"False"]
