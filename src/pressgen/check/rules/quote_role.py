"""PG214: a quote titles its speaker in another way than the contact's file does.

    – Vi är nöjda, säger Ada Ek, förvaltningschef.        content/contacts/ada-ek.yaml: role: avdelningschef

Perhaps the role has changed: then give the contact `roles` with `from` and `to`, so that old releases keep the old one. If
both are right, leave it be.
"""

from collections.abc import Iterator

from pressgen.check.claims import for_the_occasion, held, home, is_one_of
from pressgen.check.finding import Finding
from pressgen.check.newsroom import Newsroom
from pressgen.check.role_titles import is_past_or_coming
from pressgen.model import Contact
from pressgen.problems import text


def quote_role(newsroom: Newsroom) -> Iterator[Finding]:
    """A title in the text that is none of those in the registry; told once, where the text first says it."""
    said: set[tuple[str, str, str]] = set()
    doubtful = {contact.id for contact in newsroom.with_unread(Contact, "role", "roles")}
    for claim, contact, told in newsroom.people.known():
        now = [*held(contact, told.day), *for_the_occasion(contact, told.release)]
        ever = [role.title for role in contact.roles]
        here = (claim.source.path, claim.name, claim.role)
        if (
            contact.id in doubtful
            or claim.captioned
            or not claim.role
            or here in said
            or is_past_or_coming(claim.role)
            or is_one_of(claim.role, [*now, *ever])
        ):
            continue
        if registered := next(iter([*now, *ever]), ""):
            said.add(here)
            message = text(
                "{name} is “{role}” here, but “{registered}” in the contact's file.",
                name=claim.name,
                role=claim.role,
                registered=registered,
            )
            hint = text("If the role has changed, write both in {file}, with dates.", file=home(contact))
            yield claim.finding(claim.role, message, hint)
