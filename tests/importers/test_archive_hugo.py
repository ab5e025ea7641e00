"""Sites of Hugo: values, folders, shortcodes and the configuration say what a text is."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
from importing import CONFIG as NEWSROOM
from importing import REGISTRY
from moving import Moved, moved

from newsroom import newsroom
from pressgen.errors import PressgenError

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63a8a80a"
    "00020e01061eca8a880000000049454e44ae426082"
)
CONFIG = "baseURL: https://gamla.example/\nlanguageCode: sv\n"
HEAD = "---\ntitle: Ny bro\ndate: 2026-03-02T09:30:00+01:00\n---\n"


def site(
    folder: Path, text: str, path: str = "content/nyheter/ny-bro.md", *, files: Mapping[str, str | bytes] | None = None
) -> Moved:
    """What a site with one text becomes."""
    return moved(folder, "hugo", {"hugo.yaml": CONFIG, path: text} | dict(files or {}))


@pytest.mark.parametrize(
    "head",
    [
        "---\ntitle: Ny bro\ndate: 2026-03-02T09:30:00+01:00\ntags: [Trafik]\n---\n",
        '+++\ntitle = "Ny bro"\ndate = 2026-03-02T09:30:00+01:00\ntags = ["Trafik"]\n+++\n',
        '{"title": "Ny bro", "date": "2026-03-02T09:30:00+01:00", "tags": ["Trafik"]}\n\n',
        "---\r\ntitle: Ny bro\r\ndate: 2026-3-2 9:30:00 +0100\r\ntags:\r\n- Trafik\r\n---\r\n",
    ],
)
def test_values_are_read_from_yaml_toml_and_json(tmp_path: Path, head: str) -> None:
    release = site(tmp_path, f"{head}Bron öppnar.\n").releases["Ny bro"]
    assert (release.published, release.topics, release.type, release.draft) == (
        datetime(2026, 3, 2, 8, 30, tzinfo=UTC),
        ("trafik",),
        "news",
        False,
    )


@pytest.mark.parametrize(
    ("config", "keys", "address"),
    [
        ("", "", "/nyheter/ny-bro/"),
        ("", "slug: bron", "/nyheter/bron/"),
        ("", "url: /gamla/bron.html", "/gamla/bron.html"),
        ("permalinks:\n  nyheter: /:year/:month/:slug/\n", "", "/2026/03/ny-bro/"),
        ("permalinks:\n  page:\n    nyheter: /:section/:year/:contentbasename/\n", "", "/nyheter/2026/ny-bro/"),
    ],
)
def test_the_old_address_leads_on(tmp_path: Path, config: str, keys: str, address: str) -> None:
    text = HEAD.replace("\ndate", f"\n{keys}\naliases: [/fore/, annan/]\ndate") + "Bron öppnar.\n"
    found = site(tmp_path, text, files={"hugo.yaml": CONFIG + config})
    assert found.releases["Ny bro"].aliases[:2] == (address, "/fore/")


@pytest.mark.parametrize(
    ("keys", "standing"),
    [
        ("draft: true", "draft"),
        ("date: 2026-06-01T08:00:00+02:00", "embargo"),
        ("publishDate: 2026-06-01", "embargo"),
        ("publishDate: i vår", "draft"),
        ("expiryDate: 2026-04-01", "draft"),
        ("expiryDate: 2027-04-01", "public"),
        ("private: true", "draft"),
        ("build:\n  render: never", "draft"),
        ("lastmod: 2026-03-05", "public"),
    ],
)
def test_nothing_becomes_public_that_was_not(tmp_path: Path, keys: str, standing: str) -> None:
    head = "---\ntitle: Ny bro\n" + ("" if keys.startswith("date") else "date: 2026-03-02\n") + f"{keys}\n---\n"
    assert site(tmp_path, f"{head}Bron öppnar.\n").fate("Ny bro").standing == standing


def test_a_folder_of_drafts_holds_drafts(tmp_path: Path) -> None:
    found = site(
        tmp_path, f"{HEAD}Bron öppnar.\n", files={"content/nyheter/_index.md": "---\ncascade:\n  draft: true\n---\n"}
    )
    assert found.fate("Ny bro").standing == "draft"


def test_a_time_without_a_zone_is_in_that_of_the_site_or_a_guess(tmp_path: Path) -> None:
    text = "---\ntitle: Ny bro\ndate: 2026-03-02 09:30\n---\nBron öppnar.\n"
    sure = site(tmp_path / "a", text, files={"hugo.yaml": CONFIG + "timeZone: Europe/London\n"})
    guess = site(tmp_path / "b", text)
    assert sure.releases["Ny bro"].published == datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
    assert guess.releases["Ny bro"].published == datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
    outcomes = [one.fields("Ny bro", "published")[0].outcome for one in (sure, guess)]
    assert outcomes == ["kept", "guessed"]


def test_pictures_lie_beside_the_text_or_in_static(tmp_path: Path) -> None:
    body = '![En bro](bron.png)\n\nBron öppnar.\n\n{{< figure src="/bilder/torget.png" alt="Torget" caption="Från *norr*" >}}\n'
    files: dict[str, str | bytes] = {"content/nyheter/ny-bro/bron.png": PNG, "static/bilder/torget.png": PNG}
    found = site(tmp_path, HEAD + body, "content/nyheter/ny-bro/index.md", files=files)
    images = [(one.alt, one.caption) for one in found.releases["Ny bro"].images]
    assert images == [("En bro", ""), ("Torget", "Från norr")]
    assert found.releases["Ny bro"].aliases == ("/nyheter/ny-bro/",)


def test_shortcodes_become_what_they_show_and_the_others_are_told(tmp_path: Path) -> None:
    body = (
        '{{% notice tip %}}\nBron öppnar.\n{{% /notice %}}\n\n{{< youtube abc123 >}}\n\n{{< button href="/a" text="Boka en tid" >}}\n\n'
        'Mer [om torget]({{< ref "torget.md" >}}). Skriv {{</* figure */>}}.\n'
    )
    other = HEAD.replace("Ny bro", "Torget") + "Torget byggs om.\n"
    found = site(tmp_path, HEAD + body, files={"content/nyheter/torget.md": other})
    release = found.releases["Ny bro"]
    assert [one.text for one in release.body.blocks][:1] == ["Bron öppnar."]
    assert [one.target for one in release.body.links] == ["https://gamla.example/nyheter/torget/"]
    told = [one for name in ("notice", "youtube", "button") for one in found.fields("Ny bro", name)]
    assert [one.before for one in told] == ["", "", "Boka en tid"]
    assert "youtube.com/watch?v=abc123" in str(told[1].why)


def test_a_code_that_never_ends_leaves_those_behind_it(tmp_path: Path) -> None:
    body = 'Skriv {{< ref så. Läs [om torget]({{< ref "torget.md" >}}).\n'
    blocks = site(tmp_path, HEAD + body).releases["Ny bro"].body.blocks
    assert [one.text for one in blocks] == [
        "Skriv {{< ref så. Läs om torget (https://gamla.example/nyheter/ny-bro/torget.md)."
    ]


def test_lists_tables_notes_and_markup_are_what_they_are(tmp_path: Path) -> None:
    body = "## Tider {#tider}\n\n* Ett\n* Två\n\n| Dag | Tid |\n|---|---|\n| Fredag | 10 |\n\n<p>En rad.</p>\n\nBron[^1] öppnar.\n{: .viktigt}\n\n[^1]: I maj.\n"
    blocks = site(tmp_path, HEAD + body).releases["Ny bro"].body.blocks
    assert [one.kind for one in blocks][:5] == ["heading", "list", "table", "paragraph", "paragraph"]
    assert blocks[0].text == "Tider"


def test_links_and_notes_in_a_table_stay_there(tmp_path: Path) -> None:
    body = "| Dag | Tid |\n|---|---|\n| [Fredag](https://x.example/a) | *10*[^1] |\n\n[^1]: I maj.\n"
    release = site(tmp_path, HEAD + body).releases["Ny bro"]
    assert [one.target.partition("-")[0] for one in release.body.links] == ["https://x.example/a", "#fn", "#fnref"]


def test_a_note_that_no_part_of_the_text_refers_to_any_more_is_a_paragraph(tmp_path: Path) -> None:
    body = "Bron öppnar.\n\nKontakt\n\nBo Al[^1], trafikchef, 08-465 004 12\n\n[^1]: I maj.\n"
    found = site(tmp_path, HEAD + body)
    assert found.releases["Ny bro"].body.blocks[-1].html == "<p>I maj.</p>"
    assert found.fate("Ny bro").words.is_exact


def test_people_and_leads_are_values_and_what_has_no_place_is_told(tmp_path: Path) -> None:
    head = HEAD.replace(
        "\ndate",
        "\nsummary: Det blir **fest**.\nauthor: Redaktionen\nweight: 3\npress_contacts:\n- name: Bo Al\n  role: trafikchef\n  phone: 08-465 004 12\ndate",
    )
    found = site(tmp_path, f"{head}Bron öppnar.\n")
    release = found.releases["Ny bro"]
    assert release.lead is not None
    assert ([one.text for one in release.lead.blocks], [one.contact for one in release.press_contacts]) == (
        ["Det blir fest."],
        ["bo-al"],
    )
    assert [one.before for name in ("author", "weight") for one in found.fields("Ny bro", name)] == ["Redaktionen", ""]


@pytest.mark.parametrize("key", ["languageCode", "locale"])
def test_the_language_is_that_of_the_site(tmp_path: Path, key: str) -> None:
    found = site(tmp_path, f"{HEAD}The bridge opens.\n", files={"hugo.yaml": f"{key}: en-GB\n"})
    assert found.releases["Ny bro"].language == "en-GB"


def test_files_of_a_bundle_have_their_words_in_resources(tmp_path: Path) -> None:
    head = HEAD.replace(
        "\ndate",
        "\nresources:\n- src: bron.png\n  params: {alt: En bro, credit: Ida Ek}\n- src: plan.pdf\n  title: Planen\ndate",
    )
    files: dict[str, str | bytes] = {"content/nyheter/ny-bro/bron.png": PNG, "content/nyheter/ny-bro/plan.pdf": b"%PDF"}
    release = site(tmp_path, f"{head}Bron öppnar.\n", "content/nyheter/ny-bro/index.md", files=files).releases["Ny bro"]
    assert [(one.alt, one.credit) for one in release.images] == [("En bro", "Ida Ek")]
    assert [one.title for one in release.attachments] == ["Planen"]


def test_overviews_and_plain_pages_are_no_texts(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "content/_index.md": "Välkommen.\n",
        "content/om.md": "---\ntitle: Om oss\n---\nVi är här.\n",
    }
    found = site(tmp_path, f"{HEAD}Bron öppnar.\n", files=files)
    assert [one.state for one in found.fidelity.texts] == ["left-out", "new", "left-out"]


def test_values_that_cannot_be_read_are_said_with_their_line(tmp_path: Path) -> None:
    found = site(
        tmp_path, f"{HEAD}Bron öppnar.\n", files={"content/nyheter/trasig.md": "---\ntitle: [Ny\n---\nText.\n"}
    )
    broken = next(one for one in found.fidelity.texts if one.state == "refused")
    assert (broken.place, "line 3" in str(broken.why), found.fidelity.is_faithful) == (
        "content/nyheter/trasig.md",
        True,
        False,
    )


def test_a_folder_without_texts_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PressgenError, match="no text of a Hugo site"):
        moved(tmp_path, "hugo", {"bild.png": PNG})


def test_importing_twice_changes_nothing(tmp_path: Path) -> None:
    first = site(tmp_path, f"{HEAD}Bron öppnar.\n").files()
    again = site(tmp_path, f"{HEAD}Bron öppnar.\n")
    assert (again.files(), again.fate("Ny bro").state) == (first, "here")


def test_an_address_that_is_none_holds_up_nothing(tmp_path: Path) -> None:
    found = site(tmp_path, HEAD.replace("\ndate", "\naliases: ['http://[a', /fore/]\ndate") + "Bron öppnar.\n")
    assert found.releases["Ny bro"].aliases == ("/nyheter/ny-bro/", "/fore/")


def test_a_type_that_the_newsroom_lacks_is_told_with_what_to_write(tmp_path: Path) -> None:
    found = site(tmp_path, f"{HEAD}Bron öppnar.\n", "content/poddar/ny-bro.md")
    told = next(one for one in found.fields("Ny bro", "type") if one.outcome == "dropped")
    assert found.releases["Ny bro"].type == "news"
    assert told.before == "poddar"
    assert "so the text became “news”" in str(told.why)
    assert "write “poddar” as a label under “types” in pressgen.yaml" in str(told.why)


def test_a_type_that_was_added_under_its_label_is_the_one_of_the_text(tmp_path: Path) -> None:
    types = "types: {news: Nyhet, podd: Poddar}\n"
    newsroom(tmp_path / "newsroom", REGISTRY, NEWSROOM + types)
    release = site(tmp_path, f"{HEAD}Bron öppnar.\n", "content/poddar/ny-bro.md").releases["Ny bro"]
    assert release.type == "podd"
