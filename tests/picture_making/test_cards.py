"""Cards for sharing, as they are drawn."""

from pathlib import Path

import msgspec
import pytest
from photographs import opened, photograph, put
from PIL import Image, ImageChops

from pressgen.digests import digest
from pressgen.model import Card
from pressgen.picture_making.cards import cards
from pressgen.plan.typefaces import DRAWING_FACE

CARD = Card(
    original="content/releases/bron.md",
    size=(1200, 630),
    title="Bron öppnar",
    above="Pressmeddelande · 3 mars 2026",
    sender="Storköpings kommun",
    ground="#1d5c3a",
    ink="#ffffff",
    paper="#fefefe",
    paper_ink="#16202a",
    face=DRAWING_FACE,
)
LONG = "Kommunstyrelsens arbetsutskott föreslår att gymnasieskolornas lokalförsörjningsplan revideras, att äldreomsorgens dagverksamhet utökas och att taxan höjs "


def drawn(folder: Path = Path(), **other: object) -> Image.Image:
    (data,) = cards([msgspec.structs.replace(CARD, **other)], folder)
    return opened(data).convert("RGB")


def box(image: Image.Image, colour: tuple[int, int, int]) -> tuple[int, int, int, int]:
    """The smallest box around all pixels that differ from a colour."""
    area = ImageChops.difference(image, Image.new("RGB", image.size, colour)).getbbox()
    assert area
    return area


def test_a_card_is_small_and_as_large_as_other_sites_want_it() -> None:
    (data,) = cards([CARD], Path())
    assert opened(data).size == (1200, 630)
    assert len(data) <= 40_000


@pytest.mark.parametrize("key", ["title", "above", "sender", "ground", "ink", "paper", "paper_ink"])
def test_everything_on_it_is_drawn(key: str) -> None:
    other = "#a06000" if getattr(CARD, key).startswith("#") else "Något annat"
    assert drawn(Path(), **{key: other}).tobytes() != drawn().tobytes()


def test_the_same_card_has_the_same_bytes() -> None:
    assert cards([CARD, CARD], Path()) == cards([CARD], Path()) * 2


@pytest.mark.parametrize("title", ["Ny", LONG, LONG * 4, "Realisationsvinstbeskattningskommissionsledamot" * 3])
def test_no_title_leaves_its_part_of_the_card(title: str) -> None:
    image = drawn(title=title)
    left, upper, right, lower = box(image.crop((0, 110, 1200, 510)), (0x1D, 0x5C, 0x3A))
    assert left >= 60
    assert right <= 1200 - 60
    assert upper > 0
    assert lower < 400


def test_a_photograph_stands_beside_the_words(tmp_path: Path) -> None:
    data = put(tmp_path, photograph())
    image = drawn(tmp_path, original="bild.jpg", digest=digest(data), box=(300, 0, 600, 350))
    red, _, blue = image.getpixel((1000, 300))  # type: ignore[misc]
    assert (red < 20, blue > 235) == (True, True)
    assert image.getpixel((5, 5)) != image.getpixel((1000, 300))


def test_the_logo_keeps_its_colours(tmp_path: Path) -> None:
    data = put(tmp_path, photograph(300, 100, "PNG"), "logo.png")
    image = drawn(tmp_path, logo="logo.png", logo_digest=digest(data))
    assert {(255, 0, 0), (0, 0, 255)} <= {colour for _, colour in image.getcolors(1 << 16) or []}
