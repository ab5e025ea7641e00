"""`pressgen schema`: writes JSON Schemas for editors, with the newsroom's own ids."""

import json
from pathlib import Path

from pressgen.build import examine
from pressgen.cli.printer import Printer
from pressgen.load.format import make_editor_schemas
from pressgen.model import Site


def write_schemas(root: Path, folder: Path, printer: Printer) -> list[Path]:
    """Write the schema of each kind of file to `folder`; returns the paths."""
    site, _ = examine(root)
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, schema in make_editor_schemas(_ids(site), printer.text).items():
        file = folder / f"{name}.json"
        file.write_text(json.dumps(schema, ensure_ascii=False, indent=1) + "\n", "utf-8")
        written.append(file)
    return written


def _ids(site: Site) -> dict[str, list[str]]:
    departments = {one.id for organisation in site.organisations.values() for one in organisation.departments}
    return {
        "contacts": list(site.contacts),
        "organisations": list(site.organisations),
        "departments": sorted(departments),
        "boilerplates": list(site.boilerplates),
        "releases": list(site.releases),
        **{name: list(terms) for name, terms in site.vocabularies.items()},
    }
