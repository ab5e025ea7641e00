"""Sample contexts of every kind of page, and how to render them.

`python tests/theme/theme_samples.py FOLDER` writes them as a small site, to be looked at.
"""

import sys
from datetime import datetime
from importlib import resources
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec
from jinja2 import Environment
from PIL import Image, ImageDraw

from pressgen import languages
from pressgen.load.disk.versions import theme_styles, theme_templates
from pressgen.model import views
from pressgen.model.content import Address, Department, Phone
from pressgen.plan.style_sheet import LIST_PARTS, OVERVIEW_PARTS, PEOPLE_PARTS, TEXT_PARTS, style_sheet
from pressgen.render import environment as room

THEME = Path(str(resources.files("pressgen.theme")))
ZONE = ZoneInfo("Europe/Stockholm")


def environment(language: str, newsroom: Path | None = None) -> Environment:
    """The built-in templates, and the newsroom's own, as the render room has them."""
    own = {path.name: path.read_text("utf-8") for path in newsroom.glob("*.html")} if newsroom else {}
    return room.environment(language, room.Templates(tuple(sorted((own | theme_templates()).items()))))


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def phone(display: str, e164: str = "", kind: str = "") -> Phone:
    return Phone(display=display, e164=e164, kind=kind)


def category(vocabulary: str, term: str, label: str) -> views.Category:
    folder = languages.path_word("sv", vocabulary)
    path = f"{folder}/{term}/"
    return views.Category(
        id=term, label=label, path=path, vocabulary=vocabulary, scheme=f"https://ekdalen.example/{folder}/"
    )


def picture(stem: str, width: int, height: int) -> views.PictureView:
    """A photograph in PNG, with WebP in two sizes."""
    files = tuple(views.PictureFile(f"{stem}-{one}.webp", one) for one in (480, 800))
    return views.PictureView(f"{stem}-800.png", width, height, sources=(views.PictureSource("image/webp", files),))


SITE = views.SiteView(
    title="Ekdalens kommuns nyhetsrum",
    url="https://ekdalen.example/",
    language="sv",
    timezone="Europe/Stockholm",
    organisation=views.Ref(label="Ekdalens kommun", path="organisationer/ekdalen/"),
    accent="#1d5c3a",
    logo="static/logo.svg",
    nav=(
        views.Ref(label="Nyheter"),
        views.Ref(label="Ämnen", path="amnen/"),
        views.Ref(label="Arkiv", path="arkiv/"),
        views.Ref(label="Om nyhetsrummet", path="om/"),
    ),
    footer=(
        views.Ref(label="Så behandlar vi personuppgifter", path="personuppgifter/"),
        views.Ref(label="Tillgänglighetsredogörelse", path="tillganglighet/"),
        views.Ref(label="ekdalen.example", path="https://ekdalen.example/"),
    ),
    banners=(
        views.BannerView(
            id="vatten",
            severity="warning",
            text="Koka dricksvattnet i Norrby tills vidare. Prover tas varje dag.",
            link="2024/vattenlackan-i-norrby-lagad/",
        ),
    ),
    feedback=views.FeedbackView(
        endpoint="https://formular.ekdalen.example/synpunkt",
        to="webb",
        subject="Nyhetsrummet",
        privacy="personuppgifter/",
    ),
    share=True,
    picture_terms="Fria att publicera i samband med nyheter om kommunen.",
)

FEEDS = (
    views.FeedLink(title="Alla nyheter (RSS)", path="rss.xml", mime="application/rss+xml", format="RSS"),
    views.FeedLink(title="Alla nyheter (Atom)", path="atom.xml", mime="application/atom+xml", format="Atom"),
)


def page(path: str, title: str, **more: object) -> views.PageView:
    root = "../" * path.count("/") or "./"
    fields: dict[str, object] = {"language": "sv", "description": "", "feeds": FEEDS, **more}
    return views.PageView(path=path, root=root, canonical=SITE.url + path, title=title, **fields)  # type: ignore[arg-type]


