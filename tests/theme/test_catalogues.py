"""The message catalogues are complete, compiled and up to date."""

import gettext
import io
import re
from pathlib import Path
from typing import get_args

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import pressgen
from pressgen import languages
from pressgen.load.format import schema

SOURCE = Path(pressgen.__file__).parent
LOCALE = SOURCE / "theme" / "locale"
TEMPLATES = ("theme/templates/**.*", "serve/pages/**.*")
CATALOGUES = sorted(LOCALE.glob("*/LC_MESSAGES/pressgen.po"))


def read(file: Path) -> Catalog:
    with file.open("rb") as opened:
        return read_po(opened, locale=file.parts[-3] if file.suffix == ".po" else None)


def ids(catalogue: Catalog) -> set[tuple[str | None, object]]:
    return {(message.context, message.id) for message in catalogue if message.id}


def extracted() -> set[tuple[str | None, object]]:
    options = {
        "extensions": "jinja2.ext.i18n",
        "newstyle_gettext": "true",
        "trim_blocks": "true",
        "lstrip_blocks": "true",
        "silent": "false",
    }
    found = extract_from_dir(
        SOURCE,
        method_map=[("**.py", "python"), *((place, "jinja2") for place in TEMPLATES)],
        options_map=dict.fromkeys(TEMPLATES, options),
        keywords=DEFAULT_KEYWORDS | {"text": None, "mark": ((1, "c"), 2)},
    )
    return {(context, message) for _, _, message, _, context in found}


def test_every_sentence_is_in_the_template_catalogue() -> None:
    assert extracted() == ids(read(LOCALE / "pressgen.pot")), "run `make messages`"


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.parts[-3])
class TestCatalogue:
    def test_translates_every_sentence(self, file: Path) -> None:
        catalogue = read(file)
        assert ids(catalogue) == ids(read(LOCALE / "pressgen.pot"))
        assert [message.id for message in catalogue if message.id and (not message.string or message.fuzzy)] == []

    def test_keeps_what_fills_the_sentences(self, file: Path) -> None:
        holes = re.compile(r"%\(\w+\)s|\{\w*\}")
        for message in read(file):
            if isinstance(message.id, str) and isinstance(message.string, str):
                assert sorted(holes.findall(message.id)) == sorted(holes.findall(message.string))

    def test_is_compiled(self, file: Path) -> None:
        fresh = io.BytesIO()
        write_mo(fresh, read(file))
        fresh.seek(0)
        with file.with_suffix(".mo").open("rb") as compiled:
            assert (
                vars(gettext.GNUTranslations(compiled))["_catalog"] == vars(gettext.GNUTranslations(fresh))["_catalog"]
            ), "run `make messages`"


def test_path_words_can_stand_in_an_address() -> None:
    tags = ["en", *(file.parts[-3] for file in CATALOGUES)]
    for tag in tags:
        words = [languages.path_word(tag, word) for word in languages.PATH_WORDS]
        assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", word) for word in words)
        assert len(set(words)) == len(words)


def test_each_path_word_can_be_set_and_stands_in_the_documentation() -> None:
    row = next(
        line
        for line in (SOURCE.parents[1] / "docs" / "settings.md").read_text("utf-8").splitlines()
        if line.startswith("| `paths`")
    )
    assert get_args(schema.PathWord) == languages.PATH_WORDS
    assert [word for word in languages.PATH_WORDS if f"`{word}`" not in row] == []


def test_path_words_and_types_in_swedish() -> None:
    assert [languages.path_word("sv", word) for word in languages.PATH_WORDS] == [
        "arkiv", "amnen", "kategorier", "regioner", "organisationer", "kontakter", "typer", "sprak", "sida", "prenumerera", "sok",
    ]  # fmt: skip
    assert [languages.type_label("sv-SE", kind) for kind in languages.TYPE_LABELS] == [
        "Pressmeddelande", "Nyhet", "Uttalande", "Inbjudan", "Debatt",
    ]  # fmt: skip
    assert languages.type_label("en", "opinion") == "Opinion"
