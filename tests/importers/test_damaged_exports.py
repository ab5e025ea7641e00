"""However an export is damaged: it is refused with a reason, or its texts are read, and every word of them is accounted for."""

import json
import os
from contextlib import suppress
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_archive_cision import XML as CISION_XML
from test_archive_cision import release
from test_archive_feeds import ATOM, JSON, RSS
from test_archive_mynewsdesk import RSS as MYNEWSDESK_RSS
from test_archive_mynewsdesk import XML as MYNEWSDESK_XML
from test_archive_mynewsdesk import item, lists
from test_archive_prezly import document, file, node, story
from test_archive_wordpress import export, post

from pressgen.errors import PressgenError
from pressgen.importers import Known
from pressgen.importers.archives import ARCHIVES, Asked, make_foreign_draft
from pressgen.importers.archives.survey import survey
from pressgen.importers.registry.registry import find_registry
from pressgen.model.foreign import ForeignText

BLOCKS = '<!-- wp:list -->\n<ul><li>Ett</li></ul>\n<!-- /wp:list -->[caption id="a" width="3"]<img src="a.png" alt="A" /> B[/caption][x y="z"]'
CONTENT = document(node("paragraph", "Bro."), node("image-block", "Bron", file=file("bron.png")), node("bulleted-list", node("list-item", "Ett")))  # fmt: skip
SAMPLES = {
    "rss": {"feed.xml": RSS},
    "atom": {"feed.xml": ATOM},
    "json": {"feed.json": JSON},
    "wordpress": {"export.xml": str(export(post(BLOCKS), post("Text.\n\nMer <b>text</b>.", "Två", 13))["export.xml"])},
    "mynewsdesk": {"list.json": str(lists(item(tags=["Bro"]), item(id=2))["pressrelease.json"]), "list.xml": MYNEWSDESK_XML, "list.rss": MYNEWSDESK_RSS},
    "cision": {"feed.json": json.dumps({"Releases": [release()]}), "feed.xml": CISION_XML},
    "prezly": {"stories.json": json.dumps({"stories": [story(content=CONTENT, translations=[{"uuid": "c1e0-1"}])]})},
}  # fmt: skip
"""Files by name; one of them is damaged."""
KNOWN = Known({"news": ("nyhet",)}, language="sv")
ASKED = Asked(ZoneInfo("Europe/Stockholm"), datetime(2026, 5, 1, tzinfo=UTC))
EXAMPLES = int(os.environ.get("PRESSGEN_EXAMPLES", "60"))
PIECES = st.sampled_from(
    ["<", ">", "&", "]]>", "<![CDATA[", "</item>", "<item>", "&#0;", "&x;", "\x00", "\ud83d", "[", "]", '"', "<div>", "{", "0000", "<!--", "-->", "<p", "<table><tr><td>"]
)  # fmt: skip


@pytest.mark.parametrize("format_", SAMPLES)
@settings(max_examples=EXAMPLES, deadline=None)
@given(data=st.data())
def test_damage_is_refused_or_told_and_never_a_traceback(format_: str, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(SAMPLES[format_])))
    sample = SAMPLES[format_][name].encode()
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(sample)))
        end = min(len(sample), start + data.draw(st.integers(0, 30)))
        new = data.draw(st.one_of(st.binary(max_size=6), PIECES.map(lambda one: one.encode(errors="surrogatepass"))))
        sample = sample[:start] + new + sample[end:]
    with suppress(PressgenError):
        for one in ARCHIVES[format_].read({name: sample}, ASKED):
            if isinstance(one, ForeignText):
                registry = find_registry([survey(one, KNOWN, ASKED, is_new=True)], KNOWN)
                moved = make_foreign_draft(one, registry, ASKED)
                assert moved.draft.title
                assert moved.draft.is_draft or one.standing in ("public", "scheduled")
