"""Years and months, as listings and overviews name them."""

from pressgen import languages
from pressgen.model import ListingCount, Ref
from pressgen.plan.context import PlanContext


def year_ref(context: PlanContext, year: str) -> Ref:
    """The archive of a year."""
    return Ref(label=year, path=context.listing("years", year))


def months(context: PlanContext, year: str) -> tuple[ListingCount, ...]:
    """The months of a year that have releases, the latest first."""
    return tuple(
        ListingCount(
            ref=Ref(
                label=languages.month_name(int(year), int(month[5:]), context.config.language),
                path=context.listing("months", month),
            ),
            count=len(members),
        )
        for month, members in sorted(context.groups["months"].items(), reverse=True)
        if month.startswith(year)
    )
