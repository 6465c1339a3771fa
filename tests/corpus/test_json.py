"""JSON records: every byte that was not cleaned stays."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from runs import CLEAN, DIRTY, clean_file, clean_in_place, messages

from newsclean.corpus.formats.json_file import JsonFile
from newsclean.corpus.formats.jsonl import JsonLines
from newsclean.corpus.json_bytes import Reader, dump_like, members
from newsclean.corpus.json_scan import Elements, is_deep
from newsclean.corpus.settings import Fields

D, C = json.dumps(DIRTY)[1:-1], json.dumps(CLEAN)[1:-1]

# The rest of the record, which must stay as it is to the byte.
RECORDS = {
    "plain": '{"id": 1, "text": "%s"}',
    "spaces": ' {  "text"  :\t"%s" ,"b":[ 1,2 ]  } ',
    "numbers": '{"n": 123456789012345678901234567890, "f": 1.10, "e": 1E400, "text": "%s", "z": -0.0}',
    "digits": '{"n": ' + "9" * 5000 + ', "text": "%s"}',
    "nan": '{"x": NaN, "y": -Infinity, "text": "%s"}',
    "escapes": '{"t": "caf\\u00e9 \\/ \\ud83d\\ude00", "text": "%s"}',
    "surrogate": '{"t": "\\ud800", "text": "%s"}',
    "raw": '{"t": "café 😀", "text": "%s"}',
    "twice": '{"text": "kosong", "text": "%s"}',
    "key": '{"\\u0074ext": "%s", "\\"": {"text": "x"}}',
    "nested": '{"meta": {"text": "ADVERTISEMENT"}, "text": "%s", "list": [[["]}"]]]}',
    "CRLF": '{"text": "%s"}\r',
}


@pytest.mark.parametrize("record", RECORDS.values(), ids=RECORDS)
@pytest.mark.parametrize("fast", [True, False], ids=["orjson", "json"])
def test_only_the_text_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, record: str, fast: bool
) -> None:
    monkeypatch.setattr("newsclean.corpus.formats.named", lambda name: JsonLines(fast=fast))
    clean, dirty = (record.replace("%s", text) + "\n" for text in (C, D))
    data = (clean + "\n" + dirty + dirty.rstrip("\n")).encode()
    out, summary = clean_file(tmp_path, "a.jsonl", data)
    assert out.decode() == clean + "\n" + clean + clean.rstrip("\n")
    assert (summary.records, summary.changed, summary.errors) == (3, 2, 0)


@pytest.mark.parametrize(
    ("original", "value", "dumped"),
    [
        ('"polos"', "é\n\"'", '"é\\n\\"\'"'),
        (r'"\u00e9"', "é😀", r'"\u00e9\ud83d\ude00"'),
        (r'"\u00E9\uD83D\uDE00"', "é😀", r'"\u00E9\uD83D\uDE00"'),
        (r'"http:\/\/a"', "a/b", r'"a\/b"'),
        (r'"\u003cb\u003e é"', "<é>", r'"\u003cé\u003e"'),
        (r'"\u000a"', "a\nb", r'"a\u000ab"'),
        (r'"\ud800 é"', "\ud800é", r'"\ud800é"'),
        (r'"\u2028é"', "\u2028", r'"\u2028"'),
        (r'"\\u00e9é"', "\\é\x01", r'"\\é\u0001"'),
    ],
)
def test_the_style_of_escapes_is_kept(original: str, value: str, dumped: str) -> None:
    assert dump_like(original, value) == dumped
    assert json.loads(dumped) == value


def test_members_finds_each_value() -> None:
    text = ' {"a" : [1, {"b": 2}], "c":"}" ,"a": null}'
    assert {key: text[slice(*span)] for key, span in members(text).items()} == {"a": "null", "c": '"}"'}
    assert members("{}") == {}


@pytest.mark.parametrize("data", [b'{"a": 1e5}', b'["\\ud800"]', b"[NaN]", b'"\xc3\xa9"'])
def test_the_readers_agree(data: bytes) -> None:
    assert repr(Reader(fast=True).loads(data)) == repr(Reader(fast=False).loads(data))


@pytest.mark.parametrize("fast", [True, False], ids=["orjson", "json"])
def test_bad_records_are_reported_and_passed_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fast: bool
) -> None:
    monkeypatch.setattr("newsclean.corpus.formats.named", lambda name: JsonLines(fast=fast))
    good = b'{"text": "%s"}\n'
    bad = [
        (b"{not json\n", "invalid JSON: "),
        (b'{"text": "x"} {}\n', "invalid JSON: "),
        (b'{"isi_singkat": "x", "id": 1}\n', "no field holds the text"),
        (b'{"text": "x", "content": "y"}\n', "several fields could hold the text: text, content"),
        (b'{"text": 5}\n', "the field 'text' holds a number, not a text"),
        (b'["text"]\n', "a JSON object is needed, this is a list"),
        (b'{"text": "x\xff"}\n', "not valid UTF-8 at byte 11 (0xff)"),
        (b"[" * 100_000 + b"\n", "more than 500 brackets in brackets"),
    ]
    data = good % D.encode() + b"".join(line for line, _ in bad) + good % D.encode()
    out, summary = clean_file(tmp_path, "a.jsonl", data)
    assert out == data.replace(D.encode(), C.encode())
    assert [line for line, _ in messages(summary)] == list(range(2, 2 + len(bad)))
    for (_, message), (_, expected) in zip(messages(summary), bad, strict=True):
        assert message.startswith(expected)
    assert "the fields are: isi_singkat, id" in messages(summary)[2][1]


def test_null_is_no_text_and_no_fault(tmp_path: Path) -> None:
    data = b'{"text": null}\n{"text": ""}\n'
    out, summary = clean_file(tmp_path, "a.jsonl", data)
    assert (out, summary.records, summary.errors) == (data, 2, 0)


def test_errors_replace_repairs_a_record(tmp_path: Path) -> None:
    data = b'{"text": "ada\xff", "n": 1.0}\n{"text": "baik"}\n'
    out, summary = clean_file(tmp_path, "a.jsonl", data, errors="replace")
    assert out == '{"text": "ada\ufffd", "n": 1.0}\n{"text": "baik"}\n'.encode()
    assert (summary.changed, summary.errors) == (1, 0)


def test_rejects_go_to_their_file(tmp_path: Path) -> None:
    data = b'{"text": "a"}\n{oops\r\n{"text": "b"}\nno'
    out, summary = clean_file(tmp_path, "a.jsonl", data, rejects=tmp_path / "bad")
    assert out == b'{"text": "a"}\n{"text": "b"}\n'
    assert (tmp_path / "bad").read_bytes() == b"{oops\nno\n"
    assert summary.errors == 2


def test_a_file_without_the_field_is_refused_as_a_whole(tmp_path: Path) -> None:
    data = b'{"a": 1, "b": "x"}\n' * 3
    out, summary = clean_file(tmp_path, "a.jsonl", data)
    assert out is None
    assert [line for line, _ in messages(summary)] == [None]
    assert "the fields are: a, b" in messages(summary)[0][1]


def test_a_byte_order_mark_and_a_long_line(tmp_path: Path) -> None:
    long = json.dumps({"text": " kata" * 50_000 + "\nADVERTISEMENT\nakhir"}).encode()
    data = b"\xef\xbb\xbf" + long + b"\n" + long
    out, summary = clean_file(tmp_path, "a.jsonl", data, chunk_bytes=1000)
    assert out == data.replace(b"\\nADVERTISEMENT", b"")
    assert (summary.records, summary.changed) == (2, 2)


def test_lines_of_texts(tmp_path: Path) -> None:
    dirty, clean = (f'"{text}"\n "x" \r\n'.encode() for text in (D, C))
    out, summary = clean_file(tmp_path, "a.jsonl", dirty, removed=tmp_path / "removed")
    assert (out, summary.records, summary.errors) == (clean, 2, 0)
    assert b'"line": 1' in (tmp_path / "removed").read_bytes()


NESTED = {
    "article.body": '{"id": 1, "article": {"body": "%s", "judul": "x"}, "body": "x"}\n',
    "a.b.c": '{"a": {"x": {"b": 1}, "b": { "c" : "%s" }}}\n',
    "a.b": '{"a": {"b": "x"}, "a.b": "%s"}\n',
    "a.b.d": '{"a.b": {"d": "%s"}, "a": {"b": null}}\n',
    "Article.Body": '{"Article": {"body": "%s"}}\n',
}


@pytest.mark.parametrize(("field", "record"), NESTED.items())
def test_a_field_in_a_field(tmp_path: Path, field: str, record: str) -> None:
    dirty, clean = (record.replace("%s", text).encode() * 2 for text in (D, C))
    assert clean_file(tmp_path, "a.jsonl", dirty, fields=Fields(text=field))[0] == clean


def test_a_field_in_a_field_that_is_not_there(tmp_path: Path) -> None:
    data = b'{"id": 1, "article": {"isi": "x"}}\n'
    _, summary = clean_file(tmp_path, "a.jsonl", data, fields=Fields(text="article.body"))
    message = "no field 'article.body'; the fields are: id, article, article.isi"
    assert messages(summary) == [(None, message)]
    data = b'{"article": {"body": "x"}}\n{"article": 5}\n{"article": {"body": null}}\n'
    _, summary = clean_file(tmp_path, "a.jsonl", data, fields=Fields(text="article.body"))
    assert messages(summary) == [(2, "no field 'article.body'; the fields are: article")]


def test_a_title_in_a_field(tmp_path: Path) -> None:
    data = json.dumps({"a": {"t": "Panen Raya di Sukamulya", "x": "Panen Raya di Sukamulya\n" + CLEAN}}).encode()
    out, _ = clean_file(tmp_path, "a.jsonl", data, fields=Fields("a.x", "a.t"), select=("title",))
    assert json.loads(out)["a"]["x"] == CLEAN


# ---- .json files

FILES = {
    "array": '[{"text": "%s", "n": 1.0},{"text": "x"}]',
    "indented": '\ufeff[\n  {\n    "text": "%s",\n    "b": ["]", {}]\n  },\n  {"text": "x"}\n]\n',
    "one": '{\n  "text": "%s"\n}\n',
    "lines": '{"text": "%s"}\n{"text": "x"}\n',
    "empty": "[]\n",
    "nothing": "",
    "texts": '["%s", "x", ""]',
    "texts in lines": '[ "%s" ,\n{"text": "x"}\n]\n',
    "in an object": '{"status": "ok", "tags": ["a"], "data": [{"text": "%s"}, {"text": "x"}], "next": null}\n',
    "deep in objects": '{"n": 1, "response": {"docs": [{"isi": "%s", "list": [{"text": 1}]}]}}',
    "other arrays": '{"authors": [{"name": "Sari"}], "articles": [{"text": "%s"}]}',
    "a record with an array": '{"comments": [{"text": "x"}], "text": "%s"}',
}


@pytest.mark.parametrize("chunk_bytes", [1, 20, 1 << 20])
@pytest.mark.parametrize("file", FILES.values(), ids=FILES)
def test_json_files(tmp_path: Path, file: str, chunk_bytes: int) -> None:
    dirty, clean = (file.replace("%s", text).encode() for text in (D, C))
    out, summary = clean_file(tmp_path, "a.json", dirty, chunk_bytes=chunk_bytes)
    assert (out or b"") == clean
    assert (summary.changed, summary.errors) == (int("%s" in file), 0)


@pytest.mark.parametrize("chunk_bytes", [1, 1 << 20])
@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ('[{"text": "%s"}, {"text": 1}, {"text": "%s"}]', [(2, "the field 'text' holds a number")]),
        ('[{"text": "%s"}, 7, {"text": "%s"}]', [(2, "a JSON object is needed")]),
        ('[{"text": "%s"}, {"text": "%s"]}', [(2, "invalid JSON"), (3, "invalid JSON")]),
        ('[{"text": "%s"}, {"text": "tidak sele', [(2, "invalid JSON at the end")]),
        ('[{"text": "%s"}', [(2, "invalid JSON at the end")]),
        ('{"status": "ok", "articles": []}', [(None, "no field holds the text")]),
        ('{"a": [{"text": "x"}], "b": [{"text": "y"}]}', [(None, "2 arrays in the object hold records")]),
        ('{"data": [{"text": "%s"}, {"text": "x"}', [(3, "invalid JSON at the end")]),
        ('{"data": [{"text": "%s"}, 7], "n": 1}', [(2, "a JSON object is needed, this is none")]),
        ('{"data": [{"text": "%s"}], "n": }', [(2, "invalid JSON at the end")]),
        ('["%s", 7, null]', [(2, "a JSON object is needed, this is none")]),
        ('["%s", 7, "x"]', [(2, "a JSON object is needed, this is none")]),
        ("5", [(1, "a JSON object is needed, this is none")]),
        ('"%s"', [(1, "a JSON object is needed, this is none")]),
        ("[[1]]", [(1, "a JSON object is needed, this is a list")]),
        ("{oops", [(1, "invalid JSON at the end")]),
    ],
)
def test_bad_json_files(tmp_path: Path, file: str, expected: list[tuple[int, str]], chunk_bytes: int) -> None:
    out, summary = clean_file(tmp_path, "a.json", file.replace("%s", D).encode(), chunk_bytes=chunk_bytes)
    assert len(summary.problems) == len(expected)
    for (line, message), (wanted, start) in zip(messages(summary), expected, strict=True):
        assert line == wanted
        assert message.startswith(start)
    if out is not None:
        assert out.decode().replace(C, D) == file.replace("%s", D)


def test_what_is_no_record_goes_to_the_rejects(tmp_path: Path) -> None:
    data = b'{"data": [{"text": "a"}, 5 , {"x": 1}, null]}'
    out, summary = clean_file(tmp_path, "a.json", data, rejects=tmp_path / "bad")
    assert (out, summary.errors) == (data, 3)
    assert (tmp_path / "bad").read_bytes() == b'5\n{"x": 1}\nnull\n'


def test_the_json_readers_agree_on_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = ("[" + ",\n".join(RECORDS.values()) + "]").replace("%s", D).encode()
    outs = []
    for fast in (True, False):
        monkeypatch.setattr("newsclean.corpus.formats.named", lambda name, fast=fast: JsonFile(fast=fast))
        outs.append(clean_file(tmp_path, "a.json", data)[0])
    assert outs[0] == outs[1] == data.replace(D.encode(), C.encode())


def test_cleaning_twice_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(FILES["indented"].replace("%s", D), "utf-8")
    assert clean_in_place(path).changed == 1
    assert clean_in_place(path).changed == 0


def test_a_long_object_around_records_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsclean.corpus.formats.json_file._LONG", 1000)
    record = '{"text": "%s"}, ' * 200 + '{"text": "x"}'
    dirty, clean = (('{"n": 1, "data": [' + record + "]}").replace("%s", text).encode() for text in (D, C))
    out, summary = clean_file(tmp_path, "a.json", dirty, chunk_bytes=500)
    assert (out, summary.records, summary.errors) == (clean, 201, 0)


def test_elements_are_found_whatever_the_pieces() -> None:
    data = b' {"a": "}\\"]", "b": [1, {}]}, "x\\\\", 5, [[2], "y"], {"c": {}} ] {"d": 1}'
    whole = Elements(0, 1).more(data)
    assert [data[a:b] for a, b in whole] == [
        b'{"a": "}\\"]", "b": [1, {}]}', b'"x\\\\"', b'[[2], "y"]', b'{"c": {}}',
    ]  # fmt: skip
    elements = Elements(0, 1)
    assert [span for end in range(len(data) + 1) for span in elements.more(data[:end])] == whole


@pytest.mark.parametrize(
    ("data", "deep"),
    [
        (b"[" * 500 + b"]" * 500, False),
        (b"[" * 501 + b"]" * 501, True),
        (b'{"a":' * 501, True),
        (b"[]" * 1000, False),
        (b'"' + b"[" * 1000 + b'"', False),
        (b'["\\"' + b"[" * 1000 + b'"]', False),
    ],
)
def test_depth(data: bytes, deep: bool) -> None:
    assert is_deep(data) is deep
