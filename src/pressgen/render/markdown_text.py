"""A release as Markdown (spec.commonmark.org), for programs that read: what its page says, without what stands around it."""

import re
from collections.abc import Callable, Iterator

import msgspec

from pressgen.bodies.markdown_parts import heading, image, link, words
from pressgen.bodies.markdown_words import BREAK
from pressgen.bodies.press_markdown import press_markdown, press_markdown_of
from pressgen.bodies.text_links import TextLinks
from pressgen.languages import catalogue
from pressgen.model import Artifact, Body, BodyView, ContactView, Context, ImageView, Link, Page, ReleaseView
from pressgen.render.environment import Templates
from pressgen.render.feed_text import absolute, author
from pressgen.render.filters import body, long_date
from pressgen.render.pages import context_of
from pressgen.render.plain_text import change_line, event_lines, withdrawal_line

_NOTE = re.compile(r"#fn(?:ref)?-[0-9a-f]+-\d+\Z")


def markdown_text(page: Page, templates: Templates) -> Artifact:
    """Title, type, date and sender, changes, lead, body, files, contacts, boilerplate, address of the page. Of a withdrawn
    release, its title and when and why it was withdrawn.
    """
    del templates
    context = context_of(page)
    release, language = context.release, context.page.language
    if release is None:
        raise ValueError(f"{page.path}: the format {page.format} needs a release")
    said = [words(withdrawal_line(release.withdrawn, language))] if release.withdrawn else _said(context, release)
    blocks = [heading(1, release.title), *said, f"<{context.page.canonical}>"]
    return Artifact(page.path, "\n\n".join(filter(None, blocks)).encode() + b"\n")


def _said(context: Context, release: ReleaseView) -> Iterator[str]:
    language = context.page.language
    facts = (release.type.label, long_date(release.published, language), author(release, context.site))
    yield words(", ".join(facts))
    yield words(f"{_('Expired', language)} {long_date(release.expired, language)}.") if release.expired else ""
    yield "\n".join(f"- {words(change_line(one, language))}" for one in release.changes)
    yield _text(context.words.lead if context.words else None, release.lead, context)
    yield BREAK.join(map(words, event_lines(release.event, language)))
    yield _text(context.words.body if context.words else None, release.body, context)
    yield from (_picture(one, context) for one in release.images)
    if release.attachments:
        yield heading(2, _("Attachments", language))
        yield "\n".join(f"- {link(one.title, absolute(one.path, context.site))}" for one in release.attachments)
    yield from _contacts(_("For more information, contact", language), release.contacts)
    yield from _contacts(_("Press contact", language), release.press_contacts)
    if release.boilerplate:
        yield heading(2, release.boilerplate.title)
        yield press_markdown_of(str(_html(release.boilerplate.body, context)))


def _text(text: Body | None, view: BodyView | None, context: Context) -> str:
    return press_markdown(text, _address(text, view, context)) if text and view else ""


def _address(text: Body, view: BodyView, context: Context) -> Callable[[Link], str]:
    """The whole address of each link, also of one to a heading, which has no id in Markdown. The ways to and from notes stay."""
    whole = TextLinks(view.links, context.page.path, context.site.url).absolute(text)

    def of(one: Link) -> str:
        found = whole(one)
        return context.page.canonical + found if found.startswith("#") and not _NOTE.match(found) else found

    return of


def _html(view: BodyView, context: Context) -> str:
    return body(view, msgspec.structs.replace(context.page, root=context.site.url), context.site)


def _picture(one: ImageView, context: Context) -> str:
    """The picture with its caption and who took it."""
    credit = _("Photo: %(credit)s", context.page.language) % {"credit": one.credit} if one.credit else ""
    below = [words(part) for part in (one.caption, credit) if part]
    return BREAK.join([image(one.alt, absolute(one.path, context.site)), *below])


def _contacts(title: str, contacts: tuple[ContactView, ...]) -> Iterator[str]:
    if contacts:
        yield heading(2, title)
        yield "\n".join(f"- {_contact(one)}" for one in contacts)


def _contact(one: ContactView) -> str:
    party = f" ({one.party})" if one.party else ""
    numbers = ", ".join(phone.display for phone in one.phone)
    said = ", ".join(filter(None, [one.name + party, one.role, one.organisation, numbers]))
    return words(said) + (f", {link(one.email, f'mailto:{one.email}')}" if one.email else "")


def _(message: str, language: str) -> str:
    return catalogue(language).gettext(message)
