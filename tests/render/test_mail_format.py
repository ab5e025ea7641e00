"""A mail: headers by which every program knows it, and the same words as plain text and as HTML, with nothing from outside."""

import io
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.header import decode_header, make_header
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

import msgspec
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from made_mails import bytes_of, mails, part, planned, read, site_of
from pressgen.model import Period
from pressgen.render.mail_headers import POLICY

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
SETTINGS = {
    "title": "Pressrum Ö",
    "url": "https://press.storko.example/rum/",
    "language": "sv",
    "timezone": "Europe/Stockholm",
}
FROM = {"from": "press@storko.example"}
KEYS = {"id": "ny-bro", "title": "Bron över ån öppnar", "type": "news", "published": "2026-05-04 08:00"}


def text(keys: Mapping[str, object], body: str = "") -> str:
    """A file of the newsroom; YAML reads JSON."""
    written = "\n".join(f"{key}: {msgspec.json.encode(value).decode()}" for key, value in keys.items())
    return f"---\n{written}\n---\n{body}\n" if body else f"{written}\n"


def picture() -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (500, 340), "white").save(data, "PNG")
    return data.getvalue()


BODY = """\
Bron öppnar på måndag. Läs [mer](/2026/bron/) eller på [andra ställen](https://storko.example/a?b=1&c=2).

![Bron i sol](bron.png "Bron")

Så ser den ut: ![en båge](bron.png), tycker alla.

## Så gjorde vi

– Äntligen, säger Kim Ek, brochef.

| Del | Pris |
| --- | ---: |
| Räcke | 1 200 |

Det tog tid.[^1]

[^1]: Två år.
"""
WHOLE: dict[str, str | bytes] = {
    "content/contacts/kim.yaml": text({"name": "Kim Ek", "role": "brochef", "phone": "08-465 004 00", "email": "kim@storko.example"}),
    "content/boilerplates/om.md": text({"title": "Om oss"}, "Vi bygger.\n\n![Vi](vi.png)"),
    "content/boilerplates/vi.png": picture(),
    "content/releases/2026/bron.md": text(
        {**KEYS, "lead": "Nu går det att gå över.", "contacts": ["kim"], "boilerplate": "om", "image": {"src": "bron.png", "alt": "Bron"}},
        BODY,
    ),
    "content/releases/2026/bron.png": picture(),
}  # fmt: skip


def only(
    files: Mapping[str, str | bytes], period: Period | None = None, now: datetime = NOW, **mail: str
) -> EmailMessage:
    """The one mail of the newsroom."""
    site = site_of(files, text({**SETTINGS, "mail": FROM | mail}))
    (found,) = mails(site, now, period).values()
    return found


def html(message: EmailMessage) -> BeautifulSoup:
    return BeautifulSoup(part(message, "html"), "html.parser")


def test_its_headers() -> None:
    message = only(WHOLE)
    assert message["From"] == "Pressrum Ö <press@storko.example>"
    assert message["To"] == "undisclosed-recipients:;"
    assert message["Subject"] == "Bron över ån öppnar"
    assert message["Date"] == "Mon, 04 May 2026 08:00:00 +0200"
    assert re.fullmatch(r"<ny-bro\.[0-9a-f]{12}@press\.storko\.example>", message["Message-ID"])
    assert message["Content-Language"] == "sv"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["List-Unsubscribe"] is None
    assert message.get_content_type() == "multipart/alternative"
    assert [one.get_content_type() for one in message.iter_parts()] == ["text/plain", "text/html"]


def test_sender_receiver_and_the_way_out_are_settings() -> None:
    message = only(
        WHOLE,
        name="Nytt, från Storkö",
        to="alla@brev.example",
        unsubscribe="mailto:av@storko.example?subject=av",
    )
    assert message["From"] == '"Nytt, från Storkö" <press@storko.example>'
    assert message["To"] == "alla@brev.example"
    assert message["List-Unsubscribe"] == "<mailto:av@storko.example?subject=av>"


WORDS = st.sampled_from(
    ["Kommunfullmäktige", "å", "en", "70\xa0000", "“citat”", "–", "a" * 90, "é" * 60, "x&y", "😀", "Ä,", "(b)"]
)


