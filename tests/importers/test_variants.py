"""Press texts as they come: each field is right, or marked as a guess, and no word is lost or invented."""

import base64
from pathlib import Path

import pytest
from importing import imported
from word_files import paragraph, word_file

from newsroom import NOON
from pressgen.build import build
from pressgen.load import load
from pressgen.model import Release

PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC")


def test_pasted_text_with_everything_a_municipality_writes(tmp_path: Path) -> None:
    got = imported(
        tmp_path,
        "bron.txt",
        """Hoppa till innehåll

Pressmeddelande - 3 maj 2026

Ny bro öppnar över Storån

På måndag öppnar den nya bron. Den kostade 48 500 000 kronor.

Bygget gick fort

– Vi är klara två månader före tiden, säger Ada Ek, trafikchef.

- Jag är lättad, säger Bo Al (ÄL), nämndens ordförande.

Bron har

• två banor för cyklar
• bredare trottoarer
• belysning hela natten
- Det märks redan, säger Ada Ek.

För mer information, kontakta:

Ada Ek, trafikchef, 08-465 004 10, ada.ek@storkoping.example
Bo Al (ÄL), ordförande i trafiknämnden, 070-174 06 10

Om Storköping

Storköping är en påhittad kommun vid Storån med 12 000 invånare och tre broar.
""",
    )
    release = got.release
    assert (release.title, release.type, release.published.date().isoformat()) == (
        "Ny bro öppnar över Storån",
        "press-release",
        "2026-05-03",
    )
    assert got.lead == "På måndag öppnar den nya bron. Den kostade 48 500 000 kronor."
    assert [one.contact for one in release.contacts] == ["ada-ek", "bo-al"]
    assert [block.quote.speaker for block in release.body.blocks if block.quote] == ["Ada Ek", "Bo Al", "Ada Ek"]
    assert ("heading", "Bygget gick fort") in got.blocks
    assert ("list", "• två banor för cyklar\n• bredare trottoarer\n• belysning hela natten") in got.blocks
    assert got.reasons("Hoppa till innehåll") == ["part of the web page"]
    assert got.reasons("tre broar") == ["the boilerplate “storkoping”, which the newsroom has"]
    assert "boilerplate:" not in got.written
    assert (got.root / "content/contacts/bo-al.yaml").read_text("utf-8") == (
        "# Guess: read from “Ny bro öppnar över Storån”.\n"
        "name: Bo Al\nrole: ordförande i trafiknämnden\nparty: ÄL\nphone: 070-174 06 10\n"
    )


