"""PG214: a quote gives its speaker another title than the contact's file.

    – Vi är nöjda, säger Ada Ek, förvaltningschef.        content/contacts/ada-ek.yaml: role: avdelningschef

The person may have a new role. Then give the contact `roles` with `from` and `to`, so that old releases still have the
old role. If both titles are right, you do not need to do anything.
"""

from collections.abc import Iterator

from pressgen.check.finding import Finding
from pressgen.check.mentions import agrees_with_any, contact_file, titles_in_release, titles_on
from pressgen.check.newsroom import Newsroom
from pressgen.check.role_titles import is_not_current
from pressgen.model import Contact
from pressgen.problems import text


def quote_role(newsroom: Newsroom) -> Iterator[Finding]:
    """A title in the text that is none of the contact's titles; reported once, at its first place."""
    reported: set[tuple[str, str, str]] = set()
    incomplete = {contact.id for contact in newsroom.with_unread(Contact, "role", "roles")}
    for mention, contact, group in newsroom.people.mentions_of_contacts():
        now = [*titles_on(contact, group.day), *titles_in_release(contact, group.release)]
        ever = [role.title for role in contact.roles]
        here = (mention.source.path, mention.name, mention.role)
        if (
            contact.id in incomplete
            or mention.is_in_caption
            or not mention.role
            or here in reported
            or is_not_current(mention.role)
            or agrees_with_any(mention.role, [*now, *ever])
        ):
            continue
        if registered := next(iter([*now, *ever]), ""):
            reported.add(here)
            message = text(
                "{name} is “{role}” here, but “{registered}” in the contact's file.",
                name=mention.name,
                role=mention.role,
                registered=registered,
            )
            hint = text("If the role has changed, write both in {file}, with dates.", file=contact_file(contact))
            yield mention.finding(mention.role, message, hint)
