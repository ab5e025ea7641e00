"""For random front matter and a random edit: what is read afterwards is what was read before with the edit in it, and every
byte outside of the value stays.
"""

import re
import unicodedata
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pressgen.edit.value_edits import edited, same
from pressgen.edit.yaml_scalars import block_lines, fits_block, scalar
from pressgen.load.format import read_layout
from pressgen.model.layout import Data, Layout

A = "content/releases/2026/ny-bro.md"
WORDS = st.sampled_from(
    [
        *("Ny bro", "yes", "2026-03-01", "a: b", "# x", "Vi #bygger", "  inrykt", "'citat'", '"nu"', "”nu”", "- ett"),
        *(
            "0150570",
            "12:30",
            "null",
            "~",
            "",
            "a, b",
            "å ä ö",
            "50 %",
            "@x",
            "&x",
            "*",
            "!",
            "|",
            ">",
            "`x`",
            "?",
            "a\tb",
        ),
        *(
            "en\nannan",
            "en\n\ntvå\n",
            "  inrykt\nrad",
            "---",
            "...",
            "=",
            "<<",
            "a\u00a0b",
            "\n\nsent",
            "x\n# y",
            "rad \nrad",
        ),
        *("[a, b]", "{a}", "x:"),
    ]
)
FREE = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co", "Zl", "Zp", "Cf"]), max_size=20).map(
    lambda one: unicodedata.normalize("NFC", one)
)
VALUES = st.one_of(WORDS, WORDS, FREE)
IDS = st.sampled_from(["skola", "trafik", "r-1", "yes", "2026", "vård och omsorg"])
LISTS = st.lists(IDS, min_size=1, max_size=4)
PERSONS = st.one_of(
    IDS,
    st.fixed_dictionaries({"name": VALUES}, optional={"role": VALUES, "phone": VALUES}),
    st.fixed_dictionaries({"contact": IDS}, optional={"role": VALUES}),
)
PEOPLE = st.lists(PERSONS, min_size=1, max_size=3)
IMAGES = st.fixed_dictionaries({"src": VALUES, "alt": VALUES}, optional={"caption": VALUES, "credit": VALUES})
KEYS: dict[str, st.SearchStrategy[Any]] = {
    "id": IDS,
    "title": VALUES,
    "published": st.sampled_from(["2026-03-01", "2026-03-01 10:00", "i går"]),
    "lead": VALUES,
    "topics": LISTS,
    "contacts": PEOPLE,
    "image": IMAGES,
    "okänd": st.one_of(VALUES, LISTS, IMAGES),
    "tags": st.one_of(VALUES, PEOPLE),
}
DATA = st.fixed_dictionaries({"id": IDS}, optional={key: one for key, one in KEYS.items() if key != "id"})


