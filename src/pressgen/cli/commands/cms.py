"""`pressgen schema --cms`: writes the page and the configuration of a git-based CMS, made from the newsroom."""

import json
import re
import sys
from pathlib import Path

import yaml

from pressgen.build import examine
from pressgen.cli.cms_packages import INTEGRITY, pack_command, vendored_files
from pressgen.cli.form_registry import form_registry
from pressgen.cli.printer import Printer
from pressgen.errors import PressgenError
from pressgen.forms.cms_config import cms_config
from pressgen.forms.cms_page import small_files
from pressgen.load.format import key_order
from pressgen.model import Site
from pressgen.model.form import CmsSettings
from pressgen.problems import text

_REPOSITORY = re.compile(r"[\w.-]+(?:/[\w.-]+)+")
"""Owner and name; at GitLab, groups may stand between."""
_HEADER = """\
# {cms} CMS. Made by pressgen schema --cms {name} from the newsroom's own topics, contacts and organisations.
# Run it again when these have changed. What you change here yourself is lost then.
"""


def write_cms(root: Path, folder: Path, settings: CmsSettings, packages: Path | None, printer: Printer) -> list[str]:
    """Write the files of the CMS to `folder`; returns their names. With `packages`, a folder with archives of npm, all that it
    needs. BadContentError, or another PressgenError, when it cannot be made.
    """
    if not settings.repo and settings.host != "test-repo":
        raise PressgenError(
            text("It is not said where the newsroom's repository is."),
            text("Add its owner and name: --repo kommun/pressrum. To try it without one: --host test-repo."),
        )
    if settings.repo and not _REPOSITORY.fullmatch(settings.repo):
        raise PressgenError(
            text("“{repo}” is no owner with a name.", repo=settings.repo),
            text("Write both, with a / between: --repo kommun/pressrum."),
        )
    site, _ = examine(root)
    settings = settings._replace(title=site.config.title, url=site.config.url, timezone=site.config.timezone)
    registry = form_registry(site, printer.text)
    config = cms_config(settings, registry, key_order("release"), one_phone=_has_one_phone(site))
    plain = json.loads(json.dumps(config))  # without the anchors that YAML would have for what stands there twice
    written = yaml.safe_dump(plain, allow_unicode=True, sort_keys=False, width=120)
    header = _HEADER.format(cms=settings.cms.capitalize(), name=settings.cms)
    files = {"config.yml": (header + written).encode()}
    files |= {name: one.encode() for name, one in small_files(settings, INTEGRITY[settings.cms]).items()}
    if packages:
        files |= vendored_files(settings.cms, packages)
    for name, data in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return sorted(files)


def say_next(settings: CmsSettings, printer: Printer) -> None:
    """Say how the CMS's own files come beside the page."""
    printer.say(text("The CMS itself is not there yet. It comes from npm, and not from a CDN:"))
    sys.stdout.write(f"    {pack_command(settings.cms)}\n")
    printer.say(text("Then give this command once more, with --packages and the folder with the archives."))


def _has_one_phone(site: Site) -> bool:
    """Whether no contact has several numbers, or numbers of a kind: then a number can stand in a field of its own."""
    return all(
        len(contact.phone) < 2 and not any(one.kind for one in contact.phone) for contact in site.contacts.values()
    )
