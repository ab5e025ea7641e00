"""Whatever is read, its words are those of the draft and of the list of what was left out."""

import html
from datetime import date

from hypothesis import example, given, settings
from hypothesis import strategies as st
from word_files import paragraph, word_file

from pressgen.importers import Known, make_draft, read_document, words
from pressgen.model import Body, TextOptions
from pressgen.model.draft import Draft
from pressgen.text import parse

KNOWN = Known(types={"press-release": ("Pressmeddelande",), "news": ("Nyhet",)}, organisations={"s": ("Storköping",)})
LINES = st.sampled_from(
    [
        "Pressmeddelande",
        "3 maj 2026",
        "Publicerad: 2026-05-03",
        "Embargo till 2026-05-03 kl. 10.00",
        "EMBARGO",
        "Embargo till 3/5: Ny bro",
        "För omedelbar publicering",
        "Storköping 2026-05-03",
        "Ny bro öppnar",
        "Bakgrund",
        "På måndag öppnar den nya bron, som är 62 meter lång.",
        "- Vi är klara, säger Ada Ek, trafikchef.",
        "– Bra, säger Bo.",
        "• Två banor",
        "\uf0b7\tLjus",
        "* Stjärna",
        "1. Först",
        "2) Sedan",
        "Kontakt:",
        "Ada Ek, trafikchef, 08-465 004 10",
        "eva@storkoping.example",
        "Om Storköping",
        "Storköping",
        "123 45 Storköping",
        "Läs mer",
        "Tid: torsdag 12 mars kl. 9.00–10.30",
        "Plats: Rådhuset",
        "• Plats: Rådhuset",
        "Datum: 2026-05-12",
        "Tid och plats",
        "Bild 1: En bro i maj. Foto: Kim Ek",
        "Foto: Kim Ek",
        "På måndag öppnar den nya bron över Storån, som har kostat mycket och",
        "är 62 meter lång, och med den en ny gångväg från stationen till covid-",
        "Dela",
        "a\tb",
        "Ämnen: Skola",
        "#",
        "---",
        "===",
        "| a | b |",
        "Det kostar 5 * 3 kr_ [x](y) <b>fett</b> `kod` ~~x~~ \\",
    ]
)
ANY_LINE = LINES | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30)
TEXTS = st.lists(ANY_LINE | st.just(""), min_size=1, max_size=14).map("\n".join)


def shown(draft: Draft) -> str:
    """What readers see of the draft, and what was read or left out."""
    body, lead = (_seen(text) for text in (draft.body, draft.lead))
    title = draft.title if draft.title_is_read else ""
    rest = [*(one.words for one in draft.readings), *(one.words for one in draft.left_out)]
    return "\n".join([title, lead, body, *rest])


def _seen(markdown: str) -> str:
    body: Body = parse(markdown, path="x.md", line=1, options=TextOptions())[0]
    text = "\n".join(block.text for block in body.blocks)
    for link in body.links:
        text = text.replace(f" ({link.target})", "", 1)
    return text


def same_words(name: str, data: bytes) -> None:
    document = read_document(name, data)
    draft = make_draft(document, KNOWN, date(2026, 5, 1), "namn")
    assert words(shown(draft)) == words(document.words)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_of_a_plain_text(text: str) -> None:
    same_words("a.txt", text.encode())
    assert words(read_document("a.txt", text.encode()).words) == words(text)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(ANY_LINE, max_size=8),
    st.sampled_from(["<p>{}</p>", "<h2>{}</h2>", "<li>{}", "{}<br>", "<div>{}</div>", "<td>{}", "<b>{}</b> "]),
)
def test_of_a_page(lines: list[str], form: str) -> None:
    page = "<h1>Ny bro</h1>" + "".join(form.format(html.escape(line)) for line in lines)
    same_words("a.html", page.encode())


@settings(max_examples=40, deadline=None)
@example(["1. Först"], True)
@given(st.lists(ANY_LINE, max_size=8), st.booleans())
def test_of_a_word_document(lines: list[str], bullet: bool) -> None:
    known_to_xml = ["".join(c for c in line if ord(c) not in (0xFFFE, 0xFFFF)) for line in lines]
    same_words("a.docx", word_file(paragraph(line, bullet=bullet) for line in ["Ny bro", *known_to_xml]))
