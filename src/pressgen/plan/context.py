"""What every view is built from: the public content, its groups, its addresses, in one language."""

from datetime import datetime
from zoneinfo import ZoneInfo

from pressgen import languages
from pressgen.instants import local
from pressgen.model import Category, ContactView, Ref, Release, Site, Term
from pressgen.plan.gate import Public
from pressgen.plan.groups import Groups, grouped
from pressgen.plan.listing_paths import ListingPaths
from pressgen.plan.people import People


class PlanContext:
    """Answers what views ask: labels, addresses, local time. Built once for each plan; frozen by habit."""

    def __init__(self, public: Public, people: People, groups: Groups) -> None:
        self.public = public
        self.people = people
        self.site: Site = public.site
        self.config = public.site.config
        self.is_preview = public.showing != "public"
        self.groups = groups
        self.withdrawn = grouped(people, self.config, public.withdrawn)
        self.addresses = ListingPaths(self.config)
        self.zone = ZoneInfo(self.config.timezone)
        self.released = {release.id for release in public.releases}
        self.families = _families(public)
        """Public releases by the id of the text that they are, or are a translation of; only where there are two."""
        self.listings = {"", *(self.addresses.listing(kind, name) for kind in groups for name in groups[kind])}
        """Site paths of the front page and of every listing that is there."""
        sources = [*(one.source for one in public.releases), *(one.source for one in public.site.pages)]
        self.contact_views: dict[tuple[int, str], ContactView] = {}
        """By the contact's place in memory and its role; see `views.contact`."""
        self._categories: dict[tuple[str, str, str], Category] = {}
        self._texts = {self.site.paths[source] for source in sources}

    def is_public(self, path: str) -> bool:
        """Whether a page lies at the site path."""
        return path in self.listings or path in self._texts

    def local(self, instant: datetime) -> datetime:
        """The instant in the newsroom's time zone."""
        return local(instant, self.zone)

    def path(self, release: Release) -> str:
        """The site path of a release."""
        return self.site.paths[release.source]

    def listing(self, kind: str, name: str) -> str:
        """The site path of a listing, or empty when nothing public is in it."""
        return self.addresses.listing(kind, name) if name in self.groups[kind] else ""

    def label(self, kind: str, name: str, language: str) -> str:
        """What a term is called in a language."""
        if kind == "organisations":
            return self.site.organisations[name].name
        if kind == "contacts":
            return self.site.contacts[name].name
        if kind == "languages":
            return languages.language_name(name, language).capitalize()
        term = self.site.vocabularies[kind].get(name) or Term(id=name, labels={})
        if not term.labels:
            return languages.type_label(language, name)
        wanted = (language, language.split("-", maxsplit=1)[0], "", self.config.language)
        return next((term.labels[tag] for tag in wanted if tag in term.labels), next(iter(term.labels.values())))

    def category(self, kind: str, name: str, language: str) -> Category:
        """A term with its address, as pages and feeds name it."""
        key = (kind, name, language)
        if key not in self._categories:
            self._categories[key] = self._category(kind, name, language)
        return self._categories[key]

    def _category(self, kind: str, name: str, language: str) -> Category:
        return Category(
            id=name,
            label=self.label(kind, name, language),
            path=self.listing(kind, name),
            vocabulary=kind,
            scheme=self.config.url + self.addresses.overview(kind),
        )

    def ref(self, kind: str, name: str, language: str) -> Ref:
        """A listing by its label."""
        return Ref(label=self.label(kind, name, language), path=self.listing(kind, name))

    def tag(self, *names: str) -> str:
        """A feed id: RFC 4151, section 2.1. Made of ids only, so that no rename and no move changes it."""
        identity = self.config.identity
        return f"tag:{identity.authority},{identity.since}:{':'.join(names)}"


def _families(public: Public) -> dict[str, list[Release]]:
    found: dict[str, list[Release]] = {}
    for release in public.releases:
        if release.translation_of:
            found.setdefault(release.translation_of, []).append(release)
    for release in public.releases:
        if release.id in found:
            found[release.id].append(release)
    return found
