"""The property: after any sequence of builds, the output is exactly the last site."""

import tempfile
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st
from small_newsroom import Newsroom

paths = st.lists(st.sampled_from(["a", "b", "ö"]), min_size=1, max_size=3).map("/".join)
texts = st.sampled_from(["", "1", "2", "long " * 50])


def _placeable(site: dict[str, str]) -> dict[str, str]:
    """The site without files that would have to be folders too."""
    return {path: text for path, text in site.items() if not any(other.startswith(path + "/") for other in site)}


sites = st.dictionaries(paths, texts, max_size=6).map(_placeable)


@given(st.lists(sites, min_size=1, max_size=6))
@example([{"a": "1"}, {"a/b": "1"}, {"a": "1"}, {"a/b": "1"}])
@example([{"a": "1"}, {"a": "2"}, {"a": "1"}, {"a": "1", "b": "1"}])
@settings(max_examples=60, deadline=None)
def test_the_output_is_exactly_the_last_site(sequence: list[dict[str, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        newsroom = Newsroom(Path(folder))
        for site in sequence:
            newsroom.build(site)
            assert newsroom.site() == site
            assert newsroom.names() == [".pressgen", "output"]
        folders = {path.relative_to(newsroom.output) for path in newsroom.output.rglob("*") if path.is_dir()}
        assert folders == {parent for path in sequence[-1] for parent in Path(path).parents} - {Path()}
