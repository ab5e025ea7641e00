"""Which pages are new, changed, moved or gone, and in which parts."""

from collections.abc import Iterator, Mapping, Sequence

from pressgen import paths
from pressgen.compare.parts import changed_parts, page_parts
from pressgen.model import FileChange, Page, PageChange, Plan, Subject

_REDIRECT = "redirect.html"
_SUBJECTS: dict[str, Subject] = {
    "release.html": "release",
    "plain.html": "page",
    "listing.html": "list",
    "overview.html": "list",
    "embed.html": "list",
}


def page_changes(
    before: Plan, after: Plan, files: Sequence[FileChange], redirects: Mapping[str, str]
) -> tuple[PageChange, ...]:
    """The pages among the files that differ, texts first, by path. `redirects` are those of `after`, by old address."""
    changed = {file.path for file in files}
    old, new = ({page.path: page for page in _pages(plan) if page.path in changed} for plan in (before, after))
    moved = dict(_moves(old, new))
    leading = {address.strip("/") for address in redirects}
    found = [
        _change(before.fill(old[was]), after.fill(page), leading)
        for path, page in new.items()
        if (was := path if path in old else moved.get(path, ""))
    ]
    found += [_change(None, after.fill(page), leading) for path, page in new.items() if path not in {*old, *moved}]
    gone = old.keys() - new.keys() - {*moved.values()}
    found += [_change(before.fill(old[path]), None, leading) for path in gone]
    return tuple(sorted(found, key=lambda one: (list(_ORDER).index(one.subject), one.path)))


_ORDER: tuple[Subject, ...] = ("release", "page", "contact", "list", "other")


def _pages(plan: Plan) -> Iterator[Page]:
    return (page for page in plan.pages if page.format == "html" and page.template != _REDIRECT)


def _moves(old: Mapping[str, Page], new: Mapping[str, Page]) -> Iterator[tuple[str, str]]:
    """New and old path of each text that is at another place: the same release by its id, the same plain page by its file."""
    gone = {_identity(page): path for path, page in old.items() if path not in new}
    for path, page in new.items():
        was = gone.get(_identity(page)) if path not in old and _identity(page) else None
        if was:
            yield path, was


def _identity(page: Page) -> str:
    context = page.context
    if context and context.release:
        return context.release.id
    return page.source if page.template == "plain.html" else ""


def _change(old: Page | None, new: Page | None, leading: set[str]) -> PageChange:
    """The change of a page; `leading` are the old addresses that lead on, without slashes around them."""
    page = new or old
    assert page is not None  # noqa: S101 -- a page is on one side at least
    assert page.context is not None  # noqa: S101 -- pages have one
    context, was = page.context, _site_path(old) if old else ""
    path = _site_path(page)
    release = context.release
    return PageChange(
        kind="new" if not old else "gone" if not new else "changed" if was == path else "moved",
        subject=_subject(page),
        path=path,
        title=context.page.title,
        language=context.page.language,
        parts=changed_parts(page_parts(old.context if old else None), page_parts(new.context if new else None)),
        old_path=was if old and new and was != path else "",
        leads_on=bool(old) and was.strip("/") in leading,
        source=page.source,
        waits=release.waits if release else "",
    )


def _site_path(page: Page) -> str:
    return page.path.removesuffix("index.html") if paths.output_file(page.path) == page.path else page.path


def _subject(page: Page) -> Subject:
    listing = page.context.listing if page.context else None
    if listing and listing.kind == "contacts":
        return "contact"
    return _SUBJECTS.get(page.template, "other")