PRESS_CONTACT = views.ContactView(
    name="Pressjouren",
    role="Svarar vardagar 8–17",
    phone=(phone("0199-10 00 01", "+46199100001", "press"),),
    email="press@ekdalen.example",
)

SENDER = views.OrganisationView(
    name="Ekdalens kommun",
    short_name="Ekdalen",
    address=Address(street="Stora torget 1", postcode="999 30", city="Ekdalen", country="Sverige"),
    phone=(phone("0199-10 00 00", "+46199100000", "switchboard"),),
    email="kommun@ekdalen.example",
    url="https://www.ekdalen.example/",
    path="organisationer/ekdalen/",
    department=Department(
        id="teknik",
        name="Tekniska förvaltningen",
        address=Address(postcode="999 31", city="Ekdalen"),
        phone=(phone("0199-10 02 00", "+46199100200"),),
    ),
)

RELEASE = views.ReleaseView(
    id="tag:ekdalen.example,2020:vatten",
    path="2024/vattenlackan-i-norrby-lagad/",
    title="Vattenläckan i Norrby är lagad – kokningsrådet gäller till fredag",
    language="sv",
    type=category("types", "press-release", "Pressmeddelande"),
    published=moment("2024-03-12T08:00:00"),
    updated=moment("2024-03-12T14:30:00"),
    feed_updated=moment("2024-03-12T14:30:00"),
    summary="Den stora läckan vid Norrby pumpstation är lagad. Invånarna ska fortsätta att koka dricksvattnet.",
    lead=views.BodyView(
        html="<p>Den stora läckan vid Norrby pumpstation är lagad sedan natten till tisdagen. Invånarna ska fortsätta att koka "
        "dricksvattnet tills proverna är klara på fredag.</p>"
    ),
    body=views.BodyView(
        html="""<p>Omkring 1 400 hushåll var utan vatten i elva timmar. Läckan upptäcktes vid sextiden på måndagskvällen när
trycket föll i hela tryckzonen, och en reservledning kunde tas i bruk före midnatt.</p>
<figure class="quote-block"><blockquote><p>– Vi förstår att det har varit besvärligt. Nu lägger vi all kraft på provtagningen, så att ingen
ska behöva vara orolig för vattnet i kranen.</p></blockquote>
<figcaption>Ylva Strandh, VA-chef</figcaption></figure>
<h2 id="det-har-galler">Det här gäller just nu</h2>
<p>Rådet gäller alla som bor norr om järnvägen:</p>
<ul><li>Koka vatten till mat och dryck.</li><li>Låt kranen rinna i fem minuter första gången.</li>
<li>Det går bra att duscha och tvätta som vanligt.</li></ul>
<figure class="quote-block"><blockquote><p>– Beredskapen fungerade. Men rören i Norrby är från 1958, och vi måste byta dem tidigare än vi har tänkt.</p>
</blockquote><figcaption>Omar Lindqvist <abbr class="person-party" title="Socialdemokraterna">(S)</abbr>, ordförande i tekniska
nämnden</figcaption></figure>
<h2 id="prover">Prover och tider</h2>
<table><thead><tr><th scope="col">Plats</th><th scope="col">Prov taget</th><th scope="col">Svar</th></tr></thead>
<tbody><tr><td>Norrby pumpstation</td><td>12 mars kl. 07.00</td><td>15 mars</td></tr>
<tr><td>Vattentornet</td><td>12 mars kl. 09.30</td><td>15 mars</td></tr></tbody></table>
<p>Ring <a href="tel:+46199100200">0199-10 02 00</a> om vattnet är missfärgat, eller läs på
<a href="https://www.ekdalen.example/vatten">kommunens sida om dricksvatten</a>.</p>"""
    ),
    leads_itself=False,
    organisation=SENDER,
    topics=(
        category("topics", "vatten-och-avlopp", "Vatten och avlopp"),
        category("topics", "kris", "Kris och beredskap"),
    ),
    categories=(category("categories", "driftstorning", "Driftstörning"),),
    regions=(category("regions", "norrby", "Norrby"),),
    contacts=(
        views.ContactView(
            name="Ylva Strandh",
            role="VA-chef",
            organisation="Ekdalens kommun",
            phone=(phone("0199-10 02 11", "+46199100211"), phone("072-215 00 00", "+46722150000", "mobile")),
            email="ylva.strandh@ekdalen.example",
            path="kontakter/ylva-strandh/",
            vcard="kontakter/ylva-strandh/ylva-strandh.vcf",
        ),
        views.ContactView(
            name="Omar Lindqvist",
            role="ordförande i tekniska nämnden",
            party="S",
            phone=(phone("växeln, fråga efter Omar"),),
        ),
    ),
    press_contacts=(PRESS_CONTACT,),
    boilerplate=views.BoilerplateView(
        title="Om Ekdalens kommun",
        body=views.BodyView(
            html="<p>Ekdalen ligger vid Långsjön och har 18 500 invånare. Kommunen är ortens största arbetsgivare och driver bland annat "
            "tolv skolor, fyra vattenverk och ett bibliotek som har öppet varje dag.</p>"
        ),
    ),
    images=(
        views.ImageView(
            path="2024/vattenlackan-i-norrby-lagad/lagning.png",
            alt="Två montörer i gul väst lägger ett blått rör i ett schakt.",
            shown=picture("2024/vattenlackan-i-norrby-lagad/lagning", 1200, 675),
            caption="Det nya röret kom på plats strax före midnatt.",
            credit="Signe Alm/Ekdalens kommun",
            width=1200,
            height=675,
        ),
        views.ImageView(
            path="2024/vattenlackan-i-norrby-lagad/karta.png",
            alt="Karta där området norr om järnvägen är markerat.",
            shown=views.PictureView("2024/vattenlackan-i-norrby-lagad/karta.png", 1200, 675),
            width=1200,
            height=675,
        ),
    ),
    attachments=(
        views.AttachmentView(
            path="2024/vattenlackan-i-norrby-lagad/karta.pdf",
            title="Karta över området",
            mime="application/pdf",
            size=482_000,
        ),
    ),
    related=(views.Ref(label="Nya rör i Norrby för 40 miljoner", path="2023/nya-ror-i-norrby/"),),
    changes=(
        views.ChangeView(
            date=moment("2024-03-12T14:30:00"), note="Rådet gäller till fredag, inte torsdag.", major=True
        ),
        views.ChangeView(date=moment("2024-03-12T10:05:00"), note="Telefonnumret till jouren är rättat.", major=False),
    ),
    event=views.EventView(
        start=moment("2024-03-14T10:00:00"),
        end=moment("2024-03-14T11:30:00"),
        place="Norrby pumpstation",
        calendar="2024/vattenlackan-i-norrby-lagad/vattenlackan-i-norrby-lagad.ics",
    ),
    translations=(views.TranslationView(language="en", label="English", path="2024/water-leak-in-norrby-repaired/"),),
)


