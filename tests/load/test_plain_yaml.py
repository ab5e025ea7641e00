"""The parser of simple front matter gives the same data and spans as the YAML parser."""

from hypothesis import given, settings
from hypothesis import strategies as st

from pressgen.load.format import simple_yaml, yaml_document

KEYS = st.sampled_from(["id", "title", "lead", "press_contacts"])
COLONS = st.sampled_from([": "] * 8 + [":", ":  ", ":\t", " : "])
VALUES = st.one_of(
    st.sampled_from(
        ["ord", "Två ord", "x: y", "x:y", "a # b", "a#b", "#b", '"q"', '"q', "'q'", "'q''r'", '"a\\n"', "[a]", "[a, b-c]", "[a,b]",
         "[]", "[a b]", "2019-03-14T09:30:00+01:00", "0150-570 00", "- a", "&a", "*a", "!a", "a & b", "a *b", "NO", "~", "", '""',
         "a ", "a\u00a0b", "a]", "{a: b}", "[å, 1]", "[a:, b]", "|", ">", "%", "a:", "? a", "[a-, b.]", '"a" b', "a'b", "a\tb",
         "😀 a", "a 😀", "a\u0301", "<<", "ª", "<<: a"]
    ),
    st.text("aö1 :#-[],\"'{}&*!|>%@?\n", max_size=8),
)  # fmt: skip
ENDS = st.sampled_from(["\n"] * 12 + ["\n\n", "\n  x\n", " \n", "", "\n# x\n"])
LINES = st.builds(lambda *parts: "".join(parts), KEYS, COLONS, VALUES, ENDS)


@settings(max_examples=2000, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=4).map("".join))
def test_simple_yaml_is_read_as_the_yaml_parser_reads_it(source: str) -> None:
    quick = simple_yaml.read(source, first_line=2)
    if quick is None:
        return
    document = yaml_document.Document("a.md", 2, source)
    yaml_document._read_into(document, source)
    assert not document.problems
    assert quick.data == document.data
    assert list(quick.values.items()) == list(document.values.items())
    assert list(quick.keys.items()) == list(document.keys.items())


def test_common_front_matter_is_simple() -> None:
    source = "id: a-1\ntitle: \"Ny: bro\"\nlead: 'Vi ser: nytt'\npublished: 2021-01-05 08:00\ntopics: [vatten, el]\n"
    quick = simple_yaml.read(source, first_line=2)
    assert quick
    assert quick.data == {
        "id": "a-1",
        "title": "Ny: bro",
        "lead": "Vi ser: nytt",
        "published": "2021-01-05 08:00",
        "topics": ["vatten", "el"],
    }
    assert quick.values["topics", 1] == (6, 18, 6, 20)
