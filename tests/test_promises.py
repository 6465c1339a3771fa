"""The promises of newsclean as properties, on article-like text and on arbitrary Unicode.

1. Deletes only: the words that come out are the words that went in minus the removals, in order.
2. Idempotent: cleaning what was cleaned changes nothing.
3. Total: any str goes in, a str comes out, nothing is raised.
5. Deterministic: the same input gives the same output, in every process.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import newsclean
from tests.promises import assert_deletes_only

CASES = Path(__file__).parent / "cases"

SENTENCES = (
    "Banjir setinggi lutut merendam tiga desa di pesisir utara sejak Senin malam.",
    'Warga bernama Suminah mengaku rugi besar. "Sawah kami habis," katanya.',
    "Namun, petugas memastikan tidak ada korban dalam kejadian itu.",
    "Sumber internal tim menyebut dua pemain akan dilepas.",
    "Foto tersebut memperlihatkan jembatan yang retak.",
    "Hal itu disampaikan Bayu kepada Kompas.com, Selasa (18/6/2025)",
    "Penyidik memanggil direktur PT Anugrah Sinar Persada (ASP)",
    "Ikuti kami sampai gang depan, ucap petugas.",
    "1. Unduh aplikasi Warga Pintar di Play Store",
    "Kiper",
)
HEADLINES = (
    "Banjir Rendam Tiga Desa, Ratusan Warga Mengungsi",
    "Harga Cabai Melambung, Kapan Panen Raya Tiba?",
    "Pemkab siapkan mesin pencacah plastik untuk desa",
    "Klasemen MotoGP 2025",
)
BOILERPLATE = (
    "JAKARTA, KOMPAS.com -", "Liputan6.com, Jakarta -", "Jakarta (ANTARA) -", "Suara.com -", "DEMAK -",
    "KONTAN.CO.ID - JAKARTA.", "TEMPO.CO,Jakarta-", "PALEMBANG, PALTV.CO.ID,-",
    "Baca juga:", "Baca Juga", "BACA JUGA -", "(Baca:", "Lihat juga:", "Simak Video", "Pilihan Editor:",
    "Berita Terkait",
    "Foto:", "(Foto: Antara/Galih)", "Ilustrasi mobil listrik. (Shutterstock)", "--Rambai/disway.id", "KOMPAS.com/SITI",
    "Penulis: Maya Anjani | Editor: Bagus", "Pewarta: Yusuf PranataEditor: Citra", "Laporan Wartawan Serambi, Rizal",
    "(dwa/hns)", "(*)", "***", "[adi/ian]", "(mus)",
    "Cek Berita dan Artikel yang lain di Google News", "Ikuti Whatsapp Channel Republika", "Simak", "breaking news",
    "Artikel ini telah tayang di Kompas.com dengan judul", "https://regional.kompas.com/read/2025/05/23/1",
    "Advertisement", "SCROLL TO CONTINUE WITH CONTENT", "googletag.cmd.push(function() {", "});",
    "[Gambas:Video 20detik]", "[", "Gambas:", "View this post on Instagram", "A post shared by Nara (@nara)",
    "Halaman Selanjutnya", "Halaman: 1 2 3", "Simak berita selengkapnya di halaman selanjutnya.",
    "Sumber: Antara", "Sumber:", "Tags: banjir, demak", "#Banjir #Demak", "Copyright © ANTARA 2025",
    "Disclaimer: Setiap keputusan investasi ada di tangan pembaca.", "Bagikan", "A", "Komentar",
    "Selasa, 14 Januari 2025 - 16:20 WIB", "Kompas.com - 20/05/2025, 10:05 WIB",
    "Jangan lupa ikuti Kabar Sagara di Threads", "Unduh aplikasi Kabar Sagara di ponsel Anda",
    "Seluruh isi komentar menjadi tanggung jawab pengirimnya", "Tim liputan Kabar Sagara melaporkan dari Demak",
    "&amp;ndash;", "â€“", "Â©", "(", ")", '"', "“", "”", "-", "–", "|", ":", ".", "?",
)  # fmt: skip
SEPARATORS = (
    " ", "", "\n", "\n\n", "\r\n", "\r\n\r\n", "\u00a0", "  ", "\t", "\r", "\n \n", "\u200b", "\ufeff", "\u2028",
    "\x0b", "\x85", "\u202f", "\u3000",
)  # fmt: skip
ODD = ("\x00", "\ud800", "\udfff", "\u202e", "\u0301", "\u0130", "ß", "ﬁ", "\U0001f3b6", "\u200d", "\u2067", "\x1b[31m")

any_text = st.text(st.characters(), max_size=60)
pieces = st.one_of(
    st.sampled_from(SENTENCES),
    st.sampled_from(HEADLINES),
    st.sampled_from(BOILERPLATE),
    st.sampled_from(BOILERPLATE),
    st.sampled_from(ODD),
    any_text,
)


def run_together(some: st.SearchStrategy[str], *, least: int = 0, most: int) -> st.SearchStrategy[str]:
    """Some pieces, one after the other, with a separator after each."""
    parts = st.lists(st.tuples(some, st.sampled_from(SEPARATORS)), min_size=least, max_size=most)
    return parts.map(lambda pairs: "".join(part for pair in pairs for part in pair))


def lines_of(some: st.SearchStrategy[str], *, least: int = 0, most: int) -> st.SearchStrategy[str]:
    return st.lists(some, min_size=least, max_size=most).map(lambda parts: "".join(part + "\n" for part in parts))


muddles = run_together(pieces, most=14)
# A page as it is built: marks before the story, the story with links in it, marks after it; the more often
# the story and the footers stand where a reader expects them, the more filters have something to do.
heads = st.one_of(run_together(st.sampled_from(BOILERPLATE), most=2), lines_of(st.sampled_from(HEADLINES), most=2))
stories = run_together(st.one_of(st.sampled_from(SENTENCES), st.sampled_from(SENTENCES), pieces), least=3, most=9)
tails = st.one_of(run_together(pieces, most=5), lines_of(st.sampled_from(BOILERPLATE), most=6))
pages = st.tuples(heads, stories, st.sampled_from(SEPARATORS), tails).map("".join)
texts = st.one_of(pages, pages, muddles, any_text)
titles = st.one_of(st.none(), st.sampled_from(HEADLINES), st.just(""), any_text)
urls = st.one_of(
    st.none(), st.sampled_from(["https://www.liputan6.com/read/1/x", "https://nasional.kompas.com/a"]), any_text
)

many = settings(max_examples=150, deadline=None)


def read_cases() -> dict[str, str]:
    """The texts of all cases by label: whole articles, in which the filters have much to do."""
    paths = sorted(CASES.glob("*.json"))
    return {case["label"]: case["input"] for path in paths for case in json.loads(path.read_text("utf-8"))}


ARTICLES = read_cases()


@many
@given(raw=texts, title=titles, url=urls)
def test_deletes_only(raw: str, title: str | None, url: str | None) -> None:
    assert_deletes_only(raw, title, url)


@many
@given(raw=texts, title=titles, url=urls)
def test_idempotent(raw: str, title: str | None, url: str | None) -> None:
    once = newsclean.clean(raw, title=title, url=url)
    assert newsclean.clean(once, title=title, url=url) == once


@many
@given(raw=st.lists(st.sampled_from(sorted(ARTICLES.values())), min_size=1, max_size=3).map(" ".join), title=titles)
def test_idempotent_when_articles_run_together(raw: str, title: str | None) -> None:
    once = newsclean.clean(raw, title=title)
    assert newsclean.clean(once, title=title) == once


@many
@given(raw=st.one_of(st.text(st.characters(), max_size=400), texts), title=titles, url=urls)
@example(raw="", title="", url="")
@example(raw="\x00", title="\x00", url="\x00")
@example(raw="\ud800", title="\ud800", url="http://\ud800")
@example(raw="Baca juga: \u0130\u0130\u0130", title=None, url=None)
@example(raw="(" * 3000, title=None, url=None)
@example(raw="Baca juga: " * 1000, title="Baca juga: ", url="http://[")
def test_total(raw: str, title: str | None, url: str | None) -> None:
    article = newsclean.parse(raw, title=title, url=url)
    assert isinstance(article.cleaned, str)
    assert isinstance(article.text, str)
    json.dumps(article.to_dict())


@many
@given(raw=texts, title=titles, url=urls)
def test_the_same_from_every_cleaner(raw: str, title: str | None, url: str | None) -> None:
    fresh = newsclean.Cleaner()
    assert fresh.clean(raw, title=title, url=url) == newsclean.clean(raw, title=title, url=url)
    assert fresh.parse(raw, title=title, url=url) == newsclean.parse(raw, title=title, url=url)
    assert fresh.clean(raw, title=title, url=url) == fresh.parse(raw, title=title, url=url).cleaned


@many
@given(articles=st.lists(st.tuples(texts, titles), max_size=5))
def test_the_same_one_by_one_and_many_at_a_time(articles: list[tuple[str, str | None]]) -> None:
    one_by_one = [newsclean.parse(text, title=title) for text, title in articles]
    assert [(each.text, each.removed, each.warnings) for each in newsclean.Cleaner().clean_all(articles)] == [
        (article.cleaned, article.removed, article.warnings) for article in one_by_one
    ]


@pytest.mark.parametrize("length", [1, 3000], ids=["more than a batch", "batches full before their count"])
def test_many_come_back_in_their_order(length: int) -> None:
    texts = [f"Warga {number} memanen padi. {'a' * length}\nADVERTISEMENT\n" for number in range(150)]
    cleaned = [each.text for each in newsclean.Cleaner().clean_all((text, None) for text in texts)]
    assert cleaned == [text.replace("ADVERTISEMENT\n", "") for text in texts]


def test_many_are_read_no_further_than_needed() -> None:
    def endless() -> Iterator[tuple[str, None]]:
        while True:
            yield "Hujan turun.\nADVERTISEMENT\n", None

    assert next(newsclean.Cleaner().clean_all(endless())).text == "Hujan turun.\n"


def test_a_text_without_boilerplate_comes_back_as_the_same_object() -> None:
    story = " ".join(SENTENCES[:3])
    assert newsclean.clean(story) is story


def test_a_page_that_would_lose_nearly_everything_is_kept_with_a_warning() -> None:
    page = "SCROLL TO CONTINUE WITH CONTENT\n\nCek Berita dan Artikel yang lain di Google News\n"
    article = newsclean.parse(page)
    assert article.cleaned == page
    assert article.removed == ()
    assert len(article.warnings) == 1


PRINT_ARTICLES = """
import json, sys
import newsclean
for raw in json.load(sys.stdin):
    print(json.dumps(newsclean.parse(raw).to_dict()))
"""


def test_the_same_in_every_process() -> None:
    raws = json.dumps(list(ARTICLES.values()))
    outputs = []
    for seed in ("0", "4242"):
        done = subprocess.run(
            [sys.executable, "-c", PRINT_ARTICLES],
            input=raws, capture_output=True, text=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed},
        )  # fmt: skip
        outputs.append(done.stdout)
    assert outputs[0].count("\n") == len(ARTICLES)
    assert outputs[0] == outputs[1]
