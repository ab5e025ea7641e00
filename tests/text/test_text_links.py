"""Links are where their markers are, lead only where links may, and have their exact place in the source."""

import pytest
from text_examples import body, codes, html, only, problems

from pressgen.model import Link
from pressgen.problems import Fix


def test_a_link_is_a_marker_and_a_place() -> None:
    read = body("Läs\nom [*den* nya](https://example.org/a) skolan.")
    assert read.blocks[0].html == "<p>Läs\nom \x020\x02<em>den</em> nya\x030\x03 skolan.</p>"
    assert read.links == (Link(target="https://example.org/a", line=2, column=4, end_line=2, end_column=38),)


@pytest.mark.parametrize("text", ["a%20b@x.example", "%20b@x.example", "a\\_b@x.example", "a’b@x.example"])
def test_no_link_leads_to_a_part_of_a_mailbox(text: str) -> None:
    """A link to a part of the address would lead to somebody else's mailbox."""
    assert body(text).links == ()
    assert codes(text) == ["PG408"]


def test_places_count_what_was_left_out() -> None:
    assert body("sko\u00adlan [a](b)").links[0].column == 9


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("[a](b.pdf)", "b.pdf"),
        ("[a](<b c.pdf>)", "b c.pdf"),
        ("[a](/x_(y) 'titel')", "/x_(y)"),
        ("[a][b]\n\n[b]: https://example.org/", "https://example.org/"),
        ('[b]\n\n[B]: https://example.org/ "Titel"', "https://example.org/"),
        ("<https://example.org/>", "https://example.org/"),
        ("<a@example.org>", "mailto:a@example.org"),
        ("Se www.example.org.", "https://www.example.org"),
        ("(https://example.org/a_(b))", "https://example.org/a_(b)"),
        ("https://example.org/a_b_c?d=e&f=g, sedan", "https://example.org/a_b_c?d=e&f=g"),
        ("Skriv till bo.ek@example.org.", "mailto:bo.ek@example.org"),
        ("Skriv till bo.o'ek@example.org.", "mailto:bo.o'ek@example.org"),
        ("Skriv till 'bo.ek@example.org'.", "mailto:bo.ek@example.org"),
        ("Skriv till f&u@example.org.", "mailto:f&u@example.org"),
        ("_bo.ek@example.org_", "mailto:bo.ek@example.org"),
        ("__bo.ek@example.org svarar.__", "mailto:bo.ek@example.org"),
        ("_bo@example.org svarar.", "mailto:_bo@example.org"),
        ("[a](https://example.org/?a=1&copy=2&amp;b)", "https://example.org/?a=1&copy=2&b"),
        ("https://example.org/?a&region=1&amp;b", "https://example.org/?a&region=1&b"),
        ("[b]\n\n[b]: <https://example.org/a b>", "https://example.org/a%20b"),
        ("[b]\n\n[b]: https://example.org/?a&amp;b", "https://example.org/?a&b"),
        ("<HTTPS://example.org/>", "https://example.org/"),
        ("Se www.example.org… och mer", "https://www.example.org"),
        ("[ring](tel:0480-45%2000%2000)", "tel:+46480450000"),
        ("[larm](tel:112)", "tel:112"),
    ],
)
def test_where_a_link_leads(text: str, target: str) -> None:
    assert [link.target for link in body(text).links] == [target]


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:a",
        "&#106;avascript:a",
        "java&#10;script:a",
        "data:text/html,a",
        "vbscript:a",
        "file:///a",
    ],
)
def test_a_link_that_may_not_be_is_its_words_and_an_error(target: str) -> None:
    assert html(f"Se [här]({target}) nu.") == "<p>Se här nu.</p>"
    (problem,) = problems(f"Se [här]({target}) nu.")
    assert (problem.code, problem.level, problem.column, problem.end_column) == ("PG401", "error", 10, 10 + len(target))


@pytest.mark.parametrize(
    ("text", "code"), [("[a]()", "PG406"), ("[a](tel:abc)", "PG405"), ("![a](data:image/png,a)", "PG401")]
)
def test_links_that_lead_nowhere(text: str, code: str) -> None:
    assert codes(text) == [code]


@pytest.mark.parametrize(
    "text",
    ["`[a](b) www.example.org`", "\\[a](b)", "[a] (b)", "a@b", "http://", "[]", "bl.a. IVO:s § 5, kl. 9.00", "SoL/LSS"],
)
def test_what_is_no_link(text: str) -> None:
    assert body(text).links == ()


