"""`newsclean report`: the short form, and the page as HTML."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from contextlib import chdir
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
from cli_tools import ARTICLE, Run, on_terminal, posix, write
from click.testing import CliRunner

from newsclean.cli import main

# Each would do something if it were obeyed: a tag, a script, an attribute, a template, a terminal, the direction.
HOSTILE = (
    "<script>document.title = 'dirusak'</script>", "<img src=x onerror=\"document.title='dirusak'\">",
    "</del></blockquote></main><h1>dirusak</h1>", "\" onmouseover=\"document.title='dirusak'\" x=\"",
    "$style ${script}", "&lt;b&gt; <!-- ", "\x1b[31mmerah\x07", "\u202ekabar",
    "]]></style><style>body { display: none }</style>",
)  # fmt: skip


def _record(number: int, words: str) -> dict[str, str]:
    text = f"Warga memanen padi {words} di sawah.\nBaca juga: Harga Gabah {words}\nPanen berlangsung hingga sore."
    return {"id": f"{number} {words}", "url": f"https://kabar{number}.id/{words}", "title": words, "text": text}


def corpus() -> Path:
    """Articles with hostile text wherever a page shows some; the last record is none."""
    records = [_record(number, words) for number, words in enumerate(HOSTILE)]
    records.append(_record(len(HOSTILE), HOSTILE[6]))
    # So little is left of this one that it is kept, with a warning.
    records.append({"title": "<b>Iklan</b>", "text": "ADVERTISEMENT\n" * 9 + "Hujan."})
    lines = "".join(json.dumps(record) + "\n" for record in records)
    return write("<b>korpus.jsonl", f'{lines}{{"text": "<i>\n')


class _Page(HTMLParser):
    """What stands in a page: its elements, their attributes, and which were left open."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in ("meta", "link"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def hostile_page(folder: Path) -> Path:
    """The file of the page of that corpus."""
    with chdir(folder), CliRunner().isolation():
        assert main(["report", str(corpus()), "-o", "laporan.html"]) == 2  # for the bad record
    return folder / "laporan.html"


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    return hostile_page(tmp_path_factory.mktemp("report")).read_text(encoding="utf-8")


def test_every_part_is_there(page: str) -> None:
    sections = re.findall(r'<section id="(\w+)">', page)
    assert sections == ["shares", "kinds", "outlets", "lines", "longest", "articles", "sample"]
    assert "1 could not be read" in page
    assert "warning: kept" in page


def test_no_text_becomes_markup(page: str) -> None:
    found = _Page(page)
    assert found.open == []
    assert [found.tags.count(tag) for tag in ("script", "style", "h1", "main")] == [1, 1, 1, 1]
    assert not {"img", "b", "i"} & set(found.tags)
    assert not any(name.startswith("on") or name == "style" for name, _ in found.attributes)
    assert "&lt;img src=x onerror=" in page
    assert not {"\x1b", "\x07", "\u202e"} & set(page)


def test_nothing_is_fetched_and_only_our_script_may_run(page: str) -> None:
    found = _Page(page)
    for name, value in found.attributes:
        assert name not in ("src", "href", "action") or (value or "").startswith(("#", "data:,"))
    policy = next(value for name, value in found.attributes if name == "content" and "default-src" in str(value))
    assert "default-src 'none'" in str(policy)
    for tag in ("style", "script"):
        content = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)[0]
        assert f"{tag}-src 'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'" in str(policy)


def test_the_short_form_says_what_goes(run: Run) -> None:
    write("korpus/a.txt")
    write("korpus/b.txt", "Hujan turun sejak pagi di kota itu.\nADVERTISEMENT\n")
    done = run("report", "korpus")
    assert (done.code, done.err) == (0, "")
    first, *lines = done.out.splitlines()
    assert first == "2 articles, 2 would change; of 60 words 13 would go (21.7%)"
    for wanted in ("  related   8  █", "  ad        2  ██████", "  2  ad: ADVERTISEMENT"):
        assert any(line.startswith(wanted) for line in lines), wanted


def test_hostile_text_does_not_reach_the_screen(run: Run) -> None:
    out = run("report", str(corpus())).out
    assert "  2  related: Baca juga: Harga Gabah ␛[31mmerah␇" in out
    assert not {"\x1b", "\x07", "\u202e"} & set(out)


@posix
def test_lines_fit_the_terminal() -> None:
    seen = on_terminal("report", str(corpus()), shown=("stdout",), COLUMNS="50")
    assert max(map(len, seen.screen.splitlines())) == 50


def test_what_goes_where(run: Run) -> None:
    write("a.txt")
    assert run("report", "a.txt", "-q").out == ""
    page = run("report", "a.txt", "-o", "-").out
    assert page.startswith("<!doctype html>")
    assert page.endswith("</html>\n")
    done = run("report", "a.txt", "-o", "laporan.html")
    assert done.err == "newsclean: the page is in laporan.html\n"
    assert Path("laporan.html").read_text(encoding="utf-8") == page


