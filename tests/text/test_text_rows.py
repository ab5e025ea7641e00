"""Line ends that are meant are kept: labels and values, addresses, programmes. Wrapped text is joined."""

from textwrap import fill

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from text_examples import body, codes, html, kinds, only, problems

from pressgen.model.texts import leads_itself, summary
from pressgen.problems import Fix

INVITATION = "Tid: 10.00\nPlats: Torget\nAnmälan: senast fredag till ada@kommun.example"


def rows(source: str) -> list[tuple[str, str]]:
    """The labels and values of the text's one list of terms."""
    block = only(source)
    assert block.kind == "terms"
    lines = block.text.replace("\u00a0", " ").split("\n")
    return [(label, value) for label, _, value in (line.partition(": ") for line in lines)]


def test_labels_with_values_are_a_list_of_terms() -> None:
    assert html(INVITATION) == (
        "<dl><div><dt>Tid:</dt><dd>10.00</dd></div><div><dt>Plats:</dt><dd>Torget</dd></div>"
        '<div><dt>Anmälan:</dt><dd>senast fredag till <a href="mailto:ada@kommun.example">ada@kommun.example</a></dd></div></dl>'
    )
    assert only(INVITATION).text == INVITATION


@pytest.mark.parametrize(
    ("source", "labels"),
    [
        ("**Tid:** 10.00\n**Plats:** Torget", ["Tid", "Plats"]),
        ("**Tid**: 10.00\n**Plats**: Torget", ["Tid", "Plats"]),
        ("*Tid:* 10.00\n__Plats:__ Torget", ["Tid", "Plats"]),
        ("**Datum och tid för media:** fredag\n**Plats:** Torget", ["Datum och tid för media", "Plats"]),
        ("Tid:10.00\nPlats:Torget", ["Tid", "Plats"]),
        ("Tid : 10.00\nPlats : Torget", ["Tid", "Plats"]),
        ("Tid:\t10.00\nPlats:\tTorget", ["Tid", "Plats"]),
        ("Tid och plats: 10.00, Torget\nAnmälan senast: fredag", ["Tid och plats", "Anmälan senast"]),
        ("tel: 08-465 004 20\nmejl: ada@kommun.example", ["tel", "mejl"]),
        ("Steg 1: Logga in\nSteg 2: Välj ärende", ["Steg 1", "Steg 2"]),
        ("Fråga: När?\nSvar: I höst.", ["Fråga", "Svar"]),
        ("Kl. 13.00: Start\nKl. 14.30: Slut", ["Kl. 13.00", "Kl. 14.30"]),
        ("Källa: SCB\nMer: https://scb.example", ["Källa", "Mer"]),
    ],
)
def test_labels_are_written_in_many_ways(source: str, labels: list[str]) -> None:
    assert [label for label, _ in rows(source)] == labels


def test_a_value_may_go_on_below() -> None:
    assert html("Plats: Stadshuset\nStorgatan 1\n123 45 Storköping\nTid: 10.00") == (
        "<dl><div><dt>Plats:</dt><dd>Stadshuset<br>\nStorgatan 1<br>\n123 45 Storköping</dd></div>"
        "<div><dt>Tid:</dt><dd>10.00</dd></div></dl>"
    )
    assert html("Tid: 10.00\nAnmälan: senast fredag\ntill Ada Ek") == (
        "<dl><div><dt>Tid:</dt><dd>10.00</dd></div><div><dt>Anmälan:</dt><dd>senast fredag\ntill Ada Ek</dd></div></dl>"
    )


def test_text_right_above_and_below_is_no_part_of_the_list() -> None:
    assert kinds("Pressträff\nTid: 10.00\nPlats: Torget\nFototillfälle finns.") == ["paragraph", "terms", "paragraph"]


@pytest.mark.parametrize("source", ["- Besök\n  Tid: 10.00\n  Plats: Torget", "> Tid: 10.00\n> Plats: Torget"])
def test_terms_in_lists_and_blockquotes(source: str) -> None:
    assert "<dl><div><dt>Tid:</dt><dd>10.00</dd></div><div><dt>Plats:</dt><dd>Torget</dd></div></dl>" in html(source)


