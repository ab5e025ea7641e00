"""A folder of saved pages, with rules of the user's and without any."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from importing import CONFIG, REGISTRY
from moving import Moved, moved

from newsroom import newsroom
from pressgen.cli.commands.import_archive import ImportRun
from pressgen.cli.commands.new import Desk
from pressgen.cli.printer import Printer
from pressgen.cli.session import Session
from pressgen.errors import PressgenError
from pressgen.importers.archives import ARCHIVES, Asked
from pressgen.model.fidelity import Fidelity

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63a8a80a"
    "00020e01061eca8a880000000049454e44ae426082"
)
TEXT = "<p>Storån får en bro för dem som går och cyklar mellan torget och stationen.</p><p>Bron öppnar i maj, och då stängs den gamla vägen för biltrafik.</p>"
HEAD = '<meta property="article:published_time" content="2026-03-02T09:30:00+01:00"><link rel="canonical" href="https://www.gamla.example/nyheter/ny-bro.html">'


def page(main: str = f"<h1>Ny bro</h1>{TEXT}", head: str = HEAD) -> str:
    """A page with a site's furniture around a text."""
    return (
        f'<!DOCTYPE html><html lang="sv"><head><title>Ny bro | Gamla</title>{head}</head><body>'
        '<nav><ul><li><a href="/">Start</a></li><li><a href="/om">Om oss</a></li></ul></nav>'
        f'<div class="sida"><div class="artikel">{main}</div></div><div class="share"><a href="#">Dela på nätet</a></div>'
        "<footer><p>Gamla staden har kontor vid torget och tar emot alla dagar.</p></footer></body></html>"
    )


def with_rules(folder: Path, rules: str, files: Mapping[str, str | bytes]) -> Moved:
    """What pages become with rules of the user's."""
    root = newsroom(folder / "newsroom", REGISTRY, CONFIG)
    desk = Desk(Session(root, Printer("en")), "2026-05-01 12:00")
    asked = Asked(desk.zone, desk.now, rules={"regler.yaml": rules.encode()})
    export = {path: data.encode() if isinstance(data, str) else data for path, data in files.items()}
    fates = tuple(ImportRun(desk, ARCHIVES["html"], asked, dry=False).fates(export))
    assert all(one.words.is_exact for one in fates)
    return Moved(root, Fidelity("html", "export", fates))


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("<p><strong><em>Ada</em></strong><em>Bo</em> är här.</p>", "AdaBo är här."),
        ("<p><span>Ada</span><em>Bo</em> är här.</p>", "AdaBo är här."),
        ("<p><b>Nya</b> <i>broar</i></p>", "Nya broar"),
        ('<p>Se <a href="https://x.example/a">https://x.example/a</a><em>nu</em>.</p>', "Se https://x.example/anu."),
        ("<ul><li>Ett</li><p>Två</p><li>Tre</li></ul>", "• Ett\n• Två\n• Tre"),
        ("<ul><li>Ett<ul><p>Två</p><li>Tre</li></ul></li></ul>", "• Ett\n  • Två\n  • Tre"),
        ("<p>15: antalet broar</p><p>16: antalet vägar</p>", "15: antalet broar\n16: antalet vägar"),
        ("<p>A) en bro<br>B) en väg</p>", "A) en bro\nB) en väg"),
        ("<ul><figure><p>Ett</p></figure><p>Två</p><li>Tre</li></ul>", "Ett\nTvå\nTre"),
        ("<ul><b><li>Ett</li><li>Två</li></b></ul>", "• Ett Två"),
        ("<pre><code>a\n  /* 1. Läs */\n</code></pre>", "a\n  /* 1. Läs */"),
        ('<p>Se <a href="http://%20http//x.example/">sidan</a> nu.</p>', "Se sidan nu."),
        ('<p>Skriv (<a href="mailto:bo@x.example">bo@x.example</a>) nu.</p>', "Skriv (bo@x.example) nu."),
        ('<p><a href="http://m.x.example">m.x.example</a> (http://x.example) nu.</p><p><a href="http://x.example">Se</a></p>', "m.x.example (http://x.example) nu.\nSe (http://x.example)"),
    ],
)  # fmt: skip
def test_the_words_of_a_page_are_those_of_the_text(tmp_path: Path, part: str, words: str) -> None:
    sentences = (
        "<p>På måndag öppnar den nya bron över Storån, som är 62 meter lång och har kostat mycket mer än tänkt.</p>"
    )
    page = f"<html><head><title>Ny bro</title></head><body><article><h1>Ny bro</h1>{sentences}{part}</article></body></html>"
    blocks = moved(tmp_path, "html", {"bro.html": page}).releases["Ny bro"].body.blocks
    assert "\n".join(one.text for one in blocks[1:]).replace("\u00a0", " ") == words