def test_a_long_address_may_break_where_it_is_shown_and_leads_where_it_did() -> None:
    block = only("Läs www.ekstad.example/trafik/broar/ny-bro & mer.")
    assert block.html == "<p>Läs \x020\x02www.ekstad.example/<wbr>trafik/<wbr>broar/<wbr>ny-bro\x030\x03 &amp; mer.</p>"
    assert block.text == "Läs www.ekstad.example/trafik/broar/ny-bro & mer."


def test_no_link_within_a_link() -> None:
    assert html("[Ring 0480-45 00 00 nu](https://example.org/)").count("<a ") == 1


def test_a_picture_alone_is_a_block() -> None:
    block = only('![Bo "Bosse" Ek](bo.jpg)')
    assert (block.kind, block.text) == ("image", 'Bo "Bosse" Ek')
    assert (
        block.html
        == '<figure class="figure-image">\x070\x07<img\x060\x06 alt="Bo &quot;Bosse&quot; Ek">\x080\x08</figure>'
    )


def test_a_picture_in_text_stays_there() -> None:
    assert html("Se ![kartan](k.png) här.") == '<p>Se <img src="k.png" alt="kartan"> här.</p>'


def test_plain_text_has_the_address_unless_the_words_are_it() -> None:
    assert only("Läs [mer](https://example.org/a).").text == "Läs mer (https://example.org/a)."
    assert only("Läs https://example.org/a.").text == "Läs https://example.org/a."
    assert only("Läs [example.org](https://example.org/).").text == "Läs example.org."
    assert only("Ring [växeln](tel:0480-450000).").text == "Ring växeln."


def test_too_many_brackets_are_text_and_a_note() -> None:
    assert codes("[" * 101) == ["PG402"]
    assert codes("[a](b) " * 200) == []


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("[a](<https://doc.example/a b>)", "https://doc.example/a%20b"),
        ("[a](https://doc.example/a%20b)", "https://doc.example/a%20b"),
        ("[a](https://räksmörgås.example/å)", "https://xn--rksmrgs-5wao1o.example/%C3%A5"),
        ("[a](https://doc.example/?x=1&amp;y=2)", "https://doc.example/?x=1&y=2"),
        ('<https://doc.example/"citat">', "https://doc.example/%22citat%22"),
        ("Se https://doc.example/?x=1&amp;y=2 nu.", "https://doc.example/?x=1&y=2"),
        ("Se https://doc.example/sökväg nu.", "https://doc.example/s%C3%B6kv%C3%A4g"),
    ],
)
def test_an_address_is_made_plain(text: str, target: str) -> None:
    assert [link.target for link in body(text).links] == [target]


@pytest.mark.parametrize(
    ("text", "target", "column"),
    [
        ("[08-465 004 00](tel:)", "tel:+46846500400", 16),
        ("[08-465 004 00]()", "tel:+46846500400", 16),
        ("[08-465 004 00](tel:abc)", "tel:+46846500400", 16),
        ("[press@kommun.example](mailto:)", "mailto:press@kommun.example", 23),
        ("[www.kommun.example]()", "https://www.kommun.example", 21),
        ("[www.kommun.example](http://)", "https://www.kommun.example", 21),
        ("[https://kommun.example/a](https://)", "https://kommun.example/a", 27),
    ],
)
def test_words_that_are_an_address_replace_a_missing_one(text: str, target: str, column: int) -> None:
    assert [link.target for link in body(text).links] == [target]
    (problem,) = problems(text)
    assert (problem.code, problem.level, problem.column) == ("PG407", "warning", column)
    assert problem.fix
    assert problem.fix.text == f"({target})"


@pytest.mark.parametrize("text", ["[Läs mer](https://)", "[www.kommun.example](https://x..example/)"])
def test_words_do_not_replace_a_wrong_web_address(text: str) -> None:
    assert (body(text).links, codes(text)) == ((), ["PG401"])


