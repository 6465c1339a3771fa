"""The pictures of the README, as they lie in the repository and as they are made."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.pictures.__main__ import explained

FOLDER = Path(__file__).parent / "pictures"


@pytest.mark.parametrize("make", [explained, (FOLDER / "explain.svg").read_text])
def test_the_sample_is_explained_without_fetching_anything(make: object) -> None:
    picture = make()  # type: ignore[operator]
    ElementTree.fromstring(picture)
    assert "Rusia" in picture
    assert "related" in picture
    outside = picture.replace("http://www.w3.org/2000/svg", "")
    assert not any(word in outside for word in ("http:", "https:", "@import", "@font-face", "<script", "<image"))


def test_they_are_small() -> None:
    sizes = {path.name: path.stat().st_size for path in FOLDER.iterdir() if path.suffix in (".svg", ".png")}
    assert set(sizes) == {"explain.svg", "report.png"}
    assert sum(sizes.values()) < 150_000
