"""The key file of IndexNow (https://www.indexnow.org/documentation)."""

from pathlib import PurePosixPath

from pressgen.model import Artifact, Page
from pressgen.render.environment import Templates


def key_file(page: Page, templates: Templates) -> Artifact:
    """The key: the file's own name, without its ending."""
    del templates
    return Artifact(page.path, PurePosixPath(page.path).stem.encode())