def release(**changes: object) -> views.ReleaseView:
    fields = {name: getattr(RELEASE, name) for name in RELEASE.__struct_fields__} | changes
    return views.ReleaseView(**fields)


def item(number: int, title: str, summary: str, **more: object) -> views.ItemView:
    fields: dict[str, object] = {"language": "sv", "type": "Nyhet", **more}
    path, published = f"2024/nyhet-{number}/", moment(f"2024-03-{28 - number:02}T08:00:00")
    return views.ItemView(path=path, title=title, published=published, summary=summary, **fields)  # type: ignore[arg-type]


ITEMS = (
    item(
        1,
        "Simhallen öppnar igen efter renoveringen",
        "På lördag öppnar simhallen efter elva månader. Barnbassängen är ny, och alla omklädningsrum går att nå utan trappor.",
        image=views.ImageView(
            path="2024/vattenlackan-i-norrby-lagad/karta.png",
            alt="Simhallen",
            shown=picture("2024/vattenlackan-i-norrby-lagad/karta", 800, 533),
            width=1200,
            height=675,
        ),
    ),
    item(
        2,
        "Rekordmånga sökte sommarjobb",
        "640 ungdomar har sökt kommunens sommarjobb, och alla som vill får ett.",
        type="Pressmeddelande",
    ),
    item(
        3,
        "Water leak in Norrby repaired: boil your water until Friday",
        "The large leak at the Norrby pumping station is repaired.",
        language="en",
        type="Pressmeddelande",
    ),
    item(
        4,
        "Vattenläckan i Norrby är lagad – kokningsrådet gäller till fredag",
        RELEASE.summary,
        type="Pressmeddelande",
        image=RELEASE.images[0],
    ),
    item(5, "Kommunstyrelsen föreslår en ny cykelväg till Österhult", ""),
)