@pytest.mark.parametrize(
    "main",
    [
        f"<h1>Ny bro</h1>{TEXT}",
        f"<article><h1>Ny bro</h1>{TEXT}</article>",
        f'<h1>Ny bro</h1><div class="menu"><a href="/a">Nyheter</a></div><div><div itemprop="articleBody">{TEXT}</div></div>',
    ],
)
def test_the_text_is_found_without_what_is_around_it(tmp_path: Path, main: str) -> None:
    release = moved(tmp_path, "html", {"ny-bro.html": page(main)}).releases["Ny bro"]
    assert [one.text[:11] for one in release.body.blocks] == ["Storån får ", "Bron öppnar"]
    assert (release.aliases, release.slug, release.draft) == (("/nyheter/ny-bro.html",), "ny-bro", False)


@pytest.mark.parametrize(
    "head",
    [
        HEAD,
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2026-03-02T09:30:00+01:00"}</script>',
        '<meta name="dcterms.issued" content="2026-03-02 09:30">',
        '<meta itemprop="datePublished" content="2026-03-02T08:30:00Z">',
    ],
)
def test_a_page_says_its_day_to_machines(tmp_path: Path, head: str) -> None:
    release = moved(tmp_path, "html", {"ny-bro.html": page(head=head)}).releases["Ny bro"]
    assert release.published == datetime(2026, 3, 2, 9, 30, tzinfo=ZoneInfo("Europe/Stockholm"))


def test_a_day_that_only_readers_see_is_a_guess(tmp_path: Path) -> None:
    found = moved(tmp_path, "html", {"ny-bro.html": page(f"<h1>Ny bro</h1><p>2 mars 2026</p>{TEXT}", "")})
    assert "published: 2026-03-02\n" in found.text("Ny bro")
    assert "guessed" in [one.outcome for one in found.fields("Ny bro", "published")]


def test_a_page_without_a_day_is_a_draft(tmp_path: Path) -> None:
    assert moved(tmp_path, "html", {"ny-bro.html": page(head="")}).fate("Ny bro").standing == "draft"


def test_pictures_that_were_saved_beside_the_page_come_along(tmp_path: Path) -> None:
    main = f'<h1>Ny bro</h1>{TEXT}<img src="ny-bro_files/bron.png" alt="En bro">'
    found = moved(tmp_path, "html", {"ny-bro.html": page(main), "ny-bro_files/bron.png": PNG})
    assert [one.alt for one in found.releases["Ny bro"].images] == ["En bro"]


def test_a_page_without_a_text_is_listed(tmp_path: Path) -> None:
    files = {"ny-bro.html": page(), "kontakt.html": page("<h1>Kontakt</h1><p>Ring oss.</p>")}
    assert {one.place: one.state for one in moved(tmp_path, "html", files).fidelity.texts} == {
        "kontakt.html": "left-out",
        "ny-bro.html": "new",
    }


def test_rules_say_where_the_parts_are(tmp_path: Path) -> None:
    main = (
        f'<div class="rubrik">Ny bro</div><p class="datum">2 mars 2026</p><p class="ing">Bron öppnar i maj.</p><div class="brod">{TEXT}<p class="puff">Tipsa oss</p></div>'
        '<div class="kort">Bo Al<br>trafikchef<br>Telefon: 08-465 004 12<br><a href="mailto:bo.al@gamla.example">bo.al@gamla.example</a></div>'
    )
    rules = "www.gamla.example:\n  title: .rubrik\n  lead: .ing\n  body: .brod\n  date: .datum\n  contacts: .kort\n  without: [.puff]\n"
    head = '<link rel="canonical" href="https://www.gamla.example/ny-bro">'
    found = with_rules(tmp_path, rules, {"ny-bro.html": page(main, head), "start.html": page("<h1>Start</h1>", head)})
    release = found.releases["Ny bro"]
    assert release.lead is not None
    assert ([one.text for one in release.lead.blocks], len(release.body.blocks)) == (["Bron öppnar i maj."], 2)
    assert [one.contact for one in release.contacts] == ["bo-al"]
    assert "role: trafikchef" in (found.root / "content/contacts/bo-al.yaml").read_text("utf-8")
    assert "published: 2026-03-02\n" in found.text("Ny bro")


