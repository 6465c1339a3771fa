"""Blocks of passages as a web page of its own: nothing is fetched, nothing runs, and what it shows stays text."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from newsclean.cli import streams
from newsclean.cli.colours import COLOURS, INK
from newsclean.cli.view import Block, Passage

_HEAD = """\
<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; --ground: #fff; --ink: #1b1b1b; --rule: #ccc; }}
@media (prefers-color-scheme: dark) {{ :root {{ --ground: #161616; --ink: #e4e4e4; --rule: #444; }} }}
body {{ margin: 0 auto; padding: 1rem; max-width: 46rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.6 system-ui, sans-serif; overflow-wrap: anywhere; }}
h2 {{ font-size: 1rem; margin: 2rem 0 .5rem; padding-top: 1rem; border-top: 1px solid var(--rule); }}
h2:first-of-type {{ margin-top: 0; border: 0; }}
p {{ white-space: pre-wrap; margin: 0 0 .4rem; unicode-bidi: isolate; }}
del, .kind {{ color: {ink}; padding: 0 .2em; border-radius: .2em; text-decoration: none;
  box-decoration-break: clone; -webkit-box-decoration-break: clone;
  print-color-adjust: exact; -webkit-print-color-adjust: exact; }}
del b {{ font-size: .75em; text-transform: uppercase; }}
{colours}
</style>
</head>
<body>
"""


def as_html(blocks: Iterable[Block], title: str) -> str:
    """The blocks as a page, which is light or dark as the reader has it."""
    colours = "\n".join(f".{kind} {{ background: {colour}; }}" for kind, colour in COLOURS.items())
    head = _HEAD.format(title=escape(streams.visible_line(title)), ink=INK, colours=colours)
    return head + "\n".join(map(_block, blocks)) + "\n</body>\n</html>\n"


def _block(block: Block) -> str:
    tag = "h2" if block.heading else "p"
    return f"<{tag}>{''.join(map(_passage, block.passages))}</{tag}>"


def _passage(each: Passage) -> str:
    text = escape(each.text)
    known = each.kind if each.kind in COLOURS else ""
    if each.cut:
        return f'<del class="{known}"><b>{escape(each.kind)}</b> {text}</del>'
    if each.kind:
        return f'<span class="kind {known}">{text}</span>'
    return f"<b>{text}</b>" if each.strong else text
