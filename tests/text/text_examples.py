"""Helpers that parse the examples."""

import msgspec

from pressgen.model import Block, Body, Quote, TextOptions
from pressgen.problems import Problem
from pressgen.text import parse

OPTIONS = TextOptions(language="sv", region="SE")


def body(source: str, options: TextOptions = OPTIONS) -> Body:
    """The text, read as the file `a.md` from its line 1."""
    return parse(source, path="a.md", line=1, options=options)[0]


def problems(source: str, options: TextOptions = OPTIONS) -> tuple[Problem, ...]:
    """The problems in the text."""
    return parse(source, path="a.md", line=1, options=options)[1]


def only(source: str, options: TextOptions = OPTIONS) -> Block:
    """The only block of the text."""
    (block,) = body(source, options).blocks
    return block


def kinds(source: str) -> list[str]:
    """The kinds of the blocks of the text."""
    return [block.kind for block in body(source).blocks]


def html(source: str, options: TextOptions = OPTIONS) -> str:
    """The blocks of the text as HTML, with links in place of the markers."""
    read = body(source, options)
    shown = "\n".join(block.html for block in read.blocks)
    for number, link in enumerate(read.links):
        address = link.target if link.kind != "speaker" else f"#{link.target}"
        opening = address if link.kind == "image" else f'<a href="{address}">'
        shown = shown.replace(f"\x06{number}\x06", f' src="{link.target}"')
        shown = shown.replace(f"\x07{number}\x07", "").replace(f"\x08{number}\x08", "")
        shown = shown.replace(f"\x02{number}\x02", opening).replace(f"\x03{number}\x03", "</a>")
    return shown


def said(source: str, options: TextOptions = OPTIONS) -> Quote:
    """The data of the first quote of the text, without its id."""
    quote = next(block.quote for block in body(source, options).blocks if block.quote)
    return msgspec.structs.replace(quote, anchor="")


def codes(source: str) -> list[str]:
    """The codes of the problems in the text."""
    return [problem.code for problem in problems(source)]