MONTHS = (
    views.ListingCount(
        ref=views.Ref(label="2024", path="arkiv/2024/"),
        count=5,
        children=(
            views.ListingCount(ref=views.Ref(label="mars 2024", path="arkiv/2024/03/"), count=4),
            views.ListingCount(ref=views.Ref(label="januari 2024", path="arkiv/2024/01/"), count=1),
        ),
    ),
    views.ListingCount(ref=views.Ref(label="2023", path="arkiv/2023/"), count=31),
)

RELEASE_CRUMBS = (views.Ref(label="Arkiv", path="arkiv/"), views.Ref(label="2024", path="arkiv/2024/"))
RELEASE_PAGE = page(RELEASE.path, RELEASE.title, description=RELEASE.summary, breadcrumbs=RELEASE_CRUMBS)
PLAIN = views.PlainView(
    title="Så behandlar vi personuppgifter",
    body=views.BodyView(
        html="<p>Vi sparar inget om dig.</p><h2 id='kakor'>Kakor</h2><p>Nyhetsrummet har inga kakor.</p>"
    ),
)


NEARBY = views.NearbyView(
    newer=views.ReleaseRef("Simhallen öppnar igen", "2024/nyhet-1/", "sv", moment("2024-03-27T08:00:00")),
    older=views.ReleaseRef("Water leak in Norrby", "2024/nyhet-3/", "en", moment("2024-03-11T08:00:00")),
    same_topic=(views.ReleaseRef("Nya rör i Norrby", "2023/nya-ror/", "sv", moment("2023-03-27T08:00:00")),),
)


def release_context(path: str = RELEASE.path, **changes: object) -> views.Context:
    changed = release(path=path, **changes)
    head = page(
        path,
        changed.title,
        language=changed.language,
        description=changed.summary,
        breadcrumbs=RELEASE_CRUMBS,
        noindex=bool(changed.withdrawn or changed.expired),
    )
    return views.Context(site=SITE, page=head, release=changed, nearby=NEARBY)


def site(**changes: object) -> views.SiteView:
    return views.SiteView(**({name: getattr(SITE, name) for name in SITE.__struct_fields__} | changes))


