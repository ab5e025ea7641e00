"""A page of a generator as a text: what its values and its body say."""

from collections.abc import Iterator
from typing import NamedTuple

from pressgen.importers.archives.archive import Asked
from pressgen.importers.archives.keys import Keys
from pressgen.importers.archives.markdown_html import inline_html, markdown_html
from pressgen.importers.archives.page_files import PageFiles
from pressgen.importers.archives.page_times import PageTimes, read_page_times
from pressgen.model.foreign import ForeignKind, ForeignPerson, ForeignTerm, ForeignText, Rest

_LEADS = ("lead", "ingress", "preamble", "excerpt", "summary", "deck", "subtitle", "description")
_LISTS = ("tags", "tag", "categories", "category", "topics", "topic", "series", "sections", "regions", "amnen", "ämnen", "kategorier", "taggar")  # fmt: skip
_PEOPLE = ("contacts", "contact", "kontakter", "kontakt")
_PRESS = ("press_contacts", "press_contact", "presskontakter", "presskontakt", "media_contacts", "media_contact")
_PERSON = {
    "name": ("name", "namn"),
    "role": ("role", "title", "roll", "titel"),
    "email": ("email", "mail", "e-post", "epost"),
    "organisation": ("organisation", "organization"),
}
_PHONE = ("phone", "tel", "telephone", "mobile", "telefon")
_MARKDOWN = (".md", ".markdown", ".mkd", ".mdown", ".mkdn")
TEXT_ENDINGS = (*_MARKDOWN, ".html", ".htm")


class Page(NamedTuple):
    """A page, as its generator sees it."""

    system: str
    id: str
    path: str
    """Of its file in the export."""
    folder: str
    """The folder that relative addresses of files begin in, with `/` at its end."""
    keys: Keys
    body: str
    """Without codes; Markdown, or HTML where the file's name says so."""
    slug: str
    addresses: tuple[str, ...]
    named_day: str = ""
    language: str = ""
    section: str = ""
    """The folder of the site that it is filed in: "pressmeddelanden"."""
    lists: tuple[str, ...] = ()
    """Further keys whose values are terms."""
    rest: tuple[Rest, ...] = ()
    is_draft: bool = False


def page_text(page: Page, files: PageFiles, asked: Asked, *, zone_is_sure: bool) -> ForeignText:
    """The text of a page. One without any day is a plain page."""
    keys, base = page.keys, next(iter(page.addresses), "")
    html = markdown_html(page.body) if page.path.lower().endswith(_MARKDOWN) else page.body
    times = read_page_times(keys, page.named_day, asked, zone_is_sure=zone_is_sure)
    named, documents = files.named(keys, base, page.folder)
    pictures = {one.address: one for one in (*files.inside(html, base, page.folder), *named)}
    title, lead = keys.string("title", "titel", "rubrik", "linktitle"), keys.string(*_LEADS)
    words, terms = tuple(_type_words(page)), tuple(_terms(page))
    language = keys.string("lang", "language", "locale", "språk") or page.language
    people = (*_people(keys, _PEOPLE, press=False), *_people(keys, _PRESS, press=True))
    organisation = keys.string("organisation", "organization")
    keys.string("slug", "url", "permalink")
    keys.strings("aliases", "alias", "redirect_from")
    return ForeignText(
        system=page.system,
        id=page.id,
        place=page.path,
        title=title,
        body=html,
        kind=_kind(page, times),
        standing="draft" if page.is_draft else times.standing,
        published=times.published,
        has_time=times.has_time,
        updated=times.updated,
        lead=markdown_html(lead) if "\n" in lead else inline_html(lead) if lead else "",
        slug=page.slug,
        addresses=page.addresses,
        type_words=words,
        terms=terms,
        people=people,
        organisation=organisation,
        language=language,
        pictures=tuple(pictures.values()),
        documents=tuple(documents),
        assumptions=times.assumptions,
        rest=(*page.rest, *times.rest, *keys.rest()),
    )


def _kind(page: Page, times: PageTimes) -> ForeignKind:
    return "release" if times.published or times.rest or page.is_draft or times.standing != "public" else "page"


def _type_words(page: Page) -> Iterator[str]:
    """The words that say what kind of text it is."""
    own = page.keys.string("content_type", "kind", "texttyp", "typ")
    if own or page.section:
        yield own or page.section.replace("-", " ").replace("_", " ")


def _terms(page: Page) -> Iterator[ForeignTerm]:
    for name in (*_LISTS, *page.lists):
        for value in page.keys.strings(name):
            yield ForeignTerm(name, value)
    nested = page.keys.peek("taxonomies")
    if isinstance(nested, dict):
        page.keys.take("taxonomies")
        for name, value in nested.items():
            many = value if isinstance(value, list) else [value]
            yield from (ForeignTerm(str(name), one.strip()) for one in many if isinstance(one, str) and one.strip())


def _people(keys: Keys, names: tuple[str, ...], *, press: bool) -> Iterator[ForeignPerson]:
    """The contacts, when the values are maps with a name; others stay among the rest."""
    for name in names:
        value = keys.peek(name)
        many = [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, dict)]
        found = [_person(one, press=press) for one in many]
        if found and all(found):
            keys.take(name)
            yield from filter(None, found)


def _person(value: dict[str, object], *, press: bool) -> ForeignPerson | None:
    left = {str(key).casefold(): one for key, one in value.items() if one is not None}
    numbers = next((left.pop(name) for name in _PHONE if left.get(name)), ())
    plain = {name: str(one).strip() for name, one in left.items()}
    found = {key: next((plain.pop(name) for name in names if plain.get(name)), "") for key, names in _PERSON.items()}
    if not found["name"] or plain:
        return None
    phones = tuple(str(one).strip() for one in (numbers if isinstance(numbers, list | tuple) else (numbers,)))
    return ForeignPerson(found["name"], found["role"], found["organisation"], phones, found["email"], press)
