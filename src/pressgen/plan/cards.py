"""Cards for sharing: the pictures that other sites show where they link to a release, or to the newsroom."""

from collections.abc import Iterable
from itertools import count
from typing import NamedTuple

from msgspec.structs import replace

from pressgen import cldr, paths
from pressgen.model import Asset, Card, Release
from pressgen.plan import publication, views
from pressgen.plan.context import PlanContext
from pressgen.plan.listing_paths import file_name
from pressgen.plan.logos import logo_path, logo_size
from pressgen.plan.page_files import asset
from pressgen.plan.palette import LIGHT, palette
from pressgen.plan.pictures import Shape, box_around, is_photograph
from pressgen.plan.typefaces import DRAWING_FACE, has_letters

CARD_SIZE = (1200, 630)
"""Width and height in pixels, as Facebook, LinkedIn and X recommend it."""
_THEME_PICTURE = "static/share.png"
_PHOTOGRAPH = Shape(6, 7, (270,))
"""Of the photograph on a card, and the least width that it must have in the original."""


def card_path(context: PlanContext, release: Release, card: Card, files: Iterable[Asset]) -> str:
    """The site path of a release's card. None of the `files` beside the release has the same name."""
    taken = {file_name(one).rpartition(".")[0] for one in files}
    name = next(name for number in count() if (name := f"card{number or ''}") not in taken)
    return paths.site_path(context.path(release), name + (".jpg" if card.box else ".png"), folder=False)


def release_card(context: PlanContext, release: Release) -> Card | None:
    """The card of a release. None when cards are turned off, when it is withdrawn, or when the face lacks letters for it."""
    if not context.config.theme.cards or publication.is_withdrawn(release, context.public.now):
        return None
    kind = context.category("types", release.type, release.language).label
    date = cldr.long_date(context.local(release.published).date(), release.language)
    sender = views.organisation(context, context.people.of(release).organisation).name or context.config.title
    card = _card(context, release.title, f"{kind} · {date}", sender)
    return _with_photograph(context, release, card) if card else None


class SitePicture(NamedTuple):
    """What other sites show for a page that has no card of its own."""

    path: str
    width: int
    height: int
    card: Card | None = None
    """How to make it; None for the logo, or for a file of the theme."""


def site_picture(context: PlanContext) -> SitePicture:
    """The newsroom's card, or else its logo, unless that is a drawing, which no site shows; or else a picture of the theme."""
    if card := site_card(context):
        return SitePicture(paths.site_path("static", "card.png", folder=False), *CARD_SIZE, card)
    width, height = logo_size(context)
    return SitePicture(logo_path(context, "logo"), width, height) if width else SitePicture(_THEME_PICTURE, *CARD_SIZE)


def site_card(context: PlanContext) -> Card | None:
    """The card of the newsroom itself, for pages that are no releases."""
    sender = context.site.organisations.get(context.config.organisation)
    name = sender.name if sender else ""
    return _card(context, context.config.title, "", name) if context.config.theme.cards else None


def _card(context: PlanContext, title: str, above: str, sender: str) -> Card | None:
    if not has_letters(title + above + sender):
        return None
    logo, colours = _logo(context), palette(context.config.theme.accent, "accent").light
    return Card(
        original="",
        size=CARD_SIZE,
        title=title,
        above=above,
        sender=sender,
        ground=colours["header-ground"],
        ink=colours["header-text"],
        paper=LIGHT["ground"],
        paper_ink=LIGHT["text"],
        face=DRAWING_FACE,
        logo=logo.path if logo else "",
        logo_digest=logo.digest if logo else "",
    )


def _with_photograph(context: PlanContext, release: Release, card: Card) -> Card:
    """The card with the release's first picture, if that is a photograph that is large enough."""
    for image in release.images[:1]:
        found = asset(context, release, image.src)
        box = box_around(found, _PHOTOGRAPH, image.focus) if is_photograph(found) else None
        if box and box[2] - box[0] >= _PHOTOGRAPH.widths[0]:
            return replace(card, original=found.path, digest=found.digest, box=box)
    return replace(card, original=release.source)


def _logo(context: PlanContext) -> Asset | None:
    """The logo, if it is no drawing."""
    logo = context.site.assets[context.config.theme.logo] if context.config.theme.logo else None
    return logo if logo and logo.width and not logo.animated else None