def test_the_page_may_lie_in_the_corpus(run: Run) -> None:
    write("korpus/a.txt")
    for _ in range(2):
        assert "1 article, 1 would change" in run("report", "korpus", "-o", "korpus/laporan.html").out


def test_files_without_articles_are_left_out_and_said_to_be(run: Run) -> None:
    write("korpus/a.txt")
    write("korpus/angka.json", '[{"tahun": 2024}]')
    write("korpus/foto.jpg", "")
    done = run("report", "korpus", "-o", "laporan.html")
    left_out = "left as they are: files without a field for the text 1, .jpg files 1"
    assert (done.code, left_out in done.out) == (0, True)
    assert "left as it is: korpus/angka.json: no field holds the text" in done.err
    assert f"<p class=\"note\">Files {left_out}.</p>" in Path("laporan.html").read_text(encoding="utf-8")


def test_where_no_file_has_the_field_the_page_stays(run: Run) -> None:
    write("korpus/a.jsonl", '{"isi": "Hujan turun."}\n')
    write("laporan.html", "lama")
    done = run("report", "korpus", "--text-field", "naskah", "-o", "laporan.html")
    assert (done.code, Path("laporan.html").read_text(encoding="utf-8")) == (2, "lama")
    assert "no file has the field 'naskah'" in done.err


def test_outlets_and_days_may_be_named_by_fields(run: Run) -> None:
    boilerplate = "Lumbung tautan pembaca Karangmalang mengalir sampai subuh"
    places = ("Sukamulya", "Karangjati", "Wonosari", "Batursari", "Girimulyo", "Tegalrejo", "Margasari", "Ciwaringin")
    rows = [
        f'Kabar Karangmalang,{day} Mei 2024,"{place} menanam bakau.\n{boilerplate}\n{place} menyusul kemudian."\n'
        for day, place in enumerate(places, 1)
    ]
    write("korpus.csv", "".join(["media,terbit,isi\n", *rows]))
    fields = ("--outlet-field", "media", "--date-field", "terbit")
    page = run("report", "korpus.csv", *fields, "-o", "-").out
    recurring = page.partition('id="recurring"')[2].partition("</section>")[0]
    assert f"<mark>{boilerplate}</mark>" in recurring
    assert "Kabar Karangmalang" in recurring
    assert "no field 'tanggal'" in run("report", "korpus.csv", "--date-field", "tanggal").err


def test_an_article_is_named_as_explain_finds_it(run: Run) -> None:
    write("a.txt")
    write("b.jsonl", '{"text": "Hujan."}\n{"id": 7, "text": "Hujan turun.\\nADVERTISEMENT"}\n')
    page = run("report", "a.txt", "b.jsonl", "-o", "-").out
    assert re.findall(r'<td class="where">(.*?)</td>', page) == ["b.jsonl:2 (id 7)", "a.txt"]
    assert "newsclean explain FILE:LINE" in page


def test_settings_seed_and_sample_are_obeyed_and_named(run: Run) -> None:
    write("a.txt")
    page = run("report", "a.txt", "-o", "-", "--ignore", "related", "--sample", "1", "--seed", "3").out
    assert "Settings: --ignore related." in page
    assert "1 of all removals, each as likely as any other (seed 3;" in page
    assert "Baca juga" not in page.partition('id="lines"')[2].partition("</section>")[0]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("report", "-"), "a corpus is read several times"),
        (("report", "kosong"), "no files to report on in kosong"),
        (("report", "a.txt", "--select", "adx"), "did you mean 'ad'?"),
        (("report", "a.txt", "-o", "kosong"), "kosong is a directory"),
        (("report", "a.txt", "--sample", "-1"), "--sample"),
        (("report", "a.txt", "-o", "a.txt"), "--output a.txt would overwrite the input a.txt"),
    ],
)
def test_what_cannot_be(run: Run, arguments: tuple[str, ...], message: str) -> None:
    write("a.txt")
    Path("kosong").mkdir()
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert message in done.err


def test_an_empty_corpus_has_a_page_too(run: Run) -> None:
    write("kosong.jsonl", "")
    done = run("report", "kosong.jsonl", "-o", "-")
    assert done.code == 0
    assert "There are no articles in it." in done.out
    assert _Page(done.out).open == []


def test_a_passage_is_struck_out_in_its_context(run: Run) -> None:
    write("a.txt", ARTICLE)
    sample = run("report", "a.txt", "-o", "-").out.partition('id="sample"')[2]
    assert 'tahun ini.\n\n<del title="related" class="it">Baca juga: Harga Gabah Naik' in sample
    assert '<del title="ad">ADVERTISEMENT</del>' in sample
