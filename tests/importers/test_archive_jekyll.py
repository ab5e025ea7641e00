"""Sites of Jekyll: the names of posts, values, Liquid and the configuration say what a text is."""

import time
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
from moving import Moved, moved

from pressgen.errors import PressgenError

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63a8a80a"
    "00020e01061eca8a880000000049454e44ae426082"
)
CONFIG = "url: https://gamla.example\nbaseurl: /press\n"
POST = "_posts/2026-03-02-ny-bro.md"


def site(folder: Path, text: str, path: str = POST, *, files: Mapping[str, str | bytes] | None = None) -> Moved:
    """What a site with one text becomes."""
    return moved(folder, "jekyll", {"_config.yml": CONFIG, path: text} | dict(files or {}))


def post(body: str = "Bron öppnar.", *keys: str) -> str:
    return "\n".join(["---", "layout: post", "title: Ny bro", *keys, "---", body, ""])


def test_a_post_has_its_day_and_its_name_from_its_file(tmp_path: Path) -> None:
    found = site(tmp_path, post())
    release = found.releases["Ny bro"]
    assert (release.slug, release.draft, release.aliases) == ("ny-bro", False, ("/press/2026/03/02/ny-bro.html",))
    assert "published: 2026-03-02\n" in found.text("Ny bro")


def test_the_day_above_the_text_goes_before_that_of_the_name(tmp_path: Path) -> None:
    release = site(tmp_path, post("Bron öppnar.", "date: 2026-03-04 10:00:00 +0100")).releases["Ny bro"]
    assert release.published == datetime(2026, 3, 4, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("config", "keys", "address"),
    [
        ("permalink: pretty", "category: broar", "/press/broar/2026/03/02/ny-bro/"),
        ("permalink: /nyheter/:year/:title:output_ext", "", "/press/nyheter/2026/ny-bro.html"),
        ("permalink: none", "slug: bron", "/press/bron.html"),
        ("", "permalink: /bron/", "/press/bron/"),
    ],
)
def test_the_old_address_leads_on(tmp_path: Path, config: str, keys: str, address: str) -> None:
    found = site(
        tmp_path, post("Bron öppnar.", keys, "redirect_from: /fore/"), files={"_config.yml": f"{CONFIG}{config}\n"}
    )
    assert found.releases["Ny bro"].aliases == (address, "/fore/")


@pytest.mark.parametrize(
    ("path", "keys", "standing"),
    [
        (POST, "published: false", "draft"),
        (POST, "published: true", "public"),
        ("_drafts/ny-bro.md", "", "draft"),
        ("_posts/2026-06-01-ny-bro.md", "", "embargo"),
        (POST, "date: någon gång", "public"),
    ],
)
def test_nothing_becomes_public_that_was_not(tmp_path: Path, path: str, keys: str, standing: str) -> None:
    assert site(tmp_path, post("Bron öppnar.", keys), path).fate("Ny bro").standing == standing


def test_values_for_many_texts_hold_for_each(tmp_path: Path) -> None:
    config = f"{CONFIG}defaults:\n- scope: {{path: '', type: posts}}\n  values: {{published: false}}\n"
    assert site(tmp_path, post(), files={"_config.yml": config}).fate("Ny bro").standing == "draft"


def test_liquid_becomes_what_it_shows_and_the_rest_is_told(tmp_path: Path) -> None:
    body = (
        "Se [kartan]({{ site.baseurl }}/karta/) och [torget]({% post_url 2026-02-01-torget %}). {{ page.title }}.\n\n"
        "{% highlight ruby %}\nputs 1\n{% endhighlight %}\n\n{% raw %}{{ rå }}{% endraw %}\n\n"
        "{% include karta.html lat=59 text='En karta med broar' %}\n\n{% comment %}Kolla tiden{% endcomment %}\n"
    )
    found = site(tmp_path, post(body), files={"_posts/2026-02-01-torget.md": post("Text.").replace("Ny bro", "Torget")})
    release = found.releases["Ny bro"]
    assert [one.target for one in release.body.links] == [
        "https://gamla.example/press/karta/",
        "https://gamla.example/press/2026/02/01/torget.html",
    ]
    assert [one.text for one in release.body.blocks][1:] == ["puts 1", "{{ rå }}"]
    assert release.body.blocks[0].text.endswith("torget.html). Ny bro.")
    told = {one.field: one.before for one in found.fate("Ny bro").fields if one.outcome == "dropped" and one.before}
    assert told == {"karta.html": "En karta med broar", "{% comment %}": "Kolla tiden"}


def test_words_that_are_no_liquid_stay_within_a_code_block(tmp_path: Path) -> None:
    body = "{% highlight html %}\n{% raw %}{{ rubrik }}{% endraw %}\n{% endhighlight %}\n"
    assert site(tmp_path, post(body)).releases["Ny bro"].body.blocks[0].text == "{{ rubrik }}"


def test_thousands_of_braces_take_no_time_and_stay(tmp_path: Path) -> None:
    braces = "{" * 20_000
    began = time.process_time()
    found = site(tmp_path, post(f"Bron {braces} öppnar."))
    assert braces in found.releases["Ny bro"].body.blocks[0].text
    assert time.process_time() - began < 5


def test_a_picture_of_an_include_is_a_picture(tmp_path: Path) -> None:
    body = "Bron öppnar.\n\n{% include figure.html image_path='/assets/bron.png' alt='En bro' caption='Bron från norr' %}\n"
    image = site(tmp_path, post(body), files={"assets/bron.png": PNG}).releases["Ny bro"].images[0]
    assert (image.alt, image.caption) == ("En bro", "Bron från norr")


def test_texts_of_collections_come_along_and_pages_and_layouts_do_not(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "_layouts/default.html": "<p>{{ content }}</p>",
        "_pressmeddelanden/torget.md": "---\ntitle: Torget\ndate: 2026-02-01\n---\nTorget byggs om.\n",
        "om.md": "---\ntitle: Om oss\n---\nVi är här.\n",
        "README.md": "Så bygger du.\n",
    }
    found = site(tmp_path, post(), files=files)
    assert {one.place: one.state for one in found.fidelity.texts} == {
        "README.md": "left-out",
        POST: "new",
        "_pressmeddelanden/torget.md": "new",
        "om.md": "left-out",
    }
    assert found.releases["Torget"].type == "press-release"


def test_a_folder_that_is_no_site_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PressgenError, match="no text of a Jekyll site"):
        moved(tmp_path, "jekyll", {"brev.md": "Hej.\n"})
