"""Compares the words of each text with those of its blocks, as plain text and as HTML: none lost, invented or moved.

    python benchmarks/words.py swedish-releases.jsonl.gz

Words are what stands between spaces and holds a letter or digit. Left out of the comparison is what is markup and no
word: Markdown's signs, addresses of links, list signs and numbers, soft hyphens and zero-width characters.
"""

import re
import sys
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from itertools import zip_longest

from corpus import Release, arguments, releases

from pressgen.model import Body, TextOptions
from pressgen.text import parse

_HIDDEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_LINK = re.compile(
    r"(!?)\[((?:[^\[\]]|!?\[[^\[\]]*\]\([^()]*\))*)\]\(\s*<?((?:[^()\s]|\([^()]*\))*)>?(?:\s+\"[^\"]*\")?\s*\)"
)
_NUMBER = re.compile(r"^[ \t\u00a0>]*\d{1,4}[.)](?=\s)", re.MULTILINE)
_TEXT_NUMBER = re.compile(r"^ *(?:• *)*\d{1,4}\. ", re.MULTILINE)
_EMPHASIS = re.compile(r"(?m)^\s*[*+o](?=\s)|[*_`\\]")
_SIGNS = re.compile(r"[|#>•·‣●▪]")
_ADDRESS = re.compile(r" \((?:https?:|mailto:|/|#)?[^\s()]*(?:\([^\s()]*\)[^\s()]*)*\)")


def words(text: str) -> list[str]:
    """The words, without markup."""
    bare = _SIGNS.sub(" ", _EMPHASIS.sub("", unescape(_HIDDEN.sub("", text))))
    return [word for word in re.split(r"[\s–—−―‐‑-]+", bare) if re.search(r"\w", word)]


def source_words(source: str) -> list[str]:
    """The words of a source, links as their words."""
    text = _HIDDEN.sub("", source)
    while (shown := _LINK.sub(lambda match: "" if match[1] else match[2], text)) != text:
        text = shown
    return words(_NUMBER.sub("", text))


class _Words(HTMLParser):
    """The text of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found.append(data)

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        if tag not in {"em", "strong", "code", "span", "a"}:
            self.found.append("\n")


def html_words(body: Body) -> list[str]:
    """The words of the blocks' HTML."""
    return page_words("\n".join(re.sub("[\x02\x03]\\d+[\x02\x03]", "", block.html) for block in body.blocks))


def page_words(html: str) -> list[str]:
    """The words that a page shows."""
    page = _Words()
    page.feed(html)
    page.close()
    return words("".join(page.found))


def text_words(body: Body) -> list[str]:
    """The words of the blocks' plain text, without addresses and numbers of list items."""
    parts = []
    for block in body.blocks:
        text = block.text
        for link in body.links:
            if link.kind != "speaker":
                text = text.replace(f" ({link.target.removeprefix('mailto:')})", "")
        parts.append(_TEXT_NUMBER.sub("", text) if block.kind == "list" else text)
    return words("\n".join(parts))


def differences(release: Release) -> Iterator[str]:
    """Where the words part."""
    body, _ = parse(release.body, path=release.path, line=1, options=TextOptions())
    wanted = source_words(release.body)
    for form, found in (("text", text_words(body)), ("html", html_words(body))):
        if found != wanted:
            at = next(n for n, (one, other) in enumerate(zip_longest(wanted, found)) if one != other)
            yield f"{release.path}: {form}: {wanted[max(0, at - 3) : at + 4]} became {found[max(0, at - 3) : at + 4]}"


def main() -> int:
    """Prints each difference, and how many texts are whole."""
    args = arguments("Compares the words of each text with those of its blocks.")
    total = different = 0
    for release in releases(args.corpus, args.limit):
        found = list(differences(release))
        total, different = total + 1, different + bool(found)
        for one in found:
            print(one)
    print(f"{total - different} of {total} texts keep every word, in plain text and in HTML")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