CONTEXTS: dict[str, tuple[str, views.Context]] = {
    "search": (
        "search.html",
        views.Context(
            site=SITE,
            page=page("sok/", "Sök", noindex=True),
            search=views.SearchView(
                title="Sök",
                archive=views.Ref(label="Arkiv", path="arkiv/"),
                filters=(views.SearchFilter("year", "År", (views.SearchOption("2024", "2024"),)),),
                script="static/search.1f5f7a1d5c3a.js",
                segments=("12.1f5f7a1d5c3a",),
                is_whole=True,
                languages=("sv",),
            ),
        ),
    ),
    "embed": (
        "embed.html",
        views.Context(
            site=site(embed_style="static/embed.1f5f7a1d5c3a.css"),
            page=page("embed/amnen/vatten.html", "Vatten", noindex=True),
            embed=views.EmbedView(items=ITEMS, topic=views.Ref("Vatten", "amnen/vatten/")),
        ),
    ),
    "release": ("release.html", release_context()),
    "bare release": (
        "release.html",
        views.Context(
            site=site(accent="", logo="", nav=(), footer=(), banners=(), feedback=None, share=False),
            page=page("2024/kort/", "Kort nyhet", feeds=()),
            release=release(
                path="2024/kort/",
                title="Kort nyhet",
                updated=None,
                lead=None,
                leads_itself=True,
                body=views.BodyView(html="<p>En enda mening.</p>"),
                organisation=views.OrganisationView(name="Ekdalens kommun"),
                **dict.fromkeys(("topics", "categories", "regions", "contacts", "press_contacts"), ()),
                **dict.fromkeys(("images", "attachments", "related", "changes", "translations"), ()),
                boilerplate=None,
                event=None,
            ),
        ),
    ),
    "withdrawn release": (
        "release.html",
        release_context(
            "2024/aterkallad/",
            withdrawn=views.ChangeView(
                date=moment("2024-03-13T09:00:00"), note="Uppgifterna om vattentrycket var fel.", major=True
            ),
        ),
    ),
    "expired release": ("release.html", release_context("2024/gammal/", expired=moment("2024-04-01T00:00:00"))),
    "english release": (
        "release.html",
        release_context(
            "2024/water-leak-in-norrby-repaired/",
            language="en",
            title="Water leak in Norrby repaired: boil your water until Friday",
            translations=(views.TranslationView(language="sv", label="Svenska", path=RELEASE.path),),
        ),
    ),
    "right-to-left release": (
        "release.html",
        release_context("2024/ar/", language="ar", title="إصلاح تسرب المياه في نوربي"),
    ),
    "front": (
        "listing.html",
        views.Context(
            site=SITE,
            page=page("", "Senaste nytt", description="Nyheter från Ekdalens kommun."),
            listing=views.ListingView(
                kind="front",
                title="Senaste nytt",
                items=ITEMS,
                lead=ITEMS[0].image,
                older="sida/1/",
                months=MONTHS,
                item_months=(views.MonthItems("mars 2024", 3, 5),),
            ),
            front=views.FrontView(
                press_contacts=(PRESS_CONTACT,),
                archive=views.Ref(label="Arkiv", path="arkiv/"),
                ways=(
                    views.WaysIn(
                        kind="topics",
                        ref=views.Ref(label="Ämnen", path="amnen/"),
                        entries=(views.ListingCount(ref=views.Ref(label="Vatten", path="amnen/vatten/"), count=3),),
                        total=30,
                    ),
                ),
            ),
        ),
    ),
    "older": (
        "listing.html",
        views.Context(
            site=SITE,
            page=page("sida/1/", "Senaste nytt, sida 1"),
            listing=views.ListingView(
                kind="front",
                title="Senaste nytt",
                items=ITEMS[:1],
                number=1,
                newer="sida/2/",
                pages=tuple(views.PageLink(number, path) for number, path in ((1, ""), (8, "sida/2/"), (9, "sida/1/"))),
                total=9,
                position=9,
                item_months=(views.MonthItems("mars 2024", 0, 1),),
            ),
        ),
    ),
    "empty": (
        "listing.html",
        views.Context(
            site=SITE,
            page=page("tom/", "Senaste nytt"),
            listing=views.ListingView(kind="front", title="Senaste nytt", items=()),
        ),
    ),
    "topic": (
        "listing.html",
        views.Context(
            site=SITE,
            page=page("amnen/kris/", "Kris och beredskap"),
            listing=views.ListingView(
                kind="topics",
                title="Kris och beredskap",
                description=views.Wording("Readiness and warnings.", "en"),
                items=ITEMS,
                item_months=(views.MonthItems("mars 2024", 0, 3), views.MonthItems("februari 2024", 3, 5)),
            ),
        ),
    ),
    "contact": (
        "listing.html",
        views.Context(
            site=SITE,
            page=page("kontakter/ylva-strandh/", "Ylva Strandh"),
            listing=views.ListingView(
                kind="contacts",
                title="Ylva Strandh",
                items=ITEMS[3:4],
                contact=RELEASE.contacts[0],
                sender=views.Ref("Ekdalens kommun", "organisationer/ekdalen/"),
                press_contacts=RELEASE.press_contacts,
            ),
        ),
    ),
    "organisation": (
        "listing.html",
        views.Context(
            site=SITE,
            page=page("organisationer/ekdalen/", "Ekdalens kommun"),
            listing=views.ListingView(
                kind="organisations",
                title="Ekdalens kommun",
                items=ITEMS,
                organisation=SENDER,
                press_contacts=RELEASE.press_contacts,
            ),
        ),
    ),
    "overview": (
        "overview.html",
        views.Context(
            site=SITE,
            page=page("arkiv/", "Arkiv"),
            overview=views.OverviewView(kind="archive", title="Arkiv", entries=MONTHS),
        ),
    ),
    "contacts": (
        "overview.html",
        views.Context(
            site=SITE,
            page=page("kontakter/", "Kontakter"),
            overview=views.OverviewView(
                kind="contacts",
                title="Kontakter",
                entries=(),
                groups=(
                    views.ContactGroup("press", "Presskontakt", (PRESS_CONTACT,)),
                    views.ContactGroup("organisation", "Ekdalens kommun", (RELEASE.contacts[0],)),
                ),
            ),
        ),
    ),
    "plain": (
        "plain.html",
        views.Context(
            site=site(feedback=views.FeedbackView(email="webb@ekdalen.example", subject="Fråga & svar")),
            page=page("personuppgifter/", PLAIN.title),
            plain=PLAIN,
        ),
    ),
    "404": (
        "404.html",
        views.Context(
            site=SITE,
            page=views.PageView(
                path="404.html",
                root="/",
                canonical="https://ekdalen.example/404.html",
                language="sv",
                title="Sidan finns inte",
                noindex=True,
            ),
            latest=(views.ReleaseRef("Ny bro", "2024/bro/", "sv", moment("2024-03-12T08:00:00")),),
        ),
    ),
}


