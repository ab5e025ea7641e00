"""The feed of a newsroom made with pressgen comes back as the texts that it was made of."""

from pathlib import Path

import pytest
from importing import CONFIG, REGISTRY
from moving import moved

from newsroom import built, newsroom

BODY = """\
Storån får en bro för dem som går och cyklar.

– Den har vi väntat på, säger Bo Al, projektledare. Nu är den här.

## Så går det till

* Bron lyfts på plats i april.
* Den öppnar i maj.

Alla är välkomna.

> Bron är stadens vackraste.
> – Eva Ek, invånare
"""
FILES = {
    **REGISTRY,
    "content/vocabularies/topics.yaml": "trafik: Trafik\nskola: Skola\nkultur: Kultur\n",
    "content/vocabularies/categories.yaml": "bygge: Bygge\nkultur: Kultur\n",
    "content/vocabularies/regions.yaml": "norr: Norra Storköping\n",
    "content/releases/2026/bron.md": "---\nid: r-1\ntitle: Ny bro över Storån\ntype: news\npublished: 2026-03-02\n"
    f"topics: [trafik]\ncategories: [kultur, bygge]\nregions: [norr]\ncontacts: [ada-ek]\nlead: Bron öppnar i maj.\n---\n{BODY}",
}


def test_values_quotes_and_the_lead_come_back(tmp_path: Path) -> None:
    feed = built(tmp_path / "old", FILES, CONFIG)["rss.xml"]
    newsroom(tmp_path / "newsroom", {path: data for path, data in FILES.items() if "/releases/" not in path}, CONFIG)
    found = moved(tmp_path, "rss", {"rss.xml": feed}).releases["Ny bro över Storån"]
    assert (found.type, found.topics, found.categories, found.regions) == (
        "news",
        ("trafik",),
        ("kultur", "bygge"),
        ("norr",),
    )
    assert [(use.contact, use.role) for use in found.contacts] == [("ada-ek", "")]
    assert (found.press_contacts, found.boilerplate) == ((), "storkoping")
    assert found.lead
    assert [block.text for block in found.lead.blocks] == ["Bron öppnar i maj."]
    assert [(block.kind, block.text) for block in found.body.blocks] == [
        ("paragraph", "Storån får en bro för dem som går och cyklar."),
        ("quote", "– Den har vi väntat på, säger Bo Al, projektledare. Nu är den här."),
        ("heading", "Så går det till"),
        ("list", "• Bron lyfts på plats i april.\n• Den öppnar i maj."),
        ("paragraph", "Alla är välkomna."),
        ("quote", "Bron är stadens vackraste.\n– Eva Ek, invånare"),
    ]


@pytest.mark.parametrize("start", ["## Bron\n\n", "[Anmälan till bron](https://bron.example/a)\n\n"])
def test_the_first_words_of_a_text_are_no_lead(tmp_path: Path, start: str) -> None:
    head, _, body = FILES["content/releases/2026/bron.md"].partition("lead: Bron öppnar i maj.\n---\n")
    files = FILES | {"content/releases/2026/bron.md": f"{head}---\n{start}{body}"}
    feed = built(tmp_path / "old", files, CONFIG)["rss.xml"]
    newsroom(tmp_path / "newsroom", {path: data for path, data in FILES.items() if "/releases/" not in path}, CONFIG)
    found = moved(tmp_path, "rss", {"rss.xml": feed}).releases["Ny bro över Storån"]
    assert found.lead is None
    assert found.body.blocks[1].text == "Storån får en bro för dem som går och cyklar."
