"""index.txt: the release as plain text."""

from sample_views import CONTACT, MORNING, release, release_page, rendered

from pressgen.model import BodyView, BoilerplateView, ChangeView, ReleaseView


def text(view: ReleaseView) -> str:
    return rendered(release_page("", view, "index.txt", "text")).decode()


def test_the_parts_are_in_the_order_of_the_page() -> None:
    view = release(
        language="en",
        lead=BodyView("", text="Nu går det att gå över ån."),
        contacts=(CONTACT,),
        boilerplate=BoilerplateView("Om Ekstad", BodyView("", text="Ekstad är en kommun.")),
    )
    expected = """\
Ny bro

Pressmeddelande, 23 June 2021

Nu går det att gå över ån.

Bron är klar.

For more information, contact

Kim Ek
brochef
0480-45 38 91
kim@ekstad.example

Om Ekstad

Ekstad är en kommun.

https://press.ekstad.example/rum/2021/bro/
"""
    assert text(view) == expected


def test_paragraphs_are_wrapped_at_72_columns() -> None:
    shown = text(release(body=BodyView("", text=f"{'ord ' * 40}\n\n{'nya ' * 40}")))
    assert max(map(len, shown.splitlines())) <= 72
    assert "ord\n\nnya" in shown


def test_a_number_is_not_broken_over_two_lines() -> None:
    assert "70\xa0000" in text(release(body=BodyView("", text=f"{'x' * 68} 70\xa0000 kronor")))


def test_a_list_item_has_lines_of_its_own_indented_under_its_words() -> None:
    shown = text(release(body=BodyView("", text=f"• ett {'ord ' * 20}\n• två")))
    assert f"\n• ett{' ord' * 16}\n  ord ord ord ord\n• två\n" in shown


def test_a_withdrawn_release_shows_only_the_reason() -> None:
    shown = text(release(withdrawn=ChangeView(MORNING, "Uppgiften var fel.", major=True)))
    assert "23 juni 2021. Uppgiften var fel." in shown
    assert "Bron är klar." not in shown


def test_a_word_longer_than_a_line_is_not_broken() -> None:
    address = "https://ekstad.example/" + "a" * 80
    assert f"Se\n{address}\nför mer." in text(release(body=BodyView("", text=f"Se {address} för mer.")))
    assert f"\n{address}\n" in text(release(body=BodyView("", text=address)))


def test_a_list_item_with_a_letter_is_indented_too() -> None:
    shown = text(release(body=BodyView("", text=f"a) ett {'ord ' * 20}\nb) två")))
    assert f"\na) ett{' ord' * 16}\n   ord ord ord ord\nb) två\n" in shown
