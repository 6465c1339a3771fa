"""How the lexicon's files are read."""

from __future__ import annotations

from pathlib import Path

from newsclean.lexicon.load import load_blocks


def test_blocks_are_parted_by_blank_lines_and_comments_are_none(tmp_path: Path) -> None:
    file = tmp_path / "outlets.txt"
    file.write_text(
        "# Outlets.\n\nname: Warta Randu\nexample: RANDU: Warga ...\n\n# --- Far away ---\nname: Kabar Sagara\n",
        encoding="utf-8",
    )
    assert load_blocks(file) == [
        {"name": "Warta Randu", "example": "RANDU: Warga ..."},
        {"name": "Kabar Sagara"},
    ]
