"""Every entry of the phrase files: its example goes, its counter-examples stay."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from newsclean.cleaner import Cleaner
from newsclean.filters import FILTERS
from newsclean.lexicon.phrases import Phrase, phrases

STORY = [
    "Warga Desa Sukamaju memperbaiki jembatan gantung yang putus diterjang banjir pada awal pekan lalu.",
    "Kepala desa menyebut perbaikan itu memakai dana gotong royong karena bantuan kabupaten belum turun.",
    "Pekerjaan ditargetkan selesai sebelum musim tanam supaya hasil panen bisa diangkut ke pasar kecamatan.",
]
RULES = Cleaner(ignore=["second-opinion"])
KINDS = ("ad", "embed", "nav", "syndication", "legal", "promo", "paging")


def entries() -> Iterator[object]:
    for kind in KINDS:
        for phrase in phrases(kind):
            yield pytest.param(kind, phrase, id=f"{phrase.filter}: {phrase.example[:40]}")


@pytest.mark.parametrize(("kind", "phrase"), list(entries()))
def test_the_example_goes(kind: str, phrase: Phrase) -> None:
    article = RULES.parse("\n\n".join([*STORY, phrase.example]))
    assert article.cleaned == "\n\n".join(STORY)
    assert kind in {each.kind for each in article.removed}


@pytest.mark.parametrize(("kind", "phrase"), list(entries()))
def test_look_alikes_stay(kind: str, phrase: Phrase) -> None:
    for keep in phrase.keep:
        for place in (1, 3):
            text = "\n\n".join([*STORY[:place], keep, *STORY[place:]])
            assert RULES.clean(text) == text
        flat = " ".join([STORY[0], keep, *STORY[1:]])
        assert RULES.clean(flat) == flat


def test_every_filter_explains_itself() -> None:
    names = [each.name for each in FILTERS]
    assert len(names) == len(set(names))
    for each in FILTERS:
        assert each.summary.endswith("."), each.name
        assert each.example, each.name