def test_terms_are_no_lead_and_no_summary() -> None:
    read = body("Tid: 10.00\nPlats: Torget\n\nBron öppnar.")
    assert not leads_itself(None, read)
    assert summary(None, read) == "Bron öppnar."


NO_TERMS = [
    "Tid: 10.00",
    "Han sade: vi vinner.\nHon sade: vi förlorar.",
    "Vi ska: bygga\nVi vill: bo",
    "https://a.example/x\nhttps://b.example/y",
    "EU:s regler gäller\nIVO:s beslut gäller",
    "Kl 10:00 Start\nKl 11:00 Slut",
    "Kommunen bygger en ny bro. Den blir klar: snart\nDet här är frågan: när",
    "Tid: 10.00\n\nPlats: Torget",
    "det här är en mening: ja\noch det här är en till: nej",
    "– Citat: Vi är glada, säger Bo Ek.\n– Citat: Vi med, säger Ada Ask.",
]


@pytest.mark.parametrize("source", NO_TERMS)
def test_what_looks_like_labels_and_is_text(source: str) -> None:
    assert "terms" not in kinds(source)


@pytest.mark.parametrize("line", ["Publicerad: 5 januari 2021", "Senast uppdaterad: 2021-06-23"])
def test_a_metadata_line_stays_by_itself(line: str) -> None:
    assert kinds(f"Tid: 10.00\nPlats: Torget\n{line}") == ["terms", "paragraph"]


APART = [
    "Lindvallsjö kommun\nStorgatan 1\n123 45 Lindvallsjö\nSverige",
    "Lindvallsjö kommun,\nStorgatan 1,\n123 45 Lindvallsjö",
    "Ada Ek, rektor\ntel. 08-465 004 20\nada@kommun.example",
    "För mer information, kontakta:\nAda Ek, rektor\nBo Ask, förvaltningschef",
    "Kontakt:\nAda Ek, pressekreterare på utbildningsförvaltningen i Lindvallsjö\nTel. 08-465 004 20",
    "10.00 Inledning\n10.30 Kaffe",
    "Kl. 10.00 Besök på en skola. Adress ges vid anmälan.\nKl. 11.45 Tid för media.",
    "**Program**\nAda Ek hälsar välkommen.",
    "Bron är lång\nÅn är blå\nVi går hem",
    "✅ Bron är klar\n❌ Vägen är inte klar",
    "1.1 Bakgrund\n1.2 Syfte",
    "§ 1 Ändamål\n§ 2 Styrelse",
    "Så gick det till\n" + "Kommunen bygger en ny bro över ån, och den ska stå klar när skolan börjar. " * 2,
]


@pytest.mark.parametrize("source", APART)
def test_lines_that_their_author_ended_stay_apart(source: str) -> None:
    assert html(source).count("<br>") == source.strip().count("\n")


JOINED = [
    "Kommunen bygger en ny bro över ån, och den ska stå klar när\nskolan börjar i höst.",
    "I dag invigde kommunstyrelsens ordförande i Lindvallsjö\nBo Ek den nya bron.",
    "Bron är klar.\nVägen är klar.\nSkolan är klar.",
    "Kommunen bygger en bro\növer ån",
    "Vi träffas på\nTorget",
    "Bron är klar,\nVägen är klar",
    "I dag, den 3 mars, samlas kommunstyrelsen och\nBo Ek, Ada Ask och Eva Holm för att tala om bron\nDen nya skolan kommer också upp på mötet i kväll",
    "Den nya bron går mellan Norra och\nSödra staden.",
]


@pytest.mark.parametrize("source", JOINED)
def test_wrapped_text_is_joined(source: str) -> None:
    assert "<br>" not in html(source)


@pytest.mark.parametrize("source", ["!\n[", "**\n**", "Tid: \\\nPlats: Torget", "Bron\n[](", "A\n_"])
def test_lines_with_nothing_to_see_are_read_too(source: str) -> None:
    assert kinds(source)


def test_an_author_s_own_breaks_are_the_only_ones() -> None:
    assert html("Storgatan 1  \nLindvallsjö\nSverige") == "<p>Storgatan 1<br>\nLindvallsjö\nSverige</p>"


