"""A contact's file for address books, beside the contact's page and linked from its cards."""

from pathlib import Path

from lxml import html

from newsroom import CONFIG, built, release

CONTACT = """\
name: Ada Ek Öman
role: rektor; skolchef
organisation: skolan
phone:
  - 08-465 004 00
  - {number: 070-174 06 05, kind: mobile}
email: ada@storko.example
"""
FILES = {
    "content/contacts/ada-ek.yaml": CONTACT,
    "content/organisations/skolan.yaml": "name: Skolan, Storko\n",
    "content/releases/2026/bron.md": release("contacts: [ada-ek]"),
}


def test_the_card_holds_what_the_page_shows(tmp_path: Path) -> None:
    card = built(tmp_path, FILES)["kontakter/ada-ek/ada-ek.vcf"]
    assert card.split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "PRODID:-//pressgen//pressgen//EN",
        "UID:tag:press.storkoping.example\\,2020-01-01:contacts:ada-ek",
        "FN:Ada Ek Öman",
        "N:Öman;Ada Ek;;;",
        "ORG:Skolan\\, Storko",
        "TITLE:rektor\\; skolchef",
        "TEL;TYPE=WORK,VOICE:+46846500400",
        "TEL;TYPE=CELL:+46701740605",
        "EMAIL;TYPE=INTERNET:ada@storko.example",
        "URL:https://press.storkoping.example/kontakter/ada-ek/",
        "END:VCARD",
        "",
    ]


def test_cards_link_to_it_and_feeds_do_not(tmp_path: Path) -> None:
    site = built(tmp_path, FILES)
    for path in ("2026/bron/index.html", "kontakter/ada-ek/index.html"):
        links = html.fromstring(site[path]).xpath("//a[@type='text/vcard']")
        names = [link.get("aria-label") or link.text_content() for link in links]
        assert names == ["Spara kontakten (vCard)" if "ada-ek" in path else "Spara kontakten (vCard): Ada Ek Öman"], (
            path
        )
        assert (tmp_path / "output" / path).parent.joinpath(links[0].get("href")).resolve().is_file()
    assert ".vcf" not in site["atom.xml"] + site["rss.xml"] + site["feed.json"]


def test_a_contact_whom_only_an_embargoed_release_names_has_none(tmp_path: Path) -> None:
    files = FILES | {"content/releases/2026/bron.md": release("contacts: [ada-ek]", published="2026-06-01")}
    assert not [path for path in built(tmp_path, files, CONFIG) if path.endswith(".vcf")]


def test_the_contacts_page_shows_news_before_quotes(tmp_path: Path) -> None:
    said = release("contacts: [ada-ek]", body="– Vi bygger, säger Ada Ek Öman, rektor.\n\n– Snart, säger Ada Ek Öman.")
    page = html.fromstring(
        built(tmp_path, FILES | {"content/releases/2026/bron.md": said})["kontakter/ada-ek/index.html"]
    )
    assert [" ".join(one.text_content().split()) for one in page.xpath("//main//h2")][:3] == [
        "Kontakt i de här texterna",
        "Bron öppnar",
        "Citat",
    ]
    assert [one.text_content().strip() for one in page.xpath("//main//blockquote")] == ["– Vi bygger.", "– Snart."]
