"""Contacts, organisations, boilerplates and vocabularies as entries of the API: those that public releases show, and of them
what pages show.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from pressgen.bodies.press_markdown import press_markdown
from pressgen.bodies.text_links import TextLinks
from pressgen.bodies.words import html, plain_outward
from pressgen.model import Address, Boilerplate, Codes, Contact, Organisation, Release, Term
from pressgen.model.archived import ArchivedFile, ArchivedText
from pressgen.plan import publication
from pressgen.plan.archived_release import contact_use, filled, named_people, phones
from pressgen.plan.context import PlanContext
from pressgen.plan.listing_paths import file_name
from pressgen.plan.page_files import release_pictures
from pressgen.plan.people import role
from pressgen.plan.portraits import portrait
from pressgen.plan.text_views import body_view

KINDS = ("topics", "categories", "regions")


class Registry:
    """What the public releases of a plan name."""

    def __init__(self, context: PlanContext) -> None:
        self._context = context
        self._site = context.site
        self._releases = context.public.releases

    def contacts(self) -> Iterator[ArchivedText]:
        """Whom a public release, or a public organisation, shows."""
        found = {one.contact.id for release in self._releases for one in named_people(self._context, release)}
        found |= {name for release in self._with_words for name in self._context.people.of(release).speakers}
        found |= {one.contact.id for sender in self._senders for one in self._press(sender) if one.contact.id}
        return (self._contact(self._site.contacts[name]) for name in sorted(found))

    def organisations(self) -> Iterator[ArchivedText]:
        """Who sends public releases, with what their pages show; of others whom a contact belongs to, the name."""
        employers = {one.keys.get("organisation", "") for one in self.contacts()} | {
            use.contact.organisation
            for release in self._releases
            for use in (*self._context.people.of(release).contacts, *self._context.people.of(release).press_contacts)
        }
        senders = {one.id for one in self._senders}
        for name in sorted((senders | employers) & self._site.organisations.keys()):
            one = self._site.organisations[name]
            keys = self._organisation(one) if name in senders else {"name": one.name}
            yield ArchivedText(f"content/organisations/{name}.yaml", "organisation", name, one.name, keys=filled(keys))

    def boilerplates(self) -> Iterator[ArchivedText]:
        """Each version that a public release or a page shows."""
        for name, number in sorted(self._shown_versions):
            version = self._site.boilerplates[name][number]
            yield self._boilerplate(version, number, self._shown_versions[name, number])

    def vocabularies(self) -> Iterator[ArchivedText]:
        """The terms that public releases use."""
        for kind in KINDS:
            used = sorted({name for release in self._releases for name in getattr(release, kind)})
            keys = {name: self._term(kind, self._site.vocabularies[kind][name]) for name in used}
            if keys:
                yield ArchivedText(f"content/vocabularies/{kind}.yaml", "vocabulary", kind, keys=keys)

    def types(self) -> dict[str, dict[str, str]]:
        """The labels of the newsroom's own types that public releases have, by id."""
        used = {release.type for release in self._releases}
        return {one.id: one.labels for one in self._context.config.types if one.id in used}

    @cached_property
    def _with_words(self) -> tuple[Release, ...]:
        """Those that are not withdrawn."""
        return tuple(one for one in self._releases if not publication.is_withdrawn(one, self._context.public.now))

    @cached_property
    def _senders(self) -> tuple[Organisation, ...]:
        own = self._site.organisations.get(self._context.config.organisation)
        found = {one.id: one for release in self._releases if (one := self._context.people.of(release).organisation)}
        return tuple((found | ({own.id: own} if own else {})).values())

    def _press(self, sender: Organisation) -> Any:
        return self._context.people.press_contacts(sender)

    def _contact(self, one: Contact) -> ArchivedText:
        context = self._context
        found = portrait(context, one)
        name = file_name(found.asset) if found else ""
        picture = one.image if found else None
        keys = {
            "name": one.name,
            "role": role(one, context.local(context.public.now).date()),
            "organisation": one.organisation,
            "party": one.party,
            "phone": phones(one.phone),
            "email": one.email,
            "image": filled(
                {"src": f"{one.id}/{name}", "alt": picture.alt, "credit": picture.credit, "focus": picture.focus}
            )
            if picture
            else {},
        }
        files: tuple[ArchivedFile, ...] = ()
        if found:
            place = f"content/contacts/{one.id}/{name}"
            files = (ArchivedFile(place, found.asset.mime, context.config.url + found.folder + name),)
        return ArchivedText(
            f"content/contacts/{one.id}.yaml", "contact", one.id, one.name, keys=filled(keys), files=files
        )

    def _organisation(self, one: Organisation) -> dict[str, Any]:
        used = {
            release.department for release in self._releases if self._context.people.of(release).organisation == one
        }
        shown = {name for name, _ in self._shown_versions}
        return {
            "name": one.name,
            "short_name": one.short_name,
            "address": _address(one.address),
            "phone": phones(one.phone),
            "email": one.email,
            "url": one.url,
            "boilerplate": one.boilerplate if one.boilerplate in shown else "",
            "press_contacts": [contact_use(self._context, shown_one) for shown_one in self._press(one)],
            "departments": {
                part.id: filled(
                    {
                        "name": part.name,
                        "address": _address(part.address),
                        "phone": phones(part.phone),
                        "email": part.email,
                    }
                )
                for part in one.departments
                if part.id in used
            },
            "codes": _codes(one.codes),
        }

    @cached_property
    def _shown_versions(self) -> dict[tuple[str, int], Release]:
        """The first public release that shows each version of a boilerplate, by its id and place among the versions."""
        found: dict[tuple[str, int], Release] = {}
        for release in self._with_words:
            one = self._context.people.of(release).boilerplate
            if one:
                found[one.id, self._site.boilerplates[one.id].index(one)] = release
        for name, members in self._context.groups["organisations"].items():
            today = self._context.people.boilerplate_today(self._site.organisations[name])
            if today:
                found.setdefault((today.id, self._site.boilerplates[today.id].index(today)), members[-1])
        return found

    def _boilerplate(self, one: Boilerplate, number: int, release: Release) -> ArchivedText:
        context = self._context
        page = context.path(release)
        view = body_view(context, one.body, one.source, release_pictures(context, release))
        place = f"content/boilerplates/{one.id}/{number + 1}"
        assets = [context.site.targets[one.source, link.target] for link in one.body.links]
        found = {
            file_name(file): file
            for target in assets
            if target.kind == "asset" and (file := context.site.assets[target.value])
        }

        links = TextLinks(view.links, page, context.config.url)
        return ArchivedText(
            f"{place}.md",
            "boilerplate",
            one.id,
            one.title,
            keys=filled({"title": one.title, "from": f"{one.start}" if one.start else ""}),
            body=press_markdown(one.body, links.beside(one.body, f"{number + 1}/")),
            html=html((one.body,), links.absolute(one.body)),
            text=plain_outward((one.body,), links.absolute(one.body), context.config.url),
            files=tuple(
                ArchivedFile(f"{place}/{name}", file.mime, context.config.url + page + name)
                for name, file in sorted(found.items())
            ),
        )

    def _term(self, kind: str, one: Term) -> Any:
        described = one.descriptions if one.id in self._context.groups[kind] else {}
        labels = one.labels.get("", "") if [*one.labels] == [""] else one.labels
        words = described.get("", "") if [*described] == [""] else described
        more = filled({"description": words, "codes": _codes(one.codes)})
        return {"label": labels, **more} if more else labels


def _codes(one: Codes) -> dict[str, str]:
    return filled({"iptc": one.iptc, "scb": one.scb, "wikidata": one.wikidata})


def _address(one: Address | None) -> dict[str, str]:
    return (
        filled({"street": one.street, "postcode": one.postcode, "city": one.city, "country": one.country})
        if one
        else {}
    )
