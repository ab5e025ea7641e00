"""A folder of Word documents or plain texts: each is one draft."""

from pathlib import Path

import pytest
from moving import moved
from word_files import paragraph, word_file

from pressgen.errors import PressgenError

NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TEXT = "PRESSMEDDELANDE\n2 mars 2026\n\nNy bro\n\nStorån får en bro för dem som går och cyklar.\n\nKontakt\nAda Ek, trafikchef, 08-465 004 10\n"


def test_each_text_is_a_draft_with_its_title_its_kind_and_its_day(tmp_path: Path) -> None:
    found = moved(tmp_path, "text", {"bro.txt": TEXT, "2025/torget.txt": "Torget\n\nTorget byggs om.\n"})
    release = found.releases["Ny bro"]
    assert (release.draft, release.type, release.slug) == (True, "press-release", "bro")
    assert "published: 2026-03-02\n" in found.text("Ny bro")
    assert [one.standing for one in found.fidelity.texts] == ["draft", "draft"]


def test_markdown_keeps_its_headings_and_reads_its_values(tmp_path: Path) -> None:
    source = "---\ndatum: 2026-03-02\nförfattare: Redaktionen\n---\n# Ny bro\n\n## Tider\n\nBron **öppnar** i maj.\n"
    found = moved(tmp_path, "text", {"bro.md": source})
    release = found.releases["Ny bro"]
    assert ([one.kind for one in release.body.blocks], release.draft) == (["heading", "paragraph"], True)
    assert [one.before for one in found.fields("Ny bro", "författare")] == ["Redaktionen"]


def test_texts_of_windows_are_read(tmp_path: Path) -> None:
    assert (
        "Ny bro över Storån"
        in moved(tmp_path, "text", {"bro.txt": "Ny bro över Storån\r\n\r\nBron öppnar.\r\n".encode("cp1252")}).releases
    )


def test_importing_twice_changes_nothing(tmp_path: Path) -> None:
    first = moved(tmp_path, "text", {"bro.txt": TEXT}).files()
    assert moved(tmp_path, "text", {"bro.txt": TEXT}).files() == first


def test_word_documents_come_with_their_comments_and_footers_listed(tmp_path: Path) -> None:
    lines = [
        paragraph("Pressmeddelande"),
        paragraph("Ny bro", "Rubrik"),
        paragraph("2 mars 2026"),
        paragraph("Storån får en bro."),
    ]
    footer = f"<w:ftr {NAMES}>{paragraph('Sida ett')}</w:ftr>"
    comment = f'<w:comments {NAMES}><w:comment w:id="0">{paragraph("Kolla dagen")}</w:comment></w:comments>'
    parts: dict[str, str | bytes] = {"word/footer1.xml": footer, "word/comments.xml": comment}
    found = moved(tmp_path, "docx", {"bro.docx": word_file(lines, parts)})
    release = found.releases["Ny bro"]
    assert (release.draft, release.type, [one.text for one in release.body.blocks]) == (
        True,
        "press-release",
        ["Storån får en bro."],
    )
    assert sorted(one.before for one in found.fields("Ny bro", "docx")) == ["Kolla dagen", "Sida ett"]


def test_tracked_changes_stop_a_document_and_no_other(tmp_path: Path) -> None:
    changed = f'<w:p><w:ins w:id="1" w:author="Bo Al">{paragraph("Ny")}</w:ins></w:p>'
    files = {
        "a.docx": word_file([changed]),
        "b.docx": word_file([paragraph("Ny bro", "Rubrik"), paragraph("Bron öppnar.")]),
    }
    states = {one.place: one.state for one in moved(tmp_path, "docx", files).fidelity.texts}
    assert states == {"a.docx": "refused", "b.docx": "new"}


def test_a_folder_without_documents_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PressgenError, match=r"none ends in \.docx"):
        moved(tmp_path, "docx", {"bro.txt": TEXT})


def test_a_damaged_word_document_is_refused_and_the_others_come_along(tmp_path: Path) -> None:
    found = moved(tmp_path, "docx", {"a.docx": word_file([paragraph("Ny bro")])[:-30], "b.docx": b"PK\x03\x04", "c.docx": word_file([paragraph("Ny väg"), paragraph("Vägen öppnar.")])})  # fmt: skip
    assert [one.state for one in found.fidelity.texts] == ["refused", "refused", "new"]


@pytest.mark.parametrize(
    "lines",
    [
        "1.Gång\n2.Cykel",
        "1. Gång\n2.\tCykel",
        "1. Gång\n2. [1. Cykel",
        "1. Gång\n2.) Cykel",
        "1: Gång\n2: Cykel",
        "1 ) Gång\n2 ) Cykel",
        "1.)Gång\n2.)Cykel",
    ],
)
def test_a_number_at_the_beginning_of_a_line_is_counted_as_that_of_an_item(tmp_path: Path, lines: str) -> None:
    found = moved(tmp_path, "text", {"bro.txt": f"Ny bro\n\nI maj.\n\n{lines}\n"})
    assert found.fate("Ny bro").words.lost == {}
    assert "<ol>" in "".join(one.html for one in found.releases["Ny bro"].body.blocks)


def test_an_entity_in_what_only_looks_like_an_address_stays_as_it_was_written(tmp_path: Path) -> None:
    found = moved(tmp_path, "text", {"bro.txt": "Ny bro\n\nSe brohttp://&#48;1 nu.\n"})
    assert found.releases["Ny bro"].body.blocks[0].text == "Se brohttp://&#48;1 nu."


def test_a_letter_that_words_fonts_show_as_a_bullet_is_counted_as_one(tmp_path: Path) -> None:
    found = moved(tmp_path, "text", {"bro.txt": "Ny bro\n\nI maj.\n\nn Gång\nn Cykel\n"})
    assert found.fate("Ny bro").words.lost == {}
    assert "<ul>" in "".join(one.html for one in found.releases["Ny bro"].body.blocks)
