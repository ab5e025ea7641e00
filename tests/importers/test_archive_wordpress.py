"""Exports of WordPress (WXR 1.2)."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from moving import moved

from newsroom import built
from pressgen.errors import PressgenError

HEAD = """\
<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Nyheter</title><link>https://gamla.example</link><language>sv-SE</language>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://gamla.example</wp:base_blog_url>
<wp:author><wp:author_login>red</wp:author_login><wp:author_display_name><![CDATA[Redaktionen]]></wp:author_display_name></wp:author>
"""


def post(content: str = "Bron öppnar.", title: str = "Ny bro", number: int = 12, **keys: str) -> str:
    """An entry of an export: a public post by default."""
    values = {
        "status": "publish",
        "post_type": "post",
        "post_name": "ny-bro",
        "post_date": "2026-03-02 09:30:00",
        "post_date_gmt": "2026-03-02 08:30:00",
        "post_password": "",
    } | keys
    extra = values.pop("extra", "")
    excerpt = values.pop("excerpt", "")
    fields = "".join(f"<wp:{key}><![CDATA[{value}]]></wp:{key}>" for key, value in values.items())
    return (
        f"<item><title><![CDATA[{title}]]></title><link>https://gamla.example/2026/03/{values['post_name']}/</link>"
        f"<dc:creator>red</dc:creator><content:encoded><![CDATA[{content}]]></content:encoded>"
        f"<excerpt:encoded><![CDATA[{excerpt}]]></excerpt:encoded><wp:post_id>{number}</wp:post_id>{fields}{extra}</item>\n"
    )


def export(*items: str) -> dict[str, str | bytes]:
    return {"export.xml": f"{HEAD}{''.join(items)}</channel></rss>"}


def test_a_long_name_in_an_address_stays_the_name(tmp_path: Path) -> None:
    name = "-".join(["bron"] * 24)
    found = moved(tmp_path, "wordpress", export(post().replace("ny-bro", name)))
    assert found.releases["Ny bro"].slug == name


def test_a_post_keeps_its_day_its_address_and_its_name(tmp_path: Path) -> None:
    found = moved(tmp_path, "wordpress", export(post()))
    release = found.releases["Ny bro"]
    assert release.published == datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
    assert (release.aliases, release.slug, release.draft) == (("/2026/03/ny-bro/",), "ny-bro", False)


def test_blank_lines_divide_paragraphs_and_lines_stay_apart(tmp_path: Path) -> None:
    content = "Bron öppnar.\n\nTid: 10.00\nPlats: Torget\n\n<ul>\n\t<li>Ett</li>\n\t<li>Två</li>\n</ul>\nSlut på dagen."
    blocks = moved(tmp_path, "wordpress", export(post(content))).releases["Ny bro"].body.blocks
    assert [one.kind for one in blocks] == ["paragraph", "terms", "list", "paragraph"]


def test_blocks_are_read_and_those_that_wordpress_fills_in_are_told(tmp_path: Path) -> None:
    content = '<!-- wp:heading -->\n<h2>Så går det till</h2>\n<!-- /wp:heading -->\n\n<!-- wp:paragraph -->\n<p>Bron öppnar.</p>\n<!-- /wp:paragraph -->\n<!-- wp:latest-posts {"postsToShow":3} /-->'
    found = moved(tmp_path, "wordpress", export(post(content)))
    assert [one.kind for one in found.releases["Ny bro"].body.blocks] == ["heading", "paragraph"]
    assert [one.outcome for one in found.fields("Ny bro", "wp:latest-posts")] == ["dropped"]


def test_a_caption_belongs_to_its_picture(tmp_path: Path) -> None:
    content = '[caption id="attachment_9" align="alignnone" width="300"]<img src="https://gamla.example/wp-content/uploads/2026/03/bron-300x200.png" alt="En bro" /> Bron från norr[/caption]\n\nBron öppnar.'
    files = {**export(post(content)), "uploads/2026/03/bron.png": PNG}
    image = moved(tmp_path, "wordpress", files).releases["Ny bro"].images[0]
    assert (image.src, image.alt, image.caption) == ("ny-bro-bron-300x200.png", "En bro", "Bron från norr")


@pytest.mark.parametrize("status", ["publish", "draft"])
def test_a_picture_without_a_description_holds_up_no_text(status: str, tmp_path: Path) -> None:
    content = '<img src="https://gamla.example/wp-content/uploads/bron.png" />\n\nBron öppnar.'
    files = {**export(post(content, status=status)), "uploads/bron.png": PNG}
    found = moved(tmp_path, "wordpress", files)
    assert "# images:\n#   - src: ny-bro-bron.png\n" in found.text("Ny bro")
    assert found.releases["Ny bro"].draft == (status == "draft")


def test_the_picture_of_a_post_comes_along_with_the_words_of_the_library(tmp_path: Path) -> None:
    attachment = post(
        "", "bron", 9, post_type="attachment", status="inherit", excerpt="Bron från norr",
        extra="<wp:attachment_url>https://gamla.example/wp-content/uploads/2026/03/bron.png</wp:attachment_url>"
        + meta("_wp_attachment_image_alt", "En bro"),
    )  # fmt: skip
    files = {**export(attachment, post(extra=meta("_thumbnail_id", "9"))), "uploads/2026/03/bron.png": PNG}
    image = moved(tmp_path, "wordpress", files).releases["Ny bro"].images[0]
    assert (image.alt, image.caption) == ("En bro", "Bron från norr")


def test_shortcodes_are_told_and_the_words_within_them_stay(tmp_path: Path) -> None:
    content = '[box color="red"]Bron öppnar.[/box] [contact-form-7 id="5" title="Kontakt"] Enligt lag [sic] gäller det.'
    found = moved(tmp_path, "wordpress", export(post(content)))
    assert found.releases["Ny bro"].body.blocks[0].text == "Bron öppnar. Enligt lag [sic] gäller det."
    assert found.fields("Ny bro", "[contact-form-7]")[0].outcome == "dropped"


@pytest.mark.parametrize(
    ("keys", "standing"),
    [
        ({"status": "draft", "post_date_gmt": "0000-00-00 00:00:00"}, "draft"),
        ({"status": "pending"}, "draft"),
        ({"status": "private"}, "draft"),
        ({"status": "hemlig-egen"}, "draft"),
        ({"post_password": "bron"}, "draft"),
        ({"status": "future", "post_date_gmt": "2026-06-01 08:00:00"}, "embargo"),
        ({"status": "future"}, "draft"),
        ({"status": "publish"}, "public"),
    ],
)
def test_nothing_becomes_public_that_was_not(tmp_path: Path, keys: dict[str, str], standing: str) -> None:
    assert (
        moved(tmp_path, "wordpress", export(post("Bron öppnar.", "Ny bro", 12, **keys))).fate("Ny bro").standing
        == standing
    )


def test_scheduled_and_private_posts_are_in_no_output(tmp_path: Path) -> None:
    secret = [
        post(
            "Hemlig text.", "Kommande", 13, status="future", post_name="kommande", post_date_gmt="2026-06-01 08:00:00"
        ),
        post("Hemlig text.", "Enskild", 14, status="private", post_name="enskild"),
        post("Hemlig text.", "Slängd", 15, status="trash", post_name="slangd"),
    ]
    with_them = moved(tmp_path / "a", "wordpress", export(post(), *secret))
    without = moved(tmp_path / "b", "wordpress", export(post()))
    assert output(with_them.root) == output(without.root)


def output(root: Path) -> dict[str, str]:
    """The site of a newsroom at noon on 1 May 2026."""
    return built(root, {}, config=(root / "pressgen.yaml").read_text("utf-8"))


def test_a_local_time_without_its_utc_is_in_the_newsrooms_zone(tmp_path: Path) -> None:
    found = moved(tmp_path, "wordpress", export(post(post_date_gmt="0000-00-00 00:00:00")))
    assert found.releases["Ny bro"].published == datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
    assert found.fields("Ny bro", "published")[0].outcome == "guessed"


def test_pages_menus_and_the_bin_are_left_out_and_told(tmp_path: Path) -> None:
    items = [
        post("Om oss.", "Om oss", 2, post_type="page", post_name="om-oss"),
        post("", "Hem", 3, post_type="nav_menu_item", post_name="hem"),
        post("Gammalt.", "Slängd", 4, status="trash", post_name="slangd"),
    ]
    found = moved(tmp_path, "wordpress", export(post(), *items))
    assert [(one.title, one.state) for one in found.fidelity.texts] == [
        ("Ny bro", "new"),
        ("Om oss", "left-out"),
        ("Hem", "left-out"),
        ("Slängd", "left-out"),
    ]


def test_pages_come_along_when_that_is_asked(tmp_path: Path) -> None:
    page = post("Vi är en kommun.", "Om oss", 2, post_type="page", post_name="om-oss")
    found = moved(tmp_path, "wordpress", export(page), pages=True)
    assert found.fate("Om oss").path == "content/pages/om-oss.md"
    again = moved(tmp_path, "wordpress", export(page), pages=True)
    assert again.fate("Om oss").state == "here"


def test_the_caption_of_a_picture_that_nobody_has_described_waits_with_it(tmp_path: Path) -> None:
    content = '[caption id="a" width="3"]<img src="https://gamla.example/wp-content/uploads/bron.png" alt="" /> Bron från norr[/caption]\n\nBron öppnar.'
    found = moved(tmp_path, "wordpress", {**export(post(content)), "uploads/bron.png": PNG})
    assert "#     caption: Bron från norr" in found.text("Ny bro")


def test_pictures_of_pages_stand_below_their_words(tmp_path: Path) -> None:
    content = '<img src="https://gamla.example/wp-content/uploads/bron.png" alt="En bro" /><img src="https://gamla.example/wp-content/uploads/vag.png" alt="" />\n\nVi är en kommun.'
    page = post(content, "Om oss", 2, post_type="page", post_name="om-oss")
    files = {**export(page), "uploads/bron.png": PNG, "uploads/vag.png": PNG}
    written = moved(tmp_path, "wordpress", files, pages=True).text("Om oss")
    assert written.endswith("---\nVi är en kommun.\n\n![En bro](om-oss-bron.png)\n")
    assert "![…](om-oss-vag.png)" in written.partition("\n---\n")[0]


def test_categories_and_tags_find_the_newsrooms_terms_and_types(tmp_path: Path) -> None:
    terms = "".join(
        f'<category domain="{list_}" nicename="{id_}"><![CDATA[{label}]]></category>'
        for list_, id_, label in (
            ("category", "pressmeddelanden", "Pressmeddelanden"),
            ("post_tag", "trafik", "Trafik"),
        )
    )
    release = moved(tmp_path, "wordpress", export(post(extra=terms))).releases["Ny bro"]
    assert (release.type, release.topics) == ("press-release", ("trafik",))


def test_a_post_without_words_is_a_draft(tmp_path: Path) -> None:
    assert moved(tmp_path, "wordpress", export(post(""))).fate("Ny bro").standing == "draft"


def test_two_posts_with_one_name_get_two_addresses(tmp_path: Path) -> None:
    found = moved(tmp_path, "wordpress", export(post(), post("Fast en annan.", "Ny bro igen", 13)))
    assert [one.path for one in found.fidelity.texts] == [
        "content/releases/2026/ny-bro.md",
        "content/releases/2026/ny-bro-2.md",
    ]
    assert found.releases["Ny bro igen"].aliases == ()


def test_another_file_is_refused_with_what_to_save(tmp_path: Path) -> None:
    with pytest.raises(PressgenError, match="no export of WordPress"):
        moved(tmp_path, "wordpress", {"rss.xml": "<rss><channel><item><title>x</title></item></channel></rss>"})


def meta(key: str, value: str) -> str:
    return (
        f"<wp:postmeta><wp:meta_key>{key}</wp:meta_key><wp:meta_value><![CDATA[{value}]]></wp:meta_value></wp:postmeta>"
    )


PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63a8a80a"
    "00020e01061eca8a880000000049454e44ae426082"
)


def test_headings_begin_below_the_title_and_none_jumps_over_a_level(tmp_path: Path) -> None:
    content = "<h3>Fakta</h3><p>Ett.</p><h5>Mer</h5><p>Två.</p><h3>Till sist</h3><p>Tre.</p>"
    found = moved(tmp_path, "wordpress", export(post(content)))
    written = found.text("Ny bro")
    assert [line for line in written.split("\n") if line.startswith("##")] == ["## Fakta", "### Mer", "## Till sist"]
    assert any("lifted" in str(one.why) for one in found.fields("Ny bro", "body"))