@given(st.lists(WORDS, min_size=1, max_size=14).map(" ".join))
def test_a_title_comes_out_as_it_is_however_long(title: str) -> None:
    message = EmailMessage(policy=POLICY)
    message["Subject"] = title
    assert read(message.as_bytes())["Subject"] == title


@given(st.lists(WORDS, min_size=1, max_size=6).map(" ".join).filter(lambda name: len(name) <= 60))
def test_so_does_a_senders_name(name: str) -> None:
    message = EmailMessage(policy=POLICY)
    message["From"] = Address(name, addr_spec="press@storko.example")
    written = message.as_bytes().decode().partition("\r\n\r\n")[0].replace("\r\n", "").removeprefix("From: ")
    assert written.endswith(" <press@storko.example>")
    assert str(make_header(decode_header(written.removesuffix(" <press@storko.example>")))).replace('"', "") == name


def test_a_long_address_stays_on_one_line_as_it_is() -> None:
    address = "https://brev.example/avsluta?" + "&".join(f"{one}=1" for one in range(40))
    site = site_of(WHOLE, text({**SETTINGS, "mail": FROM | {"unsubscribe": address}}))
    assert f"\r\nList-Unsubscribe: <{address}>\r\n".encode() in bytes_of(planned(site, NOW).mails[0], site)


def test_letters_of_other_languages_in_an_address_are_written_as_all_programs_know_them() -> None:
    site = site_of(WHOLE, text({**SETTINGS, "mail": {"from": "press@räksmörgås.example"}}))
    assert next(iter(mails(site, NOW).values()))["From"].addresses[0].addr_spec == "press@xn--rksmrgs-5wao1o.example"


def test_it_is_seven_bits_with_lines_that_every_server_takes() -> None:
    site = site_of(WHOLE, text({**SETTINGS, "mail": FROM}))
    data = bytes_of(planned(site, NOW).mails[0], site)
    assert data.isascii()
    assert max(map(len, data.split(b"\r\n"))) <= 78
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert data == bytes_of(planned(site, NOW).mails[0], site), "the same mail has the same bytes"


def test_the_plain_text_is_that_of_the_page() -> None:
    said = part(only(WHOLE), "plain")
    assert said.startswith(
        "Bron över ån öppnar\n\nNyhet, 4 maj 2026\n\nNu går det att gå över.\n\nBron öppnar på måndag."
    )
    assert "Så ser den ut: en båge, tycker alla." in said
    assert "Bron i sol" not in said
    assert said.endswith("\n\nhttps://press.storko.example/rum/2026/bron/\n")


def test_nothing_comes_from_outside_and_nothing_runs() -> None:
    page = html(only(WHOLE))
    assert (
        page.find_all(["img", "picture", "source", "script", "link", "iframe", "object", "form", "video", "audio"])
        == []
    )
    assert "url(" not in str(page)
    assert "@import" not in str(page)
    assert {
        name for one in page.find_all(True) for name in one.attrs if name.startswith("on") or name == "src"
    } == set()


def test_links_are_absolute() -> None:
    targets = [str(one["href"]) for one in html(only(WHOLE)).find_all("a")]
    assert "https://storko.example/a?b=1&c=2" in targets
    assert "https://press.storko.example/rum/2026/bron/" in targets
    assert "tel:+46846500400" in targets
    assert "mailto:kim@storko.example" in targets
    assert [one for one in targets if not one.startswith(("https://", "tel:", "mailto:"))] == []


def test_pictures_are_a_link_and_what_they_show_is_said_in_a_sentence() -> None:
    page = html(only(WHOLE))
    assert "Så ser den ut: en båge, tycker alla." in page.get_text()
    assert page.find_all("figure", class_="figure-image") == []
    (link,) = (one for one in page.find_all("a") if one.get_text() == "Bilder och material")
    assert link["href"] == "https://press.storko.example/rum/2026/bron/"


def test_a_text_without_pictures_and_files_has_no_such_link() -> None:
    files = {"content/releases/2026/bron.md": text(KEYS, "Bron öppnar.")}
    assert "Bilder och material" not in html(only(files)).get_text()


