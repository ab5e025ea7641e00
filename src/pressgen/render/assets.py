"""Files that no template makes."""

from importlib import resources

from pressgen.model import Artifact, Page
from pressgen.render.environment import Templates


def copy(page: Page, templates: Templates) -> Artifact:
    """A picture or an attachment: `write` copies it."""
    del templates
    return Artifact(page.path, copy_of=page.copy_of)


def static(page: Page, templates: Templates) -> Artifact:
    """A file of the theme, as it is; `page.template` names it."""
    del templates
    return Artifact(page.path, resources.files("pressgen.theme").joinpath("static", page.template).read_bytes())