@pytest.mark.parametrize(
    ("text", "hint", "fix"),
    [
        ("[Ring](+46 480 45 00 00)", "Write the number without spaces: (tel:0480-450000).", ""),
        ("[Ring](0480-45 00 00)", "Write the number without spaces: (tel:0480-450000).", ""),
        (
            "[Mejla](mailto eva@kommun.example)",
            "Write mailto: and the address without a space between.",
            "[Mejla](mailto:eva@kommun.example)",
        ),
    ],
)
def test_a_number_or_mail_address_with_a_space_is_reported_with_the_right_form(text: str, hint: str, fix: str) -> None:
    (problem,) = [one for one in problems(text) if one.code == "PG439"]
    assert str(problem.hint) == hint
    assert (problem.fix.text if problem.fix else "") == fix


@pytest.mark.parametrize("text", ["[Ring oss](tel:)", "[a](mailto:)", "![08-465 004 00]()"])
def test_a_link_without_an_address_in_its_words_is_an_error(text: str) -> None:
    assert codes(text) == ["PG406"]


@pytest.mark.parametrize("text", ["Se https://eva@kommun.example/ nu.", "Se https://x..example/ nu."])
def test_an_address_that_is_none_is_text_with_a_warning(text: str) -> None:
    assert (body(text).links, codes(text)) == ((), ["PG408"])


@pytest.mark.parametrize(
    ("source", "fixed"),
    [
        ("[a](https://x.example/a b)", "[a](https://x.example/a%20b)"),
        ("[a](https://x.example/en fil (2).pdf)", "[a](https://x.example/en%20fil%20(2).pdf)"),
        ("[a](https://x.example/#en rubrik)", "[a](https://x.example/#en%20rubrik)"),
        ("<https://x.example/a b>", "<https://x.example/a%20b>"),
        ("[a](https://x.example/a\u00a0b)", "[a](https://x.example/a%20b)"),
    ],
)
def test_a_space_in_an_address_is_reported_with_a_fix(source: str, fixed: str) -> None:
    (problem,) = problems(source)
    assert problem.code == "PG439"
    assert "%20" in str(problem.hint)
    assert problem.fix == Fix(fixed, safe=False)


@pytest.mark.parametrize(
    ("source", "fixed"),
    [
        ("[a](mailto: eva@x.example)", "[a](mailto:eva@x.example)"),
        ("[a](tel:08-465 004 14)", "[a](tel:08-465-004-14)"),
        ("[a](tel: +46 8 465 004 14 )", "[a](tel:+46-8-465-004-14)"),
        ("[a](tel:08-465\u00a0004\u00a014)", "[a](tel:08-465-004-14)"),
        (
            "[a](mailto:eva@x.example?subject=Hej på er&body=Två rader)",
            "[a](mailto:eva@x.example?subject=Hej%20på%20er&body=Två%20rader)",
        ),
    ],
)
def test_a_mail_address_and_a_number_are_written_without_spaces(source: str, fixed: str) -> None:
    (problem,) = problems(source)
    assert (problem.code, problem.fix) == ("PG439", Fix(fixed))
    assert problems(fixed) == ()


@pytest.mark.parametrize("source", ["[](https://x.example)", "[ ](https://x.example)", "Se [](bro.pdf)."])
def test_a_link_without_words_is_reported(source: str) -> None:
    assert [problem.code for problem in problems(source)] == ["PG439"]


@pytest.mark.parametrize(
    "source", ["[a](https://x.example och (se där", "[a](https://x.example. Se [b](https://y.example)"]
)
def test_where_nothing_closes_the_bracket_is_what_is_missing(source: str) -> None:
    assert [problem.fix for problem in problems(source)] == [Fix("[a](https://x.example)")]


@pytest.mark.parametrize("source", ["[a](avtal (1).pdf)", "![Bron](bilder/bron (2).png)", "[a](en fil.pdf)"])
def test_a_space_in_a_file_name_is_reported(source: str) -> None:
    (problem,) = problems(source)
    assert (problem.code, "%20" in str(problem.hint), problem.fix) == ("PG439", True, None)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("[a](<https://doc.example/a b>)", "https://doc.example/a%20b"),
        ("* Se [a](<https://doc.example/a b>)", "https://doc.example/a%20b"),
        ("[a]\n\n[a]: <https://doc.example/a b>", "https://doc.example/a%20b"),
        ("[a](<min fil (1).pdf>)", "min fil (1).pdf"),
    ],
)
def test_an_address_in_angle_brackets_may_have_spaces_in_it(source: str, target: str) -> None:
    assert [link.target for link in body(source).links] == [target]
    assert codes(source) == []
