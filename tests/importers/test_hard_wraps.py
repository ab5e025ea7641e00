"""Lines that a mail program has broken are one paragraph; lines that a person has ended stay lines."""

import textwrap

import pytest

from pressgen.importers.plain_text import read_text

LONG = (
    "På måndag öppnar den nya bron över Storån för gående och cyklister. Den är 62 meter lång och har kostat "
    "48,5 miljoner kronor. Bron ersätter den gamla träbron från 1962, som revs i våras. Invigningen hålls av "
    "kommunalrådet Bo Al, och alla är välkomna."
)


def paragraphs(text: str) -> list[str]:
    return [piece.plain for piece in read_text(text).pieces]


def broken(text: str, width: int = 72, subsequent_indent: str = "") -> str:
    return textwrap.fill(text, width, break_on_hyphens=False, subsequent_indent=subsequent_indent)


@pytest.mark.parametrize("width", [60, 65, 72, 76, 78, 80])
def test_a_paragraph_is_one_at_any_column_also_where_a_line_ends_with_a_sentence(width: int) -> None:
    assert paragraphs(f"Ny bro\n\n{broken(LONG, width)}\n\n{broken(LONG, width)}") == ["Ny bro", LONG, LONG]


def test_a_title_over_two_lines_is_one() -> None:
    title = "Kommunfullmäktige beslutade i går om en ny bro över Storån vid Östra Kvarnen"
    assert paragraphs(f"{broken(title)}\n\n{broken(LONG)}") == [title, LONG]


def test_items_of_a_list_stay_items_and_go_on_in_the_next_line() -> None:
    item = "Två banor för cyklar och en för gående, med räcken av ek från kommunens egen skog"
    text = "\n".join(broken(f"• {item}", subsequent_indent=indent) for indent in ("  ", "  "))
    assert paragraphs(f"{broken(LONG)}\n\n{text}") == [LONG, f"• {item}\n• {item}"]


def test_items_with_hyphens_are_not_joined() -> None:
    items = ["- Två banor för cyklar och en för gående", "- Räcken av ek", "- Belysning som sparar ström"]
    assert paragraphs("\n".join([broken(LONG), "", *items])) == [LONG, *items]


def test_numbered_items_are_not_joined_even_where_they_fill_the_line() -> None:
    items = [f"{n}. Kommunen bygger en ny bro för gående och cyklister över Storån nu," for n in (1, 2, 3)]
    assert paragraphs("\n".join([broken(LONG), "", *items])) == [LONG, *items]


def test_each_quote_begins_a_paragraph() -> None:
    quote = (
        "– Vi är stolta över bron och över alla som har byggt den i regn och rusk, säger Ada Ek, trafikchef i kommunen."
    )
    assert paragraphs(f"{broken(LONG)}\n{broken(quote)}\n{broken(quote)}") == [LONG, quote, quote]


def test_a_signature_stays_on_its_lines() -> None:
    below = ["Med vänlig hälsning", "Ada Ek", "trafikchef", "Storköpings kommun", "www.storkoping.example"]
    assert paragraphs("\n".join([broken(LONG), "", *below])) == [LONG, *below]


def test_contacts_are_not_joined_even_where_they_fill_the_line() -> None:
    below = [
        "Ada Ek, trafikchef på samhällsbyggnadskontoret i Storköping, 08-465 004 10",
        "Bo Al, kommunalråd och ordförande i nämnden, Storköping, 08-465 004 11",
        "bo.al@storkoping.example",
    ]
    assert paragraphs("\n".join([broken(LONG, 76), "", "Kontakt:", *below])) == [LONG, "Kontakt:", *below]


def test_a_sentence_about_whom_to_call_is_one() -> None:
    sentence = "Frågor om bygget besvaras av Ada Ek, som är trafikchef i kommunen och nås på telefon 08-465 004 10 alla vardagar."
    assert paragraphs(f"{broken(LONG)}\n\n{broken(sentence)}") == [LONG, sentence]


def test_labelled_lines_are_not_joined() -> None:
    lines = ["Tid: torsdag den 12 mars kl. 9.00–10.30 med fika för alla från kl. 8", "Plats: Rådhuset", "Foto: Kim Ek"]
    assert paragraphs("\n".join([broken(LONG), "", *lines])) == [LONG, *lines]


def test_a_subheading_right_above_its_paragraph_is_its_own() -> None:
    assert paragraphs(f"{broken(LONG)}\n\nBakgrund\n{broken(LONG)}") == [LONG, "Bakgrund", LONG]


def test_an_address_in_a_wrapped_text_stays_on_its_lines() -> None:
    lines = ["Storköpings kommun", "Storgatan 1", "123 45 Storköping"]
    assert paragraphs("\n".join([broken(LONG), "", *lines])) == [LONG, *lines]


def test_paragraphs_on_lines_of_their_own_are_not_joined() -> None:
    lines = ["Ny bro öppnar", LONG, LONG, "Så blir det", LONG]
    assert paragraphs("\n".join(lines)) == lines


def test_a_word_with_a_hyphen_at_the_end_of_a_line_keeps_it() -> None:
    text = "Kommunen rapporterar i dag om hur arbetet går med vaccin mot covid-\n19 och hur det går, säger alla som har varit med om det, från vård-\noch omsorgsnämnden till skolan."
    assert paragraphs(text) == [
        "Kommunen rapporterar i dag om hur arbetet går med vaccin mot covid-19 och hur det går, säger alla som har varit med om det, från vård- och omsorgsnämnden till skolan."
    ]


def test_an_address_that_is_longer_than_the_lines_does_not_hide_the_column() -> None:
    address = "https://www.storkoping.example/trafik/bygger-och-planerar/broar/storan/anmalan-till-invigningen"
    assert paragraphs(f"{broken(LONG)}\n\nAnmäl dig här:\n{address}\n\n{broken(LONG)}") == [
        LONG,
        "Anmäl dig här:",
        address,
        LONG,
    ]
