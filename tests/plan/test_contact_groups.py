"""The overview of contacts: press contacts first, then by organisation, each group by surname."""

from datetime import UTC, date, datetime

import msgspec
from sample_content import release, site

from pressgen.model import Contact, ContactGroup, ContactUse, Organisation, Role
from pressgen.plan import plan

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)


def groups(
    *contacts: Contact,
    press: tuple[str, ...] = (),
    others: tuple[str, ...] = (),
    hidden: str = "",
    language: str = "sv",
) -> tuple[ContactGroup, ...]:
    """The groups on the overview of a newsroom whose only release names all of the contacts but those of the press.

    `others` are press contacts of another organisation. So is `hidden`, whom the release does not name.
    """
    people = {one.id: one for one in contacts}
    named = tuple(ContactUse(one) for one in people if one not in press)
    senders = {
        "kommunen": Organisation(
            "kommunen", "Storko", press_contacts=tuple(ContactUse(one) for one in press if one != hidden)
        ),
        "vatten": Organisation(
            "vatten", "Vattenbolaget", press_contacts=tuple(map(ContactUse, (*others, hidden) if hidden else others))
        ),
        "bad": Organisation("bad", "Badhuset"),
    }
    made = site(release("bron", contacts=named), contacts=people, organisations=senders)
    config = msgspec.structs.replace(made.config, organisation="kommunen", language=language)
    made = msgspec.structs.replace(made, config=config)
    path = "kontakter/index.html" if language == "sv" else "contacts/index.html"
    found = next(one.context for one in plan(made, NOW).pages if one.path == path)
    assert found
    assert found.overview
    return found.overview.groups


def person(name: str, organisation: str = "", **fields: object) -> Contact:
    return Contact(name.lower().replace(" ", "-"), name, organisation=organisation, **fields)  # type: ignore[arg-type]


def names(found: tuple[ContactGroup, ...]) -> list[tuple[str, list[str]]]:
    return [(one.label, [entry.name for entry in one.entries]) for one in found]


def test_press_contacts_then_the_own_organisation_then_others_by_name() -> None:
    found = groups(
        person("Ada Ek", "kommunen"),
        person("Bo Al", "vatten"),
        person("Cia Ask", "bad"),
        person("Di Lo"),
        person("Eva Ny", "kommunen"),
        press=("eva-ny",),
    )
    assert names(found) == [
        ("Presskontakt", ["Eva Ny"]),
        ("Storko", ["Ada Ek"]),
        ("Badhuset", ["Cia Ask"]),
        ("Vattenbolaget", ["Bo Al"]),
        ("Övriga", ["Di Lo"]),
    ]
    assert [one.kind for one in found] == ["press", "organisation", "organisation", "organisation", "others"]


def test_press_contacts_of_other_organisations_come_after_the_own_ones_by_organisation() -> None:
    found = groups(
        person("Ada Ek", "vatten"),
        person("Ada Zon", "bad"),
        person("Eva Ny"),
        press=("eva-ny",),
        others=("ada-ek", "ada-zon"),
    )
    assert names(found) == [("Presskontakt", ["Eva Ny", "Ada Zon", "Ada Ek"])]


def test_a_press_contact_of_another_organisation_whom_no_public_release_names_is_not_there() -> None:
    found = groups(person("Eva Ny"), person("Bo Al", "vatten"), press=("eva-ny", "bo-al"), hidden="bo-al")
    assert names(found) == [("Presskontakt", ["Eva Ny"])]


def test_a_group_is_in_the_order_of_surnames_in_the_newsrooms_language() -> None:
    people = [person(name) for name in ("Ada Öman", "Bo Zetterlund", "Cia von Åberg", "Di Ek", "Aron Ek")]
    assert names(groups(*people))[0][1] == ["Aron Ek", "Di Ek", "Bo Zetterlund", "Cia von Åberg", "Ada Öman"]
    assert names(groups(*people, language="en"))[0][1] == [
        "Cia von Åberg",
        "Aron Ek",
        "Di Ek",
        "Ada Öman",
        "Bo Zetterlund",
    ]


def test_roles_are_those_of_today() -> None:
    roles = (Role("rektor", end=date(2026, 4, 30)), Role("skolchef", start=date(2026, 5, 1)))
    assert groups(person("Ada Ek", roles=roles))[0].entries[0].role == "skolchef"


def test_a_contact_who_has_left_is_not_listed() -> None:
    found = groups(person("Ada Ek", end=date(2026, 4, 30)), person("Bo Al"))
    assert names(found) == [("Övriga", ["Bo Al"])]
