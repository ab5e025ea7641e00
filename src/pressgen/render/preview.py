"""The marks of a preview. They are put on the finished page, so that no template of a newsroom can lose them."""

from html.parser import HTMLParser

from markupsafe import escape

from pressgen.languages import catalogue

_STYLE = "margin:0;padding:.75em 1em;background:#8a1c1c;color:#fff;font:bold 1.1rem/1.4 sans-serif;text-align:center"


def mark(language: str) -> str:
    """The words of the mark: "Förhandsvisning, inte publicerad"."""
    return catalogue(language).gettext("Preview, not published")


def marked_page(html: str, language: str) -> str:
    """The page with a bar on top, a mark in its title, and a word to search engines."""
    words = escape(mark(language))
    additions = {
        "head": '\n<meta name="robots" content="noindex, nofollow">',
        "title": f"{words}: ",
        "body": f'\n<p class="preview" role="note" style="{_STYLE}">{words}</p>',
    }
    ends = _Ends(html).found
    for at, tag in sorted(((ends.get(tag, 0), tag) for tag in additions), reverse=True):
        html = html[:at] + additions[tag] + html[at:]
    return html


def marked_text(plain: str, language: str) -> str:
    """The text with a line of its own on top."""
    return f"*** {mark(language)} ***\n\n{plain}"


class _Ends(HTMLParser):
    """Where the first tag of each kind ends, as a browser reads it: what a comment or an attribute says is none."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: dict[str, int] = {}
        self._lines = [0]
        for line in html.split("\n"):
            self._lines.append(self._lines[-1] + len(line) + 1)
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes the end of the tag."""
        del attrs
        line, column = self.getpos()
        self.found.setdefault(tag, self._lines[line - 1] + column + len(self.get_starttag_text() or ""))
