"""The mark of a preview. It is put on the finished page, so that no template of a newsroom can omit it."""

from datetime import datetime
from html.parser import HTMLParser

from markupsafe import Markup, escape

from pressgen.cldr import clock, long_date
from pressgen.languages import catalogue, theme_language
from pressgen.model import Context, WaitingRef

_FEW = 5
"""So many texts that are not public stand open on the front page; more would push its news down."""
_STRIP = "preview_strip"
"""The id of the bar. No heading of a text can have it: ids made of words have no low line."""


def preview_label(language: str) -> str:
    """The words of the mark: "Förhandsvisning, inte publicerad"."""
    return catalogue(language).gettext("Preview, not published")


def mark_page(html: str, context: Context) -> str:
    """The page with a bar at the top, the label in its title, and `noindex` for search engines."""
    label = escape(preview_label(context.page.language))
    shown = Markup("<span>{}</span>").format(label)
    additions = {
        "head": '\n<meta name="robots" content="noindex, nofollow">',
        "title": f"{label}: ",
        "body": f'\n<aside class="preview-strip" id="{_STRIP}">{_strip(shown, context)}</aside>',
    }
    ends = _TagEnds(html).ends
    for offset, tag in sorted(((ends.get(tag, 0), tag) for tag in additions), reverse=True):
        html = html[:offset] + additions[tag] + html[offset:]
    return html


def _strip(label: Markup, context: Context) -> Markup:
    """What the bar says. That of the front page counts and lists what is not public, that of another page leads there.

    The others do not count, since every draft would then change every page.
    """
    words = catalogue(context.page.language)
    waiting = context.front.waiting if context.front else ()
    if context.release and context.release.waits:
        why = _why(context.release.waits, context.release.published, context.page.language)
        label += Markup(' <strong class="item-waits">{}</strong>').format(why)
    if waiting:
        count = Markup("<strong>{}: {}</strong>").format(words.gettext("Not public yet"), len(waiting))
        rows = Markup().join(_row(one, context) for one in waiting)
        is_open = " open" if len(waiting) <= _FEW else ""
        return Markup("<p>{}</p><details{}><summary>{}</summary><ul>{}</ul></details>").format(
            label, is_open, count, rows
        )
    if context.site.waiting and not context.front:
        link = Markup('<a href="{}#{}">{}</a>').format(
            context.page.root, _STRIP, words.gettext("See all that is not public")
        )
        return Markup("<p>{} {}</p>").format(label, link)
    return Markup("<p>{}</p>").format(label)


def _row(one: WaitingRef, context: Context) -> Markup:
    """A text that is not public, with what it waits for."""
    language = context.page.language
    tag = Markup(' lang="{}"').format(one.language) if one.language != theme_language(language) else ""
    why = _why(one.waits, one.published, language)
    return Markup('<li><strong class="item-waits">{}</strong> <a href="{}{}"{}>{}</a></li>').format(
        why, context.page.root, one.path, tag, one.title
    )


def _why(waits: str, published: datetime, language: str) -> str:
    """That a text is a draft, or until when it is under embargo."""
    words = catalogue(language)
    if waits == "draft":
        return words.gettext("Draft")
    until = words.gettext("%(date)s at %(time)s") % {
        "date": long_date(published.date(), language),
        "time": clock(published.replace(tzinfo=None), language),
    }
    return " ".join([words.gettext("Embargo until"), until])


def mark_text(plain: str, language: str) -> str:
    """The text with the label as its first line."""
    return f"*** {preview_label(language)} ***\n\n{plain}"


class _TagEnds(HTMLParser):
    """Offsets of the ends of the first start tag of each element. Tags in comments and attributes do not count.

    That of the body is the end of the link right after it that skips to the content, which must stay the first on the page.
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ends: dict[str, int] = {}
        self._is_skip_link = False
        self._line_starts = [0]
        for line in html.split("\n"):
            self._line_starts.append(self._line_starts[-1] + len(line) + 1)
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Record the end of the tag."""
        is_first = [*self.ends][-1:] == ["body"]
        self._is_skip_link = tag == "a" and is_first and (dict(attrs).get("href") or "").startswith("#")
        self.ends.setdefault(tag, self._offset() + len(self.get_starttag_text() or ""))

    def handle_endtag(self, tag: str) -> None:
        """Move the end of the body's start tag behind the link that skips."""
        if self._is_skip_link and tag == "a":
            self.ends["body"] = self._offset() + len("</a>")
        self._is_skip_link = False

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._line_starts[line - 1] + column
