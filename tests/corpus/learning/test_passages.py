"""Passages: what is compared, where it stands, what stands beside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.corpus.learning.counting import CountingFilter
from newsclean.corpus.learning.dates import day_of
from newsclean.corpus.learning.passages import KnownKeys, Passage, key_of, keys_of, recurring, story_of
from newsclean.corpus.learning.pieces import pieces_of

VARIANTS = [
    ("Ikuti kami di saluran 12", "IKUTI KAMI DI SALURAN 7"),
    ("Terbit Senin, 3 Juni 2024", "Terbit Jumat, 21 Mei 2023"),
    ("Editor: Sari Wulandari", "Editor: Bram"),
    ("Kabar 'Karangmalang'", "Kabar ‘Karangmalang’"),
]


@pytest.mark.parametrize(("one", "other"), VARIANTS)
def test_variants_meet(one: str, other: str) -> None:
    assert pieces_of(one)[0].masked == pieces_of(other)[0].masked


@pytest.mark.parametrize(("one", "other"), [("Ikuti kami", "Ikuti kamu"), ("Editor: Sari", "Catatan: Sari")])
def test_other_words_do_not_meet(one: str, other: str) -> None:
    assert pieces_of(one)[0].masked != pieces_of(other)[0].masked


def _passages(text: str, *recurs: str) -> list[Passage]:
    known = {key for each in recurs for key in keys_of(each, "")}
    return list(recurring(text, pieces_of(text), "", KnownKeys(known.__contains__, known.__contains__)))


STORY = "Hujan turun sejak pagi di lereng bukit.", "Warga menutup pintu air.", "Sungai surut pada malam hari."


def test_a_line_between_paragraphs() -> None:
    found = _passages("\n".join([STORY[0], "Ikuti kami", STORY[1]]), "Ikuti kami")
    assert [(each.form, each.text, each.place) for each in found] == [("line", "ikuti kami", "between")]


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (["Ikuti kami", *STORY], "head"),
        ([*STORY, "Ikuti kami"], "tail"),
        ([STORY[0], "Ikuti kami", STORY[1]], "between"),
    ],
)
def test_where_it_stands(lines: list[str], place: str) -> None:
    assert [each.place for each in _passages("\n".join(lines), "Ikuti kami")] == [place]


def test_what_recurs_is_no_neighbour() -> None:
    menu = ["Beranda Karangmalang", "Ikuti kami", "Langganan Karangmalang"]
    found = _passages("\n".join([*STORY, *menu]), *menu)
    assert [each.place for each in found] == ["tail"] * 3
    assert len({each.left for each in found}) == 1


def test_in_one_line_the_words_before_another_sentence() -> None:
    label = "Ikuti kami di Karangmalang"
    found = _passages(f"{STORY[0]} {label} {STORY[1]}", f"{label} Yang lain.")
    assert [(each.form, each.text, each.place) for each in found if each.place != "inside"] == [
        ("opening", "ikuti kami di", "between"),
        ("opening", "ikuti kami di karangmalang", "between"),
    ]


def test_an_opening_whose_sentence_goes_on_is_told() -> None:
    found = _passages("Di sisi lain pemerintah diam.", "Di sisi lain Yang lain.")
    assert [each.place for each in found] == ["inside"]


def test_a_line_whose_sentence_goes_on_is_told() -> None:
    found = _passages("\n".join([STORY[0], "Persatuan Karangmalang", "menang lagi."]), "Persatuan Karangmalang")
    assert [(each.form, each.place) for each in found] == [("line", "inside")]


def test_cuts_bound_pieces() -> None:
    text = "Hujan turun. Gabung di t.contoh lalu pasang.\nBaca ini"
    cuts = [(text.index("Gabung"), text.index("contoh")), (text.index("Baca"), len(text))]
    pieces = [(" ".join(piece.words), piece.whole_line) for piece in pieces_of(text, cuts)]
    assert pieces == [("Hujan turun.", False), ("contoh lalu pasang.", False)]
    assert [each.whole_line for each in pieces_of(text, [(0, text.index("contoh"))])] == [True, True]


def _never(key: int) -> bool:
    return False


def test_what_is_left_of_a_passage_is_told() -> None:
    text = "\n".join([*STORY, "Ikuti kami lalu gabung."])
    cut = text.index("Ikuti"), text.index("lalu")
    rest, pieces = key_of("lalu gabung.", ""), pieces_of(text, [cut])
    found = list(recurring(text, pieces, "", KnownKeys(_never, _never, rest.__eq__), cut))
    assert [(each.text, each.place, each.is_rest) for each in found] == [("lalu gabung.", "tail", True)]


def test_what_recurs_beside_it_is_told() -> None:
    first, second = found = _passages("\n".join([*STORY, "Ikuti kami", "Kabar kami"]), "Ikuti kami", "Kabar kami")
    assert [each.beside for each in found] == [(0, key_of(second.text, "")), (key_of(first.text, ""), 0)]


def test_an_article_whose_prose_recurs_tells_nothing() -> None:
    rules = [f"Peserta nomor urut yang ke-{name} wajib membawa surat keterangan sehat." for name in "abcd"]
    text = "\n".join([*rules, "Ikuti kami", STORY[0]])
    assert not _passages(text, *rules, "Ikuti kami")


def test_keys_are_of_one_outlet() -> None:
    assert not set(keys_of("Ikuti kami", "Kabar")) & set(keys_of("Ikuti kami", "Warta"))


def test_the_same_story_with_other_numbers() -> None:
    one, other = (f"Judul {n}\nHarga cabai di pasar induk naik menjadi {n} rupiah per kilogram." for n in (100, 250))
    assert _story(one) == _story(other) != _story("\n".join(STORY))


def test_a_disclaimer_is_no_story() -> None:
    disclaimer = "Artikel ini hanya berupa informasi, dan Karangmalang tidak bertanggung jawab atas apa pun."
    assert _story(f"{STORY[0]}\n{disclaimer}", disclaimer) == _story(STORY[0])


def _story(text: str, *recurs: str) -> int:
    return story_of(pieces_of(text), "", {key for each in recurs for key in keys_of(each, "")}.__contains__)


@pytest.mark.parametrize(
    ("date", "url", "text", "day"),
    [
        (None, "https://contoh.id/read/2024/05/17/1", "", "2024-05-17"),
        (None, "https://contoh.id/read/20240517-panen", "", "2024-05-17"),
        (None, None, "kata Sari, Jumat (17/5/2024).", "2024-05-17"),
        (None, None, "kata Sari, Jumat (17/5).", "-05-17"),
        (None, "https://contoh.id/panen", "Tanpa tanggal.", ""),
        ("2024-05-17T10:15:00+07:00", None, "", "2024-05-17"),
        ("17/05/2024 10:15", None, "", "2024-05-17"),
        ("Jumat, 17 Mei 2024 | 10:15 WIB", "https://contoh.id/2023/01/02/1", "", "2024-05-17"),
        ("17-Agu-2024", None, "", "2024-08-17"),
        ("1715940000", None, "", "2024-05-17"),
        ("1715940000000", None, "", "2024-05-17"),
        ("1715940000.5", None, "", "2024-05-17"),
        ("hari pasaran", None, "", "hari pasaran"),
        (" ", "https://contoh.id/2024/05/17/1", "", "2024-05-17"),
    ],
)
def test_days(date: str | None, url: str | None, text: str, day: str) -> None:
    assert day_of(date, url, text) == day


@given(st.text())
def test_any_date_is_a_day(date: str) -> None:
    assert isinstance(day_of(date, date, date), str)


@given(st.text(), st.sets(st.integers(0, 30), max_size=6))
def test_any_text_has_passages(text: str, edges: set[int]) -> None:
    places = sorted(edge for edge in edges if edge <= len(text))
    cuts = list(zip(places[::2], places[1::2], strict=False))
    kept = "".join(char for at, char in enumerate(text) if not any(start <= at < end for start, end in cuts))
    pieces = pieces_of(text, cuts)
    assert "".join(kept.split()) == "".join(word for piece in pieces for word in piece.words)
    known = set(keys_of(text, "")).__contains__
    assert len(list(recurring(text, pieces, "", KnownKeys(known, known, lambda key: True), edges))) >= 0


@given(st.lists(st.integers(0, (1 << 32) - 1), max_size=200))
def test_a_count_is_never_too_low(keys: list[int]) -> None:
    counts = CountingFilter(bits=6)
    counts.add(keys)
    assert all(counts.count(key) >= keys.count(key) for key in keys)
