"""In which sizes a page shows a picture, and which part of it."""

import pytest

from pressgen.digests import digest
from pressgen.model import Asset
from pressgen.plan.pictures import ITEM, LEAD, FolderPictures, MadePicture

MIMES = {".jpg": "image/jpeg", ".png": "image/png", ".gif": "image/gif", ".webp": "image/webp", ".svg": "image/svg+xml"}


def asset(width: int = 4000, height: int = 3000, name: str = "bro.jpg", *, animated: bool = False) -> Asset:
    path = f"content/releases/{name}"
    mime = MIMES[name[name.rindex(".") :]]
    return Asset(path, digest(name.encode()), 1, mime, width, height, animated=animated)


def whole(one: Asset, *others: Asset, format_: str = "WEBP") -> MadePicture:
    return FolderPictures("2026/bro/", lambda: [one, *others], "AVIF" if format_ == "AVIF" else "WEBP").whole(one)


def cut(one: Asset, focus: str = "", *, lead: bool = False) -> MadePicture | None:
    return FolderPictures("2026/bro/", lambda: [one], "WEBP").cut(one, LEAD if lead else ITEM, focus)


def names(made: MadePicture) -> list[str]:
    return [path.removeprefix("2026/bro/") for path, _ in made.files]


def test_a_photograph_comes_in_four_sizes_and_once_in_its_own_format() -> None:
    assert names(whole(asset())) == ["bro-480.webp", "bro-800.webp", "bro-1200.webp", "bro-1600.webp", "bro-800.jpg"]


@pytest.mark.parametrize(
    ("width", "widths"),
    [(480, [480]), (600, [480, 600]), (820, [480, 820]), (1000, [480, 800, 1000]), (1600, [480, 800, 1200, 1600])],
)
def test_no_size_is_larger_than_the_picture(width: int, widths: list[int]) -> None:
    made = whole(asset(width, 400))
    assert [file.width for file in made.view.sources[0].files] == widths


@pytest.mark.parametrize(
    "one",
    [
        asset(479, 300),
        asset(900, 700, "film.gif", animated=True),
        asset(0, 0, "karta.svg"),
    ],
    ids=["small", "moving", "drawing"],
)
def test_what_is_small_moving_or_drawn_is_shown_as_it_is(one: Asset) -> None:
    made = whole(one)
    assert (made.files, made.view.sources) == ((), ())
    assert made.view.src.endswith(one.path.rpartition("/")[2])


@pytest.mark.parametrize(
    ("size", "shown"),
    [((4000, 3000), (853, 640)), ((3000, 4000), (480, 640)), ((600, 9000), (43, 640)), ((200, 100), (200, 100))],
)
def test_a_picture_is_never_shown_larger_than_it_is_nor_higher_than_a_screen(
    size: tuple[int, int], shown: tuple[int, int]
) -> None:
    view = whole(asset(*size)).view
    assert (view.width, view.height) == shown


def test_no_file_of_a_very_tall_picture_is_higher_than_formats_allow() -> None:
    assert max(recipe.height for _, recipe in whole(asset(600, 30000)).files) <= 2400


def test_a_picture_in_webp_needs_no_other_format() -> None:
    made = whole(asset(name="bro.webp"))
    assert made.view.sources == ()
    assert (made.view.src, len(made.view.srcset)) == ("2026/bro/bro-800.webp", 4)


def test_avif_is_made_when_the_newsroom_wants_it() -> None:
    assert names(whole(asset(), format_="AVIF")) == [
        "bro-480.avif",
        "bro-800.avif",
        "bro-1200.avif",
        "bro-1600.avif",
        "bro-800.jpg",
    ]


@pytest.mark.parametrize("other", ["bro-800.webp", "bro-123x45.png"])
def test_a_made_file_never_takes_the_name_of_another(other: str) -> None:
    made = names(whole(asset(), asset(name=other)))
    assert all(name.startswith("bro-") and other != name for name in made)
    assert made[0] not in {"bro-480.webp", other}


def test_two_pictures_with_one_stem_have_different_names() -> None:
    photograph, diagram = asset(), asset(name="bro.png")
    pictures = FolderPictures("2026/bro/", lambda: [photograph, diagram], "WEBP")
    assert not {*names(pictures.whole(photograph))} & {*names(pictures.whole(diagram))}


def test_a_numbered_picture_is_no_obstacle() -> None:
    assert names(whole(asset(), asset(name="bro-2.jpg")))[0] == "bro-480.webp"


@pytest.mark.parametrize(
    ("focus", "box"),
    [
        ("", (0, 167, 4000, 2833)),
        ("50% 0%", (0, 0, 4000, 2666)),
        ("50% 100%", (0, 334, 4000, 3000)),
        ("50% 45%", (0, 17, 4000, 2683)),
    ],
)
def test_lists_show_three_to_two_around_the_focal_point(focus: str, box: tuple[int, ...]) -> None:
    made = cut(asset(), focus)
    assert made is not None
    assert {recipe.box for _, recipe in made.files} == {box}


def test_a_portrait_is_cut_at_the_sides_of_its_focal_point() -> None:
    made = cut(asset(3000, 4000), "50% 20%", lead=True)
    assert made is not None
    assert made.files[0][1].box == (0, 0, 3000, 1687)


def test_files_of_a_part_are_named_by_their_size() -> None:
    made = cut(asset())
    assert made is not None
    assert names(made) == ["bro-240x160.webp", "bro-480x320.webp", "bro-800x533.webp", "bro-800x533.jpg"]


def test_a_part_that_would_be_too_small_is_not_shown() -> None:
    assert cut(asset(230, 400)) is None
    assert cut(asset(400, 400), lead=True) is None


def test_of_a_moving_picture_lists_show_the_first_frame() -> None:
    made = cut(asset(900, 600, "film.gif", animated=True))
    assert made is not None
    assert names(made)[-1] == "film-800x533.png"
