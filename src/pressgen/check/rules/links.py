"""PG205: a link in a text that leads nowhere.

A link within the newsroom is the path to the other text's file, as editors' previews follow it
(`../2021/another-release.md`), or an address of the site from its first slash (`/2021/another-release/`). A picture is a
file beside the text: pictures from other sites would tell them who reads ours.
"""

from collections.abc import Iterator

from pressgen.check.targets import linking
from pressgen.model import Link, Site, Sources
from pressgen.problems import Problem, text


def links(sources: Sources, site: Site) -> Iterator[Problem]:
    """A link or a picture whose target does not exist."""
    for path, holder in linking(sources):
        for link in holder.links:
            target = site.targets[path, link.target]
            if (target.kind == "nowhere" and link.kind != "speaker") or (
                target.kind == "anchor" and target.fragment[1:] not in holder.anchors
            ):
                yield _dead(path, link)


def _dead(path: str, link: Link) -> Problem:
    if link.kind == "image":
        message = text("There is no picture {target} here.", target=link.target)
        hint = text("Put the picture in the same folder as the text, and write only its name.")
    else:
        message = text("The link {target} leads nowhere.", target=link.target)
        hint = text("Write a whole web address, or the path from this file to the other file.")
    return Problem(
        path=path,
        code="PG205",
        level="error",
        message=message,
        hint=hint,
        line=link.line,
        column=link.column,
        end_line=link.end_line,
        end_column=link.end_column,
    )
