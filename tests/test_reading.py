"""How a page is read: broken characters as what they were, joined paragraphs as lines, character for character."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import newsclean
from newsclean.page import Page
from newsclean.page.blanks import readable
from newsclean.page.broken import mend, widen
from newsclean.page.joints import without_joints
from newsclean.page.normalized import normalized
from tests.promises import assert_deletes_only, assert_idempotent

BROKEN = (
    "\\xe2\\x80\\x93", "\\xe2\\x80\\x9c", "\\xc2\\xa0", "‚Äì", "‚Äù", "â€“", "Â ", "_x000D_", "||",
    ".,", "b'", "\\n", "<br>", "', '", "|", "\t", "  ",
)  # fmt: skip
PIECES = (*BROKEN, "'", "Hujan turun.", "JAKARTA", "(abc)", " ", "\n")
BROKEN_TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Medan ‚Äì Hujan", "Medan –   Hujan"),
        ("Medan â€“ Hujan", "Medan –   Hujan"),
        ("Medan â\x80\x93 Hujan", "Medan –   Hujan"),
        ("katanya,‚Äù ujar", "katanya,”   ujar"),
        ("ujar, ‚ÄúHujan", "ujar,   “Hujan"),
        ("Ma‚Äôruf", "Ma’’’ruf"),
        ("dibaca.¬†", "dibaca.  "),
        ("dibaca._x000D_\n", "dibaca.       \n"),
        ("b'Hujan \\xc2\\xa9 X'", "  Hujan ©        X "),
        ("b'Garba\\xc3\\xb1a'", "  Garbaññññññññ" + "a "),
        ("Pasang C:\\xampp\\xyz dulu", "Pasang C:\\xampp\\xyz dulu"),
    ],
)
def test_broken_characters_are_read_as_what_they_were(text: str, expected: str) -> None:
    mended, spans = mend(text)
    assert mended == expected
    assert all(start < end for start, end in spans)


def test_what_ends_at_a_broken_character_takes_all_of_it() -> None:
    _, spans = mend("Medan ‚Äì Hujan")
    assert widen(0, 7, spans) == (0, 9)
    assert widen(7, 12, spans) == (6, 12)
    assert widen(0, 6, spans) == (0, 6)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Hujan turun.||Warga lega.||Padi tumbuh.||(abc)", 4),
        ('Hujan turun.,Warga lega.,Padi tumbuh.,"Ya," katanya.', 4),
        ("Hujan turun.,Warga lega.", 1),  # too few to be a scraper's
        (r"Hujan turun.\nWarga lega.\r\nPadi tumbuh.\n(abc)", 4),
        ("Hujan turun.<br>Warga lega.<br/><br />Padi tumbuh.</p><p>(abc)", 4),
        ("Hujan turun.\tWarga lega.\tPadi tumbuh.\t(abc)", 4),
        ("Hujan turun. | Warga lega.|Padi tumbuh. | Iya. | (abc)", 5),
        ("| Nama | Medali |", 1),
        ("['Hujan turun.', 'Warga lega.', \"Padi tumbuh.\", 'Iya.', '(abc)']", 5),
        ("Hujan turun. Iya.  Warga lega. Iya.  Padi tumbuh. Iya.  (abc)", 4),
        ("Hujan turun.  Warga lega.  Padi tumbuh.  (abc)", 1),  # two blanks behind each sentence
        ("Hujan turun. Iya.  Warga lega. Iya.  Padi tumbuh. Iya  juga.", 1),  # blanks within a sentence
        ("Hujan turun.||Warga lega.\nPadi tumbuh.||x||y", 2),  # a text that has lines
    ],
)
def test_joined_paragraphs_are_lines(text: str, lines: int) -> None:
    assert len(Page(text).lines) == lines


def test_a_line_goes_with_the_joint_behind_it() -> None:
    raw = r"Hujan turun sejak pagi.\nBaca juga: Banjir Surut\nWarga lega sekali.\nPadi tumbuh lagi."
    assert newsclean.clean(raw) == r"Hujan turun sejak pagi.\n Warga lega sekali.\nPadi tumbuh lagi."


TOKENIZED = """\
RANDU , KABARWANGI.com - Warga Desa Randu ( 40 keluarga ) memanen padi , kata kepala desa . Baca juga : Banjir di Waru \
Surut , Warga Lega Padi itu dijual ke pasar kecamatan . " Harganya bagus , " ujarnya . Hujan turun lagi . ( ant/bud )"""


def test_a_tokenized_text_is_read_as_it_was_and_keeps_its_blanks() -> None:
    assert newsclean.clean(TOKENIZED) == (
        "Warga Desa Randu ( 40 keluarga ) memanen padi , kata kepala desa . Padi itu dijual ke pasar kecamatan . "
        '" Harganya bagus , " ujarnya . Hujan turun lagi .'
    )


def test_the_headline_of_a_tokenized_text_is_told_as_it_came() -> None:
    headed = newsclean.parse("Warga Randu , Waru , dan Wangi Panen Raya\n" + TOKENIZED)
    assert headed.title == "Warga Randu , Waru , dan Wangi Panen Raya"


PADI = "Warga Desa Randu memanen padi sejak pagi, dan lumbung desa penuh menjelang petang hari itu."


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("&quot;Ya,&quot; kata dia", '"Ya," kata dia'),
        ("&amp;ldquo;Ya,&amp;rdquo; kata Ma&#39;ruf &amp;ndash; petani", "“Ya,” kata Ma'ruf – petani"),
        ("Randu&nbsp;Timur, Waru &amp; Wangi", "Randu&nbsp;Timur, Waru & Wangi"),
        (r"\u201cYa,\u201d kata dia\u00a0lagi \ud83d\ude00", "“Ya,” kata dia\\u00a0lagi 😀"),
        (r"\"Ya,\" kata Ma\'ruf 1\/2", '"Ya," kata Ma\'ruf 1/2'),
        ("`` Ya , '' kata dia", '" Ya , " kata dia'),
        ("''Ya,'' kata dia", '"Ya," kata dia'),
        ("padi @-@ padian", "padi-padian"),
        ("Kabarwangi. com dan www. kabarwangi. co. id", "Kabarwangi.com dan www.kabarwangi.co.id"),
        (PADI.replace(" ", "  "), PADI),
        (
            "Pukul 19 . 30 di randu . com , kata ( 40 ) warga . Lalu 2 / 3 padi . Ya . # padi . Ya .",
            "Pukul 19.30 di randu.com, kata (40) warga. Lalu 2/3 padi. Ya. #padi. Ya.",
        ),
        ("Satu . Dua, tiga . Empat . Lima, enam, tujuh . Ya", "Satu. Dua, tiga. Empat. Lima, enam, tujuh. Ya"),
    ],
)
def test_what_was_written_otherwise_is_read_as_what_it_was(text: str, read: str) -> None:
    mended = normalized(text)
    assert mended is not None
    assert mended.text == read
    assert mended.origin(0, len(read)) == (0, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "Riset & data; A&B; &nihil; dan &xyz",
        r"C:\padi\usang\u20 dan \ud83d sendiri",
        "padi: '', lumbung: ('') dan x=''",  # empty strings
        "Ia kembali. contoh itu. identitas",
        "Padi  tumbuh. Hujan  turun. Warga  lega.",  # too few
        "Randu , Waru , dan Wangi, juga Randu Timur, lagi Waru, dan Wangi.",
    ],
)
def test_what_was_not_written_otherwise_is_read_as_it_came(text: str) -> None:
    assert normalized(text) is None


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("\ufffdYa,\ufffd kata Ma\ufffdruf", "“Ya,” kata Ma’ruf"),
        ("RANDU \ufffd Warga", "RANDU – Warga"),
        ("RANDU\ufffdWarga", "RANDU\ufffdWarga"),  # a blank, or a dash
        ("\ufffd\ufffd\ufffdWarga", "\ufffd\ufffd\ufffdWarga"),  # a picture
        ("\x93Ya,\x94 kata Ma\x92ruf \x96 petani", "“Ya,” kata Ma’ruf – petani"),
    ],
)
def test_lost_marks_are_read_as_what_they_must_have_been(text: str, read: str) -> None:
    assert readable(text) == read


TOKENS = (
    *".,!?:;()[]\"“”", "Hujan", "(ant)", "kata", "Baca juga :", "2.5", "\n", "&amp;quot;", "&nbsp;", r"\u201c", r"\'",
    "''", "``", "", "@-@", "kabarwangi. com", "/", "Hujan turun. Baca juga: Banjir Surut&nbsp;", "lalu  padi",
)  # fmt: skip


@given(st.lists(st.sampled_from(TOKENS), max_size=60))
def test_a_tokenized_text_loses_only_what_is_removed(words: list[str]) -> None:
    text = " ".join(words)
    assert_deletes_only(text)
    assert_idempotent(text)


@given(BROKEN_TEXTS)
@example("\\n\\xe2\\x80\\x93\\n\\xe2\\x80\\x93\\n\\xe2\\x80\\x9c")  # a joint, and blanks of a broken character
@example("<br>\\xe2\\x80\\x93<br>Hujan turun.\\xc2\\xa0<br>")  # two joints are left: too few to be read as breaks
def test_a_text_is_read_character_for_character(text: str) -> None:
    assert len(without_joints(mend(text)[0])[0]) == len(text)
    assert_deletes_only(text)
    assert_idempotent(text)


def test_no_half_of_a_broken_character_is_left() -> None:
    story = "Warga memanen padi sejak pagi, dan lumbung desa penuh menjelang petang hari itu."
    raw = f"b'MEDAN \\xe2\\x80\\x93 {story} \\xe2\\x80\\x93 Bernama'"
    assert newsclean.clean(raw) == f"b' {story} '"
