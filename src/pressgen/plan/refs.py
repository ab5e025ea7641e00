"""Labelled links to listings and overviews, and the order in which people look for them."""

from pressgen import cldr, collation, languages
from pressgen.model import ListingCount, Ref, TranslationView
from pressgen.plan.context import PlanContext

_LABELS = {
    "archive": languages.mark("menu", "Archive"),
    "topics": languages.mark("menu", "Topics"),
    "categories": languages.mark("menu", "Categories"),
    "regions": languages.mark("menu", "Regions"),
    "organisations": languages.mark("menu", "Organisations"),
    "types": languages.mark("menu", "Types of news"),
    "contacts": languages.mark("menu", "Contacts"),
    "languages": languages.mark("menu", "Languages"),
}


def overview_label(context: PlanContext, kind: str) -> str:
    """The name of a kind of listings, in the newsroom's language."""
    return languages.catalogue(context.config.language).pgettext("menu", _LABELS[kind])


def overview_ref(context: PlanContext, kind: str) -> Ref:
    """The overview of a kind of listings."""
    return Ref(label=overview_label(context, kind), path=context.listing_paths.overview(kind))


def subscribe_ref(context: PlanContext) -> Ref:
    """The page that explains the feeds."""
    label = languages.catalogue(context.config.language).gettext("Subscribe")
    return Ref(label=label, path=context.listing_paths.overview("subscribe"))


def search_ref(context: PlanContext) -> Ref:
    """The page for searching."""
    label = languages.catalogue(context.config.language).pgettext("menu", languages.mark("menu", "Search"))
    return Ref(label=label, path=context.listing_paths.overview("search"))


def year_ref(context: PlanContext, year: str) -> Ref:
    """The archive of a year."""
    return Ref(label=year, path=context.listing("years", year))


def month_counts(context: PlanContext, year: str) -> tuple[ListingCount, ...]:
    """The months of a year that have releases, each with their number; the latest first."""
    months = sorted(context.groups["months"].items(), reverse=True)
    return tuple(
        ListingCount(ref=_month_ref(context, month), count=len(members))
        for month, members in months
        if month[:4] == year
    )


def latest_years(context: PlanContext, most: int) -> tuple[ListingCount, ...]:
    """The latest years that have releases, at most so many."""
    years = sorted(context.groups["years"].items(), reverse=True)[:most]
    return tuple(ListingCount(ref=year_ref(context, year), count=len(members)) for year, members in years)


def year_refs(context: PlanContext) -> tuple[Ref, ...]:
    """All years that have releases, the latest first."""
    return tuple(year_ref(context, year) for year in sorted(context.groups["years"], reverse=True))


def label_key(ref: Ref | TranslationView, language: str) -> tuple[collation.Key, str]:
    """The sort key of a link on a page in a language: by label, and by path where two labels are equal."""
    return collation.key(ref.label, language), ref.path


def _month_ref(context: PlanContext, month: str) -> Ref:
    """The archive of a month, such as "2021/06"; under its year, so that its name is enough."""
    label = cldr.month_alone(int(month[5:]), context.config.language)
    return Ref(label=label, path=context.listing("months", month))