def test_a_word_document_with_styles_lists_and_a_picture(tmp_path: Path) -> None:
    picture = (
        "<w:p><w:r><w:drawing><wp:inline xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'>"
        "<wp:docPr id='1' name='Bild 1' descr='En bågbro över en å'/><a:graphic xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'>"
        "<a:graphicData><pic:pic xmlns:pic='http://schemas.openxmlformats.org/drawingml/2006/picture'><pic:blipFill><a:blip r:embed='rId3'/></pic:blipFill>"
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
    link = "<w:p><w:r><w:t xml:space='preserve'>Läs om </w:t></w:r><w:hyperlink r:id='rId4'><w:r><w:t>bygget</w:t></w:r></w:hyperlink></w:p>"
    got = imported(
        tmp_path,
        "bron.docx",
        word_file(
            [
                paragraph("Ny bro öppnar", "Rubrik"),
                paragraph("Publicerad: 3 maj 2026 kl. 10.00"),
                paragraph("På måndag öppnar den nya bron."),
                picture,
                paragraph("Bakgrund", "Rubrik2"),
                paragraph("Bron har tre banor.", bullet=True),
                paragraph("Den är 62 meter lång.", bullet=True),
                link,
            ],
            {"word/media/image1.png": PIXEL},
        ),
    )
    assert got.release.title == "Ny bro öppnar"
    assert "title: Ny bro öppnar\n" in got.written, "the style says so, so it is no guess"
    assert "published: 2026-05-03 10:00\n" in got.written
    assert got.blocks == [
        ("heading", "Bakgrund"),
        ("list", "• Bron har tre banor.\n• Den är 62 meter lång."),
        ("paragraph", "Läs om bygget (https://www.storkoping.example/bron)"),
    ]
    (image,) = got.release.images
    assert image.alt == "En bågbro över en å"
    assert (got.root / "content/releases/2026" / image.src).read_bytes() == PIXEL


def test_text_pasted_into_word_has_lines_for_headings_and_symbols_for_bullets(tmp_path: Path) -> None:
    lines = [
        "Ny bro öppnar",
        "På måndag öppnar bron.",
        "Så blir det",
        "\uf0b7\tTvå banor",
        "\uf0b7\tLjus",
        "Bron är klar i tid.",
    ]
    got = imported(tmp_path, "bron.docx", word_file(paragraph(one, bold=one == "Så blir det") for one in lines))
    assert got.blocks == [
        ("heading", "Så blir det"),
        ("list", "• Två banor\n• Ljus"),
        ("paragraph", "Bron är klar i tid."),
    ]
    assert "# Guess: “Så blir det” became a heading." in got.written


def test_a_saved_page_with_menus_forms_and_cookie_notice(tmp_path: Path) -> None:
    got = imported(
        tmp_path,
        "sida.html",
        """<html><head><title>Ny bro | Storköping</title><script>var x = "ord som ingen ser";</script></head><body>
        <div class=cookies>Vi använder kakor.</div><nav><ul><li><a href=/>Start</a><li>Nyheter</ul></nav>
        <main><h1>Ny bro öppnar</h1><p><time>2026-05-03</time></p><p class=ingress>På måndag öppnar <b>bron</b>.</p>
        <figure><img src="sida_files/bro.png" alt="En bågbro"><figcaption>Foto: Kim Ek</figcaption></figure>
        <h2>Tider</h2><table><tr><th>Dag<th>Tid<tr><td>Måndag<td>10.00</table>
        <p>Läs <a href="https://www.storkoping.example/bron">om bygget</a> och <a href="javascript:alert(1)">mer</a>.</p>
        <blockquote><p>En bro är ett löfte.</p></blockquote>
        <form><label>Ditt namn</label><button>Skicka</button></form><p>Sidan uppdaterad 2026-05-04</p></main>
        <footer>Växel 08-465 004 00</footer></body></html>""",
        {"sida_files/bro.png": PIXEL},
    )
    assert (got.release.title, got.release.published.date().isoformat()) == ("Ny bro öppnar", "2026-05-03")
    assert got.release.updated
    assert got.release.updated.date().isoformat() == "2026-05-04"
    assert "På måndag öppnar **bron**." in got.written
    assert [kind for kind, _ in got.blocks] == ["heading", "table", "paragraph", "blockquote"]
    assert "javascript" not in got.written
    assert [one.credit for one in got.release.images] == ["Kim Ek"]
    for words in ("kakor", "Nyheter", "Ditt namn", "Växel"):
        assert got.reasons(words) == ["part of the web page"]


def test_a_forwarded_mail(tmp_path: Path) -> None:
    mail = (
        "From: Ada Ek <ada.ek@storkoping.example>\r\nTo: press@storkoping.example\r\n"
        "Subject: =?utf-8?q?VB=3A_Skolan_i_Storvik_f=C3=A5r_ny_matsal?=\r\nDate: Mon, 4 May 2026 09:30:00 +0200\r\n"
        "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        "Från: Bo Al\r\n\r\nMatsalen är klar i augusti och rymmer 200 elever. Eleverna har själva\r\nvalt färgerna på väggarna.\r\n\r\n-- \r\nBo Al\r\nStorköpings kommun\r\n"
    )
    got = imported(tmp_path, "mejl.eml", mail)
    assert got.release.title == "Skolan i Storvik får ny matsal"
    assert got.release.published.isoformat() == "2026-05-04T07:30:00+00:00"
    assert (
        got.lead == "Matsalen är klar i augusti och rymmer 200 elever. Eleverna har själva valt färgerna på väggarna."
    )
    assert got.reasons("Storköpings kommun") == ["the signature of the mail"]


def test_a_press_service_with_its_number_on_the_next_line(tmp_path: Path) -> None:
    got = imported(
        tmp_path, "a.txt", "Ny bro\n\nDen öppnar nu.\n\nPresskontakt\nMediejouren\n08-465 004 33\n\nVälkommen!\n"
    )
    assert [one.contact for one in got.release.press_contacts] == ["mediejouren"]
    assert got.blocks == [("paragraph", "Välkommen!")]


def test_a_picture_without_a_description_says_what_to_fill_in_and_holds_up_nobody(tmp_path: Path) -> None:
    page = "<h1>Ny bro</h1><p>Den öppnar nu.</p><figure><img src='b.png'><figcaption>Bron i maj</figcaption></figure>"
    got = imported(tmp_path, "a.html", page, {"b.png": PIXEL})
    assert (
        "images:\n"
        "  - src: ny-bro-b.png\n"
        "    # Write after “alt:” what the picture shows, for those who cannot see it.\n"
        "    alt:\n"
        "    caption: Bron i maj\n"
    ) in got.written
    assert [(one.code, one.in_draft) for one in got.done.problems] == [("PG111", True)]
    build(got.root, got.root / "output", got.root / ".pressgen", NOON)


def test_a_description_is_written_where_the_draft_asks_for_it(tmp_path: Path) -> None:
    page = "<h1>Ny bro</h1><p>Den öppnar. <img src='a.png' alt='En bågbro'> <img src='b.png'></p>"
    got = imported(tmp_path, "a.html", page, {"a.png": PIXEL, "b.png": PIXEL})
    (got.root / got.done.path).write_text(got.written.replace("    alt:\n", "    alt: En å\n"), "utf-8")
    (record,) = (one.record for one in load(got.root).files if one.path == got.done.path)
    assert isinstance(record, Release)
    assert [image.alt for image in record.images] == ["En bågbro", "En å"]


def test_a_page_laid_out_by_a_table_with_broken_lines_that_are_quotes(tmp_path: Path) -> None:
    page = (
        "<table><tr><td><h1>Ny bro</h1><p>Den öppnar nu. <img src=x.jpg alt=Bron></p>"
        "<p>- Det är bra, säger Bo Al.<br>- Det är dyrt, säger Eva Lind.</p></td></tr></table>"
    )
    got = imported(tmp_path, "a.html", page)
    assert [block.quote.speaker for block in got.release.body.blocks if block.quote] == ["Bo Al", "Eva Lind"]
    assert got.reasons("Bron") == ["a picture that is not in the file: x.jpg"]


def test_an_english_text(tmp_path: Path) -> None:
    got = imported(
        tmp_path,
        "bridge.txt",
        "Press release\n\nMay 4, 2026\n\nNew bridge opens\n\nThe bridge opens on Monday.\n\nMedia contact:\n"
        "Ada Ek, head of traffic, phone: +46 8 465 004 10\n",
    )
    assert (got.release.title, got.release.type) == ("New bridge opens", "press-release")
    assert got.release.published.date().isoformat() == "2026-05-04"
    assert [one.contact for one in got.release.press_contacts] == ["ada-ek"]


def test_a_text_that_says_nothing_about_itself(tmp_path: Path) -> None:
    got = imported(tmp_path, "kort.txt", "Simhallen stänger tidigare i dag\nDet beror på ett fel i reningen.\n")
    assert "type: news # Guess: Nothing in the text says what it is." in got.written
    assert "published: 2026-05-01 # Guess: The text has no date: this is today." in got.written
    assert got.lead == "Det beror på ett fel i reningen."


def test_the_type_in_the_title_and_an_inline_contact(tmp_path: Path) -> None:
    got = imported(
        tmp_path,
        "skola.txt",
        "PRESSMEDDELANDE: Skolan får ny matsal\n\nMatsalen är klar i augusti.\n\nKontakt: Eva Lind, rektor, tfn 08-465 004 21\n\nÄmnen: Skola, Mat\n",
    )
    assert (got.release.title, got.release.type, got.release.topics) == (
        "Skolan får ny matsal",
        "press-release",
        ("skola",),
    )
    assert [one.contact for one in got.release.contacts] == ["eva-lind"]
    assert "“Mat” is no topic of this newsroom." in got.written


def test_signs_that_mean_something_in_markdown_stay_signs(tmp_path: Path) -> None:
    got = imported(
        tmp_path,
        "tecken.txt",
        "Nya regler för *stjärnor*\n\nVi skriver _så_ här [nu](1) och <b> och # inte.\n\n# Ingen rubrik, utan en fyrkant.\n\n> Ingen ruta.\n\n| Inget | bord |\n",
    )
    assert got.lead == "Vi skriver _så_ här [nu](1) och <b> och # inte."
    assert got.blocks == [
        ("paragraph", "# Ingen rubrik, utan en fyrkant."),
        ("paragraph", "> Ingen ruta."),
        ("paragraph", "| Inget | bord |"),
    ]


def test_markdown_stays_markdown(tmp_path: Path) -> None:
    got = imported(
        tmp_path,
        "bron.md",
        "---\ntitle: Ny bro öppnar\ndate: 2026-05-03\nauthor: Ada\n---\nPå måndag öppnar **bron**.\n\n## Bakgrund\n\n* [Bygget](https://www.storkoping.example/bron)\n* Priset\n",
    )
    assert (got.release.title, got.release.published.date().isoformat()) == ("Ny bro öppnar", "2026-05-03")
    assert got.blocks == [("heading", "Bakgrund"), ("list", "• Bygget (https://www.storkoping.example/bron)\n• Priset")]
    assert got.reasons("author") == ["a key above the text"]


def test_rows_from_a_spreadsheet_become_a_table(tmp_path: Path) -> None:
    got = imported(
        tmp_path, "tal.txt", "Fler cyklar i stan\n\nSå många cyklade.\n\nÅr\tCyklar\n2024\t1 200\n2025\t1 900\n"
    )
    assert got.blocks == [("table", "År | Cyklar\n2024 | 1 200\n2025 | 1 900")]


def test_a_text_in_the_encoding_of_old_windows_programs(tmp_path: Path) -> None:
    got = imported(tmp_path, "gammal.txt", "Årsmöte i Ån\n\nDet blir kaffe – och våfflor.\n".encode("cp1252"))
    assert (got.release.title, got.lead) == ("Årsmöte i Ån", "Det blir kaffe – och våfflor.")


def test_footnotes_of_word_become_footnotes(tmp_path: Path) -> None:
    notes = (
        '<?xml version="1.0" encoding="UTF-8"?><w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:footnote w:id="1"><w:p><w:r><w:t>Räknat i maj.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    relations = (
        '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>'
    )
    body = [
        paragraph("Fler cyklar", "Rubrik"),
        paragraph("Nu cyklar fler."),
        "<w:p><w:r><w:t>Ökningen är stor</w:t></w:r><w:r><w:footnoteReference w:id='1'/></w:r></w:p>",
    ]
    parts = {"word/footnotes.xml": notes, "word/_rels/document.xml.rels": relations}
    got = imported(tmp_path, "noter.docx", word_file(body, parts))
    assert [kind for kind, _ in got.blocks] == ["paragraph", "notes"]
    assert "Räknat i maj." in got.blocks[1][1]


@pytest.mark.parametrize(
    "lines",
    [
        "Per Ek\nrektor\nTel: 08-465 004 20\nPressjouren\nTel: 08-465 004 99\n",
        "Per Ek\nrektor\n08-465 004 20\n\nPressjouren, 08-465 004 99\n",
    ],
)
def test_a_service_below_a_person_is_a_contact_of_its_own(tmp_path: Path, lines: str) -> None:
    got = imported(tmp_path, "a.txt", f"Ny bro öppnar\n\nDen öppnar nu.\n\nKontakt:\n{lines}")
    assert "contacts: [per-ek, pressjour]" in got.written.replace("press_contacts", "")
    assert "role: rektor\n" in (got.root / "content/contacts/per-ek.yaml").read_text("utf-8")


def test_a_service_that_nobody_knows_becomes_a_new_contact(tmp_path: Path) -> None:
    lines = "Per Ek, rektor\nTel: 08-465 004 20\nMedieservice\nTel: 08-465 004 33\n"
    got = imported(tmp_path, "a.txt", f"Ny bro öppnar\n\nDen öppnar nu.\n\nKontakt:\n{lines}")
    assert "contacts: [per-ek, medieservice]" in got.written


def test_a_unit_between_a_name_and_its_number_is_a_role(tmp_path: Path) -> None:
    lines = "Per Ek\nFritidsavdelningen\nTel: 08-465 004 20\n"
    got = imported(tmp_path, "a.txt", f"Ny bro öppnar\n\nDen öppnar nu.\n\nKontakt:\n{lines}")
    assert "contacts: [per-ek]" in got.written


@pytest.mark.parametrize(
    "line",
    [
        "Kontakt: Per Ek, rektor, 08-465 004 20, Eva Lind, ekonom, tfn 08-465 004 21",
        "Kontakt: Per Ek, rektor, 08-465 004 20 och Eva Lind, ekonom, 08-465 004 21",
        "Kontakt:\nPer Ek, rektor Tel. 08-465 004 20 Eva Lind, ekonom Tel. 08-465 004 21",
        "Kontakt:\nPer Ek, rektor, per.ek@storkoping.example; Eva Lind (ekonom), 08-465 004 21",
    ],
)
def test_two_people_on_one_line_are_two_contacts(tmp_path: Path, line: str) -> None:
    got = imported(tmp_path, "a.txt", f"Ny bro öppnar\n\nDen öppnar nu.\n\n{line}\n")
    assert "contacts: [per-ek, eva-lind]" in got.written
    assert "role: rektor\n" in (got.root / "content/contacts/per-ek.yaml").read_text("utf-8")


def test_a_second_number_of_one_person_begins_nobody(tmp_path: Path) -> None:
    line = "Kontakt: Per Ek, rektor, 08-465 004 20 (växel), 070-174 06 05, Storköpings kommun"
    assert "contacts: [per-ek]" in imported(tmp_path, "a.txt", f"Ny bro\n\nDen öppnar nu.\n\n{line}\n").written
