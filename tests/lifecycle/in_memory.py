"""A newsroom that never touches the disk: files by path in, every output file out, in milliseconds."""

import io
from collections.abc import Mapping
from datetime import datetime

from pressgen.check import check
from pressgen.compare import FEEDS, Rendered
from pressgen.digests import digest
from pressgen.load.disk.assets import read_asset
from pressgen.load.disk.versions import theme_templates
from pressgen.load.format.config import read_config
from pressgen.load.format.file_kinds import is_text
from pressgen.load.format.parse import parse_file
from pressgen.load.format.read_options import options_of
from pressgen.model import Artifact, Plan, Showing, Site, Sources
from pressgen.plan import plan
from pressgen.problems import Problem
from pressgen.render import render

Files = Mapping[str, bytes]

CONFIG = b"""\
title: Pressrum Storko
url: https://press.storko.example/rum/
language: sv
timezone: Europe/Stockholm
organisation: kommunen
redirects: [netlify, nginx, apache]
api: true
search: true
embed: true
markdown: true
calendar: true
ninjs: true
feeds: {entries: 2, archive: true}
"""


def sources(files: Files, config: bytes = CONFIG) -> Sources:
    """The files as the room `load` would give them."""
    settings, marks = read_config(config)
    assert settings, marks.problems
    shape = options_of(settings)
    texts = tuple(parse_file(path, data, shape) for path, data in sorted(files.items()) if is_text(path))
    assets = {
        path: read_asset(path, io.BufferedReader(io.BytesIO(data)))
        for path, data in sorted(files.items())
        if not is_text(path)
    }
    return Sources(config=settings, files=texts, assets=assets, templates=theme_templates(), config_source=marks)


def linked(files: Files, config: bytes = CONFIG) -> tuple[Site, list[Problem]]:
    """The newsroom, and what of it would stop a build."""
    site, problems = check(sources(files, config))
    return site, [problem for problem in problems if problem.level == "error"]


def output(files: Files, now: datetime, showing: Showing = "public", *, config: bytes = CONFIG) -> dict[str, bytes]:
    """Every file of the site at the instant. What a file names that is not there counts for nothing."""
    site, _ = linked(files, config)
    return {one.path: _bytes(one, files) for one in render(plan(site, now, showing))}


def rendered_for(planned: Plan, files: Files) -> Rendered:
    """What a comparison must know of these pages."""
    made = {one.path: _bytes(one, files) for one in render(planned)}
    feeds = {page.path for page in planned.pages if page.format in FEEDS}
    return Rendered({path: digest(data) for path, data in made.items()}, {path: made[path] for path in feeds})


def _bytes(artifact: Artifact, files: Files) -> bytes:
    """Its bytes; of a picture that is made, all that they depend on."""
    if artifact.recipe:
        return repr(artifact.recipe).encode()
    return files[artifact.copy_of] if artifact.copy_of else artifact.data


def difference(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> list[str]:
    """The files that are not the same in both."""
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))
