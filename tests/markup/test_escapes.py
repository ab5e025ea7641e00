"""Whatever is written as escapes of YAML, what no value may hold is told where it stands, and nothing else is."""

from collections.abc import Iterable

from hostile import tried
from hypothesis import given
from hypothesis import strategies as st

from pressgen.load.format import yaml_document

NAMED = {
    "\x00": "\\0",
    "\x07": "\\a",
    "\x08": "\\b",
    "\x0b": "\\v",
    "\x0c": "\\f",
    "\x1b": "\\e",
    "\x85": "\\N",
    "\u2028": "\\L",
}
FORMS = st.sampled_from(("named", "x", "u", "U", "itself"))
LETTERS = st.one_of(
    st.characters(), st.characters(max_codepoint=0x1F), st.characters(min_codepoint=0x7F, max_codepoint=0xA0),
    st.sampled_from("\ud800\udfff\ufdd0\ufffe\uffff\U0001fffe\U0010ffff\\\"' :#{[&*!%@\x02\x03\x04\x05\x06"),
)  # fmt: skip


def forbidden(character: str) -> bool:
    """By number: XML 1.0, section 2.2, without what it advises against."""
    code = ord(character)
    control = (code < 0x20 and character not in "\t\n\r") or (0x7F <= code <= 0x9F and code != 0x85)
    return control or 0xD800 <= code <= 0xDFFF or 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE


def written(character: str, form: str) -> str:
    code = ord(character)
    if form == "named" and character in NAMED:
        return NAMED[character]
    if form == "x" and code <= 0xFF:
        return f"\\x{code:02x}"
    if form == "u" and code <= 0xFFFF:
        return f"\\u{code:04X}"
    if form == "itself" and character.isalnum() and not forbidden(character):
        return character
    return f"\\U{code:08x}"


def judge(letters: Iterable[tuple[str, str]], key: str = "title") -> None:
    """AssertionError when a value of these letters, each in a form, is not told of as it should be."""
    line, wanted = f'{key}: "', []
    for character, form in letters:
        shown = written(character, form)
        if forbidden(character):
            wanted.append((len(line) + 1, len(line) + len(shown) + 1, f"{ord(character):04X}"))
        line += shown
    document = yaml_document.read(f'{line}"\nid: r-1\n', "a.yaml")
    told = [(one.column, one.end_column, f"{int(one.message.args['code'], 16):04X}") for one in document.problems]
    assert sorted(told) == wanted
    assert {one.code for one in document.problems} <= {"PG103"}
    assert not any(map(forbidden, document.data.get(key, "")))


@tried(300)
@given(st.lists(st.tuples(LETTERS, FORMS), max_size=12))
def test_every_forbidden_character_is_told_at_its_escape(letters: list[tuple[str, str]]) -> None:
    judge(letters)
