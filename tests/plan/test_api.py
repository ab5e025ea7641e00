"""What the API has of releases, and of the people whom they name."""

import json
from typing import Any

from api_files import api

KIM = {"content/contacts/kim.yaml": "name: Kim Ek\nrole: rektor\nphone: 08-465 004 01\n"}


def release(name: str = "bro", more: str = "", body: str = "Bron öppnar.") -> dict[str, str]:
    """One public release."""
    return {
        f"content/releases/2026/{name}.md": f"---\nid: {name}\ntitle: Om {name}\ntype: news\npublished: 2026-03-02\n{more}---\n{body}\n"
    }


def test_a_release_has_its_words_as_markdown_html_and_text() -> None:
    found = api(release(body="Bron öppnar i **maj**."))["releases/bro.json"]
    assert found["body"] == "Bron öppnar i **maj**."
    assert found["html"] == "<p>Bron öppnar i <strong>maj</strong>.</p>"
    assert found["text"] == "Bron öppnar i maj."


def test_a_quote_has_speaker_role_and_party() -> None:
    found = api(release(body="– Bra, säger Ada Lind, kommunalråd (C)."))["releases/bro.json"]
    (quote,) = found["quotes"]
    assert (quote["speaker"], quote["role"], quote["party"]) == ("Ada Lind", "kommunalråd", "C")
    assert quote["address"] == "https://press.storko.example/rum/2026/bro/#citat-1"


def test_a_withdrawn_release_has_its_title_and_the_reason_and_no_words() -> None:
    found = api(release(more="withdrawn: {date: 2026-04-01, reason: Fel siffror.}\n"))["releases/bro.json"]
    assert found["standing"] == "withdrawn"
    assert found["title"] == "Om bro"
    assert found["keys"]["withdrawn"]["reason"] == "Fel siffror."
    assert not {"body", "html", "text", "summary"} & found.keys()


def test_an_expired_release_says_when_and_one_that_will_expire_does_not() -> None:
    assert api(release(more="expires: 2026-04-01\n"))["releases/bro.json"]["standing"] == "expired"
    found = api(release(more="expires: 2026-06-01\n"))["releases/bro.json"]
    assert (found["standing"], "expires" in found["keys"]) == ("public", False)


def test_a_correction_is_told_when_its_day_has_come() -> None:
    changes = "changes: [{date: 2026-04-01, note: Rätt dag., correction: true}, {date: 2026-06-01, note: Sen.}]\n"
    found = api(release(more=changes))["releases/bro.json"]
    assert [one["note"] for one in found["keys"]["changes"]] == ["Rätt dag."]


def test_an_embargoed_release_and_a_draft_are_nowhere() -> None:
    hidden = release("sen", "status: draft\n")
    later = {path: text.replace("2026-03-02", "2026-06-01") for path, text in release("maj").items()}
    found = api(release() | hidden | later)
    assert "releases/sen.json" not in found
    assert [one["id"] for one in found["releases.json"]["releases"]] == ["bro"]


def test_whom_no_public_release_names_is_in_no_list() -> None:
    assert "texts" not in api(release() | KIM)["contacts.json"]
    found = api(release(more="contacts: [kim]\n") | KIM)["contacts.json"]
    assert [one["title"] for one in found["texts"]] == ["Kim Ek"]


def test_whom_a_release_names_after_leaving_is_in_no_list() -> None:
    gone = {path: text + "to: 2026-04-01\n" for path, text in KIM.items()}
    assert "texts" not in api(release(more="contacts: [kim]\n") | gone)["contacts.json"]


def test_lists_are_numbered_from_the_oldest() -> None:
    many: dict[str, str] = {}
    for number in range(201):
        many |= release(f"r-{number:03d}")
    found = api(many)
    newest = found["releases.json"]
    assert len(newest["releases"]) == 1
    assert newest["older"] == "https://press.storko.example/rum/api/releases/page/2.json"
    assert len(found["releases/page/2.json"]["releases"]) == 100
    assert "older" not in found["releases/page/1.json"]


def test_without_the_setting_there_is_no_api() -> None:
    assert api(release(), setting="") == {}


def test_the_settings_are_a_text_that_has_only_what_pages_show() -> None:
    found: dict[str, Any] = api(release())["index.json"]
    assert "redirects" not in found["settings"]
    assert json.dumps(found["newsroom"]["title"]) == '"Pressrum Storko"'
