"""The contacts of a foreign text: those whom the export has as values, those in its own field for contacts, and those whom the text names."""

from pressgen.importers.archives.account import Account
from pressgen.importers.archives.contact_field import ContactField
from pressgen.importers.characters import clean, one_line
from pressgen.importers.contact_lines import ContactLines
from pressgen.importers.known import Known
from pressgen.importers.people import Person
from pressgen.importers.registry.evidence import PersonSaid
from pressgen.model.foreign import ForeignPerson, ForeignText
from pressgen.problems import text


def foreign_people(foreign: ForeignText, lines: ContactLines, known: Known, account: Account) -> tuple[PersonSaid, ...]:
    """The people, with what became of the words on each told."""
    stated = [
        PersonSaid(_person(one), one_line(clean(one.organisation)), one.press)
        for one in foreign.people
        if one.name.strip()
    ]
    in_field = [PersonSaid(one, "", press) for one, press in _in_field(foreign, known, account)]
    for one in foreign.people:
        _tell(one, account)
    if lines.people:
        names = ", ".join(one.name for one, _ in lines.people)
        why = text("The persons were found below “{heading}”.", heading=lines.heading)
        account.tell("contacts", "guessed", "", names, why)
    return (*stated, *in_field, *(PersonSaid(one, "", press) for one, press in lines.people))


def _person(one: ForeignPerson) -> Person:
    emails = (one.email,) if one.email else ()
    return Person(one_line(clean(one.name)), one_line(clean(one.role)), "", one.phones, emails)


def _tell(one: ForeignPerson, account: Account) -> None:
    said = ", ".join(filter(None, [one.name, one.role, *one.phones, one.email]))
    account.say(said)
    key = "press_contacts" if one.press else "contacts"
    if one.name.strip():
        account.value(key, said, one.name)
    else:
        account.drop(key, said, text("It has no name."))
    if one.organisation:
        account.say(one.organisation)
        account.value(key, one.organisation, one.organisation)


def _in_field(foreign: ForeignText, known: Known, account: Account) -> list[tuple[Person, bool]]:
    """The people in the export's own field for contacts, when that is a text."""
    if not foreign.contact_html.strip():
        return []
    field = ContactField(foreign.contact_html, known, foreign.organisation)
    account.say(field.document.words)
    for said in field.readings:
        account.value("contacts", said, "", text("It stood in the field for contacts."), "changed")
    for said in field.left:
        account.drop("contacts", said, text("It is no name, role, number or address."))
    return field.people
