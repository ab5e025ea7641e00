"""The comparison as HTML pages: an overview, and a page for each text that differs, with before and after side by side."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from markupsafe import Markup

from pressgen.compare import report as shared
from pressgen.compare.report import ENTRIES, FILE_KINDS, PAGES, PARTS, Report, Say
from pressgen.compare.word_marks import marked
from pressgen.model import PageChange, PartChange, PersonChange, RedirectChange
from pressgen.problems import text
from pressgen.tool_page import BASE_STYLE, DARK_STYLE, tool_page

STYLE = f"""\
{BASE_STYLE}.sides{{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:1rem}}
.sides>div{{border:1px solid var(--line);border-radius:.25rem;padding:0 1rem}}
.sides p{{white-space:pre-wrap}}
del{{background:var(--old);text-decoration:line-through}}
ins{{background:var(--new);text-decoration:underline}}
@media (max-width:40rem){{.sides{{grid-template-columns:1fr}}}}
{DARK_STYLE}"""
INDEX = "index.html"


def html_pages(report: Report, say: Say, language: str) -> dict[str, str]:
    """Every page by its file name, in the language of `say`, whose tag is `language`."""
    return _Writer(report, say, language).pages()


class _Writer:
    def __init__(self, report: Report, say: Say, language: str) -> None:
        self._report = report
        self._say = say
        self._language = language

    def pages(self) -> dict[str, str]:
        found = [page for kind in PAGES for page in shared.texts(self._report.comparison.pages, kind)]
        files = {page: f"{number}.html" for number, page in enumerate(found, 1)}
        title = self._say(shared.TITLE)
        made = {INDEX: self._document(title, [_wrapped("h1", title), *self._overview(files)])}
        return made | {file: self._document(page.title, self._detail(page)) for page, file in files.items()}

    def _document(self, title: str, body: Iterable[Markup]) -> str:
        return tool_page(title, body, self._language, STYLE)

    def _overview(self, files: Mapping[PageChange, str]) -> Iterator[Markup]:
        found, say = self._report.comparison, self._say
        yield _wrapped("p", say(self._report.compared_with()))
        if self._report.is_empty:
            yield _wrapped("p", say(shared.NOTHING))
        for kind, heading in PAGES.items():
            yield from self._list(
                say(heading), (self._link(page, files[page]) for page in shared.texts(found.pages, kind))
            )
        yield from self._entries()
        yield from self._list(say(shared.PEOPLE), map(self._person, found.people))
        if found.everywhere:
            yield _wrapped("h2", say(shared.EVERYWHERE))
            yield from (one for part in found.everywhere for one in self._part(part, self._language))
        yield from self._list(say(shared.REDIRECTS), map(self._redirect, found.redirects))
        others = [page for kind in PAGES for page in shared.around(found.pages, kind)]
        yield from self._list(say(shared.LISTS), map(self._other, others))
        yield from self._files()
        if not self._report.shows_drafts:
            yield _wrapped("p", say(shared.HIDDEN).replace("`", ""))

    def _list(self, heading: str, items: Iterable[Markup], level: str = "h2") -> Iterator[Markup]:
        """A heading and its items; nothing when there are none."""
        if found := [_wrapped("li", item) for item in items]:
            yield _wrapped(level, heading)
            yield _wrapped("ul", Markup("\n").join(found))

    def _link(self, page: PageChange, file: str) -> Markup:
        state = f" ({self._say(shared.WAITS[page.waits])})" if page.waits else ""
        what = f" · {shared.part_names(page, self._say)}" if page.kind == "changed" else ""
        link = Markup('<a href="{}" lang="{}">{}</a>').format(file, page.language, page.title or "/" + page.path)
        return Markup("{}{} · <code>/{}</code>{}").format(link, state, page.path, what)

    def _other(self, page: PageChange) -> Markup:
        label = self._say(PAGES[page.kind])
        language = self._language if shared.is_not_found(page) else page.language
        return Markup('{}: <span lang="{}">{}</span> · <code>/{}</code>').format(
            label, language, shared.title(page, self._say), page.path
        )

    def _entries(self) -> Iterator[Markup]:
        groups = {kind: shared.entry_groups(self._report.comparison.entries, kind) for kind in ENTRIES}
        if any(groups.values()):
            yield _wrapped("h2", self._say(shared.SUBSCRIBERS))
        for kind, ones in groups.items():
            lines = (
                f"{one.title} · {', '.join(one.listings)}{f' – {self._say(shared.AGAIN)}' if one.again else ''}"
                for one in ones
            )
            yield from self._list(self._say(ENTRIES[kind]), map(Markup.escape, lines), "h3")

    def _person(self, person: PersonChange) -> Markup:
        before, after = ("; ".join(line or "✓" for line in lines) or "–" for lines in (person.before, person.after))
        return Markup("{}: {} → {}").format(person.name, before, after)

    def _redirect(self, redirect: RedirectChange) -> Markup:
        before, after = ("–" if path is None else f"/{path}" for path in (redirect.before, redirect.after))
        return Markup("<code>{}</code>: {} → {}").format(redirect.old, before, after)

    def _files(self) -> Iterator[Markup]:
        for kind in FILE_KINDS:
            paths = [file.path for file in self._report.comparison.files if file.kind == kind]
            if paths:
                names = Markup("\n").join(Markup("<li><code>{}</code></li>").format(path) for path in paths)
                count = self._say(shared.files_of_kind(kind, len(paths)))
                summary = f"{self._say(shared.FILES)} · {count}"
                yield Markup("<details>\n<summary>{}</summary>\n<ul>\n{}\n</ul>\n</details>").format(summary, names)

    def _detail(self, page: PageChange) -> Iterator[Markup]:
        say = self._say
        yield Markup('<p><a href="{}">{}</a></p>').format(INDEX, say(shared.TITLE))
        yield Markup('<h1 lang="{}">{}</h1>').format(page.language, page.title or "/" + page.path)
        where = f"/{page.old_path} → /{page.path}" if page.old_path else f"/{page.path}"
        yield Markup("<p>{} · <code>{}</code> · <code>{}</code></p>").format(say(PAGES[page.kind]), where, page.source)
        if page.kind in ("moved", "gone"):
            yield _wrapped("p", say(shared.LEADS_ON if page.leads_on else shared.LEADS_NOWHERE))
        if not page.parts:
            yield _wrapped("p", say(shared.LOOKS))
        for part in page.parts:
            yield from self._part(part, page.language)

    def _part(self, part: PartChange, language: str) -> Iterator[Markup]:
        """A part in two columns, with the words marked that differ; in one where only one side has it."""
        label = self._say(PARTS[part.name])
        yield _wrapped("h2", label[:1].upper() + label[1:])
        sides = (
            marked(part.before, part.after)
            if part.before and part.after
            else tuple([Markup.escape(line) for line in lines] for lines in (part.before, part.after))
        )
        headings = self._say(text("Before")), self._say(text("After"))
        columns = [self._side(*side, language) for side in zip(headings, sides, strict=True)]
        yield Markup('<div class="sides">\n{}\n</div>').format(Markup("\n").join(columns))

    def _side(self, heading: str, lines: Sequence[Markup], language: str) -> Markup:
        paragraphs = Markup("\n").join(Markup('<p lang="{}">{}</p>').format(language, line) for line in lines)
        return Markup("<div>\n<h3>{}</h3>\n{}\n</div>").format(heading, paragraphs or Markup("<p>–</p>"))


def _wrapped(tag: str, content: str | Markup) -> Markup:
    """The content within an element without attributes."""
    return Markup("<{0}>{1}</{0}>").format(Markup(tag), content)  # noqa: S704 -- named in this file
