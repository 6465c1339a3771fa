"""The hooks for real: pre-commit, a repository of articles, the hook taken from this repository by path."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from cli_tools import ARTICLE, write

REPOSITORY = Path(__file__).resolve().parents[2]
HOOKS = ".pre-commit-hooks.yaml"


def git(*arguments: str, cwd: Path = Path()) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["git", *arguments], cwd=cwd, capture_output=True, text=True, timeout=300, check=False)


def pre_commit(*arguments: str) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-m", "pre_commit", *arguments]
    return subprocess.run(line, capture_output=True, text=True, timeout=300, check=False)


def _missing() -> str | None:
    """Why the hooks cannot be tried here, if they cannot."""
    if shutil.which("git") is None:
        return "git is not installed"
    if find_spec("pre_commit") is None:
        return "pre-commit is not installed"
    if git("cat-file", "-e", f"HEAD:{HOOKS}", cwd=REPOSITORY).returncode != 0:
        return f"this is no git checkout with {HOOKS} in its HEAD"
    return None


pytestmark = pytest.mark.skipif(_missing() is not None, reason=str(_missing()))
# Files of a corpus repository that hold no article, with something in them that would go from one.
OTHERS = {
    "LICENSE.txt": "Permission is granted to any person.\n\nADVERTISEMENT\n",
    "requirements.txt": "requests==2.0  # untuk mengunduh\nADVERTISEMENT\n",
    "stopwords.txt": "yang\ndan\nADVERTISEMENT\ndi\n",
    "package.json": '{"name": "korpus", "iklan": "ADVERTISEMENT"}\n',
    "counts.csv": "kata,n\nADVERTISEMENT,1\n",
}
RECORDS = [{"judul": "Panen Padi", "isi": ARTICLE, "n": 1.50}, {"judul": "x", "isi": "Hujan turun.", "n": 2}]


@pytest.fixture
def corpus(place: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with articles in every format that the hook takes, staged for its first commit."""
    for name in list(os.environ):
        if name.startswith(("GIT_", "PRE_COMMIT")):  # as when this test itself runs in a hook
            monkeypatch.delenv(name)
    monkeypatch.setenv("PRE_COMMIT_HOME", str(place / "cache"))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(write("gitconfig", "[safe]\n\tdirectory = *\n")))
    monkeypatch.setenv("PATH", os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]))
    repository = place / "corpus"
    repository.mkdir()
    monkeypatch.chdir(repository)
    git("init", "-q")
    git("config", "user.name", "Penguji")
    git("config", "user.email", "penguji@example.invalid")
    write("a.txt")
    write("sub/b.jsonl", "".join(json.dumps(record) + "\n" for record in RECORDS))
    write("c.json", json.dumps(RECORDS, indent=1))
    quoted = ARTICLE.replace('"', '""')
    write("d.csv", f'judul,isi\r\nPanen Padi,"{quoted}"\r\n')
    write("e.tsv", f'judul\tisi\nPanen Padi\t"{quoted}"\n')
    write("draft/f.txt")
    for name, content in OTHERS.items():
        write(name, content)
    write("newsclean.toml", 'exclude = ["draft/"]\n')
    return repository


def configure(hook: str) -> None:
    """Set a hook up as the README says, with this repository in the place of the published one."""
    readme = (REPOSITORY / "README.md").read_text("utf-8")
    example = next(block for block in re.findall(r"```yaml\n(.*?)```", readme, re.DOTALL) if "rev:" in block)
    config, count = re.subn(r"repo: \S+", f"repo: {REPOSITORY}", example)
    assert count == 1
    write(".pre-commit-config.yaml", config.replace("id: newsclean ", f"id: {hook} "))
    assert "pre-commit autoupdate --bleeding-edge" in readme
    assert pre_commit("autoupdate", "--bleeding-edge").returncode == 0
    git("add", "-A")
    assert pre_commit("install").returncode == 0


def contents() -> dict[str, bytes]:
    names = ("a.txt", "sub/b.jsonl", "c.json", "d.csv", "e.tsv", "draft/f.txt")
    return {name: Path(name).read_bytes() for name in (*names, *OTHERS)}


def test_the_hooks(corpus: Path) -> None:
    """The first commit is stopped and the files are clean, the second passes and changes nothing."""
    dirty = contents()
    configure("newsclean-check")
    checked = git("commit", "-m", "Artikel")
    assert checked.returncode == 1, checked.stderr
    assert "-ADVERTISEMENT" in checked.stdout + checked.stderr
    assert contents() == dirty

    config = Path(".pre-commit-config.yaml")
    config.write_text(config.read_text().replace("id: newsclean-check", "id: newsclean"))
    git("add", "-A")
    stopped = git("commit", "-m", "Artikel")
    assert stopped.returncode == 1, stopped.stderr
    assert "files were modified by this hook" in stopped.stdout + stopped.stderr
    clean = contents()
    assert clean.pop("draft/f.txt") == ARTICLE.encode()
    assert {name: clean.pop(name).decode() for name in OTHERS} == OTHERS
    for name, content in clean.items():
        assert content != dirty[name]
        assert b"ADVERTISEMENT" not in content
        assert b"air sungai mulai meluap" in content

    git("add", "-A")
    passed = git("commit", "-m", "Artikel")
    assert passed.returncode == 0, passed.stderr
    assert git("status", "--porcelain").stdout == ""
