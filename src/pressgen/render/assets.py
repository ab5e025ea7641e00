"""Files that are not made by a template."""

from importlib import resources

from pressgen.model import Artifact, Page
from pressgen.render.environment import Templates
from pressgen.render.pages import context_of


def copy(page: Page, templates: Templates) -> Artifact:
    """A picture or an attachment: no bytes, as `write` copies the file."""
    del templates
    return Artifact(page.path, copy_of=page.copy_of)


def style(page: Page, templates: Templates) -> Artifact:
    """The style sheet of the site."""
    del templates
    return Artifact(page.path, context_of(page).style.encode())


def picture(page: Page, templates: Templates) -> Artifact:
    """A picture that is made by a recipe: no bytes, as `write` takes them from where `picture_making` put them."""
    del templates
    return Artifact(page.path, recipe=page.recipe)


def static(page: Page, templates: Templates) -> Artifact:
    """The theme's file `page.template`, unchanged."""
    del templates
    return Artifact(page.path, resources.files("pressgen.theme").joinpath("static", page.template).read_bytes())
