"""Years and months, as listings and overviews name them."""

from pressgen import languages
from pressgen.model import Counted, Ref
from pressgen.plan.ground import Ground


def year_ref(ground: Ground, year: str) -> Ref:
    """The archive of a year."""
    return Ref(label=year, path=ground.listing("years", year))


def months(ground: Ground, year: str) -> tuple[Counted, ...]:
    """The months of a year that have releases, the latest first."""
    return tuple(
        Counted(
            ref=Ref(
                label=languages.month_name(int(year), int(month[5:]), ground.config.language),
                path=ground.listing("months", month),
            ),
            count=len(members),
        )
        for month, members in sorted(ground.groups["months"].items(), reverse=True)
        if month.startswith(year)
    )
