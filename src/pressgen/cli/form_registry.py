"""What a release can refer to, with labels in the newsroom's language: for forms."""

from collections.abc import Callable, Iterable
from itertools import islice
from zoneinfo import ZoneInfo

from pressgen import collation, languages
from pressgen.forms import Registry
from pressgen.model import Site, Term
from pressgen.model.form import Choice
from pressgen.problems import Text

_RELEASES = 200
"""Releases to choose from. Nobody finds a title in a longer list; an older one is named in the file."""


def form_registry(site: Site, say: Callable[[Text], str], pictures: Iterable[str] = ()) -> Registry:
    """The choices of all fields. `pictures` are files beside the text."""
    language = site.config.language
    choices = {
        "type": [Choice(one.id, _label(one, language)) for one in site.vocabularies["types"].values()],
        **{
            name: _sorted((Choice(one.id, _label(one, language)) for one in site.vocabularies[name].values()), language)
            for name in ("topics", "categories", "regions")
        },
        "organisation": _sorted((Choice(one.id, one.name) for one in site.organisations.values()), language),
        "department": _sorted(_departments(site), language),
        "boilerplate": [Choice(name, versions[-1].title) for name, versions in sorted(site.boilerplates.items())],
        "follows": [*_releases(site)],
        "src": [Choice(name, name) for name in sorted(pictures)],
    }
    people = _sorted(_people(site), language)
    return Registry(
        {name: tuple(found) for name, found in (choices | {"contacts": people, "press_contacts": people}).items()}, say
    )


def _label(term: Term, language: str) -> str:
    if not term.labels:
        return languages.type_label(language, term.id)
    return term.labels.get(language) or term.labels.get("") or next(iter(term.labels.values()), term.id)


def _departments(site: Site) -> Iterable[Choice]:
    several = len(site.organisations) > 1
    for organisation in site.organisations.values():
        for department in organisation.departments:
            name = f"{department.name} ({organisation.name})" if several else department.name
            yield Choice(department.id, name)


def _releases(site: Site) -> Iterable[Choice]:
    """The newest, with their days: titles can be alike."""
    zone = ZoneInfo(site.config.timezone)
    for release in islice(site.releases.values(), _RELEASES):
        yield Choice(release.id, f"{release.title} ({release.published.astimezone(zone):%Y-%m-%d})")


def _people(site: Site) -> Iterable[Choice]:
    for contact in site.contacts.values():
        role = contact.role or (contact.roles[-1].title if contact.roles else "")
        yield Choice(contact.id, f"{contact.name}, {role}" if role else contact.name)


def _sorted(choices: Iterable[Choice], language: str) -> list[Choice]:
    return sorted(choices, key=lambda choice: collation.key(choice.label, language))