@pytest.mark.parametrize(
    ("rules", "message"),
    [
        ("body: .artikel\nrubrik: h1\n", "there is no rule “rubrik”"),
        ("title: h1\n", "do not say where the text is"),
        ("body: '.artikel['\n", "is no selector for body"),
        ("www.gamla.example: .artikel\n", "has no rules below it"),
        ("body: .finns-inte\n", "None of the pages has an element .finns-inte"),
        ("- body\n", "cannot be read"),
    ],
)
def test_rules_that_cannot_be_used_are_said(tmp_path: Path, rules: str, message: str) -> None:
    with pytest.raises(PressgenError, match=message.replace(".", r"\.")):
        with_rules(tmp_path, rules, {"ny-bro.html": page()})


def test_a_folder_without_pages_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PressgenError, match="no saved page"):
        moved(tmp_path, "html", {"bild.png": PNG})


@pytest.mark.parametrize(
    "page",
    [
        "<div class='text'>{text}</div><div class='comments'>{other}{other}{other}</div>",
        "<article>{text}</article><div>{other}{other}</div>",
        "<div class='text'>{text}</div><ul><li><a href='/a'><div><p>{plain}</p><p>{plain}</p><p>{plain}</p></div></a></li></ul>",
    ],
)
def test_comments_and_other_texts_are_no_part_however_long_they_are(tmp_path: Path, page: str) -> None:
    text = "<p>På måndag öppnar den nya bron över Storån, som är 62 meter lång och har kostat mer än tänkt.</p>" * 8
    plain = "Hit hör även en annan nyhet, om en väg som byggs ut under hösten och vintern, i tre etapper." * 6
    written = page.format(text=text, plain=plain, other=f"<p>{plain}</p>")
    found = moved(tmp_path, "html", {"bro.html": f"<html><body><h1>Ny bro</h1>{written}</body></html>"})
    assert [one.text[:18] for one in found.releases["Ny bro"].body.blocks] == ["På måndag öppnar d"] * 8


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("20260203.html", "2026-02-03"),
        ("nyheter/2026/02/03/bro.html", "2026-02-03"),
        ("2026-02-03-bro.html", "2026-02-03"),
        ("20260233.html", "2026-01-07"),
        ("20990203.html", "2026-01-07"),
        ("12020260203.html", "2026-01-07"),
    ],
)
def test_a_day_in_the_name_of_a_file_is_a_better_guess_than_one_in_the_text(
    tmp_path: Path, path: str, day: str
) -> None:
    sentence = "<p>På måndag öppnar den nya bron över Storån, som är 62 meter lång och har kostat mycket mer än tänkt i fjol.</p>"
    page = f"<html><body><h1>Ny bro</h1>{sentence}<p>7 januari 2026</p>{sentence}</body></html>"
    found = moved(tmp_path, "html", {path: page})
    assert found.releases["Ny bro"].published.astimezone(ZoneInfo("Europe/Stockholm")).date().isoformat() == day
    assert "guessed" in {one.outcome for one in found.fields("Ny bro", "published")}


@pytest.mark.parametrize("opening", ["<div>" * 3000, "<figure></table>" * 900])
def test_a_page_nested_beyond_all_measure_is_refused_and_the_others_come_along(tmp_path: Path, opening: str) -> None:
    page = "<html><body><h1>Ny bro</h1><p>På måndag öppnar den nya bron över Storån, som är 62 meter lång och har kostat mycket mer än vad någon hade tänkt i fjol.</p></body></html>"
    found = moved(tmp_path, "html", {"a.html": page.replace("<p>", f"{opening}<p>"), "b.html": page})
    assert [one.state for one in found.fidelity.texts] == ["refused", "new"]
