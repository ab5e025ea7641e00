"""vCard 3.0 (RFC 2426): a contact as a file that telephones and address books add.

Version 3.0, not 4.0 (RFC 6350), since every widespread address book reads it, Outlook among them.
"""

from collections.abc import Iterator

from pressgen.model import Artifact, ContactView, Page, VCardView
from pressgen.render.content_lines import encoded, escaped
from pressgen.render.environment import Templates
from pressgen.render.pages import context_of

_TYPES = {"mobile": "CELL", "fax": "WORK,FAX"}
"""Types of telephone numbers (section 3.3.1) by our own kinds; any other is a voice line at work."""


def vcard(page: Page, templates: Templates) -> Artifact:
    """The card of one contact."""
    del templates
    context = context_of(page)
    if context.vcard is None:
        raise ValueError(f"{page.path}: the format {page.format} needs a contact")
    return Artifact(page.path, encoded(_lines(context.vcard, context.site.url)))


def _lines(vcard: VCardView, site_url: str) -> Iterator[str]:
    contact = vcard.contact
    yield from ("BEGIN:VCARD", "VERSION:3.0", "PRODID:-//pressgen//pressgen//EN")
    yield f"UID:{escaped(vcard.id)}"
    yield f"FN:{escaped(contact.name)}"
    yield f"N:{_parts_of_name(contact.name)};;;"
    if contact.organisation:
        yield f"ORG:{escaped(contact.organisation)}"
    if contact.role:
        yield f"TITLE:{escaped(contact.role)}"
    yield from _reach(contact)
    if contact.portrait:  # section 3.1.4
        yield f"PHOTO;VALUE=uri:{site_url}{contact.portrait.shown.src}"
    yield f"URL:{vcard.url}"
    yield "END:VCARD"


def _parts_of_name(name: str) -> str:
    """Family name and given names (section 3.1.2): the last word, and those before it."""
    given, _, family = name.rpartition(" ")
    return f"{escaped(family)};{escaped(given)}"


def _reach(contact: ContactView) -> Iterator[str]:
    """Numbers in E.164, which can be dialled from any country, or as written when they cannot be read."""
    for phone in contact.phone:
        yield f"TEL;TYPE={_TYPES.get(phone.kind, 'WORK,VOICE')}:{escaped(phone.e164 or phone.display)}"
    if contact.email:
        yield f"EMAIL;TYPE=INTERNET:{escaped(contact.email)}"