def test_headings_language_and_style() -> None:
    page = html(only(WHOLE))
    assert page.html
    assert page.html["lang"] == "sv"
    assert [one.get_text() for one in page.find_all("h1")] == ["Bron över ån öppnar"]
    assert [one.get_text() for one in page.find_all("h2")] == [
        "Så gjorde vi",
        "För mer information, kontakta",
        "Om oss",
    ]
    assert {one["content"] for one in page.find_all("meta", attrs={"name": "color-scheme"})} == {"light dark"}
    (style,) = page.find_all("style")
    assert style.get_text().strip().startswith("@media (prefers-color-scheme: dark)")
    assert all(one.get("style") for one in page.find_all(["body", "h1", "h2", "p", "a", "blockquote"]))


def test_a_mail_is_in_the_language_of_its_text() -> None:
    files = {"content/releases/2026/bron.md": text(KEYS | {"language": "en", "title": "The bridge"}, "It opens.")}
    message = only(files)
    assert message["Content-Language"] == "en"
    assert "Read it on the web:" in html(message).get_text()


def test_a_correction_says_so_above_the_text() -> None:
    wrong = {"date": "2026-05-04 10:00", "note": "Fel dag.", "correction": "true"}
    files = {"content/releases/2026/bron.md": text(KEYS | {"changes": [wrong]}, "Bron öppnar.")}
    message = only(files)
    assert message["Subject"] == "Rättelse: Bron över ån öppnar"
    assert parsedate_to_datetime(message["Date"]) == datetime(2026, 5, 4, 8, tzinfo=UTC)
    notice = html(message).find("p", class_="notice")
    assert notice
    assert notice.get_text() == "Rättad 4 maj 2026: Fel dag."


def test_words_of_authors_are_words() -> None:
    files = {"content/releases/2026/bron.md": text(KEYS | {"title": "A < B & {{ c }}"}, "Bron <script>.")}
    message = only(files)
    assert message["Subject"] == "A < B & {{ c }}"
    page = html(message)
    assert page.h1
    assert page.h1.get_text() == "A < B & {{ c }}"
    assert page.find("script") is None


def test_the_news_of_a_day_have_the_beginning_of_each_text() -> None:
    files = {
        "content/releases/2026/bron.md": text(KEYS, "Bron öppnar.\n\nMer om bron."),
        "content/releases/2026/school.md": text(
            {"id": "skolan", "title": "New school", "type": "news", "published": "2026-05-04 07:00", "language": "en"},
            "It opens.",
        ),
    }
    message = only(files, Period.day, datetime(2026, 5, 5, 4, tzinfo=UTC))
    assert message["Subject"] == "Nyheter från Pressrum Ö, 4 maj 2026"
    assert message["Date"] == "Tue, 05 May 2026 00:00:00 +0200"
    page = html(message)
    assert [one.get_text() for one in page.find_all("h1")] == ["Nyheter från Pressrum Ö"]
    assert [one.get_text() for one in page.find_all("h2")] == ["New school", "Bron över ån öppnar"]
    assert [one["href"] for one in page.select("h2 a")] == [
        "https://press.storko.example/rum/2026/school/",
        "https://press.storko.example/rum/2026/bron/",
    ]
    assert [one["lang"] for one in page.select("h2[lang]")] == ["en"]
    said = part(message, "plain")
    assert (
        said
        == """\
Nyheter från Pressrum Ö, 4 maj 2026


New school

News, 4 maj 2026

It opens.

https://press.storko.example/rum/2026/school/


Bron över ån öppnar

Nyhet, 4 maj 2026

Bron öppnar.

https://press.storko.example/rum/2026/bron/


https://press.storko.example/rum/
"""
    )


def test_a_newsroom_can_change_a_block() -> None:
    site = site_of({"content/releases/2026/bron.md": text(KEYS, "Bron öppnar.")}, text({**SETTINGS, "mail": FROM}))
    own = '{% extends "theme/mail.html" %}{% block brand %}<p class="brand">Storkö</p>{% endblock %}'
    site.templates["mail.html"] = own
    (message,) = mails(site, NOW).values()
    brand = html(message).find("p", class_="brand")
    assert brand
    assert (brand.get_text(), "font-weight: 700" in str(brand["style"])) == ("Storkö", True)