WORDS = st.lists(
    st.sampled_from(["bron", "är", "ny", "och", "lång", "i", "kommunen", "som", "växer", "snabbt", "över", "ån"]),
    min_size=30,
)


@settings(max_examples=200, deadline=None)
@given(WORDS, st.integers(50, 100))
def test_prose_is_joined_at_whatever_width_it_is_wrapped(words: list[str], width: int) -> None:
    text = fill("Kommunen " + " ".join(words) + ".", width)
    assert html(text) == f"<p>{text}</p>"


LINES = st.lists(
    st.sampled_from(
        ["Tid: 10.00", "Plats: Torget", "Storgatan 1", "och mer", "År\tKostnad", "2025\t100", "a;b", "Bron."]
    ),
    min_size=1,
)


@settings(max_examples=300, deadline=None)
@given(LINES)
def test_no_word_of_any_rows_is_lost_or_moved(lines: list[str]) -> None:
    shown = "\n".join(block.text for block in body("\n".join(lines)).blocks)
    assert shown.split() == " ".join(lines).split()


def test_rows_of_a_pasted_table_are_reported_with_the_table_as_a_fix() -> None:
    (problem,) = problems("År\tKostnad\n2025\t100\n2026\t1 200 kr")
    assert problem.code == "PG453"
    assert problem.fix == Fix(text="| År | Kostnad |\n| ---: | ---: |\n| 2025 | 100 |\n| 2026 | 1 200 kr |")


def test_until_then_the_rows_stay_lines() -> None:
    assert html("År\tKostnad\n2025\t100") == "<p>År\tKostnad<br>\n2025\t100</p>"


def test_lines_with_a_semicolon_and_a_break_are_no_table() -> None:
    assert html("Ett två;\\\nTre fyra;\\\nFem sex;") == "<p>Ett två;<br>\nTre fyra;<br>\nFem sex;</p>"


def test_without_sure_headings_the_table_is_only_offered() -> None:
    (problem,) = problems("Ada Ek\tUppsala\nBo Ask\tVaxholm")
    assert problem.fix == Fix(text="|  |  |\n| --- | --- |\n| Ada Ek | Uppsala |\n| Bo Ask | Vaxholm |", safe=False)


@pytest.mark.parametrize("source", ["År\tKostnad\n2025\t100", "År    Kostnad\n2025    100", "Del;Kr\nA;1\nB;2"])
def test_the_fix_is_read_as_a_table(source: str) -> None:
    (problem,) = problems(source)
    assert problem.fix is not None
    assert kinds(problem.fix.text) == ["table"]


@pytest.mark.parametrize(
    "source",
    [
        "Bron\töppnar",
        "10.00\tStart\n11.00\tSlut",
        "Tid:\t10.00\nPlats:\tTorget",
        "•\tEtt\n•\tTvå",
        "a; b\nc; d",
        "a &amp;b\nc &amp;d",
    ],
)
def test_tabs_and_semicolons_that_divide_no_cells(source: str) -> None:
    assert codes(source) == []


def test_a_row_may_end_before_its_last_cell() -> None:
    (problem,) = problems("År\tKostnad\n2025\t100\n2026\t\n2027\t300")
    assert problem.fix == Fix("| År | Kostnad |\n| ---: | ---: |\n| 2025 | 100 |\n| 2026 |  |\n| 2027 | 300 |")


def test_the_corner_of_a_table_may_be_empty() -> None:
    (problem,) = problems("\tKostnad\nHäst\t1\nKo\t2")
    assert problem.code == "PG453"
    assert problem.fix == Fix("|  | Kostnad |\n| --- | ---: |\n| Häst | 1 |\n| Ko | 2 |")


def test_all_headings_are_in_the_advice() -> None:
    (problem,) = problems("A\tB|C\tD\n1\t2\t3")
    assert str(problem.hint).endswith("| A | B\\|C | D | / | --- | --- | --- |")


@pytest.mark.parametrize("source", ["Bron\t\nhar öppnat.\t", "\tkod = 1\n\tx\ty"])
def test_tabs_at_the_ends_of_lines_make_no_table(source: str) -> None:
    assert "PG453" not in codes(source)
