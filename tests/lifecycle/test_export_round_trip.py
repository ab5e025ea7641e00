"""A newsroom that is exported to JSON and imported again is the same newsroom, whatever is in it.

`PRESSGEN_EXAMPLES=1000 python -m pytest tests/lifecycle/test_export_round_trip.py` makes a long run of it.
"""

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import choices
import msgspec
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from in_memory import CONFIG
from newsrooms import SECRET, Newsroom, newsrooms, spoilings, text

from exporting import assets, exported, imported, records
from newsroom import newsroom as made
from pressgen.cli.held_texts import raw_text
from pressgen.edit.restored import restored
from pressgen.load.format import read_layout
from pressgen.model.archived import RawText

EXAMPLES = int(os.environ.get("PRESSGEN_EXAMPLES", "15"))
KINDS = {
    "content/releases/a.md": choices.RELEASE,
    "content/releases/a.yaml": choices.RELEASE,
    "content/contacts/a.yaml": choices.CONTACT,
    "content/organisations/a.yaml": choices.ORGANISATION,
    "content/boilerplates/a.md": choices.BOILERPLATE,
    "content/vocabularies/topics.yaml": choices.VOCABULARY,
    "content/banners/a.yaml": choices.BANNER,
    "content/pages/a.md": choices.PAGE,
}
ODD = st.text(st.sampled_from(" \n\t#-:'\"[]{}|>&*!%@`~,?\\abåÄ1–”\u00a0字"), max_size=30)


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.generate, Phase.explicit],
)
@given(newsrooms(), st.data())
def test_the_whole_newsroom_comes_back(newsroom: Newsroom, data: st.DataObject) -> None:
    broken = data.draw(
        st.sampled_from(["", *(path for path in newsroom.files if "/releases/" in path and path.endswith(".md"))])
    )
    files = newsroom.files | ({broken: data.draw(spoilings(newsroom.files[broken]))} if broken else {})
    with TemporaryDirectory() as folder:
        first, second = Path(folder) / "a", Path(folder) / "b"
        made(first, files, CONFIG.decode())
        fidelity = imported(exported(first, Path(folder) / "export"), second)
        assert {one.state for one in fidelity.texts} == {"new"}
        assert [one for one in fidelity.texts if not one.words.is_exact] == []
        assert records(second) == records(first)
        assert assets(second) == assets(first)
        assert (second / "pressgen.yaml").read_bytes() == (first / "pressgen.yaml").read_bytes()
        again = Path(folder) / "again"
        exported(second, again)
        assert (again / "pressgen.json").read_bytes() == (Path(folder) / "export" / "pressgen.json").read_bytes()


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.generate, Phase.explicit],
)
@given(newsrooms())
def test_what_is_hidden_leaves_no_trace_in_a_public_export(newsroom: Newsroom) -> None:
    with TemporaryDirectory() as folder:
        found = []
        for name, files in {"a": newsroom.files, "b": newsroom.bare()}.items():
            root = made(Path(folder) / name, files, CONFIG.decode())
            export = exported(root, Path(folder) / f"{name}-export", now="2026-05-01T12:00:00+00:00", public=True)
            found.append(
                {one.relative_to(export).as_posix(): one.read_bytes() for one in export.rglob("*.*") if one.is_file()}
            )
        assert found[0] == found[1]
        assert [path for path, data in found[0].items() if SECRET in path or SECRET.encode() in data] == []


@settings(max_examples=20 * EXAMPLES, deadline=None)
@given(st.data())
def test_every_key_of_every_kind_of_file_comes_back(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from([*KINDS]))
    keys: dict[str, Any] = {key: data.draw(st.sampled_from(values)) for key, values in KINDS[path].items()}
    body = keys.pop("body", "") if path.endswith(".md") else ""
    written = text({"id": "r-1", **keys} if "releases" in path else keys, body)
    raw = raw_text(path, written, is_read=True)
    assert raw.written == ""
    again = raw_text(path, restored(path, raw, read_layout(path, b"").rules), is_read=True)
    assert again == raw


@settings(max_examples=20 * EXAMPLES, deadline=None)
@given(
    st.dictionaries(
        ODD,
        st.recursive(ODD, lambda one: st.lists(one, max_size=3) | st.dictionaries(ODD, one, max_size=3)),
        max_size=4,
    ),
    ODD,
)
def test_whatever_an_author_could_write_comes_back(keys: dict[str, Any], body: str) -> None:
    raw = RawText({"title": "Bron", **keys} | {"lead": body}, f"{body}\n")
    path = "content/releases/a.md"
    once = restored(path, raw, read_layout(path, b"").rules)
    there = raw_text(path, once, is_read=True)
    if not there.written:  # an odd key, which no newsroom can read
        assert there == msgspec.structs.replace(raw, body=there.body)
        assert there.body.split() == raw.body.split()
