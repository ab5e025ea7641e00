"""Telephone numbers become links as their author wrote them; other numbers do not."""

import pytest
from text_examples import body, html

from pressgen.model import TextOptions


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("0480-45 38 91", "+46480453891"),
        ("072 – 215 57 95", "+46722155795"),
        ("0225-34 000", "+4622534000"),
        ("(08) 123 456 78", "+46812345678"),
        ("+46 (0)8-123 456 78", "+46812345678"),
        ("+45 33 12 34 56", "+4533123456"),
        ("0046 480 45 38 91", "+46480453891"),
        ("0480-45\u00a038\u00a091", "+46480453891"),
        ("0771-793 336", "+46771793336"),
    ],
)
@pytest.mark.parametrize("around", ["Ring {}.", "{}", "Telefon: {}", "(tel. {})", "nås på {}, dagtid", "nr {}"])
def test_a_number_is_a_link_with_its_own_grouping(written: str, number: str, around: str) -> None:
    link = f'<a href="tel:{number}">{written}</a>'
    assert html(around.format(written)) == f"<p>{around.format(link)}</p>"


@pytest.mark.parametrize(
    "text",
    [
        "05 000 000 kronor",
        "070 000 000 kr",
        "0-100 000 invånare",
        "2010–2013",
        "den 01-02-2021",
        "2021-06-23 08:00",
        "kl. 08.00–16.00",
        "0800-1600",
        "Dnr 0480-45 38 91",
        "ärende 0480-453891",
        "KS 2021-0480-453891",
        "S2021/0480453891",
        "bankgiro 0480-4538",
        "org.nr 016212000-0142",
        "konto 08-123 456 78",
        "391 26 Kalmar",
        "011 22 Stockholm",
        "ISBN 0-306-40615-2",
        "personnummer 010203-0123",
        "1 000 000",
        "0,5 miljoner",
        "112",
    ],
)
def test_other_numbers_are_no_telephone_numbers(text: str) -> None:
    assert not [link for link in body(text).links if link.target.startswith("tel:")]


def test_the_region_is_the_newsroom_s() -> None:
    danish = TextOptions(language="da", region="DK")
    assert [link.target for link in body("Tlf. 33 12 34 56", danish).links] == ["tel:+4533123456"]
    assert body("33 12 34 56 kroner", danish).links == ()
