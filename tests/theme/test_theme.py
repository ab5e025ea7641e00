"""The built-in templates: what every page has, what a release shows, and what a newsroom may change."""

from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import quote

import msgspec
import pytest
import theme_samples as samples
from bs4 import BeautifulSoup, Tag

from pressgen.model import views

VOID = {"br", "hr", "img", "input", "link", "meta", "source", "wbr"}


class Nesting(HTMLParser):
    """Fails at the first end tag that closes something else than the innermost open element."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> repeats an attribute"
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag, f"</{tag}> at {self.getpos()}"


def soup(template: str, context: views.Context, newsroom: Path | None = None) -> BeautifulSoup:
    return BeautifulSoup(samples.render(template, context, newsroom), "lxml")


def release(**changes: object) -> BeautifulSoup:
    return soup("release.html", samples.release_context(**changes))  # type: ignore[arg-type]


def named(name: str) -> BeautifulSoup:
    return soup(*samples.CONTEXTS[name])


def one(within: BeautifulSoup | Tag, selector: str) -> Tag:
    found = within.select(selector)
    assert len(found) == 1, f"{selector}: {len(found)}"
    return found[0]


def words(tag: Tag) -> str:
    return " ".join(tag.get_text().split())


def headings(page: BeautifulSoup) -> list[str]:
    return [words(heading) for heading in page.select("h1, h2, h3, h4, h5, h6")]


FRAMED = ("embed",)
"""Pages for frames on other websites, which stand around them."""


@pytest.mark.parametrize("name", samples.CONTEXTS)
class TestEveryPage:
    def test_is_well_nested(self, name: str) -> None:
        parser = Nesting()
        parser.feed(samples.render(*samples.CONTEXTS[name]))
        assert parser.open == []

    def test_has_a_heading_in_each_section(self, name: str) -> None:
        sections = named(name).select("section")
        assert [str(part)[:80] for part in sections if not part.find(["h1", "h2", "h3", "h4", "h5", "h6"])] == []

    def test_has_one_h1_and_no_gap_or_gulf_among_headings(self, name: str) -> None:
        page = named(name)
        levels = [int(heading.name[1]) for heading in page.select("h1, h2, h3, h4, h5, h6")]
        assert levels.count(1) == 1
        assert levels[0] == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))
        assert all(headings(page))

    def test_has_its_landmarks_once(self, name: str) -> None:
        page = named(name)
        for landmark in ("main",) if name in FRAMED else ("body > header", "main", "body > footer"):
            one(page, landmark)
        labels = [nav["aria-label"] for nav in page.select("nav")]
        assert len(labels) == len(set(labels))

    def test_opens_with_a_skip_link_to_the_content(self, name: str) -> None:
        page = named(name)
        if name in FRAMED:
            assert all(link.find_parent("main") for link in page.select("a[href]"))
            return
        first = page.select("a[href], button, input, textarea, summary")[0]
        target = one(page, str(first["href"]))
        assert target.name == "main"
        assert target["tabindex"] == "-1"

    def test_has_no_id_twice_no_empty_link_and_no_picture_without_alt(self, name: str) -> None:
        page = named(name)
        ids = [tag["id"] for tag in page.select("[id]")]
        assert len(ids) == len(set(ids))
        assert all(words(link) for link in page.select("a"))
        assert all(image.has_attr("alt") for image in page.select("img"))

    def test_asks_nobody_else_for_anything(self, name: str) -> None:
        page = named(name)
        asked = [tag["src"] for tag in page.select("[src]")] + [
            tag["href"] for tag in page.select('link[rel="stylesheet"]')
        ]
        assert not [address for address in asked if "//" in str(address)]
        assert not page.select("[style]")
        scripts = [tag.get("src") for tag in page.select('script:not([type="application/ld+json"])')]
        assert scripts == (["../static/search.1f5f7a1d5c3a.js"] if name == "search" else [])

    def test_has_no_empty_list(self, name: str) -> None:
        assert not [group for group in named(name).select("ul, ol") if not group.find("li")]

    def test_says_its_language(self, name: str) -> None:
        assert one(named(name), "html")["lang"] == samples.CONTEXTS[name][1].page.language


class TestHead:
    def test_names_page_and_newsroom(self) -> None:
        assert words(one(named("plain"), "title")) == "Så behandlar vi personuppgifter – Ekdalens kommuns nyhetsrum"

    def test_announces_the_feeds(self) -> None:
        links = release().select('link[rel="alternate"][type]')
        assert [(link["type"], link["href"]) for link in links] == [
            ("application/rss+xml", "../../rss.xml"),
            ("application/atom+xml", "../../atom.xml"),
        ]

    def test_has_canonical_description_and_absolute_picture(self) -> None:
        page = release()
        assert one(page, 'link[rel="canonical"]')["href"] == samples.SITE.url + samples.RELEASE.path
        assert one(page, 'meta[name="description"]')["content"] == samples.RELEASE.summary
        assert one(page, 'meta[property="og:image"]')["content"] == samples.SITE.url + samples.RELEASE.images[0].path

    def test_has_no_style_of_its_own(self) -> None:
        assert not release().select("style, [style]")

    def test_keeps_a_missing_page_out_of_search_engines(self) -> None:
        assert one(named("404"), 'meta[name="robots"]')["content"] == "noindex"


class TestFrame:
    def test_banner_is_a_region_that_says_how_severe_it_is(self) -> None:
        banner = one(release(), '[role="region"][aria-label]')
        assert words(banner).startswith("Viktigt: Koka dricksvattnet")
        assert one(banner, "a")["href"] == "../../2024/vattenlackan-i-norrby-lagad/"

    def test_information_is_folded_below_a_graver_notice_and_open_alone(self) -> None:
        template, context = samples.CONTEXTS["front"]
        info, danger = (views.BannerView(id=one, severity=one, text=one) for one in ("info", "danger"))
        both = soup(template, msgspec.structs.replace(context, site=samples.site(banners=(danger, info))))
        assert words(one(both, ".banner-info details:not([open]) > summary")) == "Information"
        alone = soup(template, msgspec.structs.replace(context, site=samples.site(banners=(info,))))
        assert words(one(alone, ".banner-info > p")) == "Information: info"

    def test_the_owner_stands_under_a_name_that_does_not_say_it(self) -> None:
        template, context = samples.CONTEXTS["front"]
        page = soup(template, msgspec.structs.replace(context, site=samples.site(title="Pressrum")))
        assert words(one(page, ".site-brand .brand-owner")) == "Ekdalens kommun"
        page = soup(template, msgspec.structs.replace(context, site=samples.site(title="Ekdalens kommun – pressrum")))
        assert not page.select(".brand-owner")

    def test_in_a_preview_what_is_yet_to_come_is_not_called_news(self) -> None:
        template, context = samples.CONTEXTS["front"]
        assert context.listing
        waiting = samples.item(1, "Bro", "", waits="embargo")
        listing = msgspec.structs.replace(context.listing, items=(waiting,), item_months=())
        page = soup(template, msgspec.structs.replace(context, listing=listing))
        assert words(one(page, "h1")) == "På gång"

    def test_an_acute_banner_is_an_alert(self) -> None:
        banners = tuple(views.BannerView(id=one, severity=one, text=one) for one in ("danger", "warning", "info"))
        template, context = samples.CONTEXTS["front"]
        page = soup(template, msgspec.structs.replace(context, site=samples.site(banners=banners)))
        assert [(words(banner), banner["class"][1], banner.get("role")) for banner in page.select(".site-banner")] == [
            ("Akut: danger", "banner-danger", "alert"),
            ("Viktigt: warning", "banner-warning", None),
            ("Information info", "banner-info", None),
        ]

    def test_the_menu_marks_the_page_it_is_on(self) -> None:
        assert words(one(named("overview"), "[aria-current=page]")) == "Arkiv"
        assert words(one(named("front"), "[aria-current=page]")) == "Nyheter"

    def test_the_menu_marks_the_section_that_the_page_is_within(self) -> None:
        template, context = samples.CONTEXTS["topic"]
        within = msgspec.structs.replace(context.page, breadcrumbs=(views.Ref(label="Ämnen", path="amnen/"),))
        page = soup(template, msgspec.structs.replace(context, page=within))
        assert words(one(page, "[aria-current=true]")) == "Ämnen"
        assert words(one(release(), "[aria-current=true]")) == "Nyheter"
        assert not named("plain").select("[aria-current]")

    def test_an_overview_that_is_not_in_the_menu_is_marked_among_its_family_and_not_there(self) -> None:
        template, context = samples.CONTEXTS["overview"]
        places = (views.Ref(label="Ämnen", path="amnen/"), views.Ref(label="Typer av nyheter", path="typer/"))
        head = msgspec.structs.replace(context.page, path="typer/")
        overview = views.OverviewView(kind="types", title="Typer av nyheter", siblings=places)
        page = soup(template, msgspec.structs.replace(context, page=head, overview=overview))
        assert not page.select(".site-menu [aria-current]")
        assert words(one(page, ".overview-tabs [aria-current=page]")) == "Typer av nyheter"

    def test_breadcrumbs_lead_to_the_front_page_from_all_others(self) -> None:
        assert [link["href"] for link in release().select(".page-crumbs a")] == [
            "../../",
            "../../arkiv/",
            "../../arkiv/2024/",
        ]
        assert not named("front").select(".page-crumbs")

    def test_the_form_has_labels_and_says_what_is_required(self) -> None:
        form = one(release(), 'form[method="post"]')
        assert form["action"] == "https://formular.ekdalen.example/synpunkt"
        assert one(form, 'input[name="to"][type="hidden"]')["value"] == "webb"
        fields = form.select("textarea, input:not([type=hidden])")
        assert [field.has_attr("required") for field in fields] == [True, False, False]
        assert [field.get("autocomplete") for field in fields] == [None, "name", "email"]
        texts = [words(label) for label in form.select("label")]
        assert texts[0] == "Meddelande (obligatoriskt)"
        assert all(field.find_parent("label") for field in fields)

    def test_the_form_says_who_reads_it_and_what_happens_to_personal_data(self) -> None:
        note = one(release(), "form .form-note")
        assert words(note).startswith("Meddelandet skickas till: webb Skriv inga personnummer")
        assert one(note, "a")["href"] == "../../personuppgifter/"

    def test_without_an_endpoint_there_is_an_address_to_write_to(self) -> None:
        link = one(named("plain"), 'main a[href^="mailto:"]')
        assert link["href"] == (
            "mailto:webb@ekdalen.example?subject=Fr%C3%A5ga%20%26%20svar&body=https%3A//ekdalen.example/personuppgifter/"
        )

    def test_the_foot_has_the_newsrooms_own_links(self) -> None:
        assert [words(link) for link in release().select(".site-footer nav a")] == [
            ref.label for ref in samples.SITE.footer
        ]

    def test_a_page_that_is_not_there_leads_on(self) -> None:
        page = named("404")
        assert one(page, "main .button-link")["href"] == "/"
        assert [link["href"] for link in page.select(".error-ways a")] == ["/2024/bro/", "/amnen/", "/arkiv/", "/om/"]


class TestRelease:
    def test_more_than_ten_topics_wait_until_somebody_asks(self) -> None:
        topics = tuple(
            views.Category(f"a{number}", f"Ämne {number}", "", "topics", "https://ekdalen.example/amnen/")
            for number in range(11)
        )
        assert words(one(release(topics=topics), ".release-terms summary")) == "Ämnen (11)"
        assert not release(topics=topics[:10]).select(".release-terms summary")

    @pytest.mark.parametrize(("many", "open_ones", "summary"), [(5, 5, []), (6, 4, ["Visa 2 till"])])
    def test_more_than_five_contacts_wait_after_the_fourth(self, many: int, open_ones: int, summary: list[str]) -> None:
        page = release(contacts=(samples.PRESS_CONTACT,) * many)
        first = page.select("section > .contact-list")[0]
        assert len(first.select(".contact-card")) == open_ones
        assert [words(one) for one in page.select(".more-rows summary")] == summary

    def test_type_stands_above_the_title(self) -> None:
        header = one(release(), "article > header")
        assert words(header).startswith("Pressmeddelande Vattenläckan i Norrby är lagad")

    def test_says_under_the_title_what_was_changed_and_leads_to_all_changes(self) -> None:
        notice = one(release(), "header p.notice-box")
        assert words(notice) == "Ändrad 12 mars 2024: Rådet gäller till fredag, inte torsdag. Se alla ändringar"
        assert one(release(), str(one(notice, "a")["href"])).select("li")

    def test_a_correction_stands_out_and_a_small_change_does_not(self) -> None:
        change = samples.RELEASE.changes[0]
        corrected = msgspec.structs.replace(change, correction=True)
        notice = one(release(changes=(corrected,)), "header .notice-warning")
        assert words(notice) == "Rättad 12 mars 2024: Rådet gäller till fredag, inte torsdag."
        small = msgspec.structs.replace(change, major=False)
        assert not release(changes=(small,)).select("header .notice-box")
        line = one(release(changes=(small,)), "header .release-changed")
        assert words(line) == "Ändrad 12 mars 2024. Se vad som har ändrats"

    def test_a_later_small_change_does_not_hide_a_correction(self) -> None:
        change = samples.RELEASE.changes[0]
        later = msgspec.structs.replace(change, major=False, note="Ett stavfel.")
        page = release(changes=(later, msgspec.structs.replace(change, correction=True)))
        assert "Rådet gäller till fredag" in words(one(page, "header .notice-warning"))

    def test_a_press_contact_is_near_the_title_with_a_link_to_the_card_and_a_number_to_call(self) -> None:
        page = release()
        name, number, everybody = one(page, "header .release-reach").select("a")
        assert (words(everybody), everybody["href"]) == ("Alla kontakter", "#kontakter")
        assert words(one(page, f"{name['href']} h2")) == "Presskontakt"
        assert number["href"] == one(page, f'{name["href"]} a[href^="tel:"]')["href"]

    def test_without_a_press_contact_the_first_contact_is_near_the_title(self) -> None:
        page = release(press_contacts=())
        reach = one(page, "header .release-reach")
        assert words(reach) == "Kontakt: Ylva Strandh 0199-10 02 11"
        section = one(reach, 'a[href^="#"]')["href"]
        assert words(one(page, f"{section} h2")) == "För mer information, kontakta"

    def test_a_role_of_the_registry_is_in_the_newsrooms_language(self) -> None:
        person = views.ContactView(name="Omar Lindqvist", role="VA-chef", role_language="sv")
        page = release(language="en", contacts=(person,), press_contacts=())
        assert one(page, ".contact-list .contact-role")["lang"] == "sv"

    def test_leads_on_to_other_releases_each_in_its_language(self) -> None:
        links = release().select("nav.near-ways a")
        assert [(words(link), link.get("lang")) for link in links] == [
            ("Water leak in Norrby", "en"),
            ("Simhallen öppnar igen", None),
        ]
        assert words(one(release(), ".release-near a")) == "Nya rör i Norrby"

    def test_dates_are_for_people_and_machines(self) -> None:
        meta = one(release(), ".release-meta")
        assert words(meta) == "Publicerad 12 mars 2024, uppdaterad 12 mars 2024 kl. 14.30"
        assert [time["datetime"] for time in meta.select("time")] == [
            "2024-03-12T08:00:00+01:00",
            "2024-03-12T14:30:00+01:00",
        ]

    def test_an_update_on_a_later_day_needs_no_time(self) -> None:
        assert words(one(release(updated=samples.moment("2024-04-02T09:15:00")), ".release-meta")).endswith(
            "uppdaterad 2 april 2024"
        )

    def test_contacts_and_press_contacts_stand_apart(self) -> None:
        sections = release().select(".release-facts section:has(address)")
        assert [words(one(section, "h2")) for section in sections] == ["För mer information, kontakta", "Presskontakt"]
        assert len(sections[0].select("address")) == 2

    def test_a_number_that_can_be_read_is_a_link_in_e164(self) -> None:
        contact = release().select(".contact-list address")[0]
        assert [(link["href"], link.text) for link in contact.select('a[href^="tel:"]')] == [
            ("tel:+46199100211", "0199-10 02 11"),
            ("tel:+46722150000", "072-215 00 00"),
        ]
        assert words(contact.select(".contact-phone")[1]) == "Mobil: 072-215 00 00"

    def test_a_number_that_cannot_be_read_is_text(self) -> None:
        contact = release().select(".contact-list address")[1]
        assert not contact.select('a[href^="tel:"]')
        assert words(one(contact, ".contact-phone")) == "växeln, fråga efter Omar"

    @pytest.mark.parametrize(("code", "name"), [("S", "Socialdemokraterna"), ("KD", "Kristdemokraterna")])
    def test_a_known_party_is_spelt_out_for_those_who_ask(self, code: str, name: str) -> None:
        person = views.ContactView(name="Omar Lindqvist", party=code)
        party = one(release(contacts=(person,)), ".contact-list .person-party")
        assert (party.name, party["title"], party.text) == ("abbr", name, f"({code})")

    def test_a_local_party_is_as_written(self) -> None:
        person = views.ContactView(name="Omar Lindqvist", party="Ekdalslistan")
        assert one(release(contacts=(person,)), ".contact-list .person-party").text == "(Ekdalslistan)"

    def test_an_address_has_one_element_for_each_line(self) -> None:
        first, department = release().select(".release-sender address")
        assert [words(line) for line in first.select(":scope > div")] == [
            "Ekdalens kommun (Ekdalen)",
            "Stora torget 1",
            "999 30 Ekdalen",
            "Sverige",
            "Växel: 0199-10 00 00",
            "kommun@ekdalen.example",
            "www.ekdalen.example",
        ]
        assert words(department) == "Tekniska förvaltningen 999 31 Ekdalen 0199-10 02 00"

    def test_boilerplate_has_its_own_heading(self) -> None:
        assert words(one(release(), ".boilerplate-text h2")) == "Om Ekdalens kommun"

    def test_the_first_picture_follows_the_lead_with_caption_credit_and_size(self) -> None:
        page = release()
        figure = page.select("figure.figure-image")[0]
        assert (
            words(one(figure, "figcaption"))
            == "Det nya röret kom på plats strax före midnatt. Foto: Signe Alm/Ekdalens kommun"
        )
        image = one(figure, "img")
        assert (image["width"], image["height"], image.get("loading")) == ("1200", "675", None)
        order = [tag["class"] for tag in one(page, ".release-text").find_all(recursive=False)]
        assert order == [
            ["release-lead", "text-body"],
            ["event-box"],
            ["figure-image"],
            ["release-body", "text-body"],
            ["figure-image"],
            ["release-changes"],
        ]

    def test_files_tell_their_kind_and_size(self) -> None:
        link = release().select(".file-list a")[0]
        assert (words(link), link["type"]) == ("Karta över området (PDF, 482 kB)", "application/pdf")

    def test_terms_lead_to_their_listings(self) -> None:
        assert [(words(link), link["href"]) for link in release().select(".term-list a")] == [
            ("Vatten och avlopp", "../../amnen/vatten-och-avlopp/"),
            ("Kris och beredskap", "../../amnen/kris/"),
            ("Driftstörning", "../../kategorier/driftstorning/"),
            ("Norrby", "../../regioner/norrby/"),
        ]

    def test_what_is_not_there_leaves_no_heading(self) -> None:
        assert headings(named("bare release")) == ["Kort nyhet", "Avsändare", "Ekdalens kommuns nyhetsrum"]

    def test_pictures_are_press_downloads_with_size_and_credit(self) -> None:
        first = release().select(".file-list:has([download]) li")[0]
        assert words(first) == (
            "Det nya röret kom på plats strax före midnatt. Foto: Signe Alm/Ekdalens kommun Ladda ner (PNG, 1200 × 675)"
        )
        assert first.select_one("img")

    def test_the_page_can_be_sent_by_mail_and_its_address_copied(self) -> None:
        address = f"https://ekdalen.example/{samples.RELEASE.path}"
        assert words(one(release(), ".copy-address")) == address
        mail = str(one(release(), ".release-share a")["href"])
        assert mail.startswith("mailto:?subject=Vattenl%C3%A4ckan")
        assert mail.endswith(quote(f"\r\n\r\n{address}", safe=""))

    def test_changes_tell_when_and_what(self) -> None:
        assert [words(change) for change in release().select(".release-changes li")] == [
            "Ändrad 12 mars 2024: Viktig ändring. Rådet gäller till fredag, inte torsdag.",
            "Ändrad 12 mars 2024: Telefonnumret till jouren är rättat.",
        ]

    def test_a_withdrawn_release_has_its_reason_and_no_text(self) -> None:
        page = named("withdrawn release")
        assert [words(part) for part in page.select(".notice-box p")] == [
            "Tillbakadraget 13 mars 2024. Texten gäller inte längre och är borttagen.",
            "Uppgifterna om vattentrycket var fel.",
        ]
        assert words(one(page, ".release-meta")).endswith(", tillbakadraget 13 mars 2024")
        assert not page.select(".release-lead, .release-body, figure, .file-list")
        assert one(page, 'meta[name="robots"]')["content"] == "noindex"

    def test_a_withdrawn_release_does_not_ask_to_be_passed_on(self) -> None:
        assert not named("withdrawn release").select(".release-share")

    def test_an_expired_release_says_so_and_keeps_its_text(self) -> None:
        page = named("expired release")
        assert words(one(page, ".notice-box")).startswith("Upphörde att gälla 1 april 2024.")
        one(page, ".release-body")

    def test_translations_are_links_in_their_own_language(self) -> None:
        page = release()
        link = one(page, ".release-translations a")
        assert (link["hreflang"], link["lang"], link["href"]) == (
            "en",
            "en",
            "../../2024/water-leak-in-norrby-repaired/",
        )
        assert [tag["hreflang"] for tag in page.select("head link[hreflang]")] == ["sv", "en"]

    def test_an_english_release_has_english_labels_and_a_swedish_menu(self) -> None:
        page = named("english release")
        assert "For more information, contact" in headings(page)
        assert one(page, ".skip-link")["href"] == "#content"
        assert one(page, "body > header ul")["lang"] == "sv"
        assert one(page, "body > header nav")["aria-label"] == "Main menu"

    def test_a_right_to_left_language_sets_the_direction(self) -> None:
        page = named("right-to-left release")
        assert one(page, "html")["dir"] == "rtl"
        assert one(page, "body > header ul")["dir"] == "ltr"

    def test_text_from_authors_is_text(self) -> None:
        page = release(title="<script>alert(1)</script> {{ site }} \"'")
        assert words(one(page, "h1")) == "<script>alert(1)</script> {{ site }} \"'"
        assert [script["type"] for script in page.select("script")] == ["application/ld+json"]
        assert "<" not in one(page, "script").get_text()


class TestFrontPage:
    def test_names_the_newsroom_once_above_the_foot(self) -> None:
        page = named("front")
        assert words(one(page, "h1")) == "Senaste nytt"
        assert words(one(page, "header")).count(samples.SITE.title) == 1
        assert samples.SITE.title not in words(one(page, "main"))

    def test_begins_with_a_lead_story_and_two_seconds(self) -> None:
        page = named("front")
        lead = one(page, ".front-lead")
        assert words(one(lead, "h2")) == "Simhallen öppnar igen efter renoveringen"
        assert one(lead, "img")["alt"] == ""
        assert words(one(lead, ".lead-summary")).startswith("På lördag öppnar")
        assert [words(one(second, "h2")) for second in page.select(".front-second")] == [
            "Rekordmånga sökte sommarjobb",
            "Water leak in Norrby repaired: boil your water until Friday",
        ]

    def test_lists_the_others_by_title_date_and_type(self) -> None:
        template, context = samples.CONTEXTS["front"]
        assert context.listing
        items = tuple(samples.item(number, f"Nyhet {number}", "Kort sagt.") for number in range(1, 9))
        listing = msgspec.structs.replace(context.listing, items=items, item_months=())
        page = soup(template, msgspec.structs.replace(context, listing=listing))
        assert [words(one(item, "h3")) for item in page.select(".list-item")] == ["Nyhet 4", "Nyhet 5", "Nyhet 6"]
        assert [words(item) for item in page.select(".item-short")] == [
            "Nyhet 7 21 mars 2024 Nyhet",
            "Nyhet 8 20 mars 2024 Nyhet",
        ]

    def test_only_one_picture_of_two_seconds_makes_them_rows(self) -> None:
        seconds = one(named("front"), ".front-seconds")
        assert ("front-mixed" in seconds["class"]) == (len(seconds.select(".front-second:has(img)")) == 1)

    def test_tells_journalists_whom_to_call(self) -> None:
        press = one(named("front"), ".list-press")
        assert words(press).startswith("Presskontakt Pressjouren Svarar vardagar 8–17 Press: 0199-10 00 01")

    def test_on_a_phone_the_lead_has_a_number_for_journalists(self) -> None:
        page = named("front")
        name, number = one(page, ".list-header .front-reach").select("a")
        assert one(page, str(name["href"]))["class"] == ["list-press"]
        assert number["href"] == "tel:+46199100001"

    @pytest.mark.parametrize(
        ("title", "step"), [("Kort", "title-short"), ("ö " * 31, "title-mid"), ("ö " * 56, "title-long")]
    )
    def test_long_titles_step_down_in_size(self, title: str, step: str) -> None:
        template, context = samples.CONTEXTS["front"]
        assert context.listing
        listing = msgspec.structs.replace(context.listing, items=(samples.item(1, title, ""),), item_months=())
        page = soup(template, msgspec.structs.replace(context, listing=listing))
        assert one(page, ".front-lead h2")["class"] == [step]

    @pytest.mark.parametrize(
        ("title", "step"), [("o" * 18, "title-short"), ("Ny " + "o" * 19, "title-word"), ("o" * 29, "title-long")]
    )
    def test_so_do_titles_with_a_word_as_wide_as_a_phone(self, title: str, step: str) -> None:
        template, context = samples.CONTEXTS["front"]
        assert context.listing
        listing = msgspec.structs.replace(context.listing, items=(samples.item(1, title, ""),), item_months=())
        page = soup(template, msgspec.structs.replace(context, listing=listing))
        assert one(page, ".front-lead h2")["class"] == [step]

    def test_of_many_headlines_nine_stand_open(self) -> None:
        template, context = samples.CONTEXTS["front"]
        assert context.listing
        items = tuple(samples.item(day % 27 + 1, f"Text {day}", "") for day in range(30))
        listing = msgspec.structs.replace(context.listing, items=items, item_months=())
        page = soup(template, msgspec.structs.replace(context, listing=listing))
        assert len(page.select(".list-main > .item-short")) == 9
        assert words(one(page, ".front-rest summary")) == "Visa 15 till"
        assert len(page.select(".front-rest .item-short")) == 15

    def test_leads_subscribers_to_the_page_about_feeds(self) -> None:
        template, context = samples.CONTEXTS["front"]
        subscribe = views.Ref(label="Prenumerera", path="prenumerera/")
        page = soup(template, msgspec.structs.replace(context, site=samples.site(subscribe=subscribe)))
        places = [".front-reach", ".list-feeds", ".site-footer"]
        assert all(page.select(f'{place} a[href="./prenumerera/"]') for place in places)
        assert not page.select(".list-aside .feed-links")


class TestListing:
    def test_shows_title_date_type_and_summary(self) -> None:
        first = named("topic").select(".list-item")[0]
        assert words(first).startswith("Simhallen öppnar igen efter renoveringen 27 mars 2024 Nyhet På lördag öppnar")
        assert one(first, "img")["alt"] == ""

    def test_a_long_summary_ends_after_a_whole_word(self) -> None:
        template, context = samples.CONTEXTS["topic"]
        assert context.listing
        long = samples.item(1, "Ny bro", "Bron över Långsjön, som har stängts av två gånger i år, " * 6)
        listing = msgspec.structs.replace(context.listing, items=(long,), item_months=())
        page = soup(template, msgspec.structs.replace(context, listing=listing))
        assert words(one(page, ".item-summary")).endswith("…")

    @pytest.mark.parametrize(
        ("waits", "said"), [("draft", "Utkast"), ("embargo", "Embargo till 27 mars 2024 kl. 08.00")]
    )
    def test_in_a_preview_an_item_says_what_it_waits_for(self, waits: str, said: str) -> None:
        template, context = samples.CONTEXTS["topic"]
        assert context.listing
        listing = msgspec.structs.replace(
            context.listing, items=(samples.item(1, "Bro", "", waits=waits),), item_months=()
        )
        page = soup(template, msgspec.structs.replace(context, listing=listing))
        assert words(one(page, ".item-waits")) == said

    def test_an_item_in_another_language_says_so(self) -> None:
        item = named("topic").select(".list-item")[2]
        assert {tag["lang"] for tag in item.select("h3, .item-summary")} == {"en"}
        assert words(one(item, ".item-meta")) == "25 mars 2024 Pressmeddelande, engelska"

    def test_leads_to_newer_and_older(self) -> None:
        assert [(link["rel"], link["href"]) for link in named("front").select(".list-pages a[rel]")] == [
            (["next"], "./sida/1/")
        ]
        assert [(link["rel"], link["href"]) for link in named("older").select(".list-pages a[rel]")] == [
            (["prev"], "../../sida/2/")
        ]

    def test_an_older_page_tells_its_number(self) -> None:
        assert words(one(named("older"), "h1")) == "Senaste nytt, sida 9 av 9"

    def test_page_numbers_mark_this_page_and_a_gap(self) -> None:
        numbers = named("older").select(".list-pages li:not(:has([rel]))")
        assert [words(number) for number in numbers] == ["1", "…", "8", "9"]
        assert [link["aria-label"] for link in named("older").select("[aria-current=page]")] == ["Sida 9"]

    def test_months_are_headings_above_their_releases(self) -> None:
        found = named("topic").select(".list-main h2, .list-main h3")
        assert [heading.name for heading in found] == ["h2", "h3", "h3", "h3", "h2", "h3", "h3"]
        assert [words(heading) for heading in found if heading.name == "h2"] == ["mars 2024", "februari 2024"]

    def test_a_description_says_its_language(self) -> None:
        said = one(named("topic"), "p.list-description")
        assert (words(said), said["lang"]) == ("Readiness and warnings.", "en")

    def test_the_archive_counts_by_year_and_month(self) -> None:
        assert words(one(named("front"), ".list-archive")) == "Arkiv 2024 (5) mars 2024 (4) januari 2024 (1) 2023 (31)"

    def test_the_button_beside_a_topic_follows_this_topic(self) -> None:
        template, context = samples.CONTEXTS["topic"]
        subscribe = views.Ref(label="Prenumerera", path="prenumerera/")
        page = soup(template, msgspec.structs.replace(context, site=samples.site(subscribe=subscribe)))
        assert [(words(link), link["href"]) for link in page.select(".list-feeds a")] == [
            (f"Följ {context.page.title} (RSS)", "../../rss.xml"),
            ("Andra sätt att prenumerera", "../../prenumerera/"),
        ]

    def test_a_contact_page_shows_how_to_reach_the_contact(self) -> None:
        page = named("contact")
        assert one(page, '.list-profile a[href="tel:+46199100211"]')
        assert words(one(page, ".list-header .profile-role")) == "VA-chef, Ekdalens kommun"

    def test_a_contact_page_has_no_button_but_those_that_reach_the_contact(self) -> None:
        subscribe = views.Ref(label="Prenumerera", path="prenumerera/")
        template, context = samples.CONTEXTS["contact"]
        page = soup(template, msgspec.structs.replace(context, site=samples.site(subscribe=subscribe)))
        assert not one(page, "main").select(".button-link")

    def test_a_contact_whom_journalists_do_not_call_names_one_whom_they_do(self) -> None:
        assert words(one(named("contact"), ".list-aside .list-press")).startswith("Presskontakt Pressjouren")

    def test_a_contact_for_the_press_is_called_so(self) -> None:
        template, context = samples.CONTEXTS["contact"]
        assert context.listing
        listing = msgspec.structs.replace(context.listing, is_press=True)
        page = soup(template, msgspec.structs.replace(context, listing=listing))
        assert words(one(page, ".list-header .person-mark")) == "Presskontakt"

    def test_an_organisation_page_has_whom_journalists_call_before_the_news(self) -> None:
        page = str(named("organisation"))
        assert page.index("list-press") < page.index("list-main") < page.index("list-profile")

    def test_a_contact_page_says_the_name_once(self) -> None:
        assert words(one(named("contact"), ".list-header")).count("Ylva Strandh") == 1

    def test_an_organisation_page_shows_its_address(self) -> None:
        assert "999 30 Ekdalen" in words(one(named("organisation"), ".list-profile"))

    def test_an_empty_listing_says_so(self) -> None:
        assert "Inget är publicerat än." in words(one(named("empty"), ".list-header"))

    def test_an_empty_front_page_asks_for_mail_once_with_the_note_on_personal_data(self) -> None:
        template, context = samples.CONTEXTS["empty"]
        feedback = views.FeedbackView(email="press@ekdalen.example", endpoint="", to="", subject="", privacy="")
        page = soup(template, msgspec.structs.replace(context, site=samples.site(feedback=feedback)))
        assert words(one(page, ".feedback-mail")).startswith("Frågor? Skriv till press@ekdalen.example Skriv inga")
        assert "feedback-mail" in one(page, ".list-header .front-mail")["class"]


def test_an_overview_shows_every_listing_with_its_count() -> None:
    assert words(one(named("overview"), ".overview-page")) == "Arkiv 2024 (5) mars 2024 (4) januari 2024 (1) 2023 (31)"


class TestFeedContent:
    content = samples.render_feed_content(samples.CONTEXTS["release"][1])

    def test_has_pictures_text_contacts_boilerplate_and_sender_in_order(self) -> None:
        parts = (
            "lagning-800.png",
            "sedan natten till tisdagen",
            "1 400 hushåll",
            "För mer information",
            "Presskontakt",
            "Om Ekdalens",
            "Avsändare",
        )
        assert [self.content.index(part) for part in parts] == sorted(self.content.index(part) for part in parts)

    def test_has_absolute_addresses_only(self) -> None:
        page = BeautifulSoup(self.content, "lxml")
        addresses = [tag.get("href") or tag.get("src") for tag in page.select("[href], [src]")]
        assert all(str(address).startswith(("https://", "tel:", "mailto:")) for address in addresses)

    def test_has_no_landmark_and_no_h1(self) -> None:
        assert not BeautifulSoup(self.content, "lxml").select("main, header, footer, nav, h1")


class TestOverride:
    def test_a_newsroom_changes_one_block_of_one_page(self, tmp_path: Path) -> None:
        (tmp_path / "release.html").write_text(
            '{% extends "theme/release.html" %}{% block boilerplate %}<p class="own">{{ release.type.label }}</p>{% endblock %}'
        )
        page = soup(*samples.CONTEXTS["release"], tmp_path)
        assert words(one(page, ".own")) == "Pressmeddelande"
        one(page, ".release-facts")

    def test_a_newsrooms_frame_is_the_frame_of_every_page(self, tmp_path: Path) -> None:
        (tmp_path / "base.html").write_text(
            '{% extends "theme/base.html" %}{% block about %}<p class="own">Vi</p>{% endblock %}'
        )
        for name in ("release", "front", "plain", "404"):
            one(soup(*samples.CONTEXTS[name], tmp_path), "footer .own")

    def test_a_newsrooms_macro_is_used_by_every_page(self, tmp_path: Path) -> None:
        names = [
            "lang", "direction", "date", "date_and_time", "ref", "phone", "email", "reach", "party", "contact", "contacts", "postal",
            "organisation", "boilerplate", "picture", "figure", "attachments", "terms", "refs", "counted", "feeds", "item",
        ]  # fmt: skip
        kept = "".join(f"{{% set {name} = theme.{name} %}}" for name in names if name != "terms")
        (tmp_path / "macros.html").write_text(
            '{% import "theme/macros.html" as theme %}'
            + kept
            + '{% macro terms(categories, page, site) %}<p class="own">{{ categories|length }}</p>{% endmacro %}'
        )
        assert [words(own) for own in soup(*samples.CONTEXTS["release"], tmp_path).select(".own")] == ["2", "1", "1"]
