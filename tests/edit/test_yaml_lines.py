"""Lines of files that pressgen begins are in the form of the house."""

import pytest

from pressgen.edit.yaml_lines import line, list_line


@pytest.mark.parametrize(
    ("key", "value", "written"),
    [
        ("title", "yes", "title: 'yes'\n"),
        ("title", "2026", "title: '2026'\n"),
        ("title", "Nytt: bron", "title: 'Nytt: bron'\n"),
        ("published", "2026-05-02", "published: 2026-05-02\n"),
        ("published", "2026-05-02 09:00", "published: 2026-05-02 09:00\n"),
    ],
)
def test_what_another_reader_would_take_for_no_text_has_quotation_marks(key: str, value: str, written: str) -> None:
    assert line(key, value) == written


def test_a_comment_stands_on_the_line_of_the_key_also_above_a_long_list() -> None:
    many = [f"amne-nummer-{number}" for number in range(9)]
    assert list_line("topics", ["skola", "yes"], "gissat") == "topics: [skola, 'yes'] # gissat\n"
    assert list_line("topics", many, "gissat") == "topics: # gissat\n" + "".join(f"  - {one}\n" for one in many)