class Writer:
    """Writes data as YAML in one of the many ways in which people do."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw
        self._comments = 0

    def _comment(self) -> str:
        if self._draw(st.integers(0, 3)):
            return ""
        self._comments += 1
        return f" # k{self._comments}."

    def line(self, indent: int) -> str:
        """A line with nothing but a comment, or no line."""
        comment = self._comment()
        return " " * indent + comment.strip() + "\n" if comment else ""

    def _scalar(self, value: str, *, flow: bool) -> str:
        return scalar(value, self._draw(st.sampled_from(["", "'", '"'])), in_flow=flow)

    def flow(self, value: Data) -> str:
        """The value in brackets."""
        if isinstance(value, str):
            return self._scalar(value, flow=True)
        gap = self._draw(st.sampled_from([", ", ",", " ,  ", ",\n      "]))
        if isinstance(value, list):
            return "[" + gap.join(map(self.flow, value)) + "]"
        return "{" + gap.join(f"{key}: {self.flow(one)}" for key, one in value.items()) + "}"

    def value(self, value: Data, indent: int) -> str:
        """What stands behind a colon or a hyphen, with its line end; `indent` is that of the lines below."""
        if isinstance(value, str):
            sign = self._draw(st.sampled_from(["", "|", "|-"]))
            if sign and fits_block(value) and value[:1] not in (" ", "\t", "\n"):
                return f" {sign}{self._comment()}\n{block_lines(value, indent)}\n"
            return f" {self._scalar(value, flow=False)}{self._comment()}\n"
        if self._draw(st.booleans()):
            return f" {self.flow(value)}{self._comment()}\n"
        if isinstance(value, list):
            less = self._draw(st.sampled_from([0, 2]))
            lines = (f"{' ' * (indent - less)}-{self.item(one, indent - less + 2)}" for one in value)
            return f"{self._comment()}\n" + "".join(line + self.line(indent - less) for line in lines)
        return f"{self._comment()}\n" + self.mapping(value, indent)

    def item(self, value: Data, indent: int) -> str:
        """What stands behind a hyphen."""
        if isinstance(value, dict) and self._draw(st.booleans()):
            return " " + self.mapping(value, indent).lstrip(" ") if value else " {}\n"
        return f" {self.flow(value)}{self._comment()}\n"

    def mapping(self, value: dict[str, Data], indent: int) -> str:
        """Lines with keys."""
        pad = " " * indent
        return "".join(f"{pad}{key}:{self.value(one, indent + 2)}{self.line(indent)}" for key, one in value.items())


@st.composite
def texts(draw: st.DrawFn) -> bytes:
    """A text with front matter."""
    writer = Writer(draw)
    data = draw(DATA)
    order = draw(st.permutations(sorted(data)))
    front = writer.line(0) + writer.mapping({key: data[key] for key in order}, 0)
    source = f"---\n{front}---\n" + draw(st.sampled_from(["", "Text.", "Text.\n", "\nEtt.\n\nTvå.\n"]))
    end = draw(st.sampled_from(["\n", "\r\n"]))
    return (draw(st.sampled_from(["", "\ufeff"])) + source.replace("\n", end)).encode()


@st.composite
def edits(draw: st.DrawFn) -> tuple[str, Data | None]:
    """A key, and its new value; None removes it."""
    key = draw(st.sampled_from([*KEYS, "slug", "topics", "contacts", "image"]))
    return key, draw(st.one_of(st.none(), KEYS.get(key, VALUES), KEYS.get(key, VALUES)))


def read(data: bytes) -> Layout:
    return read_layout(A, data)


def unfolded(data: bytes) -> str:
    return data.decode().replace("\r\n", "\n").removeprefix("\ufeff")


@given(texts(), edits())
def test_what_is_read_is_what_was_read_with_the_edit(before: bytes, edit: tuple[str, Data | None]) -> None:
    key, value = edit
    after = read(edited(before, {key: value}, read))
    assert same(after.data, {name: one for name, one in (read(before).data | {key: value}).items() if one is not None})
    assert after.body == read(before).body


@given(texts(), edits())
def test_every_byte_outside_of_the_value_stays(before: bytes, edit: tuple[str, Data | None]) -> None:
    key, value = edit
    after, layout = edited(before, {key: value}, read), read(before)
    above, below = surroundings(layout, key)
    assert unfolded(after).startswith(above)
    assert unfolded(after).endswith(below)
    assert before.startswith(b"\xef\xbb\xbf") == after.startswith(b"\xef\xbb\xbf")
    assert (b"\r\n" in before) == (b"\r\n" in after)
    assert after.count(b"\r\n") in (0, after.count(b"\n"))
    if key not in layout.data and value is not None:  # what was added are whole lines, and the rest is as before
        added = len(unfolded(after)) - len(unfolded(before))
        starts = [match.start() for match in re.finditer(f"^{key}:", unfolded(after), re.MULTILINE)]
        assert unfolded(before) in [unfolded(after)[:at] + unfolded(after)[at + added :] for at in starts]


def surroundings(layout: Layout, key: str) -> tuple[str, str]:
    """The text above the line of a key; and below the last line of its value and of the comments that are moved in."""
    if (key,) not in layout.keys:
        return "---\n", "---\n" + (layout.body or "")
    lines = layout.written.split("\n")
    first, (_, _, last, column) = layout.keys[key,][0], layout.values[key,]
    last -= column == 1
    while lines[last].startswith(" "):
        last += 1
    return "\n".join([*lines[: first - 1], ""]), "\n".join(lines[last:])


@given(texts(), VALUES, st.data())
def test_a_changed_text_keeps_every_comment(before: bytes, value: str, data: st.DataObject) -> None:
    texts_ = [key for key, one in read(before).data.items() if isinstance(one, str)]
    key = data.draw(st.sampled_from(texts_))
    after = edited(before, {key: value}, read)
    assert comments(after) == comments(before)


@given(texts(), st.lists(PERSONS, max_size=2), st.data())
def test_a_list_that_grows_keeps_every_comment(before: bytes, more: list[Data], data: st.DataObject) -> None:
    lists = [key for key, one in read(before).data.items() if isinstance(one, list)]
    if lists:
        key = data.draw(st.sampled_from(lists))
        old = read(before).data[key]
        at = data.draw(st.integers(0, len(old)))
        after = edited(before, {key: [*old[:at], *more, *old[at:]]}, read)
        assert comments(after) == comments(before)


def comments(data: bytes) -> list[str]:
    return sorted(re.findall(r"# k\d+\.", data.decode()))


@given(
    texts(),
    st.one_of(st.text(st.sampled_from("ab \n#-é")), st.sampled_from(["Ny text.\n", "---\nx\n---\n", "\n\n", "a: b\n"])),
)
def test_a_body_is_as_given_and_the_keys_stay(before: bytes, body: str) -> None:
    after = edited(before, {}, read, body=body)
    head = len(before) - len((read(before).body or "").replace("\n", "\r\n" if b"\r\n" in before else "\n").encode())
    assert read(after).body == body
    assert after[:head] == before[:head]


@given(texts())
def test_no_edit_changes_no_byte(before: bytes) -> None:
    assert edited(before, dict(read(before).data), read, body=read(before).body) == before
