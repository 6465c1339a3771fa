"""A story for the lexicon's examples to stand in, and what is asked of them."""

from __future__ import annotations

import newsclean

STORY = [
    "Warga Desa Sukamaju memperbaiki jembatan gantung yang putus diterjang banjir pada awal pekan lalu.",
    "Kepala desa menyebut perbaikan itu memakai dana gotong royong karena bantuan kabupaten belum turun.",
    "Pekerjaan ditargetkan selesai sebelum musim tanam supaya hasil panen bisa diangkut ke pasar kecamatan.",
]


def assert_goes(example: str, kind: str = "", *, first: bool = False) -> None:
    """The example, behind the story (or before it), is deleted, as boilerplate of that kind."""
    article = newsclean.parse("\n\n".join([example, *STORY] if first else [*STORY, example]))
    assert article.cleaned == "\n\n".join(STORY)
    assert not kind or kind in {each.kind for each in article.removed}


def assert_stays(keep: str) -> None:
    """The sentence stays: between paragraphs, behind them, and between the sentences of one line."""
    for place in (1, 3):
        text = "\n\n".join([*STORY[:place], keep, *STORY[place:]])
        assert newsclean.clean(text) == text
    flat = " ".join([STORY[0], keep, *STORY[1:]])
    assert newsclean.clean(flat) == flat
