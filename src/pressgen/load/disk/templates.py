"""Reads what is in templates/: the newsroom's templates, and its style sheets."""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from pressgen.load.disk.files import read_bytes
from pressgen.load.format import Fault, decode_text
from pressgen.paths import OWN_FILES, OWN_STYLE
from pressgen.problems import Problem, text

_TEMPLATES = (".html", ".xml", ".txt", ".css")
_FOREIGN_ENDINGS = (".htm", ".jinja", ".jinja2", ".j2", ".tpl", ".tmpl", ".njk", ".twig")
"""Endings of templates in other systems, alone or after .html."""
_FOR_PEOPLE = (".md", "/license")
"""Endings of files for people who look into the folder."""


def read_templates(root: Path, paths: Iterable[str]) -> tuple[dict[str, str], list[Problem]]:
    """The newsroom's templates by name ("release.html"), and problems of files that cannot be decoded or are not templates."""
    templates, problems = {}, []
    for path in paths:
        if path.startswith(OWN_FILES):
            continue
        if path.endswith(_TEMPLATES) and not path.startswith("templates/theme/"):
            decoded = decode_text((root / path).read_bytes(), path)
            templates[path.removeprefix("templates/")] = decoded.source
            problems += decoded.problems
        elif not path.lower().endswith(_FOR_PEOPLE):
            problems.append(_not_a_template(path))
    return templates, problems


def is_own_file(path: str) -> bool:
    """Whether a file in templates/ is published as it is: every one in templates/static/ that is not for people there."""
    return path.startswith(OWN_FILES) and not path.lower().endswith(_FOR_PEOPLE)


def read_styles(root: Path, paths: Iterable[str]) -> tuple[dict[str, str], list[Problem]]:
    """The newsroom's own style sheets by path: templates/style.css, and those in templates/static/. Problems as above.

    Those of templates/style.css are left out, since `read_templates` reports them.
    """
    styles, problems = {}, []
    for path in paths:
        if path == OWN_STYLE or (path.startswith(OWN_FILES) and path.endswith(".css")):
            decoded = decode_text(read_bytes(root / path), path)
            styles[path] = decoded.source
            problems += decoded.problems if path != OWN_STYLE else []
    return styles, problems


def _not_a_template(path: str) -> Problem:
    ending = PurePosixPath(path).suffix
    stem = path.removesuffix(ending)
    if path.startswith("templates/theme/"):
        other = "templates/" + path.removeprefix("templates/theme/")
        hint = text("“theme/” stands for the theme's own templates. Move the file to {path}.", path=other)
    elif ending.lower() in (*_TEMPLATES, *_FOREIGN_ENDINGS):
        other = stem + ("" if stem.lower().endswith(_TEMPLATES) else _own_ending(ending.lower()))
        hint = text("Rename it to {path}.", path=other)
    else:
        hint = text(
            "Templates end in {endings}. Move a picture or a font of the pages to {folder}; the logo is a setting.",
            endings=", ".join(_TEMPLATES),
            folder=OWN_FILES,
        )
    return Fault("PG904", text("This file in templates/ is not used."), hint, level="warning").at(path, (1, 1, 1, 1))


def _own_ending(written: str) -> str:
    return written if written in _TEMPLATES else ".html"
