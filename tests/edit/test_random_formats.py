"""For random front matter in many hands' writing: `format` keeps every value, comment and word, and has nothing to do a second time."""

import re

from hypothesis import assume, given
from hypothesis import strategies as st
from test_random_edits import read, texts

from pressgen.edit.formatted import formatted

NOTES = st.sampled_from(["", "# x1.", "  # x2.", "    # x3.", " # x4: y"])


@st.composite
def noted(draw: st.DrawFn) -> bytes:
    """A text with more comments and blank lines among its keys, at any place that can be read."""
    lines = draw(texts()).decode().split("\n")
    for number in range(draw(st.integers(0, 4))):
        at = draw(st.integers(1, max(1, len(lines) - 2)))
        if draw(st.booleans()):
            lines.insert(at, draw(NOTES))
        else:
            lines[at - 1] = lines[at - 1].rstrip("\r") + f" # z{number}."
    data = "\n".join(lines).encode()
    assume(not read(data).problems)
    return data


@given(noted())
def test_what_is_read_is_what_was_read(before: bytes) -> None:
    after = read(formatted(before, read))
    assert after.data == read(before).data
    assert after.keys.keys() == read(before).keys.keys()
    assert (after.body or "").split() == (read(before).body or "").split()


@given(noted())
def test_every_comment_stays(before: bytes) -> None:
    assert comments(formatted(before, read)) == comments(before)


def comments(data: bytes) -> list[str]:
    """The comments of the generators, which end in a full stop, and one that holds a colon."""
    return sorted(re.findall(r"# (?:[kxz]\d+\.|x4: y)", data.decode()))


@given(noted())
def test_every_word_stays(before: bytes) -> None:
    assert words(formatted(before, read)) == words(before)


def words(data: bytes) -> list[str]:
    """The words of a text, sorted, since keys move; without escapes, and without the figure that tells how far a block is moved in."""
    source = re.sub(r"([|>])\d", r"\1", data.decode())
    return sorted(re.findall(r"\w+", source.replace("\\n", " ").replace("\\t", " ")))


@given(noted())
def test_formatted_twice_is_formatted_once(before: bytes) -> None:
    once = formatted(before, read)
    assert formatted(once, read) == once


@given(noted())
def test_lines_end_as_in_git_and_one_ends_the_file(before: bytes) -> None:
    after = formatted(before, read)
    assert b"\r" not in after
    assert re.search(rb"[^\n]\n\Z", after)
