"""What every view is built from: the public content, its groups, its addresses and labels."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from pressgen import cldr, languages
from pressgen.instants import local
from pressgen.model import Category, Codes, ContactView, PictureFormat, Ref, Release, Site, Term, Wording
from pressgen.plan.groups import Groups, group_by_listing
from pressgen.plan.listing_paths import ListingPaths
from pressgen.plan.palette import colour_rules, header_style, palette
from pressgen.plan.people import People
from pressgen.plan.pictures import FolderPictures
from pressgen.plan.publication import PublicContent, is_withdrawn
from pressgen.plan.style_sheet import (
    EMBED_PARTS,
    LIST_PARTS,
    OVERVIEW_PARTS,
    PEOPLE_PARTS,
    PREVIEW_PARTS,
    SEARCH_PARTS,
    TEXT_PARTS,
    WITH_SEARCH_PARTS,
    print_sheet,
    style_sheet,
)
from pressgen.plan.typefaces import face_rules


class PlanContext:
    """Labels, addresses and local times for views. Built once for each plan; only its caches change afterwards."""

    def __init__(self, public: PublicContent, people: People, groups: Groups) -> None:
        self.public = public
        self.people = people
        self.site: Site = public.site
        self.config = public.site.config
        self.picture_format: PictureFormat = "AVIF" if self.config.theme.pictures == "avif" else "WEBP"
        self.is_preview = public.showing != "public"
        self.groups = groups
        self.withdrawn = group_by_listing(people, self.config, public.withdrawn)
        self.listing_paths = ListingPaths(self.config)
        self.zone = ZoneInfo(self.config.timezone)
        self.public_ids = {release.id for release in public.releases}
        self.listed_ids = {release.id for release in public.listed}
        self.translations = _translations(public)
        """Public releases by the id of their original, the original itself last; only where there is a translation."""
        self.follow_ups = _follow_ups(public)
        """Public releases by the id of the release that they follow up, newest first."""
        self.listings = {"", *(self.listing_paths.listing(kind, name) for kind in groups for name in groups[kind])}
        """Site paths of the front page and of every listing."""
        self.contact_views: dict[tuple[int, str, str], ContactView] = {}
        """Cache by the contact's `id()` and role; see `views.contact`."""
        self.press_ids = {
            one.contact.id for sender in self.site.organisations.values() for one in people.press_contacts(sender)
        }
        """Whom journalists call at any organisation."""
        self.palette = palette(self.config.theme.accent, header_style(self.config.theme))
        colours, faces = colour_rules(self.palette), face_rules(self.config.theme.font)
        self.can_search = self.config.search and not self.is_preview
        more = PREVIEW_PARTS if self.is_preview else WITH_SEARCH_PARTS if self.can_search else ()
        self.style = style_sheet(self.site.styles, colours, faces, (*TEXT_PARTS, *more))
        self.list_style = style_sheet(self.site.styles, colours, faces, (*LIST_PARTS, *more))
        self.overview_style = style_sheet(self.site.styles, colours, faces, (*OVERVIEW_PARTS, *more))
        self.people_style = style_sheet(self.site.styles, colours, faces, (*PEOPLE_PARTS, *more))
        self.print_style = print_sheet(self.site.styles)
        search_parts = (*SEARCH_PARTS, *more)
        self.search_style = style_sheet(self.site.styles, colours, faces, search_parts) if self.can_search else ""
        embeds = self.config.embed and not self.is_preview
        self.embed_style = style_sheet(self.site.styles, colours, "", EMBED_PARTS) if embeds else ""
        self.folder_pictures: dict[str, FolderPictures] = {}
        """Cache by site path of a release; see `page_files.release_pictures`."""
        self._categories: dict[tuple[str, str, str], Category] = {}
        sources = [*(one.source for one in public.releases), *(one.source for one in public.site.pages)]
        self._text_paths = {self.site.paths[source] for source in sources}

    def is_public(self, path: str) -> bool:
        """Whether there is a page at the site path."""
        return path in self.listings or path in self._text_paths

    def local(self, instant: datetime) -> datetime:
        """The instant in the newsroom's time zone."""
        return local(instant, self.zone)

    def path(self, release: Release) -> str:
        """The site path of a release."""
        return self.site.paths[release.source]

    def listing(self, kind: str, name: str) -> str:
        """The site path of a listing, or empty when nothing public is in it."""
        return self.listing_paths.listing(kind, name) if name in self.groups[kind] else ""

    def label(self, kind: str, name: str, language: str) -> str:
        """The label of a term in a language."""
        if kind == "organisations":
            return self.site.organisations[name].name
        if kind == "contacts":
            return self.site.contacts[name].name
        if kind == "languages":
            return cldr.language_name(name, language).capitalize()
        term = self.site.vocabularies[kind].get(name) or Term(id=name, labels={})
        if not term.labels:
            return languages.type_label(language, name)
        return term.labels[self._best_tag(term.labels, language)]

    def listing_label(self, kind: str, name: str, language: str) -> str:
        """The label of a listing, in a language: of a default type, in the plural."""
        term = self.site.vocabularies[kind].get(name) if kind == "types" else None
        if kind == "types" and not (term and term.labels):
            return languages.type_list_label(language, name)
        return self.label(kind, name, language)

    def description(self, kind: str, name: str, language: str) -> Wording | None:
        """What a topic, category or region is about, in the language asked for, or else in the one that it has."""
        term = self.site.vocabularies.get(kind, {}).get(name)
        if term is None or not term.descriptions:
            return None
        tag = self._best_tag(term.descriptions, language)
        # Words for all languages, or for "sv" on a page in "sv-FI", are in the page's language.
        return Wording(term.descriptions[tag], language if tag in ("", language.split("-", maxsplit=1)[0]) else tag)

    def _best_tag(self, words: Mapping[str, str], language: str) -> str:
        """The key of the words to show on a page in a language."""
        wanted = (language, language.split("-", maxsplit=1)[0], "", self.config.language)
        return next((tag for tag in wanted if tag in words), next(iter(words)))

    def category(self, kind: str, name: str, language: str) -> Category:
        """A term with its address, as pages and feeds name it. Cached."""
        key = (kind, name, language)
        if key not in self._categories:
            self._categories[key] = self._category(kind, name, language)
        return self._categories[key]

    def _category(self, kind: str, name: str, language: str) -> Category:
        term = self.site.vocabularies[kind].get(name)
        return Category(
            id=name,
            label=self.label(kind, name, language),
            path=self.listing(kind, name),
            vocabulary=kind,
            scheme=self.config.url + self.listing_paths.overview(kind),
            codes=term.codes if term else Codes(),
        )

    def ref(self, kind: str, name: str, language: str) -> Ref:
        """A link to a listing."""
        return Ref(label=self.listing_label(kind, name, language), path=self.listing(kind, name))

    def tag(self, *names: str) -> str:
        """A feed id (tag URI, RFC 4151, section 2.1). Made of ids only, so that renaming or moving does not change it."""
        identity = self.config.identity
        return f"tag:{identity.authority},{identity.since}:{':'.join(names)}"


def _follow_ups(public: PublicContent) -> dict[str, list[Release]]:
    """Without those that have been withdrawn: nobody need go on to them."""
    found: dict[str, list[Release]] = {}
    for release in public.releases:
        if release.follows and not is_withdrawn(release, public.now):
            found.setdefault(release.follows, []).append(release)
    return found


def _translations(public: PublicContent) -> dict[str, list[Release]]:
    found: dict[str, list[Release]] = {}
    for release in public.releases:
        if release.translation_of:
            found.setdefault(release.translation_of, []).append(release)
    for release in public.releases:
        if release.id in found:
            found[release.id].append(release)
    return found
