"""What is not public leaves no trace: the site is, byte for byte, the one without it.

`PRESSGEN_EXAMPLES=1000 python -m pytest tests/lifecycle/test_non_interference.py` makes a long run of it.
"""

import os

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from in_memory import difference, linked, output
from newsrooms import NOW, SECRET, Newsroom, newsrooms, spoilings

from pressgen.plan.search import segments

EXAMPLES = int(os.environ.get("PRESSGEN_EXAMPLES", "25"))


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(newsrooms())
def test_a_newsroom_without_its_hidden_files_becomes_the_same_site(newsroom: Newsroom) -> None:
    _, errors = linked(newsroom.files)
    assume(not errors)
    whole = output(newsroom.files, NOW)
    assert difference(whole, output(newsroom.bare(), NOW)) == []
    assert [path for path, data in whole.items() if SECRET in path or SECRET.encode() in data] == []


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(newsrooms())
def test_the_index_of_a_large_newsroom_has_no_word_of_what_is_hidden(newsroom: Newsroom) -> None:
    _, errors = linked(newsroom.files)
    assume(not errors)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(segments, "_WHOLE", 0)
        patch.setattr(segments, "_SIZE", 2)
        whole, bare = output(newsroom.files, NOW), output(newsroom.bare(), NOW)
    index = {path for path in whole if path.startswith(("sok/", "search/"))}
    assert any("words-" in path for path in index)
    assert index & {*difference(whole, bare)} == set()
    assert [path for path in index if SECRET.encode() in whole[path]] == []


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(newsrooms(), st.data())
def test_a_draft_that_is_spoilt_in_any_way_leaves_no_trace_or_stops_the_build(
    newsroom: Newsroom, data: st.DataObject
) -> None:
    drafts = [path for path, text in newsroom.files.items() if b'status: "draft"' in text]
    assume(drafts)
    _, errors = linked(newsroom.files)
    assume(not errors)
    spoilt = {path: data.draw(spoilings(newsroom.files[path]), label=path) for path in drafts}
    files = newsroom.files | spoilt
    _, errors = linked(files)
    if any(error.stops for error in errors):
        return
    assert {error.path for error in errors} <= {*drafts}
    whole = output(files, NOW)
    assert difference(whole, output(newsroom.bare(), NOW)) == []
    assert [path for path, text in whole.items() if SECRET in path or SECRET.encode() in text] == []
