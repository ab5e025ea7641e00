"""`pressgen templates test`: makes pages of every kind with the newsroom's templates, and says what they have broken.

A fault counts when a page has it, and does not have it with the theme's templates alone.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import msgspec

from pressgen.build import examine
from pressgen.check.templates import THEME
from pressgen.cli.page_faults import page_faults
from pressgen.errors import TemplateError, stop_at_errors
from pressgen.model import ChangeView, Context, Page, ReleaseView
from pressgen.plan import plan
from pressgen.problems import Text
from pressgen.render.environment import Templates
from pressgen.render.pages import context_of, render_template

_MOST = 8
"""Pages of each template: they differ in what they show, but with each more there is less to find."""
_LONG = "Kommunfullmäktiges arbetsutskottssammanträdesprotokollsjusterare "
"""A word of many letters, as there are some in Swedish."""
_COUNT = 3


class TemplateFault(NamedTuple):
    """What is wrong with some pages."""

    template: str
    """The newsroom's file: without it, the fault is gone; empty when that is true of none alone."""
    fault: Text
    pages: tuple[str, ...]
    """The paths of the pages that have it."""


class Tested(NamedTuple):
    """The result of a test."""

    pages: int
    faults: list[TemplateFault]


def run_templates(root: Path, state: Path, now: datetime) -> Tested:
    """Make pages of the newsroom in `root` as of the instant `now`, and compare their faults with those of the theme's.

    BadContentError when the content has errors, or when a template cannot be used.
    """
    site, problems = examine(root, now, state)
    stop_at_errors(problems)
    planned = plan(site, now)
    pages = [*_samples([planned.fill(page) for page in _chosen(planned.pages)])]
    own = [name for name in site.templates if not name.startswith(THEME)]
    found: dict[tuple[str, str], TemplateFault] = {}
    for page in pages if own else ():
        for template, fault in _new_faults(page, site.templates, own):
            before = found.get((template, str(fault)), TemplateFault(template, fault, ()))
            found[template, str(fault)] = before._replace(pages=(*before.pages, page.path))
    return Tested(len(pages) if own else 0, [found[key] for key in sorted(found)])


def _chosen(pages: tuple[Page, ...]) -> Iterator[Page]:
    """Some pages of each template, spread over all of them."""
    by_template: dict[str, list[Page]] = {}
    for page in pages:
        if page.format == "html":
            by_template.setdefault(page.template, []).append(page)
    for of_one in by_template.values():
        yield from of_one[:: max(1, len(of_one) // _MOST)][:_MOST]


def _samples(pages: list[Page]) -> Iterator[Page]:
    """The pages; and one with a release in the states that a release can be in."""
    yield from pages
    for page in pages:
        if page.context and page.context.release:
            yield from (_with_release(page, name, release) for name, release in _states(page.context.release))
            return


def _states(release: ReleaseView) -> Iterator[tuple[str, ReleaseView]]:
    change = ChangeView(release.published, "Uppgifterna var fel.", major=True)
    needed = release.__struct_fields__[: len(release.__struct_fields__) - len(release.__struct_defaults__)]
    yield "withdrawn", msgspec.structs.replace(release, withdrawn=change)
    yield "expired", msgspec.structs.replace(release, expired=release.published)
    yield "changed", msgspec.structs.replace(release, changes=(change, change), updated=release.published)
    yield "long title", msgspec.structs.replace(release, title=_LONG * _COUNT)
    yield "short", ReleaseView(**{name: getattr(release, name) for name in needed})


def _with_release(page: Page, name: str, release: ReleaseView) -> Page:
    context = msgspec.structs.replace(context_of(page), release=release)
    return msgspec.structs.replace(page, path=f"{page.path} ({name})", context=context)


def _new_faults(page: Page, templates: Mapping[str, str], own: list[str]) -> Iterator[tuple[str, Text]]:
    """The faults that the page has only with the newsroom's templates, each with the file that brings it."""
    theirs = _faults(page, _without(templates, own))
    new = [fault for fault in _faults(page, templates) if fault not in theirs]
    lacking = {name: _faults_or_none(page, _without(templates, [name])) for name in own} if new else {}
    for fault in new:
        yield next((name for name, faults in lacking.items() if faults is not None and fault not in faults), ""), fault


def _faults_or_none(page: Page, templates: Mapping[str, str]) -> list[Text] | None:
    """The faults of the page; None when these templates do not work together."""
    try:
        return _faults(page, templates)
    except TemplateError:
        return None


def _without(templates: Mapping[str, str], names: list[str]) -> dict[str, str]:
    return {name: source for name, source in templates.items() if name not in names}


def _faults(page: Page, templates: Mapping[str, str]) -> list[Text]:
    context: Context = context_of(page)
    given, language = Templates(tuple(sorted(templates.items()))), context.page.language
    return page_faults(render_template(page.template, context, language, given, page.source or page.path), language)
