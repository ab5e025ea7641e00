"""The newsroom's logo on its pages, and the icons that are made from it."""

from io import BytesIO
from pathlib import Path

from lxml import html
from PIL import Image

from newsroom import CONFIG, built

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0h2v2z"/></svg>'


def raster(width: int, height: int, format_: str = "PNG") -> bytes:
    data = BytesIO()
    Image.new("RGB", (width, height), "#c8102e").save(data, format_)
    return data.getvalue()


def front(site: dict[str, str]) -> html.HtmlElement:
    return html.fromstring(site["index.html"])


def picture(site: dict[str, str], path: str) -> Image.Image:
    return Image.open(BytesIO(bytes.fromhex(site[path]))).convert("RGBA")


def test_a_logo_stands_beside_the_name(tmp_path: Path) -> None:
    site = built(tmp_path, {"content/logo.svg": DRAWING}, CONFIG + "theme: {logo: content/logo.svg}\n")
    (image,) = front(site).xpath("//header//img")
    assert (image.get("src"), image.get("alt")) == ("./logo.svg", "")
    assert image.getparent().text_content().strip() == "Pressrum Storköping"


def test_a_logo_that_shows_the_name_says_it_to_those_who_do_not_see_it(tmp_path: Path) -> None:
    config = CONFIG + "theme: {logo: content/logo.svg, logo_has_name: true}\n"
    (image,) = front(built(tmp_path, {"content/logo.svg": DRAWING}, config)).xpath("//header//img")
    assert image.get("alt") == "Pressrum Storköping"
    assert image.getparent().text_content().strip() == ""


def test_dark_screens_get_their_own_logo(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"content/logo.svg": DRAWING, "content/vit.png": raster(40, 40)}
    config = CONFIG + "theme: {logo: content/logo.svg, logo_dark: content/vit.png}\n"
    site = built(tmp_path, files, config)
    (source,) = front(site).xpath("//header//picture/source")
    assert (source.get("media"), source.get("srcset")) == ("(prefers-color-scheme: dark)", "./logo-dark.png")
    assert site["logo-dark.png"] == raster(40, 40).hex()


def test_a_logo_for_print_is_made_small(tmp_path: Path) -> None:
    site = built(tmp_path, {"content/LOGO.PNG": raster(4000, 1000)}, CONFIG + "theme: {logo: content/LOGO.PNG}\n")
    assert picture(site, "logo.png").size == (800, 200)
    (image,) = front(site).xpath("//header//img")
    assert (image.get("width"), image.get("height")) == ("800", "200")


def test_a_square_logo_becomes_the_icons(tmp_path: Path) -> None:
    site = built(tmp_path, {"content/logo.png": raster(200, 240)}, CONFIG + "theme: {logo: content/logo.png}\n")
    assert front(site).xpath("//link[@rel='icon' or @rel='apple-touch-icon']/@href") == [
        "./static/icon-64.png",
        "./static/icon-180.png",
    ]
    small, large = picture(site, "static/icon-64.png"), picture(site, "static/icon-180.png")
    assert (small.size, large.size) == ((64, 64), (180, 180))
    assert small.getpixel((0, 32)) == (0, 0, 0, 0) or small.getpixel((0, 32))[3] == 0  # type: ignore[index]
    assert small.getpixel((32, 32)) == (200, 16, 46, 255)
    assert large.getpixel((0, 90)) == (255, 255, 255, 255)


def test_a_drawing_is_the_icon_itself(tmp_path: Path) -> None:
    site = built(tmp_path, {"content/logo.svg": DRAWING}, CONFIG + "theme: {logo: content/logo.svg}\n")
    assert front(site).xpath("string(//link[@rel='icon']/@href)") == "./logo.svg"
    assert picture(site, "static/icon-180.png").size == (180, 180)


def test_without_a_square_logo_the_icon_is_a_letter_on_the_accent(tmp_path: Path) -> None:
    config = CONFIG + 'theme: {logo: content/bred.png, accent: "#1d5c3a"}\n'
    icon = picture(built(tmp_path, {"content/bred.png": raster(600, 100)}, config), "static/icon-64.png")
    assert icon.getpixel((0, 0)) == (0x1D, 0x5C, 0x3A, 255)
    assert (255, 255, 255, 255) in {colour for _, colour in icon.getcolors() or []}


def test_a_name_in_another_script_gives_a_plain_icon(tmp_path: Path) -> None:
    config = CONFIG.replace("Pressrum Storköping", "مدينة")
    icon = picture(built(tmp_path, {}, config), "static/icon-64.png")
    assert len(icon.getcolors() or []) == 1


def test_other_sites_show_no_drawing_for_the_newsroom(tmp_path: Path) -> None:
    site = built(tmp_path, {"content/logo.svg": DRAWING}, CONFIG + "theme: {logo: content/logo.svg}\n")
    assert front(site).xpath("string(//meta[@property='og:image']/@content)").endswith("/static/share.png")
