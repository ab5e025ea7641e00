"""The mark of a preview. It is put on the finished page, so that no template of a newsroom can omit it."""

from html.parser import HTMLParser

from markupsafe import escape

from pressgen.languages import catalogue


def preview_label(language: str) -> str:
    """The words of the mark: "Förhandsvisning, inte publicerad"."""
    return catalogue(language).gettext("Preview, not published")


def mark_page(html: str, language: str) -> str:
    """The page with a bar at the top, the label in its title, and `noindex` for search engines."""
    label = escape(preview_label(language))
    additions = {
        "head": '\n<meta name="robots" content="noindex, nofollow">',
        "title": f"{label}: ",
        "body": f'\n<aside class="preview-strip"><p>{label}</p></aside>',
    }
    ends = _TagEnds(html).ends
    for offset, tag in sorted(((ends.get(tag, 0), tag) for tag in additions), reverse=True):
        html = html[:offset] + additions[tag] + html[offset:]
    return html


def mark_text(plain: str, language: str) -> str:
    """The text with the label as its first line."""
    return f"*** {preview_label(language)} ***\n\n{plain}"


class _TagEnds(HTMLParser):
    """Offsets of the ends of the first start tag of each element. Tags in comments and attributes do not count."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ends: dict[str, int] = {}
        self._line_starts = [0]
        for line in html.split("\n"):
            self._line_starts.append(self._line_starts[-1] + len(line) + 1)
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Record the end of the tag."""
        del attrs
        line, column = self.getpos()
        self.ends.setdefault(tag, self._line_starts[line - 1] + column + len(self.get_starttag_text() or ""))
