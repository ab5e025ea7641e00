"""Looks at one text of an archive for what belongs in the newsroom's registries."""

from pressgen.importers.archives.account import Account
from pressgen.importers.archives.archive import Asked
from pressgen.importers.archives.body import ReadWhole, read_body
from pressgen.importers.archives.foreign_contacts import foreign_people
from pressgen.importers.archives.sorting import SortedBody
from pressgen.importers.characters import clean, one_line
from pressgen.importers.known import Known
from pressgen.importers.registry.evidence import Evidence
from pressgen.model.foreign import ForeignText


def survey(foreign: ForeignText, known: Known, asked: Asked, *, is_new: bool, read: ReadWhole = read_body) -> Evidence:
    """The evidence of a text. PressgenError when its body cannot be read."""
    published = foreign.published
    day = published.astimezone(asked.zone).date() if published else None
    title = one_line(clean(foreign.title))
    body = SortedBody(read(foreign).document, known, title, day, asked.now.astimezone(asked.zone).date())
    return Evidence(
        place=foreign.place,
        title=title,
        day=day,
        public=foreign.standing == "public" and published is not None and published <= asked.now,
        is_new=is_new,
        sender=one_line(clean(foreign.organisation)),
        people=foreign_people(foreign, body.contacts, known, Account()),
        terms=foreign.terms,
        closing=next(body.closings(), None),
    )