def render(template: str, context: views.Context, newsroom: Path | None = None) -> str:
    variables = {name: getattr(context, name) for name in context.__struct_fields__}
    return environment(context.page.language, newsroom).get_template(template).render(variables)


def render_feed_content(context: views.Context) -> str:
    """The full text as a feed has it."""
    page = msgspec.structs.replace(context.page, root=context.site.url)
    template = environment(page.language).get_template("feed-content.html")
    return template.render(site=context.site, page=page, release=context.release)


def write_site(folder: Path) -> None:
    for template, context in CONTEXTS.values():
        path = context.page.path
        file = folder / (f"{path}index.html" if path.endswith("/") or not path else path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(render(template, context), encoding="utf-8")
    (folder / "static").mkdir(exist_ok=True)
    sheets = (
        (SITE.style, TEXT_PARTS),
        (SITE.list_style, LIST_PARTS),
        (SITE.overview_style, OVERVIEW_PARTS),
        (SITE.people_style, PEOPLE_PARTS),
    )
    for path, parts in sheets:
        (folder / path).write_text(style_sheet(theme_styles(), SITE.accent, parts=parts), encoding="utf-8")
    (folder / SITE.logo).write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 44"><path fill="#1d5c3a" d="M2 2h36v22c0 9-9 15-18 18C11 39 2 33 2 24z"/>'
        '<path fill="#fff" d="M20 8l9 12h-5l6 8h-8v7h-4v-7h-8l6-8h-5z"/></svg>',
        encoding="utf-8",
    )
    for image in RELEASE.images:
        draw_picture(folder / image.path)


def draw_picture(file: Path) -> None:
    picture = Image.new("RGB", (1200, 675), "#bcd4dd")
    pen = ImageDraw.Draw(picture)
    pen.ellipse((850, 70, 980, 200), fill="#f6e6a8")
    pen.polygon([(0, 460), (300, 250), (620, 470), (900, 300), (1200, 480), (1200, 675), (0, 675)], fill="#5d8a74")
    pen.rectangle((0, 560, 1200, 675), fill="#7d6a55")
    pen.line([(0, 610), (1200, 610)], fill="#2f6fa5", width=26)
    picture.save(file)


if __name__ == "__main__":
    write_site(Path(sys.argv[1]))
