"""The comparison as Markdown, for the comment of a pull request: GitHub Flavored Markdown, which GitLab reads too."""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from textwrap import shorten

from pressgen.compare import report as shared
from pressgen.compare.markdown_signs import code, fenced, plain, words
from pressgen.compare.report import ENTRIES, FILE_KINDS, PAGES, PARTS, EntryGroup, Report, Say
from pressgen.model import PageChange, PartChange, PersonChange, RedirectChange

_MOST_ITEMS = 50
"""In one list."""
_MOST_NAMES = 12
"""Lists or feeds named in one line."""
_MOST_FILES = 5
_MOST_LINES = 40
"""Of one part of a page."""
_LINE = 400
"""Characters of a line of a text."""
_MOST_DETAILS = 30_000
"""Characters of the words before and after: a comment at GitHub has room for 65,536."""


def markdown(report: Report, say: Say) -> str:
    """The report, in the language of `say`."""
    return "\n".join(_Writer(report, say).lines()) + "\n"


class _Writer:
    def __init__(self, report: Report, say: Say) -> None:
        self._report = report
        self._say = say
        self._room = _MOST_DETAILS

    def lines(self) -> Iterator[str]:
        report, found = self._report, self._report.comparison
        yield from (f"## {self._say(shared.TITLE)}", "", self._say(report.compared_with(code(report.base))))
        if report.is_empty:
            yield from ("", self._say(shared.NOTHING))
        for kind, heading in PAGES.items():
            yield from self._section(self._say(heading), map(self._page, shared.texts(found.pages, kind)))
        yield from self._entries()
        yield from self._section(self._say(shared.PEOPLE), map(self._person, found.people))
        yield from self._section(self._say(shared.EVERYWHERE), (self._part(part, "") for part in found.everywhere))
        yield from self._section(self._say(shared.REDIRECTS), map(self._redirect, found.redirects))
        yield from self._section(self._say(shared.LISTS), self._lists())
        yield from self._section(self._say(shared.FILES), self._files())
        if not report.shows_drafts:
            yield from ("", self._say(shared.HIDDEN))

    def _section(self, heading: str, items: Iterable[list[str]], level: int = 3) -> Iterator[str]:
        """A heading with its items, each of some lines; nothing when there are none."""
        found = list(items)
        if not found:
            return
        yield from ("", f"{'#' * level} {heading}", "")
        for item in found[:_MOST_ITEMS]:
            yield from item
        if len(found) > _MOST_ITEMS:
            yield f"- {self._say(shared.and_more(len(found) - _MOST_ITEMS))}"

    def _page(self, page: PageChange) -> list[str]:
        say = self._say
        state = f" ({say(shared.WAITS[page.waits])})" if page.waits else ""
        where = f"{code('/' + page.old_path)} → {code('/' + page.path)}" if page.old_path else code("/" + page.path)
        line = [f"- **{words(page.title)}**{state} · {where}"]
        if page.source:
            line.append(code(page.source))
        if page.kind == "changed":
            line.append(shared.part_names(page, say))
        if page.kind in ("moved", "gone"):
            line.append(say(shared.LEADS_ON if page.leads_on else shared.LEADS_NOWHERE))
        details = page.parts if page.kind in ("changed", "moved") else ()
        return [" · ".join(line), *(row for part in details for row in self._part(part, "  "))]

    def _part(self, part: PartChange, indent: str) -> list[str]:
        """A part of a page before and after: short ones in a line, others line by line."""
        label = self._say(PARTS[part.name])
        if len(part.before) == len(part.after) == 1 and max(map(len, part.before + part.after)) < _LINE:
            lines = [f"{indent}- {label}: {words(part.before[0])} → {words(part.after[0])}"]
        else:
            lines = [f"{indent}- {label}:", "", *fenced(self._changed(part), "diff", f"{indent}  "), ""]
        self._room -= sum(map(len, lines))
        return lines if self._room > 0 else [f"{indent}- {label}"]

    def _changed(self, part: PartChange) -> list[str]:
        """The lines that differ, as in a patch."""
        lines = []
        for kind, a, b, c, d in SequenceMatcher(None, part.before, part.after, autojunk=False).get_opcodes():
            if kind != "equal":
                lines += [f"- {shorten(plain(line), _LINE, placeholder=' …')}" for line in part.before[a:b]]
                lines += [f"+ {shorten(plain(line), _LINE, placeholder=' …')}" for line in part.after[c:d]]
        if len(lines) > _MOST_LINES:
            return [*lines[:_MOST_LINES], self._say(shared.and_more(len(lines) - _MOST_LINES))]
        return lines

    def _entries(self) -> Iterator[str]:
        groups = {kind: shared.entry_groups(self._report.comparison.entries, kind) for kind in ENTRIES}
        if any(groups.values()):
            yield from ("", f"### {self._say(shared.SUBSCRIBERS)}")
        for kind, ones in groups.items():
            yield from self._section(self._say(ENTRIES[kind]), map(self._entry, ones), level=4)

    def _entry(self, group: EntryGroup) -> list[str]:
        warning = f" – **{self._say(shared.AGAIN)}**" if group.again else ""
        return [f"- **{words(group.title)}** · {self._names(map(words, group.listings))}{warning}"]

    def _person(self, person: PersonChange) -> list[str]:
        return [f"- {words(person.name)}: {_lines(person.before)} → {_lines(person.after)}"]

    def _redirect(self, redirect: RedirectChange) -> list[str]:
        places = [code(f"/{path}") if path is not None else "–" for path in (redirect.before, redirect.after)]
        return [f"- {code(redirect.old)}: {places[0]} → {places[1]}"]

    def _lists(self) -> Iterator[list[str]]:
        for kind, heading in PAGES.items():
            names = [
                words(shared.title(page, self._say)) for page in shared.around(self._report.comparison.pages, kind)
            ]
            if names:
                yield [f"- {self._say(heading)}: {self._names(dict.fromkeys(names))}"]

    def _files(self) -> Iterator[list[str]]:
        for kind in FILE_KINDS:
            names = [code(file.path) for file in self._report.comparison.files if file.kind == kind]
            if names:
                yield [f"- {self._say(shared.files_of_kind(kind, len(names)))} ({self._names(names, _MOST_FILES)})"]

    def _names(self, names: Iterable[str], most: int = _MOST_NAMES) -> str:
        """The names in a line, and how many more there are."""
        found = list(names)
        more = [self._say(shared.and_more(len(found) - most))] if found[most:] else []
        return ", ".join([*found[:most], *more])


def _lines(lines: tuple[str, ...]) -> str:
    """The ways in which a person is shown; a dash for not at all."""
    return "; ".join(words(line) or "✓" for line in lines) or "–"
