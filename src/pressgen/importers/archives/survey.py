"""Looks at one text of an archive for what belongs in the newsroom's registries."""

from pressgen.importers.archives.archive import Asked
from pressgen.importers.archives.body import read_body
from pressgen.importers.archives.sorting import SortedBody
from pressgen.importers.characters import clean, one_line
from pressgen.importers.known import Known
from pressgen.importers.people import Person
from pressgen.importers.registry.evidence import Evidence, PersonSaid
from pressgen.model.foreign import ForeignPerson, ForeignText


def survey(foreign: ForeignText, known: Known, asked: Asked, *, is_new: bool) -> Evidence:
    """The evidence of a text. PressgenError when its body cannot be read."""
    published = foreign.published
    day = published.astimezone(asked.zone).date() if published else None
    title = one_line(clean(foreign.title))
    body = SortedBody(read_body(foreign).document, known, title, day, asked.now.astimezone(asked.zone).date())
    return Evidence(
        place=foreign.place,
        title=title,
        day=day,
        public=foreign.standing == "public" and published is not None and published <= asked.now,
        is_new=is_new,
        sender=one_line(clean(foreign.organisation)),
        people=people_said(foreign, body),
        terms=foreign.terms,
        closing=body.closing,
    )


def people_said(foreign: ForeignText, body: SortedBody) -> tuple[PersonSaid, ...]:
    """Those whom the export has as values, and those whom the text names among its contacts."""
    values = [one for one in foreign.people if one.name.strip()]
    return (
        *(PersonSaid(_person(one), one_line(clean(one.organisation)), one.press) for one in values),
        *(PersonSaid(one, "", press) for one, press in body.contacts.people),
    )


def _person(one: ForeignPerson) -> Person:
    emails = (one.email,) if one.email else ()
    return Person(one_line(clean(one.name)), one_line(clean(one.role)), "", one.phones, emails)
