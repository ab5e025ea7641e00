"""Subscribing by mail, feedback, and telling a friend: where the settings lead readers."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from lxml import html

from newsroom import CONFIG, built, release

FORM = CONFIG + "feedback: {endpoint: 'https://svar.storko.example/', to: Kommunikationsavdelningen}\n"
PRIVACY = {"content/pages/personuppgifter.md": "---\ntitle: Personuppgifter\n---\nVi sparar inget.\n"}
BRIDGE = {"content/releases/2026/bron.md": release(title="Bron & fest på torget 100 %?")}


def page(folder: Path, path: str, config: str, files: dict[str, str] | None = None) -> html.HtmlElement:
    return html.fromstring(built(folder, BRIDGE | (files or {}), config)[path])


def test_the_subscribe_page_leads_to_a_mail_service(tmp_path: Path) -> None:
    config = CONFIG + "subscribe: {email_service: https://brev.example/storko}\n"
    found = page(tmp_path, "prenumerera/index.html", config)
    assert [one.text for one in found.xpath("//a[@href='https://brev.example/storko']")] == ["Anmäl dig"]
    assert found.xpath("//main//h2/text()")[:2] == ["Få nyheterna med e-post", "I en flödesläsare (RSS)"]


def test_without_a_service_nothing_is_said_of_mail(tmp_path: Path) -> None:
    assert "Få nyheterna med e-post" not in page(tmp_path, "prenumerera/index.html", CONFIG).text_content()


def test_the_form_says_who_receives_it_and_what_happens_to_personal_data(tmp_path: Path) -> None:
    form = page(tmp_path, "2026/bron/index.html", FORM + "privacy: /personuppgifter/\n", PRIVACY).xpath("//form")[0]
    assert "Meddelandet skickas till: Kommunikationsavdelningen" in " ".join(form.text_content().split())
    assert [one.get("href") for one in form.xpath(".//a")] == ["../../personuppgifter/"]


def test_a_notice_on_another_website_is_linked_there(tmp_path: Path) -> None:
    form = page(tmp_path, "index.html", FORM + "privacy: https://storko.example/gdpr\n").xpath("//form")[0]
    assert [one.get("href") for one in form.xpath(".//a")] == ["https://storko.example/gdpr"]


def test_a_form_without_a_notice_has_no_link(tmp_path: Path) -> None:
    assert page(tmp_path, "index.html", FORM).xpath("//form//a") == []


def test_a_mail_to_a_friend_has_title_and_address(tmp_path: Path) -> None:
    found = page(tmp_path, "2026/bron/index.html", CONFIG + "share: true\n")
    (address,) = [one.get("href") for one in found.xpath("//a") if one.get("href").startswith("mailto:?")]
    assert " " not in address
    assert parse_qs(urlsplit(address).query, strict_parsing=True) == {
        "subject": ["Bron & fest på torget 100 %?"],
        "body": ["Bron & fest på torget 100 %?\r\n\r\nhttps://press.storkoping.example/2026/bron/"],
    }
